"""Words between the two of a pair, and their call for help: who reads, who changes, who is told."""

import threading

import pytest
from django.core.exceptions import ValidationError
from django.db import connection

from mentorship import actions
from mentorship.models import Comment, HelpRequest, Pair
from people.access import Role
from people.models import Notification
from tests.cast import member_of_cast
from tests.mentorship.factories import TODAY, working_pair
from tests.mentorship.programmes import programme_of
from tests.served import text

pytestmark = pytest.mark.django_db


@pytest.fixture
def pair(mentor, mentee, clock) -> Pair:
    clock(TODAY)
    return working_pair(mentor, mentee)


def told(account) -> list[str]:
    return list(Notification.objects.visible_to(account).unread().values_list("text", flat=True))


class TestComments:
    def test_one_writes_the_other_reads_and_is_told(self, enter, mentor, mentee, pair):
        answer = enter(mentor).post(
            f"/pairs/{pair.pk}/talk/", {"text": "Жду карточки\r\nк пятнице"}, follow=True
        )
        assert "Жду карточки<br>к пятнице" in text(answer)
        assert "Жду карточки" in text(enter(mentee).get(f"/pairs/{pair.pk}/"))
        assert (told(mentor), told(mentee)) == ([], ["Новый комментарий в вашей паре"])

    def test_nobody_else_reads_it(self, enter, mentor, deputy, director, council, pair):
        actions.add_comment(pair, by=mentor, text="Жду карточки")
        for account in (deputy, director, council):
            for address in (f"/pairs/{pair.pk}/", f"/history/mentorship.pair/{pair.pk}/"):
                assert "Жду карточки" not in text(enter(account).get(address))
            sent = {"text": "Подслушано"}
            assert enter(account).post(f"/pairs/{pair.pk}/talk/", sent).status_code == 404

    def test_only_its_author_changes_it_takes_it_away_and_puts_it_back(
        self, enter, mentor, mentee, pair
    ):
        comment = actions.add_comment(pair, by=mentor, text="Жду карточки")
        address = f"/pairs/{pair.pk}/comments/{comment.pk}/"
        assert enter(mentee).post(address, {"text": "Чужое"}).status_code == 404
        assert enter(mentee).post(f"{address}take-away/").status_code == 404
        with pytest.raises(ValidationError):
            actions.edit_comment(comment, by=mentee, text="Чужое")
        enter(mentor).post(address, {"text": "Жду таблицу"})
        assert "Жду таблицу" in text(enter(mentee).get(f"/pairs/{pair.pk}/"))
        enter(mentor).post(f"{address}take-away/")
        page = text(enter(mentee).get(f"/pairs/{pair.pk}/"))
        assert "Жду таблицу" not in page
        assert "Комментарий убран автором" in page
        enter(mentor).post(f"{address}put-back/")
        assert "Жду таблицу" in text(enter(mentee).get(f"/pairs/{pair.pk}/"))

    def test_an_empty_one_is_said_and_nothing_is_lost_for_history(self, enter, mentor, pair):
        answer = enter(mentor).post(f"/pairs/{pair.pk}/talk/", {"text": " "})
        assert answer.status_code == 422
        assert "Напишите комментарий" in text(answer)

    def test_a_pair_that_is_over_is_read_only(self, enter, mentor, pair):
        actions.add_comment(pair, by=mentor, text="Спасибо за год")
        Pair.objects.update(state="completed", ends_on=TODAY)
        page = text(enter(mentor).get(f"/pairs/{pair.pk}/"))
        assert "Спасибо за год" in page
        assert "comment-form" not in page
        with pytest.raises(ValidationError, match="больше не меняются"):
            actions.add_comment(pair, by=mentor, text="Ещё")

    def test_a_line_of_the_plan_has_its_own_talk(self, enter, mentor, mentee, deputy, pair):
        programme = programme_of(pair, by=mentor, lines=1)
        item = programme.items.get()
        address = f"/pairs/{pair.pk}/talk/item/{item.pk}/"
        enter(mentor).post(address, {"text": "Возьмём 6 «Б»"})
        assert Notification.objects.get().url == address
        assert "Возьмём 6 «Б»" in text(enter(mentee).get(address))
        assert "Возьмём 6 «Б»" not in text(enter(mentee).get(f"/pairs/{pair.pk}/"))
        assert "Обсудить · 1" in text(enter(mentee).get(f"/pairs/{pair.pk}/programme/"))
        assert enter(deputy).get(address).status_code == 404
        assert enter(mentor).get(f"/pairs/{pair.pk}/talk/item/{item.pk + 9}/").status_code == 404
        assert enter(mentor).get(f"/pairs/{pair.pk}/talk/cup/1/").status_code == 404
        actions.remove_plan_item(item, by=mentor)
        assert "Возьмём 6 «Б»" in text(enter(mentee).get(f"/pairs/{pair.pk}/"))

    def test_queries_do_not_grow(self, enter, mentor, mentee, pair, django_assert_num_queries):
        client, address = enter(mentor), f"/pairs/{pair.pk}/"
        actions.add_comment(pair, by=mentor, text="Раз")
        client.get(address)
        with django_assert_num_queries(12):
            client.get(address)
        for words in ("Два", "Три"):
            actions.add_comment(pair, by=mentee, text=words)
        with django_assert_num_queries(12):
            client.get(address)

    def test_a_long_talk_shows_its_last_words_and_the_way_to_the_earlier_ones(
        self, enter, mentor, mentee, pair
    ):
        for number in range(23):
            actions.add_comment(pair, by=mentee, text=f"Слово {number}.")
        client, talk = enter(mentor), f"/pairs/{pair.pk}/talk/"
        page = text(client.get(f"/pairs/{pair.pk}/"))
        assert page.index("Слово 18.") < page.index("Слово 22.")
        assert "Слово 17." not in page
        assert f'href="{talk}"' in page
        newest = client.get(talk)
        assert "Слово 3." in text(newest)
        assert "Слово 2." not in text(newest)
        earlier = client.get(talk + newest.context["earlier_url"])
        assert ("Слово 0." in text(earlier), "Слово 3." in text(earlier)) == (True, False)
        assert "Более поздние" in text(earlier)
        assert "Более ранние" not in text(earlier)


