"""What is wrong with a page in a real browser: not readable, not reachable, sideways."""

import pytest
from django.urls import resolve

from people.access import Role
from roadmap.actions import edit_activity
from roadmap.models import Activity
from tests.access_table import ROWS
from tests.browser.conftest import CONTRAST, DARK, cramped, in_mode, sideways, violations
from tests.world import World

DESK = ("light", 1280, "")  # the smallest window of a desk: tables fit it
MODES = (DESK, DARK, CONTRAST)


# What colours depend on, of each visible element with words or a field of its own: its classes and
# state, how it is written, and what it stands on.
LOOKS = """() => [...document.querySelectorAll("main *")].map((one) => {
    const says = [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    if (!(says || one.matches("input, select, textarea")) || !one.checkVisibility()) return "";
    const part = (of) => `${of.localName}.${of.getAttribute("class") ?? ""}`;
    const state = ["disabled", "aria-invalid", "aria-current", "open", "type"]
        .filter((name) => one.hasAttribute(name)).map((name) => name + one.getAttribute(name));
    const style = getComputedStyle(one), clear = "rgba(0, 0, 0, 0)";
    let ground = one;
    while (ground.parentElement && getComputedStyle(ground).backgroundColor === clear)
        ground = ground.parentElement;
    const written = [style.color, style.fontSize, style.fontWeight, style.opacity];
    return [part(one), ...state, ...written, part(ground)].join(" ");
})"""
MARK = """(places) => { const all = document.querySelectorAll("main *");
    for (const place of places) all[place].dataset.unseen = ""; }"""


@pytest.fixture
def world(tmp_path, settings):
    """The sample school, with a change of the plan that waits for the council."""
    settings.MEDIA_ROOT = tmp_path
    made = World(tmp_path)
    changed = Activity.objects.select_related("stage__roadmap").get(pk=made.samples["activity"])
    edit_activity(changed, by=made.deputy, version=changed.version, term="до 15 мая")
    return made


def addresses(world, client, role: Role, half: int) -> list[str]:
    """Addresses of the table that answer this role with a page, one for each shape of page.

    `half`: 0 or 1; two workers share them.
    """
    opened = {}
    for row in ROWS:
        if row.method == "GET" and row.answer_for(role) == "да":
            address = world.address(row.address)
            opened.setdefault(resolve(address.partition("?")[0]).func, address)
    shapes = {}
    for address in list(opened.values())[half::2]:
        answer = client.get(address)
        if answer.status_code == 200 and answer["Content-Type"].startswith("text/html"):
            shapes.setdefault(answer.templates[0].name, address)
    return list(shapes.values())


def unseen(page, seen: set) -> bool:
    """Whether the open page has looks that are not in `seen`: the first of each is marked."""
    looks = {look: place for place, look in reversed(list(enumerate(page.evaluate(LOOKS)))) if look}
    news = [place for look, place in looks.items() if look not in seen]
    seen.update(looks)
    page.evaluate(MARK, news)
    return bool(news)


def troubles(page, *, frame: bool = False, scanned=MODES, seen: set | None = None) -> list[str]:
    """What is wrong with the open page in any mode, as «mode: what».

    What the colours do not change is looked at once, and the frame on one page. Colours are looked
    at in the `scanned` modes, and with `seen` only where no earlier page looked the same. Whether
    a page fits its window and may be moved about in it, the narrowest tells for the others.
    """
    found, news = [], seen is None or unseen(page, seen)
    marked = "html" if frame or seen is None else "[data-unseen]"
    for mode in MODES:
        scans = news and mode in scanned
        if mode == DARK and not scans:
            continue
        in_mode(page, mode)
        wrong = violations(page, rules="colours", frame=frame, only=marked) if scans else []
        if mode == DESK:
            wrong += violations(page, rules="sense", frame=frame)
            wrong += [f"the table «{name}» is too wide" for name in cramped(page)]
        elif mode == CONTRAST:
            wrong += violations(page, rules="width", frame=frame)
        if (wide := sideways(page)) > 0:
            wrong.append(f"wider than the window by {wide} px")
        found += [f"{mode}: {what}" for what in wrong]
    return found


def half_is_well(world, page, client, half: int) -> None:
    """Nothing is wrong with the deputy's pages of that half.

    A look is scanned in the light on one half and in the dark on the other. High contrast has its
    own colours of every part, which the gallery scans: a page must fit.
    """
    found, seen, mode = {}, set(), (DESK, DARK)[half]
    for address in addresses(world, client, Role.DEPUTY, half):
        page.goto(address)
        found[address] = troubles(page, frame=not found, scanned=(mode,), seen=seen)
    assert len(found) > 70
    assert {address: wrong for address, wrong in found.items() if wrong} == {}
