"""Pages for what went wrong: in the look of all others, and independent of what broke."""

import pytest
from django.test import Client, RequestFactory

from people.views import errors


@pytest.mark.parametrize("path", ["/no-such-page/", "/gallery/", "/gallery/plain/"])
def test_what_is_not_there_is_said_in_the_same_look(path, deputy, enter):
    answer = enter(deputy).get(path)
    assert answer.status_code == 404
    assert "Такой страницы нет" in answer.content.decode()
    assert "css/app.css" in answer.content.decode()


def test_a_refusal_says_whom_to_ask(teacher, enter):
    answer = enter(teacher).get("/access/")
    assert answer.status_code == 403
    assert "обратитесь к заместителю директора" in answer.content.decode()


def test_a_stale_form_says_that_nothing_was_sent(school):
    client = Client(enforce_csrf_checks=True)
    answer = client.post("/accounts/login/", {"username": "deputy"})
    assert answer.status_code == 403
    assert "данные не отправлены" in answer.content.decode()


def test_a_broken_server_still_has_its_page():
    """No `db` fixture: the page asks the database for nothing."""
    answer = errors.server_error(RequestFactory().get("/"))
    assert answer.status_code == 500
    assert "Что-то сломалось" in answer.content.decode()
    assert "<form" not in answer.content.decode()


@pytest.mark.parametrize("contrast", ["high", "usual"])
def test_error_pages_keep_the_contrast(contrast, school, teacher, enter):
    client = enter(teacher)
    client.cookies["contrast"] = contrast
    shown = client.get("/no-such-page/").content.decode()
    assert ('data-contrast="high"' in shown) is (contrast == "high")
