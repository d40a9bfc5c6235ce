"""CSV in the dialects that Excel and sites write: «;», «,», tab or «|», quoted line breaks."""

import csv
import io
import re
from collections import Counter

from people.tables.document import MAX_CELLS, Document, Table, too_large
from people.tables.encoding import decode
from people.tables.text import Texts, tidy

DELIMITERS = (";", "\t", ",", "|")
SAMPLE = 65_536
DIRECTIVE = re.compile(r"\Asep=(.)\r?\n")
csv.field_size_limit(1_000_000)


def read_csv(data: bytes, content_type: str = "") -> Document:
    """One table with every line of the file as a row."""
    text = decode(data, content_type)
    directive = DIRECTIVE.match(text)
    if directive:
        return Document("csv", _tables(text[directive.end() :], directive[1]))
    return Document("csv", _tables(text, guess_delimiter(text) or ";"))


def _tables(text: str, delimiter: str) -> list[Table]:
    rows = _rows(text, delimiter)
    if not rows:
        return []
    usual = Counter(map(len, rows)).most_common(1)[0][0]
    lengths = [max(len(row), usual) for row in rows]  # Excel leaves out empty cells at the end
    return [Table(squared(rows), lengths=lengths if max(lengths) > usual else [])]


def parse_rows(text: str, delimiter: str) -> list[list[str]]:
    """Rows of equal length, cells tidied, empty rows kept out."""
    return squared(_rows(text, delimiter))


def _rows(text: str, delimiter: str) -> list[list[str]]:
    rows, cells, texts = [], 0, Texts()
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter):
            cells += len(row)
            if cells > MAX_CELLS:
                raise too_large()
            if any(row):
                rows.append([texts[cell] for cell in row])
    except csv.Error:
        rows = [[tidy(cell) for cell in line.split(delimiter)] for line in text.splitlines()]
    return [row for row in rows if any(row)]


def squared(rows: list[list[str]]) -> list[list[str]]:
    """Rows padded to the longest; columns empty to the end are cut."""
    lengths = {len(row) for row in rows}
    if len(lengths) < 2:
        return rows
    width = max(max((at + 1 for at, cell in enumerate(row) if cell), default=0) for row in rows)
    if width * len(rows) > MAX_CELLS:
        raise too_large()
    return [row[:width] + [""] * (width - len(row)) for row in rows]


def guess_delimiter(text: str) -> str:
    """The delimiter that cuts most lines into the same number (> 1) of cells; "" when none."""
    scores = [
        (_consistency(text[:SAMPLE], mark), -place, mark) for place, mark in enumerate(DELIMITERS)
    ]
    best = max(scores)
    return best[2] if best[0] > 0 else ""


def _consistency(text: str, delimiter: str) -> float:
    if delimiter not in text:
        return 0
    try:
        widths = [
            len(row)
            for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
            if any(row)
        ]
    except csv.Error:
        return 0
    common = Counter(width for width in widths if width > 1).most_common(1)
    return common[0][1] / len(widths) * min(common[0][0], 8) ** 0.5 if common else 0
