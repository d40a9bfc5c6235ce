"""Accounts and roles: who may change whom, who can never be removed, what the list shows."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection

from people import actions
from people.access import ROLES, Permission, Role
from people.models import AccessLink, Account, Teacher
from tests.factories import AccountFactory, SchoolFactory, TeacherFactory

pytestmark = pytest.mark.django_db


def roles_of(account) -> list[str]:
    return Account.objects.get(pk=account.pk).roles


@pytest.fixture
def second_administrator(administrator):
    return AccountFactory(roles=[Role.ADMINISTRATOR], teacher=None)


class TestRoles:
    def test_deputy_gives_roles_below(self, enter, deputy, teacher):
        answer = enter(deputy).post(
            f"/access/{teacher.pk}/roles/", {"roles": ["secretary", "teacher"]}
        )
        assert answer.status_code == 302
        assert roles_of(teacher) == ["secretary", "teacher"]

    def test_at_least_one_role(self, enter, deputy, teacher):
        answer = enter(deputy).post(f"/access/{teacher.pk}/roles/", {"roles": []})
        assert answer.status_code == 422
        assert roles_of(teacher) == ["teacher"]

    def test_deputy_cannot_make_an_administrator(self, enter, deputy, teacher):
        client = enter(deputy)
        assert 'value="administrator"' not in client.get(f"/access/{teacher.pk}/").content.decode()
        client.post(f"/access/{teacher.pk}/roles/", {"roles": ["administrator"]})
        assert roles_of(teacher) == ["teacher"]
        with pytest.raises(PermissionDenied):
            actions.change_roles(teacher, by=deputy, roles=[Role.ADMINISTRATOR])

    def test_nobody_changes_their_own(self, enter, deputy, administrator):
        for account in (deputy, administrator):
            before = roles_of(account)
            answer = enter(account).post(f"/access/{account.pk}/roles/", {"roles": ["teacher"]})
            assert answer.status_code == 403
            assert roles_of(account) == before

    @pytest.mark.parametrize("act", ["roles", "disable", "enable", "link"])
    def test_deputy_does_not_touch_the_administrator(self, enter, deputy, administrator, act):
        answer = enter(deputy).post(f"/access/{administrator.pk}/{act}/", {"roles": ["teacher"]})
        assert answer.status_code == 403
        administrator.refresh_from_db()
        assert administrator.is_active
        assert administrator.roles == ["administrator"]
        assert not administrator.access_links.exists()

    def test_nor_an_administrator_who_teaches(self, deputy, school):
        both = AccountFactory(roles=[Role.ADMINISTRATOR, Role.TEACHER])
        with pytest.raises(PermissionDenied):
            actions.disable_account(both, by=deputy)

    def test_nor_revokes_a_link_of_theirs(self, enter, deputy, administrator):
        link = AccessLink.issue(account=administrator, days=1, by=None)
        assert enter(deputy).post(f"/access/{administrator.pk}/link/revoke/").status_code == 403
        assert AccessLink.objects.by_token(link.token)

    @pytest.mark.parametrize(
        "role", [r for r in Role if r not in (Role.ADMINISTRATOR, Role.DEPUTY)]
    )
    def test_other_roles_manage_nobody(self, enter, teacher, school, role):
        curious = AccountFactory(roles=[role])
        client = enter(curious)
        assert client.get("/access/").status_code == 403
        for act in ("roles", "disable", "enable", "link"):
            assert client.post(f"/access/{teacher.pk}/{act}/").status_code == 403
        with pytest.raises(PermissionDenied):
            actions.change_roles(teacher, by=curious, roles=[Role.TEACHER])
        with pytest.raises(PermissionDenied):
            actions.create_accounts(by=curious, teachers=[TeacherFactory()])

    def test_table_of_roles_is_readable(self, enter, deputy):
        page = enter(deputy).get("/access/roles/").content.decode()
        for role in Role:
            assert role.label in page
            assert ROLES[role].about in page


class TestDisabling:
    def test_out_at_once_and_back(self, enter, deputy, teacher):
        inside = enter(teacher)
        assert inside.get("/me/").status_code == 200
        link = AccessLink.issue(account=teacher, days=1, by=None)
        enter(deputy).post(f"/access/{teacher.pk}/disable/")
        assert inside.get("/me/").status_code == 302
        assert AccessLink.objects.by_token(link.token) is None
        assert not teacher.sessions.exists()
        enter(deputy).post(f"/access/{teacher.pk}/enable/")
        assert enter(teacher).get("/me/").status_code == 200
        assert AccessLink.objects.by_token(link.token) is None

    def test_page_says_to_whom_it_will_happen(self, enter, deputy, teacher):
        page = enter(deputy).get(f"/access/{teacher.pk}/").content.decode()
        assert "Липина Софья Марковна сразу выйдет на всех устройствах" in page

    def test_looking_changes_nothing(self, enter, deputy, teacher):
        client = enter(deputy)
        for act in ("roles", "disable", "enable", "link", "link/revoke"):
            assert client.get(f"/access/{teacher.pk}/{act}/").status_code == 405

    def test_not_oneself(self, enter, administrator, second_administrator):
        assert enter(administrator).post(f"/access/{administrator.pk}/disable/").status_code == 403

    def test_a_director_can_be_closed_and_stays_on_the_staff(self, enter, deputy, director):
        enter(deputy).post(f"/access/{director.pk}/disable/")
        assert Teacher.objects.filter(pk=director.teacher_id).exists()
        assert "вход закрыт" in enter(deputy).get("/access/?state=disabled").content.decode()


class TestLastAdministrator:
    """Only an administrator reaches an administrator: the last one has nobody to be removed by."""

    def test_second_last_can_go_the_last_cannot(self, administrator, second_administrator):
        actions.disable_account(second_administrator, by=administrator)
        third = AccountFactory(roles=[Role.ADMINISTRATOR], is_active=False)
        actions.change_roles(third, by=administrator, roles=[Role.TEACHER])
        assert roles_of(third) == ["teacher"]
        with pytest.raises(PermissionDenied):  # who was disabled acts no more
            actions.disable_account(administrator, by=second_administrator)

    def test_check_counts_only_those_who_can_come_in(
        self, administrator, second_administrator, monkeypatch
    ):
        actions.disable_account(second_administrator, by=administrator)
        # Suppose one day somebody else may manage administrators: the rule itself must hold.
        grants = ROLES[Role.DEPUTY]
        monkeypatch.setitem(
            ROLES, Role.DEPUTY, type(grants)(grants.about, grants.permissions, frozenset(Role))
        )
        stronger = AccountFactory(roles=[Role.DEPUTY])
        with pytest.raises(ValidationError, match="последний действующий администратор"):
            actions.disable_account(administrator, by=stronger)
        with pytest.raises(ValidationError, match="последний действующий администратор"):
            actions.change_roles(administrator, by=stronger, roles=[Role.TEACHER])


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    "remove",
    [
        lambda by, whom: actions.disable_account(whom, by=by),
        lambda by, whom: actions.change_roles(whom, by=by, roles=[Role.TEACHER]),
    ],
    ids=["disable", "change roles"],
)
def test_two_administrators_removing_each_other_at_once(remove):
    SchoolFactory()
    first, second = (AccountFactory(roles=[Role.ADMINISTRATOR], teacher=None) for _ in range(2))
    both_ready = Barrier(2)

    def try_to_remove(by, whom):
        try:
            both_ready.wait(timeout=20)
            remove(by, whom)
        except PermissionDenied:
            return False
        finally:
            connection.close()
        return True

    with ThreadPoolExecutor(2) as pool:
        done = list(pool.map(try_to_remove, [first, second], [second, first]))
    assert sorted(done) == [False, True]
    assert Account.objects.active().with_role(Role.ADMINISTRATOR).count() == 1


@pytest.mark.django_db(transaction=True)
def test_four_administrators_in_a_ring_do_not_wait_for_each_other_for_ever():
    SchoolFactory()
    ring = [AccountFactory(roles=[Role.ADMINISTRATOR], teacher=None) for _ in range(4)]
    ready = Barrier(4)

    def remove(number):
        try:
            ready.wait(timeout=20)
            actions.disable_account(ring[(number + 1) % 4], by=ring[number])
        except PermissionDenied:
            return False
        finally:
            connection.close()
        return True

    with ThreadPoolExecutor(4) as pool:
        done = list(pool.map(remove, range(4)))
    assert Account.objects.active().count() == 4 - sum(done)
    assert Account.objects.active().exists()


class TestCreating:
    def test_ticked_teachers_get_accounts_and_slips(self, enter, deputy):
        anna = TeacherFactory(surname="Иванова", first_name="Анна", patronymic="Петровна")
        alla = TeacherFactory(surname="Иванова", first_name="Алла", patronymic="Павловна")
        answer = enter(deputy).post("/access/new/", {"teacher": [anna.pk, alla.pk]}, follow=True)
        logins = set(
            Account.objects.filter(teacher__in=[anna, alla]).values_list("login", flat=True)
        )
        assert logins == {"ivanova.ap", "ivanova.ap2"}
        page = answer.content.decode()
        assert "ivanova.ap2" in page
        assert page.count("slip-url") == 2

    def test_pressing_twice_makes_nothing_twice(self, enter, deputy):
        person = TeacherFactory()
        client = enter(deputy)
        for _ in range(2):
            client.post("/access/new/", {"teacher": [person.pk]})
        assert Account.objects.filter(teacher=person).count() == 1

    def test_new_account_cannot_come_in_without_its_link(self, client, deputy):
        (made,) = actions.create_accounts(by=deputy, teachers=[TeacherFactory()])
        assert not made.has_usable_password()
        assert made.roles == ["teacher"]

    def test_somebody_new_with_chosen_roles(self, enter, deputy):
        answer = enter(deputy).post(
            "/access/new/",
            {
                "name": "перова Нина львовна",
                "post": "бухгалтер",
                "roles": ["accountant"],
                "login": "",
            },
            follow=True,
        )
        person = Teacher.objects.get(surname="Перова")
        assert (person.first_name, person.patronymic, person.gender) == ("Нина", "Львовна", "f")
        assert person.posts == ["бухгалтер"]
        assert person.account.roles == ["accountant"]
        assert "perova.nl" in answer.content.decode()

    def test_gender_is_asked_for_only_where_the_name_is_silent(self, enter, deputy):
        data = {"name": "Сидоренко Женя", "roles": ["teacher"]}
        client = enter(deputy)
        answer = client.post("/access/new/", data)
        assert answer.context["form"].errors["gender"]
        assert not Teacher.objects.filter(surname="Сидоренко").exists()
        assert client.post("/access/new/", data | {"gender": "m"}).status_code == 302

    def test_taken_login_and_foreign_role_are_refused_whole(self, enter, deputy, teacher):
        client = enter(deputy)
        for bad in ({"login": teacher.login}, {"roles": ["administrator"]}):
            data = {"name": "Перова Нина Львовна", "roles": ["teacher"]} | bad
            assert client.post("/access/new/", data).status_code == 200
        assert not Teacher.objects.filter(surname="Перова").exists()

    def test_nobody_ticked(self, enter, deputy):
        answer = enter(deputy).post("/access/new/", {}, follow=True)
        assert "Отметьте, кому создать" in answer.content.decode()

    def test_those_who_wait_are_found_by_a_former_surname_and_with_a_slip(self, enter, deputy):
        TeacherFactory(surname="Журавина", first_name="Вера", former_surnames=["Перепелица"])
        client = enter(deputy)
        for typed in ("перепелица", "журовина"):
            assert "Журавина Вера" in client.get(f"/access/new/?q={typed}").content.decode()

    def test_search_among_those_without_account(self, enter, deputy, teacher):
        TeacherFactory(surname="Ёлкина")
        page = enter(deputy).get("/access/new/?q=елк").content.decode()
        assert "Ёлкина" in page
        assert "Липина" not in page


class TestList:
    def names(self, client, query=""):
        answer = client.get(f"/access/{query}")
        return [account.name.replace("\u00a0", " ") for account in answer.context["page"]]

    def test_is_in_the_order_of_names_those_of_nobody_last(
        self, enter, deputy, mentee, administrator
    ):
        assert self.names(enter(deputy)) == ["Берёзова А. П.", "Клёнов И. А.", "admin"]

    @pytest.mark.parametrize("typed", ["берез", "БЕРЁЗ", "анна бер", "deputy"])
    def test_is_searched_by_parts_of_name_and_login(self, enter, deputy, mentee, typed):
        assert self.names(enter(deputy), f"?q={typed}") == ["Берёзова А. П."]

    def test_filters_by_role_and_state(self, enter, deputy, mentee, administrator):
        client = enter(deputy)
        assert self.names(client, "?role=administrator") == ["admin"]
        assert self.names(client, "?state=link") == []
        actions.issue_links(by=deputy, accounts=[mentee])
        assert self.names(client, "?state=link") == ["Клёнов И. А."]
        actions.disable_account(mentee, by=deputy)
        assert self.names(client, "?state=disabled") == ["Клёнов И. А."]
        assert self.names(client, "?state=enabled") == ["Берёзова А. П.", "admin"]
        assert "Клёнов И. А." in self.names(client, "?state=never")

    def test_nonsense_in_the_address_is_no_error(self, enter, deputy):
        client = enter(deputy)
        for query in ("?role=boss", "?state=%00", "?page=zzz", "?page=-1", "?q=%25_%27"):
            assert client.get(f"/access/{query}").status_code == 200

    def test_only_managed_and_enabled_ones_can_be_ticked(
        self, enter, deputy, teacher, administrator
    ):
        page = enter(deputy).get("/access/").content.decode()
        assert f'name="account" value="{teacher.pk}"' in page
        assert f'name="account" value="{administrator.pk}"' not in page
        assert f'name="account" value="{deputy.pk}"' not in page

    def test_costs_the_same_for_one_and_three(
        self, enter, deputy, teacher, django_assert_num_queries, django_assert_max_num_queries
    ):
        client = enter(deputy)
        client.get("/access/")
        with django_assert_max_num_queries(6) as one:
            client.get("/access/")
        for account in AccountFactory.create_batch(2):
            AccessLink.issue(account=account, days=1, by=None)
        with django_assert_num_queries(len(one.captured_queries)):
            client.get("/access/")

    def test_htmx_gets_the_part_and_history_the_page(self, enter, deputy):
        client = enter(deputy)
        part = client.get("/access/?q=a", headers={"HX-Request": "true"})
        assert part.content.decode().strip().startswith('<div id="accounts">')
        assert "HX-Request" in part["Vary"]
        restored = client.get(
            "/access/?q=a",
            headers={"HX-Request": "true", "HX-History-Restore-Request": "true"},
        )
        assert "<html" in restored.content.decode()


def test_administrator_keeps_accounts_but_sees_no_content(enter, administrator):
    assert administrator.can(Permission.MANAGE_ACCOUNTS)
    assert not administrator.can(Permission.READ_PLAN)
    assert not administrator.can(Permission.READ_STAFF)
    assert enter(administrator).get("/people/").status_code == 403


@pytest.mark.parametrize("act", ["disable", "enable"])
def test_an_answer_about_a_person_ends_with_one_full_stop(enter, deputy, mentee, act):
    page = enter(deputy).post(f"/access/{mentee.pk}/{act}/", follow=True).content.decode()
    assert mentee.name in page
    assert ".." not in page[page.index('id="messages"') :].split("</div>")[0]
