"""What a list of pairs on paper would change: row by row, each verdict with its reason."""

import datetime as dt
from collections.abc import Iterable, Mapping
from copy import copy
from dataclasses import dataclass, field

from mentorship.actions.takeover import TakenPair, usual
from mentorship.gate import papers_lacking
from mentorship.load import capacities
from mentorship.models import MentoringForm, MentoringKind, Pair, PairRules
from mentorship.order_numbers import REPEATED, OrderNumbers
from mentorship.pair_takeover import ReadPair
from people.academic_year import AcademicYear
from people.mentee_comparison import by_key, candidates
from people.models import Consent, ConsentKind, Teacher
from people.names import full_stop, sort_key, split_full_name
from people.takeover import Verdict

SIDES = {"mentor": "Наставник", "mentee": "Наставляемый"}
OVER = "У наставника не осталось мест по банку: пара войдёт с пометкой «сверх нагрузки»."
OPEN_END = dt.date.max
NOBODY = "{} «{}»: такого сотрудника нет. Заведите его в «Сотрудниках» и загрузите список снова."
MAIN_GOING = (Pair.State.ACTIVE, Pair.State.PAUSED)


@dataclass
class PlannedPair:
    """One row: the verdict, the two people, what would change; `options` side → whom it may mean.

    `gaps` are what the paper still lacks: they hinder nothing.
    """

    read: ReadPair
    verdict: Verdict
    mentor: Teacher | None = None
    mentee: Teacher | None = None
    options: dict[str, list[Teacher]] = field(default_factory=dict)
    changes: list[tuple[str, str, str]] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    gaps: list[str] = field(default_factory=list)
    taken: TakenPair | None = None

    @property
    def is_written(self) -> bool:
        return self.verdict in (Verdict.NEW, Verdict.CHANGES)

    @property
    def choices(self) -> list[tuple[str, str, str, list[Teacher]]]:
        """(side, its word, the name as written, whom it may mean) for what the person decides."""
        return [(side, SIDES[side], getattr(self.read, side), self.options[side])
                for side in SIDES if side in self.options]  # fmt: skip


def plan(
    rows: Iterable[ReadPair], *, today: dt.date, chosen: Mapping[str, str]
) -> list[PlannedPair]:
    """The rows with their verdicts; `chosen`: «mentor-7» → the teacher whom the person named.

    Ten queries whatever the number of rows.
    """
    staff = by_key(Teacher.objects.in_order())
    found = [_people(row, staff, chosen) for row in rows]
    known = Known.of(found, today)
    return [_planned(one, known) for one in found]


def _people(row: ReadPair, staff: dict, chosen: Mapping[str, str]) -> PlannedPair:
    """The row with both people found, or with what is wrong about one of them."""
    one = PlannedPair(row, Verdict.NEW, remarks=list(row.remarks))
    for side in SIDES:
        written = getattr(row, side)
        picked, options = _whom(one, written, staff, chosen.get(f"{side}-{row.key}", ""))
        setattr(one, side, picked)
        if picked is None and options and one.verdict != Verdict.ERROR:
            one.verdict, one.options[side] = Verdict.DOUBTFUL, options
        elif picked is None:
            one.verdict = Verdict.ERROR
            one.remarks.append(NOBODY.format(SIDES[side], written) if written else
                               f"{SIDES[side]} не назван.")  # fmt: skip
    if one.verdict == Verdict.NEW and one.mentor == one.mentee:
        one.verdict = Verdict.ERROR
        one.remarks.append("Наставник и наставляемый — один и тот же человек.")
    return one


def _whom(one: PlannedPair, written: str, staff: dict, choice: str):
    """(the one who is meant, those who may be meant).

    Initials of a surname that one person bears now are enough, and are remarked upon.
    """
    likely = candidates(written, staff)
    options = list(dict.fromkeys(teacher for teacher, _ in likely))
    picked = next((teacher for teacher in options if str(teacher.pk) == choice), None)
    if picked or (len(options) == 1 and likely[0][1]):
        return picked or options[0], options
    name = split_full_name(written)
    alone = len(options) == 1 and sort_key(options[0].surname) == sort_key(name.surname)
    if alone and name.first_name.endswith("."):
        one.remarks.append(f"Имя сокращено, понято как {options[0].full_name}.")
        return options[0], options
    return None, options


@dataclass
class Known:
    """What is there already: pairs of these people, dictionaries, consents; the rows above."""

    pairs: list[Pair]
    lines: dict[str, dict[str, int]]
    names: dict[str, dict[int, str]]
    agreed: set[int]
    usual: dict
    year: AcademicYear
    orders: OrderNumbers
    rules: PairRules
    free: dict[int, int]

    @classmethod
    def of(cls, found: list[PlannedPair], today: dt.date) -> "Known":
        mentees = {one.mentee.pk for one in found if one.mentee}
        models = {"form": MentoringForm, "kind": MentoringKind}
        names = {key: dict(m.objects.values_list("pk", "name")) for key, m in models.items()}
        consents = Consent.objects.valid_on(today).filter(kind=ConsentKind.PARTICIPATION)
        rows = Pair.objects.filter(mentee__in=mentees).exclude(state=Pair.State.CANCELLED)
        return cls(
            list(rows.select_related("mentor", "mentee").order_by("-starts_on", "-pk")),
            {k: {_plain(name): pk for pk, name in lines.items()} for k, lines in names.items()},
            names, set(consents.values_list("teacher", flat=True)), usual(),
            AcademicYear.containing(today), OrderNumbers.of_pairs(), PairRules.current(),
            capacities({one.mentor.pk for one in found if one.mentor}),
        )  # fmt: skip

    def same_two(self, one: PlannedPair, starts: dt.date | None, ends: dt.date) -> Pair | None:
        """The pair that the row is about: of the same two, in the same days or going on now."""
        two = (one.mentor.pk, one.mentee.pk)
        own = [pair for pair in self.pairs if (pair.mentor_id, pair.mentee_id) == two]
        if starts is None:
            return next((p for p in own if p.state in Pair.GOING), own[0] if own else None)
        return next((p for p in own if overlap(p, starts, ends)), None)

    def main_mentor(self, one: PlannedPair, new: Pair) -> Pair | None:
        """The pair with another main mentor in the days of a new main one."""
        if not is_main(new):
            return None
        ends = new.ends_on or OPEN_END
        own = (pair for pair in self.pairs if pair.mentee_id == one.mentee.pk and is_main(pair))
        return next((pair for pair in own if overlap(pair, new.starts_on, ends)), None)


