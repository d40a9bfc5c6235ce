"""What every test stands on: a throw-away PostgreSQL, a place for files, a browser.

Without DATABASE_URL the run makes its own cluster, shared by xdist's workers and gone at the end;
tests sign in as the same ordinary role as the application.
"""

import contextlib
import datetime as dt
import fcntl
import gc
import itertools
import os
import shutil
import sys
import tempfile
import time
from pathlib import Path
from zoneinfo import ZoneInfo

import hypothesis
import pytest
from django.conf import settings
from django.db import connection
from django.test import TransactionTestCase
from django.utils import timezone

from mentorship.checks import missing_pdf_packages
from mentorship.config import private_postgres
from mentorship.config.postgres_programs import PrivatePostgresError
from tests import schema
from tests.cast import *  # noqa: F403 - the cast's fixtures
from tests.emptying import empty_filled_tables

PREFIX = "mentorship-tests-"
STALE_SECONDS = 600
CHROMIUM_FLAGS = [
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
    "--no-first-run",
]
FOLDERS = itertools.count(1)
cluster_key = pytest.StashKey[private_postgres.Cluster]()

# A check before landing tries the same examples each time; at the desk they are new each time, and
# five times as many.
hypothesis.settings.register_profile("desk", deadline=None)
hypothesis.settings.register_profile("check", deadline=None, derandomize=True, max_examples=20)
hypothesis.settings.load_profile("check" if os.environ.get("CI") == "true" else "desk")


# Files that take longest go first, so that no worker sits alone with one at the end. Those of the
# browser come last: its event loop stays in the thread, where nothing asynchronous may follow.
LONGEST = ("test_every_address", "test_start", "test_migrations")


def pytest_collection_modifyitems(items):
    of_the_browser = {item.path for item in items if "browser" in item.fixturenames}

    def place(item):
        name = item.path.stem
        if item.path in of_the_browser:
            return (1, not name.startswith("test_pages"))
        return (0, LONGEST.index(name) if name in LONGEST else len(LONGEST))

    items.sort(key=place)


def pytest_configure(config):
    if not os.environ.get("DATABASE_URL"):  # xdist's workers inherit the controller's
        _sweep()
        folder = Path(tempfile.mkdtemp(prefix=PREFIX))
        folder.chmod(0o711)  # root's server runs as another user
        config.stash[cluster_key] = cluster = private_postgres.Cluster(folder / "pg", durable=False)
        cluster.join()
        os.environ["DATABASE_URL"] = f"postgres://app@/school?host={folder / 'pg'}"
    # pytest-django has read the settings before this file: the entry changes in place.
    settings.DATABASES["default"].update(private_postgres.database_settings("school"))
    settings.STATIC_ROOT.mkdir(parents=True, exist_ok=True)  # whitenoise warns of a missing one
    settings.WHITENOISE_AUTOREFRESH = True  # else each test's client lists all static files anew
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    TransactionTestCase._fixture_teardown = empty_filled_tables
    if missing_pdf_packages():
        sys.meta_path.insert(0, NoWeasyPrint())


def _absent(what):
    """Skip the test that needs what this machine lacks; in CI nothing may be lacking."""
    tell = pytest.fail if os.environ.get("CI") == "true" else pytest.skip
    tell(what)


class NoWeasyPrint:
    """Where its libraries are missing, the test that comes to import it is told so."""

    def find_spec(self, name, path=None, target=None):
        if name == "weasyprint":
            _absent(f"no PDF without Pango (apt-get install {' '.join(missing_pdf_packages())})")


@pytest.fixture
def pango():
    """For tests that need the libraries without drawing anything."""
    if missing_pdf_packages():
        NoWeasyPrint().find_spec("weasyprint")


def pytest_unconfigure(config):
    if cluster := config.stash.get(cluster_key, None):
        cluster.leave()
        shutil.rmtree(cluster.asked.parent, ignore_errors=True)


def _sweep():
    """Stop and remove what runs killed outright have left behind."""
    for folder in Path(tempfile.gettempdir()).glob(f"{PREFIX}*"):
        with contextlib.suppress(OSError), open(folder / "pg" / "users") as users:
            if folder.stat().st_mtime > time.time() - STALE_SECONDS:
                continue
            fcntl.flock(users, fcntl.LOCK_EX | fcntl.LOCK_NB)
            fcntl.flock(users, fcntl.LOCK_UN)
            with contextlib.suppress(PrivatePostgresError):  # another run is sweeping it as well
                left = private_postgres.Cluster(folder / "pg", durable=False)
                left.join()
                left.leave()
            shutil.rmtree(folder, ignore_errors=True)


def pytest_collection_finish():
    """What is imported by now stays: walking over it again and again took a seventh of the run."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 10, 100)


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix, django_db_blocker):
    """In a cluster of our own every worker copies one migrated database."""
    entry = connection.settings_dict
    folder = Path(entry["HOST"]).parent
    if folder.name.startswith(PREFIX):
        with django_db_blocker.unblock():
            entry["TEST"]["TEMPLATE"] = schema.template(folder)


@pytest.fixture(scope="session")
def _all_media(tmp_path_factory):
    return tmp_path_factory.mktemp("media")


@pytest.fixture(autouse=True)
def _media_of_its_own(request, settings, _all_media):
    """Files of a test lie apart, in a folder that is made with the first of them; those of a world
    that a module shares lie with it."""
    shared = "world" in request.fixturenames
    own = _all_media / str(next(FOLDERS))
    settings.MEDIA_ROOT = request.getfixturevalue("world").media if shared else own


@pytest.fixture
def clock(monkeypatch):
    """`clock(day, hour=12, zone="Europe/Moscow")` sets what time it is; nothing else moves."""

    def set_to(day: dt.date, hour: int = 12, minute: int = 0, zone: str = "Europe/Moscow"):
        moment = dt.datetime.combine(day, dt.time(hour, minute), ZoneInfo(zone))
        monkeypatch.setattr(timezone, "now", lambda: moment.astimezone(dt.UTC))

    return set_to


def _chromium() -> str:
    # the shell has no windows and is the quickest
    names = (os.environ.get("CHROMIUM"), "chromium-headless-shell", "chromium", "chromium-browser",
             "google-chrome")  # fmt: skip
    found = next((path for name in names if name and (path := shutil.which(name))), None)
    if not found:
        _absent("Chromium is not installed (apt-get install chromium, or name it in CHROMIUM)")
    return found


@pytest.fixture(scope="session")
def browser():
    """One Chromium for the session."""
    executable = _chromium()
    from playwright.sync_api import sync_playwright

    # Playwright keeps an event loop in this thread, which Django takes for asynchronous code.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=executable, args=CHROMIUM_FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture
def page(browser, live_server):
    """A page of the running application; ends red on script errors, CSP breaches, foreign hosts."""
    context = browser.new_context(
        base_url=live_server.url, locale="ru-RU", viewport={"width": 1366, "height": 768}
    )
    context.set_default_timeout(10_000)
    found, troubles = context.new_page(), []
    found.on("pageerror", lambda error: troubles.append(f"script error: {error}"))
    found.on("console", lambda said: _note_breach(said.text, troubles))
    found.on("request", lambda request: _note_stranger(request.url, live_server.url, troubles))
    yield found
    context.close()
    assert not troubles


def _note_breach(text, troubles):
    if "Content Security Policy" in text:
        troubles.append(text)


def _note_stranger(url, own, troubles):
    if not url.startswith((own, "data:", "blob:", "about:")):
        troubles.append(f"request to another host: {url}")
