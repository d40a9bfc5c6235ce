"""Sets of indicators: adopted, edited, and succeeded by a copy once marks were given by them."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import transaction

from people.academic_year import AcademicYear
from people.audit import because
from people.models import (
    Account,
    Indicator,
    IndicatorSet,
    ReviewMark,
    School,
    StaleVersion,
    WorkReview,
)
from people.reviews.indicators import USUAL, USUAL_NAME, UsualIndicator

COPIED = ("group", "name", "kind", "weight", "full_value", "hint", "place")


@dataclass(frozen=True)
class Edited:
    """The set after a change; `succeeded` is the used set that stayed as it was, if any."""

    indicator_set: IndicatorSet
    succeeded: IndicatorSet | None = None


@transaction.atomic
def adopt_usual_indicators(*, by: Account) -> IndicatorSet:
    """The usual set as the school's own; the one that is there already, if there is one."""
    School.objects.select_for_update().get()
    if current := IndicatorSet.objects.current():
        return current
    with because("adopt_usual_indicators", by=by):
        adopted = IndicatorSet.objects.create(name=USUAL_NAME)
        Indicator.objects.bulk_create(
            Indicator(indicator_set=adopted, place=place, **vars(usual))
            for place, usual in enumerate(USUAL, start=1)
        )
    return adopted


@transaction.atomic
def begin_indicator_set(*, by: Account, name: str) -> IndicatorSet:
    """An empty set of the school's own; the one that is there already, if there is one."""
    School.objects.select_for_update().get()
    if current := IndicatorSet.objects.current():
        return current
    with because("begin_indicator_set", by=by):
        return IndicatorSet.objects.create(name=name)


@transaction.atomic
def add_indicator(*, by: Account, **fields) -> Edited:
    """A new indicator, after the last of its group, or at the end with a new group."""
    with because("add_indicator", by=by):
        edited = _open()
        _settle(Indicator(indicator_set=edited.indicator_set, **fields))
        return edited


@transaction.atomic
def add_usual_indicators(*, by: Account, names: Iterable[str]) -> Edited:
    """Those of the usual indicators, by name, which the set has not; each joins its group.

    ValidationError when there is nothing to add.
    """
    with because("add_usual_indicators", by=by):
        School.objects.select_for_update().get()
        wanted = set(names)
        chosen = [one for one in usual_beside(IndicatorSet.objects.current()) if one.name in wanted]
        if not chosen:
            raise ValidationError("Отметьте, какие показатели добавить.")
        edited = _open()
        for one in chosen:
            _settle(Indicator(indicator_set=edited.indicator_set, **vars(one)))
        return edited


def usual_beside(current: IndicatorSet) -> list[UsualIndicator]:
    """The usual indicators whose names the set does not have."""
    known = {one.name.lower() for one in current.indicators.all()}
    return [one for one in USUAL if one.name.lower() not in known]


@transaction.atomic
def edit_indicator(indicator: Indicator, *, by: Account, version: int, **fields) -> Edited:
    """Change an indicator; in a new group it goes to that group's end.

    `version` is the set's. ValidationError; StaleVersion when the set was changed meanwhile.
    """
    with because("edit_indicator", by=by):
        edited = _open(version)
        mine = _own(edited, indicator)
        moved = fields.get("group", mine.group) != mine.group
        for name, value in fields.items():
            setattr(mine, name, value)
        if moved:
            _settle(mine)
        else:
            _check(mine)
            mine.save()
        return edited


@transaction.atomic
def move_indicator(indicator: Indicator, *, by: Account, to: int) -> Edited:
    """Put an indicator on another place (from 1) of its group."""
    with because("move_indicator", by=by):
        edited = _open()
        mine = _own(edited, indicator)
        everything = list(edited.indicator_set.indicators.all())
        group = [one for one in everything if one.group == mine.group and one.pk != mine.pk]
        group.insert(to - 1, mine)
        _number(_replaced(everything, group, mine.group))
        return edited


@transaction.atomic
def move_group(group: str, *, by: Account, to: int) -> Edited:
    """Put a whole group on another place (from 1) among the groups. ValidationError: no such."""
    with because("move_group", by=by):
        edited = _open()
        everything = list(edited.indicator_set.indicators.all())
        groups = list(dict.fromkeys(one.group for one in everything))
        if group not in groups:
            raise ValidationError("Такой группы в наборе уже нет.")
        groups.remove(group)
        groups.insert(to - 1, group)
        _number([one for name in groups for one in everything if one.group == name])
        return edited


