"""A pair's way: the legal gate, a break, the end by notice."""

import datetime as dt
import re
from html import unescape

import pytest
from django.core.exceptions import ValidationError

from mentorship import actions
from mentorship.models import EndCause, MentoringForm, MentoringKind, Pair, PairRules
from mentorship.pairs import gate
from people.models import Consent, MovedDay, StaleVersion
from tests.factories import TeacherFactory
from tests.mentorship.factories import TODAY

pytestmark = pytest.mark.django_db
LATER = TODAY + dt.timedelta(days=200)


@pytest.fixture
def pair(deputy, clock):
    clock(TODAY)
    return actions.add_pair(
        by=deputy, mentor=TeacherFactory(), mentee=TeacherFactory(), starts_on=TODAY,
        ends_on=LATER,
    )  # fmt: skip


def consents(person, **fields):
    fields = {"kind": "participation", "signed_on": TODAY, "code": f"c{person.pk}", **fields}
    return Consent.objects.create(teacher=person, **fields)


def papers(pair, deputy, **changes):
    changes = {
        "agreement_number": "12", "agreement_date": TODAY, "pay_line": True,
        "agreement_content": "помощь на уроках",
        "order_number": "77/О", "order_date": TODAY, **changes,
    }  # fmt: skip
    return actions.save_pair(pair, by=deputy, version=pair.version, **changes)


def lacks(pair) -> list[str]:
    row = Pair.objects.with_people().with_consents(TODAY).get(pk=pair.pk)
    return [check.key for check in gate.missing(row, PairRules.current())]


class TestTheGate:
    def test_a_new_pair_has_the_usual_form_and_lacks_its_papers(self, pair):
        assert pair.form == MentoringForm.objects.get(name="педагог — педагог")
        assert pair.kind == MentoringKind.objects.get(name="традиционное")
        assert lacks(pair) == ["mentor_consent", "agreement", "order"]

    def test_with_all_papers_it_starts(self, pair, deputy):
        consents(pair.mentor)
        pair = papers(pair, deputy)
        assert lacks(pair) == []
        assert actions.start_pair(pair, by=deputy, version=pair.version).state == "active"

    def test_without_them_the_refusal_names_each(self, pair, deputy):
        with pytest.raises(ValidationError) as refusal:
            actions.start_pair(pair, by=deputy, version=pair.version)
        said = " ".join(refusal.value.messages)
        assert "нет бумаги" in said
        assert "не хватает: №, дата" in said
        assert "не хватает: №, дата, содержание работы, оплата" in said
        pair.refresh_from_db()
        assert pair.state == "preparation"

    @pytest.mark.parametrize(
        "fields",
        [
            {"signed_on": None},
            {"kind": "processing"},
            {"withdrawn_on": TODAY},
            {"valid_until": TODAY - dt.timedelta(days=1), "signed_on": dt.date(2024, 1, 1)},
            {"signed_on": TODAY + dt.timedelta(days=1)},
        ],
    )
    def test_a_consent_that_does_not_count_does_not_open_it(self, pair, fields):
        consents(pair.mentor, **fields)
        assert "mentor_consent" in lacks(pair)

    def test_a_consent_after_the_first_day_counts_with_a_word(self, pair, deputy):
        consents(pair.mentor, signed_on=TODAY)
        Pair.objects.update(starts_on="2024-09-02")
        row = Pair.objects.with_people().with_consents(TODAY).get()
        check = gate.checks(row, PairRules.current())[0]
        assert (check.met, check.differs) == (True, True)
        assert "позже начала пары 02.09.2024" in check.said
        consents(pair.mentor, signed_on="2024-08-30", code="before")
        Pair.objects.update(state="completed", ends_on="2024-10-31")
        row = Pair.objects.with_people().with_consents(TODAY).get()
        assert gate.checks(row, PairRules.current())[0].said == "подписано 30.08.2024"

    def test_a_labour_function_needs_no_agreement(self, pair, deputy):
        pair = actions.save_pair(pair, by=deputy, version=1, basis="function")
        assert "agreement" not in lacks(pair)

    def test_a_check_is_switched_off_with_a_reason_only(self, pair, deputy):
        with pytest.raises(ValidationError, match="почему школа обходится"):
            actions.save_pair_rules(by=deputy, version=1, switched_off={"order": " "})
        actions.save_pair_rules(by=deputy, version=1, switched_off={"order": "приказ один на всех"})
        assert "order" not in lacks(pair)

    def test_the_mentees_consent_counts_by_the_schools_choice(self, pair, deputy):
        actions.save_pair_rules(by=deputy, version=1, mentee_consent=True)
        assert "mentee_consent" in lacks(pair)
        consents(pair.mentee)
        assert "mentee_consent" not in lacks(pair)

    def test_a_pair_from_paper_lists_its_gaps_and_starts(self, deputy, clock):
        clock(TODAY)
        pair = actions.add_pair(
            by=deputy, mentor=TeacherFactory(), mentee=TeacherFactory(), starts_on=TODAY,
            is_from_paper=True,
        )  # fmt: skip
        assert lacks(pair)
        assert actions.start_pair(pair, by=deputy, version=1).state == "active"


