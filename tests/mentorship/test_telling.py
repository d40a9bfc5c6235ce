"""Who is told of what happens to a pair and its programme; never who did it."""

import pytest

from mentorship import actions
from mentorship.models import Pair
from people.models import Notification
from tests.mentorship.factories import TODAY, working_pair
from tests.mentorship.programmes import approved, programme_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def pair(mentor, mentee, deputy, clock) -> Pair:
    clock(TODAY)
    return working_pair(mentor, mentee)


def news() -> set[tuple[str, str]]:
    """(login, text) of all that is new, and nothing of it afterwards."""
    found = set(Notification.objects.unread().values_list("account__login", "text"))
    Notification.objects.all().delete()
    return found


def test_of_a_programme_on_its_way(pair, mentor, mentee, deputy):
    made = programme_of(pair, by=mentor, lines=1)
    actions.offer_programme(made, by=mentor, version=made.version)
    assert ("deputy", "Программа пары ждёт утверждения") in news()
    made.refresh_from_db()
    actions.return_programme(made, by=deputy, version=made.version, why="Добавьте урок")
    back = "Программа возвращена на доработку"
    assert news() == {("mentor", back), ("mentee", back)}
    made.refresh_from_db()
    approved(made, by=deputy)
    agreed = "Программа утверждена"
    assert news() == {("mentor", agreed), ("mentee", agreed)}
    made.refresh_from_db()
    change = {"what": "shift", "weeks": 1}
    asked = actions.propose_amendment(made, by=mentor, side="mentor", change=change, why="каникулы")
    assert news() == {("mentee", "Предложено изменение программы: нужен ответ")}
    actions.agree_to_amendment(asked, by=mentee, side="mentee", version=asked.version)
    assert news() == {
        ("mentor", "Изменение программы внесено"),
        ("deputy", "Оба согласились: изменение утверждённой программы внесено"),
    }


def test_of_the_pairs_moves(pair, deputy):
    actions.pause_pair(pair, by=deputy, version=1, why="болезнь")
    assert news() == {("mentor", "Пара приостановлена"), ("mentee", "Пара приостановлена")}
