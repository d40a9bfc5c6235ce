"""The bank of mentees: one entry, its moves, many at once, the school's own register."""

from django import forms

from people.form_fields import DayField, PastDayField, short_text
from people.forms.decisions import in_order
from people.forms.versioned import VersionedForm
from people.models import MenteeEntry


class MenteeForm(VersionedForm):
    """One entry; who and in which year never changes."""

    included_on = PastDayField(label="Дата включения")
    until = DayField(label="Срок до", required=False)

    class Meta:
        model = MenteeEntry
        fields = [
            "group", "source", "included_on", "until", "request_on_paper", "mentor_on_paper",
        ]  # fmt: skip
        widgets = {"request_on_paper": short_text(2)}
        help_texts = {
            "request_on_paper": "Если запрос есть только на бумаге.",
            "mentor_on_paper": "Если наставник закреплён приказом, которого ещё нет в приложении.",
        }

    def clean(self):
        cleaned = super().clean()
        in_order(cleaned.get("included_on"), cleaned.get("until"), self, "until")
        return cleaned


class MoveForm(forms.Form):
    """The next state of an entry; leaving wants a reason."""

    to = forms.ChoiceField(label="Новый статус")
    reason = forms.CharField(
        label="Почему выбыл", required=False, max_length=1000, widget=short_text(2),
        help_text="Нужно, только если педагог выбыл.",
    )  # fmt: skip

    def __init__(self, *args, entry: MenteeEntry, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["to"].choices = [(state.value, state.label) for state in entry.moves]

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("to") == MenteeEntry.State.LEFT and not cleaned.get("reason"):
            self.add_error("reason", "Напишите, почему педагог выбыл.")
        return cleaned


class ManyForm(forms.Form):
    """What to do with the ticked entries."""

    ACTS = [("term", "поставить срок"), ("group", "сменить группу"), ("leave", "отметить: выбыли")]
    act = forms.ChoiceField(label="С отмеченными", choices=ACTS)
    until = DayField(label="Срок до", required=False)
    group = forms.ChoiceField(
        label="Группа", choices=[("", "выберите"), *MenteeEntry.Group.choices], required=False
    )
    reason = forms.CharField(label="Почему выбыли", required=False, max_length=1000)
    NEEDED = {
        "term": ("until", "Укажите дату."),
        "group": ("group", "Выберите группу."),
        "leave": ("reason", "Напишите, почему педагоги выбыли."),
    }

    def clean(self):
        cleaned = super().clean()
        name, words = self.NEEDED.get(cleaned.get("act"), ("", ""))
        if name and not cleaned.get(name) and name not in self.errors:
            self.add_error(name, words)
        return cleaned
