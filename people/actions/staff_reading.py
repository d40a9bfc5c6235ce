"""A staff table waits in its preview: it is read, compared, corrected, decided about."""

import datetime as dt
from collections.abc import Mapping

from django.core.serializers.json import DjangoJSONEncoder
from django.db import connection, transaction
from django.db.models import F
from django.utils import timezone

from people.actions.staff_import import Applied, apply_staff_import
from people.actions.staff_rows import staff_rows
from people.audit import because
from people.forms.uploads import read_upload
from people.models import RememberedColumns, StaffReading, StaffRow, TableUpload
from people.names import sort_key
from people.row_keys import row_key
from people.staff_import import MEANINGS, StaffDraft, Status, understand
from people.staff_import.comparison import Verdict, absent, compare
from people.staff_import.matching import Staff
from people.staff_import.told import Told, told_by
from people.staff_import.words import change_in_words, told_in_words
from people.tables import Document, UnreadableFile

SMALL = 1000  # rows up to which the work is done while the person waits
Kind, Decision, Stage = StaffRow.Kind, StaffRow.Decision, StaffReading.Stage
encode = DjangoJSONEncoder(ensure_ascii=False).encode


@transaction.atomic
def begin_reading(upload: TableUpload, *, document: Document) -> StaffReading:
    """Keep the upload with its reading; a long table is read by the worker.

    `document` is the upload as read already for the check that it can be.
    """
    upload.save()
    rows = sum(len(table.rows) for table in document.tables)
    reading = StaffReading.objects.create(upload=upload, rows=rows)
    go_on(reading, document=document)
    return reading


def go_on(reading: StaffReading, *, document: Document | None = None) -> None:
    """Read and compare now, or ask the worker when the table is long."""
    from people.tasks import understand_staff

    if reading.rows <= SMALL:
        read_staff(reading, document=document)
        return
    reading.enter(Stage.READING)
    transaction.on_commit(lambda: understand_staff.defer(upload_id=reading.pk))


def read_staff(reading: StaffReading, *, document: Document | None = None) -> None:
    """Understand the table and compare it with the staff list; decisions taken before stay."""
    today = timezone.localdate()
    try:
        document = document or read_upload(reading.upload)
    except UnreadableFile as error:
        reading.enter(Stage.FAILED, error.message)
        return
    reading.enter(Stage.UNDERSTANDING)
    draft = draft_of(document, reading.upload, today)
    if draft.status is not Status.OK:
        keep_draft(reading, draft)
        reading.people.all().delete()
        reading.recount()
        reading.enter(Stage.FAILED, draft.message)
        return
    reading.enter(Stage.COMPARING)
    people = [told_by(person, place) for place, person in enumerate(draft.people, start=1)]
    staff = Staff(staff_rows())
    verdicts = compare(people, staff, today=today)
    with transaction.atomic():
        keep_draft(reading, draft)
        reading.absent = absent(verdicts, staff)
        reading.save()
        keep_rows(reading, people, verdicts, today)
        reading.recount()
    reading.enter(Stage.READY)


def draft_of(document: Document, upload: TableUpload, today: dt.date) -> StaffDraft:
    """What the document says by the columns chosen for it, else by those of its shape."""
    chosen = upload.choices.get("columns")
    if chosen is not None:
        return understand(document, columns=by_index(chosen), today=today)
    draft = understand(document, today=today)
    remembered = RememberedColumns.objects.filter(shape=draft.shape).first()
    if remembered is None:
        return draft
    return understand(document, columns=by_index(remembered.columns), today=today)


def by_index(columns: Mapping[str, str]) -> dict[int, str]:
    return {int(index): meaning for index, meaning in columns.items()}


def keep_draft(reading: StaffReading, draft: StaffDraft) -> None:
    reading.shape, reading.flags = draft.shape, draft.flags
    reading.columns = [
        {"index": c.index, "heading": c.heading, "meaning": c.meaning} for c in draft.columns
    ]
    reading.save()


ROW_COLUMNS = ("reading_id", "position", "name", "is_manager", "told", "kind", "doubts", "reasons",
               "candidates", "changes", "decision", "decided_teacher", "gender")  # fmt: skip


def keep_rows(
    reading: StaffReading, people: list[Told], verdicts: list[Verdict], today: dt.date
) -> None:
    """Put the people of the file in the place of those read before."""
    before = {
        sort_key(row.name): row for row in reading.people.exclude(decision="", gender="").only(
            "name", "decision", "decided_teacher", "gender"
        )
    }  # fmt: skip
    reading.people.all()._raw_delete("default")
    sql = f"COPY {StaffRow._meta.db_table} ({', '.join(ROW_COLUMNS)}) FROM STDIN"
    with connection.cursor() as cursor, cursor.copy(sql) as copy:
        for told, verdict in zip(people, verdicts, strict=True):
            copy.write_row(
                row_of(reading, told, verdict, before.get(sort_key(told.name.full)), today)
            )
    if len(people) > SMALL:  # else the first pages are sought as if the table were empty
        with connection.cursor() as cursor:
            cursor.execute(f"ANALYZE {StaffRow._meta.db_table}")


