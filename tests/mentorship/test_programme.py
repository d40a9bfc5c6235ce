"""The programme of a pair: begun, written, approved; who reads it and who changes it."""

import datetime as dt
import re

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext

from mentorship import actions
from mentorship.actions.patterns import adopt_usual_patterns
from mentorship.models import (
    Meeting,
    MeetingForm,
    Pair,
    PlanItem,
    Programme,
    ProgrammePattern,
)
from people.access import Role
from people.actions import adopt_usual_competences
from people.models import Competence, Draft, Notification
from people.tables import read_document
from tests.factories import TeacherFactory
from tests.mentorship.factories import TODAY
from tests.mentorship.programmes import (
    AIMS,
    ENDS,
    STARTS,
    ProgrammeFactory,
    approved,
    programme_of,
)
from tests.request_factories import RequestFactory
from tests.served import text

pytestmark = pytest.mark.django_db
LINE = {"measure": "Посетить урок", "due_on": "2024-12-02", "form": "встреча", "version": 1,
        "responsible": "mentor", "expected": "Лист наблюдения", "competence": ""}  # fmt: skip


@pytest.fixture
def pair(mentor, mentee, clock) -> Pair:
    clock(TODAY)
    return Pair.objects.create(
        mentor=mentor.teacher, mentee=mentee.teacher, starts_on=STARTS, ends_on=ENDS,
        state="active",
    )  # fmt: skip


def plain(response) -> str:
    """The words of a page without its tags."""
    return " ".join(re.sub(r"<[^>]+>", "", text(response)).split())


def address(pair, rest: str = "") -> str:
    return f"/pairs/{pair.pk}/programme/{rest}"


class TestBeginning:
    def test_by_the_pattern_that_answers_the_request(self, enter, mentor, deputy, pair):
        adopt_usual_competences(by=deputy)
        adopt_usual_patterns()
        hard = Competence.objects.get(name="Работа с родителями")
        pair.request = RequestFactory(teacher=pair.mentee, hard=[hard], levels={hard: 2})
        pair.save()
        client = enter(mentor)
        page = text(client.get(address(pair)))
        assert page.index("подходит к запросу") < page.index("Порядок и внимание на уроке")
        assert "Работа с родителями" in page.split("К затруднениям:")[1].split("<details")[0]
        pattern = ProgrammePattern.objects.get(name="Работа с родителями")
        client.post(address(pair, "start/"), {
            "starts_on": "2024-09-02", "ends_on": "2025-05-31", "source": f"pattern-{pattern.pk}",
        })  # fmt: skip
        made = Programme.objects.get()
        assert (made.aims, made.state) == (pattern.aims, "draft")
        days = list(made.items.values_list("due_on", flat=True))
        assert len(days) == 9
        assert days == sorted(days)
        assert all(STARTS <= day <= ENDS and day.weekday() < 5 for day in days)
        page = text(client.get(address(pair)))
        assert "Что трудно" in page
        assert "в начале 2 из 5" in page

    def test_a_shorter_programme_keeps_the_rhythm_of_the_pattern(self, mentor, pair):
        adopt_usual_patterns()
        pattern = ProgrammePattern.objects.first()
        made = actions.start_programme(
            pair, by=mentor, starts_on=STARTS, ends_on=dt.date(2024, 12, 1), pattern=pattern
        )
        assert made.items.count() == pattern.items.count()
        assert made.items.last().due_on > dt.date(2024, 11, 20)
        assert made.items.last().due_on <= made.ends_on

    def test_like_an_earlier_pair(self, enter, mentor, deputy, pair):
        old = Pair.objects.create(mentor=mentor.teacher, mentee=TeacherFactory(),
                                  starts_on=dt.date(2023, 9, 1), state="completed",
                                  ends_on=dt.date(2024, 5, 31))  # fmt: skip
        earlier = Programme.objects.create(
            pair=old, aims="Как тогда", starts_on=dt.date(2023, 9, 1), state="approved",
            ends_on=dt.date(2024, 5, 31), approved_body="deputy", approval_date=STARTS,
        )  # fmt: skip
        PlanItem.objects.create(programme=earlier, measure="Раз", due_on=dt.date(2023, 9, 11),
                                done_on=dt.date(2023, 9, 12), result="было")  # fmt: skip
        made = actions.start_programme(
            pair, by=mentor, starts_on=STARTS, ends_on=ENDS, earlier=earlier
        )
        line = made.items.get()
        assert (made.aims, line.measure, line.due_on) == ("Как тогда", "Раз", dt.date(2024, 9, 11))
        assert (line.done_on, line.result) == (None, "")
        made.items.all().delete(), made.delete()
        Pair.objects.filter(pk=old.pk).update(state="ended", end_reason="переезд")
        page = text(enter(mentor).get(address(pair)))
        assert "пара прекращена досрочно" in page.split("Как с другим наставляемым")[1]

    def test_the_term_is_the_schools(self, enter, mentor, pair):
        late = text(enter(mentor).get(address(pair)))  # weeks after the pair began
        assert f'name="starts_on" value="{TODAY:%Y-%m-%d}"' in late
        answer = enter(mentor).post(
            address(pair, "start/"), {"starts_on": "2024-09-01", "ends_on": "2024-10-01"}
        )
        assert answer.status_code == 422
        assert "от 3 до 12 месяцев" in text(answer)

    def test_once_a_pair(self, mentor, pair):
        programme_of(pair, by=mentor)
        with pytest.raises(ValidationError, match="программа уже есть"):
            actions.start_programme(pair, by=mentor, starts_on=STARTS, ends_on=ENDS)

    def test_a_pair_that_is_over_begins_nothing(self, enter, mentor, pair):
        Pair.objects.filter(pk=pair.pk).update(state="completed")
        fields = {"starts_on": "2024-09-01", "ends_on": "2025-05-31"}
        assert enter(mentor).post(address(pair, "start/"), fields).status_code == 404


