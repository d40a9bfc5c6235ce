"""School subjects: lists of them, and those that a post names («учитель математики»)."""

import re
from collections.abc import Iterable
from functools import lru_cache

from people.staff_import.cells import is_nothing, one_line, plain, unique

# Genitive as in a post → the subject. «Русского языка и литературы» is two of them.
GENITIVES = {
    "математики": "математика", "алгебры": "алгебра", "геометрии": "геометрия", "физики": "физика",
    "химии": "химия", "биологии": "биология", "географии": "география", "истории": "история",
    "обществознания": "обществознание", "информатики": "информатика", "икт": "ИКТ",
    "русского языка": "русский язык", "литературы": "литература", "русского": "русский язык",
    "английского языка": "английский язык", "немецкого языка": "немецкий язык",
    "английского": "английский язык", "немецкого": "немецкий язык",
    "французского языка": "французский язык", "испанского языка": "испанский язык",
    "китайского языка": "китайский язык", "иностранного языка": "иностранный язык",
    "иностранных языков": "иностранные языки", "татарского языка": "татарский язык",
    "башкирского языка": "башкирский язык", "чувашского языка": "чувашский язык",
    "родного языка": "родной язык", "родной литературы": "родная литература",
    "башкирского": "башкирский язык", "татарского": "татарский язык",
    "начальных классов": "начальные классы", "начального класса": "начальные классы",
    "начальной школы": "начальные классы",
    "мат": "математика", "матем": "математика", "рус яз": "русский язык",
    "англ яз": "английский язык", "ин яз": "иностранный язык",
    "нач классов": "начальные классы",
    "начальных кл": "начальные классы", "нач кл": "начальные классы",
    "физической культуры": "физическая культура",
    "физкультуры": "физическая культура", "фк": "физическая культура", "обж": "ОБЖ",
    "обзр": "ОБЗР", "основ безопасности жизнедеятельности": "основы безопасности жизнедеятельности",
    "основ безопасности и защиты родины": "основы безопасности и защиты Родины",
    "технологии": "технология", "труда": "труд", "музыки": "музыка", "изо": "ИЗО",
    "трудового обучения": "трудовое обучение", "пения": "пение", "мхк": "МХК",
    "изобразительного искусства": "изобразительное искусство", "искусства": "искусство",
    "мировой художественной культуры": "мировая художественная культура", "орксэ": "ОРКСЭ",
    "астрономии": "астрономия", "экономики": "экономика", "права": "право", "экологии": "экология",
    "черчения": "черчение", "хореографии": "хореография", "ритмики": "ритмика",
    "естествознания": "естествознание", "психологии": "психология",
    "робототехники": "робототехника",
    "кубановедения": "кубановедение", "краеведения": "краеведение", "однкнр": "ОДНКНР",
    "индивидуальных проектов": "индивидуальный проект", "статистики": "статистика",
    "вероятности и статистики": "вероятность и статистика", "шахмат": "шахматы",
    "адаптивной физической культуры": "адаптивная физическая культура",
    "риторики": "риторика", "философии": "философия", "домоводства": "домоводство",
    "финансовой грамотности": "финансовая грамотность", "лфк": "ЛФК", "афк": "АФК",
}  # fmt: skip
# Abbreviations of the nominative, as a column of subjects has them → the subject.
SHORT = {
    "рус": "русский язык", "русск": "русский язык", "русск яз": "русский язык",
    "лит": "литература", "литер": "литература", "лит ра": "литература",
    "алг": "алгебра", "геом": "геометрия", "инф": "информатика", "информ": "информатика",
    "физ": "физика", "хим": "химия", "био": "биология", "биол": "биология",
    "геогр": "география", "ист": "история", "истор": "история", "общ": "обществознание",
    "обществ": "обществознание", "общество": "обществознание", "англ": "английский язык",
    "нем": "немецкий язык", "нем яз": "немецкий язык", "франц": "французский язык",
    "франц яз": "французский язык", "иностр яз": "иностранный язык",
    "физкультура": "физическая культура", "физ ра": "физическая культура",
    "физ культура": "физическая культура", "физк": "физическая культура",
    "физ кра": "физическая культура", "техн": "технология", "муз": "музыка",
    "нач классы": "начальные классы", "начальная школа": "начальные классы",
    "нач школа": "начальные классы", "род яз": "родной язык", "родн яз": "родной язык",
}  # fmt: skip
TEACHER = re.compile(
    r"(?:^|\b)(?:учител[ья]|уч\.|"
    r"преподавател[ья](?:\s*-\s*организатор)?)(?:[-\s]+предметник)?\s+(?!-)(?P<rest>.+)",
    re.IGNORECASE | re.DOTALL,
)
NO_SUBJECT = re.compile(
    r"(?:внеш|внутр)\w* совм|совм(?:ест\w*)?$|кл(?:асс\w*)? рук(?:овод\w*)?\b|уч(?:ит\w*)? |"
    r"молод\w* специалист|на полную ставку|\d+ ставк"
)
IN_BRACKETS = re.compile(r"\s*(?:учитель|преподаватель)\s*\((?P<rest>[^()]+)\)\s*", re.IGNORECASE)
NOT_SUBJECT = re.compile(
    r"\bкл рук|молод\w* специалист|логопед|дефектолог|организатор|на дому|надомн|вечерн|"
    r"индивидуальн\w* обучени|\bкласс[аеу]?\b|"
    r"высш|перв|катег|дополнительн|совмест|домашн|коррекц|с овз|кореекц"
)
PIECES = re.compile(r"\s*(?:[,;/+]|\bи\b|\bа также\b)\s*", re.IGNORECASE)
LIST = re.compile(r"[,;\n•·]|\s/\s|(?<=\D)\.\s+(?=[А-ЯЁ])")
LABEL = re.compile(
    r"^(?:преподава\w+|учебн\w+|предмет\w*|дисциплин\w*)[\w\s,()]*:\s*", re.IGNORECASE
)
CUT = "Предмет записан сокращённо, проверьте: «{}»."
UNSURE = "Предмет взят из должности, проверьте: «{}»."


