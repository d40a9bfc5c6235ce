"""Programmes of pairs: begun, written, their plan kept in order, what was done marked."""

import datetime as dt
from collections.abc import Iterable
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max

from mentorship.actions.in_words import refuse_if_substituted, refused_in_words
from mentorship.actions.item_competences import copy_competences, set_competences
from mentorship.actions.taken_out import take_out_line
from mentorship.models import (
    Pair,
    PairRules,
    PatternItem,
    PlanItem,
    Programme,
    ProgrammePattern,
)
from mentorship.pairs.days import check_happened, first_day
from mentorship.programme.term import due_in_week, inside, while_lessons, within
from people.actions import drop_draft
from people.actions.ordering import renumbered
from people.audit import because
from people.models import Account, School

CARRIED = ("measure", "form", "responsible", "expected")
MOST_ITEMS = 100
NOT_A_DRAFT = "Программа уже {}: так её изменить нельзя."
MOST_WEEKS = 52
PAST_THE_PAIR = (
    "Пара работает до {:%d.%m.%Y}: чтобы программа шла дольше, пару продлевает заместитель "
    "директора."
)
LEFT_OUTSIDE = (
    "Вне срока программы ({:%d.%m.%Y} – {:%d.%m.%Y}) остаются пункты: {}. Сначала перенесите их "
    "сроки или уберите их."
)
FEW = 5  # lines that a sentence names


@refused_in_words()
@transaction.atomic
def start_programme(
    pair: Pair, *, by: Account, starts_on: dt.date, ends_on: dt.date,
    pattern: ProgrammePattern | None = None, earlier: Programme | None = None,
) -> Programme:  # fmt: skip
    """A programme in writing: empty, by a pattern, or like an earlier programme.

    ValidationError when the pair has one, or the term is not what the school allows.
    """
    found = going(pair)
    if Programme.objects.filter(pair=found).exists():
        raise ValidationError("У этой пары программа уже есть: откройте её ещё раз.")
    source = pattern or earlier
    texts = {name: getattr(source, name) for name in Programme.TEXTS} if source else {}
    made = Programme(
        pair=found, starts_on=starts_on, ends_on=ends_on, pattern=pattern, carried_from=earlier,
        **texts,
    )  # fmt: skip
    made.full_clean()
    check_term(made)
    with because("start_programme", by=by):
        made.save()
        lines = list(_items_of(made, pattern, earlier))
        PlanItem.objects.bulk_create(item for _, item in lines)
        copy_competences(lines)
    return made


def _items_of(
    made: Programme, pattern, earlier
) -> Iterable[tuple[PatternItem | PlanItem, PlanItem]]:
    """(its original, a line): of a pattern by weeks, of an earlier plan as far from the start."""
    source = pattern or earlier
    lines = source.items.prefetch_related("competences") if source else []
    if pattern:
        term = {"starts_on": made.starts_on, "ends_on": made.ends_on, "months": pattern.months}
        rows = [(row, due_in_week(row.week, **term)) for row in lines]
    else:
        later, first = made.starts_on - earlier.starts_on if earlier else None, made.starts_on
        days = [(row, inside(row.due_on + later, first, made.ends_on)) for row in lines]
        rows = [(row, while_lessons(day, first)) for row, day in days]
    for position, (row, day) in enumerate(sorted(rows, key=lambda one: one[1]), start=1):
        copied = {name: getattr(row, name) for name in CARRIED}
        yield row, PlanItem(programme=made, position=position, due_on=day, **copied)


def going(pair: Pair) -> Pair:
    """The pair locked, while it goes on. ValidationError when it is over."""
    found = Pair.objects.select_for_update(no_key=True).get(pk=pair.pk)
    if not found.is_going:
        raise ValidationError(f"Пара {found.get_state_display()}: её программу только читают.")
    refuse_if_substituted(found)
    return found


def check_term(programme: Programme) -> None:
    """ValidationError when the term is shorter or longer than the school's rules allow, or leaves
    the days of the pair, which the agreement names; one that is cut short keeps its programme."""
    check_months(programme)
    pair = programme.pair
    if pair.is_closing:
        return
    if programme.starts_on < pair.starts_on:
        sentence = f"Пара начинает работу {pair.starts_on:%d.%m.%Y}: программа — не раньше."
        raise ValidationError({"starts_on": sentence})
    if pair.ends_on and programme.ends_on > pair.ends_on:
        raise ValidationError({"ends_on": PAST_THE_PAIR.format(pair.ends_on)})


def check_months(programme: Programme) -> None:
    """ValidationError when the term is shorter or longer than the school's rules allow.

    What a pair takes over from a former mentor may be short: it finishes what was begun.
    """
    rules = PairRules.current()
    least, most = rules.programme_least_months, rules.programme_most_months
    least = 0 if programme.pair.replaces_id else least
    if not within(programme.starts_on, programme.ends_on, least, most):
        sentence = f"Срок программы — от {least} до {most} месяцев: так решила школа."
        raise ValidationError({"ends_on": sentence})


