"""One paper of consent: what it says, its date and scan, its withdrawal."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from people import actions
from people.access import Permission, allowed, signed_in
from people.consents.consequences import consequences_of
from people.files import download, picture
from people.form_fields import show_version
from people.forms.consents import ScanForm, SignedPaperForm, WithdrawalForm
from people.models import Consent, ConsentKind, StaleVersion, Teacher
from people.models.consent import RUNNING
from people.publishing import why_hidden
from people.views.conflict import conflict
from people.views.refusal import gone

keeping = allowed(Permission.REGISTER_CONSENTS)


def find_consent(request, pk) -> Consent:
    """A paper that this person may see, with its state; else 404."""
    papers = Consent.objects.visible_to(request.user).with_state(timezone.localdate())
    return get_object_or_404(papers.select_related("teacher", "text"), pk=pk)


@allowed(Permission.READ_CONSENTS)
def consent(request, pk):
    paper = find_consent(request, pk)
    return show(request, paper, form_of(paper))


def is_public(paper: Consent) -> bool:
    return paper.kind == ConsentKind.DISSEMINATION


def form_of(paper: Consent, data=None) -> SignedPaperForm:
    """The form of what is signed; it edits a copy, so the page shows what is kept."""
    return SignedPaperForm(data, instance=Consent.objects.get(pk=paper.pk), kind=paper.kind)


def show(request, paper, form, status=200):
    """The page of one paper."""
    context = {
        "paper": paper,
        "form": form,
        "scan_form": ScanForm(),
        "why_hidden": why_hidden(paper) if paper.state in RUNNING and is_public(paper) else "",
        "others": Consent.objects.filter(teacher=paper.teacher, kind=paper.kind)
        .exclude(pk=paper.pk)
        .with_state(timezone.localdate())
        .order_by("-signed_on", "-pk"),
    }
    return render(request, "people/consent.html", context, status=status)


@keeping
@require_POST
def consent_register(request, pk):
    """Write down the date and what else the signed paper says."""
    paper, back = find_consent(request, pk), reverse("consent", args=[pk])
    form = form_of(paper, request.POST)
    if form.is_valid():
        version = form.cleaned_data["version"]
        try:
            actions.register_consent(pk, by=request.user, version=version, **form.changes())
        except ValidationError as error:
            said(form, error)
        except StaleVersion as stale:
            return conflict(request, form=form, stale=stale, back=back, there="о бумаге")
        else:
            messages.success(request, f"{paper.teacher.short_name}: подписанное внесено.")
            return redirect(back)
    return show(request, paper, form, status=422)


def said(form, error: ValidationError) -> None:
    """The action's sentences beside their fields; those of other fields above the form."""
    for name, sentences in error.message_dict.items():
        form.add_error(name if name in form.fields else None, sentences)


@keeping
def consent_enter(request, pk, kind):
    """A signed paper that was not printed here: «внесено по бумаге»."""
    if kind not in ConsentKind:
        raise Http404
    person = get_object_or_404(Teacher, pk=pk)
    form = SignedPaperForm(request.POST or None, kind=kind)
    if request.method == "POST" and form.is_valid():
        try:
            paper = actions.enter_consent(
                by=request.user, teacher=person, kind=kind, **form.changes()
            )
        except ValidationError as error:
            said(form, error)
        else:
            messages.success(request, "Согласие внесено. Теперь можно приложить скан.")
            return redirect("consent", paper.pk)
    context = {"form": form, "person": person, "kind": ConsentKind(kind)}
    return render(request, "people/consent_enter.html", context, status=422 if form.errors else 200)


@keeping
def consent_withdraw(request, pk):
    """What will follow, then the date and the ground."""
    paper, today = find_consent(request, pk), timezone.localdate()
    form = WithdrawalForm(request.POST or None, initial={"version": paper.version})
    if request.method == "POST" and form.is_valid():
        try:
            actions.withdraw_consent(pk, by=request.user, **form.cleaned_data)
        except ValidationError as error:
            form.add_error(None, " ".join(error.messages))
        except StaleVersion as stale:
            show_version(form, stale.current.version)
            form.add_error(None, f"{stale} Проверьте, что показано ниже, и отправьте ещё раз.")
        else:
            messages.success(request, f"{paper.teacher.short_name}: согласие отозвано.")
            return redirect("consent", pk)
    follows = consequences_of(paper, today, request.user)
    context = {"form": form, "paper": paper, "consequences": follows}
    status = 422 if form.errors else 200
    return render(request, "people/consent_withdraw.html", context, status=status)


@keeping
@require_POST
def consent_restore(request, pk):
    """Take back a withdrawal entered by mistake."""
    actions.restore_consent(find_consent(request, pk), by=request.user)
    messages.success(request, "Отметка об отзыве снята.")
    return redirect("consent", pk)


@keeping
@require_POST
@gone("Эта бумага уже убрана.", "consents")
def consent_discard(request, pk):
    """Take a paper that nobody has signed off the register."""
    paper = find_consent(request, pk)
    try:
        actions.discard_consent(paper, by=request.user)
    except ValidationError as error:
        messages.error(request, error.messages[0])
        return redirect("consent", pk)
    messages.success(request, f"{paper.teacher.short_name}: неподписанная бумага убрана.")
    return redirect("person_consents", paper.teacher_id)


@signed_in
def consent_scan(request, pk):
    """The scan as a download, for who keeps consents and for the person it is about."""
    paper = find_consent(request, pk)
    if not paper.scan:
        raise Http404
    return download(paper.scan, paper.scan_name)


@signed_in
def consent_preview(request, pk):
    """The first page of the scan, small, drawn anew by this application."""
    paper = find_consent(request, pk)
    if not paper.scan or not paper.scan.storage.exists(paper.preview_name):
        raise Http404
    with paper.scan.storage.open(paper.preview_name) as stored:
        return picture(stored.read())


@keeping
@require_POST
def consent_scan_attach(request, pk):
    paper = find_consent(request, pk)
    form = ScanForm(request.POST, request.FILES)
    try:
        if not form.is_valid():
            raise ValidationError("Выберите файл со сканом.")
        actions.attach_scan(
            paper, by=request.user, file=form.cleaned_data["file"],
            max_mb=request.school.max_upload_mb,
        )  # fmt: skip
    except ValidationError as error:
        messages.error(request, error.messages[0])
    else:
        messages.success(request, "Скан приложен.")
    return redirect("consent", pk)
