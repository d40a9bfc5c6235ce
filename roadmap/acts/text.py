"""How the wording of an act becomes the blocks of a paper, and what a wording may contain. Pure.

A text is written in plain lines. «# » begins a heading, «- » an item; a line that begins with a
number and a point is a clause (clauses are numbered anew); «* » is a line said for every pair of
the act, numbered under its clause, a paragraph where there is none yet, and «* [временно] » only
for pairs of that MARK; a clause under which nothing remains is left out; an empty line ends a
paragraph. In braces stands what the application puts in: `{школа}`, `{наставник:вин}`, `{должность
наставника:вин}`.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from people.names import Case

PLACEHOLDER = re.compile(r"\{([^{}\n]*)\}")
CLAUSE = re.compile(r"\d{1,3}\.\s+")
MARKED = re.compile(r"\*\s+\[([^\]\n]*)\]\s*")
BLANK = "____________________"
CASES = {
    "им": Case.NOMN,
    "род": Case.GENT,
    "дат": Case.DATV,
    "вин": Case.ACCS,
    "тв": Case.ABLT,
    "пр": Case.LOCT,
}
PERSON = "фамилия, имя, отчество"
SHORT = "фамилия с инициалами"
# name in braces → what it stands for; of the whole act
OF_ACT = {
    "школа": "полное наименование школы",
    "школы": "краткое наименование в родительном падеже",
    "город": "населённый пункт",
    "год": "учебный год: «2026/2027»",
    "номер": "№ акта, до регистрации — место для него",
    "дата": "дата акта, до регистрации — место для неё",
    "основание": "основание из реквизитов акта; без него нет и строки «Основание: …», и скобок",
    "реквизиты положения": "дата и № положения о наставничестве из реестра, если оно там есть",
    "действующего": "«действующего» или «действующей», по директору",
}
OF_PAIR = {
    "срок": "«с 01.09.2026 по 31.05.2027»",
    "начало": "первый день работы пары",
    "окончание": "последний день работы пары",
    "форма": "форма наставничества",
    "вид": "вид наставничества",
    "содержание": "содержание работы по наставничеству, из бумаг пары",
    "размер выплаты": "выплаты наставнику; только в соглашении",
    "причина замены": "почему сменился наставник",
    "конец прежней пары": "последний день прежней пары",
    "день снятия": "первый день, когда прежний наставник свободен",
    "приказ о закреплении": "№ и дата приказа о паре, которая не начала работать",
}
# these take a case after a colon: {наставник:вин}
DECLINED_OF_ACT = {
    "директор": f"директор или и. о. на дату акта: {PERSON}",
    "директор кратко": f"он же: {SHORT}",
    "должность директора": "«директор» или «и.о. директора»",
    "куратор": f"заместитель директора, который ведёт наставничество: {PERSON}",
    "куратор кратко": f"он же: {SHORT}",
    "должность куратора": "должность куратора",
}
DECLINED_OF_PAIR = {
    "наставник": PERSON,
    "наставник кратко": SHORT,
    "должность наставника": "«учитель математики»",
    "наставляемый": PERSON,
    "наставляемый кратко": SHORT,
    "должность наставляемого": "«учитель физики»",
    "прежний наставник": f"{PERSON}; в приказе о замене",
    "прежний наставник кратко": f"{SHORT}; в приказе о замене",
    "должность прежнего наставника": "в приказе о замене",
}
TABLES = {
    "таблица пар": "наставник, наставляемый, форма, срок; отдельной строкой",
    "таблица замен": "наставляемый, прежний и новый наставник, с какого дня; отдельной строкой",
    "таблица выплат": "кому, вид, за кого, размер, период, основание; отдельной строкой",
    "таблица прекращаемых выплат": "кому и с какого дня больше не платят; отдельной строкой",
    "таблица передаваемого": "программа, портфолио, отметки роста прежней пары; отдельной строкой",
    "лист ознакомления": "кого ознакомить, место для даты и подписи; отдельной строкой",
}
BASIS, REGULATION = "основание", "реквизиты положения"
# tables that an order may do without: with no rows, their clause is left out
OPTIONAL = ("таблица замен", "таблица выплат", "таблица прекращаемых выплат")
# words that a text may do without: they go with what holds only them
SPARED = {
    BASIS: re.compile(rf"\s*\(\{{{BASIS}\}}\)|^[^{{}}]*:\s*\{{{BASIS}\}}\.?$"),
    REGULATION: re.compile(rf"\s*(\(\{{{REGULATION}\}}\)|\{{{REGULATION}\}})"),
}
# in brackets after «* » → the pairs of which such a line is said
MARKS = {
    "замена": "наставник сменился насовсем", "временно": "наставника замещают на время",
    "освобождение": "наставник освобождён, нового пока нет",
    "отмена": "пара не начала работать, и закрепление отменяется",
    "назначение": "новый наставник вместо того, кто работать не начал",
    "конец замены": "кто замещал, больше не замещает",
}  # fmt: skip
PLAIN = OF_ACT | OF_PAIR
DECLINED = DECLINED_OF_ACT | DECLINED_OF_PAIR
PER_PAIR = OF_PAIR | DECLINED_OF_PAIR
OF_MONEY = "размер выплаты"


@dataclass(frozen=True)
class Block:
    """A paragraph of the paper.

    kind    text, heading, item, clause, subclause, or "table"
    text    the words; of a table its name in TABLES
    number  «2.» of a clause, «2.1.» of a subclause
    """

    kind: str
    text: str
    number: str = ""


Say = Callable[[str, Case, object], str]  # (name in braces, case, pair or None) → words
Holds = Callable[[str, object], bool]  # (mark in brackets, pair) → whether the line is of the pair


def name_and_case(inside: str) -> tuple[str, str]:
    """`наставник:вин` → («наставник», «вин»); without a colon the case is ''."""
    name, _, case = inside.partition(":")
    return " ".join(name.split()).lower(), case.strip().lower()


def troubles(body: str, *, about_one_pair: bool) -> list[str]:
    """What keeps a wording from being used, as sentences; [] when nothing does.

    `about_one_pair`: the act has exactly one pair, so any line may speak of it.
    """
    said = [sentence for line in lines_of(body) for sentence in _of_line(line, about_one_pair)]
    if not body.count("{") == body.count("}") == len(PLACEHOLDER.findall(body)):
        said.append("Скобка { или } осталась без пары: проверьте подстановки.")
    return list(dict.fromkeys(said))


def _of_line(line: str, about_one_pair: bool) -> Iterable[str]:
    if (mark := MARKED.match(line)) and mark[1].strip().lower() not in MARKS:
        yield f"Пометки [{mark[1]}] нет: бывают {', '.join(f'[{one}]' for one in MARKS)}."
    for inside in PLACEHOLDER.findall(line):
        name, case = name_and_case(inside)
        if name in TABLES:
            if line != f"{{{inside}}}":
                yield f"Поставьте отдельной строкой: {{{inside}}}."
        elif name not in PLAIN and name not in DECLINED:
            yield f"Такой подстановки нет: {{{inside}}}. Возьмите из списка."
        elif case and case not in CASES:
            yield f"Падеж в {{{inside}}} не понять: бывают {', '.join(CASES)}."
        elif case and name in PLAIN:
            yield f"{{{name}}} не склоняется: уберите «:{case}»."
        elif name == OF_MONEY and not about_one_pair:
            yield f"{{{inside}}} ставят в соглашение: этот акт читают и те, кому суммы не видны."
        elif name in PER_PAIR and not about_one_pair and not line.startswith("* "):
            yield f"{{{inside}}} говорит об одной паре: такая строка начинается с «* »."


def lines_of(body: str) -> list[str]:
    """The lines that mean something by themselves; broken ones are put together again."""
    found: list[str] = []
    may_go_on = False
    for line in (line.strip() for line in body.replace("\r\n", "\n").split("\n")):
        alone = line.startswith("# ") or _table_of(line)
        begins = alone or line[:2] in ("- ", "* ") or CLAUSE.match(line)
        if line and may_go_on and not begins:
            found[-1] = f"{found[-1]} {line}"
        elif line:
            found.append(line)
        may_go_on = bool(line) and not alone
    return found


def _table_of(line: str) -> str:
    """The name of the table that is all of the line, or ''."""
    match = PLACEHOLDER.fullmatch(line)
    name = name_and_case(match[1])[0] if match else ""
    return name if name in TABLES else ""


def marks_in(body: str) -> set[str]:
    """The marks that lines of a wording have."""
    found = (MARKED.match(line) for line in lines_of(body))
    return {mark[1].strip().lower() for mark in found if mark}


def tables_in(body: str) -> list[str]:
    """The names of the tables that a wording has."""
    return [name for line in lines_of(body) if (name := _table_of(line))]


def blocks_of(
    body: str, say: Say, pairs: Iterable = (), one: object = None, *,
    holds: Holds = lambda mark, pair: True, without: Iterable[str] = (),
) -> list[Block]:  # fmt: skip
    """The blocks of the paper; `say` gives the words, `pairs` repeat the lines with «* ».

    `one` is the pair that other lines speak of, where the act has exactly one; `holds` chooses the
    pairs of a line with a mark; `without` are the optional tables that have no rows, and the SPARED
    words that are not known. Never raises: else what is unknown becomes a blank to be filled by
    hand.
    """
    found: list[Block] = []
    pairs, clause = list(pairs), 0
    for line in said_lines(body, pairs, holds, without):
        if table := _table_of(line):
            found.append(Block("table", table))
        elif line.startswith("* "):
            text, meant = meant_by(line, pairs, holds)
            found += _for_each(text, say, meant, clause, _under(found))
        elif match := CLAUSE.match(line):
            clause += 1
            found.append(Block("clause", filled(line[match.end() :], say, one), f"{clause}."))
        else:
            kind = {"# ": "heading", "- ": "item"}.get(line[:2], "text")
            words = line if kind == "text" else line[2:]
            found.append(Block(kind, filled(words.strip(), say, one)))
    return found


def meant_by(line: str, pairs: list, holds: Holds) -> tuple[str, list]:
    """The words of a line with «* », and the pairs that it is said of."""
    if not (mark := MARKED.match(line)):
        return line[2:], pairs
    name = mark[1].strip().lower()
    return line[mark.end() :], [pair for pair in pairs if holds(name, pair)]


def said_lines(body: str, pairs: list, holds: Holds, without: Iterable[str]) -> list[str]:
    """The lines of the wording without clauses under which nothing remains to be said."""
    kept, lost = [], set(without) & set(OPTIONAL)
    left_out = remains = False  # of what stands under the clause that comes next
    for line in reversed(spared(lines_of(body), without)):
        table = _table_of(line)
        under = bool(table) or line.startswith("* ")
        if table in lost or (MARKED.match(line) and not meant_by(line, pairs, holds)[1]):
            left_out = True
        elif under or remains or not (left_out and CLAUSE.match(line)):
            kept.append(line)
            remains = remains or under
        if not under:
            left_out = remains = False
    return kept[::-1]


def spared(lines: list[str], unknown: Iterable[str]) -> list[str]:
    """The lines without the brackets, or the whole line, that hold only an unknown SPARED word."""
    for name in set(unknown) & set(SPARED):
        lines = [rest for line in lines if (rest := SPARED[name].sub("", line).strip())]
    return lines


def _under(found: list[Block]) -> int:
    """How many subclauses the present clause has already."""
    count = 0
    for block in reversed(found):
        if block.kind != "subclause":
            break
        count += 1
    return count


def _for_each(text: str, say: Say, pairs: list, clause: int, before: int) -> list[Block]:
    return [
        Block("subclause", filled(text, say, pair), f"{clause}.{place}.")
        if clause
        else Block("text", filled(text, say, pair))
        for place, pair in enumerate(pairs, before + 1)
    ]


def filled(text: str, say: Say, pair: object = None) -> str:
    """The text with words in place of the braces."""

    def put(match: re.Match) -> str:
        name, case = name_and_case(match[1])
        words = say(name, CASES.get(case, Case.NOMN), pair) or BLANK
        ends_twice = words.endswith(".") and text[match.end() : match.end() + 1] == "."
        return words.removesuffix(".") if ends_twice else words  # «… на Иванову А. П.»

    return PLACEHOLDER.sub(put, text)
