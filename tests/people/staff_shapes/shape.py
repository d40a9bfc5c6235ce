"""A staff table as a school would send it, beside what a careful person reads in it."""

import io
import json
import zipfile
from dataclasses import dataclass, field
from pathlib import Path

ANY = object()  # whatever is understood here is right
EXPERIENCE = ("general", "teaching", "in_profession", "in_school")


@dataclass(frozen=True)
class Shape:
    """One file; `readings` holds every reading a careful person could give, most natural first."""

    name: str
    content: bytes
    readings: list[dict]

    @property
    def key(self) -> str:
        return self.name.partition(".")[0]

    def write(self, folder: Path) -> Path:
        path = folder / self.name
        path.write_bytes(self.content)
        first, *others = self.readings
        expected = {**first, "or": others} if others else first
        Path(f"{path}.expected.json").write_text(
            json.dumps(expected, ensure_ascii=False, indent=1), encoding="utf-8"
        )
        return path


@dataclass
class Shapes:
    """The shapes of one kind, in the order they are told."""

    all: list[Shape] = field(default_factory=list)

    def add(self, name: str, content: str | bytes, *people: dict, status: str = "ok") -> None:
        self.add_ambiguous(name, content, {"status": status, "people": list(people)})

    def add_ambiguous(self, name: str, content: str | bytes, *readings: dict) -> None:
        data = content.encode() if isinstance(content, str) else content
        self.all.append(Shape(name, data, list(readings)))

    def refuse(self, name: str, content: str | bytes, *words: str) -> None:
        """A file that is no usable table; the sentence holds each of the words."""
        self.add_ambiguous(name, content, {"status": "refused", "people": [], "says": list(words)})


def who(name: str, posts=ANY, *, flag: bool | None = False, **said) -> dict:
    """A person as read: what is not said is nothing, or anything where a doubt is due.

    `name` is «Фамилия Имя Отчество», or its three parts with «|» between them.
    """
    parts = name.split("|") if "|" in name else name.split(maxsplit=2)
    surname, first_name, patronymic = [*parts, "", "", ""][:3]
    known = {"surname": surname, "first_name": first_name, "patronymic": patronymic}
    years = {key: said.pop(key, ANY if flag else None) for key in EXPERIENCE}
    nothing = {} if flag else NOTHING
    known |= {**nothing, "posts": posts, **said, "experience": without_any(years)}
    return {**without_any(known), **({} if flag is None else {"must_flag": flag})}


NOTHING = {
    "role": "teacher", "part_time": False, "category": None, "category_date": None,
    "degree": "", "title": "", "courses": [], "retraining": [], "experience_start": {},
}  # fmt: skip


def without_any(fields: dict) -> dict:
    return {key: value for key, value in fields.items() if value is not ANY}


# --- writing tables ----------------------------------------------------------------------------


def lines(text: str) -> list[list[str]]:
    """Rows of a table drawn with «|»; « // » is a line break inside a cell."""
    return [
        [cell.strip().replace(" // ", "\n") for cell in line.split("|")]
        for line in text.strip().splitlines()
    ]


def page(body: str, head: str = '<meta charset="utf-8">') -> str:
    """A school site's page around the body: menus before it, the usual footer after."""
    return (
        f"<!DOCTYPE html><html lang=ru><head>{head}<title>Педагоги</title></head><body>"
        '<div id="top"><a href="#main">Версия для слабовидящих</a></div><ul class="menu"><li>'
        '<a href="/">Главная</a><li><a href="/sveden/common/">Основные сведения</a><li>'
        '<a href="/sveden/managers/">Руководство</a><li><a href="/sveden/employees/">'
        "Педагогический состав</a></ul><h1>Педагогический (научно-педагогический) состав</h1>\n"
        f"{body}\n<footer><p>МОУ «Средняя школа № 143», г. Заречный, ул. Полевая, 1. Телефон: "
        "(4820) 00-00-00</p><p>© 2015–2026</p></footer></body></html>"
    )


def grid(headings: list[str], rows: list[list[str]], props: str = "") -> str:
    """A table; with `props`, rows are `teachingStaff` and cells bear the names in order."""
    names = props.split()
    marks = [f' itemprop="{name}"' if name != "-" else "" for name in names] or [""] * 99
    row_mark = ' itemprop="teachingStaff"' if names else ""
    head = "".join(f"<th>{heading}</th>" for heading in headings)
    body = "".join(
        f"<tr{row_mark}>"
        + "".join(f"<td{m}>{broken(cell)}</td>" for m, cell in zip(marks, row, strict=False))
        + "</tr>\n"
        for row in rows
    )
    return f"<table border=1><thead><tr>{head}</tr></thead>\n<tbody>\n{body}</tbody></table>"


def broken(cell: str) -> str:
    return cell.replace("\n", "<br />")


def zipped(parts: dict[str, str | bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return out.getvalue()
