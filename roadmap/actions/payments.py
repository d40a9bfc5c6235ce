"""Incentive payments: entered by mentor, settled by an order."""

import datetime as dt
from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q

from mentorship.models import Pair
from people.academic_year import AcademicYear
from people.audit import because
from people.models import Account, MentorEntry, School, Teacher
from roadmap.actions.acquainting import bring_those_named
from roadmap.actions.act_drafting import wording_of
from roadmap.actions.kinds import kind_of
from roadmap.acts.content import compose
from roadmap.models import ActKind, ActRole, IncentivePayment, LocalAct
from roadmap.models.payment import NOT_IN_ORDER

Unit = IncentivePayment.Unit
DAY = dt.timedelta(days=1)
SETTLED = (
    "Выплата уже в приказе, текст которого согласован. Внесите новую выплату или верните приказ "
    "в проекты."
)
NOT_SETTLED = "Приказа об этой выплате ещё нет: измените её или уберите."
ENDS_ANYWAY = "Её и так платят только по {:%d.%m.%Y}."
NEVER_PAID = "Эта выплата уже отменена."

ABSURD = {Unit.PERCENT: 100, Unit.ROUBLES: 50_000, Unit.POINTS: 100}
TOO_MUCH = "{} — необычно много. Проверьте, нет ли лишнего нуля, или подтвердите."
TWICE = (
    "За эти же дни уже есть такая выплата: {}, {}. Если это она же, вторая не нужна; если платят "
    "обе, подтвердите."
)
NO_MENTOR = (
    "{} не в банке наставников и без пары, где это наставник. Проверьте, тот ли человек, или "
    "подтвердите."
)


class UnusualPayment(ValidationError):
    """Most likely a slip; a tick says that it is really so."""


@transaction.atomic
def add_payment(*, by: Account, certain: bool = False, **fields) -> IncentivePayment:
    """A payment to a mentor. ValidationError in words; UnusualPayment, unless `certain`, for
    somebody who is no mentor, for the same one twice in the same days, for an amount beyond
    reason."""
    Teacher.objects.select_for_update(no_key=True).filter(pk=fields["teacher"].pk).first()
    payment = IncentivePayment(**fields)
    _check(payment, certain)
    _must_be_of_mentor(payment, certain)
    with because("add_payment", by=by):
        payment.save()
    return payment


@transaction.atomic
def save_payment(
    pk: int, *, by: Account, version: int, certain: bool = False, **fields
) -> IncentivePayment:  # fmt: skip
    """Change a payment that no fixed order names. StaleVersion, ValidationError, UnusualPayment."""
    payment = IncentivePayment.locked(pk, version)
    _must_be_open(payment)
    before = payment.teacher_id
    for name, value in fields.items():
        setattr(payment, name, value)
    _check(payment, certain)
    _must_be_of_mentor(payment, certain or payment.teacher_id == before)
    with because("save_payment", by=by):
        payment.save_next_version()
    return payment


@transaction.atomic
def remove_payment(payment: IncentivePayment, *, by: Account) -> None:
    """Take a payment away before an order has settled it. ValidationError afterwards."""
    payment = IncentivePayment.objects.select_for_update().get(pk=payment.pk)
    _must_be_open(payment)
    with because("remove_payment", by=by):
        payment.delete()


def _must_be_open(payment: IncentivePayment) -> None:
    act = payment.act_id and LocalAct.objects.select_for_update().get(pk=payment.act_id)
    if act and not act.is_open:
        raise ValidationError(SETTLED)


def _check(payment: IncentivePayment, certain: bool) -> None:
    payment.full_clean()
    if payment.is_never_paid:
        raise ValidationError(NOT_IN_ORDER)
    if payment.pair and payment.pair.mentor_id != payment.teacher_id:
        raise ValidationError({"pair": "В этой паре другой наставник."})
    if certain:
        return
    if payment.size > ABSURD[payment.unit]:
        raise UnusualPayment({"size": TOO_MUCH.format(payment.size_in_words)})
    if twin := _twin(payment):
        raise UnusualPayment({"starts_on": TWICE.format(twin.size_in_words, twin.period)})


