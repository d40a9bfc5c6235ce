"""Tables of an act's paper, who is acquainted with it, and what is paid to the mentors it names."""

import datetime as dt
from collections.abc import Iterable

from mentorship.models import DifficultyMark, Pair, PlanItem, PortfolioEntry, Programme
from people.counting import count_of
from people.models import Teacher
from roadmap.models import ActPair, ActRole, IncentivePayment, LocalAct

DAY = dt.timedelta(days=1)
# the marks of wordings (roadmap.acts.text.MARKS)
REPLACED, FOR_A_TIME, RELEASE = "замена", "временно", "освобождение"
CALLED_OFF, APPOINTED, NO_LONGER = "отмена", "назначение", "конец замены"
WHOLE = "(за наставничество в целом, а не за каждую пару)"


def term(pair: Pair) -> str:
    """«с 01.09.2026 по 31.05.2027»."""
    until = f" по {pair.ends_on:%d.%m.%Y}" if pair.ends_on else ""
    return f"с {pair.starts_on:%d.%m.%Y}{until}"


def of_teacher(teacher: Teacher) -> str:
    """«Ивина Тамара Егоровна, учитель русского языка»."""
    return ", ".join(filter(None, (teacher.full_name, teacher.post)))


def is_temporary(row: ActPair) -> bool:
    """Whether the pair only stands in: the one it replaces pauses and does not end."""
    if row.pair.part != Pair.Part.TEMPORARY:
        return False
    old = row.instead_of
    return old is None or not (comes_to_an_end(old) or never_worked(old))


def comes_to_an_end(pair: Pair) -> bool:
    return pair.is_closing or pair.is_past_last_day or pair.state == Pair.State.ENDED


def never_worked(pair: Pair) -> bool:
    return pair.state == Pair.State.CANCELLED


def is_release(row: ActPair) -> bool:
    """Whether an order on replacement, or an act of transfer, speaks of a pair that ends, or does
    not come to be, and nobody takes its place yet."""
    if row.instead_of_id or row.act.kind.role not in (ActRole.REPLACEMENT, ActRole.TRANSFER):
        return False
    return comes_to_an_end(row.pair) or never_worked(row.pair)


def marks_of(row: ActPair, known: set[str]) -> set[str]:
    """Which marked lines of a wording speak of this replacement; `known` are the marks that the
    wording has: one from before some of them says the nearest that it can."""
    if is_release(row):
        exact, near = {RELEASE}, RELEASE
        if never_worked(row.pair):
            exact = {CALLED_OFF}
        elif row.pair.part == Pair.Part.TEMPORARY:
            exact = {NO_LONGER}
    elif row.instead_of and never_worked(row.instead_of):
        exact, near = {CALLED_OFF, APPOINTED}, REPLACED
    else:
        return {FOR_A_TIME if is_temporary(row) else REPLACED}
    return exact if exact <= known else {near}


def last_day_of(row: ActPair) -> dt.date:
    """The old pair ends by its own date, or the day before the new one begins; the day before its
    own first one where it never began."""
    if never_worked(row.instead_of):
        return row.instead_of.starts_on - DAY
    day_before = row.pair.starts_on - DAY
    old = row.instead_of.ends_on
    return min(old, day_before) if old else day_before


def paid_for(rows: list[ActPair]) -> dict[int, str]:
    """key of a row → what is paid to its mentor for it; one query for all rows.

    Payments for just this pair, else those of the mentor for mentoring as a whole, while the pair
    works; those of orders that lost their force do not count.
    """
    mentors = [row.pair.mentor_id for row in rows]
    found = IncentivePayment.objects.filter(teacher__in=mentors).exclude(act__state="void")
    payments = list(found.lasting().order_by("starts_on", "pk"))
    return {
        row.pk: " и ".join(paid_in_words(one, row.pair) for one in paid_to(row.pair, payments))
        for row in rows
    }


def paid_in_words(payment: IncentivePayment, pair: Pair) -> str:
    """«2 500 руб. в месяц»; the days where they are fewer than the pair's; one that names no pair
    is promised once, however many agreements the mentor signs."""
    since, until = max(payment.starts_on, pair.starts_on), payment.ends_on
    days = [f"с {since:%d.%m.%Y}"] if since > pair.starts_on else []
    if until and (pair.ends_on is None or until < pair.ends_on):
        days.append(f"по {until:%d.%m.%Y}")
    whole = [] if payment.pair_id else [WHOLE]
    return " ".join([payment.size_in_words, *days, *whole])


def paid_to(pair: Pair, payments: list[IncentivePayment]) -> list[IncentivePayment]:
    """The pair's own payments, else the mentor's that name no pair."""
    meant = [
        payment for payment in payments
        if payment.teacher_id == pair.mentor_id and payment.pair_id in (None, pair.pk)
        and is_paid_for(payment, pair)
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
        "head": ["№", "Наставляемый", "Прежний наставник", "Работает до",
                 "Новый наставник", "Срок"],
        "widths": [5, 21, 20, 16, 20, 18],
        "rows": [
            [
                str(place), of_teacher(row.pair.mentee), of_teacher(row.instead_of.mentor),
                worked_until(row),
                of_teacher(row.pair.mentor), term(row.pair),
            ]
            for place, row in enumerate(replaced, 1)
        ],
    }  # fmt: skip


