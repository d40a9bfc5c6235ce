"""Papers of consent: one to read and correct, or many in one file to print and sign."""

from django.utils import timezone

from people.access import Permission
from people.consents.codes import qr_png, qr_svg, said_by_qr, spaced
from people.consents.texts import blocks_of
from people.consents.values import values_for
from people.models import Consent, PublishedField, School
from people.names import initials_first
from people.slips import read_ids
from roadmap.documents.paper import FileFormat, Paper
from roadmap.documents.registry import DocumentKind, NoSuchPaper, NotIssuable, register


def build_one(object_id: str, *, by, revision: int | None = None, issuing: bool = False) -> Paper:
    """The paper of one consent for those who may see it."""
    papers = _found(object_id, by)
    if issuing:
        raise NotIssuable("Согласие становится документом, когда его подписал сам человек.")
    if len(papers) != 1:
        raise NoSuchPaper(object_id)
    title = f"{papers[0].get_kind_display()} {papers[0].teacher.short_name}"
    return _paper(papers, title[0].upper() + title[1:])


def build_many(object_id: str, *, by, revision: int | None = None, issuing: bool = False) -> Paper:
    """The papers «1-2-3» in the order of names, each from a new page."""
    if issuing:
        raise NotIssuable("Согласие становится документом, когда его подписал сам человек.")
    papers = _found(object_id, by)
    if not papers:
        raise NoSuchPaper(object_id)
    return _paper(papers, f"Согласия на подпись: {len(papers)}")


def _found(object_id: str, by) -> list[Consent]:
    papers = Consent.objects.visible_to(by).filter(pk__in=read_ids(object_id))
    found = papers.exclude(text=None).select_related("teacher", "text")
    return list(found.in_order())


def _paper(papers: list[Consent], title: str) -> Paper:
    school, today = School.current(), timezone.localdate()
    values = values_for(papers, school, today)
    sheets = [_sheet(paper, values[paper.pk], school) for paper in papers]
    context = {"sheets": sheets, "public_fields": PublishedField.labels}
    return Paper(title=title, template="documents/consent.html", context=context, dated=today)


def _sheet(paper: Consent, values: dict[str, str], school: School) -> dict:
    """What the template prints of one consent; pictures of the code are drawn when asked for."""
    said, person = said_by_qr(paper.code, school), paper.teacher
    blocks = blocks_of(paper.text.body, values)
    return {
        "title": paper.text.title,
        "addressee": [block.text for block in blocks if block.kind == "addressee"],
        "blocks": [block for block in blocks if block.kind != "addressee"],
        "code": spaced(paper.code),
        "number": paper.text.number,
        "svg": lambda: qr_svg(said),
        "png": lambda: qr_png(said),
        "name": initials_first(person.surname, person.first_name, person.patronymic),
    }


register(
    DocumentKind(
        key="consent",
        title="Согласие",
        builder=build_one,
        may_see=lambda account: account.can(Permission.READ_CONSENTS) or bool(account.teacher_id),
        object_kind="consent",
    )
)
register(
    DocumentKind(
        key="consents",
        title="Согласия на подпись",
        builder=build_many,
        may_see=lambda account: account.can(Permission.REGISTER_CONSENTS),
        object_kind="consents",
        formats=(FileFormat.PDF,),
    )
)
