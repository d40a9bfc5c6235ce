"""Ways into the bank of mentors: the analysis, the deputy, oneself, the bank of last year."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from people import actions
from people.academic_year import AcademicYear
from people.access import Permission, allowed
from people.banks.mentor_filters import asked_year
from people.forms.mentors import OfferForm
from people.models import MentorEntry, Teacher
from people.row_keys import row_keys
from people.views.mentors import find_entry, keeping, this_year

MOST = 50  # people found by a name


@keeping
def candidates(request):
    """Whom the analysis proposed, and a search for anybody else; those ticked become candidates."""
    year = asked_year(request.GET, this_year())
    if request.method == "POST":
        return nominate(request, year)
    known = MentorEntry.objects.of_year(year).values("teacher")
    reviews = actions.proposed_by_review(year).exclude(teacher__in=known)
    typed = request.GET.get("q", "").strip()
    others = Teacher.objects.exclude(state=Teacher.State.LEFT).exclude(pk__in=known)
    context = {
        "year": year,
        "reviews": reviews.select_related("teacher__department").order_by("teacher__sort_name"),
        "typed": typed,
        "others": others.in_order().found_by(typed)[:MOST] if typed else [],
    }
    return render(request, "people/mentor_candidates.html", context)


def nominate(request, year):
    ids = row_keys(request.POST.getlist("teacher"))
    basis = request.POST.get("basis", "").strip()[:2000]
    teachers = Teacher.objects.filter(pk__in=ids)
    made = actions.nominate_mentors(by=request.user, teachers=teachers, year=year, basis=basis)
    if not ids:
        messages.info(request, "Отметьте, кого предложить.")
        return redirect(request.get_full_path())
    messages.success(request, f"Добавлено кандидатов: {len(made)}.")
    return redirect("mentor", made[0].pk) if len(made) == 1 else redirect(in_year("mentors", year))


def in_year(name: str, year: AcademicYear) -> str:
    """The address of a page of the bank that stays in the year."""
    return f"{reverse(name)}?year={year.first}"


@keeping
def carry(request):
    """Last year's mentors before they are carried over: who goes, who may go, who not and why."""
    year = asked_year(request.POST or request.GET, this_year())
    if request.method == "POST":
        ticked = row_keys(request.POST.getlist("suspended"))
        made = actions.carry_mentors(into=year, by=request.user, suspended=ticked)
        messages.success(request, f"Перенесено наставников: {len(made)}. Их утвердит совет.")
        return redirect(in_year("mentors", year))
    context = {
        "year": year,
        "plan": actions.carry_plan(into=year),
        "carried": actions.carried_untouched(year).count(),
    }
    return render(request, "people/mentor_carry.html", context)


@keeping
@require_POST
def undo_carry(request):
    """Take back what was carried and not touched since."""
    year = asked_year(request.POST, this_year())
    try:
        count = actions.undo_carry(year=year, by=request.user)
    except ValidationError as error:
        messages.error(request, error.messages[0])
    else:
        messages.success(request, f"Перенос отменён, убрано записей: {count}.")
    return redirect(in_year("mentor_carry", year))


@allowed(Permission.OFFER_ONESELF)
def offer(request):
    """A teacher proposes themselves; sent again, it corrects the proposal."""
    teacher = request.user.teacher
    if teacher is None:
        raise Http404
    year = this_year()
    entry = MentorEntry.objects.filter(teacher=teacher, year=year).first()
    if entry and not actions.may_be_offered(entry):
        return redirect("mentor", entry.pk)
    usual = MentorEntry(
        teacher=teacher, year=year, subjects=teacher.subjects, class_ranges=teacher.class_ranges
    )
    form = OfferForm(request.POST or None, instance=entry or usual)
    if request.method == "POST" and form.is_valid():
        try:
            entry = actions.offer_oneself(by=request.user, year=year, **form.cleaned_data)
        except ValidationError as error:
            form.add_error(None, error)
        else:
            messages.success(request, "Спасибо. Куратор увидит ваше предложение.")
            return redirect("mentor", entry.pk)
    context = {"form": form, "entry": entry, "year": year}
    return render(request, "people/mentor_offer.html", context, status=422 if form.errors else 200)


@allowed(Permission.OFFER_ONESELF)
@require_POST
def withdraw(request, pk):
    """The teacher takes the proposal back while nobody has decided."""
    entry = find_entry(request, pk)
    if entry.teacher_id != request.user.teacher_id:
        raise Http404
    try:
        actions.withdraw_offer(entry, by=request.user)
    except ValidationError as error:
        messages.error(request, error.messages[0])
    else:
        messages.success(request, "Предложение отозвано.")
    return redirect("mentor", pk)
