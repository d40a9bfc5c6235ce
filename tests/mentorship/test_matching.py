"""Matching: the optimum is proven against every possibility, and says why."""

import itertools
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mentorship.matching import (
    Case,
    HardRules,
    MentorProfile,
    Prices,
    RequestProfile,
    Shortage,
    Together,
    explain,
    match,
    shortages,
)
from mentorship.matching.criteria import CRITERIA
from mentorship.matching.large import proven_quickly
from mentorship.matching.optimum import Tables
from mentorship.matching.week import free_hours, said_hours

EVEN = dict.fromkeys(CRITERIA, 1)
SUBJECTS = ["математика", "физика", "история"]
mentors = st.builds(
    MentorProfile,
    key=st.just(0),
    subjects=st.frozensets(st.sampled_from(SUBJECTS), max_size=2),
    competences=st.dictionaries(st.integers(1, 4), st.integers(1, 5), max_size=3),
    class_ranges=st.frozensets(st.sampled_from(["primary", "middle"])),
    teaching_years=st.none() | st.integers(0, 40),
    category=st.sampled_from([0, 0.5, 1]),
    review_share=st.none() | st.floats(0, 1),
    training_share=st.floats(0, 1),
    building=st.sampled_from(["", "1", "2"]),
    places=st.integers(0, 2),
    running=st.integers(0, 2),
    heads=st.frozensets(st.integers(1, 2), max_size=1),
    wished=st.frozensets(st.integers(101, 104), max_size=1),
    unwanted=st.frozensets(st.integers(101, 104), max_size=1),
)
requests = st.builds(
    RequestProfile,
    key=st.just(0),
    teacher=st.just(0),
    subject=st.sampled_from(["", *SUBJECTS]),
    difficulties=st.lists(st.integers(1, 4), unique=True, max_size=3).map(tuple),
    class_range=st.sampled_from(["", "primary", "middle"]),
    department=st.none() | st.integers(1, 2),
    building=st.sampled_from(["", "1", "2"]),
    wished=st.none() | st.integers(1, 4),
    unwanted=st.frozensets(st.integers(1, 4), max_size=1),
    together=st.dictionaries(st.integers(1, 4), st.sampled_from(Together), max_size=2),
    first=st.booleans(),
)
rules = st.builds(
    HardRules, same_subject=st.booleans(), not_own_head=st.booleans(),
    minimum_years=st.sampled_from([0, 5]), not_after_conflict=st.booleans(),
    not_unwanted=st.booleans(),
)  # fmt: skip


@st.composite
def cases(draw, most=4):
    """Small cases: mentors have keys 1…, requests 11…, their teachers 101…"""
    bank = draw(st.lists(mentors, max_size=most))
    queue = draw(st.lists(requests, max_size=most))
    return Case(
        tuple(replace(m, key=at) for at, m in enumerate(bank, 1)),
        tuple(replace(r, key=10 + at, teacher=100 + at) for at, r in enumerate(queue, 1)),
        {key: draw(st.sampled_from([0, 1, 3])) for key in CRITERIA},
        draw(rules),
        {"математика": "точные", "физика": "точные"},
    )


def best_by_hand(case: Case) -> tuple[int, int, int]:
    """(served, of them first, millionths) of the best of all assignments there are."""
    tables = Tables(case)
    best = (0, 0, 0)
    choices = range(-1, len(case.mentors))
    for chosen in itertools.product(choices, repeat=len(case.requests)):
        taken = [at for at in chosen if at >= 0]
        fits = all(taken.count(at) <= case.mentors[at].places for at in taken)
        if fits and all(tables.allowed[r, m] for r, m in enumerate(chosen) if m >= 0):
            score = sum(int(tables.scores[r, m]) for r, m in enumerate(chosen) if m >= 0)
            first = sum(case.requests[r].first for r, m in enumerate(chosen) if m >= 0)
            best = max(best, (len(taken), first, score))
    return best


def pairs(matching) -> dict[int, int]:
    return {proposal.request.key: proposal.mentor.key for proposal in matching.proposals}


@given(cases())
@settings(max_examples=60)
def test_it_is_the_best_there_is(case):
    found = match(case)
    first = sum(proposal.request.first for proposal in found.proposals)
    worth = (found.worth.served, first, round(found.worth.score * 1_000_000))
    assert worth == best_by_hand(case)


