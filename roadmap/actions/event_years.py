"""Whether the events of a year may still be changed."""

from people.academic_year import AcademicYear
from roadmap.actions.text import ClosedYear
from roadmap.models import Roadmap


def must_be_open(year: AcademicYear) -> None:
    """ClosedYear when the plan of that year is closed: its events are read, never changed."""
    closed = Roadmap.objects.filter(year=year, closed_on__isnull=False).first()
    if closed is not None:
        raise ClosedYear(closed)


def is_closed(year: AcademicYear) -> bool:
    return Roadmap.objects.filter(year=year, closed_on__isnull=False).exists()
