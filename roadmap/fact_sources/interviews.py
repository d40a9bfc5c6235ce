"""The fact sources about the analysis of pairs, interviews and the monitoring of the year;
registered when the app is ready.
"""

from django.db.models import Exists, OuterRef, Q
from django.urls import reverse

from mentorship.models import Interview, Pair, PairNote
from people.academic_year import AcademicYear
from people.asked_at_once import Asker
from people.counting import count_of
from roadmap.fact_sources.banks import last_issued
from roadmap.models import MonitoringNote
from roadmap.progress import Evidence, fact_source

PAIRS = "пары,пар,пар"


def pairs_at_work(year: AcademicYear):
    """Pairs that worked in the year, whatever became of them."""
    idle = [Pair.State.PREPARATION, Pair.State.CANCELLED]
    return Pair.objects.touching(year).exclude(state__in=idle)


@fact_source(
    "pairs_analysed",
    "проведён анализ работы пар",
    r"анализ\w*\s+(работ|деятельност)\w+\s+(наставническ\w+\s+)?пар\b",
)
def pairs_analysed(year: AcademicYear) -> Asker:
    """Of the pairs that worked in the year: how many were looked at, in a note or an interview;
    how many got another mentor.
    """
    days = (year.start, year.end)
    noted = PairNote.objects.filter(pair=OuterRef("pk"), made_on__range=days)
    talked = Interview.objects.held().filter(pair=OuterRef("pk"), year=year)
    pairs = pairs_at_work(year)
    whole, seen, replaced = yield (
        pairs,
        pairs.filter(Exists(noted) | Exists(talked)),
        pairs.filter(replaces__isnull=False, starts_on__range=days),
    )
    said = f"Проанализированы: {seen} из {count_of(whole, PAIRS)}"
    said += f", замен наставника {replaced}" if replaced else ""
    return Evidence(said, 0 < whole <= seen, reverse("pairs"))


@fact_source(
    "interviews",
    "проведены собеседования с парами",
    r"собеседовани",
)
def interviews(year: AcademicYear) -> Asker:
    """Of the pairs that worked in the year: with how many an interview was held in it.

    Enough when all whose term ends in the year were talked with; without such, when all were.
    """
    talked = Exists(Interview.objects.held().filter(pair=OuterRef("pk"), year=year))
    pairs = pairs_at_work(year)
    ending = pairs.filter(Q(ends_on__lte=year.end))
    whole, held, due, done, ahead = yield (
        pairs, pairs.filter(talked), ending, ending.filter(talked),
        Interview.objects.planned().of_year(year),
    )  # fmt: skip
    said = f"Собеседования проведены: {held} из {count_of(whole, PAIRS)}"
    said += f", впереди {ahead}" if ahead else ""
    met = held > 0 and (done >= due if due else held >= whole)
    return Evidence(said, met, f"{reverse('interviews')}?year={year.first}")


@fact_source(
    "monitoring",
    "подведены итоги мониторинга",
    r"мониторинг\w*\s+[\w\s]*(программ|наставничеств)",
)
def monitoring(year: AcademicYear) -> Asker:
    """The curator's conclusions are written, or the report went out."""
    notes = MonitoringNote.objects.filter(year=year).exclude(conclusions="")
    written, issued = yield notes, last_issued("monitoring", year)
    parts = ["Выводы мониторинга написаны" if written else "Выводы мониторинга ещё не написаны"]
    parts += [f"отчёт выпущен {issued:%d.%m.%Y}"] if issued else []
    url = f"{reverse('monitoring')}?year={year.first}"
    return Evidence("; ".join(parts), bool(written or issued), url)
