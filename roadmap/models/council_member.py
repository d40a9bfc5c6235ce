import datetime as dt

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Q

from people.access import Permission
from people.audit import audited
from people.models.school import term


class CouncilMemberQuerySet(models.QuerySet):
    def on(self, day: dt.date):
        """Those who were of the council on that day."""
        return self.filter(Q(until__isnull=True) | Q(until__gte=day), since__lte=day)

    def in_order(self):
        return self.order_by("teacher__sort_name", "since", "pk")


@audited(
    named_by=["teacher"], readable_by=Permission.EDIT_COUNCIL,
    counted="член совета,члена совета,членов совета",
)  # fmt: skip
class CouncilMember(models.Model):
    """Член научно-методического совета, with dates: minutes name those of their own day."""

    teacher = models.ForeignKey(
        "people.Teacher", verbose_name="кто", on_delete=models.PROTECT, related_name="in_council"
    )
    since = models.DateField("с")
    until = models.DateField("по", null=True, blank=True)

    objects = CouncilMemberQuerySet.as_manager()

    class Meta:
        verbose_name = "член совета"
        verbose_name_plural = "члены совета"
        ordering = ["teacher__sort_name", "since"]
        constraints = [
            models.CheckConstraint(
                condition=Q(until__isnull=True) | Q(until__gte=F("since")),
                name="council_member_dates_in_order",
                violation_error_message="Дата «по» раньше даты «с».",
            ),
            ExclusionConstraint(
                name="council_member_once_at_a_time",
                expressions=[("teacher", RangeOperators.EQUAL), (term(), RangeOperators.OVERLAPS)],
                violation_error_message="Этот человек в эти дни уже в составе совета.",
            ),
        ]

    def __str__(self):
        return self.teacher.short_name
