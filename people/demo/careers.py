"""Careers of the demonstration's staff: invented, and the same for the same day."""

import datetime as dt
import random
from dataclasses import dataclass

from people.academic_year import AcademicYear
from people.models import ClassRange, QualificationCategory, SpecialCategory, Teacher

PRIMARY, MIDDLE, SENIOR = ClassRange.PRIMARY, ClassRange.MIDDLE, ClassRange.SENIOR
ELDER = (MIDDLE, SENIOR)
HIGHEST, FIRST, FIT = QualificationCategory
JUNIORS = "МО учителей начальных классов"
HUMANITIES = "МО гуманитарных предметов"
LANGUAGES = "МО иностранных языков"
EXACT = "МО точных наук"
NATURE = "МО естественных наук"
SPORT = "МО физической культуры и ОБЗР"
ARTS = "МО технологии и искусства"
HEADS = {
    JUNIORS: "Черёмухина", HUMANITIES: "Цветаева-Лугова", LANGUAGES: "Хвойная", EXACT: "Щедрова",
    NATURE: "Рябинина", SPORT: "Астрин", ARTS: "Ужегова",
}  # fmt: skip


@dataclass(frozen=True)
class Profession:
    """What goes with a post: subjects, МО, classes, what the diploma says."""

    subjects: tuple[str, ...]
    department: str
    ranges: tuple[str, ...]
    speciality: str


# part of the post → the rest
PROFESSIONS = {
    "начальных классов": Profession(
        ("начальные классы",), JUNIORS, (PRIMARY,), "Педагогика и методика начального образования"
    ),
    "русского языка": Profession(
        ("русский язык", "литература"), HUMANITIES, ELDER, "Русский язык и литература"
    ),
    "истории": Profession(("история", "обществознание"), HUMANITIES, ELDER, "История"),
    "английского": Profession(("английский язык",), LANGUAGES, tuple(ClassRange), "Филология"),
    "немецкого": Profession(("немецкий язык",), LANGUAGES, ELDER, "Филология"),
    "математики": Profession(("математика",), EXACT, ELDER, "Математика"),
    "информатики": Profession(("информатика",), EXACT, ELDER, "Информатика"),
    "физики": Profession(("физика", "астрономия"), EXACT, ELDER, "Физика"),
    "биологии": Profession(("биология",), NATURE, ELDER, "Биология"),
    "химии": Profession(("химия",), NATURE, ELDER, "Химия"),
    "географии": Profession(("география",), NATURE, ELDER, "География"),
    "физической культуры": Profession(
        ("физическая культура",), SPORT, tuple(ClassRange), "Физическая культура"
    ),
    "ОБЗР": Profession(("ОБЗР",), SPORT, ELDER, "Безопасность жизнедеятельности"),
    "технологии": Profession(("труд (технология)",), ARTS, (MIDDLE,), "Технология"),
    "изобразительного": Profession(
        ("изобразительное искусство",), ARTS, (PRIMARY, MIDDLE), "Изобразительное искусство"
    ),
    "музыки": Profession(("музыка",), ARTS, (PRIMARY, MIDDLE), "Музыкальное образование"),
}
# Whom the story tells about: surname → years of teaching, years in the school, category.
KNOWN = {
    "Голубкина": (27, 19, HIGHEST), "Вершинина": (24, 24, HIGHEST), "Агафонова": (31, 22, HIGHEST),
    "Белозёрова": (18, 12, FIRST), "Ручьёва": (22, 15, HIGHEST), "Шелестова": (14, 9, FIRST),
    "Доброхотова": (29, 20, HIGHEST), "Ёлкина": (16, 16, FIRST),
    "Черёмухина": (25, 25, HIGHEST), "Цветаева-Лугова": (21, 8, HIGHEST),
    "Хвойная": (30, 30, FIRST), "Щедрова": (19, 17, HIGHEST), "Рябинина": (23, 11, HIGHEST),
    "Астрин": (17, 14, FIRST), "Ужегова": (33, 28, HIGHEST), "Светлова": (28, 10, HIGHEST),
    "Соловьёва": (20, 13, HIGHEST),
    "Ивлева": (0, 0, ""), "Калинкина": (2, 1, ""), "Лазурина": (1, 1, ""), "Незнамова": (1, 1, ""),
    "Полевая": (9, 0, FIRST), "Синицкая": (3, 3, FIT), "Фиалкина": (2, 0, ""),
    "Боровиков": (1, 1, ""), "Ветлугин": (2, 2, ""), "Дальнев": (0, 0, ""), "Тишин": (1, 1, ""),
}  # fmt: skip
SPECIAL = {"Голубкина": SpecialCategory.MENTOR, "Вершинина": SpecialCategory.METHODIST}
FORMER = {"Зимина-Речная": ["Зимина"], "Малинина": ["Морозова"]}
AWAY = ("Осокина",)  # on leave
MAIN, SMALL = "Главный корпус", "Корпус начальной школы"
COURSES = (
    "Обновлённые ФГОС: содержание и механизмы реализации",
    "Оценивание, которое помогает учиться",
    "Работа с учащимися с ОВЗ в обычном классе",
    "Функциональная грамотность на уроке",
    "Первая помощь в образовательной организации",
    "Цифровые образовательные ресурсы в работе педагога",
)
MENTOR_COURSE = "Наставничество в школе: от запроса до результата"
HOURS = (18, 36, 72)
PROGRAMMES = {
    PRIMARY: "ООП начального общего образования",
    MIDDLE: "ООП основного общего образования",
    SENIOR: "ООП среднего общего образования",
}
QUALIFIED = {"директор": "учитель математики"}  # where the post is not what the diploma says
OFFICE = ("делопроизводитель", "бухгалтер")


