"""20,000 fictitious people as a region has them: common surnames often, thousands of rare ones."""

import datetime as dt
import random

from django.db import connection

from people.models import SubjectDepartment, Teacher

MANY = 20_000
COMMON, BEGINNINGS, MIDDLES, FIRST, PATRONYMICS = (
    text.split()
    for text in (
        "Иванов Петров Сидоров Кузнецов Смирнов Соколов Попов Лебедев Козлов Новиков Морозов "
        "Волков Зайцев Павлов Семёнов Голубев Виноградов Богданов Воробьёв Фёдоров Михайлов Беляев "
        "Тарасов Белов Комаров Орлов Киселёв Макаров Андреев Ковалёв Ильин Гусев Титов",
        "б в г д ж з к л м н п р с т ф х ч ш бр вл гр др зл кр пр ст тр хр",
        "ар ел ил ол ун ыр ян ак ек ин ом уш ерк алт онд имб оск арн",
        "Анна Мария Елена Ольга Наталья Татьяна Ирина Светлана Людмила Галина "
        "Надежда Юлия Марина Валентина Вера Любовь Нина Алла Лариса Оксана Дарья Алёна Полина",
        "Ивановна Петровна Сергеевна Александровна Николаевна Владимировна Алексеевна Михайловна "
        "Викторовна Юрьевна Анатольевна Павловна Андреевна Дмитриевна Фёдоровна Олеговна",
    )
)
ENDINGS = ["ов", "ев", "ин", "аков", "енин", "ухин", "алов"]
SUBJECTS = ["русский язык", "литература", "математика", "физика", "химия", "биология", "музыка"]
DEPARTMENTS = ["русского языка", "математики", "естественных наук", "истории", "труда"]
LETTERS = "абвгдежзиклмнопрстуфхцчшэюя"


def rare_surnames() -> list[str]:
    return [(b + m + e).capitalize() for b in BEGINNINGS for m in MIDDLES for e in ENDINGS]


def make_people(count: int = MANY) -> None:
    """The same people every time; the database knows their statistics afterwards."""
    chance, today, rare = random.Random(43), dt.date.today(), rare_surnames()
    departments = SubjectDepartment.objects.bulk_create(
        SubjectDepartment(name=f"МО учителей {name}") for name in DEPARTMENTS
    )
    weights = [1 / (place + 3) for place in range(len(COMMON))]

    def surname() -> str:
        if chance.random() < 0.4:
            return chance.choices(COMMON, weights)[0] + "а"
        return chance.choice(rare) + "а"

    Teacher.objects.bulk_create(
        (person(chance, surname, departments, today) for _ in range(count)), batch_size=2000
    )
    settle()


def person(chance, surname, departments, today) -> Teacher:
    since = today.replace(year=today.year - chance.randrange(45), month=9, day=1)
    left = chance.random() < 0.08
    return Teacher(
        surname=surname(), first_name=chance.choice(FIRST), patronymic=chance.choice(PATRONYMICS),
        former_surnames=[surname()] if chance.random() < 0.1 else [],
        gender="f", posts=["учитель"], subjects=chance.sample(SUBJECTS, chance.choice([1, 2])),
        department=chance.choice([*departments, None]), class_ranges=["middle"],
        category=chance.choices(["highest", "first", "fit", ""], [3, 3, 2, 2])[0],
        teaching_since=since if chance.random() < 0.95 else None, school_since=since,
        building=chance.choice(["Главный корпус", "Корпус 2"]), is_part_time=chance.random() < 0.02,
        state="left" if left else "works", left_on=today if left else None,
    )  # fmt: skip


def settle() -> None:
    """What autovacuum does some minutes after a great import."""
    with connection.cursor() as cursor:
        for index in ("teacher_name_trgm", "teacher_surname_slips"):
            cursor.execute("SELECT gin_clean_pending_list(%s)", [index])
        cursor.execute("ANALYZE")


def mistyped(chance: random.Random, word: str) -> str:
    """The word with one letter lost, doubled, swapped with its neighbour or wrong."""
    place = chance.randrange(1, len(word) - 1)
    before, letter, after = word[:place], word[place], word[place + 1 :]
    return chance.choice(
        [
            before + after,
            before + letter + letter + after,
            before + after[:1] + letter + after[1:],
            before + chance.choice(LETTERS) + after,
        ]
    )
