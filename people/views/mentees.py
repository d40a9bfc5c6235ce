"""The bank of mentees: the register, one entry, those who should be in it."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db.models import Q
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from people import actions
from people.academic_year import AcademicYear
from people.access import Permission, allowed
from people.banks.lines import mentee_lines
from people.banks.mentor_load import told_works
from people.exports import workbook_response
from people.forms.mentees import ManyForm, MenteeForm, MoveForm
from people.lists import for_html, render_list, stretch_of
from people.models import MenteeEntry, StaleVersion, Teacher
from people.requests.campaigns import working_teachers
from people.requests.filters import MenteeFilter, mentee_register
from people.requests.sheet import asked_for, mentee_sheet
from people.row_keys import row_keys
from people.staff.facts import proposed_groups
from people.views.conflict import conflict
from people.views.refusal import gone, refused
from people.views.request_queue import keeping, reading, this_year

REMOVABLE = (MenteeEntry.State.WAITING, MenteeEntry.State.LEFT)
PAIRED = "с педагогом уже работает наставник"
WITHOUT_REQUEST = ("young", "newcomer", "after_break", "new_subject")


@allowed(Permission.READ_BANKS)
def mentees(request):
    """The register of the year, filtered by the address, in the order of names."""
    year = this_year()
    chosen = MenteeFilter(request.GET, queryset=mentee_register(request.user.sight, year))
    found = counts(chosen.qs)
    total = sum(number for _, number in found)
    stretch = stretch_of(request, chosen.qs, by="teacher__sort_name", total=total)
    context = {
        "filter": chosen,
        "stretch": stretch,
        "lines": for_html(mentee_lines(stretch.rows)),
        "year": year,
        "counts": found,
        "many_form": ManyForm(),
    }
    return render_list(request, "people/mentees.html", "people/_mentee_list.html", context)


def counts(rows) -> list[tuple[str, int]]:
    """(state, how many) of the filtered entries, in the order of the states; one query."""
    found = rows.order_by().counted_by_state()
    return [(label, found[state]) for state, label in MenteeEntry.shown_states() if state in found]


@allowed(Permission.READ_BANKS)
def mentees_export(request):
    """Exactly what is filtered."""
    rows = MenteeEntry.objects.visible_to(request.user).of_year(this_year())
    rows = MenteeFilter(request.GET, queryset=rows).qs.with_content()
    sheet = mentee_sheet(rows.order_by("teacher__sort_name", "pk"), timezone.localdate())
    return workbook_response(request, f"Банк наставляемых {this_year().first}", sheet)


@reading
def mentee_detail(request, pk):
    return show(request, find_mentee(request, pk))


def find_mentee(request, pk) -> MenteeEntry:
    """An entry that the person may see; else 404."""
    return get_object_or_404(MenteeEntry.objects.visible_to(request.user).with_content(), pk=pk)


def show(request, entry, *, status=200, **forms):
    """The page of an entry; `forms` are those refused just now."""
    context = {
        "entry": entry,
        "asked_for": asked_for(entry),
        "experience": entry.teacher.experience("teaching", timezone.localdate()),
        "opened": next(iter(forms), ""),
    }
    if request.user.can(Permission.EDIT_BANKS):
        context["form"] = MenteeForm(instance=entry)
        context["removable"] = entry.state in REMOVABLE and entry.request is None
        context["move_form"] = MoveForm(entry=entry, auto_id="move_%s")
    return render(request, "people/mentee.html", context | forms, status=status)


@keeping
@require_POST
def mentee_save(request, pk):
    """Correct the entry; another person's change meanwhile is shown beside what was typed."""
    entry, back = find_mentee(request, pk), reverse("mentee", args=[pk])
    form = MenteeForm(request.POST, instance=MenteeEntry.objects.get(pk=pk))
    if not form.is_valid():
        return show(request, entry, status=422, form=form)
    version = form.cleaned_data["version"]
    try:
        actions.save_mentee_entry(entry, by=request.user, version=version, fields=form.changes())
    except StaleVersion as stale:
        return conflict(request, form=form, stale=stale, back=back)
    except ValidationError as error:
        form.add_error(None, error)
        return show(request, entry, status=422, form=form)
    messages.success(request, "Запись сохранена.")
    return redirect(back)


