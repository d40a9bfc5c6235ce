"""Forms of interviews and of the school's questions. They validate; actions write."""

from django import forms
from django.db.models import Case, Q, Value, When

from mentorship.models import Interview, InterviewStage, Pair, Question, QuestionSet
from people.form_fields import ClockField, DayField, LinesField, WhyField, short_text
from people.forms.steps import StepForm
from people.forms.versioned import VersionedForm
from people.row_keys import MOST_AT_ONCE

USUAL = "обычный для этого собеседования"
TICKS = forms.CheckboxSelectMultiple(attrs={"class": "form-check-input"})


class SetChoice(forms.ModelChoiceField):
    """One of the sets in use; nothing is the usual one of the stage."""

    def __init__(self, **kwargs):
        super().__init__(
            QuestionSet.objects.in_use(), label="Вопросы", required=False, empty_label=USUAL,
            **kwargs,
        )  # fmt: skip

    def label_from_instance(self, row) -> str:
        return f"{row} ({row.get_stage_display()})"


class PlanForm(forms.Form):
    """One day for one or several pairs; `asked` are those named in the address, they come first."""

    stage = forms.ChoiceField(label="Собеседование", choices=InterviewStage.choices)
    question_set = SetChoice()
    planned_on = DayField(label="Дата")
    planned_at = ClockField(label="Начало")
    minutes = forms.IntegerField(
        label="Следующая пара через, минут", required=False, min_value=5, max_value=240,
        help_text="Пусто — всем одно время.",
    )  # fmt: skip
    place = forms.CharField(label="Где", required=False, max_length=100)
    leader = forms.CharField(
        label="Кто проводит", required=False, max_length=200,
        help_text="Так будет в протоколе: «Берёзова А. П., заместитель директора по УВР».",
    )  # fmt: skip
    pairs = forms.ModelMultipleChoiceField(
        Pair.objects.none(), label="С кем", widget=TICKS,
        error_messages={"required": "Отметьте хотя бы одну пару."},
    )  # fmt: skip

    def __init__(self, *args, asked=(), **kwargs):
        super().__init__(*args, **kwargs)
        named = Case(When(pk__in=list(asked), then=Value(0)), default=Value(1))
        rows = Pair.objects.filter(Q(state__in=Pair.GOING) | Q(pk__in=list(asked)))
        rows = rows.exclude(state=Pair.State.CANCELLED).with_people()
        self.fields["pairs"].queryset = rows.order_by(named, "mentee__sort_name", "pk")
        self.fields["pairs"].label_from_instance = lambda pair: (
            f"{pair.mentee.full_name}, наставник {pair.mentor.short_name}"
        )

    def clean(self):
        said = super().clean()
        if said.get("minutes") and not said.get("planned_at") and not self.errors:
            self.add_error("planned_at", "Напишите, во сколько начинает первая пара.")
        if len(said.get("pairs", ())) > MOST_AT_ONCE:
            self.add_error("pairs", f"За один раз — не больше {MOST_AT_ONCE} пар.")
        return said


class InterviewForm(VersionedForm):
    """When, where, who leads, which questions."""

    planned_on = DayField(label="Дата")
    planned_at = ClockField(label="Начало")
    question_set = SetChoice()

    class Meta:
        model = Interview
        fields = ["planned_on", "planned_at", "place", "leader", "question_set"]

    def __init__(self, *args, instance=None, **kwargs):
        super().__init__(*args, instance=instance, **kwargs)
        if instance is None or instance.answers.exists():
            del self.fields["question_set"]
            return
        own = QuestionSet.objects.filter(pk=instance.question_set_id)
        offered = QuestionSet.objects.in_use().filter(stage=instance.stage) | own
        self.fields["question_set"].queryset = offered
        self.fields["question_set"].empty_label = None

    def shown_with(self, row) -> "InterviewForm":
        return type(self)(instance=row)


class CancelForm(StepForm):
    why = WhyField(asks="Напишите, почему собеседование отменено.", max_length=300)


class NewSetForm(forms.Form):
    name = forms.CharField(
        label="Название", max_length=150, error_messages={"required": "Напишите название."}
    )
    stage = forms.ChoiceField(label="Для какого собеседования", choices=InterviewStage.choices)


class SetForm(VersionedForm):
    """The name and the intro of a set; of a used one, what asks nothing."""

    class Meta:
        model = QuestionSet
        fields = ["name", "stage", "intro", "is_expected", "is_retired"]
        widgets = {"intro": short_text(3)}


class QuestionForm(VersionedForm):
    """One question."""

    choices = LinesField(
        label="Ответы на выбор", longest=150, rows=3,
        help_text="Каждый с новой строки; нужны только для вопроса с выбором.",
    )  # fmt: skip

    class Meta:
        model = Question
        fields = ["whom", "kind", "text", "choices", "tells"]
        widgets = {"text": short_text(2)}
        error_messages = {"text": {"required": "Напишите вопрос."}}

    def clean(self):
        said = super().clean()
        if said.get("kind") and said["kind"] != Question.Kind.CHOICE:
            said["choices"] = []
        return said
