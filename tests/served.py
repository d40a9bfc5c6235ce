"""What must be true of every page that the application serves, as functions over its answer."""

import re
from html import unescape
from html.parser import HTMLParser

from django.http import HttpResponse

CSP = {
    "default-src": {"'none'"},
    "script-src": {"'self'"},
    "style-src": {"'self'"},
    "font-src": {"'self'"},
    "connect-src": {"'self'"},
    "form-action": {"'self'"},
    "img-src": {"'self'", "blob:"},
    "base-uri": {"'none'"},
    "object-src": {"'none'"},
}
# Tighter still than asked for; nothing else may be added.
ALSO = {"frame-ancestors": {"'none'"}, "manifest-src": {"'self'"}}
LOADS = {
    "script": "src",
    "link": "href",
    "img": "src",
    "iframe": "src",
    "source": "src",
    "audio": "src",
    "video": "src",
    "use": "href",
    "object": "data",
    "embed": "src",
}
FOREIGN = re.compile(r"^\s*(?:[a-z]+:)?//", re.IGNORECASE)
VOID_TEXT = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|#\}")


class Page(HTMLParser):
    """The elements of a page that the checks ask about."""

    def __init__(self, html: str):
        super().__init__(convert_charrefs=True)
        self.complaints: list[str] = []
        self.ids: list[str] = []
        self.headings = 0
        self.language = ""
        self.form: dict | None = None
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attributes):
        values = {name: value or "" for name, value in attributes}
        self.inline(tag, values)
        self.loaded(tag, values)
        self.in_form(tag, values)
        self.ids += [values["id"]] if "id" in values else []
        self.headings += tag == "h1"
        if tag == "html":
            self.language = values.get("lang", "")

    handle_startendtag = handle_starttag

    def handle_endtag(self, tag):
        if tag == "form" and self.form:
            if self.form["method"] == "post" and not self.form["token"]:
                self.complaints.append(f"форма {self.form['action']} без csrf")
            self.form = None

    def inline(self, tag: str, values: dict) -> None:
        if tag == "style" or (tag == "script" and not values.get("src")):
            self.complaints.append(f"встроенный <{tag}>")
        for name, value in values.items():
            if name == "style" or name.startswith(("on", "hx-on")):
                self.complaints.append(f"атрибут {name} у <{tag}>")
            if value.strip().lower().startswith("javascript:"):
                self.complaints.append(f"javascript: у <{tag}>")

    def loaded(self, tag: str, values: dict) -> None:
        address = values.get(LOADS.get(tag, ""), "")
        if FOREIGN.match(address) or FOREIGN.match(values.get("srcset", "")):
            self.complaints.append(f"<{tag}> с чужого адреса {address}")

    def in_form(self, tag: str, values: dict) -> None:
        if tag == "form":
            method, action = values.get("method", "get").lower(), values.get("action", "")
            self.form = {"method": method, "action": action, "token": False}
            if FOREIGN.match(action):
                self.complaints.append(f"форма на чужой адрес {action}")
        elif self.form and values.get("name") == "csrfmiddlewaretoken":
            self.form["token"] = True


def text(response) -> str:
    """The page as a person reads its signs: no entities, no spaces that do not break."""
    return unescape(response.content.decode()).replace("\xa0", " ")


def complaints(response: HttpResponse, *, fragment: bool = False) -> list[str]:
    """Everything that is wrong with a served page; a fragment has no frame to check."""
    html = response.content.decode()
    page = Page(html)
    found = list(page.complaints)
    if leak := VOID_TEXT.search(html):
        found.append(f"след шаблона: {html[max(0, leak.start() - 30) : leak.end() + 30]!r}")
    twice = {name for name in page.ids if page.ids.count(name) > 1}
    found += [f"id {name} дважды" for name in sorted(twice)]
    if policy(response) not in (CSP, CSP | ALSO):
        found.append(f"политика содержимого: {response.get('Content-Security-Policy')}")
    return found if fragment else found + frame(page, html)


def frame(page: Page, html: str) -> list[str]:
    """What only a whole page has: the language, one heading, a title."""
    found = []
    if page.language != "ru":
        found.append(f"язык страницы {page.language!r}")
    if page.headings != 1:
        found.append(f"заголовков h1: {page.headings}")
    if not re.search(r"<title>\s*[^<\s]", html):
        found.append("нет названия страницы")
    return found


def policy(response: HttpResponse) -> dict[str, set[str]]:
    """The Content-Security-Policy header as {directive: sources}."""
    parts = [part.split() for part in response.get("Content-Security-Policy", "").split(";")]
    return {part[0]: set(part[1:]) for part in parts if part}
