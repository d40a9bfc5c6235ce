"""Steps of a pair's life that the demonstration takes: papers, programme, growth, journal."""

import datetime as dt

from django.db.models import F

from mentorship import actions
from mentorship.demo.stories import Growth, Story
from mentorship.models import (
    DifficultyMark,
    Meeting,
    MeetingForm,
    Pair,
    Programme,
    ProgrammePattern,
)
from mentorship.programme.term import DAY, last_day
from mentorship.results.expected import PARTLY, YES, Line, expected_in
from people.academic_year import AcademicYear
from people.access import Role
from people.actions import enter_consent
from people.actions.accounts import free_login
from people.audit import because
from people.models import Account, Competence, ConsentKind, SelfAssessment, Teacher

MONTHS = 9
WEEK = dt.timedelta(weeks=1)
CLEAN = {
    "pay_line": True,
    "agreement_content": "Помощь педагогу по его запросу: уроки, разбор, программа.",
}  # fmt: skip
MARKS = ((2, 2, 4, 4), (1, 2, 3, 3), (3, 3, 3, 4))  # see mentorship.demo.stories.Story.growth
# form, what was done, next step, minutes; told in turn by the mentor and the mentee
TALKS = (
    ("встреча", "Разобрали запрос, выбрали, с чего начать", "Прочитать критерии", 45),
    ("взаимопосещение урока", "Была на уроке: как он начинается", "", 40),
    ("консультация", "Разобрали пробную работу класса", "Листы подготовки", 40),
    ("встреча", "Разобрали самоанализ урока", "Карточки по уровням", 30),
    ("совместная работа", "Вместе собрали план урока с проверкой понимания", "Провести урок", 50),
    ("взаимопосещение урока", "Посмотрели урок наставника: смена видов работы", "", 40),
    ("дистанционно", "Обсудили ответы родителям в чате", "Правила переписки", 20),
    ("открытый урок", "Открытый урок для коллег МО", "Написать, что получилось", 45),
    ("консультация", "Разобрали, кому из класса нужна помощь", "Список на четверть", 35),
    ("встреча", "Итоги месяца: что получается, что нет", "Тема следующего месяца", 40),
)
FRIDAY = 4  # as `weekday` counts
CANCELLED = 3  # the fourth that was agreed on did not take place


def begun(today: dt.date, weeks: int) -> dt.date | None:
    """The first day of a pair that is so many weeks old; None while this year's lessons are
    younger: in August and September a school has few pairs of the year yet."""
    day = today - weeks * WEEK
    return day if day >= AcademicYear.containing(today).school_start else None


def pair_of(deputy: Account, mentor: str, mentee: str, starts_on: dt.date, **fields) -> Pair:
    """A pair of two surnames in preparation."""
    people = Teacher.objects.filter(surname__in=[mentor, mentee])
    found = {one.surname: one for one in people}
    term = {"ends_on": last_day(starts_on, MONTHS)}
    return actions.add_pair(
        by=deputy, mentor=found[mentor], mentee=found[mentee], starts_on=starts_on,
        **term | fields,
    )  # fmt: skip


def started(deputy: Account, pair: Pair) -> Pair:
    """With its papers on the day before the first."""
    day = pair.starts_on - DAY
    enter_consent(by=deputy, teacher=pair.mentor, kind=ConsentKind.PARTICIPATION, signed_on=day)
    before = Pair.objects.exclude(order_number="").count()  # each has its own line in the journals
    pair = actions.save_pair(
        pair, by=deputy, version=pair.version, agreement_date=day, order_date=day,
        agreement_number=f"{14 + before}", order_number=f"{77 + before}/О", **CLEAN,
    )  # fmt: skip
    return actions.start_pair(pair, by=deputy, version=pair.version)


def programme_for(pair: Pair, by: Account, pattern: str) -> Programme:
    """Begun by a usual pattern, named by its beginning."""
    chosen = ProgrammePattern.objects.filter(name__istartswith=pattern).first()
    return actions.start_programme(
        pair, by=by, pattern=chosen, starts_on=pair.starts_on, ends_on=pair.ends_on
    )


