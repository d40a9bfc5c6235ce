"""Copies of the public section for the school's own site; what was taken away earlier."""

from django.contrib import messages
from django.db.models import Count
from django.http import StreamingHttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from people.audit import record
from people.files import disposition
from people.models import AccessEvent, School, Teacher
from people.public_address import address_of
from roadmap import actions
from roadmap.models import SiteExport
from roadmap.publications.outdated import outdated_exports, outdated_places
from roadmap.site.archive import archive_parts, fragment_of
from roadmap.site.content import SiteContent, site_content
from roadmap.streamed_zip import stream
from roadmap.views.finding import this_year
from roadmap.views.publications import editing

Kind = SiteExport.Kind
SHOWN = 30
IN_A_PIECE = 10  # news that one page of a site still bears


@editing
def site_exports(request, fragment="", holds=""):
    """What was exported earlier and whose names it has; what has to be removed from the site."""
    rows = SiteExport.objects.select_related("made_by__teacher").annotate(named=Count("people"))
    context = {
        "exports": rows.prefetch_related("people__teacher")[:SHOWN],
        "outdated": outdated_exports(),
        "places": outdated_places(),
        "fragment": fragment,
        "holds": holds,
        "without_address": not address_of("mentoring"),
    }
    return render(request, "roadmap/site_exports.html", context)


def remembered(request, kind: str, content: SiteContent) -> None:
    """Write down that a copy leaves, before it does."""
    people = content.people(with_files=kind == Kind.ARCHIVE)
    actions.remember_export(by=request.user, kind=kind, holds=content.holds, people=people)
    what = f"Раздел «Наставничество»: {Kind(kind).label}"
    record(AccessEvent.Kind.EXPORTED, by=request.user, what=what, request=request)


@editing
@require_POST
def export_archive(request):
    """Pages and files as one ZIP, written while it is sent."""
    content = site_content(this_year())
    remembered(request, Kind.ARCHIVE, content)
    parts = archive_parts(content)
    response = StreamingHttpResponse(stream(parts), content_type="application/zip")
    name = f"Наставничество {School.today():%d.%m.%Y}.zip"
    response["Content-Disposition"] = disposition(name, inline=False)
    response["Cache-Control"] = "private, no-store"
    return response


@editing
@require_POST
def export_fragment(request):
    """The section as one piece of HTML to paste."""
    content = site_content(this_year(), newest=IN_A_PIECE)
    remembered(request, Kind.FRAGMENT, content)
    address = address_of("mentoring").removesuffix("/mentoring/")
    holds = f"Внутри: {content.holds}"
    return site_exports(request, fragment=fragment_of(content, address), holds=holds)


@editing
@require_POST
def export_cleared(request, pk):
    """What the person no longer allows is removed from the site."""
    person = get_object_or_404(Teacher, pk=pk)
    if actions.clear_exported(person, by=request.user):
        messages.success(request, f"Отмечено: {person.short_name}, с сайта убрано.")
    else:
        messages.info(request, "Это уже отмечено.")
    return redirect("site_exports")
