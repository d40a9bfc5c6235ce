"""What the minutes say of each question: what was typed, else what the data propose."""

from collections.abc import Iterable
from dataclasses import dataclass

from roadmap.council.agenda import CHANGED, AgendaSource, source_of
from roadmap.models import Sitting, SittingItem, SittingMember, SittingSubject


@dataclass(frozen=True)
class SubjectLine:
    """One thing that a question is about: its name, its page, why it cannot be decided now."""

    subject: SittingSubject
    name: str
    url: str
    trouble: str

    @property
    def proposed(self) -> str:
        """«предлагается принять»: until it is recorded nothing is decided."""
        return f"предлагается {self.subject.get_outcome_display()}"

    @property
    def is_stale(self) -> bool:
        """Whether nothing but a later text stands in the way: it may be put on the agenda."""
        return self.trouble == CHANGED


@dataclass(frozen=True)
class ItemWords:
    """A question with the words of the minutes; `drafted`: which of them the data propose."""

    item: SittingItem
    number: int
    lines: tuple[SubjectLine, ...]
    listened: str
    spoke: str
    decided: str
    drafted: frozenset[str]

    @property
    def has_trouble(self) -> bool:
        return any(line.trouble for line in self.lines)


def agenda_of(sitting: Sitting) -> list[ItemWords]:
    """The questions of a sitting in order, with their words; the queries do not grow with them."""
    items = list(sitting.items.order_by("position", "pk"))
    rows = SittingSubject.objects.filter(item__in=items).with_rows().in_order()
    own: dict[int, list[SittingSubject]] = {item.pk: [] for item in items}
    for row in rows:
        own[row.item_id].append(row)
    found = []
    for number, item in enumerate(items, 1):
        item.sitting = sitting
        found.append(words_of(item, own[item.pk], number))
    return found


def words_of(item: SittingItem, subjects: list[SittingSubject], number: int) -> ItemWords:
    source = source_of(item)
    proposed = proposed_words(item, source, subjects)
    said = {name: getattr(item, name) or text for name, text in proposed.items()}
    drafted = frozenset(n for n, text in proposed.items() if text and not getattr(item, n))
    is_open = item.sitting.is_open
    lines = tuple(
        SubjectLine(
            one, source.name(one.row), source.address(one.row),
            source.trouble(one) if is_open else "",
        )
        for one in subjects
    )  # fmt: skip
    return ItemWords(item, number, lines, spoke=item.spoke, drafted=drafted, **said)


def proposed_words(
    item: SittingItem, source: AgendaSource, subjects: list[SittingSubject]
) -> dict[str, str]:
    """{"listened", "decided"} as the data propose them."""
    listened, decided = source.listened(item, subjects), source.decided(item, subjects)
    return {"listened": listened, "decided": decided}


def attendance_in_words(members: Iterable[SittingMember]) -> tuple[list[str], list[str], int]:
    """(those who came, those who did not, how many the council has); nobody while unmarked."""
    members = list(members)
    came = [row.teacher.short_name for row in members if row.attended]
    missed = [row.teacher.short_name for row in members if row.attended is False]
    return came, missed, len(members)
