import datetime as dt

from django.db import models

from people.academic_year import AcademicYear, AcademicYearField
from people.audit import untracked


@untracked("the mark of a closed year on this floor; its roadmap remembers who closed it and why")
class FrozenYear(models.Model):
    """A school year that is closed: what was concluded in it is read, never changed.

    The year is closed above; the rooms of this floor ask here.
    """

    year = AcademicYearField("учебный год", unique=True)
    frozen_on = models.DateField("закрыт")

    class Meta:
        verbose_name = "закрытый учебный год"
        verbose_name_plural = "закрытые учебные годы"
        ordering = ["-year"]

    def __str__(self):
        return str(self.year)

    @classmethod
    def holds(cls, day: dt.date | None) -> bool:
        """Whether the day belongs to a closed year; no day belongs to none."""
        if day is None:
            return False
        return cls.objects.filter(year=AcademicYear.containing(day)).exists()

    @classmethod
    def all_closed(cls) -> frozenset[AcademicYear]:
        """Every closed year, for whoever asks about many days."""
        return frozenset(cls.objects.order_by().values_list("year", flat=True))
