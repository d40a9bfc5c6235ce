"""What comes from a blank is written once, however often the browser sends it. Pure."""

import uuid


def key_of(key: uuid.UUID, **fields) -> uuid.UUID:
    """The key of just these words: the key of the blank, whose it is and what was written on it.

    Another text under the same `key` (the blank was gone back to) has another one. Rows stand for
    their numbers.
    """
    said = {name: _plain(value) for name, value in sorted(fields.items())}
    return uuid.uuid5(key, "\n".join(f"{name}={value}" for name, value in said.items()))


def _plain(value):
    if isinstance(value, str):
        return value
    if hasattr(value, "__iter__"):
        return [_plain(one) for one in value]
    return getattr(value, "pk", value)
