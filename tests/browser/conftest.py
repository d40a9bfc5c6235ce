"""Opening pages the way people do: signed in, in a colour scheme, a width, a contrast."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings

# (colour scheme, width of the window, contrast)
LIGHT, DARK, CONTRAST = ("light", 1366, ""), ("dark", 375, ""), ("light", 320, "high")


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


def violations(page) -> list[str]:
    """What axe finds wrong, as «rule: element»."""
    found = Axe().run(page).response["violations"]
    return [f"{rule['id']}: {node['html']}" for rule in found for node in rule["nodes"]]
