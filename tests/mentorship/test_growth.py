"""Growth: what the numbers mean, what the sentence says, one tap for a mark, who sees it."""

import datetime as dt
from fractions import Fraction

import pytest
from django.utils.html import strip_tags
from hypothesis import given
from hypothesis import strategies as st

from mentorship.growth import measuring
from mentorship.growth.chart import HEIGHT, WIDTH, picture
from mentorship.growth.measuring import Level, courses, overall, signed, stage_of, what_changed
from mentorship.growth.page import STAGE_TITLES
from mentorship.models import DifficultyMark, Pair
from people.models import Notification
from tests.htmx import HX, assert_fragment_equals_page
from tests.mentorship.factories import TODAY, WaitingRequestFactory
from tests.request_factories import CompetenceFactory
from tests.served import text

NAMES = {1: "Оценивание", 2: "Дисциплина", 3: "Проекты"}
MARKS = st.dictionaries(
    st.tuples(st.sampled_from(list(NAMES)), st.sampled_from(measuring.STAGES),
              st.sampled_from(measuring.SIDES)),
    st.integers(1, 5),
)  # fmt: skip


def levels(found: dict) -> list[Level]:
    return [Level(c, stage, side, level) for (c, stage, side), level in found.items()]


def through(*said: tuple, names=NAMES):
    return courses(names, [Level(*one) for one in said])


class TestNumbers:
    @given(MARKS)
    def test_time_turned_round_turns_the_change_round(self, found):
        back = dict(zip(measuring.STAGES, reversed(measuring.STAGES), strict=True))
        turned = {(c, back[stage], side): level for (c, stage, side), level in found.items()}
        forth, backwards = (
            overall(courses(NAMES, levels(found))),
            overall(courses(NAMES, levels(turned))),
        )
        assert (forth is None) == (backwards is None)
        assert forth is None or forth == -backwards

    @given(MARKS)
    def test_it_is_the_same_whoever_of_the_two_is_named_first(self, found):
        other = dict(zip(measuring.SIDES, reversed(measuring.SIDES), strict=True))
        turned = {(c, stage, other[side]): level for (c, stage, side), level in found.items()}
        assert overall(courses(NAMES, levels(found))) == overall(courses(NAMES, levels(turned)))

    @given(MARKS)
    def test_a_change_is_never_wider_than_the_scale_and_needs_two_marks_of_one_side(self, found):
        for course in courses(NAMES, levels(found)):
            twice = any(len(course.marked(side)) > 1 for side in measuring.SIDES)
            assert (course.change is not None) == twice
            assert not twice or abs(course.change.by) <= measuring.HIGHEST - measuring.LOWEST

    @given(MARKS)
    def test_the_sentence_names_each_compared_competence_once(self, found):
        sentence = what_changed(courses(NAMES, levels(found)))
        if overall(courses(NAMES, levels(found))) is None:
            assert "«" not in sentence
        else:
            assert [sentence.count(f"«{name}»") for name in NAMES.values()] == [1, 1, 1]

    @given(MARKS)
    def test_every_dot_lies_inside_the_picture_and_higher_means_surer(self, found):
        for course in courses(NAMES, levels(found)):
            for line in picture(course, STAGE_TITLES).lines:
                for dot in line.dots:
                    assert 0 < dot.x < WIDTH
                    assert 0 < dot.y < HEIGHT
                assert all(a.y < b.y for a in line.dots for b in line.dots if a.level > b.level)


