"""«Отчёт об информационной поддержке»: what of the year was covered, where and when."""

from people.access import Permission
from people.models import Official, School
from roadmap.documents.execution_report import signatures
from roadmap.documents.mentor_bank import of_today
from roadmap.documents.paper import Paper
from roadmap.documents.registry import DocumentKind, register, year_of
from roadmap.models import Placement, Publication

SIGNED_BY = (Official.Office.DEPUTY,)


def build(object_id: str, *, by, revision: int | None = None, issuing: bool = False) -> Paper:
    """Publications of the cycle that stand, with the places where each appeared. A withdrawn one
    covers nothing: of those only the number is told."""
    year, today = year_of(object_id), School.today()
    own = Publication.objects.visible_to(by).of_year(year)
    withdrawn = own.filter(state=Publication.State.WITHDRAWN).count()
    rows = own.published().with_about().prefetch_related("placements").order_by("dated", "pk")
    lines = [(row, covered(row), [place_in_words(one) for one in row.placements.all()])
             for row in rows]  # fmt: skip
    return Paper(
        title=f"Отчёт об информационной поддержке наставничества за {year} учебный год",
        template="documents/publications_report.html",
        context={
            "year": year,
            "school": School.current(),
            "today": today,
            "lines": lines,
            "withdrawn": withdrawn,
            "by_place": by_place(rows),
            "signatures": signatures(SIGNED_BY, today),
        },
        draft=not issuing,
        footer=f"Информационная поддержка · {year} учебный год",
        dated=today,
    )


def covered(row: Publication) -> str:
    """The event, if it is open to all, and the activity of the plan that it is about."""
    event = row.event.title if row.event and row.event.is_open else ""
    activity = f"п. {row.activity.full_number} дорожной карты" if row.activity else ""
    return "; ".join(filter(None, [event, activity]))


def place_in_words(place: Placement) -> str:
    said = [place.get_where_display(), place.name, f"{place.placed_on:%d.%m.%Y}", place.link]
    return ", ".join(filter(None, said))


def by_place(rows) -> list[tuple[str, int]]:
    """How many placements there were of each kind."""
    kinds = [place.where for row in rows for place in row.placements.all()]
    return [(kind.label, kinds.count(kind)) for kind in Placement.Where if kind in kinds]


register(
    DocumentKind(
        key="publications",
        title="Отчёт об информационной поддержке",
        builder=build,
        may_see=lambda account: (
            account.can(Permission.READ_PUBLICATIONS) and account.can(Permission.READ_REPORTS)
        ),
        object_kind="year",
        holds=of_today,
    )
)
