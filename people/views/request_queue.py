"""The queue of professional requests and the deputy's decisions on them."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import QueryDict
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from people import actions
from people.academic_year import AcademicYear
from people.access import Permission, allowed
from people.asked_often import asked_often
from people.banks.lines import request_lines
from people.exports import workbook_response
from people.forms.decisions import AcceptForm, DeclineForm, MergeForm
from people.forms.requests import EnteredRequestForm
from people.lists import for_html, page_of, render_list
from people.models import MenteeEntry, ProfessionalRequest, RequestCampaign
from people.models.mentee import usual_term
from people.names import full_stop
from people.requests.completeness import Completeness, completeness, missing
from people.requests.filters import RequestFilter, queue
from people.requests.merge_preview import merge_previews
from people.requests.sheet import request_sheet
from people.row_keys import row_keys
from people.staff.facts import proposals
from people.views.drafts import restored
from people.views.requests import find_request, reading, request_form, sent, show_form, whole

keeping = allowed(Permission.EDIT_BANKS)
ENTERED = "request-entered"
EMPTY_LEFT = (
    "Пустые запросы не приняты: узнайте, что трудно, и дополните их. Принять пустой можно на его "
    "странице, с причиной."
)


@reading
def requests(request):
    """The queue for who reads the banks; a teacher is led to their own requests."""
    if not request.user.can(Permission.READ_BANKS):
        return redirect("my_requests")
    year = this_year()
    chosen = RequestFilter(asked(request), queryset=queue(request.user.sight, year))
    page = page_of(request, chosen.qs)
    context = {
        "filter": chosen,
        "page": page,
        "lines": for_html(request_lines(page.object_list)),
        "campaign": next(iter(campaign_of(year)), None),
        "year": year,
        "levels": {int(level): level.label for level in Completeness},
        "today": timezone.localdate(),
    }
    return render_list(request, "people/requests.html", "people/_request_list.html", context)


def this_year() -> AcademicYear:
    return AcademicYear.containing(timezone.localdate())


def asked(request) -> QueryDict:
    """What the address asks for: without a word about the state, those that wait."""
    named = request.GET.copy()
    named.setdefault("state", ProfessionalRequest.State.OPEN)
    return named


@asked_often
def campaign_of(year: AcademicYear) -> QuerySet:
    return RequestCampaign.objects.with_answers().filter(year=year)[:1]


@allowed(Permission.READ_BANKS)
def requests_export(request):
    """Exactly what is filtered; without own words and wishes about persons."""
    rows = ProfessionalRequest.objects.visible_to(request.user).of_year(this_year())
    chosen = RequestFilter(asked(request), queryset=rows.in_queue_order())
    rows = chosen.qs.with_content().defer("own_words")
    return workbook_response(request, f"Запросы {this_year().first}", request_sheet(rows))


@reading
def request_detail(request, pk):
    """One request: what is asked, its state; for the deputy also the decision."""
    return show(request, find_request(request, pk))


def show(request, row, *, status=200, **forms):
    """The page of a request; `forms` are those refused just now."""
    entry = MenteeEntry.objects.with_mentors().filter(request=row.pk).first()
    context = {
        "asked": row,
        "own": row.teacher_id == request.user.teacher_id,
        "missing": missing(row.parts),
        "can_edit": row.is_open_for(request.user),
        "entry": entry,
        "waits": entry is None or entry.shown_state == MenteeEntry.State.WAITING,
    }
    if request.user.can(Permission.EDIT_BANKS) and row.state == row.State.OPEN:
        context |= decision_forms(row, request.user) | forms
    context["opened"] = next(iter(forms), "")
    return render(request, "people/request.html", context, status=status)


def decision_forms(row, by) -> dict:
    today = timezone.localdate()
    proposal = proposals([row], today)[row.pk]
    entries = MenteeEntry.objects.of_year(row.year).with_mentors()
    standing = entries.filter(teacher=row.teacher_id).first()
    initial = {"group": proposal.group, "included_on": today, "until": usual_term(row.year, today)}
    if standing:
        initial["group"] = standing.group
        if not standing.is_gone:
            initial["included_on"] = standing.included_on
            initial["until"] = standing.until or initial["until"]
    merging = MergeForm(request=row)
    others = [one.withhold_from(by) for one in whole(merging.fields["into"].queryset)]
    return {
        "proposal": proposal,
        "standing": standing,
        "accept_form": AcceptForm(initial=initial, empty=is_empty(row)),
        "decline_form": DeclineForm(auto_id="decline_%s"),
        "merge_form": merging if others else None,
        "merge_previews": merge_previews(row, others),
    }


def is_empty(row) -> bool:
    return completeness(row.parts) == Completeness.EMPTY


def decide(request, row, name, form, act, said=""):
    """Act on a valid form and say so, as the action does where it says; else the page with what
    is wrong."""
    done = form.is_valid() and sent(form, act)
    if not done:
        return show(request, row, status=422, **{name: form})
    messages.success(request, said or done.said)
    return redirect("request", row.pk)


@keeping
@require_POST
def request_accept(request, pk):
    row = find_request(request, pk)
    form = AcceptForm(request.POST, empty=is_empty(row))
    return decide(
        request, row, "accept_form", form,
        lambda: actions.accept_request(row, by=request.user, **form.cleaned_data),
    )  # fmt: skip


@keeping
@require_POST
def request_decline(request, pk):
    row, form = find_request(request, pk), DeclineForm(request.POST, auto_id="decline_%s")
    return decide(
        request, row, "decline_form", form,
        lambda: actions.decline_request(row, by=request.user, **form.cleaned_data),
        "Запрос отклонён, причину увидит педагог.",
    )  # fmt: skip


@keeping
@require_POST
def request_merge(request, pk):
    row = find_request(request, pk)
    form = MergeForm(request.POST, request=row)
    return decide(
        request, row, "merge_form", form,
        lambda: actions.merge_request(row, by=request.user, **form.cleaned_data),
        "Запрос объединён с другим: чего там не было, перенесено туда.",
    )  # fmt: skip


@reading
@require_POST
def request_return(request, pk):
    """Take a decision, or one's own withdrawal, back."""
    row = find_request(request, pk)
    try:
        actions.return_request(row, by=request.user)
    except ValidationError as error:
        messages.error(request, error.messages[0])
    else:
        stays = " Перенесённое при объединении осталось в том запросе."
        merged = row.state == row.State.MERGED
        messages.success(request, f"Запрос снова ждёт рассмотрения.{stays if merged else ''}")
    return redirect("request", pk)


