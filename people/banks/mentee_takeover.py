"""The school's own register of mentees, as a table on paper or in Excel: rows understood. Pure.

What is not certain is said in words: the person decides before anything is written.
"""

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from people.banks.takeover import state_said
from people.staff_import.dates import dates_in

MEANINGS = {
    "name": re.compile(
        r"^(?!.*наставник(?:а|ом)?\b).*(ф\.?\s?и\.?\s?о|фамили|наставляем|педагог)", re.I
    ),
    "mentor": re.compile(r"наставник", re.I),
    "included": re.compile(r"включ", re.I),
    "until": re.compile(r"срок|оконч", re.I),
    "group": re.compile(r"групп|категори[яи] наставл", re.I),
    "asked": re.compile(r"запрос|затрудн|дефицит", re.I),
    "source": re.compile(r"источник|основани", re.I),
    "state": re.compile(r"статус|состояни", re.I),
    "post": re.compile(r"^должност", re.I),
}
# value of the model → how a register may say it
GROUPS = {
    "young": r"молод",
    "newcomer": r"нов(ый|ая|ое|ичок)?\b.*школ|вновь|прин(ят|ят)|новичок",
    "after_break": r"перерыв|декрет|отпуск",
    "new_subject": r"смен|другой предмет|нов\w+ предмет",
    "difficulty": r"затрудн|дефицит|запрос",
}
SOURCES = {
    "staff": r"данн\w+ о сотрудник",
    "paper": r"по бумаг",
    "self": r"сам(ого)?\b|от педагога|личн|заявлени",
    "form": r"анкет|опрос",
    "visit": r"посещ|урок",
    "review": r"итог|анализ",
    "attestation": r"аттест",
}
STATES = (
    (re.compile(r"выбыл|уволен|исключ", re.I), "left"),
    (re.compile(r"заверш|окончен", re.I), "completed"),
    (re.compile(r"закрепл|назначен|в паре|работа", re.I), "paired"),
    (re.compile(r"ожида|ждёт|ждет|подбор|без наставника|намечен", re.I), "waiting"),
)
WHAT = {
    "group": "группа", "source": "источник", "included": "дата включения", "until": "срок",
    "state": "статус",
}  # fmt: skip
EMPTY = re.compile(r"[\s\-–—.]*|нет|не указан\w*", re.I)


@dataclass(frozen=True)
class MenteeDraft:
    """One row: the number in the file, the name as written, fields of the entry, remarks.

    `fields` hold only what the row says; `gaps` are what it lacks; `doubts` are words that were
    not understood and so are not taken over; `said` is every cell.
    """

    number: int
    name: str
    fields: dict = field(default_factory=dict)
    gaps: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()
    said: dict[str, str] = field(default_factory=dict)


def understand_rows(records: Iterable[dict[str, str]], first_row: int) -> list[MenteeDraft]:
    """The rows that name somebody; `records` are key of MEANINGS → text."""
    drafts = [row_draft(first_row + at, record) for at, record in enumerate(records)]
    return [draft for draft in drafts if draft.name]


def row_draft(number: int, record: dict[str, str]) -> MenteeDraft:
    cells = {key: "" if EMPTY.fullmatch(text) else text for key, text in record.items()}
    fields, doubts = {}, []
    for key, name, read in READERS:
        if not (text := cells.get(key, "")):
            continue
        value = read(text)
        if value is None:
            doubts.append(f"{WHAT[key]}: не понято «{text}»")
        else:
            fields[name] = value
    if fields.get("state") == "left":
        fields["left_reason"] = f"По бумагам: {cells['state']}"
    return MenteeDraft(
        number, " ".join(cells.get("name", "").split()), fields, gaps_of(fields), tuple(doubts),
        {key: text for key, text in cells.items() if text},
    )  # fmt: skip


def gaps_of(fields: dict) -> tuple[str, ...]:
    lacking = {
        "request_on_paper": "нет запроса", "included_on": "нет даты включения",
        "group": "не указана группа", "until": "нет срока",
    }  # fmt: skip
    return tuple(words for name, words in lacking.items() if name not in fields)


def one_of(variants: dict[str, str]):
    """A reader: the value whose pattern is found in the text first, None when none is."""

    def read(text: str) -> str | None:
        return next((value for value, p in variants.items() if re.search(p, text, re.I)), None)

    return read


def last_date(text: str) -> dt.date | None:
    """The last date of the text: of «с 01.09.2026 по 31.05.2027» the end."""
    found = dates_in(text)
    return found[-1][0] if found else None


def as_said(text: str) -> str:
    return " ".join(text.split())


READERS = (
    ("group", "group", one_of(GROUPS)),
    ("asked", "request_on_paper", as_said),
    ("source", "source", one_of(SOURCES)),
    ("included", "included_on", last_date),
    ("until", "until", last_date),
    ("mentor", "mentor_on_paper", as_said),
    ("state", "state", lambda text: state_said(text, STATES)),
)
