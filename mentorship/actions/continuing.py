"""A pair made for a mentee whose former one ended early goes on where that was left off."""

from django.core.exceptions import ValidationError
from django.db import transaction

from mentorship.actions.handing_over import hand_over
from mentorship.actions.in_words import lock_people, refused_in_words
from mentorship.models import Pair
from mentorship.pairs.left_off import former_of
from people.audit import because
from people.models import Account, School

NOTHING = "Продолжать нечего: прежней пары, которую никто не продолжает, у наставляемого нет."


def go_on_from(old: Pair, new: Pair) -> None:
    """What `old` has written, as it is with whoever stood in last, goes over to `new`, which is
    saved as its successor. Call inside the transaction that makes it that."""
    hand_over(_living(old), new)


def _living(old: Pair) -> Pair:
    """The pair in which the work was written last: what a substitute wrote comes back only to a
    pair that goes on."""
    begun = old.replaced_by.filter(part=Pair.Part.TEMPORARY, starts_on__lte=School.today())
    last = begun.exclude(state=Pair.State.CANCELLED).order_by("starts_on", "pk").last()
    return last if last and (last.is_going or not old.is_going) else old


@refused_in_words()
@transaction.atomic
def continue_former(pair: Pair, *, by: Account, version: int) -> Pair:
    """Make the pair the successor of the one that was left off. StaleVersion; ValidationError when
    there is none, or somebody else goes on already."""
    found = Pair.locked(pair.pk, version)
    lock_people(found.mentor_id, found.mentee_id)
    old = former_of(found)
    if old is None:
        raise ValidationError(NOTHING)
    with because("continue_former", by=by):
        found.replaces, found.replaces_because = old, old.end_reason
        found.full_clean()
        found.save_next_version()
        go_on_from(old, found)
    return found
