"""A member of staff named in words, with the browser's own list of suggestions."""

from collections import Counter

from django import forms
from django.db.models import QuerySet

from people.models import Teacher
from people.names.comparison import sort_key

MOST_SUGGESTED = 400


def suggestions(teachers: QuerySet[Teacher]) -> list[str]:
    """What a person may choose from: full names, with the post where two bear one name."""
    found = list(teachers.only("surname", "first_name", "patronymic", "posts")[:MOST_SUGGESTED])
    names = Counter(teacher.full_name for teacher in found)
    return [t.full_name if names[t.full_name] == 1 else f"{t.full_name}, {t.post}" for t in found]


class ColleagueField(forms.CharField):
    """«Фамилия Имя Отчество» of somebody of `teachers` → Teacher; None when it may be empty and is.

    `<datalist id="colleagues">` on the page holds the suggestions.
    """

    def __init__(self, *, teachers: QuerySet[Teacher] | None = None, **kwargs):
        self.teachers = teachers
        widget = forms.TextInput(attrs={"list": "colleagues", "autocomplete": "off"})
        super().__init__(max_length=400, widget=widget, **kwargs)

    def prepare_value(self, value):
        return value.full_name if isinstance(value, Teacher) else value

    def clean(self, value) -> Teacher | None:
        text = super().clean(value)
        if not text:
            return None
        name, _, post = text.partition(",")
        found = [
            teacher
            for teacher in self.teachers.filter(sort_name__startswith=sort_key(name))[:20]
            if sort_key(post) in sort_key(teacher.post)
        ]
        exact = [t for t in found if sort_key(t.full_name) == sort_key(name)] or found
        if len(exact) == 1:
            return exact[0]
        raise forms.ValidationError(self.trouble(name, exact))

    def trouble(self, name: str, found: list[Teacher]) -> str:
        if found:
            said = "; ".join(f"{t.full_name}, {t.post}" for t in found[:3])
            return f"Так зовут не одного человека. Напишите полностью: {said}."
        near = list(self.teachers.found_by(name)[:2])
        if near:
            return f"Такого имени в списке нет. Возможно, это {near[0].full_name}?"
        return "Такого имени в списке нет. Напишите фамилию, имя и отчество."