def approved(programme: Programme, deputy: Account, number: str) -> Programme:
    return actions.approve_programme(
        programme, by=deputy, version=programme.version, body=Programme.Body.COUNCIL,
        number=number, date=programme.starts_on + WEEK,
    )  # fmt: skip


def reached_in(programme: Programme, story: Story) -> list[dict]:
    """Each expected result reached, one of them in part, as the story says."""
    at, seen = story.partly
    return [
        Line(one, PARTLY if place == at else YES, seen if place == at else "").kept()
        for place, one in enumerate(expected_in(programme.results))
    ]


def done_until(programme: Programme, by: Account, day: dt.date) -> None:
    """Lines whose term has come are done in time."""
    with because("mark_item_done", by=by):
        programme.items.filter(due_on__lte=day).update(
            done_on=F("due_on"), done_by=by, version=F("version") + 1
        )


def mark_growth(
    pair: Pair, by: Account, stages: tuple[str, ...], hard: list[Competence],
    growth: Growth = MARKS, until: dt.date | None = None,
) -> None:  # fmt: skip
    """Marks of both sides at the pair's first day and at `until` or its last; the mentee begins
    where the request says."""
    days = {"start": pair.starts_on, "end": until or pair.ends_on}
    at = {"start": 0, "end": 2}
    own = {"mentee": by, "mentor": account_of(pair.mentor)}
    said = SelfAssessment.objects.filter(request=pair.request_id)
    begun = {("mentee", "start", key): n for key, n in said.values_list("competence", "level")}
    with because("mark_difficulty", by=by):
        DifficultyMark.objects.bulk_create(
            DifficultyMark(
                pair=pair, competence=competence, stage=stage, side=side,
                level=begun.get((side, stage, competence.pk), level), made_on=days[stage],
                entered_by=own[side],
            )
            for stage in stages
            for competence, levels in zip(hard, growth, strict=False)
            for side, level in zip(("mentee", "mentor"), levels[at[stage] :], strict=False)
        )  # fmt: skip


def difficulties(pair: Pair) -> list[Competence]:
    """Those of its request; of a pair without one, the first of the school's."""
    rows = pair.request.difficulties.select_related("competence") if pair.request else ()
    return [one.competence for one in rows] or list(Competence.objects.in_use()[:3])


def account_of(teacher: Teacher) -> Account:
    """The account by which the person writes; a new one opens by a link only."""
    found = Account.objects.filter(teacher=teacher).first()
    return found or Account.objects.create_account(
        login=free_login(teacher), roles=[Role.TEACHER], teacher=teacher
    )


def write_journal(pair: Pair, until: dt.date, every: int, waiting: int = 1) -> None:
    """A meeting `every` so many days from the third to `until`, told by each side in turn.

    The last `waiting` ones are not confirmed yet.
    """
    span = range(2, (until - pair.starts_on).days + 1, every)
    days = [working_before(pair.starts_on + dt.timedelta(days=ago)) for ago in span]
    sides = (("mentor", account_of(pair.mentor)), ("mentee", account_of(pair.mentee)))
    forms = {form.name: form for form in MeetingForm.objects.all()}
    rows = [_meeting(pair, day, place, sides, forms) for place, day in enumerate(days)]
    for row in rows[len(rows) - waiting :]:
        row.confirmed_at = row.confirmed_by = None
    with because("enter_meeting", by=sides[0][1]):
        Meeting.objects.bulk_create(rows)


def working_before(day: dt.date) -> dt.date:
    """The day itself, or the Friday before a day of rest."""
    return day - max(0, day.weekday() - FRIDAY) * DAY


def _meeting(pair: Pair, day: dt.date, place: int, sides: tuple, forms: dict) -> Meeting:
    form, done, next_step, minutes = TALKS[place % len(TALKS)]
    (teller, author), (_, other) = sides[:: 1 - 2 * (place % 2)]
    moment = dt.datetime.combine(day, dt.time(13), dt.UTC)
    took_place = place != CANCELLED
    said = {"done": done, "next_step": next_step, "minutes": minutes} if took_place else {}
    return Meeting(
        pair=pair, held_on=day, form=forms[form], teller=teller, entered_by=author,
        written_at=moment, confirmed_at=moment + DAY, confirmed_by=other,
        is_cancelled=not took_place, **said,
    )  # fmt: skip
