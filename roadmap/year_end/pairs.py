"""Pairs at the end of a year, told in one way: which go on into the next one, which end with it."""

from dataclasses import dataclass

from mentorship.models import Pair
from people.academic_year import AcademicYear
from people.counting import count_of

PAIRS = "пара,пары,пар"


@dataclass(frozen=True)
class PairsOfEnd:
    """How many pairs of the year that nobody has ended: those with days in the next year too, and
    those whose last day comes before it."""

    staying: int
    ending: int


def pairs_at_end(year: AcademicYear) -> PairsOfEnd:
    own = Pair.objects.going().touching(year)
    staying = own.touching(year.next).count()
    return PairsOfEnd(staying, own.count() - staying)


def in_words(pairs: PairsOfEnd, into: AcademicYear) -> str:
    """«2 пары продолжатся в 2027/2028; у 7 пар срок кончится раньше.»; "" where there are none."""
    said = []
    if pairs.staying:
        verb = "продолжится" if pairs.staying == 1 else "продолжатся"
        said.append(f"{count_of(pairs.staying, PAIRS)} {verb} в {into}")
    if pairs.ending:
        said.append(f"у {count_of(pairs.ending, 'пары,пар,пар')} срок кончается раньше")
    return f"{'; '.join(said)}." if said else ""


def finishing_before(into: AcademicYear) -> set[int]:
    """Mentees of going pairs of the year before of whom no pair has a day in this year."""
    going = Pair.objects.going()
    ending = going.touching(into.previous).exclude(pk__in=going.touching(into).values("pk"))
    on = going.touching(into).values("mentee")
    return set(ending.exclude(mentee__in=on).values_list("mentee", flat=True))
