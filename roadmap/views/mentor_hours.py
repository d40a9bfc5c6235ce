"""«Часы наставников»: for the memo on payments; numbers alone, no word of a journal."""

from django import forms
from django.shortcuts import render
from django.utils import timezone

from mentorship.meetings.hours import Hours, Period
from people.access import Permission, allowed
from people.exports import workbook_response
from people.form_fields import DayField
from people.tables.writing import Sheet
from roadmap.acts.paid_mentors import hours_with_paid

COLUMNS = [
    ("Наставник", 34), ("Должность", 34), ("Пар", 8), ("Встреч", 10), ("Часов", 10),
    ("Подтверждено встреч", 14), ("Подтверждено часов", 14), ("Без длительности", 14),
    ("С возражением встреч", 14), ("С возражением часов", 14),
]  # fmt: skip
money = allowed(Permission.READ_PAYMENTS)


class PeriodForm(forms.Form):
    """From which day to which; both count."""

    since = DayField(label="С")
    until = DayField(label="По")

    def clean(self):
        cleaned = super().clean()
        since, until = cleaned.get("since"), cleaned.get("until")
        if since and until and until < since:
            self.add_error("until", "Период кончается раньше, чем начинается.")
        return cleaned


def asked(request) -> tuple[PeriodForm, Period]:
    """The period of the address; this month where it names none or a wrong one."""
    usual = Period.month_of(timezone.localdate())
    if not request.GET:
        return PeriodForm(initial={"since": usual.since, "until": usual.until}), usual
    form = PeriodForm(request.GET)
    return form, Period(**form.cleaned_data) if form.is_valid() else usual


@money
def mentor_hours(request):
    form, period = asked(request)
    context = {"form": form, "period": period, "rows": hours_with_paid(period)}
    status = 422 if form.errors else 200
    return render(request, "roadmap/mentor_hours.html", context, status=status)


@money
def mentor_hours_export(request):
    """The same rows as a workbook."""
    _, period = asked(request)
    return workbook_response(request, f"Часы наставников {period}", hours_sheet(period))


def hours_sheet(period: Period) -> Sheet:
    return Sheet(f"Часы {period}", COLUMNS, (_row(one) for one in hours_with_paid(period)))


def _row(one: Hours) -> list:
    return [
        one.teacher.full_name, one.teacher.post, one.pairs, one.held, round(one.minutes / 60, 2),
        one.confirmed, round(one.confirmed_minutes / 60, 2), one.untold, one.disputed,
        round(one.disputed_minutes / 60, 2),
    ]  # fmt: skip
