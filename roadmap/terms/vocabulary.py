"""The words of terms: what a printed phrase is cleaned into, and patterns of everything known.

Patterns see cleaned text: lower case, «е» for «ё», one kind of dash and of space.
"""

import re
import unicodedata

MONTH_NAMES = (
    *("январь", "февраль", "март", "апрель", "май", "июнь"),
    *("июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь"),
)
MONTH_STEMS = tuple(name.removesuffix("ь") for name in MONTH_NAMES)

DASHES = re.compile(r"[-‐‑‒–—―−﹣－]+")
LATIN_TO_CYRILLIC = str.maketrans("aceopxykmthb", "асеорхукмтнв")
ROMAN_NUMERAL = re.compile(r"(?<![^\W\d_])[iіӏ]{1,3}[vуѵ]?(?![^\W\d_])")
TO_LATIN_NUMERAL = str.maketrans("іӏуѵ", "iivv")
WORD = re.compile(r"[^\W\d_]+")
QUOTES = str.maketrans("", "", "«»\"“”„'")


def clean(phrase: str) -> str:
    """Lower case, «е» for «ё», hyphen for any dash, single spaces; no quotes or invisible signs.

    Latin letters that slipped into a Cyrillic word are put right («cентябрь» typed with a Latin
    «c»), Cyrillic ones in a Roman numeral too («ІV»).
    """
    text = unicodedata.normalize("NFKC", phrase).lower().replace("ё", "е").translate(QUOTES)
    text = "".join(sign for sign in text if unicodedata.category(sign) != "Cf")
    text = ROMAN_NUMERAL.sub(lambda m: m[0].translate(TO_LATIN_NUMERAL), text)
    text = WORD.sub(lambda m: _one_alphabet(m[0]), text)
    return " ".join(DASHES.sub("-", text).split())


def _one_alphabet(word: str) -> str:
    is_typed_wrong = re.search("[а-я]", word) or word in ("c", "k", "b", "co")
    return word.translate(LATIN_TO_CYRILLIC) if is_typed_wrong else word


def _month(stem: str) -> str:
    """«авг», «авгу», … «август» with any ending; «май» is too short to be cut."""
    if stem == "май":
        return "ма(?:й|я|е|ю|ем)"
    tail = r"\w{0,2}"
    for letter in reversed(stem[3:]):
        tail = f"(?:{letter}{tail})?"
    return stem[:3] + tail


END = r"(?![^\W\d_])"
MONTH = "|".join(f"(?P<m{n}>{_month(stem)})" for n, stem in enumerate(MONTH_STEMS, 1))
ANY_MONTH = "|".join(_month(stem) for stem in MONTH_STEMS)
MONTHS_IN_NOMINATIVE = "|".join(MONTH_NAMES)
YEAR_WORD = r"(?:г\.\s?г\.?|гг\.?|г\.?|год\w*)" + END
SCHOOL = r"(?:учебн\w+|уч\.?|у\.)"
SUFFIX = r"(?:-?(?:ого|его|ому|ый|ой|ий|ая|ое|ую|го|му|ми|й|я|е|м|х|ю)" + END + ")?"
DURING = r"(?:в ?теч(?:ени[еия]|\.)|на протяжении|в продолжени[еи])"
SPELLED = r"(?:\d+(?: ?- ?\d+)?|один|одного|два|двух|три|трех|четыре)"
SPAN_NOUN = (
    r"(?:месяц\w*|мес\.?|квартал\w*|четверт\w+|недел\w+|полугоди\w*|полгода|триместр\w*"
    r"|дн\w+|день|декад\w+)"
)
WEEKDAY = r"(?:понедельник|вторник|сред[аыеу]|средам|четверг|пятниц|суббот|воскресень)\w*"

DATES = {
    "iso": r"((?:19|20)\d\d)-(\d\d)-(\d\d)(?!\d)",
    "dmy": r"(\d{1,2}) ?[./] ?(\d{1,2}) ?[./] ?((?:19|20)\d\d|\d\d)(?!\d)(?: ?" + YEAR_WORD + ")?",
    "month_year": r"(0?[1-9]|1[0-2])\.((?:19|20)\d\d)(?!\d)(?: ?" + YEAR_WORD + ")?",
    "dm": r"(\d{1,2})\.(\d{1,2})(?!\d)\.?",
    "years": r"(20\d\d) ?([-/]) ?(20\d\d|\d\d)(?!\d|\.\d)"
    rf"(?! ?(?:{ANY_MONTH}){END})(?: ?(?:({SCHOOL}) ?)?(?:{YEAR_WORD})?)?",
    "year": rf"((?:19|20)\d\d)(?!\d)(?:-?(?:го|й|м|ом){END})?"
    rf"(?: ?(?:календарн\w+ |{SCHOOL} ?)?{YEAR_WORD})?",
}

