"""The year-end analysis: begun for all, filled by two at once, decided with reason, private."""

import datetime as dt
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from people import actions
from people.academic_year import AcademicYear
from people.models import (
    IndicatorSet,
    MentoringRules,
    ReviewMark,
    School,
    StaleVersion,
    SubjectDepartment,
    Teacher,
    WorkReview,
)
from people.models.review_queries import last_sums_of, sums_of
from people.reviews.results import Verdict
from people.reviews.summary import reviewed
from tests.people.reviews import COURSES, LESSONS, WORK, YEAR, colleague, mark, review_of
from tests.people.reviews import three_indicators as make_indicators

pytestmark = pytest.mark.django_db
LIST = f"/reviews/?year={YEAR.first}"


@pytest.fixture
def indicators(school):
    return make_indicators()


@pytest.fixture
def review(indicators, deputy, teacher):
    return review_of(teacher.teacher, by=deputy)


def values(review) -> dict[str, Decimal]:
    return {one.indicator.name: one.value for one in review.marks.select_related("indicator")}


def form_of(client, review) -> dict[str, str]:
    """The page's form as the browser would send it back untouched."""
    form = client.get(f"/reviews/{review.pk}/").context["form"]
    return {name: form[name].value() or "" for name in form.fields}


def field(review, name: str) -> str:
    return f"mark-{review.indicator_set.indicators.get(name=name).pk}"


class TestBeginning:
    def test_takes_in_those_who_work_and_nobody_twice(self, indicators, deputy, school):
        colleague("Ушакова", state="left", left_on=dt.date(2025, 1, 1))
        colleague("Внешнева", is_external=True)
        colleague("Отпускова", state="on_leave")
        colleague("Счётова", posts=["главный бухгалтер"])
        colleague("Завучева", posts=["заместитель директора по воспитательной работе"])
        assert actions.start_reviews(by=deputy, year=YEAR) == 0
        colleague("Новикова")
        assert actions.start_reviews(by=deputy, year=YEAR) == 1
        assert actions.start_reviews(by=deputy, year=YEAR) == 0

    def test_needs_indicators_and_leads_to_them(self, enter, deputy):
        answer = enter(deputy).post("/reviews/start/", {"year": "2025"}, follow=True)
        assert "Взять обычный набор" in answer.content.decode()
        with pytest.raises(ValidationError):
            actions.start_reviews(by=deputy, year=YEAR)

    def test_the_year_before_this_cycle_is_meant_unless_said(self, enter, deputy, indicators):
        colleague("Новикова")
        year = AcademicYear.containing(School.today()).previous
        page = enter(deputy).get("/reviews/")
        assert page.context["year"] == year
        assert f"Начать анализ за {year}" in page.content.decode()
        enter(deputy).post("/reviews/start/", {})
        assert set(WorkReview.objects.values_list("about_year", flat=True)) == {year}


