"""What the machine lacks, in words for whoever runs it."""

import ctypes

from django.core.checks import Error, Tags, Warning, register
from django.db import connections

# What WeasyPrint 70 opens when it draws (its list for Debian, `first steps` in its documentation).
PDF_LIBRARIES = {
    "libpango-1.0.so.0": "libpango-1.0-0",
    "libpangoft2-1.0.so.0": "libpangoft2-1.0-0",
    "libharfbuzz-subset.so.0": "libharfbuzz-subset0",
}


def missing_pdf_packages() -> list[str]:
    """Debian packages without which PDF cannot be drawn; everything else works."""
    return [package for library, package in PDF_LIBRARIES.items() if not _opens(library)]


def _opens(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


@register
def pdf_can_be_drawn(**kwargs) -> list:
    """Warns where Pango is absent."""
    packages = missing_pdf_packages()
    if not packages:
        return []
    return [
        Warning(
            "Не хватает библиотек, которыми рисуется PDF. Всё остальное работает, "
            "документы выгружаются в DOCX и ODT.",
            hint=f"apt-get install -y {' '.join(packages)}",
            id="mentorship.W001",
        )
    ]


@register(Tags.database)
def database_knows_russian(databases=None, **kwargs) -> list:
    """Refuses databases that are blind to Russian letters, or older than PostgreSQL 15."""
    return [
        error
        for alias in databases or []
        if connections[alias].vendor == "postgresql"
        for error in database_errors(connections[alias])
    ]


def database_errors(connection) -> list:
    with connection.cursor() as cursor:
        cursor.execute("SELECT lower('Ё') = 'ё'")
        knows = cursor.fetchone()[0]
    found = []
    if connection.pg_version < 150000:
        found.append(Error("Нужен PostgreSQL 15 или новее.", id="mentorship.E002"))
    if not knows:
        hint = "CREATE DATABASE … LOCALE 'C.UTF-8' (или ru_RU.UTF-8) TEMPLATE template0"
        name = connection.settings_dict["NAME"]
        text = f"База «{name}» создана с локалью, не знающей русских букв: поиск не работал бы."
        found.append(Error(text, hint=hint, id="mentorship.E001"))
    return found
