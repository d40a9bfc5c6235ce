"""Reading the history of many models as one feed, page by page from a place (keyset).

A page takes three queries whatever it holds: which groups come next, how much is in them, and the
rows of the small ones. A group is what one person did in one step: the rows of one context and one
transaction (pghistory stamps rows with the transaction's time).
"""

import datetime as dt
from dataclasses import dataclass, field
from typing import Any

from django.db import models
from django.db.models import Count, F, JSONField, OuterRef, Q, Subquery, TextField, Value
from django.db.models.functions import Cast, Coalesce, Concat, JSONObject

from people.access import Permission
from people.audit import HIDDEN, REMEMBERED
from people.history.filters import ACCESS, Filters
from people.models import AccessEvent

PAGE_SIZE = 30
TOLD_ROWS = 12  # a group with more rows is told in numbers
Parts = dict[str, models.QuerySet]
STAMP = "%Y%m%dT%H%M%S%f"
ACCESS_FIELDS = ("kind", "what", "login", "account_id")


@dataclass(frozen=True, order=True)
class Place:
    """A place in the feed: the moment of a group and its key; written into the address."""

    at: dt.datetime
    key: str

    def __str__(self):
        return f"{self.at.astimezone(dt.UTC):{STAMP}}~{self.key}"

    @classmethod
    def read(cls, text: str) -> "Place | None":
        """The place written by str(); None for anything else."""
        stamp, _, key = text.partition("~")
        try:
            return cls(dt.datetime.strptime(stamp, STAMP).replace(tzinfo=dt.UTC), key)
        except ValueError:
            return None


@dataclass
class Group:
    """What happened in one step: rows are complete unless `told_in_numbers`.

    `counts` are {(source, label): rows}; `rows` are dictionaries with source, label, object, old
    and new (the row before and after, as plain JSON).
    """

    place: Place
    context: dict[str, Any] = field(default_factory=dict)
    counts: dict[tuple[str, str], int] = field(default_factory=dict)
    rows: list[dict[str, Any]] = field(default_factory=list)

    @property
    def told_in_numbers(self) -> bool:
        return sum(self.counts.values()) > TOLD_ROWS


@dataclass(frozen=True)
class Slice:
    """Groups, newest first, and whether there are older and newer ones."""

    groups: list[Group]
    older: bool
    newer: bool


def label_of(model: type[models.Model]) -> str:
    return model._meta.label_lower


def model_of(label: str) -> type[models.Model]:
    """The remembered model with this label."""
    return next(model for model in REMEMBERED if label_of(model) == label)


def readable_models(account) -> list[type[models.Model]]:
    """The models whose history the account may read."""
    return [m for m, memory in REMEMBERED.items() if account.can(memory.readable_by)]


def sources(account, filters: Filters) -> Parts:
    """A queryset of events per readable model, and one of events that changed no row.

    Each has the columns feed_at, feed_key, feed_source, feed_label and feed_context (a prefix that
    no field of a model has).
    """
    found = {
        label_of(model): event_rows(model)
        .filter(filters.conditions(model))
        .exclude(pgh_label__in=untold(model, account))
        .exclude(kept_from(model, account))
        for model in readable_models(account)
        if filters.kind in ("", label_of(model)) and filters.concerns(model)
    }
    wanted = filters.kind in ("", ACCESS) and not filters.about
    if wanted and account.can(Permission.READ_ACCESS_HISTORY):
        found[ACCESS] = access_rows().filter(filters.access_conditions())
    return found


def untold(model: type[models.Model], account) -> list[str]:
    """Labels of the events that tell of a change the account may not even know of."""
    told_to = REMEMBERED[model].told_to
    return [
        f"{HIDDEN}{name}" for name, permission in told_to.items() if not account.can(permission)
    ]


def kept_from(model: type[models.Model], account) -> Q:
    """The condition on events of rows that are not for this account, whatever its roles."""
    kept = REMEMBERED[model].kept_from
    return kept(account) if kept else Q(pk__in=[])


def event_rows(model: type[models.Model]) -> models.QuerySet:
    return model.pgh_event_model.objects.annotate(
        feed_at=F("pgh_created_at"),
        feed_key=Coalesce(Cast("pgh_context_id", TextField()), Value(""), output_field=TextField()),
        feed_source=Value(label_of(model), output_field=TextField()),
        feed_label=F("pgh_label"),
        feed_context=F("pgh_context"),
    )


def access_rows() -> models.QuerySet:
    return AccessEvent.objects.order_by().annotate(
        feed_at=F("at"),
        feed_key=Concat(Value("access:"), Cast("pk", TextField()), output_field=TextField()),
        feed_source=Value(ACCESS, output_field=TextField()),
        feed_label=Cast("kind", TextField()),
        feed_context=Cast(Value(None), JSONField()),
    )


