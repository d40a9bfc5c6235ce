"""The staff list."""

from people.access import Permission, allowed
from people.filters import StaffFilter
from people.lists import render_list, stretch_of
from people.models import Teacher


@allowed(Permission.READ_STAFF)
def staff_list(request):
    """Everybody, filtered by the address, in the order of names."""
    chosen = StaffFilter(request.GET, queryset=Teacher.objects.select_related("account"))
    context = {"filter": chosen, "stretch": stretch_of(request, chosen.qs, by="sort_name")}
    return render_list(request, "people/staff.html", "people/_staff_list.html", context)
