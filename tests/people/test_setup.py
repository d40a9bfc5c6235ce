"""The first start: with the right key only, all or nothing, once."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection
from django.test import Client

from people import setup
from people.access import Role
from people.models import Account, Official, School, Teacher
from tests.factories import SchoolFactory

pytestmark = pytest.mark.django_db

FORM = {
    "school-full_name": "Муниципальное общеобразовательное учреждение «Заречная школа № 12»",
    "school-short_name": "МОУ «Заречная школа № 12»",
    "school-short_name_genitive": "МОУ «Заречная школа № 12»",
    "school-city": "Заречный",
    "school-inn": "",
    "school-ogrn": "",
    "school-time_zone": "Asia/Omsk",
    "school-working_days": "6",
    "director-name": "Громов Пётр Ильич",
    "director-since": "2020-08-01",
    "council_chair-name": "Дубова Вера Олеговна",
    "council_chair-since": "01.09.2022",
    "deputy_account-name": "Берёзова Анна Павловна",
    "deputy_account-gender": "",
    "deputy_account-since": "2021-08-01",
    "deputy_account-login": "berezova",
    "deputy_account-password": "тихая река весной",
    "administrator-login": "admin",
    "administrator-password": "синий чайник поёт",
}


@pytest.fixture
def key(settings, tmp_path, db):
    settings.APP_DATA_DIR = tmp_path
    return setup.one_time_path().split("key=")[1]


def send(client, key, **changes):
    return client.post(f"/setup/?key={key}", FORM | changes)


def nothing_was_made() -> bool:
    return not any(model.objects.exists() for model in (School, Official, Teacher, Account))


def test_every_page_leads_to_setup_before_it(client, key):
    for path in ("/", "/access/", "/accounts/login/", "/accounts/link/x/", "/no/such/page/"):
        assert client.get(path).url == "/setup/"


@pytest.mark.parametrize("wrong", ["", "?key=", "?key=guess", "?key=%D0%BA%D0%BB%D1%8E%D1%87"])
def test_without_the_key_says_where_to_find_it(client, key, wrong):
    page = client.get(f"/setup/{wrong}")
    assert page.status_code == 403
    assert "manage.py start" in page.content.decode()
    assert client.post(f"/setup/{wrong}", FORM).status_code == 403
    assert nothing_was_made()


def test_makes_the_school_its_people_and_lets_the_deputy_in(client, key):
    answer = send(client, key)
    assert answer.url == "/roadmap/import/"
    school = School.objects.get()
    assert (school.pk, school.time_zone, school.working_days) == (1, "Asia/Omsk", 6)
    officials = dict(Official.objects.values_list("office", "surname"))
    assert officials == {"director": "Громов", "council_chair": "Дубова", "deputy": "Берёзова"}
    deputy = Account.objects.get(login="berezova")
    assert deputy.roles == [Role.DEPUTY]
    assert (deputy.teacher.full_name, deputy.teacher.gender) == ("Берёзова Анна Павловна", "f")
    assert Account.objects.get(login="admin").roles == [Role.ADMINISTRATOR]
    assert Account.objects.get(login="admin").teacher is None
    assert Teacher.objects.filter(surname="Громов", gender="m", posts=["директор"]).exists()
    assert client.get("/me/").context["user"] == deputy


def test_is_gone_afterwards(client, key):
    send(client, key)
    assert not setup.key_is_right(key)
    assert Client().get(f"/setup/?key={key}").status_code == 404
    assert send(Client(), key).status_code == 404
    assert Account.objects.count() == 2
    assert setup.one_time_path() is None


def test_is_not_there_when_the_school_exists(client, key):
    SchoolFactory()
    assert client.get(f"/setup/?key={key}").status_code == 404


@pytest.mark.parametrize(
    ("field", "bad", "said"),
    [
        ("school-full_name", "", "Заполните это поле"),
        ("school-inn", "7707083894", "контрольная цифра"),
        ("school-inn", "12", "контрольная цифра"),
        ("school-ogrn", "1027700132196", "контрольная цифра"),
        ("director-name", "", "Заполните это поле"),
        ("director-name", "Громов П. И.", "полностью, без инициалов"),
        ("director-since", "вчера", "дд.мм.гггг"),
        ("council_chair-since", "", "или оставьте обе строки пустыми"),
        ("deputy_account-name", "Сидоренко Женя", "По имени не понять"),
        ("deputy_account-password", "пароль", "пароль"),
        ("deputy_account-login", "Берёзова Анна", "без пробелов"),
        ("administrator-login", "berezova", "Нужен другой"),
        ("administrator-password", "admin123", "подбирают одним из первых"),
    ],
)
def test_says_what_is_wrong_and_makes_nothing(client, key, field, bad, said):
    answer = send(client, key, **{field: bad})
    assert answer.status_code == 200
    assert said in answer.content.decode()
    assert nothing_was_made()
    assert send(client, key).status_code == 302


def test_optional_officials_may_be_empty(client, key):
    send(client, key, **{"council_chair-name": "", "council_chair-since": ""})
    assert Official.objects.count() == 2


def test_login_in_capitals_is_told_apart_from_nothing(client, key):
    """The check of equal logins comes before the accounts are made."""
    answer = send(client, key, **{"administrator-login": "Berezova"})
    assert answer.status_code == 200
    assert nothing_was_made()


@pytest.mark.django_db(transaction=True)
def test_sent_twice_at_once_makes_one_school(settings, tmp_path):
    settings.APP_DATA_DIR = tmp_path
    key = setup.one_time_path().split("key=")[1]
    both_ready = Barrier(2)

    def press(_):
        try:
            both_ready.wait(timeout=20)
            return send(Client(), key)
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        answers = list(pool.map(press, range(2)))
    assert School.objects.count() == 1
    assert Account.objects.count() == 2
    assert Official.objects.count() == 3
    # The slower one is sent to sign in, or finds that the page is gone.
    assert all(
        a.status_code == 404 or a.url in ("/roadmap/import/", "/accounts/login/") for a in answers
    )
