"""Who and why: what the request of a pair says, with levels before; nothing that others may not."""

from dataclasses import dataclass

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
    """By the pair's key, which carries its request; two queries however many pairs there are."""
    asking = [pair for pair in pairs if pair.request_id]
    if not asking:
        return {}
    requests = {pair.request_id for pair in asking}
    levels = {
        (one.request_id, one.competence_id): one.level
        for one in SelfAssessment.objects.filter(request__in=requests)
    }
    hard: dict[int, list[Hard]] = {}
    rows = Difficulty.objects.filter(request__in=requests).select_related("competence")
    for one in rows.order_by("request", "rank"):
        level = levels.get((one.request_id, one.competence_id))
        hard.setdefault(one.request_id, []).append(Hard(one.competence.name, level))
    return {
        pair.pk: Why(
            pair.request.subject, pair.request.get_class_range_display(),
            pair.request.wished_form, tuple(hard.get(pair.request_id, ())),
        )
        for pair in asking
    }  # fmt: skip
