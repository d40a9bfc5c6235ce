"""A person's page: what is known and missing, who sees what of it; leave, leaving, return."""

import datetime as dt

import pytest
from django.utils import timezone

from people import actions
from people.models import SubjectDepartment, Teacher
from tests.factories import AccountFactory, OfficialFactory, TeacherFactory
from tests.mentor_factories import MentorFactory
from tests.request_factories import MenteeFactory, RequestFactory, this_year
from tests.review_rows import decided_review

pytestmark = pytest.mark.django_db


@pytest.fixture
def known(school):
    return TeacherFactory(
        surname="Ольхова", first_name="Нина", patronymic="Ильинична", subjects=["физика"],
        posts=["учитель физики"], phone="+7 900 123-45-67", email="olhova@school.example",
        category="first", category_date=dt.date(2024, 3, 1),
        school_since=timezone.localdate() - dt.timedelta(days=800),
    )  # fmt: skip


def page_of(client, person) -> str:
    return words_of(client.get(f"/people/{person.pk}/"))


def words_of(answer) -> str:
    """The page with plain spaces where a number holds its noun."""
    return answer.content.decode().replace("\N{NO-BREAK SPACE}", " ")


class TestPage:
    def test_tells_what_is_known_and_what_is_not(self, enter, deputy, known):
        page = page_of(enter(deputy), known)
        for words in ("первая с 01.03.2024", "физика", "2 года 2 месяца", "+7 900 123-45-67"):
            assert words in page
        missing = page[page.index("Чего не хватает") :]
        assert "Педагогический стаж" in missing
        assert f"/people/{known.pk}/edit/#experience" in missing
        assert "Стаж в школе" not in missing

    @pytest.mark.parametrize("who", ["director", "council", "secretary"])
    def test_others_read_and_do_not_keep(self, request, enter, known, who):
        page = page_of(enter(request.getfixturevalue(who)), known)
        assert "учитель физики" in page
        assert "/edit/" not in page
        assert "/state/" not in page

    def test_the_council_does_not_see_contacts(self, enter, council, secretary, director, known):
        for account, sees in ((council, False), (secretary, True), (director, True)):
            page = page_of(enter(account), known)
            assert ("123-45-67" in page) is sees, account.login
            assert ("olhova@school.example" in page) is sees, account.login

    def test_ways_on_lead_only_where_the_reader_may_go(self, enter, deputy, council, secretary):
        person = TeacherFactory()
        mentor, mentee = MentorFactory(teacher=person), MenteeFactory(teacher=person)
        asked = RequestFactory(teacher=person)
        review = decided_review(person, "Высокий итог")
        banks = [f"/mentors/{mentor.pk}/", f"/mentees/{mentee.pk}/", f"/requests/{asked.pk}/"]
        own = {deputy: [*banks, f"/reviews/{review.pk}/", f"/consents/people/{person.pk}/"],
               council: banks, secretary: [f"/consents/people/{person.pk}/"]}  # fmt: skip
        for account, links in own.items():
            page = page_of(enter(account), person)
            found = {link for link in own[deputy] if f'"{link}"' in page}
            assert found == set(links), account.login

    def test_costs_the_same_however_much_there_is(
        self, enter, deputy, known, django_assert_num_queries, django_assert_max_num_queries
    ):
        client = enter(deputy)
        page_of(client, known)
        MentorFactory(teacher=known)
        with django_assert_max_num_queries(2 + 9) as one:
            page_of(client, known)
        for step in (1, 2):
            MentorFactory(teacher=known, year=this_year().first - step)
            MenteeFactory(teacher=known, year=this_year().first - step)
            RequestFactory(teacher=known, year=this_year().first - step)
        with django_assert_num_queries(len(one.captured_queries)):
            page_of(client, known)

    def test_of_somebody_from_outside_only_the_post_is_asked(self, enter, deputy):
        page = page_of(enter(deputy), TeacherFactory(is_external=True, posts=["методист"]))
        assert "Чего не хватает" not in page
        page = page_of(enter(deputy), TeacherFactory(is_external=True, posts=[]))
        assert "Чего не хватает" in page

    def test_a_name_alone_teaches_the_next_step(self, enter, deputy, council):
        person = TeacherFactory(posts=[])
        assert "Заполнить" in page_of(enter(deputy), person)
        assert "Заполнить" not in page_of(enter(council), person)


