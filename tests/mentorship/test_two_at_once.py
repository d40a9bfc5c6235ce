"""Two people mark one thing from pages opened before: the second sees both, neither is lost."""

import pytest

from mentorship.models import DifficultyMark, Pair, PlanItem
from tests.htmx import HX
from tests.mentorship.factories import TODAY, WaitingRequestFactory
from tests.mentorship.programmes import programme_of
from tests.request_factories import CompetenceFactory
from tests.served import text

pytestmark = pytest.mark.django_db


@pytest.fixture
def pair(mentor, mentee, clock) -> Pair:
    clock(TODAY)
    asked = WaitingRequestFactory(teacher=mentee.teacher, hard=[CompetenceFactory(name="Проекты")])
    return Pair.objects.create(
        mentor=mentor.teacher, mentee=mentee.teacher, request=asked, starts_on=TODAY, state="active"
    )


def test_a_line_of_the_plan_is_marked_done(enter, mentor, mentee, pair):
    line = programme_of(pair, by=mentor, lines=1).items.get()
    where, on = f"/pairs/{pair.pk}/programme/items/{line.pk}/done/", f"{TODAY:%Y-%m-%d}"
    for result in ("Вышло так", "Вышло так"):  # a second tap is no quarrel
        enter(mentor).post(where, {"on": on, "result": result})
    page = text(enter(mentee).post(where, {"on": on, "result": "Вышло иначе"}, follow=True))
    assert "«Вышло так». У вас: " in page
    assert "«Вышло иначе»" in page
    assert PlanItem.objects.get().result == "Вышло так"


def test_growth_is_marked_for_the_mentee_and_by_the_mentee(enter, mentee, deputy, pair):
    where = f"/pairs/{pair.pk}/growth/mark/"
    hard = {"competence": pair.request.difficulties.get().competence_id, "stage": "start"}
    enter(deputy).post(where, hard | {"side": "mentee", "level": 4, "seen": 0})
    own = enter(mentee)
    page = text(own.post(where, hard | {"level": 2, "seen": 0}, headers=HX))
    assert "здесь отмечено 4. Ваша отметка «Проекты» — 2" in page
    own.post(where, hard | {"level": 4, "seen": 0})  # the same level is no quarrel
    assert DifficultyMark.objects.get().level == 4
    own.post(where, hard | {"level": 2, "seen": 4})
    assert DifficultyMark.objects.get().level == 2
