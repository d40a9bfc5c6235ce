"""Marks of growth: one tap each, taken back by the same tap."""

import datetime as dt

from django.core.exceptions import ValidationError
from django.db import transaction

from mentorship.actions.in_words import going_pair
from mentorship.growth.measuring import HIGHEST, LOWEST, end_is_near
from mentorship.growth.page import began_on
from mentorship.models import DifficultyMark, Pair
from mentorship.talk.telling import tell_the_two
from people.audit import because
from people.models import Account, Competence
from people.notifications import Kind

NOT_YET = (
    "Пара работает до {:%d.%m.%Y}: рост в конце отмечают в последней четверти срока. Если работа "
    "заканчивается раньше, скажите об этом на странице."
)


@transaction.atomic
def mark_difficulty(
    pair: Pair, *, by: Account, competence: Competence, stage: str, side: str, level: int,
    on: dt.date, seen: int | None = None, early: bool = False,
) -> DifficultyMark | None:  # fmt: skip
    """The side's level at the stage; the level that stands already is taken back (None).

    `seen`: what stood there when the person tapped, 0 for nothing; another level that came
    meanwhile is not overwritten. ValidationError says so, and when the pair is over. The end is
    marked when the pair's last day is near, or `early`, when its work ends before. Taps of two
    fingers come one after the other: the pair is locked.
    """
    if not LOWEST <= level <= HIGHEST:
        raise ValidationError("Уровень — от 1 до 5.")
    _check_end(going_pair(pair), stage, on, early)
    key = {"pair": pair, "competence": competence, "stage": stage, "side": side}
    mark = DifficultyMark.objects.filter(**key).first() or DifficultyMark(**key)
    if seen is not None and seen != (mark.level or 0):
        return _unless_other(mark, level)
    with because("mark_difficulty", by=by):
        if mark.pk and mark.level == level:
            mark.delete()
            return None
        mark.level, mark.made_on, mark.entered_by = level, on, by
        mark.full_clean(validate_constraints=False)
        mark.save()
    tell_the_two(
        pair, by=by, kind=Kind.GROWTH, text="Отмечено, что изменилось в затруднениях",
        place="pair_growth",
    )  # fmt: skip
    return mark


def _check_end(pair: Pair, stage: str, on: dt.date, early: bool) -> None:
    if stage != DifficultyMark.Stage.END or early or pair.is_closing:
        return
    if not end_is_near(on, began_on(pair), pair.ends_on):
        raise ValidationError(NOT_YET.format(pair.ends_on))


def _unless_other(mark: DifficultyMark, level: int) -> DifficultyMark:
    """The mark that came meanwhile, if it says the same; ValidationError with both otherwise."""
    if mark.level == level:
        return mark
    now = f"отмечено {mark.level}" if mark.pk else "отметку сняли"
    raise ValidationError(
        f"Пока страница была открыта, здесь {now}. Ваша отметка «{mark.competence.name}» — "
        f"{level}: если она верна, коснитесь её ещё раз."
    )
