"""«Справка о часах наставников» of a period: numbers for the payment memo, no word of a journal."""

from mentorship.meetings.hours import Hours, Period
from mentorship.meetings.journal import hours_in_words
from people.access import Permission
from people.counting import count_of
from people.models import Official, School
from roadmap.acts.paid_mentors import hours_with_paid
from roadmap.documents.execution_report import signatures
from roadmap.documents.paper import Paper
from roadmap.documents.registry import DocumentKind, NoSuchPaper, NotIssuable, register

ONLY_DRAFT = "Справку не выпускают: она всякий раз печатается по журналам встреч."


def build(object_id: str, *, by, revision: int | None = None, issuing: bool = False) -> Paper:
    """The hours of the period `object_id` («2026-11-01_2026-11-30») as journals tell them now."""
    period, today = _period(object_id), School.today()
    if issuing:
        raise NotIssuable(ONLY_DRAFT)
    rows = hours_with_paid(period)
    return Paper(
        title=f"Справка о часах наставников за {period}",
        template="documents/mentor_hours.html",
        context={
            "period": period,
            "school": School.current(),
            "rows": rows,
            "summary": summary(rows),
            "signatures": signatures([Official.Office.DEPUTY], today),
        },
        footer=f"Часы наставников · {period}",
        dated=today,
    )


def _period(object_id: str) -> Period:
    try:
        return Period.read(object_id)
    except ValueError:
        raise NoSuchPaper from None


def summary(rows: list[Hours]) -> str:
    """«Всего 3 наставника, 12 встреч, 9 ч; подтверждено 8 встреч, 6 ч 30 мин.» and, where somebody
    objects, how much is not counted."""
    held, confirmed = sum(one.held for one in rows), sum(one.confirmed for one in rows)
    minutes = sum(one.minutes for one in rows)
    confirmed_minutes = sum(one.confirmed_minutes for one in rows)
    return (
        f"Всего {count_of(len(rows), 'наставник,наставника,наставников')}, "
        f"{count_of(held, 'встреча,встречи,встреч')}, {hours_in_words(minutes)}; подтверждено "
        f"{count_of(confirmed, 'встреча,встречи,встреч')}, {hours_in_words(confirmed_minutes)}."
        + _objected(rows)
    )


def _objected(rows: list[Hours]) -> str:
    disputed, minutes = sum(r.disputed for r in rows), sum(r.disputed_minutes for r in rows)
    if not disputed:
        return ""
    length = f", {hours_in_words(minutes)}" if minutes else ""
    met = count_of(disputed, "встреча,встречи,встреч")
    return f" Не сосчитаны, пока есть возражение: {met}{length}."


register(
    DocumentKind(
        key="mentor-hours",
        title="Справка о часах наставников",
        builder=build,
        may_see=lambda account: account.can(Permission.READ_PAYMENTS),
        object_kind="period",
    )
)
