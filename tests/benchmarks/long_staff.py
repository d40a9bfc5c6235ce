"""A staff table of 20,000 fictitious people in each form that schools send."""

import csv
import io
import random
from collections.abc import Sequence

from openpyxl import Workbook

HEADINGS = (
    "№ п/п", "ФИО", "Занимаемая должность", "Преподаваемые предметы",
    "Уровень образования, квалификация", "Направление подготовки и (или) специальность",
    "Учёная степень", "Учёное звание", "Повышение квалификации за последние три года",
    "Профессиональная переподготовка", "Квалификационная категория", "Общий стаж работы",
    "Стаж работы по специальности", "Стаж в данной школе", "Наименование программы",
)  # fmt: skip
STEMS = ("Бел", "Вор", "Гор", "Дуб", "Ель", "Жур", "Зим", "Кал", "Лес", "Мор", "Нож", "Ост", "Пет",
         "Рас", "Сав", "Тет", "Ус", "Фад", "Хар", "Цвет")  # fmt: skip
MIDDLES = ("а", "ен", "им", "ок", "уш", "ян", "ев", "ас", "ин", "од", "ар", "ул", "еж", "ат", "ич",
           "ол")  # fmt: skip
WOMEN = ("Анна", "Мария", "Ольга", "Елена", "Вера", "Нина", "Инна", "Майя", "Юлия", "Дарья",
         "Алёна", "Полина")  # fmt: skip
FATHERS = ("Иванов", "Петров", "Львов", "Андреев", "Борисов", "Павлов", "Сергеев", "Олегов",
           "Юрьев", "Глебов", "Артёмов", "Семёнов", "Фёдоров", "Романов")  # fmt: skip
SUBJECTS = {
    "математики": "Алгебра, геометрия", "физики": "Физика", "химии": "Химия",
    "русского языка и литературы": "Русский язык, литература", "биологии": "Биология",
    "истории и обществознания": "История, обществознание", "музыки": "Музыка",
    "английского языка": "Английский язык", "начальных классов": "Начальные классы",
    "физической культуры": "Физическая культура",
}  # fmt: skip
CATEGORIES = ("высшая", "первая", "соответствие занимаемой должности", "без категории", "-",
              "высшая, 25.03.2022", "первая КК, приказ № 112 от 14.11.2023")  # fmt: skip
LEVELS = ("Высшее, учитель", "Высшее образование - бакалавриат", "Среднее профессиональное",
          "Высшее, магистратура")  # fmt: skip
FIELDS = ("Педагогическое образование", "Математика", "Филология", "Биология и химия")
THEMES = ("Обновлённые ФГОС", "Функциональная грамотность", "Работа с детьми с ОВЗ",
          "Классное руководство", "Цифровая среда", "Подготовка к ОГЭ")  # fmt: skip


def people(count: int = 20_000) -> list[tuple[str, ...]]:
    """Rows under HEADINGS; names do not repeat, the other cells do as in real tables."""
    chance = random.Random(43)
    return [_person(at, chance) for at in range(count)]


def _person(at: int, chance: random.Random) -> tuple[str, ...]:
    subject = chance.choice(list(SUBJECTS))
    years = chance.randrange(45)
    course, other = chance.sample(THEMES, 2)
    hours = chance.choice((16, 36, 72))
    return (
        str(at + 1), name_of(at), f"Учитель {subject}", SUBJECTS[subject],
        chance.choice(LEVELS), chance.choice(FIELDS),
        chance.choice(("-", "нет", "нет", "нет", "Кандидат педагогических наук")), "нет",
        f"«{course}», {hours} ч., {2024 + at % 3}\n«{other}», 36 часов, {2023 + at % 3}",
        f"Менеджмент в образовании, {250 + at % 300} ч., 20{10 + at % 14}" if at % 9 == 0 else "-",
        chance.choice(CATEGORIES), experience(years, at), experience(max(0, years - 2), at + 1),
        f"{years // 2}", "ООП ООО",
    )  # fmt: skip


def name_of(at: int) -> str:
    """A full name of its own for every number up to 100,000."""
    first, rest = WOMEN[at % len(WOMEN)], at // len(WOMEN)
    father, rest = FATHERS[rest % len(FATHERS)], rest // len(FATHERS)
    stem, rest = STEMS[rest % len(STEMS)], rest // len(STEMS)
    surname = f"{stem}{MIDDLES[rest % len(MIDDLES)]}{MIDDLES[rest // len(MIDDLES)]}ова"
    return f"{surname} {first} {father}на"


def experience(years: int, at: int) -> str:
    if at % 5 == 0:
        return f"{years} лет {at % 12} мес."
    return str(years) if at % 2 else f"{years} лет"


Rows = Sequence[Sequence[str]]


def as_xlsx(rows: Rows) -> bytes:
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Педагоги")
    sheet.append(HEADINGS)
    for row in rows:
        sheet.append([int(cell) if cell.isdigit() else cell for cell in row])
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def as_csv(rows: Rows) -> bytes:
    stream = io.StringIO()
    writer = csv.writer(stream, delimiter=";")
    writer.writerow(HEADINGS)
    writer.writerows(rows)
    return stream.getvalue().encode("cp1251")


def as_html(rows: Rows) -> bytes:
    """One line, as a site's engine prints it; with the marks of the statutory section."""
    props = ("", "fio", "post", "teachingDiscipline", "teachingLevel", "employeeQualification",
             "degree", "academStat", "qualification", "profDevelopment", "", "genExperience",
             "specExperience", "", "teachingOp")  # fmt: skip
    marks = [f" itemprop={name}" if name else "" for name in props]
    head = "".join(f"<th>{heading}</th>" for heading in HEADINGS)
    body = "".join(
        "<tr itemprop=teachingStaff>"
        + "".join(
            f"<td{mark}>{cell}</td>".replace("\n", "<br>")
            for mark, cell in zip(marks, row, strict=True)
        )
        + "</tr>"
        for row in rows
    )
    return f"<!DOCTYPE html><meta charset=utf-8><table><tr>{head}</tr>{body}</table>".encode()
