"""Which column is what: headings of both orders and of schools' own, and microdata, as data."""

import re
from collections.abc import Iterable
from functools import lru_cache

from people.staff_import.cells import plain

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
    "phone": "телефон",
    "email": "электронная почта",
    "contacts": "телефон и почта вместе",
    "number": "№ по порядку",
}
REPEATED = {"name", "post", "subjects", "education", "courses", "retraining", "training",
            "programmes", "experience", "qualification", "speciality", "contacts", "degree",
            "title", "education_level"}  # fmt: skip

# Patterns over a plain heading (lower case, е for ё, no punctuation), first match wins.
SCHOOL = (
    r"(?:школ\w*|оу|оо|моу|мбоу|маоу|гбоу|учрежден\w*|организац\w*|лице\w*|гимнази\w*|коллектив\w*)"
)
SYNONYMS = tuple(
    (meaning, re.compile(pattern))
    for meaning, pattern in (
        (
            "number",
            r"(?:№|n|no|nn|номер|n п п|№ п п|п п|пп|n пп|№ пп|№ п|номер по порядку|номер п п|"
            r"порядковый номер)",
        ),
        ("degree_title", r"(?=.*степен\w*)(?=.*звани\w*)(?!.*(?:стаж|должност|фамили|фио)).*"),
        (
            "category_date",
            r"(?=.*(?:дата|год|срок|действ|приказ|реквизит))(?=.*(?:категори|аттестац)).*",
        ),
        (
            "category",
            r".*категори\w*.*(?<!должность)|.*аттестаци\w*.*|квалиф кат|кв кат\w*|"
            r".*соответстви\w* занимаемой должности.*",
        ),
        (
            "training",
            r"(?=.*повыш\w* (?:квал\w*|квалиф\w*))(?=.*переподгот\w*).*|"
            r"(?=.*курс\w*)(?=.*переподгот\w*).*|(?=.*\bпк\b)(?=.*\bпп\b).*",
        ),
        ("retraining", r".*переподгот\w*.*|.*переобучени\w*.*"),
        (
            "courses",
            r".*повыш\w* (?:проф\w* )?(?:квал\w*|квалиф\w*).*|.*\b(?:кпк|ипк)\b.*|курс\w*(?: "
            r"за .*)?|.*прохождени\w* курс\w*.*|дополнительное профессиональное образование|"
            r"дпо|курсов\w* подготовка|\bпк\b",
        ),
        (
            "in_profession",
            r"(?=.*(?:стаж|опыт)).*(?:специальност|профессиональной сфер|профессии|по "
            r"профил).*|.*продолжительност\w* опыта.*",
        ),
        (
            "programmes",
            r".*образовательн\w* программ\w*.*|.*программ\w*,? в реализации.*|.*реализуем\w* "
            r"программ\w*.*|.*реализации котор\w*.*|наименовани\w* программ\w*|программ\w*|"
            r".*адаптированн\w* программ\w*.*",
        ),
        (
            "general",
            r"(?:общ\w*|трудов\w*) (?:трудов\w* )?стаж.*|стаж (?:работы )?(?:общ\w*|"
            r"трудов\w*).*|стаж общ\w*|общий$",
        ),
        (
            "in_school",
            rf"(?=.*стаж).*(?:в|по) (?:\w+ )?{SCHOOL}.*|(?:в|по) (?:\w+ )?{SCHOOL}|.*стаж.* на "
            rf"данном месте.*",
        ),
        (
            "teaching",
            r"(?=.*(?:стаж|опыт)).*(?:педагогич\w*|\bпед\b|преподават|учительск).*|педстаж.*|"
            r"пед\w* стаж.*|педагогический$|пед$|научно педагогический",
        ),
        ("other", r"(?=.*стаж).*(?:в должност|руковод|управлен|административ).*"),
        ("experience", r".*\bстаж\w*\b.*|.*опыт работы.*"),
        ("contacts", r"(?=.*телефон)(?=.*(?:почт|mail|эл)).*|контакт\w*.*"),
        ("phone", r".*телефон\w*.*|тел"),
        (
            "email",
            r".*e ?mail.*|.*электронн\w* (?:почт|адрес)\w*.*|.*адрес\w* электронн\w*.*|эл "
            r"почта|почта",
        ),
        ("degree", r".*учен\w* степен\w*.*|степень.*"),
        ("title", r".*учен\w* звани\w*.*"),
        (
            "awards",
            r".*наград\w*.*|.*почетн\w*.*|.*звани\w*.*|.*достижени\w*.*|.*заслуг\w*.*|"
            r".*поощрен\w*.*|.*знак\w* отличия.*",
        ),
        (
            "subjects",
            r".*(?:преподаваем|дисциплин|предмет|ведет|преподает)\w*.*|.*учебн\w* курс\w*.*",
        ),
        (
            "education_level",
            r".*уров\w* (?:\w+ )?(?:\w+ )?образовани\w*.*|.*образовательн\w* ценз.*|"
            r"образование уровень.*",
        ),
        (
            "education",
            r".*образовани\w*.*|.*(?:вуз|учебное заведение|что окончил|какое).*|.*диплом\w*.*",
        ),
        ("post", r".*должност\w*.*|пост"),
        ("surname", r"фамилия"),
        ("first_name", r"имя"),
        ("patronymic", r"отчество(?: при наличии)?"),
        (
            "name",
            r"(?:\w+ )*(?:фио|ф и о)(?: \w+)*|фамили\w* (?:и )?имя.*|фамили\w* инициал\w*|"
            r"фамили\w* и о|(?:педагогическ\w* |штатн\w* )?"
            r"(?:педагог|учитель|учителя|сотрудник|работник|работники|преподаватель|педагоги)",
        ),
        (
            "speciality",
            r".*направлени\w* (?:подготовки|специальност).*|.*специальност\w*.*|"
            r".*специализаци\w*.*",
        ),
        ("qualification", r".*квалификац\w*.*|квалиф"),
        (
            "department",
            r"(?:\w+ )?(?:методическ\w* объединени\w*|мо|шмо|кафедр\w*|предметн\w* кафедр\w*|"
            r"цикл\w* комисси\w*|пцк|подразделени\w*)(?: \w+)*",
        ),
        (
            "building",
            r"(?:\w+ )?(?:корпус|здани|площадк|филиал|адрес места|место работы)\w*(?: \w+)*|"
            r"место нахождения",
        ),
        ("classes", r".*класс\w*.*|нагрузка.*"),
        ("photo", r"фото\w*.*"),
        ("birth", r".*рожден\w*.*|возраст"),
        ("notes", r"примечани\w*|.*дополнительн\w* сведени\w*.*|.*ссылк\w*.*|подробнее"),
    )
)
KNOWN_BUT_UNUSED = {"other", "awards", "classes", "photo", "birth", "notes"}
LONGEST = 330
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
    text = plain(heading)
    if not text or len(text) > LONGEST:
        return ""
    for meaning, pattern in SYNONYMS:
        if pattern.fullmatch(text):
            return meaning
    return ""


def itemprop_meaning(itemprop: str) -> str:
    """The meaning of a mark by itself, however it is spelled; "" for a foreign one."""
    return ITEMPROPS.get(re.sub(r"[^a-z]", "", itemprop.lower()), "")


def item_role(itemprop: str) -> str:
    """ "teacher", "manager" or "nobody" for the mark of a row or block; "" for a foreign one."""
    return PERSON_ITEMS.get(re.sub(r"[^a-z]", "", itemprop.lower()), "")


def score(headings: Iterable[str]) -> int:
    """How much a row looks like the heading of a staff table: 0 or the number of known columns."""
    found = {meaning_of(heading) for heading in headings if heading} - {""}
    if not found & {"name", "surname"}:
        return 0
    return len(found - {"number"}) if found - {"name", "surname", "number"} else 0
