"""What the page of a pair's results shows beside the form, as far as the person may read it."""

import datetime as dt

from mentorship.confidence import Confidence
from mentorship.growth import measuring
from mentorship.growth.page import courses_of, rows_of
from mentorship.interviews.page import parts_of
from mentorship.interviews.sight import sight_of
from mentorship.models import Interview, Pair, PairResults, Programme
from mentorship.results.expected import Line, counted, expected_in, lines_of


def results_of(pair: Pair, account) -> PairResults:
    """As the account may read them; an unsaved row with nothing in it where there are none."""
    found = PairResults.objects.visible_to(account).filter(pair=pair).first()
    return found or PairResults(pair=pair)


def expected_of(pair: Pair) -> list[str]:
    """What the pair's programme promises."""
    text = Programme.objects.filter(pair=pair).values_list("results", flat=True).first()
    return expected_in(text or "")


def reached_lines(results: PairResults) -> list[Line]:
    """What was expected and said, as it was when it was saved the last time."""
    return lines_of(results.reached, [row["expected"] for row in results.reached])


def beside(pair: Pair, account, granted: Confidence) -> dict:
    """Growth for who reads facts; the final interview: conclusion, and the answers that are told.

    Answers of the other side never come to one of the two (mentorship.interviews.sight).
    """
    found = {"growth_rows": [], "growth_sentence": "", "apart": [], "compared": False}
    if granted.reads_facts:
        courses = courses_of(pair)
        found |= {
            "growth_rows": [
                row for row in rows_of(courses, side="mentee", stage="end") if row.picture
            ],
            "growth_sentence": measuring.what_changed(courses),
            "apart": measuring.sides_apart(courses),
            "compared": any(course.change for course in courses),
        }
    return found | opinions(pair, account)


def lacking(pair: Pair, told: dict, today: dt.date) -> list[str]:
    """What results will lack when the pair is completed today; `told`: what `beside` gives."""
    found, interview = [], told["interview"]
    if pair.ends_on and pair.ends_on > today:
        found.append(f"срок пары ещё идёт, до {pair.ends_on:%d.%m.%Y}")
    if not told["compared"]:
        found.append("рост не отмечен второй раз: сравнить будет не с чем")
    if interview is None or not interview.is_held:
        found.append("итогового собеседования не было")
    return found


def opinions(pair: Pair, account) -> dict:
    """The last final interview that was not called off, with what the account may read of it."""
    rows = Interview.objects.visible_to(account).standing().filter(pair=pair, stage="end")
    interview = rows.with_people().order_by("planned_on", "pk").last()
    if interview is None:
        return {"interview": None, "parts": [], "sight": None}
    sight = sight_of(account, interview)
    parts = parts_of(interview, account, sight) if interview.is_held else []
    return {"interview": interview, "parts": parts, "sight": sight}


def read_page(pair: Pair, account, granted: Confidence) -> dict:
    """The results as they are read: the lines for who may read the programme, else how many."""
    results = results_of(pair, account)
    lines = reached_lines(results)
    return {
        "results": results,
        "lines": lines if granted.reads_programme else [],
        "counted": counted(lines),
    }
