"""What merging a request with each other of the teacher's would do, in words for the page."""

from collections.abc import Iterable
from dataclasses import dataclass

from people.forms.decisions import told_apart
from people.models import ProfessionalRequest
from people.requests.content import GAINED, Merged, content_of, merge


@dataclass(frozen=True)
class MergePreview:
    """One request that may go on for both.

    gains   what it takes over; stays: where its own words remain, beside what is said here
    beyond  difficulties that find no place in it
    """

    into: str
    gains: tuple[str, ...]
    stays: tuple[str, ...]
    beyond: tuple[str, ...]


def merge_previews(
    request: ProfessionalRequest, others: Iterable[ProfessionalRequest]
) -> list[MergePreview]:
    """Of requests read with content, self-assessments and named persons, as the reader may see
    them."""
    return [_preview(kept, request) for kept in others]


def _preview(kept: ProfessionalRequest, other: ProfessionalRequest) -> MergePreview:
    merged = merge(content_of(kept), content_of(other))
    hard = {one.competence_id: one.competence.name for one in other.difficulties.all()}
    sure = {one.competence_id: one.competence.name for one in other.assessments.all()}
    return MergePreview(
        into=told_apart(kept),
        gains=tuple(_gains(merged, other, hard, sure)),
        stays=tuple(_stays(merged, kept, other, sure)),
        beyond=tuple(hard[pk] for pk in merged.beyond),
    )


def _gains(merged: Merged, other, hard: dict, sure: dict):
    gained = merged.gained
    if gained.difficulties:
        yield f"затруднения: {', '.join(hard[pk] for pk in gained.difficulties)}"
    if gained.levels:
        said = (f"{sure[pk]} — {level}" for pk, level in gained.levels.items())
        yield f"самооценка: {', '.join(said)}"
    for name in gained.fields:
        yield f"{GAINED[name]}: {_said(other, name)}"


def _stays(merged: Merged, kept, other, sure: dict):
    for name in merged.stays:
        there = _said(kept, name) or "не указано"
        yield f"{GAINED[name]}: {there} (в этом запросе — {_said(other, name)})"
    levels = {one.competence_id: one.level for one in kept.assessments.all()}
    here = {one.competence_id: one.level for one in other.assessments.all()}
    for pk in merged.levels:
        yield f"самооценка, {sure[pk]}: {levels[pk]} (в этом запросе — {here[pk]})"


def _said(request: ProfessionalRequest, name: str) -> str:
    if name == "class_range":
        return request.get_class_range_display()
    value = getattr(request, name.removesuffix("_id"))
    return value.short_name if name.endswith("_id") and value else str(value or "")
