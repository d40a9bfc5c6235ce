"""One change of many people of the staff list, after a look at whom it touches."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse

from people import actions
from people.access import Permission, allowed
from people.counting import count_of
from people.forms.staff_many import CHANGES, StaffChangeForm
from people.models import Teacher
from people.names import full_stop
from people.row_keys import row_keys
from people.staff.filters import staff_facets
from people.staff.sheet import value_now

MOST_NAMED = 10


@allowed(Permission.EDIT_STAFF)
def staff_change(request):
    """Whom the address names and what they have now; the form gives all of them one value.

    `seen` is "key:version" of each, as the page showed them: who changed meanwhile stays as is.
    """
    asked = request.POST if request.method == "POST" else request.GET
    field, back = asked.get("field", ""), f"{reverse('staff')}?{asked.get('list', '')}"
    if field not in CHANGES:
        raise Http404
    seen = versions(request.POST.getlist("seen"))
    people = named(seen or row_keys(request.GET.getlist("person")))
    if not people:
        messages.info(request, "Отметьте, кого это касается.")
        return redirect(back)
    form = StaffChangeForm(request.POST if request.method == "POST" else None, field=field)
    if request.method == "POST" and form.is_valid():
        value = form.cleaned_data["value"]
        try:
            done = actions.change_staff(by=request.user, people=seen, field=field, value=value)
        except ValidationError as error:
            form.add_error("value", error.messages)
        else:
            say(request, form, done, of=len(people))
            return redirect(back)
    context = {"form": form, "field": field, "back": back, "list": asked.get("list", "")}
    return show(request, context | whom(people, field, seen))


def named(keys) -> list[Teacher]:
    rows = Teacher.objects.filter(pk__in=keys).select_related("department")
    return list(rows.in_order())


def whom(people: list[Teacher], field: str, seen: dict[int, int]) -> dict:
    """Those who change, with what they have now and the version shown; those who cannot."""
    going = [person for person in people if not stays(person, field)]
    return {
        "lines": [(p, value_now(p, field), seen.get(p.pk, p.version)) for p in going],
        "staying": [person for person in people if stays(person, field)],
    }


def show(request, context: dict):
    field, form = context["field"], context["form"]
    context["title"] = CHANGES[field]
    context["buildings"] = staff_facets().buildings if field == "building" else []
    status = 422 if form.errors else 200
    return render(request, "people/staff_change.html", context, status=status)


def stays(person: Teacher, field: str) -> bool:
    """Who has left the school neither goes on leave nor comes back from it."""
    return field == "state" and person.state == Teacher.State.LEFT


def versions(texts: list[str]) -> dict[int, int]:
    """["12:3"] → {12: 3}; what is written otherwise is dropped."""
    pairs = [row_keys(text.split(":")) for text in texts]
    return {pair[0]: pair[1] for pair in pairs if len(pair) == 2}


def say(request, form, done, *, of: int) -> None:
    """What was done, and whose records were left alone and why."""
    label = form.fields["value"].label
    people = count_of(of, "человека,человек,человек")
    messages.success(request, f"{label}: {form.in_words}. Изменено: {done.changed} из {people}.")
    if done.stale:
        names = full_stop(", ".join(row.short_name for row in done.stale[:MOST_NAMED]))
        messages.warning(
            request,
            f"Пока вы решали, запись изменил кто-то другой, и она осталась как есть: {names} "
            "Посмотрите, что в ней теперь, и повторите.",
        )
