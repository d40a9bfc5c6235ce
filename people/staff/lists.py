"""What the school calls things in its staff list, to be offered while somebody types."""

from people.models import Teacher

MOST = 30


def buildings() -> list[str]:
    """The buildings named so far."""
    rows = Teacher.objects.exclude(building="").order_by("building")
    return list(rows.values_list("building", flat=True).distinct()[:MOST])
