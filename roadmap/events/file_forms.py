"""The form that describes a photograph of an event."""

from django import forms

from people.forms.pictures import ConsentsField, ShownField
from people.models.pupils import Pupils


class PhotographForm(forms.Form):
    """What the photograph shows; the word about pupils, without which it stays in the school."""

    alt = ShownField()
    pupils = forms.ChoiceField(
        label="Ученики на снимке", required=False, widget=forms.RadioSelect,
        choices=[
            (Pupils.UNSAID, "не сказано: снимок остаётся внутри школы"),
            (Pupils.NONE, "узнаваемых учеников нет: ни лиц, ни имён"),
            (Pupils.SHOWN, "узнаваемые ученики есть"),
        ],
    )  # fmt: skip
    consents_taken = ConsentsField()
