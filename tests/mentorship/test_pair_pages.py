"""Pairs in the browser's eyes: the list, the gate as links, papers, moves, who sees what."""

import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from mentorship import actions
from mentorship.models import (
    EndCause,
    MentoringForm,
    MentoringKind,
    Pair,
    PairRules,
    PortfolioSection,
)
from people.models import MovedDay
from people.tables import read_document
from tests.factories import TeacherFactory
from tests.htmx import assert_fragment_equals_page
from tests.mentor_factories import agreed
from tests.mentorship.factories import TODAY, MathematicianFactory, WaitingRequestFactory
from tests.mentorship.programmes import PairFactory
from tests.served import text

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _today(clock):
    clock(TODAY)


@pytest.fixture
def pair(deputy, mentor, mentee) -> Pair:
    MathematicianFactory(teacher=mentor.teacher)
    return actions.add_pair(
        by=deputy, mentor=mentor.teacher, mentee=mentee.teacher, starts_on=TODAY,
        explanation=[
            {"key": "subject", "title": "Предмет", "score": 1, "weight": 10, "sentence": "Тот же"},
            {"key": "review", "title": "Итоги", "score": 1, "weight": 3, "sentence": "Итог 91 %"},
            {"key": "wishes", "title": "Пожелания", "score": 1, "weight": 6, "sentence": "Просит"},
        ],
    )  # fmt: skip


def move(client, pair, key, **fields):
    sent = {"version": pair.version, **fields}
    return client.post(f"/pairs/{pair.pk}/move/{key}/", sent, follow=True)


def test_the_gate_lists_what_is_missing_with_links_that_mend_it(enter, deputy, pair):
    page = text(enter(deputy).get(f"/pairs/{pair.pk}/"))
    assert f'href="/consents/people/{pair.mentor_id}/"' in page
    assert f'href="/pairs/{pair.pk}/papers/"' in page
    assert f'href="/pairs/{pair.pk}/edit/"' in page
    assert page.count("не хватает") >= 3


def test_from_papers_to_work(enter, deputy, pair):
    client = enter(deputy)
    assert move(client, pair, "start").status_code == 422
    agreed(pair.mentor)
    PairFactory(order_number="77 / о", order_date=dt.date(2024, 11, 5))
    told = client.post(
        f"/pairs/{pair.pk}/papers/",
        {
            "version": pair.version, "basis": "agreement", "agreement_number": "12",
            "agreement_date": "2024-11-01", "pay_line": "on", "order_number": "77/О",
            "agreement_content": "помощь на уроках",
            "order_date": "2024-11-02",
        },
        follow=True,
    )  # fmt: skip
    later = {"version": 2, "basis": "agreement", "order_date": "2024-11-20"}
    refused = client.post(f"/pairs/{pair.pk}/papers/", later)
    assert "Эта дата ещё не наступила" in text(refused)
    assert "Приказ № 77/О в 2024 году уже стоит с датой 05.11.2024" in text(told)
    pair.refresh_from_db()
    client.post(
        f"/pairs/{pair.pk}/edit/",
        {
            "version": pair.version, "part": "main", "form": pair.form_id, "kind": pair.kind_id,
            "starts_on": "2024-11-20", "ends_on": "2025-05-31", "group": "", "papers_say_so": "on",
        },
    )  # fmt: skip
    pair.refresh_from_db()
    page = text(move(client, pair, "start"))
    assert "Работа пары открыта" in page
    assert "начнёт работу 20.11.2024" in page
    pair.refresh_from_db()
    assert pair.state == "active"


def test_an_early_end_says_from_which_day_and_why(enter, deputy, pair):
    Pair.objects.update(state="active")
    page = text(enter(deputy).get(f"/pairs/{pair.pk}/"))
    assert "При предупреждении 19.11.2024 — не раньше 22.11.2024" in page
    assert "(20.11, 21.11, 22.11)" in page
    assert "Переносы выходных 2024 года не внесены" in page
    MovedDay.objects.create(day="2024-12-28", is_working=True)
    assert "Переносы" not in text(enter(deputy).get(f"/pairs/{pair.pk}/"))
    cause = EndCause.objects.get(name="большая нагрузка наставника").pk
    typed = {"notice_on": "2024-11-19", "on": "2024-11-20", "cause": cause, "words": "два класса"}
    answer = move(enter(deputy), pair, "end", **typed)
    assert answer.status_code == 422
    assert "Раньше 22.11.2024 нельзя" in text(answer)
    assert "два класса" in text(answer)


def test_of_two_editors_the_second_sees_both(enter, deputy, pair):
    sent = {"version": 1, "basis": "function", "order_number": "5"}
    actions.save_pair(pair, by=deputy, version=1, order_number="9/О")
    answer = enter(deputy).post(f"/pairs/{pair.pk}/papers/", sent)
    assert answer.status_code == 409
    assert "9/О" in text(answer)
    assert 'value="5"' in text(answer)