PHRASES = {
    "bullet": rf"\d{{1,2}}[.)](?= (?:{MONTHS_IN_NOMINATIVE}){END})",
    "day_of_each_month": r"(?:(?:до|к|с|по|не позднее|не позже) )?\d{1,2}"
    + SUFFIX
    + r" ?числ\w+(?: (?:кажд\w+|следующ\w+))?(?: месяц\w+)?",
    "holidays": r"(?:(?:осенн|зимн|весенн|летн)\w+ )?каникул\w*(?: врем\w+| период\w*)?",
    "yearly": r"ежег(?:одн\w+|\.)|кажд\w+ год\w*|(?:(?:1|один) )?раз в (?:учебн\w+ )?год\w*",
    "recurrent": r"еже(?:мес|кварт|кв|нед|дн|четв|декад)\w*\.?"
    rf"|(?:не (?:реже|менее|более) )?(?:{SPELLED} ?)?(?:раз\w?|р\.?) ?(?:в|за|на|/) ?"
    rf"(?:{SPELLED} |кажд\w+ |учебн\w+ )?(?:{SPAN_NOUN}|год\w*)"
    r"|(?:по (?:итогам|окончани\w|завершени\w)|(?:в )?(?:конце|начале)) "
    r"(?:четверти|полугодия|квартала|триместра|месяца)"
    r"|(?:дважды|трижды|однажды) (?:в|за) (?:учебн\w+ )?\w+"
    rf"|(?:(?:в )?(?:начал|кон[ец])\w+ )?кажд\w+ {SPAN_NOUN}"
    rf"|(?:по|в конце|в начале|по итогам) (?:месяцам|четвертям|кварталам|полугодиям)"
    rf"|по {WEEKDAY}|кажд\w+ (?:\w+ )?{WEEKDAY}(?: месяц\w*)?"
    r"|периодическ\w+|регулярн\w+|систематическ\w+",
    "weekday": rf"(?:(?:перв|втор|трет|четверт|последн)\w+ )?{WEEKDAY}(?: месяца)?",
    "as_needed": r"(?:по мере|при|по|в случае|исходя из) (?:возникновени\w+ |производственн\w+ )?"
    r"необходимост\w+|по мере \w+|по факту|ситуативн\w+|эпизодическ\w+"
    r"|(?:по|при) (?:индивидуальн\w+ |личн\w+ |отдельн\w+ )?(?:запрос|требовани|обращени|заявк"
    r"|поступлени|желани|согласовани|договоренност|возможност|наличи|появлени|потребност)\w*",
    "other_plan": r"(?:по|согласно|в соответствии со?|в рамках) (?:[а-я]+ ){0,2}?"
    r"(?:план|график|расписани|циклограмм|календар|приказ|положени|дорожн\w+ карт)\w*"
    r"|(?:согласно|в соответствии со?|в) (?:установленн\w+ )?срокам?и?|в установленн\w+ сроки",
    "implementation": r"(?:в|на|за) период реализации|в (?:ходе|процессе) реализации",
    "new_year": r"нов\w+ год[ау]",
    "new_school_year": rf"нов\w+ {SCHOOL} ?{YEAR_WORD}",
    "whole_period": r"пост(?:оянн\w*(?: основе)?|\.)|на постоянной основе|непрерывн\w+"
    rf"|(?:весь|{DURING} всего|{DURING}) (?:период\w*|срок\w*)|на всех этапах",
    "during_year": rf"(?:{DURING}|весь|круглый|за) (?:(?:всего|текущего|каждого|целый) )*"
    rf"(?:{SCHOOL} ?)?{YEAR_WORD}|круглогодичн\w+",
    "school_year": rf"(?:(?:текущ|настоящ|нынешн)\w+ )?{SCHOOL} ?{YEAR_WORD}",
    "this_year": r"(?:текущ|настоящ|нынешн|т)(?:\w+|\.) ?(?:календарн\w+ )?" + YEAR_WORD,
    "lookalike": r"(п|ш)(?= (?:квартал|четверт|полугод|триместр))",
}

WORDS = {
    "part_start": r"начал\w*|перв\w+ числ\w+",
    "part_middle": r"середин\w+",
    "part_end": r"кон(?:ец|ца|це|цу|цом)|(?:по )?(?:окончани|завершени)\w+|по итогам",
    "quarter": r"квартал\w*|кв\.?",
    "term": r"четверт(?:ь|и|ью|ям|ях|ей)|четв\.?",
    "half": r"полугод\w*\.?|п/г",
    "trimester": r"триместр\w*",
    "decade": r"декад\w*",
    "week": r"недел\w*",
    "halves": r"половин\w+",
    "autumn": r"осен\w*",
    "winter": r"зим\w*",
    "spring": r"весн\w+|весен\w+",
    "summer": r"лет(?:о|ом|а|е|н\w+)",
    "month": rf"(?:{MONTH}){END}\.?",
    "roman": rf"(iv|i{{1,3}}){END}{SUFFIX}",
    "first": r"перв\w+",
    "second": r"втор\w+",
    "third": r"трет\w+",
    "fourth": r"четверт\w+",
    "last": r"последн\w+",
    "not_later": r"(?:в срок )?не (?:позднее|позже)(?: чем)?(?: до)?|по",
    "until": r"(?:в срок )?(?:до|ко?)|перед",
    "after": r"после",
    "from": r"(?:начиная )?(?:со?|от)|не ранее(?: чем)?",
    "including": r"включительно|включ\.?",
    "roughly": r"примерно|ориентировочно|приблизительно|около|предположительно",
    "onward": "далее|затем",
    "and": r"и|или",
    "filler": rf"{DURING}|вов?|в|на|за|период\w*|сезон\w*|сроки?|даты?|{YEAR_WORD}"
    r"|месяц\w*|мес\.?|м-ц\w*|числ\w+|весь|вся|все|всего|всей|каждый|также",
}

NUMBERS = {"number": r"(\d{1,2})(?!\d)" + SUFFIX}
SIGNS = {"dash": "-", "separator": r"[,;/:()•·&+]", "stop": r"[.!?\"'«»…*]"}
