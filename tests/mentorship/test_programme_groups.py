"""One change for a group of pairs, looked at first; the school's own patterns of programmes."""

import datetime as dt

import pytest

from mentorship import actions
from mentorship.models import Amendment, Pair, PlanItem, Programme, ProgrammePattern
from tests.factories import TeacherFactory
from tests.mentorship.factories import TODAY
from tests.mentorship.programmes import AIMS, ENDS, STARTS, approved, programme_of
from tests.served import text

pytestmark = pytest.mark.django_db


@pytest.fixture
def pair(mentor, mentee, clock) -> Pair:
    clock(TODAY)
    return Pair.objects.create(
        mentor=mentor.teacher, mentee=mentee.teacher, starts_on=STARTS, ends_on=ENDS,
        state="active",
    )  # fmt: skip


def address(pair, rest: str = "") -> str:
    return f"/pairs/{pair.pk}/programme/{rest}"


class TestGroups:
    FORM = {"group": "физмат", "what": "add", "measure": "Общий семинар", "due_on": "2024-12-09",
            "responsible": "both", "why": "Решил совет"}  # fmt: skip

    @pytest.fixture
    def three(self, pair, mentor, teacher, deputy):
        """A draft, an approved programme, and a pair without any; one group."""
        programme_of(pair, by=mentor, lines=1)
        agreed, empty = (
            Pair.objects.create(mentor=mentor.teacher, mentee=TeacherFactory(), starts_on=STARTS)
            for _ in range(2)
        )
        approved(programme_of(agreed, by=mentor, lines=1), by=deputy)
        Pair.objects.update(group="физмат")
        return pair, agreed, empty

    def test_first_it_is_looked_at(self, enter, deputy, three):
        page = enter(deputy).post("/programmes/group/", self.FORM)
        said = [one.said for one in page.context["outcomes"]]
        assert sorted(said) == [
            "внесено: программа ещё пишется", "предложено: нужно согласие обоих",
            "программы ещё нет",
        ]  # fmt: skip
        assert not PlanItem.objects.filter(measure="Общий семинар").exists()
        assert not Amendment.objects.exists()

    def test_then_it_is_made_once_with_what_both_signed(self, enter, deputy, three):
        PlanItem.objects.create(
            programme=three[0].programme, position=2, measure="Позже", due_on="2025-02-01"
        )
        client, place = enter(deputy), "/programmes/group/"
        sent = self.FORM | {"signed_on": "2024-11-18"}
        sent |= {"apply": "1", "seen": client.post(place, sent).context["seen"]}
        assert "Готово: 2 из 3" in text(client.post(place, sent, follow=True))
        again = client.post(place, sent)  # the second of two taps
        assert (again.status_code, "возможно, это изменение уже внесено" in text(again)) == (
            422, True,
        )  # fmt: skip
        assert PlanItem.objects.filter(measure="Общий семинар").count() == 2
        assert three[0].programme.items.get(measure="Общий семинар").position == 2
        assert Amendment.objects.get().is_on_paper

    def test_what_is_impossible_for_one_is_said_and_stops_no_other(self, deputy, three):
        draft, _, _ = three
        Programme.objects.filter(pair=draft).update(ends_on=dt.date(2024, 12, 1))
        change = {"what": "add", "fields": {"measure": "Общее", "due_on": "2024-12-09"}}
        found = actions.change_programmes(three, by=deputy, change=change, why="Решил совет")
        assert [one.done for one in found] == [False, True, False]
        assert "внутри срока программы" in found[0].said

    def test_what_is_empty_is_said(self, enter, deputy, three):
        answer = enter(deputy).post("/programmes/group/", self.FORM | {"what": "shift"})
        assert answer.status_code == 422
        assert "на сколько недель" in text(answer)


class TestPatterns:
    def test_the_school_writes_its_own(self, enter, deputy, school):
        client = enter(deputy)
        client.post("/programmes/patterns/new/", {"name": "Свой образец"})
        made = ProgrammePattern.objects.get(name="Свой образец")
        where = f"/programmes/patterns/{made.pk}/"
        for week in (4, 2):
            client.post(f"{where}items/new/", {"measure": f"Неделя {week}", "week": week,
                                               "responsible": "both", "version": 1})  # fmt: skip
        last = made.items.last()
        client.post(f"{where}items/{last.pk}/move/", {"to": 1})
        assert [line.week for line in made.items.all()] == [2, 4]
        fields = {"name": "Свой образец", "months": 6, "version": made.version, "aims": "Цель"}
        client.post(f"{where}edit/", fields | {"is_retired": "on"})
        answer = client.post(f"{where}edit/", fields | {"aims": "Другая"})
        assert answer.status_code == 409
        assert not ProgrammePattern.objects.in_use().filter(pk=made.pk).exists()

    def test_a_good_programme_becomes_one(self, enter, mentor, deputy, pair):
        approved(programme_of(pair, by=mentor, lines=2), by=deputy)
        enter(deputy).post(address(pair, "pattern/"), {"name": "Как у них"})
        made = ProgrammePattern.objects.get(name="Как у них")
        assert (made.aims, made.months) == (AIMS, 9)
        assert [line.week for line in made.items.all()] == [12, 16]
