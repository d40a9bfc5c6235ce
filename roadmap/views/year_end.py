"""The end of a year: closing it, opening it again, its archive, what goes on into the next one."""

from functools import partial

from django.contrib import messages
from django.http import StreamingHttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from people.access import Permission, allowed
from people.audit import record
from people.counting import count_of
from people.files import disposition
from people.forms.refusal import refuse
from people.models import AccessEvent, School
from people.views.steps import taken
from roadmap import actions
from roadmap.streamed_zip import stream
from roadmap.views.finding import roadmap_of
from roadmap.year_end.archive import year_archive
from roadmap.year_end.forms import CloseForm, ReopenForm, RollOverForm
from roadmap.year_end.pairs import in_words, pairs_at_end
from roadmap.year_end.rollover import going_by_themselves, going_into
from roadmap.year_end.unfinished import papers_of, unfinished

closing = allowed(Permission.CLOSE_YEAR)
BROUGHT = {
    "plan": "дорожная карта",
    "mentors": "наставник,наставника,наставников",
    "mentees": "наставляемый,наставляемых,наставляемых",
    "requests": "запрос,запроса,запросов",
}


@closing
def year_close(request, year):
    """What is unfinished and what closing means; of a closed year, how it was closed."""
    if request.method != "POST":
        return show(request, year)
    roadmap = roadmap_of(year)
    asks = bool(unfinished(roadmap, School.today()))
    form = CloseForm(request.POST, asks=asks, auto_id="close_%s")
    return taken(
        request, form, partial(actions.close_year, roadmap, by=request.user),
        back=("year_close", year), said=f"{year} учебный год закрыт.",
        show=lambda status: show(request, year, status=status, close=form),
    )  # fmt: skip


def show(request, year, *, status=200, close=None, reopen=None):
    roadmap, today = roadmap_of(year), School.today()
    left = [] if roadmap.is_closed else unfinished(roadmap, today)
    version = {"version": roadmap.version}
    context = {
        "roadmap": roadmap,
        "year": year,
        "unfinished": left,
        "papers": papers_of(year),
        "pairs": in_words(pairs_at_end(year), year.next),
        "close": close or CloseForm(initial=version, asks=bool(left), auto_id="close_%s"),
        "reopen": reopen or ReopenForm(initial=version, auto_id="reopen_%s"),
        "reopening": bool(reopen),
    }
    return render(request, "roadmap/year_close.html", context, status=status)


@closing
@require_POST
def year_reopen(request, year):
    """A closed year may be changed again, for a reason that stays in the history."""
    roadmap, form = roadmap_of(year), ReopenForm(request.POST, auto_id="reopen_%s")
    return taken(
        request, form, partial(actions.reopen_year, roadmap, by=request.user),
        back=("year_close", year), said=f"{year} учебный год снова открыт.",
        show=lambda status: show(request, year, status=status, reopen=form),
    )  # fmt: skip


@closing
def year_next(request, year):
    """What goes on from this year into the next one; carried by one press."""
    roadmap_of(year)
    into, going = year.next, going_into(year.next)
    form = RollOverForm(request.POST or None, going=going)
    if request.method == "POST" and form.is_valid():
        try:
            brought = actions.roll_over(into=into, by=request.user, **form.cleaned_data)
        except actions.ClosedYear as error:
            refuse(form, error)
        else:
            messages.success(request, told(into, brought))
            return redirect("year_next", year)
    context = {
        "form": form, "going": going, "year": year, "into": into,
        "ticked": form["parts"].value() or [], "others": going_by_themselves(into),
    }  # fmt: skip
    return render(request, "roadmap/year_next.html", context, status=422 if form.errors else 200)


def told(into, brought: dict[str, int]) -> str:
    """«В 2027/2028 учебный год перешли: дорожная карта, 12 наставников.»"""
    said = [
        BROUGHT[part] if part == "plan" else count_of(count, BROUGHT[part])
        for part, count in brought.items()
        if count
    ]
    if not said:
        return "Переносить было уже нечего."
    return f"В {into} учебный год перешли: {', '.join(said)}."


@closing
def year_archive_file(request, year):
    """Papers, scans, registers and their hashes as one ZIP, written while it is sent."""
    roadmap = roadmap_of(year)
    what = f"Архив {year} учебного года"
    record(AccessEvent.Kind.EXPORTED, by=request.user, what=what, request=request)
    parts = year_archive(roadmap, timezone.localtime(), request.user)
    response = StreamingHttpResponse(stream(parts), content_type="application/zip")
    response["Content-Disposition"] = disposition(f"Наставничество {year.first}.zip", inline=False)
    response["Cache-Control"] = "private, no-store"
    return response
