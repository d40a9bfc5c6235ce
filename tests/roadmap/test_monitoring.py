"""Monitoring: what numbers mean, from which rows they come, who is shown what."""

import datetime as dt
import re
from fractions import Fraction
from html import unescape
from urllib.parse import unquote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mentorship import actions as pairing
from mentorship.models import DifficultyMark, Interview, Meeting, MeetingForm, Pair
from people.academic_year import AcademicYear
from people.models import StaleVersion
from people.rounding import in_words
from roadmap import actions
from roadmap.documents import registry
from roadmap.documents.engine import render
from roadmap.models import MonitoringNote, MonitoringRules
from roadmap.monitoring.draft import swot_from_answers
from roadmap.monitoring.facts import facts_of
from roadmap.monitoring.indicators.growth import by_difficulty
from roadmap.monitoring.indicators_of_year import INDICATORS
from roadmap.monitoring.page import sheet_of, told_of
from roadmap.monitoring.year_facts import CourseFact, MarkFact, PairFact, RequestFact, YearFacts
from roadmap.progress import evidence_for
from roadmap.waiting import waiting_for
from tests.mentorship.programmes import ApprovedProgrammeFactory, PairFactory
from tests.request_factories import CompetenceFactory, RequestFactory
from tests.roadmap.conftest import YEAR
from tests.roadmap.sample_papers import squeezed, text_of

TODAY = dt.date(2025, 3, 3)
PAIRS = st.builds(
    PairFact, key=st.integers(1, 99), name=st.just("А и Б"), ended_early=st.booleans(),
    days=st.integers(1, 300), meetings=st.integers(0, 40), minutes=st.integers(0, 4000),
    due=st.integers(0, 9), mentee=st.integers(1, 5), mentor=st.integers(1, 5),
    interviewed=st.booleans(), programme=st.booleans(), change=st.none() | st.fractions(-4, 4),
)  # fmt: skip
OF_PEOPLE = {"retained": "mentee", "retained_mentors": "mentor"}


def measure(key: str, **facts):
    return INDICATORS[key].measure(YearFacts(**facts))


def text(response) -> str:
    return unescape(response.content.decode()).replace("\xa0", " ")


