"""The first page of a workspace: who and why, what is said, who asks for help."""

from django.db.models import QuerySet

from mentorship.confidence import Confidence
from mentorship.meetings.afterwards import journal_confidence
from mentorship.meetings.my_meetings import meetings_of
from mentorship.models import HelpRequest, Interview, Pair
from mentorship.pairs.health import Look
from mentorship.pairs.why_pair import why_of
from mentorship.programme.next_steps import ahead_of
from mentorship.talk.forms import NewCommentForm
from mentorship.talk.threads import Thread
from people.access import Permission
from people.asked_often import asked_often
from people.models import Account
from people.models.staff_queries import names_of


def overview(account, pair: Pair, granted: Confidence, look: Look) -> dict:
    """What the person reads on the page besides the pair itself; closed texts are not fetched."""
    found = {"why": why_of([pair], marked=granted.reads_facts).get(pair.pk)}
    if granted.is_of_the_two or account.can(Permission.READ_CONCLUSIONS):
        found["interviews"] = list(_interviews(account.sight).filter(pair=pair))
    if granted.reads_texts:
        thread = Thread(pair)
        found |= {"thread": thread, **thread.latest(account)}
        found["comment_form"] = NewCommentForm()
        found["meetings"] = meetings_of([pair], account, look.today, look.rules)
        found["journal"] = journal_confidence(account, pair, look.rules)
    if granted.reads_facts:
        found["calls"] = list(_open_calls(account.sight).filter(pair=pair))
        found["ahead"] = ahead_of([pair], look.today).get(pair.pk)
    if granted.is_of_the_two and pair.is_going:
        found["amendment"] = getattr(pair, f"{granted.side}_is_asked")
    return found


@asked_often
def _interviews(sight: tuple) -> QuerySet:
    """Those that were not called off, in the order of their days."""
    rows = Interview.objects.visible_to(Account.seeing(sight)).standing()
    return rows.order_by("planned_on", "pk")


@asked_often
def _open_calls(sight: tuple) -> QuerySet:
    """Calls for help that nobody has closed, with the names of who asked and who answered."""
    people = ("asked_by", "answered_by")
    names = [name for who in people for name in (f"{who}__login", *names_of(f"{who}__teacher"))]
    rows = HelpRequest.objects.visible_to(Account.seeing(sight)).open().with_people()
    return rows.only("pair", "text", "answer", "answered_at", *names)
