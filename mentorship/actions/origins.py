"""From which row of the first pair a row was copied, however many replacements came between."""

from collections.abc import Mapping


def first_of(key: int, source: Mapping[int, int | None]) -> int:
    """The row from which this one was copied, at once or through others; of keys. `source`: a row →
    the one that it was copied from."""
    while before := source.get(key):
        key = before
    return key
