"""What the school asks of a pair, its dictionaries, and the days moved by decree."""

from functools import partial

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from mentorship import actions
from mentorship.models import (
    EndCause,
    MeetingForm,
    MentoringForm,
    MentoringKind,
    PairRules,
    PortfolioSection,
)
from mentorship.pairs.forms import (
    EndCauseForm,
    MovedDayForm,
    PairRulesForm,
    SectionForm,
)
from people.access import Permission, allowed
from people.forms.dictionaries import LineForm
from people.models import MovedDay
from people.views.conflict import saved
from people.views.dictionaries import DictionaryPage, add_line, change_line, move_line
from people.views.refusal import gone, refused

FORMS = {"cause": EndCauseForm, "section": SectionForm}  # others have a name alone
MODELS = {
    "form": MentoringForm,
    "kind": MentoringKind,
    "cause": EndCause,
    "section": PortfolioSection,
    "meeting": MeetingForm,
}
DICTIONARIES = {
    key: DictionaryPage(
        model=model, name="dictionary", args=(key,), page="pair_rules",
        form=FORMS.get(key, LineForm), add=partial(actions.add_to_dictionary, model),
        change=actions.change_dictionary_line, move=actions.move_dictionary_line,
        empty="Появятся с первой парой; можно добавить свои.",
    )
    for key, model in MODELS.items()
}  # fmt: skip
keeper = allowed(Permission.EDIT_PAIRS)


@keeper
def pair_rules(request):
    """The rules; under them the dictionaries and the moved days."""
    form = PairRulesForm(request.POST or None, instance=PairRules.current())
    if request.method == "POST" and form.is_valid():
        answer = saved(
            request, form, back=reverse("pair_rules"), save=actions.save_pair_rules,
            there="в правилах", said="Правила пар сохранены.",
        )  # fmt: skip
        if answer:
            return answer
    return page(request, form=form)


def page(request, *, lines: dict | None = None, **forms):
    """The whole page; `forms` and `lines` (by dictionary) are those that were refused just now."""
    rules, lines = PairRules.current(), lines or {}
    told = {"cause": {"notice_days": rules.notice_days}}
    context = {
        "form": PairRulesForm(instance=rules),
        "day_form": MovedDayForm(auto_id="day_%s"),
        "days": MovedDay.objects.order_by("-day")[:40],
        "dictionaries": [
            dictionary.card(lines.get(key), **told.get(key, {}))
            for key, dictionary in DICTIONARIES.items()
        ],
    }
    wrong = any(form.errors for form in [*forms.values(), *lines.values()])
    status = 422 if wrong else 200
    return render(request, "mentorship/pair_rules.html", context | forms, status=status)


def find_dictionary(key: str) -> DictionaryPage:
    if key not in DICTIONARIES:
        raise Http404
    return DICTIONARIES[key]


@keeper
@require_POST
def dictionary_add(request, key):
    return add_line(request, find_dictionary(key), lambda form: page(request, lines={key: form}))


@keeper
@require_POST
def dictionary_change(request, key, pk):
    return change_line(request, find_dictionary(key), pk)


@keeper
@require_POST
def dictionary_move(request, key, pk):
    """Lines are offered, and sections stand in portfolios, in this order."""
    return move_line(request, find_dictionary(key), pk)


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


def done(request, change):
    """Run a small change of the page; a refusal becomes a message."""
    if not refused(request, change):
        messages.success(request, "Сохранено.")
    return redirect("pair_rules")
