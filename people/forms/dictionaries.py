"""A line of a school's own dictionary, as it is added and as it stands to be changed."""

from django import forms

from people.form_fields import QuickInput, QuickSelect


class LineForm(forms.Form):
    """The name of a line. Dictionaries whose lines say more add fields named as the model's."""

    name = forms.CharField(
        label="Название",
        max_length=150,
        widget=QuickInput(attrs={"class": "form-control"}),
        error_messages={"required": "Напишите название."},
    )

    @classmethod
    def of(cls, line, **kwargs):
        """The form with what the line says now."""
        said = {name: getattr(line, name) for name in cls.base_fields}
        return cls(initial=said, **kwargs)


def tick(label: str, **kwargs) -> forms.BooleanField:
    """A yes or no of a line, beside its name."""
    box = forms.CheckboxInput(attrs={"class": "form-check-input"})
    return forms.BooleanField(label=label, required=False, widget=box, **kwargs)


def choice(label: str, choices, **kwargs) -> forms.ChoiceField:
    """One of a few things that a line is for."""
    box = QuickSelect(attrs={"class": "form-select"})
    return forms.ChoiceField(label=label, choices=choices, widget=box, **kwargs)
