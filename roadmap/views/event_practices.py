"""Practices of pairs come on the agenda of the final event."""

from django.contrib import messages
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from people.views.steps import taken
from roadmap import actions
from roadmap.events.practices import PracticesForm, practices_for
from roadmap.views.events import editing, find_event, show


@editing
@require_POST
def event_practices(request, pk):
    """The chosen ones become points of the agenda."""
    event = find_event(request, pk)
    practices = practices_for(event, request.user)
    if not practices:
        messages.info(request, "Предложенных практик, которых нет в программе, не осталось.")
        return redirect("event", pk)
    form = PracticesForm(request.POST, practices=practices)

    def act(version, chosen):
        actions.put_on_agenda(pk, by=request.user, version=version, lines=form.lines)

    def again(status):
        return show(request, find_event(request, pk), status=status, practices_form=form)

    return taken(request, form, act, show=again, back=("event", pk), said="Внесено в программу.")
