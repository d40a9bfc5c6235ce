"""Which column is what: headings of both orders and of schools' own, and microdata, as data."""

import re
from collections.abc import Iterable
from functools import lru_cache

from people.staff_import.cells import in_one_alphabet, plain
from people.staff_import.experience import heading_kinds
from people.staff_import.synonyms import PATTERNS

# Meaning → its title on the page where a person confirms the columns.
MEANINGS = {
    "name": "ФИО",
    "surname": "фамилия",
    "first_name": "имя",
    "patronymic": "отчество",
    "post": "должность",
    "subjects": "предметы",
    "department": "методическое объединение",
    "category": "квалификационная категория",
    "category_date": "дата категории",
    "general": "общий стаж",
    "teaching": "педагогический стаж",
    "in_profession": "стаж по специальности (в профессии)",
    "in_school": "стаж в школе",
    "experience": "стаж (несколько в одной ячейке)",
    "education": "образование (всё в одной ячейке)",
    "education_level": "уровень образования",
    "speciality": "направление подготовки, специальность",
    "qualification": "квалификация",
    "degree": "учёная степень",
    "title": "учёное звание",
    "degree_title": "учёная степень и звание",
    "courses": "повышение квалификации",
    "retraining": "профессиональная переподготовка",
    "training": "курсы и переподготовка вместе",
    "programmes": "образовательные программы",
    "building": "корпус",
    "class_ranges": "классы, в которых работает",
    "former_surnames": "прежние фамилии",
    "state": "состояние (работает, в отпуске, уволен)",
    "left_on": "дата увольнения",
    "phone": "телефон",
    "email": "электронная почта",
    "contacts": "телефон и почта вместе",
    "employment": "вид занятости",
    "number": "№ по порядку",
}
REPEATED = {"name", "post", "subjects", "education", "courses", "retraining", "training",
            "programmes", "experience", "qualification", "speciality", "contacts", "degree",
            "title", "education_level"}  # fmt: skip

# Patterns over a plain heading (lower case, е for ё, no punctuation), first match wins.
SYNONYMS = [
    (meaning, re.compile("|".join(f"(?:{pattern})" for pattern in patterns)))
    for meaning, patterns in PATTERNS
]
KNOWN_BUT_UNUSED = {"other", "until", "awards", "classes", "photo", "birth", "notes", "nobody"}
# What a list of staff tells of people and a list of pupils or of telephones does not.
OF_STAFF = set(MEANINGS) - {
    "name", "surname", "first_name", "patronymic", "number", "phone", "email", "contacts",
    "building", "subjects", "class_ranges", "former_surnames", "state", "left_on",
}  # fmt: skip
EXPERIENCES = {"general", "teaching", "in_profession", "in_school", "experience", "other"}
LONGEST = 700
# Microdata of the statutory section → meaning; two names changed theirs between the orders.
ITEMPROPS = {
    "fio": "name", "post": "post", "teachingdiscipline": "subjects",
    "teachingdisciplin": "subjects", "teachinglevel": "education_level",
    "teachingqual": "qualification", "degree": "degree",
    "academstat": "title", "employeequalification": "speciality", "profdevelopment": "training",
    "qualification": "courses", "genexperience": "general", "specexperience": "in_profession",
    "teachingop": "programmes", "telephone": "phone", "phone": "phone", "email": "email",
    "category": "category", "name": "", "namefil": "building",
}  # fmt: skip
PERSON_ITEMS = {"teachingstaff": "teacher", "rucovodstvo": "manager", "rucovodstvozam": "manager",
                "rucovodstvofil": "manager", "rukovodstvo": "manager", "rukovodstvozam": "manager",
                "teacher": "teacher", "employee": "teacher", "employees": "teacher",
                "uchredlaw": "nobody", "uchreditel": "nobody", "filinfo": "nobody",
                "struct": "nobody", "structorgupr": "nobody"}  # fmt: skip


@lru_cache(5_000)
def meaning_of(heading: str) -> str:
    """The meaning of one heading, "" when it says nothing known.

    May also be one of KNOWN_BUT_UNUSED: a heading we know and have no place for.
    """
    text = plain(in_one_alphabet(heading)[0])
    if not text or len(text) > LONGEST:
        return ""
    meaning = next((known for known, pattern in SYNONYMS if pattern.fullmatch(text)), "")
    if meaning in EXPERIENCES and len(heading_kinds(heading)) > 1:
        return "experience"
    return meaning


@lru_cache(5_000)
def item_role(itemprop: str) -> str:
    """ "teacher", "manager" or "nobody" for the mark of a row or block; "" for a foreign one."""
    return PERSON_ITEMS.get(re.sub(r"[^a-z]", "", itemprop.lower()), "")


def score(headings: Iterable[str]) -> int:
    """How much a row looks like the heading of a staff table: 0 or the number of known columns."""
    found = {meaning_of(heading) for heading in headings if heading} - {"", "number"}
    if not found & {"name", "surname"} or "nobody" in found:
        return 0
    found -= KNOWN_BUT_UNUSED
    is_of_staff = found & OF_STAFF or ("subjects" in found and "classes" not in found)
    return len(found) if is_of_staff else 0
