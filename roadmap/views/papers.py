"""Every paper at its stable address, and the page that lists them all."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from people.access import Permission, allowed, signed_in
from people.audit import record
from people.files import disposition
from people.models import AccessEvent, WorkReview
from people.views.refusal import NUMBER
from roadmap import actions
from roadmap.documents import registry
from roadmap.documents.engine import RenderingFailed
from roadmap.documents.engine import render as render_paper
from roadmap.documents.paper import FileFormat
from roadmap.models import IssuedDocument, Roadmap
from roadmap.views.finding import this_year

LISTED, LOOKED_AT = 50, 150  # a paper is issued in three formats


@allowed(Permission.READ_REPORTS)
def reports(request):
    """Every paper this account may have, and what has been issued."""
    years = list(Roadmap.objects.values_list("year", flat=True).order_by("-year"))
    offered = registry.offered_to(request.user)
    by_years = {"year": years, "analysed year": analysed_years()}
    context = {
        "papers": [(k, year) for k in offered for year in by_years.get(k.object_kind, ())],
        "issued": issued_for(request.user, offered),
        "year": this_year(),
    }
    return render(request, "roadmap/reports.html", context)


def issued_for(account, offered) -> list[IssuedDocument]:
    """The newest issued files that the account may open; each object is asked about once."""
    kinds, may = {kind.key: kind for kind in offered}, {}
    rows = IssuedDocument.objects.filter(key__in=kinds).select_related("issued_by__teacher")
    found = []
    for row in rows[:LOOKED_AT]:
        about = (row.key, row.object_id)
        if about not in may:
            may[about] = kinds[row.key].opens(row.object_id, account)
        if may[about]:
            found.append(row)
    return found[:LISTED]


def analysed_years() -> list:
    """The years whose work was analysed, the last first."""
    years = WorkReview.objects.order_by("-about_year").values_list("about_year", flat=True)
    return list(years.distinct())


@signed_in
def paper(request, key, object_id, file_format):
    """The issued file when there is one, else a draft made now; each is an export and is recorded.

    Who may have it is the kind's own rule: a stranger gets 404.
    """
    file_format = find_format(request, key, file_format, object_id)
    revision = asked_revision(request)
    if revision is None and (issued := last_issued(key, object_id, file_format)):
        return kept(request, issued)
    try:
        made = registry.build(key, object_id, by=request.user, revision=revision)
        content = render_paper(made, file_format)
    except registry.NoSuchPaper:
        raise Http404 from None
    except RenderingFailed as error:
        return render(request, "roadmap/no_pdf.html", {"sentence": str(error)}, status=503)
    what = registry.find(key).remembered(object_id, made.title)
    record(AccessEvent.Kind.EXPORTED, by=request.user, what=what, request=request)
    return shown(content, made.title, file_format)


def asked_revision(request) -> int | None:
    """The revision that the address names (?revision=2), if any; 404 for what is no number."""
    value = request.GET.get("revision", "")
    if value and not NUMBER.fullmatch(value):
        raise Http404
    return int(value) if value else None


def find_format(request, key: str, file_format: str, object_id: str) -> FileFormat:
    """The format of an address, or 404 where it does not exist for this person."""
    try:
        kind = registry.find(key)
    except registry.NoSuchPaper:
        raise Http404 from None
    if not kind.may_see(request.user) or file_format not in kind.formats:
        raise Http404
    if not kind.opens(object_id, request.user):
        raise Http404
    return FileFormat(file_format)


def last_issued(key: str, object_id: str, file_format: str) -> IssuedDocument | None:
    """The newest issued file, if it still says what is so."""
    found = IssuedDocument.objects.filter(key=key, object_id=object_id, file_format=file_format)
    newest = found.first()
    holds = newest is not None and registry.find(key).holds(object_id, newest.issued_at)
    return newest if holds else None


def kept(request, document: IssuedDocument) -> HttpResponse:
    """The issued file exactly as it was made; 404 when it is not on the disk any more."""
    try:
        with document.file.open("rb") as stored:
            content = stored.read()
    except FileNotFoundError:
        raise Http404 from None
    what = registry.find(document.key).remembered(document.object_id, str(document))
    record(AccessEvent.Kind.EXPORTED, by=request.user, what=what, request=request)
    return shown(content, document.title, FileFormat(document.file_format))


def shown(content: bytes, title: str, file_format: FileFormat) -> HttpResponse:
    """A PDF opens in the browser, an office file is saved."""
    response = HttpResponse(content, content_type=file_format.content_type)
    inline = file_format == FileFormat.PDF
    response.headers["Content-Disposition"] = disposition(f"{title}.{file_format}", inline=inline)
    response["Cache-Control"] = "private, no-store"
    return response


@allowed(Permission.READ_REPORTS)
def issued(request, pk):
    """One issued file, also an older one that a newer has replaced at the short address."""
    document = get_object_or_404(IssuedDocument, pk=pk)
    find_format(request, document.key, document.file_format, document.object_id)
    return kept(request, document)


@allowed(Permission.ISSUE_DOCUMENTS)
@require_POST
def issue(request, key, object_id):
    """Keep the paper as it is now, in all formats: from here on the address gives these files."""
    find_format(request, key, FileFormat.PDF, object_id)
    try:
        actions.issue_document(key=key, object_id=object_id, by=request.user)
        messages.success(request, "Документ выпущен и больше не изменится.")
    except registry.NoSuchPaper:
        raise Http404 from None
    except (registry.NotIssuable, RenderingFailed) as error:
        messages.error(request, str(error))
    return redirect("reports")
