"""Pairs: the list, one pair with its legal gate, its papers and its moves."""

import datetime as dt
from functools import partial

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone

from mentorship import actions
from mentorship.board.lines import bars, hand_choice
from mentorship.confidence import confidence
from mentorship.models import Pair, PairNote, PairRules
from mentorship.models.amendment import asked_sides
from mentorship.pairs import gate
from mentorship.pairs.drafted_papers import with_drafts
from mentorship.pairs.filters import PairFilter
from mentorship.pairs.forms import NewPairForm, PairForm, PapersForm, mentors_of
from mentorship.pairs.health import (
    KINDS,
    Look,
    counted,
    looked_at,
    signals_of,
)
from mentorship.pairs.lines import ListedPair, attention_of, listed, pair_lines, troubled
from mentorship.pairs.order_numbers import REPEATED, OrderNumbers
from mentorship.pairs.page import overview
from mentorship.pairs.paper_terms import said_otherwise
from mentorship.pairs.sheet import pair_sheet
from mentorship.views.pair_moves import moves_of
from people.academic_year import AcademicYear
from people.access import Permission, allowed, signed_in
from people.asked_often import asked_often
from people.exports import workbook_response
from people.forms.refusal import refuse
from people.lists import for_html, page_of, page_rows, render_list
from people.models import Account, Teacher
from people.models.staff_queries import named
from people.views.conflict import saved

OTHERWISE = "{}. Новые бумаги составляются из «Что нужно для работы»."
AT_ONCE = 30  # lines of a pair are tall
reader = allowed(Permission.READ_PAIRS)
editor = allowed(Permission.EDIT_PAIRS)


def look_now(request) -> Look:
    return Look.at(timezone.localdate(), request.user)


def only_going(request) -> bool:
    """Unless a state or a trouble is asked for, the list is of those that are going on."""
    return not (request.GET.get("state") or request.GET.get("attention"))


@reader
def pair_list(request):
    look = look_now(request)
    watches = request.user.can(Permission.READ_PAIR_NOTES)
    pairs = listed(request.user.sight, look, watches, only_going(request))
    chosen = PairFilter(request.GET, queryset=pairs, look=look)
    page = page_of(request, chosen.qs, size=page_rows(request, AT_ONCE))
    shown = [ListedPair(row, look.today) for row in page.object_list]
    lines = pair_lines(shown)
    if watches:
        edits, asked = request.user.can(Permission.EDIT_PAIRS), request.GET.get("attention", "")
        for line, pair in zip(lines, shown, strict=True):
            line |= attention_of(pair, look, edits=edits, asked=asked)
    context = {
        "filter": chosen,
        "page": page,
        "lines": for_html(lines),
        "watches": watches,
        "paper_address": f"/documents/pair-analysis/{look.year.first}",
    }
    return render_list(request, "mentorship/pairs.html", "mentorship/_pair_list.html", context)


@allowed(Permission.READ_PAIR_NOTES)
def pairs_attention(request):
    """How many pairs have each kind of trouble; the list asks for it when it is on the screen. The
    page says of which pairs, too."""
    look = look_now(request)
    troubles = sorted(counted(look), key=lambda one: KINDS.index(one[0].kind))
    context = {"troubles": troubles}
    if not request.htmx or request.htmx.history_restore_request:
        edits = request.user.can(Permission.EDIT_PAIRS)
        context["parts"] = troubled(troubles, request.user.sight, look, edits=edits)
    return render_list(
        request, "mentorship/pairs_attention.html", "mentorship/_attention.html", context
    )


@reader
def pairs_export(request):
    """Exactly what is filtered."""
    pairs = Pair.objects.visible_to(request.user).with_people()
    if only_going(request):
        pairs = pairs.going()
    chosen = PairFilter(request.GET, queryset=pairs, look=look_now(request))
    rows = chosen.qs.order_by("mentee__sort_name", "pk")
    return workbook_response(request, "Пары", pair_sheet(rows))


OF_REQUEST = ("id", "subject", "class_range", "wished_form", "state", "year")


def find_pair(request, pk) -> Pair:
    """A pair that the person may see; else 404."""
    return get_object_or_404(whole_pairs(request.user.sight, timezone.localdate()), pk=pk)


@asked_often
def whole_pairs(sight: tuple, day: dt.date) -> QuerySet:
    """The pairs that an account sees, as the first page of each reads it on the day."""
    account = Account.seeing(sight)
    also = [f"request__{name}" for name in OF_REQUEST]
    watches = account.can(Permission.READ_PAIR_NOTES)  # who does sees whose place one took
    also += named("replaces__mentor") if watches else []
    rows = Pair.objects.visible_to(account).with_named_people(*also).select_related("request")
    rows = rows.select_related("replaces__mentor") if watches else rows
    rows = rows.with_consents(day)
    return rows.annotate(**asked_sides())


@signed_in
def pair_detail(request, pk):
    return show(request, find_pair(request, pk))


