"""HTML → DOCX and ODT by pandoc, with reference files and a finish of our own."""

import base64
import hashlib
import mimetypes
import os
import subprocess
from functools import cache
from pathlib import Path
from tempfile import NamedTemporaryFile, TemporaryDirectory

from django.conf import settings

from roadmap.documents import docx, layout, odt
from roadmap.documents.archive import pack, unpack
from roadmap.documents.failures import RenderingFailed
from roadmap.documents.paper import FileFormat, Orientation, Paper

PANDOC_SECONDS = 120
BUILDERS = {FileFormat.DOCX: docx, FileFormat.ODT: odt}


def docx_file(paper: Paper) -> bytes:
    """The paper as a Word file. Raises RenderingFailed."""
    return _office_file(paper, FileFormat.DOCX)


def odt_file(paper: Paper) -> bytes:
    """The paper as an OpenDocument text. Raises RenderingFailed."""
    return _office_file(paper, FileFormat.ODT)


def _office_file(paper: Paper, file_format: FileFormat) -> bytes:
    html, tables = layout.for_pandoc(_with_pictures(paper.html(file_format), paper))
    parts = unpack(_convert(html, file_format, paper))
    BUILDERS[file_format].finish(parts, paper, tables)
    return pack(parts)


def _with_pictures(html: str, paper: Paper) -> str:
    """The paper's own images as data inside the HTML: the sandbox lets pandoc read no files."""
    for path in paper.images:
        kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
        data = base64.b64encode(path.read_bytes()).decode()
        html = html.replace(path.resolve().as_uri(), f"data:{kind};base64,{data}")
    return html


def _convert(html: str, file_format: FileFormat, paper: Paper) -> bytes:
    """Pandoc's file, made in a sandbox: it reads its reference file and knows no clock."""
    reference = _reference(file_format, paper.orientation)
    with TemporaryDirectory() as folder:
        target = Path(folder) / f"paper.{file_format}"
        _pandoc(
            "--sandbox",
            "--from=html-auto_identifiers",
            f"--to={file_format}",
            f"--reference-doc={reference}",
            f"--output={target}",
            text=html,
        )
        return target.read_bytes()


def _reference(file_format: FileFormat, orientation: Orientation) -> Path:
    """The reference file: built once for this pandoc and this code, kept in the data folder."""
    folder = settings.APP_DATA_DIR / "documents"
    path = folder / f"reference-{orientation}-{_stamp()}.{file_format}"
    if not path.exists():
        default = _pandoc("--print-default-data-file", f"reference.{file_format}")
        parts = unpack(default)
        BUILDERS[file_format].make_reference(parts, orientation)
        folder.mkdir(parents=True, exist_ok=True)
        _write_whole(path, pack(parts))
    return path


@cache
def _stamp() -> str:
    """Changes with pandoc and with the modules that build reference files."""
    digest = hashlib.sha256(_pandoc("--version"))
    for name in ("docx.py", "odt.py", "typography.py"):
        digest.update((Path(__file__).parent / name).read_bytes())
    return digest.hexdigest()[:12]


def _write_whole(path: Path, data: bytes) -> None:
    """Another process sees either no file or the whole one."""
    with NamedTemporaryFile(dir=path.parent, delete=False) as fresh:
        fresh.write(data)
    os.replace(fresh.name, path)


def _pandoc(*arguments: str, text: str = "") -> bytes:
    """Run the packaged pandoc; its standard output. Raises RenderingFailed."""
    import pypandoc

    try:
        done = subprocess.run(
            [pypandoc.get_pandoc_path(), *arguments],
            input=text.encode(),
            capture_output=True,
            timeout=PANDOC_SECONDS,
            check=True,
        )
    except (OSError, subprocess.SubprocessError) as error:
        raise RenderingFailed("Файл для Word не получился. Возьмите PDF.") from error
    return done.stdout
