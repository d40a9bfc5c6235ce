"""The one cast of people for all tests, and the door they come in by.

A fixture is an account: `deputy`, `director`, `council`, `secretary`, `accountant`,
`administrator`, `mentor`, `mentee`, `teacher`, `stranger` (a teacher of no pair).
`enter(account)` gives a client that this person uses.
"""

import pytest
from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.test import Client
from django.utils import timezone

from people.access import Role
from people.models import Account, Teacher
from people.sessions import USED_AT, SessionStore
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


def client_of(account: Account | None) -> Client:
    """A client that this person uses; nobody's for None.

    The session is written as a sign-in leaves it, with the visit in it: coming in by the form, and
    what is remembered of it, is the business of tests/people/test_sign_in.py.
    """
    client = Client()
    if account:
        session = SessionStore()
        session[SESSION_KEY] = str(account.pk)
        session[BACKEND_SESSION_KEY] = BACKEND
        session[HASH_SESSION_KEY] = account.get_session_auth_hash()
        session[USED_AT] = timezone.now().timestamp()
        session.save()
        client.cookies[settings.SESSION_COOKIE_NAME] = session.session_key
    return client


@pytest.fixture
def enter():
    """`enter(account)` → a client signed in as that person."""
    return client_of
