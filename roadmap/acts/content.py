"""An act as its paper says it: words declined, tables filled, signatures of the paper's date.

The result is plain JSON: it is kept with the act when the text is agreed on, and the paper is made
of it, so that a changed surname or a new director changes no signed order.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field

from mentorship.models import Pair
from mentorship.models.dictionaries import cause_alone
from mentorship.models.pair import USUAL_CONTENT
from mentorship.pairs.paper_terms import AGREEMENT, terms_of
from people.academic_year import AcademicYear
from people.declining import Declining, Doubt, Person, signature
from people.models import Official, School
from people.names import Case, guess_gender
from roadmap.acts.tables import (
    APPOINTED,
    CALLED_OFF,
    DAY,
    FOR_A_TIME,
    NO_LONGER,
    RELEASE,
    REPLACED,
    TABLES_OF,
    acquainted,
    is_release,
    last_day_of,
    marks_of,
    never_worked,
    paid_for,
    term,
)
from roadmap.acts.text import (
    BASIS,
    BLANK,
    OF_MONEY,
    PER_PAIR,
    REGULATION,
    SPARED,
    Holds,
    blocks_of,
    filled,
    marks_in,
    tables_in,
)
from roadmap.models import OF_ONE_PAIR, ORDERS, ActPair, ActRole, LocalAct

ACQUAINTANCE = "лист ознакомления"
LEFT = "blanks_left"  # in a content: why its blanks stay
TERMS = "terms"  # in a content: key of a pair → the days, form and kind that it says
OWN = "own"  # in a content: its lines for those who may not read the whole
NO_NUMBER, NO_DATE = "№ ________", "«____» ______________ 20____ г."


@dataclass(frozen=True)
class Composed:
    """The content of the paper, and what in it was declined without certainty."""

    content: dict
    doubts: list[Doubt] = field(default_factory=list)

    @property
    def blanks(self) -> list[str]:
        """What was not known and stands on the paper as a line to be filled."""
        return blanks_in(self.content)

    @property
    def blocks(self) -> list[dict]:
        """The blocks in order, each table with its rows beside its name."""
        tables = self.content["tables"]
        return [
            block | {"table": tables.get(block["text"])} if block["kind"] == "table" else block
            for block in self.content["blocks"]
        ]


def blanks_in(content: dict) -> list[str]:
    """The names of the blanks of a content; one fixed before they were named is looked through."""
    if "blanks" in content:
        return content["blanks"]
    texts = [content.get("title", ""), *(block["text"] for block in content["blocks"])]
    return ["пропуск в тексте"] if any(BLANK in text for text in texts) else []


@dataclass(frozen=True)
class Short:
    person: Person


@dataclass(frozen=True)
class Post:
    person: Person


def compose(act: LocalAct, today: dt.date, body: str | None = None) -> Composed:
    """The act's paper from today's data; `body` is a wording that is only being tried."""
    rows = list(pairs_in(act))
    school, officials = School.current(), officials_on(act.dated or today)
    heads = {key: Person.of_official(o) for key, o in officials.items()}
    paid = paid_for(rows) if act.is_about_money else {}
    own = {row.pk: words_of_pair(row) | {OF_MONEY: paid.get(row.pk, "")} for row in rows}
    people = [*heads.values(), *(v for w in own.values() for v in w.values() if is_person(v))]
    declining = Declining.for_people(people)
    common = words_of_act(act, school, heads, today)

    blanks: dict[str, None] = {}

    def say(name: str, case: Case, row) -> str:
        value = own[row.pk].get(name, common.get(name)) if row else common.get(name)
        if not (words := in_case(declining, value, case)):
            of_one = len(rows) > 1 and name in PER_PAIR
            blanks[f"{name} ({row.pair.mentee.short_name})" if of_one else name] = None
        return words

    one = rows[0] if len(rows) == 1 else None
    body = act.body if body is None else body
    tables = {name: TABLES_OF[name](act, rows) for name in tables_in(body) if name in TABLES_OF}
    without = [name for name, table in tables.items() if not table["rows"]] + unknown(common)
    blocks = blocks_of(body, say, rows, one, holds=holding(body, rows), without=without)
    names = [block.text for block in blocks if block.kind == "table"]
    content = {
        "school": school.full_name if school else "",
        "city": school.city if school else "",
        "title": filled(act.title, say, one),
        "blocks": [asdict(block) for block in blocks if block.text != ACQUAINTANCE],
        "tables": {name: tables[name] for name in names if name in tables},
        "signatures": signatures(act, heads, rows),
        "acquaintance": acquainted(act, rows) if ACQUAINTANCE in names else [],
        "officials": in_office(officials),
        "blanks": list(blanks),
        TERMS: {str(row.pair_id): terms_of(row.pair, AGREEMENT) for row in rows},
    }
    if act.is_about_money:
        content[OWN] = own_lines(act, rows)
    return Composed(content, declining.doubts)


def holding(body: str, rows: list[ActPair]) -> Holds:
    """Whether a marked line of the wording speaks of one of the rows."""
    known = marks_in(body)
    marks = {row.pk: marks_of(row, known) for row in rows}
    return lambda mark, row: mark in marks[row.pk]


def own_lines(act: LocalAct, rows: list[ActPair]) -> dict:
    """What of an act about money each of its people reads alone: by the key of a pair its term, by
    that of a payment its size and period."""
    return {
        "terms": {str(row.pair_id): term(row.pair) for row in rows},
        "payments": {
            str(one.pk): f"{one.size_in_words}, {one.period}" for one in act.payments.all()
        },
    }


def officials_on(day: dt.date) -> dict[str, Official]:
    """Who signs and who leads mentoring on a day, by their names in braces."""
    holding = Official.objects.holding
    found = {
        "директор": holding(Official.Office.DIRECTOR, day),
        "куратор": holding(Official.Office.DEPUTY, day),
    }
    return {name: official for name, official in found.items() if official}


def in_office(officials: dict[str, Official]) -> dict[str, str]:
    """The officials as a content remembers whom it names."""
    return {name: str(official) for name, official in officials.items()}


def names_others(content: dict | None, day: dt.date) -> bool:
    """Whether a content names officials who were not in office on the day of its paper."""
    return (content or {}).get("officials") not in (None, in_office(officials_on(day)))


def pairs_in(act: LocalAct) -> Iterable[ActPair]:
    people = ("mentor", "mentee", "form", "kind", "end_cause")
    related = [f"pair__{name}" for name in people] + ["instead_of__mentor", "instead_of__end_cause"]
    return act.act_pairs.select_related(*related).order_by("pair__mentee__sort_name", "pk")


def is_person(value) -> bool:
    return isinstance(value, Person)


def in_case(declining: Declining, value, case: Case) -> str:
    """What stands in place of the braces; '' for what is not known."""
    if isinstance(value, Person):
        return declining.name(value, case)
    if isinstance(value, Short):
        return declining.short(value.person, case)
    if isinstance(value, Post):
        return declining.post(value.person, case) if value.person.post else ""
    return value or ""


def of_person(name: str, post_of: str, person: Person) -> dict:
    """The person under the names in braces: whole, short, and the post."""
    return {name: person, f"{name} кратко": Short(person), f"должность {post_of}": Post(person)}


def words_of_act(
    act: LocalAct, school: School | None, heads: dict[str, Person], today: dt.date
) -> dict:
    found = {
        "школа": school.full_name if school else "",
        "школы": school.short_name_genitive if school else "",
        "город": school.city if school else "",
        "год": str(act.year),
        "номер": f"№ {act.number}" if act.number else NO_NUMBER,
        "дата": f"{act.dated:%d.%m.%Y}" if act.dated else NO_DATE,
        BASIS: act.basis,
        REGULATION: regulation_on(act.dated or today),
    }
    if "директор" in heads:
        found["действующего"] = acting(heads["директор"])
    for name, post_of in (("директор", "директора"), ("куратор", "куратора")):
        if name in heads:
            found |= of_person(name, post_of, heads[name])
    return found


def unknown(common: dict) -> list[str]:
    """The words that a text may do without, and does."""
    return [name for name in SPARED if not common[name]]


def regulation_on(day: dt.date) -> str:
    """«от 30.08.2026 № 5» of the regulation on mentoring that is in force on the day; '' where the
    registry has none."""
    known = LocalAct.objects.signed_by(day).filter(kind__role=ActRole.REGULATION)
    found = known.filter(title__icontains="наставн").order_by("-dated", "-pk").first()
    if found is None:
        return ""
    number = found.number.removeprefix("№").strip()
    return f"от {found.dated:%d.%m.%Y}" + (f" № {number}" if number else "")


def acting(person: Person) -> str:
    """«действующей» of a woman, in the genitive; both endings where the name does not tell."""
    gender = person.gender or guess_gender(person.first_name, person.patronymic, person.surname)
    return {"f": "действующей", "m": "действующего"}.get(gender, "действующего (действующей)")


def words_of_pair(row: ActPair) -> dict:
    pair = row.pair
    found = {
        "срок": term(pair),
        "начало": f"{pair.starts_on:%d.%m.%Y}",
        "окончание": f"{pair.ends_on:%d.%m.%Y}" if pair.ends_on else "",
        "форма": str(pair.form or ""),
        "вид": str(pair.kind or ""),
        "содержание": pair.agreement_content or USUAL_CONTENT,
    }
    found |= of_person("наставник", "наставника", Person.of_teacher(pair.mentor))
    found |= of_person("наставляемый", "наставляемого", Person.of_teacher(pair.mentee))
    if old := row.instead_of:
        last = last_day_of(row)
        found |= of_person(
            "прежний наставник", "прежнего наставника", Person.of_teacher(old.mentor)
        )
        found |= {
            "причина замены": cause_alone(pair.replaces_because, old.end_cause) or old.end_on_paper,
            "конец прежней пары": "" if never_worked(old) else f"{last:%d.%m.%Y}",
            "день снятия": f"{last + DAY:%d.%m.%Y}",
            "приказ о закреплении": order_of(old),
        }
    elif is_release(row):
        found |= words_of_release(pair)
    return found


def words_of_release(pair: Pair) -> dict:
    """Of a pair that ends, or was called off, with nobody to go on: its mentor is the former."""
    over = never_worked(pair)
    last = pair.starts_on - DAY if over else pair.ends_on
    found = of_person("прежний наставник", "прежнего наставника", Person.of_teacher(pair.mentor))
    return found | {
        "причина замены": pair.end_on_paper,
        "конец прежней пары": "" if over or last is None else f"{last:%d.%m.%Y}",
        "день снятия": f"{last + DAY:%d.%m.%Y}" if last else "",
        "приказ о закреплении": order_of(pair),
    }


def order_of(pair: Pair) -> str:
    if not (pair.order_number and pair.order_date):
        return ""
    return f"№ {pair.order_number.removeprefix('№').strip()} от {pair.order_date:%d.%m.%Y}"


def signatures(act: LocalAct, heads: dict[str, Person], rows: list[ActPair]) -> list[list[str]]:
    """[post, name] of those who sign at the end; a regulation is approved at its head instead."""
    director = heads.get("директор")
    signed = [capital(director.post), signature(director)] if director else ["Директор", ""]
    if act.kind.role in ORDERS:
        return [signed]
    if act.kind.role == ActRole.AGREEMENT:
        mentors = {row.pair.mentor_id: row.pair.mentor for row in rows}
        sides = [Person.of_teacher(mentor) for mentor in mentors.values()]
        return [
            [f"Работодатель: {signed[0].lower()}", signed[1]],
            *([f"Работник: {side.post}", signature(side)] for side in sides),
        ]
    if act.kind.role == ActRole.TRANSFER:
        return handing_over(heads, rows)
    return []


def handing_over(heads: dict[str, Person], rows: list[ActPair]) -> list[list[str]]:
    """Who gives, who takes, and the deputy who leads mentoring, who also takes while nobody else
    does."""
    signed = [
        [f"{word}: {side.post}", signature(side)]
        for row in rows if row.instead_of
        for word, side in (("Передал", Person.of_teacher(row.instead_of.mentor)),
                           ("Принял", Person.of_teacher(row.pair.mentor)))
    ]  # fmt: skip
    freed = [Person.of_teacher(row.pair.mentor) for row in rows if is_release(row)]
    signed += [[f"Передал: {side.post}", signature(side)] for side in freed]
    if curator := heads.get("куратор"):
        signed.append([f"Куратор: {curator.post}", signature(curator)])
    return signed


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


INVENTED = (
    Person("Образцова", "Анна", "Петровна", "f", "учитель математики"),
    Person("Примеров", "Илья", "Сергеевич", "m", "учитель физики"),
    Person("Шевченко", "Мария", "Ивановна", "f", "учитель-логопед"),
)


def sample(kind, body: str, today: dt.date) -> Composed:
    """How a wording prints, with invented people and pairs of them (an agreement has one)."""
    act = LocalAct(kind=kind, year=AcademicYear.containing(today), title="", basis="протокол № 1")
    school = School.current()
    heads = {
        "директор": Person("Директорова", "Инна", "Львовна", "f", "директор"),
        "куратор": Person("Завучева", "Вера", "Олеговна", "f", "заместитель директора по УВР"),
    }
    common, declining = words_of_act(act, school, heads, today), Declining()
    one, two, three = INVENTED
    pairs = [
        invented(one, two, three) | {"пометка": {REPLACED}},
        invented(three, two, one) | {"пометка": {FOR_A_TIME}},
        invented(one, three, two) | {"пометка": {RELEASE}},
        invented(two, three, one) | {"пометка": {NO_LONGER}},
        invented(three, one, two) | {"пометка": {CALLED_OFF, APPOINTED}},
    ]

    def say(name: str, case: Case, pair) -> str:
        return in_case(declining, {**common, **(pair or {})}.get(name), case)

    if kind.role in OF_ONE_PAIR:
        pairs = pairs[:1]
    one = pairs[0] if len(pairs) == 1 else None
    blocks = blocks_of(
        body, say, pairs, one, without=unknown(common),
        holds=lambda mark, pair: mark in pair["пометка"],
    )  # fmt: skip
    return Composed({"blocks": [asdict(block) for block in blocks], "tables": {}})


def invented(mentor: Person, mentee: Person, old: Person) -> dict:
    return {
        "срок": "с 01.09.2026 по 31.05.2027", "начало": "01.09.2026", "окончание": "31.05.2027",
        "форма": "педагог — педагог", "вид": "традиционное", "конец прежней пары": "31.08.2026",
        "день снятия": "01.09.2026", "приказ о закреплении": "№ 77/О от 25.08.2026",
        "причина замены": "перевод в другое здание", "содержание": USUAL_CONTENT,
        OF_MONEY: "3 000 руб. в месяц",
        **of_person("наставник", "наставника", mentor),
        **of_person("наставляемый", "наставляемого", mentee),
        **of_person("прежний наставник", "прежнего наставника", old),
    }  # fmt: skip
