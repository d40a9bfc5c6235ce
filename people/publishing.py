"""The one question that public output asks: may this about this person be shown to everybody.

Source: 152-ФЗ art. 10.1 — only what a valid consent to dissemination names, each field by itself,
where it says and within its prohibitions; silence is no consent, and a withdrawal works from its
own day.
"""

import datetime as dt
from collections.abc import Iterable
from urllib.parse import urlsplit

from django.conf import settings
from django.db.models import Exists, OuterRef

from people.models import Consent, PublishedField, School, Teacher
from people.models.consent import ConsentQuerySet


def showing(on: dt.date | None = None) -> ConsentQuerySet:
    """Consents by which the school's section may show people on a day, today by default."""
    return Consent.objects.showing(on or School.today(), own_places())


def own_places() -> list[str]:
    """Hosts of the school's site and of this application, as far as they are known."""
    school = School.current()
    told = [settings.PUBLIC_URL, *((school.site, school.public_url) if school else ())]
    hosts = [urlsplit(address).hostname or "" for address in told if address]
    return sorted({host.removeprefix("www.") for host in hosts if host})


def publishable(person: Teacher, field: str, *, on: dt.date | None = None) -> bool:
    """Whether `field` (a PublishedField) of the person may be public on a day, today by default.

    ValueError for a field that no consent can name. For many people ask `publishable_fields`.
    """
    field = PublishedField(field)
    return field in publishable_fields([person], on=on)[person.pk]


def publishable_fields(
    people: Iterable[Teacher], *, on: dt.date | None = None
) -> dict[int, frozenset[str]]:
    """For each person's key the fields that may be public on a day; one query for all of them,
    and one for the school.

    A page that names a person asks for PublishedField.NAME like for any other field.
    """
    keys = [person.pk for person in people]
    allowed = dict(showing(on).filter(teacher_id__in=keys).values_list("teacher_id", "fields"))
    return {key: frozenset(allowed.get(key, ())) for key in keys}


def may_be_shown(field: str, *, teacher: str = "teacher", on: dt.date | None = None) -> Exists:
    """The same as a condition on rows: whether the person behind the path may be shown so.

    `MentorEntry.objects.filter(may_be_shown(PublishedField.NAME))`; "pk" for the staff itself.
    """
    named = showing(on).filter(fields__contains=[PublishedField(field)])
    return Exists(named.filter(teacher=OuterRef(teacher)))


def still_shown(*, fields: str = "fields", teacher: str = "teacher") -> Exists:
    """As a condition on rows that remember what was shown: whether all of it still may be."""
    return Exists(showing().filter(teacher=OuterRef(teacher), fields__contains=OuterRef(fields)))


def why_hidden(paper: Consent) -> str:
    """Of a consent that counts, why the section shows nothing by it all the same; '' if it does."""
    if paper.bans and not paper.bans_heeded:
        return "есть запреты: прочтите их и отметьте, что показ на сайте им не противоречит"
    if not showing().filter(pk=paper.pk).exists():
        return "в бумаге назван другой адрес, не сайт школы"
    return ""
