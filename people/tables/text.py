"""Cleaning of text that came out of any file: the words stay, the typewriter's junk goes."""

import re

SPACES = re.compile(r"[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
NEXT_LINE = "\x85"  # ends a line where the source of a page has none of its own
LINE_ENDS = re.compile(r"\r\n?|[\u2028\u2029\x0b\x0c\x85]")
# Soft hyphens, zero-width marks, byte-order marks and control characters carry no words.
INVISIBLE = re.compile(
    "[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\x00-\x08\x0e-\x1f\x7f]"
)


class Texts(dict):
    """Cell text → tidy text, worked out once for each different text: columns repeat theirs."""

    def __missing__(self, text: str) -> str:
        plain = text.isprintable() and "  " not in text and text == text.strip()
        self[text] = text if plain else tidy(text)
        return self[text]


def one_line(text: str) -> str:
    """A line break in the source of a page is a space."""
    return text.replace("\r", " ").replace("\n", " ")


def tidy(text: str) -> str:
    """One space between words, no empty lines, no invisible characters; lines end in "\\n"."""
    text = INVISIBLE.sub("", LINE_ENDS.sub("\n", text))
    lines = (SPACES.sub(" ", line).strip() for line in text.split("\n"))
    return "\n".join(line for line in lines if line)
