"""Migrations say exactly what the models say, from nothing, and can be told what they undo."""

import re

import pytest
from django.core.management import call_command
from django.db import connection, connections, migrations
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


SHAPE = """
SELECT table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' '
       || coalesce(column_default, '') || ' ' || coalesce(generation_expression, '')
  FROM information_schema.columns WHERE table_schema = 'public'
UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'
UNION ALL SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
  FROM pg_constraint WHERE connamespace = 'public'::regnamespace
UNION ALL SELECT tgrelid::regclass || ' ' || pg_get_triggerdef(oid)
  FROM pg_trigger WHERE NOT tgisinternal
ORDER BY 1
"""


# A condition that came back from a dump is told with its casts in other places.
CASTS = re.compile(r"::(?:character varying|text)(?:\[\])?|[()]")


def shape() -> list[str]:
    """Columns, indexes, constraints and triggers of our tables, as the database tells them."""
    with connection.cursor() as cursor:
        cursor.execute(SHAPE)
        lines = [CASTS.sub("", row[0]) for row in cursor.fetchall()]
    return sorted(line for line in lines if re.search(r"\b(people|roadmap|mentorship)_", line))


@pytest.mark.django_db(transaction=True)
def test_back_to_nothing_and_forth_again_gives_the_same_schema():
    """Every migration of ours is undone and made again; nothing is left over, nothing is lost."""
    before = shape()
    assert any("TRIGGER" in line for line in before)
    executor = MigrationExecutor(connection)
    targets = executor.loader.graph.leaf_nodes()
    try:
        for app in ("roadmap", "mentorship", "people"):
            if executor.loader.migrated_apps & {app}:
                call_command("migrate", app, "zero", verbosity=0)
        assert shape() == []
    finally:
        call_command("migrate", verbosity=0)
    assert shape() == before
    assert MigrationExecutor(connections["default"]).migration_plan(targets) == []