@given(cases(most=7))
def test_capacity_and_hard_rules_hold(case):
    found = pairs(match(case))
    for mentor in case.mentors:
        assert list(found.values()).count(mentor.key) <= max(mentor.places, 0)
    tables = Tables(case)
    assert all(tables.allowed[tables.row[r], tables.column[m]] for r, m in found.items())


@given(cases(most=7))
def test_everybody_is_served_or_told_why(case):
    found = match(case)
    named = [p.request.key for p in found.proposals] + [u.request.key for u in found.unserved]
    assert sorted(named) == [request.key for request in case.requests]
    assert all(unserved.why for unserved in found.unserved)


@given(cases())
def test_a_proposal_explains_itself_as_the_pair_alone_would(case):
    for proposal in match(case).proposals:
        alone = explain(case, proposal.request, proposal.mentor)
        assert [one._replace(score=0) for one in proposal.reasons] == [
            one._replace(score=0) for one in alone
        ]
        scores = [one.score for one in proposal.reasons]
        assert scores == pytest.approx([one.score for one in alone], abs=1e-6)


@given(cases(most=5), st.integers(1, 3))
def test_the_quick_way_of_large_banks_is_proven_or_not_taken(case, nearest):
    tables = Tables(case)
    found = proven_quickly(tables.scores, tables.allowed, tables.places, large=0, nearest=nearest)
    if found is not None:
        worth = tables.worth(found)
        assert (worth.served, round(worth.score * 1_000_000)) == best_by_hand(case)[::2]


def test_the_quick_way_is_taken_where_everybody_finds_a_place():
    scores = np.array([[9.0, 8, 1], [9, 2, 1], [4, 2, 1]]) * 1_000_000
    every = np.ones((3, 3), dtype=bool)
    found = proven_quickly(scores, every, np.array([1, 1, 1]), large=0, nearest=2)
    assert found is None  # the third would be left among the two nearest
    found = proven_quickly(scores, every, np.array([1, 1, 1]), large=0, nearest=3)
    assert found is None  # nothing is spared by trying all of them
    found = proven_quickly(scores, every, np.array([2, 1, 1]), large=0, nearest=2)
    assert found.tolist() == [1, 0, 0]


def renamed(case: Case, by: int) -> Case:
    def move(keys):
        return frozenset(key + by for key in keys)

    return replace(
        case,
        mentors=tuple(
            replace(m, key=m.key + by, wished=move(m.wished), unwanted=move(m.unwanted))
            for m in case.mentors
        ),
        requests=tuple(
            replace(
                r, key=r.key + by, teacher=r.teacher + by, unwanted=move(r.unwanted),
                wished=r.wished and r.wished + by,
                together={key + by: went for key, went in r.together.items()},
            )
            for r in case.requests
        ),
    )  # fmt: skip


@given(cases(most=6), st.integers(1000, 9999))
def test_names_change_nothing(case, by):
    expected = {request + by: mentor + by for request, mentor in pairs(match(case)).items()}
    assert pairs(match(renamed(case, by))) == expected


@given(cases(most=6))
def test_the_same_case_gives_the_same_answer(case):
    assert pairs(match(case)) == pairs(match(case))


@given(cases(), st.data())
@settings(max_examples=60)
def test_a_choice_by_hand_stands_and_costs_what_was_told_before(case, data):
    if not case.mentors or not case.requests:
        return
    keys = [request.key for request in case.requests]
    others = st.dictionaries(
        st.sampled_from(keys), st.sampled_from([m.key for m in case.mentors]), max_size=1
    )
    request, case = data.draw(st.sampled_from(keys)), replace(case, pinned=data.draw(others))
    told = Prices(match(case))
    assert told.of(request).keys() == {mentor.key for mentor in case.mentors}
    for mentor, price in told.of(request).items():
        forced = match(replace(case, pinned={**case.pinned, request: mentor}))
        assert pairs(forced)[request] == mentor
        assert tuple(price) == pytest.approx(tuple(forced.price_of(request)), abs=1e-6)
        assert forced.price_of(-1) == (0, 0)


@given(cases(most=4))
@settings(max_examples=60)
def test_what_it_costs_to_strike_out_the_proposed_is_told_before(case):
    told = Prices(match(case))
    for request, mentor in pairs(match(case)).items():
        without = match(replace(case, forbidden=frozenset({(request, mentor)})))
        assert told.of(request)[mentor] == (0, 0)
        price = told.of_nobody(request)
        assert tuple(price) == pytest.approx(tuple(without.price_of(request)), abs=1e-6)


