"""The first page of a workspace: who and why, what is said, who asks for help."""

from mentorship.confidence import Confidence
from mentorship.models import Comment, HelpRequest, Pair
from mentorship.talk_forms import CommentForm
from mentorship.why_pair import why_of


def overview(account, pair: Pair, granted: Confidence) -> dict:
    """What the person reads on the page besides the pair itself; closed texts are not fetched."""
    found = {"why": why_of([pair]).get(pair.pk)}
    if granted.reads_texts:
        found |= {"comments": comments_of(account, pair), "comment_form": CommentForm()}
    if granted.reads_facts:
        calls = HelpRequest.objects.visible_to(account).filter(pair=pair).open()
        found["calls"] = calls.with_people()
    return found


def comments_of(account, pair: Pair) -> list[Comment]:
    """In the order of writing; what was taken away keeps its place without words."""
    comments = list(Comment.objects.visible_to(account).filter(pair=pair).with_authors())
    for comment in comments:
        comment.own = comment.author_id == account.pk
        if comment.taken_at:
            comment.text = ""
    return comments
