"""The board of matching in the browser's eyes: what is shown to whom, what a button does."""

import datetime as dt
import re
from html import unescape

import pytest

from mentorship import actions
from mentorship.models import EndCause, Match, MatchChoice, MatchingRules, Pair
from mentorship.views.matching import MEANWHILE
from tests.mentorship.factories import TODAY, YEAR, MathematicianFactory, WaitingRequestFactory
from tests.request_factories import MenteeFactory

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _today(clock):
    clock(TODAY)


@pytest.fixture
def bank(school):
    """Two mentors, one of another subject, and a request that wishes for the other one."""
    best = MathematicianFactory(teacher__surname="Ясенева")
    other = MathematicianFactory(teacher__surname="Уткина", teacher__subjects=["труд"])
    asked = WaitingRequestFactory(teacher__surname="Просина", wished_mentor=other.teacher)
    return best, other, asked


@pytest.fixture
def made(bank, deputy) -> Match:
    return actions.start_match(by=deputy, year=YEAR)


def text(response) -> str:
    return unescape(response.content.decode())


def ticked(board) -> dict:
    """What the form of publishing sends when it is left as it is shown."""
    form = board.context["publish"]
    return {name: form[name].value() for name in ("rows", "seen")} | {"starts_on": "2024-11-25"}


def test_from_the_list_to_pairs_in_three_clicks(enter, deputy, bank):
    client = enter(deputy)
    page = text(client.get("/matching/"))
    assert "запрос ждёт" in page
    board = client.post("/matching/start/", follow=True)
    assert "Просина" in text(board)
    assert "Ведёт тот же предмет: математика" in text(board)
    made = Match.objects.get()
    answer = client.post(f"/matching/{made.pk}/publish/", ticked(board), follow=True)
    assert "Создано пар: 1" in text(answer)
    pair = Pair.objects.get()
    assert pair.state == "preparation"
    about = text(client.get(f"/pairs/{pair.pk}/"))
    assert f'href="/matching/{made.pk}/"' in about
    assert f'href="/requests/{pair.request_id}/"' in about
    MatchChoice.objects.create(
        match=made, request=pair.request, mentor=pair.mentor, kind="pin", reason="давно знакомы",
        price=0.084,
    )  # fmt: skip
    assert "давно знакомы (итог −8,4)" in text(client.get(f"/pairs/{pair.pk}/"))
    assert "Пар" in text(client.get("/pairs/"))
    kept = text(client.get(f"/matching/{made.pk}/"))
    for said in (
        "1\u00a0запрос, 2\u00a0наставника в банке", made.fingerprint[:12], deputy.name,
        "не после работы, которая не сложилась", 'предмет <b class="num">10</b>',
    ):  # fmt: skip
        assert said in kept
    assert f'href="/pairs/{pair.pk}/">Открыть пару' in kept
    assert f'href="/acts/draft/pairs/?pair={pair.pk}"' in kept
    MenteeFactory(teacher=pair.mentee, request=pair.request, year=made.year, state="paired")
    assert "Подобрать наставника" not in text(client.get(f"/requests/{pair.request_id}/"))
    assert "Удалить черновик" not in kept
    assert "уже есть наставник" in text(
        client.post("/matching/start/", {"request": bank[2].pk}, follow=True)
    )


def test_a_draft_says_what_is_another_since_then(enter, deputy, bank, made):
    client, address = enter(deputy), f"/matching/{made.pk}/"
    assert "Исходные данные — те же" in text(client.get(address))
    best = bank[0]
    best.available = "вторник"
    best.save()
    page = text(client.get(address))
    assert f"<li>{best.teacher.short_name}: свободное время</li>" in page
    sent = ticked(client.get(address)) | {"seen": ""}
    refused = client.post(f"{address}publish/", sent, follow=True)
    assert "Исходные данные подбора изменились" in text(refused)
    seen = page.split('name="seen" value="')[1].split('"')[0]
    assert "Создано пар: 1" in text(
        client.post(f"{address}publish/", sent | {"seen": seen}, follow=True)
    )


