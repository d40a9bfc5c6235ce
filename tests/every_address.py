"""One walk over every address as everybody of the cast: what is answered, told, written, redrawn.

Many rules hold for every page and everybody. A page is asked for once, and each rule of
tests/test_every_address.py reads its own part of what was seen. A page that is new is walked from
the day it has a row in `tests.access_table`; a field that may leak, from the day it has a line in
`tests.confidences`.
"""

import io
import re
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from copy import deepcopy
from dataclasses import dataclass, field
from functools import partial
from html import unescape

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test import Client, override_settings

from people.access import Role
from people.audit import REMEMBERED
from people.models import Account
from roadmap.documents import engine
from roadmap.documents.paper import FileFormat, Paper
from roadmap.views.search import found as found_by
from tests.access_table import ROWS, Row
from tests.cast import client_of
from tests.confidences import PEOPLE, SECRETS, Secret, plant
from tests.htmx import HX, RESTORED, differences, roots
from tests.served import complaints
from tests.world import World, undone

SIGN_IN = "/accounts/login/"
READABLE = (200, 409, 422)
DEPUTY = Role.DEPUTY.value
# Whose pages are read as pages: all there is, the machine's, a teacher's, the public ones.
READERS = (DEPUTY, Role.ADMINISTRATOR.value, Role.TEACHER.value, "nobody")
FORM, ACTION = re.compile("<form[^>]*>"), re.compile(' action="([^"]*)"')
HISTORY = re.compile(r"/history/[a-z]+\.")
# Lists with their filters open, and what the table of access names only once.
MORE = (
    "/requests/?state=", "/requests/export/?state=", "/mentees/?state=", "/mentees/export/?state=",
    "/mentors/export/?state=", "/consents/?group=left", "/consents/?kind=dissemination",
    "/people/?state=left", "/history/?who=&kind=people.consent",
    "/pairs/{pair}/talk/entry/{opened_entry}/", "/events/{planted_event}/",
    "/events/{planted_event}/edit/", "/events/{planted_event}/files/{planted_file}/",
    "/documents/event-programme/{planted_event}.docx",
)  # fmt: skip
WRITES = re.compile(r'^\s*(?:INSERT INTO|UPDATE|DELETE FROM) "?(\w+)"?(.{0,24})', re.IGNORECASE)
# Written while looking: the event of an export or refusal, the session, the last visit.
MAY_BE_WRITTEN = ("people_accessevent", "people_session")
# The last visit.
MAY_BE_SET = re.compile('^ SET "last_seen" = ')


@dataclass(frozen=True)
class Seen:
    """What one address answered to one person who only looked.

    `answer` is да, нет, вход or сбой; `told` holds the secrets by name; the rest is empty for those
    who are no readers of pages.
    """

    answer: str
    told: set[str]
    wrong: list[str] = field(default_factory=list)
    written: list[str] = field(default_factory=list)
    redrawn: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Walk:
    """Everything that one person saw: pages, refused forms and the search, each by its address."""

    pages: dict[str, Seen]
    forms: dict[str, set[str]]
    search: set[str]

    def told(self) -> dict[str, set[str]]:
        """Address → the secrets that stand there, where any do."""
        found = {address: set(seen.told) for address, seen in self.pages.items() if seen.told}
        for address, words in (*self.forms.items(), ("/search/", self.search)):
            if words:
                found.setdefault(address, set()).update(words)
        return found


def in_a_word(response: HttpResponse) -> str:
    """What the answer means to the person: да, нет or вход."""
    if response.status_code == 302 and response["Location"].startswith(f"{SIGN_IN}?next="):
        return "вход"
    if response.status_code in (403, 404):
        return "нет"
    return "да" if response.status_code < 500 and response.status_code != 405 else "сбой"


def addresses(world: World) -> list[str]:
    """Every address that is looked at, every history, with the sample objects in them."""
    rows = [row.address for row in ROWS if row.method == "GET"]
    found = [world.address(address) for address in (*rows, *MORE)]
    found += [sample(world, address) for address in rows]  # what the words stand in, and beside
    found += [f"/history/{label}/{pk}/" for label, pk in remembered(world)]
    return list(dict.fromkeys(found))


def sample(world: World, template: str) -> str:
    """The address of a row of the table in the sample school, whatever words came in after."""
    return template.format(**world.samples | world.before)


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


def words_in(text: str) -> set[str]:
    return {secret.what for secret in SECRETS if secret.word in text}


def is_page(response: HttpResponse) -> bool:
    return not response.streaming and response.get("Content-Type", "").startswith("text/html")


@contextmanager
def statements() -> Iterator[list[str]]:
    """What the database is asked meanwhile; Django's own capture also puts the values in."""
    asked = []

    def note(execute, sql, *rest):
        asked.append(str(sql))
        return execute(sql, *rest)

    with connection.execute_wrapper(note):
        yield asked


def written(asked: Iterable[str]) -> list[str]:
    """Statements that change what looking at a page must not change."""
    found = [(match, sql) for sql in asked if (match := WRITES.match(sql))]
    return [
        sql[:200]
        for match, sql in found
        if match.group(1) not in MAY_BE_WRITTEN and not MAY_BE_SET.match(match.group(2))
    ]


def forms_on(address: str, page: str) -> dict[str, str]:
    """Shape of an address → an address to which a form of the page is sent."""
    path = address.partition("?")[0]
    tags = [tag for tag in FORM.findall(page) if 'method="post"' in tag]
    sent = [(ACTION.findall(tag) or [""])[0] or path for tag in tags]
    return {shape_of(to): to for to in sent if not to.startswith(("/acc", "/contr"))}


