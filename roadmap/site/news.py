"""News and practices as everybody may read them, whoever asks: a page, the feed, an export."""

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePath
from urllib.parse import unquote

from django.db.models import prefetch_related_objects
from django.utils.safestring import SafeString, mark_safe

from people.models import PublishedField, StoredFile
from people.names import full_stop
from people.publishing import publishable_fields
from people.veil import Veil, veil_for
from roadmap.models import LibraryItem, Publication, PublicationPicture
from roadmap.publications.markdown import to_plain
from roadmap.site.clean_files import CLEANED
from roadmap.site.public_text import public_html, public_line

Field = PublishedField
BROKEN = re.compile(r"<(?:h\d|[ou]l|table|blockquote|hr)\b")  # where the running text breaks off
LARGE = re.compile(r"<(/?)h[23]>")
HEADINGS = re.compile(r"^(?:<h\d>.*?</h\d>\s*)+", re.DOTALL)  # over the first paragraph
COLON, CUT = re.compile(r":$"), " ,;:—–-("  # of what follows nothing is shown
SHORT = 180  # signs of a description


@dataclass(frozen=True)
class PublicFile:
    """A picture (name: what it shows) or a file that everybody may have."""

    pk: int
    name: str
    stored: StoredFile


@dataclass(frozen=True)
class PublicNews:
    """A publication under the veil; `people`: keys of those who are named in it."""

    pk: int
    title: str
    dated: dt.date
    html: SafeString
    short: str
    pictures: tuple[PublicFile, ...]
    people: frozenset[int]

    @property
    def lower(self) -> SafeString:
        """The same where the title itself is a heading of the fourth level."""
        return mark_safe(LARGE.sub(r"<\1h4>", self.html))

    @property
    def description(self) -> str:
        """The short text, else the first words: for lists, search engines, links in messengers.

        These end where a heading, a list or a table begins: in one line they would run together.
        """
        if self.short:
            return shortened(self.short)
        opening = to_plain(BROKEN.split(HEADINGS.sub("", self.html), maxsplit=1)[0])
        return shortened(COLON.sub(".", opening) or to_plain(self.html))


@dataclass(frozen=True)
class PublicPractice:
    """A material of the library under the veil; files only while each author may be named."""

    pk: int
    title: str
    kind: str
    about: str
    dated: dt.date
    is_best: bool
    authors: str
    annotation: str
    card: tuple[tuple[str, str], ...]
    links: tuple[str, ...]
    files: tuple[PublicFile, ...]
    people: frozenset[int]

    @property
    def description(self) -> str:
        return shortened(self.annotation or self.title)


def shortened(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= SHORT else f"{words[:SHORT].rsplit(' ', 1)[0].rstrip(CUT)}…"


def public_news(rows: Iterable[Publication]) -> list[PublicNews]:
    """Those of the rows (of `open_to_all`) that may be read, in their order."""
    rows = list(rows)
    pictures = PublicationPicture.objects.described().select_related("stored")
    prefetch_related_objects(rows, "people")
    shown = {row.pk: [] for row in rows}
    for picture in pictures.filter(publication__in=rows).prefetch_related("people"):
        shown[picture.publication_id].append(picture)
    people = {p for group in shown.values() for picture in group for p in picture.people.all()}
    people |= {person for row in rows for person in row.people.all()}
    allowed = publishable_fields(people)
    texts = [text for row in rows for text in (row.title, row.text, row.short_text)]
    texts += [picture.alt for group in shown.values() for picture in group]
    veil = veil_for(texts, about={person.pk for row in rows for person in row.people.all()})
    found = [_news(row, shown[row.pk], allowed, veil) for row in rows]
    return [news for news in found if news is not None]


def _news(row: Publication, pictures: list, allowed: dict, veil: Veil) -> PublicNews | None:
    """One publication; None when somebody in it may not be named and shows through."""
    own = frozenset(person.pk for person in row.people.all())
    if any(Field.NAME not in allowed[pk] for pk in own):
        return None
    one = Veil(own, veil.surnames, veil.patronymics)  # a bare surname means those told about here
    html, title = public_html(row.text or row.short_text, one), public_line(row.title, one)
    if html is None or one.hides(title):
        return None
    seen = [picture for picture in pictures if may_be_seen(picture, allowed)]
    files = tuple(PublicFile(p.pk, public_line(p.alt, one), p.stored) for p in seen)
    lines = filter(None, map(str.strip, public_line(row.short_text, one).splitlines()))
    short = " ".join(map(full_stop, lines)) if row.text else ""
    said = " ".join([title, to_plain(html), short, *(file.name for file in files)])
    people = frozenset(one.named(said) | own)
    return PublicNews(row.pk, title, row.dated, html, "" if one.hides(short) else short, files,
                      people)  # fmt: skip


def may_be_seen(picture: PublicationPicture, allowed: dict) -> bool:
    """Whether everybody on the picture lets the photograph be shown; nobody on it is enough."""
    people = picture.people.all()
    if picture.adults == PublicationPicture.Adults.SHOWN and not people:
        return False
    return all(Field.PHOTO in allowed[person.pk] for person in people)


def public_practices(rows: Iterable[LibraryItem]) -> list[PublicPractice]:
    """Materials (rows of `open_to_all`) as they may be read, in their order."""
    rows = list(rows)
    prefetch_related_objects(rows, "kind", "authors", "files__stored")
    allowed = publishable_fields({person for row in rows for person in row.authors.all()})
    texts = [text for row in rows for text in words_of(row)]
    veil = veil_for(texts)
    return [_practice(row, allowed, veil) for row in rows]


def words_of(row: LibraryItem) -> list[str]:
    names = [file.name for file in row.files.all()] + [unquote(link) for link in row.links]
    return [row.title, row.annotation, row.subject, *(text for _, text in row.card), *names]


def _practice(row: LibraryItem, allowed: dict, veil: Veil) -> PublicPractice:
    authors = list(row.authors.all())
    named = [person for person in authors if Field.NAME in allowed[person.pk]]
    # what a file says nothing can veil: it goes out when all who made it let themselves be named
    whole = len(named) == len(authors) and not row.other_authors
    files = [f for f in row.files.all() if whole and f.stored.ending in CLEANED]
    card = tuple((head, public_line(text, veil)) for head, text in row.card)
    title, annotation = public_line(row.title, veil), public_line(row.annotation, veil)
    about = ", ".join(filter(None, [public_line(row.subject, veil), row.classes]))
    links = tuple(link for link in row.links if not veil.hides(unquote(link)))
    going = tuple(PublicFile(f.pk, file_name(f, veil), f.stored) for f in files)
    said = [title, annotation, about, *(text for _, text in card), *map(unquote, links)]
    said += [file.name for file in going]
    return PublicPractice(
        row.pk, title, row.kind.name, about, row.dated, row.is_best,
        ", ".join(person.short_name for person in named), annotation, card,
        links, going, frozenset(veil.named("\n".join(said)) | {person.pk for person in named}),
    )  # fmt: skip


def file_name(file, veil: Veil) -> str:
    """The name under which the file goes out."""
    return f"{public_line(PurePath(file.name).stem, veil)}{file.stored.ending}"
