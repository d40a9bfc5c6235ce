"""Analysis of a pair: what works, what hinders, what was decided."""

from functools import partial

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone

from mentorship import actions
from mentorship.models import PairNote
from mentorship.pairs.forms import PairNoteForm
from mentorship.views.pairs import find_pair
from people.access import Permission, allowed
from people.forms.refusal import accepted
from people.views.conflict import saved

editor = allowed(Permission.EDIT_PAIRS)


@editor
def note_new(request, pk):
    """Write down today's analysis; the last one is beside it."""
    pair = find_pair(request, pk)
    form = PairNoteForm(request.POST or None, initial={"made_on": timezone.localdate()})
    if request.method == "POST" and form.is_valid():
        add = partial(actions.add_pair_note, pair, by=request.user)
        if accepted(form, partial(add, **form.changes())):
            messages.success(request, "Анализ пары записан.")
            return redirect("pair", pk)
    return page(request, pair, form, "Анализ пары")


@editor
def note_edit(request, pk, note):
    """Correct a note; another person's change is shown beside what was typed."""
    pair = find_pair(request, pk)
    row = get_object_or_404(PairNote.objects.visible_to(request.user), pk=note, pair=pair)
    form = PairNoteForm(request.POST or None, instance=PairNote.objects.get(pk=row.pk))
    if request.method == "POST" and form.is_valid():
        save, back = partial(actions.save_pair_note, row), reverse("pair", args=[pk])
        if answer := saved(request, form, back=back, save=save):
            return answer
    return page(request, pair, form, f"Анализ от {row.made_on:%d.%m.%Y}")


def page(request, pair, form, title):
    last = PairNote.objects.visible_to(request.user).filter(pair=pair)
    if form.instance.pk:
        last = last.exclude(pk=form.instance.pk)
    context = {"pair": pair, "form": form, "title": title, "last": last.first()}
    status = 422 if form.errors else 200
    return render(request, "mentorship/pair_note.html", context, status=status)
