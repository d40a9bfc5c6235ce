"""№№ and dates of papers that were signed elsewhere in the application, written to their pairs."""

import datetime as dt
from collections.abc import Iterable

from django.db import transaction

from mentorship.models import Pair
from people.audit import because
from people.models import Account


def record_order(*, by: Account, pairs: Iterable[Pair], number: str, date: dt.date) -> list[Pair]:
    """The order that fixed the pairs; the same one written again changes nothing."""
    return _record(by, pairs, order_number=number, order_date=date)


def record_agreement(
    *, by: Account, pairs: Iterable[Pair], number: str, date: dt.date, pay_line: bool,
    content: str = "",
) -> list[Pair]:  # fmt: skip
    """The supplementary agreement of the pairs' mentor, what it says of the work, and whether it
    names the pay. Without `content` what is written of the work stays."""
    said = {"agreement_content": content} if content else {}
    return _record(
        by, pairs, agreement_number=number, agreement_date=date, pay_line=pay_line, **said
    )


def forget_order(*, by: Account, pairs: Iterable[Pair], number: str, date: dt.date) -> list[Pair]:
    """The order acts no more: of the pairs that go on, those that bear it lack an order again."""
    return _forget(by, pairs, order_number=number, order_date=date)


def forget_agreement(
    *, by: Account, pairs: Iterable[Pair], number: str, date: dt.date
) -> list[Pair]:  # fmt: skip
    """The same of an agreement; what was written of the work stays to begin the next one with."""
    return _forget(by, pairs, agreement_number=number, agreement_date=date)


@transaction.atomic
def _forget(by: Account, pairs: Iterable[Pair], **paper) -> list[Pair]:
    rows = Pair.objects.going().filter(pk__in=[pair.pk for pair in pairs], **paper)
    changed = list(rows.select_for_update().order_by("pk"))
    with because("forget_paper", by=by):
        for row in changed:
            for name in paper:
                setattr(row, name, None if name.endswith("_date") else "")
            if "agreement_number" in paper:
                row.pay_line = False
            row.save_next_version()
    return changed


@transaction.atomic
def _record(by: Account, pairs: Iterable[Pair], **papers) -> list[Pair]:
    rows = Pair.objects.select_for_update().filter(pk__in=[pair.pk for pair in pairs])
    changed = [
        row for row in rows.order_by("pk")
        if any(getattr(row, name) != value for name, value in papers.items())
    ]  # fmt: skip
    with because("record_paper", by=by):
        for row in changed:
            for name, value in papers.items():
                setattr(row, name, value)
            row.full_clean()
            row.save_next_version()
    return changed
