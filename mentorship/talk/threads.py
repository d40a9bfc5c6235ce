"""Where the two of a pair talk: about the pair as a whole, or about one thing of its workspace."""

from collections.abc import Callable
from dataclasses import dataclass

from django.db.models import Model, QuerySet
from django.http import Http404
from django.urls import reverse

from mentorship.models import Comment, Pair, PlanItem, Programme
from mentorship.talk.lines import NEWEST_FIRST, comment_lines, listed
from people.lists import for_html
from people.models import Account

LATEST = 5  # comments that a page with more to tell shows


@dataclass(frozen=True)
class Subject:
    """A kind of thing that is talked about.

    `field` of Comment that names it; `of` finds the pair's own things of the kind that the account
    may see; `word` and `place` — how a page calls it and where it leads back; `words` — what was
    written there, for the two.
    """

    field: str
    of: Callable[[Pair, Account], QuerySet]
    word: str
    place: Callable[[Model], str]
    words: Callable[[Model], str]


SUBJECTS: dict[str, Subject] = {
    "item": Subject(
        "plan_item",
        lambda pair, account: PlanItem.objects.filter(
            programme__in=Programme.objects.visible_to(account).filter(pair=pair)
        ),
        "Пункт плана",
        lambda row: reverse("programme", args=[row.programme.pair_id]),
        lambda row: row.measure,
    ),
    "meeting": Subject(
        "meeting",
        lambda pair, account: pair.meetings.all(),
        "Встреча",
        lambda row: reverse("meeting", args=[row.pair_id, row.pk]),
        lambda row: row.done,
    ),
    "entry": Subject(
        "entry",
        lambda pair, account: pair.entries.visible_to(account),
        "Запись портфолио",
        lambda row: reverse("portfolio_entry", args=[row.pair_id, row.pk]),
        lambda row: row.title or row.text,
    ),
}
FIELDS = [subject.field for subject in SUBJECTS.values()]


@dataclass(frozen=True)
class Thread:
    """One talk: of a pair, about a thing or, without one, about the pair."""

    pair: Pair
    kind: str = ""
    row: Model | None = None

    @property
    def about(self) -> dict:
        """What a comment of this thread carries."""
        return {SUBJECTS[self.kind].field: self.row} if self.row else {}

    @property
    def url(self) -> str:
        if self.row is None:
            return reverse("pair_talk", args=[self.pair.pk])
        return reverse("talk", args=[self.pair.pk, self.kind, self.row.pk])

    @property
    def back(self) -> str:
        """The page that the talk belongs to."""
        if self.row is None:
            return reverse("pair", args=[self.pair.pk])
        return SUBJECTS[self.kind].place(self.row)

    @property
    def place(self) -> str:
        """What the page it leads back to is called."""
        return SUBJECTS[self.kind].word if self.row else "Пара"

    @property
    def words(self) -> str:
        """What is talked about, as it was written; "" for the pair as a whole."""
        return SUBJECTS[self.kind].words(self.row) if self.row else ""

    def rows(self, account) -> QuerySet:
        """Its comments, as rows that `comment_lines` tells."""
        return listed(account.sight).filter(pair=self.pair, **(self.about or dict.fromkeys(FIELDS)))

    def latest(self, account) -> dict:
        """The last words of it, for a page that has more to tell: `comments` and where the earlier
        ones are.
        """
        found = list(self.rows(account).order_by(*NEWEST_FIRST.terms)[: LATEST + 1])
        lines = for_html(comment_lines(found[:LATEST], self.pair, account))
        return {"comments": lines, "earlier_url": self.url if found[LATEST:] else ""}


def thread_of(account: Account, pair: Pair, kind: str = "", key: int | None = None) -> Thread:
    """The thread that an address names; 404 for a thing that is not the pair's
    or not for this account."""
    if not kind:
        return Thread(pair)
    row = SUBJECTS[kind].of(pair, account).filter(pk=key).first() if kind in SUBJECTS else None
    if row is None:
        raise Http404
    return Thread(pair, kind, row)


def thread_of_comment(comment: Comment) -> Thread:
    """Where a comment stands."""
    for kind, subject in SUBJECTS.items():
        if row := getattr(comment, subject.field):
            return Thread(comment.pair, kind, row)
    return Thread(comment.pair)
