"""The results of a pair: drafted while it works, fixed when it is over."""

import datetime as dt

from django.core.exceptions import ValidationError
from django.db import transaction

from mentorship.actions.frozen_years import results_may_change
from mentorship.actions.in_words import refused_in_words
from mentorship.actions.pairs import complete_pair
from mentorship.models import Pair, PairResults
from people.actions import drop_draft
from people.audit import because
from people.models import Account, School, StaleVersion

NOT_CONCLUDED = (
    "Заключение не написано: его прочтут двое в паре, директор и совет. Напишите его в разделе 2 "
    "или отметьте, что пара завершается без него."
)
OVER = (Pair.State.COMPLETED, Pair.State.ENDED)


@refused_in_words()
@transaction.atomic
def save_results(
    pair: Pair, *, by: Account, version: int, draft: str = "", **changes
) -> PairResults:  # fmt: skip
    """Write what was reached and concluded. Of a pair that is over it is fixed at once.

    StaleVersion when somebody saved it meanwhile, the first time too: two who begin at the same
    moment come one after the other, the pair is locked. ValidationError once its year is closed.
    """
    now = Pair.objects.select_for_update(no_key=True).get(pk=pair.pk)
    results_may_change(now)
    with because("save_results", by=by):
        row = _taken(pair, version)
        for name, value in changes.items():
            setattr(row, name, value)
        if now.state in OVER and not row.fixed_on:
            row.fixed_on = School.today()
        row.full_clean()
        row.save_next_version()
    if draft:
        drop_draft(by=by, key=draft)
    return row


def _taken(pair: Pair, version: int) -> PairResults:
    """The row, locked, or a new one; a form shown before there was a row holds version 1."""
    row = PairResults.objects.select_for_update().filter(pair=pair).first()
    row = row or PairResults(pair=pair)
    if row.version != version:
        raise StaleVersion(row)
    return row


@refused_in_words()
@transaction.atomic
def complete_with_results(
    pair: Pair, *, by: Account, version: int, on: dt.date, written: int, draft: str = "",
    anyway: bool = False, **changes,
) -> Pair:  # fmt: skip
    """The pair is completed with its results, which are fixed: all of it or nothing.

    `version` is the pair's, `written` that of its results. StaleVersion for either; ValidationError
    when nothing is concluded, unless it is completed so `anyway`.
    """
    if not changes.get("conclusion", "").strip() and not anyway:
        raise ValidationError({"anyway": NOT_CONCLUDED})
    with because("complete_pair", by=by):
        save_results(pair, by=by, version=written, draft=draft, **changes)
        return complete_pair(pair, by=by, version=version, on=on)
