"""Forms of pairs. They validate what was typed; actions write."""

from collections.abc import Iterable

from django import forms
from django.utils import timezone

from mentorship.actions import Why
from mentorship.models import (
    EndCause,
    MentoringForm,
    MentoringKind,
    Pair,
    PairNote,
    PairRules,
)
from mentorship.models.rules import GATE_CHECKS
from people.counting import count_of
from people.form_fields import DayField, PastDayField, QuickInput, WhyField, short_text
from people.forms.certain import CertainForm
from people.forms.dictionaries import LineForm, tick
from people.forms.steps import StepForm
from people.forms.versioned import VersionedForm
from people.models import MentorEntry, MovedDay, Teacher


def mentors_of(year):
    """Teachers who are approved mentors of the year, for choices by hand."""
    approved = MentorEntry.objects.filter(year=year, state=MentorEntry.State.APPROVED)
    return Teacher.objects.filter(mentor_entries__in=approved).in_order()


IN_BANK, OUT_OF_BANK, ON_LEAVE = "Банк наставников", "Не в банке наставников", "В отпуске"


def by_bank(staff, year) -> list:
    """Choices under what has to be known of a mentor; who is on leave comes last."""
    bank = set(mentors_of(year).values_list("pk", flat=True))
    groups: dict[str, list] = {IN_BANK: [], OUT_OF_BANK: [], ON_LEAVE: []}
    for one in staff:
        known = IN_BANK if one.pk in bank else OUT_OF_BANK
        groups[ON_LEAVE if one.state == Teacher.State.ON_LEAVE else known].append((one.pk, one))
    return [(title, people) for title, people in groups.items() if people]


class PairForm(CertainForm, VersionedForm):
    """What the two work on and how long; of a pair that is over, why it is corrected."""

    starts_on = DayField(label="Начало")
    ends_on = DayField(label="Окончание", required=False)
    papers_say_so = forms.BooleanField(
        label="Исправляю описку: в приказе и соглашении так и сказано", required=False,
        help_text="Без отметки к новому сроку, форме или виду понадобятся новые бумаги.",
    )  # fmt: skip

    class Meta:
        model = Pair
        fields = [
            "part", "form", "kind", "group", "starts_on", "ends_on", "over_capacity_reason",
        ]  # fmt: skip

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["form"].queryset = MentoringForm.objects.filter(is_retired=False)
        self.fields["kind"].queryset = MentoringKind.objects.filter(is_retired=False)
        self.fields["group"].help_text = "Общая метка нескольких пар, если работают вместе."
        has_papers = self.instance.order_number or self.instance.agreement_number
        if not (self.instance.is_going and has_papers):
            self.fields["papers_say_so"].widget = forms.HiddenInput()
        if not self.instance.is_going:
            self.fields["why"] = WhyField(
                label="Почему исправляете", required=False, asks="",
                help_text="Пара закончена: что в записи не так, как на бумаге.",
            )  # fmt: skip
            self.fields["why"].instead_of_another = True


class PapersForm(VersionedForm):
    """№№ and dates of the papers as the school's secretary has written them."""

    agreement_date = PastDayField(label="Дата соглашения", required=False)
    order_date = PastDayField(label="Дата приказа", required=False)

    class Meta:
        model = Pair
        fields = [
            "basis", "agreement_number", "agreement_date", "agreement_content", "pay_line",
            "order_number", "order_date",
        ]  # fmt: skip
        widgets = {"agreement_content": short_text(3)}
        help_texts = {"agreement_content": "Как в соглашении: что делает наставник."}