@given(cases(most=6))
def test_explanations_add_up_to_the_score(case):
    for proposal in match(case).proposals:
        reasons = explain(case, proposal.request, proposal.mentor)
        weight = sum(reason.weight for reason in reasons) or 1
        total = sum(reason.score * reason.weight for reason in reasons) / weight
        assert total == pytest.approx(proposal.score, abs=2e-6)
        assert all(reason.sentence and 0 <= reason.score <= 1 for reason in reasons)


# --- what is said -------------------------------------------------------------------------------

ANNA = MentorProfile(
    1, frozenset({"математика"}), {7: 5, 8: 3}, frozenset({"middle"}), teaching_years=20,
    category=1, category_name="высшая категория", review_share=0.8, training_share=1,
    building="1", places=1,
)  # fmt: skip
ASKED = RequestProfile(11, 101, "математика", (7, 9), "middle", building="1")


def case(*bank, queue=(ASKED,), **settings):
    return Case(tuple(bank), tuple(queue), EVEN, **settings)


def test_a_good_pair_is_explained_line_by_line():
    said = {reason.key: reason for reason in explain(case(ANNA), ASKED, ANNA)}
    assert said["subject"].sentence == "Ведёт тот же предмет: математика"
    two = replace(ASKED, subject="физика, математика")
    either = case(ANNA, queue=(two,), rules=HardRules(same_subject=True))
    assert explain(either, two, ANNA)[0] == said["subject"]
    assert [one.mentor.key for one in match(either).proposals] == [ANNA.key]
    assert said["competences"].score == pytest.approx(3 / 5)
    assert said["competences"].sentence == "Владеет тем, что трудно: 1 из 2, уровень 5 из 5"
    assert said["experience"].sentence == "Педагогический стаж 20\u00a0лет, высшая категория"
    assert said["classes"].sentence == "Работает в тех же классах"
    assert said["review"].sentence == "Итог анализа работы за год: 80 %"
    assert said["wishes"].sentence == "Пожеланий друг о друге нет"


@pytest.mark.parametrize(
    ("bank", "kept", "why"),
    [
        ((), {}, "В банке нет ни одного наставника"),
        ((replace(ANNA, places=0),), {}, "Подходит 1\u00a0наставник, но свободных мест нет"),
        (
            (replace(ANNA, subjects=frozenset({"труд"})),),
            {"rules": HardRules(same_subject=True)},
            "Никто не подходит: другой предмет — 1",
        ),
        ((replace(ANNA, key=101),), {}, "Никто не подходит: это сам педагог — 1"),
        ((ANNA,), {"forbidden": frozenset({(11, 1)})}, "Никто не подходит: исключён вручную — 1"),
        (
            (replace(ANNA, teaching_years=None), replace(ANNA, key=2, teaching_years=3)),
            {"rules": HardRules(minimum_years=5)},
            "Никто не подходит: мал стаж — 1; стаж не указан — 1",
        ),
    ],
)
def test_who_is_left_is_told_exactly_why(bank, kept, why):
    assert [unserved.why for unserved in match(case(*bank, **kept)).unserved] == [why]


def test_the_next_two_candidates_stand_beside_the_proposal():
    others = [
        replace(ANNA, key=at, teaching_years=years) for at, years in ((2, 1), (3, 14), (4, 9))
    ]
    proposal = match(case(ANNA, *others)).proposals[0]
    assert proposal.mentor.key == 1
    assert [(c.mentor.key, c.has_place) for c in proposal.others] == [(3, True), (4, True)]


def test_what_is_missing_is_named_most_wanted_first():
    queue = [replace(ASKED, key=20 + at, teacher=200 + at, subject="физика") for at in range(3)]
    found = shortages(match(case(queue=[ASKED, *queue], rules=HardRules(same_subject=True))))
    assert (found[0].subject, found[0].competences) == ("физика", ASKED.difficulties[:3])
    assert {s.subject: s.serves for s in found} == {"физика": 2, "математика": 1}


