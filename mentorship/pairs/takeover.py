"""A list of pairs on paper: what each of its rows says. Pure.

What the rows would change is told by mentorship.pairs.takeover_plan.
"""

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from mentorship.models import Pair
from people.staff_import.dates import DATE, dates_in, excel_date
from people.tables.columns import FoundTable

State, Part = Pair.State, Pair.Part
# An earlier key takes a heading first: «Дата приказа о закреплении за наставником» is a date.
MEANINGS = {
    "mentee_consent": re.compile(r"соглас\w*\s+(?:наставляем|молод)", re.I),
    "mentor_consent": re.compile(r"соглас", re.I),
    "content": re.compile(r"содержани", re.I),
    "order_day": re.compile(r"дата\W.*приказ", re.I),
    "order": re.compile(r"приказ", re.I),
    "agreement_day": re.compile(r"дата\W.*(?:соглашени|договор)", re.I),
    "agreement": re.compile(r"соглашени|договор", re.I),
    "part": re.compile(r"роль", re.I),
    "mentee": re.compile(r"^(?!.*соглас).*(?:наставляем|молод\w+ (?:специалист|педагог))", re.I),
    "mentor": re.compile(r"^(?!.*соглас).*наставник", re.I),
    "form": re.compile(r"^форма|форма наставнич", re.I),
    "kind": re.compile(r"^вид\b|вид наставнич", re.I),
    "group": re.compile(r"групп", re.I),
    "starts": re.compile(r"начал|^с\b", re.I),
    "ends": re.compile(r"оконч|завершен|^по\b|^до\b", re.I),
    "term": re.compile(r"срок|период", re.I),
    "state": re.compile(r"статус|состояни", re.I),
    "basis": re.compile(r"основани", re.I),
    "pay": re.compile(r"оплат|выплат", re.I),
}
NEEDED = ("mentor", "mentee")
# what a state of the register may mean, the first that fits; None: it may mean several
STATES = (
    (re.compile(r"не состоял", re.I), State.CANCELLED),
    (re.compile(r"\bне\b|\bне(?=действ|актив)|бездейств|отмен", re.I), None),
    (re.compile(r"начн[её]т|начина[ею]т|срок отказа|^до\b", re.I), State.ACTIVE),
    (
        re.compile(
            r"заверш(?:ит|а[ею]т)|(?:за|о)конч(?:ит|ат)|(?:за|о)канчива|прекра(?:тит|ща[ею]т)"
            r"|истека|будет\s+(?:заверш|прекращ|(?:о|за)конч)",
            re.I,
        ),
        State.ACTIVE,
    ),
    (re.compile(r"прекращ|досрочн|расторг", re.I), State.ENDED),
    (re.compile(r"заверш|окончен|выполнен", re.I), State.COMPLETED),
    (re.compile(r"приост", re.I), State.PAUSED),
    (re.compile(r"готов|подготов|планир", re.I), State.PREPARATION),
    (re.compile(r"работа|действ|актив|идёт|идет", re.I), State.ACTIVE),
)
PARTS = (
    (re.compile(r"дополн|втор", re.I), Part.ADDITIONAL),
    (re.compile(r"времен", re.I), Part.TEMPORARY),
    (re.compile(r"основн|главн", re.I), Part.MAIN),
)
EMPTY = re.compile(r"[\s\-–—.#]*|нет|не указан\w*", re.I)
AROUND_NUMBER = re.compile(
    r"\bот\b|\bг(?:ода)?\b\.?|приказ\w*|доп(?:олнительн\w+)?\b\.?|соглашени\w*|договор\w*"
    r"|трудов\w*|№|\bN\b",
    re.I,
)
NO_NUMBER = re.compile(r"б\s*/\s*н", re.I)
NO_PAY = re.compile(
    r"^(?:нет|без|0+|отсутств\w*)\b(?![.,]\d*[1-9])|безвозмезд|бесплат"
    r"|\bбез\s+(?:\w+\s+)?(?:выплат|оплат|доплат)"
    r"|\bне\s+(?:предусм|устан|произв|полож|начисл|выплач|оплач|назнач|указ|нужн|требу)",
    re.I,
)
SUMS = re.compile(r"(?:итого|всего)\b", re.I)


@dataclass
class ReadPair:
    """What one row says of one pair: `fields` of the pair, `form` and `kind` in the file's words.

    `key` names the row in decisions («7», «7.2» for the second mentee of the cell); `remarks` are
    what could not be read, `state` what stands in its column, `consents` side → date of the paper.
    """

    number: int
    key: str
    mentor: str
    mentee: str
    fields: dict = field(default_factory=dict)
    form: str = ""
    kind: str = ""
    state: str = ""
    consents: dict[str, dt.date] = field(default_factory=dict)
    remarks: list[str] = field(default_factory=list)


def read_pairs(table: FoundTable) -> list[ReadPair]:
    """Rows that name a mentee, numbered as in the file.

    A cell may hold several mentees; a mentor named once goes on for the rows below, as where cells
    are merged.
    """
    read, mentor = [], ""
    for number, record in enumerate(table.records(), start=table.first_row):
        said = {key: text for key, text in record.items() if not EMPTY.fullmatch(text)}
        mentor = _name(said.get("mentor", "")) or mentor
        mentees = list(_names(said.get("mentee", "")))
        for at, mentee in enumerate(mentees, start=1):
            key = str(number) if at == 1 else f"{number}.{at}"
            read.append(_read(ReadPair(number, key, mentor, mentee), said))
    return read


