"""Tables of an act's paper, who is acquainted with it, and what is paid to the mentors it names."""

import datetime as dt

from mentorship.models import Pair
from people.models import Teacher
from roadmap.models import ActPair, IncentivePayment, LocalAct


def term(pair: Pair) -> str:
    """«с 01.09.2026 по 31.05.2027»."""
    until = f" по {pair.ends_on:%d.%m.%Y}" if pair.ends_on else ""
    return f"с {pair.starts_on:%d.%m.%Y}{until}"


def of_teacher(teacher: Teacher) -> str:
    """«Ивина Тамара Егоровна, учитель русского языка»."""
    return ", ".join(filter(None, (teacher.full_name, teacher.post)))


def last_day_of(row: ActPair) -> dt.date:
    """The old pair ends by its own date, or the day before the new one begins."""
    day_before = row.pair.starts_on - dt.timedelta(days=1)
    old = row.instead_of.ends_on
    return min(old, day_before) if old else day_before


def paid_for(rows: list[ActPair]) -> dict[int, str]:
    """key of a row → what is paid to its mentor for it; one query for all rows.

    Payments for just this pair, else those of the mentor for mentoring as a whole, while the pair
    works; those of orders that lost their force do not count.
    """
    mentors = [row.pair.mentor_id for row in rows]
    found = IncentivePayment.objects.filter(teacher__in=mentors).exclude(act__state="void")
    payments = list(found.order_by("starts_on", "pk"))
    return {
        row.pk: " и ".join(payment.size_in_words for payment in paid_to(row.pair, payments))
        for row in rows
    }


def paid_to(pair: Pair, payments: list[IncentivePayment]) -> list[IncentivePayment]:
    """The pair's own payments, else the mentor's that name no pair."""
    meant = [
        payment for payment in payments
        if payment.teacher_id == pair.mentor_id and payment.pair_id in (None, pair.pk)
        and payment.starts_on <= (pair.ends_on or dt.date.max)
        and pair.starts_on <= (payment.ends_on or dt.date.max)
    ]  # fmt: skip
    return [payment for payment in meant if payment.pair_id] or meant


def table_of_pairs(act: LocalAct, rows: list[ActPair]) -> dict:
    return {
        "head": ["№", "Наставник", "Наставляемый", "Форма, вид", "Срок"],
        "widths": [6, 28, 28, 20, 18],
        "rows": [
            [
                str(place), of_teacher(row.pair.mentor), of_teacher(row.pair.mentee),
                ", ".join(str(v) for v in (row.pair.form, row.pair.kind) if v), term(row.pair),
            ]
            for place, row in enumerate(rows, 1)
        ],
    }  # fmt: skip


def table_of_replacements(act: LocalAct, rows: list[ActPair]) -> dict:
    replaced = [row for row in rows if row.instead_of]
    return {
        "head": ["№", "Наставляемый", "Прежний наставник", "по", "Новый наставник", "с"],
        "widths": [5, 22, 20, 17, 19, 17],
        "rows": [
            [
                str(place), of_teacher(row.pair.mentee), of_teacher(row.instead_of.mentor),
                f"{last_day_of(row):%d.%m.%Y}", of_teacher(row.pair.mentor),
                f"{row.pair.starts_on:%d.%m.%Y}",
            ]
            for place, row in enumerate(replaced, 1)
        ],
    }  # fmt: skip


def table_of_payments(act: LocalAct, rows: list[ActPair]) -> dict:
    payments = act.payments.select_related("teacher").order_by("teacher__sort_name", "pk")
    return {
        "head": ["№", "Кому", "Должность", "Вид выплаты", "Размер", "Период"],
        "widths": [6, 22, 22, 20, 14, 16],
        "rows": [
            [
                str(place), payment.teacher.full_name, payment.teacher.post, payment.kind,
                payment.size_in_words, payment.period,
            ]
            for place, payment in enumerate(payments, 1)
        ],
    }  # fmt: skip


TABLES_OF = {
    "таблица пар": table_of_pairs,
    "таблица замен": table_of_replacements,
    "таблица выплат": table_of_payments,
}


def acquainted(act: LocalAct, rows: list[ActPair]) -> list[str]:
    """Those on the act's own list; while it is empty, everybody of its pairs, the former mentors of
    a replacement too."""
    teachers = [row.teacher for row in act.acknowledgements.select_related("teacher")]
    if not teachers:
        named = [person for row in rows for person in (row.pair.mentor, row.pair.mentee)]
        named += [row.instead_of.mentor for row in rows if row.instead_of]
        everybody = {person.pk: person for person in named}
        teachers = sorted(everybody.values(), key=lambda teacher: teacher.sort_name)
    return [teacher.full_name for teacher in teachers]
