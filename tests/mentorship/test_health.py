"""Signals of pairs: each comes up, goes when it is mended, and costs the same for any number."""

import datetime as dt

import pytest
from django.utils import timezone

from mentorship.actions import adopt_usual_sets
from mentorship.models import (
    EndCause,
    HelpRequest,
    Meeting,
    MeetingForm,
    Pair,
    PairNote,
    PairRules,
    PlanItem,
    PortfolioEntry,
    PortfolioSection,
    Programme,
)
from mentorship.pairs.filters import PairFilter
from mentorship.pairs.gate import missing, papers_lacking
from mentorship.pairs.health import SIGNALS, Look, counted, in_trouble, signals_of, with_health
from mentorship.pairs.lines import ListedPair
from people.models import Teacher
from tests.factories import AccountFactory, TeacherFactory
from tests.mentor_factories import MentorFactory, agreed
from tests.mentorship.factories import TODAY, YEAR
from tests.mentorship.programmes import ApprovedProgrammeFactory
from tests.request_factories import MenteeFactory
from tests.served import text

pytestmark = pytest.mark.django_db
DAY = dt.timedelta(days=1)
WHOLE = {
    "state": "active", "starts_on": TODAY - 30 * DAY, "ends_on": TODAY + 100 * DAY,
    "order_number": "7", "order_date": TODAY, "agreement_number": "1", "agreement_date": TODAY,
    "agreement_content": "Посещать уроки", "pay_line": True,
}  # fmt: skip


@pytest.fixture
def well(school) -> Pair:
    """A pair of which nothing can be said."""
    pair = Pair.objects.create(mentor=TeacherFactory(), mentee=TeacherFactory(), **WHOLE)
    agreed(pair.mentor, signed_on=TODAY - 60 * DAY)
    form = MeetingForm.objects.create(name="встреча")
    Meeting.objects.create(pair=pair, form=form, held_on=TODAY, done="Беседа", teller="mentor")
    ApprovedProgrammeFactory(pair=pair, lines=0, ends_on=pair.ends_on)
    return pair


def look(**rules) -> Look:
    return Look(TODAY, PairRules(pk=1, **rules))


def keys(pair: Pair, at: Look | None = None) -> set[str]:
    seen = with_health(Pair.objects.filter(pk=pair.pk), at or look()).get()
    return {key for key in SIGNALS if getattr(seen, f"health_{key}")}


def change(pair: Pair, **fields) -> None:
    """The pair; its programme has the days of the pair."""
    Pair.objects.filter(pk=pair.pk).update(**fields)
    days = {name: fields[name] for name in ("starts_on", "ends_on") if name in fields}
    if days:
        Programme.objects.filter(pair=pair).update(**days)


def person(teacher: Teacher, **fields) -> None:
    Teacher.objects.filter(pk=teacher.pk).update(**fields)


def keep_entry(pair: Pair) -> None:
    section = PortfolioSection.objects.get_or_create(name="Рефлексия")[0]
    PortfolioEntry.objects.create(pair=pair, section=section, text="После урока", happened_on=TODAY)


GONE = {"state": "left", "left_on": TODAY - 3 * DAY}
ENDED = {"state": "ended", "end_reason": "отказ", "notice_on": TODAY - 9 * DAY}
TROUBLES = {
    "help": lambda pair: HelpRequest.objects.create(
        pair=pair, asked_by=AccountFactory(teacher=pair.mentee)
    ),
    "mentor_left": lambda pair: person(pair.mentor, **GONE),
    "mentee_left": lambda pair: person(pair.mentee, **GONE),
    "no_mentor": lambda pair: change(pair, **ENDED, ends_on=TODAY - DAY),
    "notice": lambda pair: change(
        pair,
        **ENDED | {"state": "active"},
        ends_on=TODAY,
        end_cause=EndCause.objects.create(name="отказ"),
    ),
    "papers": lambda pair: change(pair, order_number=""),
    "terms": lambda pair: change(
        pair, order_said={"starts_on": f"{pair.starts_on}", "ends_on": "2024-12-28"}
    ),
    "mentor_consent": lambda pair: pair.mentor.consents.update(withdrawn_on=TODAY),
    "mentor_away": lambda pair: person(pair.mentor, state="on_leave"),
    "mentee_away": lambda pair: person(pair.mentee, state="on_leave"),
    "out_of_bank": lambda pair: MentorFactory(
        teacher=pair.mentor, year=YEAR, state="suspended", left_reason="отпуск"
    ),
    "late_start": lambda pair: change(pair, state="preparation"),
    "over": lambda pair: change(pair, ends_on=TODAY - DAY),
    "ends_soon": lambda pair: change(pair, ends_on=TODAY + 14 * DAY),
    "analysis": lambda pair: (change(pair, starts_on=TODAY - 121 * DAY), keep_entry(pair)),
    "no_meetings": lambda pair: pair.meetings.update(held_on=TODAY - 22 * DAY),
    "disputed": lambda pair: pair.meetings.update(disputed_at=timezone.now(), dispute="Её не было"),
    "empty_portfolio": lambda pair: change(pair, starts_on=TODAY - 61 * DAY),
    "programme": lambda pair: Programme.objects.update(state="offered"),
    "interview": lambda pair: (adopt_usual_sets(), change(pair, ends_on=TODAY + 29 * DAY)),
    "programme_term": lambda pair: Programme.objects.update(ends_on=TODAY + 101 * DAY),
    "late_plan": lambda pair: PlanItem.objects.create(
        programme=pair.programme, measure="Посетить урок", due_on=TODAY - DAY
    ),
}


