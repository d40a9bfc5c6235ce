"""The public section as files for the school's own site: clean pages and what they lead to."""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.template.loader import render_to_string

from people.models import School, StoredFile
from roadmap.site.clean_files import cleaned
from roadmap.site.content import SiteContent
from roadmap.streamed_zip import Part, in_memory

PAGES = (
    ("index.html", "О наставничестве", "roadmap/_export_about.html"),
    ("news.html", "Новости", "roadmap/_export_news.html"),
    ("practices.html", "Практики", "roadmap/_export_practices.html"),
    ("people.html", "Наставники", "roadmap/_export_people.html"),
    ("acts.html", "Документы", "roadmap/_export_acts.html"),
)
STYLE = Path(settings.BASE_DIR) / "static" / "css" / "export.css"
FOLDER = "files"


@dataclass(frozen=True)
class Attached:
    """A file of the archive: its name there, and where its bytes come from."""

    name: str
    content: object
    ending: str
    clean: bool = False

    def opened(self) -> io.BytesIO:
        """The bytes without traces of their makers; empty where the file is gone from the disk."""
        try:
            with self.content.open("rb") as file:
                data = file.read()
        except FileNotFoundError:
            data = b""
        return io.BytesIO(data if self.clean else cleaned(data, self.ending) or b"")


def archive_parts(content: SiteContent) -> Iterator[Part]:
    """Pages, their style, then files; a file is read when its turn comes."""
    files = attached(content)
    links = {key: f"{FOLDER}/{file.name}" for key, file in files.items()}
    for name, title, template in PAGES:
        page = page_of(content, name, title, template, links)
        yield in_memory(name, page.encode())
    yield in_memory("style.css", STYLE.read_bytes())
    for file in files.values():
        yield Part(f"{FOLDER}/{file.name}", 0, file.opened)


def page_of(content: SiteContent, name: str, title: str, template: str, links: dict) -> str:
    body = render_to_string(template, {"content": content, "links": links})
    nav = [(address, word, address == name) for address, word, _ in PAGES]
    context = {"title": title, "body": body, "nav": nav, "school": School.current()}
    return render_to_string("roadmap/export_page.html", context)


def attached(content: SiteContent) -> dict[str, Attached]:
    """«picture-3», «file-5», «act-7» → the file; nobody's own file names go out."""
    found = {}
    for item in content.news:
        for file in item.pictures:
            found[f"picture-{file.pk}"] = stored(f"picture-{file.pk}", file.stored)
    for item in content.practices:
        for file in item.files:
            found[f"file-{file.pk}"] = stored(f"file-{file.pk}", file.stored)
    for paper in content.acts:
        if paper.file:
            name = f"act-{paper.pk}{paper.ending}"
            found[f"act-{paper.pk}"] = Attached(name, paper.file, paper.ending)
    return found


def stored(name: str, file: StoredFile) -> Attached:
    return Attached(f"{name}{file.ending}", file.content, file.ending, clean=file.is_picture)


def fragment_of(content: SiteContent, address: str) -> str:
    """One piece of HTML that editors of school sites take as it is: no classes, styles, scripts.

    `address`: the public address of the application for links to files; '' leaves them out.
    """
    return render_to_string(
        "roadmap/export_fragment.html", {"content": content, "address": address}
    )
