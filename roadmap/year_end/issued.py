"""Which issued papers a year keeps: those that tell of it, whenever they were issued."""

from django.db.models import CharField, Q, QuerySet
from django.db.models.functions import Cast

from mentorship.models import Pair
from people.academic_year import AcademicYear
from roadmap.documents import registry
from roadmap.models import IssuedDocument, LocalAct

A_YEAR = r"^\d{4}$"  # the catalogue of the whole library, for one, is of no year
OVER = (Pair.State.COMPLETED, Pair.State.ENDED)


def issued_in(year: AcademicYear) -> QuerySet[IssuedDocument]:
    """Papers about the year and its acts, whatever the day on them; others by that day.

    The year-end analysis of the year before belongs to this one, in whose August it is made
    (mission.md, «The year»). What was issued of a pair after its last day tells of that day's year.
    """
    of_years, analysed = registry.keys_about("year"), registry.keys_about("analysed year")
    of_acts, of_pairs = registry.keys_about("act"), registry.keys_about("pair")
    over = Pair.objects.filter(state__in=OVER)
    about = (
        Q(key__in=of_years, object_id=str(year.first))
        | Q(key__in=analysed, object_id=str(year.previous.first))
        | Q(key__in=of_acts, object_id__in=ids(LocalAct.objects.filter(year=year)))
        | Q(
            key__in=of_pairs, dated__gt=year.end,
            object_id__in=ids(over.filter(ends_on__range=(year.start, year.end))),
        )
    )  # fmt: skip
    elsewhere = (
        Q(key__in=[*of_years, *analysed], object_id__regex=A_YEAR)
        | Q(key__in=of_acts)
        | Q(key__in=of_pairs, object_id__in=ids(over.filter(ends_on__lt=year.start)))
    )
    dated = Q(dated__range=(year.start, year.end)) & ~elsewhere
    return IssuedDocument.objects.filter(about | dated).order_by("dated", "title", "pk")


def ids(rows: QuerySet) -> QuerySet:
    """Keys of the rows as the addresses of papers have them."""
    return rows.order_by().values_list(Cast("pk", CharField()))
