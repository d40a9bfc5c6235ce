"""The register of consents, one person's papers, and papers printed for many."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from people import actions
from people.access import Permission, allowed, signed_in
from people.consents.codes import code_in
from people.consents.register import (
    LACKING,
    SHORT_KINDS,
    ConsentFilter,
    cell_of,
    lines_of,
    register_sheet,
    totals_of,
)
from people.exports import workbook_response
from people.lists import render_list, stretch_of
from people.models import Consent, ConsentKind, Teacher
from people.row_keys import MOST_AT_ONCE, row_keys
from people.slips import written_ids
from people.waiting_scans import waiting_scans

reading = allowed(Permission.READ_CONSENTS)
keeping = allowed(Permission.REGISTER_CONSENTS)


def asked(request) -> ConsentFilter:
    """The filter of the address on the school's today."""
    return ConsentFilter(request.GET, day=timezone.localdate())


@reading
def consents(request):
    """Everybody with the three kinds of paper; totals are of the chosen group."""
    chosen = asked(request)
    stretch = stretch_of(request, chosen.qs, by="sort_name")
    context = {
        "filter": chosen,
        "stretch": stretch,
        "lines": lines_of(stretch.rows, chosen.day),
        "totals": totals_of(chosen.group, chosen.day),
        "kinds": SHORT_KINDS.items(),
        "kind": chosen.chosen("kind"),
        "scans": waiting_scans(request.school, chosen.day),
    }
    return render_list(request, "people/consents.html", "people/_consent_list.html", context)


@reading
def consents_export(request):
    """The register as filtered, to the last line."""
    chosen = asked(request)
    lines = lines_of(chosen.qs.in_order(), chosen.day)
    return workbook_response(request, "Реестр согласий", register_sheet(lines))


@keeping
@require_POST
def consents_print(request):
    """Papers for the ticked people, or for all of the filter who have no running one."""
    kind = request.POST.get("kind", "")
    if kind not in ConsentKind:
        messages.info(request, "Выберите, какое согласие напечатать.")
        return back_to_list(request)
    chosen = people_to_print(request, kind)
    if not chosen:
        messages.info(request, "Печатать некому: отметьте людей или измените фильтр.")
        return back_to_list(request)
    papers = actions.print_consents(by=request.user, kind=kind, teachers=chosen[:MOST_AT_ONCE])
    if len(chosen) > MOST_AT_ONCE:
        messages.warning(request, f"Напечатаны первые {MOST_AT_ONCE}; остальным — следующим разом.")
    return redirect(f"{reverse('consents_printed')}?of={written_ids(papers)}")


def people_to_print(request, kind: str) -> list[Teacher]:
    """Whom the button means; one more than can be printed at once, to know that there are more."""
    if request.POST.get("whom") == "all":
        terms = request.GET.copy()
        terms["kind"], terms["state"] = kind, terms.get("state") or LACKING
        people = ConsentFilter(terms, day=timezone.localdate()).qs.in_order()
    else:
        people = Teacher.objects.filter(pk__in=row_keys(request.POST.getlist("teacher")))
    return list(people[: MOST_AT_ONCE + 1])


def back_to_list(request):
    return redirect(f"{reverse('consents')}?{request.GET.urlencode()}")


@keeping
def consents_printed(request):
    """What has just been printed: one file, and what the school's details lack for it."""
    papers = asked_papers(request)
    if not papers:
        raise Http404
    context = {
        "papers": papers,
        "ids": written_ids(papers),
        "kind": papers[0].get_kind_display(),
        "lacking": lacking_details(request.school),
    }
    return render(request, "people/consents_printed.html", context)


def asked_papers(request) -> list[Consent]:
    ids = row_keys(request.GET.get("of", "").split("-"))
    found = Consent.objects.waiting().filter(pk__in=ids).select_related("teacher")
    return list(found.order_by("teacher__sort_name", "pk"))


def lacking_details(school) -> list[str]:
    """The school's details that papers would leave blank."""
    names = {"address": "адрес", "inn": "ИНН", "ogrn": "ОГРН", "site": "сайт"}
    return [title for name, title in names.items() if not getattr(school, name)]


@reading
def person_consents(request, pk):
    """All papers of one person by kind; htmx gets the panel for the person's page."""
    person = get_object_or_404(Teacher, pk=pk)
    context = {"person": person, "cells": cells_of(request, person)}
    return render_list(
        request, "people/person_consents.html", "people/_consents_panel.html", context
    )


@signed_in
def my_consents(request):
    """One's own papers: how they stand, the paper to print, the scan that is kept."""
    person = request.user.teacher
    if person is None:
        raise Http404
    context = {"person": person, "cells": cells_of(request, person)}
    return render(request, "people/my_consents.html", context)


def cells_of(request, person: Teacher) -> list[tuple]:
    """(kind in words, how the person stands, all papers of the kind) for each kind."""
    papers = Consent.objects.visible_to(request.user).filter(teacher=person)
    found = list(papers.with_state(timezone.localdate()).order_by("rank", "-signed_on", "-pk"))
    by_kind = {kind: [paper for paper in found if paper.kind == kind] for kind in ConsentKind}
    return [(kind, cell_of(kind, papers), papers) for kind, papers in by_kind.items()]


@signed_in
def consent_by_code(request, code):
    """Where the QR code on a paper leads those who may see it."""
    papers = Consent.objects.visible_to(request.user)
    paper = get_object_or_404(papers, code=code_in(code) or code)
    if request.user.can(Permission.READ_CONSENTS):
        return redirect("consent", paper.pk)
    return redirect("my_consents")
