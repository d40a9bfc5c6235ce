"""The fact sources of events; registered when the app is ready."""

from collections.abc import Iterable
from functools import partial

from django.db.models import Q, Sum
from django.urls import reverse

from people.academic_year import AcademicYear
from people.asked_at_once import Asker
from people.counting import count_of
from roadmap.models import Activity, Event, EventFile, EventKind, EventRole, Invitation
from roadmap.progress import Evidence, fact_source

HELD = "событие,события,событий"
# source → what it says of an activity, the roles of events that it speaks of, the words of a plan;
# training is told by its kinds' own mark
BY_ROLES: dict[str, tuple[str, tuple[EventRole, ...], tuple[str, ...]]] = {
    "event_council": (
        "проведён педагогический совет или семинар",
        (EventRole.PEDAGOGICAL, EventRole.SEMINAR, EventRole.COUNCIL),
        (
            r"проведени\w*\s+(педагогическ\w+\s+совет|педсовет|семинар)",
            r"педагогическ\w+\s+совет\w*\s+или\s+семинар",
        ),
    ),
    "event_round_table": (
        "проведено итоговое мероприятие (круглый стол)",
        (EventRole.ROUND_TABLE,),
        (r"кругл\w+\s+стол", r"(проведени\w*\s+)?итогов\w+\s+(мероприяти|конференци)"),
    ),
    "event_lessons": (
        "проведены открытые уроки и обмен опытом",
        (EventRole.OPEN_LESSON, EventRole.EXCHANGE),
        (r"открыт\w+\s+(урок|заняти)", r"взаимопосещени"),
    ),
    "event_mentor_day": (
        "отмечен день наставника",
        (EventRole.MENTOR_DAY,),
        (r"(день|дня|дню)\s+наставник", r"недел\w+\s+наставник"),
    ),
}


def held(year: AcademicYear, which: Q, where: str) -> Asker:
    """How many such events the year has had and has ahead; `where` filters the list behind it."""
    events = Event.objects.of_year(year).filter(which)
    done, ahead = yield events.held(), events.planned()
    said = f"Проведено: {count_of(done, HELD)}" + (f", впереди {ahead}" if ahead else "")
    return Evidence(said, done > 0, f"{reverse('events')}?year={year.first}&{where}")


@fact_source(
    "event_training",
    "проведено обучение наставников",
    r"обучени\w*\s+(\w+\s+)?наставник",
    r"(проведени|организаци)\w*\s+[\w\s-]*консультаци",
    r"школ\w+\s+(молодого\s+)?наставник",
)
def event_training(year: AcademicYear) -> Asker:
    """Held events of kinds that count as training, and the hours written to mentors for them."""
    found = yield from held(year, Q(kind__is_training=True), "source=event_training")
    credited = Invitation.objects.filter(event__year=year, hours__gt=0)
    hours = credited.aggregate(whole=Sum("hours"))["whole"] or 0
    said = f"{found.sentence}; зачтено часов обучения: {hours}" if hours else found.sentence
    return Evidence(said, found.met, found.url)


@fact_source("event_materials", "к событиям приложены материалы")
def event_materials(year: AcademicYear) -> Evidence:
    """Files put to the events of the year, photographs left out; words of a plan that speak of
    materials mean the library, so this one is chosen by hand."""
    count = EventFile.objects.materials().filter(event__year=year).count()
    said = f"К событиям приложено: {count_of(count, 'материал,материала,материалов')}"
    return Evidence(said, count > 0, f"{reverse('events')}?year={year.first}")


def of_roles(year: AcademicYear, source: str) -> Asker:
    """What the source of BY_ROLES found."""
    return (yield from held(year, which(source), f"source={source}"))


for key, (title, _, words) in BY_ROLES.items():
    fact_source(key, title, *words)(partial(of_roles, source=key))


def sources_of(kind: EventKind) -> list[str]:
    """The sources that an event of the kind speaks for, the closest first."""
    named = [key for key, (_, roles, _) in BY_ROLES.items() if kind.role in roles]
    return [*named, "event_training"] if kind.is_training else named


def activity_for(kind: EventKind, activities: Iterable[Activity]) -> Activity | None:
    """The activity of the plan that waits for such an event; None where none says so."""
    activities = list(activities)
    for key in sources_of(kind):
        for activity in activities:
            if key in activity.fact_sources:
                return activity
    return None


def which(source: str) -> Q:
    """The events behind a source of this module: the filter of the list that its sentence opens."""
    if source == "event_training":
        return Q(kind__is_training=True)
    _, roles, _ = BY_ROLES[source]
    return Q(kind__role__in=roles)
