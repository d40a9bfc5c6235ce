"""Letters with links: a stranger cannot fill somebody's mailbox, and what was typed is not kept."""

import datetime as dt

import pgtrigger
import pytest
from django.core import mail as outbox
from django.core.management import call_command
from django.utils import timezone

from people.models import AccessEvent
from people.tasks import send_access_link
from tests.factories import AccountFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def person(school, settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    return AccountFactory(login="lipina.sm", email="lipina@zarechny.example")


def ask(typed: str = "lipina.sm") -> None:
    send_access_link(typed=typed, address="https://school.example")


def test_asking_many_times_brings_one_letter(person):
    for typed in ("lipina.sm", "lipina@zarechny.example", " LIPINA.SM "):
        ask(typed)
    assert len(outbox.outbox) == 1


def test_after_a_while_another_letter_comes(person):
    ask()
    with pgtrigger.ignore("people.AccessEvent:append_only"):
        AccessEvent.objects.update(at=timezone.now() - dt.timedelta(minutes=11))
    ask()
    assert len(outbox.outbox) == 2


def test_a_letter_that_did_not_go_out_does_not_count(person, monkeypatch):
    def refuse(*_):
        raise ConnectionRefusedError

    with monkeypatch.context() as broken:
        broken.setattr("people.mail.send_mail", refuse)
        with pytest.raises(ConnectionRefusedError):
            ask()
    ask()
    assert len(outbox.outbox) == 1


def test_the_letter_is_remembered(person):
    ask()
    event = AccessEvent.objects.get(kind="link_sent")
    assert event.account == person
    assert event.login == "lipina.sm"


def test_jobs_that_are_done_leave_the_table(monkeypatch):
    """They hold what a stranger typed, perhaps a password in the wrong field."""
    from procrastinate import App

    asked = {}
    monkeypatch.setattr(App, "run_worker", lambda self, **options: asked.update(options))
    call_command("work")
    assert asked["delete_jobs"] == "successful"