@pytest.fixture
def active(pair, deputy):
    consents(pair.mentor)
    pair = papers(pair, deputy)
    return actions.start_pair(pair, by=deputy, version=pair.version)


class TestMoves:
    def test_a_break_and_back(self, active, deputy):
        paused = actions.pause_pair(active, by=deputy, version=active.version, why="болезнь")
        assert paused.state == "paused"
        assert actions.start_pair(paused, by=deputy, version=paused.version).state == "active"

    def test_done_is_done(self, active, deputy):
        done = actions.complete_pair(active, by=deputy, version=active.version, on=TODAY)
        assert (done.state, done.ends_on) == ("completed", TODAY)
        with pytest.raises(ValidationError, match="«завершена»"):
            actions.pause_pair(done, by=deputy, version=done.version, why="так")

    def test_a_prepared_pair_is_cancelled_and_frees_the_place(self, pair, deputy):
        actions.cancel_pair(pair, by=deputy, version=1, why="передумали")
        assert not Pair.objects.taking_place_of(pair.mentor).exists()

    def test_an_end_waits_three_working_days_after_the_notice(self, active, deputy, enter):
        """TODAY is a Tuesday: Wednesday, Thursday, Friday."""
        friday = dt.date(2024, 11, 22)
        cause = EndCause.objects.get(name="большая нагрузка наставника")
        ending = {"by": deputy, "version": active.version, "cause": cause}
        with pytest.raises(ValidationError, match="когда предупредили"):
            actions.end_pair(active, on=friday, **ending)
        ending["notice_on"] = TODAY
        with pytest.raises(ValidationError) as refusal:
            actions.end_pair(active, on=friday - dt.timedelta(days=1), **ending)
        assert "Раньше 22.11.2024 нельзя" in refusal.value.message_dict["on"][0]
        ended = actions.end_pair(active, on=friday, **ending)
        assert (ended.state, ended.ends_on, ended.notice_on) == ("active", friday, TODAY)
        assert ended.get_state_display() == "идёт срок отказа до 22.11.2024"
        assert (ended.end_cause, ended.end_reason) == (cause, cause.name)
        address, sent = f"/pairs/{ended.pk}/move/keep/", {"version": ended.version}
        page = enter(deputy).get(f"/pairs/{ended.pk}/").content.decode()
        assert f'action="{address}"' in page
        assert "/move/start/" not in page
        enter(deputy).post(address, sent | {"until": "2025-05-31"})  # the refusal is taken back
        ended.refresh_from_db()
        assert (ended.end_cause, ended.notice_on, ended.end_reason) == (None, None, "")
        assert (ended.get_state_display(), ended.ends_on) == ("работает", dt.date(2025, 5, 31))

    def test_a_cause_without_notice_ends_at_once(self, active, deputy, enter):
        """The school says so on the page of its rules; the page of the pair names those causes."""
        cause = EndCause.objects.get(name="школа отменила поручение")
        client, address = enter(deputy), f"/pairs/rules/cause/{cause.pk}/"
        client.post(address, {"name": cause.name})
        cause.refresh_from_db()
        assert not cause.needs_notice
        page = client.get(f"/pairs/{active.pk}/").content.decode()
        first_days = {
            move: re.search(rf'<input[^>]*id="{move}_on"[^>]*>', page)[0]
            for move in ("complete", "end")
        }
        assert 'value="2024-11-19"' in first_days["complete"]
        assert 'value="2024-11-22"' in first_days["end"]
        assert "Не нужно, если причина — школа отменила поручение" in unescape(page)
        sent = {"version": active.version, "cause": cause.pk, "on": TODAY, "words": "закрыт класс"}
        client.post(f"/pairs/{active.pk}/move/end/", sent)
        active.refresh_from_db()
        assert (active.state, active.ends_on, active.notice_on) == ("ended", TODAY, None)
        assert active.end_reason == "школа отменила поручение: закрыт класс"

    def test_who_was_dismissed_works_here_no_more(self, active, deputy):
        """A day that is over asks the staff list; one ahead is known before the person goes."""
        ending = {"by": deputy, "cause": EndCause.objects.get(name="увольнение наставника")}
        Pair.objects.update(starts_on="2024-09-02")
        with pytest.raises(ValidationError, match="работает в школе: увольнение и его день"):
            actions.end_pair(active, version=active.version, on=TODAY - dt.timedelta(7), **ending)
        ended = actions.end_pair(active, version=active.version, on=TODAY, **ending)
        assert ended.state == "ended"

    def test_a_moved_day_moves_the_end(self, active):
        MovedDay.objects.create(day=dt.date(2024, 11, 21), is_working=False)
        assert actions.earliest_end(TODAY) == dt.date(2024, 11, 25)

    def test_of_two_who_move_it_the_second_learns_of_the_first(self, active, deputy):
        actions.pause_pair(active, by=deputy, version=active.version, why="болезнь")
        with pytest.raises(StaleVersion):
            actions.complete_pair(active, by=deputy, version=active.version, on=TODAY)


