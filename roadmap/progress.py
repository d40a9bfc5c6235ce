"""Fact sources: where the application itself sees that an activity of the plan was done.

One registry for all apps of this floor. A source looks at a whole year at once and says in a
sentence what it found; what all of them want to know is one query for a page. Nothing closes
itself: a met condition only makes the page offer «Отметить выполненным».
"""

import datetime as dt
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from inspect import isgeneratorfunction

from people.academic_year import AcademicYear
from people.asked_at_once import Asker, at_once
from roadmap.terms import TermKind

LAST_MONTH = dt.timedelta(days=31)


@dataclass(frozen=True)
class Evidence:
    """What a source found: a sentence for the page, and whether it is enough to close."""

    sentence: str
    met: bool
    url: str = ""


@dataclass(frozen=True)
class FactSource:
    """A source of facts; `words` are patterns that, found in a text, suggest the source.

    `asks`: a generator that wants to know numbers of the year and returns what it found.
    """

    key: str
    title: str
    words: tuple[str, ...]
    asks: Callable[[AcademicYear], Asker]

    def look(self, year: AcademicYear) -> Evidence | None:
        """What it found; many are looked at by `evidence_for`."""
        return at_once({self.key: self.asks(year)})[self.key]

    def suits(self, text: str) -> bool:
        return any(re.search(pattern, text, re.IGNORECASE) for pattern in self.words)


REGISTRY: dict[str, FactSource] = {}


def fact_source(key: str, title: str, *words: str) -> Callable:
    """Decorator: register a function year → Evidence | None (nothing to say yet).

    A generator that yields what it wants to know is asked together with all the others
    (people.asked_at_once); a plain function makes queries of its own.
    """

    def register(look):
        asks = look if isgeneratorfunction(look) else partial(_looking, look)
        REGISTRY[key] = FactSource(key, title, words, asks)
        return look

    return register


def _looking(look: Callable, year: AcademicYear) -> Asker:
    yield ()
    return look(year)


def guess_sources(text: str, stage_title: str = "") -> tuple[str, ...]:
    """Keys of the sources whose words occur in the activity's text.

    The stage's title alone suggests nothing: in it the words are too general.
    """
    return tuple(key for key, source in REGISTRY.items() if source.suits(text))


def evidence_for(year: AcademicYear, keys: Iterable[str]) -> dict[str, Evidence]:
    """What each of the sources found in the year; each source is asked once, all in one query."""
    found = at_once({k: REGISTRY[k].asks(year) for k in sorted(set(keys)) if k in REGISTRY})
    return {key: evidence for key, evidence in found.items() if evidence is not None}


def evidence_of(roadmap, keys: Iterable[str]) -> dict[str, Evidence]:
    """`evidence_for` the plan's year; of a closed year what was seen on the day of its closing."""
    if not roadmap.is_closed:
        return evidence_for(roadmap.year, keys)
    seen = {key: roadmap.closed_facts[key] for key in sorted(set(keys) & set(roadmap.closed_facts))}
    return {key: Evidence(sentence, met) for key, (met, sentence) in seen.items()}


def ready_to_close(activity, evidence: dict[str, Evidence]) -> list[Evidence]:
    """The met evidence of an open activity, or [] while anything is missing.

    With sources chosen, all of them must be met; with none, a fact entered by hand is enough. What
    goes on all year is offered only in its last month: until then it is simply going on.
    `activity` carries the annotations `fact_count` and `as_of`.
    """
    if activity.closed_as or _goes_on(activity):
        return []
    if not activity.fact_sources:
        count = activity.fact_count
        return [Evidence(f"Внесено фактов: {count}", True)] if count else []
    own = [evidence.get(key) for key in activity.fact_sources]
    return own if all(found is not None and found.met for found in own) else []


def _goes_on(activity) -> bool:
    long = activity.term_kind in (TermKind.YEAR_LONG, TermKind.RECURRENT)
    return long and activity.end is not None and activity.end - activity.as_of > LAST_MONTH
