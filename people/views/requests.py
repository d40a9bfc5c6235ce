"""A teacher's own side of professional requests: ask, complete, withdraw, say that all is well."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from people import actions
from people.access import Permission, allowed
from people.forms.colleagues import suggestions
from people.forms.requests import RequestForm, initial_for, initial_of
from people.models import Competence, MenteeEntry, ProfessionalRequest, StaleVersion, Teacher
from people.requests.campaigns import question_for
from people.views.drafts import restored, typed

asking = allowed(Permission.SEND_REQUEST)
reading = allowed(Permission.SEND_REQUEST, Permission.READ_BANKS)
NEW = "request-new"


@asking
def my_requests(request):
    """One's own requests and what the campaign asks."""
    own = ProfessionalRequest.objects.filter(teacher=request.user.teacher_id)
    context = {
        "requests": own.with_content(),
        "entries": MenteeEntry.objects.with_mentors().filter(teacher=request.user.teacher_id),
        "question": question_for(request.user, timezone.localdate()),
        "draft": restored(request.user, NEW),
        "can_ask": request.user.teacher_id and not own.waiting().exists(),
    }
    return render(request, "people/my_requests.html", context)


@asking
def request_new(request):
    """Ask for help for oneself; what was typed and not sent is there again."""
    teacher = own_record(request)
    if waiting := ProfessionalRequest.objects.filter(teacher=teacher).waiting().first():
        messages.info(request, "Ваш запрос уже ждёт рассмотрения: его можно дополнить.")
        return redirect("request_edit", waiting.pk)
    draft = restored(request.user, NEW)
    form = request_form(request, teacher, draft, initial_for(teacher))
    if request.method == "POST" and form.is_valid():
        today = timezone.localdate()
        made = sent(form, lambda: actions.send_request(
            by=request.user, teacher=teacher, content=form.content, today=today, draft=NEW
        ))  # fmt: skip
        if made:
            messages.success(request, "Запрос отправлен. Его видит заместитель директора.")
            return redirect("request", made.pk)
    return show_form(request, form, draft, back="my_requests")


def own_record(request) -> Teacher:
    """The teacher behind the account; an account of nobody asks for nothing."""
    if request.user.teacher_id is None:
        raise PermissionDenied
    return request.user.teacher


def request_form(request, teacher, draft, initial, form_class=RequestForm, **kwargs) -> RequestForm:
    """The form as sent, or with the draft over what is known already."""
    if teacher:
        kwargs["teacher"] = teacher
    lists = form_class.DRAFT_LISTS
    return form_class(
        request.POST if request.method == "POST" else None,
        initial=initial | typed(draft, lists=lists),
        competences=Competence.objects.in_use(),
        **kwargs,
    )


def sent(form, act):
    """What the action made, or None with its refusal on the form."""
    try:
        return act()
    except ValidationError as error:
        form.add_error(None, error)
        return None


def show_form(request, form, draft, *, back: str, back_to=(), current=None, status=200):
    context = {
        "form": form, "draft": draft, "back": back, "back_to": back_to, "current": current,
        "colleagues": suggestions(Teacher.objects.exclude(state=Teacher.State.LEFT).in_order()),
    }  # fmt: skip
    refused = form.is_bound and status == 200
    return render(request, "people/request_form.html", context, status=422 if refused else status)


@reading
def request_edit(request, pk):
    """Complete or correct a request that waits."""
    row = find_request(request, pk)
    if row.teacher_id != request.user.teacher_id and not request.user.can(Permission.EDIT_BANKS):
        raise PermissionDenied
    if not row.is_open_for(request.user):
        messages.info(request, f"Запрос уже {row.get_state_display()}: дополнить его нельзя.")
        return redirect("request", pk)
    wishes = row.teacher_id == request.user.teacher_id or request.user.can(Permission.READ_WISHES)
    draft = restored(request.user, f"request-{pk}")
    initial = initial_of(row, wishes=wishes)
    form = request_form(request, row.teacher, draft, initial, wishes=wishes)
    if request.method != "POST" or not form.is_valid():
        return show_form(request, form, draft, back="request", back_to=pk)
    try:
        edited = sent(form, lambda: actions.edit_request(
            row, by=request.user, version=form.cleaned_data["version"] or 0,
            content=form.content, draft=draft.key,
        ))  # fmt: skip
    except StaleVersion as stale:
        return conflict(request, form, draft, stale.current)
    if edited is None:
        return show_form(request, form, draft, back="request", back_to=pk)
    messages.success(request, "Запрос сохранён.")
    return redirect("request", pk)


def conflict(request, form, draft, current):
    """409: what stands in the request now beside what was typed; sent again, the typed wins."""
    form.data = form.data.copy()
    form.data["version"] = current.version
    row = find_request(request, current.pk)
    return show_form(request, form, draft, back="request", back_to=row.pk, current=row, status=409)


def find_request(request, pk) -> ProfessionalRequest:
    """A request that the person may see, without what they may not read in it; else 404."""
    rows = whole(ProfessionalRequest.objects.visible_to(request.user))
    return get_object_or_404(rows, pk=pk).withhold_from(request.user)


def whole(rows):
    """Requests with everything that a page says of them, in few queries."""
    rows = rows.with_content().prefetch_related("assessments__competence__parent")
    return rows.select_related("wished_mentor", "unwanted_mentor", "entered_by__teacher")


@reading
@require_POST
def request_withdraw(request, pk):
    row = find_request(request, pk)
    try:
        actions.withdraw_request(row, by=request.user)
    except ValidationError as error:
        messages.error(request, error.messages[0])
    else:
        messages.success(request, "Запрос отозван. Вернуть его можно на его странице.")
    return redirect("request", pk)


@asking
@require_POST
def no_need(request):
    """«Помощь не нужна»: the answer in one tap, and the way back."""
    act = actions.take_back_no_need if "back" in request.POST else actions.say_no_need
    try:
        act(by=request.user, today=timezone.localdate())
    except ValidationError as error:
        messages.error(request, error.messages[0])
    else:
        said = "Ответ снят." if "back" in request.POST else "Спасибо, ответ записан."
        messages.success(request, said)
    return redirect("my_requests")
