"""The end of a pair, decided beforehand: it works to its last day and then is over by itself."""

import datetime as dt

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q

from mentorship.actions.bank_states import follow_pairs
from mentorship.actions.bringing_back import bring_back, home_of
from mentorship.actions.capacity import keep_place
from mentorship.actions.fixing import fix_results
from mentorship.actions.frozen_years import last_day_may_be
from mentorship.actions.handing_over import hand_over_rest
from mentorship.actions.in_words import lock_people, refused_in_words
from mentorship.models import EndCause, Pair
from mentorship.models.closing import past_last_day
from mentorship.pairs.replaced import Dropped, announce_dropped
from mentorship.talk.telling import tell_closing, tell_kept, tell_moved
from people.audit import because
from people.models import Account, School, Teacher

State = Pair.State
DAY = dt.timedelta(days=1)
STILL_HERE = (
    "{} работает в школе: увольнение и его день сначала отмечают в «Сотрудниках». Если человек "
    "не уволен, выберите другую причину."
)
CHOSEN = "Продолжит наставник {}: сначала отмените новую пару."
BEFORE = "Наставник {} начинает {:%d.%m.%Y}: последний день прежней пары — раньше."


def decide_end(
    pair: Pair, *, cause: EndCause, last: dt.date, notice_on: dt.date | None, words: str,
    conflict: bool,
) -> Pair:  # fmt: skip
    """Write the end on the pair, taken under a lock: at once, or on its last day where that has
    not passed. Call inside the transaction and the context of the door that was used.

    On the last day of a notice the mentor still works; without one the pair is over with its day.
    """
    last_day_may_be(last)
    must_end_before_successor(pair, last)
    must_have_left(pair, cause, last)
    pair.end_cause, pair.end_reason = cause, cause.said_with(words)
    pair.ends_on, pair.notice_on = last, notice_on
    pair.ended_in_conflict = conflict or cause.is_conflict
    today = School.today()
    if last > today or (notice_on and last == today):
        pair.full_clean()
        pair.save_next_version()
        tell_closing(pair)
        return pair
    return ended(pair)


@refused_in_words()
@transaction.atomic
def keep_pair(pair: Pair, *, by: Account, version: int, until: dt.date) -> Pair:
    """The decision to end is taken back while the pair still works; it goes on `until`.

    ValidationError where nothing was decided, or somebody is chosen already to go on.
    """
    found = Pair.locked(pair.pk, version)
    lock_people(found.mentor_id, found.mentee_id)
    if not found.is_closing:
        raise ValidationError("Эта пара не прекращается.")
    if chosen := successors_of(found).first():
        raise ValidationError(CHOSEN.format(chosen.mentor.short_name))
    dropped = Dropped(found, last=found.ends_on)
    found.end_cause, found.end_reason, found.notice_on = None, "", None
    before = found.starts_on, found.ends_on
    found.ends_on, found.ended_in_conflict = until, False
    found.full_clean()
    keep_place(found, before)
    with because("keep_pair", by=by):
        found.save_next_version()
        announce_dropped(dropped, by=by)
    tell_kept(found)
    return found


def successors_of(pair: Pair):
    """Going pairs that take this one's place for good; of a substitute's also those that come after
    it to the pair that he stands in for."""
    meant = Q(replaces=pair) & ~Q(part=Pair.Part.TEMPORARY)
    home = home_of(pair) if pair.part == Pair.Part.TEMPORARY else None
    if home is not None:
        meant |= Q(replaces=home, pk__gt=pair.pk)
    rows = Pair.objects.going().filter(meant).exclude(pk=pair.pk)
    return rows.select_related("mentor").order_by("starts_on", "pk")


def must_end_before_successor(pair: Pair, last: dt.date) -> None:
    """ValidationError when whoever was chosen to go on would begin before the last day is over."""
    chosen = successors_of(pair).first()
    if chosen and chosen.starts_on <= last:
        raise ValidationError({"on": BEFORE.format(chosen.mentor.short_name, chosen.starts_on)})


def must_have_left(pair: Pair, cause: EndCause, last: dt.date) -> None:
    """ValidationError when a dismissal is the cause, its day is over and the person works here: the
    staff list may be a day late."""
    side = cause.is_leaving_of
    person = getattr(pair, side) if side else None
    if person and last < School.today() - DAY and person.state != Teacher.State.LEFT:
        raise ValidationError({"cause": STILL_HERE.format(person.short_name)})


def ended(pair: Pair) -> Pair:
    """The pair over, early, and what goes with it: the bank, what a substitute wrote, the news."""
    pair.state = State.ENDED
    pair.full_clean()
    pair.save_next_version()
    hand_on(pair)
    fix_results(pair)
    follow_pairs([pair.mentee_id])
    tell_moved(pair)
    return pair


def called_off(pair: Pair, *, cause: EndCause, words: str, conflict: bool) -> Pair:
    """A pair, taken under a lock, that comes to its end before its first day: it never was."""
    pair.end_cause, pair.end_reason, pair.state = cause, cause.said_with(words), State.CANCELLED
    pair.ended_in_conflict = conflict or cause.is_conflict
    pair.full_clean()
    pair.save_next_version()
    if pair.part == Pair.Part.TEMPORARY:  # he may have begun before his papers were there
        hand_on(pair)
    follow_pairs([pair.mentee_id])
    tell_moved(pair)
    return pair


def hand_on(pair: Pair) -> None:
    """What was written after the successor had been chosen reaches him too; what a substitute
    wrote, whoever comes after him, or the pair that he stood in for."""
    successor = pair.replaced_by.going().first() or successors_of(pair).first()
    if successor is not None:
        hand_over_rest(pair, successor)
    elif pair.part == Pair.Part.TEMPORARY:
        bring_back(pair)


def end_those_past_their_last_day(today: dt.date) -> int:
    """Pairs whose decided last day is before `today` become what they are; how many."""
    keys = Pair.objects.filter(past_last_day(), ends_on__lt=today).order_by("pk")
    return sum(_end_one(key, today) for key in list(keys.values_list("pk", flat=True)))


@transaction.atomic
def _end_one(key: int, today: dt.date) -> bool:
    """Each by itself; whether somebody has not changed the pair meanwhile."""
    rows = Pair.objects.select_for_update().filter(past_last_day(), pk=key, ends_on__lt=today)
    if (pair := rows.first()) is None:
        return False
    with because("end_on_last_day", why=pair.end_reason):
        ended(pair)
    return True
