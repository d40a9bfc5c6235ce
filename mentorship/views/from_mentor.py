"""Whom one mentor of the bank could help: the requests that wait, in the order of suitability."""

from django.shortcuts import get_object_or_404, render
from django.utils import timezone

from mentorship.board.bank_case import case_of
from mentorship.board.lines import bars, why_not
from mentorship.board.queue import waiting_requests
from mentorship.matching import explain, requests_for
from mentorship.models import MatchingRules
from mentorship.views.matching import reader
from people.models import MentorEntry

SHOWN = 30


@reader
def mentor_matches(request, pk):
    """The waiting requests for this mentor; what the rules forbid comes last, with the reason."""
    entries = MentorEntry.objects.visible_to(request.user).select_related("teacher")
    entry = get_object_or_404(entries, pk=pk)
    queue = list(waiting_requests(entry.year).prefetch_related("difficulties__competence"))
    case = case_of(
        entry.year, timezone.localdate(), rules=MatchingRules.current(), requests=queue
    )  # fmt: skip
    found = [mentor for mentor in case.mentors if mentor.key == entry.teacher_id]
    ranked = requests_for(case, entry.teacher_id)[:SHOWN] if found else []
    asked = {one.pk: one for one in queue}
    context = {
        "entry": entry,
        "in_bank": bool(found),
        "places": found[0].places if found else 0,
        "waiting": len(queue),
        "rows": [
            {
                "asked": asked[one.request.key],
                "percent": round(one.score * 100),
                "refused": [why_not(said, request.user) for said in one.refused],
                "bars": bars(
                    [r._asdict() for r in explain(case, one.request, one.mentor)], request.user
                ),
            }
            for one in ranked
        ],
    }
    return render(request, "mentorship/mentor_matches.html", context)
