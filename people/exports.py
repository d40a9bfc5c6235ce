"""What leaves the application as a workbook: each time is an event of the memory."""

from django.http import HttpRequest, HttpResponse

from people.audit import record
from people.files import disposition
from people.models import AccessEvent
from people.tables.writing import CONTENT_TYPE, Sheet, write_workbook


def workbook_response(request: HttpRequest, name: str, *sheets: Sheet) -> HttpResponse:
    """The sheets as the file «name.xlsx», recorded as an export of that name."""
    response = HttpResponse(write_workbook(*sheets), content_type=CONTENT_TYPE)
    response["Content-Disposition"] = disposition(f"{name}.xlsx", inline=False)
    response["Cache-Control"] = "private, no-store"
    record(AccessEvent.Kind.EXPORTED, by=request.user, what=f"{name} (XLSX)", request=request)
    return response
