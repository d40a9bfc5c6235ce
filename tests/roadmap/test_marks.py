"""Marks of completion through the pages, and the state that a day gives to an activity."""

import datetime as dt

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from roadmap import actions
from roadmap.models import Activity
from tests.roadmap.conftest import TODAY
from tests.roadmap.factories import ActivityFactory

pytestmark = pytest.mark.django_db
D = dt.date


@pytest.fixture
def client(enter, deputy):
    return enter(deputy)


@pytest.fixture
def row(pick):
    return pick("3.1")


def send(client, name: str, activity, **fields):
    return client.post(reverse(name, args=[activity.pk]), fields)


# --- the state of a day -------------------------------------------------------------------------

AUTUMN = {"start": D(2024, 9, 1), "end": D(2024, 10, 31)}
BOUNDARIES = [
    (AUTUMN, D(2024, 8, 31), "planned"),
    (AUTUMN, D(2024, 9, 1), "running"),
    (AUTUMN, D(2024, 10, 31), "running"),
    (AUTUMN, D(2024, 11, 1), "late"),
    ({"start": D(2024, 9, 1), "end": D(2024, 9, 1)}, D(2024, 9, 1), "running"),
    ({"start": None, "end": D(2024, 10, 1)}, D(2024, 8, 1), "running"),
    ({"start": None, "end": D(2024, 10, 1)}, D(2024, 10, 1), "running"),
    ({"start": None, "end": D(2024, 10, 1)}, D(2024, 10, 2), "late"),
    ({"start": D(2025, 3, 1), "end": None}, D(2025, 2, 28), "planned"),
    ({"start": D(2025, 3, 1), "end": None}, D(2025, 3, 1), "running"),
    ({"start": D(2025, 3, 1), "end": None}, D(2026, 8, 1), "running"),
    ({"start": None, "end": None}, D(2030, 1, 1), "planned"),
]


@pytest.mark.parametrize(("dates", "day", "state"), BOUNDARIES)
def test_the_day_says_the_state(dates, day, state):
    row = ActivityFactory(**dates)
    assert Activity.objects.with_state(day).get(pk=row.pk).state == state


@pytest.mark.parametrize("mark", ["done", "not_needed"])
def test_a_mark_is_stronger_than_any_day(mark):
    row = ActivityFactory(
        **AUTUMN, closed_as=mark, closed_on=D(2024, 9, 5), closed_why="Так решили"
    )
    states = {Activity.objects.with_state(day).get(pk=row.pk).state for _, day, _ in BOUNDARIES}
    assert states == {mark}


@pytest.mark.parametrize(
    "fields",
    [
        {"closed_as": "done", "closed_on": None},
        {"closed_as": "", "closed_on": D(2024, 9, 5)},
        {"closed_as": "not_needed", "closed_on": D(2024, 9, 5), "closed_why": ""},
        {"start": D(2024, 9, 2), "end": D(2024, 9, 1)},
    ],
)
def test_the_database_refuses_half_a_mark_and_dates_backwards(fields):
    with pytest.raises(IntegrityError), transaction.atomic():
        ActivityFactory(**fields)


# --- done ---------------------------------------------------------------------------------------


def test_done_keeps_the_day_the_person_and_the_words(client, row, deputy):
    answer = send(
        client, "activity_done", row, version=row.version, on="15.11.2024", why="Анкеты собраны"
    )
    assert answer.status_code == 302
    row.refresh_from_db()
    assert (row.closed_as, row.closed_on, row.closed_by) == ("done", D(2024, 11, 15), deputy)
    page = client.get(answer.url).content.decode()
    assert "Выполнено 15.11.2024" in page
    assert "Анкеты собраны" in page
    assert str(deputy.name) in page


@pytest.mark.parametrize(
    ("on", "sentence"),
    [
        ("20.11.2024", "Эта дата ещё не наступила."),
        ("31.02.2024", "Напишите дату как дд.мм.гггг."),
        ("", "Укажите дату."),
    ],
)
def test_a_wrong_day_is_refused_at_the_field_and_the_words_stay(client, row, on, sentence):
    answer = send(client, "activity_done", row, version=row.version, on=on, why="Анкеты собраны")
    page = answer.content.decode()
    assert answer.status_code == 422
    assert sentence in page
    assert "Анкеты собраны" in page
    row.refresh_from_db()
    assert row.closed_as == ""