def read(
    account, filters: Filters, *, before: Place | None = None, after: Place | None = None,
    size: int = PAGE_SIZE,
) -> Slice:  # fmt: skip
    """`size` groups next to a place: older than `before`, newer than `after`, or the newest."""
    parts = sources(account, filters)
    found = next_places(parts, before, after, size + 1) if parts else {}
    more, places = len(found) > size, list(found)[:size]
    if after:
        places.reverse()
    groups = {place: Group(place) for place in places}
    if groups:
        present = set().union(*(found[place] for place in places))
        parts = {source: part for source, part in parts.items() if source in present}
        count_rows(parts, groups)
        take_rows(parts, groups)
    return Slice(
        list(groups.values()),
        older=bool(places) if after else more,
        newer=more if after else before is not None,
    )


def next_places(
    parts: Parts, before: Place | None, after: Place | None, limit: int
) -> dict[Place, set[str]]:
    """The places of the next `limit` groups in reading order, with the sources of their rows.

    Each source gives its own next `limit` places, so that none of the first `limit` is missed.
    """
    order = ("feed_at", "feed_key") if after else ("-feed_at", "-feed_key")
    beyond = Q()
    if place := after or before:
        than = "gt" if after else "lt"
        beyond = Q(**{f"feed_at__{than}e": place.at}) & (
            Q(**{f"feed_at__{than}": place.at}) | Q(**{f"feed_key__{than}": place.key})
        )
    columns = ("feed_at", "feed_key", "feed_source")
    heads = [
        part.filter(beyond).order_by(*order).values(*columns).distinct()[:limit]
        for part in parts.values()
    ]
    found: dict[Place, set[str]] = {}
    for row in together(heads):
        found.setdefault(place_of(row), set()).add(row["feed_source"])
    places = sorted(found, reverse=not after)[:limit]
    return {place: found[place] for place in places}


def place_of(row: dict[str, Any]) -> Place:
    return Place(row["feed_at"], row["feed_key"])


def together(querysets: list[models.QuerySet]) -> models.QuerySet:
    """One query over all of them (UNION ALL); one stays as it is."""
    return querysets[0].union(*querysets[1:], all=True)


def within(part: models.QuerySet, groups) -> models.QuerySet:
    return part.filter(
        feed_at__in={place.at for place in groups}, feed_key__in={place.key for place in groups}
    ).order_by()


def count_rows(parts: Parts, groups: dict[Place, Group]) -> None:
    """Fill `counts` and `context` of the groups."""
    columns = ("feed_at", "feed_key", "feed_source", "feed_label", "feed_context")
    counted = [
        within(part, groups).values(*columns).annotate(feed_rows=Count("pk"))
        for part in parts.values()
    ]
    for row in together(counted):
        group = groups.get(place_of(row))
        if group is not None:
            what = (row["feed_source"], row["feed_label"])
            group.counts[what] = group.counts.get(what, 0) + row["feed_rows"]
            group.context.update(row["feed_context"] or {})


def take_rows(parts: Parts, groups: dict[Place, Group]) -> None:
    """Fill `rows` of the groups that are small enough to be told row by row."""
    small = {place: group for place, group in groups.items() if not group.told_in_numbers}
    if not small:
        return
    detailed = [with_rows(within(part, small)) for part in parts.values()]
    for row in together(detailed).order_by("feed_at", "feed_number"):
        group = small.get(place_of(row))
        if group is not None:
            group.rows.append({name.removeprefix("feed_"): value for name, value in row.items()})


def with_rows(part: models.QuerySet) -> models.QuerySet:
    """Adds the row as it became (`new`) and as its previous event left it (`old`)."""
    names = ("at", "key", "source", "label", "number", "object", "new", "old")
    columns = [f"feed_{name}" for name in names]
    if part.model is AccessEvent:
        return part.annotate(
            feed_number=Cast("pk", models.BigIntegerField()),
            feed_object=Cast("pk", models.BigIntegerField()),
            feed_new=JSONObject(**{name: F(name) for name in ACCESS_FIELDS}),
            feed_old=Cast(Value(None), JSONField()),
        ).values(*columns)  # fmt: skip
    earlier = part.model.objects.filter(
        pgh_obj_id=OuterRef("pgh_obj_id"), pgh_id__lt=OuterRef("pgh_id")
    ).order_by("-pgh_id")
    return part.annotate(
        feed_number=Cast("pgh_id", models.BigIntegerField()), feed_object=F("pgh_obj_id"),
        feed_new=as_json(part.model),
        feed_old=Subquery(earlier.values(row=as_json(part.model))[:1]),
    ).values(*columns)  # fmt: skip


def as_json(event_model: type[models.Model]) -> JSONObject:
    """The remembered columns of an event row as one JSON value."""
    columns = [f.attname for f in event_model._meta.fields if not f.name.startswith("pgh_")]
    return JSONObject(**{column: F(column) for column in columns})
