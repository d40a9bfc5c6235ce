"""Coming in, going out, passwords: who gets in, what is told, what is remembered."""

import pytest
from django.conf import settings as configured
from django.contrib.auth.password_validation import validate_password
from django.core import mail as outbox
from django.core.exceptions import ValidationError
from django.urls import reverse

from people.access import Role
from people.models import AccessEvent, AccessLink, Session
from people.tasks import send_access_link
from tests.factories import PASSWORD, AccountFactory

pytestmark = pytest.mark.django_db
SIGN_IN = "/accounts/login/"


def try_in(client, login, password=PASSWORD, **more):
    return client.post(SIGN_IN, {"username": login, "password": password, **more})


def is_in(client) -> bool:
    return client.get("/me/").status_code == 200


@pytest.fixture
def person(school):
    return AccountFactory(login="lipina.sm", email="lipina@zarechny.example")


@pytest.mark.parametrize(
    "typed", ["lipina.sm", "  Lipina.SM ", "lipina@zarechny.example", "Lipina@Zarechny.example"]
)
def test_comes_in_by_login_or_email_in_any_case(client, person, typed):
    answer = try_in(client, typed)
    assert answer.status_code == 302
    assert answer.url == "/"
    assert is_in(client)


def test_anonymous_is_led_to_sign_in_and_back(client, person):
    answer = client.get("/me/")
    assert answer.url == f"{SIGN_IN}?next=/me/"
    assert try_in(client, "lipina.sm", next="/me/").url == "/me/"


@pytest.mark.parametrize(
    "where",
    ["https://evil.example/", "//evil.example/", "/\\evil.example", "javascript:alert(1)", ""],
)
def test_next_leads_nowhere_else(client, person, where):
    assert try_in(client, "lipina.sm", next=where).url == "/"


def words(answer) -> str:
    """What a page says, without what differs in every answer and what was typed."""
    lines = answer.content.decode().splitlines()
    return "\n".join(line for line in lines if "csrf" not in line and 'name="username"' not in line)


def test_unknown_wrong_and_disabled_look_the_same(client, person):
    AccountFactory(login="closed", is_active=False)
    AccountFactory(login="new", password=None)
    wrong = try_in(client, "lipina.sm", "не тот пароль")
    assert wrong.status_code == 200
    assert "логин или пароль не подошли" in wrong.content.decode()
    for login in ("nobody", "closed", "new"):
        answer = try_in(client, login)
        assert answer.status_code == wrong.status_code
        assert words(answer) == words(wrong)
    assert not is_in(client)


def test_unknown_login_costs_a_hash_like_a_known_one(client, person, monkeypatch):
    """The time of the answer is the time of hashing: count it."""
    from django.contrib.auth.hashers import MD5PasswordHasher

    count = []
    encode = MD5PasswordHasher.encode
    monkeypatch.setattr(MD5PasswordHasher, "encode", lambda *args: count.append(1) or encode(*args))
    try_in(client, "lipina.sm", "не тот пароль")
    known, count[:] = len(count), []
    try_in(client, "nobody", "не тот пароль")
    assert len(count) == known > 0


def test_visits_refusals_and_leaving_are_remembered(client, person):
    try_in(client, "lipina.sm", "не тот пароль")
    try_in(client, "lipina.sm")
    client.post("/accounts/logout/")
    told = list(AccessEvent.objects.order_by("pk").values_list("kind", "account", "login"))
    assert told == [
        ("sign_in_refused", None, "lipina.sm"),
        ("signed_in", person.pk, "lipina.sm"),
        ("signed_out", person.pk, "lipina.sm"),
    ]
    assert not AccessEvent.objects.filter(what__contains="пароль").exists()
    assert not is_in(client)


def test_leaving_by_a_link_is_not_possible(client, person):
    client.force_login(person)
    assert client.get("/accounts/logout/").status_code == 405
    assert is_in(client)


def test_who_is_in_does_not_see_the_form(client, person):
    client.force_login(person)
    assert client.get(SIGN_IN).url == "/"


