"""The school's dictionary of kinds of events."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from people.views.refusal import refused
from roadmap import actions
from roadmap.event_forms import KindForm
from roadmap.event_kinds import USUAL_KINDS
from roadmap.models import EventKind
from roadmap.views.events import editing


@editing
def event_kinds(request, form=None):
    """The kinds; until the first event is entered, those a school begins with."""
    context = {
        "kinds": EventKind.objects.all(),
        "usual": [name for _, name, _ in USUAL_KINDS],
        "form": form or KindForm(),
    }
    status = 422 if form and form.errors else 200
    return render(request, "roadmap/event_kinds.html", context, status=status)


@editing
@require_POST
def event_kind_add(request):
    form = KindForm(request.POST)
    if form.is_valid():
        try:
            actions.add_event_kind(by=request.user, **form.cleaned_data)
        except ValidationError as error:
            form.add_error("name", error.messages)
        else:
            messages.success(request, "Вид добавлен.")
            return redirect("event_kinds")
    return event_kinds(request, form)


@editing
@require_POST
def event_kind_change(request, pk):
    """«retired=yes|no», «training=yes|no», or a new name."""
    kind, sent = get_object_or_404(EventKind, pk=pk), request.POST
    if answer := sent.get("retired"):
        changes = {"is_retired": answer == "yes"}
    elif answer := sent.get("training"):
        changes = {"is_training": answer == "yes"}
    else:
        changes = {"name": sent.get("name", "").strip()}
    if not refused(request, lambda: actions.change_event_kind(kind, by=request.user, **changes)):
        messages.success(request, "Сохранено.")
    return redirect("event_kinds")
