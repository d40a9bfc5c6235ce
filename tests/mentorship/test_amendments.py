"""An approved programme changes only by an amendment that both agree to, at once or not at all."""

import datetime as dt
import threading

import pytest
from django.core.exceptions import ValidationError
from django.db import connection

from mentorship import actions
from mentorship.models import Amendment, Pair, PlanItem
from mentorship.reminding import amendments_to_answer
from people.access import Role
from people.models import Notification, StaleVersion
from tests.mentorship.factories import TODAY
from tests.mentorship.programmes import AIMS, ENDS, STARTS, approved, programme_of
from tests.served import text

LINE = {"measure": "Посетить урок", "due_on": "2024-12-02", "form": "", "version": 1,
        "responsible": "both", "expected": "", "competence": "", "why": "Успеем"}  # fmt: skip


@pytest.fixture
def pair(mentor, mentee, clock) -> Pair:
    clock(TODAY)
    return Pair.objects.create(
        mentor=mentor.teacher, mentee=mentee.teacher, starts_on=STARTS, ends_on=ENDS,
        state="active",
    )  # fmt: skip


@pytest.fixture
def programme(pair, mentor, deputy):
    return approved(programme_of(pair, by=mentor, lines=2), by=deputy)


def address(pair, rest: str = "") -> str:
    return f"/pairs/{pair.pk}/programme/{rest}"


def answer(client, pair, key: str, **fields):
    row = Amendment.objects.get(state="proposed")
    where = address(pair, f"amendments/{row.number}/{key}/")
    return client.post(where, {"version": row.version} | fields, follow=True)


