"""Sittings of the council: planned from what waits, held, put into words, printed."""

import datetime as dt
from io import BytesIO

import pytest
from openpyxl import load_workbook

from people.models import Official
from roadmap import actions
from roadmap.council.agenda import offered
from roadmap.council.pack_parts import papers_of
from roadmap.documents import registry
from roadmap.models import CouncilMember, Sitting, SittingItem, SittingSubject
from tests.factories import OfficialFactory, TeacherFactory
from tests.library_factories import AcceptedMaterialFactory
from tests.mentor_factories import CandidateFactory
from tests.mentorship.programmes import PairFactory, ProgrammeFactory
from tests.roadmap.conftest import YEAR
from tests.served import text
from tests.sitting_factories import (
    CouncilMemberFactory,
    HeldSittingFactory,
    SittingFactory,
    SittingItemFactory,
    SittingMemberFactory,
)

State = Sitting.State
SENT = {"held_on": "2024-11-26", "begins_at": "15:00", "place": "кабинет 24", "version": "1"}


@pytest.fixture
def waiting(plan, deputy, pick):
    """Two candidates, a programme that was offered, a changed plan."""
    activity = pick("3.1")
    actions.edit_activity(activity, by=deputy, version=activity.version, text="Опрос педагогов.")
    return {
        "candidates": [
            CandidateFactory(
                year=YEAR, state="recommended", teacher=TeacherFactory(surname=surname)
            )
            for surname in ("Абрикосова", "Вишнева")
        ],
        "programme": ProgrammeFactory(
            pair=PairFactory(state="active", mentor=TeacherFactory(surname="Грушина")),
            state="offered",
        ),
    }


class TestPlanning:
    def test_the_agenda_is_what_waits(self, deputy, enter, waiting):
        CouncilMemberFactory(teacher__surname="Советова")
        CouncilMemberFactory(teacher__surname="Бывшина", until=dt.date(2024, 11, 25))
        client = enter(deputy)
        form = client.get("/council/new/").content.decode()
        assert "Кандидаты в банк наставников" in form or "кандидаты в банк наставников — 2" in form
        kinds = ["candidates", "programmes", "roadmap", "execution-2024", "monitoring-2024"]
        page = client.post("/council/new/", SENT | {"kinds": kinds}, follow=True).content.decode()
        sitting = Sitting.objects.get()
        assert [item.kind for item in sitting.items.all()] == [k.split("-")[0] for k in kinds]
        assert sitting.year == YEAR
        for words in ("О банке наставников на 2024/2025", "Абрикосова", "Вишнева", "Грушина",
                      "редакция 2", "О результатах мониторинга", "Советова"):  # fmt: skip
            assert words in page
        assert "Бывшина" not in page
        assert "Всё, что ждало решения, уже в повестке." in page
        other = client.get("/council/new/").content.decode()
        assert "кандидаты в банк" not in other.lower()  # they stand on an open agenda

    def test_the_august_sitting_hears_the_year_that_is_over(self, deputy, enter, waiting, council):
        client, august = enter(deputy), SENT | {"held_on": "2025-08-29"}
        results = ["monitoring-2024", "execution-2024"]
        answer = client.post("/council/new/", august | {"kinds": ["candidates", *results]})
        said = text(answer)
        assert answer.status_code == 422
        assert "Этот день — 2025/2026 учебного года. В нём выносить нечего: кандидаты" in said
        assert "результаты мониторинга за 2024/2025 учебный год" in said
        client.post("/council/new/", august | {"kinds": results})
        sitting = Sitting.objects.get()
        assert (sitting.year, {item.of_year for item in sitting.items.all()}) == (YEAR.next, {YEAR})
        paper = registry.build("sitting-minutes", str(sitting.pk), by=council)
        html = " ".join(paper.html("docx").split())
        for words in ("О результатах мониторинга наставничества за 2024/2025 учебный год",
                      "в году, на 19.11.2024 — 1.", "Мероприятий в плане — 16"):  # fmt: skip
            assert words in html
        parts = {part.title: papers for part, papers in papers_of(sitting)}
        [(_, report)] = parts["Мониторинг наставничества"]
        assert report.title == "Отчёт о мониторинге наставничества за 2024/2025 учебный год"
        offers = {one.key for one in offered(YEAR.next)}
        assert not offers & set(results)  # heard once
        assert "monitoring-2024" in {one.key for one in offered(YEAR)}

    @pytest.mark.parametrize(
        ("changed", "said"),
        [
            ({"held_on": ""}, "Укажите дату"),
            ({"held_on": "завтра"}, "Напишите дату как дд.мм.гггг."),
            ({"held_on": "1024-11-26"}, "Проверьте год в дате."),
            ({"begins_at": "25:00"}, "Напишите время как чч:мм."),
        ],
    )
    def test_what_is_wrong_is_said(self, deputy, enter, today, changed, said):
        answer = enter(deputy).post("/council/new/", SENT | changed)
        assert answer.status_code == 422
        assert said in answer.content.decode()
        assert not Sitting.objects.exists()

    def test_both_texts_when_two_change_it(self, deputy, enter, today):
        sitting, client = SittingFactory(), enter(deputy)
        address = f"/council/{sitting.pk}/edit/"
        assert client.post(address, SENT | {"place": "библиотека"}).status_code == 302
        answer = client.post(address, SENT | {"place": "актовый зал"})
        assert answer.status_code == 409
        assert "библиотека" in answer.content.decode()
        assert "актовый зал" in answer.content.decode()

    def test_a_closed_year_is_read(self, deputy, enter, closed):
        sitting = SittingFactory()
        answer = enter(deputy).post(f"/council/{sitting.pk}/step/hold/", {"version": 1})
        assert "учебный год закрыт" in answer.content.decode()

    def test_a_repeated_number_is_told(self, deputy, enter, today):
        first, second = HeldSittingFactory(number="3"), HeldSittingFactory(number="3")
        page = enter(deputy).get(f"/council/{second.pk}/").content.decode()
        assert "Такой № уже есть" in page
        assert f"/council/{first.pk}/" in page


