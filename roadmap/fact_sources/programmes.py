"""The fact source about programmes of pairs; registered when the app is ready."""

from django.urls import reverse

from mentorship.models import Programme
from people.academic_year import AcademicYear
from people.asked_at_once import Asker
from people.counting import count_of
from roadmap.fact_sources.pairs_at_work import WORKED, at_work, newest_at_work
from roadmap.progress import Evidence, fact_source

ONCE = "; пара, у которой сменился наставник, считается один раз — по нынешней программе"


@fact_source(
    "programmes",
    "утверждены персонализированные программы пар",
    r"(разработк|разработать|составлени|составить|подготовк|подготовить|утверждени|создани|"
    r"написани)\w*\s+[\w\s]{0,40}?(персонализированн|индивидуальн)\w*\s+программ",
    r"\(\s*персонализированн\w*\s+программ",
)
def programmes(year: AcademicYear) -> Asker:
    """Of the pairs that have worked in the year: how many have an approved programme.

    What a replacement carried over is the same pair's: it is approved again for its new mentor.
    """
    state, pairs = Programme.State, newest_at_work(year)
    mentors, whole, approved, offered = yield (
        at_work(year),
        pairs,
        pairs.filter(programme__state=state.APPROVED),
        pairs.filter(programme__state=state.OFFERED),
    )
    said = f"Утверждены программы: {approved} из {count_of(whole, WORKED)}"
    said += f", ждут утверждения {offered}" if offered else ""
    said += ONCE if mentors > whole else ""
    return Evidence(said, 0 < whole <= approved, reverse("programmes"))
