"""The pairs of a year as its facts count them: with another mentor it is the same pair."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from mentorship.models import Interview, Pair, PairNote
from mentorship.models.closing import Today
from people.academic_year import AcademicYear
from roadmap.monitoring.facts import IDLE
from roadmap.monitoring.lasting import lasting, newest
from roadmap.monitoring.year_facts import PairFact

# «из 8 …»: one number has one name, on home, in the plan and in every report
WORKED = "работавшей в году пары,работавших в году пар,работавших в году пар"
ASKED = ("pk", "replaces_id", "part", "state", "starts_on", "ends_on", "noted", "talked")
Row = Any  # a row of `ASKED`


@dataclass(frozen=True)
class Lasting:
    """A pair of the year, whoever of its mentors worked when."""

    began_on: dt.date
    newest: Row
    talked: bool
    noted: bool

    def ends_in(self, year: AcademicYear) -> bool:
        return self.newest.ends_on is not None and self.newest.ends_on <= year.end

    @property
    def ended_early(self) -> bool:
        """Nobody is left to talk with."""
        return self.newest.state == Pair.State.ENDED


def at_work(year: AcademicYear) -> QuerySet:
    """Pairs of each mentor apart that have worked in the year by today."""
    return Pair.objects.touching(year).filter(starts_on__lte=Today()).exclude(state__in=IDLE)


def newest_at_work(year: AcademicYear) -> QuerySet:
    """Of each pair the mentor who works with it now, or worked last: as roadmap.monitoring.lasting,
    to be counted in a query."""
    rows = at_work(year)
    lasting = rows.exclude(part=Pair.Part.TEMPORARY)
    stands_in = rows.filter(part=Pair.Part.TEMPORARY).filter(
        Exists(rows.filter(pk=OuterRef("replaces")))
        | Exists(lasting.filter(replaces=OuterRef("replaces")))
    )
    followed = Exists(lasting.filter(replaces=OuterRef("pk")))
    return rows.exclude(followed).exclude(pk__in=stands_in.order_by().values("pk"))


def pairs_at_work(year: AcademicYear) -> list[Lasting]:
    """Pairs that have worked in the year by today, whatever became of them; one query."""
    days = (year.start, year.end)
    noted = PairNote.objects.filter(pair=OuterRef("pk"), made_on__range=days)
    talked = Interview.objects.held().filter(pair=OuterRef("pk"), year=year)
    rows = at_work(year).annotate(noted=Exists(noted), talked=Exists(talked)).order_by("pk")
    found = {row.pk: row for row in rows.values_list(*ASKED, named=True)}
    facts = [
        PairFact(row.pk, "", replaces=row.replaces_id, temporary=row.part == Pair.Part.TEMPORARY)
        for row in found.values()
    ]
    return [one_of([found[fact.key] for fact in own], found[newest(own).key])
            for own in lasting(facts)]  # fmt: skip


def one_of(own: list[Row], last: Row) -> Lasting:
    return Lasting(
        began_on=min(row.starts_on for row in own),
        newest=last,
        talked=any(row.talked for row in own),
        noted=any(row.noted for row in own),
    )
