"""«Каталог методической копилки»: what a year has brought, all that there is, or what a list
shows, by kinds, as the council hands it on."""

import re
from base64 import urlsafe_b64decode, urlsafe_b64encode
from itertools import groupby

from django.http import QueryDict

from people.access import Permission
from people.models import Official, School
from people.names import full_stop
from roadmap.documents.execution_report import signatures
from roadmap.documents.mentor_bank import of_today
from roadmap.documents.paper import Paper
from roadmap.documents.registry import DocumentKind, NoSuchPaper, NotIssuable, register, year_of
from roadmap.library.filters import LibraryFilter
from roadmap.models import LibraryItem

SIGNED_BY = (Official.Office.DEPUTY,)
WHOLE, CHOSEN = "all", "of_"  # besides a year: everything; what a list shows by its filters
SENTENCES = re.compile(r"(?<=[.!?…])\s+(?=[А-ЯЁA-Z«])")
MOST_WORDS = 25
ONLY_LOOKED_AT = "Выборку не выпускают: выпустите каталог года или всей копилки."


def chosen_by(filters: QueryDict) -> str:
    """The object of the paper's address for what these filters of the list show."""
    said = QueryDict(mutable=True)
    for name, values in filters.lists():
        if name in LibraryFilter.base_filters and any(values):
            said.setlist(name, values)
    if not said:
        return WHOLE
    return CHOSEN + urlsafe_b64encode(said.urlencode().encode()).decode().rstrip("=")


def filters_in(object_id: str) -> QueryDict:
    """The same backwards. Raises NoSuchPaper."""
    packed = object_id.removeprefix(CHOSEN)
    try:
        return QueryDict(urlsafe_b64decode(packed + "=" * (-len(packed) % 4)))
    except ValueError:
        raise NoSuchPaper from None


def listed(object_id: str, by) -> tuple:
    """Accepted materials that the account may read, without those for one pair, and in words
    which they are."""
    items = LibraryItem.objects.visible_to(by).accepted()
    items = items.exclude(visibility=LibraryItem.Visibility.PAIR)
    if object_id == WHOLE:
        return items, ""
    if object_id.startswith(CHOSEN):
        return LibraryFilter(filters_in(object_id), queryset=items).qs, "по выборке"
    year = year_of(object_id)
    return items.of_year(year), f"за {year} учебный год"


def build(object_id: str, *, by, revision: int | None = None, issuing: bool = False) -> Paper:
    """The materials of `listed`. NoSuchPaper, NotIssuable."""
    if issuing and object_id.startswith(CHOSEN):
        raise NotIssuable(ONLY_LOOKED_AT)
    (items, which), today = listed(object_id, by), School.today()
    items = items.with_reading()
    rows = list(items.order_by("kind__place", "kind_id", "-is_best", "title", "pk"))
    for item in rows:
        item.told = opening(item.annotation)
        item.ranges = list(filter(None, item.classes.split(", ")))
    kinds = [(kind.name, list(own)) for kind, own in groupby(rows, key=lambda item: item.kind)]
    return Paper(
        title=f"Каталог методической копилки {which}".strip(),
        template="documents/library_catalogue.html",
        context={
            "which": which,
            "school": School.current(),
            "today": today,
            "kinds": kinds,
            "best": sum(item.is_best for item in rows),
            "total": len(rows),
            "signatures": signatures(SIGNED_BY, today),
        },
        draft=not issuing,
        footer=f"Методическая копилка · {which or f'{today:%d.%m.%Y}'}",
        dated=today,
    )


def opening(text: str) -> str:
    """The first sentences of an annotation, whole ones, of about MOST_WORDS words."""
    told: list[str] = []
    for sentence in SENTENCES.split(" ".join(text.split())):
        told.append(sentence)
        if len(" ".join(told).split()) >= MOST_WORDS:
            break
    return full_stop(" ".join(told)) if text.strip() else ""


register(
    DocumentKind(
        key="library",
        title="Каталог методической копилки",
        builder=build,
        may_see=lambda account: account.can(Permission.READ_LIBRARY),
        object_kind="year",
        holds=of_today,
    )
)
