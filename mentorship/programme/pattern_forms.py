"""Forms of the school's patterns of programmes."""

from django import forms

from mentorship.models import PatternItem, ProgrammePattern
from mentorship.programme.asked_words import PlanLine, WholePlan, line_fields
from mentorship.programme.hard_choice import HardChoiceForm
from people.forms.versioned import VersionedForm


class PatternForm(VersionedForm):
    """The words of a pattern, its term, and whether it is offered."""

    class Meta(WholePlan):
        model = ProgrammePattern
        fields = ["name", *WholePlan.texts, "months", "is_retired"]


class NewPatternForm(forms.Form):
    name = forms.CharField(
        label="Название образца", max_length=150, error_messages={"required": "Напишите название."}
    )


class PatternItemForm(HardChoiceForm, VersionedForm):
    """A line of a pattern; its term is a week from the start."""

    class Meta(PlanLine):
        model = PatternItem
        fields = line_fields("week")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.offer(())
