"""The same staff out of Excel, Calc, Word and the clipboard, with what those do to cells."""

import datetime as dt
import io
import quopri
import tempfile
from pathlib import Path

import openpyxl
import pypandoc
import xlwt

from tests.people.staff_shapes.shape import Shapes, grid, lines, page, who, zipped

SHAPES = Shapes()

HEADINGS = ["№", "ФИО", "Должность", "Предметы", "Категория", "Дата присвоения категории",
            "Общий стаж", "Педагогический стаж", "Повышение квалификации"]  # fmt: skip
ROWS = lines("""
1 | Антипова Роза Захаровна | Учитель химии | Химия | высшая | 26.04.2024 | 29 | 27 | \
«Естествознание; опыты, модели», 36 ч., 2024
2 | Буланов Семён Эдуардович | Учитель труда | Труд | первая | 30.11.2022 | 11 | 4 | нет
3 | Волгина Эля Тихоновна | Педагог-психолог | | | | 2 | 2 | «Служба примирения», 18 ч., 2025
""")
PEOPLE = [
    who("Антипова Роза Захаровна", ["Учитель химии"], subjects=["Химия"], category="высшая",
        category_date="2024-04-26", general=29, teaching=27,
        courses=["«Естествознание; опыты, модели», 36 ч., 2024"]),
    who("Буланов Семён Эдуардович", ["Учитель труда"], subjects=["Труд"],
        category="первая", category_date="2022-11-30", general=11, teaching=4),
    who("Волгина Эля Тихоновна", ["Педагог-психолог"], subjects=[], general=2, teaching=2,
        courses=["«Служба примирения», 18 ч., 2025"]),
]  # fmt: skip


def typed(cell: str):
    return int(cell) if cell.isdigit() else cell or None


def workbook(above: list[list[str]] = (), below: list[list] = ()) -> openpyxl.Workbook:
    book = openpyxl.Workbook()
    for row in [*above, HEADINGS, *([typed(cell) for cell in row] for row in ROWS), *below]:
        book.active.append(row)
    return book


def saved(book) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def titled() -> bytes:
    """A title sheet, a stamp above the heading, numbers of columns under it, totals below."""
    book = workbook(
        [["УТВЕРЖДАЮ"], ["Директор ______ Р. А. Власов"], [], ["Список педагогов на 01.09.2026"]],
        [["", "Всего педагогов", 3], ["", "из них с высшей категорией", 1], [],
         ["Исполнитель: секретарь"]],
    )  # fmt: skip
    sheet = book.active
    sheet.insert_rows(6)
    for column in range(1, 10):
        sheet.cell(6, column, column)
    sheet.merge_cells("A4:I4")
    book.create_sheet("Титул", 0)["A1"] = "МОУ «Средняя школа № 143»"
    return saved(book)


def dated() -> bytes:
    """Dates that Excel keeps as numbers; «1/3» that it took for the first of March."""
    book = workbook()
    sheet = book.active
    for row, day in ((2, dt.datetime(2024, 4, 26)), (3, dt.datetime(2022, 11, 30))):
        sheet.cell(row, 6, day).number_format = "DD.MM.YYYY"
    sheet.cell(3, 7, dt.datetime(2026, 3, 1)).number_format = "D/M"
    sheet.cell(4, 7, 2.0)
    return saved(book)


def old_excel() -> bytes:
    book = xlwt.Workbook()
    sheet = book.add_sheet("Кадры")
    for at, row in enumerate([HEADINGS, *ROWS]):
        for column, cell in enumerate(row):
            sheet.write(at, column, typed(cell))
    return saved(book)


ODF = "urn:oasis:names:tc:opendocument:xmlns:"