def worked_until(row: ActPair) -> str:
    if never_worked(row.instead_of):
        return "работа не начиналась"
    return "замена временная" if is_temporary(row) else f"{last_day_of(row):%d.%m.%Y}"


def table_of_payments(act: LocalAct, rows: list[ActPair]) -> dict:
    payments = act.payments.select_related("teacher", "pair__mentee")
    orders = orders_of(payments)
    return {
        "head": ["№", "ФИО, должность", "Вид выплаты, за что", "Размер", "Период", "Основание"],
        "widths": [5, 22, 22, 13, 15, 23],
        "rows": [
            [
                str(place), of_teacher(payment.teacher), paid_what_for(payment),
                payment.size_in_words, payment.period, basis_of(payment, act, orders),
            ]
            for place, payment in enumerate(payments.order_by("teacher__sort_name", "pk"), 1)
        ],
    }  # fmt: skip


def paid_what_for(payment: IncentivePayment) -> str:
    """The kind, and whom the mentor leads in the pair that is paid for; it may be no one pair."""
    pair = f": {payment.pair.mentee.short_name}" if payment.pair else " в целом"
    return f"{payment.kind}, наставничество{pair}"


Orders = dict[int, list[Pair]]


def orders_of(payments: Iterable[IncentivePayment]) -> Orders:
    """mentor → the pairs that an order has named, for those who are paid for mentoring as a whole;
    one query."""
    mentors = [payment.teacher_id for payment in payments if not payment.pair_id]
    rows = Pair.objects.filter(mentor__in=mentors).exclude(order_number="")
    found: Orders = {}
    for pair in rows.exclude(order_date=None).exclude(state=Pair.State.CANCELLED).order_by("pk"):
        found.setdefault(pair.mentor_id, []).append(pair)
    return found


def basis_of(payment: IncentivePayment, act: LocalAct, orders: Orders) -> str:
    """What the payment rests on: the order on the pair it is for, else what the act says; where it
    says nothing, the orders on the mentor's pairs of those days."""
    if payment.pair and payment.pair.order_number and payment.pair.order_date:
        return order_in_words(payment.pair)
    if said := payment.basis or act.basis:
        return said
    named = [pair for pair in orders.get(payment.teacher_id, ()) if is_paid_for(payment, pair)]
    return "; ".join(dict.fromkeys(order_in_words(pair) for pair in named))


def order_in_words(pair: Pair) -> str:
    number = pair.order_number.removeprefix("№").strip()
    return f"приказ № {number} от {pair.order_date:%d.%m.%Y}"


def is_paid_for(payment: IncentivePayment, pair: Pair) -> bool:
    """Whether some days of the two are the same."""
    return payment.starts_on <= (pair.ends_on or dt.date.max) and pair.starts_on <= (
        payment.ends_on or dt.date.max
    )


def table_of_ended_payments(act: LocalAct, rows: list[ActPair]) -> dict:
    """Payments that the act ends before their time."""
    ended = act.ended_payments.select_related("teacher", "pair__mentee", "act__kind")
    return {
        "head": ["№", "ФИО, должность", "Вид выплаты, за что", "Размер", "С какого дня", "Приказ"],
        "widths": [5, 23, 25, 14, 17, 16],
        "rows": [
            [
                str(place), of_teacher(one.teacher), paid_what_for(one), one.size_in_words,
                f"{one.ends_on + DAY:%d.%m.%Y}" if one.ends_on else "",
                one.basis_in_words,
            ]
            for place, one in enumerate(ended.order_by("teacher__sort_name", "pk"), 1)
        ],
    }  # fmt: skip


def table_of_what_is_handed_over(act: LocalAct, rows: list[ActPair]) -> dict:
    """Numbers only: what the two wrote stays theirs."""
    pairs = [row.pair if is_release(row) else row.instead_of for row in rows]
    said = [line for pair in filter(None, pairs) for line in handed_over(pair)]
    return {
        "head": ["№", "Что передаётся", "Сведения"],
        "widths": [6, 44, 50],
        "rows": [[str(place), *line] for place, line in enumerate(said, 1)],
    }


def handed_over(pair: Pair) -> list[tuple[str, str]]:
    """(what, how much of it there is) of a pair's workspace; its journal stays with it."""
    programme = Programme.objects.filter(pair=pair).first()
    lines = PlanItem.objects.filter(programme__pair=pair)
    plan = "не составлена"
    if programme:
        done = lines.exclude(done_on=None).count()
        plan = f"{programme.get_state_display()}; выполнено {done} из "
        plan += count_of(lines.count(), "пункта,пунктов,пунктов") + " плана"
    entries = PortfolioEntry.objects.filter(pair=pair).standing().filled().count()
    marks = DifficultyMark.objects.filter(pair=pair).count()
    return [
        ("Персонализированная программа наставничества", plan),
        ("Портфолио наставляемого", count_of(entries, "запись,записи,записей")),
        ("Отметки роста", count_of(marks, "отметка,отметки,отметок")),
    ]


TABLES_OF = {
    "таблица пар": table_of_pairs,
    "таблица замен": table_of_replacements,
    "таблица выплат": table_of_payments,
    "таблица прекращаемых выплат": table_of_ended_payments,
    "таблица передаваемого": table_of_what_is_handed_over,
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
