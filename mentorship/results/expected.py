"""What a pair has reached, line by line of what was expected. Pure: texts and marks in and out."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

YES, PARTLY, NO = "yes", "partly", "no"
TITLES = {YES: "достигнут", PARTLY: "достигнут частично", NO: "не достигнут"}
KINDS = {YES: "ok", PARTLY: "warn", NO: "bad"}


@dataclass(frozen=True)
class Line:
    """One expected result: whether it was reached ("" before anybody said), a few words to it."""

    expected: str
    mark: str = ""
    word: str = ""

    @property
    def title(self) -> str:
        return TITLES.get(self.mark, "не отмечено")

    @property
    def kind(self) -> str:
        """The kind of tag that shows the mark."""
        return KINDS.get(self.mark, "idle")

    @property
    def said(self) -> bool:
        return bool(self.mark or self.word)

    def kept(self) -> dict:
        """As the row keeps it."""
        return {"expected": self.expected, "mark": self.mark, "word": self.word}


def expected_in(text: str) -> list[str]:
    """The expected results of a programme: one on a line, without marks of a list, each once."""
    lines = (" ".join(line.lstrip("–—-•* \t").split()) for line in text.splitlines())
    return list(dict.fromkeys(filter(None, lines)))


def lines_of(kept: Iterable[Mapping], expected: Iterable[str]) -> list[Line]:
    """What is expected now with what was said of it; then what was said of a line that an
    amendment has taken out of the programme since."""
    said = {row["expected"]: Line(row["expected"], row["mark"], row["word"]) for row in kept}
    now = [said.pop(one, Line(one)) for one in expected]
    return now + [line for line in said.values() if line.said]


def counted(lines: Iterable[Line]) -> str:
    """«достигнуто 3 из 4, частично 1»; "" where nothing was expected or said."""
    rows = list(lines)
    if not any(line.mark for line in rows):
        return ""
    reached, partly = (sum(line.mark == mark for line in rows) for mark in (YES, PARTLY))
    return f"достигнуто {reached} из {len(rows)}" + (f", частично {partly}" if partly else "")
