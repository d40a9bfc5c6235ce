from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST

from people.access import Permission, allowed
from people.files import download
from people.views.refusal import gone, refused
from roadmap import actions
from roadmap.models import Fact
from roadmap.plan.forms import FactForm
from roadmap.views.activity import change
from roadmap.views.finding import find_activity, find_fact


@allowed(Permission.EDIT_PLAN)
@require_POST
def fact_new(request, pk):
    """Attach what was done: a note, a file, a link."""
    activity = find_activity(pk)

    def act(**fields):
        actions.add_fact(activity, by=request.user, **fields)

    form = FactForm(request.POST, request.FILES, max_mb=request.school.max_upload_mb)
    return change(request, activity, "fact_form", form, act, "Факт записан.")


@allowed(Permission.READ_REPORTS)
def fact_file(request, pk):
    fact = get_object_or_404(Fact.objects.exclude(file=""), pk=pk)
    return download(fact.file, fact.file_name)


@allowed(Permission.EDIT_PLAN)
@require_POST
@gone("Этот факт уже убран.", "roadmap")
def fact_remove(request, pk):
    fact = find_fact(pk)
    if not refused(request, lambda: actions.remove_fact(fact, by=request.user)):
        messages.success(request, "Факт убран. Его запись осталась в истории.")
    return redirect("activity", fact.activity_id)