@transaction.atomic
def remove_indicator(indicator: Indicator, *, by: Account) -> Edited:
    """Take an indicator out of the set; marks given by it stay with the set that was used."""
    with because("remove_indicator", by=by):
        edited = _open()
        _own(edited, indicator).delete()
        return edited


def _open(version: int | None = None) -> Edited:
    """The set to be changed: the current one, or its copy when marks were given by it.

    StaleVersion when `version` is given and the set was changed since.
    """
    School.objects.select_for_update().get()  # one editor at a time, and one copy
    current = IndicatorSet.objects.current()
    if version is not None and current.version != version:
        raise StaleVersion(current)
    if not current.is_used:
        current.save_next_version()
        return Edited(current)
    copy = IndicatorSet.objects.create(
        name=_next_name(current), succeeds=current, version=current.version + 1
    )
    Indicator.objects.bulk_create(
        Indicator(indicator_set=copy, **{name: getattr(one, name) for name in COPIED})
        for one in current.indicators.all()
    )
    return Edited(copy, current)


def _own(edited: Edited, indicator: Indicator) -> Indicator:
    """The indicator in the set being changed, where names are unique; StaleVersion: it is gone."""
    found = edited.indicator_set.indicators.filter(name=indicator.name).first()
    if found is None:
        raise StaleVersion(edited.indicator_set)
    return found


def _check(indicator: Indicator) -> None:
    """ValidationError when the fields contradict each other or the set has that name already."""
    indicator.full_clean()
    alike = Indicator.objects.filter(
        indicator_set=indicator.indicator_set, name__iexact=indicator.name
    )
    if alike.exclude(pk=indicator.pk).exists():
        raise ValidationError({"name": "Такой показатель в наборе уже есть."})


def _next_name(row: IndicatorSet) -> str:
    """«Показатели» → «Показатели, редакция 2» → «Показатели, редакция 3»."""
    base, mark, number = row.name.rpartition(", редакция ")
    if mark and number.isdecimal():
        return f"{base}{mark}{int(number) + 1}"
    return f"{row.name[:180]}, редакция 2"


def _settle(indicator: Indicator) -> None:
    """Save as the last of its group, or with a new group at the end; all are numbered anew."""
    _check(indicator)
    others = [one for one in indicator.indicator_set.indicators.all() if one.pk != indicator.pk]
    same = [place for place, one in enumerate(others, start=1) if one.group == indicator.group]
    indicator.place = max(same, default=len(others)) + 1
    indicator.save()
    _number([*others[: indicator.place - 1], indicator, *others[indicator.place - 1 :]])


def _replaced(everything: list[Indicator], group: list[Indicator], name: str) -> list[Indicator]:
    """The list with the members of one group in another order on the same places."""
    fresh = iter(group)
    return [next(fresh) if one.group == name else one for one in everything]


def _number(indicators: list[Indicator]) -> None:
    moved = [one for place, one in enumerate(indicators, start=1) if one.place != place]
    for place, one in enumerate(indicators, start=1):
        one.place = place
    Indicator.objects.bulk_update(moved, ["place"])


@transaction.atomic
def use_indicator_set(*, by: Account, year: AcademicYear) -> int:
    """Take the analysis of a year over to the current set; how many marks had no place in it.

    A mark goes to the indicator of the same name and kind; where there is none, it is deleted (the
    history keeps it).
    """
    current = IndicatorSet.objects.current()
    with because("use_indicator_set", by=by):
        reviews = WorkReview.objects.select_for_update().about(year).exclude(indicator_set=current)
        moving = list(reviews.values_list("pk", flat=True))
        marks = ReviewMark.objects.filter(review__in=moving)
        for old, new in _same(marks, current):
            marks.filter(indicator=old).update(indicator=new)
        lost, _ = marks.exclude(indicator__indicator_set=current).delete()
        WorkReview.objects.filter(pk__in=moving).update(indicator_set=current)
    return lost


def marks_without_place(year: AcademicYear, current: IndicatorSet) -> int:
    """How many marks `use_indicator_set` would delete."""
    marks = ReviewMark.objects.filter(review__about_year=year)
    marks = marks.exclude(indicator__indicator_set=current)
    return marks.exclude(indicator__in=[old for old, _ in _same(marks, current)]).count()


def _same(marks, current: IndicatorSet) -> list[tuple[int, Indicator]]:
    """Indicators of these marks with the one of the same name and kind in the current set."""
    there = {(one.name, one.kind): one for one in current.indicators.all()}
    used = Indicator.objects.filter(marks__in=marks).exclude(indicator_set=current).distinct()
    pairs = ((old.pk, there.get((old.name, old.kind))) for old in used)
    return [(old, new) for old, new in pairs if new]
