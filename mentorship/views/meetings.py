"""The meetings journal of a pair: the list by month, the workbook."""

from django.http import Http404
from django.shortcuts import get_object_or_404, render

from mentorship.actions.meetings import may_answer, may_take_away
from mentorship.confidence import Confidence, confidence
from mentorship.journal import hours_in_words, months_of, whole, with_rows
from mentorship.meeting_sheet import meeting_sheet
from mentorship.models import Meeting, Pair
from mentorship.models.meeting_file import with_file_counts
from people.access import signed_in
from people.exports import workbook_response
from people.lists import page_of


def find_journal(request, pk) -> tuple[Pair, Confidence]:
    """The pair and what of its journal the person may do; 404 where that is nothing."""
    pair = get_object_or_404(Pair.objects.visible_to(request.user).with_people(), pk=pk)
    may = confidence(request.user, pair)
    if not may.reads_counts:
        raise Http404
    return pair, may


def find_meeting(request, pk, meeting) -> tuple[Pair, Confidence, Meeting]:
    """One meeting of the pair with the texts that the person may read; else 404."""
    pair, may = find_journal(request, pk)
    rows = Meeting.objects.visible_to(request.user).with_texts_for(request.user).with_people()
    found = get_object_or_404(rows, pk=meeting, pair=pair)
    found.pair = pair
    return pair, may, found


def meetings_for(account, pair: Pair):
    """The standing meetings of the pair as the account may see them, the last first."""
    rows = Meeting.objects.visible_to(account).with_texts_for(account).standing()
    rows = with_file_counts(rows.filter(pair=pair).with_people())
    return rows.order_by("-held_on", "-pk")


@signed_in
def journal(request, pk):
    """Facts and words for the two, facts for the deputy, sums alone for the director."""
    pair, may = find_journal(request, pk)
    months = months_of(pair)
    context = {"pair": pair, "confidence": may, "sums": whole(months), "months": months}
    if may.reads_facts:
        page = page_of(request, meetings_for(request.user, pair))
        context |= {"page": page, "months": with_rows(months, told(request, pair, page))}
        context |= {"away": taken_away(request, pair)}
    context["hours"] = hours_in_words(context["sums"].minutes)
    return render(request, "mentorship/meetings.html", context)


def told(request, pair: Pair, rows) -> list[Meeting]:
    """The rows with what their buttons need."""
    found = list(rows)
    for row in found:
        row.pair = pair
        row.answerable = row.confirmed_at is None and may_answer(request.user, row)
    return found


def taken_away(request, pair: Pair) -> list[Meeting]:
    """The last of those that were taken away; `returnable`: whether this person may return it."""
    rows = Meeting.objects.visible_to(request.user).with_texts_for(request.user).with_people()
    found = rows.filter(pair=pair, taken_away_at__isnull=False).order_by("-taken_away_at")[:20]
    for row in found:
        row.pair = pair
        row.returnable = may_take_away(request.user, row)
    return list(found)


@signed_in
def journal_export(request, pk):
    """The whole journal as a workbook; words only where they may be read."""
    pair, may = find_journal(request, pk)
    if not may.reads_facts:
        raise Http404
    sheet = meeting_sheet(meetings_for(request.user, pair).order_by("held_on", "pk"))
    return workbook_response(
        request, f"Журнал встреч, {pair}", sheet, recorded=f"Журнал встреч, пара № {pair.pk}"
    )