class TestWords:
    def test_of_everything_that_may_have_happened(self):
        found = through(
            (1, "start", "mentee", 2), (1, "end", "mentee", 4), (1, "start", "mentor", 3),
            (1, "end", "mentor", 4), (2, "start", "mentee", 3), (2, "middle", "mentee", 3),
            (3, "end", "mentor", 4), (4, "middle", "mentee", 1), (4, "end", "mentee", 2),
            names=NAMES | {4: "Родители"},
        )  # fmt: skip
        said = what_changed(found).replace("\xa0", " ")
        assert said == (
            "Стало увереннее: «Оценивание» (наставляемый — с 2 до 4, наставник — с 3 до 4), "
            "«Родители» (впервые отмечено в середине; наставляемый — с 1 до 2). "
            "Без изменений: «Дисциплина» (наставляемый — 3). "
            "Второй раз не отмечено: «Проекты» (впервые отмечено в конце)."
        )
        assert signed(overall(found)) == "+0,8"
        apart = [(one.name, one.said, one.of) for one in measuring.sides_apart(found)]
        assert apart == [("наставляемый", "+1", "3 из 4"), ("наставник", "+1", "1 из 4")]

    def test_of_what_became_harder_and_is_seen_differently(self):
        found = through(
            (1, "start", "mentee", 4), (1, "end", "mentee", 2), (1, "end", "mentor", 5),
            names={1: "Оценивание"},
        )  # fmt: skip
        said = what_changed(found).replace("\xa0", " ")
        assert said == (
            "Стало труднее: «Оценивание» (наставляемый — с 4 до 2). Видят по-разному: 1 из 1."
        )

    def test_of_what_one_of_them_marked_later(self):
        """Each change is told from where it was measured, though the numbers are the same."""
        found = through(
            (1, "start", "mentee", 2), (1, "end", "mentee", 4), (1, "middle", "mentor", 2),
            (1, "end", "mentor", 4), names={1: "Оценивание"},
        )  # fmt: skip
        said = what_changed(found).replace("\xa0", " ")
        assert "(наставляемый — с 2 до 4, наставник с середины — с 2 до 4)" in said

    def test_of_what_one_sees_grow_and_the_other_does_not(self):
        """No number is told that nobody marked; the last marks are compared, whenever made."""
        found = through(
            (1, "start", "mentee", 2), (1, "end", "mentee", 1), (1, "start", "mentor", 2),
            (1, "middle", "mentor", 5), names={1: "Оценивание"},
        )  # fmt: skip
        said = what_changed(found).replace("\xa0", " ")
        assert said == (
            "Одному увереннее, другому труднее: «Оценивание» (наставляемый — с 2 до 1, наставник "
            "— с 2 до 5). Видят по-разному: 1 из 1."
        )
        assert found[0].change.said == "−1 / +3"

    def test_of_the_beginning(self):
        assert what_changed(through()) == "Отметок пока нет."
        assert "после второй отметки" in what_changed(through((1, "start", "mentor", 2)))

    @pytest.mark.parametrize(
        ("number", "words"), [(Fraction(3, 2), "+1,5"), (Fraction(-1), "−1"), (Fraction(0), "0")]
    )
    def test_numbers(self, number, words):
        assert signed(number) == words

    @pytest.mark.parametrize(
        ("day", "end", "stage"),
        [(0, 100, "start"), (19, 100, "start"), (20, 100, "middle"), (74, 100, "middle"),
         (75, 100, "end"), (300, 100, "end"), (0, None, "start"), (9, None, "middle")],
    )  # fmt: skip
    def test_which_stage_it_is(self, day, end, stage):
        ends = TODAY + dt.timedelta(days=end) if end else None
        assert stage_of(TODAY + dt.timedelta(days=day), TODAY, ends) == stage


@pytest.fixture
def pair(db, mentor, mentee, clock) -> Pair:
    """A request with two difficulties, one of them with a self-assessment."""
    clock(TODAY)
    hard, said = CompetenceFactory(name="Оценивание"), CompetenceFactory(name="Проекты")
    asked = WaitingRequestFactory(teacher=mentee.teacher, hard=[hard, said], levels={said: 2})
    return Pair.objects.create(
        mentor=mentor.teacher, mentee=mentee.teacher, request=asked, state="active",
        starts_on=TODAY, ends_on=TODAY + dt.timedelta(days=200),
    )  # fmt: skip


def mark(client, pair, name, level, **more):
    key = pair.request.difficulties.get(competence__name=name).competence_id
    return client.post(f"/pairs/{pair.pk}/growth/mark/",
                       {"competence": key, "level": level, **more}, headers=HX)  # fmt: skip


