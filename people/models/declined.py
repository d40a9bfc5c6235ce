from django.db import models

from people.audit import audited
from people.models.versioned import Versioned
from people.names import Case


@audited(
    named_by=["phrase"], quiet=["version"],
    counted="склонение,склонения,склонений",
)  # fmt: skip
class DeclinedPhrase(Versioned):
    """A name or a post whose cases a person has written or confirmed; papers print these.

    Kept by the words themselves: a changed surname or post is another phrase, declined anew.
    """

    phrase = models.CharField("в именительном падеже", max_length=300, unique=True)
    gent = models.CharField("родительный: нет кого", max_length=300)
    datv = models.CharField("дательный: подчиняется кому", max_length=300)
    accs = models.CharField("винительный: назначить кого", max_length=300)
    ablt = models.CharField("творительный: согласовано кем", max_length=300)
    loct = models.CharField("предложный: сказано о ком", max_length=300)

    class Meta:
        verbose_name = "склонение"
        verbose_name_plural = "склонения имён и должностей"
        ordering = ["phrase"]

    def __str__(self):
        return self.phrase

    def form(self, case: Case) -> str:
        """The phrase in the case."""
        return self.phrase if case is Case.NOMN else getattr(self, case.value)
