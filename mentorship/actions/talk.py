"""Words between the two of a pair, and their call for the deputy's help."""

from uuid import UUID, uuid4

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from mentorship.actions.in_words import going_pair, refused_in_words
from mentorship.confidence import side_of
from mentorship.models import Comment, HelpRequest, Pair
from mentorship.talk.telling import tell_deputies
from mentorship.talk.threads import thread_of_comment
from people.audit import because
from people.models import Account
from people.notifications import Kind, accounts_of, notify

ANOTHER = "На просьбу в вашей паре отвечает другой заместитель директора."


@transaction.atomic
def add_comment(
    pair: Pair, *, by: Account, text: str, key: UUID | None = None, **about
) -> Comment:  # fmt: skip
    """A word to the other one, `about` a thing of the workspace or, without it, about the pair.

    Said again under the same `key` of a blank, it is the same comment. ValidationError when the
    pair is over.
    """
    going_pair(pair)
    made, once = Comment.entered_before(key, by=by, pair=pair, text=text, **about)
    if made:
        return made
    comment = Comment(pair=pair, author=by, text=text, client_key=once, **about)
    comment.full_clean()
    with because("add_comment", by=by):
        comment.save()
    notify(
        accounts_of(pair.mentor_id, pair.mentee_id), by=by, kind=Kind.COMMENT, about=str(pair),
        text="Новый комментарий в вашей паре", url=thread_of_comment(comment).url,
    )  # fmt: skip
    return comment


@transaction.atomic
def edit_comment(comment: Comment, *, by: Account, text: str) -> Comment:
    """Only its author calls this."""
    found = _own(comment, by)
    found.text, found.edited_at = text, timezone.now()
    found.full_clean()
    with because("edit_comment", by=by):
        found.save()
    return found


@transaction.atomic
def take_comment_away(comment: Comment, *, by: Account) -> Comment:
    """Nobody reads it any more; its author may put it back."""
    found = _own(comment, by)
    found.taken_at = timezone.now()
    with because("take_comment_away", by=by):
        found.save()
    return found


@transaction.atomic
def put_comment_back(comment: Comment, *, by: Account) -> Comment:
    found = _own(comment, by)
    found.taken_at = None
    with because("put_comment_back", by=by):
        found.save()
    return found


def _own(comment: Comment, by: Account) -> Comment:
    """The comment locked; ValidationError for all but its author, and for a pair that is over."""
    going_pair(comment.pair)
    found = Comment.objects.select_for_update(of=("self",)).get(pk=comment.pk)
    if found.author_id != by.pk:
        raise ValidationError("Комментарий меняет только его автор.")
    return found


@refused_in_words()
@transaction.atomic
def ask_for_help(
    pair: Pair, *, by: Account, text: str = "", key: UUID | None = None
) -> HelpRequest:  # fmt: skip
    """A call to the deputy; sent again under the same `key` of a blank, it is the same call.

    ValidationError while the person's earlier one is open. What was closed meanwhile is asked anew.
    """
    going_pair(pair)
    made, once = HelpRequest.entered_before(key, by=by, pair=pair, text=text)
    if made and not made.closed_at:
        return made
    asked = HelpRequest(pair=pair, asked_by=by, text=text, client_key=uuid4() if made else once)
    asked.full_clean()
    with because("ask_for_help", by=by):
        asked.save()
    tell_deputies(pair, by=by, kind=Kind.HELP, text="В паре просят помощи")
    return asked


@transaction.atomic
def answer_help(asked: HelpRequest, *, by: Account, answer: str) -> HelpRequest:
    """The deputy's words to who asked; an earlier answer may be corrected while it is open."""
    found = _open(asked)
    if side_of(by, found.pair):
        raise ValidationError(ANOTHER)
    found.answer, found.answered_by, found.answered_at = answer, by, timezone.now()
    found.full_clean()
    with because("answer_help", by=by):
        found.save()
    notify(
        [found.asked_by], by=by, kind=Kind.HELP, text="На вашу просьбу о помощи ответили",
        url=f"/pairs/{found.pair_id}/help/",
    )  # fmt: skip
    return found


@transaction.atomic
def close_help(asked: HelpRequest, *, by: Account) -> HelpRequest:
    """Solved: by who asked or by the deputy."""
    found = _open(asked)
    if by.pk != found.asked_by_id and side_of(by, found.pair):
        raise ValidationError(ANOTHER)
    found.closed_by, found.closed_at = by, timezone.now()
    with because("close_help", by=by):
        found.save()
    if by.pk != found.asked_by_id:
        notify(
            [found.asked_by], by=by, kind=Kind.HELP, text="Ваша просьба о помощи закрыта",
            url=f"/pairs/{found.pair_id}/help/",
        )  # fmt: skip
    return found


def _open(asked: HelpRequest) -> HelpRequest:
    found = HelpRequest.objects.select_for_update(of=("self",)).get(pk=asked.pk)
    if found.closed_at:
        raise ValidationError("Эта просьба уже закрыта.")
    return found
