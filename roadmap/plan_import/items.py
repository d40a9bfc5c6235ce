"""The activities inside one cell: «1. … 2. …», «1) …», bullets, paragraphs; words stay."""

import re
from dataclasses import dataclass, field
from itertools import pairwise

NUMBERED = re.compile(
    r"(?:^|(?<=\s)|(?<=[;)»])|(?<=[а-яё]\.))(?P<number>\d{1,2}(?:\.[1-9]\d?){0,3})"
    r"(?P<mark>\.|\))(?!\d)[ \t]*(?=[^\s\d.,;)]|\d+\s)"
)
DEEP = re.compile(r"(?:^|(?<=\n))(?P<number>\d{1,2}(?:\.[1-9]\d?){1,3})(?P<mark>)[ \t]+(?=\S)")
BULLET = re.compile(r"^[•·▪●○◦‣⁃∙■□➢✓✔*–—−-]+(?:\s+|(?=[А-ЯЁа-яёA-Za-z«\"]))")
INLINE_BULLET = re.compile(r"(?<=[;.])\s+(?=[•·▪●–—−-]\s)")
# After these words a number is a reference, not the beginning of an item.
REFERENCE = re.compile(
    r"(?:(?:\bп|\bпп|\bст|\bч|\bгл|\bподп|\bт)\.?|№|"
    r"\b(?:пункт\w*|част[ьи]|стать\w+|глав[аеуы]|раздел\w*|приложени\w+|этапа?|форм[аеуы])|"
    r"\b(?:и|или|по|до|от|с|в|за|на|к|из|не менее|около)|[,(–—-])\s*$",
    re.IGNORECASE,
)
SENTENCE_END = (".", ";", ":", "!", "?", "»", ")", "”", '"')
NUMBERS_JUMP = "Номера мероприятий идут не по порядку: {}."
NUMBERS_REPEAT = "Номер мероприятия повторяется: {}."
BY_LINES = "Мероприятия разделены по строкам ячейки: номеров в ней нет."


@dataclass(slots=True)
class Item:
    """An activity of a cell: its number without the dot, its text."""

    number: str
    text: str


@dataclass(slots=True)
class Split:
    """A cell cut into items; `lead` is the text before the first; flags say what is doubtful."""

    items: list[Item]
    lead: str = ""
    flags: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Mark:
    """A number that begins an item: where it stands, its parts and how it is closed."""

    start: int
    end: int
    number: tuple[int, ...]
    sign: str
    at_line_start: bool

    def follows(self, other: "Mark") -> bool:
        """2 after 1, 2.3 after 2.2."""
        return self.number[:-1] == other.number[:-1] and self.number[-1] == other.number[-1] + 1

    def alike(self, other: "Mark") -> bool:
        return self.sign == other.sign and len(self.number) == len(other.number)


def split_items(text: str) -> Split:
    """Cut a cell into its activities; a cell without marks is one activity without a number."""
    text = text.strip()
    marks = _sequence(_marks(text))
    if marks:
        return _by_marks(text, marks)
    lines = text.split("\n")
    if BULLET.match(text):
        return _by_bullets(lines if len(lines) > 1 else INLINE_BULLET.split(text))
    if len(lines) > 1 and all(_begins(line) for line in lines):
        flags = [] if all(_ended(line) for line in lines[:-1]) else [BY_LINES]
        return Split([Item("", line) for line in lines], flags=flags)
    return Split([Item("", text)] if text else [])


def _marks(text: str) -> list[Mark]:
    found = [_mark(text, match) for match in NUMBERED.finditer(text)]
    found += [_mark(text, match) for match in DEEP.finditer(text)]
    return sorted((mark for mark in found if mark), key=lambda mark: mark.start)


def _mark(text: str, match: re.Match) -> Mark | None:
    start = match.start("number")
    at_line_start = start == 0 or text[start - 1] == "\n"
    if not at_line_start and REFERENCE.search(text, max(0, start - 30), start):
        return None
    number = tuple(int(part) for part in match["number"].split("."))
    if not at_line_start and not _inline_mark(text, start, match.end()):
        return None
    return Mark(start, match.end(), number, match["mark"], at_line_start)


def _inline_mark(text: str, start: int, end: int) -> bool:
    """Inside a line a number begins an item after a finished sentence or before a capital."""
    before, after = text[:start].rstrip(), text[end : end + 1]
    return before.endswith(SENTENCE_END) or after.isupper() or after in '«"“'


def _sequence(marks: list[Mark]) -> list[Mark]:
    """The marks of the top level: like the first, each one more than the one before.

    At the beginning of a line a jump or a repetition counts too (and is flagged); inside a line
    only the very next number does. The first is 1, or whatever begins the cell.
    """
    kept: list[Mark] = []
    for mark in marks:
        if not kept:
            if mark.start == 0 or mark.number[-1] == 1:
                kept.append(mark)
        elif mark.alike(kept[-1]) and (
            mark.follows(kept[-1]) or (mark.at_line_start and mark.number >= kept[-1].number)
        ):
            kept.append(mark)
    lonely = len(kept) == 1 and kept[0].start > 0
    return [] if lonely else kept


def _by_marks(text: str, marks: list[Mark]) -> Split:
    ends = [mark.start for mark in marks[1:]] + [len(text)]
    items = [
        Item(".".join(map(str, mark.number)), text[mark.end : end].strip())
        for mark, end in zip(marks, ends, strict=True)
    ]
    return Split(
        [item for item in items if item.text], text[: marks[0].start].strip(), _order_flags(marks)
    )


def _order_flags(marks: list[Mark]) -> list[str]:
    numbers = [".".join(map(str, mark.number)) for mark in marks]
    flags = [NUMBERS_REPEAT.format(n) for n in dict.fromkeys(numbers) if numbers.count(n) > 1]
    jumps = any(not b.follows(a) and b.number != a.number for a, b in pairwise(marks))
    return flags + ([NUMBERS_JUMP.format(", ".join(numbers))] if jumps else [])


def _by_bullets(lines: list[str]) -> Split:
    """Bulleted lines; an unmarked one is an item after a finished line, else goes on."""
    items: list[Item] = []
    for line in lines:
        marked = BULLET.match(line)
        if marked:
            items.append(Item("", line[marked.end() :].strip()))
        elif not items or (_begins(line) and _ended(items[-1].text)):
            items.append(Item("", line))
        else:
            items[-1].text += "\n" + line
    return Split([item for item in items if item.text])


def _begins(line: str) -> bool:
    first = line.lstrip('«"“(')[:1]
    return first.isupper()


def _ended(line: str) -> bool:
    return line.endswith((".", ";", "!", "?"))
