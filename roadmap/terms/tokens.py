"""A phrase cut into tokens, and the shared words of an enumeration given to each member."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from roadmap.terms import term as doubts
from roadmap.terms.vocabulary import (
    DATES,
    END,
    MONTH_NAMES,
    MONTH_STEMS,
    NUMBERS,
    PHRASES,
    SIGNS,
    WORDS,
    clean,
)

ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": -1}
ROMANS = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
LOOKALIKES = {"п": (2, "II"), "ш": (3, "III")}
PARTS = {"part_start": 1, "part_middle": 2, "part_end": 3}
SEASONS = ("autumn", "winter", "spring", "summer")
PERIODS = ("quarter", "term", "half", "trimester")
PORTIONS = ("decade", "week", "halves")
CONNECTORS = ("dash", "separator", "and", "not_later", "until")


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of the cleaned phrase: what it is, how it was printed, what it means.

    `value`: (day, month, year | None) of a date, number of a month, an ordinal (−1 is the last),
    (first, second, is_school) of years, name of a season; otherwise None.
    """

    kind: str
    text: str
    value: Any = None
    doubt: str = ""


def tokenize(phrase: str) -> list[Token]:
    """All tokens of a phrase as printed, unknown words included (kind «word»)."""
    text, at, tokens = clean(phrase), 0, []
    while at < len(text):
        if text[at] == " ":
            at += 1
            continue
        token = _token_at(text, at)
        tokens.append(token)
        at += len(token.text)
    return _with_months_behind(_distribute(tokens))


def _token_at(text: str, at: int) -> Token:
    for kind, pattern in RULES:
        if (match := pattern.match(text, at)) and (token := _understood(kind, match)):
            return token
    word = re.compile(r"[^\W\d_]+|\d+|.").match(text, at)[0]
    return _misspelt_month(word) or Token("word", word)


def _understood(kind: str, match: re.Match) -> Token | None:
    """The token of a matched pattern; None where the match makes no sense after all."""
    if kind in MEANINGS:
        return MEANINGS[kind](match)
    if kind in ORDINALS:
        return Token("ordinal", match[0], ORDINALS[kind])
    if kind in PARTS:
        return Token("part", match[0], PARTS[kind])
    if kind in SEASONS:
        return Token("season", match[0], kind)
    return Token(kind, match[0])


def _iso(match: re.Match) -> Token:
    return Token("date", match[0], (int(match[3]), int(match[2]), int(match[1])))


def _day_month_year(match: re.Match) -> Token:
    year = int(match[3])
    year += 2000 if year < 100 else 0
    return Token("date", match[0], (int(match[1]), int(match[2]), year))


def _day_month(match: re.Match) -> Token:
    return Token("date", match[0], (int(match[1]), int(match[2]), None))


def _month_year(match: re.Match) -> Token:
    return Token("month_year", match[0], (int(match[1]), int(match[2])))


def _years(match: re.Match) -> Token | None:
    """«2022-2023», «2022/23»; «2022-05» is no pair of years, for it would run backwards."""
    first, second = int(match[1]), int(match[3])
    second += 2000 if second < 100 else 0
    is_school = bool(match[4]) or match[2] == "/"
    return Token("years", match[0], (first, second, is_school)) if first < second else None


def _month(match: re.Match) -> Token:
    number = next(n for n in range(1, 13) if match[f"m{n}"])
    return Token("month", match[0], number)


def _lookalike(match: re.Match) -> Token:
    number, roman = LOOKALIKES[match[1]]
    doubt = doubts.LOOKALIKE_NUMERAL.format(match[1].upper(), roman)
    return Token("ordinal", match[0], number, doubt)


