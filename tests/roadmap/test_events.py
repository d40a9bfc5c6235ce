"""Events: entered, found, moved; who sees which; what they prove about the plan."""

import datetime as dt
from io import BytesIO

import pytest
from openpyxl import load_workbook

from mentorship import actions as pairing
from mentorship.models import PortfolioEntry, PortfolioSection
from roadmap import actions
from roadmap.models import Event, EventKind
from roadmap.progress import REGISTRY
from tests.event_factories import (
    EventFactory,
    EventKindFactory,
    HeldEventFactory,
    InvitationFactory,
)
from tests.factories import AccountFactory
from tests.library_factories import AcceptedMaterialFactory
from tests.mentor_factories import MentorFactory
from tests.mentorship.programmes import PairFactory
from tests.roadmap.conftest import YEAR
from tests.served import text
from tests.sitting_factories import SittingFactory

State = Event.State
SENT = {
    "kind": "group", "title": "Как разбирать урок", "held_on": "2024-11-26", "begins_at": "15:00",
    "ends_at": "16:00", "place": "кабинет 24", "activity": "guess", "training_hours": "2",
    "is_open": "on", "version": "1", "agenda": "Три вопроса\r\n\r\nРазбор записи",
}  # fmt: skip


class TestEntering:
    def test_the_kind_finds_its_line_of_the_plan(self, deputy, enter, plan, pick):
        client = enter(deputy)
        assert "Групповая консультация" in client.get("/events/new/").content.decode()
        assert not EventKind.objects.exists()  # looking writes nothing
        page = client.post("/events/new/", SENT, follow=True).content.decode()
        event = Event.objects.get()
        assert event.activity == pick("4.2")
        assert event.year == YEAR
        assert "4.2. Обучение наставников" in page
        assert "15:00–16:00" in page
        assert "<li>Три вопроса</li><li>Разбор записи</li>" in page
        assert (
            event.title in client.get(f"/roadmap/activities/{event.activity_id}/").content.decode()
        )

    def test_days_off_and_what_takes_place_then_are_told(self, deputy, teacher, enter, plan):
        there = {"held_on": dt.date(2024, 11, 11), "begins_at": dt.time(14, 30),
                 "ends_at": dt.time(15, 30), "place": "Актовый зал"}  # fmt: skip
        other, apart = EventFactory(title="Смотр", **there), EventFactory(**there | {"place": ""})
        InvitationFactory(event=other, teacher=teacher.teacher)
        sent = SENT | {"held_on": "2024-11-04", "place": "актовый зал", "every": 1, "times": 2}
        sent["kind"] = other.kind_id
        page = text(enter(deputy).post("/events/new/", sent, follow=True))
        assert "День нерабочий: 04.11.2024." in page
        assert "11.11.2024, 14:30–15:30 уже есть «Смотр»: то же место." in page
        assert apart.title not in page
        event = Event.objects.get(held_on=other.held_on, title=SENT["title"])
        invite = f"/events/{event.pk}/invite/"
        sent = {"find": "", "teachers": [teacher.teacher_id]}
        page = text(enter(deputy).post(invite, sent, follow=True))
        assert "то же место; позваны те же люди — Липина С. М." in page

    @pytest.mark.parametrize(
        ("changed", "said"),
        [
            ({"kind": "", "title": ""}, "Выберите, что подходит"),
            ({"held_on": "завтра"}, "Напишите дату как дд.мм.гггг."),
            ({"ends_at": "14:00"}, "Окончание раньше начала."),
            ({"begins_at": ""}, "Укажите и время начала."),
            ({"held_on": "1024-11-26"}, "Проверьте год в дате."),
            ({"kind": "round_table"}, "За «Круглый стол» часы обучения не засчитываются."),
        ],
    )
    def test_what_is_wrong_is_said(self, deputy, enter, plan, changed, said):
        answer = enter(deputy).post("/events/new/", SENT | changed)
        assert answer.status_code == 422
        assert said in answer.content.decode()
        assert not Event.objects.exists()

    def test_an_activity_of_another_year_is_refused(self, deputy, enter, plan, pick):
        sent = SENT | {"held_on": "2023-11-26", "activity": pick("4.2").pk}
        answer = enter(deputy).post("/events/new/", sent)
        assert "из плана другого учебного года" in answer.content.decode()

    def test_both_texts_when_two_change_it(self, deputy, enter, plan):
        event = EventFactory(place="кабинет 1")
        client, address = enter(deputy), f"/events/{event.pk}/edit/"
        sent = SENT | {"kind": event.kind_id, "activity": ""}
        assert client.post(address, sent | {"place": "кабинет 2"}).status_code == 302
        answer = client.post(address, sent | {"place": "кабинет 3"})
        assert answer.status_code == 409
        assert "кабинет 2" in answer.content.decode()
        assert "кабинет 3" in answer.content.decode()

    def test_a_closed_year_is_read(self, deputy, enter, closed):
        event = HeldEventFactory()
        answer = enter(deputy).post(f"/events/{event.pk}/step/reopen/", {"version": 1})
        assert "учебный год закрыт" in answer.content.decode()
        assert (
            "учебный год закрыт"
            in enter(deputy).post("/events/new/", SENT | {"kind": event.kind_id}).content.decode()
        )
        event.refresh_from_db()
        assert event.is_held
        assert Event.objects.count() == 1


