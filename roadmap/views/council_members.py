"""Who is of the council: the list, a new member, a member's days."""

from functools import partial

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render

from people.forms.colleagues import suggestions
from people.forms.refusal import accepted
from people.models import School, Teacher
from roadmap import actions
from roadmap.council.forms import MemberForm, NewMemberForm
from roadmap.models import CouncilMember
from roadmap.views.sittings import editing


@editing
def council_members(request):
    """Those of today and of former days; one more is added below."""
    today = School.today()
    form = NewMemberForm(request.POST or None, initial={"since": today})
    if request.method == "POST" and form.is_valid():
        add = partial(actions.add_council_member, by=request.user)
        if accepted(form, partial(add, **form.cleaned_data)):
            messages.success(request, "Добавлено в состав совета.")
            return redirect("council_members")
    rows = CouncilMember.objects.select_related("teacher").in_order()
    present = [row for row in rows if row.since <= today and (row.until or today) >= today]
    context = {
        "now": present,
        "other": [row for row in rows if row not in present],
        "form": form,
        "colleagues": suggestions(Teacher.objects.staying().in_order()),
    }  # fmt: skip
    status = 422 if form.errors else 200
    return render(request, "roadmap/council_members.html", context, status=status)


@editing
def council_member(request, pk):
    """From which day until which."""
    member = get_object_or_404(CouncilMember.objects.select_related("teacher"), pk=pk)
    form = MemberForm(request.POST or None, instance=member)
    if request.method == "POST" and form.is_valid():
        save = partial(actions.save_council_member, member, by=request.user)
        if accepted(form, partial(save, **form.cleaned_data)):
            messages.success(request, "Сохранено.")
            return redirect("council_members")
    context = {"member": member, "form": form}
    status = 422 if form.errors else 200
    return render(request, "roadmap/council_member.html", context, status=status)
