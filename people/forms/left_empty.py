"""What is said of a field that was left empty: what to do, where Django says what it is."""

from django import forms

SAID = {
    forms.Field: "Заполните это поле.",
    forms.IntegerField: "Впишите число.",  # and the decimal ones, which are made of it
    forms.DateField: "Укажите дату.",
    forms.TimeField: "Укажите время.",
    forms.FileField: "Выберите файл.",
    forms.BooleanField: "Поставьте отметку.",
    forms.ChoiceField: "Выберите, что подходит.",
    forms.MultipleChoiceField: "Отметьте хотя бы одно.",
    forms.ModelMultipleChoiceField: "Отметьте хотя бы одно.",
}


def say_what_to_do() -> None:
    """Put the sentences in the place of Django's; a field that has words of its own keeps them."""
    for field, said in SAID.items():
        own = vars(field).get("default_error_messages", {})
        field.default_error_messages = own | {"required": said}
