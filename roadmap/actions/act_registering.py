"""What the school's secretary does with a signed act: № and date, the scan, who has read it."""

import datetime as dt
import hashlib
import re
from collections.abc import Iterable, Mapping
from functools import partial

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.db import transaction
from django.utils import timezone

from mentorship.actions import record_agreement, record_order
from mentorship.pairs.order_numbers import OrderNumbers
from mentorship.pairs.takeover import NO_PAY
from people.audit import because
from people.files import check_upload
from people.models import Account, School, Teacher
from roadmap.actions.acts import fix_text, pairs_of
from roadmap.acts.content import TERMS
from roadmap.acts.text import OF_MONEY, PLACEHOLDER, name_and_case
from roadmap.models import ORDERS, ORDERS_OF_PAIRS, Acknowledgement, ActRole, LocalAct

State = LocalAct.State
ENDINGS = (".pdf", ".jpg", ".jpeg", ".png")
WORK = "Содержание работы:"
PAY = re.compile(r"выплат|оплат|доплат|надбавк", re.I)
OTHER_KIND = "Скан — это PDF или снимок JPEG, PNG. Сохраните бумагу в одном из этих видов."


class RepeatedNumber(ValidationError):
    """Another act of the same journal and year bears the №; a tick says that it is really so."""


@transaction.atomic
def register_act(
    pk: int, *, by: Account, version: int, number: str, dated: dt.date,
    in_force_on: dt.date | None = None, pay_line: bool | None = None, work: str = "",
    repeats: bool = False, left: str = "",
) -> LocalAct:  # fmt: skip
    """№ and date of the signed act as the school's journal has them; written to its pairs too.

    Sent for a registered act it corrects them; the paper names the officials of its date.
    `pay_line`: the agreement names the pay, None: as its text says; `work`: what an agreement made
    elsewhere says of the work; `left`: why blanks of the text stay. StaleVersion, RepeatedNumber
    unless `repeats`, ValidationError.
    """
    School.objects.select_for_update().first()  # of two who type the same №, the second is told
    act = LocalAct.locked(pk, version)
    pay_line = names_pay(act) if pay_line is None else pay_line
    if not act.is_signed:
        act.check_move(State.SIGNED)
        act.state = State.SIGNED
    number = number.replace("№", "").strip()
    if act.kind.is_numbered and not number:
        raise ValidationError({"number": "Напишите № из журнала регистрации."})
    if not repeats:
        _warn_of_repeat(act, number, dated)
    act.number, act.dated = number, dated
    fix_text(act, left)
    if in_force_on and act.state == State.SIGNED:
        act.in_force_on, act.state = in_force_on, State.IN_FORCE
    with because("register_act", by=by, why=left):
        act.move(act.state)
        _tell_pairs(act, by=by, pay_line=pay_line, work=work_in(act) or work)
    return act


def _warn_of_repeat(act: LocalAct, number: str, dated: dt.date) -> None:
    same = LocalAct.objects.with_number(number, dated, act.kind).exclude(pk=act.pk)
    if number and (other := same.select_related("kind").first()):
        raise RepeatedNumber(
            {"number": f"Такой № в {dated.year} году уже стоит: «{other.title}», "
                       f"{other.requisites}. Проверьте по журналу."}
        )  # fmt: skip
    if act.kind.role in ORDERS:
        _warn_of_pairs(act, number, dated)


def _warn_of_pairs(act: LocalAct, number: str, dated: dt.date) -> None:
    """Pairs that came from paper bear №№ of orders of which there is no act here."""
    day = OrderNumbers.of_pairs(without=pairs_of(act)).other_day(number, dated)
    if day:
        raise RepeatedNumber(
            {"number": f"Такой № в {dated.year} году стоит у пар с приказом от {day:%d.%m.%Y}. "
                       "Проверьте по журналу."}
        )  # fmt: skip


def _tell_pairs(act: LocalAct, *, by: Account, pay_line: bool, work: str) -> None:
    """The gate of each pair reads its own fields: what was signed is written there."""
    terms = (act.content or {}).get(TERMS, {})
    paper = {"by": by, "pairs": pairs_of(act), "number": act.number, "date": act.dated,
             "said": {int(key): said for key, said in terms.items()}}  # fmt: skip
    if act.kind.role in ORDERS_OF_PAIRS:
        record_order(**paper)
    elif act.kind.role == ActRole.AGREEMENT:
        record_agreement(**paper, pay_line=pay_line, content=work)


