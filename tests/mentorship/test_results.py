"""Results of a pair: drafted, fixed with the end of the pair, read by whom they are for."""

import datetime as dt

import pytest
from django.core.exceptions import ValidationError

from mentorship import actions
from mentorship.models import EndCause, Pair, PairResults
from mentorship.results.expected import counted, expected_in, lines_of
from mentorship.results.forms import key_of
from people.models import Draft, ProfessionalRequest, StaleVersion
from tests.mentorship.factories import TODAY, WaitingRequestFactory
from tests.mentorship.programmes import approved, programme_of
from tests.served import text

pytestmark = pytest.mark.django_db
EXPECTED = "Три урока без замечаний"
MARK, WORD = f"mark_{key_of(EXPECTED)}", f"word_{key_of(EXPECTED)}"
SENT = {"version": 1, MARK: "partly", WORD: "два урока", "conclusion": "Вырос", "ahead": "Сам"}


@pytest.fixture
def pair(mentor, mentee, deputy, clock) -> Pair:
    clock(TODAY)
    asked = WaitingRequestFactory(teacher=mentee.teacher)
    made = Pair.objects.create(
        mentor=mentor.teacher, mentee=mentee.teacher, state="active", request=asked,
        starts_on=dt.date(2024, 9, 1), ends_on=dt.date(2025, 5, 31),
    )  # fmt: skip
    approved(programme_of(made, by=mentor, lines=1), by=deputy)
    return made


def test_lines_keep_what_was_said_and_follow_the_programme():
    assert expected_in("– Раз;\n\n• Два\n- Раз;") == ["Раз;", "Два"]
    kept = [{"expected": "Два", "mark": "yes", "word": ""},
            {"expected": "Три", "mark": "", "word": "лишнее"},
            {"expected": "Пять", "mark": "", "word": ""}]  # fmt: skip
    lines = lines_of(kept, ["Раз", "Два"])
    assert [(line.expected, line.mark) for line in lines] == [
        ("Раз", ""), ("Два", "yes"), ("Три", "")
    ]  # fmt: skip
    assert counted(lines) == "достигнуто 1 из 3"
    assert counted(lines_of([], ["Раз"])) == ""


def test_drafted_by_the_deputy_read_by_the_others_when_the_pair_is_completed(
    enter, deputy, mentor, mentee, director, council, pair
):
    where = f"/pairs/{pair.pk}/results/"
    client = enter(deputy)
    assert EXPECTED in text(client.get(where, follow=True))
    Draft.objects.create(account=deputy, key=f"results-{pair.pk}", content={"ahead": ["Сам"]})
    page = text(client.get(f"{where}edit/"))
    for said in ("срок пары ещё идёт, до 31.05.2025", "итогового собеседования не было"):
        assert said in page
    assert "черновик" in text(client.post(f"{where}edit/", SENT, follow=True))
    assert not Draft.objects.exists()
    assert {enter(who).get(where).status_code for who in (mentor, mentee, director)} == {404}
    card, beside = f'href="/library/new/?pair={pair.pk}"', f"/library/for-pair/{pair.pk}/"
    assert card not in text(enter(mentor).get(beside))  # the end is far

    ending = SENT | {"version": 2, "complete": "1", "end-on": "2024-11-20", "end-version": 1}
    blank = client.post(f"{where}edit/", ending | {"conclusion": " ", "end-on": "2024-11-19"})
    assert (blank.status_code, 'name="end-anyway"' in text(blank)) == (422, True)
    assert "Заключение не написано" in text(blank)
    refused = client.post(f"{where}edit/", ending)  # a day that has not come
    assert refused.status_code == 422
    assert "ещё не наступила" in text(refused)
    page = text(client.post(f"{where}edit/", ending | {"end-on": "2024-11-19"}, follow=True))
    assert "Пара завершена, итоги подведены." in page
    pair.refresh_from_db()
    row = PairResults.objects.get()
    assert (pair.state, pair.ends_on, row.fixed_on) == ("completed", TODAY, TODAY)
    assert pair.request.__class__.objects.get().state == ProfessionalRequest.State.CLOSED

    read = {who: text(enter(who).get(where)) for who in (mentor, mentee, council, director)}
    assert all("Вырос" in page and "частично 1" in page for page in read.values())
    assert ["два урока" in page for page in read.values()] == [True, True, True, False]
    assert ["Рост" in page for page in read.values()] == [True, True, False, False]
    assert [card in page for page in read.values()] == [True, True, False, False]
    assert card in text(enter(mentor).get(beside))
    assert {enter(who).get(f"{where}edit/").status_code for who in (mentor, director)} == {403}


def test_of_two_who_conclude_the_second_sees_both_texts(enter, deputy, pair):
    where = f"/pairs/{pair.pk}/results/edit/"
    enter(deputy).post(where, SENT)
    for more in ({}, {"complete": "1", "end-on": "2024-11-19", "end-version": 1}):
        page = enter(deputy).post(where, SENT | {"conclusion": "Не вырос"} | more)
        assert page.status_code == 409
        assert "Вырос" in text(page)
        assert "Не вырос" in text(page)
    pair.refresh_from_db()
    assert (pair.state, PairResults.objects.get().conclusion) == ("active", "Вырос")
    stale = SENT | {"version": 2, "complete": "1", "end-on": "2024-11-19", "end-version": 0}
    assert "только что изменил" in text(enter(deputy).post(where, stale | {"conclusion": "Ещё"}))
    assert PairResults.objects.get().conclusion == "Вырос"


def test_an_early_end_fixes_them_and_a_pair_that_is_over_takes_them_at_once(deputy, pair):
    with pytest.raises(StaleVersion):
        actions.save_results(pair, by=deputy, version=2, conclusion="Рано")
    actions.save_results(pair, by=deputy, version=1, conclusion="Успели немного")
    cause = EndCause.objects.create(name="перевод", needs_notice=False)
    actions.end_pair(pair, by=deputy, version=1, cause=cause, on=TODAY)
    assert PairResults.objects.get().fixed_on == TODAY
    with pytest.raises(ValidationError):
        actions.complete_with_results(
            pair, by=deputy, version=2, on=TODAY, written=3, conclusion="Ещё раз"
        )
    row = PairResults.objects.get()
    assert (row.conclusion, row.version) == ("Успели немного", 3)
    PairResults.objects.all().delete()
    assert actions.save_results(pair, by=deputy, version=1, conclusion="Потом").fixed_on == TODAY
