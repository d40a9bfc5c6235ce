"""Forms of sittings. They validate what was typed; actions write."""

import datetime as dt

from django import forms
from django.http import QueryDict

from people.academic_year import AcademicYear
from people.form_fields import ChoicesField, ClockField, DayField, WhyField, short_text
from people.forms.colleagues import ColleagueField
from people.forms.steps import StepForm
from people.forms.versioned import VersionedForm
from people.models import Teacher
from roadmap.council.agenda import Offered
from roadmap.models import AgendaKind, CouncilMember, Outcome, Sitting, SittingItem, SittingSubject

GONE = (
    "Этот день — {1} учебного года. В нём выносить нечего: {0}. Отметка снята: смените день или "
    "назначьте без неё."
)
TOO_MANY = "Голосов {}, а {} совета — {}."


class SittingForm(VersionedForm):
    """What is known of a sitting."""

    held_on = DayField(label="Дата")
    begins_at = ClockField(label="Начало")

    class Meta:
        model = Sitting
        fields = ["held_on", "begins_at", "place", "number", "chaired_by", "written_by", "guests"]
        labels = {"number": "№ протокола"}
        widgets = {"guests": short_text(2)}
        help_texts = {
            "number": "Из журнала совета. Можно внести позже, когда протокол подписан.",
            "chaired_by": "Пусто — председатель совета в этот день.",
            "written_by": "Пусто — секретарь совета в этот день.",
            "guests": "Не члены совета: фамилия и должность, каждый с новой строки.",
        }

    def _post_clean(self):
        """The action checks the whole row; here nothing is put on the one that is shown."""


class NewSittingForm(SittingForm):
    """A new sitting with what is to be put on its agenda at once."""

    kinds = ChoicesField(label="Вынести на заседание")
    field_order = ["held_on", "begins_at", "place", "kinds"]

    def __init__(self, *args, year: AcademicYear, offers: list[Offered] = (), **kwargs):
        super().__init__(*args, **kwargs)
        kinds = self.fields["kinds"]
        kinds.choices = [(offer.key, named(offer)) for offer in offers]
        self.initial.setdefault("kinds", [offer.key for offer in offers if offer.waits])
        if gone := self.not_among(offers):
            kinds.error_messages["invalid_choice"] = GONE.format(", ".join(gone), year)
        elif not offers:
            del self.fields["kinds"]

    def not_among(self, offers: list[Offered]) -> list[str]:
        """What was ticked and cannot be brought before a sitting of that day, in words."""
        sent = self.data.getlist("kinds") if self.is_bound else []
        gone = set(sent) - {offer.key for offer in offers}
        words = dict(AgendaKind.choices)
        return sorted(words.get(key.partition("-")[0], key) for key in gone)


def year_typed(data: QueryDict, today: dt.date) -> AcademicYear:
    """Of which year a sitting on the typed day is; this one while no day is typed."""
    try:
        return AcademicYear.containing(DayField().clean(data.get("held_on", "")))
    except (forms.ValidationError, ValueError):
        return AcademicYear.containing(today)


def named(offer: Offered) -> str:
    """«кандидаты в банк наставников — 4»."""
    return f"{offer.about} — {offer.count}" if offer.count else offer.about


