"""`manage.py import_staff FILE [--json | --apply]`: the staff out of a school's own table."""

import datetime as dt
import json
import os.path

from django.core.management.base import BaseCommand, CommandError, CommandParser

from people.models import School
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
        parser.add_argument(
            "--apply", action="store_true", help="записать несомненное в список сотрудников"
        )

    def handle(self, *, file: str, **options) -> None:
        draft = read_draft(file)
        if options["json"]:
            self._print(draft)
        elif draft.status is not Status.OK:
            raise CommandError(draft.message)
        elif options["apply"]:
            self._apply(draft, os.path.basename(file))
        else:
            doubtful = sum(bool(person.flags) for person in draft.people)
            self.stdout.write(UNDERSTOOD.format(len(draft.people), doubtful))

    def _apply(self, draft: StaffDraft, source: str) -> None:
        """Write what is certain through the door of the page; name what a person must decide."""
        from people.actions import apply_staff_import
        from people.staff_import.told import told_by

        people = [told_by(person, place) for place, person in enumerate(draft.people, start=1)]
        applied = apply_staff_import(people, by=None, source=source, today=School.today())
        if applied.imported is None:
            self.stdout.write("Записывать нечего: в списке уже всё это есть.")
        else:
            counts = applied.imported.added, applied.imported.changed
            self.stdout.write("Добавлено: {}, изменено: {}.".format(*counts))
        for told, verdict in applied.undecided:
            self.stdout.write(f"Под вопросом: {told.name.full}. {' '.join(verdict.reasons)}")

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
