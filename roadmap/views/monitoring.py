"""Monitoring of a year: indicators, lists behind them, SWOT, thresholds."""

from dataclasses import replace
from functools import partial

from django.http import Http404
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from mentorship.models import Pair
from mentorship.models.pair import of_two
from people.academic_year import AcademicYear
from people.access import Permission, allowed
from people.exports import workbook_response
from people.lists import addresses
from people.tables.writing import Sheet as Workbook
from people.views.conflict import saved
from roadmap import actions
from roadmap.models import MonitoringRules, Roadmap
from roadmap.monitoring.draft import FIELDS, swot_from_answers
from roadmap.monitoring.facts import facts_of
from roadmap.monitoring.forms import MonitoringNoteForm, MonitoringRulesForm
from roadmap.monitoring.indicators_of_year import INDICATORS
from roadmap.monitoring.measured import Measured
from roadmap.monitoring.page import EARLIER, note_of, numbers_of, sheet_of, told

reading = allowed(Permission.READ_MONITORING)
editing = allowed(Permission.EDIT_MONITORING)
BACK_TO = 4  # years that may be looked at


def years_until(today, back: int = BACK_TO) -> list[AcademicYear]:
    """This year and those before it, the newest first."""
    years = [AcademicYear.containing(today)]
    for _ in range(back):
        years.append(years[-1].previous)
    return years


def year_asked(request, before: int = 0) -> AcademicYear:
    """?year= of those that may be looked at, and so many before them; else this one."""
    years = years_until(timezone.localdate(), BACK_TO + before)
    found = {str(year.first): year for year in years}
    return found.get(request.GET.get("year", ""), years[0])


@reading
def monitoring(request):
    year, today = year_asked(request), timezone.localdate()
    context = {
        "sheet": sheet_of(year, request.user, today),
        "cycles": years_until(today),
        "edits": request.user.can(Permission.EDIT_MONITORING),
        "rules": MonitoringRules.current(),
    }
    return render(request, "roadmap/monitoring.html", context)


def measured_for(request, key: str) -> tuple[AcademicYear, str, Measured]:
    """(year, of what alone, what stands behind the number); 404 for a list that is not this
    person's to read. `?of=` is one reason or one difficulty."""
    indicator, part = INDICATORS.get(key), request.GET.get("of", "")
    if indicator is None or not request.user.can(Permission(indicator.needs)):
        raise Http404
    year = year_asked(request, EARLIER)
    facts = facts_of(year, timezone.localdate())
    if part and indicator.part_of:
        return year, part, indicator.part_of(facts, part)
    measured = indicator.measure(facts)
    of_answers = indicator.needs == Permission.RUN_INTERVIEWS
    return year, "", without_own(measured, request.user) if of_answers else measured


def without_own(measured: Measured, account) -> Measured:
    """Answers of one's own pair are left out, whoever reads: the other one's are not told."""
    own = set(Pair.objects.filter(of_two(account)).values_list("pk", flat=True))
    return replace(measured, lines=tuple(one for one in measured.lines if one.key not in own))


def changed_since_closing(closed: Roadmap | None, key: str, now: Measured) -> tuple[str, str]:
    """(the number that the closed year keeps, the number of today) in words where they differ; ()
    where they do not, and of an open year."""
    if closed is None or not closed.closed_numbers:
        return ()
    kept = numbers_of(closed.year, closed, closed.closed_on).number(key)
    both = (kept, now)
    if len({(one.value, one.numerator, one.denominator) for one in both}) == 1:
        return ()
    indicator = INDICATORS[key]
    said = [told(indicator, one.value) for one in both]
    return tuple(f"{words} {indicator.unit}" if words else "нет данных" for words in said)


@reading
def monitoring_list(request, key):
    """Exactly the rows that the number was counted from."""
    year, part, measured = measured_for(request, key)
    urls = {place: addresses(place) for place in {line.place for line in measured.lines}}
    lines = [(line, urls[line.place](line.key)) for line in measured.lines]
    closed = Roadmap.objects.filter(year=year, closed_on__isnull=False).first()
    context = {
        "indicator": INDICATORS[key], "year": year, "part": part, "lines": lines, "closed": closed,
        "changed": () if part else changed_since_closing(closed, key, measured),
    }  # fmt: skip
    return render(request, "roadmap/monitoring_list.html", context)


@reading
def monitoring_export(request, key):
    """The same rows as a workbook."""
    year, part, measured = measured_for(request, key)
    title = ": ".join(filter(None, [INDICATORS[key].title, part]))
    rows = ([line.name, line.said] for line in measured.lines)
    sheet = Workbook("Показатель", [("О ком или о чём", 60), (title, 40)], rows)
    return workbook_response(request, f"{title}, {year}", sheet)


@editing
def monitoring_note(request):
    """SWOT and conclusions; `?from=answers` fills what is empty with lines of the answers."""
    year = year_asked(request)
    note = note_of(year)
    drafted = swot_from_answers(year, request.user) if request.GET.get("from") else {}
    begun = {name: text for name, text in drafted.items() if text and not getattr(note, name)}
    form = MonitoringNoteForm(request.POST or None, instance=note_of(year), initial=begun)
    back = f"{reverse('monitoring')}?year={year.first}"
    if request.method == "POST" and form.is_valid():
        save = partial(actions.save_monitoring_note, year)
        if answer := saved(request, form, back=back, save=save, there="в выводах"):
            return answer
    context = {"form": form, "year": year, "back_url": back, "drafted": bool(begun),
               "draftable": any(not getattr(note, name) for name in FIELDS.values())}  # fmt: skip
    status = 422 if form.errors else 200
    return render(request, "roadmap/monitoring_note.html", context, status=status)


@editing
def monitoring_rules(request):
    """Thresholds and the smallest group."""
    form = MonitoringRulesForm(request.POST or None, instance=MonitoringRules.current())
    back = reverse("monitoring")
    if request.method == "POST" and form.is_valid():
        save = actions.save_monitoring_rules
        if answer := saved(request, form, back=back, save=save, there="в правилах"):
            return answer
    status = 422 if form.errors else 200
    return render(request, "roadmap/monitoring_rules.html", {"form": form}, status=status)
