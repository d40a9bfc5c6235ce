"""The bank of mentors: how people come into it, how the council decides, who sees whom."""

import datetime as dt
import io
import zipfile

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from people import actions
from people.models import MentorEntry, MentoringRules, Teacher, WorkReview
from tests.factories import TeacherFactory
from tests.mentor_factories import CandidateFactory, MentorFactory, OfferFactory, agreed
from tests.request_factories import CompetenceFactory, this_year
from tests.review_rows import decided_review

pytestmark = pytest.mark.django_db
State = MentorEntry.State
DAY = dt.date(2026, 8, 28)


def said_in(answer) -> str:
    """The words of a page or of a paper."""
    if not answer.content.startswith(b"PK"):
        return answer.content.decode()
    with zipfile.ZipFile(io.BytesIO(answer.content)) as packed:
        return packed.read("content.xml").decode()


def state_of(entry) -> str:
    return MentorEntry.objects.get(pk=entry.pk).state


class TestComingIn:
    def test_the_analysis_proposes_and_the_deputy_ticks(self, enter, deputy):
        proposed, other = TeacherFactory(subjects=["физика"]), TeacherFactory()
        decided_review(proposed, "Высокий итог года")
        decided_review(other, "Мало опыта", decision=WorkReview.Decision.NOT_NOW)
        client = enter(deputy)
        page = client.get("/mentors/candidates/").content.decode()
        assert proposed.full_name in page
        assert "Высокий итог года" in page
        assert other.full_name not in page
        client.post("/mentors/candidates/", {"teacher": [proposed.pk]})
        entry = MentorEntry.objects.get()
        assert (entry.state, entry.source) == ("candidate", "review")
        assert entry.subjects == ["физика"]
        assert entry.basis == f"Анализ работы за {this_year().previous} учебный год"
        assert proposed.full_name not in client.get("/mentors/candidates/").content.decode()

    def test_the_reason_of_the_analysis_does_not_travel_into_the_bank(self, deputy):
        """The council reads the bank and not the analyses."""
        teacher = TeacherFactory()
        decided_review(teacher, "Тайная причина")
        (entry,) = actions.nominate_mentors(by=deputy, teachers=[teacher], year=this_year())
        assert "Тайная" not in entry.basis

    def test_anybody_else_is_found_by_name(self, enter, deputy):
        teacher = TeacherFactory(surname="Ёлкина")
        page = enter(deputy).get("/mentors/candidates/?q=елкина").content.decode()
        assert teacher.full_name in page
        enter(deputy).post("/mentors/candidates/", {"teacher": [teacher.pk], "basis": "Опыт"})
        assert MentorEntry.objects.get().basis == "Опыт"

    def test_twice_adds_nobody(self, deputy):
        teacher = TeacherFactory()
        for expected in (1, 0):
            made = actions.nominate_mentors(by=deputy, teachers=[teacher], year=this_year())
            assert len(made) == expected

    def test_the_schools_capacity_is_the_usual_one(self, deputy):
        MentoringRules.objects.create(pk=1, mentor_capacity=4)
        (entry,) = actions.nominate_mentors(
            by=deputy, teachers=[TeacherFactory()], year=this_year()
        )
        assert entry.capacity == 4


