"""Forms of certificates: who gets them, one revoked, a surname typed by a stranger."""

from django import forms

from people.form_fields import DayField, short_text
from people.models import Teacher
from roadmap.actions.certificates import number_offered
from roadmap.models import Certificate, Event

Kind = Certificate.Kind


class GiveForm(forms.Form):
    """A paper for some of those who came; who has a valid one of the kind is not offered."""

    first_number = forms.CharField(
        label="№ первого", max_length=40, widget=forms.TextInput(attrs={"autocomplete": "off"}),
        help_text="Остальные пойдут подряд: 15, 16… Сверьтесь с журналом школы.",
    )  # fmt: skip
    dated = DayField(label="Дата")
    words = forms.CharField(
        label="За что благодарим", required=False, max_length=600, widget=short_text(2),
        help_text="Со слова «за». Пусто — за активное участие и вклад в развитие наставничества.",
    )  # fmt: skip
    teachers = forms.ModelMultipleChoiceField(
        Teacher.objects.none(), label="Кому",
        widget=forms.CheckboxSelectMultiple(attrs={"class": "form-check-input"}),
        error_messages={"required": "Отметьте, кому."},
    )  # fmt: skip

    def __init__(self, *args, event: Event, kind: str, **kwargs):
        super().__init__(*args, **kwargs)
        have = Certificate.objects.filter(event=event, kind=kind, revoked_on=None)
        came = Teacher.objects.filter(invitations__event=event, invitations__attended=True)
        left = came.exclude(pk__in=have.values("teacher")).order_by("sort_name", "pk")
        self.fields["teachers"].queryset = left
        self.fields["teachers"].label_from_instance = lambda one: one.full_name
        self.fields["first_number"].initial = number_offered(kind)
        self.fields["dated"].initial = event.held_on
        if kind == Kind.ATTENDANCE:
            del self.fields["words"]
            self.fields["teachers"].initial = [person.pk for person in left]


class RevokeForm(forms.Form):
    why = forms.CharField(
        max_length=500, error_messages={"required": "Напишите, почему бумага отозвана."}
    )


class SurnameForm(forms.Form):
    """A stranger with the paper in hand."""

    surname = forms.CharField(
        label="Фамилия, которая стоит на бумаге", max_length=100,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages={"required": "Наберите фамилию с бумаги."},
    )  # fmt: skip
