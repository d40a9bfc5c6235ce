"""The portfolio of a pair: its sections, one entry with its files, former texts, the order."""

from django.contrib import messages
from django.db.models import OuterRef
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from mentorship import actions
from mentorship.models import EntryFile, PortfolioEntry, PortfolioSection
from mentorship.pairs.days import is_day_of
from mentorship.portfolio.authorship import corrected
from mentorship.portfolio.forms import EntryFilesForm, OfferForm
from mentorship.portfolio.lines import entry_lines, listed, sections_of
from mentorship.programme.doubts import mark_in_doubt
from mentorship.views.finding import find_portfolio
from people.access import signed_in
from people.asked_often import number_of
from people.file_lines import Ways, file_lines
from people.lists import Order, for_html, render_list, stretch_of
from people.row_keys import KEY
from people.views.refusal import refused

AT_ONCE = 20
Openness = PortfolioEntry.Openness
IN_ORDER = Order.by("section__place", "section_id", "place")
NEWEST_FIRST = Order.by("happened_on").backwards

WAYS = Ways("portfolio_file", "portfolio_preview", "portfolio_file_remove")


def find_entry(request, pk, entry, *, writes: bool = False):
    """(entry with the texts it may read, pair, confidence); who changes it must read it."""
    pair, trust = find_portfolio(request, pk, "writes" if writes else "reads_facts")
    rows = PortfolioEntry.objects.visible_to(request.user).filter(pair=pair)
    rows = rows.with_texts_for(request.user).with_people().with_last_hand()
    row = get_object_or_404(rows, pk=entry)
    if writes and not row.is_told:
        raise Http404
    return row, pair, trust


@signed_in
def portfolio(request, pk):
    """By sections while all of it fits on a page, and in each section; longer, the newest first."""
    pair, trust = find_portfolio(request, pk, "reads_counts")
    sections = [s for s in sections_of(pair.pk) if s.standing or s.away or not s.is_retired]
    total = sum(section.standing for section in sections)
    context = {"pair": pair, "confidence": trust, "sections": sections, "total": total}
    context["away"] = sum(section.away for section in sections)
    if not trust.reads_facts:
        return render(request, "mentorship/portfolio_counts.html", context)
    chosen = request.GET.get("section", "")
    section = next((s for s in sections if str(s.pk) == chosen), None)
    rows = listed(request.user.sight).filter(pair=pair).standing()
    if section:
        rows, total = rows.filter(section=section), section.standing
    grouped = section is not None or total <= AT_ONCE
    order = IN_ORDER if grouped else NEWEST_FIRST
    stretch = stretch_of(request, rows, by=order, size=AT_ONCE, total=total)
    context |= {"section": section, "grouped": grouped, "stretch": stretch}
    context["lines"] = for_html(entry_lines(stretch.rows, pair, grouped=grouped))
    context["paper_address"] = f"/documents/portfolio/{pair.pk}"
    return render_list(
        request, "mentorship/portfolio.html", "mentorship/_portfolio_entries.html", context
    )


@signed_in
def portfolio_away(request, pk):
    """What was taken away, each with the button that returns it."""
    pair, trust = find_portfolio(request, pk, "writes")
    rows = PortfolioEntry.objects.visible_to(request.user).filter(pair=pair).taken_away()
    rows = rows.with_texts_for(request.user).with_people()
    rows = rows.annotate(file_count=number_of(EntryFile.objects.filter(entry=OuterRef("pk"))))
    context = {"pair": pair, "confidence": trust, "entries": rows.order_by("-taken_away_at")[:100]}
    return render(request, "mentorship/portfolio_away.html", context)


@signed_in
def portfolio_order(request, pk, section):
    """All entries of a section in a row, to be put in order by hand; POST moves one."""
    pair, trust = find_portfolio(request, pk, "writes")
    section = get_object_or_404(PortfolioSection, pk=section)
    rows = PortfolioEntry.objects.visible_to(request.user).filter(pair=pair, section=section)
    if request.method == "POST":
        return moved(request, rows, reverse("portfolio_order", args=[pk, section.pk]))
    rows = rows.standing().with_texts_for(request.user).with_people().order_by("place", "pk")
    context = {"pair": pair, "confidence": trust, "section": section, "entries": list(rows)}
    return render(request, "mentorship/portfolio_order.html", context)


