"""Decisions of the council: applied together or not at all; taken back by an amendment."""

import datetime as dt

import pytest
from django.core.exceptions import ValidationError

from mentorship import actions as pairing
from mentorship.models import Programme
from people import actions as people_actions
from people.access import Role
from people.models import MentorEntry
from roadmap import actions
from roadmap.council.agenda import offered, source_of
from roadmap.documents import registry
from roadmap.models import Sitting, SittingItem, SittingSubject
from tests.factories import AccountFactory, TeacherFactory
from tests.library_factories import AcceptedMaterialFactory
from tests.mentor_factories import CandidateFactory, OfferFactory
from tests.mentorship.programmes import PairFactory, ProgrammeFactory
from tests.roadmap.conftest import TODAY, YEAR
from tests.roadmap.test_concurrency import at_once, kinds
from tests.served import text
from tests.sitting_factories import HeldSittingFactory, SittingMemberFactory

DAY = dt.date(2024, 11, 12)
State = MentorEntry.State


def asked(sitting: Sitting, by, *names: str) -> Sitting:
    for kind in names:
        actions.add_item(sitting.pk, by=by, kind=kind)
    sitting.refresh_from_db()
    return sitting


def outcome(subject: SittingSubject, chosen: str, why: str = "") -> None:
    SittingSubject.objects.filter(pk=subject.pk).update(outcome=chosen, why=why)


@pytest.fixture
def candidates(school, today):
    return [
        CandidateFactory(year=YEAR, state="recommended", teacher=TeacherFactory(surname=surname))
        for surname in ("Абрикосова", "Вишнева", "Грушина")
    ]


@pytest.fixture
def programme(school, today):
    return ProgrammeFactory(pair=PairFactory(state="active"), state="offered")


@pytest.fixture
def changed_plan(plan, deputy, pick):
    row = pick("3.1")
    actions.edit_activity(row, by=deputy, version=row.version, text="Опрос педагогов.")
    return plan


@pytest.fixture
def sitting(candidates, programme, changed_plan, deputy):
    """A held one with everything on its agenda."""
    AcceptedMaterialFactory(
        kind__name="практика", kind__purpose="practice", title="Пять вопросов",
        dated=dt.date(2024, 10, 1),
    )  # fmt: skip
    made = HeldSittingFactory(held_on=DAY, number="")
    return asked(made, deputy, "candidates", "programmes", "roadmap", "practice")


