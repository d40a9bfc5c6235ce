"""The migrated schema, made once: workers copy it, later runs read it from a dump.

Running a hundred migrations takes as long as hundreds of tests. The dump lies beside other
temporary files under a name that says what it was made from, so that it never outlives a change.
"""

import contextlib
import fcntl
import hashlib
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import psycopg
from django.conf import settings
from django.db import connection

from mentorship.config.postgres_programs import Binaries

NAME = "schema"
ROOT = Path(__file__).parents[1]
MADE_FROM = ("*/migrations/*.py", "*/models/*.py", "people/academic_year.py", "requirements.txt")


def template(folder: Path) -> str:
    """The name of the migrated database in the cluster of `folder`, made by whoever comes first."""
    with open(folder / "schema.lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        made = folder / "schema.made"
        if not made.exists():
            _make()
            made.touch()
    return NAME


def _make() -> None:
    programs = Binaries.find()
    dump = Path(tempfile.gettempdir()) / f"mentorship-schema-{_fingerprint(programs)}.sql"
    if dump.exists():
        _restore(dump)
        return
    with _named(NAME):
        connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
        connection.close()
    _keep(programs, dump)


def _fingerprint(programs: Binaries) -> str:
    digest = hashlib.sha256(f"{programs.major} {settings.INSTALLED_APPS}".encode())
    for pattern in MADE_FROM:
        for path in sorted(ROOT.glob(pattern)):
            digest.update(f"{path.relative_to(ROOT)}\n".encode() + path.read_bytes())
    return digest.hexdigest()[:24]


@contextlib.contextmanager
def _named(name: str) -> Iterator[None]:
    """Django's own entry points at the database of this name for a while."""
    entry = connection.settings_dict
    before = entry["NAME"], entry["TEST"]["NAME"]
    entry["TEST"]["NAME"] = name
    try:
        yield
    finally:
        entry["NAME"], entry["TEST"]["NAME"] = before


def _restore(dump: Path) -> None:
    entry = connection.settings_dict
    address = {"host": entry["HOST"], "user": entry["USER"]}
    with psycopg.connect(**address, dbname="postgres", autocommit=True) as server:
        server.execute(f"CREATE DATABASE {NAME}")
    with psycopg.connect(**address, dbname=NAME) as database:
        # Lines with a backslash speak to psql alone.
        lines = dump.read_text().splitlines()
        database.execute("\n".join(line for line in lines if not line.startswith("\\")))


def _keep(programs: Binaries, dump: Path) -> None:
    """Write the dump under another name first: a run beside this one must not read half of it."""
    entry = connection.settings_dict
    command = [programs.folder / "pg_dump", "--inserts"]
    command += ["-h", entry["HOST"], "-U", entry["USER"], "-d", NAME]
    with tempfile.NamedTemporaryFile(dir=dump.parent, delete=False) as part:
        told = subprocess.run(command, stdout=part, stderr=subprocess.DEVNULL)
    if told.returncode == 0:
        Path(part.name).rename(dump)
    else:  # a PostgreSQL without pg_dump or a full disk: the next run migrates again
        Path(part.name).unlink()
