"""Sets of questions: taken over, written, put in order, succeeded. A used set never changes."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max

from mentorship.actions.in_words import refused_in_words
from mentorship.interviews.usual_questions import usual_sets
from mentorship.models import Question, QuestionSet
from people.actions.ordering import renumbered
from people.audit import because
from people.models import Account, School

MOST_QUESTIONS = 60
USED = "По этому набору уже есть собеседование: вопросы в нём не меняются. Сделайте новую редакцию."
COPIED = ("whom", "kind", "text", "choices", "tells", "position")


@transaction.atomic
def adopt_usual_sets() -> None:
    """The usual sets where the school has none."""
    if QuestionSet.objects.exists():
        return
    School.objects.select_for_update().first()  # two first interviews come one after the other
    if QuestionSet.objects.exists():
        return
    usual = usual_sets()
    made = QuestionSet.objects.bulk_create(
        QuestionSet(
            name=one.name, stage=one.stage, intro=one.intro, is_expected=one.is_expected,
            place=place,
        )
        for place, one in enumerate(usual, 1)
    )  # fmt: skip
    Question.objects.bulk_create(
        Question(
            question_set=owner, position=position, whom=asked.whom, kind=asked.kind,
            text=asked.text, tells=asked.tells, choices=list(asked.choices),
        )
        for owner, one in zip(made, usual, strict=True)
        for position, asked in enumerate(one.questions, 1)
    )  # fmt: skip


@transaction.atomic
def take_usual_sets(*, by: Account) -> None:
    """The deputy takes the usual sets over before the first interview, to make them the own."""
    with because("take_usual_sets", by=by):
        adopt_usual_sets()


@refused_in_words()
@transaction.atomic
def add_question_set(*, by: Account, name: str, stage: str) -> QuestionSet:
    """An empty set at the end of the list."""
    adopt_usual_sets()
    last = QuestionSet.objects.aggregate(last=Max("place"))["last"] or 0
    made = QuestionSet(name=name, stage=stage, place=last + 1, is_expected=False)
    made.full_clean()
    with because("add_question_set", by=by):
        made.save()
    return made


@refused_in_words()
@transaction.atomic
def save_question_set(
    question_set: QuestionSet, *, by: Account, version: int, **changes
) -> QuestionSet:
    """Change its name, intro, or whether it is offered. Of a used one, only what asks nothing."""
    found = QuestionSet.locked(question_set.pk, version)
    if "intro" in changes and changes["intro"] != found.intro and is_used(found):
        raise ValidationError(USED)
    if changes.get("stage", found.stage) != found.stage and is_used(found):
        raise ValidationError(USED)
    for name, value in changes.items():
        setattr(found, name, value)
    found.full_clean()
    with because("save_question_set", by=by):
        found.save_next_version()
    return found


@refused_in_words()
@transaction.atomic
def succeed_question_set(question_set: QuestionSet, *, by: Account) -> QuestionSet:
    """A new edition with the same questions, ready to be changed; the former is offered no more.

    Interviews that are planned keep the set they were planned with.
    """
    found = QuestionSet.objects.select_for_update().get(pk=question_set.pk)
    if found.is_retired:
        raise ValidationError("Этот набор больше не предлагается. Верните его или возьмите новый.")
    with because("succeed_question_set", by=by):
        made = QuestionSet.objects.create(
            name=found.name, stage=found.stage, intro=found.intro, place=found.place,
            is_expected=found.is_expected, edition=found.edition + 1, succeeds=found,
        )  # fmt: skip
        found.is_retired = True
        found.save_next_version()
        Question.objects.bulk_create(
            Question(question_set=made, **{name: getattr(one, name) for name in COPIED})
            for one in found.questions.all()
        )
    return made


def is_used(question_set: QuestionSet) -> bool:
    return question_set.interviews.exists()


def unused(pk: int) -> QuestionSet:
    """The set, locked while its questions change; ValidationError when an interview has it.

    Planning takes the same lock, so that no interview comes between the look and the write.
    """
    found = QuestionSet.objects.select_for_update().get(pk=pk)
    if is_used(found):
        raise ValidationError(USED)
    return found


@refused_in_words()
@transaction.atomic
def add_question(question_set: QuestionSet, *, by: Account, **fields) -> Question:
    """A question at the end."""
    found = unused(question_set.pk)
    if found.questions.count() >= MOST_QUESTIONS:
        raise ValidationError(f"В наборе уже {MOST_QUESTIONS} вопросов.")
    last = found.questions.aggregate(last=Max("position"))["last"] or 0
    asked = Question(question_set=found, position=last + 1, **fields)
    asked.full_clean()
    with because("add_question", by=by):
        asked.save()
    return asked


@refused_in_words()
@transaction.atomic
def save_question(question: Question, *, by: Account, version: int, **changes) -> Question:
    """Correct a question. StaleVersion when somebody saved it meanwhile."""
    unused(question.question_set_id)
    found = Question.locked(question.pk, version)
    for name, value in changes.items():
        setattr(found, name, value)
    found.full_clean()
    with because("save_question", by=by):
        found.save_next_version()
    return found


@transaction.atomic
def remove_question(question: Question, *, by: Account) -> None:
    owner = unused(question.question_set_id)
    found = owner.questions.filter(pk=question.pk).first()
    if found is None:
        return
    with because("remove_question", by=by):
        found.delete()


@transaction.atomic
def move_question(question: Question, *, by: Account, to: int) -> None:
    """Put the question at the place `to` (from 1) among those to the same person."""
    owner = unused(question.question_set_id)
    rows = list(owner.questions.filter(whom=question.whom))
    with because("move_question", by=by):
        changed = renumbered(rows, question.pk, to, "position")
        Question.objects.bulk_update(changed, ["position"])
