"""The demonstration's papers: a regulation in force, an order of the year, payments to mentors."""

import datetime as dt
from decimal import Decimal

from people.academic_year import AcademicYear
from people.models import Account, MentorEntry
from roadmap import actions
from roadmap.models import ActRole, IncentivePayment, LocalAct

SIZES = (Decimal(3000), Decimal(2500), Decimal(3000))  # of the first three mentors of the bank


def make_acts(*, today: dt.date) -> None:
    """What a school has signed by the middle of September; nothing when an act is there."""
    if LocalAct.objects.exists():
        return
    deputy, year = Account.objects.get(login="deputy"), AcademicYear.containing(today)
    _signed(deputy, year, ActRole.REGULATION, "", min(today, year.start + dt.timedelta(days=29)))
    _signed(deputy, year, ActRole.MENTORING, "70/О", min(today, year.start + dt.timedelta(days=31)))
    mentors = MentorEntry.objects.of_year(year).in_bank().in_order().select_related("teacher")
    payments = [
        actions.add_payment(
            by=deputy, teacher=entry.teacher, size=size, unit=IncentivePayment.Unit.ROUBLES,
            starts_on=year.month(9)[0], ends_on=year.month(5)[1],
        )
        for entry, size in zip(mentors, SIZES, strict=False)
    ]  # fmt: skip
    if payments:
        actions.draft_pay_order(by=deputy, year=year, payments=payments, basis=minutes(year))


def minutes(year: AcademicYear) -> str:
    return f"протокол научно-методического совета № 1 от 29.08.{year.first}"


def _signed(by: Account, year: AcademicYear, role: str, number: str, day: dt.date) -> None:
    [act] = actions.draft_acts(by=by, role=role, year=year, basis=minutes(year))
    if role == ActRole.REGULATION:
        actions.add_approval(
            act, by=by, kind="accepted", body="Педагогический совет", number="1", dated=day
        )
    act = actions.agree_act(act.pk, by=by, version=act.version)
    actions.register_act(
        act.pk, by=by, version=act.version, number=number, dated=day, in_force_on=day
    )