def is_main(pair: Pair) -> bool:
    return pair.part == Pair.Part.MAIN and pair.state in MAIN_GOING


def _plain(text: str) -> str:
    return sort_key(text.replace("—", "-").replace("–", "-").replace(" - ", "-"))


def overlap(pair: Pair, starts: dt.date, ends: dt.date) -> bool:
    return pair.starts_on <= ends and starts <= (pair.ends_on or OPEN_END)


def _planned(one: PlannedPair, known: Known) -> PlannedPair:
    if one.verdict != Verdict.NEW:
        return one
    fields = dict(one.read.fields)
    for key in ("form", "kind"):
        if words := getattr(one.read, key):
            _named(one, key, words, fields, known)
    if one.read.consent:
        one.remarks.append(f"Согласие в файле: «{one.read.consent}». Внесите дату в «Согласиях».")
    _numbered(one, fields.get("order_number", ""), fields.get("order_date"), known)
    starts, ends = fields.get("starts_on"), fields.get("ends_on") or OPEN_END
    there = known.same_two(one, starts, ends)
    if there and there.pk is None:
        return _refused(one, "Эта пара уже есть в строке выше.")
    if there:
        return _changed(one, there, fields, known)
    return _new(one, fields, known)


def _numbered(one: PlannedPair, number: str, day: dt.date | None, known: Known) -> None:
    """One order pairs many people; the same № under another date is a slip of the pen."""
    if other := known.orders.other_day(number, day):
        one.remarks.append(REPEATED.format(number, day.year, other))
    known.orders.add(number, day)


def _named(one: PlannedPair, key: str, words: str, fields: dict, known: Known) -> None:
    line = known.lines[key].get(_plain(words))
    if line:
        fields[f"{key}_id"] = line
    else:
        one.remarks.append(f"Нет в словаре: «{words}». Добавьте в «Правилах пар» или поправьте.")


def _new(one: PlannedPair, fields: dict, known: Known) -> PlannedPair:
    fields.setdefault("state", Pair.State.ACTIVE.value)
    for key in ("form", "kind"):
        fields.setdefault(f"{key}_id", getattr(known.usual[key], "pk", None))
    if "starts_on" not in fields:
        fields["starts_on"] = fields.get("order_date") or known.year.school_start
        one.gaps.append(f"начало (взято {fields['starts_on']:%d.%m.%Y})")
    pair = Pair(mentor=one.mentor, mentee=one.mentee, **fields)
    if pair.ends_on and pair.ends_on < pair.starts_on:
        return _refused(one, "Окончание раньше начала.")
    if other := known.main_mentor(one, pair):
        return _refused(one, full_stop(f"В эти дни основной наставник — {other.mentor.short_name}"))
    one.gaps += gaps_of(pair, known)
    _placed(one, pair, known)
    one.taken = TakenPair(one.mentor, one.mentee, fields)
    known.pairs.insert(0, pair)
    return one


def _refused(one: PlannedPair, why: str) -> PlannedPair:
    one.verdict, one.taken = Verdict.ERROR, None
    one.remarks.append(why)
    return one


def _placed(one: PlannedPair, pair: Pair, known: Known) -> None:
    """Count the place; that there is none hinders nothing, as the school has decided so."""
    if pair.state not in Pair.GOING:
        return
    known.free[pair.mentor_id] -= 1
    if known.free[pair.mentor_id] < 0:
        one.remarks.append(OVER)


def gaps_of(pair: Pair, known: Known) -> list[str]:
    """What a pair that works by paper still lacks here: what its page will say by the rules. A form
    and a kind it will have, the usual ones."""
    asked = known.rules.checks
    lacking = {
        "срок": "content" in asked and not pair.ends_on,
        "согласие наставника": "mentor_consent" in asked and pair.mentor_id not in known.agreed,
        "согласие наставляемого": "mentee_consent" in asked and pair.mentee_id not in known.agreed,
    }
    papers = [part.named for part in papers_lacking(pair, known.rules)]
    return [words for words, lacks in lacking.items() if lacks] + papers


def _changed(one: PlannedPair, there: Pair, fields: dict, known: Known) -> PlannedPair:
    """Against a pair that is here: numbers and dates are taken, its state is moved on its page."""
    state = fields.pop("state", there.state)
    fields.pop("end_reason", None)
    if state != there.state:
        now = there.get_state_display()
        one.remarks.append(f"Состояние останется «{now}»: его меняют на странице пары.")
    differing = {name: value for name, value in fields.items() if getattr(there, name) != value}
    one.changes = [_in_words(there, name, value, known) for name, value in differing.items()]
    one.taken = TakenPair(one.mentor, one.mentee, differing, pair=there.pk)
    one.verdict = Verdict.CHANGES if differing else Verdict.SAME
    if differing:
        changed = copy(there)
        for name, value in differing.items():
            setattr(changed, name, value)
        one.gaps = gaps_of(changed, known)
    return one


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
