"""What nobody has finished is thrown away at night: drafts, tables, scans, left files.

How long each is kept is the school's setting; a file on the disk that no row names any more, a day.
"""

import datetime as dt
from pathlib import Path

from django.conf import settings
from django.core.files.storage import Storage

from people.actions.consent_scans import drop_old_scans
from people.actions.stored_files import drop_unused_files
from people.models import Consent, ConsentScan, Draft, School, StoredFile, TableUpload
from people.models.consent import SCANS
from people.models.consent_scan import WAITING_SCANS
from people.models.stored_file import FILES, PREVIEWS

LEFT = dt.timedelta(days=1)  # an upload that still runs, or a row not committed yet, is younger


def sweep(now: dt.datetime) -> None:
    """Everything that is older at `now` than the school keeps it."""
    school = School.current()
    if school is None:
        return
    drop_drafts(now - dt.timedelta(days=school.draft_days))
    drop_tables(now - dt.timedelta(days=school.upload_days))
    drop_old_scans(before=now - dt.timedelta(days=school.scan_days))
    drop_left_uploads(now - LEFT)
    drop_left_scans(now - LEFT)
    drop_unused_files(before=now - LEFT)
    drop_left_files(now - LEFT)


def drop_drafts(before: dt.datetime) -> None:
    Draft.objects.filter(saved_at__lt=before).delete()


def drop_tables(before: dt.datetime) -> None:
    """Tables with what was read of them; one that is just being read or written stays."""
    old = TableUpload.objects.filter(created_at__lt=before)
    old.exclude(staff_reading__moved_at__gte=before).only("pk").delete()


def drop_left_uploads(before: dt.datetime) -> None:
    """Parts of files whose sender, or whose server, was gone before the end."""
    for path in Path(settings.FILE_UPLOAD_TEMP_DIR).glob("*.upload*"):
        if path.stat().st_mtime < before.timestamp():
            path.unlink(missing_ok=True)


def drop_left_scans(before: dt.datetime) -> None:
    """Files of scans that no row names: the process died between the file and the commit."""
    storage = Consent._meta.get_field("scan").storage
    named = set(ConsentScan.objects.values_list("file", flat=True))
    for paper in Consent.objects.exclude(scan="").only("scan"):
        named |= {paper.scan.name, paper.preview_name}
    drop_unnamed(storage, (SCANS, WAITING_SCANS), named, before)


def drop_left_files(before: dt.datetime) -> None:
    """Stored files that no row names: the transaction that wrote them came to nothing."""
    storage = StoredFile._meta.get_field("content").storage
    rows = StoredFile.objects.values_list("content", "preview")
    named = {name for row in rows.iterator() for name in row}
    drop_unnamed(storage, (FILES, PREVIEWS), named, before)


def drop_unnamed(storage: Storage, folders, named: set[str], before: dt.datetime) -> None:
    for folder in folders:
        for name in files_of(storage, folder):
            if name not in named and storage.get_modified_time(name) < before:
                storage.delete(name)


def files_of(storage: Storage, folder: str) -> list[str]:
    """Names of the files right in a folder; [] for one that is not there yet."""
    if not storage.exists(folder):
        return []
    return [f"{folder}/{name}" for name in storage.listdir(folder)[1]]
