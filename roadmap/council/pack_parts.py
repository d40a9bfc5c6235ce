"""What the pack of a sitting is made of: a register to which the rooms of the application add.

The pack lies in the hands of the whole council, so every part is made with the council's own eyes,
whoever has asked for it: mission.md's «Who sees what» decides what stands in it.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from people.academic_year import AcademicYear
from people.access import Role
from people.models import Account, WorkReview
from roadmap.council.agenda import counted_on
from roadmap.documents import execution_report, monitoring_report, registry
from roadmap.documents.paper import Paper
from roadmap.models import AgendaKind, Roadmap, Sitting, SittingSubject

Maker = Callable[[Sitting, Account], Paper | list[Paper] | None]


@dataclass(frozen=True)
class PackPart:
    """One part: where it stands, its line in the contents, how its paper is made."""

    place: int
    title: str
    make: Maker


REGISTRY: list[PackPart] = []


def pack_part(place: int, title: str) -> Callable[[Maker], Maker]:
    """Decorator: a function (sitting, eyes) → Paper, several, or None where there is no part."""

    def register(make: Maker) -> Maker:
        REGISTRY.append(PackPart(place, title, make))
        REGISTRY.sort(key=lambda part: part.place)
        return make

    return register


def council_eyes() -> Account:
    """Somebody who may read what every member of the council may, and nothing of their own."""
    return Account(login="", roles=[Role.COUNCIL])


def papers_of(sitting: Sitting) -> Iterator[tuple[PackPart, list[tuple[str, Paper]]]]:
    """Each part with (line of the contents, paper) of what it holds, made when it is asked for."""
    eyes = council_eyes()
    for part in REGISTRY:
        try:
            made = part.make(sitting, eyes)
        except registry.NoSuchPaper:
            made = None
        if isinstance(made, list):
            yield part, [(paper.title, paper) for paper in made]
        else:
            yield part, [(part.title, made)] if made else []


@pack_part(10, "Повестка дня")
def agenda(sitting, eyes):
    return registry.build("sitting-agenda", str(sitting.pk), by=eyes)


@pack_part(20, "Дорожная карта: текст на утверждение")
def plan(sitting, eyes):
    if not sitting.items.filter(kind=AgendaKind.ROADMAP).exists():
        return None
    return registry.build("roadmap", str(sitting.year.first), by=eyes)


@pack_part(25, "Программы пар на утверждение")
def programmes(sitting, eyes):
    """The text of each that is on the agenda, as the council approves it."""
    rows = SittingSubject.objects.filter(item__sitting=sitting, programme__isnull=False).in_order()
    pairs = rows.values_list("programme__pair", flat=True)
    return [registry.build("programme", str(pair), by=eyes) for pair in pairs]


@pack_part(30, "Банк данных наставников")
def mentors(sitting, eyes):
    return registry.build("mentor-bank", str(sitting.year.first), by=eyes)


@pack_part(40, "Банк данных наставляемых")
def mentees(sitting, eyes):
    return registry.build("mentee-bank", str(sitting.year.first), by=eyes)


@pack_part(50, "Наставнические пары и нагрузка наставников")
def load(sitting, eyes):
    return registry.build("mentor-load", str(sitting.year.first), by=eyes)


def years_heard(sitting: Sitting, kind: AgendaKind) -> list[AcademicYear]:
    """Of which years the sitting hears results; its own where the question is not on the agenda."""
    items = sitting.items.filter(kind=kind).select_related("sitting").order_by("position", "pk")
    return list(dict.fromkeys(item.of_year for item in items)) or [sitting.year]


def one_or_many(made: list[Paper]) -> Paper | list[Paper]:
    """The paper of the year; of several, each with the year in its own title."""
    return made[0] if len(made) == 1 else made


@pack_part(55, "Анализ работы наставнических пар")
def analysis(sitting, eyes):
    years = years_heard(sitting, AgendaKind.MONITORING)
    return one_or_many([registry.build("pair-analysis", str(y.first), by=eyes) for y in years])


@pack_part(60, "Аналитическая справка по итогам прошлого года")
def note(sitting, eyes):
    before = sitting.year.previous
    if not WorkReview.objects.filter(about_year=before).exists():
        return None
    return registry.build("analytic-note", str(before.first), by=eyes)


@pack_part(65, "Мониторинг наставничества")
def monitoring(sitting, eyes):
    """The report of each year that is heard; no part where there is none for the council."""
    years, day = years_heard(sitting, AgendaKind.MONITORING), counted_on(sitting)
    return one_or_many([monitoring_report.as_of(y, eyes, min(day, y.end)) for y in years])


@pack_part(70, "Выполнение дорожной карты")
def execution(sitting, eyes):
    plans = Roadmap.objects.filter(year__in=years_heard(sitting, AgendaKind.EXECUTION))
    day = counted_on(sitting)
    return one_or_many([execution_report.as_of(plan, day) for plan in plans.order_by("year")])


@pack_part(90, "Проект протокола")
def minutes(sitting, eyes):
    return registry.build("sitting-minutes", str(sitting.pk), by=eyes)


@pack_part(95, "Лист регистрации")
def sheet(sitting, eyes):
    return registry.build("sitting-sheet", str(sitting.pk), by=eyes)
