"""«Отчёт о мониторинге наставничества» of a year, for the council and the school's archive."""

import datetime as dt

from people.access import Permission
from people.models import Official, School
from roadmap.documents.charts import BarChart, bar_chart
from roadmap.documents.execution_report import of_today, signatures
from roadmap.documents.paper import Paper
from roadmap.documents.registry import DocumentKind, register, year_of
from roadmap.models import MonitoringRules
from roadmap.monitoring.page import Sheet, sheet_of

SIGNED_BY = (Official.Office.DEPUTY, Official.Office.COUNCIL_CHAIR)


def build(object_id: str, *, by, revision: int | None = None, issuing: bool = False) -> Paper:
    """Both parts with earlier years, growth by difficulty, reasons, SWOT; as of today, of a closed
    year as of the day when it was closed."""
    year, school = year_of(object_id), School.current()
    today = School.today() if school else dt.date.today()
    sheet = sheet_of(year, by, today, on_paper=True)
    counted_on = sheet.closed_on or today
    return Paper(
        title=f"Отчёт о мониторинге наставничества за {year} учебный год",
        template="documents/monitoring_report.html",
        context={
            "sheet": sheet,
            "school": school,
            "today": counted_on,
            "rules": MonitoringRules.current(),
            "chart": chart_of(sheet),
            "earlier": [one.year for one in sheet.rows[0].before],
            "signatures": signatures(SIGNED_BY, counted_on),
        },
        draft=not issuing,
        footer=f"Мониторинг наставничества · {year} учебный год",
        dated=counted_on,
    )


def chart_of(sheet: Sheet) -> BarChart:
    """Indicators in per cent against last year; the table holds the same numbers."""
    rows = [row for row in sheet.rows if row.indicator.unit == "%" and row.said]
    return bar_chart(
        (row.indicator.title, int(row.said), int(last.said) if last.said else None)
        for row in rows for last in row.before[:1]
    )  # fmt: skip


register(
    DocumentKind(
        key="monitoring",
        title="Отчёт о мониторинге наставничества",
        builder=build,
        may_see=lambda account: account.can(Permission.READ_MONITORING),
        object_kind="year",
        holds=of_today,
    )
)
