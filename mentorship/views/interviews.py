"""Interviews: the list with what is due, planning for one pair or many, one interview."""

from functools import partial

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from mentorship import actions
from mentorship.interviews.due import with_stage_due
from mentorship.interviews.filters import InterviewFilter
from mentorship.interviews.forms import InterviewForm, PlanForm
from mentorship.interviews.lines import due_by_stage, interview_lines, visible_lines
from mentorship.interviews.page import STEPS, about_interview
from mentorship.interviews.sheet import interview_sheet
from mentorship.models import Interview, InterviewStage, Pair, PairRules
from people.access import Permission, allowed, signed_in
from people.counting import count_of
from people.exports import workbook_response
from people.forms.refusal import accepted
from people.lists import for_html, page_of, render_list
from people.row_keys import row_keys
from people.views.conflict import saved
from people.views.steps import step_taken

reading = allowed(Permission.READ_CONCLUSIONS)
running = allowed(Permission.RUN_INTERVIEWS)
CHANGED = "Собеседование только что изменил кто-то другой. Проверьте и нажмите ещё раз."
WORDS = "собеседование,собеседования,собеседований"


def chosen_interviews(request, rows) -> InterviewFilter:
    """The filter of the address over interviews that the account may see."""
    runs = request.user.can(Permission.RUN_INTERVIEWS)
    return InterviewFilter(request.GET, queryset=rows, today=timezone.localdate(), runs=runs)


@reading
def interview_list(request):
    """The list, filtered and sorted by the address; for who runs them, what is due above it."""
    chosen, today = (
        chosen_interviews(request, visible_lines(request.user.sight)),
        timezone.localdate(),
    )
    runs = request.user.can(Permission.RUN_INTERVIEWS)
    page = page_of(request, chosen.qs)
    rows = for_html(interview_lines(page.object_list, today))
    context = {"filter": chosen, "page": page, "rows": rows, "runs": runs}
    if runs and not request.htmx:
        context["due"] = due_by_stage(today, PairRules.current().interview_days)
    template = "mentorship/interviews.html"
    return render_list(request, template, "mentorship/_interview_list.html", context)


@reading
def interviews_export(request):
    """Exactly what is filtered, in that order."""
    rows = chosen_interviews(request, Interview.objects.visible_to(request.user)).qs.with_people()
    return workbook_response(request, "Собеседования", interview_sheet(rows))


@running
def interview_plan(request, pair=None):
    """One or many pairs at once; `pair`, `?pairs=1,2` and `?stage=` of the address fill the form.

    Without a stage it is the one that the pair has come to.
    """
    asked = [pair] if pair else row_keys(request.GET.get("pairs", "").split(","))
    stage = request.GET.get("stage", "") or stage_of(asked)
    initial = {
        "stage": stage if stage in InterviewStage.values else InterviewStage.END,
        "planned_on": request.GET.get("day") or None, "pairs": asked, "leader": leader_of(request),
    }  # fmt: skip
    form = PlanForm(request.POST or None, initial=initial, asked=asked)
    sent = request.method == "POST" and form.is_valid()
    plan = partial(actions.plan_interviews, by=request.user)
    if sent and (made := accepted(form, partial(plan, **form.cleaned_data))):
        number = count_of(len(made), WORDS)
        messages.success(request, f"Запланировано: {number}. Наставники и наставляемые узнали.")
        return redirect(reverse("interview", args=[made[0].pk]) if len(made) == 1
                        else reverse("interviews"))  # fmt: skip
    status = 422 if form.errors else 200
    return render(request, "mentorship/interview_plan.html", {"form": form}, status=status)


def stage_of(pairs: list[int]) -> str:
    """The stage that the first of the pairs lacks; "" where it lacks none."""
    days = PairRules.current().interview_days
    rows = with_stage_due(Pair.objects.filter(pk__in=pairs[:1]), timezone.localdate(), days)
    return "".join(rows.values_list("stage_due", flat=True))


def leader_of(request) -> str:
    """Who plans it leads it, unless another is written."""
    teacher = request.user.teacher
    return ", ".join(filter(None, (teacher.short_name, teacher.post))) if teacher else ""


def find_interview(request, pk) -> Interview:
    """An interview that the person may see; else 404."""
    return get_object_or_404(Interview.objects.visible_to(request.user).with_people(), pk=pk)


@signed_in
def interview_detail(request, pk):
    return show(request, find_interview(request, pk))


def show(request, interview: Interview, *, status=200, **refused):
    """The page; `refused` is the form of a step refused just now, by its key."""
    context = about_interview(interview, request.user, refused)
    return render(request, "mentorship/interview.html", context, status=status)


@running
def interview_edit(request, pk):
    """When, where, who leads; another person's change is shown beside what was typed."""
    interview, back = find_interview(request, pk), reverse("interview", args=[pk])
    form = InterviewForm(request.POST or None, instance=find_interview(request, pk))
    if request.method == "POST" and form.is_valid():
        save = partial(actions.save_interview, interview)
        if answer := saved(request, form, back=back, save=save, there="в собеседовании"):
            return answer
    context = {"interview": interview, "form": form}
    status = 422 if form.errors else 200
    return render(request, "mentorship/interview_edit.html", context, status=status)


@running
@require_POST
def interview_step(request, pk, key):
    """One move; a refusal comes back in words with what was typed."""
    interview = find_interview(request, pk)

    def again(**shown):
        return show(request, find_interview(request, pk), **shown)

    return step_taken(request, STEPS, key, interview, show=again, back=("interview", pk))
