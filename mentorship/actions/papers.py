"""№№ and dates of papers that were signed elsewhere in the application, written to their pairs."""

import datetime as dt
from collections.abc import Iterable, Mapping

from django.db import transaction

from mentorship.models import Pair
from mentorship.pairs.paper_terms import AGREEMENT, ORDER, remember_terms, said_by
from people.audit import because
from people.models import Account


def record_order(
    *, by: Account, pairs: Iterable[Pair], number: str, date: dt.date,
    said: Mapping[int, dict] | None = None,
) -> list[Pair]:  # fmt: skip
    """The order that fixed the pairs; the same one written again changes nothing. `said`: key of a
    pair → what the order says of it (mentorship.paper_terms), else it says what the pair does."""
    return _record(by, pairs, ORDER, said, order_number=number, order_date=date)


def record_agreement(
    *, by: Account, pairs: Iterable[Pair], number: str, date: dt.date, pay_line: bool,
    content: str = "", said: Mapping[int, dict] | None = None,
) -> list[Pair]:  # fmt: skip
    """The supplementary agreement of the pairs' mentor, what it says of the work, and whether it
    names the pay. Without `content` what is written of the work stays; `said` as of an order."""
    work = {"agreement_content": content} if content else {}
    return _record(
        by, pairs, AGREEMENT, said, agreement_number=number, agreement_date=date,
        pay_line=pay_line, **work,
    )  # fmt: skip


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
            row.agreement_said = row.agreement_said if row.agreement_number else None
            row.order_said = row.order_said if row.order_number else None
            row.save_next_version()
    return changed


@transaction.atomic
def _record(
    by: Account, pairs: Iterable[Pair], paper: str, said: Mapping[int, dict] | None, **values
) -> list[Pair]:  # fmt: skip
    rows = Pair.objects.select_for_update().filter(pk__in=[pair.pk for pair in pairs])
    names, changed = (*values, said_by(paper)), []
    with because("record_paper", by=by):
        for row in rows.order_by("pk"):
            before = [getattr(row, name) for name in names]
            for name, value in values.items():
                setattr(row, name, value)
            remember_terms(row, paper, (said or {}).get(row.pk))
            if before != [getattr(row, name) for name in names]:
                row.full_clean()
                row.save_next_version()
                changed.append(row)
    return changed
