"""The papers of a replacement, drafted in the step that makes it: order, agreement, act of
transfer, change of the payment. They are drafts: the deputy reads, mends or drops each.
"""

import datetime as dt
from collections.abc import Iterable, Iterator

from django.db import transaction
from django.db.models import Q

from mentorship.models import Pair
from mentorship.models.closing import closing
from mentorship.pairs.replaced import Replaced
from people.academic_year import AcademicYear
from people.audit import because
from people.models import Account, School
from roadmap.actions.act_drafting import Line, draft_acts, wording_of
from roadmap.actions.kinds import kind_of
from roadmap.actions.payments import draft_pay_order, end_payment
from roadmap.actions.replacement_undone import (
    acts_with,
    drafts_with,
    earlier_end,
    give_up_release,
    handed_to_curator,
    release_of,
)
from roadmap.acts.content import TERMS
from roadmap.acts.tables import RELEASE
from roadmap.acts.text import marks_in
from roadmap.models import ActKind, ActRole, IncentivePayment, LocalAct

DAY = dt.timedelta(days=1)
CANCELLED = Pair.State.CANCELLED
RELEASED = "Об освобождении от обязанностей наставника"
CALLED_OFF = "Об отмене закрепления наставника"


@transaction.atomic
def draft_papers_of_replacement(replaced: Iterable[Replaced], by: Account) -> None:
    """One order for all, an agreement and an act of transfer for each new pair, and one order on
    pay where payments go over.

    A pair that was only prepared and had no order is not replaced on paper: the new one comes into
    the order on pairs. ValidationError where an act cannot be drafted.
    """
    replaced = list(replaced)
    made = [one for one in replaced if one.new]
    with because("draft_papers_of_replacement", by=by):
        draft_release([one for one in replaced if not one.new], by)
        for one in made:
            give_up_release(one.old, by)
        for role, lines in wanted(made).items():
            if lines:
                first = lines[0][0]
                draft_acts(
                    by=by, role=role, year=AcademicYear.containing(first.starts_on), lines=lines,
                    basis=said(made),
                )  # fmt: skip
        hand_payments_over(replaced, by)


def draft_release(replaced: list[Replaced], by: Account) -> None:
    """An order that frees the mentors whose pairs end with nobody to go on, or were called off when
    an order had named them, where the school's wording speaks of that."""
    ending = [one for one in replaced if is_to_be_freed(one.old)]
    unsaid = [one for one in ending if not is_said(one, by)]
    if unsaid and speaks_of_release():
        lines = [(one.old, None) for one in unsaid]
        off = all(old.state == CANCELLED for old, _ in lines)
        draft_acts(
            by=by, role=ActRole.REPLACEMENT, lines=lines, basis=said(unsaid),
            title=CALLED_OFF if off else RELEASED,
            year=AcademicYear.containing(lines[0][0].ends_on or lines[0][0].starts_on),
        )  # fmt: skip
        hand_to_curator(unsaid, by)


def hand_to_curator(ending: list[Replaced], by: Account) -> None:
    """Acts by which the curator takes what the order tells the mentors to hand over, where the
    school's wording speaks of that. Whoever stood in gives it back and hands over nothing."""
    lines = [
        (one.old, None) for one in ending
        if one.old.state != CANCELLED and one.old.part != Pair.Part.TEMPORARY
        and not handed_to_curator(one.old).exists()
    ]  # fmt: skip
    if lines and RELEASE in marks_in(wording_of(kind_of(ActKind, ActRole.TRANSFER)).body):
        year = AcademicYear.containing(lines[0][0].ends_on)
        draft_acts(by=by, role=ActRole.TRANSFER, year=year, lines=lines, basis=said(ending))


def is_to_be_freed(old: Pair) -> bool:
    return bool(old.order_number if old.state == CANCELLED else old.ends_on)


def speaks_of_release() -> bool:
    """Whether the school's wording of the order frees somebody."""
    return RELEASE in marks_in(wording_of(kind_of(ActKind, ActRole.REPLACEMENT)).body)


def is_said(one: Replaced, by: Account) -> bool:
    """Whether an order frees the mentor already, on the day of now where its words are fixed. A
    draft about the pair alone gets the basis of now; one about others too, with another basis,
    speaks of the pair no more."""
    for act in drafts_with(release_of(one.old)):
        if one.basis in act.basis:
            continue
        if act.act_pairs.count() > 1:
            give_up_release(one.old, by)
            return False
        act.basis = one.basis
        act.save_next_version()
    return is_freed(one.old)


def is_freed(old: Pair) -> bool:
    """Whether an order that has not been given up frees the mentor of the pair as it ends now."""
    return any(says_last_day(act, old) for act in acts_with(release_of(old)))


def says_last_day(act: LocalAct, old: Pair) -> bool:
    """Whether the act frees the mentor when the pair ends now: a draft will, words that are agreed
    on name the day that they were made with; of an act without a text nothing else is known."""
    said = (act.content or {}).get(TERMS, {}).get(str(old.pk))
    return said is None or said.get("ends_on") == (old.ends_on and old.ends_on.isoformat())


def wanted(made: list[Replaced]) -> dict[str, list[Line]]:
    """role of an act → the pairs that it has to speak of."""
    worked = [one for one in made if one.old.state != CANCELLED or one.old.order_number]
    both = [(one.new, one.old) for one in worked]
    basis = Pair.Basis.AGREEMENT
    return {
        ActRole.REPLACEMENT: both + freed_beside(worked),
        ActRole.PAIRS: [(one.new, None) for one in made if one not in worked],
        ActRole.AGREEMENT: [(one.new, None) for one in made if one.new.basis == basis],
        ActRole.TRANSFER: [
            (one.new, hands_over(one)) for one in worked if hands_over(one).state != CANCELLED
        ],
    }


