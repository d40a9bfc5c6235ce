"""Years of experience of many people in one form, where their cards are silent."""

import datetime as dt

from django import forms
from django.core.exceptions import ValidationError

from people.form_fields import PastDayField
from people.forms.experience import KINDS, MOST_YEARS, number
from people.models import Teacher
from people.staff.experience import whole_years

ASKED = ("teaching", "school")  # what the school's rules of its banks ask about


class AsOfForm(forms.Form):
    """The day on which the typed years are so."""

    on = PastDayField(label="На какой день указан стаж", help_text="Дальше он растёт сам.")


class ExperienceGrid:
    """«Name — years» for the people of one page; only what was typed is sent on.

    people   the page's people
    rows     the people with a cell for each kind of experience that their card lacks
    said     after is_valid(): key of a person → {kind: whole years}
    """

    def __init__(self, people, today: dt.date, data=None):
        self.people, self.data = list(people), data
        self.day = AsOfForm(data, initial={"on": today})
        self.said: dict[int, dict[str, int]] = {}
        self.errors: dict[str, str] = {}

    def is_valid(self) -> bool:
        """Read the typed cells; an empty one leaves its experience unknown."""
        if not self.day.is_valid():
            return False
        for person in self.people:
            for kind in ASKED:
                self._read(person, kind)
        return not self.errors

    def _read(self, person: Teacher, kind: str) -> None:
        name = f"{kind}-{person.pk}"
        try:
            years = number(KINDS[kind], MOST_YEARS).clean(self.data.get(name, ""))
            if years is not None:
                self._check(person, years)
                self.said.setdefault(person.pk, {})[kind] = years
        except ValidationError as error:
            self.errors[name] = error.messages[0]

    def _check(self, person: Teacher, years: int) -> None:
        whole = person.general_since and whole_years(person.general_since, self.on)
        if whole is not None and years > whole:
            raise ValidationError(f"Это больше общего стажа: {whole}.")

    @property
    def on(self) -> dt.date:
        return self.day.cleaned_data["on"]

    @property
    def rows(self) -> list[dict]:
        return [
            {"person": person, "cells": [self._cell(person, kind) for kind in ASKED]}
            for person in self.people
        ]

    def _cell(self, person: Teacher, kind: str) -> dict:
        """What stands in a cell: the years that are known, or what was typed and its error."""
        name = f"{kind}-{person.pk}"
        return {
            "name": name,
            "label": f"{KINDS[kind]}, лет: {person.short_name}",
            "title": f"{KINDS[kind]}, лет",
            "known": getattr(person, f"{kind}_since"),
            "typed": self.data.get(name, "") if self.data else "",
            "error": self.errors.get(name, ""),
        }
