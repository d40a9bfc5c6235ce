"""What of an interview somebody may read and write: mission.md's «Who sees what», one place.

Pure: an account and an interview with its pair come in, no query is made. The answers themselves
are narrowed by the same rule in `InterviewAnswer.objects.visible_to`.
"""

from dataclasses import dataclass

from mentorship.confidence import Side, side_of
from mentorship.models import Interview, Question
from people.access import Permission as P

ALL = frozenset(Question.Whom.values)
NOBODY: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Sight:
    """What one person may do with one interview; nothing unless it is said.

    `reads`: whose answers. `prepares`: writes the own answers beforehand. `leads`: writes down at
    the table whatever it reads, the conclusion too. `concluded`: reads the conclusion.
    """

    side: Side | None = None
    reads: frozenset[str] = NOBODY
    prepares: bool = False
    leads: bool = False
    concluded: bool = False


def sight_of(account, interview: Interview) -> Sight:
    """What the account may do with the interview.

    One of the two reads the own answers alone, whatever that person is in the school besides; who
    runs interviews reads all others. The conclusion is told once the interview is held.
    """
    side, runs = side_of(account, interview.pair), account.can(P.RUN_INTERVIEWS)
    changes = not interview.frozen_on and interview.state != Interview.State.CANCELLED
    return Sight(
        side=side,
        reads=frozenset({side.value}) if side else ALL if runs else NOBODY,
        prepares=side is not None and interview.is_planned and changes,
        leads=runs and changes,
        concluded=interview.is_held and (side is not None or account.can(P.READ_CONCLUSIONS)),
    )
