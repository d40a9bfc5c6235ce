"""Forgetting fails: rules over all models, all templates, all pages that are served."""

import ast
import re
from dataclasses import dataclass
from functools import cache

import pytest
from django.apps import apps
from django.db import connection, models
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext

from people.access import Role
from people.audit import REMEMBERED, UNTRACKED
from people.history import ACTIONS
from tests import tree
from tests.access_table import ROWS
from tests.cast import client_of
from tests.htmx import HX, assert_fragment_equals_page, roots
from tests.served import complaints
from tests.world import undone, world

__all__ = ["world"]
OUR_MODELS = [
    model
    for model in apps.get_models()
    if model.__module__.split(".")[0] in tree.FLOORS and not hasattr(model, "pgh_tracked_model")
]


class TestModels:
    @pytest.mark.parametrize("model", OUR_MODELS, ids=lambda m: m.__name__)
    def test_says_how_it_is_remembered(self, model):
        assert (model in REMEMBERED) != (model in UNTRACKED)
        assert model in REMEMBERED or len(UNTRACKED[model].split()) >= 3

    @pytest.mark.parametrize("model", OUR_MODELS, ids=lambda m: m.__name__)
    def test_speaks_russian(self, model):
        assert untranslated(model) == []

    def test_the_guard_of_words_sees(self):
        class Meta:
            app_label = "people"
            abstract = True

        fields = {"label": models.CharField(max_length=1), "date": models.DateField("дата")}
        mute = type("Mute", (models.Model,), {"__module__": __name__, "Meta": Meta, **fields})
        assert "label" in untranslated(mute)
        assert "date" not in untranslated(mute)

    @pytest.mark.parametrize("model", list(REMEMBERED), ids=lambda m: m.__name__)
    def test_memory_names_real_fields(self, model):
        memory = REMEMBERED[model]
        naming = {name for place in memory.named_by for name in place.split("|")}
        named = {*memory.hidden, *memory.quiet, *naming, memory.part_of} - {""}
        assert named <= {field.name for field in model._meta.fields}
        assert not naming & set(memory.hidden)


def untranslated(model) -> list[str]:
    """Fields that people may see whose name holds no Russian letter (№ is one)."""
    unseen = {"id", "nonce", "sort_name", "search_name", "surname_slips"}
    fields = [f for f in model._meta.fields if f.name not in unseen and not f.auto_created]
    return [f.name for f in fields if not re.search("[а-яё№]|SHA", str(f.verbose_name), re.I)]


def named_actions(source: str) -> list[str]:
    """The actions that the source opens a context for, as written in it."""
    doors = {"because": 0, "changing_text": 1, "_change": 1}
    found = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            place = doors.get(node.func.id)
            if place is not None and len(node.args) > place:
                argument = node.args[place]
                found += [argument.value] if isinstance(argument, ast.Constant) else []
    return found


def test_every_action_has_its_words_in_the_history():
    named = {a for path in tree.modules() for a in named_actions(tree.text_of(path))}
    assert len(named) > 20
    assert named - set(ACTIONS) == set()
    assert set(ACTIONS) - named == set()
    assert named_actions('with because("fly", by=me): pass') == ["fly"]


QUOTED = re.compile(r"""["']([\w./-]+\.(?:html|txt|css|svg))["']""")
TAG = re.compile(r"""\{%\s*(?:include|extends)\s+["']([^"']+)["']""")
FOUND_BY_NAME = {"400.html", "403.html", "404.html", "500.html", "403_csrf.html"}


