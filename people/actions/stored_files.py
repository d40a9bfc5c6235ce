"""Files of people: checked, looked at, kept once. The rows that name them are other actions'."""

import datetime as dt
import hashlib
from dataclasses import dataclass
from functools import partial
from pathlib import PurePath

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.db import transaction

from people.files import check_upload
from people.models import StoredFile
from people.pictures.apart import drawn_apart
from people.scanner import scan

PICTURES = (".jpg", ".jpeg", ".png")
OTHER_KIND = "Этот же файл в приложении хранится как {}. Сохраните свой заново и приложите ещё раз."
GONE = "Файл не дошёл. Отправьте его ещё раз."
NAME = 255


@dataclass(frozen=True)
class Incoming:
    """A file that may be kept. `content` is None where the same file is kept already."""

    name: str
    sha256: str
    kind: str
    ending: str
    content: bytes | None = None
    preview: bytes = b""

    @property
    def size(self) -> int:
        return len(self.content or b"")


def take_in(file, *, max_mb: int) -> Incoming:
    """An uploaded file checked by content, scanned, and drawn anew where it is a picture.

    ValidationError with a sentence. Nothing is locked or written meanwhile: call it outside the
    transaction, then `keep_file` inside.
    """
    data = check_upload(file, max_mb=max_mb).read()
    scan(data)
    ending = PurePath(file.name).suffix.lower()
    sha256, name = hashlib.sha256(data).hexdigest(), file.name[-NAME:]
    if ending not in PICTURES:
        kind = StoredFile.Kind.DOCUMENT
        return Incoming(name, sha256, kind, ending, None if is_known(sha256, kind) else data)
    name, kind = f"{PurePath(name).stem}.jpg", StoredFile.Kind.PICTURE
    if is_known(sha256, kind):
        return Incoming(name, sha256, kind, ".jpg")
    drawn = drawn_apart(data)
    return Incoming(name, sha256, kind, ".jpg", drawn.content, drawn.preview)


def is_known(sha256: str, kind: str) -> bool:
    """Whether that file is kept as such: a document was never looked at as a picture."""
    return StoredFile.objects.filter(sha256=sha256, kind=kind).exists()


def keep_file(incoming: Incoming) -> StoredFile:
    """The one row of that file, locked until the transaction ends; the content goes to the disk.

    Two who send the same file at once get the same row. ValidationError when the file was known a
    moment ago and has been swept since, and when it is kept as another kind.
    """
    fresh = StoredFile.placed(
        incoming.ending, sha256=incoming.sha256, kind=incoming.kind, size=incoming.size
    )
    if incoming.content is not None:
        StoredFile.objects.bulk_create([fresh], ignore_conflicts=True)
    rows = StoredFile.objects.select_for_update(no_key=True)
    row = rows.filter(sha256=incoming.sha256).first()
    if row is None:
        raise ValidationError(GONE)
    if row.kind != incoming.kind:
        raise ValidationError(OTHER_KIND.format(row.get_kind_display()))
    if row.content.name == fresh.content.name:
        row.content.storage.save(row.content.name, ContentFile(incoming.content))
        if row.preview:
            row.preview.storage.save(row.preview.name, ContentFile(incoming.preview))
    return row


@transaction.atomic
def drop_unused_files(*, before: dt.datetime) -> None:
    """Throw away the files from before that moment that no row names; the disk with the commit.

    The rows are locked first: who attaches one of them just now is waited for, and seen.
    """
    old = StoredFile.objects.unused().filter(created_at__lt=before).order_by("pk")
    found = list(old.select_for_update(of=("self",)).values_list("pk", flat=True))
    for row in StoredFile.objects.unused().filter(pk__in=found):
        for kept in filter(None, (row.content, row.preview)):
            transaction.on_commit(partial(kept.storage.delete, kept.name))
        row.delete()
