"""The school's dictionary of competences: seen by those who read the banks, kept by the deputy."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db.models import Prefetch
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from people import actions
from people.access import Permission, allowed
from people.forms.competences import CompetenceForm, NewCompetenceForm
from people.models import Competence, StaleVersion
from people.views.conflict import conflict
from people.views.refusal import gone, place, refused
from people.views.school import school_tabs

keeper = allowed(Permission.EDIT_BANKS)


@allowed(Permission.READ_BANKS)
def competences(request):
    """Areas with their lines in order; the keeper adds, moves, renames and retires."""
    used = Competence.objects.with_usage().order_by("place", "pk")
    areas = Competence.objects.areas().prefetch_related(Prefetch("competences", queryset=used))
    context = {
        "areas": areas,
        "tabs": school_tabs(request),
        "keeps": request.user.can(Permission.EDIT_BANKS),
    }
    return render(request, "people/competences.html", context)


def find(pk: int) -> Competence:
    return get_object_or_404(Competence.objects.select_related("parent"), pk=pk)


def to_line(pk: int | None):
    return redirect(reverse("competences") + (f"#line-{pk}" if pk else ""))


@keeper
@require_POST
def adopt_usual(request):
    made = actions.adopt_usual_competences(by=request.user)
    if made:
        messages.success(request, "Обычный словарь взят. Поправьте его под свою школу.")
    return redirect("competences")


@keeper
@require_POST
def competence_new(request):
    form = NewCompetenceForm(request.POST)
    if not form.is_valid():
        for sentences in form.errors.values():
            messages.error(request, sentences[0])
        return redirect("competences")
    row = actions.add_competence(by=request.user, **form.cleaned_data)
    return to_line(row.pk)


@keeper
def competence_edit(request, pk):
    """Code, name and hint of one line."""
    row, back = find(pk), reverse("competences") + f"#line-{pk}"
    form = CompetenceForm(request.POST or None, instance=row)
    if request.method == "POST" and form.is_valid():
        version = form.cleaned_data["version"]
        try:
            actions.save_competence(pk, by=request.user, version=version, **form.changes())
            return redirect(back)
        except StaleVersion as stale:
            return conflict(request, form=form, stale=stale, back=back, there="в словаре")
        except ValidationError as error:
            form.add_error(None, error)
    context = {"form": form, "row": row, "back": back}
    status = 422 if form.errors else 200
    return render(request, "people/competence_edit.html", context, status=status)


@keeper
@require_POST
def competence_move(request, pk):
    actions.move_competence(find(pk), by=request.user, to=place(request))
    return to_line(pk)


@keeper
@require_POST
def competence_retire(request, pk):
    """Offer the line no more, or (offer=1) offer it again."""
    change = actions.return_competence if "offer" in request.POST else actions.retire_competence
    change(find(pk), by=request.user)
    return to_line(pk)


@keeper
@require_POST
@gone("Этой строки в словаре уже нет.", "competences")
def competence_remove(request, pk):
    row = find(pk)
    if not refused(request, lambda: actions.remove_competence(row, by=request.user)):
        messages.success(request, f"«{row.name}» убрано из словаря.")
    return to_line(row.parent_id)
