"""An order's numbered points: a plan without a table."""

import re
from dataclasses import dataclass

from roadmap.plan_import.draft import ActivityDraft, StageDraft
from roadmap.plan_import.front_page import Line

POINT = re.compile(
    r"^(?P<number>\d{1,2}(?:\.[1-9]\d?){0,3})(?:(?P<mark>[.)])\s*(?=\D)|\s+(?=[А-ЯЁ]))(?P<text>.+)$",
    re.DOTALL,
)
COMMAND = re.compile(
    r"^\W*(?:п\s*р\s*и\s*к\s*а\s*з\s*ы\s*в\s*а\s*ю|решил\w*|постановля\w+)\W*$", re.I
)
COMMAND_INSIDE = re.compile(r"\b(?:приказываю|решил|обязываю)\s*:\s*$", re.IGNORECASE)
CLOSING = re.compile(
    r"^\s*(?:(?:и\.?\s?о\.?\s*)?(?:директор|заведующ\w+|начальник|председатель|секретарь)\b(?!.*[а-яё]{3,}ть\b)"
    r"|с\s+приказом\b|ознакомлен|исп\.|исполнитель\b|_{3,}|приложени\w+\b)",
    re.IGNORECASE,
)
MONTH = r"(?:янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)[а-яё]*"
YEAR = r"(?:\s*\d{4}|\s*\d{2}(?!\d))?\s*(?:г\.|года|г\b)?"
DAY = rf"\d{{1,2}}(?:\s+{MONTH}|\s*\.\s*\d{{1,2}}\b\.?){YEAR}"
TERM_CLAUSE = re.compile(
    r"[\s,;.(–—-]*\b(?:срок\w*(?:\s+(?:исполнения|выполнения|реализации|проведения))?)\s*[:–—-]\s*"
    r"(?P<term>[^;()]+?)\s*\)?(?=[,;.]\s*(?:отв|исполнител)|;|\.\s+[А-ЯЁ]|\.?\s*$)",
    re.IGNORECASE,
)
TERM_INSIDE = re.compile(
    rf"\b(?:в\s+срок\s+)?(?P<term>(?:до|не\s+позднее|к|с)\s+{DAY}(?:\s*(?:по|до|-|–)\s*{DAY})?"
    r"|в\s+течение\s+(?:[\w/–-]+\s+){0,2}(?:года|месяца|периода)|ежемесячно|ежегодно|постоянно)",
    re.IGNORECASE,
)
DATE_INSIDE = re.compile(
    rf"(?<!от )(?<!от\s«)\b(?P<term>\d{{1,2}}\s+{MONTH}\s+\d{{4}}\s*(?:г\.|года)?)", re.IGNORECASE
)
RESPONSIBLE_CLAUSE = re.compile(
    r"[\s,;.(]*\b(?:ответственн(?:ый|ая|ые|ое)|отв\.|исполнител[ьи])"
    r"(?:\s+(?:лиц\w+|исполнител\w+|за\s+(?:исполнение|выполнение)))?\s*[:–—-]?\s*"
    r"(?P<who>(?=[А-ЯЁа-яё]).+?)\s*\)?\s*$",
    re.IGNORECASE | re.DOTALL,
)
ENOUGH = 2
FROM_SENTENCE = "Сроком понята дата из текста пункта."


@dataclass(slots=True)
class Points:
    """The points as activities of one stage without a title, and the lines around them."""

    stage: StageDraft
    before: list[Line]
    after: list[Line]


def read_points(lines: list[Line]) -> Points | None:
    """The numbered points of an order or minutes; None when there are fewer than two."""
    begin = _beginning(lines)
    if begin is None:
        return None
    stage, end = StageDraft(), begin
    for end in range(begin, len(lines)):
        text = lines[end].text
        match = POINT.match(text)
        if match and _in_order(match["number"], stage):
            stage.activities.append(ActivityDraft(match["number"], match["text"].strip()))
        elif CLOSING.match(text) and not _needed(lines, end):
            break
        elif stage.activities:
            stage.activities[-1].text += "\n" + text
    else:
        end = len(lines)
    if len(stage.activities) < ENOUGH:
        return None
    for activity in stage.activities:
        take_clauses(activity)
    return Points(stage, lines[:begin], lines[end:])


def _beginning(lines: list[Line]) -> int | None:
    """The first point: after the word of command, else the first numbered line."""
    for at, line in enumerate(lines):
        if COMMAND.match(line.text) or COMMAND_INSIDE.search(line.text):
            later = (i for i in range(at + 1, len(lines)) if POINT.match(lines[i].text))
            return next(later, None)
    return next((at for at, line in enumerate(lines) if POINT.match(line.text)), None)


def _in_order(number: str, stage: StageDraft) -> bool:
    """A point goes on with the count; «1)» inside a point is a part of it."""
    if not stage.activities:
        return True
    parts = tuple(map(int, number.split(".")))
    last = tuple(map(int, stage.activities[-1].number.split(".")))
    return parts > last or len(parts) > len(last)


def _needed(lines: list[Line], at: int) -> bool:
    """A line that looks like a signature but has numbered points after it is not the end."""
    return any(POINT.match(line.text) for line in lines[at + 1 :])


def take_clauses(activity: ActivityDraft) -> None:
    """Move «срок – …» and «ответственный …» out of the end of a point; a term inside the sentence
    («в срок до 31 марта») is only copied, the sentence stays whole."""
    text = activity.text
    who = RESPONSIBLE_CLAUSE.search(text)
    if who and _is_person_list(who["who"]):
        activity.responsible = who["who"].strip().rstrip(".") + _final_dot(who["who"])
        text = text[: who.start()]
    term = TERM_CLAUSE.search(text)
    if term:
        activity.term = term["term"].strip(" .,")
        text = text[: term.start()] + text[term.end() :]
    else:
        _copy_term(activity, text)
    if text != activity.text:
        activity.text = _closed(text)


def _copy_term(activity: ActivityDraft, text: str) -> None:
    """A deadline said inside the sentence; a bare date may be something else and is flagged."""
    deadline = TERM_INSIDE.search(text)
    day = None if deadline else DATE_INSIDE.search(text)
    found = deadline or day
    activity.term = found["term"].strip(" ,") if found else ""
    activity.flags += [FROM_SENTENCE] if day else []


def _closed(text: str) -> str:
    """The rest of a sentence after its end was moved away."""
    text = text.rstrip(" ,;(")
    return text + "." if text and text[-1].isalnum() else text


def _final_dot(who: str) -> str:
    """The dot of the last initial belongs to the name."""
    return "." if re.search(r"\b[А-ЯЁ]\.\s*$", who) else ""


def _is_person_list(text: str) -> bool:
    """People and posts, not «ответственным за … назначить»."""
    return len(text) < 300 and not re.match(r"за\s", text) and "\n" not in text.strip()
