"""Interviews of the demonstration's pairs: one to come, one that ended a pair's year."""

import datetime as dt

from mentorship import actions
from mentorship.demo.steps import working_before
from mentorship.demo.stories import Story
from mentorship.models import Interview, Pair, Question
from people.models import Account

LEADER = "Соловьёва М. А., заместитель директора по УВР"


def plan_the_next(pair: Pair, deputy: Account, today: dt.date) -> None:
    """In a week, so that the two have something to prepare."""
    actions.plan_interviews(
        by=deputy, pairs=[pair], stage="middle", planned_on=today + dt.timedelta(days=7),
        planned_at=dt.time(14, 30), place="каб. 214", leader=LEADER,
    )  # fmt: skip


def hold_the_last(pair: Pair, deputy: Account, story: Story) -> Interview:
    """A week before the pair's last day, with everybody's answers."""
    day = working_before(pair.ends_on - dt.timedelta(days=7))
    [planned] = actions.plan_interviews(
        by=deputy, pairs=[pair], stage="end", planned_on=day, place="каб. 214", leader=LEADER
    )
    return actions.hold_interview(
        planned, by=deputy, version=planned.version, answers=answers_to(planned, story),
        held_on=day, conclusion=story.conclusion, recommendation=story.recommendation,
    )  # fmt: skip


def answers_to(interview: Interview, story: Story) -> dict:
    """Key of a question → the story's answer."""
    said: dict[int, int | str] = {}
    for whom in Question.Whom.values:
        kinds = {
            Question.Kind.SCALE: iter(story.marks[whom]),
            Question.Kind.TEXT: iter(story.words[whom]),
            Question.Kind.CHOICE: iter(story.choices.get(whom, ())),
        }
        for one in interview.question_set.questions.filter(whom=whom):
            answer = next(kinds[one.kind], None)
            if answer is not None:
                said[one.pk] = one.choices[answer] if one.kind == Question.Kind.CHOICE else answer
    return said
