"""Pairs: made under the mentor's capacity, moved by the table of moves."""

import datetime as dt

from django.core.exceptions import ValidationError
from django.db import transaction

from mentorship.actions.bank_states import follow_pairs
from mentorship.actions.capacity import keep_place, take_place
from mentorship.actions.closing import called_off, decide_end, hand_on
from mentorship.actions.correcting import must_be_corrected
from mentorship.actions.dictionaries import adopt_usual_dictionaries
from mentorship.actions.fixing import fix_results
from mentorship.actions.frozen_years import last_day_may_be
from mentorship.actions.in_words import lock_people, refused_in_words
from mentorship.actions.likely_days import must_be_likely
from mentorship.actions.takeover import usual
from mentorship.board.queue import requests_of
from mentorship.models import EndCause, MatchingRules, Pair, PairRules
from mentorship.pairs.beside import (
    beside,
    last_days,
    share_a_day,
    why_not_beside,
    why_not_now,
)
from mentorship.pairs.gate import missing
from mentorship.pairs.paper_terms import numbers_of, remember_terms
from mentorship.pairs.replaced import Dropped, Replaced, announce, announce_dropped, basis_of_end
from mentorship.talk.telling import tell_moved, tell_prepared
from people.audit import because
from people.counting import count_of
from people.models import Account, MovedDay, School, Teacher
from people.names import full_stop

WORKING_DAYS = "рабочий день,рабочих дня,рабочих дней"
STANDS_IN = "Сначала завершите пару временного наставника: записанное в ней вернётся сюда."

NOT_AGAIN = (
    "{} и {}: работа вместе не сложилась, и по правилам подбора их больше не соединяют. Выберите "
    "другого наставника; назначить всё же этого можно в подборе, с причиной."
)
LAST_DAY = (
    "Пара прекращается {:%d.%m.%Y}: другой последний день ставят шагом «Прекратить досрочно»."
)


@refused_in_words()
@transaction.atomic
def add_pair(
    *, by: Account, mentor: Teacher, mentee: Teacher, despite_conflict: bool = False,
    certain: bool = True, **fields,
) -> Pair:  # fmt: skip
    """A pair in preparation. ValidationError in words; NoFreePlace when the mentor is full.

    Both people are locked while places are counted: of two who take the last one, the second is
    told, and so is who gives a mentee a second main mentor. `over_capacity_reason` lets the places
    be exceeded, and is kept only when they were. `despite_conflict`: a reason is kept elsewhere why
    the two work together again. UnlikelyDays unless the days are `certain`.
    """
    if not certain:
        must_be_likely(fields["starts_on"], fields.get("ends_on"))
    lock_people(mentor.pk, mentee.pk)
    adopt_usual_dictionaries()
    pair = Pair(mentor=mentor, mentee=mentee, **usual() | fields)
    _one_main(pair)
    if not despite_conflict:
        _got_on(pair)
    if "request" not in fields and pair.part == Pair.Part.MAIN:
        pair.request_id = requests_of([mentee.pk], School.today()).get(mentee.pk)
    take_place(pair)
    pair.full_clean()
    with because("add_pair", by=by):
        pair.save()
    tell_prepared(pair, by)
    return pair


def _one_main(pair: Pair) -> None:
    """ValidationError when another pair has, or prepares, a main mentor for the mentee in these
    days, its last one included. The one that takes the place of another begins before that one is
    over."""
    if pair.part != Pair.Part.MAIN or pair.replaces is not None:
        return
    if other := beside(pair):
        raise ValidationError(why_not_beside(other))


def _alone_at_work(pair: Pair) -> None:
    """ValidationError that names the main mentor with whom the mentee works in these days: the
    constraint would refuse without a name."""
    other = beside(pair, at_work=True) if pair.part == Pair.Part.MAIN else None
    if other:
        raise ValidationError(why_not_now(other))


def _after_the_former(pair: Pair) -> None:
    """ValidationError beside a new first day of a prepared pair on which the mentee's former mentor
    still works."""
    if pair.state != Pair.State.PREPARATION or pair.part != Pair.Part.MAIN:
        return
    other = last_days([pair.mentee_id]).get(pair.mentee_id)
    if other and other.mentor_id != pair.mentor_id and share_a_day(other, pair):
        raise ValidationError({"starts_on": why_not_beside(other)})


def _got_on(pair: Pair) -> None:
    """ValidationError when the two have parted in a conflict and the school's rules know it."""
    parted = Pair.objects.filter(mentor=pair.mentor, mentee=pair.mentee, ended_in_conflict=True)
    if parted.exists() and MatchingRules.current().not_after_conflict:
        raise ValidationError(NOT_AGAIN.format(pair.mentor.short_name, pair.mentee.short_name))


@refused_in_words()
@transaction.atomic
def save_pair(
    pair: Pair, *, by: Account, version: int, why: str = "", papers_say_so: bool = False,
    certain: bool = True, **changes,
) -> Pair:  # fmt: skip
    """Change dates, kind, papers; of a pair that is over only with the reason `why`.
    `papers_say_so`: a slip is mended, its papers have said it all along. StaleVersion when somebody
    saved the pair meanwhile, UnlikelyDays unless new days are `certain`, ValidationError."""
    found = Pair.locked(pair.pk, version)
    lock_people(found.mentor_id, found.mentee_id)
    if found.is_closing and changes.get("ends_on", found.ends_on) != found.ends_on:
        raise ValidationError({"ends_on": LAST_DAY.format(found.ends_on)})
    if not found.is_going:
        must_be_corrected(found, changes, why)
    before, papers = (found.starts_on, found.ends_on), numbers_of(found)
    for name, value in changes.items():
        setattr(found, name, value)
    if not certain and before != (found.starts_on, found.ends_on):
        must_be_likely(found.starts_on, found.ends_on)
    for paper, number in numbers_of(found).items():
        if papers_say_so or number != papers[paper]:
            remember_terms(found, paper)
    found.full_clean()
    if found.starts_on != before[0]:
        _after_the_former(found)
    if found.is_going:
        keep_place(found, before)
    with because("save_pair", by=by, why=why):
        found.save_next_version()
    return found