class TestOnePerson:
    def test_marks_and_conclusion_are_saved_and_shown(self, enter, deputy, review):
        client = enter(deputy)
        sent = form_of(client, review) | {
            field(review, LESSONS): "2", field(review, COURSES): "да",
            "conclusion": "Ровный год.",
        }  # fmt: skip
        assert client.post(f"/reviews/{review.pk}/", sent).status_code == 302
        assert values(review) == {LESSONS: 2, COURSES: 1}
        page = client.get(f"/reviews/{review.pk}/").content.decode()
        assert "67 %" in page  # (2/4 · 2 + 1 · 1) of 3; the work in МО is not a zero
        assert "заполнено 2 из 3" in page
        assert "Ровный год." in page

    def test_what_is_wrong_is_said_and_nothing_typed_is_lost(self, enter, deputy, review):
        client = enter(deputy)
        sent = form_of(client, review) | {field(review, WORK): "семь", field(review, LESSONS): "3"}
        answer = client.post(f"/reviews/{review.pk}/", sent)
        page = answer.content.decode()
        assert answer.status_code == 422
        assert "Напишите число от 0 до 5." in page
        assert 'value="семь"' in page
        assert 'value="3"' in page
        assert not review.marks.exists()

    def test_two_people_on_different_marks_both_win(self, enter, deputy, review):
        client = enter(deputy)
        sent = form_of(client, review) | {field(review, LESSONS): "2"}
        mark(review, WORK, 4, by=deputy)
        assert client.post(f"/reviews/{review.pk}/", sent).status_code == 302
        assert values(review) == {LESSONS: 2, WORK: 4}

    def test_two_people_on_one_mark_see_both_values(self, enter, deputy, review):
        client = enter(deputy)
        sent = form_of(client, review) | {field(review, WORK): "3"}
        mark(review, WORK, 5, by=deputy)
        answer = client.post(f"/reviews/{review.pk}/", sent)
        page = answer.content.decode()
        assert answer.status_code == 409
        assert "Сейчас записано: 5 (Берёзова А. П.)" in page.replace("\u00a0", " ")
        assert values(review) == {WORK: 5}
        form = answer.context["form"]
        again = {name: form[name].value() or "" for name in form.fields}
        assert client.post(f"/reviews/{review.pk}/", again).status_code == 302
        assert values(review) == {WORK: 3}

    def test_two_people_on_the_conclusion(self, enter, deputy, review):
        client = enter(deputy)
        untouched = form_of(client, review) | {field(review, LESSONS): "1"}
        mine = form_of(client, review) | {"conclusion": "Мой вывод"}
        actions.save_review(
            review, by=deputy, version=1, shown={}, marks={}, conclusion="Чужой вывод"
        )
        assert client.post(f"/reviews/{review.pk}/", untouched).status_code == 302
        review.refresh_from_db()
        assert review.conclusion == "Чужой вывод"
        answer = client.post(f"/reviews/{review.pk}/", mine)
        assert answer.status_code == 409
        assert "Чужой вывод" in answer.content.decode()
        assert "Мой вывод" in answer.content.decode()

    def test_last_year_stands_beside(self, enter, deputy, teacher, review):
        before = review_of(teacher.teacher, by=deputy, year=YEAR.previous)
        mark(before, WORK, 5, by=deputy)
        mark(review, WORK, 4, by=deputy)
        page = enter(deputy).get(f"/reviews/{review.pk}/").content.decode()
        assert "−20 к прошлому году (100 %)" in page


class TestDecision:
    def decide(self, client, review, **fields):
        sent = {"version": "1", "decision": "candidate", "reason": "Сильный год."} | fields
        return client.post(f"/reviews/{review.pk}/decide/", sent)

    def test_is_written_with_its_reason_and_taken_back(self, enter, deputy, review):
        client = enter(deputy)
        self.decide(client, review)
        review.refresh_from_db()
        assert (review.decision, review.decision_reason) == ("candidate", "Сильный год.")
        assert (review.decided_by, review.decided_on) == (deputy, School.today())
        client.post(f"/reviews/{review.pk}/withdraw/", {"version": review.version})
        review.refresh_from_db()
        assert (review.decision, review.decided_by, review.decided_on) == ("", None, None)

    def test_without_a_reason_is_refused_beside_the_field(self, enter, deputy, review):
        answer = self.decide(enter(deputy), review, reason=" ")
        assert answer.status_code == 422
        assert "Напишите, почему принято такое решение." in answer.content.decode()
        with pytest.raises(ValidationError):
            actions.decide_review(review, by=deputy, version=1, decision="not_now", reason="")

    def test_two_people_at_once(self, enter, deputy, review):
        client = enter(deputy)
        self.decide(client, review, decision="not_now", reason="Мало опыта.")
        answer = self.decide(client, review)
        assert answer.status_code == 409
        page = answer.content.decode()
        assert "Мало опыта." in page
        assert "Сильный год." in page
        with pytest.raises(StaleVersion):
            actions.withdraw_decision(review, by=deputy, version=1)

    def test_rules_are_named_on_the_page(self, enter, deputy, teacher, review):
        person = teacher.teacher
        person.school_since = person.teaching_since = dt.date(2015, 9, 1)
        person.category = "highest"
        person.save()
        for name, value in ((LESSONS, 4), (COURSES, 1), (WORK, 5)):
            mark(review, name, value, by=deputy)
        answer = enter(deputy).get(f"/reviews/{review.pk}/")
        assert answer.context["whole"].proposal.verdict == Verdict.YES
        page = answer.content.decode()
        assert "предложен<" in page
        assert "Итог анализа 100 % (нужно от 60 %)" in page


