from functools import partial

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render

from people.access import Permission, allowed
from people.forms.refusal import accepted
from people.row_keys import row_key
from roadmap import actions
from roadmap.plan.forms import ApprovalForm
from roadmap.plan.revisions import compare
from roadmap.views.finding import roadmap_of


@allowed(Permission.READ_REPORTS)
def revisions(request, year):
    """All revisions of the plan, the newest first."""
    roadmap = roadmap_of(year)
    rows = roadmap.revisions.defer("content").order_by("-number")
    rows = rows.select_related("created_by__teacher")
    context = {"roadmap": roadmap, "year": year, "revisions": rows}
    return render(request, "roadmap/revisions.html", context)


@allowed(Permission.READ_REPORTS)
def revision(request, year, number):
    """One revision: what it changed against an earlier one (the previous unless asked)."""
    roadmap = roadmap_of(year)
    chosen = get_object_or_404(roadmap.revisions, number=number)
    earlier = roadmap.revisions.filter(number__lt=number).order_by("-number")
    against = row_key(request.GET.get("against", ""))
    base = (earlier.filter(number=against) if against else earlier).first()
    context = {
        "roadmap": roadmap,
        "year": year,
        "revision": chosen,
        "earlier": earlier.defer("content"),
        "base": base,
        "changes": compare(base.content, chosen.content) if base else [],
    }
    return render(request, "roadmap/revision.html", context)


@allowed(Permission.EDIT_PLAN)
def approve(request, year):
    """Record the council's decision on the draft revision."""
    roadmap = roadmap_of(year)
    draft = roadmap.revisions.filter(approved_on=None).first()
    if draft is None:
        messages.info(request, "Все изменения уже утверждены, новой редакции нет.")
        return redirect("revisions", year)
    before = roadmap.revisions.exclude(approved_on=None).last()
    form = ApprovalForm(
        request.POST or None,
        initial={
            "body": before.approved_body if before else "",
            "seen": draft.fingerprint,
        },
    )
    if request.method == "POST" and form.is_valid():
        approve = partial(actions.approve_revision, roadmap, by=request.user)
        if done := accepted(form, partial(approve, **form.cleaned_data)):
            messages.success(request, f"Редакция {done.number} утверждена.")
            return redirect("roadmap_year", year)
        form.data = form.data.copy()
        form.data["seen"] = draft.fingerprint
    context = {"form": form, "roadmap": roadmap, "year": year, "draft": draft}
    return render(request, "roadmap/approve.html", context, status=422 if form.errors else 200)