@pytest.mark.django_db
class TestAgreeing:
    def test_the_mentee_proposes_the_mentor_agrees_then_it_stands(
        self, enter, mentor, mentee, deputy, pair, programme
    ):
        said = enter(mentee).post(address(pair, "items/new/"), LINE, follow=True)
        assert "вступит в силу, когда согласятся оба" in text(said)
        assert programme.items.count() == 2
        assert Notification.objects.filter(account=mentor, kind="programme").exists()
        page = text(enter(mentor).get(address(pair)))
        assert "нужен ваш ответ" in page
        assert "Новый пункт: Посетить урок" in page
        for place in ("/", f"/pairs/{pair.pk}/"):
            assert "Изменение программы: нужен ваш ответ" in text(enter(mentor).get(place))
            assert "нужен ваш ответ" not in text(enter(mentee).get(place))
        (due,) = amendments_to_answer(TODAY)
        assert list(due.accounts) == [mentor]
        answer(enter(mentor), pair, "agree")
        told = Notification.objects.filter(account=deputy, text__startswith="Оба согласились")
        assert told.exists()
        row = Amendment.objects.get()
        assert (row.state, row.mentor_agreed_on, row.mentee_agreed_on) == ("applied", TODAY, TODAY)
        assert programme.items.last().measure == "Посетить урок"

    def test_several_changes_wait_as_one(self, enter, mentor, mentee, pair, programme):
        line, client = programme.items.first(), enter(mentor)
        client.post(
            address(pair, f"items/{line.pk}/"), LINE | {"version": line.version, "measure": "Иначе"}
        )
        client.post(address(pair, "shift/"), {"weeks": 1, "why": "Болел"})
        row = Amendment.objects.get()
        assert [change["what"] for change in row.changes] == ["change", "shift"]
        assert row.why == "Успеем\nБолел"
        page = text(enter(mentee).get(address(pair)))
        assert "Иначе: 02.12.2024 → 09.12.2024" in page
        answer(enter(mentee), pair, "agree")
        line.refresh_from_db()
        assert (line.measure, line.due_on) == ("Иначе", dt.date(2024, 12, 9))

    def test_a_copy_and_another_place_are_proposed_too(
        self, enter, mentor, mentee, pair, programme
    ):
        last, client = programme.items.last(), enter(mentor)
        page = text(client.get(address(pair, f"items/{last.pk}/")))
        assert "Предложить копию" in page
        client.post(address(pair, f"items/{last.pk}/copy/"), {"why": "Дважды"})
        client.post(address(pair, f"items/{last.pk}/move/"), {"why": "Раньше", "to": 1})
        assert "«Дело 2» — на 1-е место" in text(enter(mentee).get(address(pair)))
        assert [line.measure for line in programme.items.all()] == ["Дело 1", "Дело 2"]
        answer(enter(mentee), pair, "agree")
        assert [line.measure for line in programme.items.all()] == ["Дело 2", "Дело 1", "Дело 2"]

    def test_what_grew_after_it_was_shown_is_shown_again(
        self, enter, mentor, mentee, pair, programme
    ):
        propose = {"by": mentor, "side": "mentor", "why": "Болел"}
        row = actions.propose_amendment(programme, change={"what": "shift", "weeks": 1}, **propose)
        actions.propose_amendment(programme, change={"what": "shift", "weeks": 2}, **propose)
        with pytest.raises(StaleVersion):
            actions.agree_to_amendment(row, by=mentee, side="mentee", version=row.version)
        assert Amendment.objects.get().state == "proposed"

    def test_the_other_side_has_to_answer_first(self, mentor, mentee, programme):
        change = {"what": "shift", "weeks": 1}
        actions.propose_amendment(programme, by=mentor, side="mentor", change=change, why="Болел")
        with pytest.raises(ValidationError, match="сначала согласитесь"):
            actions.propose_amendment(programme, by=mentee, side="mentee", change=change, why="И я")

    def test_declined_with_words_and_taken_back(self, enter, mentor, mentee, pair, programme):
        client = enter(mentor)
        client.post(address(pair, "shift/"), {"weeks": 1, "why": "Болел"})
        answer(enter(mentee), pair, "decline", answer="Не поздно")
        assert "Не поздно" in text(client.get(address(pair)))
        client.post(address(pair, "shift/"), {"weeks": 1, "why": "Болел"})
        answer(client, pair, "withdraw")
        assert list(Amendment.objects.values_list("state", flat=True)) == ["withdrawn", "declined"]
        assert {line.due_on for line in programme.items.all()} == {
            dt.date(2024, 11, 20), dt.date(2024, 12, 18)
        }  # fmt: skip

    def test_with_the_pair_it_waits_no_more(self, mentor, mentee, deputy, pair, programme):
        change = {"what": "shift", "weeks": 1}
        actions.propose_amendment(programme, by=mentor, side="mentor", change=change, why="Болел")
        actions.complete_pair(pair, by=deputy, version=pair.version, on=TODAY)
        assert Amendment.objects.get().state == "withdrawn"
        told = Notification.objects.filter(text__contains="ждало ответа, не внесено")
        assert {one.account for one in told} == {mentor, mentee}

    def test_nobody_agrees_for_the_other(self, enter, mentor, mentee, deputy, pair, programme):
        enter(mentor).post(address(pair, "shift/"), {"weeks": 1, "why": "Болел"})
        for account in (mentor, deputy):
            assert answer(enter(account), pair, "agree").status_code == 404

    def test_the_deputy_writes_down_what_both_signed(self, enter, mentor, deputy, pair, programme):
        enter(deputy).post(address(pair, "edit/"), {
            "version": programme.version, "aims": "Другая цель", "results": programme.results,
            "tasks": "", "note": "", "starts_on": STARTS.isoformat(), "ends_on": "2025-04-30",
            "why": "Новый класс",
        })  # fmt: skip
        assert "нужен ваш ответ" in text(enter(mentor).get(address(pair)))
        answer(enter(deputy), pair, "paper", on="2024-11-15")
        programme.refresh_from_db()
        assert (programme.aims, programme.ends_on) == ("Другая цель", dt.date(2025, 4, 30))
        row = Amendment.objects.get()
        assert (row.is_on_paper, row.mentor_agreed_on) == (True, dt.date(2024, 11, 15))

    def test_one_of_the_two_does_not_write_down_that_both_signed(
        self, enter, mentor, mentee, pair, programme
    ):
        mentor.roles = [Role.TEACHER, Role.DEPUTY]
        mentor.save()
        enter(mentor).post(address(pair, "shift/"), {"weeks": 1, "why": "Болел"})
        assert "/paper/" not in text(enter(mentor).get(address(pair)))
        said = answer(enter(mentor), pair, "paper", on="2024-11-15")
        assert "записывает другой заместитель директора" in text(said)
        assert Amendment.objects.get().state == "proposed"

    def test_the_council_reads_only_what_was_applied(
        self, enter, mentor, mentee, council, deputy, pair, programme
    ):
        propose = {"by": mentor, "side": "mentor", "change": {"what": "shift", "weeks": 1}}
        row = actions.propose_amendment(programme, why="Первое", **propose)
        actions.decline_amendment(row, by=mentee, version=row.version, answer="Не хочу")
        row = actions.propose_amendment(programme, why="Второе", **propose)
        read = text(enter(council).get(address(pair)))
        assert not [word for word in ("Первое", "Не хочу", "Второе") if word in read]
        actions.agree_to_amendment(row, by=mentee, side="mentee", version=row.version)
        assert "Второе" in text(enter(council).get(address(pair)))
        assert "Не хочу" in text(enter(deputy).get(address(pair)))


