"""What a pair has planned, and what waits for one of the two, as lines of the register."""

import datetime as dt
from collections.abc import Iterator

from django.urls import reverse

from mentorship.confidence import Side
from mentorship.growth.due import ASKED, marks_due
from mentorship.meetings.lines import asks
from mentorship.models import Amendment, Interview, Meeting, Pair, PairRules, PlanItem
from mentorship.talk.telling import deputies_of
from people.access import Permission
from people.notifications import Kind, accounts_of, accounts_that_can
from people.reminders import SOON, Due, reminder


@reminder
def meetings_ahead(today: dt.date) -> Iterator[Due]:
    """Both of each pair that planned to meet, the day before."""
    days = (today, today + dt.timedelta(days=1))
    planned = Meeting.objects.standing().with_later_plan().filter(superseded_at=None)
    planned = planned.filter(next_on__in=days, pair__state__in=Pair.GOING)
    planned = dict(planned.order_by("next_on").values_list("pair", "next_on"))
    for pair in Pair.objects.filter(pk__in=planned).with_people().order_by("pk"):
        yield Due(
            "у вашей пары намечена встреча", reverse("meetings", args=[pair.pk]), Kind.MEETING,
            accounts_of(pair.mentor_id, pair.mentee_id), planned[pair.pk], str(pair), ahead=(1,),
        )  # fmt: skip


@reminder
def unconfirmed_meetings(today: dt.date) -> Iterator[Due]:
    """The side whose word a meeting waits for longer than the school's rules say."""
    late = Meeting.objects.overdue(today).order_by()
    waits: dict[int, set[str]] = {}
    for pair, teller in late.values_list("pair", "teller").distinct():
        waits.setdefault(pair, set()).add(teller)
    for pair in Pair.objects.filter(pk__in=waits).with_people().order_by("pk"):
        sides = {"mentor": pair.mentor_id, "mentee": pair.mentee_id}
        asked = {
            who for teller in waits[pair.pk] for side, who in sides.items()
            if asks(teller, Side(side))
        }  # fmt: skip
        yield Due(
            "Встречи ждут вашего слова: подтвердите или возразите.",
            reverse("meetings", args=[pair.pk]), Kind.MEETING, accounts_of(*asked),
            about=str(pair),
        )  # fmt: skip


@reminder
def disputed_meetings(today: dt.date) -> Iterator[Due]:
    """Who told of a meeting to which the other side objects; of what the deputy has entered, who of
    the two did not object."""
    rows = Meeting.objects.disputed().filter(pair__state__in=Pair.GOING)
    rows = rows.select_related("pair__mentor", "pair__mentee", "disputed_by").order_by("pair", "pk")
    told: dict[Pair, set[int]] = {}
    for row in rows:
        both = {row.pair.mentor_id, row.pair.mentee_id}
        told.setdefault(row.pair, set()).update(both - {getattr(row.disputed_by, "teacher_id", 0)})
    for pair, people in told.items():
        yield Due(
            "К записи о встрече есть возражение: ответьте на него.",
            reverse("meetings", args=[pair.pk]), Kind.MEETING, accounts_of(*people),
            about=str(pair),
        )  # fmt: skip


@reminder
def growth_to_mark(today: dt.date) -> Iterator[Due]:
    """The side that has not marked the stage which the pair has come to."""
    pairs = list(Pair.objects.filter(state=Pair.State.ACTIVE).with_people().order_by("pk"))
    due = marks_due(pairs, today, PairRules.current())
    for pair in pairs:
        for side, stage in due.get(pair.pk, {}).items():
            yield Due(
                ASKED[stage], reverse("pair_growth", args=[pair.pk]), Kind.GROWTH,
                accounts_of(getattr(pair, f"{side}_id")), about=str(pair),
            )  # fmt: skip


