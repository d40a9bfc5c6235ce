"""The school's details and rules, and who held which office when."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone

from people import actions
from people.access import Permission, allowed
from people.forms.school import OfficialForm, SchoolForm
from people.models import Official, School

TABS = (
    ("Реквизиты", "school", Permission.MANAGE_SCHOOL),
    ("Правила наставничества", "mentoring_rules", Permission.MANAGE_SCHOOL),
    ("Методические объединения", "departments", Permission.READ_STAFF),
    ("Компетенции", "competences", Permission.READ_BANKS),
    ("Виды актов", "act_kinds", Permission.EDIT_ACTS),
    ("Виды событий", "event_kinds", Permission.EDIT_EVENTS),
    ("Виды материалов", "library_kinds", Permission.EDIT_LIBRARY),
)


def school_tabs(request, here: str = "") -> list[dict]:
    """The school's pages that this person may open; none when there is only one.

    `here` names the page that is open, where the address that answers with it has another name.
    """
    here = here or request.resolver_match.url_name
    tabs = [
        {"title": title, "url": reverse(name), "current": here == name}
        for title, name, permission in TABS
        if request.user.can(permission)
    ]
    return tabs if len(tabs) > 1 else []


@allowed(Permission.MANAGE_SCHOOL)
def school_edit(request):
    """Details and rules in one form; the officials under it."""
    form = SchoolForm(request.POST or None, instance=School.current())
    if request.method == "POST" and saved(form, actions.save_school, request):
        messages.success(request, "Сведения о школе сохранены.")
        return redirect("school")
    context = {
        "form": form,
        "officials": Official.objects.all(),
        "today": timezone.localdate(),
        "tabs": school_tabs(request),
    }
    return render(request, "people/school.html", context)


@allowed(Permission.MANAGE_SCHOOL)
def official_new(request):
    return edit_official(request, None)


@allowed(Permission.MANAGE_SCHOOL)
def official_edit(request, pk):
    return edit_official(request, get_object_or_404(Official, pk=pk))


def edit_official(request, official):
    form = OfficialForm(request.POST or None, instance=official)
    if request.method == "POST" and saved(form, actions.save_official, request):
        messages.success(request, "Сохранено. Бумаги берут должностных лиц на свою дату.")
        return redirect("school")
    return render(request, "people/official.html", {"form": form, "official": official})


def saved(form, save, request) -> bool:
    """Whether the valid form's row went through the action; else the form says why not."""
    if not form.is_valid():
        return False
    try:
        save(form.instance, by=request.user)
    except ValidationError as error:
        form.add_error(None, error)
        return False
    return True
