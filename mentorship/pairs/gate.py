"""The legal gate: what a pair lacks before it may start work, each line with the place to mend it.

Labour Code art. 351.8: the worker's written consent, and an agreement with content, term, form and
pay; or mentoring as a priced labour function (Роструд, 02.10.2025), when agreement and pay do not
apply. The programme is no part of the gate.
"""

import datetime as dt
from dataclasses import dataclass

from django.db.models import Q

from mentorship.models import Pair, PairRules
from mentorship.models.rules import GATE_CHECKS
from mentorship.pairs.paper_terms import AGREEMENT, ORDER, PAPERS, other_terms


@dataclass(frozen=True)
class Part:
    """What a paper of the check `of` has to say: the field of the pair that holds it, how the field
    reads while it is empty, its name among the parts of that paper, and its name alone.
    """

    of: str
    field: str
    empty: str | bool | None
    word: str
    named: str


PARTS = (
    Part(ORDER, "order_number", "", "№", "№ приказа"),
    Part(ORDER, "order_date", None, "дата", "дата приказа"),
    Part(AGREEMENT, "agreement_number", "", "№", "№ соглашения"),
    Part(AGREEMENT, "agreement_date", None, "дата", "дата соглашения"),
    Part(AGREEMENT, "agreement_content", "", "содержание работы", "содержание работы в соглашении"),
    Part(AGREEMENT, "pay_line", False, "оплата", "оплата в соглашении"),
)
CONSENTS = {"mentor_consent": "mentor", "mentee_consent": "mentee"}


@dataclass(frozen=True)
class Check:
    """One line of the gate: `said` tells what there is or what is missing; `url_name` mends it;
    `differs`: the paper is there and says otherwise than the pair; `drafted`: where a draft is.
    """

    key: str
    title: str
    met: bool
    said: str
    url_name: str
    url_of: int
    differs: bool = False
    drafted: str = ""


def checks(pair: Pair, rules: PairRules) -> list[Check]:
    """Every check that the school has on. `pair` carries the annotations of `with_consents`."""
    return [LOOKS[key](pair, title) for key, title in rules.checks.items()]


def missing(pair: Pair, rules: PairRules) -> list[Check]:
    """What keeps the pair from starting."""
    return [check for check in checks(pair, rules) if not check.met]


def switched_off(rules: PairRules) -> list[tuple[str, str]]:
    """(check, why the school does without it)."""
    return [
        (GATE_CHECKS[key], why) for key, why in rules.switched_off.items() if key in GATE_CHECKS
    ]


def lacking_of(pair: Pair, check: str) -> list[Part]:
    """What the paper of that check does not say; an agreement is not asked of a labour function."""
    if check == AGREEMENT and pair.basis == Pair.Basis.FUNCTION:
        return []
    return [part for part in PARTS if part.of == check and not getattr(pair, part.field)]


def papers_lacking(pair: Pair, rules: PairRules) -> list[Part]:
    """What the papers that the school asks for do not say."""
    return [part for check in (ORDER, AGREEMENT) if check in rules.checks
            for part in lacking_of(pair, check)]  # fmt: skip


def lacking_papers(rules: PairRules) -> Q:
    """The condition on pairs of which `papers_lacking` says something."""
    found = Q(pk__in=[])
    for part in PARTS:
        if part.of in rules.checks:
            empty = Q(**{part.field: part.empty})
            found |= empty & ~Q(basis=Pair.Basis.FUNCTION) if part.of == AGREEMENT else empty
    return found


def _consent(key: str):
    side = CONSENTS[key]

    def look(pair: Pair, title: str) -> Check:
        signed: dt.date | None = getattr(pair, f"{side}_consent_on")
        then: dt.date | None = getattr(pair, f"{side}_consent_then")
        person = getattr(pair, side)
        late = bool(signed) and then is None
        said = _signed(pair, signed, then) if signed else f"нет бумаги: {person.short_name}"
        return Check(key, title, signed is not None, said, "person_consents", person.pk, late)

    return look


def _signed(pair: Pair, signed: dt.date, then: dt.date | None) -> str:
    """The date of the paper that counts; of one that came after the first day, that it did."""
    if then is None:
        return f"подписано {signed:%d.%m.%Y}, позже начала пары {pair.starts_on:%d.%m.%Y}"
    if then != signed:
        return f"подписано {then:%d.%m.%Y}, новое — {signed:%d.%m.%Y}"
    return f"подписано {signed:%d.%m.%Y}"


def _agreement(pair: Pair, title: str) -> Check:
    if pair.basis == Pair.Basis.FUNCTION:
        said = "не нужно: трудовая функция по договору"
        return Check(AGREEMENT, title, True, said, "pair_papers", pair.pk)
    return _paper_check(pair, title, AGREEMENT)


def _paper_check(pair: Pair, title: str, paper: str) -> Check:
    """What the paper lacks; of a whole one its № and date, and what it says otherwise."""
    if lacks := [part.word for part in lacking_of(pair, paper)]:
        said = f"не хватает: {', '.join(lacks)}"
        return Check(paper, title, False, said, "pair_papers", pair.pk)
    number, date = (getattr(pair, f"{paper}_{name}") for name in ("number", "date"))
    said, other = f"№ {number} от {date:%d.%m.%Y}", other_terms(pair, paper)
    if other:
        said = f"{said}; {PAPERS[paper]} {other}"
    return Check(paper, title, not other, said, "pair_papers", pair.pk, bool(other))


def _content(pair: Pair, title: str) -> Check:
    lacks = [
        word
        for word, there in (("форма", pair.form_id), ("вид", pair.kind_id), ("срок", pair.ends_on))
        if not there
    ]
    said = f"не хватает: {', '.join(lacks)}" if lacks else "указаны"
    return Check("content", title, not lacks, said, "pair_edit", pair.pk)


def _order(pair: Pair, title: str) -> Check:
    return _paper_check(pair, title, ORDER)


LOOKS = {
    "mentor_consent": _consent("mentor_consent"),
    "mentee_consent": _consent("mentee_consent"),
    "agreement": _agreement,
    "content": _content,
    "order": _order,
}
