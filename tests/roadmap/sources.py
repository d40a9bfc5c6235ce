"""Plans as files, made at run time in every format a school may bring: a `Paper` → bytes."""

import csv
import html
import io

from tests.roadmap.office_sources import (
    as_docx,
    as_ods,
    as_odt,
    as_xls,
    as_xlsx,
    docx_of,
    odf_of,
    repacked,
    saved,
    zipped,
)
from tests.roadmap.papers import Cell, Paper, plain_title

__all__ = ["docx_of", "odf_of", "repacked", "saved", "zipped"]


# --- text, Markdown, CSV ----------------------------------------------------------------------


def as_text(paper: Paper) -> bytes:
    """Tabs between cells, literal <p> in cells with several paragraphs, ** ** around the title."""
    lines = [f"**{plain_title(t)}**" if t.startswith("*") else t for t in paper.before]
    lines += ["", *("\t".join(map(_paragraphs, row)) for row in paper.grid()), "", *paper.after]
    return "\n".join(lines).encode()


def _paragraphs(text: str) -> str:
    lines = text.split("\n")
    return text if len(lines) == 1 else " ".join(f"<p>{line}</p>" for line in lines)


def as_markdown(paper: Paper) -> bytes:
    rows = [
        [cell.replace("|", r"\|").replace("\n", "<br>") for cell in row] for row in paper.grid()
    ]
    table = ["| " + " | ".join(row) + " |" for row in rows]
    table.insert(1, "|" + "---|" * len(rows[0]))
    before = [f"# {plain_title(t)}" if t.startswith("*") else t for t in paper.before]
    return "\n\n".join([*before, "\n".join(table), *paper.after]).encode()


def as_csv(paper: Paper, *, delimiter: str = ";", encoding: str = "utf-8-sig") -> bytes:
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter)
    writer.writerows([plain_title(line)] for line in paper.before)
    writer.writerows(paper.grid())
    writer.writerows([line] for line in paper.after)
    return out.getvalue().encode(encoding)


def as_excel_clipboard(paper: Paper) -> str:
    """What Excel puts on the clipboard as text: tabs, cells with line breaks in quotes."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter="\t", lineterminator="\r\n")
    writer.writerows([plain_title(line)] for line in paper.before)
    writer.writerows(paper.grid())
    return out.getvalue()


def as_word_clipboard(paper: Paper) -> str:
    """What Word puts on the clipboard as text: paragraphs of a cell on bare lines."""
    return "\r\n".join(
        [*map(plain_title, paper.before), *("\t".join(row) for row in paper.grid())]
    ).replace("\n\n", "\n")


# --- pages ------------------------------------------------------------------------------------


def as_html(paper: Paper) -> bytes:
    title = "".join(_html_line(line) for line in paper.before)
    after = "".join(f"<p>{html.escape(line)}</p>" for line in paper.after)
    page = (
        f"<!DOCTYPE html><html><head><meta charset='utf-8'><title>Сайт</title></head><body>{title}"
    )
    return f"{page}{_html_table(paper)}{after}</body></html>".encode()


def _html_line(line: str) -> str:
    text = html.escape(plain_title(line))
    return f"<h2>{text}</h2>" if line.startswith("*") else f"<p align='right'>{text}</p>"


def _html_table(paper: Paper) -> str:
    rows = []
    for row in paper.cells:
        cells = "".join(
            f"<td rowspan='{c.down}' colspan='{c.across}'>"
            + "".join(f"<p>{html.escape(line)}</p>" for line in c.text.split("\n"))
            + "</td>"
            for c in row
        )
        rows.append(f"<tr>{cells}</tr>")
    return f"<table border='1'><tbody>{''.join(rows)}</tbody></table>"


def as_word_html(paper: Paper) -> bytes:
    """As Word saves a page: windows-1251, one line, unquoted attributes, office junk."""
    rows = "".join(
        "<tr style='mso-yfti-irow:0'>" + "".join(_word_cell(cell) for cell in row) + "</tr>"
        for row in paper.cells
    )
    lines = "".join(
        f"<p class=MsoNormal align={'center' if t.startswith('*') else 'right'}>"
        f"{'<b>' if t.startswith('*') else ''}<span lang=RU style='font-size:14.0pt'>"
        f"{html.escape(plain_title(t))}</span>{'</b>' if t.startswith('*') else ''}<o:p></o:p></p>"
        for t in paper.before
    )
    tail = "".join(f"<p class=MsoNormal>{html.escape(t)}<o:p>&nbsp;</o:p></p>" for t in paper.after)
    page = (
        '<html xmlns:o="urn:schemas-microsoft-com:office:office"><head>'
        '<meta http-equiv=Content-Type content="text/html; charset=windows-1251">'
        "<!--[if gte mso 9]><xml><w:WordDocument><w:View>Print</w:View></w:WordDocument></xml>"
        "<![endif]--><style><!-- p.MsoNormal {margin:0cm} --></style></head>"
        f"<body lang=RU><div class=WordSection1>{lines}"
        f"<table class=MsoNormalTable border=1 cellspacing=0>{rows}</table>{tail}</div>"
        "</body></html>"
    )
    return page.encode("cp1251", "xmlcharrefreplace")


def _word_cell(cell: Cell) -> str:
    paragraphs = "".join(
        f"<p class=MsoNormal><span style='mso-bidi-font-size:12.0pt'>{html.escape(line)}</span>"
        "<o:p></o:p></p>"
        for line in cell.text.split("\n")
    )
    return f"<td width=103 rowspan={cell.down} colspan={cell.across}>{paragraphs}</td>"


# How a file of each format is made, by its extension; those that keep merged cells first.
MERGING = {
    ".docx": as_docx,
    ".odt": as_odt,
    ".html": as_html,
    ".htm": as_word_html,
    ".xlsx": as_xlsx,
    ".xls": as_xls,
    ".ods": as_ods,
}
FLAT = {".txt": as_text, ".md": as_markdown, ".csv": as_csv}
WRITERS = {**MERGING, **FLAT}
