"""The facts of a year that monitoring measures, as plain rows. Pure: no ORM, request or clock."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction


@dataclass(frozen=True)
class PairFact:
    """One pair that worked in the year, counted within the year.

    days: how long it worked; due, done: lines of the approved programme whose term has come;
    replaces: the key of the pair whose mentor was replaced; temporary: its mentor stands in;
    mentor_stays: None for a mentor who is not of the staff
    """

    key: int
    name: str
    ended_early: bool = False
    cause: str = ""
    days: int = 0
    meetings: int = 0
    minutes: int = 0
    due: int = 0
    done: int = 0
    programme: bool = False
    interviewed: bool = False
    mentee: int = 0
    mentee_name: str = ""
    mentee_stays: bool = True
    mentor: int = 0
    mentor_name: str = ""
    mentor_stays: bool | None = True
    replaces: int | None = None
    temporary: bool = False
    change: Fraction | None = None


@dataclass(frozen=True)
class RequestFact:
    """One request of the year.

    waited  days to its mentor, None while it has none
    waits   days that one which still looks for a mentor has waited so far, else None
    """

    key: int
    name: str
    waited: int | None = None
    waits: int | None = None


@dataclass(frozen=True)
class MarkFact:
    """A mark of satisfaction 1…10 by one side, who is `person`, of an interview of the year."""

    pair: int
    name: str
    side: str
    mark: int
    person: int


@dataclass(frozen=True)
class YearFacts:
    """Everything of one year that is measured; `training`: hours by the mentor's key."""

    requests: tuple[RequestFact, ...] = ()
    pairs: tuple[PairFact, ...] = ()
    marks: tuple[MarkFact, ...] = ()
    training: Mapping[int, int] = field(default_factory=dict)
    practices: tuple[tuple[int, str, dt.date], ...] = ()
    courses: tuple["CourseFact", ...] = ()


@dataclass(frozen=True)
class CourseFact:
    """One difficulty of one mentee that was marked twice in a pair: from where to where it went."""

    person: int
    name: str
    before: Fraction
    after: Fraction
    pair: int = 0