def moved(request, rows, back: str):
    """Move the entry that the form names to the place it names."""
    key, to = request.POST.get("row", ""), request.POST.get("to", "")
    if not (KEY.fullmatch(key) and KEY.fullmatch(to)):
        raise Http404
    refused(request, lambda: actions.move_entry(
        get_object_or_404(rows, pk=key), by=request.user, to=int(to)))  # fmt: skip
    return redirect(back)


def decides(account, entry: PortfolioEntry) -> bool:
    """Whether the account says who sees the entry."""
    return PortfolioEntry.objects.opened_by(account).filter(pk=entry.pk).exists()


def former_texts(row: PortfolioEntry, account, trust):
    """Texts of the entry for one reader: the two's are all, others find what they wrote themselves.

    What was written before the pair opened the entry is not opened with it.
    """
    return row.versions.all() if trust.is_of_the_two else row.versions.filter(author=account)


@signed_in
def entry_page(request, pk, entry):
    return show_entry(request, *find_entry(request, pk, entry))


def show_entry(request, row, pair, trust, *, status=200, **forms):
    """The page of one entry; `forms` are those refused just now."""
    files = EntryFile.objects.visible_to(request.user).filter(entry=row).with_content()
    context = {
        "pair": pair,
        "confidence": trust,
        "entry": row,
        "files": file_lines(files, WAYS, pair.pk),
        "hidden_files": 0 if row.is_told else row.files.count(),
        "competences": list(row.competences.all()),
        "changes": trust.writes and row.is_told,
        "decides": trust.writes and row.is_told and decides(request.user, row),
        "corrected": corrected(row),
        "doubt": mark_in_doubt(row.plan_item, on=row.happened_on, pair=pair),
        "marks_on": row.happened_on if is_day_of(pair, row.happened_on) else None,
        "former": former_texts(row, request.user, trust).count() - 1 if row.is_told else 0,
        "talk": row.comments.standing().count() if trust.reads_texts else 0,
        "files_form": EntryFilesForm(),
        "offer_form": OfferForm(),
    }
    return render(request, "mentorship/portfolio_entry.html", context | forms, status=status)


@signed_in
def entry_versions(request, pk, entry):
    """How the entry read before, newest first."""
    row, pair, trust = find_entry(request, pk, entry)
    versions = former_texts(row, request.user, trust).select_related("author__teacher")[:100]
    if not (row.is_told and versions):
        raise Http404
    context = {"pair": pair, "confidence": trust, "entry": row, "versions": versions}
    return render(request, "mentorship/portfolio_versions.html", context)


@signed_in
@require_POST
def entry_take_away(request, pk, entry):
    row, *_ = find_entry(request, pk, entry, writes=True)
    if not refused(request, lambda: actions.take_entry_away(row, by=request.user)):
        messages.success(request, "Запись убрана. Вернуть её можно из раздела «Убранное».")
        if mark_in_doubt(row.plan_item, on=row.happened_on, pair=row.pair):
            return redirect("portfolio_entry", pk, entry)
    return redirect("portfolio", pk)


@signed_in
@require_POST
def entry_return(request, pk, entry):
    row, *_ = find_entry(request, pk, entry, writes=True)
    if not refused(request, lambda: actions.return_entry(row, by=request.user)):
        messages.success(request, "Запись снова в портфолио.")
    return redirect("portfolio_entry", pk, entry)


@signed_in
@require_POST
def entry_offer(request, pk, entry):
    """Offer the entry to the library, with the word about pupils; or take the offer back."""
    row, pair, trust = find_entry(request, pk, entry, writes=True)
    if "back" in request.POST:
        refused(request, lambda: actions.take_back_offer(row, by=request.user))
        return redirect("portfolio_entry", pk, entry)
    form = OfferForm(request.POST)
    if not form.is_valid():
        return show_entry(request, row, pair, trust, status=422, offer_form=form)
    if not refused(request, lambda: actions.offer_entry(row, by=request.user, **form.cleaned_data)):
        messages.success(request, "Запись предложена в методическую копилку.")
    return redirect("portfolio_entry", pk, entry)
