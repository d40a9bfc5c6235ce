"""What is said of a picture or a text before others may see it: what it shows, who is on it."""

from django import forms

from people.models.pupils import LONGEST_STATEMENT


class ShownField(forms.CharField):
    """What a picture shows, in one sentence; `asks` is said when nothing is written."""

    def __init__(self, *, asks: str = "Напишите, что на снимке.", **kwargs):
        usual = {
            "label": "Что на снимке",
            "max_length": 300,
            "help_text": "Одним предложением: «Педагоги за столами разбирают карточки урока».",
            "error_messages": {"required": asks},
        }
        super().__init__(**usual | kwargs)


class ConsentsField(forms.CharField):
    """Where and when the consents of recognisable pupils' parents were taken."""

    def __init__(self, **kwargs):
        usual = {
            "label": "Где и когда взяты согласия родителей",
            "required": False,
            "max_length": LONGEST_STATEMENT,
            "help_text": "Нужно, если ученики узнаваемы: «у классного руководителя 7 „Б“, "
            "12.10.2026».",
        }
        super().__init__(**usual | kwargs)