@reminder
def amendments_to_answer(today: dt.date) -> Iterator[Due]:
    """Each side that a change of an approved programme waits for."""
    rows = Amendment.objects.waiting().filter(programme__pair__state__in=Pair.GOING)
    for row in rows.select_related("programme__pair__mentor", "programme__pair__mentee"):
        pair = row.programme.pair
        yield Due(
            "Изменение программы ждёт вашего ответа.", reverse("programme", args=[pair.pk]),
            Kind.PROGRAMME, accounts_of(*(getattr(pair, f"{side}_id") for side in row.asked)),
            about=str(pair),
        )  # fmt: skip


@reminder
def plan_items(today: dt.date) -> Iterator[Due]:
    """Lines in force that nobody has marked: who answers for them, by their terms."""
    rows = PlanItem.objects.in_force().filter(
        programme__pair__state=Pair.State.ACTIVE, done_on=None, due_on__lte=today + SOON
    ).select_related("programme__pair__mentor", "programme__pair__mentee")  # fmt: skip
    for row in rows.order_by("due_on", "pk"):
        pair = row.programme.pair
        own = {"mentor": [pair.mentor_id], "mentee": [pair.mentee_id]}
        yield Due(
            "срок пункта программы", item_url(row), Kind.PROGRAMME,
            accounts_of(*own.get(row.responsible, [pair.mentor_id, pair.mentee_id])),
            row.due_on, f"{pair}: {row.measure}",
            late="Срок пункта программы прошёл {}: отметьте, выполнен ли он.",
        )  # fmt: skip


def item_url(row: PlanItem) -> str:
    """The line itself: two of one programme may be due on one day."""
    return f"{reverse('programme', args=[row.programme.pair_id])}#item-{row.pk}"


@reminder
def interviews_ahead(today: dt.date) -> Iterator[Due]:
    """Both of a pair, and who holds interviews."""
    coming = Interview.objects.planned().filter(planned_on__range=(today, today + SOON))
    for row in coming.with_people().order_by("planned_on", "pk"):
        two = accounts_of(row.pair.mentor_id, row.pair.mentee_id)
        yield Due(
            "собеседование, ответы можно внести заранее", reverse("interview", args=[row.pk]),
            Kind.PAIR, two | accounts_that_can(Permission.RUN_INTERVIEWS), row.planned_on,
            str(row.pair),
        )  # fmt: skip


@reminder
def interviews_unmarked(today: dt.date) -> Iterator[Due]:
    """Who holds interviews, of each whose day is past, while its year is open."""
    past = Interview.objects.unmarked(today).filter(frozen_on=None)
    who = accounts_that_can(Permission.RUN_INTERVIEWS)
    for row in past.with_people().order_by("planned_on", "pk"):
        yield Due(
            "собеседование", reverse("interview", args=[row.pk]), Kind.PAIR,
            who, row.planned_on, str(row.pair),
            late="Собеседование было назначено на {}: отметьте, проведено ли оно.",
        )  # fmt: skip


@reminder
def pairs_end(today: dt.date) -> Iterator[Due]:
    """Both of a pair whose term runs out, and who leads pairs: what follows is theirs to decide."""
    for pair in ending(today).exclude(part=Pair.Part.TEMPORARY):
        yield Due(
            "последний день работы пары", reverse("pair", args=[pair.pk]), Kind.PAIR,
            concerned(pair), pair.ends_on, str(pair),
        )  # fmt: skip


@reminder
def replacements_end(today: dt.date) -> Iterator[Due]:
    """The same of a temporary mentor's pair: the former one goes on after it."""
    for pair in ending(today).filter(part=Pair.Part.TEMPORARY):
        yield Due(
            "последний день временной замены наставника", reverse("pair", args=[pair.pk]),
            Kind.PAIR, concerned(pair), pair.ends_on, str(pair),
        )  # fmt: skip


def ending(today: dt.date):
    rows = Pair.objects.going().filter(ends_on__range=(today, today + SOON))
    return rows.with_people().order_by("ends_on", "pk")


def concerned(pair: Pair):
    return accounts_of(pair.mentor_id, pair.mentee_id) | deputies_of(pair)