class TestGuessing:
    def guess(self, client, login, times=configured.AXES_FAILURE_LIMIT):
        for _ in range(times):
            answer = try_in(client, login, "наугад")
        return answer

    def test_stops_after_a_few_tries_even_for_the_right_password(self, client, person):
        assert self.guess(client, "lipina.sm").status_code == 429
        answer = try_in(client, "lipina.sm")
        assert answer.status_code == 429
        assert "Попробуйте через 15 минут" in answer.content.decode()
        assert not is_in(client)

    def test_says_the_same_about_a_login_that_does_not_exist(self, client, person):
        real, invented = self.guess(client, "lipina.sm"), self.guess(client, "nobody")
        assert invented.status_code == real.status_code == 429
        assert words(invented) == words(real)

    def test_another_spelling_is_the_same_login(self, client, person):
        self.guess(client, "lipina.sm", configured.AXES_FAILURE_LIMIT - 1)
        assert self.guess(client, " LIPINA.SM ", 1).status_code == 429

    def test_does_not_close_the_door_to_others(self, client, person):
        AccountFactory(login="mentor")
        self.guess(client, "lipina.sm")
        assert try_in(client, "mentor").status_code == 302

    def test_a_slip_opens_the_door_at_once(self, client, person):
        self.guess(client, "lipina.sm")
        link = AccessLink.issue(account=person, days=1, by=None)
        url = reverse("activate", args=[link.token])
        assert client.post(url, {"password": "новые четыре слова"}).url == "/"
        client.post("/accounts/logout/")
        assert try_in(client, "lipina.sm", "новые четыре слова").status_code == 302


class TestPassword:
    URL = "/accounts/password/"

    def change(self, client, new, old=PASSWORD):
        return client.post(self.URL, {"old_password": old, "password": new})

    def test_changes_and_ends_other_sessions(self, enter, client, person):
        here, elsewhere = enter(person), enter(person)
        assert is_in(here)
        assert is_in(elsewhere)
        assert self.change(here, "синий чайник поёт").url == "/me/"
        assert Session.objects.filter(account=person).count() == 1
        assert is_in(here)
        assert not is_in(elsewhere)
        assert try_in(client, "lipina.sm", "синий чайник поёт").status_code == 302
        assert AccessEvent.objects.filter(kind="password_changed", account=person).exists()

    def test_asks_for_the_old_one(self, enter, person):
        client = enter(person)
        answer = self.change(client, "синий чайник поёт", old="чужой")
        assert "Нынешний пароль не подошёл" in answer.content.decode()
        person.refresh_from_db()
        assert person.check_password(PASSWORD)

    def test_guessing_the_old_one_is_throttled_too(self, enter, person):
        client = enter(person)
        for _ in range(configured.AXES_FAILURE_LIMIT):
            answer = self.change(client, "синий чайник поёт", old="чужой")
        assert answer.status_code == 429

    @pytest.mark.parametrize(
        "weak",
        [
            "семь семь"[:7],
            "password",
            "12345678",
            "Пароль123",
            "gfhjkm2024",
            "йцукенгш",
            "lipina.sm1",
        ],
    )
    def test_refuses_short_and_common_ones(self, enter, person, weak):
        answer = self.change(enter(person), weak)
        assert answer.status_code == 200
        assert answer.context["form"].errors["password"]

    @pytest.mark.parametrize("good", ["тихая река весной", "correct horse battery", "ёлка ёлка"])
    def test_asks_for_no_digits_or_capitals(self, enter, person, good):
        assert self.change(enter(person), good).status_code == 302


