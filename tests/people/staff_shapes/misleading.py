"""Tables that invite a wrong reading: of pupils, of people who left, cut, doubled or shifted."""

import openpyxl
import pypandoc

from tests.people.staff_shapes.office_files import bytes_of, saved
from tests.people.staff_shapes.shape import ANY, EXPERIENCE, Shapes, grid, lines, page, who

SHAPES = Shapes()
ANY_YEARS = dict.fromkeys(EXPERIENCE, ANY)


def listing(*headings: str, rows: str) -> str:
    return page(grid(list(headings), lines(rows)))


# --- not staff ---------------------------------------------------------------------------------

SHAPES.refuse(
    "pupils.html",
    listing("ФИО обучающегося", "Класс", "Рождён", rows="Хазин Ян Ильич | 5 «А» | 12.03.2015"),
)  # fmt: skip
SHAPES.refuse(
    "winners.html",
    listing("ФИО участника", "Предмет", "Учитель", "Результат",
            rows="Чаев Ян Ильич | Физика | Шаров Лев Ильич | призёр"),
)  # fmt: skip
SHAPES.refuse(
    "parents.html",
    listing("№", "ФИО родителя", "Класс", "Телефон", rows="1 | Эльб Ия Львовна | 5А | 000"),
)
SHAPES.refuse(
    "vacancies.html",
    listing("Должность", "Количество вакансий", "Требования", rows="Учитель химии | 1 | высшее"),
)
SHAPES.add_ambiguous(
    "class_tutors.html",
    listing("Класс", "Классный руководитель", "Кабинет",
            rows="5 «А» | Шаров Лев Ильич | 12\n5 «Б» | Щурова Ия Львовна | 14"),
    {"status": "refused", "people": []},
    {
        "status": "ok",
        "people": [who("Шаров Лев Ильич", flag=None), who("Щурова Ия Львовна", flag=None)],
    },
)  # fmt: skip

SHAPES.add(
    "statistics_first.html",
    page(
        grid(["Показатель", "Количество"], lines("Всего педагогов | 2\nС высшей категорией | 1"))
        + grid(
            ["ФИО", "Должность", "Категория"],
            lines("Юсова Ия Львовна | Учитель | высшая\nЯров Ян Ильич | Учитель | нет"),
        )
    ),
    who("Юсова Ия Львовна", ["Учитель"], category="высшая"),
    who("Яров Ян Ильич", ["Учитель"]),
)


# --- lost or doubtful people -------------------------------------------------------------------

SHEETS = {
    "Руководители": ["Оленин Лев Ильич", "Директор", 30],
    "Педагоги": ["Пшенная Ия Львовна", "Учитель", 12],
    "Уволенные": ["Скоков Ян Ильич", "Учитель", 8],
}


def sheets() -> bytes:
    book = openpyxl.Workbook()
    for title, row in SHEETS.items():
        sheet = book.create_sheet(title)
        sheet.append(["ФИО", "Должность", "Общий стаж"])
        sheet.append(row)
    del book["Sheet"]
    return saved(book)


WORKING = [
    who("Оленин Лев Ильич", ["Директор"], role=ANY, general=30, flag=None),
    who("Пшенная Ия Львовна", ["Учитель"], general=12),
]
SHAPES.add_ambiguous(
    "sheet_of_those_who_left.xlsx",
    sheets(),
    {"status": "ok", "people": WORKING},
    {"status": "ok", "people": [*WORKING, who("Скоков Ян Ильич", flag=True)]},
)

HEADS = ["ФИО", "Должность", "Общий стаж"]
SHAPES.add(
    "hidden_tab.html",
    page(
        "<div class=tab-pane>"
        + grid(HEADS, lines("Тихая Ия Львовна | Учитель | 12"))
        + "</div><div class='tab-pane' style='display: none;'>"
        + grid(HEADS, lines("Ульев Ян Ильич | Учитель | 3"))
        + "</div>"
    ),
    who("Тихая Ия Львовна", ["Учитель"], general=12),
    who("Ульев Ян Ильич", ["Учитель"], general=3),
)
SHAPES.add(
    "cut_by_a_page.docx",
    bytes_of(
        pypandoc.convert_text,
        grid(HEADS, lines("Марьина Ия Львовна | Учитель | 12"))
        + "<p></p><table><tr><td>Нечаев Ян Ильич</td><td>Учитель</td><td>7</td></tr>"
        "<tr><td>Орехов Лев Ильич</td><td>Логопед</td><td>3</td></tr></table>",
        "docx",
    ),
    who("Марьина Ия Львовна", ["Учитель"], general=12),
    who("Нечаев Ян Ильич", ["Учитель"], general=7, flag=None),
    who("Орехов Лев Ильич", ["Логопед"], general=3, flag=None),
)
SHAPES.add(
    "two_columns_of_one_name.html",
    listing("ФИО", "Должность", "Стаж", "Стаж", rows="Мятлева Ада Львовна | Учитель | 20 | 12"),
    who("Мятлева Ада Львовна", flag=True),
)
SHAPES.add(
    "shifted_values.html",
    listing("ФИО", "Должность", "Предмет", "Категория", "Общий стаж", "Пед. стаж", rows="""
Ивлева Ия Львовна | Учитель | Физика | первая | 12 | 10
Кутузов Ян Ильич | Учитель | первая | 15 | 12
Лыжина Ада Львовна | высшая | Учитель | Химия | 20 | 18
Нагих Ия Ильинична | Учитель | Право | 8 | первая | 7
"""),
    who("Ивлева Ия Львовна", ["Учитель"], subjects=["Физика"], category="первая", general=12,
        teaching=10),
    who("Кутузов Ян Ильич", flag=True),
    who("Лыжина Ада Львовна", flag=True),
    who("Нагих Ия Ильинична", flag=True),
)  # fmt: skip
SHAPES.add(
    "dates_of_beginning.html",
    listing("ФИО", "Дата начала трудовой деятельности", "Дата приёма в школу", rows="""
Аршинов Ян Ильич | 1 сентября 2003 г. | 15.08.2019
Бодрова Ия Львовна | 01.08.1991 | 01.08.1991
"""),
    who("Аршинов Ян Ильич", flag=None, **ANY_YEARS,
        experience_start={"general": "2003-09-01", "in_school": "2019-08-15"}),
    who("Бодрова Ия Львовна", flag=None, **ANY_YEARS,
        experience_start={"general": "1991-08-01", "in_school": "1991-08-01"}),
)  # fmt: skip
