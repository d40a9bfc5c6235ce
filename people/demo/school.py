"""A fictitious school for the demonstration: every name and number here is invented."""

import datetime as dt
from functools import cache, partial

from django.contrib.auth.hashers import check_password, make_password

from people.academic_year import AcademicYear
from people.access import Role
from people.actions import adopt_usual_competences
from people.demo.careers import HEADS, career, profession_of
from people.models import Account, Official, School, SubjectDepartment, Teacher

WOMEN = """
Агафонова Вера Павловна|учитель начальных классов
Белозёрова Инна Романовна|учитель начальных классов
Вершинина Алла Сергеевна|учитель русского языка и литературы
Голубкина Нина Фёдоровна|учитель математики
Доброхотова Лидия Ивановна|учитель истории и обществознания
Еловская Марина Юрьевна|учитель английского языка
Ёлкина Ольга Борисовна|учитель биологии
Жемчугова Раиса Андреевна|учитель химии
Завьялова Тамара Олеговна|учитель географии
Ивлева Ксения Денисовна|учитель начальных классов
Калинкина Софья Артёмовна|учитель начальных классов
Лазурина Дарья Кирилловна|учитель английского языка
Малинина Евгения Львовна|учитель русского языка и литературы
Незнамова Полина Викторовна|учитель математики
Овражная Зоя Григорьевна|педагог-психолог
Полевая Анна Максимовна|учитель музыки
Ручьёва Галина Николаевна|учитель физики
Синицкая Юлия Аркадьевна|учитель начальных классов
Тополева Кира Станиславовна|социальный педагог
Ужегова Валентина Петровна|учитель технологии
Фиалкина Маргарита Игоревна|учитель изобразительного искусства
Хвойная Элеонора Семёновна|учитель немецкого языка
Цветаева-Лугова Регина Глебовна|учитель русского языка и литературы
Черёмухина Надежда Ильинична|учитель начальных классов
Шелестова Виктория Анатольевна|учитель информатики
Щедрова Екатерина Тимофеевна|учитель математики
Юртаева Светлана Матвеевна|учитель-логопед
Ясенева Татьяна Геннадьевна|учитель истории и обществознания
Берёзкина Алина Руслановна|учитель начальных классов
Васильковая Жанна Эдуардовна|учитель английского языка
Горицветова Людмила Яковлевна|учитель биологии
Дубравина Наталия Всеволодовна|учитель начальных классов
Зимина-Речная Клавдия Егоровна|педагог-библиотекарь
Кленова Мария Антоновна|учитель математики
Ландышева Диана Ринатовна|учитель начальных классов
Мятникова Варвара Захаровна|учитель русского языка и литературы
Осокина Милана Вадимовна|педагог-организатор
Рябинина Любовь Степановна|учитель химии
Снегова Ангелина Валерьевна|учитель физической культуры
Травникова Яна Леонидовна|учитель географии
""".strip().splitlines()

MEN = """
Астрин Павел Михайлович|учитель физической культуры
Боровиков Глеб Сергеевич|учитель информатики
Ветлугин Роман Алексеевич|учитель физики
Громкий Илья Степанович|учитель технологии
Дальнев Тимур Робертович|учитель истории и обществознания
Ельников Кирилл Олегович|учитель математики
Журавин Матвей Денисович|учитель физической культуры
Заречный Антон Петрович|преподаватель-организатор ОБЗР
Кедров Виталий Борисович|учитель биологии
Лугов Степан Андреевич|учитель английского языка
Морошкин Егор Васильевич|педагог дополнительного образования
Озёрнов Лев Юрьевич|учитель географии
Полянин Фёдор Ильич|учитель музыки
Родников Арсений Игоревич|учитель информатики
Студенец Захар Никитич|учитель химии
Тишин Марк Эльдарович|учитель начальных классов
""".strip().splitlines()

DIRECTOR = "Светлова Ирина Викторовна|директор"
DEPUTY = "Соловьёва Мария Александровна|заместитель директора по УВР, учитель русского языка"
SECRETARY = "Перова Оксана Дмитриевна|делопроизводитель"
ACCOUNTANT = "Счётова Лариса Константиновна|бухгалтер"

