"""Short words that the people of a pair write."""

from django import forms

from people.form_fields import short_text
from people.forms.entered_once import OnceForm

LONGEST = 4000


class PlainText(forms.CharField):
    """A text with the line ends that rows keep."""

    def clean(self, value) -> str:
        return super().clean(value).replace("\r\n", "\n")


class CommentForm(forms.Form):
    text = PlainText(
        label="Комментарий", max_length=LONGEST,
        widget=short_text(2, **{"class": "form-control"}),
        error_messages={"required": "Напишите комментарий."},
    )  # fmt: skip


class NewCommentForm(OnceForm, CommentForm):
    """A comment that is written now."""


class HelpForm(OnceForm):
    text = PlainText(
        label="Что случилось", max_length=LONGEST, required=False, widget=short_text(3),
        help_text="Можно не писать: заместитель директора увидит, что вы просите связаться.",
    )  # fmt: skip


class AnswerForm(forms.Form):
    answer = PlainText(
        label="Ответ", max_length=LONGEST, widget=short_text(3),
        error_messages={"required": "Напишите ответ."},
    )  # fmt: skip
