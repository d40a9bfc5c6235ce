"""A document before it has a format: paragraphs, a table with merged cells, paragraphs.

All schools, people and numbers are invented.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Cell:
    """A cell; lines of `text` are paragraphs; `down` and `across` count merged cells."""

    text: str
    down: int = 1
    across: int = 1


@dataclass(frozen=True)
class Paper:
    """A document: lines above (a title is marked by a leading «*»), rows, lines below."""

    before: tuple[str, ...] = ()
    rows: tuple[tuple, ...] = ()
    after: tuple[str, ...] = ()

    @property
    def cells(self) -> list[list[Cell]]:
        return [[c if isinstance(c, Cell) else Cell(c) for c in row] for row in self.rows]

    def grid(self) -> list[list[str]]:
        """Rows of equal length, merged cells blank after the first: what CSV keeps of a table."""
        taken: dict[tuple[int, int], str] = {}
        for at, row in enumerate(self.cells):
            column = 0
            for cell in row:
                while (at, column) in taken:
                    column += 1
                for down in range(cell.down):
                    for across in range(cell.across):
                        taken[at + down, column + across] = ""
                taken[at, column] = cell.text
                column += cell.across
        width = max((column for _, column in taken), default=-1) + 1
        return [[taken.get((at, c), "") for c in range(width)] for at in range(len(self.rows))]

    def merges(self) -> list[tuple[int, int, int, int]]:
        """(row, column, last row, last column) of every merged cell, from 0."""
        found, taken = [], set()
        for at, row in enumerate(self.cells):
            column = 0
            for cell in row:
                while (at, column) in taken:
                    column += 1
                places = {
                    (at + d, column + a) for d in range(cell.down) for a in range(cell.across)
                }
                taken |= places
                if len(places) > 1:
                    found.append((at, column, at + cell.down - 1, column + cell.across - 1))
                column += cell.across
        return found


def plain_title(line: str) -> str:
    return line.removeprefix("*")
