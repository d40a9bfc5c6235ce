"""What a list of pairs on paper would change: row by row, each verdict with its reason."""

import datetime as dt
from collections.abc import Iterable, Mapping
from copy import copy

from mentorship.actions.frozen_years import closed_to_paper
from mentorship.actions.takeover import TakenPair
from mentorship.models import Pair
from mentorship.pairs.gate import papers_lacking
from mentorship.pairs.order_numbers import REPEATED
from mentorship.pairs.takeover import ReadPair
from mentorship.pairs.takeover_known import Known, plain
from mentorship.pairs.takeover_rows import (
    SIDES,
    PlannedPair,
    ask_whether_same,
    settle_last_day,
    settle_state,
)
from people.academic_year import AcademicYear
from people.banks.meant import by_key, whom
from people.banks.takeover import Verdict
from people.models import Teacher

OVER_CAPACITY = "У наставника не осталось мест по банку: пара войдёт с пометкой «сверх нагрузки»."
NOBODY = "{} «{}»: такого сотрудника нет. Заведите его в «Сотрудниках» и загрузите список снова."
PAST = "Срок вышел до этого учебного года: пара войдёт завершённой."
OTHER_CONSENT = (
    "Согласие в файле от {:%d.%m.%Y}, а в «Согласиях» у {} от {:%d.%m.%Y}: если есть новое, "
    "внесите его там."
)
NOT_YET = "{} в файле от {:%d.%m.%Y}: этот день ещё не настал, дата не перенесётся."
SECOND_MAIN = (
    "В эти дни у наставляемого уже есть основной наставник, {} (пара {}): завершите или отмените "
    "ту пару либо укажите в файле другую роль."
)
KEPT_DAYS = "Пара здесь уже закончена: её срок исправляют на её странице, с причиной."


def plan(
    rows: Iterable[ReadPair], *, today: dt.date, chosen: Mapping[str, str]
) -> list[PlannedPair]:
    """The rows with their verdicts; `chosen`: «mentor-7» → the teacher whom the person named.

    Twelve queries whatever the number of rows.
    """
    staff = by_key(Teacher.objects.in_order())
    found = [_people(PlannedPair.begun(row, chosen), staff) for row in rows]
    known = Known.of(found, today)
    return [_planned(one, known) for one in found]


def _people(one: PlannedPair, staff: dict) -> PlannedPair:
    """The row with both people found, or with what is wrong about one of them."""
    for side in SIDES:
        written = getattr(one.read, side)
        found = whom(written, staff, choice=one.answers.get(side, ""))
        setattr(one, side, found.teacher)
        if found.remark:
            one.remarks.append(found.remark)
        if found.teacher is None and found.options and one.verdict != Verdict.ERROR:
            people = ((str(p.pk), f"{p.full_name}, {p.post}") for p in found.options)
            one.ask(side, f"{SIDES[side]} «{written}» — это", *people)
        elif found.teacher is None:
            one.refuse(NOBODY.format(SIDES[side], written) if written else
                       f"{SIDES[side]} не назван.")  # fmt: skip
    if one.verdict == Verdict.NEW and one.mentor == one.mentee:
        one.refuse("Наставник и наставляемый — один и тот же человек.")
    return one


def _planned(one: PlannedPair, known: Known) -> PlannedPair:
    if one.verdict != Verdict.NEW:
        return one
    fields = dict(one.read.fields)
    for key in ("form", "kind"):
        if words := getattr(one.read, key):
            _named(one, key, words, fields, known)
    _agreed(one, known)
    _without_days_ahead(one, fields, known)
    _numbered(one, fields.get("order_number", ""), fields.get("order_date"), known)
    there = known.same(one, fields)
    if there and there.pk is None:
        one.refuse("Эта пара уже есть в строке выше.")
    elif there:
        _changed(one, there, fields, known)
    else:
        _new(one, fields, known)
    return one


def _agreed(one: PlannedPair, known: Known) -> None:
    """Dates of consents that the register of consents does not have yet; a later paper than all
    that it has would take their place, and is left to a person."""
    for side, day in one.read.consents.items():
        person = getattr(one, side)
        there = known.papers.setdefault(person.pk, set())
        if day > known.today:
            one.remarks.append(NOT_YET.format("Согласие", day))
        elif there and day > max(there):
            one.remarks.append(OTHER_CONSENT.format(day, person.short_name, max(there)))
        elif day not in there:
            one.consents[side] = day
            known.agreed |= set() if there else {person.pk}
            there.add(day)


def _without_days_ahead(one: PlannedPair, fields: dict, known: Known) -> None:
    """Nothing is signed on a day that has not come: a paper without its date is a gap."""
    for paper, name in (("Приказ", "order_date"), ("Соглашение", "agreement_date")):
        if fields.get(name) and fields[name] > known.today:
            one.remarks.append(NOT_YET.format(paper, fields.pop(name)))


def _numbered(one: PlannedPair, number: str, day: dt.date | None, known: Known) -> None:
    """One order pairs many people; the same № under another date is a slip of the pen."""
    if other := known.orders.other_day(number, day):
        one.remarks.append(REPEATED.format(number, day.year, other))
    known.orders.add(number, day)


def _named(one: PlannedPair, key: str, words: str, fields: dict, known: Known) -> None:
    line = known.lines[key].get(plain(words))
    if line:
        fields[f"{key}_id"] = line
    else:
        one.remarks.append(f"Нет в словаре: «{words}». Добавьте в «Правилах пар» или поправьте.")