def test_a_pair_that_goes_well_says_nothing(well):
    assert keys(well) == set()
    assert not in_trouble(Pair.objects.all(), look()).exists()
    assert set(TROUBLES) | {"mentee_consent"} == set(SIGNALS)


@pytest.mark.parametrize("key", TROUBLES)
def test_each_trouble_has_its_signal_sentence_and_sum(well, key):
    TROUBLES[key](well)
    assert keys(well) == {key}
    pair = with_health(Pair.objects.with_people(), look()).get()
    (told,) = signals_of(pair, look())
    assert told.sentence
    assert told.url.startswith("/")
    assert [(one.key, number) for one, number in counted(look())] == [(key, 1)]
    assert in_trouble(Pair.objects.all(), look(), key).exists()
    reminder = SIGNALS[key].kind == "info"
    assert in_trouble(Pair.objects.all(), look()).exists() != reminder
    assert signals_of(pair, look(), edits=False)[0].url == f"/pairs/{well.pk}/"


def test_thresholds_are_the_schools(well):
    change(well, order_number="", ends_on=TODAY + 20 * DAY)
    assert keys(well) == {"papers"}
    assert keys(well, look(papers_grace_days=31)) == set()
    assert keys(well, look(switched_off={"order": "один на всех"})) == set()
    assert keys(well, look(end_soon_days=20)) == {"papers", "ends_soon"}
    assert keys(well, look(mentee_consent=True)) == {"papers", "mentee_consent"}
    change(well, state="preparation")
    assert keys(well, look(start_grace_days=30)) == set()
    change(well, state="active", starts_on=TODAY - 400 * DAY, order_number="7")
    off = {"analysis_days": 0, "portfolio_days": 0}
    assert keys(well, look(**off)) == set()
    well.meetings.update(is_cancelled=True)
    assert keys(well, look(**off)) == {"no_meetings"}
    assert keys(well, look(**off, meeting_days=0)) == set()


def test_an_agreement_is_not_asked_where_it_is_a_function(well):
    change(well, agreement_number="", basis="function")
    assert keys(well) == set()


@pytest.mark.parametrize(
    "gap",
    [
        {},
        {"order_date": None},
        {"agreement_content": ""},
        {"pay_line": False},
        {"pay_line": False, "basis": "function"},
    ],
)
@pytest.mark.parametrize("off", [{}, {"agreement": "по должности"}, {"order": "один на всех"}])
def test_gate_filter_and_signal_miss_the_same_papers(well, gap, off):
    change(well, **gap)
    seen = look(switched_off=off)
    pair = Pair.objects.with_people().with_consents(TODAY).get()
    lacks = {check.key for check in missing(pair, seen.rules)} & {"order", "agreement"}
    rows = PairFilter({"papers": "lacking"}, queryset=Pair.objects.all(), look=seen).qs
    whole = PairFilter({"papers": "whole"}, queryset=Pair.objects.all(), look=seen).qs
    assert [bool(lacks)] * 2 == [rows.exists(), not whole.exists()]
    assert ("papers" in keys(well, seen)) == bool(lacks)
    said = [part.named for part in papers_lacking(pair, seen.rules)]
    assert bool(said) == bool(lacks)


def test_a_pair_analysed_lately_is_not_asked_again(well):
    change(well, starts_on=TODAY - 121 * DAY)
    keep_entry(well)
    PairNote.objects.create(pair=well, made_on=TODAY - 120 * DAY, works="Ходят на уроки")
    assert keys(well) == set()


def test_who_has_a_mentor_again_or_needs_none_is_not_missed(well):
    TROUBLES["no_mentor"](well)
    assert keys(well) == {"no_mentor"}
    entry = MenteeFactory(teacher=well.mentee, year=YEAR, state="completed")
    assert keys(well) == set()
    entry.delete()
    new = Pair.objects.create(
        mentor=TeacherFactory(), mentee=well.mentee, starts_on=TODAY, replaces=well
    )
    assert keys(well) == set()
    new.delete()
    change(well, ends_on=TODAY - 200 * DAY, starts_on=TODAY - 300 * DAY)
    assert keys(well) == set()


