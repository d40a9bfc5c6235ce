"""Every page that the access table opens, in a real browser: readable, reachable, nothing sideways.

The table knows every address and the world has a sample of every object, so a new page is looked
at without being named here.
"""

import pytest

from people.access import Role
from tests.browser.reading import half_is_well, troubles, world

__all__ = ["world"]  # a fixture
pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
OF_TEACHERS = ("/", "/me/", "/requests/my/", "/requests/new/", "/mentors/new/", "/consents/my/")


def test_every_page_of_the_deputy_can_be_read_by_everybody(world, page, come_in, enter):
    come_in(world.deputy)
    half_is_well(world, page, enter(world.deputy), 0)


def test_pages_of_teachers_can_be_read_by_everybody(world, page, come_in):
    come_in(world.accounts[Role.TEACHER])
    found = {}
    for address in OF_TEACHERS:
        assert page.goto(address).status == 200
        found[address] = troubles(page, frame=not found)
    assert {address: wrong for address, wrong in found.items() if wrong} == {}