class TestWriting:
    def test_a_line_is_added_corrected_moved_copied_and_removed(self, enter, mentor, pair):
        made, client = programme_of(pair, by=mentor, lines=2), enter(mentor)
        assert client.post(address(pair, "items/new/"), LINE).status_code == 302
        line = made.items.last()
        assert (line.measure, line.position, line.due_on) == (
            "Посетить урок", 3, dt.date(2024, 12, 2)
        )  # fmt: skip
        client.post(address(pair, f"items/{line.pk}/"), LINE | {"measure": "Посетить два урока"})
        client.post(address(pair, f"items/{line.pk}/move/"), {"to": 1})
        client.post(address(pair, f"items/{line.pk}/copy/"))
        measures = list(made.items.values_list("measure", flat=True))
        assert measures == ["Посетить два урока", "Посетить два урока", "Дело 1", "Дело 2"]
        client.post(address(pair, f"items/{line.pk}/remove/"))
        assert list(made.items.values_list("position", flat=True)) == [1, 2, 3]

    def test_of_two_editors_the_second_sees_both(self, enter, mentor, deputy, pair):
        line = programme_of(pair, by=mentor, lines=1).items.get()
        where = address(pair, f"items/{line.pk}/")
        enter(mentor).post(where, LINE | {"measure": "Слова наставника"})
        answer = enter(deputy).post(where, LINE | {"measure": "Слова заместителя"})
        assert answer.status_code == 409
        assert "Слова наставника" in text(answer)
        assert "Слова заместителя" in text(answer)
        assert PlanItem.objects.get().measure == "Слова наставника"

    def test_a_term_lies_in_the_programmes(self, enter, mentor, pair):
        programme_of(pair, by=mentor)
        answer = enter(mentor).post(address(pair, "items/new/"), LINE | {"due_on": "2026-01-01"})
        assert answer.status_code == 422
        assert "внутри срока программы" in text(answer)

    def test_what_was_typed_is_kept_until_it_is_sent(self, enter, mentor, pair):
        made, client = programme_of(pair, by=mentor), enter(mentor)
        key = f"plan-new-{made.pk}"
        client.post(f"/drafts/{key}/", {"measure": ["Недописанное"]},
                    content_type="application/json")  # fmt: skip
        assert "Недописанное" in text(client.get(address(pair, "items/new/")))
        client.post(address(pair, "items/new/"), LINE)
        assert not Draft.objects.filter(key=key).exists()

    def test_all_terms_move_but_what_is_done(self, enter, mentor, pair):
        made = programme_of(pair, by=mentor, lines=2)
        first, second = made.items.all()
        actions.mark_item_done(first, by=mentor, on=TODAY)
        enter(mentor).post(address(pair, "shift/"), {"weeks": 2})
        before = second.due_on
        first.refresh_from_db(), second.refresh_from_db()
        assert second.due_on - before == dt.timedelta(weeks=2)
        assert first.done_on == TODAY
        answer = enter(mentor).post(address(pair, "shift/"), {"weeks": 50}, follow=True)
        assert "вышел бы за срок программы" in text(answer)

    def test_either_of_the_two_marks_what_is_done(self, enter, mentor, mentee, pair):
        line = programme_of(pair, by=mentor, lines=1).items.get()
        done, mark = address(pair, f"items/{line.pk}/done/"), {"result": "Разобрали"}
        refused = enter(mentee).post(done, mark | {"on": "2015-11-18"}, follow=True)
        assert "Пара работает с 01.09.2024: проверьте дату" in text(refused)
        enter(mentee).post(done, mark | {"on": "2024-11-18"})
        line.refresh_from_db()
        assert (line.done_on, line.done_by, line.result) == (
            dt.date(2024, 11, 18), mentee, "Разобрали"
        )  # fmt: skip
        page = text(enter(mentor).get(address(pair)))
        assert "1 из 1 выполнено" in page
        enter(mentor).post(address(pair, f"items/{line.pk}/reopen/"))
        line.refresh_from_db()
        assert line.done_on is None


