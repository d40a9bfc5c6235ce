"""What a professional request says, and what of it goes over when two are merged. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass, field

MOST_DIFFICULTIES = 3
# what one request may gain from another as it stands, with the word for it
GAINED = {
    "subject": "предмет",
    "class_range": "классы",
    "wished_form": "как удобнее",
    "wished_time": "когда удобнее",
    "own_words": "своими словами",
    "wished_mentor_id": "с кем хотелось бы работать",
    "unwanted_mentor_id": "с кем не хотелось бы",
}
OPPOSITE = {
    "wished_mentor_id": "unwanted_mentor_id", "unwanted_mentor_id": "wished_mentor_id",
}  # fmt: skip


@dataclass(frozen=True)
class RequestContent:
    """What a request says.

    fields        of ProfessionalRequest: subject, wishes, own words
    difficulties  keys of competences, the heaviest first, at most three
    levels        key of a competence → self-assessment from 1 to 5
    """

    fields: Mapping
    difficulties: tuple[int, ...] = ()
    levels: Mapping[int, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Merged:
    """What the request that goes on gains from another, and where its own words stand.

    gained  what it lacked; difficulties come after its own
    stays   names of fields of which both speak, and differently
    levels  competences which both assess, and differently
    beyond  difficulties for which there is no place among three
    """

    gained: RequestContent
    stays: tuple[str, ...] = ()
    levels: tuple[int, ...] = ()
    beyond: tuple[int, ...] = ()

    @property
    def is_nothing(self) -> bool:
        """Whether the request that goes on says all of it already."""
        return not (self.gained.fields or self.gained.difficulties or self.gained.levels)


def content_of(request) -> RequestContent:
    """A kept request (difficulties and assessments best prefetched) with the fields of GAINED."""
    return RequestContent(
        fields={name: getattr(request, name) for name in GAINED},
        difficulties=tuple(one.competence_id for one in request.difficulties.all()),
        levels={one.competence_id: one.level for one in request.assessments.all()},
    )


def merge(kept: RequestContent, other: RequestContent) -> Merged:
    """What `kept` gains from `other`: all it lacks; where both speak, `kept` is right.

    A wish about a person is not taken beside the opposite wish about the same one.
    """
    said = {name: value for name, value in other.fields.items() if value}
    gained = {
        name: value
        for name, value in said.items()
        if not kept.fields[name] and kept.fields.get(OPPOSITE.get(name)) != value
    }
    more = [pk for pk in other.difficulties if pk not in kept.difficulties]
    places = MOST_DIFFICULTIES - len(kept.difficulties)
    both = other.levels.keys() & kept.levels.keys()
    differs = [name for name in said if said[name] != kept.fields[name]]
    return Merged(
        RequestContent(
            gained,
            tuple(more[:places]),
            {pk: level for pk, level in other.levels.items() if pk not in kept.levels},
        ),
        stays=tuple(name for name in differs if name not in gained),
        levels=tuple(sorted(pk for pk in both if kept.levels[pk] != other.levels[pk])),
        beyond=tuple(more[places:]),
    )


def with_gained(kept: RequestContent, gained: RequestContent) -> RequestContent:
    """The kept request with what it gains."""
    return RequestContent(
        {**kept.fields, **gained.fields},
        (*kept.difficulties, *gained.difficulties),
        {**kept.levels, **gained.levels},
    )
