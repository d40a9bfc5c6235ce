"""The bank of mentors: the register, an entry, its moves."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from people import actions
from people.academic_year import AcademicYear
from people.access import Permission, allowed
from people.banks.lines import mentor_lines
from people.banks.mentor_filters import MentorFilter, asked_year, facets, register
from people.banks.mentor_page import about_entry, move_titles
from people.banks.mentor_sheet import mentor_sheet
from people.exports import workbook_response
from people.forms.mentors import MentorForm, MoveForm
from people.lists import for_html, page_of, render_list
from people.models import MentorEntry, StaleVersion
from people.row_keys import MOST_AT_ONCE, row_keys
from people.views.conflict import conflict
from people.views.refusal import gone, refused

reading = allowed(Permission.READ_BANKS, Permission.OFFER_ONESELF)
WAITING = (MentorEntry.State.CANDIDATE, MentorEntry.State.RECOMMENDED)
keeping = allowed(Permission.EDIT_BANKS)


def this_year() -> AcademicYear:
    return AcademicYear.containing(timezone.localdate())


@allowed(Permission.READ_BANKS)
def mentors(request):
    """The register of a year, filtered and sorted by the address."""
    year = asked_year(request.GET, this_year())
    chosen = MentorFilter(
        request.GET,
        queryset=register(request.user.sight, year, timezone.localdate()),
        facets=facets(request.user, year),
    )
    page = page_of(request, chosen.qs, total=None if chosen.narrowed else chosen.whole)
    context = {
        "filter": chosen,
        "page": page,
        "lines": for_html(mentor_lines(page.object_list)),
        "year": year,
        "paper_address": f"/documents/mentor-bank/{year.first}",
        "years": years_around(year),
        "current_year": year,
        "current": year == this_year(),
        "moves": [(state, title) for state, title in move_titles().items()],
        "waiting": sum(count for state, _, count in chosen.states if state in WAITING),
    }
    return render_list(request, "people/mentors.html", "people/_mentor_list.html", context)


def years_around(chosen: AcademicYear) -> list[dict]:
    """For the year switcher: the next year, this one, two before and the chosen one."""
    years = {AcademicYear(this_year().first + step) for step in (1, 0, -1, -2)} | {chosen}
    return [
        {"title": str(y), "url": f"{reverse('mentors')}?year={y.first}", "current": y == chosen}
        for y in sorted(years, reverse=True)
    ]


@allowed(Permission.READ_BANKS)
def mentors_export(request):
    """Exactly what is filtered, in that order."""
    year, today = asked_year(request.GET, this_year()), timezone.localdate()
    entries = MentorEntry.objects.visible_to(request.user).of_year(year)
    rows = entries.with_gaps(today).with_consent(today).with_load()
    chosen = MentorFilter(request.GET, queryset=rows, facets=facets(request.user, year))
    sheet = mentor_sheet(chosen.qs.with_content(), today)
    return workbook_response(request, f"Банк наставников {year.first}", sheet)


@reading
def mentor_entry(request, pk):
    """One mentor: where they stand, what is missing, what they help with."""
    entry = find_entry(request, pk)
    context = {"entry": entry, **about_entry(entry, request.user, timezone.localdate())}
    return render(request, "people/mentor.html", context)


def find_entry(request, pk) -> MentorEntry:
    """An entry that the person may see; else 404."""
    today = timezone.localdate()
    rows = MentorEntry.objects.visible_to(request.user).with_gaps(today).with_consent(today)
    return get_object_or_404(rows.with_load().with_content(), pk=pk)


@keeping
def mentor_edit(request, pk):
    """Change an entry; another person's change meanwhile is shown beside what was typed."""
    entry = find_entry(request, pk)
    form = MentorForm(request.POST or None, instance=MentorEntry.objects.get(pk=pk))
    back = reverse("mentor", args=[pk])
    if request.method == "POST" and form.is_valid():
        try:
            save(request, form, pk)
        except StaleVersion as stale:
            return conflict(request, form=form, stale=stale, back=back, there="в записи")
        except ValidationError as error:
            form.add_error(None, error)
        else:
            messages.success(request, "Запись сохранена.")
            return redirect(back)
    context = {"entry": entry, "form": form, "back": back}
    return render(request, "people/mentor_edit.html", context, status=422 if form.errors else 200)


def save(request, form: MentorForm, pk: int) -> None:
    version = form.cleaned_data["version"]
    actions.save_mentor_entry(
        pk, by=request.user, version=version, levels=form.levels, **form.entry()
    )


@keeping
@require_POST
@gone("Этой записи в банке уже нет.", "mentors")
def mentor_remove(request, pk):
    """Take a candidate out of the bank as if there had been none."""
    entry = find_entry(request, pk)
    if refused(request, lambda: actions.take_back_mentor(entry, by=request.user)):
        return redirect("mentor", pk)
    messages.success(request, f"{entry.teacher.short_name}: запись из банка наставников убрана.")
    return redirect(f"{reverse('mentors')}?year={entry.year.first}")


@keeping
def mentors_move(request):
    """Take the entries that the address or the form names to another state, after a look at them.

    Those that may not go there are named and stay.
    """
    asked = request.POST if request.method == "POST" else request.GET
    to = asked.get("to", "")
    if to not in MentorEntry.State.values:
        raise Http404
    entries = named_entries(request, asked)
    if not entries:
        messages.info(request, "Отметьте, кого это касается.")
        return redirect("mentors")
    form = MoveForm(request.POST if request.method == "POST" else None, to=to)
    if request.method == "POST" and form.is_valid() and moved(request, form, entries, to):
        return redirect(back_to(entries))
    context = {
        "form": form,
        "to": to,
        "title": move_titles()[to],
        "going": [entry for entry in entries if to in entry.moves],
        "staying": [entry for entry in entries if to not in entry.moves],
        "back": back_to(entries),
    }
    return render(request, "people/mentor_move.html", context, status=422 if form.errors else 200)


def named_entries(request, asked) -> list[MentorEntry]:
    """Those ticked; with ?all=yes everybody of the year who waits for the council."""
    rows = MentorEntry.objects.visible_to(request.user)
    if asked.get("all"):
        rows = rows.of_year(asked_year(asked, this_year())).waiting()
    else:
        rows = rows.filter(pk__in=row_keys(asked.getlist("entry")))
    return list(rows.select_related("teacher").in_order()[:MOST_AT_ONCE])


def moved(request, form: MoveForm, entries, to: str) -> bool:
    """Whether the move was made; else the form says why not."""
    try:
        done = actions.move_mentors(entries, by=request.user, to=to, **form.cleaned_data)
    except ValidationError as error:
        form.add_error(None, error)
        return False
    word = MentorEntry.State(to).label
    messages.success(request, f"Новый статус «{word}»: {len(done)} из {len(entries)}.")
    return True


def back_to(entries) -> str:
    """The one entry's page, or the register of the year."""
    if len(entries) == 1:
        return reverse("mentor", args=[entries[0].pk])
    return f"{reverse('mentors')}?year={entries[0].year.first}"