def test_today_is_not_the_future(client, row):
    send(client, "activity_done", row, version=row.version, on=TODAY.isoformat())
    row.refresh_from_db()
    assert row.closed_on == TODAY


# --- not needed, reopened -----------------------------------------------------------------------


def test_not_needed_wants_a_reason(client, row):
    answer = send(client, "activity_not_needed", row, version=row.version, why="   ")
    assert answer.status_code == 422
    assert "Напишите, почему мероприятие не требуется." in answer.content.decode()
    send(client, "activity_not_needed", row, version=row.version, why="Новых учителей нет")
    row.refresh_from_db()
    assert (row.closed_as, row.closed_on, row.closed_why) == (
        "not_needed", TODAY, "Новых учителей нет",
    )  # fmt: skip


def test_the_action_itself_wants_the_reason_too(row, deputy):
    with pytest.raises(Exception, match="Напишите, почему"):
        actions.mark_not_needed(row, by=deputy, version=row.version, on=TODAY, why=" ")


@pytest.mark.parametrize("mark", ["activity_done", "activity_not_needed"])
def test_one_click_takes_a_mark_back(client, row, mark):
    send(client, mark, row, version=row.version, on="15.11.2024", why="Так решили")
    answer = client.post(reverse("activity_reopen", args=[row.pk]), follow=True)
    assert "Отметка снята" in answer.content.decode()
    row.refresh_from_db()
    assert (row.closed_as, row.closed_on, row.closed_by, row.closed_why) == ("", None, None, "")


# --- dates by hand ------------------------------------------------------------------------------


def test_dates_by_hand_hold_until_they_are_emptied(client, row):
    term, derived = row.printed_term, (row.start, row.end)
    send(client, "activity_dates", row, version=1, start="2024-10-01", end="31.10.2024")
    row.refresh_from_db()
    assert (row.start, row.end, row.dates_by_hand) == (D(2024, 10, 1), D(2024, 10, 31), True)
    assert row.printed_term == term
    send(client, "activity_dates", row, version=row.version, start="", end="")
    row.refresh_from_db()
    assert (row.start, row.end, row.dates_by_hand) == (*derived, False)


def test_dates_backwards_are_refused_at_the_field(client, row):
    answer = send(client, "activity_dates", row, version=1, start="2024-10-31", end="2024-10-01")
    assert answer.status_code == 422
    assert "Окончание раньше начала." in answer.content.decode()


def test_a_doubtful_term_is_no_doubt_any_more_once_dates_are_given(client, row, deputy):
    row = actions.edit_activity(row, by=deputy, version=row.version, term="когда зацветёт сирень")
    assert (
        "Срок прочитан не до конца" in client.get(f"/roadmap/activities/{row.pk}/").content.decode()
    )
    send(client, "activity_dates", row, version=row.version, start="", end="2025-05-20")
    page = client.get(f"/roadmap/activities/{row.pk}/").content.decode()
    assert "Срок прочитан не до конца" not in page
    assert "по 20.05.2025" in page


# --- sources of facts ---------------------------------------------------------------------------


def test_chosen_sources_are_kept_and_unknown_ones_refused(client, row):
    send(client, "activity_sources", row, version=1, keys=["roadmap_approved"])
    row.refresh_from_db()
    assert row.fact_sources == ["roadmap_approved"]
    answer = send(client, "activity_sources", row, version=row.version, keys=["weather"])
    assert answer.status_code == 422


