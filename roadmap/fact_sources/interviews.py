"""The fact sources about the analysis of pairs, interviews and the monitoring of the year;
registered when the app is ready.
"""

import datetime as dt

from django.urls import reverse

from mentorship.models import Interview, Pair
from people.academic_year import AcademicYear
from people.asked_at_once import Asker
from people.counting import count_of
from people.models import School
from roadmap.fact_sources.banks import last_issued
from roadmap.fact_sources.pairs_at_work import WORKED, pairs_at_work
from roadmap.models import MonitoringNote
from roadmap.monitoring.facts import IDLE
from roadmap.progress import Evidence, fact_source

MONTH = dt.timedelta(days=30)  # what can be said of a pair before is little


@fact_source(
    "pairs_analysed",
    "проведён анализ работы пар",
    r"анализ\w*\s+(работ|деятельност)\w+\s+(наставническ\w+\s+)?пар\b",
)
def pairs_analysed(year: AcademicYear) -> Evidence:
    """Of the pairs that worked in the year: of how many an analysis was written down, which is
    what the council gets on paper; how many got another mentor.

    Enough when all were; who has just begun is not waited for.
    """
    pairs = pairs_at_work(year)
    seen = [one for one in pairs if one.noted]
    enough_to_see = min(year.end, School.today()) - MONTH
    waits = [one for one in pairs if one not in seen and one.began_on <= enough_to_see]
    replaced = Pair.objects.filter(
        replaces__isnull=False, starts_on__range=(year.start, min(year.end, School.today()))
    ).exclude(state__in=IDLE).count()  # fmt: skip
    said = f"Проанализированы: {len(seen)} из {count_of(len(pairs), WORKED)}"
    said += f", замен наставника {replaced}" if replaced else ""
    return Evidence(said, bool(seen) and not waits, reverse("pairs"))


@fact_source(
    "interviews",
    "проведены собеседования с парами",
    r"собеседовани",
)
def interviews(year: AcademicYear) -> Evidence:
    """Of the pairs that worked in the year: with how many an interview was held in it.

    Enough when all whose term ends in the year were talked with; without such, when all were.
    Nobody is left to talk with where a pair ended early.
    """
    pairs = pairs_at_work(year)
    held = [one for one in pairs if one.talked]
    there = [one for one in pairs if not one.ended_early]
    due = [one for one in there if one.ends_in(year)] or there
    ahead = Interview.objects.planned().of_year(year).count()
    said = f"Собеседования проведены: {len(held)} из {count_of(len(pairs), WORKED)}"
    said += f", впереди {ahead}" if ahead else ""
    met = bool(held) and all(one.talked for one in due)
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
