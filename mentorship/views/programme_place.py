"""The programme of a pair as one account finds it, and the way a form of it is written."""

from dataclasses import dataclass

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse

from mentorship import actions
from mentorship.confidence import Confidence, Side, confidence
from mentorship.models import Pair, PlanItem, Programme
from mentorship.programme.approving import bodies_for, refusal
from mentorship.views.finding import standing_still
from mentorship.views.pairs import find_pair
from people.access import Permission
from people.forms.refusal import refuse
from people.models import Account, StaleVersion
from people.views.conflict import conflict

PROPOSED = "Изменение предложено: оно вступит в силу, когда согласятся оба."


@dataclass(frozen=True)
class Place:
    """A pair's programme for one reader; `programme` is None where there is none for them."""

    pair: Pair
    programme: Programme | None
    confidence: Confidence
    account: Account

    @property
    def keeps(self) -> bool:
        """The curator, who enters anything for anybody while the pair goes on."""
        return self.confidence.writes and self.account.can(Permission.EDIT_PAIRS)

    @property
    def writes(self) -> bool:
        """The mentor writes; the mentee reads, marks and comments."""
        return self.keeps or (self.confidence.writes and self.confidence.side == Side.MENTOR)

    @property
    def marks(self) -> bool:
        """Either of the two says what is done."""
        return self.programme is not None and self.confidence.writes

    @property
    def approves(self) -> bool:
        """Whether it waits for an approval that this account may write down."""
        own = self.programme
        if not self.pair.is_going or own is None or own.is_approved:
            return False
        return not refusal(self.account, self.pair, own.state)

    @property
    def bodies(self) -> list[str]:
        """In whose name this account approves, the usual one first."""
        return bodies_for(self.account, self.pair)

    @property
    def side(self) -> str:
        """Who speaks in an amendment: one of the two, or the curator."""
        return self.confidence.side or "deputy"

    @property
    def amends(self) -> bool:
        """Whether a change is proposed: the programme is approved and the pair goes on."""
        return self.marks and self.programme.is_approved

    @property
    def drafts(self) -> bool:
        """Whether a change is written at once: the programme is still being written."""
        return self.writes and self.programme is not None and self.programme.state == "draft"

    @property
    def edits(self) -> bool:
        return self.drafts or self.amends


def find_place(request, pk) -> Place:
    """The pair and its programme; 404 for a stranger."""
    pair = find_pair(request, pk)
    rows = Programme.objects.visible_to(request.user).with_people().with_plan()
    row = rows.filter(pair=pair).first()
    granted = standing_still(confidence(request.user, pair), pair)
    return Place(pair, row, granted, request.user)


def opened(request, pk, *, to: str) -> Place:
    """The place when the person may do that there: a property of Place; else 404."""
    place = find_place(request, pk)
    if place.programme is None or not getattr(place, to):
        raise Http404
    return place


def find_item(place: Place, item: int) -> PlanItem:
    """A line of the plan, ready to be changed."""
    row = get_object_or_404(place.programme.items.with_reading(), pk=item)
    row.programme = place.programme
    return row


def home_of(place: Place, row: PlanItem | None = None) -> str:
    """The page of the programme, at the line if one is named."""
    address = reverse("programme", args=[place.pair.pk])
    return f"{address}#item-{row.pk}" if row else address


def written(request, form, save, *, back: str, there: str):
    """Run `save`, which returns what to tell; the answer, or None to show the form again."""
    try:
        said = save()
    except StaleVersion as stale:
        return conflict(request, form=form, stale=stale, back=back, there=there)
    except ValidationError as error:
        refuse(form, error)
        return None
    messages.success(request, said)
    return redirect(back)


def propose(request, place: Place, change: dict, why: str, *, seen=None, draft: str = "") -> str:
    """Put the change into an amendment; what to tell about it."""
    actions.propose_amendment(
        place.programme, by=request.user, side=place.side, change=change, why=why, seen=seen,
        draft=draft,
    )  # fmt: skip
    return PROPOSED