def _must_be_of_mentor(payment: IncentivePayment, certain: bool) -> None:
    """UnusualPayment for somebody in no bank of mentors of any year and without a pair of theirs
    that came to be."""
    teacher = payment.teacher
    entered = teacher.mentor_entries.exclude(state=MentorEntry.State.LEFT)
    paired = teacher.pairs_as_mentor.exclude(state=Pair.State.CANCELLED)
    if not (certain or entered.exists() or paired.exists()):
        raise UnusualPayment({"teacher": NO_MENTOR.format(teacher.short_name)})


def _twin(payment: IncentivePayment) -> IncentivePayment | None:
    """Another payment of the kind to the same person, for the same pair or for none, of which some
    days are the same."""
    rows = IncentivePayment.objects.lasting().exclude(pk=payment.pk).exclude(act__state="void")
    same = rows.filter(teacher=payment.teacher, pair=payment.pair, kind__iexact=payment.kind)
    lasting = Q(ends_on=None) | Q(ends_on__gte=payment.starts_on)
    if payment.ends_on:
        lasting &= Q(starts_on__lte=payment.ends_on)
    return same.filter(lasting).first()


@transaction.atomic
def end_payment(
    payment: IncentivePayment, *, by: Account, last: dt.date
) -> IncentivePayment | None:  # fmt: skip
    """A payment stops with its pair, whatever order has set it: that order keeps its words.

    One that has not begun goes away where no signed order has set it, else it ends before its first
    day. None when nothing remains to be stopped.
    """
    rows = IncentivePayment.objects.select_for_update(of=("self",)).select_related("act")
    row = rows.get(pk=payment.pk)
    if row.is_never_paid or (row.ends_on and row.ends_on <= last):
        return None
    with because("end_payment", by=by):
        if row.starts_on > last:
            if not row.is_settled:
                row.delete()
                return None
            last = row.starts_on - DAY
        row.ends_on = last
        row.save_next_version()
    return row


@transaction.atomic
def stop_payment(
    pk: int, *, by: Account, version: int, on: dt.date, why: str
) -> LocalAct:  # fmt: skip
    """Stop before its term what an order has set; `on` is the first day that is not paid for.
    Returns the draft of the order that says so. StaleVersion; ValidationError where no order has
    set it, or it ends before."""
    payment = IncentivePayment.locked(pk, version)
    if not payment.is_settled:
        raise ValidationError(NOT_SETTLED)
    if payment.is_never_paid:
        raise ValidationError(NEVER_PAID)
    with because("stop_payment", by=by, why=why):
        stopped = end_payment(payment, by=by, last=on - DAY)
        if stopped is None:
            raise ValidationError({"on": ENDS_ANYWAY.format(payment.ends_on)})
        year = AcademicYear.containing(max(on, payment.starts_on))
        return draft_pay_order(by=by, year=year, payments=[], ended=[stopped], basis=why)


@transaction.atomic
def draft_pay_order(
    *, by: Account, year: AcademicYear, payments: Iterable[IncentivePayment], basis: str = "",
    ended: Iterable[IncentivePayment] = (),
) -> LocalAct:  # fmt: skip
    """One order for all these payments and those `ended` before their time, in the school's
    wording. ValidationError without any."""
    keys = [payment.pk for payment in payments]
    rows = list(IncentivePayment.objects.select_for_update().filter(pk__in=keys, act=None))
    stopped = list(
        IncentivePayment.objects.select_for_update().filter(pk__in=[one.pk for one in ended])
    )
    if not rows and not stopped:
        raise ValidationError("Отметьте, какие выплаты внести в приказ.")
    kind = kind_of(ActKind, ActRole.PAY)
    wording = wording_of(kind)
    act = LocalAct(kind=kind, title=wording.title, body=wording.body, year=year, basis=basis)
    with because("draft_acts", by=by):
        act.save()
        for payment in rows:
            payment.act = act
            payment.save_next_version()
        for payment in stopped:
            payment.ended_by = act
            payment.save_next_version()
        bring_those_named(act)
        act.title = compose(act, School.today()).content["title"][:300]
        act.full_clean()
        act.save()
    return act
