"""What the machine lacks is said in words."""

import psycopg
import pytest
from django.core import checks
from django.db import connection

from mentorship import checks as ours


def test_nothing_to_say_where_all_is_there(pango):
    assert ours.pdf_can_be_drawn() == []


def test_missing_pango_is_a_warning_with_the_command_that_mends_it(monkeypatch):
    monkeypatch.setattr(ours, "PDF_LIBRARIES", {"libno-such-thing.so.0": "libno-such-thing-0"})
    (warning,) = ours.pdf_can_be_drawn()
    assert warning.level == checks.WARNING  # everything but PDF works
    assert warning.hint == "apt-get install -y libno-such-thing-0"


@pytest.mark.django_db
def test_our_own_database_is_fit():
    assert ours.database_knows_russian(databases=["default"]) == []


@pytest.fixture
def blind():
    """A Django connection to a database that takes Cyrillic for signs without case."""
    entry = connection.settings_dict
    address = {"user": "USER", "password": "PASSWORD", "host": "HOST", "port": "PORT"}
    address = {key: entry[name] for key, name in address.items() if entry.get(name)}
    name = f"{entry['NAME']}_blind"
    with psycopg.connect(dbname="postgres", autocommit=True, **address) as server:
        server.execute(f"CREATE DATABASE {name} TEMPLATE template0 LOCALE 'C'")
        other = connection.copy()
        other.settings_dict = entry | {"NAME": name}
        yield other
        other.close()
        server.execute(f"DROP DATABASE {name}")


@pytest.mark.django_db
def test_a_database_blind_to_russian_is_refused(blind):
    (error,) = ours.database_errors(blind)
    assert error.id == "mentorship.E001"
    assert "не знающей русских букв" in error.msg
