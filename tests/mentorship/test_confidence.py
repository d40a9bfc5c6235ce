"""Who sees what of a pair's workspace, as a table: mission.md's row «journal, portfolio»."""

from dataclasses import dataclass, fields

import pytest

from mentorship.confidence import Confidence, confidence
from mentorship.models import Pair
from people.access import Role, permissions_of

TABLE = """
кто                  | сторона | тексты | открыто | факты | числа | принято | проект | пишет | итоги
mentor               | mentor  | да     | да      | да    | да    | да      | да     | да    | нет
mentee               | mentee  | да     | да      | да    | да    | да      | да     | да    | нет
deputy               | нет     | нет    | да      | да    | да    | да      | да     | да    | да
director             | нет     | нет    | нет     | нет   | да    | нет     | нет    | нет   | нет
council              | нет     | нет    | нет     | нет   | нет   | да      | нет    | нет   | нет
accountant           | нет     | нет    | нет     | нет   | нет   | нет     | нет    | нет   | нет
secretary            | нет     | нет    | нет     | нет   | нет   | нет     | нет    | нет   | нет
administrator        | нет     | нет    | нет     | нет   | нет   | нет     | нет    | нет   | нет
teacher              | нет     | нет    | нет     | нет   | нет   | нет     | нет    | нет   | нет
somebody of no staff | нет     | нет    | нет     | нет   | нет   | нет     | нет    | нет   | нет
council, mentor      | mentor  | да     | да      | да    | да    | да      | да     | да    | нет
deputy, mentee       | mentee  | да     | да      | да    | да    | да      | да     | да    | да
director, council    | нет     | нет    | нет     | нет   | да    | да      | нет    | нет   | нет
"""
MENTOR, MENTEE, ANOTHER = 7, 8, 9
HEAD, *ROWS = [[cell.strip() for cell in row.split("|")] for row in TABLE.strip().splitlines()]


@dataclass
class Somebody:
    """An account as confidence sees it."""

    teacher_id: int | None
    roles: tuple[Role, ...]

    def can(self, permission) -> bool:
        return permission in permissions_of(self.roles)


def somebody(words: str) -> Somebody:
    named = words.split(", ")
    person = MENTOR if "mentor" in named else MENTEE if "mentee" in named else ANOTHER
    roles = tuple(Role(word) for word in named if word in set(Role))
    return Somebody(None if "no staff" in words else person, roles or (Role.TEACHER,))


def in_words(answer: Confidence) -> list[str]:
    side, *rest = (getattr(answer, field.name) for field in fields(Confidence))
    return [side or "нет", *("да" if value else "нет" for value in rest)]


def pair(state="active") -> Pair:
    return Pair(mentor_id=MENTOR, mentee_id=MENTEE, state=state)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_everybody_reads_what_the_table_says(row):
    who, *answers = row
    assert in_words(confidence(somebody(who), pair())) == answers
    assert len(HEAD) == len(row)


@pytest.mark.parametrize("state", Pair.State)
def test_a_pair_that_is_over_is_read_and_written_no_more(state):
    for who in ("mentor", "mentee", "deputy"):
        answer = confidence(somebody(who), pair(state))
        assert answer.writes == (state in Pair.GOING)
        assert answer.reads_facts


@pytest.mark.parametrize("state", Pair.State)
def test_results_are_read_when_the_pair_is_over(state):
    """By the two and by who reads conclusions; who leads pairs drafts them before."""
    told = {
        who: confidence(somebody(who), pair(state)).reads_results
        for who in ("mentor", "mentee", "director", "council", "deputy", "teacher", "secretary")
    }
    over, begun = state in ("completed", "ended"), state not in ("preparation", "cancelled")
    closed = {"teacher": False, "secretary": False, "deputy": begun}
    assert told == dict.fromkeys(("mentor", "mentee", "director", "council"), over) | closed


def test_another_pair_of_the_same_people_counts_for_nothing():
    other = Pair(mentor_id=ANOTHER, mentee_id=ANOTHER + 1, state="active")
    for who in ("mentor", "mentee"):
        assert confidence(somebody(who), other) == Confidence()
        assert Confidence().reads_nothing


def test_every_role_stands_in_the_table():
    assert {role.value for role in Role} <= {row[0] for row in ROWS}
