"""What of a pair's workspace somebody may read and write: mission.md's «Who sees what», one place.

Pure: an account and a pair come in with what they already carry, no query is made. A model of the
workspace narrows its rows by the same answer in `visible_to`, so that closed texts are not fetched.
"""

from dataclasses import dataclass
from enum import StrEnum

from people.access import Permission as P


class Side(StrEnum):
    """Which of the two of a pair."""

    MENTOR = "mentor"
    MENTEE = "mentee"


@dataclass(frozen=True)
class Confidence:
    """What somebody may do with one pair's workspace; nothing unless it is said.

    `reads_texts`: everything that the two wrote. `reads_opened`: those texts that the two opened.
    `reads_facts`: dates, forms, topics, hours. `reads_counts`: how many. `reads_programme`: the
    programme once it is approved; `reads_draft`: before that too. `writes`: adds and changes, until
    the pair is over. `reads_results`: what came of the work, once it is over; who leads pairs
    before that too. A private note is its author's alone and is not spoken of here.
    """

    side: Side | None = None
    reads_texts: bool = False
    reads_opened: bool = False
    reads_facts: bool = False
    reads_counts: bool = False
    reads_programme: bool = False
    reads_draft: bool = False
    writes: bool = False
    reads_results: bool = False

    @property
    def reads_nothing(self) -> bool:
        return not (self.reads_counts or self.reads_programme)

    @property
    def is_of_the_two(self) -> bool:
        return self.side is not None


def side_of(account, pair) -> Side | None:
    """The side on which the account's person stands; None for everybody else."""
    if account.teacher_id is None:
        return None
    if account.teacher_id == pair.mentor_id:
        return Side.MENTOR
    return Side.MENTEE if account.teacher_id == pair.mentee_id else None


def confidence(account, pair) -> Confidence:
    """What the account may do with the workspace of the pair.

    The two of a pair read all of it. Everybody else reads what their roles give: the deputy facts
    and what was opened, the director numbers, the council approved programmes. Another pair of the
    same people counts for nothing. A pair that is over changes no more.
    """
    side = side_of(account, pair)
    own, going = side is not None, pair.is_going
    facts = own or account.can(P.READ_PAIR_FACTS)
    return Confidence(
        side=side,
        reads_texts=own,
        reads_opened=facts,
        reads_facts=facts,
        reads_counts=facts or account.can(P.READ_PAIR_COUNTS),
        reads_programme=facts or account.can(P.READ_PROGRAMMES),
        reads_draft=facts,
        writes=going and (own or account.can(P.EDIT_PAIRS)),
        reads_results=_reads_results(account, pair, own),
    )


def _reads_results(account, pair, own: bool) -> bool:
    """Who leads pairs, since the two came to work; others when it is over."""
    if pair.state in ("preparation", "cancelled"):
        return False
    over = not pair.is_going
    return account.can(P.EDIT_PAIRS) or (over and (own or account.can(P.READ_CONCLUSIONS)))
