"""Lines of the banks and of the queue as ready words, so that a page of them costs little.

Each is a dictionary, which templates read faster than an object; "" where there is nothing to say.
"""

from collections.abc import Iterable

from django.utils.html import format_html_join
from django.utils.timezone import localtime

from people.lists import addresses
from people.models import (
    MenteeEntry,
    MentorEntry,
    ProfessionalRequest,
    QualificationCategory,
    Teacher,
)
from people.models.mentee import shown_state
from people.models.mentor import gaps_of, minutes_of, places_of
from people.names import full_name, short_name

SHOWN_COMPETENCES = 3
# What a state looks like: the kind of its tag.
MENTOR_STATES = {"approved": "ok", "recommended": "info", "candidate": "warn"}
MENTEE_STATES = {"waiting": "warn", "planned": "info", "paired": "info", "completed": "ok"}
REQUEST_STATES = {"open": "warn", "accepted": "ok", "declined": "bad"}
OTHER_STATE = "idle"
# Words of codes; the models' own get_…_display() puts such a dictionary together for every row.
CATEGORIES = dict(QualificationCategory.choices)
MENTOR_WORDS, REQUEST_WORDS = (
    dict(model.State.choices) for model in (MentorEntry, ProfessionalRequest)
)
AWAY = Teacher.AWAY
MENTEE_WORDS = dict(MenteeEntry.shown_states())
GROUPS = dict(MenteeEntry.Group.choices)


def _person(row) -> dict:
    """The name of the `teacher` of a row."""
    name = row.teacher__surname, row.teacher__first_name, row.teacher__patronymic
    return {"name": full_name(*name), "short": short_name(*name)}


def mentor_lines(rows: Iterable) -> list[dict]:
    """Rows read `with_lines`."""
    address = addresses("mentor")
    return [
        {
            **_person(row),
            "key": str(row.pk),
            "url": address(row.pk),
            "post": ", ".join(row.teacher__posts),
            "subjects": ", ".join(row.subjects),
            "category": CATEGORIES.get(row.teacher__category, ""),
            "competences": _competences(row.skills),
            "more": str(max(len(row.skills) - SHOWN_COMPETENCES, 0) or ""),
            "places": places_of(row),
            "kind": MENTOR_STATES.get(row.state, OTHER_STATE),
            "state": MENTOR_WORDS[row.state],
            "away": AWAY.get(row.teacher__state, ""),
            "minutes": minutes_of(row),
            "gaps": ", ".join(gap.label for gap in gaps_of(row)),
        }
        for row in rows
    ]


def _competences(skills: list[str]) -> str:
    """The strongest with their levels."""
    shown = (skill.split("\t") for skill in skills[:SHOWN_COMPETENCES])
    return format_html_join("; ", '{} <span class="muted num">{}</span>', shown)


def mentee_lines(rows: Iterable) -> list[dict]:
    """Rows read `with_lines`."""
    address = addresses("mentee")
    return [
        {
            **_person(row),
            "key": str(row.pk),
            "url": address(row.pk),
            "group": GROUPS.get(row.group, ""),
            "asked": "; ".join(row.hard) or row.request_on_paper,
            "until": f"{row.until:%d.%m.%Y}" if row.until else "",
            "mentor": row.mentor_names.replace("\n", ", "),
            "kind": MENTEE_STATES.get(shown, OTHER_STATE),
            "state": MENTEE_WORDS[shown],
        }
        for row in rows
        for shown in [shown_state(row)]
    ]


def request_lines(rows: Iterable) -> list[dict]:
    """Rows read `with_lines`; `completeness` as the queue counts it."""
    address = addresses("request")
    return [
        {
            **_person(row),
            "key": str(row.pk),
            "url": address(row.pk),
            "open": row.state == "open",
            "subject": row.subject,
            "hard": "; ".join(row.hard),
            "completeness": row.completeness,
            "sent": f"{localtime(row.submitted_at):%d.%m.%Y}" if row.submitted_at else "",
            "kind": REQUEST_STATES.get(row.state, OTHER_STATE),
            "state": REQUEST_WORDS[row.state],
        }
        for row in rows
    ]
