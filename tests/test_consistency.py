"""Forgetting fails: rules over all models, all templates, all pages that are served."""

import ast
import re

import pytest
from django.apps import apps
from django.db import models
from django.http import HttpResponse

from people.access import Role
from people.audit import REMEMBERED, UNTRACKED
from people.history import ACTIONS
from tests import tree
from tests.cast import client_of
from tests.htmx import assert_fragment_equals_page
from tests.served import complaints
from tests.world import world

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
    doors = {"because": 0, "changing_text": 1, "_change": 1, "renumber_minutes": 1}
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


QUOTED = re.compile(r"""["']([\w./-]+\.(?:html|txt|css|svg|xml))["']""")
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
