"""Invitations: in groups, answered in a tap, typed in from the sheet; hours of training."""

import datetime as dt
import re
import threading

import pytest
from django.core.exceptions import ValidationError
from django.db import connection

from mentorship.actions import add_pair
from people import actions as banks
from people.models import MentorEntry, Notification, SubjectDepartment
from roadmap import actions
from roadmap.models import CouncilMember, Event, Invitation
from roadmap.monitoring.facts import training
from tests.event_factories import EventFactory, HeldEventFactory, InvitationFactory
from tests.factories import AccountFactory, TeacherFactory
from tests.mentor_factories import MentorFactory
from tests.roadmap.conftest import YEAR
from tests.served import text

Answer = Invitation.Answer


@pytest.fixture
def event(today):
    return EventFactory(training_hours=2, begins_at=dt.time(15))


def entry_of(teacher) -> int:
    return MentorEntry.objects.get(teacher=teacher).training_hours


def entry_of_year(teacher) -> MentorEntry:
    return MentorEntry.objects.get(teacher=teacher, year=YEAR)


class TestInviting:
    def test_groups_and_names_at_once(self, deputy, council, enter, event):
        MentorFactory(teacher=TeacherFactory(surname="Рябинина"))
        physics = SubjectDepartment.objects.create(name="МО физики")
        TeacherFactory(surname="Ольхин", department=physics)
        TeacherFactory(surname="Осинина", department=physics, state="left", left_on=event.held_on)
        other = TeacherFactory(surname="Пихтин")
        member = TeacherFactory(surname="Липов")  # of the council, without its role or any account
        CouncilMember.objects.create(teacher=member, since=dt.date(2024, 8, 1))
        gone = {"since": dt.date(2020, 8, 1), "until": dt.date(2023, 8, 1)}
        CouncilMember.objects.create(teacher=council.teacher, **gone)
        client, address = enter(deputy), f"/events/{event.pk}/invite/"
        page = client.get(address).content.decode()
        assert "Наставники из банка — 1" in page
        assert "МО физики — 1" in page
        assert "Члены научно-методического совета — 1" in page
        sought = client.post(address, {"find": "пихтин", "button": "look", "groups": ["mentors"]})
        assert f'value="{other.pk}"' in sought.content.decode()
        assert not event.invitations.exists()
        groups = ["mentors", f"department-{physics.pk}", "council"]
        page = client.post(address, {"groups": groups, "teachers": [other.pk]}, follow=True)
        assert "Приглашено: 4" in page.content.decode()
        why = dict(event.invitations.values_list("teacher__surname", "why"))
        assert why == {"Рябинина": "bank", "Ольхин": "department", "Липов": "role",
                       "Пихтин": "hand"}  # fmt: skip
        again = client.post(address, {"groups": groups}, follow=True).content.decode()
        assert "Все уже приглашены." in again

    def test_to_a_whole_series_at_once_and_told_once(self, deputy, teacher, enter, today):
        about = {"by": deputy, "kind": "group", "title": "Школа", "every": 1}
        first, *later = actions.add_series(held_on=today, times=3, **about)
        actions.cancel_event(later[1].pk, by=deputy, version=1, why="Карантин")
        EventFactory(series="Школа", held_on=today - dt.timedelta(days=7))
        client, address = enter(deputy), f"/events/{first.pk}/invite/"
        assert "ещё 1, до 26.11.2024" in text(client.get(address))
        sent = {"find": "", "teachers": [teacher.teacher_id], "onward": "on"}
        page = text(client.post(address, sent, follow=True))
        assert "Приглашено на все события серии: 1 человек." in page
        where = set(teacher.teacher.invitations.values_list("event", flat=True))
        assert where == {first.pk, later[0].pk}
        told = Notification.objects.get(account=teacher)
        assert (told.text, told.url) == (
            "Вас приглашают: 2\xa0события, первое 19.11.2024.", f"/events/{first.pk}/"
        )  # fmt: skip
        actions.withdraw_invitation(later[0].invitations.get(), by=deputy)
        client.post(address, {"onward": "on"})  # those who are invited here go on
        assert later[0].invitations.get().teacher == teacher.teacher

    def test_pairs_are_a_group(self, deputy, mentor, mentee, enter, event):
        add_pair(by=deputy, mentor=mentor.teacher, mentee=mentee.teacher, starts_on=event.held_on)
        enter(deputy).post(f"/events/{event.pk}/invite/", {"groups": ["pair-mentees"]})
        assert [row.teacher for row in event.invitations.all()] == [mentee.teacher]

    def test_nobody_and_nothing_known(self, deputy, enter, event):
        client, address = enter(deputy), f"/events/{event.pk}/invite/"
        assert "Отметьте группу" in client.post(address, {}).content.decode()
        sent = {"groups": ["department-999999999999999999999"], "teachers": ["9" * 40]}
        assert client.post(address, sent).status_code == 422

    def test_the_same_queries_for_one_and_for_three(self, deputy, enter, event, asks):
        client, addresses = enter(deputy), [f"/events/{event.pk}/{p}" for p in ("", "attendance/")]
        InvitationFactory(event=event)
        few = [asks(client, address) for address in addresses]
        InvitationFactory.create_batch(2, event=event)
        assert [asks(client, address) for address in addresses] == few

    def test_they_are_told_without_names(self, deputy, teacher, event):
        actions.invite(event, by=deputy, people={teacher.teacher: "hand"})
        line = Notification.objects.get(account=teacher)
        assert line.text == "Вас приглашают: событие 26.11.2024, 15:00."
        event = actions.save_event(event.pk, by=deputy, version=1, held_on=dt.date(2024, 11, 27))
        actions.cancel_event(event.pk, by=deputy, version=event.version, why="Карантин")
        texts = Notification.objects.filter(account=teacher).values_list("text", flat=True)
        assert set(texts) == {
            "Вас приглашают: событие 26.11.2024, 15:00.",
            "Перенесено: событие 26.11.2024, 15:00 теперь 27.11.2024, 15:00.",
            "Отменено: событие 27.11.2024, 15:00.",
        }