def test_a_pair_paused_for_a_substitute_who_is_gone_has_no_mentor(well):
    change(well, state="paused")
    assert keys(well) == set()
    stand = Pair.objects.create(
        mentor=TeacherFactory(), mentee=well.mentee, part="temporary", replaces=well,
        starts_on=TODAY - 5 * DAY, ends_on=TODAY + 9 * DAY, state="active",
    )  # fmt: skip
    assert keys(well) == set()
    Pair.objects.filter(pk=stand.pk).update(
        state="ended", end_reason="отказ наставника", ends_on=TODAY - DAY
    )
    assert keys(well) == {"no_mentor"}
    (told,) = signals_of(with_health(Pair.objects.filter(pk=well.pk), look()).get(), look())
    assert "Наставника сейчас нет" in told.sentence
    person(well.mentee, state="on_leave")
    assert "no_mentor" not in keys(well)


def test_the_list_says_what_and_where_to_mend_it(enter, deputy, well, clock):
    clock(TODAY)
    client = enter(deputy)
    assert "Ни одна пара внимания не требует" in text(client.get("/pairs/attention/"))
    TROUBLES["mentor_left"](well)
    page = text(client.get("/pairs/"))
    whole, part = (
        text(client.get("/pairs/attention/", headers=h)) for h in ({}, {"HX-Request": "true"})
    )
    assert 'href="/pairs/?attention=mentor_left"' in part
    assert ["нужен другой" in one for one in (whole, part)] == [True, False]
    assert f'href="/pairs/leaving/{well.mentor_id}/"' in whole
    assert f'href="/pairs/leaving/{well.mentor_id}/"' in page
    assert "нужен другой" in text(client.get("/pairs/?attention=yes"))
    assert "нужен другой" in text(client.get("/pairs/?attention=mentor_left"))
    assert "Таких пар нет" in text(client.get("/pairs/?attention=papers"))
    assert "нужен другой" in text(client.get(f"/pairs/{well.pk}/"))


def test_the_trouble_that_was_asked_for_is_told_first(enter, deputy, well, clock):
    clock(TODAY)
    TROUBLES["mentor_away"](well)
    TROUBLES["ends_soon"](well)
    client = enter(deputy)
    assert "и ещё 1" in text(client.get("/pairs/"))
    page = text(client.get("/pairs/?attention=ends_soon"))
    assert "Срок кончается 03.12.2024" in page
    assert "в отпуске: назначьте" not in page


def test_it_is_for_those_who_lead(enter, director, council, well, clock):
    clock(TODAY)
    TROUBLES["papers"](well)
    page = text(enter(director).get("/pairs/?attention=yes"))
    assert "не внесено: № приказа" in page
    assert "/papers/" not in page
    for address in ("/pairs/", f"/pairs/{well.pk}/"):
        assert "не внесено" not in text(enter(council).get(address))


def test_home_sums_them_up(enter, deputy, director, well, clock):
    clock(TODAY)
    TROUBLES["papers"](well)
    page = text(enter(deputy).get("/"))
    assert 'href="/pairs/?attention=papers"' in page
    assert "1 пара: не хватает бумаг" in page
    assert "1 пара: не хватает бумаг" in text(enter(director).get("/"))


def test_the_list_costs_the_same_for_one_and_three(
    enter, deputy, well, clock, django_assert_num_queries, django_assert_max_num_queries
):
    clock(TODAY)
    TROUBLES["papers"](well)
    client = enter(deputy)
    client.get("/pairs/")
    with django_assert_max_num_queries(2 + 8) as one:  # session and user, then eight
        client.get("/pairs/")
    for _ in range(2):
        Pair.objects.create(
            mentor=TeacherFactory(), mentee=TeacherFactory(), starts_on=TODAY - 90 * DAY
        )
    with django_assert_num_queries(len(one.captured_queries)):
        client.get("/pairs/")


def test_a_row_of_the_list_says_what_its_pair_says(well, django_assert_num_queries):
    """Without asking the pair for anything that the list has not read."""
    change(well, order_number="", ends_on=TODAY - DAY, mentor=TeacherFactory(state="on_leave"))
    row = with_health(Pair.objects.with_lines(), look()).get()
    with django_assert_num_queries(0):
        told = signals_of(ListedPair(row, look().today), look())
    assert told == signals_of(with_health(Pair.objects.with_people(), look()).get(), look())
    assert len(told) > 3
    assert ListedPair(row, look().today).over_capacity_reason == well.over_capacity_reason
    assert ListedPair(row, look().today).mentee.gender == well.mentee.gender