class TestAgenda:
    def test_questions_come_move_and_go(self, deputy, enter, waiting):
        sitting, client = SittingFactory(), enter(deputy)
        home = f"/council/{sitting.pk}/items/"
        client.post(f"{home}add/", {"kind": "candidates"})
        client.post(f"{home}add/", {"kind": "other", "question": "О плане работы"})
        assert client.post(f"{home}add/", {"kind": "other"}).status_code == 422
        first, second = sitting.items.all()
        client.post(f"{home}{second.pk}/move/", {"to": 1})
        assert [one.pk for one in sitting.items.all()] == [second.pk, first.pk]
        page = client.post(f"{home}add/", {"kind": "candidates"}, follow=True).content.decode()
        assert "выносить нечего" in page  # both are there already
        subject = first.subjects.first()
        client.post(f"/council/{sitting.pk}/subjects/{subject.pk}/remove/")
        client.post(f"{home}add/", {"kind": "candidates"})  # it joins its question
        assert first.subjects.count() == 2
        for row in first.subjects.all():
            client.post(f"/council/{sitting.pk}/subjects/{row.pk}/remove/")
        assert "Представлен" not in client.get(f"/council/{sitting.pk}/").content.decode()
        history = client.get(f"/history/roadmap.sitting/{sitting.pk}/").content.decode()
        assert "из вопроса повестки «Абрикосова" in history
        client.post(f"{home}{first.pk}/remove/")
        assert [one.position for one in sitting.items.all()] == [1]

    def test_words_are_proposed_and_ones_own_stand(self, deputy, enter, waiting):
        sitting = HeldSittingFactory()
        item = actions.add_item(sitting.pk, by=deputy, kind="candidates")
        client, address = enter(deputy), f"/council/{sitting.pk}/items/{item.pk}/"
        first, second = item.subjects.in_order()
        sent = {
            "version": 1, "question": item.question, "speaker": "", "listened": "", "spoke": "",
            "decided": "", f"outcome_{first.pk}": "accepted", f"outcome_{second.pk}": "declined",
        }  # fmt: skip
        answer = client.post(address, sent)
        assert answer.status_code == 422
        assert "Напишите, почему отклонено." in answer.content.decode()
        SittingMemberFactory.create_batch(2, sitting=sitting, attended=False)
        SittingMemberFactory.create_batch(5, sitting=sitting, attended=True)
        sent[f"why_{second.pk}"] = "мало часов"
        answer = client.post(address, sent | {"votes_for": 5, "abstained": 1})
        assert "Голосов 6, а присутствовавших членов совета — 5." in answer.content.decode()
        client.post(address, sent | {"votes_for": 5})
        page = client.get(f"/council/{sitting.pk}/").content.decode()
        assert "Утвердить наставником на 2024/2025 учебный год Абрикосову" in page
        assert "предлагается принять" in page
        assert "Не включать в банк наставников кандидата: Вишнева" in page
        assert "мало часов" in page
        assert "«за» — 5, «против» — 0" in page
        assert "Абрикосова" in client.get(f"{address}?words=yes").content.decode()
        client.post(address, sent | {"version": 2, "decided": "Решили иначе"})
        page = client.get(f"/council/{sitting.pk}/").content.decode()
        assert "Решили иначе" in page
        assert "Утвердить наставником" not in page

    def test_a_text_changed_since_is_seen(self, deputy, enter, waiting, pick):
        sitting, client = SittingFactory(), enter(deputy)
        actions.add_item(sitting.pk, by=deputy, kind="roadmap")
        row = pick("3.1")
        actions.edit_activity(row, by=deputy, version=row.version, text="Опрос всех педагогов.")
        page = client.get(f"/council/{sitting.pk}/").content.decode()
        assert "текст изменили после того" in page.lower()
        subject = SittingSubject.objects.get()
        client.post(f"/council/{sitting.pk}/subjects/{subject.pk}/look/")
        page = client.get(f"/council/{sitting.pk}/").content.decode()
        assert "текст изменили после того" not in page.lower()

    def test_practices_of_the_library(self, deputy, enter, today):
        AcceptedMaterialFactory(
            kind__name="практика", kind__purpose="practice", title="Приём пяти вопросов",
            dated=dt.date(2024, 10, 1),
        )  # fmt: skip
        sitting = SittingFactory()
        enter(deputy).post(f"/council/{sitting.pk}/items/add/", {"kind": "practice"})
        assert (
            "Приём пяти вопросов" in enter(deputy).get(f"/council/{sitting.pk}/").content.decode()
        )


