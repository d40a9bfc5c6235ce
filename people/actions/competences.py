"""The dictionary of competences: taken over, extended, put in order, retired."""

from django.core.exceptions import ValidationError
from django.db import transaction

from people.actions.ordering import renumbered
from people.audit import because
from people.competences import USUAL_COMPETENCES
from people.models import Account, Competence, School

ALREADY_USED = (
    "Строкой «{}» уже пользовались. Её нельзя убрать, но можно больше не предлагать: "
    "прежние записи сохранят её название."
)
NOT_EMPTY = "В области «{}» есть компетенции. Сначала уберите их или больше не предлагайте область."


@transaction.atomic
def adopt_usual_competences(*, by: Account | None) -> int:
    """The usual dictionary where the school has none yet; how many lines were made.

    A second press of the button finds a dictionary and adds nothing.
    """
    one_at_a_time()
    if Competence.objects.exists():
        return 0
    with because("adopt_usual_competences", by=by):
        areas = Competence.objects.bulk_create(
            Competence(code=str(number), name=area.name, place=number)
            for number, area in enumerate(USUAL_COMPETENCES, start=1)
        )
        lines = Competence.objects.bulk_create(
            Competence(parent=area, code=f"{area.code}.{n}", name=name, hint=hint, place=n)
            for area, usual in zip(areas, USUAL_COMPETENCES, strict=True)
            for n, (name, hint) in enumerate(usual.competences, start=1)
        )
        return len(areas) + len(lines)


def one_at_a_time() -> None:
    """Codes and places follow from the lines that are there: wait for another editor."""
    School.objects.select_for_update().first()


@transaction.atomic
def add_competence(
    *, by: Account, name: str, area: Competence | None, hint: str = ""
) -> Competence:
    """A new line at the end of the area; without one, a new area.

    The last line sent twice in a row is added once. A code that was given once is not given again.
    """
    one_at_a_time()
    rows = Competence.objects.filter(parent=area).order_by("place", "pk")
    last = rows.last()
    if last and last.name == name:
        return last
    row = Competence(
        parent=area,
        code=_free_code(area),
        name=name,
        hint=hint,
        place=last.place + 1 if last else 1,
    )
    row.full_clean()
    with because("add_competence", by=by):
        row.save()
    return row


def _free_code(area: Competence | None) -> str:
    """The number after the greatest among the line's neighbours, also of those that are gone."""
    before = f"{area.code}." if area else ""
    ever = Competence.pgh_event_model.objects.filter(parent=area, code__startswith=before)
    taken = {
        *ever.values_list("code", flat=True),
        *Competence.objects.values_list("code", flat=True),
    }
    tails = [code.removeprefix(before) for code in taken if code.startswith(before)]
    greatest = max((int(tail) for tail in tails if tail.isdecimal()), default=0)
    return f"{before}{greatest + 1}"


@transaction.atomic
def save_competence(pk: int, *, by: Account, version: int, **fields) -> Competence:
    """Change code, name or hint. StaleVersion, ValidationError when the code is taken."""
    row = Competence.locked(pk, version)
    for name, value in fields.items():
        setattr(row, name, value)
    row.full_clean()
    with because("save_competence", by=by):
        row.save_next_version()
    return row


@transaction.atomic
def move_competence(competence: Competence, *, by: Account, to: int) -> None:
    """Put the line at place `to` (from 1) among its neighbours; codes stay with the lines."""
    one_at_a_time()
    rows = list(Competence.objects.filter(parent=competence.parent_id).order_by("place", "pk"))
    with because("move_competence", by=by):
        Competence.objects.bulk_update(renumbered(rows, competence.pk, to, "place"), ["place"])


@transaction.atomic
def retire_competence(competence: Competence, *, by: Account) -> None:
    """Offer the line (an area: with all its lines) no more; what was written with it stays."""
    with because("retire_competence", by=by):
        Competence.objects.filter(pk=competence.pk).update(is_retired=True)


@transaction.atomic
def return_competence(competence: Competence, *, by: Account) -> None:
    """Offer a retired line again."""
    with because("return_competence", by=by):
        Competence.objects.filter(pk=competence.pk).update(is_retired=False)


@transaction.atomic
def remove_competence(competence: Competence, *, by: Account) -> None:
    """Take a line out of the dictionary. ValidationError when it was used or holds others."""
    row = Competence.objects.with_usage().select_for_update(of=("self",)).get(pk=competence.pk)
    if row.competences.exists():
        raise ValidationError(NOT_EMPTY.format(row.name))
    if row.is_used:
        raise ValidationError(ALREADY_USED.format(row.name))
    with because("remove_competence", by=by):
        row.delete()
