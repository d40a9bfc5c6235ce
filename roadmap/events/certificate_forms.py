"""Forms of certificates: who gets them, one revoked, a surname typed by a stranger."""

from django import forms
from django.utils import timezone

from mentorship.models import Pair
from people.form_fields import DayField, LinesField, short_text
from people.forms.colleagues import ColleaguesField
from people.models import Teacher
from people.names import PersonName, split_full_name
from roadmap.actions.certificates import next_number, number_offered
from roadmap.models import Certificate, Event

Kind = Certificate.Kind
NOT_FULL = "Напишите каждого полностью: фамилия, имя и отчество."


def offer_number(field: forms.CharField, kind: str) -> None:
    """The № after the last one of the kind, and how the rest go on from it."""
    field.initial = first = number_offered(kind)
    second = next_number(first)
    field.help_text = (
        f"Остальные пойдут подряд: {second}, {next_number(second)}… Сверьтесь с журналом школы."
    )


class GiveForm(forms.Form):
    """A paper for some of those who came; who has a valid one of the kind is not offered.

    Thanks are also for those who were not invited: who led the event, who helped with it.
    """

    first_number = forms.CharField(
        label="№ первого", max_length=40, widget=forms.TextInput(attrs={"autocomplete": "off"}),
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

    others = ColleaguesField(
        label="Ещё кому", required=False,
        help_text="Кто вёл событие или помогал: фамилия, имя и отчество, каждый с новой строки.",
    )  # fmt: skip

    guests = LinesField(
        label="Гостям", longest=200,
        help_text="Кто не работает в школе: фамилия, имя и отчество, каждый с новой строки.",
    )  # fmt: skip

    def __init__(self, *args, event: Event, kind: str, **kwargs):
        super().__init__(*args, **kwargs)
        have = Certificate.objects.filter(event=event, kind=kind, revoked_on=None)
        have = have.exclude(teacher=None)  # guests: one without a key would leave nobody to choose
        came = Teacher.objects.filter(invitations__event=event, invitations__attended=True)
        left = came.exclude(pk__in=have.values("teacher")).order_by("sort_name", "pk")
        self.fields["teachers"].queryset = left
        self.fields["teachers"].label_from_instance = lambda one: one.full_name
        offer_number(self.fields["first_number"], kind)
        self.fields["dated"].initial = event.held_on
        if kind == Kind.ATTENDANCE:
            del self.fields["words"], self.fields["others"], self.fields["guests"]
            self.fields["teachers"].initial = [person.pk for person in left]
        else:
            self.fields["teachers"].required = False
            if not left:
                del self.fields["teachers"]
            self.fields["others"].teachers = Teacher.objects.staying()

    @property
    def is_for_somebody(self) -> bool:
        """Whether there is anybody to choose: thanks may be to anyone."""
        return "others" in self.fields or bool(self.fields["teachers"].queryset)

    def clean_guests(self) -> list[PersonName]:
        """Full names: a letter wants the name and the patronymic in the dative."""
        names = [split_full_name(line) for line in self.cleaned_data["guests"]]
        for name in names:
            if not (name.surname and name.first_name) or name.first_name.endswith("."):
                raise forms.ValidationError(NOT_FULL)
        return names

    def clean(self):
        """`teachers`: everybody chosen, once."""
        said = super().clean()
        chosen = [*said.get("teachers", ()), *said.pop("others", ())]
        if not chosen and not said.get("guests") and not self.errors:
            field = "teachers" if "teachers" in self.fields else "others"
            self.add_error(field, "Отметьте, кому, или напишите имя.")
        return said | {"teachers": list(dict.fromkeys(chosen))}


class GiveToPairsForm(forms.Form):
    """A paper for the mentor or the mentee of completed pairs that have no valid one of the kind.

    `asked`: the pair whose page the person came from; without one all are ticked.
    """

    first_number = forms.CharField(
        label="№ первой", max_length=40, widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )  # fmt: skip
    dated = DayField(label="Дата")
    pairs = forms.ModelMultipleChoiceField(
        Pair.objects.none(), label="Кому",
        widget=forms.CheckboxSelectMultiple(attrs={"class": "form-check-input"}),
        error_messages={"required": "Отметьте, кому."},
    )  # fmt: skip

    def __init__(self, *args, kind: str, asked: int | None = None, **kwargs):
        super().__init__(*args, **kwargs)
        have = Certificate.objects.of_pairs().filter(kind=kind, revoked_on=None)
        side = "mentor" if kind == Kind.MENTOR else "mentee"
        done = Pair.objects.filter(state=Pair.State.COMPLETED).exclude(pk__in=have.values("pair"))
        done = done.with_named_people().order_by(f"{side}__sort_name", "pk")
        field = self.fields["pairs"]
        field.queryset = done
        field.label_from_instance = lambda one: _named(one, side)
        field.initial = [one.pk for one in done if asked is None or one.pk == asked]
        self.is_for_somebody = bool(done)
        offer_number(self.fields["first_number"], kind)
        self.fields["dated"].initial = timezone.localdate()


def _named(pair: Pair, side: str) -> str:
    ended = f", завершена {pair.ends_on:%d.%m.%Y}" if pair.ends_on else ""
    return f"{getattr(pair, side).full_name} (пара {pair}{ended})"


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