class TestApproval:
    def test_offered_returned_offered_approved(self, enter, mentor, council, deputy, pair):
        made = programme_of(pair, by=mentor, lines=1)
        step = address(pair, "steps/")
        enter(mentor).post(f"{step}offer/", {"version": made.version})
        assert "Утвердить" in text(enter(council).get(address(pair)))
        made.refresh_from_db()
        enter(deputy).post(f"{step}return/", {"version": made.version, "why": "Мало сроков"})
        assert "Мало сроков" in text(enter(mentor).get(address(pair)))
        made.refresh_from_db()
        enter(mentor).post(f"{step}offer/", {"version": made.version})
        made.refresh_from_db()
        fields = {"version": made.version, "body": "council", "date": "2024-11-18", "number": ""}
        answer = enter(council).post(f"{step}approve/", fields)
        assert answer.status_code == 422
        assert "Укажите № протокола" in text(answer)
        enter(council).post(f"{step}approve/", fields | {"number": "3"})
        made.refresh_from_db()
        assert (made.state, made.approval_number) == ("approved", "3")
        assert "протокол № 3" in text(enter(mentor).get(address(pair)))

    def test_an_empty_one_is_not_offered(self, enter, mentor, pair):
        made = actions.start_programme(pair, by=mentor, starts_on=STARTS, ends_on=ENDS)
        answer = enter(mentor).post(address(pair, "steps/offer/"), {"version": made.version})
        assert answer.status_code == 422
        assert "не хватает: цель, ожидаемые результаты, пункты плана" in text(answer)

    def test_while_it_waits_nobody_changes_it(self, enter, mentor, pair):
        made = programme_of(pair, by=mentor, lines=1)
        actions.offer_programme(made, by=mentor, version=made.version)
        assert enter(mentor).get(address(pair, "items/new/")).status_code == 404
        with pytest.raises(ValidationError, match="на утверждении"):
            actions.add_plan_item(made, by=mentor, measure="Ещё", due_on=TODAY)

    def test_the_list_leads_to_those_that_wait(self, enter, mentor, council, deputy, pair):
        made = programme_of(pair, by=mentor, lines=1)
        assert "Утверждать нечего" in text(enter(council).get("/programmes/"))
        assert pair.mentee.full_name not in text(enter(council).get("/programmes/?state=draft"))
        assert pair.mentee.full_name in text(enter(deputy).get("/programmes/?state=draft"))
        book = enter(deputy).get("/programmes/export/?state=draft").content
        rows = read_document(book, "a.xlsx").tables[0].rows
        assert pair.mentee.full_name in str(rows[1])
        assert len(rows) == 2
        actions.offer_programme(made, by=mentor, version=made.version)
        assert pair.mentee.full_name in text(enter(council).get("/programmes/"))

    def test_the_list_asks_as_much_for_one_as_for_three(self, enter, council):
        client, counts = enter(council), []
        for more in (1, 2):
            ProgrammeFactory.create_batch(more, state="offered", offered_by=council)
            client.get("/programmes/")
            with CaptureQueriesContext(connection) as asked:
                client.get("/programmes/")
            counts.append(len(asked))
        assert counts[0] == counts[1]

    def test_one_of_the_two_in_the_council_does_not_approve_the_own(
        self, enter, mentee, mentor, council, pair
    ):
        mentor.roles = [Role.TEACHER, Role.COUNCIL]
        mentor.save()
        made = programme_of(pair, by=mentor, lines=1)
        for _ in range(2):
            sent = {"version": made.version, "body": "council", "number": "3", "date": "2024-11-18"}
            assert enter(mentor).post(address(pair, "steps/approve/"), sent).status_code == 404
            with pytest.raises(ValidationError, match="утверждает не тот, кто в паре"):
                approved(made, by=mentor)
            if made.state == "draft":
                made = actions.offer_programme(made, by=mentee, version=made.version)
        assert "Утвердить 1 программу" not in text(enter(mentor).get("/"))
        assert "Утверждать нечего" in text(enter(mentor).get("/programmes/"))
        assert "Утвердить 1 программу" in text(enter(council).get("/"))
        assert pair.mentee.full_name in text(enter(council).get("/programmes/"))
        told = Notification.objects.filter(text="Программа пары ждёт утверждения")
        assert [one.account for one in told] == [council]

    def test_the_council_approves_what_it_was_offered_and_in_its_own_name(
        self, enter, mentor, council, pair
    ):
        made = programme_of(pair, by=mentor, lines=1)
        step = address(pair, "steps/approve/")
        sent = {"version": made.version, "body": "council", "number": "3", "date": "2024-11-18"}
        assert enter(council).post(step, sent).status_code == 404
        with pytest.raises(ValidationError, match="ещё не представлена"):
            actions.approve_programme(
                made, by=council, version=made.version, body="council", number="3", date=TODAY
            )
        made = actions.offer_programme(made, by=mentor, version=made.version)
        sent |= {"version": made.version, "body": "deputy"}
        assert enter(council).post(step, sent).status_code == 422
        with pytest.raises(ValidationError, match="только он сам"):
            approved(made, by=council)
        made.refresh_from_db()
        assert made.state == "offered"

    def test_a_deputy_of_the_two_writes_down_the_minutes_but_decides_nothing(
        self, enter, mentor, pair
    ):
        mentor.roles = [Role.TEACHER, Role.DEPUTY]
        mentor.save()
        made, client = programme_of(pair, by=mentor, lines=1), enter(mentor)
        sent = {"version": made.version, "body": "deputy", "number": "3", "date": "2024-11-18"}
        assert client.post(address(pair, "steps/approve/"), sent).status_code == 422
        with pytest.raises(ValidationError, match="не от своего имени"):
            approved(made, by=mentor)
        client.post(address(pair, "steps/approve/"), sent | {"body": "council"})
        made.refresh_from_db()
        assert (made.state, made.approved_body) == ("approved", "council")


