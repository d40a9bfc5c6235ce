"""Comments of a pair: written, corrected, taken away, put back."""

from functools import partial

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from mentorship import actions
from mentorship.models import Comment
from mentorship.talk.forms import CommentForm, NewCommentForm
from mentorship.talk.lines import NEWEST_FIRST, comment_lines
from mentorship.talk.threads import Thread, thread_of, thread_of_comment
from mentorship.views.finding import find_workspace
from people.access import signed_in
from people.forms.refusal import accepted
from people.lists import for_html, stretch_of
from people.views.refusal import refused

AT_ONCE = 20


@signed_in
def talk(request, pk, kind="", key=None):
    """A thread on a page of its own; a POST adds to it."""
    pair, granted = find_workspace(request, pk, "reads_texts")
    thread = thread_of(request.user, pair, kind, key)
    form = NewCommentForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        add = partial(actions.add_comment, pair, by=request.user, **thread.about)
        if accepted(form, partial(add, **form.cleaned_data)):
            return redirect(back_to(thread))
    found = stretch_of(request, thread.rows(request.user), by=NEWEST_FIRST, size=AT_ONCE)
    context = {
        "pair": pair, "confidence": granted, "thread": thread, "comment_form": form,
        "comments": for_html(comment_lines(found.rows, pair, request.user)),
        "earlier_url": found.next_url, "later_url": found.previous_url,
    }  # fmt: skip
    status = 422 if form.errors else 200
    return render(request, "mentorship/talk.html", context, status=status)


def back_to(thread: Thread) -> str:
    """The talk of the pair stands on its first page, every other on its own."""
    return f"{thread.back}#talk" if thread.row is None else f"{thread.url}#talk"


def find_comment(request, pk, comment) -> Comment:
    """One's own comment in a pair that is going; else 404."""
    pair = find_workspace(request, pk, "reads_texts", "writes")[0]
    own = Comment.objects.visible_to(request.user).filter(pair=pair, author=request.user)
    return get_object_or_404(own.select_related("pair__mentor", "pair__mentee"), pk=comment)


@signed_in
def comment_edit(request, pk, comment):
    found = find_comment(request, pk, comment)
    form = CommentForm(request.POST or None, initial={"text": found.text})
    if request.method == "POST" and form.is_valid():
        actions.edit_comment(found, by=request.user, **form.cleaned_data)
        messages.success(request, "Комментарий исправлен.")
        return redirect(back_to(thread_of_comment(found)))
    context = {"pair": found.pair, "form": form, "back": back_to(thread_of_comment(found))}
    status = 422 if form.errors else 200
    return render(request, "mentorship/comment.html", context, status=status)


@signed_in
@require_POST
def comment_take_away(request, pk, comment):
    return change(request, pk, comment, actions.take_comment_away, "Комментарий убран.")


@signed_in
@require_POST
def comment_put_back(request, pk, comment):
    return change(request, pk, comment, actions.put_comment_back, "Комментарий снова виден.")


def change(request, pk, comment, act, done):
    found = find_comment(request, pk, comment)
    if not refused(request, partial(act, found, by=request.user)):
        messages.success(request, done)
    return redirect(back_to(thread_of_comment(found)))
