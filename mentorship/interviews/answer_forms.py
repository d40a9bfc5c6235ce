"""The questions of an interview as a form: one's own part, and all of it at the table."""

from collections.abc import Iterable

from django import forms

from mentorship.models import Interview, InterviewAnswer, Question
from mentorship.models.question_set import HIGHEST_MARK, LOWEST_MARK
from people.form_fields import PastDayField, short_text
from people.forms.steps import StepForm
from people.models import Draft

NO_ANSWER = ("", "нет ответа")
TITLES = {"mentee": "Наставляемый", "mentor": "Наставник", "curator": "Куратор"}
MARKS = [(mark, str(mark)) for mark in range(LOWEST_MARK, HIGHEST_MARK + 1)]
LONGEST = 3000


def name_of(question: int) -> str:
    return f"q{question}"


def field_for(question: Question) -> forms.Field:
    """How the question is answered; nothing is ever required."""
    if question.kind == Question.Kind.TEXT:
        return forms.CharField(
            label=question.text, required=False, max_length=LONGEST, widget=short_text(2)
        )
    if question.kind == Question.Kind.SCALE:
        return forms.TypedChoiceField(
            label=question.text, required=False, choices=[*MARKS, NO_ANSWER], coerce=int,
            empty_value=None, widget=forms.RadioSelect,
        )  # fmt: skip
    offered = [(one, one) for one in question.choices]
    return forms.ChoiceField(
        label=question.text, required=False, choices=[*offered, NO_ANSWER], widget=forms.RadioSelect
    )


class AnswersForm(StepForm):
    """The questions of some sides of an interview, each under the name of its key."""

    def __init__(self, *args, questions: Iterable[Question], **kwargs):
        super().__init__(*args, **kwargs)
        self.questions = list(questions)
        for question in self.questions:
            self.fields[name_of(question.pk)] = field_for(question)

    @property
    def parts(self) -> list[tuple[str, str, list]]:
        """(side, its title, [(question, its field)]) for each side that is asked."""
        found = [
            (whom, title, [(q, self[name_of(q.pk)]) for q in self.questions if q.whom == whom])
            for whom, title in TITLES.items()
        ]
        return [part for part in found if part[2]]

    def answers(self) -> dict:
        """Key of a question → what was answered; line ends as rows keep them."""
        said = {q.pk: self.cleaned_data[name_of(q.pk)] for q in self.questions}
        return {k: v.replace("\r\n", "\n") if isinstance(v, str) else v for k, v in said.items()}

    def meet(self, now: dict[str, object]) -> None:
        """Somebody wrote meanwhile: `now` stands there. Empty fields follow it; where both wrote,
        one's own stays and the other's stands beside it.
        """
        self.data = self.data.copy()
        for name, value in now.items():
            typed = self.data.get(name, "").replace("\r\n", "\n").strip()
            if typed == str(value):
                continue
            if not typed:
                self.data[name] = value
            elif name in self.fields:
                self.add_error(name, f"Сейчас записано: «{value}». Останется то, что у вас.")


class TableForm(AnswersForm):
    """All questions, then the conclusion; `held` says that the interview is over."""

    held_on = PastDayField(label="Когда проведено", required=False)
    conclusion = forms.CharField(
        label="Заключение", required=False, max_length=5000, widget=short_text(4),
        help_text="Его прочитают наставник, наставляемый, директор и совет. Слов из ответов "
        "лучше не повторять.",
    )  # fmt: skip
    recommendation = forms.ChoiceField(
        label="Рекомендация", required=False, choices=Interview.Recommendation.choices,
        widget=forms.RadioSelect,
    )  # fmt: skip

    def __init__(self, *args, held: bool = False, **kwargs):
        super().__init__(*args, **kwargs)
        self.held = held

    @property
    def words(self) -> list:
        """The fields of the conclusion."""
        return [self[name] for name in ("conclusion", "recommendation", "held_on")]

    def clean(self):
        said = super().clean()
        asked = {
            "held_on": "Укажите день.", "conclusion": "Напишите заключение.",
            "recommendation": "Выберите рекомендацию.",
        }  # fmt: skip
        for name, sentence in asked.items() if self.held else ():
            if not said.get(name) and name not in self.errors:
                self.add_error(name, sentence)
        return said


def begun(
    questions: Iterable[Question], answers: Iterable[InterviewAnswer], draft: Draft, words: dict
) -> dict:
    """What the form begins with: what is written down, over it the newer of the unsent text.

    An answer written after the draft was saved stands; so does one that the draft left empty.
    """
    stands = {name_of(one.question_id): one for one in answers}
    found = words | {name: one.value for name, one in stands.items()}
    for name, values in draft.content.items():
        newer = name in stands and stands[name].written_at >= draft.saved_at
        if values and values[0] and not newer:
            found[name] = values[0]
    return found