class ItemForm(VersionedForm):
    """Words, votes and outcomes of one question."""

    class Meta:
        model = SittingItem
        fields = [
            "question", "speaker", "listened", "spoke", "decided", "votes_for", "votes_against",
            "abstained",
        ]  # fmt: skip
        labels = {"votes_for": "За", "votes_against": "Против", "abstained": "Воздержались"}
        widgets = {"question": short_text(1), "listened": short_text(3), "spoke": short_text(3),
                   "decided": short_text(3)}  # fmt: skip
        help_texts = {
            "listened": "Пусто — напечатаются предложенные слова.",
            "spoke": "Кто и о чём; каждый с новой строки. Пусто — этой части в протоколе не будет.",
            "decided": "Пусто — слова сложатся из решений, отмеченных выше.",
        }

    def __init__(self, *args, instance: SittingItem, names: dict[int, str], **kwargs):
        super().__init__(*args, instance=instance, **kwargs)
        self.names = names
        self.subjects = list(SittingSubject.objects.filter(item=instance, pk__in=names).in_order())
        for row in self.subjects:
            self.fields[f"outcome_{row.pk}"] = forms.ChoiceField(
                label=names[row.pk], choices=Outcome.choices, initial=row.outcome,
                widget=forms.Select(attrs={"class": "form-select"}),
            )  # fmt: skip
            self.fields[f"why_{row.pk}"] = forms.CharField(
                label=f"Почему: {names[row.pk]}", required=False, max_length=2000, initial=row.why,
                widget=forms.TextInput(
                    attrs={"class": "form-control", "placeholder": "почему, если не принято"}
                ),
            )  # fmt: skip

    def shown_with(self, row):
        return type(self)(instance=row, names=self.names)

    @property
    def verdicts(self) -> list[tuple]:
        """(name, field of the outcome, field of the reason) of each subject."""
        return [
            (self.names[row.pk], self[f"outcome_{row.pk}"], self[f"why_{row.pk}"])
            for row in self.subjects
        ]

    @property
    def words(self) -> list:
        """The other fields that are seen."""
        own = [name for name in self.Meta.fields if name not in VOTES]
        return [self[name] for name in own]

    @property
    def counts(self) -> list:
        return [self[name] for name in VOTES]

    def clean(self):
        said = super().clean()
        self.check_votes(sum(said.get(name) or 0 for name in VOTES))
        for row in self.subjects:
            declined = said.get(f"outcome_{row.pk}") == Outcome.DECLINED
            if declined and not said.get(f"why_{row.pk}"):
                self.add_error(f"why_{row.pk}", "Напишите, почему отклонено.")
        return said

    def check_votes(self, number: int) -> None:
        """No more votes than members who came; before that is known, than members."""
        there = list(self.instance.sitting.members_there.values_list("attended", flat=True))
        came = there.count(True)
        if number > (most := came or len(there)) > 0:
            who = "присутствовавших членов" if came else "всех членов"
            self.add_error("votes_for", TOO_MANY.format(number, who, most))

    def changes(self) -> dict:
        said = super().changes()
        outcomes = {
            row.pk: (said.pop(f"outcome_{row.pk}"), said.pop(f"why_{row.pk}"))
            for row in self.subjects
        }
        return {**said, "outcomes": outcomes}

    def _post_clean(self):
        """The action checks the whole row; here nothing is put on the one that is shown."""


VOTES = ("votes_for", "votes_against", "abstained")


class QuestionForm(forms.Form):
    """A question of one's own words."""

    kind = forms.CharField(widget=forms.HiddenInput, initial=AgendaKind.OTHER)
    question = forms.CharField(
        label="Другой вопрос", max_length=500, widget=short_text(1),
        error_messages={"required": "Напишите вопрос."},
    )  # fmt: skip


class NumberForm(StepForm):
    number = forms.CharField(
        label="№ протокола", max_length=40, widget=forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages={"required": "Напишите № из журнала совета."},
    )  # fmt: skip


class RecordForm(NumberForm):
    """The № under which the decisions are written down.

    `anyway`: asked where another sitting of the year bears the № already.
    """

    anyway = forms.BooleanField(
        label="№ сверен с журналом и верен, хотя повторяется", required=False
    )


class RenumberForm(NumberForm):
    """An amendment of the №."""

    why = WhyField(
        asks="Напишите, почему исправляют №.", label="Почему исправляют №",
        help_text="Например: описка, № сверен с журналом совета.",
    )  # fmt: skip


class AmendForm(forms.Form):
    why = WhyField(
        asks="Напишите, почему решение отменено.",
        label="Почему решение отменено",
        help_text="Например: решение заседания № 4 от 12.01.2027.",
    )


class CancelForm(StepForm):
    why = WhyField(asks="Напишите, почему заседание отменено.")


class NewMemberForm(forms.Form):
    """One more member of the council."""

    teacher = ColleagueField(label="Кто", error_messages={"required": "Напишите имя."})
    since = DayField(label="С какого дня")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["teacher"].teachers = Teacher.objects.exclude(state=Teacher.State.LEFT)


class MemberForm(forms.ModelForm):
    """From which day until which a person is of the council."""

    since = DayField(label="С")
    until = DayField(label="По", required=False)

    class Meta:
        model = CouncilMember
        fields = ["since", "until"]

    def _post_clean(self):
        """The action checks the whole row; here nothing is put on the one that is shown."""
