import argparse
import os
import shutil
import subprocess
import sys

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from mentorship.config.postgres_programs import Binaries

VARIABLES = {
    "PGDATABASE": "NAME",
    "PGUSER": "USER",
    "PGPASSWORD": "PASSWORD",
    "PGHOST": "HOST",
    "PGPORT": "PORT",
}


class Command(BaseCommand):
    help = (
        "Программа PostgreSQL над базой приложения: postgres pg_dump > school.sql, postgres psql."
    )
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument("program", help="pg_dump, psql и другие")
        parser.add_argument("words", nargs=argparse.REMAINDER, help="то, что сказать программе")

    def handle(self, *, program, words, **options):
        entry = settings.DATABASES["default"]
        own = {name: str(entry[key]) for name, key in VARIABLES.items() if entry.get(key)}
        path = os.environ.get("PATH", os.defpath)
        if not os.environ.get("DATABASE_URL"):  # else those of the server's version, on PATH
            path = f"{Binaries.find().folder}{os.pathsep}{path}"
        found = shutil.which(program, path=path)
        if not found:
            raise CommandError(f"Программы {program} нет: apt-get install postgresql-client.")
        sys.exit(subprocess.run([found, *words], env=os.environ | own | {"PATH": path}).returncode)
