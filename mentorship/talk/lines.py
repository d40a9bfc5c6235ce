"""Comments of a talk as ready words, so that a page of them costs little."""

from collections.abc import Iterable

from django.db.models import QuerySet
from django.utils.timezone import localtime

from mentorship.models import Comment, Pair
from people.asked_often import asked_often
from people.counting import NO_BREAK
from people.lists import Order, addresses
from people.models import Account
from people.models.staff_queries import names_of
from people.names import short_name

NEWEST_FIRST = Order.by("written_at").backwards
AUTHOR = names_of("author__teacher")
PLACES = {"edit_url": "comment_edit", "away_url": "comment_take_away",
          "back_url": "comment_put_back"}  # fmt: skip


@asked_often
def listed(sight: tuple) -> QuerySet:
    """Comments that the account reads as rows, of all talks."""
    return Comment.objects.visible_to(Account.seeing(sight)).with_lines()


def comment_lines(newest_first: Iterable, pair: Pair, account) -> list[dict]:
    """A line for each of the rows `listed`, in the order of writing."""
    places = {name: addresses(place, pair.pk) for name, place in PLACES.items()}
    return [
        {
            **{name: place(row.pk) for name, place in places.items()},
            "author": short_name(*(getattr(row, part) for part in AUTHOR)) or row.author__login,
            "own": row.author_id == account.pk,
            "moment": f"{localtime(row.written_at):%d.%m.%Y,{NO_BREAK}%H:%M}"
            + (", исправлен" if row.edited_at else ""),
            "taken": row.taken_at is not None,
            "text": row.said,
        }
        for row in reversed(list(newest_first))
    ]
