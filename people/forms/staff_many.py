"""What to change in many records of the staff list at once."""

from django import forms

from people.models import ClassRange, SubjectDepartment, Teacher

# What may be changed → the words of the choice, and of the button: «… у 12 человек».
CHANGES = {
    "department": "Сменить МО",
    "building": "Сменить корпус",
    "class_ranges": "Сменить классы",
    "state": "Отметить отпуск или возвращение",
}


EMPTY = {"department": None, "building": "", "class_ranges": []}
UNSAID = "Выберите или отметьте ниже, что это надо убрать."
NOTHING = "не указано"


class StaffChangeForm(forms.Form):
    """The new value of one field, the same for everybody chosen; to empty it is said expressly."""

    def __init__(self, *args, field: str, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["value"] = FIELDS[field]()
        self.fields["value"].error_messages["required"] = UNSAID
        if field in EMPTY:
            self.empty = EMPTY[field]
            self.fields["clear"] = forms.BooleanField(label="Убрать то, что есть", required=False)

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("clear"):
            self.errors.pop("value", None)
            cleaned["value"] = self.empty
        return cleaned

    @property
    def in_words(self) -> str:
        """The chosen value as a message says it."""
        value = self.cleaned_data["value"]
        if isinstance(value, list):
            return ", ".join(ClassRange(one).label for one in value) or NOTHING
        return str(dict(STATES).get(value, value or NOTHING))


STATES = [
    (Teacher.State.ON_LEAVE, "в отпуске"),
    (Teacher.State.WORKS, "работает"),
]


def _department() -> forms.Field:
    return forms.ModelChoiceField(
        label="Методическое объединение", queryset=SubjectDepartment.objects.all(),
        empty_label="выберите",
    )  # fmt: skip


def _building() -> forms.Field:
    return forms.CharField(
        label="Корпус", max_length=150,
        widget=forms.TextInput(attrs={"list": "buildings", "autocomplete": "off"}),
    )  # fmt: skip


def _classes() -> forms.Field:
    return forms.MultipleChoiceField(
        label="Классы", choices=ClassRange.choices,
        widget=forms.CheckboxSelectMultiple, help_text="Отмеченное заменит то, что записано.",
    )  # fmt: skip


def _state() -> forms.Field:
    return forms.ChoiceField(label="Состояние", choices=STATES)


FIELDS = {
    "department": _department,
    "building": _building,
    "class_ranges": _classes,
    "state": _state,
}
