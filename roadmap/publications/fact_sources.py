"""Fact sources of the information support; registered when the app is ready."""

from django.urls import reverse

from people.academic_year import AcademicYear
from people.asked_at_once import Asker
from people.counting import count_of
from roadmap.models import Placement, Publication
from roadmap.progress import Evidence, fact_source

PUBLICATIONS = "публикация,публикации,публикаций"


@fact_source(
    "publications",
    "мероприятия освещены на сайте и в пабликах",
    r"освещени\w*",
    r"информационн\w+\s+(поддержк|сопровожден)",
    r"публикаци\w+\s+[\w\s]*(сайт|паблик|страниц)",
    r"(сайт|паблик|социальн)\w*\s+[\w\s]*(публикаци|новост|раздел)",
)
def publications(year: AcademicYear) -> Asker:
    """Published ones of the year, and in how many places they appeared."""
    rows = Publication.objects.of_year(year).published()
    places = Placement.objects.filter(publication__in=rows)
    published, placed = yield rows, places
    said = f"Опубликовано за год: {count_of(published, PUBLICATIONS)}"
    if placed:
        said += f", размещены в {count_of(placed, 'месте,местах,местах')}"
    return Evidence(said, published > 0, f"{reverse('publications')}?year={year.first}")
