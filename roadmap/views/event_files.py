"""Materials and photographs of an event: put, looked at, described, taken out."""

from functools import partial

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from mentorship.portfolio.forms import EntryFilesForm
from people.forms.refusal import accepted
from people.views.attached import all_taken, one_taken, opened, previewed
from people.views.refusal import gone, refused
from roadmap import actions
from roadmap.events.file_forms import PhotographForm
from roadmap.models import EventFile
from roadmap.views.events import editing, find_event, reading, show


@editing
@require_POST
def event_files(request, pk):
    """All files of the form at once: how it works without JavaScript."""
    event = find_event(request, pk)
    form = EntryFilesForm(request.POST, request.FILES)
    if not form.is_valid():
        return show(request, event, status=422, files_form=form)
    all_taken(request, actions.attach_event_file, event, form.cleaned_data["files"])
    return redirect(page_of(pk))


@editing
@require_POST
def event_one_file(request, pk):
    """One file from the page's script → {kind, sentence}."""
    return one_taken(request, actions.attach_event_file, find_event(request, pk))


def page_of(pk: int) -> str:
    return f"{reverse('event', args=[pk])}#files"


def find_file(request, pk, file) -> EventFile:
    """A file of an event that this person may see; else 404."""
    rows = EventFile.objects.visible_to(request.user).with_content()
    return get_object_or_404(rows, pk=file, event=pk)


@reading
def event_file(request, pk, file):
    found = find_file(request, pk, file)
    return opened(request, found.stored, found.name)


@reading
def event_preview(request, pk, file):
    return previewed(find_file(request, pk, file).stored)


@editing
def event_photograph(request, pk, file):
    """What the photograph shows, and the word about pupils on it."""
    found = find_file(request, pk, file)
    told = {"alt": found.alt, "pupils": found.pupils, "consents_taken": found.consents_taken}
    form = PhotographForm(request.POST or None, initial=told)
    if request.method == "POST" and form.is_valid():
        described = partial(actions.describe_event_file, found, **form.cleaned_data)
        if accepted(form, partial(described, by=request.user)):
            messages.success(request, "Описание сохранено.")
            return redirect(page_of(pk))
    context = {"event": found.event, "file": found, "form": form}
    status = 422 if form.errors else 200
    return render(request, "roadmap/event_photograph.html", context, status=status)


@editing
@require_POST
@gone("Этот файл уже убран.", "event", "pk")
def event_file_remove(request, pk, file):
    found = find_file(request, pk, file)
    if not refused(request, lambda: actions.remove_event_file(found, by=request.user)):
        messages.success(request, f"Файл «{found.name}» убран.")
    return redirect(page_of(pk))
