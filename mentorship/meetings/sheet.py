"""The journal of a pair as a workbook."""

from collections.abc import Iterable

from mentorship.models import Meeting
from mentorship.portfolio.authorship import corrected_meeting
from people.tables.writing import Sheet

COLUMNS = [
    ("Дата", 12), ("Форма", 22), ("Что сделали", 60), ("Следующий шаг", 44), ("Минут", 10),
    ("Пункт плана", 44), ("Затруднение", 34), ("Состояние", 24), ("Кто внёс", 24),
]  # fmt: skip
CLOSED = "записано парой, не открыто"


def meeting_sheet(meetings: Iterable[Meeting]) -> Sheet:
    """Meetings `with_texts_for` the reader and with their people."""
    return Sheet("Встречи", COLUMNS, (_row(meeting) for meeting in meetings))


def _row(meeting: Meeting) -> list:
    return [
        meeting.held_on, meeting.form.name, meeting.said if meeting.is_told else CLOSED,
        meeting.said_next, meeting.minutes, str(meeting.plan_item or ""),
        str(meeting.competence or ""), meeting.state_words, entered_by(meeting),
    ]  # fmt: skip


def entered_by(meeting: Meeting) -> str:
    """Who entered it, and who wrote what stands there now."""
    return "; ".join(filter(None, (meeting.entered_by_name, corrected_meeting(meeting))))
