"""The staff list and one person's page."""

from django.shortcuts import get_object_or_404, render
from django.utils import timezone

from people import actions
from people.access import Permission, allowed
from people.filters import StaffFilter
from people.lists import render_list, stretch_of
from people.models import Teacher
from people.staff_details import details_of


@allowed(Permission.READ_STAFF)
def staff_list(request):
    """Everybody, filtered by the address, in the order of names."""
    chosen = StaffFilter(request.GET, queryset=Teacher.objects.select_related("account"))
    context = {"filter": chosen, "stretch": stretch_of(request, chosen.qs, by="sort_name")}
    return render_list(request, "people/staff.html", "people/_staff_list.html", context)


@allowed(Permission.READ_STAFF)
def teacher_detail(request, pk):
    rows = Teacher.objects.select_related("account", "department")
    person = get_object_or_404(rows, pk=pk)
    account = getattr(person, "account", None)
    context = {
        "person": person,
        "account": account,
        "details": details_of(person, timezone.localdate()),
        "managed": bool(account) and actions.may_manage(request.user, account),
    }
    return render(request, "people/teacher.html", context)
