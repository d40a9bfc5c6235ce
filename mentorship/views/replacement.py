"""Another mentor for a pair: why and since when, then whom."""

import datetime as dt

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.utils import timezone

from mentorship import actions
from mentorship.models import EndCause, Pair, PlanItem
from mentorship.pairs.candidates import candidates_for, marked, reasons_of, warning
from mentorship.pairs.forms import SuccessorForm, WhyReplaceForm
from mentorship.pairs.leaving import still_here
from mentorship.views.pair_moves import first_day_after_notice
from mentorship.views.pairs import find_pair
from people.access import Permission, allowed
from people.form_fields import show_version
from people.models import StaleVersion, Teacher

editor = allowed(Permission.EDIT_PAIRS)
DAY = dt.timedelta(days=1)


@editor
def pair_replace(request, pk):
    """Screen 1 asks why and since when; with that in the address screen 2 offers candidates; a POST
    replaces."""
    pair = find_pair(request, pk)
    typed = request.POST if request.method == "POST" else request.GET
    if "cause" not in typed:
        return ask_why(request, pair, WhyReplaceForm(initial=usual_why(pair.mentor, pair)))
    why = WhyReplaceForm(typed)
    if not why.is_valid() or not may_end(pair, why):
        return ask_why(request, pair, why)
    form = SuccessorForm(request.POST or None, initial={"version": pair.version})
    if request.method != "POST" or not form.is_valid():
        return offer(request, pair, why, form)
    return replace(request, pair, why, form)


def usual_why(mentor: Teacher, pair: Pair | None = None) -> dict:
    """What the first screen proposes: after dismissal at once, else as soon as a notice allows; the
    day after the last one where the end of the pair is decided."""
    today = timezone.localdate()
    if pair and pair.end_cause_id and pair.ends_on:
        after = max(today, pair.ends_on + DAY)
        if Pair.objects.standing_in_for(pair).exists():
            soonest = max(after, actions.earliest_end(today) + DAY)
            return {"cause": pair.end_cause, "on": soonest, "notice_on": today}
        return {"cause": pair.end_cause, "on": after, "notice_on": pair.notice_on}
    if mentor.state == Teacher.State.LEFT:
        cause = EndCause.objects.filter(is_retired=False, needs_notice=False).first()
        return {"cause": cause, "on": max(today, mentor.left_on + DAY)}
    return {"notice_on": today, "on": actions.earliest_end(today) + DAY}


def may_end(pair: Pair, why: WhyReplaceForm) -> bool:
    """Whether the pair may be replaced, and the old one end on the day before; what forbids it is
    said at the field."""
    ends = not (why.cleaned_data["until"] or pair.state == Pair.State.PREPARATION)
    try:
        actions.must_be_replaceable(pair, why.why)
        if ends:
            actions.last_day(pair, why.why)
    except ValidationError as error:
        why.add_error(None, error)
        return False
    return True


def ask_why(request, pair, form):
    today = timezone.localdate()
    form.warn_also(Pair.objects.standing_in_for(pair).with_named_people())
    if not form.is_bound and form.initial.get("notice_on") == today:
        form.fields["on"].help_text = first_day_after_notice(today)
    context = {"pair": pair, "form": form}
    status = 422 if form.errors else 200
    return render(request, "mentorship/replace_why.html", context, status=status)


def offer(request, pair, why, form, status=200):
    """Screen 2: the candidates, what will happen, the button."""
    everybody = "everybody" in request.GET
    found = candidates_for(
        pair, today=timezone.localdate(), account=request.user, everybody=everybody,
        since=why.cleaned_data["on"],
    )  # fmt: skip
    if not form.is_bound:
        form.initial["mentor"] = marked(found)
    context = {
        "pair": pair,
        "why": why,
        "last_day": why.cleaned_data["on"] - DAY,
        "plan": plan_parted(pair, why.cleaned_data["until"]),
        "candidates": found,
        "warning": warning(found),
        "substitutes": list(Pair.objects.standing_in_for(pair).with_named_people()),
        "everybody": everybody,
        "chosen": str(form["mentor"].value() or ""),
        "form": form,
    }  # fmt: skip
    status = 422 if form.errors and status == 200 else status
    return render(request, "mentorship/replace_whom.html", context, status=status)


def plan_parted(pair: Pair, until: dt.date | None) -> tuple[int, int] | None:
    """(how many open lines of the plan go to a substitute, how many wait); None for a successor."""
    if until is None:
        return None
    found = PlanItem.objects.filter(programme__pair=pair, done_on=None)
    late = found.filter(due_on__gt=until).count()
    return found.count() - late, late


def replace(request, pair, why, form):
    mentor, reason = form.cleaned_data["mentor"], form.cleaned_data["over_capacity_reason"]
    today = timezone.localdate()
    successor = mentor and actions.Successor(mentor, reasons_of(pair, mentor, today=today), reason)
    try:
        new = actions.replace_mentor(
            pair, by=request.user, version=form.cleaned_data["version"], why=why.why,
            successor=successor or None,
        )  # fmt: skip
    except StaleVersion as stale:
        show_version(form, stale.current.version)
        form.add_error(None, "Пару только что изменил кто-то другой. Проверьте и нажмите ещё раз.")
        return offer(request, find_pair(request, pair.pk), why, form, status=409)
    except ValidationError as error:
        field = "over_capacity_reason" if isinstance(error, actions.NoFreePlace) else None
        form.add_error(field, error.messages)
        return offer(request, pair, why, form)
    messages.success(request, done(new, pair))
    tell_who_leaves(request, pair.mentor, why.cleaned_data["cause"])
    return redirect("acts_of_pair", new.pk if new else pair.pk)


def tell_who_leaves(request, mentor: Teacher, cause: EndCause) -> None:
    """What is left to be decided of a mentor whose pairs end by dismissal."""
    if said := still_here(mentor, cause):
        messages.warning(request, said)


def done(new: Pair | None, old: Pair) -> str:
    if new and new.part == Pair.Part.TEMPORARY:
        return (
            f"Временный наставник: {new.mentor.short_name} Проекты бумаг составлены: прочитайте "
            f"каждый. Выплата прежнему наставнику ({old.mentor.short_name}), если она назначена, "
            "на время замены не приостановлена."
        )
    if new is None:
        return "Последний день пары записан. Запрос снова в очереди подбора, впереди остальных."
    return (
        f"Наставник заменён: {new.mentor.short_name} Проекты бумаг составлены: прочитайте каждый, "
        "согласуйте и напечатайте на подпись."
    )
