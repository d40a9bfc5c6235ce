"""The kinds of events that a school begins with; its own dictionary takes their place."""

from roadmap.models import EventKind, EventRole

# role, name, whether it counts as training of mentors
USUAL_KINDS: tuple[tuple[EventRole, str, bool], ...] = (
    (EventRole.INDIVIDUAL, "Индивидуальная консультация", True),
    (EventRole.GROUP, "Групповая консультация", True),
    (EventRole.EXCHANGE, "Обмен опытом", True),
    (EventRole.SEMINAR, "Семинар", True),
    (EventRole.MENTOR_SCHOOL, "Школа наставника", True),
    (EventRole.OPEN_LESSON, "Открытый урок", False),
    (EventRole.PEDAGOGICAL, "Педагогический совет", False),
    (EventRole.COUNCIL, "Научно-методический совет", False),
    (EventRole.ROUND_TABLE, "Круглый стол", False),
    (EventRole.MENTOR_DAY, "День наставника", False),
    (EventRole.OTHER, "Другое событие", False),
)


def kinds_offered() -> list[tuple[str, str]]:
    """(key, name) of the kinds to choose from: the dictionary's keys, or roles while it is empty.

    `kind_of` in roadmap.actions.events reads such a key.
    """
    own = EventKind.objects.filter(is_retired=False).values_list("pk", "name")
    return [(str(pk), name) for pk, name in own] or [(r.value, n) for r, n, _ in USUAL_KINDS]
