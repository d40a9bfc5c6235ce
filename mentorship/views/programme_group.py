"""One change for all pairs of a group: typed, looked at pair by pair, made."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse

from mentorship import actions
from mentorship.models import Pair
from mentorship.pairs.group_form import GroupChangeForm
from mentorship.programme.forms import FORMS
from people.access import Permission, allowed


@allowed(Permission.EDIT_PAIRS)
def programme_group(request):
    """The form; «посмотреть» shows what would happen, «применить» does it."""
    form = GroupChangeForm(request.POST or None, groups=groups())
    outcomes = None
    if request.method == "POST" and form.is_valid():
        change = {"by": request.user, **form.change()}
        pairs = pairs_of(form.cleaned_data["group"])
        if "apply" in request.POST:
            made = actions.change_programmes(pairs, **change)
            changed = sum(one.done for one in made)
            messages.success(request, f"Готово: {changed} из {len(made)}.")
            return redirect(reverse("programmes"))
        outcomes = actions.preview_of_change(pairs, **change)
    context = {"form": form, "outcomes": outcomes, "plan_forms": FORMS}
    status = 422 if form.errors else 200
    return render(request, "mentorship/programme_group.html", context, status=status)


def groups() -> list[str]:
    """Labels of the pairs that go on."""
    rows = Pair.objects.going().exclude(group="").order_by("group")
    return list(rows.values_list("group", flat=True).distinct())


def pairs_of(group: str) -> list[Pair]:
    rows = Pair.objects.going().filter(group=group).with_people()
    return list(rows.order_by("mentee__sort_name", "pk"))