@pytest.mark.django_db
class TestThePage:
    def test_the_start_is_proposed_by_the_request_and_marked_by_a_tap(self, enter, mentee, pair):
        client = enter(mentee)
        page = text(client.get(f"/pairs/{pair.pk}/growth/"))
        assert page.count("growth-level growth-proposed") == 1
        assert "из запроса" in page
        mark(client, pair, "Проекты", 2)
        assert "growth-level growth-proposed" not in text(client.get(f"/pairs/{pair.pk}/growth/"))
        own = DifficultyMark.objects.get()
        assert (own.side, own.stage, own.level, own.made_on) == ("mentee", "start", 2, TODAY)
        mark(client, pair, "Проекты", 3)
        own.refresh_from_db()
        assert own.level == 3
        mark(client, pair, "Проекты", 3)
        assert not DifficultyMark.objects.exists()

    def test_each_marks_for_themselves_and_is_told_quietly(self, enter, mentor, mentee, pair):
        told = mark(enter(mentor), pair, "Проекты", 4, side="mentee", stage="end")
        assert "отмечают в последней четверти срока" in text(told)
        assert not DifficultyMark.objects.exists()
        mark(enter(mentor), pair, "Проекты", 4, side="mentee", stage="end", early=1)
        own = DifficultyMark.objects.get()
        assert (own.side, own.stage) == ("mentor", "end")
        mark(enter(mentor), pair, "Оценивание", 3)
        assert [one.account for one in Notification.objects.all()] == [mentee]

    def test_the_sentence_and_the_table_say_what_changed(self, enter, mentee, deputy, pair):
        mark(enter(mentee), pair, "Проекты", 4, stage="middle")
        mark(enter(deputy), pair, "Оценивание", 5, stage="middle", side="mentor")
        page = text(enter(deputy).get(f"/pairs/{pair.pk}/growth/"))
        assert "Стало увереннее: «Проекты» (наставляемый — с 2 до 4)" in page
        assert "внесено: Берёзова" in page
        history = text(enter(deputy).get(f"/history/mentorship.pair/{pair.pk}/"))
        assert "Оценивание в середине наставник 5" in history
        assert "Второй раз не отмечено: «Оценивание»" in page
        head = strip_tags(page.split('class="growth-apart">')[1].split("</ul>")[0])
        assert head == "наставляемый +2 по 1 из 2наставник —"
        assert DifficultyMark.objects.get(side="mentor").entered_by == deputy

    def test_the_fragment_is_the_part_of_the_page(self, enter, mentee, pair):
        client = enter(mentee)
        assert_fragment_equals_page(client, f"/pairs/{pair.pk}/growth/", "#growth")
        key = pair.request.difficulties.first().competence_id
        answer = client.post(
            f"/pairs/{pair.pk}/growth/mark/", {"competence": key, "level": 4}, headers=HX
        )
        assert "<html" not in text(answer)
        assert 'aria-pressed="true"' in text(answer)

    def test_a_pair_without_a_request_names_its_own(self, enter, mentor, pair):
        Pair.objects.update(request=None)
        other = CompetenceFactory(name="Родители")
        client = enter(mentor)
        client.post(f"/pairs/{pair.pk}/growth/mark/", {"competence": other.pk, "level": 1})
        assert "Родители" in text(client.get(f"/pairs/{pair.pk}/growth/"))
        told = text(client.get(f"/pairs/{pair.pk}/"))  # one list of difficulties everywhere
        assert '<progress max="5" value="1" aria-label="Родители">' in told
        assert "Родители (1 из 5)" in text(client.get(f"/pairs/{pair.pk}/programme/"))

    @pytest.mark.parametrize("sent", [{"level": "9"}, {"level": "x"}, {"level": "4" * 30}])
    def test_what_no_button_sends_changes_nothing(self, enter, mentee, pair, sent):
        key = pair.request.difficulties.first().competence_id
        enter(mentee).post(f"/pairs/{pair.pk}/growth/mark/", {"competence": key} | sent)
        assert not DifficultyMark.objects.exists()

    def test_who_sees_it(self, enter, mentor, deputy, director, council, stranger, pair):
        address = f"/pairs/{pair.pk}/growth/"
        seen = {account.login: enter(account).get(address).status_code
                for account in (mentor, deputy, director, council, stranger)}  # fmt: skip
        assert seen == {
            "mentor": 200, "deputy": 200, "director": 404, "council": 404, "stranger": 404,
        }  # fmt: skip
        Pair.objects.update(state="completed")
        assert "Отметить" not in text(enter(mentor).get(address))
        assert mark(enter(mentor), pair, "Проекты", 2).status_code == 404

    def test_queries_do_not_grow(
        self, enter, deputy, pair, django_assert_num_queries, django_assert_max_num_queries
    ):
        client, address = enter(deputy), f"/pairs/{pair.pk}/growth/"
        client.get(address)
        with django_assert_max_num_queries(11) as one:
            client.get(address)
        asked = len(one.captured_queries)
        for stage in measuring.STAGES:
            mark(client, pair, "Проекты", 2, stage=stage, side="mentor", early=1)
            mark(client, pair, "Оценивание", 4, stage=stage, side="mentee", early=1)
        with django_assert_num_queries(asked):
            client.get(address)
