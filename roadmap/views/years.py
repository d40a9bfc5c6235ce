from django.contrib import messages
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from people.access import Permission, allowed
from people.views.refusal import refused
from roadmap import actions
from roadmap.models import Roadmap


def started(request, year, start, done: str):
    """Begin a year's plan and open the editor, or say why it cannot be begun."""
    if refused(request, start):
        return redirect("roadmap_year", year)
    messages.success(request, done)
    return redirect("roadmap_edit", year)


@allowed(Permission.EDIT_PLAN)
@require_POST
def copy(request, year):
    """The plan of the latest earlier year as this year's draft, with dates moved."""
    source = Roadmap.objects.filter(year__lt=year).order_by("-year").first()
    if source is None:
        messages.error(request, "Копировать пока не с чего: плана за прошлые годы нет.")
        return redirect("roadmap_year", year)
    return started(
        request, year,
        lambda: actions.copy_to_year(source, year=year, by=request.user),
        f"План скопирован с {source.year} учебного года, сроки перенесены. Проверьте и утвердите.",
    )  # fmt: skip


@allowed(Permission.EDIT_PLAN)
@require_POST
def pattern(request, year):
    """A draft from the seven stages."""
    return started(
        request, year,
        lambda: actions.start_from_pattern(year=year, by=request.user),
        "План составлен по образцу из семи этапов. Поправьте его под свою школу.",
    )  # fmt: skip
