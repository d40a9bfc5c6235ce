"""The demonstration's events: training behind and ahead, a round table at the end of the year."""

import datetime as dt

from people.academic_year import AcademicYear
from people.models import Account
from roadmap import actions
from roadmap.models import Event

# days from today (past ones were held), what it is; only those of the current cycle are made
EVENTS: tuple[tuple[int, dict], ...] = (
    (-38, {
        "kind": "mentor_school", "title": "Школа наставника: с чего начать работу в паре",
        "begins_at": dt.time(14, 30), "ends_at": dt.time(16, 0), "place": "кабинет 24",
        "led_by": "Берёзова А. П.", "training_hours": 2, "series": "Школа наставника",
        "agenda": "Чего ждёт молодой коллега\nДоговорённости пары\nПервая встреча: ход и запись",
        "outcome": "Договорились, что первые три встречи — раз в неделю.",
    }),
    (-24, {
        "kind": "group", "title": "Групповая консультация: как разбирать урок",
        "begins_at": dt.time(15, 0), "ends_at": dt.time(16, 0), "place": "методический кабинет",
        "led_by": "Берёзова А. П.", "training_hours": 1,
        "agenda": "Три вопроса после урока\nРазбор записи урока",
        "outcome": "Лист разбора урока принят в работу.",
    }),
    (-9, {
        "kind": "exchange", "title": "Обмен опытом: взаимопосещение уроков математики",
        "begins_at": dt.time(9, 0), "place": "кабинеты 31 и 33", "led_by": "Щедрова И. М.",
        "training_hours": 2, "outcome": "Собраны четыре приёма устного счёта.",
    }),
    (1, {
        "kind": "individual", "title": "Консультация по программе пары", "is_open": False,
        "begins_at": dt.time(13, 40), "place": "кабинет завуча", "led_by": "Берёзова А. П.",
        "training_hours": 1,
    }),
    (7, {
        "kind": "mentor_school", "title": "Школа наставника: обратная связь без обид",
        "begins_at": dt.time(14, 30), "ends_at": dt.time(16, 0), "place": "кабинет 24",
        "led_by": "Берёзова А. П.", "training_hours": 2, "series": "Школа наставника",
        "agenda": "Как начать трудный разговор\nПары репетируют разбор урока\nЧто взять с собой",
    }),
    (20, {
        "kind": "seminar", "title": "Семинар «Что изменилось у наших пар за четверть»",
        "begins_at": dt.time(15, 0), "ends_at": dt.time(17, 0), "place": "актовый зал",
        "led_by": "научно-методический совет",
    }),
)  # fmt: skip
FINAL = {
    "kind": "round_table", "title": "Круглый стол: лучшие практики наставничества",
    "begins_at": dt.time(14, 0), "ends_at": dt.time(16, 30), "place": "библиотека",
    "led_by": "Берёзова А. П.", "agenda": "Пары рассказывают\nЧто берём в копилку",
}  # fmt: skip


def make_events(*, today: dt.date) -> None:
    """The events of the current cycle; nothing when there are some."""
    if Event.objects.exists():
        return
    deputy, year = Account.objects.get(login="deputy"), AcademicYear.containing(today)
    days = [(today + dt.timedelta(days=days), fields) for days, fields in EVENTS]
    days.append((dt.date(year.first + 1, 5, 14), FINAL))
    for day, fields in sorted(days, key=lambda one: one[0]):
        if day in year:
            _made(deputy, day, dict(fields), held=day < today)


def _made(by: Account, day: dt.date, fields: dict, *, held: bool) -> None:
    outcome = fields.pop("outcome", "")
    event = actions.add_event(by=by, held_on=day, **fields)
    if held:
        actions.hold_event(event.pk, by=by, version=event.version, outcome=outcome)
