"""Closing a year, opening it again, and carrying over what goes on into the next one."""

import datetime as dt
from collections.abc import Collection

from django.core.exceptions import ValidationError
from django.db import transaction

from mentorship.actions import freeze_year, thaw_year
from people.academic_year import AcademicYear
from people.actions import carry_mentees, carry_mentors, carry_requests
from people.audit import because
from people.models import Account, School
from people.tables.writing import write_workbook
from roadmap.actions.text import ClosedYear, locked
from roadmap.actions.years import copy_to_year
from roadmap.library.practices_of_year import practices
from roadmap.models import Activity, KeptRegister, MonitoringRules, Roadmap
from roadmap.monitoring.counted import counted, kept
from roadmap.monitoring.facts import facts_of
from roadmap.monitoring.indicators_of_year import INDICATORS
from roadmap.monitoring.page import threshold_of
from roadmap.progress import evidence_for
from roadmap.publications.covered import covered
from roadmap.year_end.pairs import finishing_before
from roadmap.year_end.registers import registers_of
from roadmap.year_end.unfinished import unfinished

PARTS = ("plan", "mentors", "mentees", "requests")


@transaction.atomic
def close_year(roadmap: Roadmap, *, by: Account, version: int, why: str = "") -> Roadmap:
    """From here on the year's plan, marks, facts, reports and interviews are read, never changed.

    Its monitoring, reports and registers are kept as they are today, results of its finished pairs
    stay. A running pair goes on. What is unfinished needs a reason. ClosedYear, StaleVersion,
    ValidationError. (mission.md, «The year».)
    """
    locked(roadmap.pk)
    row, today = Roadmap.locked(roadmap.pk, version), School.today()
    if unfinished(row, today) and not why.strip():
        raise ValidationError(
            {"why": "Не всё завершено: напишите, почему год закрывают так. Это войдёт в итоги."}
        )
    row.closed_on, row.closed_why, row.closed_facts = today, why.strip(), facts_now(row)
    row.closed_numbers, row.closed_reports = numbers_now(row.year, today), reports_now(row.year)
    with because("close_year", by=by, why=why):
        row.save_next_version()
        freeze_year(row.year, by=by, on=today)
        keep_registers(row, today)
    return row


def facts_now(roadmap: Roadmap) -> dict[str, list]:
    """What the fact sources of the plan see today, to be kept."""
    keys = {key for own in Activity.objects.of(roadmap).values_list("fact_sources", flat=True)
            for key in own}  # fmt: skip
    found = evidence_for(roadmap.year, keys)
    return {key: [evidence.met, evidence.sentence] for key, evidence in found.items()}


def numbers_now(year: AcademicYear, today: dt.date) -> dict:
    """The monitoring of the year with the thresholds of today, to be kept."""
    rules = MonitoringRules.current()
    thresholds = {key: threshold_of(one, rules) for key, one in INDICATORS.items()}
    return kept(counted(facts_of(year, today)), thresholds)


def reports_now(year: AcademicYear) -> dict:
    """What reports of the year list of things that go on changing: publications, best practices."""
    return {"publications": covered(year).kept(), "practices": practices(year)}


def keep_registers(roadmap: Roadmap, today: dt.date) -> None:
    """The registers of the archive as they are today."""
    KeptRegister.objects.bulk_create(
        KeptRegister(roadmap=roadmap, title=title, workbook=write_workbook(sheet))
        for title, sheet in registers_of(roadmap.year, today)
    )


@transaction.atomic
def reopen_year(roadmap: Roadmap, *, by: Account, version: int, why: str) -> Roadmap:
    """The year may be changed again, for a reason that stays. StaleVersion, ValidationError."""
    row = Roadmap.locked(roadmap.pk, version)
    if not row.is_closed:
        raise ValidationError("Год уже открыт.")
    if not why.strip():
        raise ValidationError({"why": "Напишите, зачем открывать закрытый год."})
    row.closed_on, row.closed_why = None, ""
    row.closed_facts, row.closed_numbers, row.closed_reports = {}, {}, {}
    with because("reopen_year", by=by, why=why):
        row.save_next_version()
        thaw_year(row.year, by=by)
        row.kept_registers.all().delete()
    return row


@transaction.atomic
def roll_over(*, into: AcademicYear, by: Account, parts: Collection[str]) -> dict[str, int]:
    """Carry the chosen of PARTS from the year before; how many rows each brought.

    All or nothing; pressed twice, the second press finds nothing left. ClosedYear when the new
    year is closed already. ValidationError.
    """
    closed = Roadmap.objects.filter(year=into, closed_on__isnull=False).first()
    if closed:
        raise ClosedYear(closed)
    day = School.today()
    with because("roll_over", by=by):
        carried = {
            "plan": lambda: _plan(into, by),
            "mentors": lambda: len(carry_mentors(into=into, by=by)),
            "mentees": lambda: len(
                carry_mentees(into=into, by=by, on=day, finishing=finishing_before(into))
            ),
            "requests": lambda: len(carry_requests(into=into, by=by)),
        }
        return {part: carried[part]() for part in PARTS if part in parts}


def _plan(into: AcademicYear, by: Account) -> int:
    """The plan of the year before as a draft, unless there is one already."""
    source = Roadmap.objects.filter(year=into.previous).first()
    if source is None or Roadmap.objects.filter(year=into).exists():
        return 0
    copy_to_year(source, year=into, by=by)
    return 1
