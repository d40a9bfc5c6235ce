"""The days of one person for their own calendar: no names, no words of anybody else."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from django.urls import reverse
from django.utils import timezone

from mentorship.calendar_text import Day
from mentorship.models import Meeting, Pair
from mentorship.models.pair import of_two
from people.models import Account


def days_of(account: Account, address: str) -> list[Day]:
    """What is planned from today on in the account's going pairs; links begin with `address`."""
    if account.teacher_id is None:
        return []
    own = Pair.objects.going().filter(of_two(account))
    pairs = {pair.pk: pair for pair in own}
    return sorted(next_meetings(account, pairs, address), key=lambda day: (day.on, day.uid))


def next_meetings(account: Account, pairs: dict[int, Pair], address: str) -> Iterator[Day]:
    """Planned meetings; the other person is not named: the calendar lies on foreign servers."""
    planned = Meeting.objects.standing().filter(pair__in=pairs, next_on__gte=timezone.localdate())
    for meeting in planned.only("pair_id", "next_on", "written_at", "version"):
        pair = pairs[meeting.pair_id]
        other = "наставляемым" if pair.mentor_id == account.teacher_id else "наставником"
        yield Day(
            uid=f"meeting-{meeting.pk}@{urlsplit(address).hostname}",
            on=meeting.next_on,
            title=f"Встреча с {other}",
            url=f"{address}{reverse('meetings', args=[pair.pk])}",
            told_at=meeting.written_at,
            edition=meeting.version,
        )