# login → (role, whose account it is); people without a line in the plan have an account only
ACCOUNTS = {
    "deputy": (Role.DEPUTY, DEPUTY),
    "director": (Role.DIRECTOR, DIRECTOR),
    "council": (Role.COUNCIL, WOMEN[2]),
    "secretary": (Role.SECRETARY, SECRETARY),
    "accountant": (Role.ACCOUNTANT, ACCOUNTANT),
    "admin": (Role.ADMINISTRATOR, None),
    "mentor": (Role.TEACHER, WOMEN[3]),
    "mentee": (Role.TEACHER, WOMEN[13]),
    "teacher": (Role.TEACHER, MEN[2]),
}


def make_school(*, password: str, today: dt.date) -> None:
    """The demonstration's school, its staff of sixty and nine accounts; nothing when it is there.

    A repeated call with another `password` only sets the accounts' passwords anew.
    """
    if School.current() is None:
        _school(today)
    adopt_usual_competences(by=None)
    # one hash for all: it is the price of a start, and the password is the same anyway
    hashed, fits = cache(partial(make_password, password)), cache(partial(check_password, password))
    for login, (role, line) in ACCOUNTS.items():
        known = Account.objects.filter(login=login).first()
        account = known or Account.objects.create_account(
            login=login, roles=[role], teacher=_find(line) if line else None
        )
        if known is None or not fits(account.password):
            account.password = hashed()
            account.save(update_fields=["password"])


def _school(today: dt.date) -> None:
    School.objects.create(
        pk=1,
        full_name="Муниципальное общеобразовательное учреждение «Средняя школа № 43»",
        short_name="МОУ СОШ №43 г. Твери",
        short_name_genitive="МОУ СОШ №43 г. Твери",
        city="Тверь",
        address="170000, г. Тверь, ул. Примерная, д. 1",
        phone="+7 (4822) 00-00-00",
        email="school@example.org",
        site="https://school.example.org/",
        inn="6999999992",  # invented as all the rest; the check digits agree
        ogrn="1026999999993",
    )
    _staff(today)
    _officials(AcademicYear.containing(today).start)


def _names(line: str) -> dict[str, str]:
    surname, first_name, patronymic = line.split("|")[0].split()
    return {"surname": surname, "first_name": first_name, "patronymic": patronymic}


def _staff(today: dt.date) -> None:
    """Everybody in their department, and a head of each."""
    departments = {name: SubjectDepartment.objects.get_or_create(name=name)[0] for name in HEADS}
    for line in (DIRECTOR, DEPUTY, SECRETARY, ACCOUNTANT, *WOMEN):
        _teacher(line, Teacher.Gender.FEMALE, departments, today)
    for line in MEN:
        _teacher(line, Teacher.Gender.MALE, departments, today)
    heads = {row.surname: row for row in Teacher.objects.filter(surname__in=HEADS.values())}
    for name, surname in HEADS.items():
        departments[name].head = heads[surname]
        departments[name].save()


def _teacher(line: str, gender: str, departments: dict, today: dt.date) -> None:
    names, posts = _names(line), line.split("|")[1].split(", ")
    about = profession_of(posts)
    Teacher.objects.create(
        **names, gender=gender, posts=posts, **career(names["surname"], posts, today),
        department=departments[about.department] if about else None,
    )  # fmt: skip


def _find(line: str) -> Teacher:
    return Teacher.objects.get(**_names(line))


def _officials(year_start: dt.date) -> None:
    since = year_start.replace(year=year_start.year - 3)
    for office, line in (
        (Official.Office.DIRECTOR, DIRECTOR),
        (Official.Office.DEPUTY, DEPUTY),
        (Official.Office.COUNCIL_CHAIR, WOMEN[4]),
        (Official.Office.COUNCIL_SECRETARY, WOMEN[2]),
        (Official.Office.UNION_CHAIR, WOMEN[16]),
    ):
        Official.objects.create(office=office, since=since, **_names(line))
