"""Answers of interviews: prepared on a phone, written down at the table, told to whom they are."""

import datetime as dt
import itertools
from html import unescape

import pytest
from django.core.exceptions import ValidationError

from mentorship import actions
from mentorship.interviews.sight import sight_of
from mentorship.models import Interview, InterviewAnswer, Pair
from people.actions import save_draft
from people.models import Draft, Notification
from tests.mentorship.factories import TODAY

pytestmark = pytest.mark.django_db
SECRET = "Уроки-молчания"


@pytest.fixture
def interview(mentor, mentee, deputy, clock) -> Interview:
    clock(TODAY)
    pair = Pair.objects.create(
        mentor=mentor.teacher, mentee=mentee.teacher, starts_on=dt.date(2024, 9, 1),
        ends_on=dt.date(2025, 5, 31), state="active",
    )  # fmt: skip
    [made] = actions.plan_interviews(by=deputy, pairs=[pair], stage="end", planned_on=TODAY)
    return made


def asked(interview, whom, kind="text"):
    return interview.question_set.questions.filter(whom=whom, kind=kind).first()


def text(response) -> str:
    return unescape(response.content.decode()).replace("\xa0", " ")


HELD = {"button": "hold", "held_on": "2024-11-19", "conclusion": "Цели достигнуты",
        "recommendation": "spread"}  # fmt: skip


def test_from_the_phone_to_the_conclusion(enter, deputy, mentee, mentor, director, interview):
    """The mentee prepares, the deputy finds it at the table, holds; each then reads their own."""
    where, own = f"/interviews/{interview.pk}/", asked(interview, "mentee")
    mark = asked(interview, "mentor", "scale")
    enter(mentee).post(f"{where}mine/", {"version": 1, f"q{own.pk}": SECRET})
    assert Notification.objects.get(account=deputy).text == "К собеседованию подготовлены ответы"
    table = text(enter(deputy).get(f"{where}table/"))
    assert SECRET in table
    assert SECRET not in text(enter(mentor).get(where))
    sent = {"version": 2, f"q{own.pk}": SECRET, f"q{mark.pk}": "9"} | HELD
    page = enter(deputy).post(f"{where}table/", sent, follow=True)
    assert "9 из 10" in text(page)
    assert f"/library/new/?pair={interview.pair_id}" in text(page)
    read = {who: text(enter(who).get(where)) for who in (mentee, mentor, director)}
    assert all("Цели достигнуты" in page for page in read.values())
    assert [SECRET in page for page in read.values()] == [True, False, False]
    assert ["9 из 10" in page for page in read.values()] == [False, True, False]


def test_a_conclusion_written_ahead_is_not_told(enter, deputy, mentee, council, interview):
    where = f"/interviews/{interview.pk}/"
    sent = {"version": 1} | HELD | {"button": ""}
    enter(deputy).post(f"{where}table/", sent)
    interview.refresh_from_db()
    assert (interview.state, interview.conclusion) == ("planned", "Цели достигнуты")
    assert "Цели достигнуты" not in text(enter(mentee).get(where))
    assert enter(council).get(where).status_code == 404


def test_nothing_is_held_without_a_conclusion_or_before_its_day(enter, deputy, interview):
    where = f"/interviews/{interview.pk}/table/"
    page = enter(deputy).post(where, {"version": 1, "button": "hold"})
    assert page.status_code == 422
    assert "Напишите заключение" in text(page)
    page = enter(deputy).post(where, {"version": 1} | HELD | {"held_on": "2024-11-20"})
    assert "ещё не наступил" in text(page)
    interview.refresh_from_db()
    assert interview.is_planned


