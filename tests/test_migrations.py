"""Migrations say exactly what the models say, from nothing, and can be told what they undo."""

import re

import pytest
from django.db import connection, migrations
from django.db.migrations.autodetector import MigrationAutodetector
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.questioner import NonInteractiveMigrationQuestioner
from django.db.migrations.state import ProjectState
from django.utils import translation

OUR_APPS = {"people", "mentorship", "roadmap"}


def own_migrations(loader: MigrationLoader) -> list[migrations.Migration]:
    return [m for (app, name), m in sorted(loader.disk_migrations.items()) if app in OUR_APPS]


def missing(loader: MigrationLoader, state: ProjectState) -> dict:
    """Changes of our models that no migration makes. Django's own words stay untranslated."""
    asker = NonInteractiveMigrationQuestioner(specified_apps=OUR_APPS)
    with translation.override(None):
        detector = MigrationAutodetector(loader.project_state(), state, asker)
        found = detector.changes(graph=loader.graph)
    return {app: changes for app, changes in found.items() if app in OUR_APPS}


@pytest.mark.django_db
def test_no_migration_is_missing():
    from django.apps import apps

    loader = MigrationLoader(connection)
    assert missing(loader, ProjectState.from_apps(apps)) == {}


@pytest.mark.django_db
def test_the_guard_of_missing_migrations_sees():
    from django.apps import apps

    changed = ProjectState.from_apps(apps)
    changed.models["people", "teacher"].fields.pop("gender")
    assert "people" in missing(MigrationLoader(connection), changed)


def irreversible(migration: migrations.Migration) -> list[str]:
    """Operations that cannot be undone; a migration may own up to it by `irreversible = "why"`."""
    found = [type(op).__name__ for op in migration.operations if not op.reversible]
    return [] if getattr(migration, "irreversible", "") else found


def test_every_migration_can_be_undone_or_says_why_not():
    loader = MigrationLoader(None)
    found = {str(m): irreversible(m) for m in own_migrations(loader)}
    assert {name: operations for name, operations in found.items() if operations} == {}
    assert found


def test_the_guard_of_undoing_sees():
    class OneWay(migrations.Migration):
        operations = [migrations.RunSQL("DELETE FROM people_teacher")]

    assert irreversible(OneWay("one_way", "people")) == ["RunSQL"]
    OneWay.irreversible = "removes what nobody could restore"
    assert irreversible(OneWay("one_way", "people")) == []


def unelidable(migration: migrations.Migration) -> list[str]:
    """Data operations that a squash would keep for ever."""
    code = (migrations.RunPython, migrations.RunSQL)
    return [
        type(op).__name__ for op in migration.operations if isinstance(op, code) and not op.elidable
    ]


def test_data_migrations_may_be_forgotten():
    found = {str(m): unelidable(m) for m in own_migrations(MigrationLoader(None))}
    assert {name: operations for name, operations in found.items() if operations} == {}
    probe = migrations.Migration("probe", "people")
    probe.operations = [migrations.RunPython(migrations.RunPython.noop)]
    assert unelidable(probe) == ["RunPython"]


# What our migrations make, with the functions of columns; what belongs to an extension is not ours,
# and the function of a dropped trigger is left by the library that made it.
MADE = """
SELECT 'relation ' || c.relname FROM pg_class c
 WHERE c.relnamespace = 'public'::regnamespace
   AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
UNION ALL
SELECT 'function ' || p.proname FROM pg_proc p
 WHERE p.pronamespace = 'public'::regnamespace
   AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
UNION ALL
SELECT 'type ' || t.typname FROM pg_type t
 WHERE t.typnamespace = 'public'::regnamespace
   AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = t.oid AND d.deptype = 'e')
ORDER BY 1
"""


def made() -> list[str]:
    """Names of what we have in the database; other applications keep what is theirs."""
    with connection.cursor() as cursor:
        cursor.execute(MADE)
        return [n for (n,) in cursor.fetchall() if re.search(r"people_|roadmap_|mentorship_", n)]


@pytest.fixture
def database_aside(transactional_db):
    """The connection leads to a copy of the migrated database, which is thrown away.

    A database is copied when nobody else is in it: what a browser's server left open goes first.
    """
    connection.close()
    usual = connection.settings_dict["NAME"]
    with connection._nodb_cursor() as cursor:
        cursor.execute(
            "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = %s",
            [usual],
        )
    connection.creation.clone_test_db("undone", verbosity=0, autoclobber=True)
    connection.settings_dict["NAME"] = f"{usual}_undone"
    yield
    connection.creation.destroy_test_db(usual, verbosity=0)


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("database_aside")
def test_back_to_nothing_leaves_nothing():
    """Every migration of ours is undone; the way forth has made the database of every test."""
    assert any("function" in name for name in made())
    MigrationExecutor(connection).migrate([("people", None)])  # the other floors stand upon it
    assert made() == []
