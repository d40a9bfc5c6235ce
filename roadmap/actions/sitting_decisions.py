"""The council's decisions: applied together, with the minutes' № and date; undone one by one."""

from django.core.exceptions import ValidationError
from django.db import transaction

from mentorship.actions.in_words import refused_in_words
from people.audit import because
from people.models import Account, School
from roadmap.actions.event_years import must_be_open
from roadmap.actions.sittings import day_of, moving_sitting, must_have_come, tell_members
from roadmap.council.agenda import DecidingSource, source_of
from roadmap.council.minutes import ItemWords, agenda_of
from roadmap.models import Sitting, SittingSubject

State = Sitting.State
NOT_RECORDED = "Решения этого заседания ещё не внесены: исправьте их прямо."
UNDECIDED = (
    "Вопрос {} «{}»: решение не записано. Если его не рассматривали, так и напишите: «Снят с "
    "рассмотрения»."
)
REPEATED = (
    "№ {} в этом учебном году уже стоит у заседания {:%d.%m.%Y}. Сверьте с журналом совета: после "
    "внесения решений № исправляют только поправкой."
)
AMENDED = "Это решение уже отменено."
NOBODY = "Никто не отмечен присутствующим. Внесите присутствие по листу регистрации: потом поздно."
TOO_MANY = "Вопрос {}: голосов {}, а на заседании были {}. Исправьте голоса или присутствие."


@refused_in_words()
@transaction.atomic
def record_sitting(
    pk: int, *, by: Account, version: int, number: str, anyway: bool = False
) -> Sitting:  # fmt: skip
    """Write the minutes down: every decision is applied through its own action, or none is.

    The words stay as they are now. ValidationError names each question without a decision, or with
    more votes than people, each thing that can no longer be decided, and another sitting of the
    year with the № unless it is right `anyway`; also where nobody of the council was marked as
    present. StaleVersion when the sitting was changed meanwhile.
    """
    sitting = moving_sitting(pk, version, State.RECORDED)
    must_have_come(sitting.held_on)
    came = must_have_been_attended(sitting)
    if not anyway and (other := sitting.namesake(number)):
        raise ValidationError({"number": REPEATED.format(number, other.held_on)})
    sitting.number, sitting.state = number, State.RECORDED
    sitting.full_clean()
    with because("record_sitting", by=by):
        list(sitting.items.select_for_update().order_by("pk"))
        agenda = agenda_of(sitting)
        if refusals := undecided(agenda) + too_many(agenda, came) or applied(agenda, sitting, by):
            raise ValidationError(refusals)
        fix_words(agenda)
        sitting.save_next_version()
        text = f"Решения заседания совета {day_of(sitting)} внесены: протокол можно читать."
        tell_members(sitting, text, by=by)
    return sitting


def must_have_been_attended(sitting: Sitting) -> int:
    """How many of the council were there; 0 where the school has not written its council down.
    Afterwards the sheet of registration cannot be typed in any more: ValidationError."""
    came = sitting.members_there.filter(attended=True).count()
    if not came and sitting.members_there.exists():
        raise ValidationError(NOBODY)
    return came


def too_many(agenda: list[ItemWords], came: int) -> list[str]:
    """A sentence for each question with more votes than members who came."""
    return [
        TOO_MANY.format(words.number, words.item.voted, came)
        for words in agenda
        if came and words.item.voted > came
    ]


def undecided(agenda: list[ItemWords]) -> list[str]:
    """A sentence for each question of which the minutes would say nothing after «Решили»."""
    return [
        UNDECIDED.format(words.number, words.item.question)
        for words in agenda
        if not words.decided.strip()
    ]


def applied(agenda: list[ItemWords], sitting: Sitting, by: Account) -> list[str]:
    """Apply all outcomes in the order of the agenda; the sentences of those that were refused."""
    refusals = []
    for words in agenda:
        if not words.lines:
            continue
        source = source_of(words.item)
        source.hold([line.subject for line in words.lines])
        for line in words.lines:
            refusals += decided(source, line.subject, line.name, sitting, by)
    return refusals


def decided(
    source: DecidingSource, subject: SittingSubject, name: str, sitting: Sitting, by: Account
) -> list[str]:
    """Apply one outcome; [] or the sentences of its refusal, each saying of what it speaks."""
    try:
        with transaction.atomic():
            source.decide(subject, by=by, number=sitting.number, on=sitting.held_on)
    except ValidationError as error:
        return [f"{name}: {sentence}" for sentence in error.messages]
    return []


def fix_words(agenda: list[ItemWords]) -> None:
    """What the data proposed becomes the minutes' own words: the data will change, they do not."""
    for words in agenda:
        for name in words.drafted:
            setattr(words.item, name, getattr(words, name))
        if words.drafted:
            words.item.save_next_version()


@refused_in_words()
@transaction.atomic
def amend_decision(pk: int, *, by: Account, why: str) -> SittingSubject:
    """Take one recorded decision back, with the reason; the minutes keep it beside the amendment.

    ValidationError when it was taken back already, or something has been built on it.
    """
    rows = SittingSubject.objects.select_for_update(of=("self",)).with_rows()
    subject = rows.select_related("item__sitting").get(pk=pk)
    must_be_open(subject.item.sitting.year)
    if not subject.item.sitting.is_recorded:
        raise ValidationError(NOT_RECORDED)
    if not subject.stands:
        raise ValidationError(AMENDED)
    with because("amend_decision", by=by, why=why):
        source_of(subject.item).take_back(subject, by=by, why=why)
        subject.amended_on, subject.amended_why, subject.amended_by = School.today(), why, by
        subject.full_clean()
        subject.save()
    return subject
