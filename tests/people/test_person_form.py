"""A member of staff added and corrected by hand: names, lists, experience, two editors at once."""

import datetime as dt
from concurrent.futures import ThreadPoolExecutor
from html import unescape
from threading import Barrier

import pytest
from django.db import connection
from django.utils import timezone

from people import actions
from people.models import Draft, StaleVersion, SubjectDepartment, Teacher
from people.staff.experience import months_before, whole_months
from tests.factories import TeacherFactory
from tests.roadmap.test_conflicts import form_of

pytestmark = pytest.mark.django_db
NEW = {"surname": "Ольхова", "first_name": "Нина", "patronymic": "Ильинична"}


@pytest.fixture
def client(enter, deputy):
    return enter(deputy)


def shown(client, address: str) -> dict:
    """What the form would send; ticks that are not set are not sent."""
    fields = form_of(client.get(address))
    choices = ("class_ranges", "special_categories", "is_part_time", "is_external", "is_another")
    return {name: value for name, value in fields.items() if name not in choices}


class TestAdding:
    def test_the_name_is_enough(self, client):
        answer = client.post("/people/new/", shown(client, "/people/new/") | NEW)
        added = Teacher.objects.get(surname="Ольхова")
        assert answer.url == f"/people/{added.pk}/"
        assert (added.gender, added.state, added.posts) == ("f", "works", [])
        assert added.school_since is None

    def test_lists_are_entered_one_on_a_line(self, client):
        department = SubjectDepartment.objects.create(name="Точные науки")
        client.post(
            "/people/new/",
            shown(client, "/people/new/") | NEW | {
                "posts": " учитель физики\r\n\r\nпедагог-психолог \r\nучитель физики",
                "subjects": "физика\nастрономия", "department": department.pk,
                "class_ranges": ["senior", "middle"], "courses": "ФГОС, 36 ч, 2025",
                "former_surnames": "Берёзкина",
            },
        )  # fmt: skip
        added = Teacher.objects.get(surname="Ольхова")
        assert added.posts == ["учитель физики", "педагог-психолог"]
        assert added.subjects == ["физика", "астрономия"]
        assert added.department == department
        assert set(added.class_ranges) == {"middle", "senior"}
        assert Teacher.objects.found_by("березкина").get() == added

    def test_experience_is_kept_as_the_day_it_began(self, client):
        fields = {"experience_on": "2024-09-01", "general_years": 12, "general_months": 3,
                  "school_years": 2}  # fmt: skip
        client.post("/people/new/", shown(client, "/people/new/") | NEW | fields)
        added = Teacher.objects.get(surname="Ольхова")
        assert added.general_since == dt.date(2012, 6, 1)
        assert added.school_since == dt.date(2022, 9, 1)
        assert added.teaching_since is None

    def test_a_part_is_not_more_than_the_whole(self, client):
        answer = client.post(
            "/people/new/",
            shown(client, "/people/new/") | NEW | {"general_years": 2, "teaching_years": 3},
        )
        assert answer.status_code == 422
        assert "teaching_years" in answer.context["form"].errors
        answer = client.post(
            "/people/new/",
            shown(client, "/people/new/") | NEW | {"general_years": 99, "teaching_years": 3},
        )
        assert list(answer.context["form"].errors) == ["general_years"]

    def test_a_namesake_is_shown_and_may_be_another_person(self, client):
        """Ё and е, and a surname borne before, count as the same."""
        TeacherFactory(surname="Дубова", former_surnames=["Ольхова"], first_name="Нина",
                       patronymic="Ильинична", posts=["учитель пения"])  # fmt: skip
        sent = shown(client, "/people/new/") | NEW
        answer = client.post("/people/new/", sent)
        assert answer.status_code == 422
        assert "Дубова Нина Ильинична" in answer.content.decode()
        assert "учитель пения" in answer.content.decode()
        assert not Teacher.objects.filter(surname="Ольхова").exists()
        assert client.post("/people/new/", sent | {"is_another": "on"}).status_code == 302
        assert Teacher.objects.filter(surname="Ольхова").count() == 1

    def test_sent_twice_is_added_once(self, client):
        sent = shown(client, "/people/new/") | NEW
        assert len({client.post("/people/new/", sent).url for _ in "12"}) == 1

    def test_what_was_not_sent_is_there_again(self, client, deputy):
        actions.save_draft(
            by=deputy,
            key="person-new",
            content={"surname": ["Ольхова"], "class_ranges": ["middle"]},
        )
        page = client.get("/people/new/").content.decode()
        assert 'value="Ольхова"' in page
        assert 'value="middle" class="form-check-input" id="id_class_ranges_1" checked' in page
        client.post("/people/new/", shown(client, "/people/new/") | NEW)
        assert not Draft.objects.exists()

    def test_a_name_that_does_not_tell_the_gender_asks(self, client):
        sent = shown(client, "/people/new/") | {"surname": "Ли", "first_name": "Саша"}
        assert "По имени не понять" in client.post("/people/new/", sent).content.decode()


@pytest.fixture
def known():
    """Somebody of whom much is known."""
    since = timezone.localdate() - dt.timedelta(days=4000)
    return TeacherFactory(
        surname="Ольхова", first_name="Нина", patronymic="Ильинична", subjects=["физика"],
        posts=["учитель физики", "методист"], class_ranges=["middle"], courses=["Курс 1", "Курс 2"],
        general_since=since, school_since=since, phone="+7 900 000-00-00", category="first",
        category_date=dt.date(2024, 3, 1), speciality="Физика\nи математика",
    )  # fmt: skip


