"""Acts drafted about what a person has ticked."""

from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.db import transaction

from mentorship.models import Pair
from people.academic_year import AcademicYear
from people.audit import because
from people.models import Account
from roadmap.actions.act_drafting import Line, draft_acts
from roadmap.actions.replacement_undone import give_up_release
from roadmap.acts.papers_of_pairs import papers_there
from roadmap.models import ActRole, LocalAct

SECOND = "Такой акт об этих парах уже есть: {}. Откройте его или отметьте, что нужен ещё один."


class SecondPaper(ValidationError):
    """A pair has a paper of the kind; a tick says that another one is meant."""


@transaction.atomic
def draft_chosen(
    *, by: Account, role: str, year: AcademicYear, lines: Iterable[Line] = (), basis: str = "",
    certain: bool = False,
) -> list[LocalAct]:  # fmt: skip
    """As `draft_acts`; an order on a replacement frees the former mentors itself, so that the draft
    of an order which only frees them is given up.

    SecondPaper, unless `certain`, where a pair has such a paper already.
    """
    lines = list(lines)
    pairs = Pair.objects.select_for_update().filter(pk__in=[pair.pk for pair, _ in lines])
    if (there := papers_there(role, pairs.order_by("pk"))) and not certain:
        raise SecondPaper(SECOND.format("; ".join(there)))
    with because("draft_acts", by=by):
        made = draft_acts(by=by, role=role, year=year, lines=lines, basis=basis)
        for old in (old for _, old in lines if old and role == ActRole.REPLACEMENT):
            give_up_release(old, by)
    return made
