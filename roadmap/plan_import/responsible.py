"""A phrase of responsible people cut into people and posts: a name keeps its post."""

import re

NAME = r"[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?"
INITIALS = r"[А-ЯЁ]\.\s*(?:[А-ЯЁ]\.?)?"
PERSON = re.compile(
    rf"(?:{NAME}\s+{INITIALS}|{INITIALS}\s*{NAME}|{NAME}\s+{NAME}\s+[А-ЯЁ][а-яё]+(?:вна|вич|ична|ьич))"
)
# One person's post; in the plural it would be a group that stands for itself.
POST = re.compile(
    r"(?:и\.\s?о\.\s*)?(?:старш\w+\s+|социальн\w+\s+|главн\w+\s+|перв\w+\s+)?"
    r"(?:учитель|директор|зам(?:\.|еститель)|зд?увр|педагог\b|педагог-|методист|руководитель|"
    r"куратор|председатель|секретарь|психолог|логопед|завуч|заведующ(?:ий|ая)|воспитатель|"
    r"библиотекарь|преподаватель|советник|тьютор|наставник\b|координатор|делопроизводитель|"
    r"бухгалтер|специалист)",
    re.IGNORECASE,
)
GROUP = re.compile(
    r"(?:наставник|наставляем|педагог|учител|администраци|руководител|член|рабоч\w+\s+групп|"
    r"проектн\w+\s+групп|педколлектив|коллектив|классн|методическ\w+\s+совет|методсовет|мо\b|шмо\b|"
    r"научно|педагогическ|совет|молод|куратор|директор|заместител|зам\b|зам\.|психолог|специалист|"
    r"творческ\w+\s+групп|участник|организатор|соисполнител|исполнител|служб|методист|все\b)",
    re.IGNORECASE,
)
SEPARATOR = re.compile(r"\s*[;,\n]\s*")
AND = re.compile(r"\s+и\s+")


def split_responsible(phrase: str) -> tuple[str, ...]:
    """«Иванова А. П., учитель математики; наставники» → the two of them, in order of print.

    Separators are «;», «,» and line breaks outside brackets; a post after a name stays with it,
    a line that only goes on with the one before is joined to it.
    """
    parts: list[str] = []
    for piece, separator in _pieces(phrase):
        if parts and _belongs(parts[-1], piece, separator):
            parts[-1] += (", " if separator == "," else " ") + piece
        else:
            parts += _around_and(piece)
    return tuple(parts)


def names_somebody(text: str) -> bool:
    """Whether a text looks like people, posts or groups, not like a thing to do."""
    return len(text) < 200 and bool(PERSON.match(text) or POST.match(text) or GROUP.match(text))


def _pieces(phrase: str) -> list[tuple[str, str]]:
    """(piece, the separator before it), brackets kept whole."""
    pieces, depth, start, before = [], 0, 0, ""
    for at, sign in enumerate(phrase):
        depth = max(0, depth + (sign in "([") - (sign in ")]"))
        if sign in ";,\n" and (depth == 0 or (sign == "\n" and _unclosed(phrase, start, at))):
            pieces.append((phrase[start:at], before))
            start, before = at + 1, sign
    pieces.append((phrase[start:], before))
    pieces = _joined_separators(pieces)
    cleaned = ((" ".join(piece.split()).rstrip("."), before) for piece, before in pieces)
    whole = ((_with_dot(piece, phrase), before) for piece, before in cleaned)
    return [(piece, before) for piece, before in whole if piece.strip("-–—•. ")]


def _joined_separators(pieces: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Of separators in a row («,» and a line break) the first one counts."""
    joined, pending = [], ""
    for piece, before in pieces:
        before = pending or before
        pending = "" if piece.strip() else before
        if piece.strip():
            joined.append((piece, before))
    return joined


def _with_dot(piece: str, phrase: str) -> str:
    """The dot of initials and of a shortened word is part of it, the full stop is not."""
    shortened = re.search(r"(?:\b[А-ЯЁ]|\b(?:зам|рук|дир|пр|др|кл|соц|пед|преп|отв))$", piece)
    return f"{piece}." if shortened and f"{piece}." in " ".join(phrase.split()) else piece


def _unclosed(phrase: str, start: int, at: int) -> bool:
    return ")" not in phrase[at:]


def _belongs(last: str, piece: str, separator: str) -> bool:
    if separator == ";":
        return False
    if separator == ",":
        named = PERSON.search(last) and "," not in last
        return bool(named and not PERSON.search(piece) and POST.match(piece) and piece[0].islower())
    if PERSON.fullmatch(piece):
        return not PERSON.search(last)
    return piece[0].islower() and not GROUP.match(piece)


def _around_and(piece: str) -> list[str]:
    """«директор и наставники» are two; «учитель русского языка и литературы» is one."""
    halves = AND.split(piece)
    if len(halves) == 2 and all(GROUP.match(half) or PERSON.match(half) for half in halves):
        return halves
    return [piece]
