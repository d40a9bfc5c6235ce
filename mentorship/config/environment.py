"""What the environment may say, read once by settings.py. README.md lists the names."""

import os
import secrets
from pathlib import Path
from urllib.parse import unquote, urlsplit


def flag(name: str) -> bool:
    """True when the variable is set to 1, true, yes or on."""
    return os.environ.get(name, "").strip().lower() in {"1", "true", "yes", "on"}


def data_folder(base: Path) -> Path:
    """The folder for all that lives outside the code: database, files, secret key."""
    return Path(os.environ.get("APP_DATA_DIR") or base / ".data").resolve()


def secret_key(folder: Path) -> str:
    """SECRET_KEY from the environment, else one generated at first use and kept in `folder`."""
    if key := os.environ.get("SECRET_KEY"):
        return key
    path = folder / "secret_key"
    try:
        return path.read_text()
    except FileNotFoundError:
        return _write_once(path, secrets.token_urlsafe(64))


def _write_once(path: Path, text: str) -> str:
    """Write a private file whole; where another process was faster, its text wins."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(f"{path.name}.{os.getpid()}")
    fresh.touch(mode=0o600)
    fresh.write_text(text)
    try:
        os.link(fresh, path)
    except FileExistsError:
        return path.read_text()
    finally:
        fresh.unlink()
    return text


def allowed_hosts(public_url: str) -> list[str]:
    """Loopback, the host of PUBLIC_URL, and ALLOWED_HOSTS (comma separated)."""
    named = [h.strip() for h in os.environ.get("ALLOWED_HOSTS", "").split(",") if h.strip()]
    public = [urlsplit(public_url).hostname] if public_url else []
    return ["localhost", "127.0.0.1", "[::1]", *filter(None, public), *named]


def email_settings() -> dict:
    """EMAIL_URL=smtp://user:password@host:587?tls=1&from=a@b.ru → Django's EMAIL_* settings.

    Without it no letter is ever sent and pages say so.
    """
    url = os.environ.get("EMAIL_URL", "")
    if not url:
        return {"EMAIL_BACKEND": "django.core.mail.backends.dummy.EmailBackend"}
    parts = urlsplit(url)
    query = dict(pair.split("=", 1) for pair in parts.query.split("&") if "=" in pair)
    return {
        "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "EMAIL_HOST": parts.hostname or "localhost",
        "EMAIL_PORT": parts.port or 25,
        "EMAIL_HOST_USER": unquote(parts.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(parts.password or ""),
        "EMAIL_USE_TLS": query.get("tls") == "1",
        "EMAIL_USE_SSL": query.get("ssl") == "1",
        "EMAIL_TIMEOUT": 15,
        "DEFAULT_FROM_EMAIL": unquote(query.get("from", "")) or unquote(parts.username or ""),
    }
