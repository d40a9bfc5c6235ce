"""What a school has one of: its rules of this and that, the words of its public section."""

from typing import Self

from django.db import models
from django.db.models import Q

from people.asked_often import asked_often
from people.models.versioned import Versioned


class OnlyRow(Versioned):
    """A model of one row; until somebody saves it the school lives by the usual values.

    A model of this kind has the constraint `only_row` in its Meta.
    """

    class Meta:
        abstract = True

    def __str__(self):
        return str(self._meta.verbose_name)

    @classmethod
    def current(cls) -> Self:
        """The row as it is; an unsaved one with the usual values where there is none yet."""
        return next(iter(_first(cls)), None) or cls(pk=1)


@asked_often
def _first(model: type[OnlyRow]) -> models.QuerySet:
    return model._default_manager.order_by("pk")[:1]


def only_row(name: str, said: str) -> models.CheckConstraint:
    """The constraint `<name>_only_one`, with the sentence for whoever would add a second row."""
    return models.CheckConstraint(
        condition=Q(pk=1), name=f"{name}_only_one", violation_error_message=said
    )