class TestMoves:
    def test_the_council_approves_many_by_one_minutes(self, enter, deputy):
        waiting = CandidateFactory.create_batch(3)
        client = enter(deputy)
        page = client.get("/mentors/move/?to=approved&all=yes").content.decode()
        assert all(entry.teacher.short_name in page for entry in waiting)
        answer = client.post(
            "/mentors/move/",
            {"to": "approved", "entry": [e.pk for e in waiting], "council_number": "3/1",
             "council_date": "2026-08-28"},
        )  # fmt: skip
        assert answer.status_code == 302
        rows = MentorEntry.objects.values_list("state", "council_number", "council_date")
        assert set(rows) == {("approved", "3/1", DAY)}

    def test_there_is_no_approval_without_minutes(self, enter, deputy):
        entry = CandidateFactory()
        answer = enter(deputy).post("/mentors/move/", {"to": "approved", "entry": entry.pk})
        assert answer.status_code == 422
        assert "Укажите № и дату протокола совета." in answer.content.decode()
        assert state_of(entry) == "candidate"

    def test_the_database_refuses_it_too(self):
        entry = CandidateFactory()
        rows = MentorEntry.objects.filter(pk=entry.pk)
        with pytest.raises(IntegrityError, match="approved_by_minutes"), transaction.atomic():
            rows.update(state="approved")

    @pytest.mark.parametrize("to", ["suspended", "left"])
    def test_stopping_wants_a_reason(self, enter, deputy, to):
        entry = MentorFactory()
        answer = enter(deputy).post("/mentors/move/", {"to": to, "entry": entry.pk, "why": " "})
        assert answer.status_code == 422
        enter(deputy).post("/mentors/move/", {"to": to, "entry": entry.pk, "why": "Декрет"})
        entry.refresh_from_db()
        assert (entry.state, entry.left_reason) == (to, "Декрет")

    def test_who_may_not_go_there_is_named_and_stays(self, enter, deputy):
        candidate, left = CandidateFactory(), MentorFactory(state=State.LEFT)
        address = f"/mentors/move/?to=recommended&entry={candidate.pk}&entry={left.pk}"
        page = enter(deputy).get(address).content.decode()
        assert "Останутся как есть" in page
        moved = actions.move_mentors([candidate, left], by=deputy, to="recommended")
        assert [entry.pk for entry in moved] == [candidate.pk]
        assert state_of(left) == "left"

    @pytest.mark.parametrize("state", State)
    def test_only_the_moves_of_the_table(self, deputy, state):
        for to in State:
            entry = MentorFactory(state=state)
            moved = actions.move_mentors(
                [entry], by=deputy, to=to, council_number="5", council_date=DAY, why="так"
            )
            assert bool(moved) == (to in MentorEntry.MOVES[state])

    def test_a_return_to_candidates_forgets_the_old_minutes(self, deputy):
        entry = MentorFactory(state=State.LEFT, left_reason="Отпуск")
        actions.move_mentors([entry], by=deputy, to=State.CANDIDATE)
        entry.refresh_from_db()
        assert (entry.minutes, entry.left_reason) == ("", "")

    def test_after_a_pause_the_minutes_are_the_same(self, enter, deputy):
        entry = MentorFactory(state=State.SUSPENDED, council_number="7", council_date=DAY)
        enter(deputy).post("/mentors/move/", {"to": "approved", "entry": entry.pk})
        entry.refresh_from_db()
        assert (entry.state, entry.minutes) == ("approved", "№ 7 от 28.08.2026")

    def test_who_works_here_no_more_is_marked_wherever_the_bank_is_read(self, enter, deputy):
        entry, client = MentorFactory(), enter(deputy)
        paper = f"/documents/mentor-bank/{this_year().first}.odt"
        places = ("/mentors/", f"/mentors/{entry.pk}/", paper)
        away = "в школе не работает"
        assert not [place for place in places if away in said_in(client.get(place))]
        Teacher.objects.filter(pk=entry.teacher_id).update(state="left", left_on=DAY)
        assert not [place for place in places if away not in said_in(client.get(place))]

    def test_history_tells_of_it(self, enter, deputy):
        entry = CandidateFactory()
        actions.move_mentors([entry], by=deputy, to=State.RECOMMENDED)
        page = enter(deputy).get(f"/history/people.mentorentry/{entry.pk}/").content.decode()
        assert "изменила статус в банке наставников" in page
        assert "кандидат → рекомендован" in page


class TestSelfNomination:
    def offer(self, client, **fields):
        said = {"subjects": "биология; химия", "class_ranges": ["middle"], "available": "вторник"}
        return client.post("/mentors/new/", said | fields)

    def test_a_teacher_becomes_a_candidate(self, enter, teacher):
        skill = CompetenceFactory()
        answer = self.offer(enter(teacher), competences=[skill.pk])
        entry = MentorEntry.objects.get()
        assert answer["Location"] == f"/mentors/{entry.pk}/"
        assert (entry.teacher, entry.state, entry.source) == (teacher.teacher, "candidate", "self")
        assert entry.subjects == ["биология", "химия"]
        assert [(row.competence, row.level) for row in entry.competences.all()] == [(skill, 4)]

    def test_sent_again_it_corrects_the_offer(self, enter, teacher, deputy):
        skill, other = CompetenceFactory.create_batch(2)
        client = enter(teacher)
        self.offer(client, competences=[skill.pk])
        entry = MentorEntry.objects.get()
        entry.competences.update(level=5)
        self.offer(client, competences=[skill.pk, other.pk], available="среда")
        entry.refresh_from_db()
        assert entry.available == "среда"
        assert dict(entry.competences.values_list("competence", "level")) == {
            skill.pk: 5,
            other.pk: 4,
        }

    def test_can_be_taken_back_and_made_again(self, enter, teacher):
        client = enter(teacher)
        self.offer(client)
        entry = MentorEntry.objects.get()
        client.post(f"/mentors/{entry.pk}/withdraw/")
        assert state_of(entry) == "left"
        self.offer(client)
        assert state_of(entry) == "candidate"

    def test_not_after_the_decision(self, enter, teacher):
        entry = MentorFactory(teacher=teacher.teacher)
        client = enter(teacher)
        client.post(f"/mentors/{entry.pk}/withdraw/")
        assert state_of(entry) == "approved"
        assert client.get("/mentors/new/")["Location"] == f"/mentors/{entry.pk}/"
        with pytest.raises(ValidationError):
            actions.offer_oneself(by=teacher, year=this_year(), competences=[])

    def test_nobody_withdraws_for_another(self, enter, stranger, deputy, teacher):
        entry = OfferFactory(teacher=teacher.teacher)
        for account in (stranger, deputy):
            assert enter(account).post(f"/mentors/{entry.pk}/withdraw/").status_code == 404
        assert state_of(entry) == "candidate"

    def test_an_account_of_nobody_has_no_form(self, enter, administrator):
        assert enter(administrator).get("/mentors/new/").status_code == 403


