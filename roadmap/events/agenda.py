"""The agenda of an event as it is shown and printed: numbered once, by the clock not at all."""

import re

TYPED = re.compile(r"\d{1,2}[.)](?!\d)\s*")  # «1. Открытие», not «14.30 Разбор»
TIMED = re.compile(r"(с\s+)?\d{1,2}[:.]\d{2}\b", re.IGNORECASE)


def agenda_lines(agenda: str) -> list[tuple[str, str]]:
    """(number, words) of each line; numbers that were typed give way to ours.

    Where any line begins with a time, the clock is the order: the numbers are "".
    """
    found = [TYPED.sub("", line.strip(), count=1) if TYPED.match(line.strip()) else line.strip()
             for line in agenda.splitlines()]  # fmt: skip
    lines = list(filter(None, found))
    timed = any(map(TIMED.match, lines))
    return [("" if timed else f"{number}.", line) for number, line in enumerate(lines, 1)]
