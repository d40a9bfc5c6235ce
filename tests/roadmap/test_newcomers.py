"""A name printed in the plan meets its person, also one who joins the staff later."""

import pytest

from roadmap import actions
from tests.factories import TeacherFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def named(pick, deputy):
    """An activity for which the plan names somebody whom the staff list does not know yet."""
    activity = pick("2.2")
    return actions.edit_activity(
        activity,
        by=deputy,
        version=activity.version,
        responsible="Новикова А. П., учитель музыки; наставники",
    )


def people_of(activity):
    return [a.teacher and a.teacher.surname for a in activity.assignments.order_by("position")]


def test_a_newcomer_is_linked_once(named):
    assert people_of(named) == [None, None]
    TeacherFactory(surname="Новикова", first_name="Алла", patronymic="Павловна")
    assert actions.link_newcomers() == 1
    assert people_of(named) == ["Новикова", None]
    assert actions.link_newcomers() == 0


def test_of_two_possible_people_nobody_is_chosen(named):
    for first_name in ("Алла", "Анна"):
        TeacherFactory(surname="Новикова", first_name=first_name, patronymic="Павловна")
    assert actions.link_newcomers() == 0
    assert people_of(named) == [None, None]


def test_a_closed_year_stays_as_it_was(named, closed):
    TeacherFactory(surname="Новикова", first_name="Алла", patronymic="Павловна")
    assert actions.link_newcomers() == 0
