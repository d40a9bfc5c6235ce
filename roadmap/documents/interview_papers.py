"""Papers of an interview: the blank to write on at the table, the minutes with the conclusion."""

import datetime as dt
import re

from mentorship.interviews.sight import sight_of
from mentorship.models import Interview, Question
from people.access import Permission
from people.models import Official, School
from people.names import initials_first
from people.row_keys import row_key
from roadmap.documents.execution_report import Signature, signatures
from roadmap.documents.paper import Paper
from roadmap.documents.registry import DocumentKind, NoSuchPaper, NotIssuable, register

TITLES = {"mentee": "лист наставляемого", "mentor": "лист наставника",
          "curator": "лист куратора"}  # fmt: skip
CURATOR = Question.Whom.CURATOR
NOT_A_PAPER = "Бланк заполняют от руки и потом вносят: его не выпускают."
LINES = range(2)  # to write on under a question that is answered in words
# in lines: a sheet without its head, a question with what is printed under it, the conclusion
SHEET, CONCLUSION, MOST_LINES = 34, 11, 8
HEIGHTS = {Question.Kind.SCALE: 3, Question.Kind.CHOICE: 2, Question.Kind.TEXT: 2}
SURNAME_FIRST = re.compile(r"(?P<surname>\S+)\s+(?P<initials>\w\.(?:\s?\w\.)?)")
TOLD = ("state", "stage", "held_on", "place", "leader", "conclusion", "recommendation")


def find(object_id: str, account) -> Interview:
    """The interview, if the account may see it; else NoSuchPaper."""
    rows = Interview.objects.visible_to(account).with_people()
    if (found := rows.filter(pk=row_key(object_id)).first()) is None:
        raise NoSuchPaper(object_id)
    return found


def blank(object_id: str, *, by, revision: int | None = None, issuing: bool = False) -> Paper:
    """The questions of the interview with room for answers; nothing that was answered is on it."""
    interview = find(object_id, by)
    if issuing:
        raise NotIssuable(NOT_A_PAPER)
    footer = f"Собеседование · {interview.pair}"
    return blanks_of([interview], f"{interview.title}: бланк", footer)


def blanks(object_id: str, *, by, revision: int | None = None, issuing: bool = False) -> Paper:
    """The blanks of all interviews planned for a day («2027-05-28»), in the order of the day."""
    rows = planned_on(object_id, by)
    if not rows:
        raise NoSuchPaper(object_id)
    if issuing:
        raise NotIssuable(NOT_A_PAPER)
    title = f"Бланки собеседований {rows[0].planned_on:%d.%m.%Y}"
    return blanks_of(rows, title, title)


def planned_on(object_id: str, account) -> list[Interview]:
    """What is planned for the day and the account may see; [] for what is no day."""
    try:
        day = dt.date.fromisoformat(object_id)
    except ValueError:
        return []
    rows = Interview.objects.visible_to(account).planned().filter(planned_on=day).with_people()
    rows = rows.prefetch_related("question_set__questions")
    return list(rows.order_by("planned_at", "pk"))


def blanks_of(interviews: list[Interview], title: str, footer: str) -> Paper:
    """A sheet for each side of each of the interviews, from a new page each."""
    school = School.current()
    return Paper(
        title=title,
        template="documents/interview_blank.html",
        context={
            "school": school.short_name if school else "",
            "sheets": [sheet for one in interviews for sheet in sheets_of(one)],
            "marks": range(1, 11),
            "lines": LINES,
            "recommendations": Interview.Recommendation.labels,
        },
        footer=footer,
        dated=interviews[0].planned_on,
    )


def sheets_of(interview: Interview) -> list[dict]:
    """One for each side that is asked something; the curator's is there for the conclusion."""
    asked = list(interview.question_set.questions.all())
    sheets = [
        {
            "interview": interview, "title": title, "concludes": whom == CURATOR,
            "questions": [one for one in asked if one.whom == whom],
        }
        for whom, title in TITLES.items()
    ]  # fmt: skip
    shown = [sheet for sheet in sheets if sheet["questions"] or sheet["concludes"]]
    return [sheet | {"lines": range(lines_under(sheet))} for sheet in shown]


