"""Growth of a pair: marks by one tap, a picture, a table, a sentence."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from mentorship import actions
from mentorship.growth import measuring
from mentorship.growth.page import SIDE_TITLES, STAGE_TITLES, began_on, courses_of, rows_of
from mentorship.views.finding import find_workspace
from people.access import signed_in
from people.lists import render_list
from people.models import Competence
from people.row_keys import row_key


@signed_in
def pair_growth(request, pk):
    """?stage= and, for the deputy, ?side= choose what is marked."""
    pair, granted = find_workspace(request, pk, "reads_facts")
    return show(request, pair, granted, chosen(request.GET, pair, granted))


def chosen(sent, pair, granted) -> tuple[str, str]:
    """(side, stage) that is marked: of the two each marks for themselves."""
    side = granted.side or sent.get("side", "")
    stage = sent.get("stage", "")
    usual = measuring.stage_of(timezone.localdate(), began_on(pair), pair.ends_on)
    return (
        str(side) if side in measuring.SIDES else "mentee",
        stage if stage in measuring.STAGES else usual,
    )


def show(request, pair, granted, marking: tuple[str, str], refusal: str = ""):
    """The page for marking that side at that stage; `refusal`: why the last tap was not taken.

    `waits`: the end is asked about first, while the pair's last day is far (?early=1 answers).
    """
    side, stage = marking
    early = "early" in (request.POST or request.GET)
    courses = courses_of(pair)
    named = [course.competence for course in courses]
    context = {
        "pair": pair, "confidence": granted, "side": side, "stage": stage, "refusal": refusal,
        "early": early, "waits": stage == "end" and not early and end_is_far(pair),
        "rows": rows_of(courses, side=side, stage=stage),
        "split": any(course.change and "/" in course.change.said for course in courses),
        "sentence": measuring.what_changed(courses),
        "apart": measuring.sides_apart(courses),
        "stages": STAGE_TITLES.items(), "sides": SIDE_TITLES.items(),
        "others": Competence.objects.in_use().exclude(pk__in=named) if granted.writes else [],
    }  # fmt: skip
    return render_list(request, "mentorship/growth.html", "mentorship/_growth.html", context)


def end_is_far(pair) -> bool:
    today = timezone.localdate()
    return not pair.is_closing and not measuring.end_is_near(today, began_on(pair), pair.ends_on)


@signed_in
@require_POST
def growth_mark(request, pk):
    """One tap: the level of a competence; the same tap once more takes it back."""
    pair, granted = find_workspace(request, pk, "reads_facts", "writes")
    side, stage = chosen(request.POST, pair, granted)
    level, key = request.POST.get("level", ""), request.POST.get("competence", "")
    competence, refusal = Competence.objects.filter(pk=row_key(key)).first(), ""
    try:
        if competence is None:
            raise ValidationError("Выберите затруднение.")
        actions.mark_difficulty(
            pair, by=request.user, competence=competence, stage=stage, side=side,
            level=row_key(level) or 0, on=timezone.localdate(),
            seen=row_key(request.POST.get("seen", "")), early="early" in request.POST,
        )  # fmt: skip
    except ValidationError as error:
        refusal = " ".join(error.messages)
    if request.htmx:
        return show(request, pair, granted, (side, stage), refusal)
    if refusal:
        messages.error(request, refusal)
    early = "&early=1" if "early" in request.POST else ""
    return redirect(f"{reverse('pair_growth', args=[pk])}?stage={stage}&side={side}{early}")
