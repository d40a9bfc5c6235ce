"""Forms of matching: a choice by hand, which rows become pairs, the rules."""

from collections.abc import Iterable, Mapping

from django import forms

from mentorship.actions.match_publishing import NO_ROWS, ROWS_CHANGED
from mentorship.board.lines import POINTS
from mentorship.models import MatchChoice, MatchingRules, MatchLine, Pair
from mentorship.models.rules import CRITERIA_FIELDS
from mentorship.pairs.beside import first_free
from people.form_fields import DayField, PastDayField, WhyField, short_text
from people.forms.certain import CertainForm
from people.forms.versioned import VersionedForm
from people.models import ProfessionalRequest
from people.names import full_stop


class ChoiceForm(forms.Form):
    """What the deputy decides about one request: whom to pin or strike out, and why."""

    kind = forms.ChoiceField(
        label="Решение",
        choices=[
            (MatchChoice.Kind.PIN, "назначить этого наставника"),
            (MatchChoice.Kind.FORBID, "этого наставника не предлагать"),
        ],
        widget=forms.RadioSelect,
    )
    request = forms.ModelChoiceField(ProfessionalRequest.objects.none(), widget=forms.HiddenInput)
    mentor = forms.ModelChoiceField(
        None,
        label="Наставник",
        empty_label="выберите",
        error_messages={"required": "Выберите наставника."},
    )
    reason = WhyField(
        asks="Напишите, почему решено так: это останется в подборе.", max_length=500, rows=1,
    )  # fmt: skip

    def __init__(self, *args, match, mentors, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["request"].queryset = ProfessionalRequest.objects.filter(
            match_lines__match=match
        )
        self.fields["mentor"].queryset = mentors

    def offer(self, mentors: list[tuple[int, str]]) -> None:
        """Choose from these, each with what it costs; others of the bank are taken too."""
        if mentors:
            self.fields["mentor"].choices = [("", "выберите"), *mentors]


class PublishForm(CertainForm):
    """`seen` is the sign of the inputs that the page has told of (mentorship.match_inputs).

    A row that the matching has no more was worked out anew since the page was read.
    """

    starts_on = DayField(label="Начало работы пар")
    notice_on = PastDayField(label="Когда предупредили временных наставников", required=False)
    rows = forms.ModelMultipleChoiceField(
        MatchLine.objects.none(), label="Какие пары создать",
        widget=forms.CheckboxSelectMultiple(attrs={"class": "form-check-input"}),
        error_messages={"required": NO_ROWS, "invalid_choice": ROWS_CHANGED},
        help_text="Снимите отметку с тех, о ком ещё не решено: они останутся в новом черновике.",
    )  # fmt: skip
    goes_on = forms.BooleanField(
        label="Продолжить программы и портфолио прежних пар", required=False, initial=True,
        widget=forms.HiddenInput,
    )  # fmt: skip
    seen = forms.CharField(required=False, max_length=64, widget=forms.HiddenInput)

    def __init__(self, *args, match, usual_end, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["rows"].queryset = match.lines.filter(mentor__isnull=False)
        ends = f"если начать сегодня, {usual_end:%d.%m.%Y}"
        self.fields["starts_on"].help_text = f"Окончание — по правилам пар: {ends}."

    def offer(
        self, lines: list[MatchLine], working: Mapping[int, Pair], former: Iterable[Pair]
    ) -> None:
        """These rows with a mentor, as the pairs that they would become, all of them ticked.

        `working`: mentee → the former pair that works on; where all wait for the end of one, the
        day after the first of them is offered. `former` are pairs that new ones may go on from.
        """
        found = [(line, working.get(line.request.teacher_id)) for line in lines]
        self.fields["rows"].choices = [(line.pk, pair_words(line, old)) for line, old in found]
        self.initial["rows"] = [line.pk for line in lines]
        if found and (today := self.initial.get("starts_on")):
            self.initial["starts_on"] = min(first_free(today, old) for _, old in found)
        names = {pair.mentee_id: pair.mentor.short_name for pair in former}
        if names:
            self.fields["goes_on"].widget = forms.CheckboxInput()
            self.fields["goes_on"].help_text = going_on_words(lines, names)

    def warn(self, lines: list[MatchLine], substitutes: Mapping[int, list[Pair]]) -> None:
        """Ask for the day of the notice where somebody else than who is proposed stands in."""
        people = {line.request.teacher_id: line for line in lines}
        told = [
            f"{one.mentor.short_name} ({people[mentee].request.teacher.short_name})"
            for mentee, row in substitutes.items() for one in row
            if one.mentor_id != people[mentee].mentor_id
        ]  # fmt: skip
        if not told:
            del self.fields["notice_on"]
            return
        self.fields["notice_on"].help_text = GIVE_WAY.format(", ".join(told))


GIVE_WAY = (
    "Уступят место: {}. Пары этих наставляемых начнутся, когда пройдёт срок предупреждения (ТК РФ, "
    "ст. 351.8); об освобождении составится проект приказа."
)


def pair_words(line: MatchLine, former: Pair | None) -> str:
    """«Котова А. И. — наставник Ивина Т. Е., 72 из 100; с 02.12.2026: до 01.12.2026 …»."""
    mentee, points = line.request.teacher.short_name, round(line.score * POINTS)
    said = f"{mentee} — наставник {line.mentor.short_name}, {points} из {POINTS}"
    if former is None:
        return said
    first = first_free(former.ends_on, former)
    return (
        f"{said}; не раньше {first:%d.%m.%Y}: до {former.ends_on:%d.%m.%Y} работает прежний "
        f"наставник, {former.mentor.short_name}"
    )


def going_on_words(lines: list[MatchLine], names: Mapping[int, str]) -> str:
    """Whose work would go on, and with whom it was begun."""
    people = [line.request.teacher for line in lines if line.request.teacher_id in names]
    told = "; ".join(f"{one.short_name} (прежде наставник {names[one.pk]})" for one in people)
    return full_stop(f"Записи останутся со своими авторами, как при замене наставника: {told}")


class MatchingRulesForm(VersionedForm):
    """Weights from 0 to 10, prohibitions, near subjects."""

    class Meta:
        model = MatchingRules
        fields = [
            *CRITERIA_FIELDS, "same_subject", "not_own_head", "minimum_years",
            "not_after_conflict", "not_unwanted", "refusal_days", "areas", "weak_points",
        ]  # fmt: skip
        widgets = {
            "areas": short_text(6),
            **{
                name: forms.NumberInput(attrs={"type": "range", "min": 0, "max": 10})
                for name in CRITERIA_FIELDS
            },
        }

    @property
    def weights(self):
        """The bound fields of the weights."""
        return [self[name] for name in CRITERIA_FIELDS]

    @property
    def prohibitions(self):
        beside = (*CRITERIA_FIELDS, "weak_points")
        return [field for field in self.visible_fields() if field.name not in beside]
