"""Sets of indicators: the usual one, a school's own, and a used one that is only succeeded."""

import pytest

from people import actions
from people.models import Indicator, IndicatorSet, ReviewMark
from people.reviews.indicators import CATEGORY, USUAL
from tests.people.reviews import (
    COURSES,
    LESSONS,
    WORK,
    YEAR,
    colleague,
    mark,
    review_of,
    three_indicators,
)

pytestmark = pytest.mark.django_db
NEW = {"group": "МО", "name": "Наставничество", "kind": "scale", "weight": "1,5", "hint": ""}


@pytest.fixture
def own(school):
    return three_indicators()


@pytest.fixture
def used(own, deputy):
    mark(review_of(colleague("Зимина"), by=deputy), WORK, 3, by=deputy)
    return own


def names(indicator_set=None) -> list[str]:
    found = indicator_set or IndicatorSet.objects.current()
    return list(found.indicators.values_list("name", flat=True))


def number(name: str) -> int:
    return IndicatorSet.objects.current().indicators.get(name=name).pk


def form_of(client, address) -> dict:
    form = client.get(address).context["form"]
    return {
        name: form[name].value() if form[name].value() is not None else "" for name in form.fields
    }


class TestBeginning:
    def test_the_usual_set_is_adopted_once(self, enter, deputy):
        client = enter(deputy)
        assert "Взять обычный набор" in client.get("/reviews/indicators/").content.decode()
        client.post("/reviews/indicators/adopt/")
        client.post("/reviews/indicators/adopt/")
        assert names() == [one.name for one in USUAL]
        assert IndicatorSet.objects.count() == 1

    def test_a_used_set_takes_from_the_usual_what_it_lacks(self, enter, deputy, used):
        client, before = enter(deputy), names(used)
        page = client.get("/reviews/indicators/")
        group = [one.name for one in page.context["usual"] if one.group == CATEGORY]
        for _ in (1, 2):
            client.post("/reviews/indicators/usual/", {"name": [*group, "чужое"]})
        assert names(used) == before
        assert names() == [*before, *group]
        assert IndicatorSet.objects.count() == 2

    def test_or_a_set_of_ones_own(self, enter, deputy):
        client = enter(deputy)
        client.post("/reviews/indicators/begin/", {"name": "Наши показатели"})
        client.post("/reviews/indicators/new/", {**NEW, "version": "1"})
        assert IndicatorSet.objects.current().name == "Наши показатели"
        assert names() == ["Наставничество"]


class TestEditing:
    def test_a_new_one_joins_its_group(self, enter, deputy, own):
        enter(deputy).post("/reviews/indicators/new/", {**NEW, "group": "Уроки", "version": "1"})
        assert names() == [LESSONS, COURSES, "Наставничество", WORK]
        assert IndicatorSet.objects.current() == own

    def test_it_is_changed_and_goes_with_its_group(self, enter, deputy, own):
        client, address = enter(deputy), f"/reviews/indicators/{number(LESSONS)}/"
        sent = form_of(client, address) | {"group": "МО", "weight": "3"}
        assert client.post(address, sent).status_code == 302
        assert names() == [COURSES, WORK, LESSONS]
        assert Indicator.objects.get(name=LESSONS).weight == 3

    @pytest.mark.parametrize(
        ("wrong", "said"),
        [
            ({"name": WORK.upper()}, "Такой показатель в наборе уже есть."),
            ({"kind": "number"}, "Для числа укажите, сколько считается полным результатом."),
            ({"name": ""}, "Заполните это поле."),
        ],
    )
    def test_what_is_wrong_is_said_and_kept(self, enter, deputy, own, wrong, said):
        sent = {**NEW, "version": "1", "hint": "Моя подсказка"} | wrong
        answer = enter(deputy).post("/reviews/indicators/new/", sent)
        assert answer.status_code == 422
        assert said in answer.content.decode()
        assert "Моя подсказка" in answer.content.decode()
        assert len(names()) == 3

    def test_two_editors_of_one_indicator(self, enter, deputy, own):
        client, address = enter(deputy), f"/reviews/indicators/{number(WORK)}/"
        mine = form_of(client, address) | {"hint": "Моя подсказка"}
        theirs = form_of(client, address) | {"name": "Руководство МО"}
        client.post(address, theirs)
        answer = client.post(address, mine)
        assert answer.status_code == 409
        assert "Сейчас записано: «Руководство МО»" in answer.content.decode()
        assert "Моя подсказка" in answer.content.decode()

    def test_it_is_moved_within_its_group_and_the_group_among_groups(self, enter, deputy, own):
        client = enter(deputy)
        client.post(f"/reviews/indicators/{number(LESSONS)}/move/", {"to": "2"})
        assert names() == [COURSES, LESSONS, WORK]
        client.post("/reviews/indicators/groups/move/?group=МО", {"to": "1"})
        assert names() == [WORK, COURSES, LESSONS]
        assert (
            client.post(f"/reviews/indicators/{number(WORK)}/move/", {"to": "0"}).status_code == 404
        )

    def test_it_is_removed(self, enter, deputy, own):
        enter(deputy).post(f"/reviews/indicators/{number(WORK)}/remove/")
        assert names() == [LESSONS, COURSES]


