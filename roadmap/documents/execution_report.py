"""«Отчёт о выполнении дорожной карты» for the council: what was done, when, by whom, what is late.

`report` is pure: activities with their state, facts and evidence in, what the template prints out.
"""

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from django.utils import timezone

from people.academic_year import AcademicYear
from people.access import Permission
from people.counting import count_of
from people.models import Official, School
from people.names import initials_first
from roadmap.documents.columns import Column, longest_word, shares, takes_half_a_page
from roadmap.documents.paper import Orientation, Paper
from roadmap.documents.registry import DocumentKind, NoSuchPaper, register
from roadmap.documents.typography import page
from roadmap.models import Activity, Fact, Roadmap
from roadmap.models.roadmap import State
from roadmap.progress import Evidence, evidence_of

# heading, weight of the free width, letters that must fit on a line
COLUMNS = {
    "number": ("№", 0.0, 3),
    "text": ("Мероприятие", 6.0, 0),
    "term": ("Срок", 0.5, 13),
    "responsible": ("Ответственный", 1.0, 13),
    "state": ("Состояние", 1.0, 13),
    "facts": ("Что сделано", 5.0, 16),
}
LATE_COLUMNS = ("number", "text", "term", "responsible", "state")
SIGNED_BY = (Official.Office.DEPUTY, Official.Office.COUNCIL_CHAIR)
PARTLY = "Не закончено."
SUMMARY = {
    State.DONE: "Выполнено",
    State.RUNNING: "Идёт",
    State.LATE: "Просрочено",
    State.PLANNED: "Запланировано",
    State.NOT_NEEDED: "Не требуется",
}


@dataclass(frozen=True)
class ReportLine:
    """One activity as the council reads it."""

    number: str
    text: str
    term: str
    responsible: str
    state: str
    facts: tuple[str, ...]
    days_late: int


@dataclass(frozen=True)
class ReportStage:
    heading: str
    lines: tuple[ReportLine, ...]


@dataclass(frozen=True)
class Signature:
    """A line to sign on: the post and the name of who held it on the paper's day, or ""."""

    post: str
    name: str


@dataclass(frozen=True)
class ReportSheet:
    summary: tuple[tuple[str, int], ...]
    late: tuple[ReportLine, ...]
    stages: tuple[ReportStage, ...]

    @property
    def columns(self) -> tuple[Column, ...]:
        return columns_of(tuple(COLUMNS), [line for stage in self.stages for line in stage.lines])

    @property
    def rows(self) -> list[tuple[str, list[tuple[ReportLine, bool]]]]:
        """Headings of stages with their lines; True marks a line that may be torn."""
        columns = self.columns
        return [
            (stage.heading, [(line, is_tall(line, columns)) for line in stage.lines])
            for stage in self.stages
        ]

    @property
    def late_columns(self) -> tuple[Column, ...]:
        return columns_of(LATE_COLUMNS, self.late)


def build(object_id: str, *, by, revision: int | None = None, issuing: bool = False) -> Paper:
    """The report about the year `object_id` as of today in the school's time zone."""
    return as_of(find_roadmap(object_id), issuing=issuing)


def as_of(roadmap: Roadmap, day: dt.date | None = None, *, issuing: bool = False) -> Paper:
    """The report on a day, today by default. What the application sees it sees today: an earlier
    day has only what people have entered."""
    school = School.current()
    now = timezone.localdate(timezone=school.zone if school else None)
    today = min(roadmap.closed_on or now, day or now)
    activities = list(activities_of(roadmap, today))
    keys = {key for a in activities for key in a.fact_sources}
    sees = roadmap.is_closed or today == now
    evidence = evidence_of(roadmap, keys) if sees else {}
    return Paper(
        title=f"Отчёт о выполнении дорожной карты на {roadmap.year} учебный год",
        template="documents/execution_report.html",
        context={
            "year": roadmap.year,
            "school": school,
            "today": today,
            "sheet": report(activities, today, evidence),
            "signatures": signatures(SIGNED_BY, today),
        },
        orientation=Orientation.LANDSCAPE,
        draft=not issuing,
        footer=f"Отчёт о выполнении дорожной карты · {roadmap.year} учебный год",
        dated=today,
    )


def find_roadmap(object_id: str) -> Roadmap:
    """The plan of the year that the address names; NoSuchPaper."""
    try:
        return Roadmap.objects.get(year=AcademicYear.parse(object_id))
    except (ValueError, Roadmap.DoesNotExist):
        raise NoSuchPaper from None


def activities_of(roadmap: Roadmap, today: dt.date):
    """All of the plan in its order, with what `report` prints of them."""
    return (
        Activity.objects.of(roadmap)
        .with_state(today)
        .select_related("stage", "closed_by__teacher")
        .prefetch_related("facts__entered_by__teacher")
        .in_order()
    )


def signatures(offices: Iterable[str], day: dt.date) -> list[Signature]:
    """Who signs a paper of that day, in the order of `offices`; an empty office keeps its line."""
    return [_signature(office, Official.objects.holding(office, day)) for office in offices]


