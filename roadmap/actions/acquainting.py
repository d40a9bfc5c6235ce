"""Whom an order names goes on its acquaintance list by itself."""

from people.models import Teacher
from roadmap.models import Acknowledgement, ActPair, ActRole, LocalAct

NAMING = (ActRole.PAIRS, ActRole.REPLACEMENT, ActRole.PAY)  # orders that name their people


def bring_those_named(act: LocalAct) -> None:
    """Put on the list of an order those of its pairs and payments who are not there yet.

    Call inside the context of the door that wrote the pairs or the payments.
    """
    if act.kind.role not in NAMING:
        return
    new = named_by(act) - set(act.acknowledgements.values_list("teacher", flat=True))
    Acknowledgement.objects.bulk_create(
        Acknowledgement(act=act, teacher_id=pk) for pk in sorted(new)
    )


def take_off_those_not_named(act: LocalAct, before: set[int]) -> None:
    """Of those whom the act named `before`, the ones it names no more leave the list, unless they
    have read or signed."""
    gone = before - named_by(act)
    act.acknowledgements.filter(teacher__in=gone, signed_on=None, read_at=None).delete()


def named_by(act: LocalAct) -> set[int]:
    """The keys of the people: of an order on pay who is paid or no more, else the people of its
    pairs."""
    if act.kind.role == ActRole.PAY:
        own = act.payments.values_list("teacher", flat=True)
        return {*own, *act.ended_payments.values_list("teacher", flat=True)}
    people = ("pair__mentor", "pair__mentee", "instead_of__mentor")
    rows = ActPair.objects.filter(act=act).values_list(*people)
    return {pk for row in rows for pk in row if pk is not None}


def people_named_by(act: LocalAct) -> list[Teacher]:
    """The same as rows, in the order of names."""
    return list(Teacher.objects.filter(pk__in=named_by(act)).in_order())