def _new(one: PlannedPair, fields: dict, known: Known) -> None:
    settle_state(one, fields)
    if one.verdict != Verdict.NEW:
        return
    guessed = "state" not in fields
    _defaults(one, fields, known)
    settle_last_day(one, fields, known.today)
    pair = Pair(mentor=one.mentor, mentee=one.mentee, **fields)
    if pair.ends_on and pair.ends_on < pair.starts_on:
        one.refuse("Окончание раньше начала.")
    elif why := closed_to_paper(pair, {}, known.today, known.closed):
        one.refuse(why)
    elif other := known.main_mentor(one, pair):
        one.refuse(SECOND_MAIN.format(other.mentor.short_name, other.get_state_display()))
    elif one.verdict == Verdict.NEW and (there := known.in_the_way(one, pair)):
        if there.pk is None:
            one.refuse("Эта пара уже есть в строке выше.")
        else:
            ask_whether_same(one, there, pair.starts_on)
    if one.verdict != Verdict.NEW:
        return
    if guessed and pair.state == Pair.State.COMPLETED:
        one.remarks.append(PAST)
    one.gaps += gaps_of(pair, known)
    _placed(one, pair, known)
    one.now, one.taken = pair, TakenPair(one.mentor, one.mentee, fields, consents=one.dated)
    known.pairs.insert(0, pair)


def _defaults(one: PlannedPair, fields: dict, known: Known) -> None:
    """What the paper does not say: the state by the term, the form and the kind, the first day."""
    ends = fields.get("ends_on")
    if "state" not in fields:
        past = ends and ends < AcademicYear.containing(known.today).start
        fields["state"] = (Pair.State.COMPLETED if past else Pair.State.ACTIVE).value
    for key in ("form", "kind"):
        fields.setdefault(f"{key}_id", getattr(known.usual[key], "pk", None))
    if "starts_on" not in fields:
        year = AcademicYear.containing(min(ends or known.today, known.today))
        fields["starts_on"] = fields.get("order_date") or year.school_start
        one.gaps.append(f"начало (взято {fields['starts_on']:%d.%m.%Y})")


def _placed(one: PlannedPair, pair: Pair, known: Known) -> None:
    """Count the place; that there is none hinders nothing, as the school has decided so."""
    if pair.state not in Pair.GOING:
        return
    known.free[pair.mentor_id] -= 1
    if known.free[pair.mentor_id] < 0:
        one.remarks.append(OVER_CAPACITY)


def gaps_of(pair: Pair, known: Known) -> list[str]:
    """What a pair that works by paper still lacks here: what its page will say by the rules. A form
    and a kind it will have, the usual ones."""
    asked = known.rules.checks
    lacking = {
        "срок": "content" in asked and not pair.ends_on,
        "согласие наставника": "mentor_consent" in asked and pair.mentor_id not in known.agreed,
        "согласие наставляемого": "mentee_consent" in asked and pair.mentee_id not in known.agreed,
        "запись в банке наставляемых": pair.is_going and pair.mentee_id not in known.in_bank,
    }
    papers = [part.named for part in papers_lacking(pair, known.rules)]
    return [words for words, lacks in lacking.items() if lacks] + papers


def _changed(one: PlannedPair, there: Pair, fields: dict, known: Known) -> None:
    """Against a pair that is here: numbers and dates are taken, its state is moved on its page, and
    of one that is over the days too."""
    state = fields.pop("state", there.state)
    fields.pop("end_reason", None)
    if state != there.state:
        now = there.get_state_display()
        one.remarks.append(f"Состояние останется «{now}»: его меняют на странице пары.")
    differing = {name: value for name, value in fields.items() if getattr(there, name) != value}
    if why := closed_to_paper(there, differing, known.today, known.closed):
        one.refuse(why)
        return
    if not there.is_going and _drop_days(differing):
        one.remarks.append(KEPT_DAYS)
    one.changes = [_in_words(there, name, value, known) for name, value in differing.items()]
    one.taken = TakenPair(one.mentor, one.mentee, differing, there.pk, one.dated)
    one.verdict = Verdict.CHANGES if differing or one.consents else Verdict.SAME
    one.now = copy(there)
    for name, value in differing.items():
        setattr(one.now, name, value)
    if differing:
        one.gaps = gaps_of(one.now, known)


def _drop_days(fields: dict) -> bool:
    """Take the days out of what would change; whether there were any."""
    days = fields.pop("starts_on", None), fields.pop("ends_on", None)
    return any(days)


def _in_words(pair: Pair, name: str, value, known: Known) -> tuple[str, str, str]:
    """(field, what stands there, what it becomes)."""
    key = name.removesuffix("_id")
    label = str(Pair._meta.get_field(key).verbose_name)
    if key in known.names:
        names = known.names[key]
        return label, names.get(getattr(pair, name), "—"), names[value]
    return label, _said(pair, name), _said(Pair(**{name: value}), name)


def _said(pair: Pair, name: str) -> str:
    value = getattr(pair, f"get_{name}_display", lambda: getattr(pair, name))()
    if isinstance(value, bool):
        return "да" if value else "нет"
    return f"{value:%d.%m.%Y}" if isinstance(value, dt.date) else str(value or "—")
