"""Marks of growth go on with the mentee from pair to pair: it is measured from the first start."""

from mentorship.models import DifficultyMark, Pair

OWN = ("level", "made_on", "entered_by_id")


def carry_growth(old: Pair, new: Pair) -> None:
    """What was marked in the one pair is marked in the other too, by whom and when it was; a mark
    that was made there later stays. The former pair keeps its own.

    Call inside the transaction that prepares the new pair, hands the rest on to it, or ends a
    temporary one.
    """
    there = {key_of(mark): mark for mark in DifficultyMark.objects.filter(pair=new)}
    fresh = []
    for mark in DifficultyMark.objects.filter(pair=old).order_by("pk"):
        stands = there.get(key_of(mark))
        said = {name: getattr(mark, name) for name in OWN}
        if stands is None:
            fresh.append(DifficultyMark(pair=new, **named(mark), **said))
        elif stands.made_on <= mark.made_on and said != {n: getattr(stands, n) for n in OWN}:
            for name, value in said.items():
                setattr(stands, name, value)
            stands.save()
    DifficultyMark.objects.bulk_create(fresh)


def named(mark: DifficultyMark) -> dict:
    return {name: getattr(mark, name) for name in ("competence_id", "stage", "side")}


def key_of(mark: DifficultyMark) -> tuple:
    return tuple(named(mark).values())