class TestAnswers:
    def test_one_tap_and_another(self, deputy, teacher, stranger, enter, event):
        row = InvitationFactory(event=event, teacher=teacher.teacher)
        client, address = enter(teacher), f"/events/{event.pk}/answer/"
        assert "Придёте?" in client.get(f"/events/{event.pk}/").content.decode()
        page = client.post(address, {"answer": "comes"}, follow=True).content.decode()
        assert "Вы ответили: приду" in page
        client.post(address, {"answer": "absent"})
        row.refresh_from_db()
        assert row.answer == Answer.ABSENT
        assert client.post(address, {"answer": "perhaps"}).status_code == 404
        assert enter(stranger).post(address, {"answer": "comes"}).status_code == 404
        own, where = enter(deputy), f"/events/{event.pk}/answer-for/"
        assert "не приду — 1" in text(own.get(f"/events/{event.pk}/"))
        assert own.post(where, {"invited": row.pk, "answer": "perhaps"}).status_code == 422
        page = text(own.post(where, {"invited": row.pk, "answer": "unsure"}, follow=True))
        assert "со слов, внёс(ла) Берёзова А. П." in page  # said by telephone
        client.post(address, {"answer": "comes"})
        row.refresh_from_db()
        assert (row.answer, row.answered_by) == (Answer.COMES, None)

    def test_not_after_the_day(self, teacher, enter, today):
        past = EventFactory(held_on=today - dt.timedelta(days=1))
        InvitationFactory(event=past, teacher=teacher.teacher)
        client = enter(teacher)
        assert "Придёте?" not in client.get(f"/events/{past.pk}/").content.decode()
        answer = client.post(f"/events/{past.pk}/answer/", {"answer": "comes"}, follow=True)
        assert "Событие уже прошло" in answer.content.decode()

    def test_colleagues_do_not_see_who_comes(self, teacher, secretary, enter, event):
        other = InvitationFactory(event=event, answer="absent").teacher
        InvitationFactory(event=event, teacher=teacher.teacher)
        page = enter(teacher).get(f"/events/{event.pk}/").content.decode()
        assert other.surname not in page
        assert other.surname in enter(secretary).get(f"/events/{event.pk}/").content.decode()


