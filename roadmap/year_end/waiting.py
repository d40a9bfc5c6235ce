"""The end of a year as lines of home: the year before to be closed, the new one to be begun."""

import datetime as dt

from django.urls import reverse

from people.academic_year import AcademicYear
from people.asked_at_once import Asker
from roadmap.models import Roadmap
from roadmap.waiting_line import Waiting


def year_to_end(year: AcademicYear, today: dt.date) -> Asker:
    """Of the deputy, once the new year has come: the last one has a plan and is not closed; the
    new one has none."""
    before = year.previous
    plans = Roadmap.objects.filter(year=before)
    old, unclosed, new = yield (
        plans, plans.filter(closed_on=None), Roadmap.objects.filter(year=year)
    )  # fmt: skip
    found = []
    if old and not new:
        found.append(Waiting(
            f"Перейти в {year} учебный год", reverse("year_next", args=[before]),
            "План, оба банка и запросы перейдут одним нажатием", "warn",
        ))  # fmt: skip
    if unclosed:
        found.append(Waiting(
            f"Закрыть {before} учебный год", reverse("year_close", args=[before]),
            "Итоги и архив; план и отчёты станут неизменными",
        ))  # fmt: skip
    return found