class TestRecording:
    def test_all_is_applied_with_number_and_date(self, sitting, enter, deputy, plan, programme):
        _, second, third = SittingSubject.objects.filter(item__kind="candidates").in_order()
        outcome(second, "declined", "мало часов")
        outcome(third, "postponed")
        client, address = enter(deputy), f"/council/{sitting.pk}/"
        page = client.get(address).content.decode()
        assert "принять — 1, отклонить — 1, отложить — 1" in page
        answer = client.post(f"{address}record/", {"version": sitting.version})
        assert "Напишите № из журнала совета." in answer.content.decode()
        sent = {"version": sitting.version, "number": "3"}
        page = client.post(f"{address}record/", sent, follow=True).content.decode()
        assert "Решения внесены" in page
        states = {one.teacher.surname: one for one in MentorEntry.objects.all()}
        assert states["Абрикосова"].minutes == "№ 3 от 12.11.2024"
        assert states["Вишнева"].state == State.LEFT
        assert "мало часов" in states["Вишнева"].left_reason
        assert states["Грушина"].state == State.RECOMMENDED
        programme.refresh_from_db()
        assert (programme.approved_body, programme.approval_number) == ("council", "3")
        assert plan.revisions.last().approved_number == "3"
        plan.refresh_from_db()
        assert "протокол №3 от 12.11.2024" in plan.approval_text
        practice = SittingSubject.objects.get(item__kind="practice").material
        assert (practice.is_best, practice.minutes) == (True, "№ 3 от 12.11.2024")
        shown = client.get(f"/library/{practice.pk}/").content.decode()
        assert "лучшая практика, протокол № 3 от 12.11.2024" in shown
        offered = client.get("/council/new/").content.decode()
        assert "наставников — 1" in offered  # the postponed one waits again

    def test_the_words_stay_when_the_data_change(self, sitting, deputy, council):
        done = actions.record_sitting(sitting.pk, by=deputy, version=sitting.version, number="3")
        person = MentorEntry.objects.get(teacher__surname="Абрикосова").teacher
        person.surname = "Яблокова"
        person.save()
        paper = registry.build("sitting-minutes", str(done.pk), by=council, issuing=True)
        assert not paper.draft
        assert "Абрикосова" in paper.html("pdf")
        assert "Яблокова" not in " ".join(
            SittingItem.objects.values_list("listened", "decided").get(kind="candidates")
        )

    def test_refused_as_a_whole_in_words(self, sitting, enter, deputy, programme, plan):
        entry = MentorEntry.objects.get(teacher__surname="Вишнева")
        people_actions.move_mentors([entry], by=deputy, to=State.LEFT, why="переезжает")
        pairing.take_back_programme(programme, by=deputy, version=programme.version)
        client, sent = enter(deputy), {"version": sitting.version, "number": "3"}
        page = client.get(f"/council/{sitting.pk}/").content.decode()
        assert "Не обо всём можно решить" in page
        answer = client.post(f"/council/{sitting.pk}/record/", sent)
        assert answer.status_code == 422
        said = answer.content.decode()
        assert "Вишнева" in said
        assert "сейчас «выбыл», решать не о чем" in said
        assert "сейчас «пишется», решать не о чем" in said
        assert not MentorEntry.objects.filter(state=State.APPROVED).exists()
        assert not plan.revisions.last().is_approved
        sitting.refresh_from_db()
        assert (sitting.state, sitting.number) == ("held", "")

    def test_a_text_changed_since_is_not_decided(self, sitting, deputy, enter, pick):
        row = pick("3.1")
        actions.edit_activity(row, by=deputy, version=row.version, text="Совсем иначе.")
        sent = {"version": sitting.version, "number": "3"}
        answer = enter(deputy).post(f"/council/{sitting.pk}/record/", sent)
        assert "текст изменили после того, как внесли в повестку" in answer.content.decode()
        assert not MentorEntry.objects.filter(state=State.APPROVED).exists()

    def test_nothing_changes_afterwards(self, sitting, deputy, enter):
        done = actions.record_sitting(sitting.pk, by=deputy, version=sitting.version, number="3")
        client, address, item = enter(deputy), f"/council/{sitting.pk}/", sitting.items.first()
        page = client.get(address).content.decode()
        assert "Внести решения" not in page
        assert "/documents/sitting-extract/" in page
        assert client.post(
            f"{address}record/", {"version": done.version, "number": "4"}
        ).status_code
        client.post(f"{address}items/{item.pk}/remove/")
        client.post(f"{address}items/add/", {"kind": "execution"})
        item.refresh_from_db()
        sent = {"version": item.version, "question": "Иначе"}
        sent |= {f"outcome_{row.pk}": "postponed" for row in item.subjects.all()}
        answer = client.post(f"{address}items/{item.pk}/", sent).content.decode()
        assert "повестка больше не меняется" in answer
        client.post(f"{address}step/reopen/", {"version": done.version})
        sitting.refresh_from_db()
        assert (sitting.state, sitting.number, sitting.items.count()) == ("recorded", "3", 4)
        assert not SittingItem.objects.filter(question="Иначе").exists()

    def test_what_is_lacking_is_told_before_and_a_number_is_amended(
        self, sitting, enter, deputy, programme, council
    ):
        HeldSittingFactory(held_on=DAY - dt.timedelta(days=30), number="3", state="recorded")
        item = actions.add_item(sitting.pk, by=deputy, kind="other", question="О кабинете")
        first, second, third = SittingMemberFactory.create_batch(3, sitting=sitting)
        client, address = enter(deputy), f"/council/{sitting.pk}/"
        lacks = "Вопрос 5 «О кабинете»: решение не записано."
        assert lacks in text(client.get(address))
        sent = {"version": sitting.version, "number": "3"}
        answer = client.post(f"{address}record/", sent)
        assert (answer.status_code, "Никто не отмечен присутствующим" in text(answer)) == (
            422,
            True,
        )
        actions.mark_members(sitting.pk, by=deputy, came={first.pk: True, second.pk: False})
        assert "Были 1 из 3: это не больше половины." in text(client.get(address))
        answer = client.post(f"{address}record/", sent)
        assert (answer.status_code, 'name="anyway"' in text(answer)) == (422, True)
        assert "№ 3 в этом учебном году уже стоит у заседания 13.10.2024" in text(answer)
        answer = client.post(f"{address}record/", sent | {"anyway": "on"})
        assert (answer.status_code, lacks in text(answer)) == (422, True)
        actions.save_item(item.pk, by=deputy, version=1, decided="Снят с рассмотрения.",
                          votes_for=3)  # fmt: skip
        answer = client.post(f"{address}record/", sent | {"anyway": "on"})
        assert "Вопрос 5: голосов 3, а на заседании были 1." in text(answer)
        actions.mark_members(sitting.pk, by=deputy, came={second.pk: True, third.pk: True})
        assert client.post(f"{address}record/", sent | {"anyway": "on"}).status_code == 302
        sitting.refresh_from_db()
        sent = {"version": sitting.version, "number": "4", "why": "Описка"}
        assert client.post(f"{address}renumber/", sent | {"number": "3"}).status_code == 422
        page = text(client.post(f"{address}renumber/", sent, follow=True))
        assert "прежний — № 3: Описка" in page
        programme.refresh_from_db()
        entry = MentorEntry.objects.get(teacher__surname="Абрикосова")
        assert (entry.minutes, programme.approval_number) == ("№ 4 от 12.11.2024", "4")
        assert SittingSubject.objects.get(item__kind="practice").material.council_number == "4"
        html = registry.build("sitting-minutes", str(sitting.pk), by=council).html("docx")
        assert "№ протокола исправлен, прежний — № 3. Описка" in html
        assert html.count("СЛУШАЛИ (докладчик") == 4  # nothing was said of the fifth


