"""Every address as everybody: who may open it, what it tells, how its page is, what it writes."""

import io
import zipfile
from collections.abc import Iterable

import pytest
from django.http import HttpResponse

from people.access import Role
from people.models import Notification
from roadmap.documents import registry
from roadmap.documents.paper import FileFormat
from tests.access_table import COLUMNS, ROWS, Row
from tests.cast import client_of
from tests.confidences import PEOPLE, SECRETS
from tests.every_address import (
    READERS,
    ask,
    forms_on,
    in_a_word,
    is_page,
    may_stand,
    people,
    plain,
    quickly,
    sample,
    statements,
    text_of,
    walks,
    words_in,
    written,
)
from tests.refusals import bare_refusals
from tests.served import complaints
from tests.world import undone, world

__all__ = ["bare_refusals", "people", "quickly", "walks", "world"]
pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("role", COLUMNS, ids=lambda role: role.value if role else "nobody")
class TestWhoMayOpenWhat:
    """The table of `tests.access_table` beside what is answered."""

    def test_pages_answer_as_the_table_says(self, world, walks, role):
        seen = walks[role.value if role else "nobody"].pages
        pages = (row for row in ROWS if row.method == "GET")
        answers = ((row, seen[sample(world, row.address)].answer) for row in pages)
        assert differ(role, answers) == []

    def test_buttons_answer_as_the_table_says(self, world, quickly, role):
        client = client_of(world.accounts[role])
        buttons = (row for row in ROWS if row.method == "POST")
        assert differ(role, ((row, ask(world, client, row)) for row in buttons)) == []


def differ(role: Role | None, answers: Iterable[tuple[Row, str]]) -> list[str]:
    """Rows of the table that are answered in another way."""
    return [
        f"{row.what} {row.method} {row.address}: {answer} вместо {row.answer_for(role)}"
        for row, answer in answers
        if answer != row.answer_for(role)
    ]


@pytest.mark.parametrize("who", PEOPLE)
def test_nobody_finds_more_than_is_theirs(world, walks, who):
    by_what = {secret.what: secret for secret in SECRETS}
    leaks = {
        address: extra
        for address, words in walks[who].told().items()
        if (extra := {w for w in words if not may_stand(world, by_what[w], who, address)})
    }
    assert leaks == {}


def test_each_word_is_found_by_somebody_who_may(walks):
    """A word that no page shows would guard nothing."""
    seen = {what for walk in walks.values() for words in walk.told().values() for what in words}
    assert {secret.what for secret in SECRETS} - seen == set()


@pytest.mark.parametrize("who", READERS)
class TestPages:
    def test_every_page_is_as_it_must_be(self, walks, who):
        pages = walks[who].pages
        assert {address: seen.wrong for address, seen in pages.items() if seen.wrong} == {}
        assert any(seen.answer == "да" for seen in pages.values())

    def test_looking_changes_nothing(self, walks, who):
        assert {a: seen.written for a, seen in walks[who].pages.items() if seen.written} == {}

    def test_a_fragment_is_the_part_of_its_page(self, walks, who):
        assert {a: seen.redrawn for a, seen in walks[who].pages.items() if seen.redrawn} == {}


def test_refused_forms_are_pages_as_they_must_be(world, quickly):
    """Buttons pressed with nothing filled in answer with pages of the same quality."""
    client, found = client_of(world.accounts[Role.DEPUTY]), {}
    for row in ROWS:
        if row.address.startswith(("/documents/", "/accounts/logout/")):
            continue
        with undone():
            response = client.post(sample(world, row.address))
        if is_page(response) and response.content:
            found[row.address] = complaints(response)
    assert len(found) > 50
    assert {address: said for address, said in found.items() if said} == {}


def test_everybody_of_the_cast_comes_in():
    assert {role.value for role in Role} <= set(PEOPLE)
    assert set(READERS) <= set(PEOPLE)
    assert all(secret.known_to <= set(PEOPLE) for secret in SECRETS)
    words = [secret.word for secret in SECRETS]
    assert not [a for a in words for b in words if a != b and a in b]


def test_every_kind_of_paper_is_walked():
    registry.find("roadmap")
    kinds = {k for k, kind in registry.KINDS.items() if FileFormat.DOCX in kind.formats}
    walked = {row.address.split("/")[2] for row in ROWS if row.address.startswith("/documents/")}
    assert kinds - walked == set()


def test_the_guard_sees_into_office_files():
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as file:
        file.writestr("word/document.xml", "<w:t>Астро</w:t><w:r/><w:t>геология</w:t>")
    assert words_in(text_of(HttpResponse(packed.getvalue()))) == {"request: subject"}
    assert words_in(plain("+7&nbsp;000 731-91-37")) == {"staff: phone"}


def test_the_walk_sends_the_forms_of_a_page():
    forms = ('method="get"', 'method="post" action="/mentees/7/save/"', 'class="c" method="post"',
             'method="post" action="/accounts/logout/"')  # fmt: skip
    sent = forms_on("/mentees/7/?tab=1", " ".join(f"<form {form}>" for form in forms))
    assert sent == {"/mentees/0/save/": "/mentees/7/save/", "/mentees/0/": "/mentees/7/"}


@pytest.mark.parametrize(
    ("status", "location", "word"),
    [
        (200, "", "да"),
        (302, "/", "да"),
        (302, "/accounts/login/", "да"),
        (302, "/accounts/login/?next=/roadmap/", "вход"),
        (403, "", "нет"),
        (404, "", "нет"),
        (405, "", "сбой"),
        (422, "", "да"),
        (500, "", "сбой"),
    ],
)
def test_answers_in_words(status, location, word):
    headers = {"Location": location} if location else {}
    assert in_a_word(HttpResponse(status=status, headers=headers)) == word


def test_the_guard_of_looking_sees():
    assert written(['UPDATE "people_teacher" SET "surname" = %s'])
    assert written(['INSERT INTO "roadmap_fact" VALUES (%s)'])
    assert not written(['UPDATE "people_account" SET "last_seen" = %s'])
    assert not written(['SELECT * FROM "people_teacher" FOR UPDATE'])


def test_the_guard_of_looking_hears_the_database():
    with statements() as asked:
        Notification.objects.update(read_at=None)
    assert len(written(asked)) == 1
