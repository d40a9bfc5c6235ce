"""What the deputy decides about the public section: its words, the acts that are in it."""

from functools import partial

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from people.forms.refusal import accepted
from people.views.conflict import saved
from roadmap import actions
from roadmap.models import IssuedDocument, LocalAct, PublicAct, SiteSection
from roadmap.models.site_section import NEVER_PUBLIC
from roadmap.site.forms import PublicActForm, SiteSectionForm
from roadmap.views.publications import editing


def acts_offered(request):
    """Acts in force that may be put into the section."""
    rows = LocalAct.objects.visible_to(request.user).filter(state=LocalAct.State.IN_FORCE)
    rows = rows.exclude(kind__role__in=NEVER_PUBLIC).select_related("kind", "public")
    return rows.order_by("kind__place", "-dated", "pk")


@editing
def site_section(request):
    """The words of the section and its parts; which acts stand in it."""
    back = reverse("site_section")
    form = SiteSectionForm(request.POST or None, instance=SiteSection.current())
    if request.method == "POST" and form.is_valid():
        save = actions.save_site_section
        if answer := saved(request, form, back=back, save=save, there="в разделе"):
            return answer
    context = {"form": form, "acts": acts_offered(request)}
    status = 422 if form.errors else 200
    return render(request, "roadmap/site_section.html", context, status=status)


@editing
def site_act(request, pk):
    """Put an act into the section: first the word who is named in its file."""
    act = get_object_or_404(acts_offered(request), pk=pk)
    own = PublicAct.objects.filter(act=act).first()
    told = {"names": own.names, "people": list(own.people.all())} if own else {}
    form = PublicActForm(request.POST or None, initial=told)
    if request.method == "POST" and form.is_valid():
        shown = partial(actions.show_act, act, by=request.user)
        if accepted(form, partial(shown, **form.cleaned_data)):
            messages.success(request, "Акт стоит в открытом разделе.")
            return redirect("site_section")
    issued = IssuedDocument.objects.filter(key="act", object_id=act.pk, file_format="pdf").first()
    context = {"act": act, "own": own, "form": form, "issued": issued}
    status = 422 if form.errors else 200
    return render(request, "roadmap/site_act.html", context, status=status)


@editing
@require_POST
def site_act_hide(request, pk):
    act = get_object_or_404(acts_offered(request), pk=pk)
    actions.hide_act(act, by=request.user)
    messages.success(request, "Акта в открытом разделе больше нет.")
    return redirect("site_section")
