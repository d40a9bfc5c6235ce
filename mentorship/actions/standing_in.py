"""A pair is paused while a temporary mentor stands in: from his first day until he gives way."""

import datetime as dt

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Exists, OuterRef

from mentorship.actions.bank_states import follow_pairs
from mentorship.actions.closing import called_off, decide_end
from mentorship.actions.dictionaries import gives_way
from mentorship.actions.handing_over import hand_over_rest
from mentorship.actions.pairs import earliest_end
from mentorship.models import Pair
from mentorship.models.closing import closing
from mentorship.pairs.replaced import Dropped, announce_dropped
from mentorship.talk.telling import tell_moved
from people.audit import because
from people.models import Account, School

State = Pair.State
DAY = dt.timedelta(days=1)
WARN_HIM = (
    "Временного наставника ({}, {}) о досрочном окончании тоже предупреждают письменно: "
    "укажите, когда предупредили."
)
HE_WORKS_ON = (
    "Раньше {:%d.%m.%Y} нельзя: временный наставник ({}) работает до {:%d.%m.%Y}, пока идёт "
    "предупреждение."
)


class NotWarned(ValidationError):
    """Somebody stands in beyond the day, and nothing says that he was warned of his early end."""


def first_day_without(
    substitutes: list[Pair], mentor: int, first: dt.date, notice_on: dt.date | None
) -> dt.date:
    """The first day, not before `first`, on which the `mentor` (a key) may begin for good: those
    who stand in work on while their notice runs. NotWarned where there is none."""
    others = [
        one for one in substitutes
        if one.mentor_id != mentor and one.state != State.PREPARATION
        and one.starts_on < first <= (one.ends_on or dt.date.max)
    ]  # fmt: skip
    if others and notice_on is None:
        raise NotWarned({"notice_on": warn_him(others[0])})
    for one in others:
        earliest = earliest_end(notice_on)
        first = max(first, min(one.ends_on or earliest, earliest) + DAY)
    return first


def warn_him(substitute: Pair) -> str:
    term = f"до {substitute.ends_on:%d.%m.%Y}" if substitute.ends_on else "без срока"
    return WARN_HIM.format(substitute.mentor.short_name, term)


def step_down(
    substitute: Pair, *, by: Account, last: dt.date, notice_on: dt.date | None, stays: bool = False
) -> bool:
    """His pair, taken under a lock, ends with the day `last`, for somebody was found for good; one
    that would not have begun by then is called off with its papers. Whether an order has to say
    so. Nobody is kept beyond a term that still runs.

    ValidationError where that is before his term and he has not been warned in time; who `stays`
    for good himself signs another agreement instead.
    """
    cause = gives_way()
    if substitute.state == State.PREPARATION or substitute.starts_on > last:
        called_off(substitute, cause=cause, words="", conflict=False)
        announce_dropped(Dropped(substitute.replaces, substitute), by=by)
        return bool(substitute.order_number)
    if substitute.ends_on and substitute.ends_on >= School.today():
        last = min(last, substitute.ends_on)
    if not (substitute.is_closing and substitute.ends_on <= last):
        early = not stays and not (substitute.ends_on and substitute.ends_on <= last)
        if early:
            must_know_of_his_end(substitute, last, notice_on)
        notice = notice_on if early else None
        decide_end(substitute, cause=cause, last=last, notice_on=notice, words="", conflict=False)
    return True


def must_know_of_his_end(substitute: Pair, last: dt.date, notice_on: dt.date | None) -> None:
    """ValidationError unless the notice leaves its days before the `last` one: Labour Code art.
    351.8 asks for it whatever part the mentor has in the pair."""
    if notice_on is None:
        raise NotWarned({"notice_on": warn_him(substitute)})
    earliest, name = earliest_end(notice_on), substitute.mentor.short_name
    if last < earliest:
        raise ValidationError({"on": HE_WORKS_ON.format(earliest + DAY, name, earliest)})


def pause_for(pair: Pair) -> None:
    """The pair, taken under a lock, paused for its substitute; one that is paused stays so."""
    if pair.state == State.ACTIVE:
        pair.state = State.PAUSED
        pair.save_next_version()
    follow_pairs([pair.mentee_id])
    tell_moved(pair)


def pause_those_stood_in_for(today: dt.date) -> int:
    """Working pairs whose substitute's first day has come; how many."""
    keys = list(_stood_in_for(today).order_by("pk").values_list("pk", flat=True))
    return sum(_pause_one(key, today) for key in keys)


def _stood_in_for(today: dt.date):
    """A pair whose end is decided works to its last day, whoever comes after."""
    begun = Pair.objects.going().filter(part=Pair.Part.TEMPORARY, starts_on__lte=today)
    stands_in = Exists(begun.filter(replaces=OuterRef("pk")))
    return Pair.objects.filter(stands_in, state=State.ACTIVE).exclude(closing())


@transaction.atomic
def _pause_one(key: int, today: dt.date) -> bool:
    """Each by itself; whether somebody has not changed the pair meanwhile. What was written since
    the substitute was chosen reaches him too."""
    pair = _stood_in_for(today).select_for_update().filter(pk=key).first()
    if pair is None:
        return False
    substitute = pair.replaced_by.going().filter(part=Pair.Part.TEMPORARY).first()
    with because("pause_for_substitute", why=substitute.replaces_because):
        pause_for(pair)
        hand_over_rest(pair, substitute)
    return True