def test_a_met_source_offers_to_close_and_nothing_closes_itself(client, row, deputy):
    assert "Условие выполнено" not in client.get(f"/roadmap/activities/{row.pk}/").content.decode()
    row = actions.edit_activity(row, by=deputy, version=row.version, term="ноябрь")
    actions.approve_revision(
        row.stage.roadmap, by=deputy, kind="протокол", number="3", on=D(2024, 11, 18), body="совета"
    )
    actions.set_fact_sources(row, by=deputy, version=row.version, keys=["roadmap_approved"])
    page = client.get(f"/roadmap/activities/{row.pk}/").content.decode()
    assert "Условие выполнено" in page
    assert "протокол № 3 от 18.11.2024" in page
    row.refresh_from_db()
    assert row.closed_as == ""


# --- two people at once, a closed year ----------------------------------------------------------

FORMS = {
    "activity_done": {"on": "15.11.2024", "why": "Мои слова о сделанном"},
    "activity_not_needed": {"why": "Мои слова о ненужном"},
    "activity_dates": {"start": "2024-10-03", "end": "2024-10-04"},
    "activity_sources": {"keys": ["report_issued"]},
}


@pytest.mark.parametrize("name", list(FORMS))
def test_a_page_that_is_out_of_date_changes_nothing_and_keeps_what_was_typed(
    client, row, deputy, name
):
    actions.edit_activity(row, by=deputy, version=row.version, text="Опрос педагогов.")
    answer = send(client, name, row, version=row.version, **FORMS[name])
    form = answer.context[name.removeprefix("activity_") + "_form"]
    assert answer.status_code == 409
    assert "Пока страница была открыта, мероприятие изменили." in answer.content.decode()
    assert {field: form[field].value() for field in FORMS[name]} == FORMS[name]
    row.refresh_from_db()
    sources = ["requests_collected"]  # as its words suggested
    assert (row.closed_as, row.dates_by_hand, row.fact_sources) == ("", False, sources)
    again = send(client, name, row, version=row.version, **FORMS[name])
    assert again.status_code == 302


@pytest.mark.parametrize("name", list(FORMS))
def test_the_answer_to_an_old_page_carries_the_new_version(client, row, deputy, name):
    """Sent once more from the page of the refusal, the same words go through."""
    new = actions.edit_activity(row, by=deputy, version=row.version, text="Опрос педагогов.")
    answer = send(client, name, row, version=row.version, **FORMS[name])
    form = answer.context[name.removeprefix("activity_") + "_form"]
    assert form["version"].value() == new.version


def test_a_mark_made_meanwhile_by_another_is_shown_with_my_words(client, row, deputy):
    actions.mark_done(row, by=deputy, version=row.version, on=D(2024, 11, 1))
    answer = send(client, "activity_not_needed", row, version=row.version, why="Мои слова")
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Пока страница была открыта, мероприятие изменили." in page
    assert "Мои слова" in page
    row.refresh_from_db()
    assert row.closed_as == "done"


def test_the_same_mark_sent_twice_is_one_mark(client, row):
    for _ in range(2):
        answer = send(client, "activity_done", row, version=1, on="15.11.2024", why="Собрали")
        assert answer.status_code == 302
    row.refresh_from_db()
    assert (row.closed_on, row.version) == (D(2024, 11, 15), 2)


@pytest.mark.parametrize("name", [*FORMS, "activity_reopen"])
def test_a_closed_year_answers_in_words(client, closed, row, name):
    send(client, name, row, version=row.version, **FORMS.get(name, {}))
    answer = send(client, name, row, version=row.version, **FORMS.get(name, {}))
    page = (client.get(answer.url) if answer.status_code == 302 else answer).content.decode()
    assert "2024/2025 учебный год закрыт, его дорожная карта не меняется." in page
    row.refresh_from_db()
    assert row.version == 1


def test_a_closed_year_offers_no_marks(client, closed, row):
    page = client.get(f"/roadmap/activities/{row.pk}/").content.decode()
    assert "Отметить" not in page
    assert "Записать" not in page


@pytest.mark.parametrize("name", [*FORMS, "activity_reopen", "fact_new"])
def test_marks_are_the_deputy_s(enter, director, teacher, row, name):
    for account in (director, teacher):
        answer = send(enter(account), name, row, version=1, **FORMS.get(name, {}))
        assert answer.status_code == 403
    row.refresh_from_db()
    assert row.version == 1
