"""The school's patterns of programmes: which difficulties they answer, their lines, their words."""

from functools import partial

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from mentorship import actions
from mentorship.models import PatternItem, Programme, ProgrammePattern
from mentorship.programme.asked_words import FORMS
from mentorship.programme.pattern_forms import NewPatternForm, PatternForm, PatternItemForm
from people.access import Permission, allowed
from people.views.conflict import saved
from people.views.refusal import carried_out, gone, place, refused

keeper = allowed(Permission.EDIT_PAIRS)


@keeper
def pattern_list(request):
    return page(request, NewPatternForm())


def page(request, form, *, status=200):
    rows = ProgrammePattern.objects.with_counts().order_by("is_retired", "place", "pk")
    context = {"patterns": rows, "form": form}
    return render(request, "mentorship/patterns.html", context, status=status)


@keeper
@require_POST
def pattern_new(request):
    """An empty pattern, to be filled on its page."""
    form = NewPatternForm(request.POST)
    if form.is_valid():
        try:
            made = actions.add_pattern(by=request.user, **form.cleaned_data)
        except ValidationError as error:
            form.add_error("name", error.messages)
        else:
            return redirect("pattern", made.pk)
    return page(request, form, status=422)


@keeper
@require_POST
def from_programme(request, pk):
    """A pattern like a pair's programme that went well."""
    programme = get_object_or_404(Programme.objects.visible_to(request.user), pair=pk)
    form = NewPatternForm(request.POST)
    if not form.is_valid():
        messages.error(request, form.errors["name"][0])
        return redirect("programme", pk)
    take = partial(actions.pattern_from_programme, programme, by=request.user)
    if (made := carried_out(request, partial(take, **form.cleaned_data))) is None:
        return redirect("programme", pk)
    messages.success(request, "Образец готов: имён в нём нет, сроки — в неделях от начала.")
    return redirect("pattern", made.pk)


@keeper
def pattern(request, pk):
    row = find_pattern(pk)
    items = row.items.prefetch_related("competences")
    return render(request, "mentorship/pattern.html", {"pattern": row, "items": items})


def find_pattern(pk) -> ProgrammePattern:
    return get_object_or_404(ProgrammePattern, pk=pk)


@keeper
def pattern_edit(request, pk):
    """The words, the term, whether it is offered."""
    row = find_pattern(pk)
    form = PatternForm(request.POST or None, instance=row)
    return answer(request, row, form, "Образец программы", partial(actions.save_pattern, row))


@keeper
def item_new(request, pk):
    row = find_pattern(pk)
    form = PatternItemForm(request.POST or None, instance=PatternItem(pattern=row))

    def add(version, **said):
        actions.add_pattern_item(row, **said)

    return answer(request, row, form, "Новый пункт образца", add)


@keeper
def item_edit(request, pk, item):
    row, line = find_pattern(pk), find_line(pk, item)
    form = PatternItemForm(request.POST or None, instance=find_line(pk, item))
    save = partial(actions.save_pattern_item, line)
    return answer(request, row, form, "Пункт образца", save, line=line)


def find_line(pk, item) -> PatternItem:
    return get_object_or_404(PatternItem, pattern=pk, pk=item)


def answer(request, row, form, title, save, *, line=None):
    """Show the form or write it; another person's change is shown beside what was typed."""
    back = reverse("pattern", args=[row.pk])
    ready = request.method == "POST" and form.is_valid()
    if ready and (sent := saved(request, form, save=save, back=back, there="в образце")):
        return sent
    context = {"pattern": row, "form": form, "title": title, "line": line, "plan_forms": FORMS}
    status = 422 if form.errors else 200
    return render(request, "mentorship/pattern_edit.html", context, status=status)


@keeper
@require_POST
def item_move(request, pk, item):
    line, to = find_line(pk, item), place(request)
    refused(request, lambda: actions.move_pattern_item(line, by=request.user, to=to))
    return redirect(f"{reverse('pattern', args=[pk])}#line-{line.pk}")


@keeper
@require_POST
@gone("Этого пункта в образце уже нет.", "pattern", "pk")
def item_remove(request, pk, item):
    line = find_line(pk, item)
    actions.remove_pattern_item(line, by=request.user)
    messages.success(request, "Пункт убран из образца. В начатых программах он остался.")
    return redirect("pattern", pk)