def test_what_came_meanwhile_fills_the_empty_and_stands_beside_the_written(
    enter, deputy, mentee, interview
):
    """The mentee hands over while the deputy writes at the table: no word of either is lost."""
    first, second = interview.question_set.questions.filter(whom="mentee", kind="text")[:2]
    enter(mentee).post(
        f"/interviews/{interview.pk}/mine/",
        {"version": 1, f"q{first.pk}": "Слово первое", f"q{second.pk}": "Слово второе"},
    )
    where, sent = f"/interviews/{interview.pk}/table/", {"version": 1, f"q{second.pk}": "Иначе"}
    page = enter(deputy).post(where, sent)
    assert page.status_code == 409
    shown = text(page)
    assert "Слово первое" in shown
    assert "Сейчас записано: «Слово второе»" in shown
    assert ">\nИначе</textarea>" in shown
    again = {"version": 2, f"q{first.pk}": "Слово первое", f"q{second.pk}": "Иначе"}
    assert enter(deputy).post(where, again).status_code == 302
    said = dict(InterviewAnswer.objects.values_list("question", "text"))
    assert said == {first.pk: "Слово первое", second.pk: "Иначе"}


def test_the_draft_goes_when_it_is_sent_and_gives_way_to_what_is_newer(
    enter, deputy, mentee, interview
):
    key, own = f"interview-{interview.pk}", asked(interview, "mentee")
    other = asked(interview, "mentor")
    unsent = {f"q{own.pk}": ["Старое"], f"q{other.pk}": ["Недописанное"]}
    save_draft(by=deputy, key=key, content=unsent)
    enter(mentee).post(f"/interviews/{interview.pk}/mine/", {"version": 1, f"q{own.pk}": "Новое"})
    page = text(enter(deputy).get(f"/interviews/{interview.pk}/table/"))
    assert "Новое" in page
    assert "Недописанное" in page
    assert "Старое" not in page
    enter(deputy).post(f"/interviews/{interview.pk}/table/", {"version": 2})
    assert not Draft.objects.exists()


def test_nobody_answers_for_the_other_side(mentor, interview):
    foreign = asked(interview, "mentee")
    with pytest.raises(ValidationError, match="не вам"):
        actions.prepare_answers(interview, by=mentor, version=1, answers={foreign.pk: "За тебя"})
    assert not InterviewAnswer.objects.exists()


def test_after_the_day_the_two_change_nothing_more(enter, deputy, mentee, interview):
    enter(deputy).post(f"/interviews/{interview.pk}/table/", {"version": 1} | HELD)
    assert enter(mentee).get(f"/interviews/{interview.pk}/mine/").status_code == 404
    Interview.objects.update(frozen_on=TODAY)
    assert enter(deputy).get(f"/interviews/{interview.pk}/table/").status_code == 404
    with pytest.raises(ValidationError, match="год закрыт"):
        actions.reopen_interview(interview, by=deputy, version=2)


def test_the_rows_follow_the_rule_of_sight(
    deputy, director, council, mentor, mentee, teacher, administrator, interview
):
    """What `sight_of` says and what the query gives are one, for each role and for a deputy who
    is of the pair."""
    everything = interview.question_set.questions.all()
    InterviewAnswer.objects.bulk_create(
        InterviewAnswer(interview=interview, question=one, text="да") for one in everything
    )
    for account in (deputy, director, council, mentor, mentee, teacher, administrator):
        rows = interview.answers.visible_to(account)
        found = set(rows.values_list("question__whom", flat=True))
        assert found == sight_of(account, interview).reads, account.login
    deputy.teacher = mentor.teacher
    reads = sight_of(deputy, interview).reads
    assert reads == {"mentor"}
    rows = interview.answers.visible_to(deputy)
    assert set(rows.values_list("question__whom", flat=True)) == reads


def test_the_history_says_that_an_answer_changed_not_what_it_was(enter, deputy, interview):
    own = asked(interview, "mentee")
    for version, words in enumerate((SECRET, "Иначе"), 1):
        actions.save_answers(interview, by=deputy, version=version, answers={own.pk: words})
    page = text(enter(deputy).get(f"/history/mentorship.interview/{interview.pk}/"))
    assert SECRET not in page
    assert "изменил" in page
    kept = itertools.chain(*InterviewAnswer.pgh_event_model.objects.values_list())
    assert SECRET not in map(str, kept)
