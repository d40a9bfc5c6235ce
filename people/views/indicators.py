"""The editor of the indicators by which a year's work is analysed."""

from urllib.parse import quote

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from people import actions
from people.access import Permission, allowed
from people.forms.reviews import IndicatorForm, NewSetForm, unit
from people.models import Indicator, IndicatorSet, StaleVersion, WorkReview
from people.reviews.filters import asked_year
from people.views.refusal import gone, place

editor = allowed(Permission.EDIT_REVIEWS)
LAST = 9999  # place in a set
STALE = "Набор показателей изменил кто-то другой. Вот как он выглядит сейчас."


@allowed(Permission.READ_REVIEWS)
def indicators(request):
    """The set as it is, by groups, with what each year uses."""
    current = IndicatorSet.objects.current()
    context = {"current": current, "form": NewSetForm(initial={"name": "Показатели работы"})}
    if current:
        context |= {
            "groups": groups_of(current),
            "years": years_behind(current),
            "usual": actions.usual_beside(current),
        }
    return render(request, "people/indicators.html", context)


def groups_of(current: IndicatorSet) -> list[dict]:
    """The groups in order, each with its indicators: (indicator, its place in the group, unit)."""
    found: dict[str, list] = {}
    for one in current.indicators.all():
        own = found.setdefault(one.group, [])
        own.append((one, len(own) + 1, unit(one)))
    return [
        {"name": name, "quoted": quote(name), "place": place, "rows": rows}
        for place, (name, rows) in enumerate(found.items(), start=1)
    ]


def years_behind(current: IndicatorSet) -> list[dict]:
    """Years analysed by an earlier set, and what taking them over would lose."""
    years = WorkReview.objects.exclude(indicator_set=current).order_by("-about_year")
    return [
        {
            "year": year,
            "key": str(year.first),
            "lost": actions.marks_without_place(year, current),
        }
        for year in years.values_list("about_year", flat=True).distinct()[:3]
    ]


@editor
@require_POST
def adopt(request):
    """Begin with the usual indicators."""
    actions.adopt_usual_indicators(by=request.user)
    messages.success(request, "Набор показателей готов. Поправьте его под свою школу.")
    return redirect("indicators")


@editor
@require_POST
def take_usual(request):
    """Add the ticked ones of the usual indicators to the set that is there."""
    current_set()
    names = request.POST.getlist("name")
    return done(request, lambda: actions.add_usual_indicators(by=request.user, names=names))


@editor
@require_POST
def begin(request):
    """Begin with an empty set of the school's own."""
    form = NewSetForm(request.POST)
    if not form.is_valid():
        return render(
            request, "people/indicators.html", {"current": None, "form": form}, status=422
        )
    actions.begin_indicator_set(by=request.user, name=form.cleaned_data["name"])
    return redirect("indicator_new")


@editor
def new(request):
    """One more indicator of the current set."""
    current = current_set()
    form = form_for(request, current, Indicator(indicator_set=current, group=asked_group(request)))
    if form.is_bound and form.is_valid():
        add = actions.add_indicator
        return changed(request, form, lambda version, **fields: add(by=request.user, **fields))
    return page(request, form)


def asked_group(request) -> str:
    return request.GET.get("group", "")[:150]


@editor
def edit(request, pk):
    indicator = find_indicator(pk)
    form = form_for(request, indicator.indicator_set, indicator)
    if form.is_bound and form.is_valid():
        kept = find_indicator(pk)  # the form has written into the one it was made of
        save = actions.edit_indicator
        return changed(request, form, lambda **fields: save(kept, by=request.user, **fields))
    return page(request, form, indicator)


def current_set() -> IndicatorSet:
    """The set that may be edited; 404 while there is none."""
    current = IndicatorSet.objects.current()
    if current is None:
        raise Http404
    return current


def find_indicator(pk: int) -> Indicator:
    """An indicator of the current set; one of an earlier set leads to its namesake there."""
    named = get_object_or_404(Indicator, pk=pk)
    current = current_set()
    if named.indicator_set_id == current.pk:
        named.indicator_set = current
        return named
    return get_object_or_404(current.indicators.select_related("indicator_set"), name=named.name)


def form_for(request, current: IndicatorSet, indicator: Indicator) -> IndicatorForm:
    groups = list(dict.fromkeys(current.indicators.values_list("group", flat=True)))
    posted = request.POST if request.method == "POST" else None
    return IndicatorForm(
        posted, instance=indicator, groups=groups, initial={"version": current.version}
    )


def changed(request, form: IndicatorForm, change):
    """Write the form through its action; what cannot be written is said beside the fields."""
    try:
        edited = change(version=form.cleaned_data["version"], **form.indicator)
    except ValidationError as error:
        form.add_error(None, error)
        return page(request, form)
    except StaleVersion as stale:
        form.data = form.data.copy()
        form.data["version"] = IndicatorSet.objects.current().version
        form.add_error(None, f"{now_there(form, stale)} Сохраните ещё раз, если верно ваше.")
        return page(request, form, status=409)
    say(request, edited)
    return redirect("indicators")


def now_there(form: IndicatorForm, stale) -> str:
    """What the indicator says now, in words."""
    found = Indicator.objects.filter(pk=form.instance.pk).first() if form.instance.pk else None
    start = "Пока вы правили, набор изменил кто-то другой."
    if found is None:
        return start
    return f"{start} Сейчас записано: «{found.name}», группа «{found.group}», вес {found.weight}."


def page(request, form: IndicatorForm, indicator=None, status: int = 0):
    context = {"form": form, "indicator": indicator}
    wrong = status or (422 if form.errors else 200)
    return render(request, "people/indicator.html", context, status=wrong)


def say(request, edited) -> None:
    """A used set was left as it was: say so, and where the change went."""
    if edited.succeeded is None:
        messages.success(request, "Набор показателей изменён.")
        return
    messages.info(
        request,
        f"По набору «{edited.succeeded.name}» уже есть оценки, поэтому он остался как был, "
        f"а изменение вошло в новый набор «{edited.indicator_set.name}».",
    )


@editor
@require_POST
def move(request, pk):
    """Another place within the group."""
    indicator, to = find_indicator(pk), place(request, LAST)
    return done(request, lambda: actions.move_indicator(indicator, by=request.user, to=to))


@editor
@require_POST
def move_group(request):
    """Another place of a whole group, which the address names."""
    group, to = asked_group(request), place(request, LAST)
    return done(request, lambda: actions.move_group(group, by=request.user, to=to))


@editor
@require_POST
@gone("Этого показателя в наборе уже нет.", "indicators")
def remove(request, pk):
    indicator = find_indicator(pk)
    return done(request, lambda: actions.remove_indicator(indicator, by=request.user))


def done(request, change):
    """A change that needs no form."""
    try:
        say(request, change())
    except StaleVersion:
        messages.error(request, STALE)
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
    return redirect("indicators")


@editor
@require_POST
def use(request):
    """Take a year's analysis over to the current set."""
    year = asked_year(request.GET)
    lost = actions.use_indicator_set(by=request.user, year=year)
    said = f"Анализ за {year} учебный год переведён на новый набор."
    messages.success(request, f"{said} Оценок без места в нём: {lost}." if lost else said)
    return redirect("indicators")
