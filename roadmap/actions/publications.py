"""Publications: written, made ready, published, withdrawn. All doors lock the publication first."""

from django.core.exceptions import ValidationError
from django.db import transaction

from mentorship.actions.in_words import refused_in_words
from people.actions import drop_draft
from people.audit import because
from people.models import Account
from roadmap.models import Publication

State = Publication.State
DONE = "Публикация уже не черновик: верните её в черновики, чтобы править."
UNDESCRIBED = "Снимков без описания: {}. Напишите, что на каждом, и кто узнаваем."


@refused_in_words()
@transaction.atomic
def add_publication(*, by: Account, people=(), draft: str = "", **fields) -> Publication:
    """A publication as a draft. ValidationError in words."""
    row = Publication(added_by=by, **fields)
    row.full_clean()
    with because("add_publication", by=by):
        row.save()
        row.people.set(people)
    drop_draft(by=by, key=draft)
    return row


@refused_in_words()
@transaction.atomic
def save_publication(
    pk: int, *, by: Account, version: int, people=None, draft: str = "", **fields
) -> Publication:
    """Change what it says. StaleVersion; ValidationError once it is no draft any more."""
    row = written(Publication.locked(pk, version))
    for name, value in fields.items():
        setattr(row, name, value)
    row.full_clean()
    with because("save_publication", by=by):
        row.save_next_version()
        if people is not None:
            row.people.set(people)
    drop_draft(by=by, key=draft)
    return row


def written(row: Publication) -> Publication:
    """The publication while it is being written; ValidationError when it is not."""
    if not row.is_draft:
        raise ValidationError(DONE)
    return row


def moving(pk: int, version: int, to: str) -> Publication:
    """The publication locked, when the table of moves lets it go there.

    StaleVersion, ValidationError.
    """
    row = Publication.locked(pk, version)
    if not row.may_become(to):
        word = row.get_state_display()
        raise ValidationError(f"Публикация сейчас «{word}»: так изменить её состояние нельзя.")
    return row


def moved(row: Publication, to: str) -> Publication:
    row.state = to
    row.full_clean()
    row.save_next_version()
    return row


@refused_in_words()
@transaction.atomic
def make_publication_ready(
    pk: int, *, by: Account, version: int, pupils: str, consents_taken: str = ""
) -> Publication:
    """Done writing: with the word about pupils, every picture described."""
    row = moving(pk, version, State.READY)
    row.pupils = pupils
    row.consents_taken = consents_taken if pupils == "shown" else ""
    if silent := row.pictures.count() - row.pictures.described().count():
        raise ValidationError(UNDESCRIBED.format(silent))
    with because("make_publication_ready", by=by):
        return moved(row, State.READY)


@refused_in_words()
@transaction.atomic
def publish_publication(pk: int, *, by: Account, version: int) -> Publication:
    """From now on it stands in the public section of the school."""
    row = moving(pk, version, State.PUBLISHED)
    with because("publish_publication", by=by):
        return moved(row, State.PUBLISHED)


@refused_in_words()
@transaction.atomic
def withdraw_publication(pk: int, *, by: Account, version: int, why: str) -> Publication:
    """Nobody outside reads it any more; where it was placed is remembered."""
    row = moving(pk, version, State.WITHDRAWN)
    row.withdrawn_why = why
    with because("withdraw_publication", by=by, why=why):
        return moved(row, State.WITHDRAWN)


@refused_in_words()
@transaction.atomic
def rewrite_publication(pk: int, *, by: Account, version: int) -> Publication:
    """Back to the drafts; the word about pupils is asked anew."""
    row = moving(pk, version, State.DRAFT)
    row.pupils = row.consents_taken = row.withdrawn_why = ""
    with because("rewrite_publication", by=by):
        return moved(row, State.DRAFT)
