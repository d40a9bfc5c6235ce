"""One change for all pairs of a group: typed, looked at pair by pair, made."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.urls import reverse

from mentorship import actions
from mentorship.models import Pair
from mentorship.pairs.group_form import GroupChangeForm
from mentorship.programme.asked_words import FORMS
from people.access import Permission, allowed


@allowed(Permission.EDIT_PAIRS)
def programme_group(request):
    """The form; «посмотреть» shows what would happen, «применить» does it."""
    form = GroupChangeForm(request.POST or None, groups=groups())
    outcomes, seen = None, ""
    if request.method == "POST" and form.is_valid():
        change = {"by": request.user, **form.change()}
        pairs = pairs_of(form.cleaned_data["group"])
        if "apply" in request.POST and applied(request, form, pairs, change):
            return redirect(reverse("programmes"))
        seen = actions.how_they_stand(pairs)
        outcomes = actions.preview_of_change(pairs, **change)
    context = {"form": form, "outcomes": outcomes, "seen": seen, "plan_forms": FORMS}
    status = 422 if form.errors else 200
    return render(request, "mentorship/programme_group.html", context, status=status)


def applied(request, form, pairs: list[Pair], change: dict) -> bool:
    """Whether the change was made; not where the programmes are others than were looked at."""
    try:
        made = actions.change_programmes(pairs, seen=form.cleaned_data["seen"], **change)
    except ValidationError as error:
        form.add_error(None, error)
        return False
    changed = sum(one.done for one in made)
    messages.success(request, f"Готово: {changed} из {len(made)}.")
    return True


def groups() -> list[str]:
    """Labels of the pairs that go on."""
    rows = Pair.objects.going().exclude(group="").order_by("group")
    return list(rows.values_list("group", flat=True).distinct())


def pairs_of(group: str) -> list[Pair]:
    rows = Pair.objects.going().filter(group=group).with_people()
    return list(rows.order_by("mentee__sort_name", "pk"))
