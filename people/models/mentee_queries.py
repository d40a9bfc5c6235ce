"""Questions about the bank of mentees."""

from django.db import models
from django.db.models import Case, F, Value, When
from django.db.models.functions import Coalesce, NullIf

from people.asked_often import Kept
from people.banks.mentor_load import told_mentors, told_named
from people.models.own_queries import OwnQuerySet
from people.models.request_queries import hard_names
from people.models.staff_queries import names_of

PLANNED = "planned"  # how a waiting state is shown beside a mentor who is named


class MenteeQuerySet(OwnQuerySet):
    def in_bank(self):
        """Those whom the bank counts: who left is remembered, not counted."""
        return self.exclude(state="left")

    def with_lines(self):
        """What a line of the bank says, as rows: the name and `hard`, names in order."""
        own = ("pk", "group", "state", "until", "request_on_paper", "mentor_names")
        rows = self.with_mentors().annotate(hard=hard_names("request"))
        return rows.values_list(*own, *names_of("teacher"), "hard", named=True)

    def with_mentors(self):
        """`mentor_names`: one on a line, as the pairs say; else as the paper does."""
        said = NullIf(F("mentor_on_paper"), Value(""))
        names = Coalesce(told_mentors(), said, Value(""), output_field=models.TextField())
        return self.annotate(mentor_names=Kept(names))

    def with_content(self):
        """What the register and a page say, in few queries; own words stay unread."""
        difficulty = self.model._meta.get_field("request").related_model.difficulties.rel
        return (
            self.with_mentors()
            .select_related("teacher__department", "request")
            .defer("request__own_words")
            .prefetch_related(
                models.Prefetch(
                    "request__difficulties",
                    difficulty.related_model.objects.select_related("competence"),
                )
            )
        )

    def counted_by_state(self) -> dict[str, int]:
        """How many in each state as it is shown; one query."""
        shown = Case(When(planned(), then=Value(PLANNED)), default=F("state"))
        rows = self.annotate(shown=shown).values_list("shown")
        return dict(rows.annotate(models.Count("pk")).order_by())


def planned() -> Case:
    """The condition: who waits has a mentor named already, by a pair that is prepared or on paper.

    The rows read `with_mentors` say the same by their `mentor_names`.
    """
    on_paper = Case(When(mentor_on_paper="", then=False), default=True)
    named = Coalesce(told_named(), on_paper, output_field=models.BooleanField())
    waits = When(state="waiting", then=named)
    return Case(waits, default=False, output_field=models.BooleanField())
