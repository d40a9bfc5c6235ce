"""Another mentor instead of one who cannot go on: the old pair ends the day before the new one."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.core.exceptions import ValidationError
from django.db import transaction

from mentorship.actions.bank_states import follow_pairs
from mentorship.actions.closing import decide_end
from mentorship.actions.growth_carrying import carry_growth
from mentorship.actions.in_words import lock_people, refused_in_words
from mentorship.actions.pairs import add_pair, earliest_end
from mentorship.actions.portfolio_carrying import carry_portfolio
from mentorship.actions.programme_carrying import carry_programme
from mentorship.actions.standing_in import pause_for
from mentorship.models import EndCause, Pair, PairRules
from mentorship.pairs.replaced import Replaced, announce, basis_of_end, because_of
from mentorship.talk.telling import tell_moved
from people.audit import because
from people.models import Account, School, Teacher
from people.names import full_stop

State, Part = Pair.State, Pair.Part
DAY = dt.timedelta(days=1)
FINISHED = "Эта пара уже {}: заменять некого."
AFTER = "Прежняя пара работает до {:%d.%m.%Y}: новая начинается со следующего дня."
TOO_SHORT = "Временная замена кончается раньше, чем начинается: {}"
REPLACED = "Замена уже есть: наставник {}"
NOBODY = "Выберите, кто замещает. Без временного наставника пару приостанавливают на её странице."


@dataclass(frozen=True)
class Why:
    """Why the mentor changes, as the dictionary and the deputy say it; `on` is the new one's first
    day, `until` the last day of a temporary substitute."""

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
        """What the papers rest on."""
        if new is None:
            return basis_of_end(self.cause, self.notice)
        change = "временной заменой наставника" if self.until else "заменой наставника"
        return f"в связи с {change}, {because_of(self.cause, self.notice)}"


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
    temporary substitute stands in while the old pair is paused, from his first day.
    ValidationError in words; StaleVersion when somebody changed the pair meanwhile.
    """
    found = Pair.locked(pair.pk, version)
    people = [found.mentor_id, found.mentee_id]
    lock_people(*people, *([successor.mentor.pk] if successor else []))
    with because("replace_mentor", by=by, why=why.said):
        new = _replace(found, by, why, successor)
        announce([Replaced(found, new, why.basis(new))], by=by)
    return new


@refused_in_words()
@transaction.atomic
def replace_leaving(
    teacher: Teacher, *, by: Account, why: Why, successors: Iterable[tuple[Pair, Successor | None]]
) -> list[Pair]:
    """All pairs of a mentor who leaves, each with its successor or none, in one step.

    All of them end. Where the successor only stands in, the request waits in the queue before the
    others, as where there is none.
    """
    chosen = list(successors)
    rows = Pair.objects.select_for_update().filter(pk__in=[pair.pk for pair, _ in chosen])
    found = {row.pk: row for row in rows.going().filter(mentor=teacher).order_by("pk")}
    lock_people(teacher.pk, *(row.mentee_id for row in found.values()),
                *(one.mentor.pk for _, one in chosen if one))  # fmt: skip
    with because("replace_leaving", by=by, why=why.said):
        told = [
            Replaced(found[p.pk], new := _replace(found[p.pk], by, why, one), why.basis(new))
            for p, one in chosen if p.pk in found
        ]  # fmt: skip
        announce(told, by=by)
    return [one.new for one in told if one.new]


def _replace(old: Pair, by: Account, why: Why, successor: Successor | None) -> Pair | None:
    _check(old)
    planned_end = old.ends_on if old.is_going and not old.is_closing else None
    new = _open(old, by, why, successor, planned_end) if successor else None
    if why.until:
        _stand_in(old, why, new)
    else:
        _end(old, why)
    return new


def _check(old: Pair) -> None:
    if old.state not in (*Pair.GOING, State.ENDED):
        raise ValidationError(FINISHED.format(old.get_state_display()))
    there = old.replaced_by.going().select_related("mentor").first()
    if there:
        raise ValidationError(full_stop(REPLACED.format(there.mentor.short_name)))


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
    if old.state == State.PREPARATION:
        old.end_cause, old.end_reason, old.state = why.cause, why.said, State.CANCELLED
        old.ended_in_conflict = why.conflict or why.cause.is_conflict
        old.full_clean()
        old.save_next_version()
        follow_pairs([old.mentee_id])
        tell_moved(old)
    elif old.is_closing or old.state == State.ENDED:
        last_day(old, why)
    else:
        decide_end(
            old, cause=why.cause, last=last_day(old, why), notice_on=why.notice,
            words=why.words, conflict=why.conflict,
        )  # fmt: skip


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
    if last < old.starts_on:
        raise ValidationError({"on": f"Прежняя пара начала работу {old.starts_on:%d.%m.%Y}."})
    return last


def _open(
    old: Pair, by: Account, why: Why, successor: Successor, planned_end: dt.date | None
) -> Pair:
    """The new pair in preparation: its own papers come; request, programme, portfolio stay."""
    until = why.until or successor.until
    if until and until < why.on:
        raise ValidationError(full_stop(TOO_SHORT.format(successor.mentor.short_name)))
    ends_on = until or planned_end
    if ends_on is None or ends_on < why.on:
        ends_on = PairRules.current().usual_end(why.on)
    made = add_pair(
        by=by, mentor=successor.mentor, mentee=old.mentee, starts_on=why.on, ends_on=ends_on,
        part=Part.TEMPORARY if until else old.part,
        request=None if successor.until else old.request, match=old.match,
        form=old.form, kind=old.kind, group=old.group, replaces=old,
        replaces_because=why.said, explanation=successor.explanation,
        over_capacity_reason=successor.over_capacity_reason,
    )  # fmt: skip
    carry_programme(old, made)
    carry_portfolio(old, made)
    carry_growth(old, made)
    return made
