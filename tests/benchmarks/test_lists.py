"""The staff list at 20,000 teachers, beside the floor and the framework's own admin list.

`python -m pytest -m benchmark -s --ds=tests.benchmarks.settings tests/benchmarks`
"""

import pytest
from django.apps import apps
from django.test import RequestFactory

from people.models import Teacher
from tests.benchmarks.measuring import medians, report

pytestmark = [
    pytest.mark.benchmark,
    pytest.mark.django_db,
    pytest.mark.urls("tests.benchmarks.floor_urls"),
]
MANY = 20_000
LIST_BUDGET, DEEPEST_BUDGET = 2.5, 1.3


@pytest.fixture
def many_teachers(deputy):
    Teacher.objects.bulk_create(
        Teacher(
            surname=f"Фамилина{number:05d}",
            first_name="Анна",
            patronymic="Павловна",
            gender=Teacher.Gender.FEMALE,
            posts=["учитель математики"],
        )
        for number in range(MANY)
    )


def test_the_staff_list_against_the_floor(many_teachers, enter, deputy):
    client = enter(deputy)
    near_end = Teacher.objects.in_order().reverse()[60].pk
    addresses = {
        "/floor/": "/floor/",
        "first": "/people/",
        "deepest": f"/people/?after={near_end}",
        "filtered": "/people/?account=no",
        "found": "/people/?q=фамилина012",
    }
    works = {name: lambda a=address: client.get(a) for name, address in addresses.items()}
    ratios = report("Staff list of 20,000", medians(works), "/floor/")
    assert ratios["first"] <= LIST_BUDGET
    assert ratios["deepest"] <= DEEPEST_BUDGET * ratios["first"]


def admin_list(account):
    """Opens the framework's list without middleware, which is to its advantage."""
    from django.contrib import admin

    account.is_staff = account.is_superuser = True
    account.has_perm = account.has_module_perms = lambda *_: True
    account.get_short_name = account.get_username

    def opened():
        request = RequestFactory().get("/admin/people/teacher/")
        request.user = account
        return admin.site.get_model_admin(Teacher).changelist_view(request).render()

    return opened


@pytest.mark.skipif(
    not apps.is_installed("django.contrib.admin"), reason="needs --ds=tests.benchmarks.settings"
)
@pytest.mark.urls("tests.benchmarks.admin_urls")
def test_the_staff_list_against_the_frameworks_admin(many_teachers, enter, deputy):
    client = enter(deputy)
    client.get("/")  # loads the addresses, which register the admin's list
    works = {"admin": admin_list(deputy), "ours": lambda: client.get("/people/")}
    assert works["admin"]().status_code == 200
    ratios = report("Staff list against the admin's (wanted: a third)", medians(works), "admin")
    assert ratios["ours"] < 1