def as_it_was(known: Teacher) -> dict:
    row = Teacher.objects.values().get(pk=known.pk)
    return {name: value for name, value in row.items() if name != "version"}


def ticks(known: Teacher) -> dict:
    return {"class_ranges": known.class_ranges, "special_categories": known.special_categories}


class TestCorrecting:
    def test_a_form_only_looked_at_changes_nothing(self, client, known):
        """Days of experience too: years and months tell less than the day."""
        before, address = as_it_was(known), f"/people/{known.pk}/edit/"
        sent = {k: v.replace("\n", "\r\n") for k, v in shown(client, address).items()}
        assert client.post(address, sent | ticks(known)).status_code == 302
        assert as_it_was(known) == before

    def test_a_new_surname_keeps_the_former_one(self, client, known):
        address = f"/people/{known.pk}/edit/"
        sent = shown(client, address) | ticks(known) | {"surname": "Дубова"}
        page = client.post(address, sent, follow=True).content.decode()
        assert "осталась среди прежних" in page
        known.refresh_from_db()
        assert (known.surname, known.former_surnames) == ("Дубова", ["Ольхова"])
        sent = shown(client, address) | ticks(known) | {"former_surnames": ""}
        client.post(address, sent)
        known.refresh_from_db()
        assert known.former_surnames == [], "a mistake in typing is taken away by hand"

    def test_the_surname_taken_back_is_no_former_one(self, client, known):
        address = f"/people/{known.pk}/edit/"
        for surname in ("Дубова", "Ольхова"):
            client.post(address, shown(client, address) | ticks(known) | {"surname": surname})
        known.refresh_from_db()
        assert (known.surname, known.former_surnames) == ("Ольхова", ["Дубова"])

    def test_a_date_without_a_category_is_told_beside_it(self, client, known):
        address = f"/people/{known.pk}/edit/"
        answer = client.post(address, shown(client, address) | {"category": ""})
        assert answer.status_code == 422
        assert "category" in answer.context["form"].errors

    def test_two_people_at_once_see_both_texts(self, client, known, deputy):
        address = f"/people/{known.pk}/edit/"
        typed = shown(client, address) | ticks(known) | {
            "posts": "учитель физики\nзавуч", "school_years": "3", "school_months": "0",
        }  # fmt: skip
        actions.save_teacher(
            known.pk, by=deputy, version=known.version, posts=["учитель астрономии"],
            phone="+7 911 111-11-11",
        )  # fmt: skip
        answer = client.post(address, typed)
        page = unescape(answer.content.decode())
        assert answer.status_code == 409
        assert "учитель астрономии" in page
        assert "учитель физики\nзавуч" in page
        assert page.count("Сейчас в записи") == 3, "posts, and the years and months of one kind"
        again = {k: v for k, v in form_of(answer).items() if k not in ("class_ranges",)}
        assert client.post(address, again | ticks(known)).status_code == 302
        known.refresh_from_db()
        assert known.posts == ["учитель физики", "завуч"]
        assert known.phone == "+7 911 111-11-11", "what was not touched is not taken back"
        assert whole_months(known.school_since, timezone.localdate()) == 36

    def test_a_draft_over_an_older_text_shows_both_when_it_is_sent(self, client, known, deputy):
        """The draft keeps the version it was typed over, and what was not ticked in it."""
        address = f"/people/{known.pk}/edit/"
        fields = shown(client, address)
        typed = {name: [value] for name, value in fields.items() if name != "version"}
        typed |= {"posts": ["завуч"], "special_categories": ["mentor"]}
        actions.save_draft(by=deputy, key=f"person-{known.pk}", content=typed)
        actions.save_teacher(known.pk, by=deputy, version=known.version, posts=["директор"])
        page = client.get(address)
        assert "не успели сохранить" in page.content.decode()
        assert page.context["form"]["class_ranges"].value() == []
        assert page.context["form"]["special_categories"].value() == ["mentor"]
        answer = client.post(address, shown(client, address) | {"special_categories": ["mentor"]})
        assert answer.status_code == 409
        assert "директор" in unescape(answer.content.decode())
        again = {k: v for k, v in form_of(answer).items() if k != "class_ranges"}
        assert client.post(address, again).status_code == 302
        known.refresh_from_db()
        assert (known.posts, known.class_ranges) == (["завуч"], [])
        assert not Draft.objects.exists()

    def test_an_old_version_is_refused(self, known, deputy):
        actions.save_teacher(known.pk, by=deputy, version=1, phone="1")
        with pytest.raises(StaleVersion):
            actions.save_teacher(known.pk, by=deputy, version=1, phone="2")


@pytest.mark.parametrize("months", [0, 1, 11, 12, 25, 480])
@pytest.mark.parametrize("on", [dt.date(2024, 2, 29), dt.date(2026, 3, 31), dt.date(2026, 11, 26)])
def test_months_counted_back_give_the_same_months(on, months):
    since = months_before(on, months)
    assert whole_months(since, on) == months
    assert whole_months(since + dt.timedelta(days=1), on) == max(0, months - 1), "the latest"


@pytest.mark.django_db(transaction=True)
def test_of_two_who_add_one_name_at_once_the_second_is_told(deputy):
    """The list is looked through under the lock, not when the form was read."""
    gate = Barrier(2)

    def add(post):
        gate.wait(timeout=10)
        try:
            return actions.add_teacher(
                by=deputy, though_named_so=False, gender="f", posts=[post], **NEW
            )
        except actions.SameName as same:
            return same
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as people:
        told = list(people.map(add, ("учитель", "методист")))
    assert sorted(type(one).__name__ for one in told) == ["SameName", "Teacher"]
    assert Teacher.objects.filter(surname="Ольхова").count() == 1