class TestWhoSees:
    def test_the_council_reads_nothing_before_it_is_offered(
        self, enter, mentor, council, director, deputy, stranger, teacher, pair
    ):
        made = programme_of(pair, by=mentor, lines=1)
        assert AIMS not in text(enter(council).get(address(pair)))
        assert AIMS not in text(enter(director).get(address(pair)))
        approved(made, by=deputy)
        assert AIMS in text(enter(council).get(address(pair)))
        counted = text(enter(director).get(address(pair)))
        assert AIMS not in counted
        assert "выполнено 0 из 1" in counted
        assert enter(stranger).get(address(pair)).status_code == 404
        other = Pair.objects.create(mentor=mentor.teacher, mentee=teacher.teacher, starts_on=STARTS)
        assert enter(teacher).get(address(pair)).status_code == 404
        assert enter(teacher).get(address(other)).status_code == 200

    def test_the_mentee_reads_but_does_not_write(self, enter, mentor, mentee, pair):
        made = programme_of(pair, by=mentor, lines=1)
        page = text(enter(mentee).get(address(pair)))
        assert AIMS in page
        assert "Добавить пункт" not in page
        assert enter(mentee).post(address(pair, "items/new/"), LINE).status_code == 404
        step = {"version": made.version}
        assert enter(mentee).post(address(pair, "steps/offer/"), step).status_code == 404

    def test_a_pair_that_is_over_is_only_read(self, enter, mentor, deputy, pair):
        programme_of(pair, by=mentor, lines=1)
        Pair.objects.filter(pk=pair.pk).update(state="ended", end_reason="уволился")
        page = text(enter(mentor).get(address(pair)))
        assert AIMS in page
        for words in ("Добавить пункт", "Выполнено<", "Представить"):
            assert words not in page
        assert enter(deputy).post(address(pair, "items/new/"), LINE).status_code == 404


