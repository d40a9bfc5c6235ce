"""The fact source of portfolios; registered when the app is ready."""

from django.db.models import Exists, OuterRef
from django.urls import reverse

from mentorship.models import PortfolioEntry
from people.academic_year import AcademicYear
from people.asked_at_once import Asker
from people.counting import count_of
from roadmap.fact_sources.pairs_at_work import WORKED, newest_at_work
from roadmap.progress import Evidence, fact_source


@fact_source(
    "portfolios",
    "пары ведут портфолио",
    r"портфолио\w*\s+(педагог|наставник|наставляем|пар|молод|учител)",
    r"(ведени|оформлени|составлени|создани|наполнени|формировани)\w*\s+[\w\s-]*портфолио",
)
def portfolios(year: AcademicYear) -> Asker:
    """How many pairs that have worked in the year have at least one entry; nothing of what is in
    it. What a replacement carried over is the same pair's."""
    entries = PortfolioEntry.objects.standing().filled().filter(pair=OuterRef("pk"))
    pairs = newest_at_work(year)
    whole, kept = yield pairs, pairs.filter(Exists(entries))
    said = f"Портфолио ведут {kept} из {count_of(whole, WORKED)}"
    return Evidence(said, 0 < whole <= kept, reverse("pairs"))