class TestTemplates:
    kept = {
        str(path.relative_to("templates")) for path in tree.files() if path.parts[0] == "templates"
    }

    def texts(self) -> list[str]:
        written = [
            p for p in tree.files() if p.suffix in {".html", ".txt"} and p.parts[0] == "templates"
        ]
        return [tree.text_of(path) for path in [*tree.modules(), *written]]

    def test_every_template_is_used(self):
        named = {name for text in self.texts() for name in QUOTED.findall(text)}
        own = {name for name in self.kept if not name.startswith("bootstrap5/")}
        assert own - named - FOUND_BY_NAME == set()
        assert "people/nowhere.html" not in named

    def test_every_include_exists(self):
        named = {name for text in self.texts() for name in TAG.findall(text)}
        assert named - self.kept == set()
        assert TAG.findall("{% include 'a.html' %}{% extends \"b.html\" %}") == ["a.html", "b.html"]

    def test_papers_alone_carry_styles(self):
        styled = {
            name
            for name in self.kept
            if not name.startswith("documents/")
            and name.endswith(".html")
            and re.search(
                r"<style|\sstyle=|\son[a-z]+=", tree.text_of(tree.Path("templates", name))
            )
        }
        assert styled == set()


WRITES = re.compile(r'^\s*(?:INSERT INTO|UPDATE|DELETE FROM) "?(\w+)"?(.{0,20})', re.IGNORECASE)
# Written while looking: the event of an export or refusal, the session, the last visit.
MAY_BE_WRITTEN = ("people_accessevent", "people_session")


def written(queries) -> list[str]:
    """Statements that change what looking at a page must not change."""
    found = [(match, q["sql"]) for q in queries if (match := WRITES.match(q["sql"]))]
    return [
        sql[:200]
        for match, sql in found
        if match.group(1) not in MAY_BE_WRITTEN and 'SET "last_seen"' not in sql
    ]


def is_page(response: HttpResponse) -> bool:
    return not response.streaming and response.get("Content-Type", "").startswith("text/html")


READERS = [Role.DEPUTY, Role.ADMINISTRATOR, Role.TEACHER, None]


@dataclass(frozen=True)
class Seen:
    """What an address answered to somebody who only looked, and what looking has written."""

    response: HttpResponse
    written: list[str]


@pytest.fixture(scope="module")
def walk(world, django_db_blocker):
    """role → {address of the table: `Seen`}; each role goes round once."""

    @cache
    def walked(role: Role | None) -> dict[str, Seen]:
        with django_db_blocker.unblock():
            client = client_of(world.accounts[role])
            return {row.address: look(client, world.address(row.address)) for row in LOOKED_AT}

    return walked


def look(client: Client, url: str) -> Seen:
    with CaptureQueriesContext(connection) as asked:
        response = client.get(url)
    return Seen(response, written(asked))


LOOKED_AT = [r for r in ROWS if r.method == "GET" and not r.address.startswith("/documents/")]


@pytest.mark.django_db
@pytest.mark.parametrize("role", READERS, ids=lambda role: role.value if role else "nobody")
class TestPages:
    def test_every_page_is_as_it_must_be(self, walk, role):
        pages = {a: one.response for a, one in walk(role).items() if is_page(one.response)}
        found = {address: complaints(page) for address, page in pages.items() if page.content}
        assert {address: said for address, said in found.items() if said} == {}
        assert found

    def test_looking_changes_nothing(self, walk, role):
        assert {a: one.written for a, one in walk(role).items() if one.written} == {}

    def test_a_fragment_is_the_part_of_its_page(self, world, walk, role):
        client = client_of(world.accounts[role])
        for address, seen in walk(role).items():
            url, page = world.address(address), seen.response
            if page.status_code != 200 or not is_page(page):
                continue
            fragment = client.get(url, headers=HX)
            html = fragment.content.decode()
            if fragment.status_code == 200 and "<html" not in html:
                for selector in roots(html):
                    assert selector, f"{url}: the fragment's outer element has no id"
                    assert_fragment_equals_page(client, url, selector)


@pytest.mark.django_db
def test_refused_forms_are_pages_as_they_must_be(world):
    """Buttons pressed with nothing filled in answer with pages of the same quality."""
    client, found = client_of(world.accounts[Role.DEPUTY]), {}
    for row in ROWS:
        skipped = row.address.startswith(("/documents/", "/accounts/logout/"))
        if skipped:
            continue
        with undone():
            response = client.post(world.address(row.address))
        if is_page(response) and response.content:
            found[row.address] = complaints(response)
    assert {address: said for address, said in found.items() if said} == {}


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/nowhere/", "/roadmap/activities/999999/", "/access/"])
def test_pages_of_trouble_are_as_they_must_be(world, address):
    response = client_of(world.accounts[Role.TEACHER]).get(address)
    assert response.status_code in (403, 404)
    assert complaints(response) == []


