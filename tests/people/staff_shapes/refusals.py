"""Files with no staff table in them: the person is told what is there and what to do."""

import io
import zipfile

from tests.people.staff_shapes.office_files import PEOPLE, saved, workbook
from tests.people.staff_shapes.shape import Shapes, grid, lines, page, who, zipped

SHAPES = Shapes()

SHAPES.refuse(
    "frame_only.html",
    page('<iframe src="https://docs.example/spreadsheets/e/2PACX/pubhtml" width=100%></iframe>'),
    "рамк", "встав",
)  # fmt: skip
SHAPES.refuse(
    "pdf_link_only.html",
    page('<p><a itemprop="teachingStaff" href="/files/pedsostav_2026.pdf">Персональный состав '
         "педагогических работников (PDF, 1,2 МБ)</a></p>"),
    "pdf", "встав",
)  # fmt: skip
SHAPES.refuse(
    "filled_by_script.html",
    page('<div id="staff-app"><noscript>Включите JavaScript</noscript></div><script>'
         'window.__DATA__=[{"fio":"Носова Вера Львовна","post":"Учитель"}]</script>'),
    "встав",
)  # fmt: skip
SHAPES.refuse(
    "another_page.html",
    page("<h2>Звонки</h2>" + grid(["Урок", "Начало", "Конец"], lines("1 | 8:30 | 9:15"))),
)
SHAPES.refuse(
    "phone_book.csv", "Кабинет;Телефон;Этаж\r\n12;100-12;1\r\n14;100-14;1\r\n".encode("cp1251")
)
SHAPES.refuse("no_headings.txt", "21.10.2025\t12\t14\n22.10.2025\t11\t9\n")

# A list without headings is still readable by a person, who would not swear to it.
SHAPES.add_ambiguous(
    "names_without_headings.txt",
    "Носова Вера Львовна\tУчитель музыки\t40\nДроздов Иван Кузьмич\tУчитель труда\t35\n",
    {"status": "refused", "people": []},
    {
        "status": "ok",
        "people": [
            who("Носова Вера Львовна", flag=True),
            who("Дроздов Иван Кузьмич", flag=True),
        ],
    },
)


def formulas() -> bytes:
    """Experience as a formula nobody has counted yet, and a name that would like to run."""
    book = workbook()
    sheet = book.active
    sheet["G2"] = '=DATEDIF(DATE(1997,9,1),TODAY(),"y")'
    sheet["C3"] = '=HYPERLINK("http://evil.example","Учитель труда")'
    sheet["B4"].value = "=cmd|' /C calc'!A0"
    return saved(book)


SHAPES.add_ambiguous(
    "formulas.xlsx",
    formulas(),
    {"status": "refused", "people": [], "says": ["формул"]},
    {
        "status": "ok",
        "people": [
            who("Антипова Роза Захаровна", ["Учитель химии"], flag=True),
            who("Буланов Семён Эдуардович", flag=True),
        ],
    },
    {
        "status": "ok",
        "people": [
            who("Антипова Роза Захаровна", ["Учитель химии"], flag=True),
            who("Буланов Семён Эдуардович", flag=True),
            who("", flag=True),
        ],
    },
)


def counted() -> bytes:
    """The same formula with the result Excel left beside it: an ordinary value."""
    data = io.BytesIO(saved(workbook()))
    with zipfile.ZipFile(data) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    sheet = parts["xl/worksheets/sheet1.xml"]
    cell = b'<c r="G2" t="n"><v>29</v></c>'
    assert cell in sheet
    parts["xl/worksheets/sheet1.xml"] = sheet.replace(
        cell, b'<c r="G2"><f>DATEDIF(DATE(1997,9,1),TODAY(),"y")</f><v>29</v></c>'
    )
    return zipped(parts)


SHAPES.add("counted_formulas.xlsx", counted(), *PEOPLE)
