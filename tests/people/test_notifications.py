"""Quiet news: a line for each person, read marks, at most one letter a day, a text for the chat."""

import datetime as dt
import re
from concurrent.futures import ThreadPoolExecutor
from smtplib import SMTPRecipientsRefused
from threading import Barrier

import pytest
from django.core import mail as outbox
from django.core.management import call_command
from django.db import connection, transaction

from people.access import Permission
from people.models import Account, Letter, MovedDay, Notification, School
from people.notifications import accounts_that_can, chat_text, letters_due, notify, send_letters
from people.tasks import send_letters_of_the_day
from tests import tree
from tests.factories import AccountFactory, SchoolFactory
from tests.served import text

pytestmark = pytest.mark.django_db
DAY = dt.date(2024, 11, 19)


def tell(*accounts, by=None, text="Пара начала работу", url="/pairs/7/", **said) -> None:
    with transaction.atomic():
        notify(accounts, by=by, kind="pair", text=text, url=url, **said)


@pytest.fixture
def letters(settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    settings.PUBLIC_URL = "https://school.example"


@pytest.fixture
def reader(school):
    return AccountFactory(login="reader", email="reader@zarechny.example")


class TestTelling:
    def test_everybody_but_who_did_it_and_who_is_gone(self, mentor, mentee, deputy, stranger):
        stranger.is_active = False
        tell(mentor, mentee, stranger, by=mentor)
        assert list(Notification.objects.values_list("account", flat=True)) == [mentee.pk]

    def test_an_unread_line_is_not_repeated_but_comes_to_the_top(self, mentee):
        tell(mentee, about="Ивина Т. Е.")
        tell(mentee, text="Программа утверждена")
        tell(mentee, about="Клёнов И. А.")
        found = list(Notification.objects.visible_to(mentee))
        assert [one.text for one in found] == ["Пара начала работу", "Программа утверждена"]
        assert found[0].about == "Клёнов И. А."
        Notification.objects.update(read_at=found[0].made_at)
        tell(mentee)
        assert Notification.objects.unread().count() == 1

    def test_a_change_taken_back_tells_nobody(self, mentee):
        with transaction.atomic():
            tell(mentee)
            transaction.set_rollback(True)
        assert not Notification.objects.exists()

    def test_by_permission(self, deputy, director, mentor):
        assert list(accounts_that_can(Permission.EDIT_PAIRS)) == [deputy]

    def test_sentences_are_written_down_whole(self):
        """A sentence put together of data could carry a name into a letter."""
        written = re.compile(r"""['"]|text$|[A-Z]+\[""")  # as it is, passed on, out of a table
        said = [f"{path}: {value}" for path in tree.modules()
                for door in ("notify", "tell_the_two", "tell_deputies")
                for value in tree.arguments(tree.text_of(path), door, "text")
                if not written.match(value)]  # fmt: skip
        assert said == []
        assert tree.arguments("notify(x, text=f'{name}')", "notify", "text") == ["f'{name}'"]

    def test_what_is_due_is_written_down_whole_but_for_the_day(self):
        first = re.compile(r"""yield Due\(\s*(f?"[^"]*"|[^,\n]+),""")
        safe = re.compile(r"""'[^{]*'$|"[^{]*"$|ASKED\[|day_of\(|f"[^{]*\{day_of\(\w+\)\}"$""")
        said = [words for path in tree.modules() for words in first.findall(tree.text_of(path))]
        assert len(said) > 5
        said.remove("said")  # passed on by the room of what is planned and then held
        texts = map(tree.text_of, tree.modules())
        handed = [
            words for text in texts for words in tree.arguments(text, "left_unmarked", "said")
        ]
        assert len(handed) == 2
        said += handed
        assert [words for words in said if not safe.match(words)] == []
        late = re.compile(r"""^            late=(f?["'])""", re.MULTILINE)
        assert {one for path in tree.modules() for one in late.findall(tree.text_of(path))} == {'"'}
        assert not safe.match('f"встреча {pair.mentor}"')


class TestTheList:
    def test_the_bell_counts_and_the_list_leads_on(self, enter, mentee):
        tell(mentee, about="Ивина Т. Е.")
        client = enter(mentee)
        assert 'bell-count num"><span class="visually-hidden">, не прочитано: </span>1' in text(
            client.get("/")
        )
        page = text(client.get("/notifications/"))
        assert "Пара начала работу" in page
        assert "Ивина Т. Е." in page
        own = Notification.objects.get()
        assert client.post(f"/notifications/{own.pk}/open/").url == "/pairs/7/"
        assert "bell-count" not in text(client.get("/notifications/"))
        assert "прочитано" in text(client.get("/notifications/?read=yes"))

    def test_another_persons_line_is_not_there(self, enter, mentee, mentor):
        tell(mentee)
        client, own = enter(mentor), Notification.objects.get()
        assert "Пара начала" not in text(client.get("/notifications/?read=yes"))
        assert client.post(f"/notifications/{own.pk}/open/").status_code == 404
        client.post("/notifications/read/")
        own.refresh_from_db()
        assert own.read_at is None

    def test_queries_do_not_grow(
        self, enter, mentee, django_assert_num_queries, django_assert_max_num_queries
    ):
        client = enter(mentee)
        tell(mentee)
        client.get("/notifications/")
        with django_assert_max_num_queries(9) as one:
            client.get("/notifications/")
        for number in range(2):
            tell(mentee, url=f"/pairs/{number}/")
        with django_assert_num_queries(len(one.captured_queries)):
            client.get("/notifications/")

    def test_a_long_list_goes_on_by_place(self, enter, mentee):
        for number in range(52):
            tell(mentee, url=f"/pairs/{number}/")
        client = enter(mentee)
        first = client.get("/notifications/").context["stretch"]
        second = client.get(f"/notifications/{first.next_url}").context["stretch"]
        assert len(first.rows) + len(second.rows) == 52
        assert not {row.pk for row in first.rows} & {row.pk for row in second.rows}

    def test_a_chat_gets_what_concerns_colleagues_once(self, enter, mentee):
        tell(mentee, about="Ивина Т. Е.")
        for url in ("/events/7/", "/events/8/"):
            tell(mentee, url=url, text="Завтра", about="Ивина Т. Е.", chat="Семинар в зале")
        chat = enter(mentee).get("/notifications/").context["chat"]
        assert chat.count("— Семинар в зале") == 1
        assert "Ивина" not in chat
        assert "Пара" not in chat
        assert chat_text([], "https://school.example") == ""


@pytest.mark.usefixtures("letters")
class TestLetters:
    def test_one_a_day_with_what_is_new_and_without_names(self, reader):
        tell(reader, about="Ивина Т. Е.")
        assert (send_letters(DAY), send_letters(DAY)) == (1, 0)
        assert "— Пара начала работу" in outbox.outbox[0].body
        assert "https://school.example/notifications/" in outbox.outbox[0].body
        assert "Ивина" not in outbox.outbox[0].body
        assert send_letters(DAY + dt.timedelta(days=1)) == 0  # nothing new since
        tell(reader, text="Программа утверждена")
        assert send_letters(DAY + dt.timedelta(days=1)) == 1
        assert "Пара начала" not in outbox.outbox[1].body

    def test_who_is_quiet_has_no_address_or_has_read_all_gets_none(self, enter, reader, mentee):
        tell(reader, mentee)
        enter(reader).post("/me/letters/", {"letters": "none"})
        assert send_letters(DAY) == 0
        enter(reader).post("/me/letters/", {"letters": "daily"})
        enter(reader).post("/notifications/read/")
        assert send_letters(DAY) == 0
        assert not outbox.outbox

    def test_a_letter_that_did_not_go_out_goes_later(self, reader, monkeypatch):
        def refuse(*_):
            raise ConnectionRefusedError

        tell(reader)
        with monkeypatch.context() as broken:
            broken.setattr("people.notifications.send_mail", refuse)
            with pytest.raises(ConnectionRefusedError):
                send_letters(DAY)
        assert send_letters(DAY) == 1

    def test_a_wrong_address_holds_nobody_up(self, reader, monkeypatch):
        other = AccountFactory(login="second", email="second@zarechny.example")
        tell(reader, other)
        sent = []

        def pick(subject, body, sender, to):
            if to == ["reader@zarechny.example"]:
                raise SMTPRecipientsRefused({})
            sent.append(to)

        monkeypatch.setattr("people.notifications.send_mail", pick)
        assert send_letters(DAY) == 1
        assert sent == [["second@zarechny.example"]]

    def test_on_a_working_afternoon_of_the_school(self, reader, clock):
        School.objects.update(time_zone="Asia/Vladivostok")
        noon, evening = (dt.datetime(2024, 11, 19, hour, 5, tzinfo=dt.UTC) for hour in (5, 6))
        zone = "Asia/Vladivostok"
        assert [letters_due(noon), letters_due(evening)] == [False, True]
        assert not letters_due(evening + dt.timedelta(days=4))  # Saturday
        MovedDay.objects.create(day="2024-11-23", is_working=True)
        assert letters_due(evening + dt.timedelta(days=4))
        tell(reader)
        clock(DAY, 15, 5, zone)
        send_letters_of_the_day(timestamp=0)
        assert not outbox.outbox
        clock(DAY, 16, 5, zone)
        send_letters_of_the_day(timestamp=0)
        assert Letter.objects.get().day == DAY

    def test_the_command_sends_now(self, reader, capsys):
        tell(reader)
        call_command("remind")
        assert "Отправлено: 1 письмо" in capsys.readouterr().out.replace("\xa0", " ")


@pytest.mark.django_db(transaction=True)
def test_two_that_run_at_once_send_one_letter(settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    outbox.outbox = []
    SchoolFactory()
    readers = [AccountFactory(login=f"r{n}", email=f"r{n}@zarechny.example") for n in range(4)]
    tell(*readers)
    gate = Barrier(3)

    def run(_):
        gate.wait(timeout=10)
        try:
            return send_letters(DAY)
        finally:
            connection.close()

    with ThreadPoolExecutor(3) as workers:
        assert sum(workers.map(run, range(3))) == 4
    assert sorted(letter.to[0] for letter in outbox.outbox) == [a.email for a in readers]
    assert Account.objects.filter(letters__day=DAY).count() == 4
