"""What the end of a pair settles: its results are others' to read too, nothing waits any more."""

from django.utils import timezone

from mentorship.models import Amendment, Pair, PairResults
from mentorship.talk.telling import Kind, tell_the_two

OVER = "Пара закончила работу раньше, чем ответили оба."


def fix_results(pair: Pair) -> None:
    """Call in the transaction that ends the pair, on its last day; nothing where none were
    drafted."""
    rows = PairResults.objects.select_for_update().filter(pair=pair, fixed_on=None)
    if row := rows.first():
        row.fixed_on = pair.ends_on
        row.save_next_version()
    _withdraw_amendments(pair)


def _withdraw_amendments(pair: Pair) -> None:
    """A change of the programme that waits for an answer will get none: it is told and closed. The
    next mentor finds the programme as it was agreed."""
    rows = Amendment.objects.select_for_update().filter(
        programme__pair=pair, state=Amendment.State.PROPOSED
    )
    for row in rows:
        row.state, row.decided_at, row.answer = Amendment.State.WITHDRAWN, timezone.now(), OVER
        row.save_next_version()
        tell_the_two(
            pair, by=None, kind=Kind.PROGRAMME, place="programme",
            text="Пара закончила работу: изменение программы, которое ждало ответа, не внесено",
        )  # fmt: skip
