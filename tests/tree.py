"""The files of this repository, as the guards over the whole tree see them."""

import ast
import contextlib
import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FLOORS = ("people", "mentorship", "roadmap")  # each may import itself and those before it


@cache
def files() -> tuple[Path, ...]:
    """Everything that git keeps or would keep, relative to the root; without git, all but dots."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    with contextlib.suppress(OSError, subprocess.CalledProcessError):
        names = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
        return tuple(sorted(Path(n) for n in names.splitlines() if (ROOT / n).is_file()))
    found = (path.relative_to(ROOT) for path in ROOT.rglob("*") if path.is_file())
    return tuple(sorted(p for p in found if not p.parts[0].startswith(".") and p.suffix != ".pyc"))


def under(*folders: str, suffix: str) -> list[Path]:
    """Files with the suffix in the folders, relative to the root."""
    return [path for path in files() if path.parts[0] in folders and path.suffix == suffix]


def text_of(path: Path) -> str:
    return (ROOT / path).read_text(encoding="utf-8")


def modules() -> list[Path]:
    """Our own Python files, without migrations (Django writes those)."""
    return [path for path in under(*FLOORS, suffix=".py") if "migrations" not in path.parts]


@cache
def functions(source: str) -> list[tuple[str, int]]:
    """(name, lines of code) of every function in the source; a docstring is not code."""
    return [
        (node.name, node.end_lineno - node.lineno + 1 - docstring_lines(node))
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]


def docstring_lines(node: ast.FunctionDef) -> int:
    first = node.body[0]
    is_docstring = isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant)
    return first.end_lineno - first.lineno + 1 if is_docstring else 0


def arguments(source: str, function: str, keyword: str) -> list[str]:
    """What stands behind the keyword in every call of the function, as it is written."""
    if function not in source:
        return []
    return [
        ast.unparse(given.value)
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Call) and ast.unparse(node.func).split(".")[-1] == function
        for given in node.keywords
        if given.arg == keyword
    ]
