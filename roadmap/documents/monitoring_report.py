"""«Отчёт о мониторинге наставничества» of a year, for the council and the school's archive."""

import datetime as dt

from people.academic_year import AcademicYear
from people.access import Permission
from people.models import Account, Official, School
from roadmap.documents.charts import BarChart, bar_chart
from roadmap.documents.execution_report import of_today, signatures
from roadmap.documents.paper import Paper
from roadmap.documents.registry import DocumentKind, register, year_of
from roadmap.models import MonitoringRules
from roadmap.monitoring.page import Sheet, sheet_of

SIGNED_BY = (Official.Office.DEPUTY, Official.Office.COUNCIL_CHAIR)


def build(object_id: str, *, by, revision: int | None = None, issuing: bool = False) -> Paper:
    """As of today, of a closed year as of the day when it was closed."""
    return as_of(year_of(object_id), by, School.today(), issuing=issuing)


def as_of(year: AcademicYear, by: Account, day: dt.date, *, issuing: bool = False) -> Paper:
    """Both parts with earlier years, growth by difficulty, reasons, SWOT, counted on a day."""
    school = School.current()
    sheet = sheet_of(year, by, day, on_paper=True)
    counted_on = sheet.closed_on or day
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
        (row.indicator.title, int(row.said), int(last.said) if last.said else None, row.limit)
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
