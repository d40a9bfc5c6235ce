from dataclasses import dataclass


@dataclass(frozen=True)
class Waiting:
    """One line: a link that does it, why it is there, and how urgent (kind of tag, its word)."""

    title: str
    url: str
    why: str
    kind: str = "info"
    word: str = "ждёт"