def row_of(reading, told: Told, verdict: Verdict, decided: StaffRow | None, today) -> tuple:
    changes = [change_in_words(change, today) for change in verdict.changes]
    if verdict.teacher is None and not told.errors:
        changes = [told_in_words(told, today)]
    decision = (decided.decision, decided.decided_teacher) if decided else ("", None)
    return (
        reading.pk, told.position, told.name.full[:400], told.is_manager, encode(told.as_json()),
        verdict.kind.value, [doubt.value for doubt in verdict.doubts], encode(verdict.reasons),
        [row["id"] for row in verdict.candidates], encode(changes), *decision,
        (decided and decided.gender) or told.gender,
    )  # fmt: skip


@transaction.atomic
def correct_columns(reading: StaffReading, *, by, columns: Mapping[str, str]) -> None:
    """Read the table again by these meanings and remember them for the next of this shape.

    `columns`: index → key of `headings.MEANINGS` or "". Unknown ones are left out.
    """
    known = {str(c["index"]): c["heading"] for c in reading.columns}
    chosen = {i: meaning for i, meaning in columns.items() if i in known and meaning in MEANINGS}
    chosen |= {i: "" for i in known if i not in chosen}
    upload = reading.upload
    upload.choices = upload.choices | {"columns": chosen}
    upload.save(update_fields=["choices"])
    with because("remember_columns", by=by):
        RememberedColumns.objects.update_or_create(
            shape=reading.shape,
            defaults={"columns": chosen, "title": ", ".join(filter(None, known.values()))[:500]},
        )
    go_on(reading)


@transaction.atomic
def forget_columns(reading: StaffReading, *, by) -> None:
    """Read the table as if nobody had corrected its columns."""
    with because("forget_columns", by=by):
        for remembered in RememberedColumns.objects.filter(shape=reading.shape):
            remembered.delete()
    upload = reading.upload
    upload.choices = {k: v for k, v in upload.choices.items() if k != "columns"}
    upload.save(update_fields=["choices"])
    go_on(reading)


@transaction.atomic
def decide_rows(reading: StaffReading, *, decisions: Mapping[int, str]) -> int:
    """Keep what a person decided: row id → "", "skip", "add", "add-f", "add-m", "same-<teacher>".

    Returns how many rows took it; a decision that the row does not offer is left out.
    """
    changed = []
    for row in reading.people.filter(pk__in=decisions):
        if take_decision(row, decisions[row.pk]):
            changed.append(row)
    StaffRow.objects.bulk_update(changed, ["decision", "decided_teacher", "gender"], batch_size=500)
    reading.recount()
    return len(changed)


def take_decision(row: StaffRow, said: str) -> bool:
    """Set the decision on the row; False when it is none of those offered for it."""
    decision, _, detail = said.partition("-")
    if decision == Decision.SAME:
        if row_key(detail) not in row.candidates:
            return False
        row.decided_teacher = row_key(detail)
    elif decision == Decision.ADD:
        row.gender = detail if detail in ("f", "m") else row.gender
        if row.kind != Kind.DOUBTFUL or not row.gender:
            return False
    elif decision not in ("", Decision.SKIP):
        return False
    row.decision = decision
    return True


@transaction.atomic
def decide_all(reading: StaffReading, *, decision: str) -> int:
    """One decision for all doubtful rows of a selection to which it fits; how many took it.

    "same": the only person a row may mean; "add": nobody is like it and the gender is known;
    "skip" and "": every one.
    """
    rows = reading.people.filter(kind=Kind.DOUBTFUL)
    if decision == Decision.SAME:
        rows = rows.filter(candidates__len=1)
    elif decision == Decision.ADD:
        rows = rows.filter(candidates__len=0).exclude(gender="")
    elif decision not in ("", Decision.SKIP):
        return 0
    who = F("candidates__0") if decision == Decision.SAME else None
    count = rows.update(decision=decision, decided_teacher=who)
    reading.recount()
    return count


def people_of(reading: StaffReading) -> list[Told]:
    """The people of the file with what was decided about them, in its order."""
    columns = ("told", "position", "is_manager", "gender", "decision", "decided_teacher")
    return [
        Told.from_json(row.pop("told"), **row)
        for row in reading.people.order_by("position").values(*columns)
    ]


@transaction.atomic
def begin_applying(reading: StaffReading, *, by, managers: bool) -> StaffReading:
    """Write the file as decided now, or ask the worker when it is long.

    Raises ValidationError as `apply_staff_import` does; the worker leaves the sentence with the
    reading.
    """
    from people.tasks import apply_staff

    reading = StaffReading.objects.select_for_update(of=("self",)).get(pk=reading.pk)
    if reading.is_working:
        return reading
    reading.with_managers = managers
    reading.save(update_fields=["with_managers"])
    if reading.rows <= SMALL:
        apply_reading(reading, by=by)
    else:
        reading.enter(Stage.APPLYING)
        transaction.on_commit(lambda: apply_staff.defer(upload_id=reading.pk, account_id=by.pk))
    return reading


def apply_reading(reading: StaffReading, *, by) -> Applied:
    """Write the file as decided; its reading then knows the import and what is left of it.

    Once written it is written: reading the file again comes after and needs nobody to wait for it.
    """
    with transaction.atomic():
        applied = apply_staff_import(
            people_of(reading), by=by, source=reading.upload.name, today=timezone.localdate(),
            managers=reading.with_managers,
        )  # fmt: skip
        reading.result = applied.imported
        reading.save(update_fields=["result"])
    read_staff(reading)
    return applied
