"""One button: all papers of a sitting as one PDF, made by the worker while nobody waits."""

from django.http import Http404
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from people.access import Permission, allowed
from people.audit import record
from people.lists import render_list
from people.models import AccessEvent
from people.views.attached import content_of
from roadmap import actions
from roadmap.documents.paper import FileFormat
from roadmap.models import SittingPack
from roadmap.views.papers import shown
from roadmap.views.sittings import find_sitting

# what stands in the pack is for those who read the note and the banks: the council's own rights
binding = allowed(Permission.READ_ANALYTIC_NOTE)


@binding
def sitting_pack(request, pk):
    """How far the work has come; the panel on the sitting's page asks again by itself."""
    sitting = find_sitting(request, pk)
    pack = SittingPack.objects.filter(sitting=sitting).first()
    context = {"sitting": sitting, "pack": pack}
    return render_list(request, "roadmap/sitting_pack.html", "roadmap/_sitting_pack.html", context)


@binding
@require_POST
def pack_begin(request, pk):
    actions.begin_pack(find_sitting(request, pk), by=request.user)
    return redirect("sitting", pk)


@binding
def pack_file(request, pk):
    """The PDF as it was made; taking it is an export and is remembered."""
    sitting = find_sitting(request, pk)
    pack = SittingPack.objects.filter(sitting=sitting).exclude(file="").first()
    if pack is None:
        raise Http404
    content = content_of(pack.file)
    what = f"Материалы к заседанию совета, заседание № {sitting.pk}"
    record(AccessEvent.Kind.EXPORTED, by=request.user, what=what, request=request)
    title = f"Материалы к заседанию совета {sitting.held_on:%d.%m.%Y}"
    return shown(content, title, FileFormat.PDF)
