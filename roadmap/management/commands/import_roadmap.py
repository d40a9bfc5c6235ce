"""`manage.py import_roadmap FILE [--year 2024] [--json]`: a roadmap out of a school's own file."""

import json
from datetime import date

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser

from people.academic_year import AcademicYear
from people.tables import UnreadableFile, read_path
from roadmap.plan_import import PlanDraft, understand

EMPTY = "В таблице плана нет ни одного мероприятия, записывать нечего."
DONE = "Дорожная карта на {} учебный год загружена: этапов — {}, мероприятий — {}."


class Command(BaseCommand):
    help = "Загружает дорожную карту из файла; с --json только показывает, что в нём понято."
    requires_system_checks = []  # --json works without a database

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", help="файл с дорожной картой: .docx, .odt, .xlsx, .html, .txt…")
        parser.add_argument("--year", help="год, в котором начинается цикл: 2024 или 2024/2025")
        parser.add_argument(
            "--json", action="store_true", help="напечатать понятое и ничего не записывать"
        )

    def handle(self, *, file: str, year: str | None, **options) -> None:
        try:
            draft = read_draft(file, year, as_json=options["json"])
        except UnreadableFile as refusal:
            self._refuse(refusal.message, as_json=options["json"])
        if options["json"]:
            self.stdout.write(as_text(draft.as_json()))
        else:
            self.stdout.write(self._write(draft))

    def _refuse(self, message: str, *, as_json: bool) -> None:
        """End with a code ≠ 0: the sentence goes where the caller looks for it."""
        if as_json:
            self.stdout.write(as_text(refused_json(message)))
            raise SystemExit(1)
        raise CommandError(message)

    def _write(self, draft: PlanDraft) -> str:
        from roadmap.actions import apply_plan

        if draft.status == "empty":
            raise CommandError(EMPTY)
        try:
            apply_plan(draft, year=draft.year, by=None)
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from error
        return DONE.format(draft.year, len(draft.stages), len(draft.activities))


def school_day() -> date:
    """Today by the school's clock: on the last evening of July the next cycle may have begun."""
    from people.models import School

    return School.today()


def read_draft(file: str, year: str | None, *, as_json: bool) -> PlanDraft:
    """The draft of a file on disk; UnreadableFile also for a year that cannot be."""
    from roadmap.progress import guess_sources

    try:
        cycle = AcademicYear.parse(year) if year else None
    except ValueError as error:
        raise UnreadableFile(str(error)) from error
    document = read_path(file)
    today = None if as_json else school_day()
    return understand(document, cycle, guess_sources=guess_sources, today=today)


def refused_json(message: str) -> dict:
    """The same keys as for a file that was read, so that a script needs no second shape."""
    return {**PlanDraft().as_json(), "status": "refused", "message": message}


def as_text(answer: dict) -> str:
    return json.dumps(answer, ensure_ascii=False, indent=1)
