"""DATABASE_URL: where a school keeps its data when it has its own PostgreSQL."""

import contextlib
from urllib.parse import parse_qsl, unquote, urlsplit

import psycopg
from psycopg import sql

SCHEMES = {"postgres", "postgresql"}
NOT_UNDERSTOOD = "DATABASE_URL не понятен: нужен вид postgres://имя:пароль@сервер:5432/база."


def parse(url: str) -> dict:
    """`postgres://user:password@host:port/name?option=value` → Django's keys.

    Percent-encoding is undone; `host`, `port`, `user`, `password` in the query win (a socket folder
    is `?host=/run/postgresql`), the rest become libpq options. Raises ValueError with a sentence.
    """
    parts = urlsplit(url)
    try:
        port = str(parts.port or "")
    except ValueError:
        raise ValueError(NOT_UNDERSTOOD) from None
    if parts.scheme not in SCHEMES or not parts.path.strip("/"):
        raise ValueError(NOT_UNDERSTOOD)
    query = dict(parse_qsl(parts.query))
    found = {
        "NAME": unquote(parts.path.strip("/")),
        "USER": query.pop("user", unquote(parts.username or "")),
        "PASSWORD": query.pop("password", unquote(parts.password or "")),
        "HOST": query.pop("host", unquote(parts.hostname or "")),
        "PORT": query.pop("port", port),
    }
    return found | {"OPTIONS": query}


def create_missing(entry: dict) -> None:
    """Create the database of a DATABASES entry unless it answers; or ValueError, a sentence."""
    keys = {"user": "USER", "password": "PASSWORD", "host": "HOST", "port": "PORT"}
    address = {libpq: entry[key] for libpq, key in keys.items() if entry.get(key)}
    address |= entry["OPTIONS"]
    name = entry["NAME"]
    with contextlib.suppress(psycopg.OperationalError):
        psycopg.connect(dbname=name, **address).close()
        return
    try:
        with psycopg.connect(dbname="postgres", autocommit=True, **address) as connection:
            connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
    except psycopg.errors.DuplicateDatabase:
        return  # a neighbour was faster
    except psycopg.Error as error:
        raise ValueError(
            f"Базы «{name}» нет, и создать её не удалось: {str(error).splitlines()[0]}. "
            "Создайте её на сервере PostgreSQL или дайте роли право CREATEDB."
        ) from error