class TestTheSheet:
    @pytest.fixture
    def rows(self, deputy, today):
        event = EventFactory(held_on=today, training_hours=2)
        names = ("Акулова", "Белов", "Ветрова", "Громыко")
        people = [TeacherFactory(surname=name) for name in reversed(names)]
        actions.invite(event, by=deputy, people=dict.fromkeys(people, "hand"))
        MentorFactory(teacher=people[-1], training_hours=3)
        return list(event.invitations.in_order())

    @pytest.mark.parametrize(
        ("sent", "were"),
        [
            ({"numbers": "1, 3–4"}, [True, False, True, True]),
            ({"numbers": "1 - 2;4"}, [True, True, False, True]),
            ({"numbers": "2", "meaning": "missed"}, [True, False, True, True]),
            ({"numbers": ""}, [False] * 4),
        ],
    )
    def test_numbers_of_lines(self, deputy, enter, rows, sent, were):
        event = rows[0].event
        sent = {"meaning": "came"} | sent
        page = enter(deputy).post(f"/events/{event.pk}/attendance/", sent, follow=True)
        assert "Присутствие отмечено" in page.content.decode()
        assert [row.attended for row in event.invitations.in_order()] == were
        event.refresh_from_db()
        assert event.is_held
        assert entry_of(rows[0].teacher) == (5 if were[0] else 3)

    def test_a_printed_line_stays_whosever_comes_later(self, deputy, enter, rows):
        """Who is added stands last, who is taken off leaves a gap."""
        event, client = rows[0].event, enter(deputy)
        client.get(f"/documents/event-sheet/{event.pk}.docx")
        actions.withdraw_invitation(rows[3], by=deputy)
        late = [TeacherFactory(surname=name) for name in ("Ёлкина", "Абрамова")]
        actions.invite(event, by=deputy, people=dict.fromkeys(late, "hand"))
        page = client.get(f"/events/{event.pk}/").content.decode()
        listed = re.findall(r'invited-line">(\d*)</span>\s*<span class="invited-name">(\w+)', page)
        assert listed[2:] == [("3", "Ветрова"), ("5", "Абрамова"), ("6", "Ёлкина")]
        address = f"/events/{event.pk}/attendance/"
        again = client.post(address, {"numbers": "4", "meaning": "came"})
        assert "«4»: этого человека убрали из приглашённых" in text(again)
        client.post(address, {"numbers": "2-3 5", "meaning": "came"})
        came = event.invitations.filter(attended=True).in_lines()
        lines = [(row.line, row.teacher.surname) for row in came]
        assert lines == [(2, "Белов"), (3, "Ветрова"), (5, "Абрамова")]

    def test_numbers_add_and_marks_go_only_when_it_is_meant(self, deputy, enter, rows):
        event, client = rows[0].event, enter(deputy)
        address = f"/events/{event.pk}/attendance/"
        client.post(address, {"numbers": "1-2", "meaning": "came"})
        [paper] = actions.give_certificates(
            event, by=deputy, kind="attendance", first_number="7", dated=event.held_on,
            teachers=[rows[0].teacher],
        )  # fmt: skip

        def came() -> list[int]:
            return [row.line for row in event.invitations.filter(attended=True).in_lines()]

        client.post(address, {"numbers": "4", "meaning": "came"})
        assert came() == [1, 2, 4]
        sent = {"numbers": "1", "meaning": "missed"}
        asked = client.post(address, sent)
        assert asked.status_code == 422
        said = text(asked)
        assert "Акулова Мария Петровна (2 часа обучения)" in said
        assert "Из банка наставников спишется: 2 часа" in said
        assert "сертификат участника № 7" in said
        assert client.post(address, sent | {"take_away": "on"}).status_code == 422  # not told yet
        assert (came(), entry_of(rows[0].teacher)) == ([1, 2, 4], 5)
        client.post(address, sent | {"take_away": "on", "lost": [rows[0].pk], "revoke": "on"})
        assert (came(), entry_of(rows[0].teacher)) == ([2, 4], 3)
        paper.refresh_from_db()
        assert not paper.is_valid

    @pytest.mark.parametrize("typed", ["5", "3-2", "все"])
    def test_what_is_no_line_is_said(self, deputy, enter, rows, typed):
        address = f"/events/{rows[0].event.pk}/attendance/"
        answer = enter(deputy).post(
            address, {"numbers": typed, "meaning": "came", "came": [rows[1].pk]}
        )
        assert answer.status_code == 422
        page = answer.content.decode()
        assert "в листе строки с 1 по 4" in page
        assert f'value="{rows[1].pk}" checked' in page  # the ticks stay

    def test_hours_follow_the_marks(self, deputy, rows):
        event, mentor = rows[0].event, rows[0].teacher
        actions.mark_attendance(event, by=deputy, came={rows[0].pk: True, rows[1].pk: True})
        rows[1].refresh_from_db()
        assert (entry_of(mentor), rows[1].hours) == (5, 0)  # who is in no bank has no hours
        event.refresh_from_db()
        event = actions.save_event(event.pk, by=deputy, version=event.version, training_hours=4)
        assert entry_of(mentor) == 7
        ahead = {"by": deputy, "held_on": dt.date(2025, 1, 20)}
        with pytest.raises(ValidationError, match="день впереди ему не поставить"):
            actions.save_event(event.pk, version=event.version, **ahead)
        event = actions.reopen_event(event.pk, by=deputy, version=event.version)
        assert entry_of(mentor) == 3
        event = actions.hold_event(event.pk, by=deputy, version=event.version)
        assert entry_of(mentor) == 7
        actions.mark_attendance(event, by=deputy, came={rows[0].pk: False})
        assert entry_of(mentor) == 3
        event.refresh_from_db()
        event = actions.reopen_event(event.pk, by=deputy, version=event.version)
        actions.save_event(event.pk, version=event.version, **ahead)
        assert not event.invitations.exclude(attended=None).exists()  # nobody was there yet

    def test_hours_move_with_the_year(self, deputy, today):
        event = HeldEventFactory()
        now = MentorFactory()
        before = MentorFactory(teacher=now.teacher, year=2023, training_hours=1)
        row = InvitationFactory(event=event, teacher=now.teacher)
        actions.mark_attendance(event, by=deputy, came={row.pk: True})
        actions.save_event(event.pk, by=deputy, version=1, held_on=dt.date(2024, 5, 14))
        now.refresh_from_db(), before.refresh_from_db()
        assert (now.training_hours, before.training_hours) == (0, 3)

    def test_who_comes_into_the_bank_later_and_the_hours_of_the_year(self, deputy, today):
        """The year has what its events and papers gave, not what the year before had."""
        known = MentorFactory(
            year=2023, training_hours=10, state="approved", council_number="1", council_date=today
        )
        new, event = TeacherFactory(), HeldEventFactory()
        rows = [InvitationFactory(event=event, teacher=one) for one in (known.teacher, new)]
        actions.mark_attendance(event, by=deputy, came={row.pk: True for row in rows})
        assert training(YEAR) == {}
        banks.carry_mentors(into=YEAR, by=deputy)
        [entry] = banks.nominate_mentors(by=deputy, teachers=[new], year=YEAR)
        assert (entry_of_year(known.teacher).training_hours, training(YEAR)) == (
            12, {known.teacher_id: 2, new.pk: 2}
        )  # fmt: skip
        banks.take_back_mentor(entry, by=deputy)
        taken = banks.TakenEntry(new, {"training_hours": 5}, {})
        banks.take_over_mentors(by=deputy, year=YEAR, taken=[taken])  # «внесено по бумагам»
        assert training(YEAR)[new.pk] == 7

    def test_not_before_the_day_and_not_when_cancelled(self, deputy, enter, event, today):
        row = InvitationFactory(event=event)
        address = f"/events/{event.pk}/attendance/"
        page = enter(deputy).post(address, {"meaning": "came", "came": [row.pk]}).content.decode()
        assert "День события ещё не наступил" in page
        Event.objects.update(state="cancelled", cancelled_why="Карантин")
        page = enter(deputy).post(address, {"meaning": "came", "came": [row.pk]}).content.decode()
        assert "Событие отменено" in page

    def test_who_came_stays_on_the_list(self, deputy, enter, rows):
        event = rows[0].event
        actions.mark_attendance(event, by=deputy, came={rows[0].pk: True})
        client, address = enter(deputy), f"/events/{event.pk}/invited/"
        page = client.post(f"{address}{rows[0].pk}/remove/", follow=True).content.decode()
        assert "Отмечено, что этот человек был" in page
        for said in ("Приглашение убрано.", "Этого человека в списке уже нет."):
            page = client.post(f"{address}{rows[1].pk}/remove/", follow=True).content.decode()
            assert said in page


@pytest.mark.django_db(transaction=True)
def test_two_at_once_credit_the_hours_once_and_give_no_line_twice(deputy, today):
    event = EventFactory(held_on=today, training_hours=2)
    mentor = MentorFactory()
    row = InvitationFactory(event=event, teacher=mentor.teacher)
    colleague = AccountFactory(roles=["deputy"])
    late = [TeacherFactory(), TeacherFactory()]

    def type_in(account):
        actions.invite(event, by=account, people={late[account == deputy]: "hand"})
        actions.mark_attendance(event, by=account, came={row.pk: True})
        connection.close()

    both = [threading.Thread(target=type_in, args=[one]) for one in (deputy, colleague)]
    for thread in both:
        thread.start()
    for thread in both:
        thread.join()
    mentor.refresh_from_db()
    assert mentor.training_hours == 2
    assert sorted(event.invitations.values_list("line", flat=True)) == [1, 2, 3]
