from dataclasses import dataclass


@dataclass(frozen=True)
class Waiting:
    """One line: a link that does it, why it is there, and how urgent (kind of tag, its word)."""

    title: str
    url: str
    why: str
    kind: str = "info"
    word: str = "ждёт"

    @property
    def is_stuck(self) -> bool:
        """Whether it hinders somebody already, and is not only the next thing to do."""
        return self.kind in ("bad", "warn")