def drafted(programme: Programme, version: int | None = None) -> Programme:
    """The programme locked, while it is written. StaleVersion when `version` is old."""
    going(programme.pair)
    if version is None:
        found = Programme.objects.select_for_update().get(pk=programme.pk)
    else:
        found = Programme.locked(programme.pk, version)
    if found.state != Programme.State.DRAFT:
        raise ValidationError(NOT_A_DRAFT.format(found.get_state_display()))
    return found


@refused_in_words()
@transaction.atomic
def save_programme(
    programme: Programme, *, by: Account, version: int, draft: str = "", **changes
) -> Programme:
    """Write the texts and the term. StaleVersion when somebody saved them meanwhile."""
    found = drafted(programme, version)
    with because("save_programme", by=by):
        write_programme(found, changes)
    drop_draft(by=by, key=draft)
    return found


def write_programme(found: Programme, changes: dict) -> None:
    """Texts and dates on a locked programme. A term that is changed holds the whole plan."""
    before = found.starts_on, found.ends_on
    for name, value in changes.items():
        setattr(found, name, value)
    found.full_clean()
    if (found.starts_on, found.ends_on) != before:
        check_term(found)
        check_plan_inside(found)
    found.save_next_version()


def check_plan_inside(programme: Programme) -> None:
    """ValidationError that names the lines not done yet whose terms leave the programme's."""
    since, until = programme.starts_on, programme.ends_on
    left = programme.items.filter(done_on=None).exclude(due_on__range=(since, until))
    named = [f"«{row.measure}» ({row.due_on:%d.%m.%Y})" for row in left.order_by("due_on", "pk")]
    if named:
        more = f" и ещё {len(named) - FEW}" if len(named) > FEW else ""
        raise ValidationError(LEFT_OUTSIDE.format(since, until, ", ".join(named[:FEW]) + more))


@refused_in_words()
@transaction.atomic
def add_plan_item(
    programme: Programme, *, by: Account, draft: str = "", key: UUID | None = None, **fields
) -> PlanItem:  # fmt: skip
    """A new line at the end of the plan; sent again under the same `key`, it is the same line."""
    found = drafted(programme)
    made, once = PlanItem.entered_before(key, by=by, of_programme=found, **fields)
    if made:
        return made
    with because("add_plan_item", by=by):
        item = new_item(found, fields | {"client_key": once})
    drop_draft(by=by, key=draft)
    return item


def new_item(programme: Programme, fields: dict) -> PlanItem:
    """A line at the end of a locked programme's plan. ValidationError when the plan is full."""
    items = programme.items.all()
    if items.count() >= MOST_ITEMS:
        raise ValidationError(f"В плане уже {MOST_ITEMS} пунктов: объедините мелкие.")
    last = items.aggregate(last=Max("position"))["last"] or 0
    hard, fields = taken_out(fields)
    item = PlanItem(programme=programme, position=last + 1, **fields)
    check_day(programme, item)
    item.full_clean()
    item.save()
    set_competences(item, hard or ())
    return item


def taken_out(fields: dict) -> tuple[Iterable | None, dict]:
    """(difficulties if they are among the fields, the other fields)."""
    return fields.get("competences"), {k: v for k, v in fields.items() if k != "competences"}


@refused_in_words()
@transaction.atomic
def save_plan_item(
    item: PlanItem, *, by: Account, version: int, draft: str = "", **changes
) -> PlanItem:
    """Correct a line. StaleVersion when somebody saved it meanwhile."""
    drafted(item.programme)
    found = PlanItem.locked(item.pk, version)
    with because("save_plan_item", by=by):
        write_item(found, changes)
    drop_draft(by=by, key=draft)
    return found


def check_day(programme: Programme, item: PlanItem) -> None:
    """ValidationError for a term outside the programme's."""
    since, until = programme.starts_on, programme.ends_on
    if item.due_on and not since <= item.due_on <= until:
        sentence = f"Срок — внутри срока программы: {since:%d.%m.%Y} – {until:%d.%m.%Y}."
        raise ValidationError({"due_on": sentence})


def write_item(found: PlanItem, changes: dict) -> None:
    hard, changes = taken_out(changes)
    for name, value in changes.items():
        setattr(found, name, value)
    if "due_on" in changes:
        check_day(found.programme, found)
    found.full_clean()
    found.save_next_version()
    if hard is not None:
        set_competences(found, hard)


@transaction.atomic
def remove_plan_item(item: PlanItem, *, by: Account) -> None:
    """Take a line out; one that was done stays: it is a fact."""
    programme = drafted(item.programme)
    with because("remove_plan_item", by=by):
        drop_item(programme, item.pk)


def drop_item(programme: Programme, pk: int) -> None:
    """Take a line out of a locked programme; one that was done stays."""
    found = programme.items.select_for_update().filter(pk=pk).first()
    if found is None:
        return
    if found.done_on:
        raise ValidationError(f"Пункт «{found.measure}» уже выполнен: сначала снимите отметку.")
    take_out_line(found)


