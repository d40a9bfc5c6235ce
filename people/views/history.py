"""The journal of everything that happened, and the history of one thing on its page."""

from django.apps import apps
from django.http import Http404

from people import history
from people.access import Permission, allowed, signed_in
from people.history import ACCESS, HistoryFilter, Place
from people.lists import render_list


@allowed(Permission.READ_HISTORY, Permission.READ_ACCESS_HISTORY)
def journal(request):
    """Who did what, when: of all kinds that the reader may see, the newest first."""
    form = HistoryFilter(request.GET, kinds=kinds_for(request.user))
    page = history.journal(
        request.user,
        filters=form.chosen,
        before=Place.read(request.GET.get("before", "")),
        after=Place.read(request.GET.get("after", "")),
    )
    return render_list(
        request,
        "people/history.html",
        "people/_history_page.html",
        {"filter": {"form": form, "is_bound": form.is_bound}, "page": page},
    )


def kinds_for(account) -> dict[str, str]:
    """What the journal may be narrowed to."""
    kinds = {
        model._meta.label_lower: str(model._meta.verbose_name_plural)
        for model in history.readable_models(account)
    }
    if account.can(Permission.READ_ACCESS_HISTORY):
        kinds[ACCESS] = "входы, отказы, выгрузки"
    return kinds


@signed_in
def history_of(request, label: str, pk: int):
    """What happened to one thing and its parts; nothing is here for those who may not know."""
    model = next(
        (m for m in history.readable_models(request.user) if m._meta.label_lower == label), None
    )
    row = model and model._default_manager.filter(pk=pk).first()
    if row is None:
        raise Http404
    page = history.events_of(
        row, account=request.user, before=Place.read(request.GET.get("before", ""))
    )
    context = {"page": page, "row": row, "noun": apps.get_model(label)._meta.verbose_name}
    return render_list(request, "people/history_of.html", "people/_history_panel.html", context)