def test_the_law_sets_the_least_notice(deputy):
    with pytest.raises(ValidationError):
        actions.save_pair_rules(by=deputy, version=1, notice_days=2)


def test_papers_that_say_another_term_are_not_there(enter, deputy, pair):
    """The agreement states term and form, the order the days: changed on the pair, they ask for new
    papers; where a slip was mended, nothing does."""
    consents(pair.mentor)
    pair = papers(pair, deputy)
    pair = actions.start_pair(pair, by=deputy, version=pair.version)
    client, address = enter(deputy), f"/pairs/{pair.pk}/edit/"
    sent = {
        "part": "main", "form": pair.form_id, "kind": pair.kind_id, "starts_on": TODAY,
        "ends_on": LATER + dt.timedelta(days=30),
    }  # fmt: skip
    page = client.post(address, sent | {"version": pair.version}, follow=True).content.decode()
    said = f"в соглашении другой срок: с {TODAY:%d.%m.%Y} по {LATER:%d.%m.%Y}"
    assert f"№ 12 от {TODAY:%d.%m.%Y}; {said}" in page
    assert f"/acts/draft/agreement/?pair={pair.pk}" in page
    assert lacks(pair) == ["agreement", "order"]
    pair.refresh_from_db()
    said = {"by": deputy, "pairs": [pair], "date": TODAY}
    actions.record_agreement(number="13", pay_line=True, **said)
    assert lacks(pair) == ["order"]
    pair.refresh_from_db()
    client.post(address, sent | {"version": pair.version, "papers_say_so": "on"})
    assert lacks(pair) == []
    pair.refresh_from_db()
    other = MentoringKind.objects.exclude(pk=pair.kind_id).first()
    actions.save_pair(pair, by=deputy, version=pair.version, kind=other)
    assert lacks(pair) == ["agreement"]


def test_a_pair_that_is_over_is_corrected_with_a_reason_and_stays_over(enter, deputy, pair):
    """№№ come later without one; the last day never lies ahead again."""
    Pair.objects.update(state="ended", end_reason="перевод", starts_on="2024-09-02", ends_on=TODAY)
    pair.refresh_from_db()
    pair = papers(pair, deputy)
    client, address = enter(deputy), f"/pairs/{pair.pk}/edit/"
    sent = {
        "version": pair.version, "part": "main", "form": pair.form_id, "kind": pair.kind_id,
        "starts_on": "2024-09-02", "ends_on": "2024-10-31",
    }  # fmt: skip
    for typed, said in (
        ({}, "напишите, что на бумаге не так"),
        ({"why": "описка", "ends_on": LATER}, "не может быть впереди"),
    ):
        answer = client.post(address, sent | typed)
        assert answer.status_code == 422
        assert said in unescape(answer.content.decode())
    client.post(address, sent | {"why": "в приказе 31.10"})
    pair.refresh_from_db()
    assert (pair.state, pair.ends_on) == ("ended", dt.date(2024, 10, 31))
    page = client.get(f"/history/mentorship.pair/{pair.pk}/").content.decode()
    assert "в приказе 31.10" in page
