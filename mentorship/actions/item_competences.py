"""The difficulties that lines of plans and of patterns work on: set, and copied with the lines."""

from collections.abc import Iterable

from mentorship.models import PatternItem, PlanItem
from people.models import Competence

Line = PlanItem | PatternItem


def set_competences(line: Line, wanted: Iterable[Competence | int]) -> None:
    """Make the line work on exactly these; of those named by a key, the ones that are still there.

    A proposal names them by keys, and keys outlive rows.
    """
    keys = [getattr(one, "pk", one) for one in wanted]
    line.competences.set(Competence.objects.filter(pk__in=keys))


def copy_competences(lines: Iterable[tuple[Line, Line]]) -> None:
    """(the line there was, its saved copy): give each copy what its original works on."""
    lines = list(lines)
    if not lines:
        return
    through = type(lines[0][1]).competences.through
    through.objects.bulk_create(
        through(item=copy, competence=one)
        for line, copy in lines for one in line.competences.all()
    )  # fmt: skip