class TestAmendments:
    @pytest.fixture
    def recorded(self, sitting, deputy):
        number = {"version": sitting.version, "number": "3"}
        return actions.record_sitting(sitting.pk, by=deputy, **number)

    def amend(self, client, subject, why="Ошиблись в протоколе"):
        address = f"/council/{subject.item.sitting_id}/subjects/{subject.pk}/amend/"
        return client.post(address, {"why": why}, follow=True)

    def test_what_was_approved_waits_again(
        self, recorded, enter, deputy, programme, council, plan, pick
    ):
        client = enter(deputy)
        for kind in ("candidates", "programmes", "practice", "roadmap"):
            subject = SittingSubject.objects.filter(item__kind=kind).first()
            assert "Решение отменено" in self.amend(client, subject).content.decode()
        entry = MentorEntry.objects.get(teacher__surname="Абрикосова")
        assert (entry.state, entry.minutes) == (State.RECOMMENDED, "")
        programme.refresh_from_db()
        assert (programme.state, programme.approval_number) == (Programme.State.OFFERED, "")
        practice = SittingSubject.objects.get(item__kind="practice").material
        assert (practice.is_best, practice.minutes) == (False, "")
        revision, first = plan.revisions.last(), plan.revisions.first()
        plan.refresh_from_db()
        assert (revision.number, revision.is_approved) == (2, False)
        assert plan.approval_text == first.content["approval_text"]
        assert registry.build("roadmap", str(YEAR.first), by=council).draft
        history = text(client.get(f"/history/roadmap.roadmap/{plan.pk}/"))
        assert "Ошиблись в протоколе" in history
        assert {"practice", "roadmap"} <= {one.kind for one in offered(YEAR)}
        row = pick("3.1")  # the text of the first revision again: what minutes speak of stays
        actions.edit_activity(
            row, by=deputy, version=row.version,
            text=next(a["text"] for s in first.content["stages"] for a in s["activities"]
                      if s["number"] == "3" and a["number"] == "1"),
        )  # fmt: skip
        assert SittingSubject.objects.get(item__kind="roadmap").revision == revision
        html = registry.build("sitting-minutes", str(recorded.pk), by=council).html("docx")
        assert "Поправка от 19.11.2024: решение отменено" in html
        assert "Ошиблись в протоколе" in html
        holds = registry.find("sitting-minutes").holds
        moments = (dt.datetime(year, 1, 1, tzinfo=dt.UTC) for year in (2020, 2100))
        assert [holds(str(recorded.pk), moment) for moment in moments] == [False, True]
        again = self.amend(client, SittingSubject.objects.filter(item__kind="candidates").first())
        assert "Это решение уже отменено." in again.content.decode()

    def test_a_reason_is_wanted(self, recorded, enter, deputy):
        subject = SittingSubject.objects.first()
        assert self.amend(enter(deputy), subject, why="").status_code == 422

    def test_what_is_built_on_a_decision_keeps_it(self, recorded, enter, deputy, pick):
        entry = MentorEntry.objects.get(teacher__surname="Абрикосова")
        PairFactory(mentor=entry.teacher, state="active", starts_on=DAY)
        subjects = SittingSubject.objects.in_order()
        said = self.amend(enter(deputy), subjects.get(mentor_entry=entry)).content.decode()
        assert "наставник уже ведёт пару" in said
        row = pick("2.2")
        actions.edit_activity(row, by=deputy, version=row.version, term="до 1 октября")
        said = self.amend(enter(deputy), subjects.get(item__kind="roadmap")).content.decode()
        assert "вынесите на совет редакцию 3, она заменит эту" in said
        assert not SittingSubject.objects.exclude(amended_on=None).exists()

    def test_a_declined_one_is_a_candidate_again(self, sitting, enter, deputy):
        subject = SittingSubject.objects.filter(item__kind="candidates").in_order().first()
        outcome(subject, "declined", "мало часов")
        outcome(SittingSubject.objects.get(item__kind="practice"), "declined", "мало проверена")
        actions.record_sitting(sitting.pk, by=deputy, version=sitting.version, number="3")
        assert "practice" not in {one.kind for one in offered(YEAR)}  # not at each sitting anew
        subject.refresh_from_db()
        self.amend(enter(deputy), subject)
        assert MentorEntry.objects.get(pk=subject.mentor_entry_id).state == State.CANDIDATE


