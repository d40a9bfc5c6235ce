"""The usual wording of consents, and how a wording becomes the paragraphs of a paper. Pure.

A text is written in plain lines: «# » begins a heading, «> » a line of the addressee on the right,
«- » an item of a list; an empty line ends a paragraph; what stands in braces is put in by the
application. `____` is a blank to be filled by hand.

Sources: Labour Code art. 351.8 (content, dates and form of mentoring; either side ends it with
three working days' notice); 152-ФЗ art. 9 (what a written consent names), art. 10.1 (dissemination:
a paper of its own, each kind of data by itself, silence is no consent) and order № 18 of
Роскомнадзор of 24.02.2021 (operator with ИНН and ОГРН, address of the resource).
"""

import calendar
import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass

PLACEHOLDER = re.compile(r"\{([^{}\n]*)\}")
BLANK = "____________________"
# name in braces → what it stands for, as the editor explains it
PLACEHOLDERS = {
    "школа": "полное наименование школы",
    "школы": "краткое наименование в родительном падеже",
    "адрес школы": "адрес школы",
    "инн": "ИНН школы",
    "огрн": "ОГРН школы",
    "директору": "директор в дательном падеже: «Светловой И. В.»",
    "фио": "фамилия, имя, отчество",
    "кого": "фамилия, имя, отчество в родительном падеже",
    "должность": "должность",
    "должности": "должность в родительном падеже",
    "роль": "«наставника» или «наставляемого» — по банкам этого года",
    "ресурс": "адрес сайта, где публикуется",
    "данные": "перечень данных этого вида согласия",
    "срок": "срок действия словами",
    "разрешения": "таблица «да — нет» по каждому виду данных; отдельной строкой",
    "запреты": "строки, чтобы вписать запреты и условия; отдельной строкой",
}
ON_THEIR_OWN = ("разрешения", "запреты")
# kind → what the law wants such a paper to name
REQUIRED = {
    "participation": ("фио", "школа"),
    "processing": ("фио", "школа", "адрес школы", "данные", "срок"),
    "dissemination": ("фио", "школа", "адрес школы", "инн", "огрн", "ресурс", "разрешения", "срок"),
}
PROCESSED = (
    "фамилия, имя, отчество, в том числе прежние; должность, преподаваемые предметы и классы; "
    "образование, квалификация, учёная степень и звание; квалификационная категория; стаж; "
    "сведения о повышении квалификации; рабочие телефон и адрес электронной почты; результаты "
    "анализа работы по итогам года, профессиональные затруднения, сведения об участии "
    "в наставничестве и о выплатах за него"
)


@dataclass(frozen=True)
class UsualText:
    """The wording a school begins with; the term in words and in months (None: until withdrawn)."""

    title: str
    body: str
    term: str
    valid_months: int | None


def _in_long_lines(body: str) -> str:
    """The text with each paragraph on one line, as people type it; below lines end at 100."""
    whole = [""]
    for line in body.split("\n"):
        alone = line.strip("{}") in ON_THEIR_OWN or whole[-1].strip("{}") in ON_THEIR_OWN
        begins = alone or line[:2] in ("# ", "> ", "- ") or whole[-1][:2] in ("# ", "> ")
        if begins or not line or not whole[-1]:
            whole.append(line)
        else:
            whole[-1] += f" {line}"
    return "\n".join(whole[1:])


