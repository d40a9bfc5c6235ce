"""«Анализ работы наставнических пар» of a year: what the council gets instead of a screen."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Sequence

from django.db.models import Prefetch
from django.utils import timezone

from mentorship.models import Pair, PairNote
from people.academic_year import AcademicYear
from people.access import Permission
from people.models import Official, School
from roadmap.documents.columns import Column, takes_half_a_page
from roadmap.documents.execution_report import signatures
from roadmap.documents.paper import Orientation, Paper
from roadmap.documents.register_columns import register_columns
from roadmap.documents.registry import DocumentKind, register, year_of
from roadmap.documents.typography import DENSE_SIZE
from roadmap.monitoring.facts import IDLE
from roadmap.monitoring.lasting import lasting
from roadmap.monitoring.year_facts import PairFact

# key → heading on paper
COLUMNS = {
    "number": "№",
    "mentee": "Настав\u00adляемый",
    "mentor": "Наставник",
    "term": "Срок",
    "state": "Состояние",
    "works": "Что получается",
    "hinders": "Что мешает",
    "decision": "Решение",
}
ROOMY = {"works": 40.0, "hinders": 40.0}  # mm, also while few are analysed
WHOLE = ("mentee", "mentor", "term", "state")
CENTRED = ("number", "term")
PARTS = {part: f"\n({word})" for part, word in Pair.Part.choices if part != Pair.Part.MAIN}
SIGNED_BY = (Official.Office.DEPUTY, Official.Office.COUNCIL_CHAIR)
Row = tuple[str, ...]


def build(object_id: str, *, by, revision: int | None = None, issuing: bool = False) -> Paper:
    """All pairs of the year `object_id` as of today, each with its last analysis of that year."""
    year = year_of(object_id)
    school = School.current()
    today = timezone.localdate(timezone=school.zone if school else None)
    pairs = list(pairs_of(year))
    rows = [_row(number, pair) for number, pair in enumerate(pairs, start=1)]
    shown = register_columns(COLUMNS, rows, whole=WHOLE, roomy=ROOMY)
    return Paper(
        title=f"Анализ работы наставнических пар за {year} учебный год",
        template="documents/pair_analysis.html",
        context={
            "year": year,
            "school": school,
            "today": today,
            "columns": shown,
            "lines": lines(shown, rows),
            "summary": summary(pairs, today),
            "signatures": signatures(SIGNED_BY, today),
        },
        orientation=Orientation.LANDSCAPE,
        draft=not issuing,
        footer=f"Анализ работы наставнических пар · {year} учебный год",
        dated=today,
    )


def pairs_of(year: AcademicYear):
    """Pairs that worked in the school year: those that ended in August, before it began, belong to
    the one before. `analysed` are their notes of that year, the last first."""
    notes = PairNote.objects.filter(made_on__range=(year.start, year.end))
    return (
        Pair.objects.touching(year)
        .exclude(ends_on__lt=year.school_start)
        .exclude(state=Pair.State.CANCELLED)
        .with_people()
        .prefetch_related(Prefetch("notes", notes, to_attr="analysed"))
        .order_by("mentee__sort_name", "starts_on", "pk")
    )


def _row(number: int, pair: Pair) -> Row:
    note = pair.analysed[0] if pair.analysed else None
    return (
        str(number),
        pair.mentee.full_name,
        pair.mentor.full_name + PARTS.get(pair.part, ""),
        f"{pair.starts_on:%d.%m.%Y}" + (f" – {pair.ends_on:%d.%m.%Y}" if pair.ends_on else ""),
        pair.get_state_display(),
        note.works if note else "",
        note.hinders if note else "",
        _decision(note) if note else "анализа ещё не было",
    )


def _decision(note: PairNote) -> str:
    said = f"{note.get_decision_display().capitalize()} ({note.made_on:%d.%m.%Y})"
    return f"{said}. {note.measures}" if note.measures else said


def summary(pairs: Sequence[Pair], today: dt.date) -> str:
    """«Работавших в году пар — 8, готовится — 1; строк — 11: …. Проанализировано 9: …»

    A pair with another mentor is one pair here as in the monitoring, and a line of its own.
    """
    idle = [pair for pair in pairs if pair.state in IDLE or pair.starts_on > today]
    worked = len(lasting(told(pair) for pair in pairs if pair not in idle))
    said = f"Работавших в году пар — {worked}"
    said += f", готовятся — {len(idle)}" if idle else ""
    if len(pairs) > worked + len(idle):
        said += f"; строк — {len(pairs)}: пара, у которой сменился наставник, названа с каждым"
    decided = Counter(p.analysed[0].get_decision_display() for p in pairs if p.analysed)
    if decided:
        words = ", ".join(f"{what} — {number}" for what, number in decided.most_common())
        said += f". Проанализировано {decided.total()}: {words}"
    return f"{said}."


def told(pair: Pair) -> PairFact:
    """What `lasting` asks of a pair."""
    return PairFact(pair.pk, "", replaces=pair.replaces_id)


def lines(shown: Sequence[Column], rows: Iterable[Row]) -> list:
    """Each row as ([(text, centred)], whether it may be torn between pages)."""
    centred = [column.key in CENTRED for column in shown]
    return [
        (list(zip(row, centred, strict=True)),
         takes_half_a_page(shown, row, Orientation.LANDSCAPE, DENSE_SIZE))
        for row in rows
    ]  # fmt: skip


def of_today(object_id: str, issued_at: dt.datetime) -> bool:
    """The paper tells of one day: tomorrow the address tells of tomorrow."""
    return timezone.localdate(issued_at) == timezone.localdate()


register(
    DocumentKind(
        key="pair-analysis",
        title="Анализ работы наставнических пар",
        builder=build,
        may_see=lambda account: account.can(Permission.READ_PAIRS),
        object_kind="year",
        holds=of_today,
    )
)
