"""What the marks of one page mean: two of their names changed sense between the orders.

Order № 831 (2020): `employeeQualification` is the field of study, `profDevelopment` courses and
retraining together. Order № 1493 (2023): `qualification` is courses for three years,
`profDevelopment` retraining. Pages mix them, so what the cells hold has the last word.
"""

import re
from collections import defaultdict
from dataclasses import dataclass, field

from people.staff_import.category import names_category
from people.staff_import.cells import is_nothing
from people.staff_import.headings import ITEMPROPS
from people.staff_import.training import (
    COURSES,
    RETRAINING,
    looks_like_training,
    training_kind,
)
from people.tables import Document, Paragraph

OF_831 = {"genexperience", "teachingqual", "employeequalification"}
SAMPLE = 60
GUESSED = "По разметке {} не видно, что это; по содержанию принято за «{}»."
VAGUE = {"qualification", "profdevelopment", "employeequalification", "teachingqual"}
TITLES = {
    "courses": "повышение квалификации", "retraining": "переподготовка", "category": "категория",
    "training": "курсы и переподготовка вместе", "qualification": "квалификация",
}  # fmt: skip


def simple(itemprop: str) -> str:
    return re.sub(r"[^a-z]", "", itemprop.lower())


@dataclass(slots=True)
class Microdata:
    """Mark → meaning on this page."""

    known: dict[str, str] = field(default_factory=lambda: dict(ITEMPROPS))
    flags: list[str] = field(default_factory=list)

    def meaning(self, itemprop: str) -> str:
        """However the mark is spelled; "" for a foreign one."""
        return self.known.get(simple(itemprop), "")

    @classmethod
    def of(cls, document: Document) -> "Microdata":
        texts = _texts_of(document)
        found = cls()
        if not OF_831 & set(texts) and "qualification" in texts:
            found.known["profdevelopment"] = RETRAINING
        for name in VAGUE & set(texts):
            found.known[name] = _by_content(found.known[name], texts[name])
            if found.known[name] != ITEMPROPS[name]:
                found.flags.append(GUESSED.format(name, TITLES[found.known[name]]))
        return found


def _texts_of(document: Document) -> dict[str, list[str]]:
    """Mark → some of the texts under it."""
    texts: dict[str, list[str]] = defaultdict(list)
    for block in document.unfolded or document.blocks:
        told = (block.marks,) if isinstance(block, Paragraph) else block.marks.values()
        for marks in told:
            for name, text in marks:
                name = simple(name)
                if len(texts[name]) < SAMPLE and not is_nothing(text):
                    texts[name].append(text)
    return texts


def _by_content(meaning: str, texts: list[str]) -> str:
    """The meaning by the order, unless most of the texts plainly speak of something else."""
    if not texts:
        return meaning
    categories = sum(map(names_category, texts))
    trained = sum(map(looks_like_training, texts))
    if categories > 0.6 * len(texts):
        return "category"
    if meaning in (COURSES, RETRAINING, "training"):
        if trained < 0.2 * len(texts):
            return "qualification" if meaning == COURSES else meaning
        kinds = {training_kind(text) for text in texts} - {""}
        said_other = kinds and meaning not in kinds and meaning != "training"
        return "training" if len(kinds) > 1 or said_other else meaning
    return "training" if trained > 0.6 * len(texts) else meaning
