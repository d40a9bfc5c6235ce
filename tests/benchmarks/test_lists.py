"""The staff list at 20,000 teachers, beside the floor and the framework's own admin list.

`python -m pytest -m benchmark -s tests/benchmarks/test_lists.py`
"""

import pytest

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
