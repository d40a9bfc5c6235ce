"""Opening pages the way people do: signed in, in a colour scheme, a width, a contrast."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings

# (colour scheme, width of the window, contrast)
AXE = Axe().axe_script
LIGHT, DARK, CONTRAST = ("light", 1366, ""), ("dark", 375, ""), ("light", 320, "high")


FRAME = [[".shell > :not(main)"]]

# Rules of axe whose answer depends on how the page looks.
OF_LOOKS = ["color-contrast", "link-in-text-block", "scrollable-region-focusable"]
RULES = {
    "all": {},
    "looks": {"runOnly": OF_LOOKS},
    "colours": {"runOnly": OF_LOOKS[:2]},
    "width": {"runOnly": OF_LOOKS[2:]},
    "sense": {"rules": {name: {"enabled": False} for name in OF_LOOKS[:2]}},
}


@pytest.fixture
def look(page, live_server):
    """`look(address, mode)` → the page opened in that colour scheme, width and contrast."""

    def opened(address, mode=LIGHT):
        scheme, width, contrast = mode
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        page.set_viewport_size({"width": width, "height": 800})
        if contrast:
            page.context.add_cookies(
                [{"name": "contrast", "value": contrast, "url": live_server.url}]
            )
        page.goto(address)
        return page

    return opened


@pytest.fixture
def come_in(page, live_server, enter):
    """`come_in(account)`: the browser carries this person's session."""

    def carried(account):
        cookie = enter(account).cookies[settings.SESSION_COOKIE_NAME].value
        page.context.add_cookies(
            [{"name": settings.SESSION_COOKIE_NAME, "value": cookie, "url": live_server.url}]
        )

    return carried


def sideways(page) -> int:
    """By how many pixels the page is wider than its window."""
    return page.evaluate("document.documentElement.scrollWidth - window.innerWidth")


def cramped(page) -> list[str]:
    """Tables that do not fit their frames; the grid of the analysis is meant to be moved about."""
    return page.evaluate(
        """() => [...document.querySelectorAll(".table-frame")]
            .filter((frame) => frame.firstElementChild.scrollWidth > frame.clientWidth + 1)
            .map((frame) => frame.getAttribute("aria-label"))"""
    )


def violations(page, *, rules: str = "all", frame: bool = True, only: str = "html") -> list[str]:
    """What axe finds wrong in the page, as «rule: element»; axe goes in once.

    `rules`: "looks": what a width, a colour scheme or a contrast can spoil, in parts "colours" and
    "width"; "sense": all but the colours. A run costs more than a rule does.
    `frame`: with the head, the sections and the foot, which are the same round every page; what
    holds for a page as a whole, such as the order of its headings, is looked at without them too.
    `only`: the elements that are looked at, with all that lies in them.
    """
    if page.evaluate("typeof window.axe === 'undefined'"):
        page.evaluate(AXE)
    options = {"resultTypes": ["violations"], "preload": False} | RULES[rules]
    part = {"include": [[only]], "exclude": [] if frame else FRAME}
    found = page.evaluate("([part, options]) => axe.run(part, options)", [part, options])
    return [
        f"{rule['id']}: {node['html']}" for rule in found["violations"] for node in rule["nodes"]
    ]


def in_mode(page, mode) -> None:
    """The open page in another colour scheme, width and contrast, as a reload would show it."""
    scheme, width, contrast = mode
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    page.set_viewport_size({"width": width, "height": 800})
    page.evaluate("contrast => { document.documentElement.dataset.contrast = contrast }", contrast)
