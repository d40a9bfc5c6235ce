"""Keys of rows as they come typed: in an address, in a ticked box, in the name of a paper."""

import re
from collections.abc import Iterable

KEY = re.compile(r"[0-9]{1,18}")  # more digits no row has, and no column of the database holds
MOST_AT_ONCE = 300  # rows that one press may concern


def row_key(typed: str) -> int | None:
    """The key that was typed; None for whatever cannot be one."""
    return int(typed) if KEY.fullmatch(typed) else None


def row_keys(typed: Iterable[str]) -> list[int]:
    """The keys among what was typed, MOST_AT_ONCE at most; what cannot be a key is dropped."""
    return [int(text) for text in typed if KEY.fullmatch(text)][:MOST_AT_ONCE]
