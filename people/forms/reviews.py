"""Forms of the year-end analysis: a person's marks, the decision, one indicator."""

from decimal import Decimal

from django import forms

from people.form_fields import WhyField, short_text
from people.models import Indicator, WorkReview
from people.reviews.marks import EXPECTED, NUMBER, YES_NO, read_mark, say_mark

YES_NO_CHOICES = [("", "не заполнено"), ("да", "да"), ("нет", "нет")]


class MarkField(forms.CharField):
    """One indicator's value as people write it → Decimal, or None for nothing."""

    def __init__(self, indicator: Indicator):
        self.kind = indicator.kind
        widget = (
            forms.Select(choices=YES_NO_CHOICES)
            if self.kind == YES_NO
            else forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"})
        )
        super().__init__(
            label=indicator.name, required=False, help_text=indicator.hint, widget=widget,
            max_length=20, error_messages={"max_length": EXPECTED[self.kind]},
        )  # fmt: skip

    def clean(self, value) -> Decimal | None:
        try:
            return read_mark(self.kind, super().clean(value))
        except ValueError as error:
            raise forms.ValidationError(str(error)) from None


class ReviewForm(forms.Form):
    """All marks of one person and, for who may write it, the conclusion.

    Beside each mark stands the value it was shown with: what is left alone follows the row.
    """

    version = forms.IntegerField(widget=forms.HiddenInput, min_value=1)
    conclusion = forms.CharField(
        label="Вывод", required=False, max_length=5000, widget=short_text(3),
        help_text="Две-три фразы: что получилось, над чем работать. Печатается в листе анализа.",
    )  # fmt: skip

    is_stale = False

    def __init__(self, *args, review: WorkReview, indicators, concludes: bool, **kwargs):
        super().__init__(*args, **kwargs)
        self.indicators = {f"mark-{indicator.pk}": indicator for indicator in indicators}
        current = {mark.indicator_id: mark.value for mark in review.marks.all()}
        for name, indicator in self.indicators.items():
            words = say_mark(indicator.kind, current.get(indicator.pk))
            self.fields[name] = MarkField(indicator)
            self.fields[f"shown-{name}"] = forms.CharField(
                required=False, widget=forms.HiddenInput, initial=words
            )
            self.fields[name].initial = words
        self.fields["version"].initial = review.version
        self.fields["conclusion"].initial = review.conclusion
        if not concludes:
            del self.fields["conclusion"]

    @property
    def groups(self) -> list[tuple[str, list]]:
        """[(group, [(indicator, field, hidden field, unit)])] in the set's order."""
        found: dict[str, list] = {}
        for name, one in self.indicators.items():
            row = (one, self[name], self[f"shown-{name}"], unit(one))
            found.setdefault(one.group, []).append(row)
        return list(found.items())

    @property
    def marks(self) -> dict[int, Decimal | None]:
        return {one.pk: self.cleaned_data[name] for name, one in self.indicators.items()}

    @property
    def shown(self) -> dict[int, Decimal | None]:
        """The values the form was opened with; what is no value any more counts as nothing."""
        return {
            one.pk: shown_mark(one.kind, self.cleaned_data[f"shown-{name}"])
            for name, one in self.indicators.items()
        }

    def show_theirs(self, changed) -> None:
        """Say beside each field what stands there now; saved again, one's own word wins."""
        self.is_stale = True
        self.data = self.data.copy()
        self.data["version"] = changed.current.version
        for name, one in self.indicators.items():
            if one.pk in changed.marks:
                mark = changed.marks[one.pk]
                self.data[f"shown-{name}"] = say_mark(one.kind, mark.value if mark else None)
                self.add_error(name, theirs_in_words(one.kind, mark))
        if changed.conclusion:
            text = changed.current.conclusion or "пусто"
            self.add_error("conclusion", f"Сейчас записано: «{text}». {KEEP}")


KEEP = "Сохраните ещё раз, если верно ваше, или исправьте."


def shown_mark(kind: str, text: str) -> Decimal | None:
    """A value written by `say_mark`; None for anything else."""
    try:
        return read_mark(kind, text)
    except ValueError:
        return None


def theirs_in_words(kind: str, mark) -> str:
    """«Берёзова А. П. внесла сюда …» without guessing the gender."""
    if mark is None:
        return f"Пока вы правили, значение здесь убрали. {KEEP}"
    who = f" ({mark.entered_by.name})" if mark.entered_by else ""
    return f"Сейчас записано: {say_mark(kind, mark.value)}{who}. {KEEP}"


def unit(indicator: Indicator) -> str:
    """What may be written in the field, in a few words."""
    if indicator.kind == NUMBER:
        return f"число, полный результат — {say_mark(NUMBER, indicator.full_value)}"
    return {YES_NO: "да или нет"}.get(indicator.kind, "от 0 до 5")


class DecisionForm(forms.Form):
    """Whether the person is a candidate, and why; stands on a page beside another form."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, auto_id="decision-%s", **kwargs)

    version = forms.IntegerField(widget=forms.HiddenInput, min_value=1)
    decision = forms.ChoiceField(
        label="Решение", choices=WorkReview.Decision.choices, widget=forms.RadioSelect(attrs={
            "class": "form-check-input"}),
        error_messages={"required": "Выберите решение."},
    )  # fmt: skip
    reason = WhyField(asks="Напишите, почему принято такое решение.", rows=3)


FULL_VALUE = "Для числа укажите, сколько считается полным результатом."


class IndicatorForm(forms.ModelForm):
    """One indicator; the set's version goes with it, since the set is what is edited."""

    version = forms.IntegerField(widget=forms.HiddenInput, min_value=1)
    field_order = ["group", "name", "kind", "full_value", "weight", "hint"]

    class Meta:
        model = Indicator
        fields = ["group", "name", "kind", "full_value", "weight", "hint"]
        localized_fields = ["full_value", "weight"]  # «1,5» as people write it
        widgets = {"hint": short_text(2)}
        help_texts = {
            "group": "Группа — строка профиля. Выберите прежнюю или назовите новую.",
            "weight": "Во сколько раз показатель важнее обычного: 1 — обычный, 0 — не влияет.",
            "hint": "Как оценивать, чтобы двое оценили одинаково.",
        }

    def __init__(self, *args, groups, **kwargs):
        super().__init__(*args, **kwargs)
        self.groups = groups
        self.fields["group"].widget.attrs["list"] = "groups"
        self.fields["kind"].choices = Indicator.Kind.choices

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("kind") != Indicator.Kind.NUMBER:
            cleaned["full_value"] = None
        elif not cleaned.get("full_value") and "full_value" not in self.errors:
            self.add_error("full_value", FULL_VALUE)
        return cleaned

    @property
    def indicator(self) -> dict:
        return {name: self.cleaned_data[name] for name in self.Meta.fields}


class NewSetForm(forms.Form):
    name = forms.CharField(label="Название набора", max_length=180)
