"""What leaves the application as a workbook: each time is an event of the memory."""

from django.http import HttpRequest, HttpResponse

from people.audit import record
from people.files import disposition
from people.models import AccessEvent
from people.tables.writing import CONTENT_TYPE, Sheet, write_workbook


def workbook_response(
    request: HttpRequest, name: str, *sheets: Sheet, recorded: str = ""
) -> HttpResponse:
    """The sheets as the file «name.xlsx», recorded as an export of that name or as `recorded`:
    the memory is read also by those who may not know what a name says.
    """
    response = HttpResponse(write_workbook(*sheets), content_type=CONTENT_TYPE)
    response["Content-Disposition"] = disposition(f"{name}.xlsx", inline=False)
    response["Cache-Control"] = "private, no-store"
    what = f"{recorded or name} (XLSX)"
    record(AccessEvent.Kind.EXPORTED, by=request.user, what=what, request=request)
    return response
