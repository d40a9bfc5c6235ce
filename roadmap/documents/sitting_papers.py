"""Papers of a sitting of the council: agenda, minutes, an extract of them, the sheet to sign."""

import datetime as dt

from people.access import Permission
from people.models import Official, School
from people.row_keys import row_key
from roadmap.council.minutes import ItemWords, agenda_of, attendance_in_words
from roadmap.documents.execution_report import Signature
from roadmap.documents.paper import Paper
from roadmap.documents.registry import DocumentKind, NoSuchPaper, NotIssuable, register
from roadmap.models import Sitting, SittingItem, SittingSubject

BLANK_ROWS = 4  # for those who come without having been invited
DRAFT_ONLY = "Эту бумагу не выпускают: она всякий раз печатается по тому, что известно о заседании."
UNRECORDED = "Сначала внесите решения заседания с № и датой протокола."


def find(object_id: str, account) -> Sitting:
    """The sitting, if the account may see it; else NoSuchPaper."""
    rows = Sitting.objects.visible_to(account).filter(pk=row_key(object_id))
    if (sitting := rows.first()) is None:
        raise NoSuchPaper(object_id)
    return sitting


def opens(object_id: str, account) -> bool:
    return Sitting.objects.visible_to(account).filter(pk=row_key(object_id)).exists()


def head(sitting: Sitting) -> dict:
    """What all these papers begin with."""
    school = School.current()
    place = [f"{sitting.held_on:%d.%m.%Y}", sitting.time, sitting.place]
    return {
        "school": school.full_name if school else "",
        "city": school.city if school else "",
        "sitting": sitting,
        "when_and_where": ", ".join(filter(None, place)),
        "guests": [line for line in map(str.strip, sitting.guests.splitlines()) if line],
    }


def agenda(object_id: str, *, by, revision: int | None = None, issuing: bool = False) -> Paper:
    """The questions, with what each brings and who speaks."""
    sitting = find(object_id, by)
    if issuing:
        raise NotIssuable(DRAFT_ONLY)
    return Paper(
        title=f"Повестка заседания совета {sitting.held_on:%d.%m.%Y}",
        template="documents/sitting_agenda.html",
        context={
            **head(sitting),
            "agenda": agenda_of(sitting),
            "signatures": [chair(sitting)],
        },
        footer=f"Повестка заседания · {sitting.held_on:%d.%m.%Y}",
        dated=sitting.held_on,
    )


def chair(sitting: Sitting) -> Signature:
    return Signature(capital(Official.Office.COUNCIL_CHAIR.label), sitting.chair)


def scribe(sitting: Sitting) -> Signature:
    return Signature(capital(Official.Office.COUNCIL_SECRETARY.label), sitting.scribe)


def capital(words: str) -> str:
    return words[0].upper() + words[1:]


def minutes(object_id: str, *, by, revision: int | None = None, issuing: bool = False) -> Paper:
    """The minutes: a draft until the decisions are written down."""
    sitting = find(object_id, by)
    if issuing and not sitting.is_recorded:
        raise NotIssuable(UNRECORDED)
    members = sitting.members_there.select_related("teacher").in_order()
    came, missed, council = attendance_in_words(members)
    return Paper(
        title=f"Протокол заседания совета {sitting.minutes}",
        template="documents/sitting_minutes.html",
        context={
            **head(sitting),
            "came": came,
            "missed": missed,
            "council": council,
            "agenda": agenda_of(sitting),
            "signatures": [chair(sitting), scribe(sitting)],
        },
        draft=not sitting.is_recorded,
        footer=f"Протокол заседания совета {sitting.minutes}",
        dated=sitting.held_on,
    )


def extract(object_id: str, *, by, revision: int | None = None, issuing: bool = False) -> Paper:
    """One question of the minutes, as the school keeps it with the decision's own papers."""
    item = SittingItem.objects.filter(pk=row_key(object_id)).first()
    if item is None:
        raise NoSuchPaper(object_id)
    sitting = find(str(item.sitting_id), by)
    if issuing and not sitting.is_recorded:
        raise NotIssuable(UNRECORDED)
    words: ItemWords = next(one for one in agenda_of(sitting) if one.item.pk == item.pk)
    came, _, council = attendance_in_words(sitting.members_there.select_related("teacher"))
    return Paper(
        title=f"Выписка из протокола {sitting.minutes}: {item.question}"[:200],
        template="documents/sitting_extract.html",
        context={
            **head(sitting),
            "words": words,
            "came": came,
            "council": council,
            "signatures": [chair(sitting), scribe(sitting)],
        },
        draft=not sitting.is_recorded,
        footer=f"Выписка из протокола {sitting.minutes}",
        dated=sitting.held_on,
    )


def may_be_called(account) -> bool:
    """Who reads the council's papers, and anybody who may be a member: then `opens` decides."""
    return bool(account.teacher_id) or account.can(Permission.READ_COUNCIL)


def opens_item(object_id: str, account) -> bool:
    seen = Sitting.objects.visible_to(account)
    return SittingItem.objects.filter(pk=row_key(object_id), sitting__in=seen).exists()


def sheet(object_id: str, *, by, revision: int | None = None, issuing: bool = False) -> Paper:
    """The council of the day and those invited, with lines to sign on."""
    sitting = find(object_id, by)
    if issuing:
        raise NotIssuable("Лист заполняют от руки: его не выпускают, присутствие с него вносят.")
    rows = sitting.members_there.select_related("teacher").in_order()
    return Paper(
        title=f"Лист регистрации: заседание совета {sitting.held_on:%d.%m.%Y}",
        template="documents/sitting_sheet.html",
        context={
            **head(sitting),
            "people": [(row.teacher.full_name, row.teacher.post) for row in rows],
            "blank": range(BLANK_ROWS),
            "signatures": [scribe(sitting)],
        },
        footer=f"Лист регистрации · {sitting.held_on:%d.%m.%Y}",
        dated=sitting.held_on,
    )


def of_extract(object_id: str, issued_at: dt.datetime) -> bool:
    """An issued extract holds in the same way, by the sitting of its question."""
    item = SittingItem.objects.filter(pk=row_key(object_id)).first()
    return item is not None and unamended_since(str(item.sitting_id), issued_at)


def unamended_since(object_id: str, issued_at: dt.datetime) -> bool:
    """Issued minutes hold until one of their decisions is taken back or their № is corrected."""
    renumbered = Sitting.pgh_event_model.objects.filter(pgh_created_at__gt=issued_at)
    if renumbered.filter(pgh_obj_id=row_key(object_id)).exclude(renumbered_on=None).exists():
        return False
    amended = SittingSubject.pgh_event_model.objects.filter(pgh_created_at__gt=issued_at)
    amended = amended.exclude(amended_on=None)
    return not amended.filter(item__sitting=row_key(object_id)).exists()


PAPERS = (
    ("sitting-agenda", "Повестка заседания совета", agenda, "sitting"),
    ("sitting-minutes", "Протокол заседания совета", minutes, "sitting"),
    ("sitting-extract", "Выписка из протокола совета", extract, "sitting item"),
    ("sitting-sheet", "Лист регистрации заседания совета", sheet, "sitting"),
)
OF_OBJECT = {"sitting": (opens, unamended_since), "sitting item": (opens_item, of_extract)}
for key, title, builder, about in PAPERS:
    opened, holding = OF_OBJECT[about]
    register(
        DocumentKind(
            key=key,
            title=title,
            builder=builder,
            may_see=may_be_called,
            object_kind=about,
            opens=opened,
            holds=holding,
        )
    )
