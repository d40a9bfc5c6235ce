"""The demonstration's plan: the school's real document with some of the year already done."""

import datetime as dt
from importlib.resources import files

from people.academic_year import AcademicYear
from people.models import Account, MovedDay, Teacher
from people.tables import read_document
from roadmap import actions
from roadmap.models import Activity, Roadmap
from roadmap.plan_import import understand
from roadmap.progress import guess_sources

SEED = "roadmap_2024.txt"
APPROVED = dt.date(2024, 8, 30)  # what the document says of itself
# activity («stage.item») → what was done, and how long before the end of its term
DONE = {
    ("1", "1"): ("Справка о работе педагогов за год обсуждена на заседании совета.", 6),
    ("1", "2"): ("Банк наставников составлен: 12 человек, список передан директору.", 3),
    ("2", "1"): ("Дорожная карта рассмотрена на совете и вывешена в учительской.", 30),
}
# going on all year: facts by the number of days ago
GOING = {
    ("3", "1"): [("Анкеты о профессиональных затруднениях розданы по МО.", 40)],
    ("4", "2"): [
        ("Групповая консультация для наставников: как разбирать урок.", 24),
        ("Обмен опытом: взаимопосещение уроков математики.", 9),
    ],
    ("7", "1"): [("Заметка о дне открытых уроков на сайте школы.", 12)],
}


def make_plan(*, today: dt.date) -> None:
    """The current cycle's roadmap from the committed document; nothing when it is there."""
    year = AcademicYear.containing(today)
    if Roadmap.objects.filter(year=year).exists():
        return
    deputy = Account.objects.get(login="deputy")
    roadmap = plan_of(year, deputy, today)
    for activity in Activity.objects.of(roadmap).select_related("stage__roadmap"):
        _live(activity, deputy, today)


def plan_of(year: AcademicYear, deputy: Account, today: dt.date) -> Roadmap:
    """The committed document as the plan of the year, approved in that August unless it is ahead
    of today."""
    content = (files("roadmap") / "seed" / SEED).read_bytes()
    sitting = APPROVED.replace(year=year.first)
    if sitting <= today:  # the same minutes, in this year's August
        content = content.replace(f"{APPROVED:%d.%m.%Y}".encode(), f"{sitting:%d.%m.%Y}".encode())
    draft = understand(read_document(content, SEED), year, guess_sources=guess_sources)
    return actions.apply_plan(draft, year=year, by=deputy)


def working_day(day: dt.date, *, on: bool = True) -> dt.date:
    """The day itself when the school works, else the nearest one after it (`on`) or before."""
    calendar = MovedDay.calendar(day)
    while not calendar.is_working(day):
        day += dt.timedelta(days=1 if on else -1)
    return day


def name_of(surname: str) -> str:
    """«Щедрова Е. Т.» of the demonstration's staff."""
    return Teacher.objects.get(surname=surname).short_name


def _live(activity: Activity, deputy: Account, today: dt.date) -> None:
    key = (activity.stage.number.rstrip("."), activity.number.rstrip("."))
    if key in DONE and activity.end and activity.end < today:
        note, before = DONE[key]
        day = activity.end - dt.timedelta(days=before)
        actions.add_fact(activity, by=deputy, happened_on=day, note=note)
        actions.mark_done(activity, by=deputy, version=activity.version, on=day)
    for note, ago in GOING.get(key, []):
        day = today - dt.timedelta(days=ago)
        if activity.start and activity.start <= day:
            actions.add_fact(activity, by=deputy, happened_on=day, note=note)
