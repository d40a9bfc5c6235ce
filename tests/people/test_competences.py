"""The dictionary of competences: where it comes from, who changes it, what stays of it."""

import html
import re

import pytest
from django.core.exceptions import ValidationError

from people import actions
from people.academic_year import AcademicYear
from people.competences import USUAL_COMPETENCES
from people.demo.school import make_school
from people.models import Competence, ProfessionalRequest, School, StaleVersion

pytestmark = pytest.mark.django_db


@pytest.fixture
def dictionary(deputy):
    actions.adopt_usual_competences(by=deputy)


def line(code: str) -> Competence:
    return Competence.objects.get(code=code)


class TestUsualDictionary:
    def test_is_of_two_levels_and_of_a_size_that_people_read(self):
        assert 5 <= len(USUAL_COMPETENCES) <= 7
        assert all(3 <= len(area.competences) <= 6 for area in USUAL_COMPETENCES)
        names = [name for area in USUAL_COMPETENCES for name, _ in area.competences]
        assert len(set(names)) == len(names)

    def test_is_coded_by_places(self, dictionary):
        assert [area.code for area in Competence.objects.areas()] == list("1234567")
        codes = [row.code for row in Competence.objects.in_use()]
        assert codes[:3] == ["1.1", "1.2", "1.3"]
        assert all(re.fullmatch(r"\d\.\d", code) for code in codes)

    def test_taken_twice_is_taken_once(self, dictionary, deputy):
        before = Competence.objects.count()
        assert actions.adopt_usual_competences(by=deputy) == 0
        assert Competence.objects.count() == before

    def test_comes_with_the_demonstration(self, db):
        make_school(password="benchmark-only", today=School.today())
        assert Competence.objects.in_use().count() > 20


class TestLines:
    def test_a_new_one_gets_the_next_code_of_its_area(self, dictionary, deputy):
        added = actions.add_competence(by=deputy, name="Зарядка", area=line("6"))
        assert (added.code, added.place) == ("6.4", 4)
        assert actions.add_competence(by=deputy, name="Здоровье", area=None).code == "8"

    def test_sent_twice_is_added_once(self, dictionary, deputy):
        twice = [actions.add_competence(by=deputy, name="Зарядка", area=line("6")) for _ in "12"]
        assert twice[0] == twice[1]

    def test_a_code_is_never_given_again(self, dictionary, deputy):
        added = actions.add_competence(by=deputy, name="Зарядка", area=line("6"))
        actions.remove_competence(added, by=deputy)
        assert actions.add_competence(by=deputy, name="Прогулка", area=line("6")).code == "6.5"

    def test_two_editors_do_not_overwrite_each_other(self, dictionary, deputy):
        row = line("1.1")
        actions.save_competence(row.pk, by=deputy, version=row.version, name="План урока")
        with pytest.raises(StaleVersion):
            actions.save_competence(row.pk, by=deputy, version=row.version, name="Урок")
        assert line("1.1").name == "План урока"

    def test_a_taken_code_is_refused(self, dictionary, deputy):
        row = line("1.1")
        with pytest.raises(ValidationError):
            actions.save_competence(row.pk, by=deputy, version=row.version, code="1.2")

    @pytest.mark.parametrize(("to", "codes"), [(1, "312"), (2, "132"), (3, "123"), (90, "123")])
    def test_order_changes_and_codes_stay(self, dictionary, deputy, to, codes):
        actions.move_competence(line("6.3"), by=deputy, to=to)
        rows = Competence.objects.filter(parent__code="6")
        assert [row.code for row in rows] == [f"6.{code}" for code in codes]

    def test_a_retired_one_is_not_offered_until_it_returns(self, dictionary, deputy):
        for code, gone in (("1.1", 1), ("1", 5)):
            every = Competence.objects.in_use().count()
            actions.retire_competence(line(code), by=deputy)
            assert Competence.objects.in_use().count() == every - gone
            actions.return_competence(line(code), by=deputy)
            assert Competence.objects.in_use().count() == every

    def test_an_area_with_lines_is_not_removed(self, dictionary, deputy):
        with pytest.raises(ValidationError, match="Сначала уберите"):
            actions.remove_competence(line("1"), by=deputy)


