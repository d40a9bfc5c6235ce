"""Nobody finds more than is theirs: every address as every one of the cast, word by word.

A page that is new is walked from the day it has a row in `tests.access_table`; a field that may
leak is walked from the day it has a line in `tests.confidences`.
"""

import io
import re
import zipfile
from functools import partial
from html import unescape

import pytest
from django.http import HttpResponse
from django.test import Client, override_settings

from people.access import Role
from people.audit import REMEMBERED
from roadmap.documents import engine, registry
from roadmap.documents.paper import FileFormat, Paper
from roadmap.views.search import found as found_by
from tests.access_table import ROWS
from tests.cast import client_of
from tests.confidences import PEOPLE, SECRETS, Secret, plant
from tests.refusals import bare_refusals
from tests.world import World, undone, world

__all__ = ["bare_refusals", "world"]
FORM, ACTION = re.compile("<form[^>]*>"), re.compile(' action="([^"]*)"')
HISTORY = re.compile(r"/history/[a-z]+\.")
# Lists with their filters open, and what the table of access names only once.
MORE = (
    "/requests/?state=", "/requests/export/?state=", "/mentees/?state=", "/mentees/export/?state=",
    "/mentors/export/?state=", "/consents/?group=left", "/consents/?kind=dissemination",
    "/people/?state=left", "/history/?who=&kind=people.consent",
    "/pairs/{pair}/talk/entry/{opened_entry}/",
)  # fmt: skip


@pytest.fixture(scope="module")
def people(world, django_db_blocker):
    """The sample school with the words in it, and who comes in; the database is the world's."""
    with django_db_blocker.unblock(), override_settings(MEDIA_ROOT=world.media), undone():
        yield plant(world)


def addresses(world: World) -> list[str]:
    """Every address that is looked at, every history, with the sample objects in them."""
    rows = [row.address for row in ROWS if row.method == "GET"]
    papers = [row.replace(".docx", ".pdf") for row in rows if row.endswith(".docx")]
    found = [world.address(address) for address in (*rows, *papers, *MORE)]
    found += [f"/history/{label}/{pk}/" for label, pk in remembered(world)]
    return list(dict.fromkeys(found))


def remembered(world: World) -> list[tuple[str, int]]:
    """The newest row of each model whose history is kept, and those that the words are about."""
    newest = [
        (model._meta.label_lower, pk)
        for model in REMEMBERED
        for pk in model._default_manager.order_by("-pk").values_list("pk", flat=True)[:1]
    ]
    about = (
        ("teacher", "teacher"), ("teacher", "wished"), ("teacher", "unwanted"),
        ("professionalrequest", "request"), ("workreview", "review"), ("mentorentry", "mentor"),
        ("menteeentry", "mentee"), ("consent", "signed_consent"),
    )  # fmt: skip
    return newest + [(f"people.{model}", world.samples[key]) for model, key in about]


def text_of(response: HttpResponse) -> str:
    """Everything readable in an answer, also inside an office file."""
    content = b"".join(response.streaming_content) if response.streaming else response.content
    if content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            parts = [packed.read(name).decode("utf-8", "replace") for name in packed.namelist()]
        return plain(re.sub(r"</?w:[^>]*>", "", " ".join(parts)))
    return plain(content.decode("utf-8", "replace"))


def plain(text: str) -> str:
    return unescape(text).replace("\xa0", " ")


def read(client: Client, address: str) -> str:
    """What the address tells this person; '' where it is not theirs to open.

    A history is read as the panel that its page includes.
    """
    panel = {"HX-Request": "true"} if HISTORY.match(address) else {}
    with undone():
        response = client.get(address, headers=panel)
        return text_of(response) if response.status_code in (200, 409, 422) else ""


def refused(client: Client, address: str) -> str:
    """What is answered to the address's form when it is sent with nothing in it."""
    with undone():
        response = client.post(address)
        return text_of(response) if response.status_code in (200, 409, 422) else ""


def forms_on(address: str, page: str) -> dict[str, str]:
    """Shape of an address → an address to which a form of the page is sent."""
    path = address.partition("?")[0]
    tags = [tag for tag in FORM.findall(page) if 'method="post"' in tag]
    sent = [(ACTION.findall(tag) or [""])[0] or path for tag in tags]
    return {re.sub("[0-9]+", "0", to): to for to in sent if not to.startswith(("/acc", "/contr"))}


def search(client: Client, account, who: str) -> str:
    """What the search finds for a person by the words that are not theirs to know."""
    with undone():
        words = [secret.word for secret in SECRETS if who not in secret.known_to]
        groups = [group for word in words for group in found_by(account, word)]
        page = text_of(client.get("/search/", {"q": words[0]}))
    return " ".join([page.replace(words[0], ""), *(str(group["rows"]) for group in groups)])


def words_in(text: str) -> set[str]:
    return {secret.what for secret in SECRETS if secret.word in text}


def may_stand(world: World, secret: Secret, who: str, address: str) -> bool:
    """Whether that person may read the word there."""
    others = {world.address(place) for place in secret.elsewhere}
    others |= {place.replace(".docx", ".pdf") for place in others}
    there = address.removeprefix("POST ")
    return who in secret.known_to or (who != "nobody" and there in others)


def as_printed(paper: Paper, file_format: FileFormat) -> bytes:
    """All that a file of the paper says, without the cost of making the file."""
    return f"{paper.title} {paper.running_footer} {paper.html(file_format)}".encode()


@pytest.fixture(scope="module")
def quickly(bare_refusals):
    """Refusals without a page, papers as the text that the file would be made of."""
    with pytest.MonkeyPatch.context() as patch:
        for file_format in FileFormat:
            patch.setitem(engine.WRITERS, file_format, partial(as_printed, file_format=file_format))
        yield


@pytest.fixture(scope="module")
def told(world, people, quickly, django_db_blocker) -> dict[str, dict[str, set[str]]]:
    """Who → address → the words found there; one pass for each person."""
    with django_db_blocker.unblock():
        found = {who: walk(world, who, people[who]) for who in PEOPLE}
    return {
        who: {at: words for at, words in pages.items() if words} for who, pages in found.items()
    }


def walk(world: World, who: str, account) -> dict[str, set[str]]:
    """Address → the words that one person finds there, in pages, answers and the search.

    The answers to who may know all words but one would cost more than they tell.
    """
    client, pages, forms = client_of(account), {}, {}
    for address in addresses(world):
        page = read(client, address)
        pages[address] = words_in(page)
        forms |= forms_on(address, page)
    hidden = [secret for secret in SECRETS if who not in secret.known_to]
    for address in forms.values() if len(hidden) > 1 else ():
        pages[f"POST {address}"] = words_in(refused(client, address))
    if account:
        pages["/search/"] = words_in(search(client, account, who))
    return pages


@pytest.mark.django_db
@pytest.mark.parametrize("who", PEOPLE)
def test_nobody_finds_more_than_is_theirs(world, told, who):
    by_what = {secret.what: secret for secret in SECRETS}
    leaks = {
        address: extra
        for address, words in told[who].items()
        if (extra := {w for w in words if not may_stand(world, by_what[w], who, address)})
    }
    assert leaks == {}


@pytest.mark.django_db
def test_each_word_is_found_by_somebody_who_may(told):
    """A word that no page shows would guard nothing."""
    seen = {what for who in PEOPLE for words in told[who].values() for what in words}
    assert {secret.what for secret in SECRETS} - seen == set()


def test_everybody_of_the_cast_comes_in():
    assert {role.value for role in Role} <= set(PEOPLE)
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