def test_a_pair_made_by_hand_answers_the_request_that_waits(deputy, school):
    asked = WaitingRequestFactory()
    made = actions.add_pair(
        by=deputy, mentor=TeacherFactory(), mentee=asked.teacher, starts_on=TODAY
    )
    assert made.request == asked
    helper = actions.add_pair(
        by=deputy, mentor=TeacherFactory(), mentee=asked.teacher, starts_on=TODAY,
        part="additional",
    )  # fmt: skip
    assert helper.request is None


def test_a_full_mentor_is_told_at_the_field(enter, deputy, pair):
    sent = {
        "mentor": pair.mentor_id, "mentee": TeacherFactory().pk, "part": "main",
        "starts_on": "2024-11-20",
    }  # fmt: skip
    answer = enter(deputy).post("/pairs/new/", sent)
    assert "уже 1 наставляемый из 1" in text(answer)
    sent["over_capacity_reason"] = "параллельные классы"
    asked = enter(deputy).post("/pairs/new/", sent | {"starts_on": "2019-11-20"})
    assert "Проверьте год или подтвердите" in text(asked)
    assert 'type="checkbox" name="certain"' in text(asked)
    assert enter(deputy).post("/pairs/new/", sent).status_code == 302
    assert Pair.objects.count() == 2
    found = text(enter(deputy).get("/search/", {"q": pair.mentee.surname}))
    assert f'href="/pairs/{pair.pk}/"' in found


def test_whom_to_choose_by_hand_is_told_of_the_mentor(enter, deputy, pair):
    away = TeacherFactory(state="on_leave")
    page = text(enter(deputy).get("/pairs/new/"))
    places = [page.index(f'label="{it}"') for it in
              ("Банк наставников", "Не в банке наставников", "В отпуске")]  # fmt: skip
    assert places == sorted(places)
    assert places[-1] < page.index(f'value="{away.pk}"')
    sent = {"mentor": away.pk, "mentee": TeacherFactory().pk, "part": "main",
            "starts_on": "2024-11-20"}  # fmt: skip
    told = text(enter(deputy).post("/pairs/new/", sent, follow=True))
    assert "— в отпуске." in told
    assert "— не в банке наставников: внесите в банк 2024/2025 учебного года." in told


class TestWhoSees:
    def test_the_two_see_their_pair_and_of_the_reasons_only_theirs(self, enter, mentor, pair):
        page = text(enter(mentor).get(f"/pairs/{pair.pk}/"))
        assert "Тот же" in page
        assert "91 %" not in page
        assert "Просит" not in page
        assert "Прекратить" not in page

    def test_the_director_sees_all_but_wishes(self, enter, director, pair):
        page = text(enter(director).get(f"/pairs/{pair.pk}/"))
        assert "91 %" in page
        assert "Просит" not in page

    def test_the_council_sees_no_explanation(self, enter, council, pair):
        page = text(enter(council).get(f"/pairs/{pair.pk}/"))
        assert "Тот же" not in page

    def test_a_stranger_finds_nothing(self, enter, stranger, accountant, pair):
        for account in (stranger, accountant):
            assert enter(account).get(f"/pairs/{pair.pk}/").status_code == 404
            assert enter(account).get("/pairs/").status_code == 403


class TestTheList:
    def test_it_is_filtered_by_the_address(self, enter, deputy, pair):
        client = enter(deputy)
        assert "Клёнов" in text(client.get("/pairs/?q=кленов"))
        assert "Таких пар нет" in text(client.get("/pairs/?q=щукин"))
        assert "Таких пар нет" in text(client.get("/pairs/?state=active"))
        assert "Клёнов" in text(client.get("/pairs/?papers=lacking"))
        assert "Таких пар нет" in text(client.get("/pairs/?papers=whole"))
        assert_fragment_equals_page(client, "/pairs/?q=клен", "#pairs")
        Pair.objects.update(group="физмат")
        for asked in ("q=Физмат", "group=физмат", f"kind={pair.kind_id}"):
            assert "Клёнов" in text(client.get(f"/pairs/?{asked}")), asked
        other = MentoringKind.objects.exclude(pk=pair.kind_id).first()
        assert "Таких пар нет" in text(client.get(f"/pairs/?kind={other.pk}"))

    def test_a_finished_pair_shows_when_asked_for(self, enter, deputy, pair):
        Pair.objects.update(state="completed", ends_on=TODAY)
        assert "Клёнов" not in text(enter(deputy).get("/pairs/"))
        assert "Клёнов" in text(enter(deputy).get("/pairs/?state=completed"))

    def test_the_workbook_holds_what_is_filtered(self, enter, deputy, pair):
        content = enter(deputy).get("/pairs/export/?q=клен").content
        rows = read_document(content, "a.xlsx").tables[0].rows
        assert rows[1][1].startswith("Клёнов")
        assert len(rows) == 2

    def test_queries_do_not_grow(self, enter, deputy):
        client, counts = enter(deputy), []
        client.get("/pairs/")
        for _ in range(2):
            for _ in range(1 if not counts else 2):
                actions.add_pair(
                    by=deputy, mentor=TeacherFactory(), mentee=TeacherFactory(), starts_on=TODAY
                )
            with CaptureQueriesContext(connection) as asked:
                client.get("/pairs/")
            counts.append(len(asked))
        assert counts[0] == counts[1]


