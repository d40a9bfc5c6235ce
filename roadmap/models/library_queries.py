"""Questions about the methodical library: who sees what, how a material is found."""

from functools import reduce
from operator import add, and_

from django.apps import apps
from django.contrib.postgres.search import TrigramWordSimilarity
from django.db import models
from django.db.models import Case, Count, Exists, ExpressionWrapper, F, OuterRef, Q, Subquery, When
from django.db.models.functions import Coalesce
from django.db.models.lookups import GreaterThanOrEqual

from mentorship.models import Pair
from mentorship.models.pair import of_two
from people.access import Permission
from people.asked_often import Kept, asked_often
from people.models.pupils import SAID
from people.models.staff_queries import IsOneOf, as_list
from roadmap.models.library_finding import holding, in_title, nearly_holding, words_typed

NEAR = 0.45  # word similarity from which a word counts as a misspelt one
STILL_OFFERED = (  # an entry that the pair took back leaves no copy in others' sight
    Q(entry=None) | Q(entry__openness="library") | Q(state__in=["offered", "accepted"])
)


class LibraryItemQuerySet(models.QuerySet):
    def visible_to(self, account):
        """Accepted ones, for whom they are; what is being written, for its authors alone.

        The deputy reads all but other people's drafts, an expert also what waits for the council.
        What is for a pair, or waits for its word, is read by its two. What the pair has taken back
        is its authors' alone.
        """
        own = written_by(account)
        if account.can(Permission.EDIT_LIBRARY):
            return self.filter((own | ~Q(state="draft")) & (STILL_OFFERED | authored_by(account)))
        seen = own & (STILL_OFFERED | authored_by(account))
        if account.can(Permission.READ_LIBRARY):
            theirs = Q(pair__in=Pair.objects.filter(of_two(account)).order_by().values("pk"))
            seen |= Q(state="accepted") & (~Q(visibility="pair") | theirs)
            seen |= Q(state="offered") & theirs
        if account.can(Permission.REVIEW_LIBRARY):
            seen |= Q(state="offered")
        return self.filter(seen)

    def accepted(self):
        return self.filter(state="accepted")

    def open_to_all(self):
        """Accepted ones that an expert has let out of the school, with the word about pupils."""
        return self.accepted().filter(SAID, visibility="public").defer("slips")

    def waiting(self):
        """Those that an expert has to read."""
        return self.filter(state="offered")

    def to_be_judged_by(self, account):
        """Waiting ones that the account did not write: nobody judges the own work."""
        return self.waiting().exclude(written_by(account))

    def to_be_agreed_by(self, account):
        """Waiting ones of the work of a pair whose one the person is and has not agreed yet."""
        theirs = self.waiting().filter(of_two(account, "pair__"))
        return theirs.exclude(words_of_pair__teacher=account.teacher_id)

    def of_year(self, year):
        """Those that the library took in the year: by the day of the expert's word, which for a
        practice of May may be in August; without one by their own day."""
        return self.with_taken_on().filter(taken_on__range=(year.start, year.end))

    def with_taken_on(self):
        """`taken_on`: the day from which the library has it, or what is not accepted bears."""
        accepted = When(state="accepted", then=Coalesce("judged_on", "dated"))
        return self.annotate(taken_on=Case(accepted, default="dated"))

    def found_by(self, typed: str):
        """Those that hold every typed word in any of its forms, are of such a kind, help with such
        a difficulty, or that such people wrote; when there are none, the same with a slip.

        When there are none either, those whose words resemble the typed ones. What is called so
        comes first, then the best practices, then the newest.
        """
        words = words_typed(typed)
        if not words:
            return self
        for slips in (False, True):  # the keys at once: the page asks thrice
            keys = list(keys_of(slips, *words))
            found = self.filter(IsOneOf(F("pk"), as_list(keys)))
            if keys and found.exists():
                return found.order_by(in_title(*words).desc(), "-is_best", "-dated", "-pk")
        return self.resembling(words)

    def resembling(self, words: list[str]):
        """Those in whose text each of the words is nearly written; the most alike first."""
        each = [TrigramWordSimilarity(word, "plain_text") for word in words]
        near = self.filter(*(GreaterThanOrEqual(one, NEAR) for one in each))
        return near.annotate(alike=reduce(add, each)).order_by("-alike", "-pk")

    def answering(self, competences):
        """Those that help with any of these competences; `answers`, how many of them."""
        rows = self.filter(competences__in=competences).annotate(answers=Count("competences"))
        return rows.order_by("-answers", "-is_best", "-dated", "-pk")

    def with_reading(self):
        """What a list shows of each: kind, authors, competences, `useful`."""
        rows = self.select_related("kind").with_useful().defer("slips")
        return rows.prefetch_related("authors", "competences")

    def with_useful(self):
        """`useful`: how many said so."""
        marks = apps.get_model("roadmap", "UsefulMark").objects.filter(item=OuterRef("pk"))
        useful = marks.order_by().values("item").annotate(number=Count("pk")).values("number")
        return self.annotate(useful=Kept(Subquery(useful)))


@asked_often
def keys_of(slips: bool, *words: str) -> models.QuerySet:
    """Keys of all materials that hold each word; with `slips` also with a slip of the pen in it."""
    held = [holding(word) | nearly_holding(word) if slips else holding(word) for word in words]
    asked = Kept(ExpressionWrapper(reduce(and_, held), models.BooleanField()))
    items = apps.get_model("roadmap", "LibraryItem").objects.filter(asked)
    return items.order_by().values_list("pk", flat=True)


def written_by(account) -> Q:
    """Materials that the account's person wrote or put in."""
    return Q(added_by=account.pk) | authored_by(account)


def authored_by(account) -> Q:
    """Materials of which the account's person is an author."""
    if account.teacher_id is None:
        return Q(pk=None)
    through = apps.get_model("roadmap", "LibraryItem").authors.through
    mine = through.objects.filter(libraryitem=OuterRef("pk"), teacher=account.teacher_id)
    return Q(Exists(mine))
