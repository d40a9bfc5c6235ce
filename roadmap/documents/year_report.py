"""«Итоги реализации дорожной карты»: the year stage by stage, its figures, what was learnt."""

from dataclasses import dataclass

from people.access import Permission
from people.models import Official, School
from roadmap.documents.columns import Column
from roadmap.documents.execution_report import (
    ReportLine,
    ReportStage,
    activities_of,
    columns_of,
    find_roadmap,
    is_tall,
    of_today,
    report,
    signatures,
)
from roadmap.documents.paper import Orientation, Paper
from roadmap.documents.registry import DocumentKind, register
from roadmap.library.practices_of_year import practices_of
from roadmap.models import Activity
from roadmap.models.roadmap import State
from roadmap.monitoring.page import sheet_of
from roadmap.progress import evidence_of

COLUMNS = ("number", "text", "state", "facts")
SIGNED_BY = (Official.Office.DEPUTY, Official.Office.COUNCIL_CHAIR)
UNDONE = "не выполнено"


@dataclass(frozen=True)
class StageResult:
    """A stage in numbers: how many activities, of them done, not needed, left."""

    heading: str
    of: int
    done: int
    not_needed: int

    @property
    def left(self) -> int:
        return self.of - self.done - self.not_needed


def build(object_id: str, *, by, revision: int | None = None, issuing: bool = False) -> Paper:
    """The results of the year `object_id` as of today, or as they were when it was closed."""
    roadmap, school = find_roadmap(object_id), School.current()
    today = roadmap.closed_on or School.today()
    activities = list(activities_of(roadmap, today))
    keys = {key for one in activities for key in one.fact_sources}
    stages = report(activities, today, evidence_of(roadmap, keys)).stages
    monitoring = sheet_of(roadmap.year, by, min(today, roadmap.year.end), on_paper=True)
    lines = [line for stage in stages for line in stage.lines]
    columns = columns_of(COLUMNS, lines)
    return Paper(
        title=f"Итоги реализации дорожной карты за {roadmap.year} учебный год",
        template="documents/year_report.html",
        context={
            "roadmap": roadmap,
            "year": roadmap.year,
            "school": school,
            "today": today,
            "results": results(activities),
            "columns": columns,
            "rows": [(stage.heading, told(stage, columns)) for stage in stages],
            "monitoring": monitoring,
            "practices": practices_of(roadmap),
            "signatures": signatures(SIGNED_BY, today),
        },
        orientation=Orientation.LANDSCAPE,
        draft=not issuing,
        footer=f"Итоги реализации дорожной карты · {roadmap.year} учебный год",
        dated=today,
    )


def results(activities: list[Activity]) -> list[StageResult]:
    """One line for each stage, in the order of the plan."""
    stages: dict = {}
    for activity in activities:
        stages.setdefault(activity.stage, []).append(State(activity.state))
    return [
        StageResult(str(stage), len(own), own.count(State.DONE), own.count(State.NOT_NEEDED))
        for stage, own in stages.items()
    ]


def told(stage: ReportStage, columns: tuple[Column, ...]) -> list[tuple[ReportLine, str, bool]]:
    """(line, its outcome, whether it may be torn) of a stage: what is late is simply not done."""
    return [
        (line, UNDONE if line.days_late else line.state, is_tall(line, columns))
        for line in stage.lines
    ]


register(
    DocumentKind(
        key="year-report",
        title="Итоги реализации дорожной карты",
        builder=build,
        may_see=lambda account: (
            account.can(Permission.READ_MONITORING) and account.can(Permission.READ_REPORTS)
        ),
        object_kind="year",
        holds=of_today,
    )
)
