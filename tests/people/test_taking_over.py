"""Ways into somebody else's account that must stay shut."""

import pytest
from django.test import Client

from people import actions
from people.access import Role
from people.models import AccessLink, Account
from tests.factories import PASSWORD, AccountFactory

pytestmark = pytest.mark.django_db


def opens(link) -> bool:
    return Client().get(f"/accounts/link/{link.token}/").status_code == 200


class TestLinkOfARisenAccount:
    """The deputy has seen the link of a teacher; then the teacher becomes administrator."""

    def test_closes_when_the_account_leaves_the_deputys_reach(self, teacher, deputy, administrator):
        (seen,) = actions.issue_links(by=deputy, accounts=[teacher])
        roles = [Role.TEACHER, Role.ADMINISTRATOR]
        actions.change_roles(teacher, by=administrator, roles=roles)
        assert not opens(seen)

    def test_stays_open_when_nobody_loses_the_right_to_give_it(self, teacher, deputy):
        (seen,) = actions.issue_links(by=deputy, accounts=[teacher])
        actions.change_roles(teacher, by=deputy, roles=[Role.TEACHER, Role.SECRETARY])
        assert opens(seen)


def test_a_changed_password_closes_the_slip_in_the_drawer(teacher, deputy):
    (slip,) = actions.issue_links(by=deputy, accounts=[teacher])
    actions.set_password(by=teacher, password="тихая река весной")
    assert not opens(slip)


class TestUnlockedComputer:
    """A letter with a link goes to the address: whoever changes it takes the account over."""

    STRANGE = "stranger@zarechny.example"

    @pytest.mark.parametrize("typed", ["", "не тот пароль"])
    def test_gives_no_address_without_the_password(self, enter, teacher, typed):
        answer = enter(teacher).post("/me/", {"email": self.STRANGE, "old_password": typed})
        assert answer.context["form"].errors["old_password"]
        assert Account.objects.get(pk=teacher.pk).email == ""

    def test_guessing_the_password_there_is_throttled(self, enter, teacher, settings):
        client = enter(teacher)
        for _ in range(settings.AXES_FAILURE_LIMIT):
            answer = client.post("/me/", {"email": self.STRANGE, "old_password": "не тот"})
        assert answer.status_code == 429
        right = client.post("/me/", {"email": self.STRANGE, "old_password": PASSWORD})
        assert right.status_code == 429
        assert Account.objects.get(pk=teacher.pk).email == ""

    def test_a_letter_on_its_way_to_the_old_address_opens_nothing(self, school):
        account = AccountFactory(email="old@zarechny.example")
        sent = AccessLink.issue(account=account, days=1, by=None)
        actions.change_email(by=account, email="new@zarechny.example")
        assert not opens(sent)
