"""A ZIP that is written while it is sent: a portfolio to keep, the school's section, a whole year.

Nothing is packed again (photographs and office files are packed already), so the length is known
before the first byte and the browser shows how far it is.
"""

import datetime as dt
import io
import zipfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import BinaryIO

from roadmap.documents.paper import clean

PIECE = 256 * 1024
# Sizes of the parts of a ZIP without extra fields: APPNOTE.TXT, 4.3.7, 4.3.9, 4.3.12, 4.3.16
LOCAL, DESCRIPTOR, CENTRAL, END = 30, 16, 46, 22
FIRST_DAY = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True)
class Part:
    """A file of the archive: its name there, its size, how to open it for reading, its day.

    Without a day it bears the first one that a ZIP knows.
    """

    name: str
    size: int
    opened: Callable[[], BinaryIO]
    dated: dt.date | None = None

    @property
    def moment(self) -> tuple[int, ...]:
        return FIRST_DAY if self.dated is None else self.dated.timetuple()[:6]


def in_memory(name: str, data: bytes, dated: dt.date | None = None) -> Part:
    return Part(name, len(data), partial(io.BytesIO, data), dated)


def file_title(text: str) -> str:
    """The text as a part of a file's name, without signs that no disk takes; "" when none is
    left."""
    own = "".join("_" if sign in '<>:"/\\|?*' else sign for sign in clean(text))
    return own.strip(" .")[:120]


class Outlet:
    """What a ZIP is written into: bytes wait here until they are taken; there is no way back."""

    def __init__(self):
        self.waiting: list[bytes] = []

    def write(self, data: bytes) -> int:
        self.waiting.append(bytes(data))
        return len(data)

    def flush(self) -> None: ...

    def taken(self) -> bytes:
        data, self.waiting = b"".join(self.waiting), []
        return data


def length(parts: Iterable[Part]) -> int:
    """How many bytes `stream` of these parts gives."""
    around = [2 * len(part.name.encode()) + LOCAL + DESCRIPTOR + CENTRAL for part in parts]
    return sum(around) + sum(part.size for part in parts) + END


def stream(parts: Iterable[Part]) -> Iterator[bytes]:
    """The archive in pieces; at no time more than a piece of it is in memory."""
    outlet = Outlet()
    with zipfile.ZipFile(outlet, "w") as archive:
        for part in parts:
            info = zipfile.ZipInfo(part.name, part.moment)
            with archive.open(info, "w") as target, part.opened() as source:
                while piece := source.read(PIECE):
                    target.write(piece)
                    yield outlet.taken()
    yield outlet.taken()
