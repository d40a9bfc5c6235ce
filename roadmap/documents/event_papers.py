"""Papers of an event: its programme, and the sheet that people sign when they come."""

from people.access import Permission
from people.models import Official, School
from people.row_keys import row_key
from roadmap.documents.execution_report import signatures
from roadmap.documents.paper import Paper
from roadmap.documents.registry import DocumentKind, NoSuchPaper, NotIssuable, register
from roadmap.events.agenda import agenda_lines
from roadmap.models import Event

BLANK_ROWS = 5  # for those who come without having been invited
DRAFT_ONLY = "Эту бумагу не выпускают: она всякий раз печатается по тому, что известно о событии."


def find(object_id: str, account) -> Event:
    """The event, if the account may see it; else NoSuchPaper."""
    rows = Event.objects.visible_to(account).select_related("kind")
    if (event := rows.filter(pk=row_key(object_id)).first()) is None:
        raise NoSuchPaper(object_id)
    return event


def opens(object_id: str, account) -> bool:
    return Event.objects.visible_to(account).filter(pk=row_key(object_id)).exists()


def programme(object_id: str, *, by, revision: int | None = None, issuing: bool = False) -> Paper:
    """When, where, who leads, and the agenda line by line."""
    event = find(object_id, by)
    if issuing:
        raise NotIssuable(DRAFT_ONLY)
    return Paper(
        title=f"Программа: {event.title}",
        template="documents/event_programme.html",
        context={
            **head(event),
            "agenda": agenda_lines(event.agenda),
            "signatures": signatures([Official.Office.DEPUTY], event.held_on),
        },
        footer=f"Программа · {event.held_on:%d.%m.%Y}",
        dated=event.held_on,
    )


def head(event: Event) -> dict:
    """What both papers begin with."""
    school = School.current()
    place = [f"{event.held_on:%d.%m.%Y}", event.time, event.place]
    return {
        "school": school.short_name if school else "",
        "event": event,
        "when_and_where": ", ".join(filter(None, place)),
    }


def sheet(object_id: str, *, by, revision: int | None = None, issuing: bool = False) -> Paper:
    """The invited with the lines by which the sheet is typed in; who may print it sees all."""
    event = find(object_id, by)
    if issuing:
        raise NotIssuable("Лист заполняют от руки: его не выпускают, присутствие с него вносят.")
    rows = event.invitations.in_lines().select_related("teacher")
    return Paper(
        title=f"Лист регистрации: {event.title}",
        template="documents/event_sheet.html",
        context={
            **head(event),
            "people": [(row.line, row.teacher.full_name, row.teacher.post) for row in rows],
            "blank": range(BLANK_ROWS),
            "signatures": signatures([Official.Office.DEPUTY], event.held_on),
        },
        footer=f"Лист регистрации · {event.held_on:%d.%m.%Y}",
        dated=event.held_on,
    )


register(
    DocumentKind(
        key="event-programme",
        title="Программа события",
        builder=programme,
        may_see=lambda account: account.can(Permission.READ_EVENTS),
        object_kind="event",
        opens=opens,
    )
)
register(
    DocumentKind(
        key="event-sheet",
        title="Лист регистрации",
        builder=sheet,
        may_see=lambda account: (
            account.can(Permission.READ_EVENTS) and account.can(Permission.READ_REPORTS)
        ),
        object_kind="event",
        opens=opens,
    )
)
