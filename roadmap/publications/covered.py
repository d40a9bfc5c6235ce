"""What of a year was covered: the lines of the report of stage 7, as they are or as a closed year
keeps them."""

import datetime as dt
from dataclasses import asdict, dataclass

from people.academic_year import AcademicYear
from roadmap.models import Placement, Publication, Roadmap


@dataclass(frozen=True)
class Line:
    """One publication: its day, title, what it is about, where it appeared; in words."""

    dated: dt.date
    title: str
    about: str
    places: tuple[str, ...]


@dataclass(frozen=True)
class Covered:
    """The publications of a year that stand, how many were withdrawn, how many placements of each
    kind there were."""

    lines: tuple[Line, ...]
    withdrawn: int
    by_place: tuple[tuple[str, int], ...]

    def kept(self) -> dict:
        """As JSON."""
        lines = [asdict(one) | {"dated": one.dated.isoformat()} for one in self.lines]
        return {"lines": lines, "withdrawn": self.withdrawn, "by_place": self.by_place}


def covered(year: AcademicYear) -> Covered:
    """As the publications of the year are today. A withdrawn one covers nothing."""
    own = Publication.objects.of_year(year)
    rows = own.published().with_about().prefetch_related("placements").order_by("dated", "pk")
    return Covered(
        lines=tuple(
            Line(row.dated, row.title, about(row), tuple(map(in_words, row.placements.all())))
            for row in rows
        ),
        withdrawn=own.filter(state=Publication.State.WITHDRAWN).count(),
        by_place=tuple(by_place(rows)),
    )


def covered_in(year: AcademicYear) -> Covered:
    """Of a closed year as it was kept on the day of closing."""
    closed = Roadmap.objects.filter(year=year, closed_on__isnull=False).first()
    found = closed.closed_reports.get("publications") if closed else None
    return read(found) if found else covered(year)


def read(found: dict) -> Covered:
    """What `Covered.kept` gave."""
    return Covered(
        lines=tuple(
            Line(dt.date.fromisoformat(one["dated"]), one["title"], one["about"],
                 tuple(one["places"]))
            for one in found["lines"]
        ),
        withdrawn=found["withdrawn"],
        by_place=tuple((place, number) for place, number in found["by_place"]),
    )  # fmt: skip


def about(row: Publication) -> str:
    """The event, if it is open to all, and the activity of the plan that it is about."""
    event = row.event.title if row.event and row.event.is_open else ""
    activity = f"п. {row.activity.full_number} дорожной карты" if row.activity else ""
    return "; ".join(filter(None, [event, activity]))


def in_words(place: Placement) -> str:
    said = [place.get_where_display(), place.name, f"{place.placed_on:%d.%m.%Y}", place.link]
    return ", ".join(filter(None, said))


def by_place(rows) -> list[tuple[str, int]]:
    """How many placements there were of each kind."""
    kinds = [place.where for row in rows for place in row.placements.all()]
    return [(kind.label, kinds.count(kind)) for kind in Placement.Where if kind in kinds]
