"""Slips for coming in, eight on a sheet with lines to cut along.

Not in the registry: a slip is about accounts, opens with a key of its own and is never issued.
"""

from people.models import School
from people.slips import Slip
from roadmap.documents.paper import Paper

IN_A_ROW = 2


def build(slips: list[Slip], *, school: School) -> Paper:
    """The paper of these slips, two in a row; their links are as good as those already printed."""
    rows = [slips[at : at + IN_A_ROW] for at in range(0, len(slips), IN_A_ROW)]
    return Paper(
        title="Памятки для входа",
        template="documents/access_slips.html",
        context={"rows": rows, "school": school},
    )
