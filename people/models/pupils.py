"""The word about pupils: nothing with a recognisable one goes public unless it says where and when
their parents' consents were taken (152-ФЗ; the default is no)."""

from django.db import models
from django.db.models import Q

LONGEST_STATEMENT = 300


class Pupils(models.TextChoices):
    UNSAID = "", "не сказано"
    NONE = "none", "узнаваемых учеников нет"
    SHOWN = "shown", "на материале узнаваемые ученики"


SAID = Q(pupils="none") | Q(pupils="shown") & ~Q(consents_taken="")  # may go out


class AboutPupils(models.Model):
    """Something on which pupils may be recognisable, and what was said of that."""

    pupils = models.CharField(
        "ученики", max_length=5, choices=Pupils, blank=True, default=Pupils.UNSAID
    )
    consents_taken = models.CharField(
        "где и когда взяты согласия родителей", max_length=LONGEST_STATEMENT, blank=True
    )

    class Meta:
        abstract = True

    def say_of_pupils(self, pupils: str = Pupils.UNSAID, consents_taken: str = "") -> None:
        """Put the word on the row, not saved; consents are those of recognisable pupils alone."""
        self.pupils = pupils
        self.consents_taken = consents_taken if pupils == Pupils.SHOWN else ""


def said_of_pupils(name: str, *, unless: Q, asks: str = "узнаваемы ли на материале ученики"):
    """The constraint that the word is there, except of rows that are not to go out (`unless`)."""
    return models.CheckConstraint(
        condition=unless | SAID,
        name=name,
        violation_error_message=f"Скажите, {asks}; если да — где и когда взяты согласия родителей.",
    )


def shown_with_consents(name: str):
    """The constraint that of recognisable pupils it is said where the consents are."""
    return models.CheckConstraint(
        condition=~Q(pupils="shown") | ~Q(consents_taken=""),
        name=name,
        violation_error_message=(
            "На снимке узнаваемы ученики: напишите, где и когда взяты согласия родителей."
        ),
    )
