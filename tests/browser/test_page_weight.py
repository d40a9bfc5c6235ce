"""What a first visit costs, and what the style's colours promise."""

import re
from pathlib import Path

import brotli
import pytest
from django.conf import settings
from django.contrib.staticfiles import finders
from django.test import Client

LIMIT = 150 * 1024  # experience.md, Budgets
CSS = Path(settings.BASE_DIR) / "static" / "css" / "app.css"


@pytest.mark.parametrize("address", ["/accounts/login/", "/"])
def test_a_first_visit_is_light(address, deputy, enter):
    client = Client() if "login" in address else enter(deputy)
    html = client.get(address).content.decode()
    paths = set(re.findall(r'(?:src|href)="/static/([^"]+)"', html))
    paths.add("fonts/pt-sans-bold.woff2")  # named by the style, not by the page
    assert len(paths) > 5
    weight = sum(wire_size(path) for path in paths) + len(brotli.compress(html.encode()))
    assert weight <= LIMIT


def wire_size(path: str) -> int:
    """Bytes of a static file as it is sent: fonts as they are, text compressed."""
    content = Path(finders.find(path)).read_bytes()
    return len(content) if path.endswith(".woff2") else len(brotli.compress(content))


@pytest.mark.parametrize(
    ("theme", "least"),
    [("light", 4.5), ("dark", 4.5), ("high", 7.0), ("high dark", 7.0)],
)
def test_words_stand_out_from_what_is_behind_them(theme, least):
    token = tokens()[theme]
    for front, backs in {
        "ink": ["paper", "surface", "sunk"],
        "muted": ["paper", "surface", "sunk"],
        "accent": ["paper", "surface", "accent-soft"],
        "on-accent": ["accent", "accent-strong"],
        "on-bad": ["bad"],
        "ok": ["surface", "ok-soft"],
        "warn": ["surface", "warn-soft"],
        "bad": ["surface", "bad-soft"],
    }.items():
        for back in backs:
            assert contrast(token[front], token[back]) >= least, (front, back)
    assert contrast(token["edge"], token["surface"]) >= 3  # borders of fields
    assert contrast(token["done-bar"], token["surface"]) >= 3


def tokens() -> dict[str, dict[str, str]]:
    """The colours of each theme: theme → token → #rrggbb."""
    blocks = [
        dict(re.findall(r"--([\w-]+): (#[0-9a-f]{3,6})\b", block))
        for block in re.findall(r"\{([^{}]*--paper: #[^{}]*)\}", CSS.read_text())
    ]
    light, dark, high, high_dark = blocks
    return {"light": light, "dark": dark, "high": high, "high dark": high_dark}


def contrast(front: str, back: str) -> float:
    """WCAG 2's contrast ratio of two colours, 1…21."""
    lighter, darker = sorted((luminance(front), luminance(back)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    figures = colour[1:] if len(colour) == 7 else "".join(f * 2 for f in colour[1:])
    parts = [int(figures[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
