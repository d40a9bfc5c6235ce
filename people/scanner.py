"""The school's own virus scanner, if it has one: a command that looks at each file that comes in.

`FILE_SCANNER` (README.md) names it; the file's path becomes its last argument. 0 lets the file in,
every other answer refuses it: so does a scanner that is silent too long or cannot be run.
"""

import logging
import subprocess
from tempfile import NamedTemporaryFile

from django.conf import settings
from django.core.exceptions import ValidationError

logger = logging.getLogger(__name__)
REFUSED = "Антивирус школы не пропустил этот файл. Проверьте его на своём компьютере."
UNSEEN = "Антивирус школы не ответил, поэтому файл не принят. Скажите об этом администратору."


def scan(data: bytes) -> None:
    """Nothing where no scanner is set; ValidationError when the file is not let in."""
    command = settings.FILE_SCANNER
    if not command:
        return
    with NamedTemporaryFile(dir=settings.FILE_UPLOAD_TEMP_DIR, suffix=".upload.scan") as file:
        file.write(data)
        file.flush()
        try:
            answer = subprocess.run(
                [*command, file.name], capture_output=True, check=False,
                timeout=settings.FILE_SCANNER_SECONDS,
            )  # fmt: skip
        except (OSError, subprocess.TimeoutExpired) as error:
            logger.error("The scanner did not answer: %s", error)
            raise ValidationError(UNSEEN) from error
    if answer.returncode:
        raise ValidationError(REFUSED)