class TestWhoSeesWhat:
    @pytest.fixture
    def secret(self, deputy, review):
        mark(review, WORK, 1, by=deputy)
        actions.save_review(
            review, by=deputy, version=1, shown={}, marks={}, conclusion="Тайный вывод"
        )
        return review

    @pytest.mark.parametrize("who", ["council", "secretary", "accountant", "administrator",
                                     "stranger", "mentor"])  # fmt: skip
    def test_others_find_nothing_anywhere(self, request, enter, secret, who):
        client = enter(request.getfixturevalue(who))
        for address in (
            f"/reviews/{secret.pk}/", f"/history/people.workreview/{secret.pk}/",
            f"/history/people.reviewmark/{secret.marks.get().pk}/",
            f"/documents/work-review/{secret.pk}.docx",
        ):  # fmt: skip
            assert client.get(address).status_code == 404
        for address in (LIST, "/reviews/grid/", "/reviews/export/", "/reviews/indicators/"):
            assert client.get(address).status_code == 403
        for address in ("/", "/me/", "/search/?q=Тайный", "/search/?q=Липина"):
            said = client.get(address).content.decode()
            assert "Тайный вывод" not in said
            assert f"/reviews/{secret.pk}/" not in said
        assert client.post(f"/reviews/{secret.pk}/", {}).status_code == 404

    def test_a_teacher_reads_their_own_and_changes_nothing(self, enter, teacher, secret):
        client = enter(teacher)
        assert f"/reviews/{secret.pk}/" in client.get("/me/").content.decode()
        page = client.get(f"/reviews/{secret.pk}/").content.decode()
        assert "Тайный вывод" in page
        assert "<textarea" not in page
        assert "Кандидат в наставники" not in page
        assert client.post(f"/reviews/{secret.pk}/", {}).status_code == 403
        assert client.post(f"/reviews/{secret.pk}/decide/", {}).status_code == 403
        assert client.get(f"/history/people.workreview/{secret.pk}/").status_code == 404

    def test_where_the_school_allows_a_teacher_fills_facts_only(self, enter, teacher, secret):
        MentoringRules.objects.create(pk=1, teachers_fill_reviews=True)
        client = enter(teacher)
        sent = form_of(client, secret) | {field(secret, LESSONS): "3", "conclusion": "Сам себе"}
        assert client.post(f"/reviews/{secret.pk}/", sent).status_code == 302
        secret.refresh_from_db()
        assert values(secret)[LESSONS] == 3
        assert secret.conclusion == "Тайный вывод"
        assert client.post(f"/reviews/{secret.pk}/decide/", {}).status_code == 403

    def test_the_director_reads_and_changes_nothing(self, enter, director, secret):
        client = enter(director)
        page = client.get(f"/reviews/{secret.pk}/").content.decode()
        assert "Тайный вывод" in page
        assert "Записать решение" not in page
        assert client.post(f"/reviews/{secret.pk}/", {}).status_code == 403
        assert client.get(f"/history/people.workreview/{secret.pk}/").status_code == 200

    def test_the_history_speaks_of_who_and_what(self, enter, deputy, secret):
        page = enter(deputy).get(f"/history/people.workreview/{secret.pk}/").content.decode()
        assert "внесла показатель в анализ работы" in page
        assert "заполнила анализ работы" in page