class TestNumbers:
    @settings(max_examples=20)
    @given(st.lists(PAIRS, max_size=8, unique_by=lambda pair: pair.key))
    def test_a_share_is_of_its_own_lines_and_never_beyond(self, pairs):
        for key, one in INDICATORS.items():
            found = measure(key, pairs=tuple(pairs))
            if one.unit != "%" or key in ("served", "plan"):
                continue
            counted = sum(line.counts for line in found.lines)
            number = len({getattr(pair, OF_PEOPLE.get(key, "key")) for pair in pairs})
            assert len(found.lines) == number
            assert found.value is None if not pairs else (
                found.value == Fraction(100 * counted, number)
            )  # fmt: skip

    @settings(max_examples=20)
    @given(st.lists(PAIRS, min_size=1, max_size=6))
    def test_the_same_pairs_twice_change_no_mean(self, pairs):
        for key in INDICATORS.keys() - {"practices", "training"}:
            once, twice = measure(key, pairs=tuple(pairs)), measure(key, pairs=tuple(pairs * 2))
            assert once.value == twice.value, key

    def test_requests_count_once_and_wait_until_their_mentor(self):
        asked = (RequestFact(1, "А", 10), RequestFact(2, "Б", 20), RequestFact(3, "В", None, 40),
                 RequestFact(4, "Г"))  # fmt: skip
        assert measure("served", requests=asked).value == 50
        waited = measure("days_to_mentor", requests=asked)
        assert (waited.value, waited.beside) == (15, "ещё ждёт 1, дольше всех — 40 дн.")
        assert INDICATORS["days_to_mentor"].verdict(Fraction(31), Fraction(30)) == "no"

    def test_each_side_is_asked_for_itself(self):
        marks = (MarkFact(1, "А", "mentee", 9, 1), MarkFact(1, "Б", "mentor", 4, 2),
                 MarkFact(2, "В", "mentee", 6, 3), MarkFact(3, "Б", "mentor", 4, 2))  # fmt: skip
        assert measure("satisfied_mentees", marks=marks).value == Fraction(15, 2)
        mentors = measure("satisfied_mentors", marks=marks)
        assert (mentors.value, len(mentors.lines), mentors.people) == (4, 2, 1)

    def test_people_are_counted_once_and_a_pair_goes_on_with_another_mentor(self):
        pairs = (
            PairFact(1, "А и Б", mentee=1, mentor=1, programme=True, change=Fraction(1),
                     interviewed=True),
            PairFact(2, "А и В", mentee=1, mentor=2, replaces=1, mentor_stays=False,
                     change=Fraction(2)),
            PairFact(3, "А и Г", mentee=1, mentor=3, replaces=2, temporary=True, programme=True,
                     mentor_stays=None),
        )  # fmt: skip
        found = {key: measure(key, pairs=pairs) for key in INDICATORS}
        said = {key: (one.numerator, one.denominator) for key, one in found.items()}
        assert said["pairs"] == (1, 1)
        assert said["programmes"] == (0, 1)  # the newest mentor's, not who stands in for him
        assert said["interviewed"] == said["retained"] == (1, 1)
        assert said["retained_mentors"] == (1, 2)  # who is not of the staff is no loss of it
        assert (found["growth"].value, found["growth"].people) == (Fraction(3, 2), 1)

    def test_difficulties_are_averaged_over_pairs_the_greatest_growth_first(self):
        found = by_difficulty([
            CourseFact(1, "Проекты", Fraction(3), Fraction(3)),
            CourseFact(1, "Урок", Fraction(1), Fraction(4)),
            CourseFact(2, "Урок", Fraction(2), Fraction(3)),
            CourseFact(1, "Проекты", Fraction(2), Fraction(2)),
        ])  # fmt: skip
        assert [(one.name, one.change, one.of) for one in found] == [
            ("Урок", 2, 2), ("Проекты", 0, 1),
        ]  # fmt: skip

    def test_what_is_read_is_compared_and_what_gathers_is_judged_late(self):
        meetings, hours = INDICATORS["meetings"], INDICATORS["hours"]
        assert meetings.verdict(Fraction(196, 100), Fraction(2)) == "yes"  # it is read as «2»
        assert meetings.verdict(Fraction(194, 100), Fraction(2), ended=False) == "no"
        assert [hours.verdict(Fraction(9), Fraction(10), ended=is_over)
                for is_over in (False, True)] == ["later", "no"]  # fmt: skip
        assert hours.verdict(Fraction(11), Fraction(10), ended=False) == "yes"

    @pytest.mark.parametrize(
        ("value", "tenths", "words"),
        [(Fraction(87, 2), False, "44"), (Fraction(85, 20), True, "4,3"), (Fraction(4), True, "4"),
         (Fraction(-1, 2), True, "−0,5"), (Fraction(-1, 100), True, "0")],
    )  # fmt: skip
    def test_numbers_are_written_as_people_do(self, value, tenths, words):
        assert in_words(value, tenths) == words


@pytest.fixture
def pair(mentor, mentee, deputy, clock) -> Pair:
    """A pair of the year with something of everything."""
    clock(TODAY)
    hard = CompetenceFactory(name="Порядок на уроке")
    asked = RequestFactory(
        teacher=mentee.teacher, year=YEAR, hard=[hard], levels={hard: 2}, state="closed",
        submitted_at=dt.datetime(2024, 8, 22, 9, tzinfo=dt.UTC),
    )  # fmt: skip
    made = Pair.objects.create(
        mentor=mentor.teacher, mentee=mentee.teacher, request=asked, state="active",
        starts_on=dt.date(2024, 9, 1), ends_on=dt.date(2025, 5, 31),
    )  # fmt: skip
    DifficultyMark.objects.create(
        pair=made, competence=hard, stage="middle", side="mentee", level=4, made_on=TODAY
    )
    form = MeetingForm.objects.create(name="беседа")
    for month in (9, 10):
        Meeting.objects.create(
            pair=made, form=form, held_on=dt.date(2024, month, 10), done="Урок", minutes=90,
            teller="mentor",
        )  # fmt: skip
    return made


