"""Forms and kinds of mentoring, days moved by decree, what the school asks of a pair."""

from django.db import transaction

from mentorship.actions.patterns import adopt_usual_patterns
from mentorship.actions.portfolio import adopt_usual_sections
from mentorship.actions.question_sets import adopt_usual_sets
from mentorship.models import EndCause, MeetingForm, MentoringForm, MentoringKind, PairRules
from people.actions.dictionaries import append_line, change_line, fill_if_empty, move_line
from people.actions.rules import write_rules
from people.audit import because
from people.models import Account, Dictionary, MovedDay

USUAL = {
    MentoringForm: ("педагог — педагог", "руководитель — педагог", "работодатель — студент"),
    MentoringKind: (
        "традиционное", "групповое", "краткосрочное", "реверсивное", "ситуационное",
        "дистанционное", "скоростное",
    ),
    MeetingForm: (
        "встреча", "взаимопосещение урока", "открытый урок", "консультация", "дистанционно",
        "совместная работа",
    ),
}  # fmt: skip
CONFLICT = "работа вместе не сложилась"
# who has just given a mentee up is no proposal for the same mentee
GIVEN_UP = (
    "отказ наставника", "отказ наставляемого", "большая нагрузка наставника",
    "увольнение наставника",
)  # fmt: skip
# why a substitute's pair ends before its term: nobody has given anybody up
GIVES_WAY = "назначен постоянный наставник"
# name → whether Labour Code art. 351.8 asks for a notice: dismissal ends the pair by itself
USUAL_CAUSES = {
    "отказ наставника": True, "отказ наставляемого": True,
    "школа отменила поручение": True, "большая нагрузка наставника": True,
    "долгое отсутствие": True, CONFLICT: True,
    "увольнение наставника": False, "увольнение наставляемого": False,
    GIVES_WAY: True,
}  # fmt: skip


def adopt_usual_dictionaries() -> None:
    """The usual forms and kinds (letter АЗ-1128/08/657 of 2021) where the school has none.

    Patterns of programmes, sections of portfolios, questions of interviews come with them.
    """
    adopt_usual_patterns()
    adopt_usual_sections()
    adopt_usual_sets()
    fill_if_empty(
        EndCause,
        [
            EndCause(
                name=name,
                needs_notice=notice,
                is_conflict=name == CONFLICT,
                keeps_apart=name in GIVEN_UP,
            )
            for name, notice in USUAL_CAUSES.items()
        ],
    )
    for model, names in USUAL.items():
        fill_if_empty(model, [model(name=name) for name in names])


def gives_way() -> EndCause:
    """The cause of a substitute's end, put into a dictionary that does not have it."""
    found = EndCause.objects.filter(name__iexact=GIVES_WAY).first()
    return found or append_line(EndCause(name=GIVES_WAY))


@transaction.atomic
def add_to_dictionary(model: type[Dictionary], *, by: Account, **said) -> Dictionary:
    """A new line at the end; ValidationError when there is one of that name."""
    with because("add_to_dictionary", by=by):
        return append_line(model(**said))


@transaction.atomic
def change_dictionary_line(line: Dictionary, *, by: Account, **changes) -> None:
    """Rename, retire or return a line of a dictionary."""
    with because("change_dictionary_line", by=by):
        change_line(line, **changes)


@transaction.atomic
def move_dictionary_line(line: Dictionary, *, by: Account, to: int) -> None:
    """Put the line at the place `to` (from 1) of its dictionary."""
    with because("move_dictionary_line", by=by):
        move_line(line, to)


@transaction.atomic
def save_pair_rules(*, by: Account, version: int, **changes) -> PairRules:
    """Write the rules of pairs. ValidationError, or StaleVersion after another person's change."""
    with because("save_pair_rules", by=by):
        return write_rules(PairRules, version, changes)


@transaction.atomic
def save_moved_day(day: MovedDay, *, by: Account) -> None:
    """A day that a decree made worked or free."""
    day.full_clean()
    with because("save_moved_day", by=by):
        day.save()


@transaction.atomic
def remove_moved_day(day: MovedDay, *, by: Account) -> None:
    with because("remove_moved_day", by=by):
        day.delete()
