"""Who answers for an activity: written anew only when the printed words differ."""

import pytest

from roadmap.models import Assignment
from roadmap.plan.responsible import assign

pytestmark = pytest.mark.django_db


def test_the_same_words_write_nothing_however_long_they_are(pick):
    activity = pick("1.1")
    activity.responsible = "Рабочая группа " + "по подготовке и проведению " * 30
    assign(activity)
    written = list(Assignment.objects.filter(activity=activity).values_list("pk", flat=True))
    assert len(written) == 1
    assign(activity)
    assert (
        list(Assignment.objects.filter(activity=activity).values_list("pk", flat=True)) == written
    )
