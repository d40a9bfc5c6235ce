"""Marks of growth: one tap each, taken back by the same tap."""

import datetime as dt

from django.core.exceptions import ValidationError
from django.db import transaction

from mentorship.actions.in_words import going_pair
from mentorship.growth import HIGHEST, LOWEST
from mentorship.models import DifficultyMark, Pair
from mentorship.telling import tell_the_two
from people.audit import because
from people.models import Account, Competence
from people.notifications import Kind


@transaction.atomic
def mark_difficulty(
    pair: Pair, *, by: Account, competence: Competence, stage: str, side: str, level: int,
    on: dt.date, seen: int | None = None,
) -> DifficultyMark | None:  # fmt: skip
    """The side's level at the stage; the level that stands already is taken back (None).

    `seen`: what stood there when the person tapped, 0 for nothing; another level that came
    meanwhile is not overwritten. ValidationError says so, and when the pair is over. Taps of two
    fingers come one after the other: the pair is locked.
    """
    if not LOWEST <= level <= HIGHEST:
        raise ValidationError("Уровень — от 1 до 5.")
    going_pair(pair)
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


def _unless_other(mark: DifficultyMark, level: int) -> DifficultyMark:
    """The mark that came meanwhile, if it says the same; ValidationError with both otherwise."""
    if mark.level == level:
        return mark
    now = f"отмечено {mark.level}" if mark.pk else "отметку сняли"
    raise ValidationError(
        f"Пока страница была открыта, здесь {now}. Ваша отметка «{mark.competence.name}» — "
        f"{level}: если она верна, коснитесь её ещё раз."
    )
