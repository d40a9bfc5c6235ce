"""Cleaning of text that came out of any file: the words stay, the typewriter's junk goes."""

import re

SPACES = re.compile(r"[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
LINE_ENDS = re.compile(r"\r\n?|[\u2028\u2029\x0b\x0c\x85]")
# Soft hyphens, zero-width marks, byte-order marks and control characters carry no words.
INVISIBLE = re.compile(
    "[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\x00-\x08\x0e-\x1f\x7f]"
)


def tidy(text: str) -> str:
    """One space between words, no empty lines, no invisible characters; lines end in "\\n"."""
    text = INVISIBLE.sub("", LINE_ENDS.sub("\n", text))
    lines = (SPACES.sub(" ", line).strip() for line in text.split("\n"))
    return "\n".join(line for line in lines if line)