def profession_of(posts: list[str]) -> Profession | None:
    """What goes with the posts; None for those who teach no subject."""
    text = ", ".join(posts)
    return next((about for part, about in PROFESSIONS.items() if part in text), None)


def career(surname: str, posts: list[str], today: dt.date) -> dict:
    """Fields of Teacher but for the name, gender, posts and department."""
    chance, year = random.Random(surname), AcademicYear.containing(today)
    teaching, here, category = KNOWN.get(surname) or _drawn(chance)
    about = profession_of(posts)
    return {
        **_service(chance, year, today, teaching, here),
        **(_of_office() if posts[0] in OFFICE else _diploma(chance, posts, about, teaching)),
        **(_teaching(about) if about else {}),
        **_category("" if posts[0] in OFFICE else category, chance, today),
        "special_categories": [SPECIAL[surname]] if surname in SPECIAL else [],
        "courses": _courses(chance, surname, year, teaching) if posts[0] not in OFFICE else [],
        "former_surnames": FORMER.get(surname, []),
        "building": SMALL if about and about.department == JUNIORS else MAIN,
        "phone": f"+7 900 000-{chance.randrange(100):02}-{chance.randrange(100):02}",
        "state": Teacher.State.ON_LEAVE if surname in AWAY else Teacher.State.WORKS,
    }


def _drawn(chance: random.Random) -> tuple[int, int, str]:
    years = chance.randrange(4, 35)
    weights = (3, 3, 2) if years > 8 else (0, 2, 3)
    return years, chance.randrange(1, years + 1), chance.choices((HIGHEST, FIRST, FIT), weights)[0]


def _service(chance, year: AcademicYear, today: dt.date, teaching: int, here: int) -> dict:
    """Everybody began on a first of September; before it some worked elsewhere."""
    began = dt.date(year.first - teaching, 9, 1)
    before = 0 if teaching < 4 else chance.choice((0, 0, 1, 3))
    days = {
        "general_since": began.replace(year=began.year - before, month=7 if before else 9),
        "teaching_since": began,
        "profession_since": began,
        "school_since": dt.date(year.first - here, 9, 1),
    }
    return {name: min(day, today) for name, day in days.items()}


def _diploma(chance, posts: list[str], about: Profession | None, teaching: int) -> dict:
    college = about is not None and about.department == JUNIORS and chance.random() < 0.3
    retrained = about is not None and teaching > 10 and chance.random() < 0.2
    return {
        "education_level": "среднее профессиональное" if college else "высшее",
        "speciality": about.speciality if about else "Педагогика и психология",
        "qualification": QUALIFIED.get(posts[-1], posts[-1]),
        "retraining": ["«Менеджмент в образовании», 280 ч"] if retrained else [],
    }


def _of_office() -> dict:
    return {"education_level": "среднее профессиональное"}


def _teaching(about: Profession) -> dict:
    return {
        "subjects": list(about.subjects),
        "class_ranges": list(about.ranges),
        "programmes": [PROGRAMMES[kind] for kind in about.ranges],
    }


def _category(category: str, chance: random.Random, today: dt.date) -> dict:
    ago = dt.timedelta(days=chance.randrange(120, 1500))
    return {"category": category, "category_date": (today - ago) if category else None}


def _courses(chance, surname: str, year: AcademicYear, teaching: int) -> list[str]:
    """Up to three of the last three years; a mentor of the demonstration learnt to be one."""
    titles = chance.sample(COURSES, k=chance.randrange(1, 4) if teaching else 0)
    told = sorted((year.first - chance.randrange(3), title) for title in titles)
    if surname in SPECIAL:
        told.append((year.first, MENTOR_COURSE))
    return [f"«{title}», {chance.choice(HOURS)} ч, {when} г." for when, title in told]
