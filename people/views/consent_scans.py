"""Signed papers come back from the scanner: many files, then those that nobody's code names."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from people import actions
from people.access import Permission, allowed
from people.files import picture
from people.forms.consents import MatchForm, ScansForm
from people.models import Consent, ConsentScan
from people.views.refusal import gone
from people.waiting_scans import waiting_scans

AT_ONCE = 10  # each is a picture and a list of all papers
keeping = allowed(Permission.REGISTER_CONSENTS)


@keeping
def consent_scans(request):
    """The place to drop files, and the scans that wait for a person to say whose they are."""
    form = ScansForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        for file in form.cleaned_data["files"]:
            kind, sentence = taken(request, file)
            getattr(messages, kind)(request, f"{file.name}: {sentence}")
        return redirect("consent_scans")
    return show(request, form, status=422 if form.errors else 200)


def taken(request, file) -> tuple[str, str]:
    """(kind of message, sentence) of what became of one file."""
    try:
        done = actions.take_scans(file, by=request.user, max_mb=request.school.max_upload_mb)
    except ValidationError as error:
        return "error", error.messages[0]
    return ("warning" if done.waiting else "success"), in_words(done)


def in_words(done) -> str:
    """«Приложено: Иванова А. П., Петров И. И. Ждёт разбора: 1.»."""
    names = ", ".join(dict.fromkeys(paper.teacher.short_name for paper in done.placed))
    parts = [f"приложено: {names}"] if names else []
    if done.waiting:
        parts.append(f"ждёт разбора бумаг: {len(done.waiting)}")
    return "; ".join(parts) or "в файле нет страниц"


@keeping
@require_POST
def consent_scan_upload(request):
    """One file from the page's script → {kind, sentence}; a refusal is 422 with the same shape."""
    file = request.FILES.get("files")
    if file is None:
        return JsonResponse({"kind": "error", "sentence": "файл не дошёл, повторите"}, status=422)
    kind, sentence = taken(request, file)
    status = 422 if kind == "error" else 200
    return JsonResponse({"kind": kind, "sentence": sentence}, status=status)


def show(request, form, status=200, refused=None):
    """The page; `refused` is a form of matching with what is wrong, in place of its scan's own."""
    shown = list(ConsentScan.objects.defer("preview")[:AT_ONCE])
    papers = papers_to_match()
    rows = [
        (scan, refused if refused and refused.scan.pk == scan.pk else match_form(scan, papers))
        for scan in shown
    ]
    scans = waiting_scans(request.school, timezone.localdate())
    context = {"form": form, "rows": rows, "scans": scans, "more": scans.count - len(shown)}
    return render(request, "people/consent_scans.html", context, status=status)


def papers_to_match() -> list[Consent]:
    """Papers a scan may belong to: those that wait, and the signed ones that were not withdrawn."""
    papers = Consent.objects.filter(withdrawn_on=None).select_related("teacher")
    return list(papers.order_by("teacher__sort_name", "kind", "pk"))


def match_form(scan: ConsentScan, papers: list[Consent], data=None) -> MatchForm:
    """The form beside one scan; the paper that its code named is chosen already."""
    form = MatchForm(
        data, papers=papers, prefix=f"scan-{scan.pk}", initial={"consent": scan.consent_id}
    )
    form.scan = scan
    return form


@keeping
@require_POST
@gone("Этот скан уже разобран.", "consent_scans")
def consent_scan_match(request, pk):
    scan = get_object_or_404(ConsentScan, pk=pk)
    form = match_form(scan, papers_to_match(), request.POST)
    if form.is_valid():
        said = form.cleaned_data
        try:
            actions.match_scan(
                scan, by=request.user, consent=said["consent"], replace=said["replace"]
            )
        except ValidationError as error:
            form.add_error("consent", error)
        else:
            messages.success(request, f"Скан приложен: {said['consent']}.")
            return redirect("consent_scans")
    return show(request, ScansForm(), status=422, refused=form)


@keeping
@require_POST
@gone("Этот скан уже разобран.", "consent_scans")
def consent_scan_drop(request, pk):
    scan = get_object_or_404(ConsentScan, pk=pk)
    actions.drop_scan(scan, by=request.user)
    messages.success(request, "Скан выброшен.")
    return redirect("consent_scans")


@keeping
def consent_scan_picture(request, pk):
    """The small picture of a waiting scan, drawn by this application."""
    return picture(bytes(get_object_or_404(ConsentScan, pk=pk).preview))
