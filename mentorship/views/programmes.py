"""All programmes that wait for an approval or have it: for who approves them."""

from mentorship.models import Pair, Programme
from mentorship.programme.sheet import programme_sheet
from people.access import Permission, allowed
from people.exports import workbook_response
from people.lists import page_of, render_list

OFFERED, APPROVED, DRAFT = Programme.State.OFFERED, Programme.State.APPROVED, Programme.State.DRAFT
NONE = "none"
approver = allowed(Permission.APPROVE_PROGRAMMES)


@approver
def programme_list(request):
    """?state= chooses; at first those that wait. Pairs without a programme for the curator."""
    chips, chosen = chips_of(request)
    rows = pairs_without() if chosen == NONE else programmes(request.user, chosen)
    context = {
        "chosen": chosen,
        "chips": [(key, title, key == chosen, counts(request.user, key)) for key, title in chips],
        "page": page_of(request, rows),
        "lacking": chosen == NONE,
    }
    return render_list(
        request, "mentorship/programmes.html", "mentorship/_programme_list.html", context
    )


def chips_of(request) -> tuple[list[tuple[str, str]], str]:
    """(the states that this account may choose, the one that the address names)."""
    chips = [(OFFERED, "ждут утверждения"), (APPROVED, "утверждены")]
    if request.user.can(Permission.READ_PAIR_FACTS):
        chips += [(DRAFT, "пишутся"), (NONE, "нет программы")]
    chosen = request.GET.get("state", OFFERED)
    return chips, chosen if chosen in dict(chips) else OFFERED


@approver
def programmes_export(request):
    """Exactly what is chosen."""
    _, chosen = chips_of(request)
    rows = pairs_without() if chosen == NONE else programmes(request.user, chosen)
    return workbook_response(request, "Программы пар", programme_sheet(rows))


def programmes(account, state: str):
    """Of pairs that go on, and approved ones of those that are over too."""
    rows = Programme.objects.visible_to(account).with_people().with_counts()
    rows = rows.to_decide(account) if state == OFFERED else rows.filter(state=state)
    if state == DRAFT:
        rows = rows.filter(pair__state__in=Pair.GOING)
    return rows.order_by("pair__mentee__sort_name", "pk")


def pairs_without():
    """Pairs that go on and have nothing written yet."""
    return Pair.objects.going().filter(programme=None).with_people().order_by(
        "mentee__sort_name", "pk"
    )  # fmt: skip


def counts(account, key: str) -> int:
    return pairs_without().count() if key == NONE else programmes(account, key).count()
