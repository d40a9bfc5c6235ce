"""What pairs have proposed this year, for the agenda of the final event (stage 6 of the plan)."""

from dataclasses import dataclass

from django import forms
from django.db.models import Exists, OuterRef

from mentorship.models import PortfolioEntry
from people.forms.steps import StepForm
from roadmap.models import Event, LibraryItem
from roadmap.models.event_kind import EventRole

MOST = 40  # of each sort: a year of a school proposes fewer


@dataclass(frozen=True)
class Practice:
    """One that may be put on the agenda: `state` in words, `place` and `args` of its page."""

    key: str
    title: str
    who: str
    state: str
    place: str
    args: tuple[int, ...]

    @property
    def line(self) -> str:
        """The point of the agenda."""
        return f"Практика «{self.title}»" + (f": {self.who}" if self.who else "")


class PracticesForm(StepForm):
    """Which of the practices come on the agenda."""

    chosen = forms.MultipleChoiceField(
        label="Внести в программу", widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Отметьте, что внести."},
    )  # fmt: skip

    def __init__(self, *args, practices: list[Practice], **kwargs):
        super().__init__(*args, **kwargs)
        self.practices = practices
        self.fields["chosen"].choices = [(one.key, one.title) for one in practices]

    @property
    def lines(self) -> list[str]:
        """The points of the chosen ones, in their order."""
        chosen = self.cleaned_data["chosen"]
        return [one.line for one in self.practices if one.key in chosen]


def practices_for(event: Event, account) -> list[Practice]:
    """Of a round table that is ahead: materials of pairs of its year but those that stay theirs,
    and what they offered from their portfolios and the library has not; without those on the
    agenda already.
    """
    if event.kind.role != EventRole.ROUND_TABLE or not event.is_planned:
        return []
    found = [*_materials(event, account), *_entries(event, account)]
    return [one for one in found if one.line not in event.agenda]


def _materials(event: Event, account) -> list[Practice]:
    rows = LibraryItem.objects.visible_to(account).of_year(event.year)
    rows = rows.filter(pair__isnull=False, state__in=["offered", "accepted"])
    rows = rows.exclude(state="accepted", visibility=LibraryItem.Visibility.PAIR)
    rows = rows.prefetch_related("authors").order_by("-is_best", "title", "pk")[:MOST]
    return [
        Practice(
            f"item-{row.pk}", row.title, row.written_by,
            "лучшая практика" if row.is_best else row.get_state_display(), "library_item",
            (row.pk,),
        )
        for row in rows
    ]  # fmt: skip


def _entries(event: Event, account) -> list[Practice]:
    taken = LibraryItem.objects.filter(entry=OuterRef("pk")).exclude(state="removed")
    rows = PortfolioEntry.objects.visible_to(account).open_to(account).standing().filter(
        ~Exists(taken), openness=PortfolioEntry.Openness.LIBRARY,
        happened_on__range=(event.year.start, event.year.end),
    )  # fmt: skip
    rows = rows.select_related("section", "pair__mentor", "pair__mentee")
    rows = rows.order_by("title", "pk")[:MOST]
    return [
        Practice(
            f"entry-{row.pk}", row.title or str(row),
            f"{row.pair.mentor.short_name}, {row.pair.mentee.short_name}", "предложено парой",
            "portfolio_entry", (row.pair_id, row.pk),
        )
        for row in rows
    ]  # fmt: skip
