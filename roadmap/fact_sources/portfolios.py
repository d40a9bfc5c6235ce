"""The fact source of portfolios; registered when the app is ready."""

from django.db.models import Exists, OuterRef
from django.urls import reverse

from mentorship.models import PortfolioEntry
from people.academic_year import AcademicYear
from people.asked_at_once import Asker
from people.counting import count_of
from roadmap.acts.fact_sources import pairs_of
from roadmap.progress import Evidence, fact_source


@fact_source(
    "portfolios",
    "пары ведут портфолио",
    r"портфолио\w*\s+(педагог|наставник|наставляем|пар|молод|учител)",
    r"(ведени|оформлени|составлени|создани|наполнени|формировани)\w*\s+[\w\s-]*портфолио",
)
def portfolios(year: AcademicYear) -> Asker:
    """How many pairs of the year have at least one entry; nothing of what is in it."""
    entries = PortfolioEntry.objects.standing().filled().filter(pair=OuterRef("pk"))
    pairs = pairs_of(year)
    whole, kept = yield pairs, pairs.filter(Exists(entries))
    said = f"Портфолио ведут {kept} из {count_of(whole, 'пары,пар,пар')}"
    return Evidence(said, 0 < whole <= kept, reverse("pairs"))