class Answers:
    """A client whose page and fragment are given; `vary` is what caches are told."""

    BOTH = "HX-Request, HX-History-Restore-Request"

    def __init__(self, fragment: str, vary: str = BOTH, restored: str = ""):
        self.fragment, self.vary, self.restored = fragment, vary, restored

    def get(self, url, headers=None):
        html = self.fragment if headers else WHOLE
        if headers and "HX-History-Restore-Request" in headers:
            html = self.restored or WHOLE
        return HttpResponse(html, headers={"Vary": self.vary})


WHOLE = '<html><body><h1>З</h1><div id="list"><p>Раз</p></div></body></html>'
SAME = '<div id="list">\n<p>Раз</p></div>'


@pytest.mark.parametrize(
    "client",
    [
        Answers('<div id="list"><p>Два</p></div>'),
        Answers(WHOLE),
        Answers("<p>Раз</p>"),
        Answers(SAME, vary="Cookie"),
        Answers(SAME, vary="HX-Request"),
        Answers(SAME, restored=SAME),
    ],
    ids=[
        "other text",
        "whole page",
        "no such part",
        "not told to caches",
        "told by half",
        "fragment after Back",
    ],
)
def test_the_guard_of_fragments_sees(client):
    assert_fragment_equals_page(Answers(SAME.replace("\n", "")), "/", "#list")
    with pytest.raises(AssertionError):
        assert_fragment_equals_page(client, "/", "#list")


GOOD = '<!doctype html><html lang="ru"><title>Т</title><h1>З</h1>{}</html>'


@pytest.mark.parametrize(
    "html",
    [
        "<script>alert(1)</script>",
        "<style>a{}</style>",
        '<p style="color:red">',
        '<a onclick="x()">',
        '<a href="javascript:x()">',
        '<img src="https://example.com/a.png">',
        '<img src="//a.b/c.png">',
        '<link rel="stylesheet" href="https://example.com/a.css">',
        "{{ name }}",
        "{% if %}",
        "{# a #}",
        '<form method="post"></form>',
        '<form action="https://example.com/"></form>',
        "<h1>Ещё</h1>",
        '<p id="a"></p><p id="a"></p>',
    ],
)
def test_the_guard_of_pages_sees(html, settings):
    assert complaints(with_policy(GOOD.format("")), fragment=False) == []
    assert complaints(with_policy(GOOD.format(html)))


@pytest.mark.parametrize("html", ["<h1>З</h1>", '<html lang="en"><title>Т</title><h1>З</h1>'])
def test_the_guard_of_the_frame_sees(html):
    assert complaints(with_policy(html))


def test_the_guard_of_the_policy_sees():
    assert complaints(HttpResponse(GOOD.format("")))
    loose = HttpResponse(GOOD.format(""))
    loose["Content-Security-Policy"] = POLICY.replace("script-src 'self'", "script-src 'self' *")
    assert complaints(loose)


POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; connect-src 'self'; "
    "form-action 'self'; img-src 'self' blob:; base-uri 'none'; object-src 'none'"
)


def with_policy(html: str) -> HttpResponse:
    return HttpResponse(html, headers={"Content-Security-Policy": POLICY})


def test_the_guard_of_looking_sees():
    assert written([{"sql": 'UPDATE "people_teacher" SET "surname" = 1'}])
    assert written([{"sql": 'INSERT INTO "roadmap_fact" VALUES (1)'}])
    assert not written([{"sql": 'UPDATE "people_account" SET "last_seen" = now()'}])
    assert not written([{"sql": 'SELECT * FROM "people_teacher" FOR UPDATE'}])
