"""Pages as ratios to the floor.

`python -m pytest -m benchmark -s --ds=tests.benchmarks.settings tests/benchmarks`
"""

import pytest
from django.utils import timezone

from people.demo.school import make_school
from people.models import Account
from roadmap.demo.plan import make_plan
from tests.benchmarks.measuring import medians, report

pytestmark = [
    pytest.mark.benchmark,
    pytest.mark.django_db,
    pytest.mark.urls("tests.benchmarks.floor_urls"),
]
LIST_BUDGET = 2.5


@pytest.fixture
def deputy_client(client):
    today = timezone.localdate()
    make_school(password="benchmark-only", today=today)
    make_plan(today=today)
    client.force_login(Account.objects.get(login="deputy"))
    return client


def test_pages_of_the_plan_against_the_floor(deputy_client):
    addresses = ["/floor/", "/", "/roadmap/", "/roadmap/?state=running", "/people/", "/history/"]
    works = {address: lambda a=address: deputy_client.get(a) for address in addresses}
    for address, work in works.items():
        assert work().status_code == 200, address
    ratios = report("Pages, ratio to the floor", medians(works), "/floor/")
    assert ratios["/people/"] <= LIST_BUDGET
