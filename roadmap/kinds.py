"""The kinds that a school begins with; its own dictionaries take their place."""

from people.models import Dictionary
from roadmap.models import ActKind, ActRole, EventKind, EventRole, LibraryKind

Purpose = LibraryKind.Purpose

# In the order in which a year of mentoring needs them.
ACTS = (
    (ActRole.REGULATION, "Положение о наставничестве"),
    (ActRole.ROADMAP, "Дорожная карта"),
    (ActRole.MENTORING, "Приказ о наставничестве"),
    (ActRole.PAIRS, "Приказ о закреплении пар"),
    (ActRole.REPLACEMENT, "Приказ о замене наставника"),
    (ActRole.PAY, "Приказ о тарификации (персональная поощрительная выплата)"),
    (ActRole.AGREEMENT, "Дополнительное соглашение"),
    (ActRole.TRANSFER, "Акт приёма-передачи"),
    (ActRole.CONSENT, "Согласие"),
    (ActRole.MINUTES, "Протокол"),
    (ActRole.OTHER, "Другой акт"),
)
EVENTS = (
    (EventRole.INDIVIDUAL, "Индивидуальная консультация"),
    (EventRole.GROUP, "Групповая консультация"),
    (EventRole.EXCHANGE, "Обмен опытом"),
    (EventRole.SEMINAR, "Семинар"),
    (EventRole.MENTOR_SCHOOL, "Школа наставника"),
    (EventRole.OPEN_LESSON, "Открытый урок"),
    (EventRole.PEDAGOGICAL, "Педагогический совет"),
    (EventRole.COUNCIL, "Научно-методический совет"),
    (EventRole.ROUND_TABLE, "Круглый стол"),
    (EventRole.MENTOR_DAY, "День наставника"),
    (EventRole.OTHER, "Другое событие"),
)
TRAINING = (  # whose hours are counted as training of mentors
    EventRole.INDIVIDUAL, EventRole.GROUP, EventRole.EXCHANGE, EventRole.SEMINAR,
    EventRole.MENTOR_SCHOOL,
)  # fmt: skip
LIBRARY = (
    (Purpose.LESSON, "конспект урока"),
    (Purpose.LESSON, "сценарий"),
    (Purpose.LESSON, "презентация"),
    (Purpose.LESSON, "рабочий лист"),
    (Purpose.LESSON, "диагностика"),
    (Purpose.LESSON, "видео"),
    (Purpose.LESSON, "программа"),
    (Purpose.LESSON, "памятка"),
    (Purpose.PRACTICE, "описание практики"),
    (Purpose.TRAINING, "материал для наставников"),
)
USUAL: dict[type[Dictionary], tuple[tuple[str, str], ...]] = {
    ActKind: ACTS,
    EventKind: EVENTS,
    LibraryKind: LIBRARY,
}  # what the kind is for, its name


def usual_lines(model: type[Dictionary]) -> list[Dictionary]:
    """The lines, not saved, that a school begins its dictionary with."""
    if model is LibraryKind:
        return [LibraryKind(purpose=purpose, name=name) for purpose, name in LIBRARY]
    if model is EventKind:
        return [
            EventKind(role=role, name=name, is_training=role in TRAINING) for role, name in EVENTS
        ]
    return [ActKind(role=role, name=name) for role, name in ACTS]


def kinds_offered(model: type[Dictionary]) -> list[tuple[str, str]]:
    """(key, name) of the kinds to choose from: the dictionary's keys, or roles while it is empty.

    `kind_of` in roadmap.actions.kinds reads such a key.
    """
    own = model.objects.filter(is_retired=False).values_list("pk", "name")
    return [(str(pk), name) for pk, name in own] or [(r.value, name) for r, name in USUAL[model]]
