from django.db import models

from mentorship.models.pair import Pair, of_two
from people.access import Permission
from people.audit import audited
from people.models import Versioned


class PairResultsQuerySet(models.QuerySet):
    def visible_to(self, account):
        """All for who leads pairs; once the pair is over, to the two and who reads conclusions."""
        if account.can(Permission.EDIT_PAIRS):
            return self
        fixed = self.exclude(fixed_on=None)
        if account.can(Permission.READ_CONCLUSIONS):
            return fixed
        return fixed.filter(of_two(account, "pair__"))


@audited(
    named_by=["pair"], readable_by=Permission.READ_PAIR_FACTS, part_of="pair", quiet=["version"],
    counted="итоги пары,итогов пары,итогов пар",
)  # fmt: skip
class PairResults(Versioned):
    """Итоги пары: what of the expected results was reached, the conclusion, what comes next.

    Growth and the opinions of the two are shown beside it, not copied. `reached` is a list of
    {"expected": a line of the programme, "mark", "word"} (mentorship.results.expected.Line).
    `fixed_on` is the day since which others than the deputy read it: the pair is over.
    """

    pair = models.OneToOneField(
        Pair, verbose_name="пара", on_delete=models.PROTECT, related_name="results"
    )
    reached = models.JSONField("ожидаемые результаты", default=list, blank=True)
    conclusion = models.TextField("заключение", blank=True, max_length=5000)
    ahead = models.TextField("что дальше", blank=True, max_length=2000)
    fixed_on = models.DateField("итоги подведены", null=True, blank=True, editable=False)

    objects = PairResultsQuerySet.as_manager()

    class Meta:
        verbose_name = "итоги пары"
        verbose_name_plural = "итоги пар"
        ordering = ["-pk"]

    def __str__(self):
        return f"Итоги: {self.pair}"