@keeping
@require_POST
def mentee_move(request, pk):
    entry = find_mentee(request, pk)
    form = MoveForm(request.POST, entry=entry, auto_id="move_%s")
    if not form.is_valid():
        return show(request, entry, status=422, move_form=form)
    try:
        moved = actions.move_mentee(entry, by=request.user, **form.cleaned_data)
    except ValidationError as error:
        messages.error(request, error.messages[0])
    else:
        messages.success(request, f"{entry.teacher.short_name}: {moved.get_state_display()}.")
    return redirect("mentee", pk)


@keeping
@require_POST
@gone("Этой записи в банке уже нет.", "mentees")
def mentee_remove(request, pk):
    """Take an entry out of the bank as if there had been none."""
    entry = find_mentee(request, pk)
    if refused(request, lambda: actions.take_back_mentee(entry, by=request.user)):
        return redirect("mentee", pk)
    messages.success(request, f"{entry.teacher.short_name}: запись из банка наставляемых убрана.")
    return redirect("mentees")


@keeping
@require_POST
def mentees_change(request):
    """One change of all the ticked entries."""
    ticked = row_keys(request.POST.getlist("entry"))
    form = ManyForm(request.POST)
    if not ticked or not form.is_valid():
        wrong = [error for errors in form.errors.values() for error in errors]
        messages.error(request, wrong[0] if ticked and wrong else "Отметьте, кого это касается.")
        return redirect("mentees")
    data = form.cleaned_data
    act, name = {
        "term": (actions.set_mentees_term, "until"),
        "group": (actions.set_mentees_group, "group"),
        "leave": (actions.leave_mentees, "reason"),
    }[data["act"]]
    try:
        count = act(by=request.user, entries=ticked, **{name: data[name]})
    except ValidationError as error:
        messages.error(request, error.messages[0])
    else:
        messages.success(request, f"Изменено записей: {count}.")
    return redirect("mentees")


@keeping
def mentee_candidates(request):
    """Whom the rules would put into the bank though they have asked for nothing, and those with
    whom a mentor works already."""
    today, year = timezone.localdate(), this_year()
    teachers = list(outside_bank(year))
    proposed = proposed_groups(teachers, today)
    if request.method == "POST":
        ticked = set(row_keys(request.POST.getlist("teacher"))) & proposed.keys()
        chosen = {pk: proposed[pk].group for pk in ticked}
        made = actions.include_mentees(by=request.user, chosen=chosen, year=year, included_on=today)
        messages.success(request, f"Включено в банк наставляемых: {len(made)}.")
        return redirect("mentees")
    labels = dict(MenteeEntry.Group.choices)
    found = [
        (teacher, labels[group], PAIRED if teacher.works else proposed[teacher.pk].reason)
        for teacher in sorted(teachers, key=lambda teacher: not teacher.works)
        for group in [proposed[teacher.pk].group]
        if teacher.works or group in WITHOUT_REQUEST
    ]
    return render(request, "people/mentee_candidates.html", {"found": found, "year": year})


def outside_bank(year: AcademicYear):
    """Those who teach, or work with a mentor (`works`), and are not in the year's bank."""
    known = MenteeEntry.objects.of_year(year).values("teacher")
    teachers = Teacher.objects.annotate(works=told_works()).exclude(pk__in=known)
    asked = Q(pk__in=working_teachers().order_by().values("pk")) | Q(works=True)
    teachers = teachers.filter(asked).exclude(state=Teacher.State.LEFT)
    return teachers.in_order().select_related("department")
