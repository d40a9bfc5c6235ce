"""What part of the history is asked for: who, of what kind, from when to when, with which words."""

import datetime as dt
import re
from dataclasses import dataclass

from django import forms
from django.db import models
from django.db.models import Q
from django.utils import timezone

from people.audit import REMEMBERED
from people.models import AccessEvent, Account

ACCESS = "access"  # the kind of events that change no row
MOST_ACTORS = 500  # accounts that one «who» may mean
Model = type[models.Model]


@dataclass(frozen=True)
class Filters:
    """`who` is part of a name or login, `kind` a model's label or ACCESS, dates the school's days.

    `about` is (model, id): only that thing and what belongs to it.
    """

    who: str = ""
    kind: str = ""
    since: dt.date | None = None
    until: dt.date | None = None
    text: str = ""
    about: tuple[Model, int] | None = None

    def conditions(self, model: Model) -> Q:
        """For the event rows of one model."""
        found = self._when("pgh_created_at")
        if self.who:
            found &= Q(pgh_context__user__in=list(self.actors))
        if self.text:
            found &= says(model.pgh_event_model, self.text)
        return found & belongs(model, *self.about) if self.about else found

    def concerns(self, model: Model) -> bool:
        """Whether rows of the model can be about that thing: the others need not be asked."""
        return not self.about or self.about[0] in wholes(model)

    @property
    def actors(self) -> models.QuerySet:
        """Ids of the accounts that `who` may mean."""
        typed = self.who.strip().lower()
        named = Q(teacher__sort_name__contains=typed.replace("ё", "е"))
        found = Account.objects.filter(named | Q(login__contains=typed)).order_by("pk")
        return found.values_list("pk", flat=True)[:MOST_ACTORS]

    def access_conditions(self) -> Q:
        """For sign-ins, refusals and exports."""
        found = self._when("at")
        if self.who:
            found &= Q(account__in=self.actors)
        return found & says(AccessEvent, self.text) if self.text else found

    def _when(self, column: str) -> Q:
        found = Q()
        if self.since:
            found &= Q(**{f"{column}__gte": midnight(self.since)})
        if self.until and self.until < dt.date.max:  # after the last day there is nothing
            found &= Q(**{f"{column}__lt": midnight(self.until + dt.timedelta(days=1))})
        return found


def midnight(day: dt.date) -> dt.datetime:
    return timezone.make_aware(dt.datetime.combine(day, dt.time.min))


def says(model: Model, text: str) -> Q:
    """Rows with the text in any of their words; е finds ё and the other way round."""
    pattern = re.sub("[её]", "[её]", re.escape(text.strip().lower()))
    found = Q(pk__in=[])
    for field in model._meta.fields:
        if isinstance(field, models.CharField | models.TextField) and field.name != "pgh_label":
            found |= Q(**{f"{field.name}__iregex": pattern})
    return found


def belongs(model: Model, whole: Model, pk: int) -> Q:
    """Event rows of `model` about the row `pk` of `whole` or about anything that is part of it.

    Parts are found through the history itself, so that deleted ones are among them.
    """
    if model is whole:
        return Q(pgh_obj_id=pk)
    parent = parent_of(model)
    if parent is None:
        return Q(pk__in=[])
    kept = parent.pgh_event_model.objects.filter(belongs(parent, whole, pk))
    return Q(**{f"{REMEMBERED[model].part_of}__in": kept.order_by().values("pgh_obj_id")})


def wholes(model: Model) -> list[Model]:
    """The model, that of the thing its rows are part of, and so on up."""
    parent = parent_of(model)
    return [model, *(wholes(parent) if parent else [])]


def parent_of(model: Model) -> Model | None:
    """The model of the thing that rows of `model` are part of."""
    part_of = REMEMBERED[model].part_of
    return model._meta.get_field(part_of).related_model if part_of else None


class HistoryFilter(forms.Form):
    """The filters of the journal as they stand in the address; wrong ones are left out."""

    text = forms.CharField(
        label="Найти", required=False, max_length=100, widget=forms.TextInput({"type": "search"})
    )
    who = forms.CharField(
        label="Кто", required=False, max_length=100, widget=forms.TextInput({"type": "search"})
    )
    kind = forms.ChoiceField(label="Что", required=False)
    since = forms.DateField(
        label="С", required=False, widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d")
    )
    until = forms.DateField(
        label="По", required=False, widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d")
    )

    def __init__(self, data, *, kinds: dict[str, str]):
        super().__init__(data)
        self.fields["kind"].choices = [("", "всё"), *kinds.items()]

    @property
    def chosen(self) -> Filters:
        self.is_valid()
        return Filters(**self.cleaned_data)