class NewPairForm(CertainForm):
    """A pair made by hand: two people, since when, and why beyond the capacity if so.

    `year` is the one whose bank of mentors comes first in the list.
    """

    mentor = forms.ModelChoiceField(
        Teacher.objects.none(), label="Наставник", empty_label="выберите"
    )
    mentee = forms.ModelChoiceField(
        Teacher.objects.none(), label="Наставляемый", empty_label="выберите"
    )
    part = forms.ChoiceField(label="Роль наставника", choices=Pair.Part.choices)
    starts_on = DayField(label="Начало")
    ends_on = DayField(label="Окончание", required=False)
    over_capacity_reason = forms.CharField(
        label="Почему сверх нагрузки",
        required=False,
        max_length=500,
        help_text="Нужно, только если у наставника не осталось мест.",
    )

    def __init__(self, *args, year, **kwargs):
        super().__init__(*args, **kwargs)
        staff = Teacher.objects.exclude(state=Teacher.State.LEFT).in_order()
        self.fields["mentor"].queryset = self.fields["mentee"].queryset = staff
        self.fields["mentor"].choices = [("", "выберите"), *by_bank(staff, year)]

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("mentor") and cleaned["mentor"] == cleaned.get("mentee"):
            self.add_error("mentee", "Наставник и наставляемый — разные люди.")
        return cleaned


class WhyForm(StepForm):
    why = WhyField(asks="Напишите причину: она останется в истории пары.", max_length=None)


class CompleteForm(StepForm):
    on = PastDayField(label="Дата завершения")


class ConcludeForm(CompleteForm):
    """With the results; `anyway` is asked only where nothing is concluded."""

    anyway = forms.BooleanField(label="Завершить без заключения", required=False)


class KeepForm(StepForm):
    until = DayField(label="Пара работает до")


class CauseForm(forms.Form):
    """Why a pair comes to its end: a line of the school's dictionary, and the day of the notice."""

    cause = forms.ModelChoiceField(
        EndCause.objects.none(), label="Причина", empty_label="выберите",
        error_messages={"required": "Выберите причину."},
    )  # fmt: skip
    notice_on = PastDayField(label="Когда предупредили", required=False)
    words = forms.CharField(
        label="Подробнее", required=False, max_length=1000, widget=short_text(2)
    )
    conflict = forms.BooleanField(
        label="Работа вместе не сложилась", required=False,
        help_text="Тогда подбор этих двоих больше не соединит.",
    )  # fmt: skip

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        offered = EndCause.objects.filter(is_retired=False)
        self.fields["cause"].queryset = offered
        free = [cause.name for cause in offered if not cause.needs_notice]
        if free:
            self.fields["notice_on"].help_text = f"Не нужно, если причина — {', '.join(free)}."


class EndForm(CauseForm, StepForm):
    """An early end; by notice where the cause asks for one."""

    on = DayField(label="Последний день работы пары")
    field_order = ["cause", "notice_on", "on", "words", "conflict", "version"]


class PairRulesForm(VersionedForm):
    """The rules; a check is switched off by the reason written beside it."""

    class Meta:
        model = PairRules
        fields = [
            "mentee_consent", "notice_days", "usual_months", "crosses_year", "start_grace_days",
            "papers_grace_days", "end_soon_days", "analysis_days", "programme_days",
            "programme_least_months", "programme_most_months", "portfolio_mb", "meeting_days",
            "portfolio_days", "confirm_days", "journal_days", "growth_days", "interview_days",
        ]  # fmt: skip

    def __init__(self, *args, instance, **kwargs):
        super().__init__(*args, instance=instance, **kwargs)
        for key, title in GATE_CHECKS.items():
            self.fields[f"off_{key}"] = forms.CharField(
                label=f"Без проверки «{title}», потому что",
                required=False,
                max_length=500,
                initial=instance.switched_off.get(key, ""),
            )

    def changes(self) -> dict:
        """The cleaned fields; reasons are gathered under `switched_off`."""
        typed = super().changes()
        off = {key: typed.pop(f"off_{key}").strip() for key in GATE_CHECKS}
        return typed | {"switched_off": {key: why for key, why in off.items() if why}}


