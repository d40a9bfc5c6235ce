"""The first page of a workspace: who and why, what is said, who asks for help."""

import datetime as dt

from mentorship.confidence import Confidence
from mentorship.models import HelpRequest, Pair
from mentorship.my_meetings import meetings_of
from mentorship.next_steps import ahead_of
from mentorship.talk_forms import NewCommentForm
from mentorship.threads import Thread
from mentorship.why_pair import why_of


def overview(account, pair: Pair, granted: Confidence, today: dt.date) -> dict:
    """What the person reads on the page besides the pair itself; closed texts are not fetched."""
    found = {"why": why_of([pair]).get(pair.pk)}
    if granted.reads_texts:
        thread = Thread(pair)
        found |= {"thread": thread, "comments": thread.comments(account)}
        found["comment_form"] = NewCommentForm()
        found["meetings"] = meetings_of([pair], account, today)
    if granted.reads_facts:
        calls = HelpRequest.objects.visible_to(account).filter(pair=pair).open()
        found["calls"] = calls.with_people()
        found["ahead"] = ahead_of([pair], today).get(pair.pk)
    return found