@refused_in_words()
@transaction.atomic
def start_pair(pair: Pair, *, by: Account, version: int) -> Pair:
    """Into work, through the legal gate. ValidationError names what is missing."""
    found = _moving(pair, version, Pair.State.ACTIVE)
    rows = Pair.objects.with_consents(School.today()).select_related("mentor", "mentee")
    if found.state == Pair.State.PAUSED and Pair.objects.standing_in_for(found).exists():
        raise ValidationError(STANDS_IN)
    lacks = missing(rows.get(pk=found.pk), PairRules.current())
    if lacks and not found.is_from_paper:
        said = [
            f"{'Расходится' if check.differs else 'Не хватает'}: {check.title} — {check.said}"
            for check in lacks
        ]
        raise ValidationError([full_stop(sentence) for sentence in said])
    _alone_at_work(found)
    with because("start_pair", by=by):
        return _moved(found, Pair.State.ACTIVE)


@refused_in_words()
@transaction.atomic
def pause_pair(pair: Pair, *, by: Account, version: int, why: str) -> Pair:
    """A break: the mentor is ill, the mentee is away."""
    found = _moving(pair, version, Pair.State.PAUSED)
    with because("pause_pair", by=by, why=why):
        return _moved(found, Pair.State.PAUSED)


@refused_in_words()
@transaction.atomic
def complete_pair(pair: Pair, *, by: Account, version: int, on: dt.date) -> Pair:
    """The programme is done. ValidationError for a last day in a closed year."""
    found = _moving(pair, version, Pair.State.COMPLETED)
    last_day_may_be(on)
    found.ends_on = on
    with because("complete_pair", by=by):
        return _moved(found, Pair.State.COMPLETED)


@refused_in_words()
@transaction.atomic
def cancel_pair(pair: Pair, *, by: Account, version: int, why: str) -> Pair:
    """A prepared pair that never came to work; if it was to replace another, the papers of the
    replacement are given up too."""
    found = _moving(pair, version, Pair.State.CANCELLED)
    found.end_reason = why
    with because("cancel_pair", by=by, why=why):
        _moved(found, Pair.State.CANCELLED)
        if found.replaces is not None:
            announce_dropped(Dropped(found.replaces, found), by=by)
    return found


@refused_in_words()
@transaction.atomic
def end_pair(
    pair: Pair, *, by: Account, version: int, cause: EndCause, on: dt.date,
    notice_on: dt.date | None = None, words: str = "", conflict: bool = False,
) -> Pair:  # fmt: skip
    """Before its time, for a cause of the dictionary; `on` is the last day, until which the pair
    works and is written in; where it is before the first one, the pair does not come to be. The
    papers of an end with nobody to go on are drafted.

    ValidationError when the cause asks for a notice and there is none, or `on` is too early for it.
    """
    found = _moving(pair, version, Pair.State.ENDED)
    if cause.needs_notice:
        must_be_warned(notice_on, on)
    notice = notice_on if cause.needs_notice else None
    said = {"cause": cause, "words": words, "conflict": conflict}
    with because("end_pair", by=by, why=cause.said_with(words)):
        if found.is_ahead and on < found.starts_on:
            done = called_off(found, **said)
        else:
            done = decide_end(found, last=on, notice_on=notice, **said)
        announce([Replaced(done, None, basis_of_end(cause, notice))], by=by)
    return done


def must_be_warned(notice_on: dt.date | None, last: dt.date) -> None:
    """ValidationError unless the notice leaves its days (Labour Code art. 351.8: at least three
    working ones) before the last day of a pair."""
    if notice_on is None:
        raise ValidationError({"notice_on": "Укажите, когда предупредили."})
    earliest = earliest_end(notice_on)
    if last < earliest:
        days = count_of(PairRules.current().notice_days, WORKING_DAYS)
        sentence = f"Раньше {earliest:%d.%m.%Y} нельзя: со дня предупреждения должно пройти {days}."
        raise ValidationError({"on": sentence})


def earliest_end(notice_on: dt.date) -> dt.date:
    """The first day on which a pair may end after a notice of that day."""
    return MovedDay.calendar(notice_on).after(notice_on, PairRules.current().notice_days)


def _moving(pair: Pair, version: int, to: str) -> Pair:
    """The pair and its people locked, when the table of moves lets it go there."""
    found = Pair.moving(pair.pk, to, version)
    lock_people(found.mentor_id, found.mentee_id)
    return found


def _moved(pair: Pair, to: str) -> Pair:
    pair.move(to)
    if pair.part == Pair.Part.TEMPORARY and to in (Pair.State.COMPLETED, Pair.State.CANCELLED):
        hand_on(pair)
    if to == Pair.State.COMPLETED:
        fix_results(pair)
    follow_pairs([pair.mentee_id])
    tell_moved(pair)
    return pair
