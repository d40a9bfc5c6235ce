"""The door to foreign scans: a child process, limited in memory and time, opens them."""

import marshal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from django.core.exceptions import ValidationError

SECONDS = 120
STUCK = "Файл слишком сложен или повреждён: прочитать его не удалось. Отсканируйте бумагу заново."
CHILD = Path(__file__).parent / "child.py"


@dataclass(frozen=True)
class ScannedPaper:
    """One paper of a file.

    codes     texts of the QR codes on its pages
    page      the file's page on which it begins, from 1
    ending    «.jpg» or «.pdf», whatever the file was
    content   the paper written anew, without what a foreign file may hide
    preview   a small JPEG of its first page
    """

    codes: tuple[str, ...]
    page: int
    ending: str
    content: bytes
    preview: bytes


def read_apart(ending: str, data: bytes, *, whole: bool = False) -> list[ScannedPaper]:
    """The papers of a JPEG, PNG or PDF file; ValidationError with a sentence for a bad one.

    `whole` takes the file for one paper, whatever codes its pages bear.
    """
    command = [sys.executable, "-I", str(CHILD), ending, "whole" if whole else "split"]
    try:
        child = subprocess.run(
            command, input=data, capture_output=True, timeout=SECONDS, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise ValidationError(STUCK) from error
    if child.returncode != 0 or not child.stdout:
        raise ValidationError(STUCK)
    done, answer = marshal.loads(child.stdout)
    if not done:
        raise ValidationError(answer)
    return [ScannedPaper(**{**paper, "codes": tuple(paper["codes"])}) for paper in answer]
