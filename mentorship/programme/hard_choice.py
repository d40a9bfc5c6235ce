"""The difficulties of a line, chosen in a form: the likely ones as ticks, any other from a list."""

from collections.abc import Iterable

from django import forms

from people.form_fields import QuickSelect
from people.models import Competence


class HardChoiceForm(forms.Form):
    """Two fields that together say `competences`; name it after a model form among the bases."""

    competences = forms.ModelMultipleChoiceField(
        Competence.objects.none(), label="Затруднения", required=False,
        widget=forms.CheckboxSelectMultiple,
    )  # fmt: skip
    another = forms.ModelChoiceField(
        Competence.objects.none(), label="Другое затруднение", required=False, widget=QuickSelect,
        empty_label="не указано",
    )  # fmt: skip

    def offer(self, likely: Iterable[Competence]) -> None:
        """Ticks for the `likely` ones and for those that the line has; a list of all in use."""
        kept = self.instance.competences.all() if self.instance.pk else ()
        ticks = {one.pk: one.name for one in (*likely, *kept)}
        field = self.fields["competences"]
        field.queryset = Competence.objects.filter(pk__in=ticks)
        if ticks:
            field.choices = list(ticks.items())
        else:
            field.widget = forms.MultipleHiddenInput()
            self.fields["another"].label = "Затруднение"
        self.fields["another"].queryset = Competence.objects.in_use()
        self.fields["another"].choices = by_areas("не указано", without=ticks)

    def changes(self) -> dict:
        """The ticked ones and the one from the list are one field."""
        found = super().changes()
        another = found.pop("another", None)
        chosen = {one.pk: one for one in (*found["competences"], *([another] if another else []))}
        return found | {"competences": list(chosen.values())}


def by_areas(empty: str, without: Iterable[int] = ()) -> list:
    """Choices of the whole dictionary under its areas, after an empty one; `without` these keys."""
    areas: dict[str, list] = {}
    for row in Competence.objects.in_use():
        if row.pk not in without:
            areas.setdefault(row.parent.name, []).append((row.pk, row.name))
    return [("", empty), *areas.items()]
