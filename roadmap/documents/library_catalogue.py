"""«Каталог методической копилки»: what a year has brought, by kinds, as the council hands it on."""

from itertools import groupby

from people.access import Permission
from people.models import Official, School
from roadmap.documents.execution_report import signatures
from roadmap.documents.mentor_bank import of_today
from roadmap.documents.paper import Paper
from roadmap.documents.registry import DocumentKind, register, year_of
from roadmap.models import LibraryItem

SIGNED_BY = (Official.Office.DEPUTY,)


def build(object_id: str, *, by, revision: int | None = None, issuing: bool = False) -> Paper:
    """Accepted materials of the cycle that the account may read, without those for one pair."""
    year, today = year_of(object_id), School.today()
    items = LibraryItem.objects.visible_to(by).accepted().of_year(year)
    items = items.exclude(visibility=LibraryItem.Visibility.PAIR).with_reading()
    rows = list(items.order_by("kind__place", "kind_id", "-is_best", "title", "pk"))
    kinds = [(kind.name, list(own)) for kind, own in groupby(rows, key=lambda item: item.kind)]
    return Paper(
        title=f"Каталог методической копилки за {year} учебный год",
        template="documents/library_catalogue.html",
        context={
            "year": year,
            "school": School.current(),
            "today": today,
            "kinds": kinds,
            "best": sum(item.is_best for item in rows),
            "total": len(rows),
            "signatures": signatures(SIGNED_BY, today),
        },
        draft=not issuing,
        footer=f"Методическая копилка · {year} учебный год",
        dated=today,
    )


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
