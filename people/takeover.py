"""A register taken over from paper, before it is written: what each row would do, and how many."""

from collections import Counter
from enum import StrEnum


class Verdict(StrEnum):
    NEW = "new"
    CHANGES = "changes"
    SAME = "same"
    DOUBTFUL = "doubtful"
    ERROR = "error"


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
