from collections.abc import Iterable

from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from people.academic_year import AcademicYear
from people.access import Permission, allowed
from people.lists import render_list
from roadmap.models import Roadmap
from roadmap.models.roadmap import State
from roadmap.plan.year_view import YearView
from roadmap.views.finding import roadmap_of, this_year

STATUS_KINDS = {
    State.PLANNED: "idle",
    State.RUNNING: "info",
    State.DONE: "ok",
    State.LATE: "bad",
    State.NOT_NEEDED: "idle",
}


@allowed(Permission.READ_PLAN)
def current(request):
    """The plan of the current year at its short address."""
    return show(request, this_year())


@allowed(Permission.READ_PLAN)
def year_plan(request, year):
    return show(request, year)


def show(request, year):
    roadmaps = {roadmap.year: roadmap for roadmap in Roadmap.objects.all()}
    roadmap = roadmaps.get(year)
    if roadmap is None:
        return render(request, "roadmap/no_plan.html", years_context(year, roadmaps))
    view = YearView(roadmap, timezone.localdate())
    wanted = request.GET.get("state", "")
    wanted = wanted if wanted in State.values else ""
    context = years_context(year, roadmaps) | {
        "view": view,
        "roadmap": roadmap,
        "stages": filtered(view, wanted),
        "wanted": wanted,
        "chips": chips(view, wanted),
        "revision": roadmap.revisions.defer("content").last(),
    }
    return render_list(request, "roadmap/plan.html", "roadmap/_plan_table.html", context)


def filtered(view: YearView, wanted: str):
    """Stages with the items of the wanted state; all of them when nothing is wanted."""
    if not wanted:
        return [(stage, stage.items) for stage in view.stages]
    kept = [(stage, [i for i in stage.items if i.state == wanted]) for stage in view.stages]
    return [(stage, items) for stage, items in kept if items]


def chips(view: YearView, wanted: str) -> list[dict]:
    """The filter by state: how many of each, the chosen one marked."""
    entries = [("", "Все", len(view.items))]
    entries += [(state.value, state.label.capitalize(), view.count(state)) for state in State]
    return [
        {"value": value, "title": title, "count": count, "current": value == wanted}
        for value, title, count in entries
        if count or not value
    ]


def years_context(year, planned: Iterable[AcademicYear]) -> dict:
    """For the year switcher: the `planned` years, this one and the chosen one."""
    years = {*planned, year, this_year()}
    switcher = [
        {"title": str(y), "url": reverse("roadmap_year", args=[y]), "current": y == year}
        for y in sorted(years, reverse=True)
    ]
    return {
        "years": switcher,
        "current_year": year,
        "year": year,
        "paper_address": f"/documents/roadmap/{year.first}",
        "report_address": f"/documents/roadmap-report/{year.first}",
    }


@allowed(Permission.READ_REPORTS)
def report(request, year):
    """The execution report on the screen; the same facts print as a paper."""
    roadmap = roadmap_of(year)
    view = YearView(roadmap, timezone.localdate())
    planned = Roadmap.objects.values_list("year", flat=True)
    return render(
        request,
        "roadmap/report.html",
        years_context(year, planned) | {"view": view, "roadmap": roadmap},
    )
