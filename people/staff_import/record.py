"""One row of a staff table, or one card, sorted by meaning: what the readers of cells work on."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from people.staff_import.cells import plain
from people.staff_import.draft import ColumnDraft, StaffRole
from people.staff_import.microdata import Microdata


@dataclass(slots=True)
class Labels:
    """The labels of cards as columns, in the order met; `chosen` is what a person said of them."""

    chosen: Mapping[int, str] = field(default_factory=dict)
    known: dict[str, ColumnDraft] = field(default_factory=dict)

    def meaning(self, heading: str, itemprop: str, meaning: str) -> str:
        """Note a label; → the meaning a person chose for it, else the one given."""
        key = plain(heading) or itemprop.lower()
        if key not in self.known:
            index = len(self.known)
            meaning = self.chosen.get(index, meaning)
            self.known[key] = ColumnDraft(index, heading, itemprop, meaning)
        return self.known[key].meaning

    @property
    def columns(self) -> list[ColumnDraft]:
        return list(self.known.values())


@dataclass(slots=True)
class Context:
    """What stands above a row and tells about everyone below it.

    role         said by the page («Руководство», `rucovodstvo`); None when it is silent
    microdata    what the marks of this page mean
    labels       the labels of cards met so far in this file
    part_time    the section lists people from outside («Внешние совместители»)
    absence      the section lists those who left or are on leave: its text
    above        the last heading that names a day («на 01.09.2025»), with that day
    """

    role: StaffRole | None = None
    programme: str = ""
    department: str = ""
    building: str = ""
    part_time: bool = False
    absence: str = ""
    above: str = ""
    microdata: Microdata = field(default_factory=Microdata)
    labels: Labels = field(default_factory=Labels)


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
