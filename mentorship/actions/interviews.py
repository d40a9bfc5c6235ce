"""Interviews: planned for one pair or for many, moved by the table of moves."""

import datetime as dt
from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.db import transaction
from django.urls import reverse

from mentorship.actions.in_words import refused_in_words
from mentorship.actions.question_sets import adopt_usual_sets
from mentorship.models import FrozenYear, Interview, InterviewStage, Pair, QuestionSet
from people.audit import because
from people.models import Account, School
from people.notifications import Kind, accounts_of, notify

State = Interview.State
FROZEN = "Учебный год закрыт: собеседования в нём больше не меняются."
DAY_ENDS = dt.timedelta(days=1)


def set_for(stage: str, chosen: QuestionSet | None) -> QuestionSet:
    """The set that is asked, locked while the interview is written; the usual one of the stage.

    ValidationError when there is none, or when it is of another stage.
    """
    adopt_usual_sets()
    rows = QuestionSet.objects.select_for_update(no_key=True)
    rows = rows.filter(stage=stage)
    rows = rows.filter(pk=chosen.pk) if chosen else rows.in_use()
    if (found := rows.first()) is None:
        word = InterviewStage(stage).label
        sentence = f"Набора вопросов для собеседования «{word}» нет: заведите его или верните."
        raise ValidationError({"question_set": sentence})
    return found


@refused_in_words()
@transaction.atomic
def plan_interviews(
    *, by: Account, pairs: Iterable[Pair], stage: str, planned_on: dt.date,
    question_set: QuestionSet | None = None, planned_at: dt.time | None = None,
    minutes: int | None = None, **fields,
) -> list[Interview]:  # fmt: skip
    """An interview of that stage with each of the pairs, one after another every `minutes`.

    All or none: ValidationError names the pair that has one already.
    """
    asked, made = set_for(stage, question_set), []
    with because("plan_interviews", by=by):
        for place, pair in enumerate(pairs):
            at = later(planned_at, place * (minutes or 0))
            row = Interview(
                pair=pair, stage=stage, question_set=asked, planned_on=planned_on, planned_at=at,
                **fields,
            )  # fmt: skip
            checked(row)
            row.save()
            made.append(row)
            tell(row, by=by, text=f"Запланировано собеседование на {planned_on:%d.%m.%Y}")
    return made


def later(at: dt.time | None, minutes: int) -> dt.time | None:
    """The time so many minutes later, on the same day; ValidationError past midnight."""
    if at is None or not minutes:
        return at
    begun = dt.timedelta(hours=at.hour, minutes=at.minute) + dt.timedelta(minutes=minutes)
    if begun >= DAY_ENDS:
        raise ValidationError({"minutes": "Все пары за один день не поместятся."})
    return (dt.datetime.min + begun).time()


def checked(row: Interview) -> None:
    """Its year, whether the pair may have it, the constraints with the name of the pair."""
    if row.pair.state == Pair.State.CANCELLED:
        raise ValidationError(f"{row.pair}: пара не состоялась.")
    try:
        row.date_it()
    except ValueError:
        raise ValidationError({"planned_on": "Проверьте год в дате."}) from None
    if FrozenYear.holds(row.day):
        which = "held_on" if row.held_on else "planned_on"
        raise ValidationError({which: f"{row.year} учебный год закрыт: выберите другой день."})
    try:
        row.full_clean()
    except ValidationError as error:
        if "__all__" in error.error_dict:
            sentence = " ".join(error.message_dict["__all__"])
            raise ValidationError(f"{row.pair}: {sentence[0].lower()}{sentence[1:]}") from None
        raise


def tell(row: Interview, *, by: Account, text: str) -> None:
    """The two learn of it; the link leads to the interview, where they may prepare their part."""
    notify(
        accounts_of(row.pair.mentor_id, row.pair.mentee_id), by=by, kind=Kind.PAIR, text=text,
        url=reverse("interview", args=[row.pk]), about=str(row.pair),
    )  # fmt: skip


def locked_interview(pk: int, version: int) -> Interview:
    """The interview under a lock; StaleVersion, and ValidationError when its year is closed."""
    found = Interview.locked(pk, version)
    if found.frozen_on:
        raise ValidationError(FROZEN)
    return found


@refused_in_words()
@transaction.atomic
def save_interview(
    interview: Interview, *, by: Account, version: int, question_set: QuestionSet | None = None,
    **changes,
) -> Interview:  # fmt: skip
    """Move it or change its place, its leader; other questions only while nothing is answered."""
    found = locked_interview(interview.pk, version)
    told = (found.planned_on, found.planned_at)
    for name, value in changes.items():
        setattr(found, name, value)
    if question_set and question_set.pk != found.question_set_id:
        if found.answers.exists():
            raise ValidationError({"question_set": "Ответы уже есть: набор вопросов не сменить."})
        found.question_set = set_for(found.stage, question_set)
    checked(found)
    with because("save_interview", by=by):
        found.save_next_version()
    if found.is_planned and (found.planned_on, found.planned_at) != told:
        tell(found, by=by, text=f"Собеседование перенесено на {found.planned_on:%d.%m.%Y}")
    return found


def moving(interview: Interview, version: int, to: str) -> Interview:
    """The interview locked, when the table of moves lets it go there."""
    found = locked_interview(interview.pk, version)
    found.check_move(to)
    return found


@transaction.atomic
def cancel_interview(interview: Interview, *, by: Account, version: int, why: str) -> Interview:
    """It does not take place, and why; answers that were prepared stay with it."""
    found = moving(interview, version, State.CANCELLED)
    found.cancelled_why = why
    with because("cancel_interview", by=by, why=why):
        found.move(State.CANCELLED)
    if found.planned_on >= School.today():
        tell(found, by=by, text=f"Собеседование {found.planned_on:%d.%m.%Y} отменено")
    return found


@refused_in_words()
@transaction.atomic
def reopen_interview(interview: Interview, *, by: Account, version: int) -> Interview:
    """Back to the planned ones; conclusion and answers stay, to be corrected."""
    found = moving(interview, version, State.PLANNED)
    found.state, found.cancelled_why, found.held_on = State.PLANNED, "", None
    checked(found)
    with because("reopen_interview", by=by):
        found.save_next_version()
    return found
