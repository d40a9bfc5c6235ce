"""Scans of signed papers: taken in, put to their papers by the code or by hand."""

import datetime as dt
import hashlib
from dataclasses import dataclass, field
from functools import partial

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.db import transaction

from people.audit import because
from people.consents.codes import code_in
from people.files import check_upload
from people.models import Account, Consent, ConsentScan, School
from people.scans.apart import ScannedPaper, read_apart

ENDINGS = (".jpg", ".jpeg", ".png", ".pdf")
OTHER_KIND = "Скан — это PDF или снимок JPEG, PNG. Сохраните бумагу в одном из этих видов."
TWICE = "Этот файл уже загружен: его бумаги разложены или ждут разбора."
OTHER_PAPER = "На этой бумаге код другого согласия: {}. Проверьте, тот ли файл выбран."
HAS_SCAN = "У этой бумаги уже есть скан. Отметьте «заменить», если новый лучше."
NAME = 255


@dataclass
class Taken:
    """What became of one file: papers that found their place, scans that wait for a person."""

    placed: list[Consent] = field(default_factory=list)
    waiting: list[ConsentScan] = field(default_factory=list)


def take_scans(file, *, by: Account, max_mb: int) -> Taken:
    """Split an uploaded file into papers and put each to the consent that its code names.

    ValidationError with a sentence: another kind of file, too large, broken, already here. The
    file is opened before anything is locked or written.
    """
    data, ending = checked(file, max_mb=max_mb)
    sha256 = hashlib.sha256(data).hexdigest()
    if is_known(sha256):
        raise ValidationError(TWICE)
    return _place(read_apart(ending, data), by=by, name=file.name[-NAME:], sha256=sha256)


def checked(file, *, max_mb: int) -> tuple[bytes, str]:
    """The bytes and the ending of a file that may be a scan; ValidationError."""
    ending = "." + file.name.rpartition(".")[2].lower()
    if ending not in ENDINGS:
        raise ValidationError(OTHER_KIND)
    return check_upload(file, max_mb=max_mb).read(), ending


def is_known(sha256: str) -> bool:
    kept = Consent.objects.filter(scan_sha256=sha256)
    return kept.exists() or ConsentScan.objects.filter(sha256=sha256).exists()


@transaction.atomic
def _place(papers: list[ScannedPaper], *, by: Account, name: str, sha256: str) -> Taken:
    School.objects.select_for_update().first()  # the same file sent twice comes in once
    if is_known(sha256):
        raise ValidationError(TWICE)
    codes = {code_in(text) for paper in papers for text in paper.codes} - {""}
    rows = Consent.objects.select_for_update(of=("self",)).filter(code__in=codes)
    known, taken = {row.code: row for row in rows.select_related("teacher")}, Taken()
    with because("attach_consent_scans", by=by):
        for paper in papers:
            named = [code for code in map(code_in, paper.codes) if code]
            row = next((known[code] for code in named if code in known), None)
            if row and not row.scan:
                _put(row, paper.content, paper.ending, paper.preview, name=name, sha256=sha256)
                taken.placed.append(row)
                continue
            reason = _reason(row, named)
            taken.waiting.append(_keep(paper, by=by, name=name, sha256=sha256, row=row, why=reason))
    return taken


def _reason(row: Consent | None, named: list[str]) -> str:
    if row:
        return ConsentScan.Reason.TAKEN
    return ConsentScan.Reason.UNKNOWN if named else ConsentScan.Reason.NO_CODE


def _keep(paper: ScannedPaper, *, by, name: str, sha256: str, row, why: str) -> ConsentScan:
    scan = ConsentScan(
        author=by, name=name, page=paper.page, sha256=sha256, preview=paper.preview,
        reason=why, consent=row,
    )  # fmt: skip
    scan.file.save(f"scan{paper.ending}", ContentFile(paper.content), save=True)
    return scan


def _put(
    row: Consent, content: bytes, ending: str, preview: bytes, *, name: str, sha256: str
) -> None:
    """Give a locked paper its scan; the files it had before leave the disk with the commit."""
    storage, before = row.scan.storage, [row.scan.name, row.preview_name]
    row.scan.save(f"scan{ending}", ContentFile(content), save=False)
    storage.save(row.preview_name, ContentFile(preview))
    row.scan_name = f"{name.rpartition('.')[0] or name}{ending}"[-NAME:]
    row.scan_sha256 = sha256
    row.save_next_version()
    for old in filter(None, before):
        transaction.on_commit(partial(storage.delete, old))


def attach_scan(consent: Consent, *, by: Account, file, max_mb: int) -> Consent:
    """Put one file, kept whole, to one paper; the scan it had is replaced.

    ValidationError with a sentence: a bad file, or the code on it is another paper's.
    """
    data, ending = checked(file, max_mb=max_mb)
    (paper,) = read_apart(ending, data, whole=True)
    if others := {code_in(text) for text in paper.codes} - {"", consent.code}:
        raise ValidationError(OTHER_PAPER.format(", ".join(sorted(others))))
    sha256 = hashlib.sha256(data).hexdigest()
    with transaction.atomic(), because("attach_consent_scan", by=by):
        row = Consent.objects.select_for_update().get(pk=consent.pk)
        name = file.name[-NAME:]
        _put(row, paper.content, paper.ending, paper.preview, name=name, sha256=sha256)
    return row


@transaction.atomic
def match_scan(scan: ConsentScan, *, by: Account, consent: Consent, replace: bool = False) -> None:
    """Put a waiting scan to the paper that a person has named. ValidationError when it has one."""
    waiting = ConsentScan.objects.select_for_update(of=("self",)).filter(pk=scan.pk).first()
    row = Consent.objects.select_for_update().get(pk=consent.pk)
    if waiting is None:
        return  # pressed twice
    if row.scan and not replace:
        raise ValidationError(HAS_SCAN)
    with waiting.file.open("rb") as stored:
        content = stored.read()
    ending = "." + waiting.file.name.rpartition(".")[2]
    with because("match_consent_scan", by=by):
        preview, sha256 = bytes(waiting.preview), waiting.sha256
        _put(row, content, ending, preview, name=waiting.name, sha256=sha256)
        _drop(waiting)


@transaction.atomic
def drop_scan(scan: ConsentScan, *, by: Account) -> None:
    """Throw a waiting scan away: it is no paper of consent."""
    with because("drop_consent_scan", by=by):
        _drop(scan)


@transaction.atomic
def drop_old_scans(*, before: dt.datetime) -> None:
    """Throw away the scans that have waited since before that moment."""
    for scan in ConsentScan.objects.filter(created_at__lt=before).select_for_update():
        _drop(scan)


def _drop(scan: ConsentScan) -> None:
    """The row now, the file with the commit."""
    kept = partial(scan.file.storage.delete, scan.file.name)
    scan.delete()
    transaction.on_commit(kept)
