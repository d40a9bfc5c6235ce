"""The door to foreign pictures: a child process, limited in memory and time, draws them anew."""

import marshal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from threading import BoundedSemaphore

from django.core.exceptions import ValidationError

SECONDS = 60  # by the clock: a busy machine is slow, the picture is not to blame
AT_ONCE = BoundedSemaphore(2)  # twenty photographs of ten people do not take the machine's memory
STUCK = (
    "Снимок слишком сложен или повреждён: открыть его не удалось. Сохраните его заново "
    "и приложите снова."
)
CHILD = Path(__file__).parent / "child.py"


@dataclass(frozen=True)
class Drawn:
    """A picture drawn anew: `content` to keep, `preview` to show small; both JPEG."""

    content: bytes
    preview: bytes


def drawn_apart(data: bytes) -> Drawn:
    """Our own copy of a JPEG or PNG; ValidationError with a sentence for a bad one."""
    command = [sys.executable, "-I", str(CHILD)]
    try:
        with AT_ONCE:
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
    return Drawn(**answer)
