"""Lines of a sheet of registration: whoever is invited has a number from then on.

So sheets printed on different days agree, and looking at one changes nothing. The line of somebody
who was taken off the list stays empty: on a sheet printed before it is still theirs. The history
tells of the invitation, not of its number.
"""

from collections.abc import Collection

from roadmap.models import Event, Invitation


def give_lines(event: Event, new: Collection[Invitation]) -> None:
    """The next lines of the sheet, by name. The event is locked, the rows are not written yet."""
    by_name = sorted(new, key=lambda row: (row.teacher.sort_name, row.teacher_id))
    for line, row in enumerate(by_name, event.sheet_lines + 1):
        row.line = line
    event.sheet_lines += len(new)
    Event.objects.filter(pk=event.pk).update(sheet_lines=event.sheet_lines)
