"""A register of mentors on paper: what each of its rows says. Pure.

What the rows would change in the bank is told by people.banks.mentor_takeover_plan.
"""

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from people.banks.takeover import state_said
from people.models import MentorEntry
from people.names import sort_key
from people.staff_import.classes import ranges_in
from people.tables.columns import FoundTable

State = MentorEntry.State
MEANINGS = {
    "name": re.compile(r"^ф\W*и\W*о\b|фамилия|^наставник\W*$|^педагог\W*наставник", re.I),
    "mentees": re.compile(r"^наставляем|закрепл[её]н|молод\w+ специалист", re.I),
    "capacity": re.compile(r"макс|не более|не больше|сколько .*наставляем|мест\b", re.I),
    "competences": re.compile(r"компетенц|направлени|чему .*науч|область помощи", re.I),
    "achievements": re.compile(r"достижени|награ|заслуг|результат", re.I),
    "minutes_day": re.compile(r"дата\W+(?:и\W+№\W+)?протокол|дата\W+(?:решени|утвержд)", re.I),
    "minutes": re.compile(r"протокол|решени\w+ совета|утвержд", re.I),
    "state": re.compile(r"статус|состояни", re.I),
    "classes": re.compile(r"^класс|параллел|ступен", re.I),
    "subjects": re.compile(r"предмет|дисциплин", re.I),
    "available": re.compile(r"когда|свобод|время|график", re.I),
    "training_until": re.compile(r"(?:обучени|курс)\w*.*(?:до|срок)|действует", re.I),
    "training_hours": re.compile(r"обучени|курс|час", re.I),
    "basis": re.compile(r"основани", re.I),
    "consent": re.compile(r"согласи", re.I),
    "post": re.compile(r"^должност", re.I),
}
NEEDED = ("name",)
DAY = re.compile(r"(\d{1,2})[.\-/](\d{1,2})[.\-/](\d{4}|\d{2})(?!\d)|(\d{4})-(\d{2})-(\d{2})")
NUMBER = re.compile(
    r"(?:№|N|протокол\w*)\s*№?\s*([0-9][\w/.\-]*)|^\s*([0-9][\w/\-]*)\s*(?:от\b|$)", re.I
)
LEVEL = re.compile(r"\s*(?:\(\s*([1-5])(?:\s*(?:из\s*5|балл\w*))?\s*\)|[–—-]\s*([1-5]))\s*$")
STATES = (
    (re.compile(r"выбыл|исключ", re.I), State.LEFT),
    (re.compile(r"приост", re.I), State.SUSPENDED),
    (re.compile(r"рекоменд", re.I), State.RECOMMENDED),
    (re.compile(r"кандидат", re.I), State.CANDIDATE),
    (re.compile(r"утвержд|действ|работает|наставник", re.I), State.APPROVED),
)
EMPTY = {"", "-", "–", "—", "нет", "не указано", "#"}
MOST_MENTEES = 20
OTHER_LEVEL = re.compile(r"\s*\(\s*(\d+)\s*\)\s*$")  # a level that is none
USUAL_LEVEL = 4


@dataclass
class ReadRow:
    """What one row says: `fields` of the entry, `competences` (words, level); `remarks` are what
    could not be read, `consent` what stands in the column of consents, `said` every cell,
    `about_name` how the name was understood, `unclear_state` a status that means none we know."""

    number: int
    name: str
    fields: dict = field(default_factory=dict)
    competences: list[tuple[str, int | None]] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    consent: str = ""
    said: dict[str, str] = field(default_factory=dict)
    about_name: list[str] = field(default_factory=list)
    unclear_state: str = ""


def read_rows(table: FoundTable) -> list[ReadRow]:
    """The rows that name somebody, numbered as in the file; sums and empty rows are passed over."""
    read = []
    for number, record in enumerate(table.records(), start=table.first_row):
        name = " ".join(record["name"].split())
        if name.lower() not in EMPTY and not re.match(r"(?:итого|всего)\b", name, re.I):
            read.append(read_row(number, name, record))
    return read


def read_row(number: int, name: str, record: Mapping[str, str]) -> ReadRow:
    """What the cells say; an empty one says nothing."""
    said = {k: v for k, v in record.items() if v.strip().lower() not in EMPTY}
    row = ReadRow(number, name, consent=said.get("consent", ""), said=said)
    for key, read in READERS.items():
        if key in said:
            read(row, " ".join(said[key].split()) if key not in LINES else said[key])
    return row


def _capacity(row: ReadRow, text: str) -> None:
    found = re.search(r"\d+", text)
    if found and 1 <= int(found[0]) <= MOST_MENTEES:
        row.fields["capacity"] = int(found[0])
    else:
        row.remarks.append(f"Сколько наставляемых, не понять: «{text}».")


def _minutes(row: ReadRow, text: str) -> None:
    day, without = _day_in(row, text)
    found = NUMBER.search(without)
    if found:
        row.fields["council_number"] = (found[1] or found[2]).rstrip(".")[:40]
    if day:
        row.fields["council_date"] = day
    if not (found or day):
        row.remarks.append(f"№ и дата протокола не найдены: «{text}».")