@pytest.fixture
def client(enter, deputy):
    return enter(deputy)


def words(answer) -> str:
    return html.unescape(answer.content.decode())


class TestPages:
    def test_an_empty_dictionary_offers_the_usual_one(self, client):
        assert "Взять обычный словарь" in words(client.get("/school/competences/"))
        client.post("/school/competences/usual/")
        page = words(client.get("/school/competences/"))
        assert "Планирование урока" in page
        assert "Взять обычный словарь" not in page

    def test_readers_look_and_change_nothing(self, enter, council, dictionary):
        page = words(enter(council).get("/school/competences/"))
        assert "Планирование урока" in page
        assert "Править" not in page

    def test_a_line_is_added_renamed_moved(self, client, dictionary):
        area = line("6")
        added = client.post("/school/competences/new/", {"name": "Зарядка", "area": area.pk})
        row = line("6.4")
        assert added.url == f"/school/competences/#line-{row.pk}"
        address = f"/school/competences/{row.pk}/"
        form = client.get(address).context["form"]
        shown = {name: form[name].value() for name in form.fields}
        client.post(address, shown | {"name": "Утренняя зарядка", "hint": "Каждый день"})
        client.post(f"{address}move/", {"to": "1"})
        row.refresh_from_db()
        assert (row.name, row.hint, row.place) == ("Утренняя зарядка", "Каждый день", 1)

    def test_an_empty_name_is_refused_in_words(self, client, dictionary):
        answer = client.post("/school/competences/new/", {"name": " "}, follow=True)
        assert "напишите название" in words(answer)

    def test_a_code_of_another_line_is_refused_at_the_field(self, client, dictionary):
        row = line("1.1")
        data = {"code": "1.2", "name": row.name, "hint": "", "version": row.version}
        answer = client.post(f"/school/competences/{row.pk}/", data)
        assert answer.status_code == 422
        assert "Этот код уже стоит" in answer.context["form"].errors["code"][0]

    def test_what_was_used_is_retired_and_not_removed(self, client, dictionary, teacher):
        year = AcademicYear(2026)
        request = ProfessionalRequest.objects.create(teacher=teacher.teacher, year=year)
        request.difficulties.create(competence=line("1.1"), rank=1)
        used, free = line("1.1"), line("1.2")
        page = words(client.get("/school/competences/"))
        assert f"/school/competences/{used.pk}/remove/" not in page
        assert f"/school/competences/{free.pk}/remove/" in page
        refused = client.post(f"/school/competences/{used.pk}/remove/", follow=True)
        assert "можно больше не предлагать" in words(refused)
        client.post(f"/school/competences/{used.pk}/retire/")
        assert line("1.1").is_retired
        client.post(f"/school/competences/{used.pk}/retire/", {"offer": "1"})
        assert not line("1.1").is_retired
        client.post(f"/school/competences/{free.pk}/remove/")
        assert not Competence.objects.filter(code="1.2").exists()

    def test_two_editors_see_both_texts(self, client, dictionary, deputy):
        row = line("1.1")
        actions.save_competence(row.pk, by=deputy, version=row.version, hint="Цели и шаги")
        data = {"code": "1.1", "name": "План урока", "hint": "Своё", "version": row.version}
        answer = client.post(f"/school/competences/{row.pk}/", data)
        assert answer.status_code == 409
        page = words(answer)
        assert "Цели и шаги" in page
        assert "Своё" in page
        assert "Оставить как сейчас в словаре" in page
        assert line("1.1").name == "Планирование урока"

    def test_costs_the_same_for_one_and_for_seven_areas(
        self, client, deputy, django_assert_num_queries, django_assert_max_num_queries
    ):
        actions.add_competence(by=deputy, name="Одна область", area=None)
        client.get("/school/competences/")
        with django_assert_max_num_queries(6) as one:
            client.get("/school/competences/")
        for number in range(6):
            area = actions.add_competence(by=deputy, name=f"Область {number}", area=None)
            actions.add_competence(by=deputy, name="Строка", area=area)
        with django_assert_num_queries(len(one.captured_queries)):
            client.get("/school/competences/")
