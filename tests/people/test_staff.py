"""The staff list: who reads it, how it is searched, what it costs."""

import pytest

from people.models import Teacher
from tests.factories import AccountFactory, TeacherFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def staff(school):
    return [
        TeacherFactory(surname="Ёлкина", first_name="Ольга", posts=["учитель биологии"]),
        TeacherFactory(surname="Елагин", first_name="Пётр", gender="m"),
        TeacherFactory(surname="Жукова", first_name="Нина", former_surnames=["Ручьёва"]),
    ]


def found(client, query="") -> list[str]:
    return [person.surname for person in client.get(f"/people/{query}").context["page"]]


def test_order_puts_yo_with_ye(enter, director, staff):
    assert found(enter(director)) == ["Громов", "Елагин", "Ёлкина", "Жукова"]


@pytest.mark.parametrize(
    ("typed", "surnames"),
    [
        ("елк", ["Ёлкина"]),
        ("ЁЛК", ["Ёлкина"]),
        ("ольга елкина", ["Ёлкина"]),
        ("ручьев", ["Жукова"]),
        ("биолог", ["Ёлкина"]),
        ("директор", ["Громов"]),
        ("%", []),
        ("нет такого", []),
    ],
)
def test_search(enter, director, staff, typed, surnames):
    assert found(enter(director), f"?q={typed.replace('%', '%25')}") == surnames


def test_filter_by_account(enter, director, staff):
    client = enter(director)
    assert found(client, "?account=yes") == ["Громов"]
    assert "Громов" not in found(client, "?account=no")


@pytest.mark.parametrize("who", ["teacher", "accountant", "administrator"])
def test_is_closed_to_those_who_do_not_need_it(request, enter, who):
    client = enter(request.getfixturevalue(who))
    assert client.get("/people/").status_code == 403
    assert client.get(f"/people/{TeacherFactory().pk}/").status_code == 403


def test_page_of_a_person(enter, deputy, director, staff):
    page = enter(deputy).get(f"/people/{director.teacher_id}/").content.decode()
    assert "Громов Пётр Ильич" in page
    assert f"/access/{director.pk}/" in page
    assert f"/access/{director.pk}/" not in (
        enter(director).get(f"/people/{director.teacher_id}/").content.decode()
    )
    assert enter(deputy).get("/people/999999/").status_code == 404


def test_costs_the_same_for_one_and_three(
    enter, director, django_assert_num_queries, django_assert_max_num_queries
):
    client = enter(director)
    client.get("/people/")
    with django_assert_max_num_queries(6) as one:
        client.get("/people/")
    AccountFactory.create_batch(2)
    TeacherFactory()
    with django_assert_num_queries(len(one.captured_queries)):
        client.get("/people/")


def test_pages_keep_the_filter(enter, director, school):
    Teacher.objects.bulk_create(TeacherFactory.build_batch(60))
    client = enter(director)
    first = client.get("/people/?q=соколова")
    assert len(first.context["page"]) == 50
    assert "q=%D1%81%D0%BE%D0%BA%D0%BE%D0%BB%D0%BE%D0%B2%D0%B0&amp;page=2" in first.content.decode()
    assert len(client.get("/people/?q=соколова&page=2").context["page"]) == 10


def test_empty_list_teaches_the_next_step(enter, director):
    assert "Измените фильтр" in enter(director).get("/people/?q=никто").content.decode()
