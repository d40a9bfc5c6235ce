"""Filters and the workbook of incentive payments."""

from collections.abc import Iterable
from decimal import Decimal

import django_filters
from django.db.models import QuerySet

from people.academic_year import AcademicYear
from people.filters import ANY, search_box, year_choices
from people.models import Teacher
from people.tables.writing import Sheet
from roadmap.acts.month_pay import MonthPay, PayMonth, month_pay
from roadmap.models import IncentivePayment

Unit = IncentivePayment.Unit
COLUMNS = [
    ("Наставник", 34), ("Должность", 34), ("Вид выплаты", 34), ("Размер", 12), ("В чём", 18),
    ("С", 12), ("По", 12), ("Наставляемый", 34), ("Основание", 30),
]  # fmt: skip


class PaymentFilter(django_filters.FilterSet):
    """Over the payments that the account may see."""

    q = django_filters.CharFilter(
        label="Наставник", method="named", widget=search_box("Иванова Анна")
    )
    year = django_filters.ChoiceFilter(
        label="Учебный год", choices=(), empty_label=ANY, method="of_year"
    )
    unit = django_filters.ChoiceFilter(
        label="В чём", choices=IncentivePayment.Unit.choices, empty_label=ANY
    )
    order = django_filters.ChoiceFilter(
        label="Приказ", choices=[("yes", "есть"), ("no", "нет")], empty_label=ANY,
        method="settled",
    )  # fmt: skip

    class Meta:
        model = IncentivePayment
        fields = []

    def __init__(self, *args, this_year: AcademicYear, **kwargs):
        super().__init__(*args, **kwargs)
        years = [AcademicYear(this_year.first + step) for step in (1, 0, -1, -2)]
        self.filters["year"].extra["choices"] = year_choices(years)

    def named(self, payments, name, typed):
        return payments.filter(Teacher.objects.found_as(typed, "teacher"))

    def of_year(self, payments, name, year):
        return payments.touching(AcademicYear(int(year)))

    def settled(self, payments, name, answer):
        unsettled = IncentivePayment.objects.without_order().values("pk")
        if answer == "no":
            return payments.filter(pk__in=unsettled)
        return payments.exclude(pk__in=unsettled)


def pay_of(payments: QuerySet, month: PayMonth) -> MonthPay:
    """What these payments come to in the month. One query."""
    rows = payments.in_roubles(month.first, month.last).with_settled().order_by()
    return month_pay(month, rows.values_list("settled", "size", "starts_on", "ends_on"))


def payment_sheet(payments: Iterable[IncentivePayment]) -> Sheet:
    """Payments with their people and orders."""
    return Sheet("Выплаты", COLUMNS, map(_row, payments))


def month_sheet(payments: QuerySet, month: PayMonth) -> Sheet:
    """The same with a last column that adds up to what the page says is paid in the month by signed
    papers."""
    columns = [*COLUMNS, (f"За {month} по подписанному, руб.", 18)]
    rows = ([*_row(one), _paid(one, month)] for one in payments.with_settled())
    return Sheet("Выплаты", columns, rows)


def _row(payment: IncentivePayment) -> list:
    basis = payment.basis_in_words
    if payment.is_never_paid:
        basis = f"{basis}; отменена"
    return [
        payment.teacher.full_name, payment.teacher.post, payment.kind, payment.size,
        payment.get_unit_display(), payment.starts_on, payment.ends_on,
        payment.pair.mentee.full_name if payment.pair else "", basis,
    ]  # fmt: skip


def _paid(payment: IncentivePayment, month: PayMonth) -> Decimal | None:
    if payment.unit != Unit.ROUBLES or not payment.settled:
        return None
    return month.share(payment.size, payment.starts_on, payment.ends_on) or None
