"""Pictures of a publication that nobody outside sees, though they are described, and why."""

from dataclasses import dataclass

from people.models import PublishedField
from people.publishing import publishable_fields
from roadmap.models import Publication, PublicationPicture
from roadmap.site.news import may_be_seen


@dataclass(frozen=True)
class HiddenPicture:
    """`lacking`: short names of those on it who do not let the photograph be shown."""

    picture: PublicationPicture
    lacking: list[str]


def hidden_pictures(row: Publication) -> list[HiddenPicture]:
    """By the rule of the open section, in the order of the pictures; published or not yet."""
    pictures = list(row.pictures.described().prefetch_related("people"))
    allowed = publishable_fields({p for picture in pictures for p in picture.people.all()})
    return [
        HiddenPicture(picture, lacking(picture, allowed))
        for picture in pictures
        if not may_be_seen(picture, allowed)
    ]


def lacking(picture: PublicationPicture, allowed: dict[int, frozenset[str]]) -> list[str]:
    people = picture.people.all()
    return [p.short_name for p in people if PublishedField.PHOTO not in allowed[p.pk]]
