"""The kinds of acts that a school begins with; its own dictionary takes their place."""

from roadmap.models import ActKind, ActRole

# In the order in which a year of mentoring needs them.
USUAL_KINDS: tuple[tuple[ActRole, str], ...] = (
    (ActRole.REGULATION, "Положение о наставничестве"),
    (ActRole.ROADMAP, "Дорожная карта"),
    (ActRole.MENTORING, "Приказ о наставничестве"),
    (ActRole.PAIRS, "Приказ о закреплении пар"),
    (ActRole.REPLACEMENT, "Приказ о замене наставника"),
    (ActRole.PAY, "Приказ о тарификации (персональная поощрительная выплата)"),
    (ActRole.AGREEMENT, "Дополнительное соглашение"),
    (ActRole.CONSENT, "Согласие"),
    (ActRole.MINUTES, "Протокол"),
    (ActRole.OTHER, "Другой акт"),
)


def kinds_offered() -> list[tuple[str, str]]:
    """(key, name) of the kinds to choose from: the dictionary's keys, or roles while it is empty.

    `kind_of` in roadmap.actions.acts reads such a key.
    """
    own = ActKind.objects.filter(is_retired=False).values_list("pk", "name")
    return [(str(pk), name) for pk, name in own] or [(r.value, name) for r, name in USUAL_KINDS]
