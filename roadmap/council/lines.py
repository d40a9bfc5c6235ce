"""Lines of the list of sittings as ready words, so that a page of them costs little."""

from collections.abc import Iterable

from django.db.models import QuerySet
from django.utils.safestring import SafeString

from people.lists import addresses
from people.templatetags.interface import status
from roadmap.models import Sitting

TOLD = (
    "pk", "held_on", "begins_at", "number", "place", "state", "questions", "came", "members",
)  # fmt: skip
TAGS = {
    Sitting.State.PLANNED: ("info", "запланировано"),
    Sitting.State.HELD: ("warn", "решения не внесены"),
    Sitting.State.RECORDED: ("ok", "решения внесены"),
    Sitting.State.CANCELLED: ("idle", "отменено"),
}


def state_of(state: str) -> SafeString:
    """The state of a sitting as a tag: a held one whose decisions are not written down waits."""
    return status(*TAGS[state])


def with_lines(sittings: QuerySet) -> QuerySet:
    """Sittings as `sitting_lines` wants them."""
    return sittings.with_counts().values(*TOLD)


def sitting_lines(rows: Iterable[dict]) -> list[dict]:
    """Rows read `with_lines`; "" where there is nothing to say."""
    address = addresses("sitting")
    return [_line(row) | {"url": address(row["pk"])} for row in rows]


def _line(row: dict) -> dict:
    begins, came = row["begins_at"], row["came"]
    return {
        "day": f"{row['held_on']:%d.%m.%Y}" + (f", {begins:%H:%M}" if begins else ""),
        "number": row["number"],
        "place": row["place"],
        "questions": str(row["questions"] or ""),
        "came": f"{came} из {row['members']}" if came else "",
        "state": state_of(row["state"]),
    }
