"""The demonstration's events: training behind and ahead, a round table at the end of the year."""

import datetime as dt

from django.core.files.base import ContentFile

from mentorship.models import Pair
from people.academic_year import AcademicYear
from people.models import Account, Teacher
from roadmap import actions
from roadmap.demo.plan import name_of, working_day
from roadmap.events.invited_groups import people_of_all
from roadmap.models import Certificate, Event

SHEET = "Что получилось?\nЧто удивило?\nЧто попробуем в следующий раз?\n"
SOON = dt.timedelta(days=45)
COUNCIL = "научно-методический совет"
ABSENT = 4  # every fourth of the invited did not come

# days from today (past ones were held), what it is; only those of the current cycle are made
EVENTS: tuple[tuple[int, dict], ...] = (
    (-38, {
        "kind": "mentor_school", "title": "Школа наставника: с чего начать работу в паре",
        "begins_at": dt.time(14, 30), "ends_at": dt.time(16, 0), "place": "кабинет 24",
        "led_by": "Вершинина", "training_hours": 2, "series": "Школа наставника",
        "agenda": "Чего ждёт молодой коллега\nДоговорённости пары\nПервая встреча: ход и запись",
        "outcome": "Договорились, что первые три встречи — раз в неделю.",
    }),
    (-24, {
        "kind": "group", "title": "Групповая консультация: как разбирать урок",
        "begins_at": dt.time(15, 0), "ends_at": dt.time(16, 0), "place": "методический кабинет",
        "led_by": "Вершинина", "training_hours": 1,
        "agenda": "Три вопроса после урока\nРазбор записи урока",
        "outcome": "Лист разбора урока принят в работу.",
        "material": "Лист разбора урока.txt",
    }),
    (-9, {
        "kind": "exchange", "title": "Обмен опытом: взаимопосещение уроков математики",
        "begins_at": dt.time(9, 0), "place": "кабинеты 31 и 33", "led_by": "Щедрова",
        "training_hours": 2, "outcome": "Собраны четыре приёма устного счёта.",
    }),
    (1, {
        "kind": "individual", "title": "Консультация по программе пары", "is_open": False,
        "begins_at": dt.time(13, 40), "place": "кабинет завуча", "led_by": "Вершинина",
        "training_hours": 1,
    }),
    (7, {
        "kind": "mentor_school", "title": "Школа наставника: обратная связь без обид",
        "begins_at": dt.time(14, 30), "ends_at": dt.time(16, 0), "place": "кабинет 24",
        "led_by": "Вершинина", "training_hours": 2, "series": "Школа наставника",
        "agenda": "Как начать трудный разговор\nПары репетируют разбор урока\nЧто взять с собой",
    }),
    (20, {
        "kind": "seminar", "title": "Семинар «Что изменилось у наших пар за четверть»",
        "begins_at": dt.time(15, 0), "ends_at": dt.time(17, 0), "place": "актовый зал",
        "led_by": COUNCIL,
    }),
)  # fmt: skip
FINAL = {
    "kind": "round_table", "title": "Круглый стол: лучшие практики наставничества",
    "begins_at": dt.time(14, 0), "ends_at": dt.time(16, 30), "place": "библиотека",
    "led_by": "Вершинина", "agenda": "Пары рассказывают\nЧто берём в копилку",
}  # fmt: skip


def make_events(*, today: dt.date) -> None:
    """The events of the current cycle; nothing when there are some."""
    if Event.objects.exists():
        return
    deputy, year = Account.objects.get(login="deputy"), AcademicYear.containing(today)
    days = [
        (working_day(today + dt.timedelta(days=days), on=days > 0), fields)
        for days, fields in EVENTS
    ]
    days.append((working_day(dt.date(year.first + 1, 5, 14)), FINAL))
    for day, fields in sorted(days, key=lambda one: one[0]):
        if day in year:
            _made(deputy, day, dict(fields), today)
    _papers_of_finished(deputy, today)


def _papers_of_finished(deputy: Account, today: dt.date) -> None:
    """The mentor and the mentee of each finished pair have their papers, on its last day."""
    done = Pair.objects.filter(state=Pair.State.COMPLETED).order_by("ends_on", "pk")
    for number, pair in enumerate(done, 1):
        for kind, journal in zip(Certificate.OF_PAIRS, ("Н", "П"), strict=True):
            actions.give_pair_certificates(
                [pair], by=deputy, kind=kind, first_number=f"{journal}-{number}",
                dated=min(today, pair.ends_on),
            )  # fmt: skip


def _made(by: Account, day: dt.date, fields: dict, today: dt.date) -> None:
    """An event with its people: mentors of the pairs, to a seminar the mentees too.

    Nobody is invited yet to what is months ahead.
    """
    outcome, material = fields.pop("outcome", ""), fields.pop("material", "")
    if fields["led_by"] != COUNCIL:
        fields["led_by"] = name_of(fields["led_by"])
    event = actions.add_event(by=by, held_on=day, **fields)
    keys = ["pair-mentors"] if event.kind.is_training else ["pair-mentors", "pair-mentees"]
    people = people_of_all(keys, event.year)
    if not event.is_open:
        people = dict(list(people.items())[:1])
    if day - today <= SOON:
        actions.invite(event, by=by, people=people)
    if material:
        file = ContentFile(SHEET.encode(), name=material)
        actions.attach_event_file(event, by=by, file=file, max_mb=1)
    if day < today:
        actions.hold_event(event.pk, by=by, version=event.version, outcome=outcome)
        rows = event.invitations.order_by("teacher__sort_name", "pk")
        came = {row.pk: place % ABSENT != ABSENT - 1 for place, row in enumerate(rows)}
        actions.mark_attendance(event, by=by, came=came)
        if event.series:
            _certificates(event, by)


def _certificates(event: Event, by: Account) -> None:
    """Papers for those who came, numbered as in the journal of the school."""
    came = Teacher.objects.filter(invitations__event=event, invitations__attended=True)
    if came.exists():
        actions.give_certificates(
            event, by=by, kind=Certificate.Kind.ATTENDANCE, first_number="С-1", teachers=came,
            dated=event.held_on,
        )  # fmt: skip
