"""The days of one person for their own calendar: no names, no words of anybody else."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from django.urls import reverse
from django.utils import timezone

from mentorship.calendar_text import Day
from mentorship.models import Meeting, Pair, PlanItem
from mentorship.models.pair import of_two
from people.models import Account


def days_of(account: Account, address: str) -> list[Day]:
    """What is planned from today on in the account's going pairs; links begin with `address`."""
    if account.teacher_id is None:
        return []
    own = Pair.objects.going().filter(of_two(account))
    pairs = {pair.pk: pair for pair in own}
    found = [*next_meetings(account, pairs, address), *terms_of_plans(pairs, address)]
    return sorted(found, key=lambda day: (day.on, day.uid))


def next_meetings(account: Account, pairs: dict[int, Pair], address: str) -> Iterator[Day]:
    """Planned meetings; the other person is not named: the calendar lies on foreign servers."""
    planned = Meeting.objects.standing().filter(pair__in=pairs, next_on__gte=timezone.localdate())
    for meeting in planned.only("pair_id", "next_on", "version"):
        pair = pairs[meeting.pair_id]
        other = "наставляемым" if pair.mentor_id == account.teacher_id else "наставником"
        yield Day(
            uid=f"meeting-{meeting.pk}@{urlsplit(address).hostname}",
            on=meeting.next_on,
            title=f"Встреча с {other}",
            url=f"{address}{reverse('meetings', args=[pair.pk])}",
            edition=meeting.version,
        )


def terms_of_plans(pairs: dict[int, Pair], address: str) -> Iterator[Day]:
    """Terms of what is not done yet; what exactly stands on the page behind the link."""
    items = PlanItem.objects.filter(
        programme__pair__in=pairs, done_on=None, due_on__gte=timezone.localdate()
    )
    for pk, pair, due_on, version in items.values_list(
        "pk", "programme__pair", "due_on", "version"
    ):
        yield Day(
            uid=f"plan-item-{pk}@{urlsplit(address).hostname}",
            on=due_on,
            title="Срок по плану наставничества",
            url=f"{address}{reverse('programme', args=[pair])}",
            edition=version,
        )
