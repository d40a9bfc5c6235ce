"""Answers of an interview: prepared by one of the two, written down at the table, concluded."""

import datetime as dt
from collections.abc import Iterable, Mapping

from django.core.exceptions import ValidationError
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from mentorship.actions.in_words import refused_in_words
from mentorship.actions.interviews import checked, locked_interview, moving
from mentorship.interviews.sight import sight_of
from mentorship.models import Interview, InterviewAnswer, Question
from mentorship.talk.telling import deputies_of
from people.actions import drop_draft
from people.audit import because
from people.models import Account, School
from people.notifications import Kind, accounts_of, notify

State = Interview.State
Kinds = Question.Kind
FIELDS = {Kinds.SCALE: "mark", Kinds.CHOICE: "choice", Kinds.TEXT: "text"}
Answers = Mapping[int, int | str | None]  # key of a question → what was answered, None for nothing


@refused_in_words()
@transaction.atomic
def prepare_answers(
    interview: Interview, *, by: Account, version: int, answers: Answers, draft: str = ""
) -> Interview:  # fmt: skip
    """One of the two hands the own answers over before the day; until it is held, once more.

    StaleVersion, and ValidationError when it is no more the time for it.
    """
    found = locked_interview(interview.pk, version)
    sight = sight_of(by, found)
    if not sight.prepares:
        raise ValidationError("Собеседование уже прошло или отменено: ответы не меняются.")
    setattr(found, f"{sight.side}_ready_at", timezone.now())
    with because("prepare_answers", by=by):
        found.save_next_version()
        write_answers(found, by=by, answers=answers, sides=[sight.side.value])
    drop_draft(by=by, key=draft)
    notify(
        deputies_of(found.pair), by=by, kind=Kind.PAIR, about=str(found.pair),
        text="К собеседованию подготовлены ответы", url=reverse("interview", args=[found.pk]),
    )  # fmt: skip
    return found


@refused_in_words()
@transaction.atomic
def save_answers(
    interview: Interview, *, by: Account, version: int, answers: Answers, conclusion: str = "",
    recommendation: str = "", held_on: dt.date | None = None, draft: str = "",
) -> Interview:  # fmt: skip
    """What was written down so far; a planned interview stays planned. StaleVersion."""
    found = locked_interview(interview.pk, version)
    put_down(found, conclusion, recommendation, held_on if found.is_held else None)
    with because("save_answers", by=by):
        found.save_next_version()
        write_answers(found, by=by, answers=answers, sides=sight_of(by, found).reads)
    drop_draft(by=by, key=draft)
    return found


@refused_in_words()
@transaction.atomic
def hold_interview(
    interview: Interview, *, by: Account, version: int, answers: Answers, conclusion: str,
    recommendation: str, held_on: dt.date, draft: str = "",
) -> Interview:  # fmt: skip
    """It was held: the answers, the conclusion, the recommendation. Not before its day."""
    found = moving(interview, version, State.HELD)
    if held_on > School.today():
        raise ValidationError({"held_on": "Этот день ещё не наступил."})
    found.state = State.HELD
    put_down(found, conclusion, recommendation, held_on)
    with because("hold_interview", by=by):
        found.save_next_version()
        write_answers(found, by=by, answers=answers, sides=sight_of(by, found).reads)
    drop_draft(by=by, key=draft)
    notify(
        accounts_of(found.pair.mentor_id, found.pair.mentee_id), by=by, kind=Kind.PAIR,
        about=str(found.pair), text="Собеседование проведено: прочитайте заключение",
        url=reverse("interview", args=[found.pk]),
    )  # fmt: skip
    return found


def put_down(
    found: Interview, conclusion: str, recommendation: str, held_on: dt.date | None
) -> None:
    """The words of the interview itself, checked."""
    found.conclusion, found.recommendation = conclusion, recommendation
    found.held_on = held_on
    checked(found)


def write_answers(found: Interview, *, by: Account, answers: Answers, sides: Iterable[str]) -> None:
    """Write those of the sides; an empty one is removed, one that says the same is left alone."""
    asked = {one.pk: one for one in found.question_set.questions.filter(whom__in=list(sides))}
    rows = found.answers.filter(question__in=asked)
    before = {row.question_id: row for row in rows.select_for_update()}
    for key, value in answers.items():
        if key not in asked:
            raise ValidationError("Этот вопрос задают не вам.")
        row = before.get(key) or InterviewAnswer(interview=found, question=asked[key])
        field = FIELDS[Kinds(asked[key].kind)]
        if value in (None, ""):
            if row.pk:
                row.delete()
        elif getattr(row, field) != value:
            setattr(row, field, value)
            row.entered_by, row.written_at = by, timezone.now()
            row.full_clean()
            row.save()
