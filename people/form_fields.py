"""Fields that every form of the application enters the same way."""

from django import forms
from django.utils import timezone

DATE_FORMATS = ["%Y-%m-%d", "%d.%m.%Y", "%d.%m.%y"]


class DayField(forms.DateField):
    """A date in the browser's own field; a pasted дд.мм.гггг is understood too."""

    def __init__(self, *, input_formats=None, **kwargs):
        kwargs.setdefault(
            "widget", forms.DateInput(format="%Y-%m-%d", attrs={"type": "date", "data-day": ""})
        )
        kwargs.setdefault("error_messages", {"invalid": "Напишите дату как дд.мм.гггг."})
        super().__init__(input_formats=DATE_FORMATS, **kwargs)


class PastDayField(DayField):
    """A date of something that has happened: not later than today by the school's clock."""

    def validate(self, value):
        super().validate(value)
        if value and value > timezone.localdate():
            raise forms.ValidationError("Эта дата ещё не наступила.")


def short_text(rows: int = 2, **attrs) -> forms.Textarea:
    """A text area that begins `rows` high; the page's script lets it grow."""
    return forms.Textarea(attrs={"rows": rows, "data-grow": "", **attrs})


def show_version(form: forms.Form, version: int) -> None:
    """Put the row's present version into a form sent with an old one; what was typed stays."""
    form.data = form.data.copy()
    form.data[form.add_prefix("version")] = version
