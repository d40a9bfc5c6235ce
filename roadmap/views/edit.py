"""Editing the plan in place: rows turn into small forms; each works as a page of its own too."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST

from people.access import Permission, allowed
from people.models import StaleVersion
from people.views.conflict import conflict
from people.views.refusal import gone, led_to, place, refused
from roadmap import actions
from roadmap.models import Activity
from roadmap.plan.forms import ActivityForm, HeadForm, NewActivityForm, NewStageForm, StageForm
from roadmap.views.finding import find_activity, find_stage, roadmap_of

editor = allowed(Permission.EDIT_PLAN)


@editor
def edit(request, year):
    """The whole plan as rows that can be changed, moved and removed."""
    return show(request, roadmap_of(year), NewStageForm())


def show(request, roadmap, new_stage, status: int = 200):
    """The editor's page; a new stage with errors keeps what was typed."""
    context = {
        "roadmap": roadmap,
        "year": roadmap.year,
        "stages": roadmap.stages.order_by("position").prefetch_related("activities"),
        "new_stage": new_stage,
        "draft": roadmap.revisions.filter(approved_on=None).defer("content").first(),
    }
    return render(request, "roadmap/edit.html", context, status=status)


def back_to_editor(request, roadmap, anchor: str = ""):
    """After a change: the editor, at the row that changed."""
    return led_to(request, reverse("roadmap_edit", args=[roadmap.year]) + anchor)


def edit_row(request, *, row, form_class, action, title: str, anchor: str, roadmap):
    """One form for a head, a stage or an activity: show it, check it, act, go back to the row."""
    form = form_class(request.POST or None, instance=row)
    back = reverse("roadmap_edit", args=[roadmap.year]) + anchor
    if request.method == "POST" and form.is_valid():
        try:
            action(
                by=request.user,
                version=form.cleaned_data["version"],
                why=form.cleaned_data["why"],
                **form.changes(),
            )
            return back_to_editor(request, roadmap, anchor)
        except StaleVersion as stale:
            return conflict(request, form=form, stale=stale, back=back, there="в плане")
        except ValidationError as error:
            form.add_error(None, error)
    context = {"form": form, "title": title, "back": back, "year": roadmap.year, "row": row}
    return render(request, "roadmap/edit_row.html", context, status=422 if form.errors else 200)


@editor
def head(request, year):
    roadmap = roadmap_of(year)

    def save(**fields):
        actions.edit_head(roadmap.pk, **fields)

    return edit_row(
        request, row=roadmap, form_class=HeadForm, action=save, roadmap=roadmap,
        title="Заголовок и гриф", anchor="#head",
    )  # fmt: skip


@editor
def stage(request, pk):
    row = find_stage(pk)

    def save(**fields):
        actions.edit_stage(row, **fields)

    return edit_row(
        request, row=row, form_class=StageForm, action=save, roadmap=row.roadmap,
        title=f"Этап {row.number}", anchor=f"#stage-{pk}",
    )  # fmt: skip


@editor
def activity(request, pk):
    row = find_activity(pk)

    def save(**fields):
        actions.edit_activity(row, **fields)

    return edit_row(
        request, row=row, form_class=ActivityForm, action=save, roadmap=row.stage.roadmap,
        title=f"Мероприятие {row.full_number}", anchor=f"#activity-{pk}",
    )  # fmt: skip


@editor
@require_POST
def stage_new(request, year):
    roadmap, form = roadmap_of(year), NewStageForm(request.POST)
    if not form.is_valid():
        return show(request, roadmap, form, status=422)
    refused(request, lambda: actions.add_stage(roadmap, by=request.user, **form.cleaned_data))
    last = roadmap.stages.order_by("position").last()
    return back_to_editor(request, roadmap, f"#stage-{last.pk}" if last else "")


@editor
@require_POST
def activity_new(request, pk):
    row, form = find_stage(pk), NewActivityForm(request.POST)
    if not form.is_valid():
        messages.error(request, "Мероприятие не добавлено: напишите, что нужно сделать.")
        return back_to_editor(request, row.roadmap, f"#stage-{pk}")
    refused(request, lambda: actions.add_activity(row, by=request.user, **form.cleaned_data))
    return back_to_editor(request, row.roadmap, f"#stage-{pk}")


@editor
@require_POST
def stage_move(request, pk):
    row = find_stage(pk)
    to = place(request)
    refused(request, lambda: actions.move_stage(row, to=to, by=request.user))
    return back_to_editor(request, row.roadmap, f"#stage-{pk}")


@editor
@require_POST
def activity_move(request, pk):
    row = find_activity(pk)
    to = place(request)
    refused(request, lambda: actions.move_activity(row, to=to, by=request.user))
    return back_to_editor(request, row.stage.roadmap, f"#activity-{pk}")


@editor
@require_POST
@gone("Этого этапа в плане уже нет.", "roadmap")
def stage_remove(request, pk):
    row = find_stage(pk)
    if refused(request, lambda: actions.remove_stage(row, by=request.user)):
        return back_to_editor(request, row.roadmap, f"#stage-{pk}")
    messages.success(request, f"Этап «{row.title}» убран из плана.")
    return back_to_editor(request, row.roadmap)


@editor
@require_POST
@gone("Этого мероприятия в плане уже нет.", "roadmap")
def activity_remove(request, pk):
    row: Activity = find_activity(pk)
    if not refused(request, lambda: actions.remove_activity(row, by=request.user)):
        messages.success(request, "Мероприятие убрано из плана.")
    return back_to_editor(request, row.stage.roadmap, f"#stage-{row.stage_id}")
