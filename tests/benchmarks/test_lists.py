"""Lists of thousands of rows, beside the floor and the framework's own admin list.

`python -m pytest -m benchmark -s --ds=tests.benchmarks.settings tests/benchmarks`
"""

import tracemalloc

import pytest
from django.apps import apps
from django.test import RequestFactory
from django.utils import timezone

from people import actions
from people.academic_year import AcademicYear
from people.actions import adopt_usual_indicators
from people.models import MenteeEntry, MentorEntry, ProfessionalRequest, Teacher
from tests.benchmarks.measuring import medians, report
from tests.benchmarks.people import make_people

pytestmark = [
    pytest.mark.benchmark,
    pytest.mark.django_db,
    pytest.mark.urls("tests.benchmarks.floor_urls"),
]
LIST_BUDGET, DEEPEST_BUDGET = 2.5, 1.3
OF_THE_ADMIN = 1 / 3
WORKBOOK_SECONDS, WORKBOOK_MB = 10, 20  # of 20,000 people: what one waits for, what it may hold
SORTS = ["name", "-name", "experience", "-experience", "category", "-category", "department",
         "-department"]  # fmt: skip
BANK = 3_000


@pytest.fixture
def many_teachers(deputy):
    make_people()


def costs(client, title: str, addresses: dict[str, str]) -> dict[str, float]:
    """Each page as a ratio to the floor."""
    for address in addresses.values():
        assert client.get(address).status_code == 200, address
    works = {name: lambda a=address: client.get(a) for name, address in addresses.items()}
    return report(title, medians({"floor": lambda: client.get("/floor/"), **works}, 25), "floor")


def deepest(client, sort: str) -> str:
    """The address of the last page in an order, reached from the other end."""
    back = sort[1:] if sort.startswith("-") else f"-{sort}"
    rows = client.get(f"/people/?sort={back}").context["stretch"].rows
    found = client.get(f"/people/?sort={sort}&after={rows[-1].pk}").context["stretch"]
    assert not found.next_url or sort not in ("name", "-name")
    return f"/people/?sort={sort}&after={rows[-1].pk}"


def test_the_staff_list_against_the_floor(many_teachers, enter, deputy):
    client = enter(deputy)
    ratios = costs(client, "Staff list of 20,000", {
        "first": "/people/",
        "filtered": "/people/?category=first&subject=физика",
        "found": "/people/?q=кузнец",
        "with a slip": "/people/?q=кузнтцова",
    })  # fmt: skip
    assert max(ratios.values()) <= LIST_BUDGET


def test_every_order_to_its_last_page(many_teachers, enter, deputy):
    client = enter(deputy)
    for sort in SORTS:
        addresses = {"first": f"/people/?sort={sort}", "deepest": deepest(client, sort)}
        ratios = costs(client, f"Staff list by {sort}", addresses)
        assert ratios["deepest"] <= DEEPEST_BUDGET * ratios["first"]
        assert ratios["first"] <= LIST_BUDGET


def admin_list(account, rows: int):
    """Opens the framework's list without middleware, which is to its advantage."""
    from django.contrib import admin

    account.is_staff = account.is_superuser = True
    account.has_perm = account.has_module_perms = lambda *_: True
    account.get_short_name = account.get_username

    def opened():
        request = RequestFactory().get("/admin/people/teacher/")
        request.user = account
        own = admin.site.get_model_admin(Teacher)
        own.list_per_page = rows
        return own.changelist_view(request).render()

    return opened


@pytest.mark.skipif(
    not apps.is_installed("django.contrib.admin"), reason="needs --ds=tests.benchmarks.settings"
)
@pytest.mark.urls("tests.benchmarks.admin_urls")
def test_the_staff_list_against_the_frameworks_admin(many_teachers, enter, deputy):
    """The same columns and filters; a hundred rows is the framework's own page, fifty is ours."""
    client = enter(deputy)
    client.get("/")  # loads the addresses, which register the admin's list
    works = {
        "admin": admin_list(deputy, 100),
        "admin, fifty rows": admin_list(deputy, 50),
        "ours": lambda: client.get("/people/"),
    }
    for work in works.values():
        assert work().status_code == 200
    ratios = report("Staff list against the admin's (budget: a third)", medians(works, 25), "admin")
    assert ratios["ours"] <= OF_THE_ADMIN


def test_a_workbook_of_all_of_the_staff(many_teachers, enter, deputy):
    """Written row by row: its time grows with the rows, its memory with the file."""
    client, few, all_of_them = enter(deputy), "/people/export/?q=кузнец", "/people/export/"
    works = {"few": lambda: client.get(few), "all": lambda: client.get(all_of_them)}
    costs = medians(works, 3)
    report("XLSX of the staff", costs, "few")
    tracemalloc.start()
    whole = len(client.get(all_of_them).content)
    held = tracemalloc.get_traced_memory()[1] / 2**20
    tracemalloc.stop()
    print(f"  {whole / 2**20:.1f} MB of XLSX, {held:.0f} MB held by Python while writing")
    assert costs["all"] <= WORKBOOK_SECONDS
    assert held <= WORKBOOK_MB


@pytest.fixture
def banks(many_teachers, deputy):
    """Thousands of entries in both banks, of requests and of analyses."""
    year = AcademicYear.containing(timezone.localdate())
    people = list(Teacher.objects.filter(state="works").in_order()[: 3 * BANK])
    day = year.school_start
    MentorEntry.objects.bulk_create(
        MentorEntry(teacher=one, year=year, source="paper", subjects=one.subjects)
        for one in people[:BANK]
    )
    MenteeEntry.objects.bulk_create(
        MenteeEntry(teacher=one, year=year, group="young", source="staff", included_on=day)
        for one in people[BANK : 2 * BANK]
    )
    ProfessionalRequest.objects.bulk_create(
        ProfessionalRequest(teacher=one, year=year, subject="физика") for one in people[2 * BANK :]
    )
    adopt_usual_indicators(by=deputy)
    actions.start_reviews(by=deputy, year=year.previous)


@pytest.mark.parametrize("address", ["/mentors/", "/mentees/", "/requests/", "/reviews/"])
def test_lists_of_thousands(banks, enter, deputy, address):
    client = enter(deputy)
    ratios = costs(client, f"A list of thousands: {address}", {"first": address})
    assert ratios["first"] <= LIST_BUDGET