class TestMoves:
    def test_held_by_its_sheet_and_back(self, deputy, enter, today):
        sitting, client = SittingFactory(held_on=today), enter(deputy)
        came, _ = SittingMemberFactory.create_batch(2, sitting=sitting)
        client.post(f"/council/{sitting.pk}/attendance/", {"came": [came.pk]})
        sitting.refresh_from_db()
        assert sitting.state == State.HELD
        assert "были 1 из 2" in client.get(f"/council/{sitting.pk}/").content.decode()
        client.post(f"/council/{sitting.pk}/step/reopen/", {"version": sitting.version})
        sitting.refresh_from_db()
        assert sitting.is_planned

    def test_not_before_its_day(self, deputy, enter, today):
        sitting = SittingFactory(held_on=today + dt.timedelta(days=1))
        client, step = enter(deputy), f"/council/{sitting.pk}/step/hold/"
        answer = client.post(step, {"version": 1})
        assert "День заседания ещё не наступил" in answer.content.decode()
        row = SittingMemberFactory(sitting=sitting)
        answer = client.post(f"/council/{sitting.pk}/attendance/", {"came": [row.pk]})
        assert "День заседания ещё не наступил" in answer.content.decode()

    def test_cancelled_its_questions_wait_again(self, deputy, enter, waiting):
        sitting, client = SittingFactory(), enter(deputy)
        actions.add_item(sitting.pk, by=deputy, kind="candidates")
        address = f"/council/{sitting.pk}/step/cancel/"
        assert client.post(address, {"version": 1}).status_code == 422
        assert client.post(address, {"version": 9, "why": "Карантин"}).status_code == 409
        page = client.post(address, {"version": 1, "why": "Карантин"}, follow=True)
        assert "Карантин" in page.content.decode()
        assert "андидаты в банк наставников" in client.get("/council/new/").content.decode()

    def test_the_secretary_registers_the_number_alone(self, secretary, enter, today):
        sitting, client = HeldSittingFactory(number=""), enter(secretary)
        item = SittingItemFactory(sitting=sitting, kind="candidates")
        entry = CandidateFactory(year=YEAR, teacher__surname="Абрикосова")
        SittingSubject.objects.create(item=item, mentor_entry=entry)
        page = client.post(
            f"/council/{sitting.pk}/number/", {"version": 1, "number": "4"}, follow=True
        ).content.decode()
        assert "Заседание совета № 4" in page
        assert "Абрикосова" in page  # by name alone: the bank is not the secretary's to open
        assert f"/mentors/{entry.pk}/" not in page
        assert client.post(f"/council/{sitting.pk}/step/reopen/", {"version": 2}).status_code == 403


