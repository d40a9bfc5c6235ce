"""Telling people quietly: a line in the application, a letter a day at most, a text for a chat."""

import datetime as dt
from collections.abc import Iterable
from smtplib import SMTPRecipientsRefused

from django.core.mail import send_mail
from django.db import transaction
from django.db.models import QuerySet
from django.template.loader import render_to_string
from django.utils import timezone

from people import mail
from people.access import Permission, permissions_of
from people.access import Role as Roles
from people.models import Account, Letter, MovedDay, Notification, School
from people.public_address import address_of

Kind = Notification.Kind
LONGEST = Notification._meta.get_field("chat").max_length
LETTER_HOUR = 16  # in the school's time: lessons are over, the evening is not spoiled


def notify(
    accounts: Iterable[Account], *, by: Account | None, kind: str, text: str, url: str,
    about: str = "", urgent: bool = False, chat: str = "",
) -> None:  # fmt: skip
    """A line for each of the accounts but `by`; it stands when the change around it stands.

    Call inside the action's transaction. `text` is a sentence without names and without anything
    that somebody wrote: it goes into letters. `about` may name people. `chat`: what may be passed
    on to colleagues, who are concerned too, with the title and the place that all of the staff may
    read. Who has not read the same line yet gets it once more at the top, not twice. What is
    `urgent`, of today or tomorrow, does not wait for the afternoon's letters.
    """
    told = {account.pk for account in accounts if account.is_active} - {by.pk if by else None}
    if not told:
        return
    fields = {"text": text, "url": url}
    now = timezone.now()
    waiting = Notification.objects.unread().filter(account__in=told, **fields)
    fresh = {"made_at": now, "about": about, "is_urgent": urgent, "chat": chat[:LONGEST]}
    waiting.update(**fresh)
    Notification.objects.bulk_create(
        [Notification(account_id=pk, kind=kind, **fresh, **fields) for pk in sorted(told)],
        ignore_conflicts=True,
    )


def accounts_of(*teachers: int) -> QuerySet[Account]:
    """Active accounts of these people; whoever has none is told by nobody."""
    return Account.objects.active().filter(teacher__in=teachers)


def accounts_that_can(permission: Permission) -> QuerySet[Account]:
    """Active accounts with a role that gives the permission."""
    roles = [role for role in Roles if permission in permissions_of([role])]
    return Account.objects.active().filter(roles__overlap=roles)


def chat_text(notifications: Iterable[Notification], address: str) -> str:
    """What concerns colleagues too, for a messenger: each line once, where to look at the end."""
    lines = list(dict.fromkeys(f"— {one.chat}" for one in notifications if one.chat))
    where = f"Подробности — в приложении: {address}" if address else "Подробности — в приложении."
    return "\n".join(["Наставничество, новое:", *lines, where]) if lines else ""


def letters_due(now: dt.datetime) -> bool:
    """Whether the school's day has come so far that letters go out: a working afternoon."""
    school = School.current()
    if school is None:
        return False
    local = timezone.localtime(now, school.zone)
    return local.hour >= LETTER_HOUR and MovedDay.calendar(local.date()).is_working(local.date())


def send_letters(day: dt.date, *, urgent: bool = False) -> int:
    """The day's letter to everybody who wants one, has an address and something unread; `urgent`:
    something of today or tomorrow.

    Returns how many went out. A letter that was refused goes with the next call of the day.
    """
    if not mail.is_set_up():
        return 0
    news = Notification.objects.not_in_a_letter()
    news = (news.filter(is_urgent=True) if urgent else news).values("account")
    wanting = Account.objects.active().filter(pk__in=news, is_quiet=False).exclude(email="")
    wanting = wanting.exclude(letters__day=day).select_related("teacher").order_by("pk")
    return sum(send_letter(account, day) for account in wanting)


def send_letter(account: Account, day: dt.date) -> bool:
    """One letter, claimed first: of two who try at once the second finds it claimed."""
    letter, lines = claim(account, day)
    if letter is None:
        return False
    try:
        context = {"account": account, "lines": lines, "school": School.current(),
                   "address": address_of("notifications"), "choice": address_of("me")}  # fmt: skip
        text = render_to_string("emails/news.txt", context)
        send_mail("Наставничество: новое за день", text, None, [account.email])
    except SMTPRecipientsRefused:
        return False  # the address is wrong; tomorrow is soon enough to try again
    except Exception:
        letter.delete()  # its lines are free again
        raise
    return True


@transaction.atomic
def claim(account: Account, day: dt.date) -> tuple[Letter | None, list[str]]:
    """The letter of the day with the lines it tells; (None, []) when it is somebody else's."""
    letter, made = Letter.objects.get_or_create(account=account, day=day)
    if not made:
        return None, []
    news = Notification.objects.not_in_a_letter().filter(account=account)
    lines = list(dict.fromkeys(news.values_list("text", flat=True)))
    if not lines:
        letter.delete()
        return None, []
    news.update(letter=letter)
    return letter, lines
