"""A school's staff table in any form → a draft to look at before anything is written."""

from people.staff_import.draft import (
    ColumnDraft,
    Experience,
    PersonDraft,
    StaffDraft,
    StaffRole,
    Status,
)
from people.staff_import.headings import MEANINGS
from people.staff_import.printed import as_json, refused_json
from people.staff_import.understanding import understand

__all__ = [
    "MEANINGS",
    "ColumnDraft",
    "Experience",
    "PersonDraft",
    "StaffDraft",
    "StaffRole",
    "Status",
    "as_json",
    "refused_json",
    "understand",
]