def show(request, pair, *, status=200, **refused):
    """The page of a pair; `refused` is the form of a move refused just now, by its key."""
    edits, look = request.user.can(Permission.EDIT_PAIRS), look_now(request)
    watches = request.user.can(Permission.READ_PAIR_NOTES)
    if watches:
        pair.signals = signals_of(looked_at(pair, look), look, edits=edits)
    successor = successor_of(pair) if watches or edits else None
    for_good = successor is not None and successor.part != Pair.Part.TEMPORARY
    granted = confidence(request.user, pair)
    context = overview(request.user, pair, granted, look) | {
        "pair": pair,
        "confidence": granted,
        "reasons": bars(pair.explanation, request.user),
        "checks": with_drafts(gate.checks(pair, look.rules), pair, request.user),
        "switched_off": gate.switched_off(look.rules) if watches else [],
        "moves": moves_of(pair, refused, look.rules) if edits else [],
        "gate_first": edits and not granted.side and pair.state == Pair.State.PREPARATION,
        "by_hand": hand_choice(request.user, pair),
        "edits": edits,
        "watches": watches,
        "notes": PairNote.objects.visible_to(request.user).filter(pair=pair),
        "replaceable": edits and pair.state in (*Pair.GOING, Pair.State.ENDED) and not for_good,
        "successor": successor,
    }
    return render(request, "mentorship/pair.html", context, status=status)


def successor_of(pair: Pair) -> Pair | None:
    """The pair that stands in this one's place; a temporary one while no other does."""
    return pair.replaced_by.exclude(state=Pair.State.CANCELLED).with_people().first()


@editor
def pair_new(request):
    """A pair made by hand, without a matching."""
    today = timezone.localdate()
    usual = {"starts_on": today, "ends_on": PairRules.current().usual_end(today)}
    year = AcademicYear.containing(today)
    form = NewPairForm(request.POST or None, initial=usual, year=year)
    if request.method == "POST" and form.is_valid():
        try:
            pair = actions.add_pair(by=request.user, **form.cleaned_data)
        except actions.UnlikelyDays as error:
            form.ask_whether_certain()
            refuse(form, error)
        except ValidationError as error:
            form.add_error(field_of(error), error.messages)
        else:
            messages.success(request, "Пара создана и готовится к работе.")
            warn_of(request, pair.mentor, year)
            return redirect("pair", pair.pk)
    status = 422 if form.errors else 200
    return render(request, "mentorship/pair_new.html", {"form": form}, status=status)


def warn_of(request, mentor: Teacher, year: AcademicYear) -> None:
    """What hinders nothing, and whoever chose this mentor by hand should know."""
    if mentor.state == Teacher.State.ON_LEAVE:
        messages.warning(request, f"{mentor.short_name} — в отпуске.")
    if not mentors_of(year).filter(pk=mentor.pk).exists():
        said = f"{mentor.short_name} — не в банке наставников: внесите в банк {year} учебного года."
        messages.warning(request, said)


def field_of(error: ValidationError) -> str | None:
    return "over_capacity_reason" if isinstance(error, actions.NoFreePlace) else None


@editor
def pair_edit(request, pk):
    """Days, form, kind; where the papers say otherwise now, that is told."""
    answer = edit(request, pk, PairForm, "Форма и сроки")
    if answer.status_code == 302:
        pair = Pair.objects.get(pk=pk)
        if pair.is_going and (said := said_otherwise(pair, PairRules.current())):
            messages.warning(request, OTHERWISE.format(said[:1].upper() + said[1:]))
    return answer


@editor
def pair_papers(request, pk):
    """№№ and dates typed by hand; a № that stands under another date is told, and kept."""
    answer = edit(request, pk, PapersForm, "Бумаги пары")
    if answer.status_code == 302:
        tell_of_other_day(request, Pair.objects.get(pk=pk))
    return answer


def tell_of_other_day(request, pair: Pair) -> None:
    number, day = pair.order_number, pair.order_date
    if other := OrderNumbers.of_pairs(without=[pair]).other_day(number, day):
        messages.warning(request, REPEATED.format(number, day.year, other))


def asking(shown, act, /, *args, **said):
    """Do it; unlikely days are asked about on the form."""
    try:
        return act(*args, **said)
    except actions.UnlikelyDays:
        shown.ask_whether_certain()
        raise


def edit(request, pk, form_class, title):
    """Change some of the pair's fields; another person's change is shown beside what was typed."""
    pair = find_pair(request, pk)
    form = form_class(request.POST or None, instance=Pair.objects.get(pk=pk))
    if request.method == "POST" and form.is_valid():
        why, back = form.cleaned_data.get("why", ""), reverse("pair", args=[pk])
        save = partial(asking, form, actions.save_pair, pair, why=why)
        if answer := saved(request, form, back=back, save=save):
            return answer
    context = {"pair": pair, "form": form, "title": title}
    status = 422 if form.errors else 200
    return render(request, "mentorship/pair_edit.html", context, status=status)
