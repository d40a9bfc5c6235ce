"""Forms of a pair's programme. They validate what was typed; actions write."""

from collections.abc import Iterable

from django import forms

from mentorship.models import PlanItem, Programme
from mentorship.programme.asked_words import PlanLine, WholePlan, line_fields
from mentorship.programme.hard_choice import HardChoiceForm
from mentorship.programme.term import WEEK, is_in_summer
from people.form_fields import DayField, PastDayField, WhyField, short_text
from people.forms.entered_once import OnceForm
from people.forms.steps import StepForm
from people.forms.versioned import VersionedForm

FEW = 3  # lines that a sentence names


class WhyAmended(forms.CharField):
    """The reason of a change of an approved programme."""

    def __init__(self):
        super().__init__(
            label="Почему меняется программа",
            max_length=1000,
            widget=short_text(2),
            help_text="Программа утверждена: изменение вступит в силу, когда согласны оба.",
            error_messages={"required": "Напишите, почему: это прочтёт вторая сторона."},
        )


class TermForm(forms.Form):
    """From which day to which; name it before a model form, which cleans without asking others."""

    starts_on = DayField(label="Начало")
    ends_on = DayField(label="Окончание")

    def clean(self):
        cleaned = super().clean()
        starts, ends = cleaned.get("starts_on"), cleaned.get("ends_on")
        if starts and ends and ends <= starts:
            self.add_error("ends_on", "Окончание раньше начала.")
        return cleaned


class StartForm(TermForm):
    """The term of a new programme and what it begins from: «pattern-3», «earlier-7» or nothing."""

    source = forms.ChoiceField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args, patterns, earlier, **kwargs):
        super().__init__(*args, **kwargs)
        self.patterns = {f"pattern-{row.pk}": row for row in patterns}
        self.earlier = {f"earlier-{row.pk}": row for row in earlier}
        keys = ["", *self.patterns, *self.earlier]
        self.fields["source"].choices = [(key, key) for key in keys]

    @property
    def begun_from(self) -> dict:
        """What the action takes."""
        data, source = self.cleaned_data, self.cleaned_data["source"]
        return {
            "starts_on": data["starts_on"],
            "ends_on": data["ends_on"],
            "pattern": self.patterns.get(source),
            "earlier": self.earlier.get(source),
        }


class AmendableForm(VersionedForm):
    """A form of an approved programme also asks why; a draft is changed without a reason."""

    def __init__(self, *args, amending: bool = False, **kwargs):
        super().__init__(*args, **kwargs)
        self.amending = amending
        if amending:
            self.fields["why"] = WhyAmended()

    def shown_with(self, row):
        return type(self)(instance=row, amending=self.amending)


class ProgrammeForm(TermForm, AmendableForm):
    """The words and the term of a programme."""

    class Meta(WholePlan):
        model = Programme
        fields = [*WholePlan.texts, "starts_on", "ends_on"]


class PlanItemForm(HardChoiceForm, AmendableForm, OnceForm):
    """A line of the plan; the action knows in which days its term lies."""

    due_on = DayField(label="Срок")

    class Meta(PlanLine):
        model = PlanItem
        fields = line_fields("due_on")

    def __init__(self, *args, programme: Programme, **kwargs):
        super().__init__(*args, **kwargs)
        self.programme = programme
        asked = programme.pair.request
        rows = asked.difficulties.select_related("competence") if asked else ()
        self.offer(row.competence for row in rows)

    def shown_with(self, row):
        return type(self)(instance=row, amending=self.amending, programme=self.programme)


class DoneForm(forms.Form):
    """A line of the plan is done."""

    on = PastDayField(label="Когда выполнено")
    result = forms.CharField(
        label="Что получилось", required=False, max_length=1000, widget=short_text(1)
    )


class ShiftForm(forms.Form):
    weeks = forms.IntegerField(
        label="На сколько недель", min_value=-52, max_value=52,
        help_text="Раньше — со знаком минус. Выполненное остаётся на месте.",
    )  # fmt: skip
    summer = forms.BooleanField(
        label="Всё равно сдвинуть: эти пункты будут летом", required=False,
        widget=forms.HiddenInput,
    )  # fmt: skip

    def __init__(self, *args, amending: bool = False, plan: Iterable[PlanItem] = (), **kwargs):
        """`plan`: the lines that would move; who moves some of them into the summer is asked."""
        super().__init__(*args, **kwargs)
        self.plan = [line for line in plan if line.done_on is None]
        if amending:
            self.fields["why"] = WhyAmended()

    def clean_weeks(self):
        if not self.cleaned_data["weeks"]:
            raise forms.ValidationError("Напишите, на сколько недель: 1, 2 или −1.")
        return self.cleaned_data["weeks"]

    def clean(self):
        cleaned = super().clean()
        weeks = cleaned.get("weeks") or 0
        moved = [(line, line.due_on + weeks * WEEK) for line in self.plan]
        late = [
            (line, day) for line, day in moved
            if is_in_summer(day) and not is_in_summer(line.due_on)
        ]  # fmt: skip
        if late and not cleaned.get("summer"):
            self.fields["summer"].widget = forms.CheckboxInput()
            named = ", ".join(f"«{one.measure}» ({day:%d.%m.%Y})" for one, day in late[:FEW])
            more = f" и ещё {len(late) - FEW}" if len(late) > FEW else ""
            self.add_error("weeks", f"Уроки кончаются 31 мая, а позже окажутся: {named}{more}.")
        return cleaned


class ReturnForm(StepForm):
    why = WhyField(asks="Напишите, что доработать: это прочтёт пара.", label="Что доработать")


class ApproveForm(StepForm):
    """`bodies`: in whose name the person approves."""

    body = forms.ChoiceField(label="Кто утвердил")
    number = forms.CharField(
        label="№ протокола", max_length=40, required=False,
        help_text="Нужен, если утвердил совет.",
    )  # fmt: skip
    date = PastDayField(label="Дата утверждения")

    def __init__(self, *args, bodies: list[str], **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["body"].choices = [(key, Programme.Body(key).label) for key in bodies]
        self.fields["number"].instead_of_another = True  # the council's needs it, `body` says


class DeclineForm(StepForm):
    answer = WhyField(
        asks="Напишите, почему: это прочтёт тот, кто предложил.",
        label="Почему не согласны",
        max_length=1000,
    )


class PaperForm(StepForm):
    on = PastDayField(label="Когда оба подписали")