class TestForgotten:
    URL = "/accounts/forgotten/"

    def test_without_mail_sends_to_the_deputy(self, client, school, settings):
        settings.EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
        page = client.get(self.URL).content.decode()
        assert "Попросите у заместителя директора" in page
        assert 'name="who"' not in page

    def test_letter_brings_a_link_that_works(self, client, person, settings):
        settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
        send_access_link(typed="Lipina.sm ", address="https://school.example")
        (letter,) = outbox.outbox
        assert letter.to == ["lipina@zarechny.example"]
        assert "lipina.sm" in letter.body
        path = letter.body.split("https://school.example")[1].split()[0]
        assert client.post(path, {"password": "тихая река весной"}).url == "/"

    def test_nobody_and_no_address_bring_no_letter(self, school, settings):
        settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
        AccountFactory(login="silent")
        AccountFactory(login="closed", email="closed@zarechny.example", is_active=False)
        for typed in ("nobody", "silent", "closed", ""):
            send_access_link(typed=typed, address="https://school.example")
        assert outbox.outbox == []

    def test_asking_twice_does_not_spoil_the_slip_on_paper(self, person, settings):
        settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
        printed = AccessLink.issue(account=person, days=14, by=None)
        send_access_link(typed="lipina.sm", address="https://school.example")
        assert printed.token in outbox.outbox[0].body

    def test_answer_and_job_do_not_tell_who_exists(
        self, client, person, settings, django_capture_on_commit_callbacks
    ):
        from procrastinate.contrib.django.models import ProcrastinateJob

        settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
        pages = []
        for typed in ("lipina.sm", "nobody"):
            with django_capture_on_commit_callbacks(execute=True):
                pages.append(words(client.post(self.URL, {"who": typed})))
        assert pages[0] == pages[1]
        jobs = ProcrastinateJob.objects.filter(task_name="people.tasks.send_access_link")
        assert [job.args["typed"] for job in jobs.order_by("id")] == ["lipina.sm", "nobody"]
        assert outbox.outbox == []  # the worker sends, not the page


def test_contrast_is_remembered_and_leads_back(client, school):
    answer = client.post("/contrast/", {"contrast": "high", "next": "/accounts/login/"})
    assert answer.url == "/accounts/login/"
    assert 'data-contrast="high"' in client.get(SIGN_IN).content.decode()
    client.post("/contrast/", {"contrast": "usual"})
    assert 'data-contrast="high"' not in client.get(SIGN_IN).content.decode()


class TestOwnPage:
    def test_says_who_i_am_and_lets_change_the_address(self, enter, deputy):
        client = enter(deputy)
        page = client.get("/me/").content.decode()
        assert "Берёзова Анна Павловна" in page
        assert "заместитель директора" in page
        typed = {"email": "Berezova@Zarechny.example", "old_password": PASSWORD}
        assert client.post("/me/", typed).url == "/me/"
        deputy.refresh_from_db()
        assert deputy.email == "berezova@zarechny.example"

    def test_somebody_elses_address_is_refused(self, enter, deputy, person):
        typed = {"email": "LIPINA@zarechny.example", "old_password": PASSWORD}
        answer = enter(deputy).post("/me/", typed)
        assert answer.status_code == 200
        assert "уже указана у другой" in answer.content.decode()

    def test_roles_cannot_be_slipped_in(self, enter, person):
        typed = {"email": "", "old_password": PASSWORD}
        enter(person).post("/me/", {**typed, "roles": [Role.ADMINISTRATOR], "login": "boss"})
        person.refresh_from_db()
        assert (person.roles, person.login) == ([Role.TEACHER], "lipina.sm")

    def test_lists_own_sessions_and_ends_the_others(self, client, enter, person):
        client.post(
            SIGN_IN,
            {"username": "lipina.sm", "password": PASSWORD},
            headers={"User-Agent": "Mozilla/5.0 (iPhone) AppleWebKit Safari/604.1"},
        )
        elsewhere = enter(person)
        assert is_in(elsewhere)
        page = client.get("/me/").content.decode()
        assert "Safari, iPhone" in page
        assert "Выйти на других устройствах" in page
        client.post("/me/sessions/end/")
        assert is_in(client)
        assert not is_in(elsewhere)


@pytest.mark.parametrize(
    ("password", "said"),
    [
        ("123", ["Короткий пароль: нужно не меньше 8 знаков. Допишите ещё слово."]),
        (
            "password1",
            ["Этот пароль подбирают одним из первых. Возьмите три-четыре слова подряд."],
        ),
        (
            "йцукенгш",
            ["Этот пароль подбирают одним из первых. Возьмите три-четыре слова подряд."],
        ),
    ],
)
def test_a_weak_password_gets_one_piece_of_advice(password, said):
    with pytest.raises(ValidationError) as refused:
        validate_password(password)
    assert refused.value.messages == said
