"""A file as a page shows it, whatever it is attached to: templates/components/files.html."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse


@dataclass(frozen=True)
class Ways:
    """Names of the addresses of a file: to open it, its small picture, to take it out.

    describe   where it is said what a picture shows, for those that need it
    """

    opened: str
    preview: str
    removed: str
    describe: str = ""


@dataclass(frozen=True)
class FileLine:
    """One attached file with its addresses; `preview` and `describe` only of a picture.

    size   bytes
    shows  what the picture shows, where somebody has said it
    """

    key: int
    name: str
    size: int
    url: str
    remove: str
    preview: str = ""
    describe: str = ""
    shows: str = ""


def file_lines(files: Iterable, ways: Ways, *where) -> list[FileLine]:
    """Rows with `stored` and `name` as lines; their addresses begin with the arguments `where`."""
    return [_line(file, ways, [*where, file.pk]) for file in files]


def _line(file, ways: Ways, args: list) -> FileLine:
    seen = file.stored.is_picture
    return FileLine(
        key=file.pk,
        name=file.name,
        size=file.stored.size,
        url=reverse(ways.opened, args=args),
        remove=reverse(ways.removed, args=args),
        preview=reverse(ways.preview, args=args) if seen else "",
        describe=reverse(ways.describe, args=args) if seen and ways.describe else "",
        shows=getattr(file, "alt", ""),
    )
