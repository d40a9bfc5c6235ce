"""A button is pressed twice, or after somebody quicker: what it makes or takes away is one."""

import datetime as dt
import re
import threading
import uuid

import pytest
from django.db import connection
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from mentorship import actions as pair_actions
from mentorship.models import (
    Amendment,
    Comment,
    HelpRequest,
    Meeting,
    Pair,
    PlanItem,
    PortfolioEntry,
    PortfolioSection,
)
from people import actions
from people.models import Consent
from tests.factories import ConsentFactory
from tests.mentorship.factories import TODAY
from tests.mentorship.programmes import ENDS, STARTS, approved, programme_of

REMOVES = re.compile(r"_?(remove|drop|discard|forget|take_back|merge|apply)$")
ELSEWHERE = {  # what stays when the button was pressed, so the second press finds it
    "draft_drop", "staff_import_apply", "request_merge",
}  # fmt: skip


def removes(name: str) -> bool:
    return bool(REMOVES.search(name)) and name not in ELSEWHERE


def removing() -> list[URLPattern]:
    """Every named address that takes one row away by a right that the role gives.

    Where only the row itself says whose it is, what is gone is not there for anybody.
    """

    def walk(patterns):
        for pattern in patterns:
            if isinstance(pattern, URLResolver):
                yield from walk(pattern.url_patterns)
            elif removes(pattern.name or "") and isinstance(pattern.callback.access, tuple):
                yield pattern

    return list(walk(get_resolver().url_patterns))


@pytest.mark.django_db
def test_what_is_gone_already_is_said_in_a_sentence(enter, deputy):
    client, answers = enter(deputy), {}
    assert len(removing()) >= 15
    for pattern in removing():
        named = dict.fromkeys(pattern.pattern.converters, 999_999)
        answer = client.post(reverse(pattern.name, kwargs=named))
        answers[pattern.name] = answer.status_code
    assert answers == dict.fromkeys(answers, 302)


@pytest.mark.django_db
def test_a_paper_that_a_colleague_removes_at_the_same_moment(enter, deputy, monkeypatch):
    """The row goes between the page's look and the action's lock."""
    paper = ConsentFactory(signed_on=None)
    own = actions.discard_consent

    def after_a_colleague(consent, **by):
        Consent.objects.filter(pk=consent.pk).delete()
        own(consent, **by)

    monkeypatch.setattr(actions, "discard_consent", after_a_colleague)
    answer = enter(deputy).post(f"/consents/{paper.pk}/discard/", follow=True)
    assert answer.redirect_chain == [("/consents/", 302)]
    assert "Эта бумага уже убрана." in answer.content.decode()


KEY = re.compile(r'name="key" value="([^"]+)"')
LINE = {"measure": "Посетить урок", "due_on": "2024-12-02", "form": "", "version": 1,
        "responsible": "both", "expected": "", "why": "Успеем"}  # fmt: skip
ENTRY = {"title": "Открытый урок", "happened_on": "2024-11-12", "text": "Вышло", "links": "",
         "openness": "pair", "version": 1}  # fmt: skip
MEETING = {"held_on": "2024-11-12", "form": "встреча", "done": "Разобрали план", "version": 1,
           "item_done": "on"}  # fmt: skip
# what is made, the page of its blank, where it is sent, its fields, and one to say otherwise
BLANKS = {
    "comment": (Comment, "", "talk/", {"text": "Жду таблицу"}, "text"),
    "talk": (Comment, "talk/", "talk/", {"text": "Жду таблицу"}, "text"),
    "entry": (PortfolioEntry, "portfolio/new/", "portfolio/new/", ENTRY, "text"),
    "meeting": (Meeting, "meetings/new/", "meetings/new/", MEETING, "done"),
    "line": (PlanItem, "programme/items/new/", "programme/items/new/", LINE, "measure"),
    "help": (HelpRequest, "help/", "help/", {"text": "Трудно"}, ""),
}


@pytest.fixture
def pair(mentor, mentee, clock) -> Pair:
    clock(TODAY)
    pair_actions.adopt_usual_sections()
    return Pair.objects.create(
        mentor=mentor.teacher, mentee=mentee.teacher, starts_on=STARTS, ends_on=ENDS,
        state="active",
    )  # fmt: skip


def sent_from(client, page: str, fields: dict) -> dict:
    """The fields with the key that the blank on the page carries."""
    (key,) = KEY.findall(client.get(page).content.decode())
    section = PortfolioSection.objects.first()
    return fields | {"key": key, "section": section.pk}


@pytest.mark.django_db
@pytest.mark.parametrize("kind", BLANKS)
def test_the_second_press_of_a_stale_page_gets_the_first_answer(enter, mentor, pair, kind):
    model, page, place, fields, other = BLANKS[kind]
    programme_of(pair, by=mentor)
    client, home = enter(mentor), f"/pairs/{pair.pk}/"
    sent = sent_from(client, home + page, fields)
    first, again = (client.post(home + place, sent) for _ in range(2))
    assert (first.status_code, first.url) == (302, again.url)
    assert model.objects.count() == 1
    if other:  # the page was gone back to and filled in otherwise: no text is lost
        client.post(home + place, sent | {other: "Другое"})
        assert model.objects.count() == 2


@pytest.mark.django_db
def test_a_line_is_proposed_once_and_comes_once(enter, mentor, mentee, deputy, pair):
    programme = approved(programme_of(pair, by=mentor, lines=1), by=deputy)
    client, home = enter(mentor), f"/pairs/{pair.pk}/programme/items/new/"
    sent = sent_from(client, home, LINE)
    for _ in range(2):
        assert client.post(home, sent).status_code == 302
    row = Amendment.objects.get()
    assert len(row.changes) == 1
    pair_actions.agree_to_amendment(row, by=mentee, side="mentee", version=row.version)
    client.post(home, sent)
    assert Amendment.objects.get().state == "applied"
    assert programme.items.count() == 2


@pytest.mark.django_db
def test_a_call_that_was_closed_meanwhile_is_asked_anew(mentor, deputy, pair):
    key = uuid.uuid4()
    call = pair_actions.ask_for_help(pair, by=mentor, key=key)
    assert pair_actions.ask_for_help(pair, by=mentor, key=key) == call
    pair_actions.close_help(call, by=deputy)
    assert pair_actions.ask_for_help(pair, by=mentor, key=key) != call


@pytest.mark.django_db(transaction=True)
def test_two_presses_at_one_moment_make_one_entry(mentor, mentee, pair):
    section, key, made = PortfolioSection.objects.first(), uuid.uuid4(), []
    gate = threading.Barrier(2)

    def press():
        gate.wait(timeout=10)
        try:
            entry = pair_actions.add_entry(
                pair, by=mentor, key=key, section=section, title="Урок",
                happened_on=TODAY - dt.timedelta(days=1),
            )  # fmt: skip
            made.append(entry.pk)
        finally:
            connection.close()

    threads = [threading.Thread(target=press) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=30)
    assert made == [PortfolioEntry.objects.get().pk] * 2
