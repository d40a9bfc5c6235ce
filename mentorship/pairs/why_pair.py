"""Who and why: what the request of a pair says, with levels before; nothing that others may not."""

from dataclasses import dataclass

from django.db.models import OuterRef, QuerySet, Subquery

from mentorship.models import Pair
from people.models import Difficulty, SelfAssessment


@dataclass(frozen=True)
class Hard:
    """A difficulty as the request names it; `level` is the self-assessment, None without one."""

    name: str
    level: int | None


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


def why_of(pairs: list[Pair]) -> dict[int, Why]:
    """By the pair's key, which carries its request; one query however many pairs there are."""
    asking = [pair for pair in pairs if pair.request_id]
    if not asking:
        return {}
    hard: dict[int, list[Hard]] = {}
    for request, name, level in _difficulties([pair.request_id for pair in asking]):
        hard.setdefault(request, []).append(Hard(name, level))
    return {
        pair.pk: Why(
            pair.request.subject, pair.request.get_class_range_display(),
            pair.request.wished_form, tuple(hard.get(pair.request_id, ())),
        )
        for pair in asking
    }  # fmt: skip


def _difficulties(requests: list[int]) -> QuerySet:
    """(request, name, level by the self-assessment or None), the hardest of each first."""
    said = SelfAssessment.objects.filter(
        request=OuterRef("request"), competence=OuterRef("competence")
    )
    rows = Difficulty.objects.filter(request__in=requests).order_by("request", "rank")
    return rows.values_list("request", "competence__name", Subquery(said.values("level")[:1]))
