"""A person's name typed in one line."""

from django import forms

from people.models import Teacher
from people.names import PersonName, guess_gender, split_full_name

WHOLE_NAME = "Напишите фамилию, имя и отчество полностью, без инициалов."


class PersonNameField(forms.CharField):
    """«Фамилия Имя Отчество» in any order → PersonName; None when the field may be empty and is."""

    def __init__(self, **kwargs):
        kwargs.setdefault("label", "Фамилия Имя Отчество")
        super().__init__(max_length=300, **kwargs)

    def clean(self, value) -> PersonName | None:
        text = super().clean(value)
        if not text:
            return None
        name = split_full_name(text)
        whole = name.surname and name.first_name
        if not whole or any("." in part or len(part) > 100 for part in name.parts):
            raise forms.ValidationError(WHOLE_NAME)
        return name


def name_fields(name: PersonName) -> dict[str, str]:
    """The parts under the names of the models' fields."""
    return {
        "surname": name.surname,
        "first_name": name.first_name,
        "patronymic": name.patronymic,
    }


class PersonForm(forms.Form):
    """A new person: the name in one line, the gender asked for only where the name is silent."""

    name = PersonNameField()
    gender = forms.ChoiceField(
        label="Пол",
        choices=[("", "по имени"), *Teacher.Gender.choices],
        required=False,
        help_text="Нужен, чтобы склонять имя в документах.",
    )

    def clean(self):
        cleaned = super().clean()
        name = cleaned.get("name")
        if name and not cleaned.get("gender"):
            cleaned["gender"] = guess_gender(name.first_name, name.patronymic, name.surname)
            if not cleaned["gender"]:
                self.add_error("gender", "По имени не понять. Выберите.")
        return cleaned

    @property
    def person(self) -> dict[str, str]:
        """Name and gender under the names of the models' fields."""
        return {"gender": self.cleaned_data["gender"], **name_fields(self.cleaned_data["name"])}
