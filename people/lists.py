"""How every filtered list answers: a whole page, or to htmx only the part that changed."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import takewhile

from django.core.paginator import Paginator
from django.db.models import F, Func, Model, OrderBy, Q, QuerySet, Subquery, TextField
from django.db.models.expressions import Combinable
from django.db.models.lookups import (
    GreaterThan,
    GreaterThanOrEqual,
    IsNull,
    LessThan,
    LessThanOrEqual,
)
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import patch_vary_headers
from django.utils.html import escape
from django.utils.safestring import SafeString

from people.row_keys import row_key

PAGE_ROWS = 50
PRINTED_ROWS = 1_000  # on the page that is for printing, at most
BETWEEN = "\0"  # the one sign that no text of the database holds
PLACES = ("after", "before", "page")


def page_rows(request: HttpRequest, usual: int = PAGE_ROWS) -> int:
    """How many rows a page has: ?print=yes asks for as many as may be printed at once."""
    return PRINTED_ROWS if request.GET.get("print") else usual


def page_of(request: HttpRequest, rows, *, size: int | None = None, total: int | None = None):
    """The page of `rows` that the address asks for; a wrong number gives the nearest page.

    `size`: rows in a page; `total`: how many there are, where the caller knows it already.
    """
    pages = Paginator(rows, size or page_rows(request))
    if total is not None:
        pages.count = total
    return pages.get_page(request.GET.get("page"))


class Places(Func):
    """Several values compared as one, the first deciding: SQL's ROW(a, b) > ROW(c, d)."""

    function = "ROW"
    output_field = TextField()


@dataclass(frozen=True)
class Order:
    """An order of rows by keys that are never NULL; the last word has the primary key.

    Each key is the name of a field or an expression, and whether it falls.

    group   a foreign key of few values whose order, which no index knows, is the first of `keys`:
            where rows of one value fill a stretch, they alone are read, by an index of the rest
    first   the value that stands first
    """

    keys: tuple[tuple[str | Combinable, bool], ...]
    group: str = ""
    first: int | None = None

    @classmethod
    def by(cls, *keys) -> "Order":
        """Rising keys, as order_by() takes them: "-name" and `.desc()` of an expression fall."""
        return cls((*(_key(key) for key in keys), ("pk", False)))

    @property
    def backwards(self) -> "Order":
        return replace(self, keys=tuple((key, not falls) for key, falls in self.keys))

    def grouped(self, group: str, first: int | None) -> "Order":
        """The same order, whose first key is that of the `group`."""
        return replace(self, group=group, first=first)

    def of_one_group(self, rows: QuerySet, place: int | None) -> tuple[QuerySet, "Order"]:
        """The rows of the group that the row `place` is in, or of the first; and their order."""
        own = Subquery(rows.model._base_manager.filter(pk=place).values(self.group))
        same = Q(**{self.group: own if place else self.first})
        if place:
            same |= Q(IsNull(own, True), **{f"{self.group}__isnull": True})
        return rows.filter(same), Order(self.keys[1:])

    @property
    def terms(self) -> list[OrderBy]:
        """What order_by() takes."""
        return [OrderBy(_expression(key), descending=falls) for key, falls in self.keys]

    def beyond(self, model: type[Model], pk: int) -> Q:
        """Rows that come after the row `pk`; the database looks up its keys itself.

        Keys of one direction are compared as a whole, so that an index leads right to the place.
        """
        return _beyond(self.keys, model._base_manager.filter(pk=pk))


def _key(key) -> tuple[str | Combinable, bool]:
    if isinstance(key, OrderBy):
        return key.expression, key.descending
    if isinstance(key, str) and key.startswith("-"):
        return key[1:], True
    return key, False


def _expression(key) -> Combinable:
    return F(key) if isinstance(key, str) else key


