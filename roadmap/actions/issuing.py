"""Issuing a paper: it is made once, stored with its hash, and never made again."""

import hashlib

from django.core.files.base import ContentFile
from django.db import transaction
from django.utils import timezone

from people.audit import because
from people.models import School
from roadmap.documents import registry
from roadmap.documents.engine import render
from roadmap.models import IssuedDocument


def issue_document(*, key: str, object_id: str, by) -> list[IssuedDocument]:
    """Make the paper in every format it is offered in and keep the files.

    Issued again while nothing has changed, it is the same paper: the kept files are returned.
    Raises registry.NoSuchPaper, registry.NotIssuable, RenderingFailed; then nothing is kept.
    """
    moment = timezone.now()  # what is changed while the paper is made is not in it
    paper = registry.build(key, object_id, by=by, issuing=True)
    made = {file_format: render(paper, file_format) for file_format in registry.find(key).formats}
    with transaction.atomic(), because("issue_document", by=by):
        School.objects.select_for_update().get()  # two clicks come one after the other
        kept = [_kept(key, object_id, name, content) for name, content in made.items()]
        if all(kept):
            return kept
        about = {"key": key, "object_id": object_id, "issued_by": by, "issued_at": moment}
        return [_keep(paper, name, content, **about) for name, content in made.items()]


def _kept(key, object_id, file_format, content: bytes) -> IssuedDocument | None:
    """The newest issued file of that format, if it is this very content."""
    issued = IssuedDocument.objects.filter(key=key, object_id=object_id, file_format=file_format)
    newest = issued.first()
    return newest if newest and newest.sha256 == hashlib.sha256(content).hexdigest() else None


def _keep(paper, file_format, content: bytes, **about) -> IssuedDocument:
    document = IssuedDocument(
        file_format=file_format, title=paper.title[:300],
        dated=paper.dated or timezone.localdate(), sha256=hashlib.sha256(content).hexdigest(),
        **about,
    )  # fmt: skip
    document.file.save(f"{document.key}.{file_format}", ContentFile(content), save=True)
    return document
