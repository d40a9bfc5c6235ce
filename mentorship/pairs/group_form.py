"""The form of one change for a whole group of pairs."""

from django import forms

from mentorship.models import Side
from mentorship.programme.amending import packed
from mentorship.programme.asked_words import PlanLine, form_of_line
from mentorship.programme.hard_choice import by_areas
from people.form_fields import DayField, PastDayField, WhyField, short_text
from people.models import Competence

ADD, SHIFT = "add", "shift"


class GroupChangeForm(forms.Form):
    """A new line for every plan of the group, or all their terms moved."""

    group = forms.ChoiceField(label="Группа")
    what = forms.ChoiceField(
        label="Что изменить",
        choices=[(ADD, "добавить пункт плана"), (SHIFT, "сдвинуть предстоящие сроки")],
        widget=forms.RadioSelect, initial=ADD,
    )  # fmt: skip
    measure = forms.CharField(label="Мероприятие", required=False, widget=short_text(2))
    due_on = DayField(label="Срок", required=False)
    form = forms.CharField(label="Форма", required=False, max_length=150, widget=form_of_line())
    responsible = forms.ChoiceField(label="Кто отвечает", choices=Side.choices, initial=Side.BOTH)
    expected = forms.CharField(label="Ожидаемый результат", required=False, widget=short_text(2))
    competences = forms.ModelMultipleChoiceField(
        Competence.objects.none(), label="Затруднения", required=False,
        widget=forms.CheckboxSelectMultiple,
    )  # fmt: skip
    weeks = forms.IntegerField(
        label="На сколько недель сдвинуть", required=False, min_value=-52, max_value=52
    )
    why = WhyField(asks="Напишите, почему: это прочтут пары.", max_length=1000)
    signed_on = PastDayField(
        label="Оба в каждой паре подписали на бумаге", required=False,
        help_text="Тогда утверждённые программы изменятся сразу. Без даты пары ответят сами.",
    )  # fmt: skip

    seen = forms.CharField(required=False, max_length=64, widget=forms.HiddenInput)

    def __init__(self, *args, groups, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["group"].choices = [(name, name) for name in groups]
        self.fields["competences"].queryset = Competence.objects.in_use()
        self.fields["competences"].choices = by_areas("")[1:]
        for name in ("measure", "due_on", "weeks"):
            self.fields[name].instead_of_another = True  # which of them is needed, `what` says

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("what") == ADD:
            if not cleaned.get("measure"):
                self.add_error("measure", PlanLine.error_messages["measure"]["required"])
            if not cleaned.get("due_on") and "due_on" not in self.errors:
                self.add_error("due_on", "Укажите срок.")
        elif not cleaned.get("weeks") and "weeks" not in self.errors:
            self.add_error("weeks", "Напишите, на сколько недель: 1, 2 или −1.")
        return cleaned

    def change(self) -> dict:
        """What the action takes besides the pairs and who did it."""
        data = self.cleaned_data
        if data["what"] == SHIFT:
            operation = {"what": SHIFT, "weeks": data["weeks"]}
        else:
            names = ("measure", "due_on", "form", "responsible", "expected", "competences")
            operation = {"what": ADD, "fields": packed({name: data[name] for name in names}),
                         "by_day": True}  # fmt: skip
        return {"change": operation, "why": data["why"], "signed_on": data["signed_on"]}
