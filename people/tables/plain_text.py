"""Plain text with a table in it: divided by tabs (also pasted), or drawn in Markdown."""

import html
import re
from collections.abc import Iterator
from itertools import pairwise

from people.tables.delimited import guess_delimiter, parse_rows, squared
from people.tables.document import Document, Paragraph, Table
from people.tables.encoding import decode
from people.tables.text import tidy

PARAGRAPH_TAG = re.compile(r"<\s*/?\s*(?:p|br|div|li)\b[^<>]*>", re.I)
RULE = re.compile(r"^\s*\|?\s*:?-{2,}:?\s*(\|\s*:?-{2,}:?\s*)*\|?\s*$")
DRAWN = re.compile(r"^\s*[+|][-=+|: ]{3,}$")
CELL_BORDER = re.compile(r"(?<!\\)\|")
EMPHASIS = re.compile(r"(?<![\w*])\*\*(?=\S)(.+?)(?<=\S)\*\*(?![\w*])", re.S)
ITEM = re.compile(r"\s*(\d{1,2})([.)])(?!\d)")
HEADING = re.compile(r"^(#{1,6})\s+(.*?)\s*#*$")
LINE_ENDS = re.compile(r"\r\n?")
ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|>~])")
CONSISTENT = 0.6


def read_text(data: bytes, content_type: str = "") -> Document:
    """Paragraphs and tables of a text file in any usual encoding."""
    return read_plain(decode(data, content_type))


def read_plain(text: str) -> Document:
    """Paragraphs and tables of text: Markdown tables, tab-divided tables, or the text alone."""
    lines = LINE_ENDS.sub("\n", text).split("\n")
    if any(RULE.match(line) and "|" in line for line in lines):
        return Document("text", list(_markdown_blocks(lines)))
    if "\t" in text:
        return Document("text", list(_tabbed_blocks(lines)))
    if _looks_delimited(lines):
        return Document("csv", [Table(parse_rows(text, guess_delimiter(text)))])
    return Document("text", list(_paragraphs(lines)))


def cell_text(text: str) -> str:
    """A cell's words: literal <p> and <br> are line breaks, ** ** is only weight."""
    text = PARAGRAPH_TAG.sub("\n", text)
    return tidy(html.unescape(EMPHASIS.sub(r"\1", text)))


def _looks_delimited(lines: list[str]) -> bool:
    full = [line for line in lines if line.strip()]
    mark = guess_delimiter("\n".join(full))
    counts = [line.count(mark) for line in full] if mark else []
    usual = max(set(counts), key=counts.count, default=0)
    return usual >= 2 and counts.count(usual) >= max(2, CONSISTENT * len(full))


# --- paragraphs -------------------------------------------------------------------------------


def _paragraphs(lines: list[str]) -> Iterator[Paragraph]:
    """Lines as paragraphs; a ** ** that spans lines makes one bold paragraph."""
    opened: list[str] = []
    for line in lines:
        if not opened and line.count("**") % 2 == 0:
            yield from _paragraph(line)
            continue
        opened.append(line)
        if len(opened) > 1 and line.count("**") % 2:
            yield from _paragraph("\n".join(opened))
            opened = []
    for line in opened:
        yield from _paragraph(line)


def _paragraph(text: str) -> Iterator[Paragraph]:
    heading = HEADING.match(text.strip())
    level = len(heading[1]) if heading else 0
    text = heading[2] if heading else text.strip()
    bold = len(text) > 4 and text.startswith("**") and text.endswith("**")
    text = cell_text(text)
    if text:
        yield Paragraph(text, level, bold)


# --- Markdown ---------------------------------------------------------------------------------


def _markdown_blocks(lines: list[str]) -> Iterator[Paragraph | Table]:
    """A table is a run of lines with «|» around a rule; the rest are paragraphs."""
    before: list[str] = []
    table: list[str] = []
    for line in [*lines, ""]:
        if "|" in line:
            table.append(line)
            continue
        if table:
            yield from _paragraphs(before)
            before = []
            yield from _markdown_table(table)
            table = []
        before.append(line)
    yield from _paragraphs(before)


def _markdown_table(lines: list[str]) -> Iterator[Paragraph | Table]:
    if not any(RULE.match(line) for line in lines):
        yield from _paragraphs(lines)
        return
    rows = [_markdown_cells(line) for line in lines if not (RULE.match(line) or DRAWN.match(line))]
    yield Table(squared([row for row in rows if any(row)]))


def _markdown_cells(line: str) -> list[str]:
    line = line.strip().removeprefix("|")
    line = line[:-1] if line.endswith("|") and not line.endswith(r"\|") else line
    return [ESCAPED.sub(r"\1", cell_text(cell)) for cell in CELL_BORDER.split(line)]


