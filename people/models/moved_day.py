import datetime as dt

from django.db import models

from people.audit import audited
from people.models.school import School
from people.working_days import WorkingCalendar


@audited(named_by=["day"], counted="перенесённый день,перенесённых дня,перенесённых дней")
class MovedDay(models.Model):
    """A day that a decree of the Government (Labour Code art. 112) made worked or free."""

    day = models.DateField(
        "день", unique=True, error_messages={"unique": "Этот день уже в списке."}
    )
    is_working = models.BooleanField("рабочий", default=False)
    note = models.CharField("пояснение", max_length=200, blank=True)

    class Meta:
        verbose_name = "перенесённый день"
        verbose_name_plural = "перенесённые дни"
        ordering = ["day"]

    def __str__(self):
        return f"{self.day:%d.%m.%Y}"

    @classmethod
    def calendar(cls, around: dt.date) -> WorkingCalendar:
        """The school's working days around a date: its week and the days moved near it."""
        school = School.current()
        near = cls.objects.filter(day__year__gte=around.year - 1, day__year__lte=around.year + 1)
        moved = dict(near.values_list("day", "is_working"))
        return WorkingCalendar(school.working_days if school else 5, moved)
