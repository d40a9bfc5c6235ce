"""All programmes that wait for an approval or have it: for who approves them."""

from mentorship.models import Pair, Programme
from people.access import Permission, allowed
from people.lists import page_of, render_list

OFFERED, APPROVED, DRAFT = Programme.State.OFFERED, Programme.State.APPROVED, Programme.State.DRAFT
NONE = "none"


@allowed(Permission.APPROVE_PROGRAMMES)
def programme_list(request):
    """?state= chooses; at first those that wait. Pairs without a programme for the curator."""
    keeps = request.user.can(Permission.READ_PAIR_FACTS)
    chips = [(OFFERED, "ждут утверждения"), (APPROVED, "утверждены")]
    chips += [(DRAFT, "пишутся"), (NONE, "нет программы")] if keeps else []
    chosen = request.GET.get("state", OFFERED)
    chosen = chosen if chosen in dict(chips) else OFFERED
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


def programmes(account, state: str):
    """Of pairs that go on, and approved ones of those that are over too."""
    rows = Programme.objects.visible_to(account).with_people().with_counts()
    rows = rows.filter(state=state)
    if state != APPROVED:
        rows = rows.filter(pair__state__in=Pair.GOING)
    return rows.order_by("pair__mentee__sort_name", "pk")


def pairs_without():
    """Pairs that go on and have nothing written yet."""
    return Pair.objects.going().filter(programme=None).with_people().order_by(
        "mentee__sort_name", "pk"
    )  # fmt: skip


def counts(account, key: str) -> int:
    return pairs_without().count() if key == NONE else programmes(account, key).count()