def names_pay(act: LocalAct) -> bool:
    """Whether the agreement names the pay: a signed one as stands in the pairs that bear its №, one
    made here by its text."""
    if act.kind.role != ActRole.AGREEMENT:
        return False
    if act.is_signed:
        paper = (act.number, act.dated)
        return any(
            pair.pay_line for pair in pairs_of(act)
            if (pair.agreement_number, pair.agreement_date) == paper
        )  # fmt: skip
    named = (name_and_case(inside)[0] for inside in PLACEHOLDER.findall(act.body))
    said = re.split(r"(?<=[.;])\s|\n{2,}", act.body)
    return OF_MONEY in named or any(PAY.search(one) and not NO_PAY.search(one) for one in said)


def work_in(act: LocalAct) -> str:
    """What the paper says of the mentor's work: its first clause; '' of a paper made elsewhere."""
    blocks = (act.content or {}).get("blocks", ())
    clause = next((block["text"] for block in blocks if block["kind"] == "clause"), "")
    return clause.rpartition(WORK)[2].strip().rstrip(".")[:2000]


def attach_act_scan(act: LocalAct, *, by: Account, file, max_mb: int) -> LocalAct:
    """The scan of the signed paper; the one before leaves the disk. ValidationError."""
    ending = "." + file.name.rpartition(".")[2].lower()
    if ending not in ENDINGS:
        raise ValidationError(OTHER_KIND)
    data = check_upload(file, max_mb=max_mb).read()
    with transaction.atomic(), because("attach_act_scan", by=by):
        row = LocalAct.objects.select_for_update(of=("self",)).select_related("kind").get(pk=act.pk)
        if not row.is_signed:
            raise ValidationError("Сначала внесите № и дату: скан прикладывают к подписанному.")
        before, storage = row.scan.name, row.scan.storage
        row.scan.save(f"scan{ending}", ContentFile(data), save=False)
        row.scan_name, row.scan_sha256 = file.name[-255:], hashlib.sha256(data).hexdigest()
        row.save_next_version()
        if before:
            transaction.on_commit(partial(storage.delete, before))
    return row


@transaction.atomic
def ask_to_acquaint(act: LocalAct, *, by: Account, teachers: Iterable[Teacher]) -> int:
    """Put people on the act's acquaintance list; how many were not there yet."""
    LocalAct.objects.select_for_update().get(pk=act.pk)
    wanted = {teacher.pk for teacher in teachers}
    new = wanted - set(act.acknowledgements.values_list("teacher", flat=True))
    with because("ask_to_acquaint", by=by):
        Acknowledgement.objects.bulk_create(
            Acknowledgement(act=act, teacher_id=pk) for pk in sorted(new)
        )
    return len(new)


@transaction.atomic
def set_acquainted(act: LocalAct, *, by: Account, dates: Mapping[int, dt.date | None]) -> int:
    """Dates from the paper sheet: key of a row → date, None takes it away. How many changed."""
    rows = act.acknowledgements.select_for_update(of=("self",)).filter(pk__in=dates)
    changed = [row for row in rows if row.signed_on != dates[row.pk]]
    for row in changed:
        row.signed_on = dates[row.pk]
    with because("set_acquainted", by=by):
        Acknowledgement.objects.bulk_update(changed, ["signed_on"])
    return len(changed)


@transaction.atomic
def stop_acquainting(row: Acknowledgement, *, by: Account) -> None:
    """Take somebody off the list. ValidationError when the paper bears their date."""
    row = Acknowledgement.objects.select_for_update().get(pk=row.pk)
    if row.signed_on:
        raise ValidationError("На листе стоит дата: человек уже ознакомлен.")
    with because("stop_acquainting", by=by):
        row.delete()


@transaction.atomic
def say_read(act: LocalAct, *, by: Account) -> None:
    """«Прочитано» by the person: information, never evidence. Pressed twice, it is once."""
    rows = Acknowledgement.objects.select_for_update().filter(act=act, teacher=by.teacher_id)
    row = rows.filter(read_at=None).first()
    if row is None:
        return
    row.read_at = timezone.now()
    with because("say_read", by=by):
        row.save(update_fields=["read_at"])
