"""Papers of consent: printed, registered with the date they bear, withdrawn."""

import datetime as dt
from collections.abc import Iterable, Mapping

from django.core.exceptions import ValidationError
from django.db import transaction

from people.audit import because
from people.consents.codes import new_code
from people.consents.texts import USUAL_TEXTS, last_day
from people.models import Account, Consent, ConsentKind, ConsentText, School, Teacher

NOT_WAITING = "Эта бумага уже не ждёт подписи: её дату внесли. Обновите страницу."
NOT_SIGNED = "У бумаги нет даты: отозвать можно только подписанное."
REPLACED = (
    "Эту бумагу заменила новая, от {:%d.%m.%Y}: согласие действует по ней. Внесите отзыв в новую."
)
NOTHING_ALLOWED = (
    "Отметьте, что разрешено публиковать. Если на бумаге нет ни одного «да», согласия нет: "
    "оставьте её неподписанной или уберите."
)


def current_text(kind: str) -> ConsentText:
    """The wording in force, or the usual one (unsaved) where the school has none of its own."""
    found = ConsentText.objects.filter(kind=kind).order_by("-number").first()
    if found:
        return found
    usual = USUAL_TEXTS[kind]
    return ConsentText(
        kind=kind, title=usual.title, body=usual.body, term=usual.term,
        valid_months=usual.valid_months,
    )  # fmt: skip


@transaction.atomic
def save_consent_text(kind: str, *, by: Account, version: int, **fields) -> ConsentText:
    """Change the wording of a kind. StaleVersion, ValidationError.

    A wording that stands on a printed paper stays as it is: the new one gets the next number.
    Versions go on from number to number, so whoever read the former one is told of the new.
    """
    one_at_a_time()
    row = current_text(kind)
    if row.pk:
        row = ConsentText.locked(row.pk, version)
        if row.consents.exists():
            row = ConsentText(
                kind=kind, number=row.number + 1, warn_days=row.warn_days, version=row.version
            )
    for name, value in fields.items():
        setattr(row, name, value)
    row.full_clean()
    with because("save_consent_text", by=by):
        row.save_next_version()
    return row


def one_at_a_time() -> None:
    """Numbers of texts and papers that wait follow from what is there: wait for another clerk."""
    School.objects.select_for_update().first()


@transaction.atomic
def print_consents(*, by: Account, kind: str, teachers: Iterable[Teacher]) -> list[Consent]:
    """A paper to sign for each of the teachers, in the order of names.

    A paper that waits already is given again: pressed twice, the button makes nothing twice.
    """
    one_at_a_time()
    chosen = {teacher.pk for teacher in teachers}
    waiting = Consent.objects.waiting().filter(teacher_id__in=chosen, kind=ConsentKind(kind))
    lacking = chosen - set(waiting.values_list("teacher_id", flat=True))
    with because("print_consents", by=by):
        text = _kept_text(kind) if lacking else None
        Consent.objects.bulk_create(
            Consent(teacher_id=pk, kind=kind, text=text, code=new_code()) for pk in lacking
        )
    return list(waiting.all().select_related("teacher", "text").order_by("teacher__sort_name"))


def _kept_text(kind: str) -> ConsentText:
    """The wording in force as a row: the usual one is written down when it is first printed."""
    text = current_text(kind)
    if not text.pk:
        text.save()
    return text


@transaction.atomic
def discard_consent(consent: Consent, *, by: Account) -> None:
    """Take a paper that nobody has signed off the register. ValidationError for a signed one."""
    row = Consent.objects.select_for_update().get(pk=consent.pk)
    if row.signed_on:
        raise ValidationError("Бумага подписана: её можно отозвать, но не убрать.")
    with because("discard_consent", by=by):
        row.delete()


@transaction.atomic
def register_consent(pk: int, *, by: Account, version: int, **fields) -> Consent:
    """Write down what the signed paper says: `fields` are the model's, signed_on among them.

    Without `valid_until` the term of its text counts. StaleVersion, ValidationError.
    """
    row = Consent.locked(pk, version)
    for name, value in fields.items():
        setattr(row, name, value)
    _ready(row)
    with because("register_consent", by=by):
        row.save_next_version()
    return row


@transaction.atomic
def enter_consent(*, by: Account, teacher: Teacher, kind: str, **fields) -> Consent:
    """A signed paper that was not printed here. The same one sent twice is entered once."""
    one_at_a_time()
    same = Consent.objects.filter(teacher=teacher, kind=kind, signed_on=fields["signed_on"])
    if found := same.first():
        return found
    row = Consent(teacher=teacher, kind=kind, code=new_code(), **fields)
    _ready(row)
    with because("enter_consent", by=by):
        row.save()
    return row


@transaction.atomic
def register_dates(rows: Mapping[int, dict], *, by: Account) -> list[Consent]:
    """Dates of many papers at once: key of a paper → fields, signed_on among them.

    All or nothing. ValidationError, a dictionary of the papers' keys, when some do not wait any
    more or contradict themselves.
    """
    papers = Consent.objects.select_for_update(of=("self",)).filter(pk__in=rows)
    found = {row.pk: row for row in papers.select_related("teacher", "text")}
    troubles = {str(pk): NOT_WAITING for pk in rows if pk not in found or found[pk].signed_on}
    for pk, row in found.items():
        for name, value in rows[pk].items():
            setattr(row, name, value)
        row.version += 1
        if message := _trouble(row):
            troubles.setdefault(str(pk), message)
    if troubles:
        raise ValidationError(troubles)
    names = ["signed_on", "valid_until", "fields", "bans", "resource", "version"]
    with because("register_consents", by=by):
        Consent.objects.bulk_update(found.values(), names)
    return list(found.values())


def _trouble(row: Consent) -> str:
    try:
        _ready(row, in_bulk=True)
    except ValidationError as error:
        return " ".join(error.messages)
    return ""


def _ready(row: Consent, *, in_bulk: bool = False) -> None:
    """Complete a signed paper by its kind and text. ValidationError when it cannot be so."""
    if row.signed_on and row.valid_until is None and row.text:
        row.valid_until = last_day(row.signed_on, row.text.valid_months)
    if row.kind == ConsentKind.DISSEMINATION:
        if not row.fields:
            raise ValidationError({"fields": NOTHING_ALLOWED})
        row.resource = row.resource or School.objects.values_list("site", flat=True).get()
    if in_bulk:
        row.clean_fields(exclude=["teacher", "text", "code"])
        row.validate_constraints(exclude=["teacher", "code"])
    else:
        row.full_clean()


@transaction.atomic
def withdraw_consent(
    pk: int, *, by: Account, version: int, withdrawn_on: dt.date, withdrawal_reason: str
) -> Consent:
    """End a consent from the day the statement was received. StaleVersion, ValidationError."""
    row = Consent.locked(pk, version)
    if row.signed_on is None:
        raise ValidationError(NOT_SIGNED)
    if newer := row.successors(withdrawn_on).first():
        raise ValidationError(REPLACED.format(newer.signed_on))
    row.withdrawn_on, row.withdrawal_reason = withdrawn_on, withdrawal_reason
    row.full_clean()
    with because("withdraw_consent", by=by, why=withdrawal_reason):
        row.save_next_version()
    return row


@transaction.atomic
def restore_consent(consent: Consent, *, by: Account) -> None:
    """Take back a withdrawal that was entered by mistake."""
    row = Consent.objects.select_for_update().get(pk=consent.pk)
    if row.withdrawn_on is None:
        return
    row.withdrawn_on, row.withdrawal_reason = None, ""
    with because("restore_consent", by=by):
        row.save_next_version()
