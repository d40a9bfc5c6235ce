"""What was understood of a plan, before anything is written: for the preview and for `--json`."""

import datetime as dt
from dataclasses import dataclass, field

from people.academic_year import AcademicYear
from roadmap.terms import TermKind

STAGE_ROWS = "stage_rows"
SECTIONS = "sections"
LIST = "list"


@dataclass(frozen=True, slots=True)
class ColumnGuess:
    """A column of the table: its heading as printed and what it was taken for.

    `meaning` is a key of `headings.MEANINGS`; `certain` is False when a person should look.
    """

    index: int
    heading: str
    meaning: str
    certain: bool = True


@dataclass(slots=True)
class Approval:
    """The approval block: `text_lines` as printed, the rest as far as it is said there.

    `kind` is «протокол» or «приказ», `body` who decided, in the case in which it is printed.
    """

    kind: str = ""
    number: str = ""
    date: dt.date | None = None
    body: str = ""
    text_lines: tuple[str, ...] = ()

    def as_json(self) -> dict:
        return {
            "kind": self.kind,
            "number": self.number,
            "date": self.date.isoformat() if self.date else None,
            "body": self.body,
        }


@dataclass(slots=True)
class ActivityDraft:
    """One activity. `term` and `responsible` are phrases as printed (inherited from the stage's
    cell where that is shared); `names` is `responsible` cut into people and posts."""

    number: str = ""
    text: str = ""
    notes: str = ""
    term: str = ""
    start: dt.date | None = None
    end: dt.date | None = None
    term_kind: TermKind = TermKind.UNKNOWN
    responsible: str = ""
    names: tuple[str, ...] = ()
    result: str = ""
    document: str = ""
    fact_sources: tuple[str, ...] = ()
    flags: list[str] = field(default_factory=list)

    def as_json(self, stage: "StageDraft") -> dict:
        return {
            "number": self.number,
            "text": self.text,
            "notes": self.notes,
            "term": one_line(self.term),
            "start": self.start.isoformat() if self.start else None,
            "end": self.end.isoformat() if self.end else None,
            "responsible": list(self.names),
            "result": self.result or stage.result,
            "document": self.document or stage.document,
            "flags": list(self.flags),
        }


@dataclass(slots=True)
class StageDraft:
    """One stage; term, responsible, result and document are what its own cells say."""

    number: str = ""
    title: str = ""
    term: str = ""
    responsible: str = ""
    result: str = ""
    document: str = ""
    activities: list[ActivityDraft] = field(default_factory=list)

    def as_json(self) -> dict:
        return {
            "number": self.number,
            "title": one_line(self.title),
            "activities": [activity.as_json(self) for activity in self.activities],
        }


@dataclass(slots=True)
class PlanDraft:
    """The whole plan. `headings` are the printed column headings by the fields of the roadmap
    (number, title, text, term, responsible, result, document); `remarks` the lines of the document
    that belong neither to the table, the title nor the approval block."""

    title: str = ""
    approval: Approval = field(default_factory=Approval)
    stages: list[StageDraft] = field(default_factory=list)
    columns: list[ColumnGuess] = field(default_factory=list)
    headings: dict[str, str] = field(default_factory=dict)
    layout: str = STAGE_ROWS
    year: AcademicYear | None = None
    remarks: tuple[str, ...] = ()
    flags: list[str] = field(default_factory=list)

    @property
    def activities(self) -> list[ActivityDraft]:
        return [activity for stage in self.stages for activity in stage.activities]

    @property
    def status(self) -> str:
        """ "ok", or "empty": the form of a plan with nothing in it."""
        return "ok" if self.activities else "empty"

    def as_json(self) -> dict:
        """What `import_roadmap --json` prints."""
        return {
            "status": self.status,
            "message": "" if self.activities else "В таблице плана нет ни одного мероприятия.",
            "title": one_line(self.title),
            "flags": list(self.flags),
            "approval": self.approval.as_json(),
            "stages": [stage.as_json() for stage in self.stages],
        }


def one_line(text: str) -> str:
    """The text without line ends and repeated spaces, as JSON shows it."""
    return " ".join(text.split())