class TestMoves:
    def test_held_and_back(self, deputy, enter, today):
        event, client = EventFactory(held_on=today), enter(deputy)
        step = f"/events/{event.pk}/step/"
        page = client.post(f"{step}hold/", {"version": 1, "outcome": "Лист принят"}, follow=True)
        assert "Лист принят" in page.content.decode()
        assert client.post(f"{step}cancel/", {"version": 2, "why": "Болезнь"}).status_code == 422
        client.post(f"{step}reopen/", {"version": 2})
        event.refresh_from_db()
        assert event.is_planned
        assert event.outcome == "Лист принят"

    def test_not_before_its_day(self, deputy, enter, today):
        event, client = EventFactory(held_on=today + dt.timedelta(days=1)), enter(deputy)
        assert "Отметить проведённым" not in client.get(f"/events/{event.pk}/").content.decode()
        answer = client.post(f"/events/{event.pk}/step/hold/", {"version": 1})
        assert "День события ещё не наступил" in answer.content.decode()

    def test_cancelled_with_a_reason(self, deputy, enter, today):
        event, client = EventFactory(), enter(deputy)
        address = f"/events/{event.pk}/step/cancel/"
        assert "Напишите, почему" in client.post(address, {"version": 1}).content.decode()
        assert client.post(address, {"version": 9, "why": "Карантин"}).status_code == 409
        page = client.post(address, {"version": 1, "why": "Карантин"}, follow=True)
        assert "Карантин" in page.content.decode()


class TestLists:
    def test_what_is_ahead_comes_first(self, deputy, enter, today, asks):
        HeldEventFactory(title="Прошлое")
        EventFactory(title="Дальнее", held_on=today + dt.timedelta(days=20))
        EventFactory(title="Ближнее", held_on=today)
        client = enter(deputy)
        page = client.get("/events/").content.decode()
        assert page.index("Ближнее") < page.index("Дальнее") < page.index("Прошлое")
        assert "Прошлое" not in client.get("/events/?when=ahead").content.decode()
        assert "Дальнее" not in client.get("/events/?q=ближнее").content.decode()
        few = asks(client, "/events/"), asks(client, "/events/month/")
        EventFactory.create_batch(3)
        assert (asks(client, "/events/"), asks(client, "/events/month/")) == few

    def test_a_month_as_a_grid(self, deputy, stranger, enter, today):
        EventFactory(title="Ноябрьское")
        SittingFactory(held_on=dt.date(2024, 11, 29), place="Учительская")
        client = enter(deputy)
        assert "Ноябрьское" in client.get("/events/month/").content.decode()
        assert "29.11.2024, Учительская" in text(client.get("/events/month/"))
        assert "Заседание совета" not in text(client.get("/events/month/?q=Ноябрьское"))
        assert "Заседание совета" not in text(enter(stranger).get("/events/month/"))
        page = client.get("/events/month/2024-12/").content.decode()
        assert "декабрь 2024" in page
        assert "Ноябрьское" not in page
        assert client.get("/events/month/9999-99/").status_code == 200

    def test_a_workbook_of_what_is_filtered(self, deputy, enter, today):
        EventFactory(title="Одно", place="=1+1"), HeldEventFactory(title="Другое")
        answer = enter(deputy).get("/events/export/?state=planned")
        rows = list(load_workbook(BytesIO(answer.content)).active.values)
        assert [row[3] for row in rows[1:]] == ["Одно"]
        assert rows[1][4] == "=1+1"


class TestWhoSees:
    """A consultation with one person is nobody else's business; the rest is open to the school."""

    @pytest.mark.parametrize("who", ["director", "council", "secretary", "teacher"])
    def test_closed_to_all_but_the_invited(self, request, enter, today, who):
        account = request.getfixturevalue(who)
        opened, closed = EventFactory(), EventFactory(is_open=False, title="Разбор с глазу на глаз")
        client = enter(account)
        assert client.get(f"/events/{opened.pk}/").status_code == 200
        assert client.get(f"/events/{closed.pk}/").status_code == 404
        assert closed.title not in client.get("/events/").content.decode()
        InvitationFactory(event=closed, teacher=account.teacher)
        assert client.get(f"/events/{closed.pk}/").status_code == 200

    def test_the_accountant_has_none(self, accountant, enter, today):
        InvitationFactory(teacher=accountant.teacher)
        assert enter(accountant).get("/events/").status_code == 403


