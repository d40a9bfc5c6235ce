"""Lines of the list of interviews as ready words, so that a page of them costs little."""

import datetime as dt
from collections.abc import Iterable

from django.db.models import QuerySet

from mentorship.interviews.due import with_stage_due
from mentorship.models import Interview, InterviewStage, Pair
from mentorship.models.interview import TAGS
from people.access import Permission
from people.asked_often import asked_often
from people.lists import addresses
from people.models import Account
from people.models.staff_queries import names_of
from people.names import full_name, short_name
from people.templatetags.interface import status

STAGES, STATES = dict(InterviewStage.choices), dict(Interview.State.choices)
RECOMMENDED = dict(Interview.Recommendation.choices)
TOLD = ("pk", "stage", "state", "planned_on", "planned_at", "held_on", "recommendation")
PEOPLE = ("pair__mentor", "pair__mentee")
ANSWERED = {"answered_mentee": "наставляемый", "answered_mentor": "наставник"}


@asked_often
def visible_lines(sight: tuple) -> QuerySet:
    """The interviews that the account may see, as `interview_lines` wants them; who runs them also
    sees who has answered."""
    account = Account.seeing(sight)
    rows, runs = Interview.objects.visible_to(account), account.can(Permission.RUN_INTERVIEWS)
    names = [name for side in PEOPLE for name in names_of(side)]
    if not runs:
        return rows.values(*TOLD, *names)
    return rows.with_answers().values(*TOLD, *names, *ANSWERED)


def interview_lines(rows: Iterable[dict], today: dt.date) -> list[dict]:
    """Rows of `visible_lines`; "" where there is nothing to say."""
    address = addresses("interview")
    return [_line(row, today) | {"url": address(row["pk"])} for row in rows]


def _line(row: dict, today: dt.date) -> dict:
    state = row["state"]
    planned, held = state == Interview.State.PLANNED, state == Interview.State.HELD
    at = row["planned_at"] if planned else None
    return {
        "day": f"{row['held_on'] or row['planned_on']:%d.%m.%Y}",
        "time": f"{at:%H:%M}" if at else "",
        "mentee": _name(row, "pair__mentee"),
        "mentor": _name(row, "pair__mentor"),
        "stage": STAGES[row["stage"]],
        "answers": ", ".join(word for name, word in ANSWERED.items() if row.get(name)),
        "state": status(*state_tag(state, row["planned_on"], today)),
        "recommended": RECOMMENDED.get(row["recommendation"], "") if held else "",
    }


def state_tag(state: str, planned_on: dt.date, today: dt.date) -> tuple[str, str]:
    """(kind of the tag, its words): a planned one that passed has to be marked."""
    if state == Interview.State.PLANNED and planned_on <= today:
        return ("warn", "не отмечено") if planned_on < today else ("info", "сегодня")
    return TAGS[state], STATES[state]


def _name(row: dict, side: str) -> str:
    return full_name(*(row[name] for name in names_of(side)))


@asked_often
def _due(today: dt.date, days: int) -> QuerySet:
    rows = with_stage_due(Pair.objects.order_by("mentee__sort_name", "pk"), today, days)
    return rows.values_list("stage_due", "pk", *names_of("mentee"))


def due_by_stage(today: dt.date, days: int) -> list[tuple[str, str, list[tuple[int, str]]]]:
    """(stage, its name, (key of the pair, its mentee) of those that lack this interview), the last
    stage first. `days`: as the school's rules say."""
    found = list(_due(today, days))
    stages = reversed(InterviewStage.choices)
    groups = [
        (stage, word, [(pk, short_name(*name)) for due, pk, *name in found if due == stage])
        for stage, word in stages
    ]
    return [group for group in groups if group[2]]
