"""The school's details and officials: who changes them, what is refused, what stays."""

import datetime as dt

import pytest
from django.db import IntegrityError, transaction

from people.models import Account, Official, School
from tests.factories import OfficialFactory

pytestmark = pytest.mark.django_db


def filled(client) -> dict:
    """The form as the page shows it."""
    form = client.get("/school/").context["form"]
    return {name: form[name].value() or "" for name in form.fields}


@pytest.mark.parametrize("who", ["deputy", "administrator"])
def test_is_changed_by_those_who_keep_it(request, enter, school, who):
    client = enter(request.getfixturevalue(who))
    changed = filled(client) | {"phone": "+7 000 000-00-00", "link_days": "7", "inn": "7707083893"}
    assert client.post("/school/", changed).url == "/school/"
    school = School.current()
    assert (school.phone, school.link_days, school.inn) == ("+7 000 000-00-00", 7, "7707083893")


@pytest.mark.parametrize("who", ["director", "council", "accountant", "secretary", "teacher"])
def test_is_closed_to_others(request, enter, who):
    client = enter(request.getfixturevalue(who))
    assert client.get("/school/").status_code == 403
    assert client.post("/school/", {"city": "Чужой"}).status_code == 403
    assert client.get("/school/officials/new/").status_code == 403


@pytest.mark.parametrize(
    ("field", "bad"),
    [
        ("full_name", ""),
        ("inn", "7707083894"),
        ("ogrn", "1027700132196"),
        ("link_days", "0"),
        ("link_days", "365"),
        ("working_days", "7"),
        ("time_zone", "Mars/Olympus"),
        ("site", "не адрес"),
    ],
)
def test_wrong_values_are_refused_next_to_the_field(enter, deputy, field, bad):
    client = enter(deputy)
    answer = client.post("/school/", filled(client) | {field: bad})
    assert answer.status_code == 200
    errors = answer.context["form"].errors
    assert field in errors or "__all__" in errors
    assert School.current().full_name


def test_address_without_a_scheme_is_understood(enter, deputy):
    client = enter(deputy)
    client.post(
        "/school/", filled(client) | {"site": "school.example", "public_url": "10.0.0.5:8000"}
    )
    school = School.current()
    assert school.site == "https://school.example"
    assert school.public_url == "http://10.0.0.5:8000"


def test_time_zone_of_the_school_is_the_clock_of_the_pages(enter, deputy, settings):
    from django.utils import timezone

    School.objects.update(time_zone="Asia/Kamchatka")
    client = enter(deputy)
    client.get("/me/")
    page = client.get("/me/").content.decode()
    session = deputy.sessions.get()
    local = timezone.localtime(session.used_at, School.current().zone)
    assert local.strftime("%d.%m.%Y, %H:%M").replace(" ", "\u00a0") in page


class TestOfficials:
    FORM = {
        "office": "director",
        "name": "громова ОЛЬГА Ильинична",
        "since": "01.02.2026",
        "until": "",
    }

    def test_a_new_one(self, enter, deputy):
        assert enter(deputy).post("/school/officials/new/", self.FORM).url == "/school/"
        official = Official.objects.get()
        assert (official.surname, official.first_name) == ("Громова", "Ольга")
        assert official.since == dt.date(2026, 2, 1)

    def test_one_who_left_keeps_the_papers_of_that_time(self, enter, deputy):
        former = OfficialFactory()
        client = enter(deputy)
        page = client.get(f"/school/officials/{former.pk}/").content.decode()
        assert "Громов Пётр Ильич" in page
        data = {"office": "director", "name": "Громов Пётр Ильич", "since": "2020-08-01"}
        client.post(f"/school/officials/{former.pk}/", data | {"until": "2026-01-31"})
        client.post("/school/officials/new/", self.FORM)
        holding = Official.objects.holding
        assert holding("director", dt.date(2025, 12, 1)).surname == "Громов"
        assert holding("director", dt.date(2026, 3, 1)).surname == "Громова"

    def test_dates_out_of_order_are_refused(self, enter, deputy):
        answer = enter(deputy).post("/school/officials/new/", self.FORM | {"until": "2025-01-01"})
        assert answer.status_code == 200
        assert "раньше даты" in answer.content.decode()
        assert not Official.objects.exists()

    def test_initials_are_not_a_name(self, enter, deputy):
        answer = enter(deputy).post("/school/officials/new/", self.FORM | {"name": "Громова О. И."})
        assert "без инициалов" in answer.content.decode()

    @pytest.mark.parametrize(
        ("days", "refused"),
        [
            ({"since": "2026-02-01"}, True),
            ({"since": "2018-08-01", "until": "2020-08-01"}, True),
            ({"since": "2018-08-01", "until": "2020-07-31"}, False),
            ({"since": "2026-02-01", "office": "acting_director"}, False),
        ],
        ids=["not left yet", "the same day", "the day before", "another office"],
    )
    def test_an_office_has_one_person_a_day(self, enter, deputy, days, refused):
        OfficialFactory()  # the director since 2020-08-01
        answer = enter(deputy).post("/school/officials/new/", self.FORM | days)
        assert ("должность занимает другой" in answer.content.decode()) is refused
        assert Official.objects.count() == (1 if refused else 2)

    def test_there_may_be_several_deputies(self):
        OfficialFactory.create_batch(2, office=Official.Office.DEPUTY)
        assert Official.objects.on(dt.date(2026, 2, 1)).count() == 2

    def test_the_database_itself_refuses_a_second_director(self):
        OfficialFactory()
        with pytest.raises(IntegrityError, match="official_one_at_a_time"), transaction.atomic():
            OfficialFactory(since=dt.date(2026, 2, 1))


@pytest.mark.parametrize(
    ("roles", "name"),
    [(["teacher", "boss"], "account_roles_known"), ([], "account_has_a_role")],
)
def test_the_database_itself_knows_the_roles(teacher, roles, name):
    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        Account.objects.filter(pk=teacher.pk).update(roles=roles)
