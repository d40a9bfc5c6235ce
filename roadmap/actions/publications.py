"""Publications: written, made ready, published, withdrawn. All doors lock the publication first."""

import datetime as dt

from django.core.exceptions import ValidationError
from django.db import transaction

from mentorship.actions.in_words import refused_in_words
from people.academic_year import AcademicYear
from people.actions import drop_draft
from people.audit import because
from people.models import Account
from roadmap.models import Publication, Roadmap

State = Publication.State
DONE = "Публикация уже не черновик: верните её в черновики, чтобы править."
INTO_CLOSED = (
    "{} учебный год закрыт, его отчёт уже составлен: укажите другой день или откройте год снова, с "
    "причиной."
)
UNDESCRIBED = "Снимков без описания: {}. Напишите, что на каждом, и кто узнаваем."


@refused_in_words()
@transaction.atomic
def add_publication(*, by: Account, people=(), draft: str = "", **fields) -> Publication:
    """A publication as a draft. ValidationError in words, also for a day of a closed year."""
    row = Publication(added_by=by, **fields)
    row.full_clean()
    day_may_be(row.dated)
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
    if fields.get("dated", row.dated) != row.dated:
        day_may_be(fields["dated"])
    for name, value in fields.items():
        setattr(row, name, value)
    row.full_clean()
    with because("save_publication", by=by):
        row.save_next_version()
        if people is not None:
            row.people.set(people)
    drop_draft(by=by, key=draft)
    return row


def day_may_be(day: dt.date) -> None:
    """ValidationError for a day of a closed year, whose report is kept as it was."""
    year = AcademicYear.containing(day)
    if Roadmap.objects.filter(year=year, closed_on__isnull=False).exists():
        raise ValidationError({"dated": INTO_CLOSED.format(year)})


def written(row: Publication) -> Publication:
    """The publication while it is being written; ValidationError when it is not."""
    if not row.is_draft:
        raise ValidationError(DONE)
    return row


@refused_in_words()
@transaction.atomic
def make_publication_ready(
    pk: int, *, by: Account, version: int, pupils: str, consents_taken: str = ""
) -> Publication:
    """Done writing: with the word about pupils, every picture described."""
    row = Publication.moving(pk, State.READY, version)
    row.say_of_pupils(pupils, consents_taken)
    if silent := row.pictures.count() - row.pictures.described().count():
        raise ValidationError(UNDESCRIBED.format(silent))
    with because("make_publication_ready", by=by):
        return row.move(State.READY)


@refused_in_words()
@transaction.atomic
def publish_publication(pk: int, *, by: Account, version: int) -> Publication:
    """From now on it stands in the public section of the school."""
    row = Publication.moving(pk, State.PUBLISHED, version)
    with because("publish_publication", by=by):
        return row.move(State.PUBLISHED)


@refused_in_words()
@transaction.atomic
def withdraw_publication(pk: int, *, by: Account, version: int, why: str) -> Publication:
    """Nobody outside reads it any more; where it was placed is remembered."""
    row = Publication.moving(pk, State.WITHDRAWN, version)
    row.withdrawn_why = why
    with because("withdraw_publication", by=by, why=why):
        return row.move(State.WITHDRAWN)


@refused_in_words()
@transaction.atomic
def rewrite_publication(pk: int, *, by: Account, version: int) -> Publication:
    """Back to the drafts; the word about pupils is asked anew."""
    row = Publication.moving(pk, State.DRAFT, version)
    row.pupils = row.consents_taken = row.withdrawn_why = ""
    with because("rewrite_publication", by=by):
        return row.move(State.DRAFT)