@pytest.mark.django_db
class TestRefusing:
    def test_an_approved_programme_is_changed_by_no_other_door(self, mentor, programme):
        line = programme.items.first()
        for act in (
            lambda: actions.save_plan_item(line, by=mentor, version=line.version, measure="Тихо"),
            lambda: actions.remove_plan_item(line, by=mentor),
            lambda: actions.shift_plan(programme, by=mentor, weeks=1),
            lambda: actions.save_programme(
                programme, by=mentor, version=programme.version, aims="Тихо"
            ),
        ):
            with pytest.raises(ValidationError, match="уже утверждена"):
                act()
        assert not PlanItem.objects.filter(measure="Тихо").exists()

    def test_what_would_be_refused_at_the_end_is_refused_at_once(self, mentor, programme):
        line = programme.items.first()
        actions.mark_item_done(line, by=mentor, on=TODAY)
        remove = {"what": "remove", "item": line.pk, "named": line.measure}
        with pytest.raises(ValidationError, match="уже выполнен"):
            actions.propose_amendment(
                programme, by=mentor, side="mentor", change=remove, why="Лишнее"
            )
        assert not Amendment.objects.exists()

    def test_a_term_holds_the_plan_and_stays_in_the_pair(self, enter, mentor, mentee, programme):
        """What would be left outside is named; moved in the same change it is taken."""
        last, propose = programme.items.last(), {"by": mentor, "side": "mentor", "why": "Раньше"}
        form = {"version": programme.version, "aims": AIMS, "results": "Три урока", "why": "Раньше",
                "tasks": "", "note": "", "starts_on": STARTS}  # fmt: skip
        page, client = address(programme.pair, "edit/"), enter(mentor)
        said = client.post(page, form | {"ends_on": dt.date(2024, 12, 10)})
        assert "остаются пункты: «Дело 2» (18.12.2024)" in text(said)
        said = client.post(page, form | {"ends_on": ENDS + dt.timedelta(days=30)})
        assert "Пара работает до 31.05.2025" in text(said)
        assert "Попросить продлить" in text(said)
        assert 'value="Просим продлить пару и программу до 30.06.2025. Раньше"' in text(said)
        moved = {"what": "change", "item": last.pk, "named": last.measure, "before": {},
                 "fields": {"due_on": "2024-12-09"}}  # fmt: skip
        actions.propose_amendment(programme, change=moved, **propose)
        client.post(page, form | {"ends_on": dt.date(2024, 12, 10)})
        answer(enter(mentee), programme.pair, "agree")
        programme.refresh_from_db()
        assert programme.ends_on == dt.date(2024, 12, 10)

    def test_done_meanwhile_the_removal_is_not_applied_in_part(self, mentor, mentee, programme):
        first, last = programme.items.all()
        propose = {"by": mentor, "side": "mentor", "why": "Лишнее"}
        actions.propose_amendment(
            programme, change={"what": "remove", "item": first.pk, "named": "Дело 1"}, **propose
        )
        row = actions.propose_amendment(
            programme, change={"what": "remove", "item": last.pk, "named": "Дело 2"}, **propose
        )
        actions.mark_item_done(last, by=mentee, on=TODAY)
        with pytest.raises(ValidationError, match="уже выполнен"):
            actions.agree_to_amendment(row, by=mentee, side="mentee", version=row.version)
        assert programme.items.count() == 2
        assert Amendment.objects.get().state == "proposed"


@pytest.mark.django_db(transaction=True)
def test_two_taps_on_agree_apply_it_once(mentor, mentee, programme):
    change = {"what": "add", "fields": {"measure": "Один раз", "due_on": "2024-12-02"}}
    row = actions.propose_amendment(programme, by=mentor, side="mentor", change=change, why="Нужно")
    outcomes, start = [], threading.Barrier(2)

    def agree():
        start.wait()
        try:
            actions.agree_to_amendment(row, by=mentee, side="mentee", version=row.version)
            outcomes.append("agreed")
        except (StaleVersion, ValidationError):
            outcomes.append("told")
        finally:
            connection.close()

    threads = [threading.Thread(target=agree) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(outcomes) == ["agreed", "told"]
    assert PlanItem.objects.filter(measure="Один раз").count() == 1
