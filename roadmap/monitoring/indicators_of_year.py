"""Monitoring of mentoring (stage 6.1 of the plan): the indicators of a year, as the page and the
report list them.

Two parts as in the federal model (letter АЗ-1128/08/657 of 21.12.2021): the quality of the process,
the growth of the participants.
"""

from roadmap.monitoring.indicators import (
    growth,
    interviews,
    learning,
    programmes,
    requests,
    staff,
    work,
)
from roadmap.monitoring.measured import Indicator

_ALL = (
    work.PAIRS,
    requests.SERVED,
    requests.DAYS_TO_MENTOR,
    programmes.APPROVED,
    programmes.PLAN,
    work.MEETINGS,
    work.HOURS,
    interviews.INTERVIEWED,
    work.ENDED_EARLY,
    learning.TRAINING,
    growth.ON_DIFFICULTIES,
    interviews.SATISFIED_MENTEES,
    interviews.SATISFIED_MENTORS,
    staff.RETAINED,
    staff.RETAINED_MENTORS,
    learning.PRACTICES,
)
INDICATORS: dict[str, Indicator] = {one.key: one for one in _ALL}
