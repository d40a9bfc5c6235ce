"""A register taken over from paper, before it is written: what each row would do, and how many."""

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from enum import StrEnum

from people.models import Stateful, Teacher

NUMBERING = re.compile(r"(?:(?<=\s)|^)\d{1,2}[.)](?=\s)|[;,](?=\s|$)")

DENIED = re.compile(r"\b(?:не|без)\s*$", re.I)  # what stands before the word it denies
REFUSED = re.compile(r"отклон|отказ|отозван|отмен", re.I)


class Verdict(StrEnum):
    NEW = "new"
    CHANGES = "changes"
    SAME = "same"
    DOUBTFUL = "doubtful"
    ERROR = "error"


def news(said: Mapping[str, str], known: Mapping[str, object]) -> dict[str, str]:
    """Those cells of a row that say something else than the register itself says now.

    said    key of a column → what stands in the file
    known   the same keys → what the register of today would print there; what is not printed is
            left out. So a register that was exported here and comes back untouched tells nothing.
    """
    return {
        key: text
        for key, text in said.items()
        if key not in known or _plain(text) != _plain(known[key])
    }


def _plain(value: object) -> str:
    """The words alone: a list may be numbered, set in lines, or divided by signs."""
    text = f"{value:%d.%m.%Y}" if isinstance(value, dt.date) else str(value or "")
    return " ".join(NUMBERING.sub(" ", text).split())


def of_post(people: list[Teacher], post: str) -> list[Teacher]:
    """Of namesakes the one whose post stands in the row; all where it does not tell them apart."""
    same = [person for person in people if post and _plain(person.post) == _plain(post)]
    return same if len(same) == 1 else people


def keep_state(entry: Stateful, fields: dict, paper: str) -> str:
    """Drop from `fields` a state that no move leads to; the sentence that says so, else ''.

    A register of yesterday must not take back what has been decided since. An entry that came from
    paper (its `source` is `paper`) is corrected by paper.
    """
    to = fields.get("state")
    if to is None or to == entry.state or entry.source == paper or entry.may_become(to):
        return ""
    del fields["state"]
    fields.pop("left_reason", None)
    word = entry.State(to).label
    return f"статус в файле «{word}», а в банке «{entry.get_state_display()}»: останется прежним"


def state_said(text: str, states: Iterable[tuple[re.Pattern, str]]) -> str | None:
    """The state that a register's word means, None where it is not certain.

    states  (pattern of a word, state), the first that is found decides
    A word with «не» or «без» before it, or a refusal, means none of them: what a council did not
    approve must not come in as approved.
    """
    if REFUSED.search(text):
        return None
    for pattern, state in states:
        if found := pattern.search(text):
            return None if DENIED.search(text[: found.start()]) else state
    return None


def summary(rows, *, refused: str = "с ошибкой") -> dict:
    """What a preview says of planned rows (each with `verdict` and `is_written`) in numbers.

    counts    [(word, how many)] by verdict, no zeros; `refused` is the word for rows that stay out
    written   how many rows would be written
    doubtful  how many wait for a person's choice
    """
    words = {
        Verdict.NEW: "новых",
        Verdict.CHANGES: "с изменениями",
        Verdict.SAME: "без изменений",
        Verdict.DOUBTFUL: "с вопросом",
        Verdict.ERROR: refused,
    }
    found = Counter(row.verdict for row in rows)
    return {
        "counts": [(word, found[verdict]) for verdict, word in words.items() if found[verdict]],
        "written": sum(row.is_written for row in rows),
        "doubtful": found[Verdict.DOUBTFUL],
    }
