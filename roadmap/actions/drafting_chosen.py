"""Acts drafted about what a person has ticked."""

from collections.abc import Iterable

from django.db import transaction

from people.academic_year import AcademicYear
from people.audit import because
from people.models import Account
from roadmap.actions.act_drafting import Line, draft_acts
from roadmap.actions.replacement_undone import give_up_release
from roadmap.models import ActRole, LocalAct


@transaction.atomic
def draft_chosen(
    *, by: Account, role: str, year: AcademicYear, lines: Iterable[Line] = (), basis: str = ""
) -> list[LocalAct]:  # fmt: skip
    """As `draft_acts`; an order on a replacement frees the former mentors itself, so that the draft
    of an order which only frees them is given up."""
    lines = list(lines)
    with because("draft_acts", by=by):
        made = draft_acts(by=by, role=role, year=year, lines=lines, basis=basis)
        for old in (old for _, old in lines if old and role == ActRole.REPLACEMENT):
            give_up_release(old, by)
    return made
