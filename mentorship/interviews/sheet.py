"""The list of interviews as a workbook."""

from collections.abc import Iterable

from mentorship.models import Interview
from people.tables.writing import Sheet

COLUMNS = [
    ("Дата", 12), ("Время", 10), ("Наставляемый", 34), ("Наставник", 34), ("Этап", 14),
    ("Учебный год", 14), ("Состояние", 16), ("Проведено", 12), ("Где", 20), ("Кто проводит", 34),
    ("Рекомендация", 28), ("Заключение", 60),
]  # fmt: skip


def interview_sheet(rows: Iterable[Interview]) -> Sheet:
    """Interviews `with_people`; no answer is in it, whoever asks."""
    return Sheet("Собеседования", COLUMNS, (_row(one) for one in rows))


def _row(one: Interview) -> list:
    shown = one.is_held  # a conclusion is nobody's before the interview is held
    return [
        one.planned_on, f"{one.planned_at:%H:%M}" if one.planned_at else "",
        one.pair.mentee.full_name, one.pair.mentor.full_name, one.get_stage_display(),
        str(one.year), one.get_state_display(), one.held_on, one.place, one.leader,
        one.get_recommendation_display() if shown else "", one.conclusion if shown else "",
    ]  # fmt: skip
