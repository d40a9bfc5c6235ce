"""The staff list."""

from django.utils import timezone

from people.access import Permission, allowed
from people.exports import workbook_response
from people.forms.staff_many import CHANGES
from people.lists import for_html, render_list, stretch_of
from people.staff.details import reaches_people
from people.staff.filters import StaffFilter, staff_facets
from people.staff.lines import listed, staff_lines
from people.staff.sheet import staff_sheet


@allowed(Permission.READ_STAFF)
def staff_list(request):
    """Everybody, filtered and sorted by the address."""
    accounts = request.user.can(Permission.MANAGE_ACCOUNTS)
    chosen = StaffFilter(
        request.GET, account=request.user, facets=staff_facets(), rows=listed(accounts)
    )
    stretch = stretch_of(request, chosen.qs, by=chosen.order)
    context = {
        "filter": chosen,
        "stretch": stretch,
        "lines": for_html(staff_lines(stretch.rows, timezone.localdate(), accounts=accounts)),
        "changes": CHANGES.items(),
    }
    return render_list(request, "people/staff.html", "people/_staff_list.html", context)


@allowed(Permission.READ_STAFF)
def staff_export(request):
    """Exactly what is filtered, in that order."""
    chosen = StaffFilter(request.GET, account=request.user, facets=staff_facets())
    rows = chosen.qs.select_related("department").order_by(*chosen.order.terms)
    contacts = reaches_people(request.user)
    sheet = staff_sheet(rows.iterator(chunk_size=1000), timezone.localdate(), contacts=contacts)
    return workbook_response(request, "Сотрудники", sheet)