def test_who_is_served_poorly_would_be_served_better_by_one_more():
    busy = MentorProfile(2, frozenset({"труд"}), {5: 5}, places=2, running=3)
    found = shortages(match(case(busy)))
    assert [(s.mentor, s.subject) for s in found if not s.competences or s.subject] == [
        (None, "математика")
    ]
    assert [s.competences for s in found if s.mentor] == [(7,)]  # what somebody there may learn
    assert not shortages(match(case(replace(ANNA, competences={7: 5, 9: 5}))))


def test_a_full_mentor_of_the_bank_is_named_too():
    found = shortages(match(case(replace(ANNA, places=0))))
    assert [s.mentor for s in found if s.place] == [1]


def with_another(case: Case, one) -> Case:
    """The case with what an answer adds, put together anew."""
    if one.mentor is None:
        new = MentorProfile(
            key=0, subjects=frozenset(filter(None, [one.subject])), places=2,
            competences=dict.fromkeys(one.competences, 5),
            teaching_years=max(case.rules.minimum_years, 1),
        )  # fmt: skip
        return replace(case, mentors=(*case.mentors, new))
    old = next(mentor for mentor in case.mentors if mentor.key == one.mentor)
    new = replace(
        old, places=old.places + one.place,
        competences={**old.competences, **dict.fromkeys(one.competences, 5)},
    )  # fmt: skip
    return replace(case, mentors=tuple(new if m is old else m for m in case.mentors))


@given(cases(most=3))
@settings(max_examples=40)
def test_an_addition_serves_as_many_as_it_says(case):
    """Against every assignment of the case with the addition; no other addition serves more."""
    before, free = best_by_hand(case), match(case)
    found = shortages(free)
    for one in found:
        served, _, score = best_by_hand(with_another(case, one))
        assert served - before[0] == one.serves
        assert score - before[2] == pytest.approx(one.gain * 1_000_000, abs=10)
    best = max((one.serves for one in found), default=0)
    for unserved in free.unserved:
        subject = unserved.request.subject
        plain = Shortage(0, 0, subject=subject)
        assert best_by_hand(with_another(case, plain))[0] - before[0] <= best


@given(cases(most=3))
@settings(max_examples=40)
def test_no_competence_makes_the_matching_better_than_the_one_named(case):
    free = match(case)
    taken = [proposal.mentor.key for proposal in free.proposals]
    named = [one for one in shortages(free) if one.mentor and one.competences]
    best = max((one.gain for one in named), default=0.05)
    for mentor in case.mentors:
        for key in range(1, 5):
            if taken.count(mentor.key) < mentor.places:
                more = with_another(case, Shortage(0, 0, mentor=mentor.key, competences=(key,)))
                assert match(more).worth.score - free.worth.score <= best + 0.00001


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("вт, чт после 14:00", "вторник, четверг с 14:00"),
        ("после 14:00 во вторник", "вторник с 14:00"),
        ("вторник, 6-й урок; среда", "вторник 13:00–14:00; среда"),
        ("вторник и четверг после пятого урока", "вторник, четверг с 13:00"),
        ("Вторая половина дня", "каждый день с 13:00"),
        ("по средам с 14 до 15:30, пт 2–3 уроки", "среда 14:00–15:00; пятница 9:00–11:00"),
        ("пн–ср до 12:00", "понедельник, вторник, среда 7:00–12:00"),
        ("до уроков, вечером на связи", "каждый день 7:00–8:00, с 16:00"),
        ("любой день, кроме среды и пт", "понедельник, вторник, четверг, суббота"),
        ("по договорённости", ""),
        ("в каникулы", ""),
        ("", ""),
    ],
)
def test_free_time_is_read_from_words(text, hours):
    assert said_hours(free_hours(text)) == hours


@pytest.mark.parametrize(
    ("mentor", "asked", "score", "said"),
    [
        ("вт после 14:00", "вторая половина дня", 0.75, "общее время: вторник с 14:00"),
        ("вт до 12:00", "вт, 6-й урок", 0.25, "общего времени нет"),
        ("по звонку", "вт, 6-й урок", 0.5, "время не понять: «по звонку»"),
        ("", "вт", 0.5, "свободное время не указано"),
    ],
)
def test_time_that_cannot_be_read_says_so(mentor, asked, score, said):
    one = MentorProfile(1, free=free_hours(mentor), when=mentor)
    other = RequestProfile(11, 101, free=free_hours(asked), when=asked)
    reason = {r.key: r for r in explain(case(one, queue=(other,)), other, one)}["place"]
    assert (reason.score, reason.sentence) == (score, f"Корпус не указан, {said}")
