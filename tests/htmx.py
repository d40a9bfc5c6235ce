"""A fragment for htmx is the very part of the page that it replaces."""

import re

import lxml.html
from django.http import HttpResponse

HX = {"HX-Request": "true"}
RESTORED = HX | {"HX-History-Restore-Request": "true"}


def part(html: str, selector: str) -> str:
    """The one element matching `#id` in the HTML, without tokens and runs of white space."""
    found = lxml.html.document_fromstring(f"<div>{html}</div>" if "<html" not in html else html)
    elements = found.xpath("//*[@id=$id]", id=selector.removeprefix("#"))
    assert len(elements) == 1, f"{len(elements)} elements {selector}"
    text = lxml.html.tostring(elements[0], encoding="unicode", with_tail=False)
    text = re.sub(r'(name="csrfmiddlewaretoken" value=")[^"]*', r"\1", text)
    return re.sub(r"\s+", " ", text)


def roots(html: str) -> list[str]:
    """Selectors of the outermost elements of a fragment; "" for one without an id."""
    fragments = lxml.html.fragments_fromstring(html)
    elements = [f for f in fragments if not isinstance(f, str) and isinstance(f.tag, str)]
    return [f"#{element.get('id')}" if element.get("id") else "" for element in elements]


def differences(
    page: HttpResponse, fragment: HttpResponse, restored: HttpResponse, selector: str
) -> list[str]:
    """What is wrong with a fragment, beside its page and the answer after «Back»."""
    whole, piece = page.content.decode(), fragment.content.decode()
    found = []
    if "<html" in piece:
        found.append("a whole page instead of a fragment")
    if "<html" not in whole or "<html" not in restored.content.decode():
        found.append("a fragment where the whole page is asked for («Back»)")
    if not found and part(piece, selector) != part(whole, selector):
        found.append(f"{selector} differs from the page's")
    for response in (page, fragment):
        for name in ("HX-Request", "HX-History-Restore-Request"):
            if name not in response.get("Vary", "").split(", "):
                found.append(f"Vary lacks {name}")
    return found


def assert_fragment_equals_page(client, url: str, selector: str) -> None:
    """The answer to htmx is only the part, equal to the page's, and caches are told of it.

    `selector` is «#id». What htmx asks for after «Back» is the whole page.
    """
    page, fragment = client.get(url), client.get(url, headers=HX)
    assert differences(page, fragment, client.get(url, headers=RESTORED), selector) == []
