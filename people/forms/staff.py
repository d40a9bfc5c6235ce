"""The form of a member of staff: added by hand or corrected, in sections as the page shows them."""

from dataclasses import dataclass

from django import forms

from people.form_fields import ChoicesField, DayField, LinesField, short_text
from people.forms.experience import DAY, KINDS, ExperienceForm
from people.forms.versioned import VersionedForm
from people.models import (
    ClassRange,
    QualificationCategory,
    SpecialCategory,
    SubjectDepartment,
    Teacher,
)
from people.names import guess_gender
from people.row_keys import row_key

SHOWN = "shown"  # the version as drafts keep it: js/drafts.js leaves the form's own one out
SPANS = [f"{kind}_{unit}" for kind in KINDS for unit in ("years", "months")]


@dataclass(frozen=True)
class Section:
    """A part of the form with its own anchor."""

    key: str
    title: str
    fields: tuple[str, ...]
    note: str = ""


SECTIONS = (
    Section(
        "name", "Имя",
        ("surname", "first_name", "patronymic", "gender", "former_surnames"),
    ),
    Section(
        "work", "Работа в школе",
        ("posts", "subjects", "department", "building", "class_ranges", "is_part_time",
         "is_external"),
    ),
    Section("category", "Категория", ("category", "category_date", "special_categories")),
    Section("experience", "Стаж", (DAY,), "Годы и месяцы, как в трудовой книжке."),
    Section(
        "education", "Образование",
        ("education_level", "speciality", "qualification", "degree", "title"),
    ),
    Section("courses", "Повышение квалификации", ("courses", "retraining", "programmes")),
    Section(
        "contacts", "Контакты", ("phone", "email"),
        "Видят те, кто ведёт список и согласия, директор и сам человек.",
    ),
)  # fmt: skip


def is_wide(bound: forms.BoundField) -> bool:
    """Lists and choices take a line of their own; short fields share one."""
    return isinstance(bound.field.widget, forms.Textarea | forms.CheckboxSelectMultiple)


class TeacherForm(VersionedForm, ExperienceForm):
    """All that the school keeps of a person, but for the state, which has buttons of its own."""

    TICKED_LISTS = ("class_ranges", "special_categories")
    TICKED = ("is_part_time", "is_external")

    gender = forms.ChoiceField(
        label="Пол", choices=[("", "по имени"), *Teacher.Gender.choices], required=False,
        help_text="Нужен, чтобы склонять имя в документах.",
    )  # fmt: skip
    former_surnames = LinesField(label="Прежние фамилии", longest=100, rows=1)
    posts = LinesField(label="Должности", longest=300)
    subjects = LinesField(label="Предметы", longest=200)
    department = forms.ModelChoiceField(
        SubjectDepartment.objects.all(), label="Методическое объединение", required=False,
        empty_label="не указано",
    )  # fmt: skip
    class_ranges = ChoicesField(label="Классы", choices=ClassRange.choices)
    category_date = DayField(label="Дата присвоения категории", required=False)
    special_categories = ChoicesField(label="Особые категории", choices=SpecialCategory.choices)
    courses = LinesField(label="Курсы за три года", rows=3)
    retraining = LinesField(label="Профессиональная переподготовка")
    programmes = LinesField(label="Образовательные программы")

    class Meta:
        model = Teacher
        fields = [name for part in SECTIONS for name in part.fields if name != DAY]
        widgets = {"speciality": short_text(1), "qualification": short_text(1)}
        labels = {
            "surname": "Фамилия", "first_name": "Имя", "patronymic": "Отчество",
            "education_level": "Уровень образования", "speciality": "Специальность",
            "qualification": "Квалификация", "degree": "Учёная степень", "title": "Учёное звание",
            "category": "Квалификационная категория", "building": "Корпус", "phone": "Телефон",
            "email": "Электронная почта", "is_part_time": "Внешний совместитель",
            "is_external": "Внешний: не из штата школы",
        }  # fmt: skip

    def __init__(self, *args, instance=None, on=None, **kwargs):
        super().__init__(*args, instance=instance, **kwargs)
        self.fields["category"].choices = [("", "нет"), *QualificationCategory.choices]
        self.fields["education_level"].widget.attrs["list"] = "education-levels"
        self.fields["building"].widget.attrs["list"] = "buildings"
        self.show_experience(instance, on)

    def shown_with(self, row) -> "TeacherForm":
        """The row as a form shows it, with the experience on the day that was typed here."""
        return type(self)(instance=row, on=self.cleaned_data.get(DAY))

    @classmethod
    def over(cls, content: dict[str, list[str]]) -> dict:
        """A draft's content as initial values: what it holds no tick of was not ticked.

        With the version it was typed over: when the row has moved on, both texts will be shown.
        """
        if not content:
            return {}
        lists = {name: content.get(name, []) for name in cls.TICKED_LISTS}
        shown = {k: values[0] for k, values in content.items() if values and k not in lists}
        version = row_key(shown.pop(SHOWN, ""))
        return (
            shown
            | lists
            | {name: name in content for name in cls.TICKED}
            | ({} if version is None else {"version": version})
        )

    @property
    def sections(self):
        """(section, [(bound field, whether it takes the whole width)]) as the page shows them."""
        return [(part, [(self[n], is_wide(self[n])) for n in part.fields]) for part in SECTIONS]

    @property
    def spans(self):
        """(kind in words, bound years, bound months)."""
        return [(title, self[f"{k}_years"], self[f"{k}_months"]) for k, title in KINDS.items()]

    def clean(self):
        cleaned = super().clean()
        if not cleaned.get("gender") and cleaned.get("first_name"):
            names = (cleaned.get(part, "") for part in ("first_name", "patronymic", "surname"))
            cleaned["gender"] = guess_gender(*names)
            if not cleaned["gender"]:
                self.add_error("gender", "По имени не понять. Выберите.")
        if cleaned.get("category_date") and not cleaned.get("category"):
            self.add_error("category", "Указана дата категории, но не сама категория.")
        self.check_experience(self.instance)
        return cleaned

    def changes(self) -> dict:
        """The fields of the model; each kind of experience as the day it began."""
        own = {k: v for k, v in super().changes().items() if k not in SPANS and k != DAY}
        return own | self.began(self.instance)


class NewTeacherForm(TeacherForm):
    """Somebody who is not on the list; of a namesake it asks whether that is another person."""

    is_another = forms.BooleanField(label="Это другой человек, добавить", required=False)

    def changes(self) -> dict:
        own = super().changes()
        del own["is_another"]
        return own