# --- tabs -------------------------------------------------------------------------------------


def _tabbed_blocks(lines: list[str]) -> Iterator[Paragraph | Table]:
    """Text around one table; blank lines inside it are nothing, as in the school's own file."""
    tabbed = [number for number, line in enumerate(lines) if _has_columns(line)]
    if not tabbed:
        yield from _paragraphs(lines)
        return
    first, last = tabbed[0], _last_row(lines, tabbed[-1])
    rows, rest = _tab_rows(lines[first : last + 1], lines[last + 1 :])
    yield from _paragraphs(lines[:first])
    yield Table(*rows)
    yield from _paragraphs(rest)


def _has_columns(line: str) -> bool:
    """A tab between words; a leading tab is an indent."""
    return "\t" in line.strip(" \n").rstrip("\t") or (line.count("\t") > 1 and bool(line.strip()))


def _last_row(lines: list[str], last: int) -> int:
    """Rows of which only the first cell is filled keep their tabs: they belong to the table too."""
    for number in range(last + 1, len(lines)):
        line = lines[number]
        if line.strip() and not (line.endswith("\t") and line[0] != "\t"):
            break
        last = number if line.strip() else last
    return last


def _tab_rows(lines: list[str], after: list[str]) -> tuple[tuple, list[str]]:
    text = "\n".join(lines)
    if re.search(r'(?:^|\t)"', text):
        rows, used = parse_rows(_balanced(text), "\t"), 0
        return (_cells(rows), {}), after[used:]
    wanted = max(line.rstrip("\t").count("\t") for line in lines)
    if _mostly_complete(lines, wanted):
        return _simple_rows(lines), after
    rows, spans, used = _broken_rows(lines, wanted, after)
    return (_cells(rows), spans), after[used:]


def _balanced(text: str) -> str:
    """Text whose quotes pair; a lone quote at a cell's beginning is only a sign."""
    return text if text.count('"') % 2 == 0 else text.replace('"', '""')


def _cells(rows: list[list[str]]) -> list[list[str]]:
    return squared([[cell_text(cell) for cell in row] for row in rows])


def _mostly_complete(lines: list[str], wanted: int) -> bool:
    """No line is a piece of a cell: each holds all the tabs, none, or is blank."""
    counts = [line.count("\t") for line in lines if line.strip()]
    return all(count in (0, wanted) or count > wanted for count in counts) and not any(
        first == 0 and second == 0 for first, second in pairwise(counts)
    )


def _simple_rows(lines: list[str]) -> tuple[list[list[str]], dict]:
    """A row per line; a line without tabs is a row merged over all columns."""
    full = [line for line in lines if line.strip()]
    rows = _cells([line.split("\t") for line in full])
    width = len(rows[0]) if rows else 0
    spans = {(at, 0): (1, width) for at, line in enumerate(full) if "\t" not in line}
    return rows, spans


def _broken_rows(lines: list[str], wanted: int, after: list[str]):
    """Rows pasted from Word as text: paragraphs of a cell stand on lines of their own.

    Lines are gathered until a row has all its tabs. What follows a full row without tabs goes on
    with its last cell when it begins in lower case or is the next item of its list; otherwise it
    is a row of its own, merged over all columns. → rows, spans, and how many of the lines after the
    last tab belong to the last cell.
    """
    rows: list[list[str]] = []
    spans: dict[tuple[int, int], tuple[int, int]] = {}
    current: list[str] = []
    for line in (line for line in lines if line.strip()):
        pieces = line.split("\t")
        if current and len(current) <= wanted:
            current[-1] += "\n" + pieces[0]
            current += pieces[1:]
        elif current and len(pieces) == 1 and _goes_on(line, current[-1]):
            current[-1] += "\n" + line
        else:
            if len(pieces) == 1:
                spans[(len(rows), 0)] = (1, wanted + 1)
                pieces += [""] * wanted
            current = pieces
            rows.append(current)
    used = 0
    while rows and used < len(after) and _goes_on(after[used], rows[-1][-1]):
        rows[-1][-1] += "\n" + after[used]
        used += 1
    return rows, spans, used


def _goes_on(line: str, cell: str) -> bool:
    """A line in lower case, or the next item of the list that the cell ends with."""
    item, last = ITEM.match(line), ITEM.match(cell.rpartition("\n")[2])
    next_item = item and last and item[2] == last[2] and int(item[1]) == int(last[1]) + 1
    return line.strip()[:1].islower() or bool(next_item)
