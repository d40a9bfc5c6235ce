"""Leave, leaving, return of a member of staff."""

from django import forms
from django.utils import timezone

from people.form_fields import PastDayField, short_text
from people.models import Teacher


class MoveForm(forms.Form):
    """A date for a leaver, and a note for the journal when somebody wants to write one."""

    left_on = PastDayField(label="Последний рабочий день", years=50)
    why = forms.CharField(
        label="Примечание для журнала", max_length=500, required=False, widget=short_text(1),
        help_text="Его прочтут заместитель директора и директор.",
    )  # fmt: skip

    def __init__(self, *args, to: str, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["left_on"].initial = timezone.localdate
        if to != Teacher.State.LEFT:
            del self.fields["left_on"]