NAMES = {plain(name): name for name in GENITIVES.values()}
SUBJECTS = frozenset(NAMES)


def is_subject(text: str) -> bool:
    """Whether a text is the name of a known school subject and nothing else."""
    return plain(text) in SUBJECTS


def is_no_subject(text: str) -> bool:
    """Whether a text is a note about the work and not a subject: «внеш. совм.», «кл. рук. 5А»."""
    return NO_SUBJECT.match(plain(text)) is not None


def split_subjects(text: str) -> list[str]:
    """A cell of the column of subjects → the subjects as printed."""
    return list(_split_subjects(text))


@lru_cache(20_000)
def _split_subjects(text: str) -> list[str]:
    if is_nothing(text):
        return []
    text = LABEL.sub("", text)
    if "/" in text and all(map(is_subject, text.split("/"))):
        text = text.replace("/", ",")
    pieces = (one_line(piece).strip(" .–—-•*") for piece in _split_outside_brackets(text))
    return unique(
        piece for piece in pieces if piece and not is_nothing(piece) and not is_no_subject(piece)
    )


def _split_outside_brackets(text: str) -> list[str]:
    """Pieces of a list; commas inside brackets and quotes divide nothing."""
    guarded = re.sub(r"\([^()]*\)|«[^«»]*»", lambda m: re.sub(r"[,;\n./]", _hide, m[0]), text)
    return [re.sub("[\ue000-\uefff]", _show, piece) for piece in LIST.split(guarded)]


def _hide(match: re.Match) -> str:
    return chr(0xE000 + ord(match[0]))


def _show(match: re.Match) -> str:
    return chr(ord(match[0]) - 0xE000)


@lru_cache(10_000)
def subjects_of_post(post: str) -> tuple[tuple[str, ...], str]:
    """(subjects, doubt) of «учитель физики и информатики»; nothing for other posts."""
    named = IN_BRACKETS.fullmatch(one_line(post))
    if named:
        return tuple(filter(is_subject, split_subjects(named["rest"]))), ""
    match = TEACHER.search(re.sub(r"\([^()]*\)", " ", one_line(post)))
    if not match:
        return (), ""
    rest = match["rest"].strip(" .,")
    known = _known(rest)
    if known:
        return tuple(unique(known)), ""
    found, unsure = [], False
    for piece in _pieces(rest):
        subject = GENITIVES.get(plain(piece))
        if not subject and (NOT_SUBJECT.search(plain(piece)) or not plain(piece)):
            continue
        unsure = unsure or not subject
        found.append(subject or _nominative(piece))
    return tuple(unique(found)), UNSURE.format(one_line(post)) if unsure else ""


def _known(rest: str) -> list[str]:
    """The rest as one known subject («вероятности и статистики»), else nothing."""
    subject = GENITIVES.get(plain(rest))
    return [subject] if subject else []


def _pieces(rest: str) -> list[str]:
    """«английского и немецкого языков» → two languages; else cut at commas and «и»."""
    rest = re.sub(r"(\w+ого) (?:и|,) (\w+ого) языков", r"\1 языка, \2 языка", rest, flags=re.I)
    for phrase in ("основ безопасности и защиты родины", "вероятности и статистики"):
        rest = re.sub(phrase, phrase.replace(" и ", " \ue001 "), rest, flags=re.I)
    return [piece.replace("\ue001", "и").strip(" .") for piece in PIECES.split(rest)]


def _nominative(phrase: str) -> str:
    """A phrase in the genitive → in the nominative, as far as the dictionary knows its words."""
    from people.names.declension import _dictionary

    words = phrase.split()
    readings = [
        next((r for r in _dictionary().parse(word) if r.tag.case == "gent"), None) for word in words
    ]
    if not readings or readings[0] is None:
        return phrase
    head = next((at for at, r in enumerate(readings) if r and r.tag.POS == "NOUN"), None)
    if head is None:
        return phrase
    changed = [
        (r.inflect({"nomn"}).word if r and at <= head and r.inflect({"nomn"}) else word)
        for at, (word, r) in enumerate(zip(words, readings, strict=True))
    ]
    return " ".join(changed)


def subjects_in_full(subjects: Iterable[str]) -> tuple[list[str], list[str]]:
    """(subjects with the usual abbreviations written out, doubts about the others)."""
    whole, doubts = [], []
    for subject in subjects:
        found = _in_full(subject)
        whole += found or [subject]
        if not found and _is_cut(subject):
            doubts.append(CUT.format(one_line(subject)))
    return unique(whole), doubts


@lru_cache(10_000)
def _in_full(subject: str) -> tuple[str, ...]:
    """The subject or subjects that are meant for certain; nothing where it is not certain."""
    words = plain(subject)
    if is_subject(subject):
        return (subject,)
    if known := GENITIVES.get(words) or SHORT.get(words):
        return (known,)
    cuts = words.split()
    for at in range(1, len(cuts)):
        halves = " ".join(cuts[:at]), " ".join(cuts[at:])
        if SUBJECTS.issuperset(halves):  # two cells run into one: «Физика Астрономия»
            return tuple(NAMES[half] for half in halves)
    return ()


def _is_cut(subject: str) -> bool:
    """Whether a text looks like words that were cut: «предм. обл», «общ»."""
    return bool(re.search(r"[а-яё]\.", subject)) or (subject.islower() and len(subject) < 4)
