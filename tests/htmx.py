"""A fragment for htmx is the very part of the page that it replaces."""

import re

import lxml.html

HX = {"HX-Request": "true"}


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


def assert_fragment_equals_page(client, url: str, selector: str) -> None:
    """The answer to htmx is only the part, equal to the page's, and caches are told of it.

    `selector` is «#id». What htmx asks for after «Back» is the whole page.
    """
    page, fragment = client.get(url), client.get(url, headers=HX)
    restored = client.get(url, headers=HX | {"HX-History-Restore-Request": "true"})
    assert "<html" not in fragment.content.decode(), f"{url}: a whole page instead of a fragment"
    assert "<html" in page.content.decode()
    assert "<html" in restored.content.decode(), f"{url}: «Back» gets a fragment"
    assert part(fragment.content.decode(), selector) == part(page.content.decode(), selector)
    for response in (page, fragment):
        for name in ("HX-Request", "HX-History-Restore-Request"):
            assert name in response.get("Vary", "").split(", "), f"{url}: Vary lacks {name}"