class EndCauseForm(LineForm):
    """A cause also says whether the law's notice is asked for (of how many days, the rules say),
    and whether the two are not to be paired again: never, or for a year."""

    needs_notice = tick("нужно предупреждение", initial=True)
    is_conflict = tick("работа вместе не сложилась")
    keeps_apart = tick("год не предлагать друг другу")

    def __init__(self, *args, notice_days: int | None = None, **kwargs):
        super().__init__(*args, **kwargs)
        if notice_days:
            days = count_of(notice_days, "рабочий день,рабочих дня,рабочих дней")
            self.fields["needs_notice"].label = f"нужно предупреждение за {days}"


class SectionForm(LineForm):
    """A section of portfolios also says what belongs there."""

    hint = forms.CharField(
        label="Что сюда класть", required=False, max_length=200,
        widget=QuickInput(
            attrs={"class": "form-control line-hint", "placeholder": "что сюда класть"}
        ),
    )  # fmt: skip


class MovedDayForm(forms.ModelForm):
    day = DayField(label="День")

    class Meta:
        model = MovedDay
        fields = ["day", "is_working", "note"]


class WhyReplaceForm(CauseForm):
    """Why the mentor changes and since when; the first screen of a replacement."""

    on = DayField(label="Первый день нового наставника")
    until = DayField(
        label="Замена временная, до",
        required=False,
        help_text=(
            "Тогда прежняя пара не прекратится, а приостановится с первого дня нового наставника. "
            "Предупреждать о временной замене не нужно."
        ),
    )
    field_order = ["cause", "notice_on", "on", "until", "words", "conflict"]

    def clean(self):
        cleaned = super().clean()
        on, until = cleaned.get("on"), cleaned.get("until")
        if on and until and until < on:
            self.add_error("until", "Временная замена кончается раньше, чем начинается.")
        return cleaned

    def warn_also(self, substitutes: Iterable[Pair]) -> None:
        """Say at the day of the notice who stands in and has to be warned too."""
        if names := ", ".join(one.mentor.short_name for one in substitutes):
            said = f"Если вместо временного наставника ({names}) продолжит другой, предупреждают"
            self.fields["notice_on"].help_text += f" {said} и временного."

    @property
    def why(self) -> Why:
        return Why(**self.cleaned_data)

    @property
    def starts_later(self) -> bool:
        """Whether the first day of the new mentor is still to come."""
        return self.cleaned_data["on"] > timezone.localdate()


class SuccessorForm(StepForm):
    """Who takes over; nobody sends the request back to the queue. The second screen."""

    mentor = forms.ModelChoiceField(Teacher.objects.none(), required=False)
    over_capacity_reason = forms.CharField(required=False, max_length=500)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["mentor"].queryset = Teacher.objects.exclude(state=Teacher.State.LEFT)


class LeavingWhyForm(WhyReplaceForm):
    """The same for all pairs of a mentor who leaves; who only stands in is said pair by pair."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        del self.fields["until"]


class LeavingChoiceForm(forms.Form):
    """Who takes over one pair of a mentor who leaves: for good, for a time, or nobody yet."""

    mentor = forms.ModelChoiceField(Teacher.objects.none(), required=False)
    until = DayField(
        label="Только временно, до", required=False,
        help_text="Тогда запрос вернётся в очередь: постоянного наставника ещё подберут.",
    )  # fmt: skip
    over_capacity_reason = forms.CharField(
        label="Почему сверх нагрузки", required=False, max_length=500,
        help_text="Нужно, только если у наставника не осталось мест.",
    )  # fmt: skip

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["mentor"].queryset = Teacher.objects.exclude(state=Teacher.State.LEFT)


class PairNoteForm(VersionedForm):
    """What works, what hinders, what was decided."""

    made_on = PastDayField(label="Дата анализа")

    class Meta:
        model = PairNote
        fields = ["made_on", "works", "hinders", "decision", "measures"]
        widgets = {name: short_text(3) for name in ("works", "hinders", "measures")}

    def clean(self):
        cleaned = super().clean()
        if not (cleaned.get("works") or cleaned.get("hinders")):
            self.add_error("works", "Напишите, что получается или что мешает.")
        return cleaned
