import re

from django.db import models
from django.db.models.functions import Lower

from people.audit import audited
from people.models import Dictionary


@audited(named_by=["name"], quiet=["place"], counted="форма,формы,форм")
class MentoringForm(Dictionary):
    """Форма наставничества: «педагог — педагог»…"""

    class Meta(Dictionary.Meta):
        verbose_name = "форма наставничества"
        verbose_name_plural = "формы наставничества"
        constraints = [
            models.UniqueConstraint(
                Lower("name"),
                name="mentoring_form_once",
                violation_error_message="Такая форма уже есть.",
            )
        ]


@audited(named_by=["name"], quiet=["place"], counted="вид,вида,видов")
class MentoringKind(Dictionary):
    """Вид наставничества: традиционное, групповое, краткосрочное, реверсивное…"""

    class Meta(Dictionary.Meta):
        verbose_name = "вид наставничества"
        verbose_name_plural = "виды наставничества"
        constraints = [
            models.UniqueConstraint(
                Lower("name"),
                name="mentoring_kind_once",
                violation_error_message="Такой вид уже есть.",
            )
        ]


class EndCauseQuerySet(models.QuerySet):
    def leaving_of_mentor(self):
        """Those of which `is_leaving_of` says "mentor"."""
        return self.filter(name__iregex=r"\mувол").exclude(name__icontains="наставляем")


@audited(named_by=["name"], quiet=["place"], counted="причина,причины,причин")
class EndCause(Dictionary):
    """Почему пара прекращается или меняется наставник: отказ, увольнение, долгое отсутствие…"""

    needs_notice = models.BooleanField(
        "нужно предупреждение за три рабочих дня (ТК РФ, ст. 351.8)", default=True
    )

    is_conflict = models.BooleanField("работа вместе не сложилась", default=False)
    keeps_apart = models.BooleanField("год не предлагать этих двоих друг другу", default=False)

    objects = EndCauseQuerySet.as_manager()

    class Meta(Dictionary.Meta):
        verbose_name = "причина прекращения"
        verbose_name_plural = "причины прекращения и замены"
        constraints = [
            models.UniqueConstraint(
                Lower("name"),
                name="end_cause_once",
                violation_error_message="Такая причина уже есть.",
            )
        ]

    @property
    def is_leaving_of(self) -> str:
        """Whose dismissal the cause is: "mentor", "mentee", '' for none."""
        if not re.search(r"\bувол", self.name, re.I):
            return ""
        return "mentee" if re.search(r"наставляем", self.name, re.I) else "mentor"

    def said_with(self, words: str) -> str:
        """The cause and what was written of it, as pairs keep them; cause_alone parts the two."""
        words = words.strip().removesuffix(".")
        return f"{self.name}: {words}" if words else self.name


def cause_alone(said: str, cause: EndCause | None = None) -> str:
    """The line of the dictionary without the free words that `said_with` has put behind it; `cause`
    is the line where it is known."""
    if cause and said.startswith(cause.name):
        return cause.name
    return said.partition(": ")[0]
