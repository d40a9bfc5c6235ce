"""The plan's text as one value: taken from rows, compared with another, drawn on paper.

Pure but for `snapshot`, which reads a prefetched roadmap.
"""

from dataclasses import dataclass, replace
from typing import Any

STAGE_FIELDS = {
    "number": "номер",
    "title": "название",
    "term": "срок",
    "responsible": "ответственный",
    "result": "результат",
    "document": "документ",
}
ACTIVITY_FIELDS = {
    "number": "номер",
    "text": "текст",
    "term": "срок",
    "responsible": "ответственный",
    "result": "результат",
    "document": "документ",
    "notes": "примечание",
}
SHOWN = 60  # letters of an activity's text that are enough to know it
HEAD_FIELDS = {"title": "заголовок", "approval_text": "гриф утверждения"}

Content = dict[str, Any]


def snapshot(roadmap) -> Content:
    """The whole text of the roadmap: {title, approval_text, layout, headings, stages: [...]}.

    Each stage holds STAGE_FIELDS and `activities`, each of them ACTIVITY_FIELDS; marks of
    completion, dates and links are not text and stay out.
    """
    stages = roadmap.stages.order_by("position").prefetch_related("activities")
    return {
        "title": roadmap.title,
        "approval_text": roadmap.approval_text,
        "layout": roadmap.layout,
        "headings": roadmap.headings,
        "stages": [_stage(stage) for stage in stages],
    }


def _stage(stage) -> Content:
    activities = sorted(stage.activities.all(), key=lambda activity: activity.position)
    return {
        **{field: getattr(stage, field) for field in STAGE_FIELDS},
        "activities": [
            {field: getattr(activity, field) for field in ACTIVITY_FIELDS}
            for activity in activities
        ],
    }


@dataclass(frozen=True)
class TextChange:
    """One difference between two texts; `old` or `new` is "" where a thing is new or gone."""

    where: str
    what: str
    old: str
    new: str
    inherited: str = ""  # what a blank stands for, where it does not mean absence


def compare(old: Content, new: Content) -> list[TextChange]:
    """What differs, in reading order: the head, then stages, then activities inside them."""
    changes = _fields("Документ", HEAD_FIELDS, old, new)
    for before, after in _paired(old["stages"], new["stages"], "title"):
        where = f"Этап {(after or before)['number']}".strip()
        if before is None or after is None:
            changes.append(TextChange(where, "этап", _title(before), _title(after)))
        else:
            changes += _fields(where, STAGE_FIELDS, before, after)
        changes += _activities(where, _inside(before), _inside(after))
    return changes


def _inside(stage: Content | None) -> list[Content]:
    return stage["activities"] if stage else []


def _title(stage: Content | None) -> str:
    return stage["title"] if stage else ""


def _activities(where: str, old: list[Content], new: list[Content]) -> list[TextChange]:
    changes = []
    for before, after in _paired(old, new, "text"):
        place = f"{where}, мероприятие {(after or before)['number']}".strip()
        if before is None or after is None:
            texts = (before["text"] if before else "", after["text"] if after else "")
            changes.append(TextChange(place, "мероприятие", *texts))
        else:
            changes += [
                _explained(change, after)
                for change in _fields(place, ACTIVITY_FIELDS, before, after)
            ]
    return changes


def _explained(change: TextChange, activity: Content) -> TextChange:
    """A difference inside an activity: a bare number names its text, a blank term its stage."""
    if change.what == ACTIVITY_FIELDS["number"]:
        words = activity["text"]
        shown = f"{words[:SHOWN].rstrip()}…" if len(words) > SHOWN else words
        return replace(change, what=f"{change.what} у «{shown}»")
    inherits = change.what in (ACTIVITY_FIELDS["term"], ACTIVITY_FIELDS["responsible"])
    return replace(change, inherited="как у этапа") if inherits else change


def _fields(where: str, names: dict[str, str], old: Content, new: Content) -> list[TextChange]:
    return [
        TextChange(where, label, old.get(field, ""), new.get(field, ""))
        for field, label in names.items()
        if old.get(field, "") != new.get(field, "")
    ]


def _paired(old: list[Content], new: list[Content], text: str):
    """Pairs of the same thing in both lists: by text and number, by text, by number, else alone."""
    rest = list(old)
    partners = {}
    for keys in ((text, "number"), (text,), ("number",)):
        for index, item in enumerate(new):
            if index not in partners and (match := _like(item, rest, keys)) is not None:
                partners[index] = match
                rest.remove(match)
    pairs = [(partners.get(index), item) for index, item in enumerate(new)]
    return pairs + [(gone, None) for gone in rest]


def _like(item: Content, others: list[Content], keys: tuple[str, ...]) -> Content | None:
    """The first that is equal in all the keys; a blank alone makes nobody alike."""
    if len(keys) == 1 and not item[keys[0]]:
        return None
    return next((o for o in others if all(o[key] == item[key] for key in keys)), None)
