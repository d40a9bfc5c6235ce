"""Background jobs about the plan."""

import datetime as dt

from django.utils import timezone
from procrastinate.contrib.django import app

from people.models import School
from roadmap.actions import link_newcomers
from roadmap.event_reminding import remind_of_events
from roadmap.models import PlanUpload

MORNING = 7  # in the school's time


@app.periodic(cron="27 3 * * *")
@app.task(queue="upkeep", pass_context=False)
def drop_old_uploads(timestamp: int) -> None:
    """Documents that nobody applied in the days the school gives leave the table at night."""
    if school := School.current():
        kept = dt.timedelta(days=school.upload_days)
        PlanUpload.objects.filter(created_at__lt=timezone.now() - kept).delete()


@app.periodic(cron="37 3 * * *")
@app.task(queue="upkeep", pass_context=False)
def link_people_of_the_plan(timestamp: int) -> None:
    """Names in the plan meet the people who have joined the staff since."""
    link_newcomers()


@app.periodic(cron="14 * * * *")
@app.task(queue="mail", pass_context=False)
def remind_of_coming_events(timestamp: int) -> None:
    """Once a day, in the school's morning: what is today must be known before lessons."""
    school = School.current()
    if school and timezone.now().astimezone(school.zone).hour == MORNING:
        with timezone.override(school.zone):
            remind_of_events(School.today())
