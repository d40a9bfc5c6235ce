"""«Персонализированная программа наставничества» of a pair: approved text, plan with its marks."""

import datetime as dt
from collections.abc import Iterable

from mentorship.models import Amendment, Pair, PlanItem, Programme
from mentorship.programme.amending import competences_in, said
from mentorship.programme.page import difficulties_of
from people.access import Permission
from people.models import Competence, Official, School
from people.names import initials_first
from people.row_keys import row_key
from roadmap.acts.content import NO_DATE, NO_NUMBER
from roadmap.documents.columns import Column, takes_half_a_page
from roadmap.documents.execution_report import Signature, signatures
from roadmap.documents.paper import Orientation, Paper
from roadmap.documents.registry import (
    DocumentKind,
    NoSuchPaper,
    NotIssuable,
    changed_since,
    opens_by,
    register,
)

COLUMNS = (
    Column("number", "№", "4.5"),
    Column("measure", "Мероприятие", "22.5"),
    Column("form", "Форма", "14.5"),
    Column("due", "Срок", "11"),
    Column("responsible", "Ответственный", "15.5"),
    Column("expected", "Ожидаемый результат", "17"),
    Column("mark", "Отметка о выполнении", "15"),
)
CENTRED = ("number", "due")


def build(object_id: str, *, by, revision: int | None = None, issuing: bool = False) -> Paper:
    """The programme of the pair `object_id`, for those who may read it."""
    programme, today = find(object_id, by), School.today()
    if issuing and not programme.is_approved:
        raise NotIssuable("Программа ещё не утверждена.")
    pair, school = programme.pair, School.current()
    return Paper(
        title=f"Программа наставничества: {pair.mentee.short_name}, {pair.mentor.short_name}",
        template="documents/programme.html",
        context={
            "programme": programme,
            "pair": pair,
            "school": school,
            "approval": approval(programme, school, today),
            "participants": participants(pair, programme, today),
            "difficulties": difficulties_of(pair),
            "columns": COLUMNS,
            "lines": lines(programme.items.all()),
            "amendments": amendments(programme),
            "signatures": signatures_of(programme, today),
        },
        orientation=Orientation.LANDSCAPE,
        draft=not programme.is_approved,
        footer=f"Программа наставничества · {pair.mentee.short_name}, {pair.mentor.short_name}",
        dated=programme.approval_date or today,
    )


def find(object_id: str, account) -> Programme:
    """The programme of that pair, if the account may read it; else NoSuchPaper."""
    rows = Programme.objects.visible_to(account).with_people().with_plan()
    if (found := rows.filter(pair=row_key(object_id)).first()) is None:
        raise NoSuchPaper(object_id)
    return found


def approval(programme: Programme, school: School | None, today: dt.date) -> list[str]:
    """The block at the head (ГОСТ Р 7.0.97, 5.16), with lines to write on until it is approved:
    of who approves programmes in this school."""
    day = f"{programme.approval_date:%d.%m.%Y}" if programme.approval_date else NO_DATE
    if approved_in_name_of(programme) == Programme.Body.DEPUTY:
        deputy = signatures([Official.Office.DEPUTY], programme.approval_date or today)[0]
        return ["УТВЕРЖДАЮ", deputy.post, f"____________________ {deputy.name}".rstrip(), day]
    number = f"№ {programme.approval_number}" if programme.approval_number else NO_NUMBER
    where = f" {school.short_name_genitive}" if school else ""
    return ["УТВЕРЖДЕНА", f"решением научно-методического совета{where}",
            f"протокол {number} от {day}"]  # fmt: skip


def approved_in_name_of(programme: Programme) -> str:
    """Who has approved it, or will by the school's habit."""
    return programme.approved_body or usual_body()


def usual_body() -> str:
    """Who has approved the school's last programme; the council before there is any."""
    rows = Programme.objects.filter(state=Programme.State.APPROVED).order_by(
        "-approval_date", "-pk"
    )
    return rows.values_list("approved_body", flat=True).first() or Programme.Body.COUNCIL


