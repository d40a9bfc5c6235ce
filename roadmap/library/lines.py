"""Lines of the methodical library as ready words, so that a page of them costs little."""

from collections.abc import Iterable

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import F, OuterRef, QuerySet, Value
from django.db.models.functions import Concat

from people.access import Permission
from people.asked_often import Kept, asked_often, number_of
from people.counting import count_of
from people.lists import addresses
from people.models import Account, School
from people.names import short_name
from roadmap.models import LibraryItem
from roadmap.models.library import classes_of, named
from roadmap.models.library_queries import written_by

TOLD = (
    "pk", "title", "annotation", "kind__name", "subject", "class_ranges", "dated", "other_authors",
    "state", "is_best", "visibility", "useful",
)  # fmt: skip
MOST_WORDS = 40
BETWEEN = "\n"  # stands in no name
NAME = ("surname", "first_name", "patronymic")


@asked_often
def readable_lines(sight: tuple) -> QuerySet:
    """What the account may see, as `library_lines` wants it."""
    items = LibraryItem.objects.visible_to(Account.seeing(sight))
    authors = LibraryItem.authors.through.objects.filter(libraryitem=OuterRef("pk"))
    first, *rest = (F(f"teacher__{part}") for part in NAME)
    name = Concat(first, *(word for part in rest for word in (Value(BETWEEN), part)))
    named = authors.order_by("teacher__sort_name", "pk").values(whole=name)
    codes = LibraryItem.competences.through.objects.filter(libraryitem=OuterRef("pk"))
    competences = codes.order_by("competence__place", "pk").values("competence__name")
    told = items.with_useful().annotate(
        names=Kept(ArraySubquery(named)), difficulties=Kept(ArraySubquery(competences))
    )
    return told.values(*TOLD, "names", "difficulties")


@asked_often
def waiting_for(sight: tuple) -> QuerySet:
    """One row: how many drafts are one's own, and how many materials wait for one's word."""
    account = Account.seeing(sight)
    rows = LibraryItem.objects.visible_to(account)
    drafts = rows.filter(written_by(account), state=LibraryItem.State.DRAFT)
    judges = account.can(Permission.REVIEW_LIBRARY)
    waiting = rows.to_be_judged_by(account) if judges else rows.none()
    return School.objects.order_by().values_list(number_of(drafts), number_of(waiting))


def library_lines(rows: Iterable[dict]) -> list[dict]:
    """Rows of `readable_lines`; "" where there is nothing to say."""
    address = addresses("library_item")
    return [_line(row) | {"url": address(row["pk"])} for row in rows]


def _line(row: dict) -> dict:
    words = row["annotation"].split()
    useful = row["useful"]
    about = (
        row["kind__name"], row["subject"], classes_of(row["class_ranges"]), authors_of(row),
        f"{row['dated']:%d.%m.%Y}",
        f"полезно {count_of(useful, 'коллеге,коллегам,коллегам')}" if useful else "",
    )  # fmt: skip
    return {
        "title": row["title"],
        "annotation": " ".join(words[:MOST_WORDS]) + (" …" if words[MOST_WORDS:] else ""),
        "about": " · ".join(filter(None, about)),
        "tags": tags_of(row["state"], row["visibility"], is_best=row["is_best"]),
        "difficulties": row["difficulties"],
    }


def authors_of(row: dict) -> str:
    return named(
        [short_name(*whole.split(BETWEEN)) for whole in row["names"]], row["other_authors"]
    )


def tags_of(state: str, visibility: str, *, is_best: bool) -> list[tuple[str, str, str]]:
    """(kind, words, picture) of each tag: the best practice, and what is not as usual."""
    tags = [("ok", "лучшая практика", "star")] if is_best else []
    if state != LibraryItem.State.ACCEPTED:
        tags.append((*OF_STATE[state], ""))
    elif visibility in SEEN:
        tags.append(("info", SEEN[visibility], ""))
    return tags


OF_STATE = {
    LibraryItem.State.DRAFT: ("idle", "пишется"),
    LibraryItem.State.OFFERED: ("warn", "ждёт решения"),
    LibraryItem.State.REMOVED: ("idle", "убран"),
}
SEEN = {
    LibraryItem.Visibility.PAIR: "только паре",
    LibraryItem.Visibility.PUBLIC: "и на сайте",
}
