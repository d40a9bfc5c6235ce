"""Forms of rows that two people may edit."""

from django import forms
from django.db.models.fields import BLANK_CHOICE_DASH

DASHES = BLANK_CHOICE_DASH[0][1]


def say_nothing_chosen(field: forms.Field) -> None:
    """Words in place of Django's dashes in a list where nothing is chosen yet."""
    word = "выберите" if field.required else "не указано"
    if isinstance(field, forms.ModelChoiceField):
        if field.empty_label == DASHES:
            field.empty_label = word
    elif isinstance(field, forms.ChoiceField) and field.choices[:1] == [("", DASHES)]:
        field.choices = [("", word), *field.choices[1:]]


class VersionedForm(forms.ModelForm):
    """A form that carries the version of the row it was shown with."""

    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args, instance=None, **kwargs):
        super().__init__(*args, instance=instance, **kwargs)
        self.fields["version"].initial = instance.version if instance else 1
        for field in self.fields.values():
            say_nothing_chosen(field)

    def shown_with(self, row) -> "VersionedForm":
        """The same form as it is shown when the row stands so."""
        return type(self)(instance=row)

    def changes(self) -> dict:
        """The cleaned fields without the version, for the action; line ends as rows keep them.

        A browser sends CR LF: stored so, a text only looked at would count as changed.
        """
        own = {k: v for k, v in self.cleaned_data.items() if k not in ("version", "why")}
        return {k: v.replace("\r\n", "\n") if isinstance(v, str) else v for k, v in own.items()}