class TestWhoSees:
    @pytest.fixture
    def secret(self, teacher):
        return MentorFactory(
            teacher=TeacherFactory(surname="Тайнова"), achievements="Редкая награда",
            basis="Особое основание", levels={CompetenceFactory(name="Тонкое умение"): 5},
        )  # fmt: skip

    PLACES = ("/mentors/", "/mentors/export/", "/mentors/{}/", "/history/people.mentorentry/{}/",
              "/documents/mentor-bank/{year}.docx")  # fmt: skip

    @pytest.mark.parametrize("who", ["secretary", "accountant", "administrator", "stranger"])
    @pytest.mark.parametrize("place", PLACES)
    def test_others_get_nothing(self, request, enter, secret, who, place):
        client = enter(request.getfixturevalue(who))
        answer = client.get(place.format(secret.pk, year=this_year().first))
        assert answer.status_code in (403, 404)
        assert "Редкая награда" not in answer.content.decode(errors="replace")

    @pytest.mark.parametrize("who", ["secretary", "accountant", "administrator", "stranger"])
    @pytest.mark.parametrize("words", ["Тайнова", "Тонкое умение"])
    def test_nor_by_searching(self, request, enter, secret, who, words):
        page = enter(request.getfixturevalue(who)).get("/search/", {"q": words})
        assert f"/mentors/{secret.pk}/" not in page.content.decode()

    @pytest.mark.parametrize("who", ["deputy", "director", "council"])
    def test_those_who_read_banks_find_them(self, request, enter, secret, who):
        client = enter(request.getfixturevalue(who))
        assert "Тайнова" in client.get("/mentors/").content.decode()
        for words in ("тайнова", "тонкое"):
            page = client.get("/search/", {"q": words}).content.decode()
            assert f"/mentors/{secret.pk}/" in page

    def test_a_teacher_sees_the_own_entry_only(self, enter, teacher, secret):
        own = MentorFactory(teacher=teacher.teacher, achievements="Моя награда")
        client = enter(teacher)
        assert "Моя награда" in client.get(f"/mentors/{own.pk}/").content.decode()
        assert client.get(f"/mentors/{secret.pk}/").status_code == 404
        assert client.get(f"/mentors/{own.pk}/edit/").status_code == 403

    def test_the_analysis_is_not_for_the_council(self, enter, council, director, secret):
        decided_review(secret.teacher, "Разобрали на педсовете")
        address = f"/mentors/{secret.pk}/"
        assert "Разобрали на педсовете" in enter(director).get(address).content.decode()
        assert "Разобрали на педсовете" not in enter(council).get(address).content.decode()


