"""The paper of access slips: accounts are below, papers are here."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.cache import never_cache

from people import actions
from people.access import Permission, allowed
from people.audit import record
from people.middleware import public_address
from people.models import AccessEvent
from people.slips import read_ids, slips_for
from roadmap.documents import access_slips
from roadmap.documents.engine import RenderingFailed
from roadmap.documents.engine import render as render_paper
from roadmap.documents.paper import FileFormat
from roadmap.views.papers import shown


@allowed(Permission.MANAGE_ACCOUNTS)
@never_cache
def access_slips_paper(request, ids):
    """Slips of the accounts «1-2-3» that this person manages and that have a good link."""
    accounts = actions.managed_by(request.user).filter(pk__in=read_ids(ids))
    slips = slips_for(accounts, address=public_address(request))
    if not slips:
        raise Http404
    paper = access_slips.build(slips, school=request.school)
    try:
        content = render_paper(paper, FileFormat.PDF)
    except RenderingFailed as error:
        messages.error(request, f"{error} Памятки можно напечатать прямо из браузера.")
        return redirect(f"{reverse('access_slips')}?of={ids}")
    what = f"{paper.title}: {len(slips)}"
    record(AccessEvent.Kind.EXPORTED, by=request.user, what=what, request=request)
    return shown(content, paper.title, FileFormat.PDF)
