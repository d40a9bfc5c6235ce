"""Entries of a portfolio as ready words, so that a page of them costs little."""

from collections.abc import Iterable

from django.db.models import Count, Q, QuerySet

from mentorship.models import Pair, PortfolioEntry, PortfolioSection
from mentorship.portfolio.authorship import corrected
from people.asked_often import asked_often
from people.counting import count_of
from people.lists import addresses
from people.models import Account, StoredFile
from people.models.staff_queries import names_of
from people.names import short_name

LONGEST_START, LONGEST_LINE = 220, 80  # signs of a text and of a line of the plan in the list
SEEN_FILES = 4
PLACES = ("entry", "order", "preview", "file")
CLOSED = "Запись закрыта парой"
FILES = "файл,файла,файлов"
# Who reads an entry beside the two.
OPENED_TO = {"deputy": "открыто заместителю директора", "library": "предложено в копилку"}
AUTHOR = names_of("author__teacher")


@asked_often
def listed(sight: tuple) -> QuerySet:
    """Entries of all pairs as rows, with what the account may read of each."""
    account = Account.seeing(sight)
    return PortfolioEntry.objects.visible_to(account).with_texts_for(account).with_lines(SEEN_FILES)


@asked_often
def sections_of(pair: int) -> QuerySet:
    """All sections, with how many of the pair's entries stand there and how many are put `away`."""
    in_place = Q(entries__carried_from=None) | ~Q(entries__pair__state=Pair.State.CANCELLED)
    own = Q(entries__pair=pair) & in_place
    standing, away = (own & Q(entries__taken_away_at__isnull=there) for there in (True, False))
    rows = PortfolioSection.objects.annotate(
        standing=Count("entries", filter=standing), away=Count("entries", filter=away)
    )
    return rows.order_by("place", "pk")  # counting has put the usual order aside


def entry_lines(rows: Iterable, pair: Pair, *, grouped: bool) -> list[dict]:
    """A line for each of the rows `listed`.

    `grouped`: they stand by sections, and the first of each says so; else each names its own.
    """
    places = {one: addresses(f"portfolio_{one}", pair.pk) for one in PLACES}
    lines, section = [], None
    for row in rows:
        title = (row.said_title or row.section__name) if row.is_told else CLOSED
        about = [] if grouped or title == row.section__name else [row.section__name]
        begins = grouped and row.section_id != section
        section = row.section_id
        lines.append({
            "url": places["entry"](row.pk),
            "title": title,
            "day": f"{row.happened_on:%d.%m.%Y}",
            "text": start_of(row.said_text),
            "says_nothing": row.is_told and not (row.said_text or row.said_links or row.file_count),
            "files": seen(row.seen_files, places),
            "about": " · ".join(about + said_about(row)),
            "section": row.section__name if begins else "",
            "order_url": places["order"](row.section_id) if begins else "",
        })  # fmt: skip
    return lines


def start_of(text: str, most: int = LONGEST_START) -> str:
    """As much of a text as a list shows."""
    return text if len(text) <= most else f"{text[: most - 1].rstrip(' .,')}…"


def said_about(row) -> list[str]:
    """Who wrote it, what belongs to it, who else reads it."""
    said = (
        short_name(*(getattr(row, part) for part in AUTHOR)),
        corrected(row),
        f"по плану: {start_of(row.plan_item__measure, LONGEST_LINE)}" if row.plan_item__measure
        else "",
        count_of(row.file_count, FILES) if row.file_count else "",
        OPENED_TO.get(row.openness, ""),
        "из портфолио прежней пары" if row.carried_from_id else "",
    )  # fmt: skip
    return [words for words in said if words]


def seen(files: list[str], places: dict) -> list[dict]:
    """The files of a row, each with where it is; `preview`: the picture in small.

    `places`: where the preview and the file of a key are.
    """
    found = []
    for key, kind, name in (file.split("\t", 2) for file in files):
        preview = places["preview"](key) if kind == StoredFile.Kind.PICTURE else ""
        found.append({"name": name, "url": places["file"](key), "preview": preview})
    return found
