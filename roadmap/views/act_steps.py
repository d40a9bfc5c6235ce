"""What is done to an act from its page: moves, № and date, scan, blocks at the head, pairs."""

from functools import partial

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from people.access import Permission, allowed, signed_in
from people.files import download
from people.views.refusal import gone, refused
from people.views.steps import taken
from roadmap import actions
from roadmap.acts.forms import ActScanForm, ApprovalForm, PairsForm
from roadmap.acts.page import STEPS, in_place, register_form
from roadmap.acts.pair_choice import is_only_looking
from roadmap.views.acts import editing, find_act, show

registering = allowed(Permission.REGISTER_ACTS)


@allowed(Permission.EDIT_ACTS, Permission.REGISTER_ACTS)
@require_POST
def act_step(request, pk, key):
    """One move; a refusal comes back in words with what was typed."""
    act = find_act(request, pk)
    if key not in STEPS or not request.user.can(STEPS[key].needs):
        raise Http404
    step = in_place(STEPS[key], act)
    move = partial(step.act, pk, by=request.user)
    return done(request, pk, key, step.filled(key, request.POST), move, step.done)


def done(request, pk: int, key: str, form, move, said: str):
    """Make the move and go back to the act; else the act's page with the form that was refused."""
    return taken(
        request, form, move, back=("act", pk), said=said,
        show=lambda status: show(request, find_act(request, pk), status=status, **{key: form}),
    )  # fmt: skip


@registering
@require_POST
def act_register(request, pk):
    """№ and date from the school's journal, after signing; a repeated № is asked about."""
    act = find_act(request, pk)
    form = register_form(act, request.POST)

    def move(**said):
        try:
            actions.register_act(pk, by=request.user, **said)
        except actions.RepeatedNumber:
            form.ask_whether_it_repeats()
            raise

    return done(request, pk, "register", form, move, "№ и дата внесены.")


@signed_in
def act_scan(request, pk):
    """The scan as a download, for those who may read what the act says."""
    act = find_act(request, pk)
    if not act.scan or not act.opened_to(request.user):
        raise Http404
    return download(act.scan, act.scan_name)


@registering
@require_POST
def act_scan_attach(request, pk):
    act = find_act(request, pk)
    form = ActScanForm(request.POST, request.FILES)
    try:
        if not form.is_valid():
            raise ValidationError("Выберите файл со сканом.")
        max_mb, file = request.school.max_upload_mb, form.cleaned_data["file"]
        actions.attach_act_scan(act, by=request.user, file=file, max_mb=max_mb)
    except ValidationError as error:
        messages.error(request, error.messages[0])
    else:
        messages.success(request, "Скан приложен.")
    return redirect("act", pk)


@editing
@require_POST
def act_approval_add(request, pk):
    act = find_act(request, pk)
    move = partial(actions.add_approval, act, by=request.user)
    return done(request, pk, "approval", ApprovalForm(request.POST), move, "Гриф добавлен.")


@editing
@require_POST
@gone("Этот гриф уже убран.", "act", "pk")
def act_approval_remove(request, pk, approval):
    act = find_act(request, pk)
    row = get_object_or_404(act.approvals, pk=approval)
    if not refused(request, lambda: actions.remove_approval(row, by=request.user)):
        messages.success(request, "Гриф убран.")
    return redirect("act", pk)


@editing
def act_pairs(request, pk):
    """Which pairs the act is about."""
    act = find_act(request, pk)
    form = PairsForm(request.POST if request.method == "POST" else None, act=act)
    if request.method == "POST" and form.is_valid() and not is_only_looking(request):
        try:
            actions.set_act_pairs(act, by=request.user, pairs=form.cleaned_data["pairs"])
        except ValidationError as error:
            form.add_error(None, error.messages)
        else:
            messages.success(request, "Пары записаны.")
            return redirect("act", pk)
    context = {"act": act, "form": form}
    status = 422 if form.errors else 200
    return render(request, "roadmap/act_pairs.html", context, status=status)