def freed_beside(made: list[Replaced]) -> list[Line]:
    """Who stood in and gives way is freed by the same order, unless the order appoints just him."""
    found = [old for one in made for old in one.freed if old.mentor_id != one.new.mentor_id]
    unsaid = [old for old in found if not is_freed(old)]
    return [(old, None) for old in unsaid] if unsaid and speaks_of_release() else []


def hands_over(one: Replaced) -> Pair:
    """The pair whose mentor has the papers: who stood in last, else the former one."""
    others = [old for old in one.freed
              if old.mentor_id != one.new.mentor_id and old.state != CANCELLED]  # fmt: skip
    return others[-1] if others else one.old


def hand_payments_over(replaced: list[Replaced], by: Account) -> None:
    """What was paid for an old pair ends with it, the same is drafted for the new one.

    A mentor for whom somebody only stands in is paid on, and the substitute gets nothing by itself:
    the same would be paid twice. What was paid for mentoring as a whole goes over once, and only
    where all the pairs go to one mentor.
    """
    drafted, stopped, gone_over = [], [], set()
    heirs = {one.new.mentor_id for one in replaced if one.new}
    for one in with_those_freed(replaced):
        if only_pauses(one):
            continue
        last, found = last_paid_day(one), payments_of(one.old)
        handed = any(payment.teacher_id != one.old.mentor_id for payment in found)
        for payment in found:
            ends = (payment.ends_on,) if handed else lasting(payment)
            alone = payment.pair_id or (len(heirs) == 1 and payment.pk not in gone_over)
            if one.new and alone and (made := succeeding(payment, one.new, *ends)):
                drafted.append(made)
                gone_over.add(payment.pk)
            end = end_payment(payment, by=by, last=last)
            if end and end.is_settled:
                stopped.append(end)
    if drafted or stopped:
        days = [one.starts_on for one in drafted] + [one.ends_on + DAY for one in stopped]
        draft_pay_order(
            by=by, year=AcademicYear.containing(min(days)), payments=drafted, ended=stopped,
            basis=order_behind(replaced),
        )  # fmt: skip


def with_those_freed(replaced: list[Replaced]) -> Iterator[Replaced]:
    """Each, and before it the pairs that end with it and hand nothing over."""
    for one in replaced:
        yield from (Replaced(old, None, one.basis) for old in one.freed)
        yield one


def order_behind(replaced: list[Replaced]) -> str:
    """What an order on pay rests on: the papers drafted beside it, which get their №№ later."""
    papers = ["приказ о замене наставника"]
    if any(one.new and one.new.basis == Pair.Basis.AGREEMENT for one in replaced):
        papers.append("дополнительное соглашение к трудовому договору")
    return ", ".join(papers)


def said(replaced: list[Replaced]) -> str:
    """What the papers rest on, each reason once."""
    return "; ".join(dict.fromkeys(one.basis for one in replaced))


def only_pauses(one: Replaced) -> bool:
    """Whether somebody stands in for the mentor, and nothing of the old pair ends."""
    works = one.old.state in (Pair.State.ACTIVE, Pair.State.PAUSED) and not one.old.is_closing
    return works and one.new is not None and one.new.part == Pair.Part.TEMPORARY


def last_paid_day(one: Replaced) -> dt.date:
    """The last day of the old pair, of one that did not come to be the day before the new."""
    if one.old.state == CANCELLED:
        return (one.new.starts_on if one.new else one.old.starts_on) - DAY
    return one.old.ends_on or School.today()


def payments_of(old: Pair) -> list[IncentivePayment]:
    """What is paid for the pair; where it was the mentor's last, for mentoring as a whole too; and
    what was drafted for a successor that then did not come to be."""
    others = Pair.objects.going().exclude(closing()).filter(mentor=old.mentor_id)
    meant = Q(pair=old)
    if not others.exclude(pk=old.pk).exists():
        meant |= Q(pair=None)
    gone = Q(pair__replaces=old, pair__state=CANCELLED)
    rows = IncentivePayment.objects.select_for_update(of=("self",))
    found = rows.filter(Q(teacher=old.mentor_id) & meant | gone).exclude(act__state="void")
    return list(found.order_by("pk"))


def lasting(payment: IncentivePayment) -> tuple[dt.date | None]:
    """Until when it was set; one stopped by an earlier replacement, before that."""
    return (earlier_end(payment) if payment.ended_by_id else None) or (payment.ends_on,)


def succeeding(
    payment: IncentivePayment, new: Pair, until: dt.date | None
) -> IncentivePayment | None:
    """The same for the new pair `until` then at most, saved; None where nothing of it remains or
    the new mentor is paid for mentoring as a whole."""
    ends = [day for day in (until, new.ends_on) if day]
    starts_on, ends_on = max(payment.starts_on, new.starts_on), min(ends, default=None)
    paid = (
        IncentivePayment.objects.filter(teacher=new.mentor_id, pair=None)
        .filter(Q(ends_on=None) | Q(ends_on__gte=starts_on))
        .lasting()
    )
    if (ends_on and ends_on < starts_on) or paid.exclude(act__state="void").exists():
        return None
    made = IncentivePayment(
        teacher=new.mentor, pair=new, kind=payment.kind, size=payment.size, unit=payment.unit,
        starts_on=starts_on, ends_on=ends_on,
    )  # fmt: skip
    made.full_clean()
    made.save()
    return made