MEANINGS: dict[str, Callable[[re.Match], Token | None]] = {
    "iso": _iso,
    "dmy": _day_month_year,
    "dm": _day_month,
    "month_year": _month_year,
    "years": _years,
    "year": lambda match: Token("year", match[0], int(match[1])),
    "month": _month,
    "roman": lambda match: Token("ordinal", match[0], ROMANS[match[1]]),
    "lookalike": _lookalike,
    "number": lambda match: Token("number", match[0], int(match[1])),
    "new_year": lambda match: Token("date", match[0], (31, 12, None)),
    "new_school_year": lambda match: Token("date", match[0], (31, 8, None)),
}


def _rules() -> list[tuple[str, re.Pattern]]:
    """Patterns in the order of trial; a known word must end where a printed word ends."""
    patterns = DATES | {kind: f"(?:{pattern}){END}" for kind, pattern in (PHRASES | WORDS).items()}
    return [(kind, re.compile(pattern)) for kind, pattern in (patterns | NUMBERS | SIGNS).items()]


RULES = _rules()


def _misspelt_month(word: str) -> Token | None:
    """A month with one letter wrong, missing or spare; short forms («март») are left alone."""
    for number, stem in enumerate(MONTH_STEMS, 1):
        for ending in ("ь", "я", "е", "", "а"):
            if len(stem + ending) >= 6 and _one_letter_apart(word, stem + ending):
                doubt = doubts.TYPO.format(word, MONTH_NAMES[number - 1])
                return Token("month", word, number, doubt)
    return None


def _one_letter_apart(a: str, b: str) -> bool:
    """One letter replaced, lost, added, or two neighbours swapped."""
    a, b = sorted((a, b), key=len)
    pairs = zip(a, b, strict=False)
    same = next((at for at, (x, y) in enumerate(pairs) if x != y), len(a))
    if len(a) == len(b):
        is_swap = a[same : same + 2] == b[same : same + 2][::-1]
        return a[same + 1 :] == b[same + 1 :] or (is_swap and a[same + 2 :] == b[same + 2 :])
    return a[same:] == b[same + 1 :]


def _distribute(tokens: list[Token]) -> list[Token]:
    """«1–15 октября» → «1 октября – 15 октября», «III–IV квартал» → «III квартал – IV квартал».

    Goes from the right, so that a longer enumeration hands its words on to every member.
    """
    shared = list(tokens)
    for at in range(len(tokens) - 3, -1, -1):
        left, connector, right = shared[at : at + 3]
        if connector.kind not in CONNECTORS:
            continue
        if left.kind == "number" and right.kind == "date":
            shared[at] = Token("date", left.text, (left.value, *right.value[1:]))
        elif (_counts(left) and _counts(right)) or left.kind == right.kind == "part":
            shared[at + 1 : at + 1] = _nouns_after(shared, at + 2)
    return shared


def _counts(token: Token) -> bool:
    return token.kind in ("number", "ordinal")


def _nouns_after(tokens: list[Token], at: int) -> list[Token]:
    nouns = ("month", "school_year", *PERIODS, *PORTIONS)
    found = []
    for token in tokens[at + 1 : at + 3]:
        if token.kind not in nouns:
            break
        found.append(token)
    return found


def _with_months_behind(tokens: list[Token]) -> list[Token]:
    """«сентябрь (1-2 неделя)» → «1 неделя сентябрь - 2 неделя сентябрь»."""
    placed: list[Token] = []
    for at, token in enumerate(tokens):
        placed.append(token)
        following = tokens[at + 1] if at + 1 < len(tokens) else None
        if token.kind in PORTIONS and not (
            following and following.kind in ("month", "school_year")
        ):
            _take_month(placed)
    return [token for token in placed if token.kind != "moved"]


def _take_month(placed: list[Token]) -> None:
    """Put the nearest month before a portion behind it, striking it out where it stood."""
    for at in range(len(placed) - 1, -1, -1):
        token = placed[at]
        if token.kind == "month":
            if not (at and placed[at - 1].kind in PORTIONS):
                placed[at] = Token("moved", token.text)
            placed.append(token)
            return
        if token.kind not in ("number", "ordinal", "moved", *PORTIONS, *CONNECTORS):
            return
