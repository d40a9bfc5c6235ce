"""Another mentor instead of one who cannot go on: the old pair ends the day before the new one."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from django.core.exceptions import ValidationError
from django.db import transaction

from mentorship.actions.bringing_back import home_of
from mentorship.actions.closing import called_off, decide_end, successors_of
from mentorship.actions.handing_over import hand_over
from mentorship.actions.in_words import lock_people, refused_in_words
from mentorship.actions.pairs import add_pair, earliest_end
from mentorship.actions.standing_in import pause_for, step_down
from mentorship.models import EndCause, Pair, PairRules
from mentorship.pairs.replaced import (
    Dropped,
    Replaced,
    announce,
    announce_dropped,
    basis_of_end,
    because_of,
)
from people.audit import because
from people.models import Account, School, Teacher
from people.names import full_stop

State, Part = Pair.State, Pair.Part
PERMANENT = {Part.TEMPORARY: Part.MAIN}  # whoever comes for good after one who only stood in
DAY = dt.timedelta(days=1)
FINISHED = "Эта пара уже {}: заменять некого."
AFTER = "Прежняя пара работает до {:%d.%m.%Y}: новая начинается со следующего дня."
TOO_SHORT = "Временная замена кончается раньше, чем начинается: {}"
REPLACED = "Замена уже есть: наставник {}"
NOBODY = "Выберите, кто замещает. Без временного наставника пару приостанавливают на её странице."


@dataclass(frozen=True)
class Why:
    """Why the mentor changes, as the dictionary and the deputy say it; `on` is the new one's first
    day, `until` the last day of a temporary substitute. On `notice_on` the mentor was warned, and
    whoever stands in with him."""

    cause: EndCause
    on: dt.date
    notice_on: dt.date | None = None
    words: str = ""
    conflict: bool = False
    until: dt.date | None = None

    @property
    def said(self) -> str:
        return self.cause.said_with(self.words)

    @property
    def notice(self) -> dt.date | None:
        """The day of the notice, where the law asks for one: a substitution ends nothing."""
        return self.notice_on if self.cause.needs_notice and not self.until else None

    def basis(self, new: Pair | None) -> str:
        """What the papers rest on, as it stands after «Основание:»."""
        if new is None:
            return basis_of_end(self.cause, self.notice)
        change = "временная замена наставника" if self.until else "замена наставника"
        return f"{change}, {because_of(self.cause, self.notice)}"


@dataclass(frozen=True)
class Successor:
    """Who takes over, with the explanation of the choice; after a mentor who leaves `until` is the
    last day of one who only stands in while another is looked for."""

    mentor: Teacher
    explanation: list = field(default_factory=list)
    over_capacity_reason: str = ""
    until: dt.date | None = None


@refused_in_words()
@transaction.atomic
def replace_mentor(
    pair: Pair, *, by: Account, version: int, why: Why, successor: Successor | None
) -> Pair | None:
    """The old pair ends the day before and the new one is prepared, or nothing happens at all.

    Without a successor the mentee's request waits in the queue again, before the others. A
    temporary substitute stands in while the old pair is paused, from his first day. Whoever stands
    in already gives way to a successor for good; another substitute takes his place beside the
    paused pair. ValidationError in words; StaleVersion when somebody changed the pair meanwhile.
    """
    _lock_with_substitutes([pair], successor)
    found = Pair.locked(pair.pk, version)
    with because("replace_mentor", by=by, why=why.said):
        told = _replace(found, by, why, successor)
        announce([told], by=by)
    return told.new


@refused_in_words()
@transaction.atomic
def replace_leaving(
    teacher: Teacher, *, by: Account, why: Why, successors: Iterable[tuple[Pair, Successor | None]]
) -> list[Pair]:
    """All pairs of a mentor who leaves, each with its successor or none, in one step.

    All of them end; one for whom somebody is chosen already stays as it was decided. Where the
    successor only stands in, the request waits in the queue before the others, as where there is
    none; whoever stands in already then stays.
    """
    chosen = list(successors)
    _lock_with_substitutes([pair for pair, _ in chosen], *(one for _, one in chosen))
    rows = Pair.objects.going().filter(mentor=teacher, pk__in=[pair.pk for pair, _ in chosen])
    found = {row.pk: row for row in rows if not successors_of(row).exists()}
    with because("replace_leaving", by=by, why=why.said):
        told = [
            _replace(found[pair.pk], by, why, one) for pair, one in chosen if pair.pk in found
        ]  # fmt: skip
        announce(told, by=by)
    return [one.new for one in told if one.new]


def _lock_with_substitutes(pairs: list[Pair], *successors: Successor | None) -> None:
    """The pairs, those that they stand in for and those that stand in for them, in the order of
    keys; then all the people."""
    homes = [home.pk for pair in pairs if (home := _home(pair))]
    beside = Pair.objects.standing_in_for(*pairs).values_list("pk", flat=True)
    keys = {*(pair.pk for pair in pairs), *homes, *beside}
    rows = list(Pair.objects.select_for_update().filter(pk__in=keys).order_by("pk"))
    lock_people(*(key for row in rows for key in (row.mentor_id, row.mentee_id)),
                *(one.mentor.pk for one in successors if one))  # fmt: skip


def _home(old: Pair) -> Pair | None:
    """The pair for which the old one stands in, as long as that is to go on."""
    home = home_of(old) if old.part == Part.TEMPORARY else None
    return home if home and home.is_going and not home.is_closing else None


def _replace(old: Pair, by: Account, why: Why, successor: Successor | None) -> Replaced:
    must_be_replaceable(old, why)
    home = _home(old)
    if home and successor and not why.until:
        return _next_substitute(old, home, by, why, successor)
    freed, living = _give_way(old, by, why, successor)
    ends_already = old.is_closing or old.state == State.ENDED
    told = replace(why, notice_on=old.notice_on) if ends_already else why  # not a substitute's day
    lasts = old.is_going and not old.is_closing and old.part != Part.TEMPORARY
    planned_end = old.ends_on if lasts else None
    new = _open(old, by, why, successor, planned_end, living=living) if successor else None
    if why.until:
        _stand_in(old, why, new)
    else:
        _end(old, why)
    return Replaced(old, new, told.basis(new), freed)


def must_be_replaceable(old: Pair, why: Why) -> None:
    """ValidationError where the pair is over or somebody is chosen already; a substitute hinders
    only another substitute."""
    if old.state not in (*Pair.GOING, State.ENDED):
        raise ValidationError(FINISHED.format(old.get_state_display()))
    chosen = old.replaced_by.going() if why.until else successors_of(old)
    if there := chosen.select_related("mentor").first():
        raise ValidationError(full_stop(REPLACED.format(there.mentor.short_name)))


def _give_way(
    old: Pair, by: Account, why: Why, successor: Successor | None
) -> tuple[tuple[Pair, ...], Pair]:
    """Whoever stands in for the pair ends with it; without a successor he stays to his last day.

    Returns those whose pairs end so, and the pair in which programme and portfolio live now.
    """
    if why.until or successor is None:
        return (), old
    substitutes = list(Pair.objects.standing_in_for(old).order_by("pk"))
    freed = [
        one for one in substitutes
        if step_down(
            one, by=by, last=why.on - DAY, notice_on=why.notice_on,
            stays=one.mentor_id == successor.mentor.pk,
        )
    ]  # fmt: skip
    begun = [one for one in substitutes if one.starts_on <= School.today()]
    lives_there = begun and (begun[-1].is_going or not old.is_going)  # else it has come back
    return tuple(freed), begun[-1] if lives_there else old


def _next_substitute(
    old: Pair, home: Pair, by: Account, why: Why, successor: Successor
) -> Replaced:
    """Another one stands in for the same pair instead of `old`, to the end of its term at most."""
    until = successor.until or (old.ends_on if old.ends_on and not old.is_closing else None)
    if until is None or until < why.on:
        until = home.ends_on or PairRules.current().usual_end(why.on)
    living = old if old.starts_on <= School.today() else home
    new = _open(home, by, why, replace(successor, until=until), None, living=living)
    if why.on <= School.today():
        pause_for(home)
    _end(old, why)
    if old.state == State.CANCELLED:
        announce_dropped(Dropped(home, old), by=by)
    freed = (old,) if old.order_number or old.state != State.CANCELLED else ()
    basis = f"смена временного наставника, {because_of(why.cause, why.notice)}"
    return Replaced(home, new, basis, freed)


def _stand_in(old: Pair, why: Why, new: Pair | None) -> None:
    """The old pair works until the substitute's first day and is paused from it."""
    if new is None:
        raise ValidationError(NOBODY)
    if old.is_closing or old.state not in (State.ACTIVE, State.PAUSED):
        raise ValidationError("Временный наставник нужен паре, которая работает и не прекращается.")
    if why.on <= School.today():
        pause_for(old)


