"""Fields that every form of the application enters the same way."""

from collections.abc import Iterable
from functools import lru_cache

from django import forms
from django.forms.utils import flatatt
from django.utils import timezone
from django.utils.html import conditional_escape, escape, format_html
from django.utils.safestring import SafeString

from people.counting import count_of
from people.staff.experience import years_before

DATE_FORMATS = ["%Y-%m-%d", "%d.%m.%Y", "%d.%m.%y"]


class QuickInput(forms.TextInput):
    """A line of text drawn in one go: the framework's own draws two templates for it."""

    def render(self, name, value, attrs=None, renderer=None) -> SafeString:
        said, own = self.format_value(value), {"type": self.input_type, "name": name}
        own |= {} if said is None else {"value": said}
        return format_html("<input{}>", flatatt(self.build_attrs({**own, **self.attrs}, attrs)))


class QuickText(forms.Textarea):
    """A text area drawn in one go."""

    def render(self, name, value, attrs=None, renderer=None) -> SafeString:
        own = flatatt(self.build_attrs({"name": name, **self.attrs}, attrs))
        return format_html("<textarea{}>\n{}</textarea>", own, self.format_value(value) or "")


class QuickSelect(forms.Select):
    """A select drawn in one go: the framework's own draws a template for every option."""

    def render(self, name, value, attrs=None, renderer=None) -> SafeString:
        chosen = set(self.format_value(value))
        own = flatatt(self.build_attrs({"name": name, **self.attrs}, attrs))
        return SafeString(f"<select{own}>{_parts(self.choices, chosen)}</select>")


def _parts(choices: Iterable, chosen: set[str]) -> str:
    """The HTML of options, and of groups of them under their titles."""
    return "".join(
        [
            f'<optgroup label="{conditional_escape(value)}">{_parts(label, chosen)}</optgroup>'
            if isinstance(label, list | tuple)
            else _option(said := "" if value is None else str(value), str(label), said in chosen)
            for value, label in choices
        ]
    )


@lru_cache(maxsize=1024)  # a bar of filters offers the same choices on every page
def _option(value: str, label: str, is_chosen: bool) -> str:
    mark = " selected" if is_chosen else ""
    return f'<option value="{escape(value)}"{mark}>{escape(label)}</option>'


class DayField(forms.DateField):
    """A date in the browser's own field; a pasted дд.мм.гггг is understood too."""

    def __init__(self, *, input_formats=None, **kwargs):
        kwargs.setdefault(
            "widget", forms.DateInput(format="%Y-%m-%d", attrs={"type": "date", "data-day": ""})
        )
        kwargs.setdefault("error_messages", {"invalid": "Напишите дату как дд.мм.гггг."})
        super().__init__(input_formats=DATE_FORMATS, **kwargs)


class PastDayField(DayField):
    """A date of something that has happened: not later than today by the school's clock.

    `years`: how many years back it may lie; a date before that is a slip in the year.
    """

    def __init__(self, *, years: int = 10, **kwargs):
        self.years = years
        super().__init__(**kwargs)

    def validate(self, value):
        super().validate(value)
        today = timezone.localdate()
        if value and value > today:
            raise forms.ValidationError("Эта дата ещё не наступила.")
        if value and value < years_before(today, self.years):
            ago = count_of(self.years, "год,года,лет")
            raise forms.ValidationError(f"Проверьте год: это больше чем {ago} назад.")


class ClockField(forms.TimeField):
    """A time of the day in the browser's own field."""

    def __init__(self, **kwargs):
        kwargs.setdefault("required", False)
        widget = forms.TimeInput(format="%H:%M", attrs={"type": "time"})
        errors = {"invalid": "Напишите время как чч:мм."}
        super().__init__(
            widget=widget, input_formats=["%H:%M", "%H:%M:%S", "%H.%M"], error_messages=errors,
            **kwargs,
        )  # fmt: skip


def short_text(rows: int = 2, **attrs) -> forms.Textarea:
    """A text area that begins `rows` high; the page's script lets it grow."""
    return QuickText(attrs={"rows": rows, "data-grow": "", **attrs})


class WhyField(forms.CharField):
    """A reason that others will read; `asks` is said when none is written."""

    def __init__(self, *, asks: str, rows: int = 2, **kwargs):
        usual = {
            "label": "Почему",
            "max_length": 2000,
            "widget": short_text(rows),
            "error_messages": {"required": asks},
        }
        super().__init__(**usual | kwargs)


def show_version(form: forms.Form, version: int) -> None:
    """Put the row's present version into a form sent with an old one; what was typed stays."""
    form.data = form.data.copy()
    form.data[form.add_prefix("version")] = version


class LinesField(forms.CharField):
    """A list of short texts, one on a line: empty lines and repeated ones are left out."""

    def __init__(self, *, longest: int = 1000, rows: int = 2, **kwargs):
        self.longest = longest
        kwargs.setdefault("required", False)
        kwargs.setdefault("help_text", "Каждая запись с новой строки.")
        super().__init__(widget=short_text(rows), **kwargs)

    def prepare_value(self, value):
        return "\n".join(value) if isinstance(value, list) else value

    def clean(self, value) -> list[str]:
        text = super().clean(value)
        lines = list(dict.fromkeys(filter(None, (" ".join(x.split()) for x in text.splitlines()))))
        if long := [line for line in lines if len(line) > self.longest]:
            raise forms.ValidationError(
                f"В одной строке не больше {self.longest} знаков. Сократите: «{long[0][:60]}…»."
            )
        return lines


class ChoicesField(forms.MultipleChoiceField):
    """Some of a few choices, ticked; nothing is a choice too."""

    def __init__(self, **kwargs):
        widget = forms.CheckboxSelectMultiple(attrs={"class": "form-check-input"})
        super().__init__(required=False, widget=widget, **kwargs)


class SeveralFiles(forms.ClearableFileInput):
    """Lets the person choose many files at once."""

    allow_multiple_selected = True


class FilesField(forms.FileField):
    """Many files of one field → a list of them."""

    widget = SeveralFiles

    def clean(self, data, initial=None):
        files = (data if isinstance(data, list) else [data]) or [None]
        return [super(FilesField, self).clean(one, initial) for one in files]