def talked(pair: Pair, deputy, mark: int, words: str = "Больше разборов уроков") -> Interview:
    [row] = pairing.plan_interviews(by=deputy, pairs=[pair], stage="middle", planned_on=TODAY)
    asked = row.question_set.questions.filter(whom="mentee")
    answers = {asked.get(tells="satisfaction").pk: mark, asked.get(tells="opportunity").pk: words}
    return pairing.hold_interview(
        row, by=deputy, version=1, answers=answers, conclusion="Работают", held_on=TODAY,
        recommendation="continue",
    )  # fmt: skip


@pytest.mark.django_db
class TestFacts:
    def test_a_year_is_counted_from_what_was_entered(self, pair, deputy):
        ApprovedProgrammeFactory(pair=pair)
        line = pair.programme.items.first()
        pairing.mark_item_done(line, by=deputy, on=line.due_on)
        talked(pair, deputy, 9)
        facts = facts_of(YEAR, TODAY)
        [one] = facts.pairs
        assert (one.meetings, one.minutes, one.interviewed, one.programme) == (2, 180, True, True)
        assert (one.done, one.change, one.mentee_stays) == (1, 2, True)
        assert one.due == pair.programme.items.filter(due_on__lte=TODAY).count()
        assert [r.waited for r in facts.requests] == [10]
        assert [(m.side, m.mark) for m in facts.marks] == [("mentee", 9)]
        Pair.objects.update(state="preparation")
        [asked] = facts_of(YEAR, TODAY).requests
        assert asked.waited is None  # its first day has passed, and the pair does not work yet
        assert [(c.name, c.before, c.after) for c in facts.courses] == [("Порядок на уроке", 2, 4)]

    def test_a_pair_counts_in_each_year_by_what_was_in_it(self, pair):
        Pair.objects.update(ends_on=dt.date(2026, 1, 31))
        later = facts_of(YEAR.next, dt.date(2025, 9, 1))
        assert [(one.meetings, one.days) for one in later.pairs] == [(0, 32)]
        assert facts_of(YEAR.previous, TODAY).pairs == ()
        assert facts_of(YEAR.next, TODAY).pairs == ()  # that year has not begun

    def test_an_early_end_counts_in_its_year_and_a_mentee_who_left_too(self, pair, mentee):
        Pair.objects.update(state="ended", end_reason="переезд", ends_on=dt.date(2024, 12, 1))
        mentee.teacher.state, mentee.teacher.left_on = "left", dt.date(2024, 12, 2)
        mentee.teacher.save()
        [one] = facts_of(YEAR, TODAY).pairs
        assert (one.ended_early, one.mentee_stays, one.days) == (True, False, 92)
        [before] = facts_of(YEAR, dt.date(2024, 11, 30)).pairs
        assert before.mentee_stays

    def test_queries_do_not_grow(self, pair, deputy, django_assert_num_queries):
        for _ in range(2):
            with django_assert_num_queries(7):
                facts_of(YEAR, TODAY)
            for _ in range(2):
                PairFactory(starts_on=dt.date(2024, 10, 1), state="active")