def test_only_rows_that_are_ticked_become_pairs_and_the_rest_stays_a_draft(
    enter, deputy, bank, made
):
    """The later row keeps what was chosen by hand about it, and is worked out with what is left."""
    _, other, asked = bank
    later = WaitingRequestFactory(teacher__surname="Позднова")
    nobody = WaitingRequestFactory(teacher__surname="Лишнева")
    made = actions.start_match(by=deputy, year=YEAR)
    actions.choose_by_hand(
        made, by=deputy, request=later, mentor=other.teacher, kind="pin", reason="ещё спросим"
    )
    client, address = enter(deputy), f"/matching/{made.pk}/"
    board = client.get(address)
    assert "Просина" in text(board).split("Какие пары создать")[1]
    sent = ticked(board)
    assert len(sent["rows"]) == 2
    none = client.post(f"{address}publish/", sent | {"rows": []})
    assert (none.status_code, "Отметьте хотя бы одну пару." in text(none)) == (422, True)
    slip = text(client.post(f"{address}publish/", sent | {"starts_on": "2042-11-25"}))
    assert "Проверьте год или подтвердите" in slip
    gone = text(client.post(f"{address}publish/", sent | {"rows": [0]}))
    assert "Подбор за это время пересчитали" in gone
    row = made.lines.get(request=asked)
    page = client.post(f"{address}publish/", sent | {"rows": [row.pk]}, follow=True)
    assert "Создано пар: 1" in text(page)
    assert Pair.objects.get().explanation == row.reasons
    rest = page.context["match"]
    assert (rest.state, rest.pk == made.pk) == ("draft", False)
    assert {line.request: line.mentor for line in rest.lines.all()} == {
        later: other.teacher, nobody: None,
    }  # fmt: skip
    assert rest.choices.get().reason == "ещё спросим"
    kept = text(client.get(address))
    assert "Отложена до решения: она в новом черновике" in kept
    assert f'href="/matching/{rest.pk}/"' in kept


def test_a_draft_is_removed(enter, deputy, bank, made):
    answer = enter(deputy).post(f"/matching/{made.pk}/remove/", follow=True)
    assert "Черновик подбора удалён" in text(answer)
    assert not Match.objects.exists()


def test_from_a_single_request_too(enter, deputy, bank):
    WaitingRequestFactory()
    enter(deputy).post("/matching/start/", {"request": bank[2].pk})
    assert Match.objects.get().lines.get().request == bank[2]


def test_with_nobody_waiting_the_page_says_what_comes_first(enter, deputy):
    page = text(enter(deputy).get("/matching/"))
    assert "Сначала — банк наставников" in page
    answer = enter(deputy).post("/matching/start/", follow=True)
    assert "Подбирать некому" in text(answer)


def test_a_choice_by_hand_tells_its_price_and_may_be_taken_back(enter, deputy, bank, made):
    client, (_, other, asked) = enter(deputy), bank
    sent = {"kind": "pin", "request": asked.pk, "mentor": other.teacher.pk, "reason": "решили так"}
    before = text(client.get(f"/matching/{made.pk}/", {"change": asked.pk}))
    told = re.search(r"Уткина[^<]* — (итог −[\d,]+), \d+ из 100</option>", before).group(1)
    assert "Ясенева М. П. — если не предлагать: " in before.replace("\u00a0", " ")
    assert f"<b>{told}</b>" in before  # one scale: beside the next candidates too
    page = text(client.post(f"/matching/{made.pk}/choose/", sent, follow=True))
    assert MEANWHILE not in page
    assert f"закреплена вручную: {told}." in page
    assert f"({told})" in page
    assert "решили так" in page
    gained = told.replace("−", "+")  # what stands is worse: the other one is better, not the same
    assert f"<b>{gained}</b>, " in page
    choice = MatchChoice.objects.get()
    client.post(f"/matching/{made.pk}/choices/{choice.pk}/remove/")
    assert not MatchChoice.objects.exists()
    actions.save_matching_rules(by=deputy, version=1, load=9)
    assert MEANWHILE in text(client.post(f"/matching/{made.pk}/choose/", sent, follow=True))


