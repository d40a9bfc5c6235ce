"""The demonstration's council: who is of it, what it has decided, what it will hear next."""

import datetime as dt

from people.academic_year import AcademicYear
from people.models import Account, MentorEntry, Teacher
from roadmap import actions
from roadmap.council.agenda import offered
from roadmap.demo.plan import working_day
from roadmap.models import AgendaKind, CouncilMember, Sitting

MEMBERS = ("Вершинина", "Доброхотова", "Агафонова", "Голубкина", "Щедрова", "Астрин", "Лугов")
ABSENT = "Лугов"
# day of the cycle, None for that on which the bank was approved; №, questions, what was decided
PAST = (
    (None, "1", (
        ("О банке наставников и дорожной карте на новый учебный год",
         "Утвердить банк наставников и дорожную карту."),
        ("О Положении о наставничестве", "Рекомендовать Положение к принятию педсоветом."),
    )),
    (75, "2", (
        ("О первых встречах наставнических пар",
         "Опыт пар начальной школы обобщить к семинару второй четверти."),
    )),
)  # fmt: skip
AHEAD = 9  # days until the next


def make_sittings(*, today: dt.date) -> None:
    """The council of the school and its sittings of the cycle; nothing when there are some."""
    if Sitting.objects.exists():
        return
    deputy, year = Account.objects.get(login="deputy"), AcademicYear.containing(today)
    for person in Teacher.objects.filter(surname__in=MEMBERS).order_by("sort_name"):
        if not CouncilMember.objects.filter(teacher=person).exists():
            actions.add_council_member(by=deputy, teacher=person, since=year.previous.start)
    for place, number, questions in PAST:
        day = _bank_approved(year) if place is None else _day(year, place)
        if day < today:
            held(deputy, day, number, questions)
    day = working_day(today + dt.timedelta(days=AHEAD))
    if day in year:
        kinds = [one.key for one in offered(year) if one.year == year]
        actions.add_sitting(
            by=deputy, held_on=day, begins_at=dt.time(15), place="методический кабинет",
            kinds=kinds,
        )  # fmt: skip


def _day(year: AcademicYear, place: int) -> dt.date:
    return working_day(year.start + dt.timedelta(days=place))


def _bank_approved(year: AcademicYear) -> dt.date:
    """The day on the minutes by which the bank of the year was approved."""
    rows = MentorEntry.objects.of_year(year).in_bank().exclude(council_date=None)
    days = rows.order_by("council_date").values_list("council_date", flat=True)
    return days.first() or year.start + dt.timedelta(days=28)


def held(
    by: Account, day: dt.date, number: str, questions: tuple, heard: tuple[str, ...] = ()
) -> None:  # fmt: skip
    """A sitting of the past: who came, how they voted, its decisions written down.

    `heard`: kinds of questions about the results of the year, which come first.
    """
    sitting = actions.add_sitting(
        by=by, held_on=day, begins_at=dt.time(15), place="кабинет 24", kinds=heard
    )
    rows = list(sitting.members_there.select_related("teacher").in_order())
    came = {row.pk: row.teacher.surname != ABSENT for row in rows}
    actions.mark_members(sitting.pk, by=by, came=came)
    for question, decided in questions:
        item = actions.add_item(sitting.pk, by=by, kind=AgendaKind.OTHER, question=question)
        actions.save_item(
            item.pk, by=by, version=item.version, decided=decided, votes_for=sum(came.values()),
            votes_against=0, abstained=0,
        )  # fmt: skip
    sitting.refresh_from_db()
    actions.record_sitting(sitting.pk, by=by, version=sitting.version, number=number)
