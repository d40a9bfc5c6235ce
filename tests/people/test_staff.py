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
    return [person.surname for person in client.get(f"/people/{query}").context["stretch"].rows]


def test_order_puts_yo_with_ye(enter, director, staff):
    assert found(enter(director)) == ["Громов", "Елагин", "Ёлкина", "Жукова"]


@pytest.mark.parametrize(
    ("typed", "surnames"),
    [
        ("елк", ["Ёлкина"]),
        ("ЁЛК", ["Ёлкина"]),
        ("ольга елкина", ["Ёлкина"]),
        ("ручьев", ["Жукова"]),
        ("%", []),
        ("нет такого", []),
    ],
)
def test_search(enter, director, staff, typed, surnames):
    assert found(enter(director), f"?q={typed.replace('%', '%25')}") == surnames


def test_filter_by_account(enter, deputy, director, staff):
    client = enter(deputy)
    assert found(client, "?account=yes") == ["Берёзова", "Громов"]
    assert "Громов" not in found(client, "?account=no")


def test_accounts_are_for_those_who_keep_them(enter, deputy, director, staff):
    for account, shown in ((deputy, True), (director, False)):
        page = enter(account).get("/people/?account=yes")
        assert (director.login in page.content.decode()) == shown
        assert ("account" in page.context["filter"].form.fields) == shown


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
    with django_assert_max_num_queries(2 + 6) as one:  # session and user, then six
        client.get("/people/")
    AccountFactory.create_batch(2)
    TeacherFactory()
    with django_assert_num_queries(len(one.captured_queries)):
        client.get("/people/")


@pytest.fixture
def long_list(director):
    """120 people of one surname and 30 of others, so that names alone do not tell places apart."""
    people = TeacherFactory.build_batch(120, surname="Соколова") + TeacherFactory.build_batch(30)
    return Teacher.objects.bulk_create(people)


def walk(client, address, link):
    """The lists of keys on all stretches that one link after another leads to."""
    while address:
        stretch = client.get(f"/people/{address}").context["stretch"]
        yield [person.pk for person in stretch.rows]
        address = getattr(stretch, link)


def test_every_row_is_met_once_on_the_way_there_and_back(enter, director, long_list):
    client = enter(director)
    there = list(walk(client, "?", "next_url"))
    assert [len(rows) for rows in there] == [50, 50, 50, 1]
    assert [pk for rows in there for pk in rows] == list(
        Teacher.objects.in_order().values_list("pk", flat=True)
    )
    back = list(walk(client, f"?after={there[-2][-1]}", "previous_url"))
    assert back == there[::-1]


def test_stretches_keep_the_filter(enter, director, long_list):
    client = enter(director)
    page = client.get("/people/?q=соколова&account=no&page=7").content.decode()
    assert "q=%D1%81%D0%BE%D0%BA%D0%BE%D0%BB%D0%BE%D0%B2%D0%B0&amp;account=no&amp;after=" in page
    filtered = list(walk(client, "?q=соколова&account=no", "next_url"))
    assert sum(map(len, filtered)) == Teacher.objects.filter(surname__startswith="Соколова").count()


@pytest.mark.parametrize("place", ["after=0", "before=999999", "after=x", "before=%00", "after="])
def test_a_place_that_is_gone_gives_the_beginning(enter, director, long_list, place):
    client = enter(director)
    stretch = client.get(f"/people/?{place}").context["stretch"]
    first = Teacher.objects.in_order()[:50].values_list("pk", flat=True)
    assert [row.pk for row in stretch.rows] == list(first)
    assert (stretch.first_url, stretch.previous_url) == ("", "")


def test_a_long_list_is_printed_whole(enter, director, long_list, monkeypatch):
    """«Печать» leads to one page of all that is filtered, or of as much as fits at once."""
    client = enter(director)
    page = client.get("/people/?q=соколова").content.decode()
    assert "?q=%D1%81%D0%BE%D0%BA%D0%BE%D0%BB%D0%BE%D0%B2%D0%B0&amp;print=yes" in page
    printed = client.get("/people/?q=соколова&print=yes&sort=name")
    found = Teacher.objects.filter(surname__startswith="Соколова").count()
    assert len(printed.context["stretch"].rows) == found > 50
    assert 'data-print="now"' in printed.content.decode()
    assert "не больше 1 000 строк" not in printed.content.decode()
    monkeypatch.setattr("people.lists.PRINTED_ROWS", 60)
    part = client.get("/people/?q=соколова&print=yes")
    assert len(part.context["stretch"].rows) == 60
    assert "print=yes" in part.context["stretch"].next_url
    assert "не больше 1 000 строк" in part.content.decode()


def test_the_deepest_stretch_costs_the_queries_of_the_second(
    enter, director, long_list, django_assert_num_queries, django_assert_max_num_queries
):
    client = enter(director)
    second = client.get("/people/").context["stretch"].next_url
    with django_assert_max_num_queries(2 + 6) as near:  # session and user, then six
        client.get(f"/people/{second}")
    last = Teacher.objects.in_order().reverse()[1].pk
    with django_assert_num_queries(len(near.captured_queries)):
        client.get(f"/people/?after={last}")


def test_empty_list_teaches_the_next_step(enter, director):
    assert "Измените фильтр" in enter(director).get("/people/?q=никто").content.decode()


def test_a_typo_finds_the_person_where_nobody_bears_the_typed_name(enter, deputy, mentee):
    page = enter(deputy).get("/people/?q=клёнав").content.decode()
    assert "Клёнов" in page
