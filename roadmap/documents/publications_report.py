"""«Отчёт об информационной поддержке»: what of the year was covered, where and when."""

from people.access import Permission
from people.models import Official, School
from roadmap.documents.execution_report import of_today, signatures
from roadmap.documents.paper import Paper
from roadmap.documents.registry import DocumentKind, register, year_of
from roadmap.models import Roadmap
from roadmap.publications.covered import covered_in

SIGNED_BY = (Official.Office.DEPUTY,)


def build(object_id: str, *, by, revision: int | None = None, issuing: bool = False) -> Paper:
    """Publications of the cycle that stand, with the places where each appeared; of a closed year
    as they stood when it was closed. Of the withdrawn ones only the number is told."""
    year = year_of(object_id)
    closed = Roadmap.objects.filter(year=year, closed_on__isnull=False).first()
    today = closed.closed_on if closed else School.today()
    return Paper(
        title=f"Отчёт об информационной поддержке наставничества за {year} учебный год",
        template="documents/publications_report.html",
        context={
            "year": year,
            "school": School.current(),
            "today": today,
            "closed": closed,
            "covered": covered_in(year),
            "signatures": signatures(SIGNED_BY, today),
        },
        draft=not issuing,
        footer=f"Информационная поддержка · {year} учебный год",
        dated=today,
    )


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
