"""Files of installed packages that pages use: four of them, out of the thousands packages bring.

    vendor/bootstrap.min.css      vendor/htmx.min.js
    fonts/pt-sans-regular.woff2   fonts/pt-sans-bold.woff2

They are made once into the data folder, so that neither third-party text is committed nor whole
packages are compressed at each start.
"""

import contextlib
import errno
import fcntl
import hashlib
import os
import re
import shutil
import subprocess
import sys
from functools import cache
from importlib.metadata import distribution
from pathlib import Path
from threading import Lock

from django.conf import settings
from django.contrib.staticfiles.finders import BaseFinder
from django.contrib.staticfiles.utils import get_files
from django.core.files.storage import FileSystemStorage
from django.core.management import CommandError

COPIED = {
    "vendor/bootstrap.min.css": ("bootstrap-wrapper", "bootstrap/css/bootstrap.min.css"),
    "vendor/htmx.min.js": ("django-htmx", "django_htmx/static/django_htmx/htmx-2.min.js"),
}
FONTS = {
    "fonts/pt-sans-regular.woff2": "fontpkg_pt_sans/files/PT_Sans-Web-Regular.ttf",
    "fonts/pt-sans-bold.woff2": "fontpkg_pt_sans/files/PT_Sans-Web-Bold.ttf",
}
FONT_PACKAGE = "fontpkg-pt-sans"
# Latin, Cyrillic, punctuation, №, ₽, fractions and signs; PT Sans draws no arrows.
_one_thread = Lock()  # the first page asks for several files at once
CHARACTERS = [
    *range(0x20, 0x7F),
    *range(0xA0, 0x100),
    *range(0x400, 0x460),
    0x490,
    0x491,
    *range(0x2010, 0x203B),
    0x20AC,
    0x20BD,
    0x2116,
    0x2122,
    *range(0x2190, 0x2196),
    0x2212,
    0x2248,
    0x2260,
    0x2264,
    0x2265,
]


class PackageFinder(BaseFinder):
    """Finds the few files of packages that pages use."""

    def check(self, **kwargs) -> list:
        return []

    def find(self, path: str, find_all: bool = False, **kwargs) -> str | list[str]:
        """The file's place on disk ([] when it is not one of ours; a list for `find_all`)."""
        known = path in COPIED or path in FONTS
        found = str(made_folder() / path) if known else None
        if find_all or kwargs.get("all"):
            return [found] if found else []
        return found or []

    def list(self, ignore_patterns):
        """(relative path, storage) of every file, as collectstatic wants them."""
        storage = FileSystemStorage(location=made_folder())
        for path in get_files(storage, ignore_patterns):
            yield path, storage


@cache
def made_folder() -> Path:
    """The folder with the files, made when it is missing or its packages have changed."""
    folder = settings.APP_DATA_DIR / "assets" / fingerprint()
    with _one_thread:
        if not folder.exists():
            part = folder.with_name(f"{folder.name}.{os.getpid()}")
            shutil.rmtree(part, ignore_errors=True)
            _make(part)
            with contextlib.suppress(OSError):  # another process was faster with the same files
                part.rename(folder)
            shutil.rmtree(part, ignore_errors=True)
    return folder


def fingerprint() -> str:
    """Changes with the packages' versions and with this very file."""
    names = [package for package, _ in COPIED.values()] + [FONT_PACKAGE, "fonttools"]
    versions = [f"{name}={distribution(name).version}" for name in names]
    told = "\n".join([*versions, Path(__file__).read_text()])
    return hashlib.sha256(told.encode()).hexdigest()[:16]


def _make(folder: Path) -> None:
    for address, (package, path) in COPIED.items():
        target = folder / address
        target.parent.mkdir(parents=True, exist_ok=True)
        text = Path(distribution(package).locate_file(path)).read_text()
        # The maps are not served, and hashed names would look for them.
        target.write_text(re.sub(r"(?m)^/[*/]# sourceMappingURL=.*$", "", text))
    for address, path in FONTS.items():
        target = folder / address
        target.parent.mkdir(parents=True, exist_ok=True)
        _subset(Path(distribution(FONT_PACKAGE).locate_file(path)), target)


def _subset(source: Path, target: Path) -> None:
    """Keep the characters we use, without hinting: 12 KB a style instead of 430."""
    from fontTools import subset  # takes 0.2 s to import, and only the first start needs it
    from fontTools.ttLib import TTFont

    options = subset.Options(hinting=False, layout_features=["kern", "liga", "mark", "ccmp"])
    font = TTFont(source)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=CHARACTERS)
    subsetter.subset(font)
    font.flavor = "woff2"
    font.save(target)


def prepare() -> None:
    """Collect, hash and compress the static files into STATIC_ROOT, unless nothing has changed."""
    manifest, now = settings.STATIC_ROOT / "staticfiles.json", _contents()
    with open(settings.APP_DATA_DIR / "static.lock", "a+") as mark:
        fcntl.flock(mark, fcntl.LOCK_EX)
        mark.seek(0)
        if manifest.exists() and mark.read() == now:
            return
        # A process of its own, because storages are chosen when settings are read.
        told = subprocess.run(
            [sys.executable, settings.BASE_DIR / "manage.py", "collectstatic", "--noinput", "-v0"],
            env=os.environ | {"HASHED_STATIC": "1"},
            stderr=subprocess.PIPE,
            text=True,
        )
        if "No space left" in told.stderr:
            raise OSError(errno.ENOSPC, "no space left", str(settings.STATIC_ROOT))
        if told.returncode != 0:
            raise CommandError(f"Не удалось подготовить файлы оформления:\n{told.stderr}")
        mark.truncate(0)
        mark.write(now)


def _contents() -> str:
    own = hashlib.sha256(distribution("django").version.encode())
    for folder in settings.STATICFILES_DIRS:
        for path in sorted(path for path in Path(folder).rglob("*") if path.is_file()):
            own.update(str(path.relative_to(folder)).encode() + path.read_bytes())
    return f"{fingerprint()} {own.hexdigest()}"
