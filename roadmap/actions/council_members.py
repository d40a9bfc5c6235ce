"""Who is of the council, from which day until which."""

import datetime as dt

from django.db import transaction

from mentorship.actions.in_words import refused_in_words
from people.audit import because
from people.models import Account, Teacher
from roadmap.actions.sittings import settle_members
from roadmap.models import CouncilMember, Sitting


@refused_in_words()
@transaction.atomic
def add_council_member(*, by: Account, teacher: Teacher, since: dt.date) -> CouncilMember:
    """One more member; planned sittings call them too. ValidationError in words."""
    member = CouncilMember(teacher=teacher, since=since)
    member.full_clean()
    with because("add_council_member", by=by):
        member.save()
        settle_planned()
    return member


@refused_in_words()
@transaction.atomic
def save_council_member(
    member: CouncilMember, *, by: Account, since: dt.date, until: dt.date | None
) -> CouncilMember:
    """Change the days of a member: whoever leaves keeps the sittings they were at."""
    member = CouncilMember.objects.select_for_update().get(pk=member.pk)
    member.since, member.until = since, until
    member.full_clean()
    with because("save_council_member", by=by):
        member.save()
        settle_planned()
    return member


def settle_planned() -> None:
    for sitting in Sitting.objects.planned().select_for_update().order_by("pk"):
        settle_members(sitting)
