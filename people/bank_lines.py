"""Lines of the banks and of the queue as ready words, so that a page of them costs little.

Each is a dictionary, which templates read faster than an object; "" where there is nothing to say.
"""

from collections.abc import Iterable

from django.utils.timezone import localtime

from people.lists import addresses
from people.models import MenteeEntry, MentorEntry, ProfessionalRequest, Teacher

SHOWN_COMPETENCES = 3
# What a state looks like: the kind of its tag.
MENTOR_STATES = {"approved": "ok", "recommended": "info", "candidate": "warn"}
MENTEE_STATES = {"waiting": "warn", "paired": "info", "completed": "ok"}
REQUEST_STATES = {"open": "warn", "accepted": "ok", "declined": "bad"}
OTHER_STATE = "idle"


def _person(teacher: Teacher) -> dict:
    return {"name": teacher.full_name, "short": teacher.short_name}


def mentor_lines(entries: Iterable[MentorEntry]) -> list[dict]:
    """Entries read `with_lines`, `with_gaps`, `with_load`."""
    address = addresses("mentor")
    return [
        {
            **_person(entry.teacher),
            "key": str(entry.pk),
            "url": address(entry.pk),
            "post": entry.teacher.post,
            "subjects": ", ".join(entry.subjects),
            "category": entry.teacher.get_category_display(),
            **_competences(entry),
            "places": f"{entry.free} из {entry.capacity}" if entry.state == "approved" else "",
            "kind": MENTOR_STATES.get(entry.state, OTHER_STATE),
            "state": entry.get_state_display(),
            "minutes": entry.minutes,
            "gaps": ", ".join(gap.label for gap in entry.gaps),
        }
        for entry in entries
    ]


def _competences(entry: MentorEntry) -> dict:
    """The strongest with their levels, and how many more."""
    shown = [skill.split("\t") for skill in entry.skills[:SHOWN_COMPETENCES]]
    more = len(entry.skills) - SHOWN_COMPETENCES
    return {
        "competences": [{"name": name, "level": level} for name, level in shown],
        "more": str(more) if more > 0 else "",
    }


def mentee_lines(entries: Iterable[MenteeEntry]) -> list[dict]:
    """Entries read `with_lines`."""
    address = addresses("mentee")
    return [
        {
            **_person(entry.teacher),
            "key": str(entry.pk),
            "url": address(entry.pk),
            "group": entry.get_group_display(),
            "asked": "; ".join(entry.hard) or entry.request_on_paper,
            "until": f"{entry.until:%d.%m.%Y}" if entry.until else "",
            "mentor": entry.mentor_on_paper,
            "kind": MENTEE_STATES.get(entry.state, OTHER_STATE),
            "state": entry.get_state_display(),
        }
        for entry in entries
    ]


def request_lines(requests: Iterable[ProfessionalRequest]) -> list[dict]:
    """Requests read `with_lines`; `completeness` as the queue counts it."""
    address = addresses("request")
    return [
        {
            **_person(one.teacher),
            "key": str(one.pk),
            "url": address(one.pk),
            "open": one.state == "open",
            "subject": one.subject,
            "hard": "; ".join(one.hard),
            "completeness": one.completeness,
            "sent": f"{localtime(one.submitted_at):%d.%m.%Y}" if one.submitted_at else "",
            "kind": REQUEST_STATES.get(one.state, OTHER_STATE),
            "state": one.get_state_display(),
        }
        for one in requests
    ]
