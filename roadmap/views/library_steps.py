"""What becomes of a material: offered, judged, taken out, thanked for; one from a portfolio."""

from functools import partial

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST

from mentorship.models import PortfolioEntry
from mentorship.portfolio.forms import OfferForm
from people.access import Permission, allowed
from people.models import StaleVersion
from people.row_keys import row_key
from people.views.refusal import carried_out, refused
from roadmap import actions
from roadmap.library.forms import VerdictForm
from roadmap.models import LibraryItem
from roadmap.views.library import decides, find_item, reading, show_item, writing

CHANGED = "Материал только что изменили. Посмотрите его и повторите."
MOVES = {
    "remove": (actions.remove_library_item, "Материал убран из копилки."),
    "rewrite": (actions.rewrite_library_item, "Материал снова в черновиках."),
}
judging = allowed(Permission.REVIEW_LIBRARY)


def shown_version(request) -> int:
    return row_key(request.POST.get("version", "")) or 0


def stepped(request, pk, change, said: str):
    """Do the step and go back to the page; a refusal and another's change are said there."""
    try:
        if not refused(request, change):
            messages.success(request, said)
    except StaleVersion:
        messages.warning(request, CHANGED)
    return redirect("library_item", pk)


@writing
@require_POST
def offer(request, pk):
    """Put the material before an expert, with the word about pupils."""
    item, form = find_item(request, pk), OfferForm(request.POST)
    if not form.is_valid():
        return show_item(request, item, status=422, offer_form=form)
    version = shown_version(request)

    def change():
        actions.offer_library_item(pk, by=request.user, version=version, **form.cleaned_data)

    return stepped(request, pk, change, "Материал предложен: решение придёт в уведомлениях.")


@judging
@require_POST
def judge(request, pk):
    """Accept the material, or return it with what to mend."""
    item = find_item(request, pk)
    form = VerdictForm(request.POST, item=item)
    if not form.is_valid():
        return show_item(request, item, status=422, verdict_form=form)
    said, version = form.cleaned_data, shown_version(request)
    if "back" not in request.POST:
        return stepped(request, pk, lambda: actions.accept_library_item(
            pk, by=request.user, version=version, **said), "Материал в копилке.")  # fmt: skip
    try:
        actions.return_library_item(pk, by=request.user, version=version, verdict=said["verdict"])
    except StaleVersion:
        messages.warning(request, CHANGED)
    except ValidationError as error:
        form.add_error("verdict" if "verdict" in error.message_dict else None, error.messages)
        return show_item(request, item, status=422, verdict_form=form)
    else:
        messages.success(request, "Материал возвращён авторам.")
        return redirect("library")
    return redirect("library_item", pk)


@writing
@require_POST
def move(request, pk):
    """Take the material out of the library, or back to the drafts."""
    asked, item = request.POST.get("to", ""), find_item(request, pk)
    if asked not in MOVES or not decides(request.user, item):
        raise Http404
    act, said = MOVES[asked]
    version = shown_version(request)
    return stepped(request, pk, lambda: act(pk, by=request.user, version=version), said)


@writing
@require_POST
def word(request, pk):
    """One of the pair's two agrees that others read the material, or takes that back."""
    find_item(request, pk)
    teacher = row_key(request.POST.get("teacher", "")) or request.user.teacher_id
    if teacher is None:
        raise Http404
    back = "back" in request.POST
    act = actions.take_library_word_back if back else actions.give_library_word
    said = "Согласие снято." if back else "Согласие записано."
    answer = stepped(request, pk, lambda: act(pk, by=request.user, teacher=teacher), said)
    seen = LibraryItem.objects.visible_to(request.user).filter(pk=pk).exists()
    return answer if seen else redirect("library")


@reading
@require_POST
def useful(request, pk):
    """«Полезно» on and off."""
    item = find_item(request, pk)
    actions.say_useful(item, by=request.user, useful=request.POST.get("useful") == "yes")
    return redirect("library_item", pk)


@writing
@require_POST
def from_entry(request, pk):
    """A material from a portfolio entry that its pair offered: words, links and files as copies."""
    rows = PortfolioEntry.objects.visible_to(request.user).open_to(request.user).standing()
    offered = rows.filter(openness=PortfolioEntry.Openness.LIBRARY)
    entry = get_object_or_404(offered.select_related("pair", "section"), pk=pk)
    if made := LibraryItem.objects.filter(entry=entry).exclude(state="removed").first():
        get_object_or_404(LibraryItem.objects.visible_to(request.user), pk=made.pk)
        return redirect("library_item", made.pk)
    take = partial(actions.take_from_portfolio, entry, by=request.user)
    if (item := carried_out(request, take)) is None:
        return redirect("portfolio_entry", entry.pair_id, entry.pk)
    messages.success(request, "Материал записан в копилку как предложенный: дополните его.")
    return redirect("library_item", item.pk)
