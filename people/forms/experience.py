"""Experience as people know it: «12 лет 3 месяца на 1 сентября»; a row keeps the day it began."""

import datetime as dt

from django import forms
from django.utils import timezone

from people.form_fields import PastDayField
from people.models import Teacher
from people.staff.experience import months_before, whole_months

KINDS = {
    "general": "Общий стаж",
    "teaching": "Педагогический стаж",
    "profession": "Стаж по специальности",
    "school": "Стаж в этой школе",
}
MOST_YEARS = 70
DAY = "experience_on"


def number(label: str, most: int) -> forms.IntegerField:
    widget = forms.NumberInput(attrs={"inputmode": "numeric"})
    return forms.IntegerField(
        label=label, required=False, min_value=0, max_value=most, widget=widget,
        error_messages={"max_value": "Не больше %(limit_value)s.", "min_value": "Не меньше нуля."},
    )  # fmt: skip


class ExperienceForm(forms.Form):
    """Four kinds in years and months, all as of one day: a part of the form of a person.

    What stands as it was shown keeps its day, so that a form only looked at changes nothing.
    """

    experience_on = PastDayField(
        label="На какой день указан стаж",
        years=MOST_YEARS,
        help_text="Дальше он растёт сам.",
    )
    general_years = number("Общий стаж, лет", MOST_YEARS)
    general_months = number("Общий стаж, месяцев", 11)
    teaching_years = number("Педагогический стаж, лет", MOST_YEARS)
    teaching_months = number("Педагогический стаж, месяцев", 11)
    profession_years = number("Стаж по специальности, лет", MOST_YEARS)
    profession_months = number("Стаж по специальности, месяцев", 11)
    school_years = number("Стаж в этой школе, лет", MOST_YEARS)
    school_months = number("Стаж в этой школе, месяцев", 11)

    def show_experience(self, row: Teacher | None, on: dt.date | None) -> None:
        """Fill in what the row says on a day; today where none is given."""
        day = on or timezone.localdate()
        self.fields[DAY].initial = day
        for kind in KINDS:
            since = getattr(row, f"{kind}_since", None)
            months = None if since is None else whole_months(since, day)
            for unit, value in zip(("years", "months"), in_units(months), strict=True):
                self.fields[f"{kind}_{unit}"].initial = value

    def began(self, row: Teacher) -> dict[str, dt.date | None]:
        """The day each kind began, under the names of the model's fields."""
        on = self.cleaned_data[DAY]
        return {f"{k}_since": self._began(k, getattr(row, f"{k}_since"), on) for k in KINDS}

    def _began(self, kind: str, kept: dt.date | None, on: dt.date) -> dt.date | None:
        months = self._months(kind)
        if months is None:
            return None
        unchanged = kept is not None and whole_months(kept, on) == months
        return kept if unchanged else months_before(on, months)

    def _months(self, kind: str) -> int | None:
        years, months = (self.cleaned_data.get(f"{kind}_{unit}") for unit in ("years", "months"))
        return None if years is None and months is None else 12 * (years or 0) + (months or 0)

    def check_experience(self, row: Teacher) -> None:
        """The whole is not less than its part; only of what was changed just now."""
        typed = [DAY, *(f"{kind}_{unit}" for kind in KINDS for unit in ("years", "months"))]
        if any(name in self.errors for name in typed):
            return
        after, whole = self.began(row), self._months("general")
        for kind in list(KINDS)[1:]:
            part, changed = self._months(kind), {"general_since", f"{kind}_since"}
            differs = any(after[name] != getattr(row, name) for name in changed)
            if differs and None not in (whole, part) and part > whole:
                self.add_error(f"{kind}_years", "Это больше общего стажа. Проверьте оба числа.")


def in_units(months: int | None) -> tuple[str, str]:
    """Years and months as texts of a form; empty ones for what is not known."""
    if months is None:
        return "", ""
    return tuple(map(str, divmod(months, 12)))
