"""The form that describes a photograph of an event."""

from django import forms

from people.models.pupils import LONGEST_STATEMENT, Pupils


class PhotographForm(forms.Form):
    """What the photograph shows; the word about pupils, without which it stays in the school."""

    alt = forms.CharField(
        label="Что на снимке", max_length=300,
        help_text="Одним предложением: «Педагоги за столами разбирают карточки урока».",
        error_messages={"required": "Напишите, что на снимке."},
    )  # fmt: skip
    pupils = forms.ChoiceField(
        label="Ученики на снимке", required=False, widget=forms.RadioSelect,
        choices=[
            (Pupils.UNSAID, "не сказано: снимок остаётся внутри школы"),
            (Pupils.NONE, "узнаваемых учеников нет: ни лиц, ни имён"),
            (Pupils.SHOWN, "узнаваемые ученики есть"),
        ],
    )  # fmt: skip
    consents_taken = forms.CharField(
        label="Где и когда взяты согласия родителей", required=False, max_length=LONGEST_STATEMENT,
        help_text="Нужно, если ученики узнаваемы: «у классного руководителя 7 „Б“, 12.10.2026».",
    )  # fmt: skip
