"""Background jobs about the plan."""

import datetime as dt

from django.utils import timezone
from procrastinate.contrib.django import app

from people.models import School
from people.sweeping import LEFT
from roadmap.actions import link_newcomers
from roadmap.actions.sitting_pack import drop_left_packs, in_school_time
from roadmap.models import PlanUpload


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


@app.task(queue="papers")
def make_council_pack(*, pack_id: int) -> None:
    """A whole pack of papers is drawn while the person looks at something else."""
    in_school_time(pack_id)


@app.periodic(cron="*/2 * * * *")
@app.task(queue="upkeep", queueing_lock="take_up_papers", pass_context=False)
async def take_up_papers(timestamp: int) -> None:
    """A pack whose worker died is made from the beginning: it had kept nothing, or all of it."""
    for job in await app.job_manager.get_stalled_jobs(queue="papers"):
        await app.job_manager.retry_job(job)


@app.periodic(cron="57 3 * * *")
@app.task(queue="upkeep", pass_context=False)
def sweep_packs(timestamp: int) -> None:
    """Files of packs that nobody names any more leave the disk at night."""
    drop_left_packs(timezone.now() - LEFT)
