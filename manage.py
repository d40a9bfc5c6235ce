#!/usr/bin/env python3
"""Runs the application's commands; `manage.py start` is the one to begin with.

`--demo` on any command works with the demo database instead of the school's.
"""

import os
import signal
import sys

WITHOUT_DATABASE = {"help", "version", "collectstatic", "diffsettings", "test"}
NO_SUCH_TABLE_OR_COLUMN = {"42P01", "42703"}
NOT_MIGRATED = (
    "База данных не подготовлена к этой версии приложения. Запустите его (manage.py start) "
    "или выполните manage.py migrate."
)


def needs_database(argv: list[str]) -> bool:
    """Whether the command line `argv` (program first) talks to the database."""
    command, words = (argv[1:2] or ["help"])[0], set(argv[1:])
    if words & {"-h", "--help", "--version"}:
        return False
    if command == "check":
        return "--database" in words
    if command == "import_roadmap":
        return "--json" not in words  # only prints what it understood
    return command not in WITHOUT_DATABASE


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "mentorship.config.settings")
    if "--demo" in sys.argv:
        sys.argv.remove("--demo")
        os.environ["APP_DATABASE"] = "demo"
    # An ordinary exit on SIGTERM and a closed terminal, so that the database is left properly.
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, lambda number, frame: sys.exit(128 + number))
    try:
        from django.conf import settings
        from django.core.management import CommandError, execute_from_command_line
        from django.db import ProgrammingError

        from mentorship.config import private_postgres
    except ImportError as error:
        sys.exit(f"Не установлены нужные пакеты ({error}): pip install -r requirements.txt")
    CommandError.__name__ = "Ошибка"  # Django prints the name before the sentence
    try:
        if needs_database(sys.argv):
            private_postgres.ensure(os.environ.get("APP_DATABASE", "school"))
        with private_postgres.sentences(private_postgres.private_base().parent):
            _ = settings.SECRET_KEY  # first use makes the key: it needs the folder
        execute_from_command_line(sys.argv)
    except private_postgres.PrivatePostgresError as error:
        sys.exit(str(error))
    except ProgrammingError as error:
        if getattr(error.__cause__, "sqlstate", "") not in NO_SUCH_TABLE_OR_COLUMN:
            raise
        sys.exit(NOT_MIGRATED)


if __name__ == "__main__":
    main()
