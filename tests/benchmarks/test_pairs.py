"""The list of pairs at 2,000, with its filters and the health of each, beside the floor.

`python -m pytest -m benchmark -s --ds=tests.benchmarks.settings tests/benchmarks`
"""

import datetime as dt

import pytest
from django.utils import timezone

from mentorship.models import Pair, PairNote
from people.models import Consent, ConsentKind, Teacher
from tests.benchmarks.measuring import medians, report

pytestmark = [
    pytest.mark.benchmark,
    pytest.mark.django_db,
    pytest.mark.urls("tests.benchmarks.floor_urls"),
]
MANY, MENTORS = 2_000, 800
LIST_BUDGET = 2.5


@pytest.fixture
def many_pairs(deputy):
    """Working pairs of every kind of trouble: papers, consents, terms, leave, notes."""
    today = timezone.localdate()
    people = Teacher.objects.bulk_create(
        Teacher(
            surname=f"Фамилина{number:05d}", first_name="Анна", patronymic="Павловна",
            gender=Teacher.Gender.FEMALE, posts=["учитель математики"],
            state="on_leave" if number % 50 == 0 else "works",
        )
        for number in range(MANY + MENTORS)
    )  # fmt: skip
    mentors, mentees = people[:MENTORS], people[MENTORS:]
    Consent.objects.bulk_create(
        Consent(teacher=person, kind=ConsentKind.PARTICIPATION, code=f"bench{person.pk}",
                signed_on=today - dt.timedelta(days=100))
        for person in mentors[: MENTORS * 3 // 4]
    )  # fmt: skip
    pairs = Pair.objects.bulk_create(
        Pair(
            mentor=mentors[at % MENTORS], mentee=mentee, state="active" if at % 5 else "ended",
            end_reason="" if at % 5 else "отказ", starts_on=today - dt.timedelta(days=90 + at % 90),
            ends_on=today + dt.timedelta(days=at % 200 - 5), order_number="7" if at % 3 else "",
            order_date=today if at % 3 else None, agreement_number="1", agreement_date=today,
            agreement_content="Посещает уроки", pay_line=True,
        )
        for at, mentee in enumerate(mentees)
    )  # fmt: skip
    PairNote.objects.bulk_create(
        PairNote(pair=pair, made_on=today, works="Ходят на уроки") for pair in pairs[::2]
    )


def test_the_list_of_pairs_against_the_floor(many_pairs, enter, deputy):
    client = enter(deputy)
    addresses = {
        "/floor/": "/floor/",
        "first": "/pairs/",
        "last": "/pairs/?page=54",
        "in trouble": "/pairs/?attention=yes",
        "one trouble": "/pairs/?attention=papers",
        "found": "/pairs/?q=фамилина012",
        "home": "/",
    }
    works = {name: lambda a=address: client.get(a) for name, address in addresses.items()}
    for name, work in works.items():
        assert work().status_code == 200, name
    ratios = report(
        f"Pairs, {MANY} of them, ratio to the floor", medians(works, rounds=30), "/floor/"
    )
    assert ratios["first"] <= LIST_BUDGET
    assert ratios["in trouble"] <= LIST_BUDGET