@pytest.mark.django_db(transaction=True)
class TestTwoAtOnce:
    def test_two_presses_write_the_decisions_once(self, candidates, deputy):
        sitting = asked(HeldSittingFactory(held_on=DAY), deputy, "candidates")
        press = [
            lambda: actions.record_sitting(
                sitting.pk, by=deputy, version=sitting.version, number="3"
            )
        ] * 2
        assert kinds(at_once(*press)) == ["Sitting", "StaleVersion"]
        versions = MentorEntry.objects.filter(state=State.APPROVED).values_list(
            "version", flat=True
        )
        assert list(versions) == [2, 2, 2]

    def test_a_candidate_who_takes_the_offer_back_at_that_moment(self, today, deputy):
        """Either the council's decision stands, or the offer is gone and nothing is decided."""
        offer = OfferFactory(year=YEAR)
        other = CandidateFactory(year=YEAR, state="recommended")
        own = AccountFactory(login="own", roles=[Role.TEACHER], teacher=offer.teacher)
        sitting = asked(HeldSittingFactory(held_on=DAY), deputy, "candidates")
        results = at_once(
            lambda: actions.record_sitting(
                sitting.pk, by=deputy, version=sitting.version, number="3"
            ),
            lambda: people_actions.withdraw_offer(offer, by=own),
        )
        assert sum(isinstance(result, Exception) for result in results) == 1
        states = dict(MentorEntry.objects.values_list("pk", "state"))
        sitting.refresh_from_db()
        assert (states[offer.pk], states[other.pk], sitting.state) in [
            (State.APPROVED, State.APPROVED, "recorded"),
            (State.LEFT, State.RECOMMENDED, "held"),
        ]

    def test_a_programme_that_its_author_takes_back_at_that_moment(
        self, candidates, programme, deputy
    ):
        sitting = asked(HeldSittingFactory(held_on=DAY), deputy, "candidates", "programmes")
        results = at_once(
            lambda: actions.record_sitting(
                sitting.pk, by=deputy, version=sitting.version, number="3"
            ),
            lambda: pairing.take_back_programme(programme, by=deputy, version=programme.version),
        )
        assert sum(isinstance(result, Exception) for result in results) == 1
        programme.refresh_from_db()
        approved = MentorEntry.objects.filter(state=State.APPROVED).count()
        assert (programme.state, approved) in [("approved", 3), ("draft", 0)]

    def test_an_amendment_by_two_clicks_is_one(self, candidates, deputy):
        sitting = asked(HeldSittingFactory(held_on=DAY), deputy, "candidates")
        actions.record_sitting(sitting.pk, by=deputy, version=sitting.version, number="3")
        subject = SittingSubject.objects.first()
        amend = [lambda: actions.amend_decision(subject.pk, by=deputy, why="Ошибка")] * 2
        assert kinds(at_once(*amend)) == ["SittingSubject", "ValidationError"]


