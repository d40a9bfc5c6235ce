"""The fact source of the council's sittings; registered when the app is ready."""

from django.urls import reverse

from people.academic_year import AcademicYear
from people.asked_at_once import Asker
from people.counting import count_of
from roadmap.models import Sitting
from roadmap.progress import Evidence, fact_source

SITTINGS = "заседание,заседания,заседаний"


@fact_source(
    "council_sittings",
    "проведено заседание научно-методического совета",
    r"заседани\w*\s+[\w\s-]*методическ\w+\s+совет",
    r"(рассмотрени|обсуждени|утверждени)\w*\s+[\w\s-]*методическ\w+\s+совет",
)
def council_sittings(year: AcademicYear) -> Asker:
    """How many sittings the year has had, of how many the decisions are written down."""
    rows = Sitting.objects.of_year(year)
    held, waiting, ahead = yield rows.took_place(), rows.unrecorded(), rows.planned()
    said = f"Проведено: {count_of(held, SITTINGS)} совета"
    said += f", решения не внесены: {waiting}" if waiting else ""
    said += f", впереди {ahead}" if ahead else ""
    return Evidence(said, held > 0, f"{reverse('sittings')}?year={year.first}")
