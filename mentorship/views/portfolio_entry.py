"""An entry of a portfolio written and changed; what the browser kept is taken once."""

from functools import partial

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from mentorship import actions
from mentorship.models import Pair, PortfolioEntry
from mentorship.portfolio.forms import EntryForm, NewEntryForm
from mentorship.views.finding import find_portfolio
from mentorship.views.outbox import in_json, is_from_outbox, say_done
from mentorship.views.portfolio import decides, find_entry
from mentorship.views.portfolio_files import put_files
from people.access import signed_in
from people.forms.refusal import accepted, refuse
from people.models import Competence, StaleVersion
from people.views.conflict import conflict
from people.views.drafts import restored, typed

Openness = PortfolioEntry.Openness
OFFERED_NO_MORE = (
    "Сохранено. Запись изменилась и больше не предложена в методическую копилку: предложите её "
    "снова, сказав об учениках."
)


@signed_in
def entry_new(request, pk):
    """A new entry with its files; the same words of the same blank twice make one."""
    pair, trust = find_portfolio(request, pk, "writes")
    start = {
        "happened_on": timezone.localdate(),
        "section": request.GET.get("section", ""),
        "openness": Openness.PAIR if trust.is_of_the_two else Openness.DEPUTY,
    }
    draft = restored(request.user, f"entry-new-{pk}")
    begun = start | typed(draft, lists=("competences",))
    form = NewEntryForm(
        request.POST or None, request.FILES or None, initial=begun, pair=pair,
        hard=difficulties(pair),
    )  # fmt: skip
    made = added(request, pair, form, draft) if form.is_valid() else None
    if is_from_outbox(request):
        return in_json(form, made, **(addresses_of(made) if made else {}))
    if made:
        put_files(request, made, form.cleaned_data["files"])
        return redirect(addresses_of(made)["url"])
    back = reverse("portfolio", args=[pk])
    return form_page(
        request, pair, trust, form, title="Новая запись", back_url=back, draft=draft,
        outbox="Запись",
    )  # fmt: skip


def added(request, pair: Pair, form, draft) -> PortfolioEntry | None:
    """The entry; None when it was refused, with the reason in the form."""
    add = partial(actions.add_entry, pair, by=request.user, draft=draft.key)
    made = accepted(form, partial(add, **form.changes()))
    if made:
        say_done(request, "Запись сохранена.")
    return made


def addresses_of(entry: PortfolioEntry) -> dict:
    """Where the entry stands, and where a script sends each of its files."""
    url, files = (
        reverse(name, args=[entry.pair_id, entry.pk])
        for name in ("portfolio_entry", "portfolio_file_add")
    )
    return {"url": f"{url}#files", "files": files}


@signed_in
def entry_edit(request, pk, entry):
    """Change an entry; another person's change is shown beside what was typed."""
    row, pair, trust = find_entry(request, pk, entry, writes=True)
    whole = PortfolioEntry.objects.get(pk=row.pk)
    draft = restored(request.user, f"entry-{row.pk}")
    form = EntryForm(
        request.POST or None, instance=whole, pair=pair, hard=difficulties(pair),
        initial=typed(draft, lists=("competences",)), decides=decides(request.user, row),
    )  # fmt: skip
    back = reverse("portfolio_entry", args=[pk, entry])
    if request.method == "POST" and form.is_valid():
        try:
            version = form.cleaned_data["version"]
            saved = actions.save_entry(
                row, by=request.user, version=version, draft=draft.key, **form.changes()
            )
        except StaleVersion as stale:
            return conflict(request, form=form, stale=stale, back=back)
        except ValidationError as error:
            refuse(form, error)
        else:
            lapsed = row.openness == Openness.LIBRARY != saved.openness
            messages.success(request, OFFERED_NO_MORE if lapsed else "Сохранено.")
            return redirect(back)
    title = "Запись портфолио"
    return form_page(request, pair, trust, form, title=title, back_url=back, draft=draft)


def form_page(request, pair, trust, form, **more):
    context = {"pair": pair, "confidence": trust, "form": form} | more
    status = 422 if form.errors else 200
    return render(request, "mentorship/portfolio_form.html", context, status=status)


def difficulties(pair: Pair):
    """What the pair's request is about: an entry may be marked by it."""
    rows = Competence.objects.filter(difficulties__request=pair.request_id)
    return rows.order_by("code") if pair.request_id else None
