"""Pictures of publications and the places where they appeared."""

from django.core.exceptions import ValidationError
from django.db import transaction

from mentorship.actions.in_words import refused_in_words
from people.actions import take_in
from people.actions.attaching import attach
from people.audit import because
from people.models import Account, StoredFile
from roadmap.actions.publications import written
from roadmap.models import EventFile, Placement, Publication, PublicationPicture

MOST_PICTURES = 20
TOO_MANY = f"В одной публикации не больше {MOST_PICTURES} снимков."
NO_PICTURE = "Здесь нужны снимки: JPG или PNG. Файлы приложите к событию или положите в копилку."
UNNAMED = "Назовите, кто узнаваем на снимке: каждый должен был разрешить фотографию."
NOT_OUT = "Размещают готовую или опубликованную: эта ещё пишется."


def attach_publication_picture(
    publication: Publication, *, by: Account, file, max_mb: int
) -> PublicationPicture:
    """Put one uploaded picture to the publication, once. ValidationError with a sentence.

    The file is checked, scanned and drawn anew before anything is locked.
    """
    incoming = take_in(file, max_mb=max_mb)
    if incoming.kind != StoredFile.Kind.PICTURE:
        raise ValidationError(NO_PICTURE)
    return _attach(publication, by, incoming)


def locked_writing(pk: int) -> Publication:
    """The publication under a lock while it is being written."""
    return written(Publication.objects.select_for_update().get(pk=pk))


@refused_in_words()
@transaction.atomic
def _attach(publication: Publication, by: Account, incoming) -> PublicationPicture:
    row = locked_writing(publication.pk)
    sent_again = row.pictures.filter(stored__sha256=incoming.sha256).exists()
    if not sent_again and row.pictures.count() >= MOST_PICTURES:
        raise ValidationError(TOO_MANY)
    with because("attach_publication_picture", by=by):
        return attach(row.pictures, incoming, by=by)


@refused_in_words()
@transaction.atomic
def take_event_pictures(publication: Publication, *, by: Account) -> int:
    """Photographs of the event that the publication is about, once each; how many came.

    What a photograph shows and the word about pupils come along; who of the staff is on it is
    asked here, for an event does not say that. ValidationError when there are too many.
    """
    row = locked_writing(publication.pk)
    photographs = EventFile.objects.filter(event=row.event_id, stored__kind=StoredFile.Kind.PICTURE)
    new = list(photographs.exclude(stored__in=row.pictures.values("stored")).order_by("pk"))
    place = row.pictures.count()
    if place + len(new) > MOST_PICTURES:
        raise ValidationError(TOO_MANY)
    with because("take_event_pictures", by=by):
        for number, photograph in enumerate(new, place + 1):
            row.pictures.create(
                stored_id=photograph.stored_id, name=photograph.name, place=number, added_by=by,
                alt=photograph.alt, pupils=photograph.pupils,
                consents_taken=photograph.consents_taken,
            )  # fmt: skip
    return len(new)


@refused_in_words()
@transaction.atomic
def describe_publication_picture(
    picture: PublicationPicture, *, by: Account, people=(), **said
) -> PublicationPicture:
    """What it shows and who is on it. ValidationError without the consents, without names."""
    locked_writing(picture.publication_id)
    row = PublicationPicture.objects.select_for_update().get(pk=picture.pk)
    for name, value in said.items():
        setattr(row, name, value)
    row.say_of_pupils(row.pupils, row.consents_taken)
    if row.adults == row.Adults.SHOWN and not people:
        raise ValidationError({"people": UNNAMED})
    row.full_clean(exclude=["publication", "stored", "added_by"])
    with because("describe_publication_picture", by=by):
        row.save()
        row.people.set(people if row.adults == row.Adults.SHOWN else ())
    return row


@transaction.atomic
def remove_publication_picture(picture: PublicationPicture, *, by: Account) -> None:
    """Take the picture out of the publication for good; nobody else's copy is touched."""
    locked_writing(picture.publication_id)
    with because("remove_publication_picture", by=by):
        PublicationPicture.objects.filter(pk=picture.pk).delete()


@refused_in_words()
@transaction.atomic
def add_placement(publication: Publication, *, by: Account, **fields) -> Placement:
    """Where it appeared, when, under which link. ValidationError of a draft, and said twice."""
    row = Publication.objects.select_for_update().get(pk=publication.pk)
    if row.is_draft:
        raise ValidationError(NOT_OUT)
    placement = Placement(publication=row, added_by=by, **fields)
    placement.full_clean()
    with because("add_placement", by=by):
        placement.save()
    return placement


@transaction.atomic
def remove_placement(placement: Placement, *, by: Account) -> None:
    """A placement written down by mistake."""
    with because("remove_placement", by=by):
        Placement.objects.filter(pk=placement.pk).delete()
