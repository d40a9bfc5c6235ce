"""The fact source about programmes of pairs; registered when the app is ready."""

from django.urls import reverse

from mentorship.models import Pair, Programme
from people.academic_year import AcademicYear
from people.asked_at_once import Asker
from people.counting import count_of
from roadmap.progress import Evidence, fact_source


@fact_source(
    "programmes",
    "утверждены персонализированные программы пар",
    r"(разработк|разработать|составлени|составить|подготовк|подготовить|утверждени|создани|"
    r"написани)\w*\s+[\w\s]{0,40}?(персонализированн|индивидуальн)\w*\s+программ",
    r"\(\s*персонализированн\w*\s+программ",
)
def programmes(year: AcademicYear) -> Asker:
    """Of the pairs that worked in the year: how many have an approved programme."""
    idle = [Pair.State.PREPARATION, Pair.State.CANCELLED]
    state = Programme.State
    pairs = Pair.objects.touching(year).exclude(state__in=idle)
    whole, approved, offered = yield (
        pairs,
        pairs.filter(programme__state=state.APPROVED),
        pairs.filter(programme__state=state.OFFERED),
    )
    said = f"Утверждены программы: {approved} из {count_of(whole, 'пары,пар,пар')}"
    said += f", ждут утверждения {offered}" if offered else ""
    return Evidence(said, 0 < whole <= approved, reverse("programmes"))
