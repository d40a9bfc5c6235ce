"""Years of experience that the cards lack, typed for many at once."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone

from people import actions
from people.access import Permission, allowed
from people.counting import count_of
from people.forms.experience_grid import ASKED, ExperienceGrid
from people.lists import page_of
from people.models import Teacher
from people.row_keys import row_keys


@allowed(Permission.EDIT_STAFF)
def staff_experience(request):
    """Pedagogues of whom the rules of the banks cannot judge; an empty cell stays unknown."""
    today, page = timezone.localdate(), page_of(request, Teacher.objects.of_unknown_experience())
    grid = ExperienceGrid(page, today)
    if request.method == "POST":
        grid = ExperienceGrid(sent_people(request.POST), today, request.POST)
        if grid.is_valid():
            say(request, actions.fill_experience(by=request.user, on=grid.on, years=grid.said))
            return redirect(request.get_full_path())
    status = 422 if grid.errors or grid.day.errors else 200
    context = {"grid": grid, "page": page}
    return render(request, "people/staff_experience.html", context, status=status)


def sent_people(data) -> list[Teacher]:
    """The people of the rows that were sent, in the order of names."""
    named = [name.partition("-")[2] for name in data if name.partition("-")[0] in ASKED]
    return list(Teacher.objects.filter(pk__in=row_keys(named)).in_order())


def say(request, filled: int) -> None:
    if filled:
        people = count_of(filled, "карточке,карточках,карточках")
        messages.success(request, f"Стаж записан в {people}.")
    else:
        messages.info(request, "Ни одного числа не набрано, или стаж за это время уже указали.")