class TestLooking:
    def test_late_and_next_are_told(self, enter, mentor, pair):
        made = programme_of(pair, by=mentor)
        for measure, due in (("Давно", dt.date(2024, 10, 1)), ("Скоро", dt.date(2024, 11, 25)),
                             ("Потом", dt.date(2025, 3, 3))):  # fmt: skip
            actions.add_plan_item(made, by=mentor, measure=measure, due_on=due)
        rows = {row.item.measure: row.state
                for row in enter(mentor).get(address(pair)).context["plan"].rows}  # fmt: skip
        assert rows == {"Давно": "late", "Скоро": "next", "Потом": "ahead"}

    def test_meetings_stand_by_the_line_they_worked_on(self, enter, mentor, council, pair):
        line = programme_of(pair, by=mentor, lines=1).items.get()
        form = MeetingForm.objects.create(name="встреча")
        Meeting.objects.create(pair=pair, form=form, held_on=TODAY, done="Беседа", teller="mentor",
                               plan_item=line)  # fmt: skip
        assert "Встречи: 19.11.2024" in plain(enter(mentor).get(address(pair)))
        Programme.objects.update(state="offered")
        assert "Встречи: 19.11.2024" not in plain(enter(council).get(address(pair)))

    def test_a_month_shows_its_own_terms(self, enter, mentor, pair):
        made = programme_of(pair, by=mentor)
        actions.add_plan_item(made, by=mentor, measure="Ноябрьское", due_on=dt.date(2024, 11, 25))
        actions.add_plan_item(made, by=mentor, measure="Мартовское", due_on=dt.date(2025, 3, 3))
        client = enter(mentor)
        november = text(client.get(address(pair, "?view=calendar")))
        assert "Ноябрьское" in november
        assert "Мартовское" not in november
        assert "Мартовское" in text(client.get(address(pair, "?view=calendar&month=2025-03")))
        odd = client.get(address(pair, "?view=calendar&month=что"))
        assert "Ноябрьское" in text(odd)

    def test_as_many_queries_for_one_line_as_for_three(self, enter, mentor, pair):
        made, client = programme_of(pair, by=mentor, lines=1), enter(mentor)
        client.get(address(pair))
        with CaptureQueriesContext(connection) as one:
            client.get(address(pair))
        for number in (2, 3):
            actions.add_plan_item(made, by=mentor, measure=f"Дело {number}", due_on=TODAY)
        with CaptureQueriesContext(connection) as three:
            client.get(address(pair))
        assert len(one) == len(three)


def test_home_shows_what_is_next(enter, mentor, pair):
    programme_of(pair, by=mentor, lines=2)
    page = text(enter(mentor).get("/"))
    assert "0 из 2 пунктов плана" in page
    assert page.index("Дело 1") < page.index("Дело 2")
