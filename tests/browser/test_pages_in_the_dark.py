"""The other half of every page that the access table opens, and forms that are refused."""

import pytest
from playwright.sync_api import expect

from tests.browser.reading import half_is_well, troubles, world

__all__ = ["world"]  # a fixture
pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
FORMS = (
    "/pairs/new/", "/requests/enter/", "/people/import/", "/reviews/indicators/new/",
    "/consents/{signed_consent}/withdraw/", "/school/officials/new/",
)  # fmt: skip


def test_every_other_page_of_the_deputy_can_be_read_by_everybody(world, page, come_in, enter):
    come_in(world.deputy)
    half_is_well(world, page, enter(world.deputy), 1)


def test_what_is_wrong_with_a_form_can_be_read_by_everybody(world, page, come_in):
    come_in(world.deputy)
    found = {}
    for address in map(world.address, FORMS):
        page.goto(address)
        page.locator("main form .button-primary, main form .button-danger").first.click()
        expect(page.locator(".invalid-feedback, .field-error").first).to_be_visible()
        found[address] = troubles(page)
    assert {address: wrong for address, wrong in found.items() if wrong} == {}
