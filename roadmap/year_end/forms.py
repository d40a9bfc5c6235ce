"""What is said when a year is closed, opened again, carried over."""

from django import forms

from people.form_fields import ChoicesField, WhyField
from people.forms.steps import StepForm
from roadmap.year_end.rollover import Going


class CloseForm(StepForm):
    """`asks`: a reason is asked for where something is unfinished."""

    why = WhyField(
        asks="Не всё завершено: напишите, почему год закрывают так. Это войдёт в итоги.",
        label="Почему год закрывают, хотя не всё завершено",
    )

    def __init__(self, *args, asks: bool = True, **kwargs):
        super().__init__(*args, **kwargs)
        if not asks:
            del self.fields["why"]


class ReopenForm(StepForm):
    why = WhyField(asks="Напишите, зачем открывать закрытый год.", label="Зачем открыть")


class RollOverForm(forms.Form):
    """Which parts go on; those that have anything to carry are ticked."""

    parts = ChoicesField(label="Что перенести")

    def __init__(self, *args, going: list[Going], **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["parts"].choices = [(one.key, one.title) for one in going if one.count]
        self.initial.setdefault("parts", [one.key for one in going if one.count])

    def clean_parts(self):
        if not self.cleaned_data["parts"]:
            raise forms.ValidationError("Отметьте, что перенести.")
        return self.cleaned_data["parts"]
