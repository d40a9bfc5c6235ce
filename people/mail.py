"""Letters: whether they can be sent, and the one with a link for a forgotten password."""

import datetime as dt

from django.conf import settings
from django.core.mail import send_mail
from django.db import transaction
from django.db.models import Q
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone

from people.audit import because, record
from people.models import AccessEvent, AccessLink, Account, School

DUMMY = "django.core.mail.backends.dummy.EmailBackend"
BETWEEN_LETTERS = dt.timedelta(minutes=10)  # so that a stranger cannot fill a mailbox
LETTER_LINK_DAYS = 1  # a letter arrives at once; a paper slip waits in a drawer


def is_set_up() -> bool:
    """Whether this installation can send letters at all."""
    return settings.EMAIL_BACKEND != DUMMY


def send_link_to(typed: str, *, address: str) -> None:
    """Ask the worker to send a link to whoever `typed` (login or e-mail) names, if anybody.

    The same job is made for anything typed, so neither the answer nor its time tells who exists.
    """
    from people.tasks import send_access_link

    transaction.on_commit(lambda: send_access_link.defer(typed=typed[:254], address=address))


def deliver_link(typed: str, *, address: str) -> bool:
    """Send the letter now; whether there was somebody to send it to.

    A link that is still good is sent again rather than replaced: a stranger who asks here on
    somebody's behalf does not spoil a slip already printed. Right after a letter comes none.
    """
    typed = typed.strip().lower()
    named = Account.objects.active().filter(Q(login=typed) | Q(email=typed)).exclude(email="")
    account = named.select_related("teacher").order_by("pk").first()
    if account is None or _just_sent(account):
        return False
    link = link_for(account)
    context = {
        "account": account,
        "url": address + reverse("activate", args=[link.token]),
        "link": link,
        "school": School.current(),
    }
    text = render_to_string("emails/access_link.txt", context)
    send_mail("Ссылка для входа", text, None, [account.email])
    record(AccessEvent.Kind.LINK_SENT, by=account, login=account.login)
    return True


def _just_sent(account: Account) -> bool:
    letters = AccessEvent.objects.filter(account=account, kind=AccessEvent.Kind.LINK_SENT)
    return letters.filter(at__gt=timezone.now() - BETWEEN_LETTERS).exists()


@transaction.atomic
def link_for(account: Account) -> AccessLink:
    """The account's good link, else a new one for a day."""
    Account.objects.select_for_update(of=("self",)).get(pk=account.pk)
    good = AccessLink.objects.valid().filter(account=account).first()
    if good:
        return good
    with because("send_access_link"):
        return AccessLink.issue(account=account, days=LETTER_LINK_DAYS, by=None)