def participants(pair: Pair, programme: Programme, today: dt.date) -> list[tuple[str, str]]:
    """(what, words) of the first section."""
    curator = signatures([Official.Office.DEPUTY], programme.approval_date or today)[0]
    order = f"приказ № {pair.order_number} от {pair.order_date:%d.%m.%Y}" if (
        pair.order_number and pair.order_date
    ) else ""  # fmt: skip
    rows = [
        ("Наставляемый", _person(pair.mentee)),
        ("Наставник", _person(pair.mentor)),
        ("Куратор", f"{curator.name}, {_small(curator.post)}" if curator.name else ""),
        (
            "Форма и вид наставничества",
            ", ".join(str(one) for one in (pair.form, pair.kind) if one),
        ),
        ("Срок программы", f"{programme.starts_on:%d.%m.%Y} – {programme.ends_on:%d.%m.%Y}"),
        ("Основание", order),
    ]
    return [(what, words) for what, words in rows if words]


def _small(words: str) -> str:
    return words[:1].lower() + words[1:]


def _person(teacher) -> str:
    return ", ".join(filter(None, (teacher.full_name, teacher.post)))


def lines(items: Iterable[PlanItem]) -> list:
    """Each line of the plan as ([(text, centred)], whether it may be torn between pages)."""
    centred = [column.key in CENTRED for column in COLUMNS]
    return [
        (list(zip(row, centred, strict=True)),
         takes_half_a_page(COLUMNS, row, Orientation.LANDSCAPE))
        for row in (_row(number, item) for number, item in enumerate(items, start=1))
    ]  # fmt: skip


def _row(number: int, item: PlanItem) -> tuple[str, ...]:
    done = (f"{item.done_on:%d.%m.%Y}", item.result) if item.done_on else ()
    mark = ". ".join(filter(None, done))
    hard = "; ".join(one.name for one in item.competences.all())
    measure = f"{item.measure}\nЗатруднения: {hard}" if hard else item.measure
    return (
        str(number), measure, item.form, f"{item.due_on:%d.%m.%Y}",
        item.get_responsible_display(), item.expected, mark,
    )  # fmt: skip


def amendments(programme: Programme) -> list[dict]:
    """Applied changes, the oldest first: №, day, words, how both agreed."""
    rows = programme.amendments.filter(state=Amendment.State.APPLIED).order_by("number")
    rows = list(rows)
    wanted = {key for row in rows for key in competences_in(row.changes)}
    names = dict(Competence.objects.filter(pk__in=wanted).values_list("pk", "name"))
    return [
        {"row": row, "operations": [said(change, names) for change in row.changes]} for row in rows
    ]


def signatures_of(programme: Programme, today: dt.date) -> list[Signature]:
    """Who has approved it signs at the head and not below once more."""
    signed = signed_by(programme.pair, today)
    approver = approved_in_name_of(programme)
    return signed[:2] if approver == Programme.Body.DEPUTY else signed


def signed_by(pair: Pair, today: dt.date) -> list[Signature]:
    people = (("Наставник", pair.mentor), ("Наставляемый", pair.mentee))
    own = [
        Signature(word, initials_first(one.surname, one.first_name, one.patronymic))
        for word, one in people
    ]
    return [*own, *signatures([Official.Office.DEPUTY], today)]


def still_so(object_id: str, issued_at: dt.datetime) -> bool:
    """An issued programme holds until its text, its plan or a mark changes."""
    programme = Programme.objects.filter(pair=object_id).first()
    if programme is None:
        return False
    return not changed_since(
        issued_at,
        Programme.pgh_event_model.objects.filter(pgh_obj_id=programme.pk),
        PlanItem.pgh_event_model.objects.filter(programme=programme.pk),
    )


register(
    DocumentKind(
        key="programme",
        title="Персонализированная программа наставничества",
        builder=build,
        may_see=lambda account: account.can(Permission.READ_PROGRAMMES) or bool(account.teacher_id),
        object_kind="pair",
        holds=still_so,
        opens=opens_by(find),
    )
)
