"""What the database refuses, whichever way a row comes in."""

import datetime as dt

import pytest
from django.db import IntegrityError, transaction

from roadmap.models import Assignment, IssuedDocument
from tests.roadmap.factories import ActivityFactory, FactFactory

pytestmark = pytest.mark.django_db
DAY = dt.date(2024, 10, 5)


def issued() -> IssuedDocument:
    return IssuedDocument.objects.create(
        key="roadmap", object_id="2024", file_format="pdf", title="План", dated=DAY,
        file="issued/a.pdf", sha256="0" * 64,
    )  # fmt: skip


def assignment() -> Assignment:
    return Assignment.objects.create(activity=ActivityFactory(), position=1, text="педагоги")


@pytest.mark.parametrize(
    ("make", "wrong", "name"),
    [
        (issued, {"sha256": "0" * 63}, "issued_with_whole_hash"),
        (issued, {"sha256": "Я" * 64}, "issued_with_whole_hash"),
        (issued, {"file_format": "doc"}, "issued_in_known_format"),
        (FactFactory, {"file": "facts/a.pdf"}, "fact_file_with_name"),
        (FactFactory, {"file_name": "справка.pdf"}, "fact_file_with_name"),
        (FactFactory, {"note": ""}, "fact_says_something"),
        (assignment, {"role": "mentor"}, "assignment_role_known"),
        (ActivityFactory, {"closed_as": "later", "closed_on": DAY}, "activity_closed_in_known_way"),
        (ActivityFactory, {"closed_as": "done"}, "activity_closed_with_date"),
    ],
)
def test_the_database_refuses(make, wrong, name):
    row = make()
    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        type(row).objects.filter(pk=row.pk).update(**wrong)