class TestMembers:
    def test_a_new_member_is_called_to_planned_sittings(self, deputy, enter, today):
        ahead, past = SittingFactory(held_on=today), HeldSittingFactory()
        person, client = TeacherFactory(), enter(deputy)
        sent = {"teacher": person.full_name, "since": "2024-09-01"}
        client.post("/council/members/", sent)
        assert ahead.members_there.get().teacher == person
        assert not past.members_there.exists()
        assert "уже в составе совета" in client.post("/council/members/", sent).content.decode()
        member = CouncilMember.objects.get()
        days = {"since": "2024-09-01", "until": "2024-08-01"}
        answer = client.post(f"/council/members/{member.pk}/", days)
        assert "раньше даты" in answer.content.decode()
        client.post(f"/council/members/{member.pk}/", days | {"until": "2024-10-01"})
        assert not ahead.members_there.exists()
        assert person.full_name in client.get("/council/members/").content.decode()


class TestPapers:
    @pytest.fixture
    def held(self, deputy, waiting):
        OfficialFactory(office=Official.Office.COUNCIL_CHAIR, surname="Громов")
        sitting = HeldSittingFactory(number="3", guests="Котов А. А., методист")
        for kind in ("candidates", "programmes", "execution"):
            actions.add_item(sitting.pk, by=deputy, kind=kind)
        SittingMemberFactory(sitting=sitting, teacher__surname="Советова", attended=True)
        SittingMemberFactory(sitting=sitting, teacher__surname="Болеева", attended=False)
        return sitting

    def test_the_minutes_say_all(self, held, council):
        paper = registry.build("sitting-minutes", str(held.pk), by=council)
        html = " ".join(paper.html("pdf").split())
        assert paper.draft
        for words in ("ПРОТОКОЛ № 3", "Присутствовали (1 из 2): Советова", "Отсутствовали: Болеева",
                      "Приглашены: Котов А. А., методист", "СЛУШАЛИ", "1) Абрикосова",
                      "1) Абрикосову Марию Петровну", "Приглашены: Котов А. А., методист.",
                      "Утвердить персонализированную программу", "Мероприятий в плане — 16",
                      "Громов"):  # fmt: skip
            assert words in html
        with pytest.raises(registry.NotIssuable, match="внесите решения"):
            registry.build("sitting-minutes", str(held.pk), by=council, issuing=True)

    def test_an_extract_says_one_question(self, held, council):
        item = held.items.get(kind="programmes")
        html = registry.build("sitting-extract", str(item.pk), by=council).html("docx")
        assert "Грушина" in html
        assert "Присутствовали: 1\xa0из\xa02\xa0членов совета." in html
        assert "Абрикосова" not in html

    def test_agenda_and_sheet(self, held, council):
        agenda = registry.build("sitting-agenda", str(held.pk), by=council)
        assert "О выполнении дорожной карты" in agenda.html("pdf")
        sheet = registry.build("sitting-sheet", str(held.pk), by=council)
        assert "Советова" in sheet.html("pdf")
        for key in ("sitting-agenda", "sitting-sheet"):
            with pytest.raises(registry.NotIssuable):
                registry.build(key, str(held.pk), by=council, issuing=True)

    def test_a_stranger_has_none_of_it(self, held, stranger):
        with pytest.raises(registry.NoSuchPaper):
            registry.build("sitting-minutes", str(held.pk), by=stranger)


class TestLists:
    def test_found_by_number_place_and_question(self, deputy, enter, today):
        SittingItemFactory(sitting__number="7", question="О копилке")
        SittingFactory(number="8", place="библиотека")
        client = enter(deputy)
        for typed, numbers in (("копилке", ["7"]), ("библиотека", ["8"]), ("звезда", [])):
            page = client.get("/council/", {"q": typed})
            assert [row["number"] for row in page.context["rows"]] == numbers
        sheet = load_workbook(BytesIO(client.get("/council/export/?q=копилке").content)).active
        assert [cell.value for cell in sheet[2]][:1] == ["7"]
        assert sheet.max_row == 2

    def test_the_same_queries_for_one_and_three(self, deputy, enter, waiting, asks):
        client, counts = enter(deputy), []
        for _ in range(2):
            sitting = SittingFactory()
            rows = waiting["candidates"][: 1 + len(counts)]
            item = SittingItemFactory(sitting=sitting, kind="candidates")
            for entry in rows:
                SittingSubject.objects.create(item=item, mentor_entry=entry)
            SittingMemberFactory.create_batch(1 + 2 * len(counts), sitting=sitting)
            SittingItemFactory.create_batch(len(counts), sitting=sitting)
            counts.append((asks(client, "/council/"), asks(client, f"/council/{sitting.pk}/"),
                           asks(client, "/council/export/")))  # fmt: skip
        assert counts[0] == counts[1]
        assert SittingItem.objects.count() == 3
