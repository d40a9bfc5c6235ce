"""Who by the file is away or gone: words over rows, in a column of states, beside a post."""

import re
from functools import lru_cache

from people.staff_import.cells import is_nothing, one_line, plain

LEFT, ON_LEAVE = "left", "on_leave"  # as Teacher.State names them
WORDS = (
    (LEFT, re.compile(r"\bувол(?:ен|ил|ивш|ьн)|\bвыбы(?:л|вш)|\bпрекратил\w* работу|"
                      r"\bбывш\w+ (?:сотрудник|работник|педагог|учител)")),
    (ON_LEAVE, re.compile(r"\bдекрет|\b(?:в|во) (?:\w+ ){0,2}отпуск[еу]?\b|\bпо уходу за|\bд о\b|"
                          r"^отпуск\w*(?: по .*| без .*)?$")),
)  # fmt: skip
WORKING = re.compile(r"работ|основн|штат|действ|активн|постоянн|совмест|внешн|внутр|молод|настав")
SAID = {
    LEFT: "По файлу уволен: «{}». Увольнение отмечают в карточке сотрудника.",
    ON_LEAVE: "Человек в отпуске: «{}».",
}
NOT_READ = "Состояние не понято: «{}»."


@lru_cache(5_000)
def absence_in(text: str) -> str:
    """LEFT or ON_LEAVE when the words say so, else ""."""
    words = plain(text)
    return next((state for state, known in WORDS if known.search(words)), "")


def said_absent(text: str) -> tuple[str, str]:
    """(state, the sentence about it) of words that may tell it; ("", "") when they do not."""
    state = absence_in(text)
    return (state, SAID[state].format(one_line(text)[:120])) if state else ("", "")


def read_state(text: str) -> tuple[str, str]:
    """(state, doubt) of a cell of the column of states; nothing for those who work."""
    if is_nothing(text):
        return "", ""
    state, sentence = said_absent(text)
    if state:
        return state, sentence
    return "", "" if WORKING.search(plain(text)) else NOT_READ.format(one_line(text)[:120])
