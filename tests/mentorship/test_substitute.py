"""While a temporary mentor stands in there is one living portfolio, and it comes back with all."""

import datetime as dt

import pytest
from django.core.exceptions import ValidationError

from mentorship import actions
from mentorship.actions.standing_in import pause_those_stood_in_for
from mentorship.models import (
    EndCause,
    EntryFile,
    Pair,
    PortfolioEntry,
    PortfolioSection,
)
from people.models import Notification
from tests.factories import AccountFactory
from tests.mentorship.factories import TODAY, MathematicianFactory
from tests.mentorship.programmes import programme_of
from tests.mentorship.test_portfolio_files import attach
from tests.request_factories import CompetenceFactory
from tests.served import text

pytestmark = pytest.mark.django_db
DAY = dt.timedelta(days=1)


@pytest.fixture
def pair(mentor, mentee, clock) -> Pair:
    """A working pair with a plan of two lines."""
    clock(TODAY)
    actions.adopt_usual_dictionaries()
    made = Pair.objects.create(
        mentor=mentor.teacher,
        mentee=mentee.teacher,
        starts_on=TODAY - 60 * DAY,
        state="active",
        is_from_paper=True,
    )
    programme_of(made, by=mentor, lines=2)
    return made


@pytest.fixture
def substitute(school):
    return AccountFactory(teacher=MathematicianFactory().teacher)


def stand_in(pair, deputy, substitute) -> Pair:
    """The substitute's pair at work; the other one is paused."""
    why = actions.Why(
        EndCause.objects.get(name="долгое отсутствие"), on=TODAY, until=TODAY + 30 * DAY
    )
    successor = actions.Successor(substitute.teacher)
    new = actions.replace_mentor(
        pair, by=deputy, version=pair.version, why=why, successor=successor
    )
    Pair.objects.filter(pk=new.pk).update(state="active")
    pair.refresh_from_db()
    new.refresh_from_db()
    return new


def test_until_the_substitutes_first_day_the_pair_works(enter, clock, mentor, deputy, pair):
    """Then it is paused, with what was written meanwhile copied; nobody is left alone between."""
    other, first = MathematicianFactory().teacher, TODAY + 5 * DAY
    cause = EndCause.objects.get(name="долгое отсутствие")
    why = actions.Why(cause, on=first, until=TODAY + 30 * DAY, notice_on=TODAY)
    with pytest.raises(ValidationError, match="Выберите, кто замещает"):
        actions.replace_mentor(pair, by=deputy, version=1, why=why, successor=None)
    sent = {"cause": cause.pk, "notice_on": TODAY, "on": first, "until": TODAY + 30 * DAY}
    page = f"/pairs/{pair.pk}/replace/"
    assert "и приостановится с" in text(enter(deputy).get(page, sent))
    sent |= {"version": pair.version, "mentor": other.pk}
    said = text(enter(deputy).post(page, sent, follow=True))
    assert "на время замены не приостановлена" in said
    assert pause_those_stood_in_for(TODAY) == 0
    entry_of(pair, mentor, "Напоследок")
    clock(first)
    assert (pause_those_stood_in_for(first), pause_those_stood_in_for(first)) == (1, 0)
    pair.refresh_from_db()
    assert (pair.state, pair.end_cause, pair.notice_on) == ("paused", None, None)
    assert titles(pair.replaced_by.get()) == ["Напоследок"]


def entry_of(pair, by, title, **fields) -> PortfolioEntry:
    section = PortfolioSection.objects.first()
    rows = {"section": section, "happened_on": TODAY} | fields
    return actions.add_entry(pair, by=by, title=title, **rows)


def titles(pair) -> list[str]:
    return [one.title for one in pair.entries.standing().in_order()]


def test_the_paused_pairs_portfolio_and_plan_stand_still(
    enter, mentor, mentee, deputy, pair, substitute
):
    entry, line = entry_of(pair, mentee, "Урок"), pair.programme.items.first()
    stand_in(pair, deputy, substitute)
    for account in (mentor, mentee, deputy):
        for page in ("portfolio/", "programme/"):
            told = text(enter(account).get(f"/pairs/{pair.pk}/{page}"))
            assert "Пока работает временный наставник" in told
            assert "Добавить запись" not in told
        assert enter(account).get(f"/pairs/{pair.pk}/portfolio/new/").status_code == 404
    for act in (
        lambda: entry_of(pair, mentee, "Ещё"),
        lambda: actions.take_entry_away(entry, by=mentee),
        lambda: actions.mark_item_done(line, by=mentee, on=TODAY),
    ):
        with pytest.raises(ValidationError, match="временный наставник"):
            act()
    actions.add_comment(pair, by=mentee, text="Выздоравливайте")  # the two still talk
    with pytest.raises(ValidationError, match="завершите пару временного"):
        actions.start_pair(pair, by=deputy, version=pair.version)