def redrawn(client: Client, address: str, page: HttpResponse) -> list[str]:
    """What is wrong with the part of the page that htmx asks for at its address."""
    if page.status_code != 200 or not is_page(page):
        return []
    fragment = client.get(address, headers=HX)
    if fragment.status_code != 200 or "<html" in fragment.content.decode():
        return []
    restored = client.get(address, headers=RESTORED)
    return [
        said
        for selector in roots(fragment.content.decode())
        for said in (
            differences(page, fragment, restored, selector)
            if selector
            else ["the fragment's outer element has no id"]
        )
    ]


def shape_of(address: str) -> str:
    """The address whatever the object: a row of the table, of which two samples are looked at."""
    return re.sub("[0-9]+", "0", address)


def look(client: Client, address: str, *, reads: bool, drawn: set) -> tuple[Seen, str]:
    """What the address answers, and its text where it is theirs to open.

    `reads`: whether it is also read as a page. A history is, as the panel that its page includes.
    `drawn`: pages whose parts have been compared; one of a kind is enough, whoever reads it.
    """
    panel = HX if HISTORY.match(address) else {}
    with undone(), statements() as asked:
        response = client.get(address, headers=panel)
        answer, opened = in_a_word(response), response.status_code in READABLE
        text = text_of(response) if opened or response.streaming else ""
    if not reads or panel:
        return Seen(answer, words_in(text)), text
    wrong = complaints(response) if is_page(response) and response.content else []
    kind, parts = (shape_of(address), *(one.name for one in response.templates[:1])), []
    if kind not in drawn:
        drawn.add(kind)
        with undone():
            parts = redrawn(client, address, response)
    return Seen(answer, words_in(text), wrong, written(asked), parts), text


def refused(client: Client, address: str) -> str:
    """What is answered to the address's form when it is sent with nothing in it."""
    with undone():
        response = client.post(address)
        return text_of(response) if response.status_code in READABLE else ""


def search(client: Client, account: Account, words: set[str]) -> str:
    """What the search finds for a person by the words that are not theirs to know."""
    with undone():
        groups = [group for word in words for group in found_by(account, word)]
        page = text_of(client.get("/search/", {"q": min(words)})) if words else ""
    return " ".join([page.replace(min(words, default=""), ""), *(str(g["rows"]) for g in groups)])


def may_stand(world: World, secret: Secret, who: str, address: str) -> bool:
    """Whether that person may read the word there."""
    others = {world.address(place) for place in secret.elsewhere}
    return who in secret.known_to or (who != "nobody" and address in others)


def as_printed(paper: Paper, file_format: FileFormat) -> bytes:
    """All that a file of the paper says, without the cost of making the file."""
    return f"{paper.title} {paper.running_footer} {paper.html(file_format)}".encode()


@pytest.fixture(scope="module")
def people(world, django_db_blocker) -> Iterator[dict[str, Account | None]]:
    """The sample school with the words in it, and who comes in; the database is the world's."""
    with django_db_blocker.unblock(), override_settings(MEDIA_ROOT=world.media), undone():
        world.before = dict(world.samples)
        yield plant(world)


@pytest.fixture(scope="module")
def quickly(bare_refusals):
    """Refusals without a page, papers as the text that the file would be made of."""
    with pytest.MonkeyPatch.context() as patch:
        for file_format in FileFormat:
            patch.setitem(engine.WRITERS, file_format, partial(as_printed, file_format=file_format))
        yield


@pytest.fixture(scope="module")
def walks(world, people, quickly, django_db_blocker) -> dict[str, Walk]:
    """Who → what they saw; one pass for each person."""
    with django_db_blocker.unblock():
        found = searchable(people)
        drawn = set()
        return {who: walk(world, who, people[who], found, drawn) for who in PEOPLE}


def searchable(people: dict[str, Account | None]) -> set[str]:
    """The words by which those who may know them find something: others are in no index.

    The deputy finds whatever of the deputy's own anybody finds, and is asked alone.
    """
    return {
        secret.word
        for secret in SECRETS
        for who in sorted(secret.known_to & {DEPUTY} or secret.known_to - {"nobody"})
        if any(group["rows"] for group in found_by(people[who], secret.word))
    }


def walk(world: World, who: str, account: Account | None, found: set[str], drawn: set) -> Walk:
    """What one person meets in pages, in answers to forms and in the search.

    The answers to who may know all words but one would cost more than they tell.
    """
    client, pages, forms, read = client_of(account), {}, {}, set()
    cookies = client.cookies
    for address in addresses(world):
        client.cookies = deepcopy(cookies)  # a link lets in as somebody else
        reads = who in READERS and shape_of(address) not in read
        pages[address], text = look(client, address, reads=reads, drawn=drawn)
        if pages[address].answer == "да":
            read.add(shape_of(address))
        forms |= forms_on(address, text)
    client.cookies = deepcopy(cookies)
    hidden = {secret.word for secret in SECRETS if who not in secret.known_to}
    sent = forms.values() if len(hidden) > 1 else ()
    answers = {address: words_in(refused(client, address)) for address in sent}
    told = words_in(search(client, account, hidden & found)) if account else set()
    return Walk(pages, answers, told)


def ask(world: World, client: Client, row: Row) -> str:
    """What a button of the table answers, in a word; who has signed out by it comes in again."""
    cookies = deepcopy(client.cookies)
    with undone():
        response = client.post(sample(world, row.address), row.fields)
        if response.streaming:
            b"".join(response.streaming_content)  # the client closes the file at its end
    client.cookies = cookies
    return in_a_word(response)
