"""Who may do what: every view says it, every address stands in the table, the law of roles holds.

What the addresses answer is tests/test_every_address.py.
"""

import pytest
from django.urls import URLPattern, get_resolver, resolve

from people.access import Permission, Role, permissions_of
from tests.access_table import COLUMNS, ROWS
from tests.world import world

__all__ = ["world"]


def patterns(of=None) -> list[URLPattern]:
    """Every URL pattern of the project; the gallery's are there only under DEBUG."""
    found = []
    for pattern in (of or get_resolver()).url_patterns:
        found += patterns(pattern) if hasattr(pattern, "url_patterns") else [pattern]
    return found


def undeclared(views) -> list[str]:
    """Names of the views that do not say whom they let in, or say it in an unknown way."""
    known = ({"public"}, {"signed in"})
    return [
        view.__qualname__
        for view in views
        if {getattr(view, "access", None)} not in known
        and not (
            isinstance(getattr(view, "access", None), tuple)
            and view.access
            and set(view.access) <= set(Permission)
        )
    ]


def test_every_view_declares_access():
    assert undeclared(pattern.callback for pattern in patterns()) == []


def test_the_guard_of_declarations_sees():
    def forgetful(request): ...

    def invented(request): ...

    invented.access = "everybody"
    assert undeclared([forgetful, invented]) == [forgetful.__qualname__, invented.__qualname__]


def test_only_public_views_let_in_without_signing_in():
    for pattern in patterns():
        opened = not getattr(pattern.callback, "login_required", True)
        assert opened == (pattern.callback.access == "public"), pattern.name


def test_every_view_has_a_name():
    assert [pattern for pattern in patterns() if not pattern.name] == []


@pytest.mark.django_db
def test_every_address_has_a_row(world):
    """A new address fails here until somebody decides who may open it."""
    in_table = {resolve(world.address(row.address).split("?")[0]).url_name for row in ROWS}
    assert {pattern.name for pattern in patterns()} - in_table == set()


def test_every_row_answers_for_every_column():
    assert [row.what for row in ROWS if len(row.answers) != len(COLUMNS)] == []
    assert {answer for row in ROWS for answer in row.answers} == {"да", "нет", "вход"}
    assert set(COLUMNS) == {*Role, None}


class TestTheLawOfRoles:
    """mission.md, «Who sees what», as far as it exists now."""

    def test_the_administrator_has_no_content(self):
        content = {Permission.READ_PLAN, Permission.READ_REPORTS, Permission.READ_STAFF,
                   Permission.READ_HISTORY, Permission.EDIT_PLAN}  # fmt: skip
        assert not permissions_of([Role.ADMINISTRATOR]) & content

    def test_the_accountant_has_nothing_but_money(self):
        assert permissions_of([Role.ACCOUNTANT]) == {Permission.READ_PAYMENTS}

    def test_a_teacher_reads_the_plan_and_speaks_for_themselves(self):
        own = {Permission.READ_PLAN, Permission.SEND_REQUEST, Permission.OFFER_ONESELF,
               Permission.READ_EVENTS, Permission.READ_LIBRARY,
               Permission.OFFER_TO_LIBRARY}  # fmt: skip
        assert permissions_of([Role.TEACHER]) == own

    def test_the_deputy_can_do_everything(self):
        assert permissions_of([Role.DEPUTY]) == set(Permission)
