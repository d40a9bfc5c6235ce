"""One row of a staff table, or one card, sorted by meaning: what the readers of cells work on."""

from dataclasses import dataclass, field

from people.staff_import.draft import StaffRole
from people.staff_import.microdata import Microdata


@dataclass(slots=True)
class Context:
    """What stands above a row and tells about everyone below it.

    role         said by the page («Руководство», `rucovodstvo`); None when it is silent
    microdata    what the marks of this page mean
    part_time    the section lists people from outside («Внешние совместители»)
    """

    role: StaffRole | None = None
    programme: str = ""
    department: str = ""
    building: str = ""
    part_time: bool = False
    microdata: Microdata = field(default_factory=Microdata)


@dataclass(slots=True)
class Record:
    """`cells`: meaning → text, empty ones left out; `headings`: meaning → the heading as printed;
    `row`: number of the row in the file, from 1; `flags`: what the shape of the row already says.
    """

    cells: dict[str, str]
    headings: dict[str, str] = field(default_factory=dict)
    context: Context = field(default_factory=Context)
    row: int = 0
    flags: list[str] = field(default_factory=list)