def _day(name: str, title: str):
    def read(row: ReadRow, text: str) -> None:
        day, _ = _day_in(row, text)
        if day:
            row.fields[name] = day
        else:
            row.remarks.append(f"{title} не понять: «{text}».")

    return read


def _day_in(row: ReadRow, text: str) -> tuple[dt.date | None, str]:
    """The date in the text, and the text without it."""
    found = DAY.search(text)
    if not found:
        return None, text
    day, month, year, *iso = found.groups()
    if iso[0]:
        year, month, day = iso
    year = int(year) + (2000 if len(year) == 2 else 0)
    try:
        return dt.date(year, int(month), int(day)), text.replace(found[0], " ")
    except ValueError:
        row.remarks.append(f"Такой даты нет: «{found[0]}».")
        return None, text.replace(found[0], " ")


def _state(row: ReadRow, text: str) -> None:
    found = state_said(text, STATES)
    if found:
        row.fields["state"] = found.value
        if found in (State.LEFT, State.SUSPENDED):
            row.fields["left_reason"] = f"По бумагам: {text}"
    else:
        row.unclear_state = text


def _classes(row: ReadRow, text: str) -> None:
    found = ranges_in(text)
    if found:
        row.fields["class_ranges"] = found
    else:
        row.remarks.append(f"Классы не понять: «{text}».")


def _subjects(row: ReadRow, text: str) -> None:
    row.fields["subjects"] = [part[:200] for part in _parts(text, r"[,;\n]")]


def _mentees(row: ReadRow, text: str) -> None:
    parts = _parts(text, r"[;\n]|,(?!\s*учител)")
    row.fields["mentees_on_paper"] = "\n".join(re.sub(r"^\d+[.)]\s*", "", part) for part in parts)


def _competences(row: ReadRow, text: str) -> None:
    for part in _parts(text, r"[;\n]"):
        found = LEVEL.search(part)
        level = int(found[1] or found[2]) if found else None
        name = LEVEL.sub("", part)
        if not found and (other := OTHER_LEVEL.search(name)):
            name = OTHER_LEVEL.sub("", name)
            said = f"Уровень «{other[1]}» у «{name.strip()}» — не от 1 до 5"
            row.remarks.append(f"{said}: взят обычный, {USUAL_LEVEL}.")
        row.competences.append((name.strip(" ."), level))


def _hours(row: ReadRow, text: str) -> None:
    day, without = _day_in(row, text)
    found = re.search(r"\d{1,4}", without)
    if found:
        row.fields["training_hours"] = int(found[0])
    if day:
        row.fields["trained_until"] = day
    if not (found or day):
        row.remarks.append(f"Часы обучения не понять: «{text}».")


def _text(name: str, length: int | None = None):
    def read(row: ReadRow, text: str) -> None:
        row.fields[name] = text.strip()[:length]

    return read


def _parts(text: str, between: str) -> list[str]:
    return [part.strip() for part in re.split(between, text) if part.strip().lower() not in EMPTY]


LINES = {"mentees", "competences", "achievements", "basis", "subjects"}  # line ends mean something
READERS = {
    "capacity": _capacity,
    "minutes": _minutes,
    "minutes_day": _day("council_date", "Дату протокола"),
    "state": _state,
    "classes": _classes,
    "subjects": _subjects,
    "mentees": _mentees,
    "competences": _competences,
    "achievements": _text("achievements"),
    "available": _text("available", 300),
    "training_hours": _hours,
    "training_until": _day("trained_until", "До какого дня обучение действует,"),
    "basis": _text("basis"),
}


def find_competences(
    words: Iterable[tuple[str, int | None]], dictionary: Mapping[str, int]
) -> tuple[dict[int, int], list[str]]:
    """(competence → level, the words that no line of the dictionary bears).

    `dictionary`: what a line may be called (see `sort_key`) → the line.
    """
    levels, unknown = {}, []
    for text, level in words:
        code = re.match(r"[\dа-я]+(?:\.\d+)+", text, re.I)
        named = dictionary.get(sort_key(text)) or (code and dictionary.get(sort_key(code[0])))
        if named:
            levels[named] = level or USUAL_LEVEL
        elif divided := _divided(text, level, dictionary):
            levels |= divided
        else:
            unknown.append(text)
    return levels, unknown


def _divided(text: str, level: int | None, dictionary: Mapping[str, int]) -> dict[int, int]:
    """Competences of one line that stand with commas between them; {} unless all are known.

    The level of the last has been read already.
    """
    parts = [part.strip() for part in text.split(",")]
    names = [LEVEL.sub("", part).strip(" .") for part in parts]
    known = [dictionary.get(sort_key(name)) for name in names]
    if len(parts) < 2 or None in known:
        return {}
    found = [LEVEL.search(part) for part in parts]
    said = [int(one[1] or one[2]) if one else None for one in found[:-1]] + [level]
    return {one: own or USUAL_LEVEL for one, own in zip(known, said, strict=True)}
