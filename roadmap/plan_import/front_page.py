"""What stands around the table: the approval block, the title, remarks."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from people.tables import Paragraph
from roadmap.plan_import.approval import BEGINS_BLOCK, SPEAKS_OF_APPROVAL, read_approval
from roadmap.plan_import.draft import Approval
from roadmap.plan_import.grid import is_title

TITLE_LINES = 8
ORDER_TITLE = re.compile(r"^(?:Об?|«Об?)\s+[а-яё]")
NOT_TITLE = re.compile(
    r"^\s*(?:(?:цел[ьи]|задач[аи]|срок|основани|пояснительн|ответственн|примечани)\w*|"
    r"на\s+основании|в\s+соответствии|в\s+цел[яи]|с\s+целью|во?\s+исполнени|согласно|руководствуясь)\b",
    re.IGNORECASE,
)
COMMAND = re.compile(r"^\W*(?:приказываю|решил\w*|постановля\w+)\W*$", re.IGNORECASE)
CAPTION = re.compile(r"^\s*(?:таблица|продолжение таблицы|форма)\b.{0,20}$", re.IGNORECASE)
WEAK_TITLE = re.compile(r"план\s+(?:мероприятий|работы|реализации)|дорожн\w+\s+карт", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Line:
    """A line before or after the table; `block` tells text boxes and columns apart."""

    text: str
    block: int
    strong: bool = False


@dataclass(slots=True)
class FrontPage:
    """What stands before the table: title and approval block, and other lines as remarks."""

    title: str = ""
    approval: Approval = field(default_factory=Approval)
    remarks: tuple[str, ...] = ()


def lines_of(paragraphs: Iterable[Paragraph], block: int = 0) -> list[Line]:
    """Paragraphs by lines; bold, centred and heading ones may be a title."""
    return [
        Line(text, block, paragraph.bold or paragraph.align == "center" or paragraph.level > 0)
        for paragraph in paragraphs
        for text in paragraph.text.split("\n")
    ]


def read_front_page(head: list[Line], tail: list[Line]) -> FrontPage:
    """Title and approval from the lines above the plan, else from those below it."""
    begin, end = _title_span(head)
    title = "\n".join(line.text for line in head[begin:end])
    before, after = head[:begin], head[end:]
    blocks, remarks = _approval_blocks(before, title_known=begin < end)
    later, left = _approval_blocks(after, title_known=False)
    blocks += later
    approval = read_approval(blocks)
    if not approval.kind:
        closing, tail = _closing_blocks(tail)
        approval = read_approval(blocks + closing)
    rest = remarks + left + [line.text for line in tail]
    return FrontPage(title, approval, tuple(text for text in rest if not _is_service(text)))


def _is_service(text: str) -> bool:
    """Words that frame a document and say nothing of the plan."""
    return bool(CAPTION.match(text) or COMMAND.match(text))


def _title_span(lines: list[Line]) -> tuple[int, int]:
    """Where the title stands: from its first word to the last line that goes on with it."""
    begin = _title_begin(lines)
    if begin is None:
        return len(lines), len(lines)
    end = begin + 1
    while end < len(lines) and end - begin < TITLE_LINES and _goes_on(lines[begin], lines, end):
        end += 1
    return begin, end


def _title_begin(lines: list[Line]) -> int | None:
    for test in (
        lambda line: is_title(line.text),
        lambda line: line.strong and WEAK_TITLE.search(line.text),
        lambda line: ORDER_TITLE.match(line.text) and not line.text.endswith((";", ",")),
        lambda line: WEAK_TITLE.search(line.text),
    ):
        for at, line in enumerate(lines):
            if test(line) and not SPEAKS_OF_APPROVAL.match(line.text) and not _mid_order(lines, at):
                return at
    return None


def _mid_order(lines: list[Line], at: int) -> bool:
    """The line goes on with a sentence of the approval block («…о плане мероприятий»)."""
    return at > 0 and lines[at - 1].text.endswith((",", "«")) and not lines[at].strong


def _goes_on(first: Line, lines: list[Line], at: int) -> bool:
    line, before = lines[at], lines[at - 1]
    if BEGINS_BLOCK.match(line.text) or NOT_TITLE.match(line.text) or CAPTION.match(line.text):
        return False
    if line.block != first.block or len(line.text) > 300:
        return False
    if before.text.endswith(".") and not before.text.endswith(("г.", "гг.", "г. г.")):
        return False
    begins_low = line.text[:1].islower() or line.text[:1] in '(«"№' or line.text[:1].isdigit()
    return line.strong == first.strong and (line.strong or begins_low or _is_name(line.text))


def _is_name(text: str) -> bool:
    """«Положения о наставничестве…», «МОУ СОШ №…»: a title goes on with a name, not a sentence."""
    return not text.rstrip().endswith((".", ";", ":"))


def _approval_blocks(lines: list[Line], *, title_known: bool) -> tuple[list[list[str]], list[str]]:
    """Lines that speak of approval by blocks, and the rest.

    Before the title everything from the first word of approval on belongs to it; without a title
    a block ends where a line begins that is neither a date, a name nor a continuation.
    """
    blocks: list[list[str]] = []
    rest: list[str] = []
    current: list[str] | None = None
    last_block = None
    for line in lines:
        begins = BEGINS_BLOCK.match(line.text) or (
            current is None and SPEAKS_OF_APPROVAL.search(line.text)
        )
        if line.block != last_block:
            current = None
        last_block = line.block
        if begins:
            current = [line.text]
            blocks.append(current)
        elif current is not None and (title_known or _belongs(line.text, len(current))):
            current.append(line.text)
        else:
            current = None
            rest.append(line.text)
    return blocks, rest


def _belongs(text: str, length: int) -> bool:
    return length < 7 and len(text) < 120 and not NOT_TITLE.match(text)


def _closing_blocks(tail: list[Line]) -> tuple[list[list[str]], list[Line]]:
    """An approval printed below the table: only lines with a decision in them."""
    found = [line for line in tail if SPEAKS_OF_APPROVAL.match(line.text)]
    return [[line.text] for line in found], [line for line in tail if line not in found]
