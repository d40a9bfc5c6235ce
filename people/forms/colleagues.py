"""A member of staff named in words, with the browser's own list of suggestions."""

from collections import Counter

from django import forms
from django.db.models import QuerySet

from people.form_fields import LinesField
from people.models import Teacher
from people.names import compare_people, sort_key, split_full_name

MOST_SUGGESTED = 400
SEVERAL = "Фамилия, имя и отчество или инициалы; каждый с новой строки."


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
        return named(text, self.teachers) if text else None


class ColleaguesField(LinesField):
    """Several of `teachers`, a name on each line → list of Teacher, nobody twice."""

    def __init__(self, *, teachers: QuerySet[Teacher] | None = None, **kwargs):
        self.teachers = teachers
        kwargs.setdefault("help_text", SEVERAL)
        super().__init__(longest=400, **kwargs)

    def prepare_value(self, value):
        if isinstance(value, list | tuple) and value and isinstance(value[0], Teacher):
            value = [teacher.full_name for teacher in value]
        return super().prepare_value(value)

    def clean(self, value) -> list[Teacher]:
        found = [named(line, self.teachers) for line in super().clean(value)]
        return list({teacher.pk: teacher for teacher in found}.values())


def named(text: str, teachers: QuerySet[Teacher]) -> Teacher:
    """The one of `teachers` that «Фамилия Имя Отчество», «…, должность» or «Фамилия И. О.» names.

    ValidationError that says whom it may mean, when there is none or more than one.
    """
    name, _, post = text.partition(",")
    found = [
        teacher for teacher in called(name, teachers) if sort_key(post) in sort_key(teacher.post)
    ]
    exact = [t for t in found if sort_key(t.full_name) == sort_key(name)] or found
    if len(exact) == 1:
        return exact[0]
    raise forms.ValidationError(trouble(name, exact, teachers))


def called(name: str, teachers: QuerySet[Teacher]) -> list[Teacher]:
    """Whose name begins so; where nobody's does, who bears the surname with these initials."""
    found = list(teachers.filter(sort_name__startswith=sort_key(name))[:20])
    said = split_full_name(name)
    if found or not said.first_name.endswith("."):
        return found
    namesakes = teachers.filter(sort_name__startswith=f"{sort_key(said.surname)} ")[:20]
    return [one for one in namesakes if compare_people(said, one.person_name())]


def trouble(name: str, found: list[Teacher], teachers: QuerySet[Teacher]) -> str:
    """Why a name names nobody: several bear it, or nobody does; then who is called nearly so."""
    if found:
        said = "; ".join(f"{t.full_name}, {t.post}" for t in found[:3])
        return f"Так зовут не одного человека. Напишите полностью: {said}."
    near = list(teachers.found_by(name)[:2])
    if near:
        return f"Имени «{name}» в списке нет. Возможно, это {near[0].full_name}?"
    return f"Имени «{name}» в списке нет. Напишите фамилию, имя и отчество."
