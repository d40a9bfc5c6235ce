"""Background jobs about pairs."""

from django.utils import timezone
from procrastinate.contrib.django import app

from mentorship.actions.closing import end_those_past_their_last_day
from mentorship.interview_reminding import remind_of_interviews
from mentorship.reminding import remind_of_growth, remind_of_meetings, remind_of_unconfirmed
from people.models import School

HOUR = 15  # in the school's time: the day's lessons end, the evening is not spoiled


@app.periodic(cron="11 * * * *")
@app.task(queue="mail", pass_context=False)
def remind_of_tomorrow(timestamp: int) -> None:
    """Once a day, in the school's afternoon."""
    school = School.current()
    if school and timezone.now().astimezone(school.zone).hour == HOUR:
        looks = (
            remind_of_meetings, remind_of_unconfirmed, remind_of_growth, remind_of_interviews,
        )  # fmt: skip
        for remind in looks:
            remind(School.today())


@app.periodic(cron="4 * * * *")
@app.task(queue="upkeep", pass_context=False)
def end_pairs_on_their_last_day(timestamp: int) -> None:
    """Soon after midnight, in whatever zone the school is; what is read follows the date anyway."""
    end_those_past_their_last_day(School.today())
