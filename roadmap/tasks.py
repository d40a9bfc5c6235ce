"""Background jobs about the plan."""

import datetime as dt

from django.utils import timezone
from procrastinate.contrib.django import app

from roadmap.actions import link_newcomers
from roadmap.models import PlanUpload

KEPT = dt.timedelta(days=7)


@app.periodic(cron="27 3 * * *")
@app.task(queue="upkeep", pass_context=False)
def drop_old_uploads(timestamp: int) -> None:
    """Documents that nobody applied within a week leave the table at night."""
    PlanUpload.objects.filter(created_at__lt=timezone.now() - KEPT).delete()


@app.periodic(cron="37 3 * * *")
@app.task(queue="upkeep", pass_context=False)
def link_people_of_the_plan(timestamp: int) -> None:
    """Names in the plan meet the people who have joined the staff since."""
    link_newcomers()
