"""People and things that tests are about: one way to make each, fictitious names only."""

import datetime as dt

import factory

from people.access import Role
from people.models import Account, Consent, ConsentKind, Official, School, Teacher

PASSWORD = "четыре слова подряд тут"
LETTERS = str.maketrans("0123456789", "абвгдежзик")  # surnames hold no digits


class SchoolFactory(factory.django.DjangoModelFactory):
    """The one school; asked for twice, it is the same school."""

    class Meta:
        model = School
        django_get_or_create = ("id",)

    id = 1
    full_name = "Муниципальное общеобразовательное учреждение «Заречная школа № 12»"
    short_name = "МОУ «Заречная школа № 12»"
    short_name_genitive = "МОУ «Заречная школа № 12»"
    city = "Заречный"
    address = "г. Заречный, ул. Тихая, д. 4"


class TeacherFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Teacher

    surname = factory.Sequence(lambda n: "Соколова" + f"{n:05}".translate(LETTERS))
    first_name = "Мария"
    patronymic = "Петровна"
    gender = Teacher.Gender.FEMALE
    posts = ["учитель математики"]


class AccountFactory(factory.django.DjangoModelFactory):
    """An account with PASSWORD; `teacher=None` makes one that belongs to nobody of the staff."""

    class Meta:
        model = Account
        skip_postgeneration_save = True

    login = factory.Sequence(lambda n: f"person{n}")
    roles = [Role.TEACHER]
    teacher = factory.SubFactory(TeacherFactory)
    password = factory.django.Password(PASSWORD)


class OfficialFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Official

    office = Official.Office.DIRECTOR
    surname = "Громов"
    first_name = "Пётр"
    patronymic = "Ильич"
    since = dt.date(2020, 8, 1)


class ConsentFactory(factory.django.DjangoModelFactory):
    """A paper of consent that waits to be signed; `signed_on` makes it count."""

    class Meta:
        model = Consent

    teacher = factory.SubFactory(TeacherFactory)
    kind = ConsentKind.PARTICIPATION
    code = factory.Sequence(lambda n: f"CODE{n:06}")
