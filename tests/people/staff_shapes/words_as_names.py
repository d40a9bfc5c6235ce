"""Surnames that are words of a list, people who are away, notes beside a post."""

import openpyxl

from tests.people.staff_shapes.office_files import saved
from tests.people.staff_shapes.shape import Shapes, grid, lines, page, who

SHAPES = Shapes()
PHYSICS = {"subjects": ["физика"], "category": "первая", "general": 5}


def card(name: str) -> str:
    told = ["Должность: учитель физики", "Общий стаж: 5", "Категория: первая"]
    return f"<h3>{name}</h3>" + "".join(f"<p>{one}</p>" for one in told)


SHAPES.add(
    "surnames_as_headings.html",
    page("".join(map(card, ("Первая Инна Юрьевна", "Родной Ян Юрьевич", "Старшинова Ия Львовна",
                            "Тренер Лев Юрьевич", "Русский Эмин Техран оглы")))),
    who("Первая Инна Юрьевна", ["учитель физики"], **PHYSICS),
    who("Родной Ян Юрьевич", ["учитель физики"], **PHYSICS),
    who("Старшинова Ия Львовна", ["учитель физики"], **PHYSICS),
    who("Тренер Лев Юрьевич", ["учитель физики"], flag=True),
    who("Русский Эмин Техран оглы", ["учитель физики"], **PHYSICS),
)  # fmt: skip
SHAPES.add(
    "surnames_in_rows.csv",
    "ФИО;Должность;Предмет;Категория;Стаж общий;МО;Классы\n"
    "Вторая Инна Юрьевна;учитель;физика;первая;5;МО точных наук;1-4\n"
    "ГЛАВНОВ ЯН ЮРЬЕВИЧ;учитель;физика;первая;5;МО точных наук;5А, 10\n",
    who("Вторая Инна Юрьевна", ["учитель"], **PHYSICS, class_ranges=["primary"]),
    who("Главнов Ян Юрьевич", ["учитель"], **PHYSICS, class_ranges=["middle", "senior"]),
)
SHAPES.add(
    "sections_of_the_absent.html",
    page(grid(["ФИО", "Должность", "Стаж общий"], []).replace("<tbody>", "<tbody>" + "".join(
        f"<tr><td colspan=3>{heading}</td></tr>"
        f"<tr><td>{name}</td><td>учитель химии</td><td>7</td></tr>"
        for heading, name in (
            ("Совместители", "Юсова Ия Львовна"), ("Второй корпус", "Эльб Ия Львовна"),
            ("Находятся в отпуске по уходу за ребёнком", "Щурова Ия Львовна"),
            ("Учителя химии", "Чаева Ия Львовна"), ("Уволенные", "Ярова Ия Львовна"),
        )))),
    who("Юсова Ия Львовна", ["учитель химии"], part_time=True, general=7, subjects=["химия"]),
    who("Эльб Ия Львовна", ["учитель химии"], general=7, subjects=["химия"]),
    who("Щурова Ия Львовна", ["учитель химии"], flag=True, state="on_leave", part_time=False),
    who("Чаева Ия Львовна", ["учитель химии"], general=7, subjects=["химия"]),
    who("Ярова Ия Львовна", ["учитель химии"], flag=True, state="left"),
)  # fmt: skip
SHAPES.add(
    "states.html",
    page(grid(["ФИО", "Должность", "Состояние", "Прежние фамилии"], lines("""
        Юсова Ия Львовна | учитель химии | работает | Ли, Ким
        Эльб Ия Львовна | учитель химии | уволена |
        Щурова Ия Львовна | Уволена 01.09.2024 | |
        Чаева Ия Львовна (уволена) | учитель химии | |
        Ярова Ия Львовна | вакансия | |
        Хазина Ия Львовна | математика | |
    """))),
    who("Юсова Ия Львовна", ["учитель химии"], subjects=["химия"],
        former_surnames=["Ли", "Ким"]),
    who("Эльб Ия Львовна", ["учитель химии"], flag=True, state="left"),
    who("Щурова Ия Львовна", [], flag=True, state="left"),
    who("Чаева Ия Львовна", ["учитель химии"], flag=True, state="left"),
    who("Ярова Ия Львовна", flag=True),
    who("Хазина Ия Львовна", flag=True),
)  # fmt: skip
SHAPES.add(
    "notes_beside_posts.html",
    page(grid(["ФИО", "Должность", "Категория"], lines("""
        Юсова Ия Львовна | Тьютор, первая кв. категория с 24.04.2021 |
        Эльб Ия Львовна | Учитель (математика) |
        Щурова Ия Львовна | учитель физики, молодой специалист |
        Чаева Ия Львовна | учитель физики, внеш. совм. | первая 31.02.2023
        Лосева Иван Юрьевна | учитель |
        Шевченко Евгений Львовна | учитель |
        Мария Котова | учитель |
    """))),
    who("Юсова Ия Львовна", ["Тьютор"], category="первая", category_date="2021-04-24"),
    who("Эльб Ия Львовна", ["Учитель (математика)"], subjects=["математика"]),
    who("Щурова Ия Львовна", ["учитель физики"], subjects=["физика"]),
    who("Чаева Ия Львовна", ["учитель физики"], flag=True, part_time=True, category_date=None),
    who("Лосева Иван Юрьевна", flag=True),
    who("Шевченко Евгений Львовна", flag=True),
    who("Мария Котова", flag=True),
)  # fmt: skip


def _two_storeys() -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    for row in (["ФИО", "Должность", "Стаж", None, None, "Категория"],
                [None, None, "общий", "пед.", "в школе", None],
                ["Юсова Ия Львовна", "учитель физики", 20, 15, 10, "первая"]):  # fmt: skip
        sheet.append(row)
    sheet.merge_cells("C1:E1")
    return saved(book)


SHAPES.add(
    "two_storeys.xlsx", _two_storeys(),
    who("Юсова Ия Львовна", ["учитель физики"], subjects=["физика"], category="первая",
        general=20, teaching=15, in_school=10),
)  # fmt: skip
