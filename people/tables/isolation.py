"""Foreign files are parsed in a process of their own, limited in memory and time.

A hostile table of ten kilobytes can ask for gigabytes (one cell in the last row and column) and
abort the whole interpreter; a child that dies is only a refusal. Rows come back by `marshal`,
the quickest way for twenty thousand of them.
"""

import marshal
import os
import resource
import sys

from people.tables.document import Document, UnreadableFile

MEMORY = 400 * 1024 * 1024  # a page of 16 MB with 20,000 people takes 320
SECONDS = 10  # of the processor
PATIENCE = 60  # by the clock: a busy machine is slow, the file is not to blame
STUCK = (
    "Файл слишком сложен или повреждён: прочитать его не удалось. Скопируйте таблицу "
    "и вставьте её на странице загрузки."
)
CHILD = os.path.join(os.path.dirname(os.path.abspath(__file__)), "child.py")


def parse_apart(kind: str, data: bytes, content_type: str = "") -> Document:
    """`reading.parse` in a child process; UnreadableFile when it refuses, dies or is too slow."""
    import subprocess  # here, so that the child itself need not import it

    command = [sys.executable, "-I", CHILD, kind, content_type]
    try:
        child = subprocess.run(
            command, input=data, capture_output=True, timeout=PATIENCE, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise UnreadableFile(STUCK) from error
    if child.returncode != 0 or not child.stdout:
        raise UnreadableFile(STUCK)
    done, answer = marshal.loads(child.stdout)
    if not done:
        raise UnreadableFile(answer)
    return Document.from_plain(answer)


def limit_this_process() -> None:
    """Memory and processor time of the calling process, for good."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS + 1))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
