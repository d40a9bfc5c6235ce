"""The deputy's decisions on requests, and the yearly campaign."""

import datetime as dt

from django import forms
from django.utils import timezone

from people.academic_year import AcademicYear
from people.actions.requests import MERGED_INTO
from people.form_fields import DayField, PastDayField, WhyField
from people.models import (
    AskedTeacher,
    MenteeEntry,
    MentoringRules,
    ProfessionalRequest,
    SubjectDepartment,
    Teacher,
)
from people.requests.campaigns import BY_GROUP, in_groups, working_teachers


def in_order(since, until, form: forms.Form, name: str) -> None:
    """Say beside the field `name` that the end is before the beginning."""
    if since and until and until < since:
        form.add_error(name, "Окончание раньше начала.")


class AcceptForm(forms.Form):
    """Into the bank of mentees: the group proposed by the rules can be changed.

    An `empty` request is accepted only with a reason.
    """

    group = forms.ChoiceField(label="Группа", choices=MenteeEntry.Group.choices)
    included_on = PastDayField(label="Дата включения")
    until = DayField(label="Срок до", required=False)
    reason = WhyField(
        label="Почему принимаете пустой запрос", max_length=1000,
        asks="Дополните запрос или напишите, почему принимаете его пустым.",
    )  # fmt: skip

    def __init__(self, *args, empty: bool = False, **kwargs):
        super().__init__(*args, **kwargs)
        if not empty:
            del self.fields["reason"]

    def clean(self):
        cleaned = super().clean()
        in_order(cleaned.get("included_on"), cleaned.get("until"), self, "until")
        return cleaned


class DeclineForm(forms.Form):
    reason = WhyField(
        asks="Напишите причину: её прочтёт педагог.",
        max_length=1000,
        help_text="Причину прочтёт педагог.",
    )


class MergeForm(DeclineForm):
    """With another request of the same teacher."""

    into = forms.ModelChoiceField(label="С каким запросом", queryset=None, empty_label="выберите")
    field_order = ["into", "reason"]

    def __init__(self, *args, request: ProfessionalRequest, **kwargs):
        super().__init__(*args, **kwargs)
        others = ProfessionalRequest.objects.filter(teacher=request.teacher_id)
        others = others.filter(state__in=MERGED_INTO).exclude(pk=request.pk)
        self.fields["into"].queryset = others
        self.fields["into"].label_from_instance = told_apart


def told_apart(request: ProfessionalRequest) -> str:
    """One of a teacher's requests among the others."""
    sent = timezone.localdate(request.submitted_at)
    return f"{request.year}, подан {sent:%d.%m.%Y}, {request.get_state_display()}"


class CampaignDatesForm(forms.Form):
    """When answers are awaited."""

    opens_on = DayField(label="Начало")
    closes_on = DayField(label="Окончание")
    version = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def clean(self):
        cleaned = super().clean()
        in_order(cleaned.get("opens_on"), cleaned.get("closes_on"), self, "closes_on")
        return cleaned


class NoNeedForm(forms.Form):
    """The answer «помощь не нужна» of the ticked, from a paper of a day."""

    source = forms.ChoiceField(
        label="Откуда",
        choices=[(s.value, s.label) for s in (AskedTeacher.Source.FORM, AskedTeacher.Source.PAPER)],
    )
    on = PastDayField(label="Дата на бумаге")


class AskedForm(forms.Form):
    """Whom the campaign asks: everybody who teaches, or some of them."""

    WHOM = [
        ("all", "всех, кто ведёт уроки и занятия"),
        ("department", "по методическим объединениям"),
        ("group", "молодых специалистов и новых в школе"),
        ("hand", "отмеченных поимённо"),
    ]
    whom = forms.ChoiceField(
        label="Кого спросить", choices=WHOM, initial="all", widget=forms.RadioSelect
    )
    departments = forms.ModelMultipleChoiceField(
        label="Методические объединения", queryset=SubjectDepartment.objects.all(),
        required=False, widget=forms.CheckboxSelectMultiple,
    )  # fmt: skip
    groups = forms.MultipleChoiceField(
        label="Группы", choices=list(BY_GROUP.items()), required=False,
        widget=forms.CheckboxSelectMultiple,
    )  # fmt: skip
    people = forms.ModelMultipleChoiceField(
        label="Поимённо", queryset=None, required=False, widget=forms.CheckboxSelectMultiple
    )
    NEEDED = {
        "department": ("departments", "Отметьте хотя бы одно методическое объединение."),
        "group": ("groups", "Отметьте хотя бы одну группу."),
        "hand": ("people", "Отметьте хотя бы одного человека."),
    }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["people"].queryset = working_teachers()

    def clean(self):
        cleaned = super().clean()
        name, words = self.NEEDED.get(cleaned.get("whom"), ("", ""))
        if name and not cleaned.get(name) and name not in self.errors:
            self.add_error(name, words)
        return cleaned

    def teachers(self, today: dt.date) -> list[Teacher]:
        """Those whom the valid form names."""
        data, everybody = self.cleaned_data, working_teachers()
        return {
            "all": lambda: list(everybody),
            "department": lambda: list(everybody.filter(department__in=data["departments"])),
            "group": lambda: in_groups(everybody, set(data["groups"]), today),
            "hand": lambda: list(data["people"]),
        }[data["whom"]]()


class CampaignForm(CampaignDatesForm, AskedForm):
    """A new campaign."""

    field_order = ["opens_on", "closes_on", "whom", "departments", "groups", "people"]


def usual_dates(year: AcademicYear, today: dt.date) -> dict[str, dt.date]:
    """As many days from today as the school's campaigns last, inside the year."""
    days = MentoringRules.current().campaign_days
    return {"opens_on": today, "closes_on": min(today + dt.timedelta(days=days), year.end)}
