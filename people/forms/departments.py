"""Forms of методические объединения."""

from django import forms
from django.db.models import Q

from people.forms.colleagues import ColleagueField
from people.forms.versioned import VersionedForm
from people.models import SubjectDepartment, Teacher


class DepartmentForm(VersionedForm):
    """Name and head: somebody who has not left, of this МО or not; or the one who heads it now."""

    head = ColleagueField(
        label="Руководитель", required=False, help_text="Начните писать фамилию и выберите."
    )

    class Meta:
        model = SubjectDepartment
        fields = ["name", "head"]
        labels = {"name": "Название"}

    def __init__(self, *args, instance, **kwargs):
        super().__init__(*args, instance=instance, **kwargs)
        here = ~Q(state=Teacher.State.LEFT) | Q(pk=instance.head_id)
        self.fields["head"].teachers = Teacher.objects.filter(here).in_order()
        self.initial["head"] = instance.head


class NewDepartmentForm(forms.Form):
    """A new one by its name; the head is appointed on its page."""

    name = forms.CharField(
        label="Название",
        max_length=150,
        error_messages={"required": "МО не добавлено: напишите название."},
    )


class MergeForm(forms.Form):
    """Into which one."""

    into = forms.ModelChoiceField(
        SubjectDepartment.objects.none(), label="С каким объединить", empty_label="выберите"
    )

    def __init__(self, *args, department: SubjectDepartment, **kwargs):
        super().__init__(*args, **kwargs)
        others = SubjectDepartment.objects.exclude(pk=department.pk)
        self.fields["into"].queryset = others.order_by("name")
