"""Lines of the dictionary of competences."""

from django import forms

from people.form_fields import short_text
from people.forms.versioned import VersionedForm
from people.models import Competence

TAKEN = {"unique": "Этот код уже стоит у другой строки."}


class CompetenceForm(VersionedForm):
    """One line: an area or a competence in it."""

    class Meta:
        model = Competence
        fields = ["code", "name", "hint"]
        widgets = {"hint": short_text(2)}
        error_messages = {"code": TAKEN}
        help_texts = {
            "code": "Код печатается рядом с названием; в выпущенных бумагах остаётся прежний.",
            "hint": "Одной строкой: что сюда относится. Помогает выбрать в запросе.",
        }


class NewCompetenceForm(forms.Form):
    """A new line at the end of its area, or a new area."""

    name = forms.CharField(
        label="Название",
        max_length=200,
        error_messages={"required": "Строка не добавлена: напишите название."},
    )
    area = forms.ModelChoiceField(
        queryset=Competence.objects.areas(), required=False, widget=forms.HiddenInput
    )
