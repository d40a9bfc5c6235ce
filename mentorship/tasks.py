"""Background jobs about pairs."""

from procrastinate.contrib.django import app

from mentorship.actions.closing import end_those_past_their_last_day
from mentorship.actions.standing_in import pause_those_stood_in_for
from people.models import School


@app.periodic(cron="4 * * * *")
@app.task(queue="upkeep", pass_context=False)
def end_pairs_on_their_last_day(timestamp: int) -> None:
    """Soon after midnight, in whatever zone the school is; what is read follows the date anyway."""
    end_those_past_their_last_day(School.today())
    pause_those_stood_in_for(School.today())
