"""Acts in force as everybody may see them."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePath

from django.db.models.fields.files import FieldFile

from people.models import PublishedField
from people.publishing import publishable_fields
from people.veil import veil_for
from roadmap.models import IssuedDocument, PublicAct
from roadmap.site.clean_files import CLEANED
from roadmap.site.public_text import public_line


@dataclass(frozen=True)
class PublicPaper:
    """An act of the section; `file` is its scan, else the paper issued here, None where neither may
    be given. `people`: keys of those whom the page names, `inside`: those whom the file names."""

    pk: int
    title: str
    requisites: str
    file: FieldFile | None
    ending: str
    people: frozenset[int]
    inside: frozenset[int]

    @property
    def file_name(self) -> str:
        """Made of what the page says, not of what somebody once called the file."""
        return f"{self.title} {self.requisites}"[:120].strip() + self.ending


def public_acts(rows: Iterable[PublicAct]) -> list[PublicPaper]:
    """The acts (rows of `shown`), with the files in which all who are named agree to it."""
    rows = list(rows.prefetch_related("people"))
    allowed = publishable_fields({person for row in rows for person in row.people.all()})
    veil = veil_for([text for row in rows for text in (row.act.title, words_of(row))])
    issued = issued_papers([row.act_id for row in rows if not row.act.scan])
    return [_paper(row, issued.get(str(row.act_id)), allowed, veil) for row in rows]


def issued_papers(keys: list[int]) -> dict[str, FieldFile]:
    """By the key of an act the newest PDF that was issued of it here; one query."""
    rows = IssuedDocument.objects.filter(
        key="act", object_id__in=[str(key) for key in keys], file_format="pdf"
    )
    return {row.object_id: row.file for row in rows.order_by("issued_at", "pk")}


def words_of(row: PublicAct) -> str:
    """What the paper made here says; nothing of one that has a scan."""
    blocks = () if row.act.scan else (row.act.content or {}).get("blocks", ())
    return "\n".join(block.get("text", "") for block in blocks)


def _paper(row: PublicAct, issued: FieldFile | None, allowed: dict, veil) -> PublicPaper:
    people = frozenset(person.pk for person in row.people.all())
    agreed = all(PublishedField.NAME in allowed[pk] for pk in people)
    said = row.names == PublicAct.Names.NONE or (row.names == PublicAct.Names.SOME and people)
    file = row.act.scan or (None if veil.hides(words_of(row)) else issued)
    ending = PurePath(row.act.scan_name or file.name).suffix.lower() if file else ""
    given = bool(said and agreed and ending in CLEANED)
    title = public_line(row.act.title, veil)
    inside = people | veil.named(words_of(row)) if given else frozenset()
    return PublicPaper(
        row.act_id, title, row.act.requisites, file if given else None, ending if given else "",
        frozenset(veil.named(title)), inside,
    )  # fmt: skip