def _signature(office: str, holder: Official | None) -> Signature:
    post = Official.Office(holder.office if holder else office).label
    name = initials_first(holder.surname, holder.first_name, holder.patronymic) if holder else ""
    return Signature(post[0].upper() + post[1:], name)


def report(
    activities: Iterable[Activity], today: dt.date, evidence: dict[str, Evidence]
) -> ReportSheet:
    """What the report prints about activities in the plan's order, each with its `state`."""
    activities = list(activities)
    counts = Counter(activity.state for activity in activities)
    stages = tuple(
        ReportStage(
            heading=str(stage) if stage.title else "",
            lines=tuple(_line(activity, today, evidence) for activity in inside),
        )
        for stage, inside in groupby(activities, key=lambda activity: activity.stage)
    )
    late = [line for stage in stages for line in stage.lines if line.days_late]
    return ReportSheet(
        summary=(
            ("Всего", len(activities)),
            *((label, counts[state]) for state, label in SUMMARY.items()),
        ),
        late=tuple(sorted(late, key=lambda line: -line.days_late)),
        stages=stages,
    )


def _line(activity: Activity, today: dt.date, evidence: dict[str, Evidence]) -> ReportLine:
    days_late = (today - activity.end).days if activity.state == State.LATE else 0
    facts = sorted(activity.facts.all(), key=lambda fact: (fact.happened_on, fact.pk))
    seen = [evidence[key] for key in activity.fact_sources if key in evidence]
    return ReportLine(
        number=activity.full_number,
        text=activity.text,
        term=activity.printed_term,
        responsible=activity.printed_responsible,
        state=_state(activity, days_late),
        facts=(*map(_fact, facts), *filter(None, (_seen(found, activity) for found in seen))),
        days_late=days_late,
    )


def _state(activity: Activity, days_late: int) -> str:
    """«выполнено 12.09.2024», «просрочено на 5 дней», «не требуется: причина», «идёт»…"""
    label = State(activity.state).label
    if activity.state == State.LATE:
        return f"{label} на {count_of(days_late, 'день,дня,дней')}"
    if activity.state == State.NOT_NEEDED:
        return f"{label}: {activity.closed_why}"
    if activity.state == State.DONE:
        who = f"\nотметка: {activity.closed_by.name}" if activity.closed_by else ""
        why = f"\n{activity.closed_why}" if activity.closed_why else ""
        return f"{label} {activity.closed_on:%d.%m.%Y}{why}{who}"
    return label


def _fact(fact: Fact) -> str:
    """«12.09.2024: что сделано; файл «…»; ссылка (кто внёс)»."""
    said = [fact.note, f"файл «{fact.file_name}»" if fact.file_name else "", fact.link]
    who = f" ({fact.entered_by.name})" if fact.entered_by else ""
    return f"{fact.happened_on:%d.%m.%Y}: {'; '.join(filter(None, said))}{who}"


def _seen(found: Evidence, activity: Activity) -> str:
    """What the application saw; of what is not enough yet also that; "" of what has not begun.

    What somebody has closed is closed: the numbers stand beside it without a word against it.
    """
    if found.met or activity.closed_as:
        return found.sentence
    return "" if activity.state == State.PLANNED else f"{PARTLY} {found.sentence}"


def columns_of(keys: tuple[str, ...], lines: Iterable[ReportLine]) -> tuple[Column, ...]:
    """Those of COLUMNS with widths by what stands in them."""
    lines = list(lines)
    words = [
        max(longest_word([COLUMNS[key][0], *_texts(lines, key)]), COLUMNS[key][2]) for key in keys
    ]
    weights = [COLUMNS[key][1] for key in keys]
    widths = shares(words, weights, page(Orientation.LANDSCAPE).text_width)
    return tuple(
        Column(key, COLUMNS[key][0], str(width)) for key, width in zip(keys, widths, strict=True)
    )


def is_tall(line: ReportLine, columns: tuple[Column, ...]) -> bool:
    """Whether the line may be torn between two pages."""
    said = {column.key: getattr(line, column.key) for column in columns}
    texts = ["\n".join(text) if key == "facts" else text for key, text in said.items()]
    return takes_half_a_page(columns, texts, Orientation.LANDSCAPE)


def _texts(lines: Iterable[ReportLine], key: str) -> list[str]:
    """The column's texts; what a person wrote or linked may be broken anywhere."""
    return [] if key == "facts" else [getattr(line, key) for line in lines]


def of_today(object_id: str, issued_at: dt.datetime) -> bool:
    """A report tells of one day: tomorrow the address tells of tomorrow. That of a closed year
    tells of the year for good."""
    if timezone.localdate(issued_at) == timezone.localdate():
        return True
    year = AcademicYear.parse(object_id)
    return Roadmap.objects.filter(year=year, closed_on__isnull=False).exists()


register(
    DocumentKind(
        key="roadmap-report",
        title="Отчёт о выполнении дорожной карты",
        builder=build,
        may_see=lambda account: account.can(Permission.READ_REPORTS),
        object_kind="year",
        holds=of_today,
    )
)
