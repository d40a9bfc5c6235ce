"""`manage.py import_staff FILE [--json]`: the staff out of a school's own table."""

import datetime as dt
import json

from django.core.management.base import BaseCommand, CommandError, CommandParser

from people.staff_import import StaffDraft, Status, as_json, understand
from people.tables import UnreadableFile, read_path

UNDERSTOOD = "Понято людей: {}, из них с сомнениями: {}."


class Command(BaseCommand):
    help = (
        "Показывает, что понято в таблице сотрудников; с --json — для сверки, ничего не записывая."
    )
    requires_system_checks = []  # --json works without a database

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", help="файл с таблицей: .html, .xlsx, .xls, .ods, .csv, .docx…")
        parser.add_argument(
            "--json", action="store_true", help="напечатать понятое и ничего не записывать"
        )

    def handle(self, *, file: str, **options) -> None:
        draft = read_draft(file)
        if options["json"]:
            self._print(draft)
        elif draft.status is not Status.OK:
            raise CommandError(draft.message)
        else:
            doubtful = sum(bool(person.flags) for person in draft.people)
            self.stdout.write(UNDERSTOOD.format(len(draft.people), doubtful))

    def _print(self, draft: StaffDraft) -> None:
        """Always an answer; the code is ≠ 0 when the file cannot be used."""
        self.stdout.write(json.dumps(as_json(draft), ensure_ascii=False, indent=1))
        if draft.status is Status.REFUSED:
            raise SystemExit(1)


def read_draft(file: str) -> StaffDraft:
    """The draft of a file on disk; a file that cannot be read is a refusal in words."""
    try:
        return understand(read_path(file), today=dt.date.today())
    except UnreadableFile as refusal:
        return StaffDraft(Status.REFUSED, refusal.message)
