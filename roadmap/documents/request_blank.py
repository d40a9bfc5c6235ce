"""«Профессиональный запрос»: an empty form to hand out, one sheet on both sides."""

from django.utils import timezone

from people.access import Permission
from people.forms.requests import TIMES, WAYS
from people.models import ClassRange, Competence, School
from roadmap.documents.paper import Paper
from roadmap.documents.registry import DocumentKind, register, year_of


def build(object_id: str, *, by, revision: int | None = None, issuing: bool = False) -> Paper:
    """The empty form of the year `object_id`, with the school's dictionary as it is now."""
    year = year_of(object_id)
    return Paper(
        title=f"Профессиональный запрос педагога на {year} учебный год (бланк)",
        template="documents/request_blank.html",
        context={
            "year": year,
            "school": School.current(),
            "areas": areas(),
            "class_ranges": ClassRange.labels,
            "ways": WAYS,
            "times": TIMES,
        },
        footer=f"Профессиональный запрос · {year} учебный год",
        dated=timezone.localdate(),
    )


def areas() -> list[tuple[str, list[Competence]]]:
    """The dictionary in use, by areas."""
    found: dict[str, list[Competence]] = {}
    for one in Competence.objects.in_use():
        found.setdefault(one.parent.name, []).append(one)
    return list(found.items())


register(
    DocumentKind(
        key="request-blank",
        title="Профессиональный запрос (бланк)",
        builder=build,
        may_see=lambda account: account.can(Permission.READ_BANKS),
        object_kind="year",
    )
)
