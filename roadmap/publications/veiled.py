"""A publication's words as they may leave the school: the same veil for the site and by hand."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.safestring import SafeString

from people.models import PublishedField, Teacher
from people.publishing import publishable_fields
from people.veil import Veil, veil_for
from roadmap.models import Publication
from roadmap.publications.markdown import to_html
from roadmap.site.public_text import public_html, public_line, seen


@dataclass(frozen=True)
class ShortText:
    """The short text under the veil.

    hidden      short names of those in whose place «педагог школы» stands
    untold      those whom the publication is about and who have not agreed: while there is one,
                nothing is handed out
    """

    text: str
    hidden: list[str]
    untold: list[str]


@dataclass(frozen=True)
class Preview:
    """What is being written as everybody would read it; `shows_through`: a name stays visible
    through the marks, so that nobody reads the text."""

    title: str
    html: SafeString | str
    short_text: str
    hidden: list[str]
    shows_through: bool


def short_under_veil(row: Publication) -> ShortText:
    """What of the short text may be copied to a public page today."""
    people = list(row.people.all())
    allowed = publishable_fields(people)
    untold = [one.short_name for one in people if PublishedField.NAME not in allowed[one.pk]]
    veil = veil_for([row.short_text], about=[one.pk for one in people])
    text = public_line(row.short_text, veil)
    return ShortText(text, hidden_in([row.short_text], veil), untold)


def preview_of(title: str, text: str, short_text: str) -> Preview:
    veil = veil_for([title, text, short_text])
    html = public_html(text, veil)
    return Preview(
        public_line(title, veil), to_html(text) if html is None else html,
        public_line(short_text, veil), hidden_in([title, text, short_text], veil), html is None,
    )  # fmt: skip


def hidden_in(texts: Iterable[str], veil: Veil) -> list[str]:
    """Short names of those whom the veil takes out of the texts, in the order of names."""
    keys = set().union(*(veil.unopened(seen(text)) for text in texts))
    found = Teacher.objects.filter(pk__in=keys).in_order() if keys else ()
    return [person.short_name for person in found]
