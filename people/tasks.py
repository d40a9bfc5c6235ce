"""Background jobs about people."""

from django.utils import timezone
from procrastinate.contrib.django import app

from people import mail
from people.models import School
from people.sessions import SessionStore


@app.task(queue="mail", retry=3)
def send_access_link(*, typed: str, address: str) -> None:
    """A letter with a one-time link, in the school's time."""
    with timezone.override(School.current().zone):
        mail.deliver_link(typed, address=address)


@app.periodic(cron="17 3 * * *")
@app.task(queue="upkeep", pass_context=False)
def clear_expired_sessions(timestamp: int) -> None:
    """Sessions that ended by themselves leave the table at night."""
    SessionStore.clear_expired()
