"""What is due in the school by a week from now, and the text of it for a chat."""

from itertools import groupby

from django.shortcuts import render
from django.urls import reverse

from people.access import Permission, allowed
from people.middleware import public_address
from people.models import School
from people.reminders import SOON, chat_of, due_by


@allowed(Permission.EDIT_PLAN)
def reminders(request):
    """By day, what is late first; what only waits for somebody's word is theirs alone."""
    today = School.today()
    dues = [due for due in due_by(today) if due.day and due.day <= today + SOON]
    dues.sort(key=lambda due: (due.day, due.said, due.about))
    ahead = [due for due in dues if due.day >= today]
    context = {
        "today": today,
        "late": [due for due in dues if due.day < today],
        "days": [(day, list(own)) for day, own in groupby(ahead, key=lambda due: due.day)],
        "chat": chat_of(ahead, public_address(request) + reverse("home")),
    }
    return render(request, "people/reminders.html", context)
