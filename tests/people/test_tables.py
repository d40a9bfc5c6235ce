"""One table, read alike from every format; words, merged cells and drawn numbers survive."""

import datetime as dt

import openpyxl
import pytest

from people.tables import (
    Document,
    Paragraph,
    Table,
    UnreadableFile,
    read_document,
    read_pasted,
    read_path,
)
from tests.roadmap import sources
from tests.roadmap.papers import Cell, Paper

SMALL = Paper(
    before=("*План работы",),
    rows=(
        ("№", "Дело", "Срок"),
        (Cell("1", down=2), "Беседа:\nпервая часть", "май"),
        ("Урок «Ёлка» – 5 класс", "июнь"),
        (Cell("Второй раздел", across=3),),
        ("2", "Итог", "31.05.2025"),
    ),
)
ROWS = [
    ["№", "Дело", "Срок"],
    ["1", "Беседа:\nпервая часть", "май"],
    ["", "Урок «Ёлка» – 5 класс", "июнь"],
    ["Второй раздел", "", ""],
    ["2", "Итог", "31.05.2025"],
]


def table_of(document: Document) -> Table:
    return document.tables[-1]


def rows_in(data: bytes, name: str) -> list[list[str]]:
    return table_of(read_document(data, name)).rows


# --- every format ------------------------------------------------------------------------------


@pytest.mark.parametrize("extension", sources.WRITERS)
def test_the_same_rows_come_out_of_every_format(extension):
    rows = rows_in(sources.WRITERS[extension](SMALL), f"план{extension}")
    assert rows[-5:] == ROWS


@pytest.mark.parametrize("extension", sources.MERGING)
def test_merged_cells_are_known(extension):
    document = read_document(sources.MERGING[extension](SMALL), f"план{extension}")
    table = table_of(document)
    first = len(table.rows) - 5
    spans = {(row - first, column): size for (row, column), size in table.spans.items()}
    if extension == ".ods":
        assert table.rows  # calamine does not tell merged cells of ODS
    else:
        assert spans[1, 0] == (2, 1)
        assert spans[3, 0] == (1, 3)


def test_covered_cells_point_to_the_origin_of_their_block():
    table = Table([["а", "", ""], ["", "", "б"]], {(0, 0): (2, 2)})
    assert table.covered() == {(0, 1): (0, 0), (1, 0): (0, 0), (1, 1): (0, 0)}


@pytest.mark.parametrize("extension", [".docx", ".odt", ".html", ".htm", ".txt", ".md"])
def test_a_title_is_marked(extension):
    paragraphs = read_document(sources.WRITERS[extension](SMALL), f"план{extension}").paragraphs
    assert paragraphs[0].text == "План работы"
    assert paragraphs[0].bold or paragraphs[0].level or paragraphs[0].align == "center"


# --- Word --------------------------------------------------------------------------------------

LEVEL = (
    '<w:lvl w:ilvl="{}"><w:start w:val="1"/><w:numFmt w:val="{}"/><w:lvlText w:val="{}"/></w:lvl>'
)
LISTS = f"""
<w:abstractNum w:abstractNumId="0">
  {LEVEL.format(0, "decimal", "%1.")}{LEVEL.format(1, "decimal", "%1.%2")}
</w:abstractNum>
<w:abstractNum w:abstractNumId="1">{LEVEL.format(0, "upperRoman", "%1)")}</w:abstractNum>
<w:abstractNum w:abstractNumId="2">{LEVEL.format(0, "bullet", "&#xF0B7;")}</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>
<w:num w:numId="4"><w:abstractNumId w:val="0"/>
  <w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
"""


def listed(text: str, number: int, level: int = 0) -> str:
    return (
        f'<w:p><w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
        f"</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"
    )


def plain(text: str) -> str:
    return f'<w:p><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def word_table(*rows: tuple[str, ...]) -> str:
    cells = ("".join(f"<w:tc>{cell}</w:tc>" for cell in row) for row in rows)
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in cells) + "</w:tbl>"


def word_rows(body: str, **parts: str) -> list[list[str]]:
    return rows_in(sources.docx_of(body, **parts), "список.docx")


def test_numbers_that_word_draws_are_text_again():
    body = word_table((listed("Собрать", 1) + listed("Обсудить", 1) + listed("устно", 1, 1),))
    assert word_rows(body, numbering=LISTS) == [["1. Собрать\n2. Обсудить\n2.1 устно"]]


