"""«Name — date»: the signed papers of many people in one form."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db.models import Case, When
from django.shortcuts import redirect, render

from people import actions
from people.access import Permission, allowed
from people.consents.register import SHORT_KINDS
from people.counting import count_of
from people.forms.consents import DatesGrid
from people.lists import page_of
from people.models import Consent, ConsentKind, PublishedField
from people.row_keys import row_key, row_keys

PAPERS = "бумага,бумаги,бумаг"


@allowed(Permission.REGISTER_CONSENTS)
def consent_dates(request):
    """Papers that wait, those with a scan first; rows without a date stay as they are."""
    kind = request.GET.get("kind", "")
    kind = kind if kind in ConsentKind else ""
    page = page_of(request, waiting_papers(kind))
    grid = DatesGrid(page)
    if request.method == "POST":
        grid = DatesGrid(sent_papers(request.POST), request.POST)
    if request.method == "POST" and grid.is_valid() and written(request, grid):
        return redirect(request.get_full_path())
    context = {
        "grid": grid,
        "page": page,
        "kind": kind,
        "kinds": [("", "все"), *SHORT_KINDS.items()],
        "public_fields": PublishedField.choices,
    }
    status = 422 if grid.errors else 200
    return render(request, "people/consent_dates.html", context, status=status)


def waiting_papers(kind: str):
    """Papers that wait to be signed, in the order in which a clerk goes through them."""
    papers = Consent.objects.waiting().select_related("teacher")
    if kind:
        papers = papers.filter(kind=kind)
    without_scan = Case(When(scan="", then=1), default=0)
    return papers.order_by(without_scan, *papers.in_order().query.order_by)


def sent_papers(data) -> list[Consent]:
    """The papers of the rows that were sent, whatever the page would show by now.

    A paper that another clerk has registered meanwhile stays only where a date was typed for it.
    """
    sent = {
        name.removeprefix("date-"): typed.strip()
        for name, typed in data.items()
        if name.startswith("date-")
    }
    found = Consent.objects.select_related("teacher").in_bulk(row_keys(sent))
    rows = [found[row_key(key)] for key in sent if row_key(key) in found]
    return [paper for paper in rows if paper.signed_on is None or sent.get(str(paper.pk))]


def written(request, grid: DatesGrid) -> bool:
    """Whether all typed dates were written; else the grid says beside which rows they were not."""
    if not grid.said:
        messages.info(request, "Ни одной даты не набрано.")
        return True
    try:
        done = actions.register_dates(grid.said, by=request.user)
    except ValidationError as error:
        grid.refuse(error)
        return False
    messages.success(request, f"Даты внесены: {count_of(len(done), PAPERS)}.")
    return True
