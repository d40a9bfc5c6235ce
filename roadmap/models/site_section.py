"""The public section «Наставничество»: what the school itself says there and lets be shown."""

from django.db import models

from people.access import Permission
from people.audit import audited
from people.models.only_row import OnlyRow, only_row
from roadmap.models.act import LocalAct
from roadmap.models.act_kind import MONEY, OF_ONE_PAIR, ORDERS_OF_PAIRS, ActRole

ABOUT = """\
Наставничество в школе — это работа двух педагогов: опытный коллега помогает тому, кто начинает, \
вернулся после перерыва или осваивает новое. Пара сама выбирает, над чем работать, и составляет \
программу; школа даёт время, обучение и признание.

Работа идёт по дорожной карте учебного года. Наставник и наставляемый участвуют по своему \
письменному согласию.
"""


@audited(readable_by=Permission.EDIT_PUBLICATIONS, quiet=["version"])
class SiteSection(OnlyRow):
    """The words of the section, and which of its parts are shown. One row for the school."""

    about = models.TextField("о наставничестве в школе", max_length=20_000, default=ABOUT)
    shows_mentors = models.BooleanField("показывать наставников", default=True)
    shows_programmes = models.BooleanField("показывать программы пар", default=True)

    class Meta:
        verbose_name = "открытый раздел"
        verbose_name_plural = "открытый раздел"
        constraints = [only_row("site_section", "У школы один открытый раздел.")]

    def __str__(self):
        return "Наставничество"


# they are about named people
NEVER_PUBLIC = (*MONEY, *ORDERS_OF_PAIRS, *OF_ONE_PAIR, ActRole.CONSENT)


class PublicActQuerySet(models.QuerySet):
    def shown(self):
        """Those that are in force: an act that has lost its force leaves the section by itself."""
        rows = self.filter(act__state=LocalAct.State.IN_FORCE)
        return rows.exclude(act__kind__role__in=NEVER_PUBLIC).select_related("act__kind")


@audited(
    named_by=["act"], readable_by=Permission.EDIT_PUBLICATIONS,
    counted="акт на сайте,акта на сайте,актов на сайте",
)  # fmt: skip
class PublicAct(models.Model):
    """An act that the deputy has put into the section, with its scan or without.

    `people` are the staff whom the scan names: nothing in a picture can be veiled, so the file is
    given only while each of them may be named.
    """

    class Names(models.TextChoices):
        NONE = "none", "в файле никто из педагогов не назван"
        SOME = "some", "в файле названы педагоги"
        NO_FILE = "nofile", "файл не показывать"

    act = models.OneToOneField(
        LocalAct, verbose_name="акт", on_delete=models.CASCADE, related_name="public"
    )
    names = models.CharField("кто назван в файле", max_length=6, choices=Names)
    people = models.ManyToManyField(
        "people.Teacher", verbose_name="названы в файле", blank=True, related_name="+"
    )

    objects = PublicActQuerySet.as_manager()

    class Meta:
        verbose_name = "акт открытого раздела"
        verbose_name_plural = "акты открытого раздела"
        ordering = ["act__kind__place", "-act__dated", "pk"]

    def __str__(self):
        return str(self.act)