class TestFacts:
    @pytest.mark.parametrize(
        ("role", "number", "key"),
        [
            ("group", "4.2", "event_training"),
            ("seminar", "6.2", "event_council"),
            ("round_table", "6.3", "event_round_table"),
        ],
    )
    def test_a_held_event_is_a_fact_of_its_line(self, plan, pick, role, number, key):
        assert key in pick(number).fact_sources  # guessed from the words of the school's document
        kind = EventKindFactory(role=role, is_training=role == "group")
        assert not REGISTRY[key].look(YEAR).met
        EventFactory(kind=kind)
        assert REGISTRY[key].look(YEAR).sentence == "Проведено: 0\xa0событий, впереди 1"
        HeldEventFactory(kind=kind)
        found = REGISTRY[key].look(YEAR)
        assert found.met
        assert found.sentence.startswith("Проведено: 1\xa0событие")

    def test_the_list_behind_the_number(self, plan, deputy, enter):
        (
            HeldEventFactory(title="Консультация"),
            HeldEventFactory(
                kind=EventKindFactory(role="council", is_training=False), title="Совет"
            ),
        )
        page = enter(deputy).get(REGISTRY["event_training"].look(YEAR).url).content.decode()
        assert "Консультация" in page
        assert ">Совет</a>" not in page


def test_the_dictionary_is_the_schools(deputy, enter, today):
    client = enter(deputy)
    own = {"name": "Мастер-класс", "is_training": "on", "role": "round_table"}
    client.post("/events/kinds/add/", own)
    kind = EventKind.objects.get(name="Мастер-класс")
    assert (kind.is_training, kind.role) == (True, "round_table")
    row = InvitationFactory(event=HeldEventFactory(kind=kind), attended=None)
    entry = MentorFactory(teacher=row.teacher)
    actions.mark_attendance(row.event, by=deputy, came={row.pk: True})
    entry.refresh_from_db()
    assert entry.training_hours == 2
    assert EventKind.objects.count() == 12
    answer = client.post("/events/kinds/add/", own | {"name": "мастер-класс"})
    assert "Такой вид уже есть." in answer.content.decode()
    for sent in ({"name": "Практикум", "role": "other"}, {"retired": "yes"}):
        client.post(f"/events/kinds/{kind.pk}/", sent)
    kind.refresh_from_db(), entry.refresh_from_db()
    assert (kind.name, kind.is_training, kind.is_retired) == ("Практикум", False, True)
    assert (kind.role, entry.training_hours) == ("other", 0)  # it teaches nobody any more
    assert "Практикум" not in client.get("/events/new/").content.decode()


def test_what_was_done_is_remembered(deputy, enter, today):
    event = actions.add_event(by=deputy, kind="group", title="Разбор", held_on=today)
    actions.hold_event(event.pk, by=deputy, version=1)
    page = enter(deputy).get(f"/history/roadmap.event/{event.pk}/").content.decode()
    assert "внесла событие" in page
    assert "отметила проведённым событие" in page


def test_practices_that_pairs_proposed_come_on_the_agenda_of_the_round_table(deputy, enter, today):
    """From the library and from portfolios, once each; of two who press, the second is told."""
    pair = PairFactory(state="active")
    mine = AccountFactory(teacher=pair.mentor)
    material = AcceptedMaterialFactory(title="Лист наблюдения", pair=pair, dated=today)
    AcceptedMaterialFactory(title="Ничья памятка")
    section = PortfolioSection.objects.create(name="Разработки")
    for title, openness in (("Урок-квест", "library"), ("Личное", "deputy")):
        entry = pairing.add_entry(
            pair, by=mine, section=section, happened_on=today, title=title, text="Текст"
        )
        PortfolioEntry.objects.filter(pk=entry.pk).update(openness=openness, pupils="none")
    kind = EventKindFactory(name="Круглый стол", role="round_table")
    event = EventFactory(kind=kind, agenda="Открытие")
    client, where = enter(deputy), f"/events/{event.pk}/"
    page = text(client.get(where))
    assert "Лист наблюдения" in page
    assert "Урок-квест" in page
    assert "Ничья памятка" not in page
    assert "Личное" not in page
    offered = PortfolioEntry.objects.get(title="Урок-квест")
    sent = {"version": event.version, "chosen": [f"entry-{offered.pk}"]}
    client.post(f"{where}practices/", sent)
    event.refresh_from_db()
    names = f"{pair.mentor.short_name}, {pair.mentee.short_name}"
    assert event.agenda == f"Открытие\nПрактика «Урок-квест»: {names}"
    stale = client.post(f"{where}practices/", sent | {"chosen": [f"item-{material.pk}"]})
    assert stale.status_code == 409
    event.refresh_from_db()
    assert "Лист наблюдения" not in event.agenda
