"""The pairs of a year as its facts count them: with another mentor it is the same pair."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef

from mentorship.models import Interview, Pair, PairNote
from people.academic_year import AcademicYear
from people.models import School
from roadmap.monitoring.facts import IDLE
from roadmap.monitoring.lasting import lasting, newest
from roadmap.monitoring.year_facts import PairFact

ASKED = ("pk", "replaces_id", "part", "state", "starts_on", "ends_on", "programme__state",
         "noted", "talked")  # fmt: skip
Row = Any  # a row of `ASKED`


@dataclass(frozen=True)
class Lasting:
    """A pair of the year: `mentors` is how many it has had, one after another."""

    mentors: int
    began_on: dt.date
    newest: Row
    talked: bool
    noted: bool

    @property
    def programme(self) -> str | None:
        """The state of its programme: of the mentor who works with it now, or worked last."""
        return self.newest.programme__state

    def ends_in(self, year: AcademicYear) -> bool:
        return self.newest.ends_on is not None and self.newest.ends_on <= year.end

    @property
    def ended_early(self) -> bool:
        """Nobody is left to talk with."""
        return self.newest.state == Pair.State.ENDED


def pairs_at_work(year: AcademicYear) -> list[Lasting]:
    """Pairs that have worked in the year by today, whatever became of them; one query."""
    days, until = (year.start, year.end), min(year.end, School.today())
    noted = PairNote.objects.filter(pair=OuterRef("pk"), made_on__range=days)
    talked = Interview.objects.held().filter(pair=OuterRef("pk"), year=year)
    pairs = Pair.objects.touching(year).filter(starts_on__lte=until).exclude(state__in=IDLE)
    rows = pairs.annotate(noted=Exists(noted), talked=Exists(talked)).order_by("pk")
    found = {row.pk: row for row in rows.values_list(*ASKED, named=True)}
    facts = [
        PairFact(row.pk, "", replaces=row.replaces_id, temporary=row.part == Pair.Part.TEMPORARY)
        for row in found.values()
    ]
    return [one_of([found[fact.key] for fact in own], found[newest(own).key])
            for own in lasting(facts)]  # fmt: skip


def one_of(own: list[Row], last: Row) -> Lasting:
    return Lasting(
        mentors=len(own),
        began_on=min(row.starts_on for row in own),
        newest=last,
        talked=any(row.talked for row in own),
        noted=any(row.noted for row in own),
    )
