"""On leave, gone, back: what it means first, then the step."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html, format_html_join

from people import actions
from people.access import Permission, allowed
from people.forms.refusal import refuse
from people.forms.staff_moves import MoveForm
from people.models import Teacher
from people.staff.moves import WHAT_IT_MEANS, remaining_of
from people.staff.person_page import MOVE_TITLES


@allowed(Permission.EDIT_STAFF)
def person_state(request, pk):
    """?to=on_leave, left or works; a step that the present state does not allow is told."""
    row = get_object_or_404(Teacher.objects.select_related("account"), pk=pk)
    to = (request.POST if request.method == "POST" else request.GET).get("to", "")
    if to not in Teacher.State.values:
        raise Http404
    back, today = reverse("teacher", args=[pk]), timezone.localdate()
    form = MoveForm(request.POST if request.method == "POST" else None, to=to)
    if request.method == "POST" and form.is_valid() and moved(request, form, row, to):
        return redirect(back)
    context = {
        "form": form,
        "person": row,
        "to": to,
        "title": MOVE_TITLES[Teacher.State(to)],
        "possible": to in row.moves,
        "meaning": WHAT_IT_MEANS[Teacher.State(to)],
        "remaining": remaining_of(row, to, today),
        "back": back,
    }
    status = 422 if form.errors else 200
    return render(request, "people/person_state.html", context, status=status)


def moved(request, form: MoveForm, row: Teacher, to: str) -> bool:
    """Whether the step was made; else the form says why not."""
    try:
        actions.move_teacher(row.pk, by=request.user, to=to, **form.cleaned_data)
    except ValidationError as error:
        refuse(form, error)
        return False
    messages.success(request, f"{row.short_name}: отмечено «{Teacher.State(to).label}».")
    if to == Teacher.State.LEFT:
        tell_remaining_of(request, row)
    return True


def tell_remaining_of(request, row: Teacher) -> None:
    """What the leaver still holds, with the doors that lead to it."""
    left = [one for one in remaining_of(row, Teacher.State.LEFT, timezone.localdate()) if one.url]
    if left:
        doors = format_html_join(
            "; ", '<a href="{}">{}</a>', [(one.url, one.words) for one in left]
        )
        messages.warning(request, format_html("Осталось решить: {}.", doors))
