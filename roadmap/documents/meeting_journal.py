"""«Журнал встреч» of one pair: for the two whole, for the deputy facts and what was opened."""

from collections.abc import Sequence

from mentorship.confidence import confidence
from mentorship.meetings.journal import MEETINGS, hours_in_words
from mentorship.models import Meeting, Pair
from mentorship.models.meeting_wording import with_last_hand
from mentorship.portfolio.authorship import corrected_meeting
from people.access import Permission
from people.counting import count_of
from people.models import School
from people.names import initials_first
from people.row_keys import row_key
from roadmap.documents.columns import takes_half_a_page
from roadmap.documents.execution_report import Signature
from roadmap.documents.paper import Orientation, Paper
from roadmap.documents.register_columns import register_columns
from roadmap.documents.registry import DocumentKind, NoSuchPaper, NotIssuable, register
from roadmap.documents.typography import DENSE_SIZE

ONLY_DRAFT = "Журнал не выпускают: он всякий раз печатается из того, что записано."
# key → heading on paper
COLUMNS = {
    "number": "№",
    "day": "Дата",
    "form": "Форма",
    "about": "По плану, о чём",
    "done": "Что сделали",
    "next": "Следующий шаг",
    "minutes": "Мин",
    "state": "Отметка",
}
CENTRED = ("number", "day", "minutes")


def build(object_id: str, *, by, revision: int | None = None, issuing: bool = False) -> Paper:
    """The journal of the pair `object_id`, the first meeting first."""
    pair, today = _pair(object_id, by), School.today()
    if issuing:
        raise NotIssuable(ONLY_DRAFT)
    rows = Meeting.objects.visible_to(by).with_texts_for(by).standing().with_people()
    meetings = list(with_last_hand(rows).filter(pair=pair).order_by("held_on", "pk"))
    columns, lines = table(meetings)
    return Paper(
        title=f"Журнал встреч: {pair}",
        template="documents/meeting_journal.html",
        context={
            "pair": pair,
            "school": School.current(),
            "today": today,
            "columns": columns,
            "lines": lines,
            "summary": summary(meetings),
            "signatures": [_signature("Наставник", pair.mentor),
                           _signature("Наставляемый", pair.mentee)],
        },
        orientation=Orientation.LANDSCAPE,
        footer=f"Журнал встреч · {pair}",
        dated=today,
    )  # fmt: skip


def _pair(object_id: str, by) -> Pair:
    rows = Pair.objects.visible_to(by).with_people()
    pair = rows.filter(pk=row_key(object_id)).first()
    if pair is None or not confidence(by, pair).reads_facts:
        raise NoSuchPaper
    return pair


def table(meetings: Sequence[Meeting]) -> tuple[tuple, list]:
    """Columns and lines ([(text, centred)], whether torn); no empty columns where all is closed."""
    empty = {"done": not any(meeting.is_told for meeting in meetings),
             "next": not any(meeting.said_next for meeting in meetings),
             "about": not any(map(about, meetings))}  # fmt: skip
    kept = {key: title for key, title in COLUMNS.items() if not empty.get(key)}
    cells = [_cells(number, meeting) for number, meeting in enumerate(meetings, start=1)]
    rows = [tuple(row[key] for key in kept) for row in cells]
    columns = register_columns(kept, rows, whole=("day",))
    centred = [key in CENTRED for key in kept]
    lines = [
        (list(zip(row, centred, strict=True)),
         takes_half_a_page(columns, row, Orientation.LANDSCAPE, DENSE_SIZE))
        for row in rows
    ]  # fmt: skip
    return columns, lines


def _cells(number: int, meeting: Meeting) -> dict[str, str]:
    return {
        "number": str(number),
        "day": f"{meeting.held_on:%d.%m.%Y}",
        "form": meeting.form.name,
        "about": about(meeting),
        "done": meeting.said if meeting.is_told else "записано парой",
        "next": meeting.said_next,
        "minutes": str(meeting.minutes or ""),
        "state": meeting.state_words + by_whom(meeting),
    }


def about(meeting: Meeting) -> str:
    """The line of the plan and the difficulty that the meeting worked on."""
    return "; ".join(str(part) for part in (meeting.plan_item, meeting.competence) if part)


def by_whom(meeting: Meeting) -> str:
    """Said where none of the two has written it down, and where another has corrected it."""
    office = "внёс заместитель директора" if meeting.teller == Meeting.Teller.OFFICE else ""
    return "".join(f"; {said}" for said in (office, corrected_meeting(meeting)) if said)


def summary(meetings: Sequence[Meeting]) -> str:
    """«Всего 6 встреч, 4 ч; подтверждено 3. С возражением и не сосчитано: 1 встреча.»"""
    held = [meeting for meeting in meetings if not meeting.is_cancelled]
    counted = [meeting for meeting in held if meeting.disputed_at is None]
    minutes = sum(meeting.minutes or 0 for meeting in counted)
    confirmed = sum(meeting.confirmed_at is not None for meeting in counted)
    length = f", {hours_in_words(minutes)}" if minutes else ""
    said = f"Всего {count_of(len(counted), MEETINGS)}{length}; подтверждено {confirmed}."
    against = len(held) - len(counted)
    if not against:
        return said
    return f"{said} С возражением и не сосчитано: {count_of(against, MEETINGS)}."


def _signature(title: str, teacher) -> Signature:
    name = initials_first(teacher.surname, teacher.first_name, teacher.patronymic)
    return Signature(title, name)


register(
    DocumentKind(
        key="meetings",
        title="Журнал встреч пары",
        builder=build,
        # Which pair is the builder's question: a teacher has one's own. None is ever issued.
        may_see=lambda account: account.can(Permission.READ_PAIR_FACTS) or bool(account.teacher_id),
        object_kind="pair",
    )
)
