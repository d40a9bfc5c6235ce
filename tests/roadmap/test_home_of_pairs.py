"""Home of a mentor and a mentee: their own pairs first, what is new, one tap to what they do."""

import datetime as dt
import uuid
from html import unescape

import pytest

from mentorship import actions
from mentorship.models import Pair
from tests.factories import TeacherFactory
from tests.mentorship.factories import TODAY, WaitingRequestFactory
from tests.mentorship.programmes import programme_of
from tests.request_factories import CompetenceFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def pair(mentor, mentee, clock) -> Pair:
    clock(TODAY)
    asked = WaitingRequestFactory(
        teacher=mentee.teacher, subject="физика", class_range="middle",
        hard=[CompetenceFactory(name="Оценивание")],
    )  # fmt: skip
    return Pair.objects.create(
        mentor=mentor.teacher, mentee=mentee.teacher, state="active", request=asked,
        starts_on=TODAY - dt.timedelta(days=4),
    )  # fmt: skip


def home(client) -> str:
    page = unescape(client.get("/").content.decode()).replace("\xa0", " ")
    return page[page.index("<main") : page.index("</main>")]


def test_each_of_the_two_sees_whom_they_work_with_and_on_what(enter, mentor, mentee, pair):
    for account, words in (
        (mentor, "наставляемый: Клёнов И. А., учитель физики"),
        (mentee, "наставник: Ивина Т. Е., учитель русского языка"),
    ):
        page = home(enter(account))
        assert "Физика, 5–9 классы" in page
        assert "Оценивание" in page
        assert words in page
        assert f'href="/pairs/{pair.pk}/"' in page
        assert "1 пара" in page


def test_the_plan_stands_in_a_few_lines(enter, mentor, pair):
    programme = programme_of(pair, by=mentor, lines=5)
    page = home(enter(mentor))
    assert "0 из 5 пунктов плана" in page
    assert "по плану" in page
    assert [f"Дело {n}<" in page for n in range(1, 6)] == [True, True, True, False, False]
    first, second = programme.items.order_by("position")[:2]
    actions.mark_item_done(first, by=mentor, on=TODAY)
    second.due_on = TODAY - dt.timedelta(days=1)
    second.save()
    page = home(enter(mentor))
    assert "1 из 5 пунктов плана" in page
    assert "просрочено 1" in page
    assert "срок вышел 18 ноября" in page
    assert page.index("Дело 1") < page.index("Дело 2") < page.index("Дело 3")


def test_the_journal_is_one_tap_away_and_what_waits_for_a_word_stands_first(
    enter, mentor, mentee, pair
):
    said = {"form": "встреча", "done": "Разобрали самоанализ", "next_step": "Карточки"}
    day = TODAY - dt.timedelta(days=4)
    made = actions.enter_meeting(pair, by=mentor, key=uuid.uuid4(), held_on=day, **said)
    page = home(enter(mentor))
    assert (
        f'<a class="button button-primary button-wide" href="/pairs/{pair.pk}/meetings/new/"'
        in page
    )
    assert "Последняя встреча 4 дня назад" in page
    assert "Дальше: Карточки" in page
    assert "Подтвердить" not in page
    client = enter(mentee)
    assert f'action="/pairs/{pair.pk}/meetings/{made.pk}/confirm/"' in home(client)
    sent = {"version": 1, "from": "home"}
    answer = client.post(f"/pairs/{pair.pk}/meetings/{made.pk}/confirm/", sent, follow=True)
    assert answer.request["PATH_INFO"] == "/"
    assert "Подтвердить" not in home(client)


def test_what_is_new_leads_on(enter, mentor, mentee, pair):
    actions.add_comment(pair, by=mentor, text="Жду карточки")
    page = home(enter(mentee))
    assert "Новый комментарий в вашей паре" in page
    assert "Жду карточки" not in page
    assert "Новый комментарий" not in home(enter(mentor))


def test_of_the_council_too(enter, council, mentee, clock):
    clock(TODAY)
    Pair.objects.create(mentor=council.teacher, mentee=mentee.teacher, starts_on=TODAY)
    assert "наставляемый: Клёнов И. А." in home(enter(council))


def test_nobody_elses_pair_and_of_one_that_is_over_a_link(enter, mentor, stranger, pair):
    Pair.objects.update(state="completed", ends_on=TODAY)
    page = home(enter(mentor))
    assert "my-pair" not in page
    assert f'<a href="/pairs/{pair.pk}/">Клёнов И. А.</a>' in page[page.index("Завершённые пары") :]
    page = home(enter(stranger))
    assert "my-pair" not in page
    assert "Завершённые" not in page


def test_three_pairs_cost_what_one_costs(
    enter, mentor, pair, django_assert_num_queries, django_assert_max_num_queries
):
    client = enter(mentor)
    client.get("/")
    with django_assert_max_num_queries(18) as one:
        client.get("/")
    asked = len(one.captured_queries)
    for _ in range(2):
        made = WaitingRequestFactory(hard=[CompetenceFactory()])
        Pair.objects.create(
            mentor=mentor.teacher, mentee=TeacherFactory(), starts_on=TODAY, request=made
        )
    with django_assert_num_queries(asked):
        client.get("/")