def _name(text: str) -> str:
    return re.sub(r"^\d+[.)]\s*", "", " ".join(text.split()).split(",")[0]).strip()


def _names(text: str) -> Iterator[str]:
    for part in re.split(r"[;\n]", text):
        name = _name(part)
        if name and not EMPTY.fullmatch(name) and not SUMS.match(name):
            yield name


def _read(row: ReadPair, said: Mapping[str, str]) -> ReadPair:
    for key, read in READERS.items():
        if key in said:
            read(row, " ".join(said[key].split()))
    return row


def day_in(text: str) -> dt.date | None:
    """The first date of the text, also one that lost its format in a workbook."""
    found = dates_in(text)
    return found[0][0] if found else excel_date(text)


def number_in(text: str) -> str:
    """«Приказ № 77/О от 02.09.2024 г.» → «77/О»; '' where there is no number."""
    left = " ".join(AROUND_NUMBER.sub(" ", DATE.sub(" ", text)).split()).strip(" .,;()")
    return left[:40] if re.search(r"\d", left) or NO_NUMBER.fullmatch(left) else ""


def _paper(name: str):
    def read(row: ReadPair, text: str) -> None:
        number, day = number_in(text), day_in(text) if DATE.search(text) else None
        if number:
            row.fields[f"{name}_number"] = number
        if day:
            row.fields[f"{name}_date"] = day
        if not (number or day):
            row.remarks.append(f"№ и дату не понять: «{text}».")

    return read


def _day(name: str):
    def read(row: ReadPair, text: str) -> None:
        if day := day_in(text):
            row.fields[name] = day
        else:
            row.remarks.append(f"Дату не понять: «{text}».")

    return read


def _term(row: ReadPair, text: str) -> None:
    """«01.09.2024 – 31.05.2025», «до 31.05.2025», «с 01.09.2024»."""
    days = [day for day, _ in dates_in(text)]
    since = re.match(r"с\b|начиная", text, re.I)
    if len(days) > 1 or (days and since):
        row.fields.setdefault("starts_on", days[0])
    if len(days) == 1 and since:
        return
    if days:
        row.fields.setdefault("ends_on", days[-1])
    else:
        row.remarks.append(f"Срок не понять: «{text}».")


def _choice(name: str, variants: tuple, title: str):
    def read(row: ReadPair, text: str) -> None:
        found = next((value for pattern, value in variants if pattern.search(text)), None)
        if found:
            row.fields[name] = found.value
        else:
            row.remarks.append(f"{title} не понять: «{text}».")

    return read


def _state(row: ReadPair, text: str) -> None:
    """«завершена 31.05.2026», «начнёт работу 01.02.2027»: the state, and the day where no other
    column says it. What may mean several states is left for the person to say."""
    row.state = text
    state = next((value for pattern, value in STATES if pattern.search(text)), None)
    if state is None:
        row.remarks.append(f"Состояние не понять: «{text}».")
        return
    row.fields["state"] = state.value
    if (day := day_in(text)) and state in (State.ACTIVE, State.COMPLETED, State.ENDED):
        begins = state == State.ACTIVE and re.search(r"\bначн|\bначин|\bс\b", text, re.I)
        row.fields.setdefault("starts_on" if begins else "ends_on", day)
    if state == State.ENDED:
        row.fields["end_reason"] = said_on_paper(text)


def said_on_paper(text: str) -> str:
    """Why a pair ended early, where nobody knows more than the list says."""
    return f"По бумагам: {text}"


def _consent(side: str):
    """Only the date on the paper counts; a tick is no date."""

    def read(row: ReadPair, text: str) -> None:
        if day := day_in(text):
            row.consents[side] = day
        else:
            row.remarks.append(
                f"Согласие в файле: «{text}». Дату бумаги внесите в «Согласиях»: без неё согласия "
                "нет."
            )

    return read


def _basis(row: ReadPair, text: str) -> None:
    """A labour function may stand in the job description as well as in the contract."""
    if re.search(r"функци|обязанност|инструкци", text, re.I):
        row.fields["basis"] = Pair.Basis.FUNCTION.value
    elif re.search(r"соглашени", text, re.I):
        row.fields["basis"] = Pair.Basis.AGREEMENT.value
    else:
        row.remarks.append(f"Основание не понять: «{text}». Будет ждать соглашения.")


def _pay(row: ReadPair, text: str) -> None:
    """«15 %» and «да» state a pay; «не предусмотрена», «без оплаты», «0» say that there is none."""
    row.fields["pay_line"] = not NO_PAY.search(text)


def _words(name: str, length: int):
    def read(row: ReadPair, text: str) -> None:
        setattr(row, name, text[:length])

    return read


def _content(row: ReadPair, text: str) -> None:
    row.fields["agreement_content"] = text[:2000]


def _group(row: ReadPair, text: str) -> None:
    row.fields["group"] = text[:100]


READERS = {
    "part": _choice("part", PARTS, "Роль"),
    "form": _words("form", 150),
    "kind": _words("kind", 150),
    "group": _group,
    "starts": _day("starts_on"),
    "ends": _day("ends_on"),
    "term": _term,
    "agreement": _paper("agreement"),
    "agreement_day": _day("agreement_date"),
    "content": _content,
    "pay": _pay,
    "order": _paper("order"),
    "order_day": _day("order_date"),
    "state": _state,
    "basis": _basis,
    "mentor_consent": _consent("mentor"),
    "mentee_consent": _consent("mentee"),
}
