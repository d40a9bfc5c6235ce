"""The one cast of people for all tests, and the door they come in by.

A fixture is an account: `deputy`, `director`, `council`, `secretary`, `accountant`,
`administrator`, `mentor`, `mentee`, `teacher`, `stranger` (a teacher of no pair).
`enter(account)` gives a client that this person uses.
"""

import pytest
from django.test import Client

from people.access import Role
from people.models import Account, Teacher
from tests.factories import AccountFactory, SchoolFactory, TeacherFactory

BACKEND = "people.authentication.LoginOrEmailBackend"
# login: (surname, first name, patronymic, gender, post, role)
CAST = {
    "deputy": ("Берёзова", "Анна", "Павловна", "f", "заместитель директора по УВР", Role.DEPUTY),
    "director": ("Громов", "Пётр", "Ильич", "m", "директор", Role.DIRECTOR),
    "council": ("Дубова", "Вера", "Олеговна", "f", "руководитель МО", Role.COUNCIL),
    "secretary": ("Ежова", "Нина", "Львовна", "f", "делопроизводитель", Role.SECRETARY),
    "accountant": ("Зимина", "Ольга", "Юрьевна", "f", "бухгалтер", Role.ACCOUNTANT),
    "mentor": ("Ивина", "Тамара", "Егоровна", "f", "учитель русского языка", Role.TEACHER),
    "mentee": ("Клёнов", "Илья", "Андреевич", "m", "учитель физики", Role.TEACHER),
    "teacher": ("Липина", "Софья", "Марковна", "f", "учитель биологии", Role.TEACHER),
    "stranger": ("Мятин", "Глеб", "Фёдорович", "m", "учитель труда", Role.TEACHER),
}


def member_of_cast(login: str) -> Account:
    """The account of one of CAST with its person, made now."""
    surname, first_name, patronymic, gender, post, role = CAST[login]
    person = TeacherFactory(
        surname=surname,
        first_name=first_name,
        patronymic=patronymic,
        gender=Teacher.Gender(gender),
        posts=[post],
    )
    return AccountFactory(login=login, roles=[role], teacher=person)


@pytest.fixture
def school(db):
    return SchoolFactory()


@pytest.fixture
def administrator(school):
    """Keeps the machine running; is nobody of the staff."""
    return AccountFactory(login="admin", roles=[Role.ADMINISTRATOR], teacher=None)


@pytest.fixture
def deputy(school):
    return member_of_cast("deputy")


@pytest.fixture
def director(school):
    return member_of_cast("director")


@pytest.fixture
def council(school):
    return member_of_cast("council")


@pytest.fixture
def secretary(school):
    return member_of_cast("secretary")


@pytest.fixture
def accountant(school):
    return member_of_cast("accountant")


@pytest.fixture
def mentor(school):
    return member_of_cast("mentor")


@pytest.fixture
def mentee(school):
    return member_of_cast("mentee")


@pytest.fixture
def teacher(school):
    return member_of_cast("teacher")


@pytest.fixture
def stranger(school):
    return member_of_cast("stranger")


@pytest.fixture
def enter():
    """`enter(account)` → a client signed in as that person."""

    def come_in(account: Account) -> Client:
        client = Client()
        client.force_login(account, backend=BACKEND)
        return client

    return come_in