def lines_under(sheet: dict) -> int:
    """How many lines to write on stand under each answer, so that they fill a sheet of paper."""
    asked = sheet["questions"]
    taken = sum(HEIGHTS[one.kind] + len(one.choices) for one in asked)
    taken += CONCLUSION if sheet["concludes"] else 0
    texts = sum(one.kind == Question.Kind.TEXT for one in asked) + sheet["concludes"]
    return max(len(LINES), min(MOST_LINES, (SHEET - taken) // max(1, texts)))


def head(interview: Interview) -> dict:
    """What the minutes begin with."""
    school = School.current()
    return {"school": school.short_name if school else "", "interview": interview,
            "pair": interview.pair}  # fmt: skip


def minutes(object_id: str, *, by, revision: int | None = None, issuing: bool = False) -> Paper:
    """The conclusion and the recommendation; answers are never on this paper."""
    interview = find(object_id, by)
    if not sight_of(by, interview).concluded:
        raise NoSuchPaper(object_id)
    pair = interview.pair
    return Paper(
        title=f"Протокол: {interview.title[0].lower()}{interview.title[1:]}, "
        f"{pair.mentee.short_name}, {pair.mentor.short_name}",
        template="documents/interview_minutes.html",
        context={
            **head(interview),
            "signatures": signed_by(interview),
            "is_over": pair.ends_on is not None and pair.ends_on < School.today(),
        },
        draft=not issuing,
        footer=f"Протокол собеседования · {interview.held_on:%d.%m.%Y}",
        dated=interview.held_on,
    )


def signed_by(interview: Interview) -> list[Signature]:
    """Who led it, then the two; where nobody is named, the deputy of that day."""
    deputy = signatures([Official.Office.DEPUTY], interview.held_on)
    name, _, post = interview.leader.partition(", ")
    led = [Signature(post[:1].upper() + post[1:], as_signed(name))] if post else deputy
    pair = interview.pair
    two = (("Наставник", pair.mentor), ("Наставляемый", pair.mentee))
    signed = [
        Signature(word, initials_first(one.surname, one.first_name, one.patronymic))
        for word, one in two
    ]
    return [*led, *signed]


def as_signed(name: str) -> str:
    """«Берёзова А. П.» as under a paper: «А. П. Берёзова»; any other spelling as it is."""
    found = SURNAME_FIRST.fullmatch(name.strip())
    return f"{found['initials']} {found['surname']}" if found else name


def opens(object_id: str, account) -> bool:
    rows = Interview.objects.visible_to(account).select_related("pair")
    found = rows.filter(pk=row_key(object_id)).first()
    return found is not None and sight_of(account, found).concluded


def unchanged(object_id: str, issued_at: dt.datetime) -> bool:
    """Whether the interview still is what was issued: otherwise the address tells what is so.

    That its year was closed since, or opened again, changes no word of the paper.
    """
    events = Interview.pgh_event_model.objects.filter(pgh_obj_id=row_key(object_id))
    then = events.filter(pgh_created_at__lte=issued_at).order_by("pgh_id").values(*TOLD).last()
    return (
        then is not None
        and then == Interview.objects.filter(pk=row_key(object_id)).values(*TOLD).first()
    )


register(
    DocumentKind(
        key="interview-blank",
        title="Бланк собеседования",
        builder=blank,
        may_see=lambda account: account.can(Permission.RUN_INTERVIEWS),
        object_kind="interview",
    )
)
register(
    DocumentKind(
        key="interview-blanks",
        title="Бланки собеседований одного дня",
        builder=blanks,
        may_see=lambda account: account.can(Permission.RUN_INTERVIEWS),
        object_kind="day",
        opens=lambda object_id, account: bool(planned_on(object_id, account)),
    )
)
register(
    DocumentKind(
        key="interview",
        title="Протокол собеседования",
        builder=minutes,
        may_see=lambda account: (
            bool(account.teacher_id) or account.can(Permission.READ_CONCLUSIONS)
        ),
        object_kind="interview",
        opens=opens,
        holds=unchanged,
    )
)