def test_a_decision_looks_at_the_row_as_it_is_at_that_moment(candidates, deputy):
    """The minutes were read before their rows were locked: the words then were of an older row."""
    asked(HeldSittingFactory(held_on=DAY), deputy, "candidates")
    subject = SittingSubject.objects.with_rows().select_related("item").first()
    assert subject.mentor_entry.state == State.RECOMMENDED
    MentorEntry.objects.filter(pk=subject.mentor_entry_id).update(state=State.LEFT)
    subject.outcome = "accepted"
    with pytest.raises(ValidationError, match="решать не о чем"):
        source_of(subject.item).decide(subject, by=deputy, number="3", on=DAY)


def test_a_member_without_the_role_reads_the_own_sitting_alone(sitting, enter, teacher):
    """A mentor may be of the council: the notice leads where there is something to read."""
    address, client = f"/council/{sitting.pk}/", enter(teacher)
    paper = f"/documents/sitting-agenda/{sitting.pk}.docx"
    assert [client.get(one).status_code for one in (address, paper)] == [404, 404]
    SittingMemberFactory(sitting=sitting, teacher=teacher.teacher)
    assert "Абрикосова" in text(client.get(address))
    assert client.get(paper).status_code == 200
    other = HeldSittingFactory(held_on=DAY)
    refused = (f"/council/{other.pk}/", "/council/", f"{address}pack/file/", f"{address}edit/")
    assert {client.get(one).status_code for one in refused} <= {403, 404}


def test_the_council_reads_and_does_not_write(sitting, enter, council):
    client = enter(council)
    SittingMemberFactory(sitting=sitting, teacher=council.teacher)
    page = client.get(f"/council/{sitting.pk}/").content.decode()
    assert "Абрикосова" in page
    assert "Внести решения" not in page
    sent = {"version": sitting.version, "number": "3"}
    assert client.post(f"/council/{sitting.pk}/record/", sent).status_code == 403
    assert sitting.held_on < TODAY