class TestRules:
    def test_a_usual_term_stays_in_the_school_year(self, enter, deputy):
        december, june, rules = dt.date(2024, 12, 2), dt.date(2025, 6, 10), PairRules()
        assert rules.usual_end(dt.date(2024, 9, 1)) == dt.date(2025, 5, 31)
        assert rules.usual_end(december) == dt.date(2025, 7, 31)
        assert rules.usual_end(june) == dt.date(2026, 3, 9)  # hardly any of the year is left
        rules.crosses_year = True
        assert rules.usual_end(december) == dt.date(2025, 9, 1)
        page = text(enter(deputy).get("/pairs/new/"))
        assert 'name="ends_on" value="2025-07-31"' in page

    def test_a_check_goes_off_with_its_reason(self, enter, deputy, pair):
        sent = {
            "version": 1, "notice_days": 3, "usual_months": 9, "off_order": "один на всех",
            "start_grace_days": 7, "papers_grace_days": 0, "end_soon_days": 10,
            "analysis_days": 0,
            "programme_days": 21,
            "portfolio_mb": 500,
            "programme_least_months": 3,
            "programme_most_months": 12,
            "meeting_days": 14,
            "portfolio_days": 60,
            "confirm_days": 3,
            "journal_days": 14,
            "growth_days": 14,
            "interview_days": 21,
        }  # fmt: skip
        enter(deputy).post("/pairs/rules/", sent)
        rules = PairRules.current()
        assert rules.switched_off == {"order": "один на всех"}
        assert (rules.end_soon_days, rules.analysis_days) == (10, 0)
        page = text(enter(deputy).get(f"/pairs/{pair.pk}/"))
        assert "Школа обходится без проверки «приказ: № и дата»: один на всех" in page

    def test_dictionaries_grow_and_retire(self, enter, deputy, pair):
        client = enter(deputy)
        client.post("/pairs/rules/form/add/", {"name": "наставник — группа"})
        line = MentoringForm.objects.get(name="наставник — группа")
        client.post(f"/pairs/rules/form/{line.pk}/", {"retired": "yes"})
        line.refresh_from_db()
        assert line.is_retired
        answer = client.post("/pairs/rules/form/add/", {"name": "НАСТАВНИК — группа"}, follow=True)
        assert "Такая форма уже есть" in text(answer)

    def test_sections_of_portfolios_are_named_ordered_and_hidden(self, enter, deputy, mentor, pair):
        actions.adopt_usual_sections()
        client, place = enter(deputy), "/pairs/rules/section/"
        first, second, third, *rest = PortfolioSection.objects.all()
        client.post(f"{place}{third.pk}/move/", {"to": 1})
        client.post(f"{place}{first.pk}/move/", {"to": 99})
        assert list(PortfolioSection.objects.all()) == [third, second, *rest, first]
        client.post(f"{place}{second.pk}/", {"name": "Что трудно", "hint": "честно"})
        client.post(f"{place}{third.pk}/", {"retired": "yes"})
        page = text(enter(mentor).get(f"/pairs/{pair.pk}/portfolio/new/"))
        assert "Что трудно" in page
        assert second.name not in page
        assert third.name not in page
        second.refresh_from_db()
        assert second.hint == "честно"
        assert "переставила строки словаря" in text(client.get("/history/"))
        assert client.post(f"/pairs/rules/days/{first.pk}/move/", {"to": 1}).status_code == 404

    def test_moved_days_are_kept(self, enter, deputy):
        client = enter(deputy)
        client.post("/pairs/rules/days/add/", {"day": "2024-12-30", "note": "постановление"})
        client.post("/pairs/rules/days/add/", {"day": "2024-12-30"})
        day = MovedDay.objects.get()
        client.post(f"/pairs/rules/days/{day.pk}/remove/")
        assert not MovedDay.objects.exists()


def test_the_bank_counts_the_pairs_of_its_mentors(enter, deputy, pair):
    entry = pair.mentor.mentor_entries.get()
    assert "Клёнов Илья Андреевич" in text(enter(deputy).get(f"/mentors/{entry.pk}/"))


def test_the_bank_leads_to_what_a_mentor_shows_for_the_category(enter, deputy, director, pair):
    entry, link = (
        pair.mentor.mentor_entries.get(),
        f"/documents/mentor-dossier/{pair.mentor_id}.pdf",
    )
    assert link not in text(enter(deputy).get(f"/mentors/{entry.pk}/"))  # nothing to show yet
    Pair.objects.update(state="active")
    assert link in text(enter(deputy).get(f"/mentors/{entry.pk}/"))
    assert link not in text(enter(director).get(f"/mentors/{entry.pk}/"))
