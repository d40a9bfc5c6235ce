"""How every filtered list answers: a whole page, or to htmx only the part that changed."""

import re
from dataclasses import dataclass

from django.core.paginator import Paginator
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_vary_headers

PAGE_ROWS = 50
KEY = re.compile(r"[0-9]{1,18}")
PLACES = ("after", "before", "page")


def page_of(request: HttpRequest, rows):
    """The page of `rows` that the address asks for; a wrong number gives the nearest page."""
    return Paginator(rows, PAGE_ROWS).get_page(request.GET.get("page"))


@dataclass(frozen=True)
class Stretch:
    """Some rows of a long list, and where its other stretches are ('' where there are none)."""

    rows: list
    total: int
    first_url: str
    previous_url: str
    next_url: str


def stretch_of(
    request: HttpRequest,
    rows: QuerySet,
    *,
    by: str,
    size: int = PAGE_ROWS,
    total: int | None = None,
) -> Stretch:
    """The stretch of a list in the order of (`by`, pk) that the address asks for.

    ?after=<pk> and ?before=<pk> name the row next to it, so the last stretch costs as little as the
    first. A row that is gone, and what is no number, give the beginning. `size`: rows in a stretch;
    `total`: how many there are, where the caller knows it already.
    """
    rows, total = rows.order_by(by, "pk"), rows.count() if total is None else total
    if before := _place(request, "before", rows, by):
        found = list(rows.filter(_beyond(by, before, "lt")).reverse()[: size + 1])
        if len(found) > size:
            return _stretch(request, found[size - 1 :: -1], total, earlier=True, later=True)
    after = None if before else _place(request, "after", rows, by)
    found = list((rows.filter(_beyond(by, after, "gt")) if after else rows)[: size + 1])
    later = len(found) > size
    return _stretch(request, found[:size], total, earlier=bool(after), later=later)


def _place(request: HttpRequest, side: str, rows: QuerySet, by: str) -> tuple | None:
    """(value of `by`, pk) of the row that the address names."""
    key = request.GET.get(side, "")
    if not KEY.fullmatch(key):
        return None
    return rows.model.objects.filter(pk=int(key)).values_list(by, "pk").first()


def _beyond(by: str, place: tuple, way: str) -> Q:
    """Rows on one side of a place; the first condition lets the index find where to begin."""
    value, pk = place
    return Q(**{f"{by}__{way}e": value}) & (Q(**{f"{by}__{way}": value}) | Q(**{f"pk__{way}": pk}))


def _stretch(request, shown: list, total: int, *, earlier: bool, later: bool) -> Stretch:
    return Stretch(
        shown,
        total,
        first_url=_address(request) if earlier else "",
        previous_url=_address(request, before=shown[0].pk) if earlier and shown else "",
        next_url=_address(request, after=shown[-1].pk) if later else "",
    )


def _address(request: HttpRequest, **place) -> str:
    """This list with the same filters at another place."""
    parameters = request.GET.copy()
    for name in PLACES:
        parameters.pop(name, None)
    for name, value in place.items():
        parameters[name] = value
    return f"?{parameters.urlencode()}"


def render_list(request: HttpRequest, template: str, fragment: str, context: dict) -> HttpResponse:
    """The fragment when htmx asks for it, else the page that includes the same fragment."""
    partly = request.htmx and not request.htmx.history_restore_request
    response = render(request, fragment if partly else template, context)
    patch_vary_headers(response, ["HX-Request", "HX-History-Restore-Request"])
    return response