@pytest.mark.django_db
class TestPage:
    def test_who_reads_it(self, enter, pair, deputy, director, council, teacher, secretary):
        asked = [enter(who).get("/monitoring/").status_code
                 for who in (deputy, director, council, teacher, secretary)]  # fmt: skip
        assert asked == [200, 200, 200, 403, 403]

    def test_groups_too_small_are_not_shown_to_others_nor_on_paper(
        self, enter, pair, deputy, director
    ):
        talked(pair, deputy, 9)
        assert "меньше 5, не показано" in text(enter(director).get("/monitoring/"))
        assert "меньше 5, не показано" not in text(enter(deputy).get("/monitoring/"))
        rows = {row.indicator.key: row for row in sheet_of(
            YEAR, deputy, TODAY, on_paper=True).rows}  # fmt: skip
        assert (rows["satisfied_mentees"].said, rows["satisfied_mentees"].few) == ("", True)
        assert sheet_of(YEAR, director, TODAY).hidden == 1
        MonitoringRules.objects.create(pk=1, smallest_group=2)
        other = PairFactory(starts_on=dt.date(2024, 10, 1), state="active")
        talked(other, deputy, 6)
        shown = {row.indicator.key: row.said for row in sheet_of(YEAR, director, TODAY).rows}
        assert shown["satisfied_mentees"] == "7,5"

    def test_a_number_opens_the_rows_it_was_counted_from(self, enter, pair, deputy, director):
        talked(pair, deputy, 9)
        page = text(enter(deputy).get("/monitoring/list/meetings/"))
        assert "2 за 184 дн." in page
        assert f'href="/pairs/{pair.pk}/"' in page
        assert enter(director).get("/monitoring/list/meetings/").status_code == 200
        assert enter(director).get("/monitoring/list/satisfied_mentees/").status_code == 404
        assert enter(deputy).get("/monitoring/list/nothing/").status_code == 404
        for key in INDICATORS:
            assert enter(deputy).get(f"/monitoring/list/{key}/").status_code == 200, key
            assert enter(deputy).get(f"/monitoring/list/{key}/export/").status_code == 200, key

    def test_reasons_difficulties_and_earlier_years_open_their_rows(self, enter, pair, deputy):
        PairFactory(
            state="ended", end_reason="переезд", starts_on=dt.date(2023, 9, 1),
            ends_on=dt.date(2024, 10, 1), mentee__surname="Отъездова",
        )  # fmt: skip
        client = enter(deputy)
        page = client.get("/monitoring/").content.decode()
        links = [unescape(one) for one in re.findall(r'href="(/monitoring/list/[^"]+)"', page)]
        assert "/monitoring/list/pairs/?year=2023" in links
        found = {unquote(one): text(client.get(one)) for one in links if "of=" in one}
        assert found.keys() == {
            "/monitoring/list/ended_early/?year=2024&of=причина не указана",
            "/monitoring/list/growth/?year=2024&of=Порядок на уроке",
        }
        growth, reasons = (found[key] for key in sorted(found, reverse=True))
        assert "2 → 4" in growth
        assert "Отъездова" in reasons
        assert pair.mentee.surname not in reasons

    def test_a_deputy_of_the_pair_does_not_read_the_others_mark(self, enter, pair, deputy):
        talked(pair, deputy, 9)
        where = "/monitoring/list/satisfied_mentees/"
        assert "9 из 10" in text(enter(deputy).get(where))
        Pair.objects.update(mentor=deputy.teacher)
        assert "9 из 10" not in text(enter(deputy).get(where))

    def test_the_council_hears_what_misses_its_threshold(self, pair, deputy):
        talked(pair, deputy, 3)
        said = told_of(YEAR, TODAY)
        assert said.startswith("Пар, которые работали в году, на 03.03.2025 — 1. Порога школы дост")
        assert "пары с утверждённой программой — 0\xa0%" in said
        assert "довольны" not in said  # of one person
        assert "часы совместной работы — 3\xa0ч на пару" in said.split("судить рано: ")[1]
        assert ".." not in said
        late = told_of(YEAR, YEAR.school_end)
        assert "часы совместной работы — 3\xa0ч на пару" in late.split("Не достигают: ")[1]
        assert "рано" not in late
        assert told_of(YEAR.previous, TODAY) == ""

    def test_thresholds_are_the_schools(self, enter, pair, deputy):
        sent = {"version": 1, "smallest_group": 3, "t_meetings": "0,3"}
        page = enter(deputy).post("/monitoring/rules/", sent)
        assert page.status_code == 302, text(page)
        row = {one.indicator.key: one for one in sheet_of(YEAR, deputy, TODAY).rows}["meetings"]
        assert (row.threshold, row.is_met) == ("от 0,3", True)
        assert enter(deputy).post("/monitoring/rules/", sent | {"t_plan": "5"}).status_code == 409

    def test_an_empty_year_says_so(self, enter, deputy, school):
        page = text(enter(deputy).get("/monitoring/"))
        assert "Пар в этом учебном году не было" in page


