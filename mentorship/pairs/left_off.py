"""Where the work with a mentee was left off: a main pair that ended early and nobody has gone on.

The mentee who waits in the queue again and gets another mentor there keeps programme and portfolio
as with a replacement: it is one year of one person.
"""

import datetime as dt
from collections.abc import Iterable, Mapping

from django.db.models import Exists, OuterRef

from mentorship.models import MatchLine, Pair, PortfolioEntry, Programme
from people.academic_year import AcademicYear

State = Pair.State
WORKED = (State.ACTIVE, State.PAUSED, State.COMPLETED, State.ENDED)


def left_off(
    asked: Mapping[int, int | None], day: dt.date, *, without: int | None = None
) -> dict[int, Pair]:
    """mentee → the main pair that a new one of the day `day` may go on from: the mentee's last one,
    which ended early or is to end, nobody goes on for good, and something was written in.

    `asked`: mentee → the request that the new pair answers; that of another request counts in the
    same school year only. `without` is the new pair itself. One query.
    """
    written = [Exists(rows.objects.filter(pair=OuterRef("pk"))) for rows in WRITTEN]
    others = Pair.objects.exclude(state=State.CANCELLED).exclude(part=Pair.Part.TEMPORARY)
    followed = others.filter(replaces=OuterRef("pk"))
    rows = Pair.objects.filter(mentee__in=asked, part=Pair.Part.MAIN, state__in=WORKED)
    rows = rows.filter(starts_on__lte=day).exclude(pk=without).select_related("mentor")
    rows = rows.annotate(written=written[0] | written[1], followed=Exists(followed))
    last = rows.order_by("mentee_id", "-starts_on", "-pk").distinct("mentee_id")
    return {row.mentee_id: row for row in last if _may_go_on(row, asked[row.mentee_id], day)}


WRITTEN = (Programme, PortfolioEntry)


def _may_go_on(pair: Pair, asked: int | None, day: dt.date) -> bool:
    early = pair.state == State.ENDED or pair.is_closing or pair.is_past_last_day
    if not early or pair.followed or not pair.written:
        return False
    first = AcademicYear.containing(day).start
    return (asked and pair.request_id == asked) or pair.ends_on is None or pair.ends_on >= first


def former_of_lines(lines: Iterable[MatchLine], day: dt.date) -> dict[int, Pair]:
    """`left_off` of the mentees of a matching's lines."""
    return left_off({line.request.teacher_id: line.request_id for line in lines}, day)


def former_of(pair: Pair) -> Pair | None:
    """The one that this pair, made without it, may go on from."""
    if pair.replaces_id or pair.part != Pair.Part.MAIN or not pair.is_going:
        return None
    asked = {pair.mentee_id: pair.request_id}
    return left_off(asked, pair.starts_on, without=pair.pk).get(pair.mentee_id)