def calc() -> bytes:
    """Writer of the sheet repeats empty cells and rows to the edge, as Calc does."""
    rows = "".join(
        f"<table:table-row>{''.join(map(calc_cell, row))}"
        '<table:table-cell table:number-columns-repeated="16375"/></table:table-row>'
        for row in [HEADINGS, *ROWS]
    )
    content = (
        f'<office:document-content xmlns:office="{ODF}office:1.0" xmlns:table="{ODF}table:1.0" '
        f'xmlns:text="{ODF}text:1.0"><office:body><office:spreadsheet><table:table table:name="Л">'
        f'{rows}<table:table-row table:number-rows-repeated="1048572"><table:table-cell '
        'table:number-columns-repeated="16384"/></table:table-row></table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    manifest = (
        f'<m:manifest xmlns:m="{ODF}manifest:1.0">'
        f'<m:file-entry m:full-path="/" m:media-type="{kind}"/>'
        '<m:file-entry m:full-path="content.xml" m:media-type="text/xml"/></m:manifest>'
    )
    return zipped({"mimetype": kind, "content.xml": content, "META-INF/manifest.xml": manifest})


def calc_cell(cell: str) -> str:
    if not cell:
        return "<table:table-cell/>"
    kind = f'float" office:value="{cell}' if cell.isdigit() else "string"
    return (
        f'<table:table-cell office:value-type="{kind}"><text:p>{cell}</text:p></table:table-cell>'
    )


def delimited(sign: str, quote: str = '"') -> str:
    """Every cell that needs it in quotes, as Excel writes; the course on two lines."""
    rows = [[cell.replace("; опыты", ";\nопыты") for cell in row] for row in [HEADINGS, *ROWS]]
    return "\r\n".join(
        sign.join(f"{quote}{c}{quote}" if {sign, "\n", ","} & set(c) else c for c in row)
        for row in rows
    )


def written(kind: str) -> bytes:
    html = f"<h1>Кадры</h1><p>Список учителей</p>{grid(HEADINGS, ROWS)}<p>Директор Власов Р. А.</p>"
    return bytes_of(pypandoc.convert_text, html, kind)


def bytes_of(convert, html: str, kind: str) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"staff.{kind}"
        convert(html, kind, format="html", outputfile=str(path))
        return path.read_bytes()


def one_file_page() -> bytes:
    """What a browser saves as «веб-страница одним файлом»."""
    body = quopri.encodestring(page(grid(HEADINGS, ROWS)).encode())
    return (
        b'From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="B"'
        b"\r\n\r\n--B\r\nContent-Type: text/css\r\n\r\nbody{}\r\n--B\r\nContent-Type: text/html; "
        b"charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n" + body
        + b"\r\n--B--\r\n"
    )  # fmt: skip


CLIPBOARD = (
    "Version:1.0\r\nStartHTML:0000000105\r\nEndHTML:0000009999\r\nStartFragment:0000000141\r\n"
    "EndFragment:0000009963\r\n<html><body>\r\n<!--StartFragment-->%s<!--EndFragment-->"
    "\r\n</body></html>"
)

SHAPES.add("plain.xlsx", saved(workbook()), *PEOPLE)
SHAPES.add("titled.xlsx", titled(), *PEOPLE)
SHAPES.add(
    "dated.xlsx",
    dated(),
    PEOPLE[0],
    who("Буланов Семён Эдуардович", flag=True, teaching=4),
    PEOPLE[2],
)
SHAPES.add("old.xls", old_excel(), *PEOPLE)
SHAPES.add("calc.ods", calc(), *PEOPLE)
SHAPES.add("semicolons_1251.csv", delimited(";").encode("cp1251"), *PEOPLE)
SHAPES.add("commas_utf8.csv", b"\xef\xbb\xbf" + delimited(",").encode(), *PEOPLE)
SHAPES.add("tabs_utf16.csv", delimited("\t").encode("utf-16"), *PEOPLE)
SHAPES.add("pasted_from_excel.txt", delimited("\t"), *PEOPLE)
SHAPES.add("pasted_from_word.html", CLIPBOARD % grid(HEADINGS, ROWS), *PEOPLE)
SHAPES.add("word.docx", written("docx"), *PEOPLE)
SHAPES.add("writer.odt", written("odt"), *PEOPLE)
SHAPES.add("one_file.mht", one_file_page(), *PEOPLE)