class TestList:
    def shown(self, client, query="") -> list[str]:
        return [row["name"].split()[0] for row in client.get(LIST + query).context["rows"]]

    @pytest.fixture
    def staff(self, indicators, deputy):
        found = {name: colleague(name) for name in ("Ёлкина", "Елагина", "Жукова")}
        actions.start_reviews(by=deputy, year=YEAR)
        return {name: WorkReview.objects.get(teacher=one) for name, one in found.items()}

    def test_is_in_the_order_of_names_and_of_those_who_work(self, enter, deputy, staff):
        person = staff["Жукова"].teacher
        person.state = "on_leave"
        person.save()
        assert self.shown(enter(deputy)) == ["Елагина", "Ёлкина"]

    def test_filters(self, enter, deputy, staff):
        client = enter(deputy)
        person = staff["Жукова"].teacher
        person.department = SubjectDepartment.objects.create(name="Точные науки")
        person.category, person.school_since = "first", dt.date(2010, 9, 1)
        person.teaching_since = dt.date(2010, 9, 1)
        person.save()
        for name in (LESSONS, COURSES, WORK):
            mark(staff["Жукова"], name, 1, by=deputy)
        mark(staff["Ёлкина"], LESSONS, 4, by=deputy)
        actions.decide_review(
            staff["Ёлкина"], by=deputy, version=1, decision="not_now", reason="Стаж мал."
        )
        assert self.shown(client, f"&department={person.department.pk}") == ["Жукова"]
        assert self.shown(client, "&q=елк") == ["Ёлкина"]
        assert self.shown(client, "&filled=whole") == ["Жукова"]
        assert self.shown(client, "&filled=part") == ["Ёлкина"]
        assert self.shown(client, "&filled=none") == ["Елагина"]
        assert self.shown(client, "&decision=not_now") == ["Ёлкина"]
        assert self.shown(client, "&decision=undecided") == ["Елагина", "Жукова"]
        assert self.shown(client, "&decision=proposed") == []
        MentoringRules.objects.create(pk=1, mentor_review_share=40)
        assert self.shown(client, "&decision=proposed") == ["Жукова"]

    def test_the_database_counts_as_the_arithmetic_does(self, deputy, staff):
        for number, (name, review) in enumerate(staff.items()):
            mark(review, LESSONS, Decimal("1.3") * number, by=deputy)
            if name != "Жукова":
                mark(review, WORK, 4 - number, by=deputy)
            before = review_of(review.teacher, by=deputy, year=YEAR.previous)
            mark(before, COURSES, 1, by=deputy)
        known = dt.date(2010, 9, 1)
        Teacher.objects.exclude(surname="Елагина").update(
            teaching_since=None, profession_since=known
        )
        Teacher.objects.filter(surname="Елагина").update(teaching_since=known.replace(year=2025))
        rows = WorkReview.objects.about(YEAR).with_sums().with_last_year().select_related("teacher")
        rules = MentoringRules(mentor_years_in_school=0, mentor_years_teaching=5,
                               mentor_categories=[], mentor_review_share=20)  # fmt: skip
        found = reviewed(rows, rules, School.today())
        assert [sums_of(one.review) for one in found] == [one.total for one in found]
        assert [last_sums_of(one.review).percent for one in found] == [
            one.change.before for one in found
        ]
        proposed = WorkReview.objects.about(YEAR).proposed(rules, School.today())
        assert 0 < len(proposed) < len(found)
        assert {one.pk for one in proposed} == {
            one.review.pk for one in found if one.proposal.verdict == Verdict.YES
        }

    def test_costs_the_same_for_one_and_three(
        self, enter, deputy, indicators, django_assert_num_queries
    ):
        client = enter(deputy)
        mark(review_of(colleague("Зимина"), by=deputy), WORK, 3, by=deputy)
        client.get(LIST)
        with django_assert_num_queries(2 + 7):  # session and user, then seven
            assert len(self.shown(client)) == 1
        for name in ("Ёлкина", "Жукова"):
            mark(review_of(colleague(name), by=deputy), WORK, 4, by=deputy)
        with django_assert_num_queries(2 + 7):
            assert len(self.shown(client)) == 3


def test_the_papers_of_a_set_need_no_query_per_person(
    deputy, indicators, django_assert_num_queries
):
    for name in ("Ёлкина", "Жукова", "Зотова"):
        person = colleague(name)
        for year in (YEAR, YEAR.previous):
            mark(review_of(person, by=deputy, year=year), WORK, 4, by=deputy)
    rows = list(WorkReview.objects.about(YEAR).with_marks().select_related("teacher"))
    with django_assert_num_queries(5):  # indicators and marks of two years, last year's reviews
        reviewed(rows, MentoringRules(), dt.date(2026, 8, 20))
    assert IndicatorSet.objects.current().is_used
    assert ReviewMark.objects.count() == 6
