"""A pair that is over keeps what it was; a slip in its dates is corrected with a reason."""

from django.core.exceptions import ValidationError

from mentorship.actions.closing import must_end_before_successor
from mentorship.actions.frozen_years import OF_THE_WORK, last_day_may_be, work_may_change
from mentorship.models import Pair
from people.models import School

WHY = "Пара уже закончена: напишите, что на бумаге не так. Причина останется в истории."
NO_LAST_DAY = "У закончившейся пары есть последний день."
AHEAD = "Пара уже закончена: последний день не может быть впереди."


def must_be_corrected(pair: Pair, changes: dict, why: str) -> None:
    """ValidationError unless changes of what an over pair was are explained and leave it over, and
    no closed year loses or gets it.

    №№ of its papers come later, and are written in without a reason.
    """
    if all(getattr(pair, name) == value for name, value in changes.items() if name in OF_THE_WORK):
        return
    work_may_change(pair)
    if not why.strip():
        raise ValidationError({"why": WHY})
    last = changes.get("ends_on", pair.ends_on)
    if pair.state == Pair.State.CANCELLED or last == pair.ends_on:
        return
    if last is None:
        raise ValidationError({"ends_on": NO_LAST_DAY})
    if last > School.today():
        raise ValidationError({"ends_on": AHEAD})
    last_day_may_be(last, "ends_on")
    must_end_before_successor(pair, last)