@keeping
@require_POST
def requests_accept(request):
    """Accept the ticked ones, each into the group that the rules propose."""
    today = timezone.localdate()
    ticked = ProfessionalRequest.objects.filter(pk__in=row_keys(request.POST.getlist("request")))
    rows = list(ticked.waiting().select_related("teacher"))
    chosen = {pk: proposal.group for pk, proposal in proposals(rows, today).items()}
    done = actions.accept_requests(by=request.user, chosen=chosen, included_on=today)
    if not rows:
        messages.info(request, "Отметьте запросы, которые ждут рассмотрения.")
    if new := sum(not one.before for one in done):
        messages.success(request, f"Включено в банк наставляемых: {new}.")
    for one in done:
        if one.before:
            messages.info(request, one.said)
    if len(done) < len(rows):
        messages.warning(request, EMPTY_LEFT)
    return redirect("requests")


@keeping
def request_enter(request):
    """Anybody's request, entered by the deputy from a paper or a talk."""
    draft = restored(request.user, ENTERED)
    form = request_form(request, None, draft, {}, form_class=EnteredRequestForm)
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        made = sent(form, lambda: actions.send_request(
            by=request.user, teacher=data["teacher"], source=data["source"], content=form.content,
            today=timezone.localdate(), draft=ENTERED,
        ))  # fmt: skip
        if made:
            messages.success(request, full_stop(f"Запрос внесён: {made.teacher.short_name}"))
            return redirect("request", made.pk)
    return show_form(request, form, draft, back="requests")
