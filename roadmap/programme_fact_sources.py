"""The fact source about programmes of pairs; registered when the app is ready."""

from django.db.models import Count, Q
from django.urls import reverse

from mentorship.models import Pair, Programme
from people.academic_year import AcademicYear
from people.counting import count_of
from roadmap.progress import Evidence, fact_source


@fact_source(
    "programmes",
    "утверждены персонализированные программы пар",
    r"(разработк|разработать|составлени|составить|подготовк|подготовить|утверждени|создани|"
    r"написани)\w*\s+[\w\s]{0,40}?(персонализированн|индивидуальн)\w*\s+программ",
    r"\(\s*персонализированн\w*\s+программ",
)
def programmes(year: AcademicYear) -> Evidence:
    """Of the pairs that worked in the year: how many have an approved programme."""
    idle = [Pair.State.PREPARATION, Pair.State.CANCELLED]
    state = Programme.State
    found = (
        Pair.objects.touching(year)
        .exclude(state__in=idle)
        .order_by()
        .aggregate(
            whole=Count("pk"),
            approved=Count("pk", filter=Q(programme__state=state.APPROVED)),
            offered=Count("pk", filter=Q(programme__state=state.OFFERED)),
        )
    )
    whole, approved = found["whole"], found["approved"]
    said = f"Утверждены программы: {approved} из {count_of(whole, 'пары,пар,пар')}"
    said += f", ждут утверждения {found['offered']}" if found["offered"] else ""
    return Evidence(said, 0 < whole <= approved, reverse("programmes"))