def test_what_was_written_with_the_substitute_comes_back(
    enter, mentor, mentee, deputy, pair, substitute
):
    kept, changed = entry_of(pair, mentor, "Прежнее"), entry_of(pair, mentee, "Урок")
    away = entry_of(pair, mentee, "Лишнее")
    new = stand_in(pair, deputy, substitute)
    copies = {one.title: one for one in new.entries.all()}
    actions.save_entry(copies["Урок"], by=substitute, version=1, text="Вышло лучше")
    attach(copies["Урок"])
    actions.take_entry_away(copies["Лишнее"], by=mentee)
    line = new.programme.items.first()
    actions.mark_item_done(line, by=substitute, on=TODAY, result="Сделали")
    fresh = entry_of(new, substitute, "Новое", plan_item=line)
    assert titles(pair) == ["Прежнее", "Урок", "Лишнее"]
    Notification.objects.all().delete()
    actions.complete_pair(new, by=deputy, version=new.version, on=TODAY)

    assert titles(pair) == ["Прежнее", "Урок", "Новое"]
    brought = pair.entries.get(title="Новое")
    home = pair.programme.items.first()
    assert (brought.author, brought.carried_from) == (substitute, fresh)
    assert brought.plan_item == home
    assert (home.done_on, home.done_by, home.result) == (TODAY, substitute, "Сделали")
    changed.refresh_from_db()
    assert (changed.text, changed.author) == ("Вышло лучше", mentee)
    assert [one.author for one in changed.versions.all()] == [substitute, mentee]
    assert EntryFile.objects.filter(entry=changed).count() == 1
    away.refresh_from_db()
    assert away.taken_away_by == mentee
    kept.refresh_from_db()
    assert kept.version == 1
    told = Notification.objects.filter(kind="portfolio")
    assert {one.account for one in told} == {mentor, mentee}
    actions.start_pair(pair, by=deputy, version=Pair.objects.get(pk=pair.pk).version)
    assert "Новое" in text(enter(mentor).get(f"/pairs/{pair.pk}/portfolio/"))
    assert entry_of(pair, mentor, "Дальше")
    assert "Новое" in text(enter(substitute).get(f"/pairs/{new.pk}/portfolio/"))
    assert enter(substitute).get(f"/pairs/{pair.pk}/portfolio/").status_code == 404


def test_his_plan_is_of_his_term_and_the_growth_goes_on(enter, mentee, deputy, pair, substitute):
    hard, marked = CompetenceFactory(), {"by": mentee, "side": "mentee", "on": TODAY}
    actions.mark_difficulty(pair, competence=hard, stage="start", level=2, **marked)
    pair.programme.items.filter(position=1).update(due_on=TODAY - 10 * DAY)
    pair.programme.items.create(measure="Весной", due_on=TODAY + 90 * DAY, position=3)
    asked = {"cause": EndCause.objects.first().pk, "on": TODAY, "until": TODAY + 30 * DAY}
    said = text(enter(deputy).get(f"/pairs/{pair.pk}/replace/", asked))
    assert "срок временного наставника: 2 пункта; 1 пункт со сроком позже" in said
    new = stand_in(pair, deputy, substitute)
    actions.mark_difficulty(new, competence=hard, stage="middle", level=4, **marked)
    assert new.programme.ends_on == new.ends_on
    line, last = new.programme.items.all()
    assert (line.due_on, last.due_on) == (TODAY + 14 * DAY, TODAY + 29 * DAY)
    assert actions.shift_plan(new.programme, by=substitute, weeks=-1) == 2
    actions.complete_pair(new, by=deputy, version=new.version, on=TODAY)
    for one in (pair, new):
        rows = one.difficulty_marks.order_by("-stage").values_list("stage", "level", "entered_by")
        assert list(rows) == [("start", 2, mentee.pk), ("middle", 4, mentee.pk)]


def test_what_waited_in_the_paused_pair_goes_to_who_comes_for_good(deputy, pair, substitute):
    pair.programme.items.filter(position=2).update(due_on=TODAY + 90 * DAY)
    new = stand_in(pair, deputy, substitute)
    line = new.programme.items.get()
    actions.mark_item_done(line, by=substitute, on=TODAY)
    why = actions.Why(EndCause.objects.get(name="долгое отсутствие"), on=TODAY + 20 * DAY,
                      notice_on=TODAY)  # fmt: skip
    good = actions.replace_mentor(
        pair, by=deputy, version=Pair.objects.get(pk=pair.pk).version, why=why,
        successor=actions.Successor(MathematicianFactory().teacher),
    )  # fmt: skip
    rows = good.programme.items.values_list("measure", "due_on", "done_on")
    assert list(rows) == [
        ("Дело 1", line.due_on, TODAY), ("Дело 2", TODAY + 90 * DAY, None)
    ]  # fmt: skip


def test_nothing_comes_back_to_a_pair_that_is_over(mentee, deputy, pair, substitute):
    new = stand_in(pair, deputy, substitute)
    entry_of(new, substitute, "Новое")
    actions.complete_pair(pair, by=deputy, version=pair.version, on=TODAY)
    actions.complete_pair(new, by=deputy, version=new.version, on=TODAY)
    assert titles(pair) == []
