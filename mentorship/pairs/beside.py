"""Other main mentors of the same mentee in the days of a pair, and what to do about them."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable

from mentorship.models import Pair
from mentorship.models.closing import closing

DAY = dt.timedelta(days=1)
STILL_WORKS = (
    "До {last:%d.%m.%Y} с наставляемым работает {mentor}, прежний основной наставник. Поставьте "
    "начало {first:%d.%m.%Y} или позже."
)
ANOTHER = (
    "У наставляемого уже есть основной наставник: {mentor} (пара {state}). Выберите другую роль "
    "наставника или другие дни."
)
AT_WORK = (
    "В эти дни с наставляемым работает другой основной наставник, {mentor}{until}: прекратите или "
    "завершите ту пару раньше либо измените начало этой в «Форме и сроках»."
)


def last_days(mentees: Iterable[int]) -> dict[int, Pair]:
    """mentee → the main pair that works on to its last day, which is decided; one query."""
    rows = Pair.objects.going().filter(closing(), mentee__in=mentees, part=Pair.Part.MAIN)
    return {row.mentee_id: row for row in rows.select_related("mentor").order_by("ends_on", "pk")}


def substitutes_of(mentees: Iterable[int]) -> dict[int, list[Pair]]:
    """mentee → the going pairs of those who only stand in; one query."""
    rows = Pair.objects.going().filter(mentee__in=mentees, part=Pair.Part.TEMPORARY)
    found = defaultdict(list)
    for row in rows.select_related("mentor").order_by("starts_on", "pk"):
        found[row.mentee_id].append(row)
    return dict(found)


def first_free(day: dt.date, former: Pair | None) -> dt.date:
    """The first day of a pair that was to begin on `day`, after the mentee's `former` one."""
    return day if former is None else max(day, former.ends_on + DAY)


def beside(pair: Pair, *, at_work: bool = False) -> Pair | None:
    """A going main pair of the mentee with another mentor that shares a day with this main one;
    `at_work`: one that is not only prepared."""
    rows = Pair.objects.going().filter(mentee=pair.mentee_id, part=Pair.Part.MAIN)
    if at_work:
        rows = rows.exclude(state=Pair.State.PREPARATION)
    others = rows.exclude(mentor=pair.mentor_id).exclude(pk=pair.pk).select_related("mentor")
    return next((one for one in others.order_by("starts_on", "pk") if share_a_day(one, pair)), None)


def share_a_day(one: Pair, other: Pair) -> bool:
    ends = [pair.ends_on or dt.date.max for pair in (one, other)]
    return one.starts_on <= ends[1] and other.starts_on <= ends[0]


def why_not_beside(other: Pair) -> str:
    """Why no other main pair may be made for days of this one, and what to do."""
    said = {"mentor": other.mentor.short_name, "state": other.get_state_display()}
    if other.is_closing:
        return STILL_WORKS.format(last=other.ends_on, first=other.ends_on + DAY, **said)
    return ANOTHER.format(**said)


def why_not_now(other: Pair) -> str:
    """Why a prepared pair cannot begin to work while this one does, and what to do."""
    if other.is_closing:
        return why_not_beside(other)
    until = f" (по {other.ends_on:%d.%m.%Y})" if other.ends_on else ""
    return AT_WORK.format(mentor=other.mentor.short_name, until=until)


def too_early(pairs: Iterable[Pair]) -> list[str]:
    """Of prepared main `pairs` those that begin while the former mentor still works, a sentence
    each. One query."""
    prepared = [
        pair for pair in pairs
        if pair.state == Pair.State.PREPARATION and pair.part == Pair.Part.MAIN
    ]  # fmt: skip
    former = last_days([pair.mentee_id for pair in prepared])
    return [
        f"{pair.mentee.short_name}: начало {pair.starts_on:%d.%m.%Y}, а "
        f"{former[pair.mentee_id].mentor.short_name} работает наставником до "
        f"{former[pair.mentee_id].ends_on:%d.%m.%Y}"
        for pair in prepared
        if pair.mentee_id in former and share_a_day(former[pair.mentee_id], pair)
        and former[pair.mentee_id].mentor_id != pair.mentor_id
    ]  # fmt: skip
