"""Forms of the meetings journal. They validate what was typed; actions write."""

from django import forms

from mentorship.actions.dictionaries import USUAL
from mentorship.growth.page import difficulties_of
from mentorship.models import Meeting, MeetingForm
from mentorship.models.meeting import LONGEST_LINE, LONGEST_MEETING
from mentorship.portfolio.forms import ENDINGS
from mentorship.programme.hard_choice import by_areas
from mentorship.programme.plan_choice import ItemDoneForm, PlanChoiceForm
from people.form_fields import DayField, FilesField, QuickSelect, SeveralFiles, short_text
from people.forms.entered_once import OnceForm
from people.forms.versioned import VersionedForm
from people.models import Competence


def form_names() -> list[str]:
    """What is offered: the school's own lines, the usual ones where it has none yet."""
    lines = list(MeetingForm.objects.values_list("name", "is_retired"))
    return [name for name, retired in lines if not retired] if lines else [*USUAL[MeetingForm]]


class OneLine(forms.CharField):
    """A short text in a field that grows; line ends become spaces."""

    def __init__(self, **kwargs):
        super().__init__(max_length=LONGEST_LINE, widget=short_text(1), **kwargs)

    def to_python(self, value):
        return " ".join(super().to_python(value).split())


def own_first(own: dict[int, str]) -> list:
    """The pair's own difficulties, then all others of the school under their areas."""
    empty, *areas = by_areas("не указано", without=own)
    return [empty, *([("Затруднения пары", list(own.items()))] if own else []), *areas]


class JournalForm(VersionedForm, PlanChoiceForm):
    """One meeting: the first four fields are all that is asked; the rest lies folded."""

    held_on = DayField(label="Когда")
    form = forms.ChoiceField(
        label="Форма", widget=forms.RadioSelect,
        error_messages={"required": "Выберите форму встречи."},
    )  # fmt: skip
    done = OneLine(label="Что сделали", required=False)
    next_step = OneLine(label="Следующий шаг", required=False)
    next_on = DayField(label="Следующая встреча", required=False)
    competence = forms.ModelChoiceField(
        Competence.objects.none(), label="Затруднение", required=False, empty_label="не указано",
        widget=QuickSelect,
    )  # fmt: skip
    field_order = [
        "held_on", "form", "done", "next_step", "files", "minutes", "plan_item", "item_done",
        "competence", "next_on", "note", "is_cancelled",
    ]  # fmt: skip

    class Meta:
        model = Meeting
        fields = [
            "held_on", "done", "next_step", "next_on", "minutes", "competence", "plan_item",
            "is_cancelled",
        ]  # fmt: skip
        widgets = {
            "minutes": forms.NumberInput(
                attrs={"min": 1, "max": LONGEST_MEETING, "inputmode": "numeric"}
            )
        }

    def __init__(self, *args, instance, **kwargs):
        super().__init__(*args, instance=instance, **kwargs)
        names = form_names()
        if instance.form_id:
            self.initial["form"] = instance.form.name
            names = list(dict.fromkeys([*names, instance.form.name]))
        self.fields["form"].choices = [(name, name) for name in names]
        self.fields["competence"].queryset = Competence.objects.in_use()
        self.fields["competence"].choices = own_first(difficulties_of(instance.pair))
        self.offer_plan(instance.pair_id)
        self.fields["done"].instead_of_another = True  # or the meeting did not take place
        self.fields["is_cancelled"].label = "Встреча не состоялась"

    def clean(self):
        cleaned = super().clean()
        held_on, next_on = cleaned.get("held_on"), cleaned.get("next_on")
        cancelled = cleaned.get("is_cancelled")
        if not cleaned.get("done") and not cancelled and "done" not in self.errors:
            self.add_error("done", "Напишите одной строкой, что сделали.")
        if held_on and next_on and next_on <= held_on:
            self.add_error("next_on", "Следующая встреча — позже этой.")
        return cleaned

    lengths = (20, 45, 60, 90)  # minutes to tap: a break, a lesson, an hour, two lessons

    @property
    def folded(self):
        """What lies in the closed part, and whether something there has to be looked at."""
        return [self[name] for name in self.fields if name in FOLDED]

    @property
    def opened(self) -> bool:
        said = (bound for bound in self.folded if bound.name not in ASKED)
        return any(bound.errors or bound.value() for bound in said)


FOLDED = (
    "files", "minutes", "plan_item", "item_done", "competence", "next_on", "note", "is_cancelled",
)  # fmt: skip
ASKED = ("item_done",)  # ticked from the beginning: it says nothing of the person


class NewMeetingForm(JournalForm, ItemDoneForm, OnceForm):
    """A meeting that is written down now: with the key of this blank and a note of one's own."""

    note = forms.CharField(
        label="Личная заметка", required=False, max_length=3000, widget=short_text(2),
        help_text="Видите только вы.",
    )  # fmt: skip

    files = FilesField(  # each is refused by itself, by its name
        allow_empty_file=True,
        label="Снимки и файлы",
        required=False,
        widget=SeveralFiles(attrs={"accept": ENDINGS}),
    )

    def __init__(self, *args, pair, today=None, own_note=True, **kwargs):
        """The school's most ordinary form stands chosen, its first: who is in a hurry and does not
        look there must not have said a rare one."""
        super().__init__(*args, instance=Meeting(pair=pair), **kwargs)
        ordinary, _ = self.fields["form"].choices[0]
        self.initial |= {"form": ordinary, "held_on": today}
        if not own_note:
            del self.fields["note"]

    def changes(self) -> dict:
        """Without the files: they are put to the entry when it is there."""
        return {name: value for name, value in super().changes().items() if name != "files"}


class DisputeForm(forms.Form):
    dispute = OneLine(
        label="С чем вы не согласны",
        error_messages={"required": "Напишите, с чем вы не согласны."},
    )


class NoteForm(forms.Form):
    text = forms.CharField(
        label="Личная заметка", required=False, max_length=3000, widget=short_text(3),
        help_text="Видите только вы: ни вторая сторона, ни заместитель директора её не прочтут.",
    )  # fmt: skip
