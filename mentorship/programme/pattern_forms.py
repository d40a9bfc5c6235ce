"""Forms of the school's patterns of programmes."""

from django import forms

from mentorship.models import PatternItem, ProgrammePattern
from mentorship.programme.hard_choice import HardChoiceForm
from people.form_fields import short_text
from people.forms.versioned import VersionedForm


class PatternForm(VersionedForm):
    """The words of a pattern, its term, and whether it is offered."""

    class Meta:
        model = ProgrammePattern
        fields = ["name", "aims", "tasks", "results", "note", "months", "is_retired"]
        widgets = {
            "aims": short_text(2), "tasks": short_text(4), "results": short_text(4),
            "note": short_text(3),
        }  # fmt: skip
        help_texts = {
            "tasks": "Каждая задача с новой строки.",
            "results": "Так, чтобы можно было проверить. Каждый с новой строки.",
        }


class NewPatternForm(forms.Form):
    name = forms.CharField(
        label="Название образца", max_length=150, error_messages={"required": "Напишите название."}
    )


class PatternItemForm(HardChoiceForm, VersionedForm):
    """A line of a pattern; its term is a week from the start."""

    class Meta:
        model = PatternItem
        fields = ["measure", "week", "form", "responsible", "expected", "competences"]
        widgets = {
            "measure": short_text(2),
            "expected": short_text(2),
            "form": forms.TextInput(attrs={"list": "plan-forms", "autocomplete": "off"}),
        }
        error_messages = {"measure": {"required": "Напишите, что будет сделано."}}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.offer(())
