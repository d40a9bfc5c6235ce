"""The approval block of a text that nobody has approved yet: the same words, blanks to write in."""

import re

DATE = re.compile(
    r"[«\"]?\d{1,2}[»\"]?\s+(?:январ|феврал|март|апрел|ма|июн|июл|август|сентябр|октябр|ноябр|декабр)"
    r"[а-я]*\s+\d{4}|\d{1,2}\.\d{1,2}\.\d{4}"
)
NUMBER = re.compile(r"((?:протокол|приказ)\w*\s*)№\s*[^\s,;]+|^(\s*)№\s*[^\s,;]+", re.IGNORECASE)
BLANK_DATE, BLANK_NUMBER = "«____» ______________ 20____", "№ ______"


def blank_approval(printed: str, school: str) -> str:
    """The approval block of a text not approved yet: number and date are lines to write on."""
    if not printed.strip():
        return (
            f"Утверждена на заседании\nнаучно-методического совета {school}".rstrip()
            + f"\nпротокол {BLANK_NUMBER} от\n{BLANK_DATE} г."
        )
    return "\n".join(_blank(line) for line in printed.splitlines())


def _blank(line: str) -> str:
    numbered = NUMBER.sub(lambda found: (found[1] or found[2] or "") + BLANK_NUMBER, line)
    return DATE.sub(BLANK_DATE, numbered)
