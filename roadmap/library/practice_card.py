"""A practice card begun from what a pair has already written down: nothing is typed twice.

Others than the pair may come to read it, so it begins without marks, without names and without what
the mentee called hard in words: the topic stands in it by its codes alone (mission.md, «Who sees
what»).
"""

import datetime as dt

from mentorship.growth.page import difficulties_of
from mentorship.models import Pair, PlanItem, PortfolioEntry
from mentorship.pairs.why_pair import why_of
from roadmap.models import LibraryKind

FINISHING = dt.timedelta(days=60)  # before its last day: what was done is still before the eyes


def practice_kind() -> LibraryKind | None:
    """The school's kind for cards of a practice; its first one where it keeps none."""
    used = LibraryKind.objects.filter(is_retired=False)
    return used.filter(purpose=LibraryKind.Purpose.PRACTICE).first() or used.first()


def has_practice_to_tell(pair: Pair, today: dt.date) -> bool:
    """Whether the pair has worked and is over, or is about to finish."""
    if pair.state in (Pair.State.PREPARATION, Pair.State.CANCELLED):
        return False
    return not pair.is_going or (pair.ends_on is not None and pair.ends_on - today <= FINISHING)


def begun_card(pair: Pair) -> dict:
    """Initial values of a material: its topic by codes, what was done of the plan.

    The pair carries its request. Nothing is said of meetings, marks, comments or the portfolio.
    """
    hard, why = difficulties_of(pair), why_of([pair]).get(pair.pk)
    done = PlanItem.objects.filter(programme__pair=pair, done_on__isnull=False)
    lines = list(done.order_by("position").values_list("measure", flat=True))
    return {
        "kind": practice_kind(),
        "title": "Практика наставничества",
        "subject": why.subject if why else "",
        "actions_taken": "\n".join(f"{number}. {line}" for number, line in enumerate(lines, 1)),
        "competences": list(hard),
    }


def card_of_entry(entry: PortfolioEntry) -> dict:
    """Fields of a material from an entry that its pair offered: its topic, what was done, files."""
    topic = [competence.name for competence in entry.competences.all()]
    return {
        "kind": practice_kind(),
        "title": entry.title or str(entry.section),
        "problem": "\n".join(topic),
        "actions_taken": entry.text,
        "materials": "\n".join(file.name for file in entry.files.all()),
    }
