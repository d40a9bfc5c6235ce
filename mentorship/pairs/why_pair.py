"""Who and why: what the request of a pair says and what the two have marked besides, with levels at
the start; nothing that others may not."""

from dataclasses import dataclass

from django.db.models import CharField, F, OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Concat

from mentorship.models import DifficultyMark, Pair
from people.asked_often import asked_often
from people.models import Difficulty, SelfAssessment

ASKED = "asked"  # named in the request; other rows say whose mark they are, and when it was made
AT_START = ("mentee start", "mentor start")  # whose level counts, before the request's


@dataclass(frozen=True)
class Hard:
    """A difficulty of a pair; `level`: how sure the mentee was when the work began, None where
    nobody has said. As the mentee marked it in the pair, else said in the request, else as the
    mentor saw it."""

    name: str
    level: int | None
    competence: int = 0


@dataclass(frozen=True)
class Why:
    """What a pair works on. Own words and wishes of the request are not here: they are not its."""

    subject: str
    classes: str
    wished_form: str
    hard: tuple[Hard, ...]

    @property
    def title(self) -> str:
        """«Математика, 5–9 классы»; '' when neither is said."""
        words = ", ".join(part for part in (self.subject, self.classes) if part)
        return words[:1].upper() + words[1:]


def why_of(pairs: list[Pair], *, marked: bool = True) -> dict[int, Why]:
    """By the pair's key, which carries its request; one query however many pairs there are.

    `marked`: with the difficulties that are named by marks of growth alone.
    """
    if not pairs:
        return {}
    requests = tuple(pair.request_id for pair in pairs if pair.request_id)
    keys = tuple(pair.pk for pair in pairs)
    rows = list(_difficulties(requests, keys) if marked else _asked(requests))
    found: dict[int, dict[int, list]] = {pair.pk: {} for pair in pairs}
    for pair in pairs:
        own = [row for row in rows if row[0] == (pair.request_id if row[-1] == ASKED else -pair.pk)]
        for row in sorted(own, key=lambda row: (row[-1] != ASKED, row[3])):
            found[pair.pk].setdefault(row[1], []).append(row)
    return {
        pair.pk: Why(
            pair.request.subject if pair.request_id else "",
            pair.request.get_class_range_display() if pair.request_id else "",
            pair.request.wished_form if pair.request_id else "",
            tuple(_hard(own) for own in found[pair.pk].values()),
        )
        for pair in pairs if pair.request_id or found[pair.pk]
    }  # fmt: skip


def _hard(rows: list[tuple]) -> Hard:
    """What all rows about one difficulty of a pair say together."""
    said = {row[-1]: row[4] for row in rows}
    levels = (said.get(AT_START[0]), said.get(ASKED), said.get(AT_START[1]))
    _, key, name, *_ = rows[0]
    return Hard(name, next((level for level in levels if level is not None), None), key)


@asked_often
def _asked(requests: tuple[int, ...]) -> QuerySet:
    """(request, competence, name, place, level by the self-assessment or None, ASKED)."""
    said = SelfAssessment.objects.filter(
        request=OuterRef("request"), competence=OuterRef("competence")
    )
    rows = Difficulty.objects.filter(request__in=requests).order_by()
    told = Value(ASKED, output_field=CharField())
    return rows.annotate(
        whose=F("request_id"), at=F("rank"), said=Subquery(said.values("level")[:1]), told=told
    ).values_list("whose", "competence_id", "competence__name", "at", "said", "told")


@asked_often
def _difficulties(requests: tuple[int, ...], pairs: tuple[int, ...]) -> QuerySet:
    """Of the requests; and of all marks, with the pair's key below zero in place of a request's."""
    told = Concat("side", Value(" "), "stage", output_field=CharField())
    marks = DifficultyMark.objects.filter(pair__in=pairs).order_by().annotate(
        whose=-F("pair_id"), at=F("competence__place"), said=F("level"), told=told
    )  # fmt: skip
    marks = marks.values_list("whose", "competence_id", "competence__name", "at", "said", "told")
    return _asked(requests).union(marks, all=True)
