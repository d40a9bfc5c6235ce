"""Whose marks of growth are due: the stage that a pair has come to and a side has not marked."""

import datetime as dt
from collections.abc import Iterable

from django.db.models import Min

from mentorship.confidence import Side
from mentorship.growth import measuring
from mentorship.models import DifficultyMark, Pair, PairRules
from people.models import Difficulty, SelfAssessment

ASKED = {
    "start": "Отметьте рост в начале работы.",
    "middle": "Отметьте рост в середине работы.",
    "end": "Отметьте рост в конце работы.",
}


def marks_due(pairs: Iterable[Pair], today: dt.date, rules: PairRules) -> dict[int, dict[str, str]]:
    """By the pair's key: side → stage that it has not marked; three queries for any pairs.

    Only of working pairs that have something to mark. Where the request says how sure the mentee
    is, that stands for the mentee's start.
    """
    working = [pair for pair in pairs if pair.state == Pair.State.ACTIVE]
    first = first_marks(pair for pair in working if pair.replaces_id)
    stages = {
        pair: stage for pair in working
        if (stage := measuring.stage_due(
            today, min(pair.starts_on, first.get(pair.pk, pair.starts_on)), pair.ends_on,
            rules.growth_days,
        ))
    }  # fmt: skip
    if not stages:
        return {}
    marks = DifficultyMark.objects.filter(pair__in=stages).order_by()
    marked = set(marks.values_list("pair", "side", "stage").distinct())
    begun = {pair for pair, *_ in marked}
    asked = {pair.request_id for pair in stages} - {None}
    hard, said = (
        set(model.objects.filter(request__in=asked).order_by().values_list("request", flat=True))
        for model in (Difficulty, SelfAssessment)
    )
    return {
        pair.pk: {
            side.value: stage for side in Side
            if (pair.pk, side.value, stage) not in marked
            and not ((side, stage) == (Side.MENTEE, "start") and pair.request_id in said)
        }
        for pair, stage in stages.items() if pair.pk in begun or pair.request_id in hard
    }  # fmt: skip


def first_marks(pairs: Iterable[Pair]) -> dict[int, dt.date]:
    """By the pair's key: the day of its first mark, also one that came from the mentor before."""
    found = list(pairs)
    if not found:
        return {}
    marks = DifficultyMark.objects.filter(pair__in=found).order_by().values_list("pair")
    return dict(marks.annotate(Min("made_on")))
