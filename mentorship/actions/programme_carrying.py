"""What a replacement of the mentor carries over: the programme with its plan and its marks."""

import datetime as dt

from mentorship.actions.item_competences import copy_competences, set_competences
from mentorship.actions.origins import first_of
from mentorship.models import Pair, PairRules, PlanItem, Programme
from mentorship.programme.term import DAY, inside, last_day, months_later

CARRIED = ("position", "measure", "form", "due_on", "responsible", "expected",
           "done_on", "done_by_id", "result")  # fmt: skip
MARK = ("done_on", "done_by_id", "result")
AMENDED = ("measure", "form", "due_on", "responsible", "expected")
AS_MADE = 1  # the version of a copy in which nobody has written
SHORTEST = DAY  # from the first day of a programme to its last


def carry_programme(old: Pair, new: Pair) -> Programme | None:
    """A copy for the new pair, in writing again; the old pair keeps its own for its mentor.

    It has the new pair's days; what is not done yet gets its term inside them. Who only stands in
    gets what falls due in his time, the rest waits in the paused pair; whoever comes for good after
    him gets that too. Each line knows the line that it comes from, marks keep who made them. Call
    inside the replacement's transaction.
    """
    source = Programme.objects.filter(pair=old).first()
    if source is None:
        return None
    texts = {name: getattr(source, name) for name in Programme.TEXTS}
    made = Programme.objects.create(
        pair=new, starts_on=new.starts_on, ends_on=_last_day(_waiting(old) or source, new),
        pattern=source.pattern, carried_from=source, **texts,
    )  # fmt: skip
    found = [line for line in _lines_of(old, source) if _goes_over(line, made, new)]
    copies = [_carried(line, made) for line in found]
    for place, copy in enumerate(copies, start=1):
        copy.position = place
    copies = PlanItem.objects.bulk_create(copies)
    copy_competences((copy.carried_from, copy) for copy in copies)
    return made


def _lines_of(old: Pair, source: Programme) -> list[PlanItem]:
    """The lines of the plan; of a substitute also those that wait in the paused pair."""
    lines = list(source.items.order_by("position", "pk").prefetch_related("competences"))
    waited = _waiting(old)
    if waited is None:
        return lines
    origins = _origins(old.mentee_id)
    known = {first_of(line.pk, origins) for line in lines}
    rest = [
        line for line in _lines_of(old.replaces, waited) if waits_for_return(line, source.ends_on)
    ]
    return lines + [line for line in rest if first_of(line.pk, origins) not in known]


def _waiting(old: Pair) -> Programme | None:
    """The programme that stands still while `old` is a substitute's pair."""
    stands_in = old.part == Pair.Part.TEMPORARY and old.replaces_id
    return Programme.objects.filter(pair=old.replaces_id).first() if stands_in else None


def _origins(mentee: int) -> dict[int, int | None]:
    """Each line of the mentee's plans → the line that it was copied from."""
    rows = PlanItem.objects.filter(programme__pair__mentee=mentee)
    return dict(rows.values_list("pk", "carried_from"))


def _goes_over(line: PlanItem, made: Programme, new: Pair) -> bool:
    return new.part != Pair.Part.TEMPORARY or not waits_for_return(line, made.ends_on)


def waits_for_return(line: PlanItem, last: dt.date) -> bool:
    """Whether a line is left to the paused pair by who stands in to the day `last`."""
    return line.done_on is None and line.due_on > last


def _carried(line: PlanItem, made: Programme) -> PlanItem:
    """What is done keeps its day; what is not is to be done in the new term."""
    copy = PlanItem(programme=made, carried_from=line, **{n: getattr(line, n) for n in CARRIED})
    if copy.done_on is None:
        copy.due_on = inside(copy.due_on, made.starts_on, made.ends_on)
    return copy


def carry_rest_of_programme(old: Pair, new: Pair) -> None:
    """What became of the old pair's plan after `carry_programme`: it works to its last day.

    Marks always come. While the new programme is written, so do changed words and terms of lines
    that nobody has touched there, and lines that were added; an approved one changes by agreement
    of its own two alone.
    """
    made = Programme.objects.select_for_update().filter(pair=new).first()
    source = Programme.objects.filter(pair=old).first()
    if made is None or source is None:
        return
    written = made.state == Programme.State.DRAFT
    origins = _origins(new.mentee_id)
    own = PlanItem.objects.select_for_update(of=("self",)).filter(programme=made)
    copies = {first_of(row.pk, origins): row for row in own}
    since = min((row.pk for row in copies.values() if row.carried_from_id), default=None)
    if written and made.version == AS_MADE and made.carried_from_id == source.pk:
        _texts_follow(made, source)
    for line in source.items.order_by("position", "pk").prefetch_related("competences"):
        if copy := copies.get(first_of(line.pk, origins)):
            _line_follows(copy, line, made, written=written and line.version > AS_MADE)
        elif written and since and line.pk > since and _goes_over(line, made, new):
            _add(line, made)  # not one that was taken out of the copy


def _add(line: PlanItem, made: Programme) -> None:
    """A line that was agreed on after the copy was made, at its end."""
    added = _carried(line, made)
    added.position = made.items.count() + 1
    added.save()
    copy_competences([(line, added)])


def _texts_follow(made: Programme, source: Programme) -> None:
    moved = [name for name in Programme.TEXTS if getattr(made, name) != getattr(source, name)]
    for name in moved:
        setattr(made, name, getattr(source, name))
    if moved:
        made.save_next_version()


def _line_follows(copy: PlanItem, line: PlanItem, made: Programme, *, written: bool) -> None:
    """The mark, where none stands; words and term, where the copy is still as it was made."""
    now = _carried(line, made)
    names = list(MARK) if copy.done_on is None else []
    if written and copy.version == AS_MADE:
        names += AMENDED
        copy_hard = {one.pk for one in line.competences.all()}
        if copy_hard != set(copy.competences.values_list("pk", flat=True)):
            set_competences(copy, list(line.competences.all()))
    moved = [name for name in names if getattr(copy, name) != getattr(now, name)]
    for name in moved:
        setattr(copy, name, getattr(now, name))
    if moved:
        copy.save_next_version()


def _last_day(source: Programme, new: Pair) -> dt.date:
    """The programme's own where the new pair works until then; else the new pair's, and no longer
    than the school lets a programme be."""
    rules, first = PairRules.current(), new.starts_on
    last = new.ends_on or last_day(first, max(rules.programme_least_months, 1))
    if first < source.ends_on < last:
        last = source.ends_on
    return max(min(last, months_later(first, rules.programme_most_months)), first + SHORTEST)
