"""Lines of a programme's plan: written, copied, put in order, taken out, marked as done."""

from uuid import uuid4

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from mentorship import actions
from mentorship.models import PlanItem
from mentorship.programme.amending import difference, packed
from mentorship.programme.asked_words import FORMS
from mentorship.programme.forms import DoneForm, PlanItemForm
from mentorship.views.programme_place import (
    Place,
    find_item,
    home_of,
    opened,
    propose,
    written,
)
from people.access import signed_in
from people.models import key_of
from people.views.drafts import restored, typed
from people.views.refusal import place as place_of
from people.views.refusal import refused


@signed_in
def item_new(request, pk):
    """One more line; of an approved programme as a proposal."""
    place = opened(request, pk, to="edits")
    row = PlanItem(programme=place.programme, due_on=place.programme.ends_on)
    return edit(request, place, row, key=f"plan-new-{place.programme.pk}")


@signed_in
def item_edit(request, pk, item):
    place = opened(request, pk, to="edits")
    row = find_item(place, item)
    return edit(request, place, row, key=f"plan-{row.pk}")


def edit(request, place: Place, row: PlanItem, *, key: str):
    """The form of a line, new or known; another person's change is shown beside what was typed."""
    draft, back = restored(request.user, key), home_of(place, row if row.pk else None)
    instance = PlanItem.objects.get(pk=row.pk) if row.pk else PlanItem(responsible="both")
    form = PlanItemForm(
        request.POST or None, instance=instance, programme=place.programme,
        amending=place.amends, initial=typed(draft, lists=("competences",)),
    )  # fmt: skip
    if request.method == "POST" and form.is_valid():
        answer = written(
            request, form, lambda: save_line(request, place, row, form, draft.key),
            back=back, there="в пункте плана",
        )  # fmt: skip
        if answer:
            return answer
    context = {"place": place, "pair": place.pair, "form": form, "draft": draft, "item": row,
               "plan_forms": FORMS, "back": back}  # fmt: skip
    status = 422 if form.errors else 200
    return render(request, "mentorship/plan_item.html", context, status=status)


def save_line(request, place: Place, row: PlanItem, form: PlanItemForm, draft: str) -> str:
    """Write the line at once or propose it; what to tell."""
    fields, by = form.changes(), request.user
    key = fields.pop("key", None) or uuid4()
    if place.amends:
        why = form.cleaned_data["why"]
        if not row.pk:
            change = {"what": "add", "fields": packed(fields)}
            change["key"] = str(key_of(key, by=by, why=why, **fields))
            return propose(request, place, change, why, draft=draft)
        new, before = difference(row, fields)
        if not new:
            raise ValidationError("Ничего не изменено.")
        change = {"what": "change", "item": row.pk, "named": row.measure, "fields": new,
                  "before": before}  # fmt: skip
        seen = (PlanItem, row.pk, form.cleaned_data["version"])
        return propose(request, place, change, why, seen=seen, draft=draft)
    if row.pk:
        version = form.cleaned_data["version"]
        actions.save_plan_item(row, by=by, version=version, draft=draft, **fields)
    else:
        actions.add_plan_item(place.programme, by=by, draft=draft, key=key, **fields)
    return "Сохранено."


@signed_in
@require_POST
def item_remove(request, pk, item):
    """Take a line out; of an approved programme by a proposal, with the reason."""
    place = opened(request, pk, to="edits")
    if row := place.programme.items.filter(pk=item).first():
        row.programme = place.programme
        refused(request, lambda: messages.success(request, removed(request, place, row)))
    else:
        messages.info(request, "Этот пункт уже убран.")
    return redirect("programme", pk)


def removed(request, place: Place, row: PlanItem) -> str:
    if place.amends:
        return proposed(request, place, row, "remove")
    actions.remove_plan_item(row, by=request.user)
    return "Пункт убран."


@signed_in
@require_POST
def item_copy(request, pk, item):
    """The same line once more; of an approved programme by a proposal, with the reason."""
    place = opened(request, pk, to="edits")
    row = find_item(place, item)
    if refused(request, lambda: messages.success(request, copied(request, place, row))):
        return redirect("programme", pk)
    return redirect(home_of(place, row))


def copied(request, place: Place, row: PlanItem) -> str:
    if place.amends:
        return proposed(request, place, row, "copy")
    actions.copy_plan_item(row, by=request.user)
    return "Пункт скопирован: копия стоит следом."


def proposed(request, place: Place, row: PlanItem, what: str, **more) -> str:
    """An operation about the line, proposed with the reason that was typed beside it."""
    change = {"what": what, "item": row.pk, "named": row.measure, **more}
    return propose(request, place, change, request.POST.get("why", "").strip())


@signed_in
@require_POST
def item_move(request, pk, item):
    """Another place in the plan; of an approved programme by a proposal, with the reason."""
    place = opened(request, pk, to="edits")
    row, to = find_item(place, item), place_of(request)
    refused(request, lambda: moved(request, place, row, to))
    return redirect(home_of(place, row))


def moved(request, place: Place, row: PlanItem, to: int) -> None:
    if place.amends:
        messages.success(request, proposed(request, place, row, "move", to=to))
    else:
        actions.move_plan_item(row, by=request.user, to=to)


@signed_in
@require_POST
def item_done(request, pk, item):
    """Either of the two says that it is done."""
    place = opened(request, pk, to="marks")
    row, form = find_item(place, item), DoneForm(request.POST)
    if not form.is_valid():
        said = [sentence for errors in form.errors.values() for sentence in errors]
        messages.error(request, " ".join(said))
        return redirect(home_of(place, row))
    if not refused(
        request, lambda: actions.mark_item_done(row, by=request.user, **form.cleaned_data)
    ):
        messages.success(request, "Отмечено выполненным.")
    return redirect(home_of(place, row))


@signed_in
@require_POST
def item_reopen(request, pk, item):
    place = opened(request, pk, to="marks")
    row = find_item(place, item)
    if not refused(request, lambda: actions.reopen_plan_item(row, by=request.user)):
        messages.success(request, "Отметка снята.")
    return redirect(home_of(place, row))
