"""Every page that the access table opens, in a real browser: readable, reachable, nothing sideways.

The table knows every address and the world has a sample of every object, so a new page is looked
at without being named here.
"""

import pytest
from django.urls import resolve
from playwright.sync_api import expect

from people.access import Role
from roadmap.actions import edit_activity
from roadmap.models import Activity
from tests.access_table import ROWS
from tests.browser.conftest import CONTRAST, DARK, cramped, in_mode, sideways, violations
from tests.world import World

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
DESK = ("light", 1280, "")  # the smallest window of a desk: tables fit it
MODES = (DESK, DARK, CONTRAST)
OF_TEACHERS = ("/", "/me/", "/requests/my/", "/requests/new/", "/mentors/new/", "/consents/my/")
FORMS = (
    "/pairs/new/", "/requests/enter/", "/people/import/", "/reviews/indicators/new/",
    "/consents/{signed_consent}/withdraw/", "/school/officials/new/",
)  # fmt: skip


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


def addresses(world, client, role: Role) -> list[str]:
    """Addresses of the table that answer this role with a page, one for each shape of page."""
    opened = {}
    for row in ROWS:
        if row.method == "GET" and row.answer_for(role) == "да":
            address = world.address(row.address)
            opened.setdefault(resolve(address.partition("?")[0]).func, address)
    shapes = {}
    for address in opened.values():
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


def test_every_page_of_the_deputy_can_be_read_by_everybody(world, page, come_in, enter):
    """A look is scanned in the light on one page and in the dark on another.

    High contrast has its own colours of every part, which the gallery scans: a page must fit.
    """
    come_in(world.deputy)
    found, seen = {}, {DESK: set(), DARK: set()}
    for number, address in enumerate(addresses(world, enter(world.deputy), Role.DEPUTY)):
        page.goto(address)
        mode = (DESK, DARK)[number % 2]
        found[address] = troubles(page, frame=number < 2, scanned=(mode,), seen=seen[mode])
    assert len(found) > 100
    assert {address: wrong for address, wrong in found.items() if wrong} == {}


def test_pages_of_teachers_can_be_read_by_everybody(world, page, come_in):
    come_in(world.accounts[Role.TEACHER])
    found = {}
    for address in OF_TEACHERS:
        assert page.goto(address).status == 200
        found[address] = troubles(page, frame=not found)
    assert {address: wrong for address, wrong in found.items() if wrong} == {}


def test_what_is_wrong_with_a_form_can_be_read_by_everybody(world, page, come_in):
    come_in(world.deputy)
    found = {}
    for address in map(world.address, FORMS):
        page.goto(address)
        page.locator("main form .button-primary, main form .button-danger").first.click()
        expect(page.locator(".invalid-feedback, .field-error").first).to_be_visible()
        found[address] = troubles(page)
    assert {address: wrong for address, wrong in found.items() if wrong} == {}