USUAL_TEXTS = {
    "participation": UsualText(
        title="Согласие на участие в наставничестве",
        term="до окончания срока наставничества, указанного в дополнительном соглашении",
        valid_months=None,
        body=_in_long_lines("""\
> Директору {школы}
> {директору}
> от {кого},
> {должности}

Я, {фио}, {должность}, в соответствии со статьёй 351.8 Трудового кодекса Российской Федерации даю
работодателю: {школа}, {адрес школы}, ИНН {инн}, ОГРН {огрн}, — согласие участвовать
в наставничестве в качестве {роль}.

# Мне разъяснено
- Содержание работы: помощь в овладении навыками работы на рабочем месте по персонализированной
программе наставничества.
- Форма наставничества: ____________________; срок: с ____________ по ____________.
- Содержание, сроки, форма и размер выплат указываются в трудовом договоре или дополнительном
соглашении к нему; без них работа наставника не начинается.
- От наставничества можно отказаться досрочно, предупредив другую сторону письменно не менее чем
за три рабочих дня; так же досрочно его может отменить работодатель.
- Отказ от участия не влечёт дисциплинарной ответственности и не ухудшает условий труда.

Согласие действует {срок}. Оно даётся добровольно и может быть отозвано письменным заявлением.
"""),
    ),
    "processing": UsualText(
        title="Согласие на обработку персональных данных",
        term="три года со дня подписания",
        valid_months=36,
        body=_in_long_lines("""\
Я, {фио}, {должность}, адрес: ________________________________________________,
паспорт ____________ № ________________, выдан «____» ____________ ______ г.
_________________________________________________, в соответствии со статьёй 9 Федерального
закона от 27.07.2006 № 152-ФЗ «О персональных данных» даю согласие оператору: {школа},
{адрес школы}, ИНН {инн}, ОГРН {огрн}, — на обработку моих персональных данных.

# Цель обработки
Организация наставничества педагогических работников: ведение банков наставников и наставляемых,
подбор и сопровождение наставнических пар, подготовка документов и отчётов.

# Перечень данных
{данные}.

# Действия с данными
Сбор, запись, систематизация, накопление, хранение, уточнение (обновление, изменение), извлечение,
использование, предоставление членам научно-методического совета и администрации школы, удаление,
уничтожение. Обработка смешанная: в информационной системе школы и на бумаге. Распространение
неопределённому кругу лиц этим согласием не разрешается.

# Срок и отзыв
Согласие действует {срок}. Его можно отозвать в любое время письменным заявлением на имя директора;
после отзыва оператор продолжит обработку только на основаниях, указанных в законе.
"""),
    ),
    "dissemination": UsualText(
        title="Согласие на обработку персональных данных, разрешённых для распространения",
        term="один год со дня подписания",
        valid_months=12,
        body=_in_long_lines("""\
Я, {фио}, {должность}, телефон, электронная почта или почтовый адрес: ____________________________
______________________________, в соответствии со статьёй 10.1 Федерального закона от 27.07.2006
№ 152-ФЗ «О персональных данных» даю согласие оператору: {школа}, {адрес школы}, ИНН {инн},
ОГРН {огрн}, — на распространение моих персональных данных.

Информационный ресурс: {ресурс}

Цель: информирование о наставничестве в школе и распространение педагогического опыта.

# Что разрешаю публиковать (отметьте «да» или «нет» в каждой строке)
{разрешения}
Строка без отметки означает «нет».

# Условия и запреты (заполняется по желанию)
{запреты}

# Срок и отзыв
Согласие действует {срок}. Распространение прекращается в любое время по моему требованию; оператор
прекращает его не позднее трёх рабочих дней со дня получения требования.
"""),
    ),
}


@dataclass(frozen=True)
class Block:
    """A paragraph of the paper: `kind` is text, heading, addressee, item, разрешения, запреты."""

    kind: str
    text: str = ""


MARKS = {"# ": "heading", "> ": "addressee", "- ": "item"}


def unknown_placeholders(body: str) -> list[str]:
    """Words in braces that the application does not know, in the order of the text."""
    return [name for name in PLACEHOLDER.findall(body) if name.strip() not in PLACEHOLDERS]


def missing_placeholders(kind: str, body: str) -> list[str]:
    """What the law wants a paper of the kind to name and the text does not."""
    named = {name.strip() for name in PLACEHOLDER.findall(body)}
    return [name for name in REQUIRED[kind] if name not in named]


def misplaced_placeholders(body: str) -> list[str]:
    """Tables and lines to write on that do not stand on a line of their own."""
    return [
        name
        for name in ON_THEIR_OWN
        if any(f"{{{name}}}" in line and line.strip() != f"{{{name}}}" for line in lines_of(body))
    ]


def lines_of(body: str) -> list[str]:
    return body.replace("\r\n", "\n").split("\n")


def blocks_of(body: str, values: Mapping[str, str]) -> list[Block]:
    """The paragraphs of a text with `values` in place of the braces.

    A placeholder without a value becomes a blank to be filled by hand. Lines that follow each
    other make one paragraph; a mark begins a new one. Never raises.
    """
    found: list[Block] = []
    open_block = False
    for line in lines_of(body):
        line = line.strip()
        own = line.strip("{} ")
        mark = MARKS.get(line[:2])
        if not line:
            open_block = False
        elif line.startswith("{") and own in ON_THEIR_OWN:
            found.append(Block(own))
            open_block = False
        elif mark or not open_block:
            found.append(Block(mark or "text", line[2:].strip() if mark else line))
            open_block = mark not in ("heading", "addressee")
        else:
            found[-1] = Block(found[-1].kind, f"{found[-1].text} {line}")
    return [Block(block.kind, filled(block.text, values)) for block in found]


def filled(text: str, values: Mapping[str, str]) -> str:
    """The text with values in place of the braces; nothing known becomes a blank.

    A value that begins the paragraph begins a sentence: its first letter is a capital.
    """
    whole = PLACEHOLDER.sub(lambda found: values.get(found[1].strip()) or BLANK, text)
    return whole[:1].upper() + whole[1:] if text.startswith("{") else whole


def last_day(signed_on: dt.date, months: int | None) -> dt.date | None:
    """The last day of a term in months (Civil Code art. 192); None for one until withdrawn.

    A month that has no such day ends the term on its last one; so does the calendar's own end.
    """
    if months is None:
        return None
    years, month = divmod(signed_on.month - 1 + months, 12)
    year = signed_on.year + years
    if year > dt.MAXYEAR:
        return dt.date.max
    day = min(signed_on.day, calendar.monthrange(year, month + 1)[1])
    return dt.date(year, month + 1, day)
