"""Forms of the bank of mentors."""

from django import forms
from django.contrib.postgres.forms import SimpleArrayField

from people.form_fields import ChoicesField, DayField, PastDayField, short_text
from people.forms.colleagues import ColleagueField
from people.forms.versioned import VersionedForm
from people.models import ClassRange, Competence, MentorEntry, Teacher

PREFIX = "competence_"
LEVELS = [("", "—"), *((str(n), str(n)) for n in range(1, 6))]
State = MentorEntry.State


class SubjectsField(SimpleArrayField):
    """Subjects in one line, with commas between them."""

    def __init__(self, **kwargs):
        kwargs.setdefault("help_text", "Через запятую.")
        super().__init__(forms.CharField(max_length=200), required=False, **kwargs)

    def to_python(self, value):
        if isinstance(value, str):
            value = ",".join(part for part in value.replace(";", ",").split(",") if part.strip())
        return super().to_python(value)

    def prepare_value(self, value):
        return ", ".join(value) if isinstance(value, list) else value


class ClassesField(ChoicesField):
    def __init__(self, **kwargs):
        super().__init__(choices=ClassRange.choices, **kwargs)


class MentorForm(VersionedForm):
    """The whole entry; each competence in use, and each that the entry has, is one small choice."""

    subjects = SubjectsField(label="Предметы, по которым готов помогать")
    class_ranges = ClassesField(label="Классы, в которых готов помогать")
    trained_until = DayField(label="Обучение действует до", required=False)
    council_date = PastDayField(label="Дата протокола", required=False)

    class Meta:
        model = MentorEntry
        fields = [
            "subjects", "class_ranges", "capacity", "available", "training_hours",
            "trained_until", "achievements", "basis", "council_number", "council_date",
            "mentees_on_paper",
        ]  # fmt: skip
        widgets = {
            "achievements": short_text(3),
            "basis": short_text(2),
            "mentees_on_paper": short_text(2),
        }
        help_texts = {"mentees_on_paper": "Каждый с новой строки; до того, как пары внесены сюда."}

    def __init__(self, *args, instance=None, **kwargs):
        super().__init__(*args, instance=instance, **kwargs)
        self.groups = []
        if instance.state not in MentorEntry.DECIDED:
            del self.fields["council_number"], self.fields["council_date"]
        levels = levels_of(instance)
        for area, lines in by_areas(levels):
            self.groups.append((area, [f"{PREFIX}{line.pk}" for line in lines]))
            for line in lines:
                self.fields[f"{PREFIX}{line.pk}"] = forms.ChoiceField(
                    label=line.name, choices=LEVELS, required=False,
                    initial=str(levels.get(line.pk, "")),
                )  # fmt: skip

    @property
    def competences(self):
        """(area, bound fields) as the page shows them."""
        return [(area, [self[name] for name in names]) for area, names in self.groups]

    @property
    def plain_fields(self):
        return [bound for bound in self if not bound.name.startswith(PREFIX)]

    @property
    def levels(self) -> dict[int, int]:
        """competence → level of those that were given one."""
        given = {k: v for k, v in self.cleaned_data.items() if k.startswith(PREFIX) and v}
        return {int(name.removeprefix(PREFIX)): int(level) for name, level in given.items()}

    def entry(self) -> dict:
        """The fields of the entry itself."""
        return {k: v for k, v in self.changes().items() if not k.startswith(PREFIX)}


def levels_of(entry: MentorEntry) -> dict[int, int]:
    """competence → level; of an older version of the row (see people.views.conflict) as it was."""
    now = dict(entry.competences.values_list("competence", "level"))
    event = entry.pgh_event_model.objects.filter(pgh_obj_id=entry.pk, version=entry.version)
    newest = entry.pgh_event_model.objects.filter(pgh_obj_id=entry.pk, version__gt=entry.version)
    shown = event.order_by("pgh_id").last() if newest.exists() else None
    return levels_at(entry, shown.pgh_created_at) if shown else now


def levels_at(entry: MentorEntry, moment) -> dict[int, int]:
    """The competences as the history knows them at a moment."""
    events = entry.competences.model.pgh_event_model.objects.filter(
        entry=entry.pk, pgh_created_at__lte=moment
    )
    last = {event.pgh_obj_id: event for event in events.order_by("pgh_id")}
    return {e.competence_id: e.level for e in last.values() if e.pgh_label != "deleted"}


def by_areas(levels) -> list[tuple[Competence, list[Competence]]]:
    """The dictionary as people choose from it, with retired lines that the entry still has."""
    lines = list(Competence.objects.in_use())
    missing = levels.keys() - {line.pk for line in lines}
    if missing:
        lines += Competence.objects.filter(pk__in=missing).select_related("parent")
    areas: dict = {}
    for line in lines:
        areas.setdefault(line.parent, []).append(line)
    return list(areas.items())


class MoveForm(forms.Form):
    """Where to, and what that move wants: minutes for approving, a reason for stopping."""

    council_number = forms.CharField(
        label="Протокол совета №", max_length=40, required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )  # fmt: skip
    council_date = PastDayField(label="Дата протокола", required=False)
    why = forms.CharField(label="Почему", max_length=2000, widget=short_text())

    def __init__(self, *args, to: str, **kwargs):
        super().__init__(*args, **kwargs)
        if to != State.APPROVED:
            del self.fields["council_number"], self.fields["council_date"]
        if to not in (State.SUSPENDED, State.LEFT):
            del self.fields["why"]


class OfferForm(forms.ModelForm):
    """«Готов помогать»: short enough for a phone between lessons."""

    subjects = SubjectsField(label="По каким предметам готовы помогать")
    class_ranges = ClassesField(label="В каких классах")
    competences = forms.ModelMultipleChoiceField(
        label="С чем готовы помочь",
        queryset=Competence.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple(attrs={"class": "form-check-input"}),
    )

    class Meta:
        model = MentorEntry
        fields = ["subjects", "class_ranges", "competences", "available", "achievements"]
        labels = {
            "available": "Когда вам удобно",
            "achievements": "Чем можете поделиться",
        }
        widgets = {"achievements": short_text(3)}
        help_texts = {"available": "Например: вторник и четверг после пятого урока."}

    def __init__(self, *args, instance, **kwargs):
        super().__init__(*args, instance=instance, **kwargs)
        offered = self.fields["competences"]
        offered.queryset = Competence.objects.in_use()
        offered.label_from_instance = lambda line: line.name
        if instance.pk:
            offered.initial = list(instance.competences.values_list("competence", flat=True))


class MentorWishesForm(VersionedForm):
    """Whom a mentor would like to help, and whom not."""

    wished_mentee = ColleagueField(label="Кому хотелось бы помогать", required=False)
    unwanted_mentee = ColleagueField(label="С кем не хотелось бы работать", required=False)

    class Meta:
        model = MentorEntry
        fields = ["wished_mentee", "unwanted_mentee"]

    def __init__(self, *args, instance, **kwargs):
        super().__init__(*args, instance=instance, **kwargs)
        self.colleagues = (
            Teacher.objects.exclude(state=Teacher.State.LEFT)
            .exclude(pk=instance.teacher_id)
            .in_order()
        )
        for name in self.Meta.fields:
            self.fields[name].teachers = self.colleagues
            self.initial[name] = getattr(instance, name)

    def clean(self):
        cleaned = super().clean()
        one, other = cleaned.get("wished_mentee"), cleaned.get("unwanted_mentee")
        if one and one == other:
            self.add_error("unwanted_mentee", "Этот человек назван и желаемым. Оставьте одно.")
        return cleaned
