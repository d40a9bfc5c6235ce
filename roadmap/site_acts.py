"""Acts in force as everybody may see them."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePath

from people.models import PublishedField
from people.publishing import publishable_fields
from people.veil import veil_for
from roadmap.clean_files import CLEANED
from roadmap.models import LocalAct, PublicAct
from roadmap.public_text import public_line


@dataclass(frozen=True)
class PublicPaper:
    """An act of the section; `scan` is None where its file may not be given."""

    pk: int
    title: str
    requisites: str
    scan: LocalAct | None
    people: frozenset[int]

    @property
    def ending(self) -> str:
        return PurePath(self.scan.scan_name).suffix.lower() if self.scan else ""

    @property
    def file_name(self) -> str:
        """Made of what the page says, not of what somebody once called the file."""
        return f"{self.title} {self.requisites}"[:120].strip() + self.ending


def public_acts(rows: Iterable[PublicAct]) -> list[PublicPaper]:
    """The acts (rows of `shown`), with the files in which all who are named agree to it."""
    rows = list(rows.prefetch_related("people"))
    allowed = publishable_fields({person for row in rows for person in row.people.all()})
    veil = veil_for([row.act.title for row in rows])
    return [_paper(row, allowed, veil) for row in rows]


def _paper(row: PublicAct, allowed: dict, veil) -> PublicPaper:
    people = frozenset(person.pk for person in row.people.all())
    agreed = all(PublishedField.NAME in allowed[pk] for pk in people)
    said = row.names == PublicAct.Names.NONE or (row.names == PublicAct.Names.SOME and people)
    ending = PurePath(row.act.scan_name).suffix.lower()
    given = bool(said and agreed and row.act.scan and ending in CLEANED)
    return PublicPaper(
        row.act_id, public_line(row.act.title, veil), row.act.requisites,
        row.act if given else None,
        (people if given else frozenset()) | frozenset(veil.named(row.act.title)),
    )  # fmt: skip