def test_the_board_says_what_speaks_for_and_against(enter, deputy, bank, made):
    page = text(enter(deputy).get(f"/matching/{made.pk}/"))
    assert "<dt>За</dt><dd>ведёт тот же предмет: математика" in page
    assert "обучения не было" in page.split("<dt>Против</dt>")[1].split("</dd>")[0]


def test_one_request_at_a_time_is_decided_otherwise(enter, deputy, bank):
    WaitingRequestFactory()
    made = actions.start_match(by=deputy, year=YEAR)
    client, address = enter(deputy), f"/matching/{made.pk}/"
    assert text(client.get(address)).count("Решить иначе</a>") == 2
    page = text(client.get(address, {"change": bank[2].pk}))
    assert page.count('name="reason"') == 1
    assert f'name="request" value="{bank[2].pk}"' in page
    assert 'name="reason"' not in text(client.get(address, {"change": "сорок"}))


def test_without_a_reason_the_board_says_so(enter, deputy, bank, made):
    sent = {"kind": "pin", "request": bank[2].pk, "mentor": bank[1].teacher.pk, "reason": ""}
    answer = enter(deputy).post(f"/matching/{made.pk}/choose/", sent)
    assert answer.status_code == 422
    assert "Напишите, почему решено так" in text(answer)


def test_a_request_of_another_matching_is_not_taken(enter, deputy, bank, made):
    stranger = WaitingRequestFactory()
    sent = {"kind": "pin", "request": stranger.pk, "mentor": bank[1].teacher.pk, "reason": "так"}
    assert enter(deputy).post(f"/matching/{made.pk}/choose/", sent).status_code == 422
    assert not MatchChoice.objects.exists()


def test_wishes_are_the_deputys_alone(enter, deputy, director, bank, made):
    address = f"/matching/{made.pk}/"
    actions.choose_by_hand(
        made, by=deputy, request=bank[2], mentor=bank[1].teacher, kind="pin", reason="так"
    )
    assert "Есть пожелание работать вместе" in text(enter(deputy).get(address))
    seen = text(enter(director).get(address))
    assert "ожелани" not in seen
    assert "Закрепить" not in seen


def test_who_must_not_read_wishes_does_not_learn_that_there_is_one(enter, deputy, director, school):
    entry = MathematicianFactory()
    WaitingRequestFactory(teacher__surname="Нежданова", unwanted_mentor=entry.teacher)
    board = f"/matching/{actions.start_match(by=deputy, year=YEAR).pk}/"
    for address in (board, f"/matching/mentors/{entry.pk}/"):
        assert "есть пожелание не работать вместе" in text(enter(deputy).get(address))
        seen = text(enter(director).get(address))
        assert "ожелани" not in seen
        assert "другая причина" in seen


@pytest.mark.parametrize("rows", [1, 3])
def test_the_board_costs_the_same_however_long(enter, deputy, rows, django_assert_max_num_queries):
    for _ in range(rows):
        MathematicianFactory()
        WaitingRequestFactory()
    made = actions.start_match(by=deputy, year=YEAR)
    client = enter(deputy)
    client.get(f"/matching/{made.pk}/")
    with django_assert_max_num_queries(24):
        client.get(f"/matching/{made.pk}/")


