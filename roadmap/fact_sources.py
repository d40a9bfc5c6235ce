"""The fact sources that this floor has now; registered when the app is ready."""

from people.academic_year import AcademicYear
from roadmap.models import IssuedDocument, Revision
from roadmap.progress import Evidence, fact_source


@fact_source(
    "roadmap_approved",
    "дорожная карта утверждена",
    r"\bдорожн\w+\s+карт\w+\s*\(план",
    r"(утвержд|разработ|приняти|подготовк)\w*\s+(и\s+\w+\s+)?дорожн\w+\s+карт",
)
def roadmap_approved(year: AcademicYear) -> Evidence | None:
    last = Revision.objects.filter(roadmap__year=year).defer("content").order_by("number").last()
    if last is None:
        return None
    if not last.is_approved:
        return Evidence(f"Редакция {last.number} ещё не утверждена", False)
    day = last.approved_on.strftime("%d.%m.%Y")
    return Evidence(
        f"Дорожная карта утверждена: {last.approved_kind} № {last.approved_number} от {day}", True
    )


@fact_source(
    "report_issued",
    "выпущен отчёт о выполнении плана",
    r"(отч[её]т|анализ|итог)\w*\s+(о\s+|по\s+)?(выполнени|реализаци)\w+\s+(дорожн|плана)",
)
def report_issued(year: AcademicYear) -> Evidence | None:
    issued = (
        IssuedDocument.objects.filter(key="roadmap-report", object_id=str(year.first))
        .order_by("dated")
        .last()
    )
    if issued is None:
        return Evidence("Отчёт ещё не выпущен", False)
    return Evidence(f"Отчёт выпущен {issued.dated:%d.%m.%Y}", True)