class TestGaps:
    def entry(self, **fields):
        return MentorFactory(
            training_hours=16, levels={CompetenceFactory(): 3}, **fields
        )  # fmt: skip

    def lacks(self, entry) -> list[str]:
        found = MentorEntry.objects.with_gaps(this_year().school_start).get(pk=entry.pk)
        return [gap.value for gap in found.gaps]

    def test_nothing_is_missing(self):
        entry = self.entry()
        agreed(entry.teacher)
        assert self.lacks(entry) == []

    def test_each_gap_is_seen(self):
        entry = self.entry()
        assert self.lacks(entry) == ["consent"]
        agreed(entry.teacher, signed_on=None)
        assert self.lacks(entry) == ["consent"]
        MentorEntry.objects.update(
            source="paper", council_number="", trained_until=dt.date(2020, 1, 1)
        )
        entry.competences.all().delete()
        assert self.lacks(entry) == ["consent", "minutes", "training", "competences"]

    def test_hours_are_the_schools_rule(self):
        entry = self.entry()
        agreed(entry.teacher)
        MentoringRules.objects.create(pk=1, mentor_training_hours=17)
        assert self.lacks(entry) == ["training"]

    def test_a_candidate_waits_for_minutes_and_who_left_lacks_nothing(self):
        assert "minutes" not in self.lacks(CandidateFactory())
        assert self.lacks(MentorFactory(state=State.LEFT)) == []

    def test_the_page_leads_to_what_fills_them(self, enter, deputy, council):
        entry = MentorFactory()
        page = enter(deputy).get(f"/mentors/{entry.pk}/").content.decode()
        assert "Нет согласия на участие" in page
        assert f"/mentors/{entry.pk}/edit/#id_training_hours" in page
        assert f"/mentors/{entry.pk}/edit/#competences" in page
        assert "/edit/#" not in enter(council).get(f"/mentors/{entry.pk}/").content.decode()


def test_the_schools_people_are_not_lost_with_an_entry(deputy):
    entry = MentorFactory()
    with pytest.raises(Exception, match="protected"):
        Teacher.objects.get(pk=entry.teacher_id).delete()


def test_the_bank_is_carried_on_and_the_suspended_are_offered(enter, deputy, school):
    """The next year's bank, also while this one goes on; the page stays in that year."""
    year = this_year().next
    going, offered, left_out = (
        MentorFactory(state=state, left_reason=why)
        for state, why in [("approved", ""), ("suspended", "Болеет"), ("suspended", "Уехал")]
    )
    client, address = enter(deputy), f"/mentors/carry/?year={year.first}"
    page = client.get(address).content.decode()
    for words in ("Приостановлены: перейдут, только если отметить", "Болеет", "Уехал"):
        assert words in page
    answer = client.post(address, {"year": year.first, "suspended": [offered.pk]})
    assert answer["Location"] == f"/mentors/?year={year.first}"
    made = MentorEntry.objects.of_year(year)
    assert {entry.teacher for entry in made} == {going.teacher, offered.teacher}
    assert {entry.state for entry in made} == {"recommended"}
    answer = client.post("/mentors/carry/undo/", {"year": year.first})
    assert answer["Location"] == address
    assert not made.all().exists()
    assert left_out.teacher.full_name in client.get(address).content.decode()


class TestWishes:
    def test_a_mentor_names_whom_to_help_and_whom_not(self, enter, deputy, teacher, director):
        """The author and the deputy alone, on the page and in the history."""
        entry = MentorFactory(teacher=teacher.teacher)
        one, other = TeacherFactory(surname="Отрадина"), TeacherFactory(surname="Несладкова")
        sent = {"wished_mentee": one.full_name, "unwanted_mentee": other.full_name, "version": 1}
        address, page = f"/mentors/{entry.pk}/wishes/", f"/mentors/{entry.pk}/"
        answer = enter(teacher).post(address, sent, follow=True)
        for account in (teacher, deputy):
            shown = enter(account).get(page).content.decode()
            assert one.full_name in shown, account
            assert other.full_name in shown, account
        assert "Отрадина" in answer.content.decode()
        seen = enter(director).get(page).content.decode()
        seen += enter(director).get(f"/history/people.mentorentry/{entry.pk}/").content.decode()
        for word in ("Отрадина", "Несладкова", "ожелани", "елаем"):
            assert word not in seen
        assert enter(director).get(address).status_code == 403
        told = enter(deputy).get(f"/history/people.mentorentry/{entry.pk}/").content.decode()
        assert "желаемый наставляемый" in told
        assert "Отрадина" not in told
        late = enter(deputy).post(address, sent | {"unwanted_mentee": ""})
        assert late.status_code == 409
        assert f"не хотелось бы — {other.full_name}" in late.content.decode()

    def test_one_person_is_not_both(self, enter, teacher):
        entry, one = MentorFactory(teacher=teacher.teacher), TeacherFactory()
        sent = {"wished_mentee": one.full_name, "unwanted_mentee": one.full_name, "version": 1}
        assert enter(teacher).post(f"/mentors/{entry.pk}/wishes/", sent).status_code == 422
