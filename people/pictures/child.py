"""The process that opens one picture: bytes on standard input, a marshalled answer on output.

Run by `apart.drawn_apart` as a script; it needs no Django.
"""

import marshal
import os
import resource
import sys

MEMORY, SECONDS = 300 * 1024 * 1024, 10


def answer() -> tuple[bool, object]:
    """(True, the two pictures) or (False, the sentence of a refusal)."""
    from people.pictures.drawing import UnreadablePicture, draw

    data = sys.stdin.buffer.read()
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS + 1))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    try:
        return True, draw(data)
    except UnreadablePicture as refusal:
        return False, str(refusal)


if __name__ == "__main__":
    here = os.path.abspath(__file__)
    sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.dirname(here))))
    sys.stdout.buffer.write(marshal.dumps(answer()))
    sys.stdout.buffer.flush()
    os._exit(0)
