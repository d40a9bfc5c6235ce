"""Sittings of the council: the list, a sitting's page, its form, its moves, who came."""

from functools import partial

from django.contrib import messages
from django.db.models import Prefetch
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from people.access import Permission, allowed, signed_in
from people.counting import count_of
from people.exports import workbook_response
from people.forms.refusal import accepted
from people.lists import for_html, page_of, render_list
from people.models import School
from people.row_keys import row_keys
from people.views.conflict import saved
from people.views.refusal import refused
from people.views.steps import step_taken, taken
from roadmap import actions
from roadmap.council.agenda import offered
from roadmap.council.filters import SittingFilter
from roadmap.council.forms import (
    NewSittingForm,
    NumberForm,
    RecordForm,
    RenumberForm,
    SittingForm,
    year_typed,
)
from roadmap.council.lines import sitting_lines, with_lines
from roadmap.council.page import STEPS, about_sitting
from roadmap.council.sheet import sitting_sheet
from roadmap.models import AgendaKind, Outcome, Sitting, SittingItem

reading = allowed(Permission.READ_COUNCIL)
editing = allowed(Permission.EDIT_COUNCIL)
WRITTEN = {
    AgendaKind.CANDIDATES: "банк наставников",
    AgendaKind.PROGRAMMES: "программы пар",
    AgendaKind.ROADMAP: "дорожная карта",
    AgendaKind.PRACTICE: "методическая копилка",
}
PEOPLE = "человек,человека,человек"


def chosen_sittings(request) -> SittingFilter:
    return SittingFilter(request.GET, queryset=Sitting.objects.visible_to(request.user))


@reading
def sittings(request):
    """The list, filtered and sorted by the address."""
    chosen = chosen_sittings(request)
    page = page_of(request, with_lines(chosen.qs))
    rows = for_html(sitting_lines(page.object_list))
    context = {"filter": chosen, "page": page, "rows": rows}
    return render_list(request, "roadmap/sittings.html", "roadmap/_sitting_list.html", context)


@reading
def sittings_export(request):
    """Exactly what is filtered, in that order."""
    items = Prefetch("items", SittingItem.objects.order_by("position", "pk"))
    rows = chosen_sittings(request).qs.with_counts().prefetch_related(items)
    return workbook_response(request, "Заседания совета", sitting_sheet(rows))


def find_sitting(request, pk) -> Sitting:
    """A sitting that the person may see; else 404."""
    return get_object_or_404(Sitting.objects.visible_to(request.user), pk=pk)


@signed_in
def sitting_detail(request, pk):
    """For those who read the council's papers, and for its members, whatever their role."""
    return show(request, find_sitting(request, pk))


def show(request, sitting: Sitting, *, status=200, **refused_forms):
    """The page of a sitting; `refused_forms` is what was refused just now, by its key."""
    context = about_sitting(sitting, request.user, refused_forms)
    return render(request, "roadmap/sitting.html", context, status=status)


def again(request, pk):
    """The page of a sitting that the person may see, as it then is: show(status=, **refused)."""
    find_sitting(request, pk)
    return lambda **how: show(request, find_sitting(request, pk), **how)


@editing
def sitting_new(request):
    """A new sitting: when and where, and what of that which waits in the year of its day is put on
    its agenda."""
    year = year_typed(request.POST, School.today())
    offers = offered(year)
    form = NewSittingForm(request.POST or None, year=year, offers=offers)
    sent = request.method == "POST" and form.is_valid()
    add = partial(actions.add_sitting, by=request.user)
    if sent and (made := accepted(form, partial(add, **form.changes()))):
        messages.success(request, "Заседание назначено. Проверьте повестку.")
        return redirect("sitting", made.pk)
    context = {"form": form, "offers": offers}
    return render(request, "roadmap/sitting_new.html", context, status=422 if form.errors else 200)


@editing
def sitting_edit(request, pk):
    """What is known of the sitting; another person's change is shown beside what was typed."""
    sitting, back = find_sitting(request, pk), reverse("sitting", args=[pk])
    form = SittingForm(request.POST or None, instance=find_sitting(request, pk))
    if request.method == "POST" and form.is_valid():
        save = partial(actions.save_sitting, pk)
        if answer := saved(request, form, back=back, save=save, there="в заседании"):
            return answer
    context = {"sitting": sitting, "form": form}
    return render(request, "roadmap/sitting_edit.html", context, status=422 if form.errors else 200)


@editing
@require_POST
def sitting_step(request, pk, key):
    """One move; a refusal comes back in words with what was typed."""
    show = again(request, pk)
    return step_taken(request, STEPS, key, pk, show=show, back=("sitting", pk))


@allowed(Permission.REGISTER_ACTS)
@require_POST
def sitting_number(request, pk):
    """The № of the minutes, from the council's journal."""
    form = NumberForm(request.POST, auto_id="number_%s")
    return moved(request, pk, "number", form, actions.number_sitting, "№ протокола внесён.")


@editing
@require_POST
def sitting_record(request, pk):
    """All decisions at once, with the № and the date of the minutes."""
    form = RecordForm(request.POST, auto_id="record_%s")
    said = recorded_words(find_sitting(request, pk))
    return moved(request, pk, "record", form, actions.record_sitting, said)


def recorded_words(sitting: Sitting) -> str:
    """What recording writes to: only what stands on the agenda."""
    accepted = sitting.items.filter(subjects__outcome=Outcome.ACCEPTED)
    about = set(accepted.values_list("kind", flat=True))
    named = [words for kind, words in WRITTEN.items() if kind in about]
    return f"Решения внесены. Обновлены: {', '.join(named)}." if named else "Решения внесены."


@editing
@require_POST
def sitting_renumber(request, pk):
    """The № of recorded minutes corrected by an amendment."""
    form = RenumberForm(request.POST, auto_id="renumber_%s")
    said = "№ протокола исправлен поправкой."
    return moved(request, pk, "renumber", form, actions.renumber_sitting, said)


def moved(request, pk: int, key: str, form, act, said: str):
    """Do it and go back to the sitting; else the sitting's page with the form that was refused."""
    show = again(request, pk)
    return taken(
        request, form, partial(act, pk, by=request.user), back=("sitting", pk), said=said,
        show=lambda status: show(status=status, **{key: form}),
    )  # fmt: skip


@editing
def sitting_attendance(request, pk):
    """The sheet of registration typed in: a tick for each member who came."""
    sitting = find_sitting(request, pk)
    rows = list(sitting.members_there.select_related("teacher").in_order())
    if request.method == "POST":
        ticked = set(row_keys(request.POST.getlist("came")))
        came = {row.pk: row.pk in ticked for row in rows}
        if not refused(request, lambda: actions.mark_members(pk, by=request.user, came=came)):
            there = count_of(sum(came.values()), PEOPLE)
            messages.success(request, f"Присутствие отмечено: {there}.")
            return redirect("sitting", pk)
    context = {"sitting": sitting, "rows": rows}
    return render(request, "roadmap/sitting_attendance.html", context)
