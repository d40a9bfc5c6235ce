"""Who approves the programme of a pair, and in whose name: one rule for the page and the action.

Pure: no query is made. Nobody approves what they wrote themselves: mission.md lets the council and
the deputy stand over the two.
"""

from django.core.exceptions import ValidationError

from mentorship.confidence import side_of
from mentorship.models import Pair, Programme
from people.access import Permission
from people.models import Account

Body = Programme.Body
OWN = "Программу утверждает не тот, кто в паре: решит совет или заместитель директора."
NOT_OFFERED = "Программа ещё не представлена на утверждение."
NOT_ONES_OWN = "Свою программу заместитель директора утверждает не от своего имени: укажите совет."
NOT_DEPUTY = "От имени заместителя директора утверждает только он сам."


def refusal(account: Account, pair: Pair, state: str) -> str:
    """Why the account may not decide about the pair's programme in that state; empty if it may.

    The curator also writes down what was decided on paper, before the programme was offered.
    """
    if account.can(Permission.EDIT_PAIRS):
        return ""
    if side_of(account, pair) or not account.can(Permission.APPROVE_PROGRAMMES):
        return OWN
    return "" if state == Programme.State.OFFERED else NOT_OFFERED


def bodies_for(account: Account, pair: Pair) -> list[str]:
    """In whose name the account writes an approval down, the usual one first.

    A deputy who is of the two writes down the council's minutes only.
    """
    deputy = account.can(Permission.EDIT_PAIRS) and side_of(account, pair) is None
    return [Body.DEPUTY, Body.COUNCIL] if deputy else [Body.COUNCIL]


def check_approver(account: Account, pair: Pair, state: str, body: str = "") -> None:
    """ValidationError in words when the account may not decide, or not in the name of `body`."""
    if said := refusal(account, pair, state):
        raise ValidationError(said)
    if body and body not in bodies_for(account, pair):
        keeps = account.can(Permission.EDIT_PAIRS)
        raise ValidationError({"body": NOT_ONES_OWN if keeps else NOT_DEPUTY})
