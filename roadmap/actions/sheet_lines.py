"""Lines of a sheet of registration: who has been printed keeps the number, who comes later is last.

It is no change that anybody made, so the history does not tell of it.
"""

from django.db import transaction

from roadmap.models import Event, Invitation


@transaction.atomic
def number_lines(event: Event) -> list[Invitation]:
    """Everybody invited, in the order of the sheet, with the line of each.

    Those who have none yet get the next ones by name. The line of somebody who was taken off the
    list stays empty: on a sheet printed before it is still theirs.
    """
    rows = event.invitations.in_lines().select_related("teacher")
    if not event.invitations.filter(line=None).exists():
        return list(rows)
    last = Event.objects.select_for_update().get(pk=event.pk).sheet_lines
    new = list(event.invitations.filter(line=None).in_lines())
    for line, row in enumerate(new, last + 1):
        row.line = line
    Invitation.objects.bulk_update(new, ["line"])
    Event.objects.filter(pk=event.pk).update(sheet_lines=last + len(new))
    return list(rows.all())
