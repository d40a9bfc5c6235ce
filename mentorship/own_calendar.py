"""The days of one person for their own calendar: no names, no words of anybody else."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator

from django.db.models import F, Max, OuterRef, Subquery
from django.urls import reverse
from django.utils import timezone
from django.utils.crypto import salted_hmac

from mentorship.calendar_text import Day
from mentorship.models import Meeting, Pair, PlanItem
from mentorship.models.pair import of_two
from people.models import Account, School

TERM = "Срок по плану наставничества: пункт {}"
DaySource = Callable[[Account, str], Iterable[Day]]
SOURCES: list[DaySource] = []


def day_source(look: DaySource) -> DaySource:
    """Decorator: the floor above has days for people too; links of a day begin with `address`.

    They name nobody: the calendar lies on foreign servers.
    """
    SOURCES.append(look)
    return look


def days_of(account: Account, address: str) -> list[Day]:
    """What is planned from today on in the account's pairs; links begin with `address`.

    What was planned and will not be (the entry was taken away, the pair's work has ended) stands
    there as cancelled until its day; what is done or has no day any more is left out.
    """
    if account.teacher_id is None:
        return []
    own = Pair.objects.filter(of_two(account)).annotate(changed_at=last_change(Pair))
    pairs = {pair.pk: pair for pair in own}
    found = [*next_meetings(account, pairs, address), *terms_of_plans(pairs, address)]
    found += [day for look in SOURCES for day in look(account, address)]
    return sorted(found, key=lambda day: (day.on, day.uid))


def last_change(model) -> Subquery:
    """When a row changed last, as the history remembers."""
    memory = model.pgh_event_model.objects.filter(pgh_obj_id=OuterRef("pk")).order_by()
    return Subquery(memory.values("pgh_obj_id").annotate(last=Max("pgh_created_at")).values("last"))


def next_meetings(account: Account, pairs: dict[int, Pair], address: str) -> Iterator[Day]:
    """Planned meetings; the other person is not named: the calendar lies on foreign servers."""
    planned = Meeting.objects.filter(pair__in=pairs, next_on__gte=timezone.localdate())
    planned = planned.only("pair_id", "next_on", "version", "taken_away_at")
    for meeting in planned.with_later_plan().annotate(changed_at=last_change(Meeting)):
        pair = pairs[meeting.pair_id]
        other = "наставляемым" if pair.mentor_id == account.teacher_id else "наставником"
        url = f"{address}{reverse('meetings', args=[pair.pk])}"
        dropped = meeting.taken_away_at is not None
        if meeting.superseded_at:  # the two have agreed on another day since
            dropped, meeting.version = True, meeting.version + 1
            meeting.changed_at = max(meeting.changed_at, meeting.superseded_at)
        yield day(meeting, pair, meeting.next_on, f"Встреча с {other}", url, dropped=dropped)


def terms_of_plans(pairs: dict[int, Pair], address: str) -> Iterator[Day]:
    """Terms of what is in force and not done yet, by their places in the plan; what exactly stands
    on the page behind the link."""
    items = (
        PlanItem.objects.in_force()
        .filter(programme__pair__in=pairs, done_on=None, due_on__gte=timezone.localdate())
        .only("position", "due_on", "version")
    )
    of_pair = F("programme__pair")
    for item in items.annotate(pair_id=of_pair, changed_at=last_change(PlanItem)):
        pair = pairs[item.pair_id]
        url = f"{address}{reverse('programme', args=[pair.pk])}"
        yield day(
            item, pair, item.due_on, f"Срок по плану наставничества: пункт {item.position}", url
        )


def day(row, pair: Pair, on, title: str, url: str, *, dropped: bool = False) -> Day:
    """The day of a row; a change of its pair changes it too."""
    return Day(
        uid=uid_of(row),
        on=on,
        title=title,
        url=url,
        changed_at=max(row.changed_at, pair.changed_at),
        edition=row.version + pair.version,
        is_cancelled=dropped or not pair.is_going,
    )


def appointment(
    row, *, on: dt.date, at: dt.time | None, title: str, url: str, is_cancelled: bool,
    until: dt.time | None = None, changed_at: dt.datetime | None = None,
) -> Day:  # fmt: skip
    """The day of what people come together for at an hour, at the row's place.

    `row` is annotated with `changed_at` (last_change); given here, it is when anything changed.
    """
    return Day(
        uid=uid_of(row),
        on=on,
        title=title,
        url=url,
        changed_at=changed_at or row.changed_at,
        edition=row.version,
        is_cancelled=is_cancelled,
        begins=moment(on, at),
        ends=moment(on, until),
        place=row.place,
    )


def moment(on: dt.date, at: dt.time | None) -> dt.datetime | None:
    """The hour of a day where the school is; None while the hour is not known."""
    school = School.current()
    if at is None or school is None:
        return None
    return dt.datetime.combine(on, at, tzinfo=school.zone)


def uid_of(row) -> str:
    """The same by whatever address the application is reached; it tells no number of a row."""
    said = f"{row._meta.label_lower} {row.pk}"
    code = salted_hmac("mentorship.own_calendar", said, algorithm="sha256").hexdigest()
    return f"{code[:32]}@mentorship"
