"""One register of what is due: who is told of it, when, and in which words.

Floors add looks with `@reminder`. Each morning `remind` tells everybody concerned a week before,
the day before and on the day; what is late or waits for somebody's word is said once a week. A line
is said once, also when two processes run at the same time: they come one after the other.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from django.db import connection, transaction
from django.db.models import QuerySet
from django.utils.formats import date_format

from people.models import Account, Notification
from people.notifications import Kind, notify

SOON = dt.timedelta(days=7)
AHEAD = {7: "Через неделю", 1: "Завтра", 0: "Сегодня"}  # days before → how it is said
WEEK = 7
ONE_AT_A_TIME = 7310  # the key of the lock: any number that nothing else takes


@dataclass(frozen=True)
class Due:
    """Something that is due on a day, or waits for somebody's word since some time.

    said        what is due, to stand after «Завтра: » and before the full stop; names nobody and
                nothing that somebody wrote. Of what waits it is the whole sentence.
    day         when; None for what waits
    accounts    who is told
    about       of whom or what, shown in the application alone
    ahead       the days before on which it is said
    stays_late  whether it goes on being said once a week after its day
    """

    said: str
    url: str
    kind: str
    accounts: QuerySet[Account]
    day: dt.date | None = None
    about: str = ""
    ahead: tuple[int, ...] = tuple(AHEAD)
    stays_late: bool = False

    def text_on(self, today: dt.date) -> str:
        """What is said that day; "" on days when nothing is."""
        if self.day is None:
            return self.said
        left = (self.day - today).days
        if left in AHEAD and left in self.ahead:
            return f"{AHEAD[left]}: {self.said}."
        if self.stays_late and left < 0 and -left % WEEK == 1:
            return f"Срок прошёл {self.day:%d.%m.%Y}: {self.said}."
        return ""


Look = Callable[[dt.date], Iterable[Due]]
LOOKS: list[Look] = []


def reminder(look: Look) -> Look:
    """Decorator: add a look, today → what is due by a week from then or waits."""
    LOOKS.append(look)
    return look


def due_by(today: dt.date, looks: Iterable[Look] | None = None) -> Iterator[Due]:
    """Everything that the looks (all of them) know of, whatever its day."""
    for look in LOOKS if looks is None else looks:
        yield from look(today)


@transaction.atomic
def remind(today: dt.date, looks: Iterable[Look] | None = None) -> int:
    """Tell those whom something of that day concerns; to how many things it came.

    Who was told the same within the week, read or not, is not told again.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [ONE_AT_A_TIME])
    count = 0
    for due in due_by(today, looks):
        if text := due.text_on(today):
            count += 1
            say(due, text, today)
    return count


def chat_of(dues: Iterable[Due], address: str) -> str:
    """What concerns the whole school, for a messenger: no names, each line once, by day."""
    own = [due for due in dues if due.day and due.kind in (Kind.EVENT, Kind.PLAN)]
    lines = [f"— {line_of(due)}" for due in own]
    where = f"Подробности — в приложении: {address}" if address else "Подробности — в приложении."
    said = "\n".join(["Коллеги, ближайшие сроки:", *dict.fromkeys(lines), where])
    return said if lines else ""


def line_of(due: Due) -> str:
    """With its day, said once."""
    dated = f"{due.day:%d.%m.%Y}" in due.said
    return due.said if dated else f"{date_format(due.day, 'j E')}: {due.said}"


def say(due: Due, text: str, today: dt.date) -> None:
    since = today - dt.timedelta(days=WEEK)
    told = Notification.objects.filter(text=text, url=due.url, made_at__date__gt=since)
    accounts = due.accounts.exclude(pk__in=told.values("account"))
    notify(accounts, by=None, kind=due.kind, text=text, url=due.url, about=due.about[:200])
