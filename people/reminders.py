"""One register of what is due: who is told of it, when, and in which words.

Floors add looks with `@reminder`. Each morning `remind` tells everybody concerned a week before,
the day before and on the day; what is late or waits for somebody's word is said once a week. A line
is said once, also when two processes run at the same time: they come one after the other. What
should have been said on days when nothing ran is said on the first that does.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from django.db import connection, transaction
from django.db.models import QuerySet

from people.counting import count_of
from people.models import Account, Notification, RemindedDay
from people.notifications import notify

SOON = dt.timedelta(days=7)
AHEAD = {7: "Через неделю", 1: "Завтра", 0: "Сегодня"}  # days before → how it is said
WEEK = 7
DAYS = "день,дня,дней"
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
    late        the sentence said once a week after its day, {} for that day; '' for nothing
    chat        the line for a messenger of the whole staff, with what is due and where; '' where
                it is nobody else's business
    """

    said: str
    url: str
    kind: str
    accounts: QuerySet[Account]
    day: dt.date | None = None
    about: str = ""
    ahead: tuple[int, ...] = tuple(AHEAD)
    late: str = ""
    chat: str = ""

    def text_on(self, today: dt.date, missed: Iterable[dt.date] = ()) -> str:
        """What is said that day, `missed` being days before on which nothing was; "" for nothing.

        The day stands in the text: two things of one place and one week are two lines.
        """
        if self.day is None:
            return self.said
        left = self.days_left(today)
        if left < 0:
            return self.late.format(f"{self.day:%d.%m.%Y}")
        if not any(self.days_left(day) in self.ahead for day in (today, *missed)):
            return ""
        when = AHEAD.get(left) or f"Через {count_of(left, DAYS)}"
        dated = "" if self.says_its_day else f", {self.day:%d.%m}"
        return f"{when}{dated}: {self.said}."

    def chat_on(self, today: dt.date) -> str:
        """The line for a messenger while it is ahead."""
        return self.chat if self.day and self.days_left(today) >= 0 else ""

    def days_left(self, today: dt.date) -> int:
        return (self.day - today).days

    @property
    def says_its_day(self) -> bool:
        return f"{self.day:%d.%m.%Y}" in self.said

    def is_urgent(self, today: dt.date) -> bool:
        """Whether it is today or tomorrow: such a line does not wait for the afternoon."""
        return self.day is not None and self.days_left(today) in (0, 1)


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
    """Tell those whom something of that day concerns; how many things somebody was told of.

    Who was told the same within the week, read or not, is not told again.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [ONE_AT_A_TIME])
    missed = missed_before(today)
    said = [(due, due.text_on(today, missed)) for due in due_by(today, looks)]
    told = sum(bool(text) and say(due, text, today) for due, text in said)
    RemindedDay.objects.get_or_create(day=today)
    return told


def missed_before(today: dt.date) -> list[dt.date]:
    """Days of the last week since reminders were made on which nothing ran; none at the first."""
    last = RemindedDay.objects.filter(day__lt=today).order_by("-day").first()
    gone = (today - last.day).days if last else 1
    return [today - dt.timedelta(days=ago) for ago in range(1, min(gone, WEEK + 1))]


def chat_of(dues: Iterable[Due], address: str) -> str:
    """What concerns the whole school, for a messenger: no names, each line once, by day."""
    lines = [f"— {due.chat}" for due in dues if due.day and due.chat]
    where = f"Подробности — в приложении: {address}" if address else "Подробности — в приложении."
    said = "\n".join(["Коллеги, ближайшие сроки:", *dict.fromkeys(lines), where])
    return said if lines else ""


def say(due: Due, text: str, today: dt.date) -> bool:
    """Tell those who were not told it within the week; whether there was anybody."""
    since = today - dt.timedelta(days=WEEK)
    told = Notification.objects.filter(text=text, url=due.url, made_at__date__gt=since)
    accounts = list(due.accounts.exclude(pk__in=told.values("account")))
    notify(accounts, by=None, kind=due.kind, text=text, url=due.url, about=due.about[:200],
           urgent=due.is_urgent(today), chat=due.chat_on(today))  # fmt: skip
    return bool(accounts)