class TestLeaving:
    def test_tells_what_stays_open(self, enter, deputy, known):
        AccountFactory(teacher=known)
        RequestFactory(teacher=known)
        MentorFactory(teacher=known, mentees_on_paper="Клёнов И. А.\nМятин Г. Ф.")
        MenteeFactory(teacher=known, state="paired")
        SubjectDepartment.objects.create(name="Точные науки", head=known)
        OfficialFactory(
            office="union_chair", surname="Ольхова", first_name="Нина", patronymic="Ильинична"
        )
        page = words_of(enter(deputy).get(f"/people/{known.pk}/state/?to=left"))
        for words in (
            "Запрос на", "утверждён советом, 2 наставляемых", "наставник закреплён",
            "Руководит: Точные науки", "председатель профсоюзной организации",
            "Вход в приложение открыт",
        ):  # fmt: skip
            assert words in page, words

    def test_goes_with_a_date_and_comes_back(self, enter, deputy, known):
        client, address = enter(deputy), f"/people/{known.pk}/state/"
        today = timezone.localdate()
        assert client.post(address, {"to": "left"}).status_code == 422
        answer = client.post(address, {"to": "left", "left_on": today.isoformat()})
        assert answer.url == f"/people/{known.pk}/"
        known.refresh_from_db()
        assert (known.state, known.left_on) == ("left", today)
        client.post(address, {"to": "works"})
        known.refresh_from_db()
        assert (known.state, known.left_on) == ("works", None)

    def test_a_leave_is_remembered_for_the_group_after_a_break(self, enter, deputy, known):
        client, address = enter(deputy), f"/people/{known.pk}/state/"
        client.post(address, {"to": "on_leave", "why": "до сентября"})
        assert "в отпуске" in page_of(client, known)
        client.post(address, {"to": "works"})
        page = client.get("/mentees/candidates/?q=Ольхова").content.decode()
        assert "после перерыва" in page
        history = client.get(f"/history/people.teacher/{known.pk}/").content.decode()
        assert "работает → в отпуске" in history
        assert "до сентября" in history

    @pytest.mark.parametrize(
        ("left_on", "words"),
        [(dt.date(2015, 1, 1), "увольнение не раньше"), (dt.date(2099, 1, 1), "ещё не наступила")],
    )
    def test_a_date_that_cannot_be_is_told_beside_it(self, enter, deputy, known, left_on, words):
        answer = enter(deputy).post(
            f"/people/{known.pk}/state/", {"to": "left", "left_on": left_on.isoformat()}
        )
        assert answer.status_code == 422
        assert words in str(answer.context["form"].errors["left_on"])
        assert Teacher.objects.get(pk=known.pk).state == "works"

    def test_the_same_step_twice_is_told(self, enter, deputy, known):
        client, address = enter(deputy), f"/people/{known.pk}/state/"
        client.post(address, {"to": "on_leave"})
        for answer in (
            client.post(address, {"to": "on_leave"}),
            client.get(f"{address}?to=on_leave"),
        ):
            assert "такого перехода отсюда нет" in answer.content.decode()
        assert client.get(f"{address}?to=gone").status_code == 404

    def test_a_leaver_is_not_offered(self, enter, deputy, known):
        client = enter(deputy)
        actions.move_teacher(known.pk, by=deputy, to="left", left_on=timezone.localdate())
        for address in (
            "/requests/enter/", "/pairs/new/", "/mentors/candidates/?q=Ольхова",
            "/mentees/candidates/?q=Ольхова", "/access/new/?q=Ольхова", "/requests/campaign/",
        ):  # fmt: skip
            assert known.full_name not in client.get(address).content.decode(), address


class TestOwnPage:
    def test_tells_what_the_school_keeps_and_whom_to_ask(self, enter, teacher):
        own = teacher.teacher
        Teacher.objects.filter(pk=own.pk).update(
            phone="+7 900 765-43-21", subjects=["биология"], former_surnames=["Дубова"]
        )
        OfficialFactory(office="deputy", surname="Берёзова")
        offer, asked = MentorFactory(teacher=own), RequestFactory(teacher=own)
        review, other = decided_review(own, "Тайная причина"), RequestFactory()
        page = words_of(enter(teacher).get("/me/"))
        for words in ("биология", "+7 900 765-43-21", "Дубова", "Берёзова Пётр Ильич",
                      f'"/mentors/{offer.pk}/"', f'"/requests/{asked.pk}/"', "/consents/my/",
                      f'"/reviews/{review.pk}/"'):  # fmt: skip
            assert words in page, words
        assert f"/requests/{other.pk}/" not in page
        assert f"/people/{own.pk}/edit/" not in page

    def test_an_account_of_nobody_has_no_record(self, enter, administrator):
        page = words_of(enter(administrator).get("/me/"))
        assert "Что записано о вас" not in page
        assert "Где вы вошли" in page
