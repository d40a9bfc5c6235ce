"""First start of a real school: a one-time address in the console opens the setup page."""

import secrets

from django.conf import settings

from people.models import Account

SETUP_PREFIX = "/setup/"


def _key_file():
    return settings.APP_DATA_DIR / "setup_key"


def one_time_path() -> str | None:
    """The address of the setup page with its key, or None when the school is already set up."""
    if Account.objects.exists():
        return None
    path = _key_file()
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)
        path.write_text(secrets.token_urlsafe(24))
    return f"{SETUP_PREFIX}?key={path.read_text()}"


def key_is_right(key: str) -> bool:
    """Whether the key is the one printed by `manage.py start`."""
    path = _key_file()
    return path.exists() and secrets.compare_digest(path.read_text().encode(), key.encode())


def forget_key() -> None:
    """Close the setup page for good; called when the school has been created."""
    _key_file().unlink(missing_ok=True)
