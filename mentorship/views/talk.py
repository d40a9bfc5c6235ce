"""Comments of a pair: written, corrected, taken away, put back."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from mentorship import actions
from mentorship.models import Comment
from mentorship.talk_forms import CommentForm
from mentorship.views.finding import find_workspace
from people.access import signed_in

TALK = "#talk"


def back_to_talk(pair) -> str:
    return reverse("pair", args=[pair.pk]) + TALK


@signed_in
def comment_new(request, pk):
    """From the form under the talk; alone on a page when there is nothing in it yet."""
    pair = find_workspace(request, pk, "reads_texts", "writes")[0]
    form = CommentForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        actions.add_comment(pair, by=request.user, **form.cleaned_data)
        return redirect(back_to_talk(pair))
    return page(request, pair, form, "Комментарий")


@signed_in
def comment_edit(request, pk, comment):
    pair, found = find_comment(request, pk, comment)
    form = CommentForm(request.POST or None, initial={"text": found.text})
    if request.method == "POST" and form.is_valid():
        actions.edit_comment(found, by=request.user, **form.cleaned_data)
        messages.success(request, "Комментарий исправлен.")
        return redirect(back_to_talk(pair))
    return page(request, pair, form, "Исправить комментарий")


def find_comment(request, pk, comment):
    """One's own comment in a pair that is going; else 404."""
    pair = find_workspace(request, pk, "reads_texts", "writes")[0]
    own = Comment.objects.visible_to(request.user).filter(pair=pair, author=request.user)
    return pair, get_object_or_404(own, pk=comment)


def page(request, pair, form, title):
    context = {"pair": pair, "form": form, "title": title}
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
    pair, found = find_comment(request, pk, comment)
    try:
        act(found, by=request.user)
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
    else:
        messages.success(request, done)
    return redirect(back_to_talk(pair))
