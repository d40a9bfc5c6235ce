"""Office files written by hand or by their own libraries: DOCX, ODT, ODS, XLSX, XLS."""

import io
import zipfile
from xml.sax.saxutils import escape

import openpyxl
import xlwt
from openpyxl.styles import Font

from tests.roadmap.papers import Cell, Paper, plain_title

NS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


# --- Word -------------------------------------------------------------------------------------


def as_docx(paper: Paper) -> bytes:
    body = "".join(_docx_line(line) for line in paper.before)
    body += _docx_table(paper) if paper.rows else ""
    body += "".join(_docx_line(line) for line in paper.after)
    return docx_of(body)


def docx_of(body: str, numbering: str = "", styles: str = "") -> bytes:
    """A Word package around the XML of a body."""
    parts = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/'
        'content-types"/>',
        "word/document.xml": f'<w:document xmlns:w="{NS}"><w:body>{body}</w:body></w:document>',
    }
    if numbering:
        parts["word/numbering.xml"] = f'<w:numbering xmlns:w="{NS}">{numbering}</w:numbering>'
    if styles:
        parts["word/styles.xml"] = f'<w:styles xmlns:w="{NS}">{styles}</w:styles>'
    return zipped(parts)


def zipped(parts: dict[str, str | bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return out.getvalue()


def repacked(data: bytes, replacements: dict[bytes, bytes]) -> bytes:
    """The same archive with bytes replaced in every member."""
    parts = {}
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            part = archive.read(name)
            for old, new in replacements.items():
                part = part.replace(old, new)
            parts[name] = part
    return zipped(parts)


def _docx_line(line: str) -> str:
    look = '<w:pPr><w:jc w:val="center"/></w:pPr>' if line.startswith("*") else ""
    bold = "<w:rPr><w:b/></w:rPr>" if line.startswith("*") else ""
    text = escape(plain_title(line))
    return f'<w:p>{look}<w:r>{bold}<w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def _docx_table(paper: Paper) -> str:
    rows, continued = [], {}
    for row in paper.cells:
        cells, column, queue = [], 0, list(row)
        while queue or column in continued:
            if column in continued:
                left, across = continued.pop(column)
                if left > 1:
                    continued[-column - 1] = (left - 1, across)
                cells.append(_docx_cell(Cell("", across=across), "<w:vMerge/>"))
                column += across
                continue
            cell = queue.pop(0)
            merge = '<w:vMerge w:val="restart"/>' if cell.down > 1 else ""
            if cell.down > 1:
                continued[-column - 1] = (cell.down - 1, cell.across)
            cells.append(_docx_cell(cell, merge))
            column += cell.across
        continued = {abs(at) - 1 if at < 0 else at: value for at, value in continued.items()}
        rows.append(f"<w:tr>{''.join(cells)}</w:tr>")
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(rows)}</w:tbl>"


def _docx_cell(cell: Cell, merge: str) -> str:
    span = f'<w:gridSpan w:val="{cell.across}"/>' if cell.across > 1 else ""
    paragraphs = "".join(
        f'<w:p><w:r><w:t xml:space="preserve">{escape(line)}</w:t></w:r></w:p>'
        for line in cell.text.split("\n")
    )
    return f"<w:tc><w:tcPr>{span}{merge}</w:tcPr>{paragraphs}</w:tc>"


# --- OpenDocument -----------------------------------------------------------------------------

ODF = "urn:oasis:names:tc:opendocument:xmlns"
ODF_SPACES = "".join(
    f' xmlns:{short}="{ODF}:{name}:1.0"'
    for short, name in (
        ("office", "office"),
        ("text", "text"),
        ("table", "table"),
        ("style", "style"),
        ("fo", "xsl-fo-compatible"),
    )
)


def as_odt(paper: Paper) -> bytes:
    lines = "".join(_odf_line(line) for line in paper.before)
    after = "".join(f"<text:p>{escape(line)}</text:p>" for line in paper.after)
    table = _odf_table(paper, "Table1") if paper.rows else ""
    return odf_of("text", f"{lines}{table}{after}")


def odf_of(kind: str, body: str, styles: str = "") -> bytes:
    """An OpenDocument package around the XML of a body; `styles` are automatic ones."""
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content{ODF_SPACES}>'
        f"<office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:{kind}>{body}</office:{kind}></office:body>"
        "</office:document-content>"
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        mimetype = f"application/vnd.oasis.opendocument.{kind}"
        archive.writestr(zipfile.ZipInfo("mimetype"), mimetype)
        archive.writestr("content.xml", content)
        archive.writestr(
            "META-INF/manifest.xml",
            f'<manifest:manifest xmlns:manifest="{ODF}:manifest:1.0"><manifest:file-entry '
            f'manifest:full-path="/" manifest:media-type="{mimetype}"/></manifest:manifest>',
        )
    return out.getvalue()


def _odf_line(line: str) -> str:
    tag = 'text:h text:outline-level="1"' if line.startswith("*") else "text:p"
    return f"<{tag}>{escape(plain_title(line))}</{tag.split()[0]}>"


def _odf_table(paper: Paper, name: str) -> str:
    rows = []
    merged = {(r, c): (r2 - r + 1, c2 - c + 1) for r, c, r2, c2 in paper.merges()}
    covered = {
        (r, c)
        for r0, c0, r2, c2 in paper.merges()
        for r in range(r0, r2 + 1)
        for c in range(c0, c2 + 1)
    } - set(merged)
    for at, row in enumerate(paper.grid()):
        cells = []
        for column, text in enumerate(row):
            if (at, column) in covered:
                cells.append("<table:covered-table-cell/>")
                continue
            down, across = merged.get((at, column), (1, 1))
            paragraphs = "".join(f"<text:p>{escape(line)}</text:p>" for line in text.split("\n"))
            cells.append(
                f'<table:table-cell office:value-type="string" table:number-rows-spanned="{down}" '
                f'table:number-columns-spanned="{across}">{paragraphs}</table:table-cell>'
            )
        rows.append(f"<table:table-row>{''.join(cells)}</table:table-row>")
    return f'<table:table table:name="{name}">{"".join(rows)}</table:table>'


def as_ods(paper: Paper) -> bytes:
    return odf_of("spreadsheet", _odf_table(_sheet(paper), "Лист1"))


# --- Excel ------------------------------------------------------------------------------------


def _sheet(paper: Paper) -> Paper:
    """The whole document as rows of a sheet, as people type it into Excel."""
    width = len(paper.grid()[0])
    before = tuple((Cell(plain_title(line), across=width),) for line in paper.before)
    after = tuple((Cell(line, across=width),) for line in paper.after)
    return Paper(rows=(*before, *paper.rows, *after))


def as_xlsx(paper: Paper) -> bytes:
    sheet_paper = _sheet(paper)
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "План"
    for at, row in enumerate(sheet_paper.grid(), start=1):
        for column, text in enumerate(row, start=1):
            sheet.cell(at, column, int(text) if text.isdigit() else text or None)
    for row, column, last_row, last_column in sheet_paper.merges():
        sheet.merge_cells(
            start_row=row + 1,
            start_column=column + 1,
            end_row=last_row + 1,
            end_column=last_column + 1,
        )
    sheet["A1"].font = Font(bold=True)
    return saved(book)


def saved(book: openpyxl.Workbook) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def as_xls(paper: Paper) -> bytes:
    sheet_paper = _sheet(paper)
    book = xlwt.Workbook(encoding="utf-8")
    sheet = book.add_sheet("План")
    merged = {(r, c): (r2, c2) for r, c, r2, c2 in sheet_paper.merges()}
    for at, row in enumerate(sheet_paper.grid()):
        for column, text in enumerate(row):
            value = int(text) if text.isdigit() else text
            if (at, column) in merged:
                last_row, last_column = merged[at, column]
                sheet.write_merge(at, last_row, column, last_column, value)
            elif text:
                sheet.write(at, column, value)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()