@transaction.atomic
def copy_plan_item(item: PlanItem, *, by: Account) -> PlanItem:
    """The same line once more, right after it, without its mark."""
    programme = drafted(item.programme)
    with because("copy_plan_item", by=by):
        return copied_item(programme, item)


def copied_item(programme: Programme, item: PlanItem) -> PlanItem:
    """A copy right after the line of a locked programme."""
    fields = {name: getattr(item, name) for name in (*CARRIED, "due_on")}
    made = new_item(programme, fields | {"competences": item.competences.all()})
    put_in_order(programme, made.pk, item.position + 1)
    return made


@transaction.atomic
def move_plan_item(item: PlanItem, *, by: Account, to: int) -> None:
    """Put the line at the place `to` (from 1)."""
    programme = drafted(item.programme)
    with because("move_plan_item", by=by):
        put_in_order(programme, item.pk, to)


def place_by_day(programme: Programme, item: PlanItem) -> int:
    """Where a line stands in the plan by its term: after the last one that is due no later."""
    others = programme.items.exclude(pk=item.pk).order_by("position", "pk")
    days = list(others.values_list("due_on", flat=True))
    return 1 + max((n for n, day in enumerate(days, start=1) if day <= item.due_on), default=0)


def put_in_order(programme: Programme, pk: int, to: int) -> None:
    """Number the plan anew with the line `pk` at the place `to`."""
    rows = list(programme.items.select_for_update().order_by("position", "pk"))
    PlanItem.objects.bulk_update(renumbered(rows, pk, to, "position"), ["position"])


@refused_in_words()
@transaction.atomic
def shift_plan(programme: Programme, *, by: Account, weeks: int) -> int:
    """All terms that are not done yet so many weeks later (earlier below 0); how many moved."""
    found = drafted(programme)
    with because("shift_plan", by=by):
        return shift_items(found, weeks)


def shift_items(programme: Programme, weeks: int) -> int:
    """ValidationError when a term would leave the programme's on the side it is moved to; one that
    lies outside on the other side comes nearer."""
    if not 0 < abs(weeks) <= MOST_WEEKS:
        raise ValidationError(f"Сдвинуть можно не больше чем на {MOST_WEEKS} недели.")
    by_days = dt.timedelta(weeks=weeks)
    rows = list(programme.items.select_for_update().filter(done_on=None).order_by("pk"))
    since, until = programme.starts_on, programme.ends_on
    outside = [
        row for row in rows
        if (row.due_on + by_days > until if weeks > 0 else row.due_on + by_days < since)
    ]  # fmt: skip
    if outside:
        raise ValidationError(
            f"Пункт «{outside[0].measure}» вышел бы за срок программы "
            f"({programme.starts_on:%d.%m.%Y} – {programme.ends_on:%d.%m.%Y}): измените и его."
        )
    for row in rows:
        row.due_on += by_days
        row.version += 1
    PlanItem.objects.bulk_update(rows, ["due_on", "version"])
    return len(rows)


@refused_in_words()
@transaction.atomic
def mark_item_done(item: PlanItem, *, by: Account, on: dt.date, result: str = "") -> PlanItem:
    """The line is done: on which day, and in a line what came out. Said once more, the same is
    left, other words are refused beside those that stand: two may mark one line at once."""
    pair, found = _markable(item)
    if found.done_on:
        return _marked_already(found, on, result)
    check_happened(on, School.today(), field="on", pair=pair, since=first_day(pair))
    found.done_on, found.done_by, found.result = on, by, result
    found.full_clean()
    with because("mark_item_done", by=by):
        found.save_next_version()
    return found


def _marked_already(item: PlanItem, on: dt.date, result: str) -> PlanItem:
    if (item.done_on, item.result) == (on, result):
        return item
    stands = f"{item.done_on:%d.%m.%Y}" + (f", «{item.result}»" if item.result else "")
    yours = f"{on:%d.%m.%Y}" + (f", «{result}»" if result else "")
    raise ValidationError(
        f"Этот пункт уже отмечен: {stands}. У вас: {yours}. Чтобы написать иначе, снимите отметку."
    )


def fulfil(item: PlanItem | None, *, by: Account, on: dt.date) -> None:
    """Mark the line, if it is still open, by a fact of that day: a meeting, an entry.

    Whoever enters the fact holds the pair: nobody marks the line meanwhile.
    """
    if item and on <= School.today() and PlanItem.objects.filter(pk=item.pk, done_on=None).exists():
        mark_item_done(item, by=by, on=on)


@transaction.atomic
def reopen_plan_item(item: PlanItem, *, by: Account) -> PlanItem:
    """Take the mark off; what was written about the result stays in the history."""
    _, found = _markable(item)
    found.done_on, found.done_by, found.result = None, None, ""
    with because("reopen_plan_item", by=by):
        found.save_next_version()
    return found


def _markable(item: PlanItem) -> tuple[Pair, PlanItem]:
    pair = going(item.programme.pair)
    return pair, PlanItem.objects.select_for_update().get(pk=item.pk)
