"""Which column is what: the words that head the columns of real plans, as data to be read."""

import re
from collections.abc import Mapping, Sequence

from roadmap.plan_import.draft import ColumnGuess

NUMBER, STAGE, ACTIVITY, CONTENT = "number", "stage", "activity", "content"
TERM, RESPONSIBLE, RESULT, DOCUMENT, NOTES = "term", "responsible", "result", "document", "notes"

# Meaning → how it is called on the page where a person confirms the columns.
MEANINGS = {
    NUMBER: "№",
    STAGE: "этап",
    ACTIVITY: "мероприятие",
    CONTENT: "содержание",
    TERM: "срок",
    RESPONSIBLE: "ответственный",
    RESULT: "ожидаемый результат",
    DOCUMENT: "вид документа",
    NOTES: "примечание",
}

# Meaning → patterns of a heading, first match wins. A heading is compared in lower case, with е
# for ё and without punctuation. The second member says whether the heading leaves no doubt.
SYNONYMS: tuple[tuple[str, str, bool], ...] = (
    (NUMBER, r"(№|n|no|номер|nn)( ?п ?п| этапа| раздела| пункта| мероприятия)?", True),
    (NUMBER, r"п ?п|номер по порядку|порядковый номер", True),
    (RESULT, r"результат\w* вид\w* документ\w*", False),
    (DOCUMENT, r"(вид|форма|тип|наименование|название)\w* (\w+ )?документ\w*( .*)?", True),
    (DOCUMENT, r"(отчетн|подтверждающ|итогов|выходн)\w* (документ|материал)\w*", True),
    (DOCUMENT, r"документ\w*|форма (отчет|представлени|предъявлени)\w*.*", True),
    (RESULT, r"(\w+ )?(\w+ )?результат\w*( .*)?", True),
    (RESULT, r"(ожидаем|планируем|предполагаем)\w* (итог|эффект|показател)\w*", True),
    (RESULT, r"итог\w*|показател\w*( .*)?|индикатор\w*( .*)?|выход\w*|продукт\w*", False),
    (TERM, r"срок\w*( .*)?|период\w*( .*)?|график\w*", True),
    (TERM, r"(дата|даты|время|месяц)\w*( .*)?|когда", True),
    (TERM, r"(сроки? )?(начал|окончан|завершен|конец)\w*( .*)?", True),
    (TERM, r"(планов\w+|календарн\w+|примерн\w+) (срок|дат|период)\w*.*", True),
    (RESPONSIBLE, r"(\w+ )?ответственн\w*( .*)?|(со)?исполнител\w*( .*)?", True),
    (RESPONSIBLE, r"кто (проводит|отвечает|исполняет|делает)|фио ответственн\w*", True),
    (STAGE, r"(наименовани\w|названи\w)? ?(этап|стади)\w*( .*)?", True),
    (STAGE, r"(наименовани\w|названи\w)? ?(раздел|блок|модул|направлени)\w*( .*)?", True),
    (CONTENT, r"содержани\w*( .*)?|описани\w*( .*)?|(план|примерный план) мероприятий", True),
    (ACTIVITY, r"(\w+ )?(\w+ )?мероприяти\w*( .*)?", True),
    (ACTIVITY, r"(вид|форм)\w* (деятельност|работ)\w*( .*)?|действи\w*|что сделать", True),
    (ACTIVITY, r"(\w+ )?(работа|работы|деятельность|дела|шаги|тема)( .*)?", False),
    (STAGE, r"задач\w*|цел\w*", False),
    (NOTES, r"примечани\w*|отметк\w*( .*)?|комментари\w*", True),
)
MAIN = (ACTIVITY, CONTENT)
ONCE = {NUMBER, STAGE, ACTIVITY, CONTENT, TERM, RESPONSIBLE, RESULT, DOCUMENT}
LONGEST_HEADING = 120


def plain(heading: str) -> str:
    """A heading for comparison: lower case, е for ё, no punctuation, single spaces."""
    heading = re.sub(r"(\w)-\s*\n\s*(\w)", r"\1\2", heading.lower().replace("ё", "е"))
    return " ".join(re.sub(r"[^\w№]+", " ", heading).split())


def meaning_of(heading: str) -> tuple[str, bool] | None:
    """(meaning, certain) of one heading; None for words that head no known column."""
    if len(heading) > LONGEST_HEADING:
        return None
    text = plain(heading)
    for meaning, pattern, certain in SYNONYMS:
        if text and re.fullmatch(pattern, text):
            return meaning, certain
    return None


def recognise(
    headings: Sequence[str], chosen: Mapping[int, str] | None = None
) -> list[ColumnGuess]:
    """Meaning of each column by its heading; `chosen` is what a person decided, by index.

    A second column of one meaning stays a note, except terms (begin and end) and responsible.
    """
    guesses: list[ColumnGuess] = []
    taken = set((chosen or {}).values())
    for index, heading in enumerate(headings):
        if chosen and index in chosen:
            guesses.append(ColumnGuess(index, heading, chosen[index]))
            continue
        meaning, certain = meaning_of(heading) or (NOTES, False)
        if meaning in taken and meaning in ONCE - {TERM, RESPONSIBLE}:
            meaning, certain = NOTES, False
        taken.add(meaning)
        guesses.append(ColumnGuess(index, heading, meaning, certain))
    return _settle_first_column(guesses, bool(chosen))


def _settle_first_column(guesses: list[ColumnGuess], chosen: bool) -> list[ColumnGuess]:
    """A first column without a heading is the number: nobody heads it in small tables."""
    if chosen or not guesses or guesses[0].heading or any(g.meaning == NUMBER for g in guesses):
        return guesses
    return [ColumnGuess(guesses[0].index, "", NUMBER, False), *guesses[1:]]


def score(headings: Sequence[str]) -> int:
    """How much a row looks like the heading of a plan: 0, or the number of known columns.

    A plan needs what is done (a stage, an activity or content) and when or by whom.
    """
    found = [meaning_of(heading) for heading in headings if heading]
    meanings = {guess[0] for guess in found if guess}
    acts = meanings & {STAGE, ACTIVITY, CONTENT}
    frames = meanings & {TERM, RESPONSIBLE, RESULT, DOCUMENT}
    return len(meanings) if acts and frames else 0