class TestHelp:
    def test_from_a_call_to_an_answer_to_the_end(self, enter, mentee, deputy, pair):
        client, desk = enter(mentee), enter(deputy)
        client.post(f"/pairs/{pair.pk}/help/", {"text": "Не успеваем встречаться"})
        assert told(deputy) == ["В паре просят помощи"]
        assert "1 пара: просят помощи" in text(desk.get("/"))
        assert "Клёнов" in text(desk.get("/pairs/?attention=help"))
        page = text(desk.get(f"/pairs/{pair.pk}/"))
        assert "Не успеваем встречаться" in page
        call = HelpRequest.objects.get()
        desk.post(f"/pairs/{pair.pk}/help/{call.pk}/answer/", {"answer": "Дам методический день"})
        assert told(mentee) == ["На вашу просьбу о помощи ответили"]
        assert "Дам методический день" in text(client.get(f"/pairs/{pair.pk}/"))
        assert "Таких пар нет" in text(desk.get("/pairs/?attention=help"))
        client.post(f"/pairs/{pair.pk}/help/{call.pk}/close/")
        call.refresh_from_db()
        assert (call.answered_by, call.closed_by) == (deputy, mentee)
        assert "Дам методический день" not in text(client.get(f"/pairs/{pair.pk}/"))
        assert client.post(f"/pairs/{pair.pk}/help/", {"text": ""}).status_code == 302

    def test_the_other_of_the_pair_and_the_director_do_not_read_it(
        self, enter, mentee, mentor, director, deputy, pair
    ):
        call = actions.ask_for_help(pair, by=mentee, text="С наставником трудно")
        actions.answer_help(call, by=deputy, answer="Поговорим завтра")
        for account in (mentor, director):
            client = enter(account)
            for address in ("", "help/"):
                page = text(client.get(f"/pairs/{pair.pk}/{address}"))
                assert "С наставником трудно" not in page
                assert "Поговорим завтра" not in page
            assert client.post(f"/pairs/{pair.pk}/help/{call.pk}/close/").status_code == 404
        history = text(enter(director).get(f"/history/mentorship.pair/{pair.pk}/"))
        assert "помощи" not in history

    def test_a_deputy_of_the_two_is_the_other_of_the_two(self, enter, mentor, mentee, deputy, pair):
        mentor.roles = [Role.TEACHER, Role.DEPUTY]
        mentor.save()
        call = actions.ask_for_help(pair, by=mentee, text="С наставником трудно")
        assert (told(mentor), told(deputy)) == ([], ["В паре просят помощи"])
        client, address = enter(mentor), f"/pairs/{pair.pk}/help/"
        places = (
            "/",
            "/pairs/attention/",
            "/pairs/?attention=help",
            f"/pairs/{pair.pk}/",
            "/history/",
        )
        for page in (*places, f"/history/mentorship.pair/{pair.pk}/"):
            said = text(client.get(page))
            assert "С наставником трудно" not in said
            assert "пара: просят помощи" not in said
            assert "В паре просят помощи" not in said
            assert "росила помощи" not in said
            assert "росил помощи" not in said
        assert "Таких пар нет" in text(client.get("/pairs/?attention=help"))
        assert "С наставником трудно" not in text(client.get(address))
        office = enter(deputy)
        assert "1 пара: просят помощи" in text(office.get("/"))
        assert "Клёнов" in text(office.get("/pairs/?attention=help"))
        assert "помощи" in text(office.get(f"/history/mentorship.pair/{pair.pk}/"))
        assert "помощи" in text(enter(mentee).get(address))
        assert client.post(f"{address}{call.pk}/answer/", {"answer": "Нет"}).status_code == 404
        assert client.post(f"{address}{call.pk}/close/").status_code == 404
        for act in (actions.close_help, lambda *a, **k: actions.answer_help(*a, answer="Нет", **k)):
            with pytest.raises(ValidationError, match="другой заместитель"):
                act(call, by=mentor)
        assert "С наставником трудно" in text(enter(deputy).get(address))

    def test_who_nobody_but_the_other_would_hear_is_told_before(self, enter, mentor, mentee, pair):
        client, address = enter(mentee), f"/pairs/{pair.pk}/help/"
        mentor.roles = [Role.TEACHER, Role.DEPUTY]
        mentor.save()
        assert "прочитать некому" in text(client.get(address))
        member_of_cast("deputy")
        assert "прочитать некому" not in text(client.get(address))

    def test_a_second_call_waits_for_the_first(self, enter, mentee, pair):
        actions.ask_for_help(pair, by=mentee)
        with pytest.raises(ValidationError, match="уже у заместителя"):
            actions.ask_for_help(pair, by=mentee, text="Ещё раз")
        page = enter(mentee).post(f"/pairs/{pair.pk}/help/", {"text": "Ещё раз"})
        assert page.status_code == 422

    def test_an_answer_needs_words(self, enter, mentee, deputy, pair):
        call = actions.ask_for_help(pair, by=mentee)
        answer = enter(deputy).post(f"/pairs/{pair.pk}/help/{call.pk}/answer/", {"answer": ""})
        assert answer.status_code == 422
        assert "Напишите ответ" in text(answer)
        actions.close_help(call, by=deputy)
        late = {"answer": "Поздно"}
        answer = enter(deputy).post(f"/pairs/{pair.pk}/help/{call.pk}/answer/", late)
        assert "уже закрыта" in text(answer)


@pytest.mark.django_db(transaction=True)
def test_a_comment_and_the_end_of_a_pair_do_not_cross(mentor, pair):
    """Whoever comes second sees what the first did: no word is added to a pair that is over."""
    gate, found = threading.Barrier(2), []

    def say():
        gate.wait(timeout=10)
        try:
            actions.add_comment(pair, by=mentor, text="Спасибо")
        except ValidationError:
            found.append("refused")
        finally:
            connection.close()

    def finish():
        gate.wait(timeout=10)
        try:
            actions.complete_pair(pair, by=mentor, version=pair.version, on=TODAY)
        finally:
            connection.close()

    threads = [threading.Thread(target=one) for one in (say, finish)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert Comment.objects.count() + len(found) == 1
    assert Pair.objects.get().state == "completed"
