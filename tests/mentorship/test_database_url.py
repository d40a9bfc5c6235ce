"""DATABASE_URL: read whole, refused in words, never mixing the demo with the school."""

import socket

import pytest

from mentorship.config import private_postgres
from mentorship.config.private_postgres import PrivatePostgresError


def settings_for(monkeypatch, url, name="school"):
    monkeypatch.setenv("DATABASE_URL", url)
    return private_postgres.database_settings(name)


def test_database_url_is_read_whole(monkeypatch):
    url = (
        "postgres://ivan%40school:p%2Fw%3A@db.example:6543/%D0%B1%D0%B0%D0%B7%D0%B0?sslmode=require"
    )
    found = settings_for(monkeypatch, url)
    assert (found["NAME"], found["USER"], found["PASSWORD"]) == ("база", "ivan@school", "p/w:")
    assert (found["HOST"], found["PORT"]) == ("db.example", "6543")
    assert found["OPTIONS"]["sslmode"] == "require"
    assert found["OPTIONS"]["connect_timeout"] == 5


def test_database_url_may_name_a_socket(monkeypatch):
    found = settings_for(monkeypatch, "postgresql:///school?host=/run/postgresql&user=app")
    assert (found["HOST"], found["USER"], found["PORT"]) == ("/run/postgresql", "app", "")


def test_demo_never_shares_the_schools_database(monkeypatch):
    assert settings_for(monkeypatch, "postgres://h/school", "demo")["NAME"] == "school_demo"


@pytest.mark.parametrize("url", ["mysql://h/x", "postgres://h/", "school", "postgres://h:port/x"])
def test_a_wrong_database_url_is_a_sentence(monkeypatch, url):
    with pytest.raises(PrivatePostgresError, match="DATABASE_URL не понятен"):
        settings_for(monkeypatch, url)


def test_an_unreachable_server_is_a_sentence(monkeypatch):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    monkeypatch.setenv("DATABASE_URL", f"postgres://app@127.0.0.1:{port}/school")
    with pytest.raises(PrivatePostgresError, match="создать её не удалось"):
        private_postgres.ensure("demo")
