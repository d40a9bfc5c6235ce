"""Forms and kinds of mentoring, days moved by decree, what the school asks of a pair."""

from django.db import transaction

from mentorship.actions.patterns import adopt_usual_patterns
from mentorship.actions.portfolio import adopt_usual_sections
from mentorship.models import EndCause, MeetingForm, MentoringForm, MentoringKind, PairRules
from people.actions.rules import write_rules
from people.audit import because
from people.models import Account, MovedDay

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
# name → whether Labour Code art. 351.8 asks for a notice: dismissal ends the pair by itself
USUAL_CAUSES = {
    "отказ наставника": True, "отказ наставляемого": True,
    "школа отменила поручение": True, "большая нагрузка наставника": True,
    "долгое отсутствие": True, "работа вместе не сложилась": True,
    "увольнение наставника": False, "увольнение наставляемого": False,
}  # fmt: skip


def adopt_usual_dictionaries() -> None:
    """The usual forms and kinds (letter АЗ-1128/08/657 of 2021) where the school has none.

    The patterns of programmes and the sections of portfolios come with them.
    """
    adopt_usual_patterns()
    adopt_usual_sections()
    if not EndCause.objects.exists():
        EndCause.objects.bulk_create(
            [EndCause(name=name, needs_notice=notice, place=place)
             for place, (name, notice) in enumerate(USUAL_CAUSES.items(), 1)],
            ignore_conflicts=True,
        )  # fmt: skip
    for model, names in USUAL.items():
        if not model.objects.exists():
            model.objects.bulk_create(
                [model(name=name, place=place) for place, name in enumerate(names, 1)],
                ignore_conflicts=True,
            )


@transaction.atomic
def add_to_dictionary(model, *, by: Account, name: str, **said):
    """A new line at the end; ValidationError when there is one of that name."""
    last = model.objects.order_by("place").last()
    line = model(name=name, place=last.place + 1 if last else 1, **said)
    line.full_clean()
    with because("add_to_dictionary", by=by):
        line.save()
    return line


@transaction.atomic
def change_dictionary_line(line, *, by: Account, **changes) -> None:
    """Rename, retire or return a line of a dictionary."""
    for name, value in changes.items():
        setattr(line, name, value)
    line.full_clean()
    with because("change_dictionary_line", by=by):
        line.save()


@transaction.atomic
def move_dictionary_line(line, *, by: Account, to: int) -> None:
    """Put the line at the place `to` (from 1) of its dictionary."""
    rows = list(type(line).objects.select_for_update().order_by("place", "pk"))
    moved = next((row for row in rows if row.pk == line.pk), None)
    if moved is None:
        return
    rows.remove(moved)
    rows.insert(max(0, min(to - 1, len(rows))), moved)
    changed = [row for place, row in enumerate(rows, start=1) if row.place != place]
    for place, row in enumerate(rows, start=1):
        row.place = place
    with because("move_dictionary_line", by=by):
        type(line).objects.bulk_update(changed, ["place"])


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
