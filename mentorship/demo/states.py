"""Pairs of the demonstration that are elsewhere on their way: in the middle, paused, ending, over.

Each is as old as the story says, and is not there while the year is younger.
"""

import datetime as dt

from mentorship import actions
from mentorship.actions import Successor, Why
from mentorship.demo.interviews import hold_the_last
from mentorship.demo.portfolio import fill_portfolio
from mentorship.demo.steps import (
    DAY,
    WEEK,
    account_of,
    approved,
    begun,
    difficulties,
    done_until,
    mark_growth,
    pair_of,
    programme_for,
    reached_in,
    started,
    write_journal,
)
from mentorship.demo.stories import PROJECTS
from mentorship.models import EndCause, MentoringKind
from mentorship.programme.term import last_day
from people.models import Account, Teacher

SHORT = 3  # months: no programme is shorter


def make_other_states(deputy: Account, today: dt.date) -> None:
    """Those old enough for the year; what is too young for today is left out."""
    for weeks, story in STORIES:
        if start := begun(today, weeks):
            story(deputy, start, today)


def in_the_middle(deputy: Account, start: dt.date, today: dt.date) -> None:
    """Nearly a term of work: meetings every week, files, but two weeks of the plan are behind."""
    pair = started(deputy, pair_of(deputy, "Ручьёва", "Ветлугин", start))
    programme = approved(programme_for(pair, deputy, "Функциональная"), deputy, "3")
    mentee = account_of(pair.mentee)
    done_until(programme, mentee, today - 2 * WEEK)
    mark_growth(pair, mentee, ("start",), difficulties(pair))
    fill_portfolio(pair, entries=5, files=True)
    write_journal(pair, today - DAY, every=8, waiting=2)


def paused(deputy: Account, start: dt.date, today: dt.date) -> None:
    """The mentor is away; somebody stands in for a few weeks more."""
    pair = started(deputy, pair_of(deputy, "Шелестова", "Боровиков", start))
    approved(programme_for(pair, deputy, "Первый год"), deputy, "3")
    fill_portfolio(pair)
    write_journal(pair, today - 2 * WEEK, every=12)
    stands_in = Teacher.objects.get(surname="Щедрова")
    away = Why(
        EndCause.objects.get(name="долгое отсутствие"), on=today - WEEK, until=today + 3 * WEEK,
        words="Курсы в другом городе.",
    )  # fmt: skip
    temporary = actions.replace_mentor(
        pair, by=deputy, version=pair.version, why=away, successor=Successor(stands_in)
    )
    write_journal(started(deputy, temporary), today, every=3)


def under_notice(deputy: Account, start: dt.date, today: dt.date) -> None:
    """The mentor has given notice yesterday and works until it is over."""
    pair = started(deputy, pair_of(deputy, "Агафонова", "Синицкая", start))
    programme = approved(programme_for(pair, deputy, "Работа с родителями"), deputy, "4")
    done_until(programme, deputy, today - 3 * WEEK)
    write_journal(pair, today - 2 * WEEK, every=10)
    notice = today - DAY
    actions.end_pair(
        pair, by=deputy, version=pair.version, notice_on=notice, on=actions.earliest_end(notice),
        cause=EndCause.objects.get(name="большая нагрузка наставника"),
        words="Добавились часы в третьем классе.",
    )  # fmt: skip


def replaced(deputy: Account, start: dt.date, today: dt.date) -> None:
    """Ended early by the replacement; programme and portfolio went on with another mentor."""
    pair = started(deputy, pair_of(deputy, "Вершинина", "Лазурина", start))
    programme = approved(programme_for(pair, deputy, "Подготовка"), deputy, "3")
    done_until(programme, deputy, today - 4 * WEEK)
    fill_portfolio(pair)
    write_journal(pair, today - 4 * WEEK, every=9)
    notice = today - 25 * DAY
    first = max(today - 2 * WEEK, actions.earliest_end(notice) + DAY)
    why = Why(
        EndCause.objects.get(name="отказ наставника"), on=first, notice_on=notice,
        words="Нужен наставник, который сам ведёт иностранный язык.",
    )  # fmt: skip
    taker = Successor(Teacher.objects.get(surname="Хвойная"))
    new = actions.replace_mentor(pair, by=deputy, version=pair.version, why=why, successor=taker)
    new = started(deputy, new)
    actions.offer_programme(new.programme, by=deputy, version=new.programme.version)
    write_journal(new, today, every=5)


def completed(deputy: Account, start: dt.date, today: dt.date) -> None:
    """A short pair that has done what it was for, sooner than it had thought."""
    short = MentoringKind.objects.get(name="краткосрочное")
    last, term = today - WEEK, last_day(start, SHORT)
    pair = pair_of(deputy, "Ужегова", "Фиалкина", start, ends_on=term, kind=short)
    pair = started(deputy, pair)
    programme = approved(programme_for(pair, deputy, "Порядок"), deputy, "3")
    mentee, hard = account_of(pair.mentee), difficulties(pair)
    done_until(programme, mentee, last)
    mark_growth(pair, mentee, ("start", "end"), hard, PROJECTS.growth, until=last)
    fill_portfolio(pair)
    write_journal(pair, last, every=10, waiting=0)
    done = actions.complete_with_results(
        pair, by=deputy, version=pair.version, on=last, written=1,
        reached=reached_in(programme, PROJECTS), **PROJECTS.results,
    )  # fmt: skip
    hold_the_last(done, deputy, PROJECTS)


def not_come_to_be(deputy: Account, start: dt.date, today: dt.date) -> None:
    """Prepared, and called off before the first day of work."""
    pair = pair_of(deputy, "Доброхотова", "Дальнев", start)
    actions.cancel_pair(
        pair, by=deputy, version=pair.version,
        why="Наставника ещё не утвердил совет: пару создадут после заседания.",
    )  # fmt: skip


STORIES = (
    (11, in_the_middle),
    (10, paused),
    (9, replaced),
    (9, completed),
    (7, under_notice),
    (2, not_come_to_be),
)
