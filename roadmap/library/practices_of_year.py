"""The best practices that the library took in a year, as its report lists them."""

from people.academic_year import AcademicYear
from roadmap.models import LibraryItem, Roadmap


def practices(year: AcademicYear) -> list[list[str]]:
    """[title, subject] of each as they are today, in the order in which they came."""
    rows = LibraryItem.objects.accepted().of_year(year).filter(is_best=True)
    return [[row.title, row.subject] for row in rows.order_by("taken_on", "pk")]


def practices_of(roadmap: Roadmap) -> list[list[str]]:
    """Of a closed year as they were kept on the day of closing."""
    kept = roadmap.closed_reports.get("practices") if roadmap.is_closed else None
    return practices(roadmap.year) if kept is None else kept
