import datetime as dt

from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import BooleanField, Case, F, Q, When

from people.access import Permission
from people.audit import audited
from people.counting import NO_BREAK, word_for
from people.models import Versioned
from roadmap.models.act import SIGNED_STATES, LocalAct

USUAL_KIND = "персональная поощрительная выплата"
NOT_IN_ORDER = "Дата «по» раньше даты «с»."
SETTLED = Q(act__state__in=SIGNED_STATES) | ~Q(basis="")


class PaymentQuerySet(models.QuerySet):
    def visible_to(self, account):
        """All for those who see money; to a person their own, once a paper has settled them."""
        if account.can(Permission.READ_PAYMENTS):
            return self
        if account.teacher_id is None:
            return self.none()
        return self.filter(SETTLED, teacher=account.teacher_id)

    def touching(self, year):
        """Those paid on some day of the academic year."""
        return self.filter(starts_on__lte=year.end).filter(
            Q(ends_on__isnull=True) | Q(ends_on__gte=year.start)
        )

    def in_roubles(self, first, last):
        """Those in roubles paid on some day from `first` to `last`; not by an order given up."""
        rows = self.filter(unit=IncentivePayment.Unit.ROUBLES, starts_on__lte=last)
        ending = Q(ends_on__isnull=True) | Q(ends_on__gte=first)
        return rows.filter(ending).exclude(act__state=LocalAct.State.VOID)

    def lasting(self):
        """Those that are paid on some day: not stopped before their first one."""
        return self.exclude(ends_on__lt=F("starts_on"))

    def with_settled(self):
        """`settled`: whether a signed paper has set it."""
        true = When(SETTLED, then=True)
        return self.annotate(settled=Case(true, default=False, output_field=BooleanField()))

    def with_people(self):
        return self.select_related("teacher", "pair__mentee", "act__kind")

    def without_order(self):
        """Those that no order names yet."""
        return self.filter(act=None, basis="")


@audited(
    named_by=["teacher", "kind"], readable_by=Permission.READ_PAYMENTS, quiet=["version"],
    hidden=["size"], counted="выплата,выплаты,выплат",
)  # fmt: skip
class IncentivePayment(Versioned):
    """Поощрительная выплата: belongs to the mentor, may name the pair it is paid for.

    The order on pay comes in August–September, before pairs are there. One that is stopped before
    its first day ends on the day before it.
    """

    class Unit(models.TextChoices):
        PERCENT = "percent", "процентов оклада"
        ROUBLES = "roubles", "рублей в месяц"
        POINTS = "points", "баллов"

    teacher = models.ForeignKey(
        "people.Teacher", verbose_name="наставник", on_delete=models.PROTECT,
        related_name="payments",
    )  # fmt: skip
    pair = models.ForeignKey(
        "mentorship.Pair", verbose_name="пара", on_delete=models.PROTECT, null=True, blank=True,
        related_name="payments",
    )  # fmt: skip
    kind = models.CharField("вид выплаты", max_length=150, default=USUAL_KIND)
    size = models.DecimalField(
        "размер", max_digits=9, decimal_places=2, validators=[MinValueValidator(0.01)]
    )
    unit = models.CharField("в чём", max_length=10, choices=Unit, default=Unit.ROUBLES)
    starts_on = models.DateField("с")
    ends_on = models.DateField("по", null=True, blank=True)
    act = models.ForeignKey(
        LocalAct, verbose_name="приказ", on_delete=models.PROTECT, null=True, blank=True,
        related_name="payments",
    )  # fmt: skip
    ended_by = models.ForeignKey(
        LocalAct, verbose_name="приказ о прекращении", on_delete=models.PROTECT, null=True,
        blank=True, related_name="ended_payments",
    )  # fmt: skip
    basis = models.CharField("основание на бумаге", max_length=300, blank=True)

    objects = PaymentQuerySet.as_manager()

    class Meta:
        verbose_name = "поощрительная выплата"
        verbose_name_plural = "поощрительные выплаты"
        ordering = ["teacher__sort_name", "starts_on", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(size__gt=0),
                name="payment_of_something",
                violation_error_message="Размер больше нуля.",
            ),
            models.CheckConstraint(
                condition=Q(ends_on=None) | Q(ends_on__gte=F("starts_on") - dt.timedelta(days=1)),
                name="payment_dates_in_order",
                violation_error_message=NOT_IN_ORDER,
            ),
        ]

    def __str__(self):
        return f"{self.teacher.short_name}: {self.kind}"

    @property
    def size_in_words(self) -> str:
        """«15 % оклада», «3 000 ₽ в месяц», «10 баллов»."""
        number = f"{self.size:,.2f}".rstrip("0").rstrip(".").replace(",", NO_BREAK)
        number = number.replace(".", ",")
        points = word_for(int(self.size), "балл,балла,баллов")
        words = {"percent": "% оклада", "roubles": "руб. в месяц", "points": points}
        return f"{number}{NO_BREAK}{words[self.unit]}"

    @property
    def period(self) -> str:
        """«с 01.09.2026 по 31.05.2027»."""
        if self.is_never_paid:
            return f"с {self.starts_on:%d.%m.%Y}, отменена"
        until = f" по {self.ends_on:%d.%m.%Y}" if self.ends_on else ""
        return f"с {self.starts_on:%d.%m.%Y}{until}"

    @property
    def is_never_paid(self) -> bool:
        """Whether it was stopped before its first day."""
        return self.ends_on is not None and self.ends_on < self.starts_on

    @property
    def is_settled(self) -> bool:
        """Whether an order has set it: what only a draft sets is changed there."""
        return bool(self.basis) or (self.act is not None and not self.act.is_open)

    @property
    def basis_in_words(self) -> str:
        """The order with its № if it has one, else the paper that was typed."""
        return self.act.requisites or "проект приказа" if self.act else self.basis
