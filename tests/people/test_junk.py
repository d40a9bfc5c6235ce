"""Junk in addresses and forms is answered in words, never with a broken page."""

import pytest
from django.test import Client

from people.models import Account, Teacher

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "path",
    [
        "/search/?q=%00",
        "/access/new/?q=a%00b",
        "/search/?q=%0%000",
        "/people/?q=%00",
        "/history/?before=20260101T000000000000~%00",
        "/history/people.teacher/1/?before=20260101T000000000000~%00",
        "/access/slips/?of=%00",
        "/no%00such/",
    ],
)
def test_a_zero_sign_in_an_address_breaks_nothing(path, enter, deputy):
    answer = enter(deputy).get(path)
    assert answer.status_code in (200, 404)
    assert "<h1" in answer.content.decode()


@pytest.mark.parametrize("until", ["9999-12-31", "0001-01-01"])
def test_the_journal_knows_the_ends_of_time(until, enter, deputy):
    client = enter(deputy)
    assert client.get("/history/", {"until": until}).status_code == 200
    assert client.get("/history/", {"since": until}).status_code == 200


@pytest.mark.parametrize("where", ["abc", "é", "[", "sign_out", "people.views", "."])
def test_a_next_that_is_no_page_leads_home(where, client, enter, deputy):
    assert client.post("/contrast/", {"next": where}).url == "/"
    assert enter(deputy).get("/accounts/login/", {"next": where}).url == "/"


@pytest.mark.parametrize("to", ["9" * 5000, "9" * 30, "²", "-1", ""])
def test_a_place_that_is_no_place_is_not_found(to, enter, deputy):
    from tests.roadmap.factories import StageFactory

    stage = StageFactory()
    answer = enter(deputy).post(f"/roadmap/stages/{stage.pk}/move/", {"to": to})
    assert answer.status_code == 404


@pytest.mark.parametrize("key", ["9" * 5000, "٣", "²"])
def test_a_key_that_no_row_has_is_nobody(key, enter, deputy):
    client = enter(deputy)
    assert client.post("/matching/start/", {"request": key}).status_code == 302
    assert client.post("/acts/new/", {"kind": key, "title": "Приказ"}).status_code == 422
    assert client.get(f"/documents/work-review/{key[:1000]}.pdf").status_code == 404


@pytest.mark.parametrize(
    ("key", "body", "status"),
    [("a" * 61, '{"a": ["q"]}', 404), ("k", '{"a": ["\\ud800"]}', 422),
     ("k", '{"\\udfff": ["q"]}', 422), ("k", "[" * 100_000, 422)],
)  # fmt: skip
def test_a_draft_that_cannot_be_kept_is_refused(key, body, status, enter, teacher):
    address, client = f"/drafts/{key}/", enter(teacher)
    assert client.post(address, body, content_type="application/json").status_code == status


def test_a_column_that_is_no_column_spoils_no_preview(enter, deputy):
    client = enter(deputy)
    table = "Этап\tМероприятия\tСрок\n1. Акты\tИздать приказ\tмай\n"
    preview = client.post("/roadmap/import/?year=2026", {"pasted": table}).url
    for index in ("9" * 5000, "٣", "²", "-1", "999"):
        client.post(preview, {f"column-{index}": "term"})
        assert client.get(preview).status_code == 200


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE", "TRACE", "JUNK"])
def test_other_methods_are_not_for_pages(method, enter, deputy):
    answer = enter(deputy).generic(method, "/people/")
    assert answer.status_code == 405
    assert answer["Allow"] == "GET, HEAD, POST"


def test_a_person_sent_twice_is_added_once(enter, deputy):
    client = enter(deputy)
    typed = {"name": "Яснова Ольга Ивановна", "roles": ["teacher"]}
    answers = [client.post("/access/new/", typed).url for _ in range(2)]
    assert answers[0] == answers[1]
    assert Teacher.objects.filter(surname="Яснова").count() == 1
    assert Account.objects.filter(teacher__surname="Яснова").count() == 1


def test_pages_of_a_person_are_kept_by_no_proxy(enter, deputy):
    client = enter(deputy)
    assert "private" in client.get("/people/")["Cache-Control"]
    assert "no-store" in client.get("/access/slips/")["Cache-Control"]


def test_leaving_takes_seen_pages_off_the_computer(enter, deputy):
    assert enter(deputy).post("/accounts/logout/")["Clear-Site-Data"] == '"cache"'


class TestBehindAWebServer:
    """The web server in front names whose address it is: guesses of one do not stop another."""

    def knock(self, address: str, **more):
        typed = {"username": "deputy", "password": "не тот"}
        headers = {"X-Forwarded-For": address, "X-Forwarded-Proto": "https"}
        return Client().post("/accounts/login/", typed, headers=headers, **more)

    def test_each_visitor_has_their_own_guesses(self, deputy, settings):
        settings.HTTPS = True
        for _ in range(settings.AXES_FAILURE_LIMIT):
            answer = self.knock("1.2.3.4, 203.0.113.7")
        assert answer.status_code == 429
        assert self.knock("203.0.113.7, 203.0.113.8").status_code == 200

    @pytest.mark.parametrize("said", ["junk", "", "203.0.113.7, \n"])
    def test_junk_is_no_address(self, deputy, settings, said):
        settings.HTTPS = True
        assert self.knock(said).status_code == 200

    def test_without_one_what_a_visitor_says_counts_for_nothing(self, deputy, settings):
        for number in range(settings.AXES_FAILURE_LIMIT):
            answer = self.knock(f"203.0.113.{number}")
        assert answer.status_code == 429

    def test_only_the_web_server_on_this_machine_is_believed(self, deputy, settings):
        settings.HTTPS = True
        for number in range(settings.AXES_FAILURE_LIMIT):
            answer = self.knock(f"203.0.113.{number}", REMOTE_ADDR="198.51.100.9")
        assert answer.status_code == 429


def test_a_table_too_long_for_a_plan_is_refused_in_words(enter, deputy):
    table = "Этап\tМероприятия\tСрок\n" + "1. Акты\tИздать приказ\tмай\n" * 5_001
    answer = enter(deputy).post("/roadmap/import/", {"pasted": table})
    assert answer.status_code == 422
    assert "слишком длинная для плана" in answer.content.decode()
