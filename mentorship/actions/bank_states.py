"""The bank of mentees and the requests follow the pairs: who has a mentor is not waiting for one,
a request whose programme is done is closed."""

from collections.abc import Iterable

from mentorship.models import Pair
from people.academic_year import AcademicYear
from people.actions.requests import close_requests
from people.models import MenteeEntry, School

State = MenteeEntry.State
TEMPORARY = Pair.Part.TEMPORARY
WORKING = (Pair.State.ACTIVE, Pair.State.PAUSED)


def follow_pairs(mentees: Iterable[int]) -> None:
    """This year's entries of these people: «наставник закреплён» while a pair works, else waiting
    again, or done when the last pair was completed. Who has left the bank stays so.

    Their requests are closed when a pair that answered was completed and none goes on.
    """
    mentees = set(mentees)
    _close_answered(mentees)
    year = AcademicYear.containing(School.today())
    rows = MenteeEntry.objects.of_year(year).filter(teacher__in=mentees)
    entries = rows.filter(state__in=[State.WAITING, State.PAIRED]).select_for_update()
    pairs = Pair.objects.filter(mentee__in=mentees).exclude(state=Pair.State.CANCELLED)
    said: dict[int, list[tuple[str, str]]] = {}
    rows = pairs.order_by("starts_on", "pk").values_list("mentee", "state", "part")
    for mentee, *pair in rows:
        said.setdefault(mentee, []).append(tuple(pair))
    for entry in entries.order_by("pk"):
        to = _state(entry, said.get(entry.teacher_id, []))
        if to != entry.state:
            entry.state = to
            entry.save_next_version()


def _state(entry: MenteeEntry, pairs: list[tuple[str, str]]) -> str:
    """`pairs` are (state, part); whoever only stood in has completed nothing."""
    if any(state in WORKING for state, _ in pairs):
        return State.PAIRED
    if entry.state == State.PAIRED and pairs:
        own = [state for state, part in pairs if part != TEMPORARY]
        return State.COMPLETED if own[-1:] == [Pair.State.COMPLETED] else State.WAITING
    return entry.state


def _close_answered(mentees: set[int]) -> None:
    """One whose pair ended early stays accepted: it waits for a mentor again, before the others.
    A pair that only stood in answers no request."""
    pairs = Pair.objects.filter(mentee__in=mentees, request__isnull=False).exclude(part=TEMPORARY)
    going = set(pairs.going().values_list("request", flat=True))
    done = pairs.filter(state=Pair.State.COMPLETED).values_list("request", flat=True)
    close_requests(set(done) - going)