@pytest.mark.django_db
class TestWords:
    def test_swot_is_drafted_from_answers_and_kept_in_the_curators_words(
        self, enter, pair, deputy, director, council
    ):
        talked(pair, deputy, 9)
        draft = text(enter(deputy).get("/monitoring/note/?from=answers"))
        assert "Больше разборов уроков" in draft
        assert not MonitoringNote.objects.exists()
        sent = {"version": 1, "opportunities": "Уроки по обмену", "conclusions": "Продолжать"}
        assert enter(deputy).post("/monitoring/note/", sent).status_code == 302
        for who in (director, council):
            page = text(enter(who).get("/monitoring/"))
            assert "Уроки по обмену" in page
            assert "Больше разборов уроков" not in page
            assert enter(who).get("/monitoring/note/").status_code == 403
        with pytest.raises(StaleVersion):
            actions.save_monitoring_note(YEAR, by=deputy, version=1, threats="Нагрузка")

    def test_a_deputy_of_the_pair_drafts_nothing_from_the_other(self, pair, deputy):
        talked(pair, deputy, 9)
        assert swot_from_answers(YEAR, deputy)["opportunities"] == "Больше разборов уроков"
        deputy.teacher = pair.mentor
        assert swot_from_answers(YEAR, deputy)["opportunities"] == ""

    def test_home_asks_for_them_from_may_on(self, pair, deputy):
        asked = {day: [line.title for line in waiting_for(deputy, YEAR, day)]
                 for day in (dt.date(2025, 4, 30), dt.date(2025, 5, 1))}  # fmt: skip
        assert ["Подвести итоги мониторинга" in one for one in asked.values()] == [False, True]
        actions.save_monitoring_note(YEAR, by=deputy, version=1, conclusions="Продолжать")
        said = [line.title for line in waiting_for(deputy, YEAR, dt.date(2025, 5, 1))]
        assert "Подвести итоги мониторинга" not in said

    def test_the_plan_sees_the_conclusions(self, pair, deputy):
        found = evidence_for(YEAR, ["monitoring"])["monitoring"]
        assert (found.sentence, found.met) == ("Выводы мониторинга ещё не написаны", False)
        actions.save_monitoring_note(YEAR, by=deputy, version=1, conclusions="Продолжать")
        assert evidence_for(YEAR, ["monitoring"])["monitoring"].met


@pytest.fixture
def place(settings, tmp_path):
    settings.APP_DATA_DIR = tmp_path


@pytest.mark.django_db
@pytest.mark.parametrize("file_format", ["pdf", "docx"])
def test_the_report_tells_numbers_thresholds_and_conclusions(
    pair, deputy, council, place, file_format
):
    talked(pair, deputy, 9, words="Слова-человека")
    actions.save_monitoring_note(YEAR, by=deputy, version=1, conclusions="Продолжать школу")
    made = registry.build("monitoring", str(YEAR.first), by=council)
    told = squeezed(text_of(render(made, file_format), file_format))
    for words in ("Качество процесса", "Рост участников", "меньше 5, не показано", "не показаны",
                  "Продолжать школу", str(AcademicYear(YEAR.first - 2))):  # fmt: skip
        assert squeezed(words) in told, words
    assert squeezed("Слова-человека") not in told
