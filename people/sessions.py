"""Where sessions are kept: Django's table, with whose the session is and what it came in with."""

import datetime as dt

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore as DatabaseStore
from django.utils import timezone

DEVICE = "device"
USED_AT = "used_at"
# What a browser calls itself → what people call it; the first that is found counts.
BROWSERS = (
    ("YaBrowser", "Яндекс Браузер"),
    ("Edg", "Edge"),
    ("OPR", "Opera"),
    ("Firefox", "Firefox"),
    ("Chrome", "Chrome"),
    ("Safari", "Safari"),
)
SYSTEMS = (
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("Windows", "Windows"),
    ("Mac OS", "Mac"),
    ("Linux", "Linux"),
)


def device_of(user_agent: str) -> str:
    """«Chrome, Windows»: enough for a person to recognise their own browser."""
    found = [_first(BROWSERS, user_agent), _first(SYSTEMS, user_agent)]
    return ", ".join(filter(None, found)) or "неизвестное устройство"


def _first(names: tuple[tuple[str, str], ...], text: str) -> str:
    return next((title for mark, title in names if mark in text), "")


def touch(session, now: dt.datetime, step: dt.timedelta) -> bool:
    """Note that the session was used now, if the last note is older than `step`; whether it was.

    Saving also moves the end of the session: it lasts as long as the person keeps coming.
    """
    before = session.get(USED_AT)
    if before and now.timestamp() - before < step.total_seconds():
        return False
    session[USED_AT] = now.timestamp()
    return True


class SessionStore(DatabaseStore):
    @classmethod
    def get_model_class(cls):
        from people.models import Session

        return Session

    def create_model_instance(self, data):
        row = super().create_model_instance(data)
        row.account_id = data.get(SESSION_KEY)
        row.device = data.get(DEVICE, "")
        row.used_at = dt.datetime.fromtimestamp(
            data.get(USED_AT, timezone.now().timestamp()), tz=dt.UTC
        )
        return row