class TestAUsedSet:
    @pytest.mark.parametrize(
        "change",
        [
            lambda client: client.post("/reviews/indicators/new/", {**NEW, "version": "1"}),
            lambda client: client.post(f"/reviews/indicators/{number(LESSONS)}/move/", {"to": "2"}),
            lambda client: client.post(f"/reviews/indicators/{number(COURSES)}/remove/"),
        ],
        ids=["new", "move", "remove"],
    )
    def test_stays_as_it_was_and_is_succeeded_in_words(self, enter, deputy, used, change):
        client = enter(deputy)
        change(client)
        current = IndicatorSet.objects.current()
        assert names(used) == [LESSONS, COURSES, WORK]
        assert (current.succeeds, current.name) == (used, "Показатели, редакция 2")
        assert names(current) != names(used)
        page = client.get("/reviews/indicators/").content.decode()
        assert "изменение вошло в новый набор «Показатели, редакция 2»" in page
        assert f"Анализ за {YEAR} учебный год ведётся по прежнему набору" in page

    def test_an_address_of_the_old_set_leads_to_the_namesake(self, enter, deputy, used):
        client, old = enter(deputy), number(WORK)
        client.post(f"/reviews/indicators/{number(LESSONS)}/remove/")
        sent = form_of(client, f"/reviews/indicators/{old}/") | {"weight": "2"}
        client.post(f"/reviews/indicators/{old}/", sent)
        assert IndicatorSet.objects.count() == 2
        assert Indicator.objects.get(pk=old).weight == 1
        assert Indicator.objects.get(pk=number(WORK)).weight == 2

    def test_a_year_goes_over_with_its_marks_and_says_what_is_lost(self, enter, deputy, used):
        client = enter(deputy)
        review = used.reviews.get()
        mark(review, COURSES, 1, by=deputy)
        client.post(f"/reviews/indicators/{number(COURSES)}/remove/")
        page = client.get("/reviews/indicators/").content.decode().replace("\u00a0", " ")
        assert "Для 1 оценки места в новом наборе нет" in page
        client.post(f"/reviews/indicators/use/?year={YEAR.first}")
        current = IndicatorSet.objects.current()
        review.refresh_from_db()
        assert review.indicator_set == current
        assert [(m.indicator, m.value) for m in ReviewMark.objects.all()] == [
            (current.indicators.get(name=WORK), 3)
        ]

    def test_a_year_begun_goes_on_by_its_own_set(self, deputy, teacher, used):
        actions.remove_indicator(Indicator.objects.get(name=COURSES), by=deputy)
        assert review_of(teacher.teacher, by=deputy).indicator_set == used
        later = review_of(teacher.teacher, by=deputy, year=YEAR.next)
        assert later.indicator_set == IndicatorSet.objects.current()
