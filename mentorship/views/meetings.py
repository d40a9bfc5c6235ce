"""The meetings journal of a pair: the list by month, the workbook."""

from django.http import Http404
from django.shortcuts import get_object_or_404, render

from mentorship.confidence import Confidence
from mentorship.meetings.afterwards import journal_confidence, last_day_of_journal
from mentorship.meetings.journal import hours_in_words, months_of, whole, with_lines
from mentorship.meetings.lines import meeting_lines, standing_of, taken_away_of
from mentorship.meetings.sheet import meeting_sheet
from mentorship.models import Meeting, Pair, PairRules
from mentorship.models.meeting_file import with_file_counts
from mentorship.views.finding import find_workspace
from people.access import signed_in
from people.exports import workbook_response
from people.lists import for_html, page_of

AT_ONCE = 30


def find_journal(request, pk) -> tuple[Pair, Confidence]:
    """The pair and what of its journal the person may do; 404 where that is nothing."""
    pair, _ = find_workspace(request, pk, "reads_counts")
    return pair, journal_confidence(request.user, pair)


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
    sums = whole(months)
    context = {"pair": pair, "confidence": may, "sums": sums, "months": months}
    if may.reads_facts:
        standing = standing_of(request.user.sight, pair.pk)
        page = page_of(request, standing, size=AT_ONCE, total=sums.written)
        lines = for_html(meeting_lines(page.object_list, pair, may))
        context |= {"page": page, "months": with_lines(months, lines)}
        context |= {"away": taken_away(request.user, pair, may)}
    if may.writes and not pair.is_going:
        context["open_until"] = last_day_of_journal(pair, PairRules.current())
    context["hours"] = hours_in_words(sums.minutes)
    context["disputed_hours"] = hours_in_words(sums.disputed_minutes)
    return render(request, "mentorship/meetings.html", context)


def taken_away(account, pair: Pair, may: Confidence) -> list[dict]:
    """The last of those that were taken away; `returnable`: whether this person may return it."""
    found = list(taken_away_of(account.sight, pair.pk))
    lines = for_html(meeting_lines(found, pair, may))
    for line, row in zip(lines, found, strict=True):
        own = account.pk in (row.entered_by_id, row.taken_away_by_id)
        line["returnable"] = may.writes and (own or row.is_told)
    return lines


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
