"""Nobody finds more than is theirs: every address as every one of the cast, word by word.

A page that is new is walked from the day it has a row in `tests.access_table`; a field that may
leak is walked from the day it has a line in `tests.confidences`.
"""

import io
import re
import zipfile
from html import unescape

import pytest
from django.http import HttpResponse
from django.test import Client, override_settings

from people.access import Role
from people.audit import REMEMBERED
from roadmap.documents import registry
from roadmap.documents.paper import FileFormat
from tests.access_table import ROWS
from tests.cast import BACKEND
from tests.confidences import PEOPLE, SECRETS, Secret, plant
from tests.world import World, undone, world

__all__ = ["world"]
# Lists with their filters open, and what the table of access names only once.
MORE = (
    "/requests/?state=", "/requests/export/?state=", "/mentees/?state=", "/mentees/export/?state=",
    "/mentors/export/?state=", "/consents/?group=left", "/consents/?kind=dissemination",
    "/people/?state=left", "/history/?who=&kind=people.consent",
)  # fmt: skip


@pytest.fixture(scope="module")
def people(world, django_db_blocker):
    """The sample school with the words in it, and who comes in; the database is the world's."""
    with django_db_blocker.unblock(), override_settings(MEDIA_ROOT=world.media), undone():
        yield plant(world)


def addresses(world: World) -> list[str]:
    """Every address that is looked at, every history, with the sample objects in them."""
    rows = [row.address for row in ROWS if row.method == "GET" and not row.address.endswith(".pdf")]
    found = [world.address(address) for address in (*rows, *MORE)]
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
    """What the address tells this person; '' where it is not theirs to open."""
    with undone():
        response = client.get(address)
        return text_of(response) if response.status_code in (200, 409, 422) else ""


def search(client: Client, secret: Secret) -> str:
    """What the search finds by a word; the word itself stands in the box."""
    response = client.get("/search/", {"q": secret.word})
    groups = response.context["groups"] if response.context else []
    return " ".join(f"{group['title']} {group['rows']}" for group in groups)


def words_in(text: str) -> set[str]:
    return {secret.what for secret in SECRETS if secret.word in text}


def may_stand(world: World, secret: Secret, who: str, address: str) -> bool:
    """Whether that person may read the word there."""
    others = {world.address(place) for place in secret.elsewhere}
    return who in secret.known_to or (who != "nobody" and address in others)


def client_of(account) -> Client:
    client = Client()
    if account:
        client.force_login(account, backend=BACKEND)
    return client


@pytest.fixture(scope="module")
def told(world, people, django_db_blocker) -> dict[str, dict[str, set[str]]]:
    """Who → address → the words found there; one pass for each person."""
    with django_db_blocker.unblock():
        found = {}
        for who in PEOPLE:
            client = client_of(people[who])
            pages = {address: words_in(read(client, address)) for address in addresses(world)}
            if people[who]:
                found_by = [search(client, secret) for secret in SECRETS]
                pages["/search/"] = words_in(" ".join(found_by))
            found[who] = {address: words for address, words in pages.items() if words}
    return found


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