def _end(old: Pair, why: Why) -> None:
    """The last day is the one before `why.on`, and until then the pair works; one that has not
    begun is cancelled; one whose end is decided keeps its own."""
    said = {"cause": why.cause, "words": why.words, "conflict": why.conflict}
    if old.state == State.PREPARATION:
        called_off(old, **said)
        return
    last = last_day(old, why)
    if old.is_closing or old.state == State.ENDED:
        return
    if last < old.starts_on:
        called_off(old, **said)
    else:
        decide_end(old, last=last, notice_on=why.notice, **said)


def last_day(old: Pair, why: Why) -> dt.date:
    """ValidationError when the notice does not allow it; dismissal needs no notice."""
    last = why.on - DAY
    if old.is_closing or old.state == State.ENDED:
        if old.ends_on and why.on <= old.ends_on:
            raise ValidationError({"on": AFTER.format(old.ends_on)})
        return old.ends_on or last
    if why.cause.needs_notice:
        if why.notice_on is None:
            raise ValidationError({"notice_on": "Укажите, когда предупредили."})
        earliest = earliest_end(why.notice_on)
        if last < earliest:
            sentence = (
                f"Раньше {earliest + DAY:%d.%m.%Y} нельзя: прежняя пара работает до "
                f"{earliest:%d.%m.%Y}, пока идёт предупреждение."
            )
            raise ValidationError({"on": sentence})
    if last < old.starts_on and not old.is_ahead:
        raise ValidationError({"on": f"Прежняя пара начала работу {old.starts_on:%d.%m.%Y}."})
    return last


def _open(
    old: Pair, by: Account, why: Why, successor: Successor, planned_end: dt.date | None,
    *, living: Pair,
) -> Pair:  # fmt: skip
    """The new pair in preparation: its own papers come; request, programme, portfolio stay as they
    are in the `living` pair, the old one or the substitute's."""
    until = why.until or successor.until
    if until and until < why.on:
        raise ValidationError(full_stop(TOO_SHORT.format(successor.mentor.short_name)))
    ends_on = until or planned_end
    if ends_on is None or ends_on < why.on:
        ends_on = PairRules.current().usual_end(why.on)
    made = add_pair(
        by=by, mentor=successor.mentor, mentee=old.mentee, starts_on=why.on, ends_on=ends_on,
        part=Part.TEMPORARY if until else PERMANENT.get(old.part, old.part),
        request=old.request, match=old.match,
        form=old.form, kind=old.kind, group=old.group, replaces=old,
        replaces_because=why.said, explanation=successor.explanation,
        over_capacity_reason=successor.over_capacity_reason,
    )  # fmt: skip
    hand_over(living, made)
    return made