def _beyond(keys, row: QuerySet) -> Q:
    falls = keys[0][1]
    alike = list(takewhile(lambda key: key[1] == falls, keys))
    own = Places(*(_expression(key) for key, _ in alike))
    there = Places(*(Subquery(row.values_list(_expression(key))) for key, _ in alike))
    further = Q(LessThan(own, there) if falls else GreaterThan(own, there))
    if len(alike) == len(keys):
        return further
    not_before = LessThanOrEqual(own, there) if falls else GreaterThanOrEqual(own, there)
    return Q(not_before) & (further | _beyond(keys[len(alike) :], row))


@dataclass(frozen=True)
class Stretch:
    """Some rows of a long list, and where its other stretches are ('' where there are none)."""

    rows: list
    total: int
    first_url: str
    previous_url: str
    next_url: str

    @property
    def is_part(self) -> bool:
        """Whether the list goes on before or after."""
        return bool(self.first_url or self.next_url)


def stretch_of(
    request: HttpRequest,
    rows: QuerySet,
    *,
    by: str | Order,
    size: int | None = None,
    total: int | None = None,
) -> Stretch:
    """The stretch of a list in the order of (`by`, pk) that the address asks for.

    ?after=<pk> and ?before=<pk> name the row next to it, so the last stretch costs as little as the
    first. A row that is gone, and what is no number, give the beginning. `size`: rows in a stretch;
    `total`: how many there are, where the caller knows it already.
    """
    order = by if isinstance(by, Order) else Order.by(by)
    size = size or page_rows(request)
    total = rows.count() if total is None else total
    if before := _place(request, "before"):
        found = _some(rows, order.backwards, before, size)
        if len(found) > size:
            return _stretch(request, found[size - 1 :: -1], total, earlier=True, later=True)
    after = None if before else _place(request, "after")
    found = _some(rows, order, after, size)
    if after and not found:
        after, found = None, _some(rows, order, None, size)
    later = len(found) > size
    return _stretch(request, found[:size], total, earlier=bool(after), later=later)


def _place(request: HttpRequest, side: str) -> int | None:
    """The row that the address names."""
    return row_key(request.GET.get(side, ""))


def _some(rows: QuerySet, order: Order, place: int | None, size: int) -> list:
    """The rows next after a place, or the first ones; one more than fits tells that it goes on."""
    if order.group:
        found = _some(*order.of_one_group(rows, place), place, size)
        if len(found) > size:
            return found
    found = rows.filter(order.beyond(rows.model, place)) if place else rows
    return list(found.order_by(*order.terms)[: size + 1])


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
    parameters = without_place(request.GET)
    for name, value in place.items():
        parameters[name] = value
    return f"?{parameters.urlencode()}"


def without_place(named: QueryDict) -> QueryDict:
    """The filters and the order of an address, from the beginning of the list."""
    parameters = named.copy()
    for name in PLACES:
        parameters.pop(name, None)
    return parameters


def addresses(name: str, *outer: int) -> Callable[[int], str]:
    """The address of the page `name` by the key of a row, found once for a whole list.

    `outer`: the keys that stand in the address before it.
    """
    before, after = reverse(name, args=[*outer, 0]).rsplit("0", 1)
    return lambda pk: f"{before}{pk}{after}"


def for_html(lines: list[dict]) -> list[dict]:
    """The lines with every text in them escaped at once, which a template does one by one.

    What is marked as HTML already stays as it is.
    """
    texts = [text for line in lines for text in line.values() if type(text) is str]
    escaped = map(SafeString, escape(BETWEEN.join(texts)).split(BETWEEN))
    return [
        {name: next(escaped) if type(text) is str else text for name, text in line.items()}
        for line in lines
    ]


def render_list(request: HttpRequest, template: str, fragment: str, context: dict) -> HttpResponse:
    """The fragment when htmx asks for it, else the page that includes the same fragment."""
    partly = request.htmx and not request.htmx.history_restore_request
    response = render(request, fragment if partly else template, context)
    patch_vary_headers(response, ["HX-Request", "HX-History-Restore-Request"])
    return response
