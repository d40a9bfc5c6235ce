from functools import reduce
from operator import or_

from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Exists, F, OuterRef, Q

from people.audit import audited
from people.models.staff_queries import StemSlips, plain
from people.models.versioned import Versioned


class CompetenceQuerySet(models.QuerySet):
    def areas(self):
        """The upper level of the dictionary, in its order."""
        return self.filter(parent=None).order_by("place", "pk")

    def in_use(self):
        """The lower level that people choose from, by areas, without what was retired."""
        rows = self.filter(parent__isnull=False, is_retired=False, parent__is_retired=False)
        return rows.select_related("parent").order_by("parent__place", "parent_id", "place", "pk")

    def with_usage(self):
        """`is_used`: whether something that keeps the line is coded by it, on any floor."""
        uses = [
            Exists(relation.related_model._base_manager.filter(
                **{relation.field.name: OuterRef("pk")}
            ))
            for relation in self.model._meta.related_objects
            if relation.on_delete is models.PROTECT and relation.related_model is not self.model
        ]  # fmt: skip
        return self.annotate(is_used=reduce(or_, uses))


@audited(
    named_by=["code", "name"],
    quiet=["place", "version"],
    counted="компетенция,компетенции,компетенций",
)
class Competence(Versioned):
    """One line of the school's two-level dictionary: an area, or a competence in it.

    Mentors' competences and mentees' difficulties are coded by the same lines, so that one answers
    the other. What was used is retired, not removed.
    """

    parent = models.ForeignKey(
        "self",
        verbose_name="область",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="competences",
    )
    code = models.CharField("код", max_length=12, unique=True)
    name = models.CharField("название", max_length=200)
    hint = models.CharField("пояснение", max_length=500, blank=True)
    place = models.PositiveSmallIntegerField("место", default=0)
    is_retired = models.BooleanField("больше не предлагается", default=False)

    objects = CompetenceQuerySet.as_manager()

    class Meta:
        verbose_name = "компетенция"
        verbose_name_plural = "компетенции"
        ordering = ["place", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(parent=None) | ~Q(parent=F("id")),
                name="competence_not_in_itself",
                violation_error_message="Компетенция не может входить сама в себя.",
            )
        ]
        indexes = [GinIndex(StemSlips(plain("name")), name="competence_slips")]

    def __str__(self):
        return f"{self.code}. {self.name}"
