"""A practice card begun from what a pair has already written down: nothing is typed twice."""

from mentorship import growth
from mentorship.growth_page import courses_of, difficulties_of
from mentorship.models import Pair, PlanItem
from mentorship.why_pair import why_of


def begun_card(pair: Pair) -> dict:
    """Initial values of a material: the difficulties, what was done of the plan, what changed.

    The pair carries its request. Nothing is said of meetings, comments or the portfolio.
    """
    hard, why = difficulties_of(pair), why_of([pair]).get(pair.pk)
    done = PlanItem.objects.filter(programme__pair=pair, done_on__isnull=False)
    lines = list(done.order_by("position").values_list("measure", flat=True))
    through = courses_of(pair)
    return {
        "title": f"Практика наставничества: {next(iter(hard.values()), 'что помогло')}"[:200],
        "subject": why.subject if why else "",
        "problem": "\n".join(hard.values()),
        "actions_taken": "\n".join(f"{number}. {line}" for number, line in enumerate(lines, 1)),
        "result": growth.what_changed(through) if growth.overall(through) is not None else "",
        "competences": list(hard),
        "authors": [pair.mentor, pair.mentee],
    }
