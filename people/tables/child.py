"""The process that parses one file: bytes on standard input, a marshalled answer on output.

Run by `isolation.parse_apart` as a script. It needs no Django and imports little: it starts anew
for every file, and half of what a small file costs is imports.
"""

import gc
import marshal
import os
import sys


def answer() -> tuple[bool, object]:
    """(True, plain document) or (False, the sentence of a refusal)."""
    from people.tables.document import UnreadableFile
    from people.tables.isolation import limit_this_process
    from people.tables.reading import parse

    data = sys.stdin.buffer.read()
    limit_this_process()
    try:
        return True, parse(sys.argv[1], data, sys.argv[2]).to_plain()
    except UnreadableFile as refusal:
        return False, refusal.message


if __name__ == "__main__":
    gc.disable()  # one file, then the end: collecting would only cost time
    here = os.path.abspath(__file__)
    sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.dirname(here))))
    sys.stdout.buffer.write(marshal.dumps(answer()))
    sys.stdout.buffer.flush()
    os._exit(0)  # freeing a big table cell by cell would take as long as sending it
