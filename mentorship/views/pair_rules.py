"""What the school asks of a pair, its dictionaries, and the days moved by decree."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from mentorship import actions
from mentorship.forms import (
    DictionaryForm,
    EndCauseForm,
    MovedDayForm,
    PairRulesForm,
    SectionForm,
)
from mentorship.models import (
    EndCause,
    MeetingForm,
    MentoringForm,
    MentoringKind,
    PairRules,
    PortfolioSection,
)
from people.access import Permission, allowed
from people.models import MovedDay, StaleVersion
from people.views.conflict import conflict
from people.views.refusal import gone, place, refused

FORMS = {"cause": EndCauseForm, "section": SectionForm}  # others have a name alone
DICTIONARIES = {
    "form": MentoringForm,
    "kind": MentoringKind,
    "cause": EndCause,
    "section": PortfolioSection,
    "meeting": MeetingForm,
}
keeper = allowed(Permission.EDIT_PAIRS)


@keeper
def pair_rules(request):
    """The rules; under them the dictionaries and the moved days."""
    form = PairRulesForm(request.POST or None, instance=PairRules.current())
    if request.method == "POST" and form.is_valid():
        try:
            version = form.cleaned_data["version"]
            actions.save_pair_rules(by=request.user, version=version, **form.changes())
        except StaleVersion as stale:
            back = reverse("pair_rules")
            return conflict(request, form=form, stale=stale, back=back, there="в правилах")
        except ValidationError as error:
            form.add_error(None, error.messages)
        else:
            messages.success(request, "Правила пар сохранены.")
            return redirect("pair_rules")
    return page(request, form=form)


def page(request, **forms):
    refused = any(form.errors for form in forms.values())
    context = {
        "form": PairRulesForm(instance=PairRules.current()),
        "day_form": MovedDayForm(auto_id="day_%s"),
        "days": MovedDay.objects.order_by("-day")[:40],
        "dictionaries": [
            (key, model._meta.verbose_name_plural, list(model.objects.all()), DictionaryForm())
            for key, model in DICTIONARIES.items()
        ],
    }
    status = 422 if refused else 200
    return render(request, "mentorship/pair_rules.html", context | forms, status=status)


def form_of(key: str, data) -> DictionaryForm:
    return FORMS.get(key, DictionaryForm)(data)


@keeper
@require_POST
def dictionary_add(request, key):
    if key not in DICTIONARIES:
        raise Http404
    form = form_of(key, request.POST)
    return done(
        request,
        lambda: actions.add_to_dictionary(DICTIONARIES[key], by=request.user, **form.cleaned_data),
        form,
    )


@keeper
@require_POST
def dictionary_change(request, key, pk):
    """Rename the line, or retire and return it."""
    if key not in DICTIONARIES:
        raise Http404
    line = get_object_or_404(DICTIONARIES[key], pk=pk)
    if "retire" in request.POST:
        retired = not line.is_retired
        return done(
            request,
            lambda: actions.change_dictionary_line(line, by=request.user, is_retired=retired),
        )
    form = form_of(key, request.POST)
    return done(
        request,
        lambda: actions.change_dictionary_line(line, by=request.user, **form.cleaned_data),
        form,
    )


@keeper
@require_POST
def dictionary_move(request, key, pk):
    """Lines are offered, and sections stand in portfolios, in this order."""
    if key not in DICTIONARIES:
        raise Http404
    line, to = get_object_or_404(DICTIONARIES[key], pk=pk), place(request)
    refused(request, lambda: actions.move_dictionary_line(line, by=request.user, to=to))
    return redirect(f"{reverse('pair_rules')}#dictionary-{key}")


@keeper
@require_POST
def day_add(request):
    form = MovedDayForm(request.POST, auto_id="day_%s")
    if not form.is_valid():
        return page(request, day_form=form)
    return done(request, lambda: actions.save_moved_day(form.instance, by=request.user))


@keeper
@require_POST
@gone("Этого дня в списке уже нет.", "pair_rules")
def day_remove(request, pk):
    day = get_object_or_404(MovedDay, pk=pk)
    return done(request, lambda: actions.remove_moved_day(day, by=request.user))


def done(request, change, form=None):
    """Run a small change of the page; a refusal becomes a message."""
    if form is not None and not form.is_valid():
        messages.error(request, " ".join(form.errors.get("name", ["Проверьте поля."])))
        return redirect("pair_rules")
    try:
        change()
        messages.success(request, "Сохранено.")
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
    return redirect("pair_rules")