def test_a_number_column_filled_by_a_list_goes_on_from_row_to_row():
    body = word_table((listed("", 1), plain("Первое")), (listed("", 1), plain("Второе")))
    assert word_rows(body, numbering=LISTS) == [["1.", "Первое"], ["2.", "Второе"]]


def test_roman_bulleted_and_restarted_lists():
    body = word_table((listed("а", 2) + listed("б", 2), listed("в", 3), listed("г", 4)))
    assert word_rows(body, numbering=LISTS) == [["I) а\nII) б", "• в", "5. г"]]


def test_a_list_may_come_from_the_paragraph_style():
    styles = (
        '<w:style w:styleId="Пункт"><w:basedOn w:val="База"/></w:style>'
        '<w:style w:styleId="База"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    body = '<w:p><w:pPr><w:pStyle w:val="Пункт"/></w:pPr><w:r><w:t>Дело</w:t></w:r></w:p>'
    document = read_document(sources.docx_of(body, numbering=LISTS, styles=styles), "а.docx")
    assert document.blocks == [Paragraph("1. Дело")]


def test_deleted_and_hidden_words_of_word_are_not_read():
    body = (
        "<w:p><w:r><w:t>Было</w:t></w:r><w:del><w:r><w:delText>лишнее</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t> и стало</w:t></w:r></w:ins>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t> тайно</w:t></w:r></w:p>"
    )
    assert read_document(sources.docx_of(body), "а.docx").blocks == [Paragraph("Было и стало")]


def test_moved_and_fallback_copies_of_words_are_not_read_twice():
    body = (
        "<w:p><w:moveFrom><w:r><w:t>слово</w:t></w:r></w:moveFrom>"
        "<w:moveTo><w:r><w:t>слово</w:t></w:r></w:moveTo></w:p>"
        '<w:p><mc:AlternateContent xmlns:mc="urn:mc"><mc:Choice><w:r><w:t>рамка</w:t></w:r>'
        "</mc:Choice><mc:Fallback><w:r><w:t>рамка</w:t></w:r></mc:Fallback>"
        "</mc:AlternateContent></w:p>"
    )
    blocks = read_document(sources.docx_of(body), "а.docx").blocks
    assert [block.text for block in blocks] == ["слово", "рамка"]


def test_a_deeper_level_counts_anew_under_each_item():
    levels = ((0, "1."), (1, "1.1"), (1, "1.2"), (0, "2."), (1, "2.1"))
    body = "".join(listed("дело", 1, level) for level, _ in levels)
    blocks = read_document(sources.docx_of(body, numbering=LISTS), "а.docx").blocks
    assert [block.text for block in blocks] == [f"{label} дело" for _, label in levels]


def test_a_text_box_and_a_content_control_are_read_in_place():
    box = (
        "<w:p><w:r><w:t>До</w:t></w:r><w:r><w:pict><w:txbxContent>"
        f"{plain('УТВЕРЖДАЮ')}</w:txbxContent></w:pict></w:r></w:p>"
    )
    control = f"<w:sdt><w:sdtContent>{plain('После')}</w:sdtContent></w:sdt>"
    blocks = read_document(sources.docx_of(box + control), "а.docx").blocks
    assert [block.text for block in blocks] == ["До", "УТВЕРЖДАЮ", "После"]


def test_a_table_that_frames_another_gives_way_to_it():
    inner = word_table((plain("а"), plain("б")), (plain("в"), plain("г")))
    blocks = read_document(sources.docx_of(word_table((plain("До") + inner,))), "а.docx").blocks
    assert blocks == [Paragraph("До"), Table([["а", "б"], ["в", "г"]])]


def test_line_breaks_tabs_and_hyphens_of_word():
    body = (
        "<w:p><w:r><w:t>один</w:t><w:br/><w:t>два</w:t><w:tab/><w:t>три</w:t>"
        "<w:noBreakHyphen/><w:t>четыре</w:t></w:r></w:p>"
    )
    assert read_document(sources.docx_of(body), "а.docx").blocks == [
        Paragraph("один\nдва три-четыре")
    ]


# --- OpenDocument ------------------------------------------------------------------------------


def test_numbers_that_writer_draws_are_text_again():
    style = (
        '<text:list-style style:name="L1"><text:list-level-style-number text:level="1" '
        'style:num-format="1" style:num-suffix="."/><text:list-level-style-number text:level="2" '
        'style:num-format="a" style:num-suffix=")"/></text:list-style>'
    )
    body = (
        '<text:list text:style-name="L1"><text:list-item><text:p>Дело</text:p><text:list>'
        "<text:list-item><text:p>часть</text:p></text:list-item></text:list></text:list-item>"
        "</text:list><text:p>Слова</text:p>"
        '<text:list text:style-name="L1" text:continue-numbering="true"><text:list-item>'
        "<text:p>Ещё</text:p></text:list-item></text:list>"
    )
    document = read_document(sources.odf_of("text", body, style), "а.odt")
    assert [block.text for block in document.blocks] == ["1. Дело", "a) часть", "Слова", "2. Ещё"]


def test_repeated_cells_and_spaces_of_writer():
    body = (
        '<table:table><table:table-row><table:table-cell table:number-columns-repeated="2">'
        '<text:p>да<text:s text:c="3"/>нет<text:line-break/>ещё</text:p></table:table-cell>'
        "</table:table-row></table:table>"
    )
    assert rows_in(sources.odf_of("text", body), "а.odt") == [["да нет\nещё", "да нет\nещё"]]


# --- pages -------------------------------------------------------------------------------------


def html_rows(markup: str) -> list[list[str]]:
    return table_of(read_pasted(markup)).rows


def test_lists_of_a_page_have_their_numbers():
    markup = "<table><tr><td><ol start=3><li>три<li>четыре</ol><ul><li>точка</ul></table>"
    assert html_rows(markup) == [["3. три\n4. четыре\n• точка"]]


def test_unquoted_unclosed_and_entity_ridden_markup():
    markup = "<TABLE border=1><TR><TD rowspan=2>&laquo;А&raquo;&nbsp; б<TD>в<TR><TD>г</TABLE>"
    table = table_of(read_pasted(markup))
    assert table.rows == [["«А» б", "в"], ["", "г"]]
    assert table.spans == {(0, 0): (2, 1)}


def test_a_layout_table_gives_way_to_the_table_inside():
    inner = "<table>" + "<tr><td>а</td><td>б</td></tr>" * 3 + "</table>"
    document = read_pasted(f"<table><tr><td>Меню</td><td>{inner}</td></tr></table>")
    assert [table.rows for table in document.tables] == [[["а", "б"]] * 3]
    assert document.paragraphs == [Paragraph("Меню")]


def test_what_a_page_hides_or_runs_is_not_text():
    markup = (
        "<script>alert(1)</script><style>p{}</style><p style='display: none'>тайна</p>"
        "<table><tr><td>видно<!-- не видно --></td></tr><tr hidden><td>нет</td></tr></table>"
    )
    document = read_pasted(f"<html><body>{markup}</body></html>")
    assert document.blocks == [Table([["видно"]])]


def test_office_paragraph_marks_and_conditional_comments_vanish():
    markup = (
        "<table><tr><td><p class=MsoListParagraph><![if !supportLists]><span>1.<span>&nbsp;&nbsp;"
        "</span></span><![endif]>Текст<o:p></o:p></p></td></tr></table>"
    )
    assert html_rows(markup) == [["1. Текст"]]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1251", "koi8-r", "utf-16"])
def test_a_page_in_any_usual_encoding(encoding):
    charset = encoding if encoding in ("cp1251", "koi8-r") else "utf-8"
    page = f"<html><meta charset={charset}><table><tr><td>Щука</td><td>ёж</td></tr></table></html>"
    assert rows_in(page.encode(encoding), "стр.html") == [["Щука", "ёж"]]


def test_a_page_of_four_megabytes_on_one_line():
    rows = "<tr><td>дело</td><td>срок</td></tr>" * 60_000
    page = f"<html><body><table>{rows}</table></body></html>".encode()
    assert len(rows_in(page, "стр.html")) == 60_000


def test_a_page_saved_as_one_file():
    page = (
        "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\n"
        "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        "PHRhYmxlPjx0cj48dGQ+0LTQtdC70L48L3RkPjwvdHI+PC90YWJsZT4=\r\n--x--\r\n"
    )
    assert rows_in(page.encode(), "стр.mht") == [["дело"]]


# --- workbooks ---------------------------------------------------------------------------------


def test_values_of_a_workbook_read_as_people_write_them():
    book = openpyxl.Workbook()
    book.active.append(
        [5, 2.5, dt.date(2024, 9, 1), dt.datetime(2024, 9, 1, 13, 5), True, "  а  б"]
    )
    rows = rows_in(sources.saved(book), "кн.xlsx")
    assert rows == [["5", "2.5", "01.09.2024", "01.09.2024 13:05", "да", "а б"]]


def test_hidden_rows_columns_and_sheets_are_skipped():
    book = openpyxl.Workbook()
    for row in (["а", "тайно", "б"], ["тайно"] * 3, ["в", "тайно", "г"]):
        book.active.append(row)
    book.active.row_dimensions[2].hidden = True
    book.active.column_dimensions["B"].hidden = True
    book.create_sheet("Архив").append(["тайно"])
    book["Архив"].sheet_state = "hidden"
    document = read_document(sources.saved(book), "кн.xlsx")
    assert [table.rows for table in document.tables] == [[["а", "б"], ["в", "г"]]]


def test_every_sheet_with_something_in_it_is_a_table():
    book = openpyxl.Workbook()
    book.active.append(["первый"])
    book.create_sheet("Пустой")
    book.create_sheet("Второй").append(["второй"])
    tables = read_document(sources.saved(book), "кн.xlsx").tables
    assert [(table.name, table.rows) for table in tables] == [
        ("Sheet", [["первый"]]),
        ("Второй", [["второй"]]),
    ]


def test_a_formula_is_its_stored_result_and_never_runs():
    book = openpyxl.Workbook()
    book.active.append(["итог", "=1+1"])
    data = sources.repacked(sources.saved(book), {b"<v></v>": b"<v>7</v>", b"<v />": b"<v>7</v>"})
    assert rows_in(data, "кн.xlsx") == [["итог", "7"]]


# --- delimited and plain text ------------------------------------------------------------------


@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1251", "utf-16"])
def test_csv_dialects(delimiter, encoding):
    data = sources.as_csv(SMALL, delimiter=delimiter, encoding=encoding)
    assert rows_in(data, "план.csv")[-5:] == ROWS


def test_the_first_line_of_excel_may_name_the_delimiter():
    assert rows_in("sep=|\r\nа|б;в\r\nг|д;е\r\n".encode(), "т.csv") == [["а", "б;в"], ["г", "д;е"]]


def test_cells_copied_from_excel():
    assert table_of(read_pasted(sources.as_excel_clipboard(SMALL))).rows[-5:] == ROWS


def test_cells_copied_from_word_as_text_keep_their_paragraphs():
    pasted = "№\tДело\tСрок\r\n1\tБеседа:\r\nпервая часть\tмай\r\n2\tИтог\tиюнь\r\n"
    assert table_of(read_pasted(pasted)).rows == [
        ["№", "Дело", "Срок"],
        ["1", "Беседа:\nпервая часть", "май"],
        ["2", "Итог", "июнь"],
    ]


def test_a_line_over_all_columns_between_tabbed_rows():
    table = table_of(read_pasted("№\tДело\tСрок\nПервый раздел\n1\tБеседа\tмай"))
    assert table.rows[1] == ["Первый раздел", "", ""]
    assert table.spans == {(1, 0): (1, 3)}


def test_markdown_cells_lose_their_marks_only():
    text = "| Дело | Срок |\n|:--|--:|\n| **Беседа**<br>с \\| чертой | май |\n"
    assert table_of(read_pasted(text)).rows == [["Дело", "Срок"], ["Беседа\nс | чертой", "май"]]


def test_text_without_a_table_is_paragraphs():
    document = read_pasted("1. Провести беседу.\n\n2. Подвести итог.")
    assert [p.text for p in document.paragraphs] == ["1. Провести беседу.", "2. Подвести итог."]
    with pytest.raises(UnreadableFile, match="нет таблицы"):
        document.require_tables()


def test_a_missing_file_is_a_sentence(tmp_path):
    with pytest.raises(UnreadableFile, match="не открывается"):
        read_path(tmp_path / "нет.docx")


def test_rows_with_their_first_cell_alone_end_a_pasted_table():
    rows = [["ФИО", "Группа"], ["Ива", "молодой"], ["Липа", ""], ["Ель", ""]]
    lines = "\n".join("\t".join(row) for row in rows)
    document = read_pasted(f"{lines}\n\nИсполнитель: Клён\n")
    assert table_of(document).rows == rows
    assert [block.text for block in document.blocks if block not in document.tables] == [
        "Исполнитель: Клён"
    ]
