"""The house stands as its plan says: imports point one way, things are small and named.

Each guard is a function over text, and is itself shown a breach: a guard that cannot fail guards
nothing.
"""

import ast
import re
import statistics

import pytest

from tests import tree

VAGUE = {"utils", "helpers", "common", "core", "services", "misc", "tools", "manager"}
TOP_LEVEL = {
    "manage.py", "mentorship", "roadmap", "people", "templates", "static", "tests",
    "pyproject.toml", "README.md", "requirements.txt",
}  # fmt: skip
LONGEST_FILE, LONGEST_TEMPLATE, LONGEST_FUNCTION, MEDIAN_FUNCTION = 400, 150, 40, 10
# Folders of one machine and addresses of package indexes; written so as not to find themselves.
FOREIGN = re.compile(
    r"(?<![\w.~])/(?:work|root|home/[a-z]\w*|Users)/(?!\.\.)|[a-z]+hosted\.org|pypi\.[a-z]+/|"
    r"--(?:extra-)?index-url[ =]\S|/simple/?$",
    re.MULTILINE,
)


def imports(source: str, path: str) -> list[str]:
    """Every module that the source imports, anywhere in it, also by importlib."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            folder = path.removesuffix(".py").split("/")[: -node.level or None]
            found.append(".".join([*(folder if node.level else []), node.module or ""]))
        elif is_import_call(node):
            found.append(node.args[0].value)
    return found


def is_import_call(node: ast.AST) -> bool:
    return (
        isinstance(node, ast.Call)
        and bool(node.args)
        and isinstance(node.args[0], ast.Constant)
        and isinstance(node.args[0].value, str)
        and ast.unparse(node.func).split(".")[-1]
        in {"import_module", "__import__", "import_string"}
    )


def named_apps(source: str) -> list[str]:
    """Dotted names of our modules and models that the source holds as strings."""
    dotted = re.compile(rf"({'|'.join(tree.FLOORS)})(\.\w+)+")
    return [
        node.value
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and dotted.fullmatch(node.value)
    ]


def climbs(path: str, source: str) -> list[str]:
    """Names of upper floors that the file reaches for (mentorship/config may, as strings)."""
    floor = tree.FLOORS.index(path.split("/")[0])
    above = tree.FLOORS[floor + 1 :]
    if not any(name in source for name in above):
        return []
    names = imports(source, path)
    if not path.startswith("mentorship/config/"):
        names += named_apps(source)
    return [name for name in names if name.split(".")[0] in above]


def test_imports_point_one_way():
    found = {
        str(p): climbs(str(p), tree.text_of(p)) for p in tree.under(*tree.FLOORS, suffix=".py")
    }
    assert {path: names for path, names in found.items() if names} == {}


@pytest.mark.parametrize(
    ("path", "source"),
    [
        ("people/a.py", "import roadmap.models"),
        ("people/a.py", "from mentorship import config"),
        ("people/a.py", "def f():\n    from roadmap.models import Fact"),
        ("people/a.py", "import_module('roadmap.terms')"),
        ("people/a.py", "key = ForeignKey('roadmap.Activity')"),
        ("mentorship/a.py", "from roadmap import terms"),
        ("mentorship/config/a.py", "from roadmap.urls import urlpatterns"),
        ("people/views/a.py", "from ...roadmap import terms"),
    ],
)
def test_the_guard_of_direction_sees(path, source):
    assert climbs(path, source)


def test_the_guard_of_direction_lets_the_way_down():
    assert not climbs("roadmap/a.py", "from people.models import Account\nimport mentorship.config")
    assert not climbs("mentorship/config/a.py", "include('roadmap.urls')")
    assert not climbs("people/a.py", '"""Used by roadmap.models and others."""')


def vague(path: str) -> set[str]:
    return set(path.removesuffix(".py").split("/")) & VAGUE


def test_every_module_has_a_name_that_says_something():
    assert [p for p in map(str, tree.under(*tree.FLOORS, "tests", suffix=".py")) if vague(p)] == []
    assert vague("people/utils.py")
    assert vague("roadmap/core/plan.py")


def test_files_are_small():
    assert too_long(tree.under(*tree.FLOORS, "tests", suffix=".py"), LONGEST_FILE) == {}
    assert too_long(tree.under("templates", suffix=".html"), LONGEST_TEMPLATE) == {}
    assert too_long(tree.under("tests", suffix=".py"), 3)


def too_long(paths, limit: int) -> dict[str, int]:
    lengths = {str(p): tree.text_of(p).count("\n") for p in paths if "migrations" not in p.parts}
    return {path: lines for path, lines in lengths.items() if lines > limit}


def long_functions(paths, limit: int) -> dict[str, int]:
    return {
        f"{path}:{name}": lines
        for path in paths
        for name, lines in tree.functions(tree.text_of(path))
        if lines > limit
    }


def test_functions_are_short():
    assert (
        long_functions([*tree.modules(), *tree.under("tests", suffix=".py")], LONGEST_FUNCTION)
        == {}
    )
    lengths = [n for path in tree.modules() for name, n in tree.functions(tree.text_of(path))]
    assert statistics.median(lengths) <= MEDIAN_FUNCTION
    assert long_functions(tree.modules(), 10)


def test_lines_of_a_function_are_counted_without_its_docstring():
    source = 'def one():\n    """Says\n    much."""\n    return 1\n'
    assert tree.functions(source) == [("one", 2)]


def test_the_top_level_is_as_agreed():
    top = {path.parts[0] for path in tree.files()}
    assert {name for name in top if not name.startswith(".")} - TOP_LEVEL == set()
    assert TOP_LEVEL - top == set()


def foreign(text: str) -> list[str]:
    """Paths of one machine and addresses of package indexes in the text."""
    return [found.group() for found in FOREIGN.finditer(text)]


def test_nothing_speaks_of_one_machine():
    found = {}
    for path in tree.files():
        try:
            found[str(path)] = foreign(tree.text_of(path))
        except UnicodeDecodeError:
            continue  # a picture
    assert {path: words for path, words in found.items() if words} == {}


@pytest.mark.parametrize(
    "text",
    [
        "cd /" + "work/main",
        "/" + "root/.cache",
        "/home" + "/ivan/school",
        "https://py" + "pi.org/simple",
    ],
)
def test_the_guard_of_machines_sees(text):
    assert foreign(text)


def test_the_guard_of_machines_lets_addresses_of_pages():
    assert not foreign("/roadmap/2024/ /accounts/login/ /homework/ /people/")


OWN_STATIC = {".css", ".js", ".svg", ".png", ".ico", ".webmanifest"}


def vendored(path: str, text: str) -> bool:
    """Whether a static file looks like somebody else's: minified, licensed, or of no own kind."""
    longest = max(map(len, text.splitlines()), default=0)
    return (
        not path.endswith(tuple(OWN_STATIC))
        or ".min." in path
        or "/*!" in text
        or "sourceMappingURL" in text
        or (path.endswith((".js", ".css")) and longest > 600)
    )


def test_static_files_are_our_own():
    kept = [path for path in tree.files() if path.parts[0] == "static"]
    texts = {str(p): "" if p.suffix == ".png" else tree.text_of(p) for p in kept}
    assert [path for path, text in texts.items() if vendored(path, text)] == []
    assert vendored("static/js/htmx.min.js", "")
    assert vendored("static/css/bootstrap.css", "/*! licence */")
    assert vendored("static/fonts/pt.woff2", "")


def test_static_files_load_nothing_from_outside():
    address = re.compile(r"""(?:https?:)?//(?!www\.w3\.org/)[a-z0-9-]+\.[a-z]{2,}""", re.IGNORECASE)
    kept = [
        p for p in tree.files() if p.parts[0] == "static" and p.suffix in {".css", ".js", ".svg"}
    ]
    assert {
        str(p): address.findall(tree.text_of(p)) for p in kept if address.search(tree.text_of(p))
    } == {}
    assert address.search("@import url(//fonts.example.com/a.css)")
