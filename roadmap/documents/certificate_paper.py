"""Certificates of attendance and letters of thanks, each with a code that anybody can check."""

import datetime as dt

from django.db.models import QuerySet

from people.access import Permission
from people.consents.codes import qr_png, qr_svg, spaced
from people.declining import Declining, Person
from people.models import Official, School, Teacher
from people.names import Case, full_name
from people.public_address import address_of
from people.row_keys import row_key
from roadmap.documents.execution_report import signatures
from roadmap.documents.paper import FileFormat, Orientation, Paper
from roadmap.documents.registry import DocumentKind, NoSuchPaper, NotIssuable, register
from roadmap.models import Certificate

NOT_ISSUED = "Эта бумага не меняется: она печатается такой, какой выдана."
TOOK_PART = {Teacher.Gender.MALE: "принял участие", Teacher.Gender.FEMALE: "приняла участие"}
MALE, FEMALE = Teacher.Gender.MALE, Teacher.Gender.FEMALE
DID: dict[str, dict] = {
    Certificate.Kind.MENTOR: {
        MALE: "был наставником", FEMALE: "была наставником", None: "был(а) наставником",
    },
    Certificate.Kind.PROGRAMME: {
        MALE: "прошёл программу", FEMALE: "прошла программу", None: "прошёл (прошла) программу",
    },
}  # fmt: skip
HEADINGS = {
    Certificate.Kind.ATTENDANCE: "СЕРТИФИКАТ",
    Certificate.Kind.THANKS: "БЛАГОДАРСТВЕННОЕ ПИСЬМО",
    Certificate.Kind.MENTOR: "СЕРТИФИКАТ НАСТАВНИКА",
    Certificate.Kind.PROGRAMME: "СПРАВКА",
}


def build_one(object_id: str, *, by, revision: int | None = None, issuing: bool = False) -> Paper:
    """One paper that is still valid, for the deputy and for whose it is."""
    papers = standing(object_id, Certificate.objects.visible_to(by).filter(pk=row_key(object_id)))
    if issuing:
        raise NotIssuable(NOT_ISSUED)
    return paper_of(papers, f"{papers[0]} — {papers[0].whose}")


def build_many(object_id: str, *, by, revision: int | None = None, issuing: bool = False) -> Paper:
    """All valid papers of an event, each from a new page: certificates first."""
    own = Certificate.objects.visible_to(by).filter(event=row_key(object_id))
    papers = standing(object_id, own)
    if issuing:
        raise NotIssuable(NOT_ISSUED)
    return paper_of(papers, f"Сертификаты и письма: {len(papers)}")


def build_day(object_id: str, *, by, revision: int | None = None, issuing: bool = False) -> Paper:
    """All valid papers of pairs of one day («2027-05-28»), each from a new page."""
    try:
        day = dt.date.fromisoformat(object_id)
    except ValueError:
        raise NoSuchPaper(object_id) from None
    papers = standing(object_id, Certificate.objects.visible_to(by).of_pairs().filter(dated=day))
    if issuing:
        raise NotIssuable(NOT_ISSUED)
    return paper_of(papers, f"Сертификаты и справки пар: {len(papers)}")


def standing(object_id: str, rows: QuerySet) -> list[Certificate]:
    """Those of the papers that are valid, kind by kind; NoSuchPaper where there is none."""
    papers = list(rows.valid().with_all().order_by("kind", "teacher__sort_name", "pk"))
    if not papers:
        raise NoSuchPaper(object_id)
    return papers


def paper_of(papers: list[Certificate], title: str) -> Paper:
    school = School.current()
    people = {paper.pk: person_of(paper) for paper in papers}
    declining = Declining.for_people(people.values())
    sheets = [sheet_of(paper, people[paper.pk], declining) for paper in papers]
    return Paper(
        title=title[0].upper() + title[1:],
        template="documents/certificate.html",
        context={
            "sheets": sheets,
            "school": school.full_name if school else "",
            "city": school.city if school else "",
        },
        orientation=Orientation.LANDSCAPE,
        dated=papers[0].dated,
    )


def person_of(paper: Certificate) -> Person:
    """Whom the paper names, by the name of its day."""
    return Person(paper.surname, paper.first_name, paper.patronymic, paper.gender)


def sheet_of(paper: Certificate, person: Person, declining: Declining) -> dict:
    """What the template prints of one paper; pictures of the code are drawn when asked for."""
    thanks = paper.kind == Certificate.Kind.THANKS
    gender = paper.gender
    address = address_of("certificate_check", paper.code)
    said = address or paper.code
    name = declining.name(person, Case.DATV) if thanks else full_name(*person.parts)
    return {
        "paper": paper,
        "thanks": thanks,
        "occasion": thanks and paper.event_title not in paper.words,
        "name": name,
        "pair": paper.pair,
        "heading": HEADINGS[paper.kind],
        "took_part": TOOK_PART.get(gender, "принял(а) участие"),
        "did": DID[paper.kind].get(gender, DID[paper.kind][None]) if paper.pair else "",
        "code": spaced(paper.code),
        "address": address,
        "signatures": signatures([Official.Office.DIRECTOR], paper.dated),
        "svg": lambda: qr_svg(said),
        "png": lambda: qr_png(said),
    }


register(
    DocumentKind(
        key="certificate",
        title="Сертификат или благодарственное письмо",
        builder=build_one,
        may_see=lambda account: bool(account.teacher_id) or account.can(Permission.EDIT_EVENTS),
        object_kind="certificate",
    )
)
register(
    DocumentKind(
        key="pair-certificates",
        title="Сертификаты и справки пар одного дня",
        builder=build_day,
        may_see=lambda account: account.can(Permission.EDIT_EVENTS),
        object_kind="day",
        formats=(FileFormat.PDF,),
    )
)
register(
    DocumentKind(
        key="event-certificates",
        title="Сертификаты и письма события",
        builder=build_many,
        may_see=lambda account: account.can(Permission.EDIT_EVENTS),
        object_kind="event",
        formats=(FileFormat.PDF,),
    )
)
