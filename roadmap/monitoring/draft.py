"""SWOT drafted from the answers of a year: lines for the curator to put into own words."""

from mentorship.models import Interview, InterviewAnswer
from people.academic_year import AcademicYear

FIELDS = {"strength": "strengths", "weakness": "weaknesses", "opportunity": "opportunities",
          "threat": "threats"}  # fmt: skip


def swot_from_answers(year: AcademicYear, account) -> dict[str, str]:
    """Field of the note → the answers that speak of it, one a line, each once; of whom, not said.

    In the order of the words, so that the order of pairs tells nothing.
    """
    rows = InterviewAnswer.objects.visible_to(account).filter(
        interview__year=year, interview__state=Interview.State.HELD, question__tells__in=FIELDS
    )
    found: dict[str, set[str]] = {name: set() for name in FIELDS.values()}
    for tells, choice, text in rows.values_list("question__tells", "choice", "text"):
        line = " ".join((choice or text).split())
        if line:
            found[FIELDS[tells]].add(line)
    return {name: "\n".join(sorted(lines, key=str.lower)) for name, lines in found.items()}
