"""A local act on paper: the text agreed on as it was fixed, a draft from today's data."""

import datetime as dt

from django.conf import settings
from django.urls import reverse

from people.access import Permission
from people.consents.codes import qr_png, qr_svg
from people.models import School
from people.row_keys import row_key
from roadmap.acts.content import NO_DATE, NO_NUMBER, Composed, compose
from roadmap.documents.paper import Paper
from roadmap.documents.registry import DocumentKind, NoSuchPaper, NotIssuable, opens_by, register
from roadmap.models import OF_ONE_PAIR, ORDERS, ActApproval, ActRole, LocalAct


def build(object_id: str, *, by, revision: int | None = None, issuing: bool = False) -> Paper:
    """The paper of the act for those who may read it."""
    act = find(object_id, by)
    if issuing and act.content is None:
        raise NotIssuable("Сначала отметьте, что текст согласован: выпускают то, что подпишут.")
    today = School.today()
    content = act.content or compose(act, today).content
    address = address_of(act)
    return Paper(
        title=content["title"],
        template="documents/act.html",
        context={
            **content,
            "heading": heading(act, content["city"]),
            "letterhead": act.kind.role in ORDERS,
            "titled": act.kind.role not in OF_ONE_PAIR,
            "blocks": Composed(content).blocks,
            "signatures": [{"post": post, "name": name} for post, name in content["signatures"]],
            "approvals": approvals(act),
            "svg": lambda: qr_svg(address) if address else "",
            "png": lambda: qr_png(address) if address else "",
        },
        draft=act.content is None,
        footer=str(act),
        dated=act.dated or today,
    )


def find(object_id: str, account) -> LocalAct:
    """The act with a text, if the account may read it; else NoSuchPaper."""
    act = find_visible(object_id, account)
    if not act.body or not act.opened_to(account):
        raise NoSuchPaper(object_id)
    return act


def build_sheet(object_id: str, *, by, revision: int | None = None, issuing: bool = False) -> Paper:
    """The acquaintance sheet by itself, to be signed by hand and its dates typed."""
    act = find_visible(object_id, by)
    if issuing:
        raise NotIssuable("Лист заполняют от руки: его не выпускают, даты с него вносят.")
    rows = act.acknowledgements.select_related("teacher")
    return Paper(
        title=f"Лист ознакомления: {act.title}",
        template="documents/act.html",
        context={
            "title": "Лист ознакомления",
            "titled": True,
            "blocks": [{"kind": "text", "text": f"{act}: {act.title}"}],
            "acquaintance": [row.teacher.full_name for row in rows],
        },
        footer=str(act),
        dated=School.today(),
    )


def find_visible(object_id: str, account) -> LocalAct:
    """The act, if the account may know that it is there; else NoSuchPaper."""
    rows = LocalAct.objects.visible_to(account).select_related("kind")
    if (act := rows.filter(pk=row_key(object_id)).first()) is None:
        raise NoSuchPaper(object_id)
    return act


def heading(act: LocalAct, city: str) -> list[str]:
    """The word of the document, then line by line its №, date and place, with blanks until it is
    registered; [] of a regulation, which is approved at its head. An agreement also names the
    contract that it belongs to: its № and date are written in by hand."""
    day = f"{act.dated:%d.%m.%Y}" if act.dated else NO_DATE
    number = f"№ {act.number}" if act.number else NO_NUMBER
    place_and_day = ", ".join(filter(None, (city, day)))
    if act.kind.role in ORDERS:
        return ["ПРИКАЗ", f"{day}   {number}", city]
    if act.kind.role == ActRole.AGREEMENT:
        contract = f"к трудовому договору от {NO_DATE} {NO_NUMBER}"
        return [f"ДОПОЛНИТЕЛЬНОЕ СОГЛАШЕНИЕ {number}", contract, place_and_day]
    if act.kind.role == ActRole.TRANSFER:
        word = f"АКТ ПРИЁМА-ПЕРЕДАЧИ {number}" if act.number else "АКТ ПРИЁМА-ПЕРЕДАЧИ"
        return [word, "материалов и сведений по наставничеству", place_and_day]
    return []


def approvals(act: LocalAct) -> list[list[str]]:
    """The blocks at the head, line by line; blanks where № or date are not known yet."""
    return [lines_of(approval) for approval in act.approvals.all()]


def lines_of(approval: ActApproval) -> list[str]:
    """ГОСТ Р 7.0.97, 5.16–5.18: the word, who or what, the paper of the decision."""
    day = f"от {approval.dated:%d.%m.%Y}" if approval.dated else f"от {NO_DATE}"
    number = f"№ {approval.number}" if approval.number else NO_NUMBER
    if approval.kind == ActApproval.Kind.APPROVE:
        date = f"{approval.dated:%d.%m.%Y}" if approval.dated else NO_DATE
        return [approval.get_kind_display(), approval.body, "____________________", date]
    return [
        line for line in (approval.get_kind_display(), approval.body, f"{day} {number}") if line
    ]


def address_of(act: LocalAct) -> str:
    """Where the QR code leads; '' where nobody said at which address the application is."""
    school = School.current()
    address = settings.PUBLIC_URL or (school.public_url if school else "")
    return address.rstrip("/") + reverse("act", args=[act.pk]) if address else ""


def still_so(object_id: str, issued_at: dt.datetime) -> bool:
    """An issued act holds until its text is fixed anew."""
    fixed = LocalAct.objects.filter(pk=object_id).values_list("fixed_at", flat=True).first()
    return fixed is not None and fixed <= issued_at


def key_of(act: LocalAct) -> str:
    """Acts about money are a kind of their own: the list of issued papers is not for everybody."""
    return "act-pay" if act.is_about_money else "act"


def may_read_acts(account) -> bool:
    """Everybody of the staff may have some; which ones, `opens` says."""
    return account.can(Permission.READ_ACTS) or bool(account.teacher_id)


register(
    DocumentKind(
        key="act",
        title="Локальный акт",
        builder=build,
        may_see=may_read_acts,
        object_kind="act",
        holds=still_so,
        opens=opens_by(find),
    )
)
register(
    DocumentKind(
        key="act-pay",
        title="Акт о выплатах",
        builder=build,
        may_see=may_read_acts,
        object_kind="act",
        holds=still_so,
        opens=opens_by(find),
    )
)
register(
    DocumentKind(
        key="acquaintance",
        title="Лист ознакомления",
        builder=build_sheet,
        may_see=lambda account: account.can(Permission.REGISTER_ACTS),
        object_kind="act",
    )
)