class TestRules:
    def fields(self, **changes) -> dict:
        rules = MatchingRules.current()
        usual = {**rules.weights, "version": rules.version, "minimum_years": 0, "areas": ""}
        return usual | {"refusal_days": 365, "weak_points": 50} | changes

    def test_what_would_change_is_shown_before_saving(self, enter, deputy, bank):
        sent = self.fields(subject=0, wishes=10)
        answer = enter(deputy).post("/matching/rules/", sent, headers={"HX-Request": "true"})
        assert "<html" not in text(answer)
        assert "Ясенева" in text(answer)
        assert "Уткина" in text(answer)
        answer = enter(deputy).post("/matching/rules/", self.fields(weak_points=100),
                                    headers={"HX-Request": "true"})  # fmt: skip
        assert "Слабых пар: сейчас 0, будет 1." in text(answer)
        assert not MatchingRules.objects.exists()

    def test_they_are_saved(self, enter, deputy):
        enter(deputy).post("/matching/rules/", self.fields(subject=7))
        assert MatchingRules.current().subject == 7

    def test_an_area_without_its_colon_is_refused_in_a_sentence(self, enter, deputy):
        sent = self.fields(areas="точные: математика, физика\nмузыка пение")
        answer = enter(deputy).post("/matching/rules/", sent)
        assert answer.status_code == 422
        assert "Строка «музыка пение»: напишите название области, двоеточие" in text(answer)
        assert not MatchingRules.objects.exists()

    def test_another_editor_is_told_of(self, enter, deputy):
        sent = self.fields(subject=7)
        actions.save_matching_rules(by=deputy, version=1, load=9)
        answer = enter(deputy).post("/matching/rules/", sent)
        assert answer.status_code == 409
        assert "изменил кто-то другой" in text(answer)
        assert MatchingRules.current().subject == 10


def test_how_long_a_refusal_forbids_is_a_rule_of_the_school(deputy):
    mathematician, asked = MathematicianFactory(), WaitingRequestFactory()
    actions.adopt_usual_dictionaries()
    yesterday, refused = TODAY - dt.timedelta(1), EndCause.objects.get(name="отказ наставника")
    Pair.objects.create(
        mentor=mathematician.teacher, mentee=asked.teacher, starts_on=yesterday, ends_on=yesterday,
        state="ended", end_cause=refused, end_reason="отказ",
    )  # fmt: skip
    for version, days, mentor in ((1, 1, None), (2, 0, mathematician.teacher)):
        actions.save_matching_rules(by=deputy, version=version, refusal_days=days)
        assert actions.start_match(by=deputy, year=YEAR).lines.get().mentor == mentor


class TestFromOneSide:
    def test_whom_a_mentor_could_help_in_order_with_reasons(self, enter, deputy):
        entry = MathematicianFactory()
        WaitingRequestFactory(teacher__surname="Физикова", subject="физика")
        asked = WaitingRequestFactory(teacher__surname="Алгеброва")
        WaitingRequestFactory(teacher__surname="Нежданова", unwanted_mentor=entry.teacher)
        client = enter(deputy)
        page = text(client.get(f"/matching/mentors/{entry.pk}/"))
        places = [page.index(name) for name in ("Алгеброва", "Физикова", "Нежданова")]
        assert places == sorted(places)
        assert "Ведёт тот же предмет: математика" in page
        assert "Правила не советуют: есть пожелание не работать вместе" in page
        sent = {"request": asked.pk, "mentor": entry.teacher_id}
        board = client.post("/matching/start/", sent, follow=True)
        assert board.context["form"]["mentor"].value() == str(entry.teacher_id)
        assert [row.line.request for row in board.context["board"].rows] == [asked]

    def test_who_is_not_in_the_bank_helps_nobody_yet(self, enter, deputy):
        entry = MathematicianFactory(state="candidate")
        page = text(enter(deputy).get(f"/matching/mentors/{entry.pk}/"))
        assert "утверждённые советом" in page

    def test_a_mentor_is_matched_from_the_request_itself(self, enter, deputy):
        MathematicianFactory()
        asked = WaitingRequestFactory()
        WaitingRequestFactory()
        page = text(enter(deputy).get(f"/requests/{asked.pk}/"))
        assert "Подобрать наставника" in page
        board = enter(deputy).post("/matching/start/", {"request": asked.pk}, follow=True)
        assert [row.line.request for row in board.context["board"].rows] == [asked]
