"""Pairs of the year before: two that have done their programmes, one that ended early."""

import datetime as dt

from mentorship import actions
from mentorship.demo.interviews import hold_the_last
from mentorship.demo.portfolio import fill_portfolio
from mentorship.demo.steps import (
    DAY,
    WEEK,
    account_of,
    approved,
    difficulties,
    done_until,
    mark_growth,
    pair_of,
    programme_for,
    reached_in,
    started,
    write_journal,
)
from mentorship.demo.stories import DIGITAL, PLANNING, Story
from mentorship.models import EndCause, Pair
from people.academic_year import AcademicYear
from people.models import Account, ProfessionalRequest

# mentor, mentee, weeks from the first of September, pattern, days from meeting to meeting, its end
COMPLETED = (
    ("Шелестова", "Родников", 4, "Цифровые", 13, DIGITAL),
    ("Белозёрова", "Тишин", 2, "Планирование", 15, PLANNING),
)


def finished_last_year(deputy: Account, year: AcademicYear) -> None:
    """Pairs of that `year`, written down from paper: the school had no program then."""
    for row in COMPLETED:
        completed(deputy, year, *row)
    ended_early(deputy, year)


def begun_on_paper(deputy: Account, mentor: str, mentee: str, starts_on: dt.date, year) -> Pair:
    asked = ProfessionalRequest.objects.filter(teacher__surname=mentee, year=year).first()
    pair = pair_of(
        deputy, mentor, mentee, starts_on, ends_on=year.school_end, is_from_paper=True,
        request=asked,
    )  # fmt: skip
    return started(deputy, pair)


def completed(
    deputy, year, mentor: str, mentee: str, weeks: int, pattern: str, every: int, story: Story
) -> None:
    """The whole of its programme, growth on each difficulty, a closing interview."""
    pair = begun_on_paper(deputy, mentor, mentee, year.school_start + weeks * WEEK, year)
    programme = approved(programme_for(pair, deputy, pattern), deputy, "2")
    done_until(programme, deputy, pair.ends_on)
    hard = difficulties(pair)
    mark_growth(pair, account_of(pair.mentee), ("start", "end"), hard, story.growth)
    fill_portfolio(pair)
    write_journal(pair, pair.ends_on - WEEK, every=every, waiting=0)
    actions.complete_with_results(
        pair, by=deputy, version=pair.version, on=pair.ends_on, written=1,
        reached=reached_in(programme, story), **story.results,
    )  # fmt: skip
    hold_the_last(pair, deputy, story)


def ended_early(deputy: Account, year: AcademicYear) -> None:
    """At New Year the mentee asked for a break; the notice had its days."""
    pair = begun_on_paper(deputy, "Ручьёва", "Лазурина", year.school_start + 5 * WEEK, year)
    programme = approved(programme_for(pair, deputy, "Самоанализ"), deputy, "2")
    notice = dt.date(year.first, 12, 15)
    done_until(programme, deputy, notice)
    write_journal(pair, notice, every=16, waiting=0)
    actions.end_pair(
        pair, by=deputy, version=pair.version, notice_on=notice,
        on=max(dt.date(year.first, 12, 28), actions.earliest_end(notice) + DAY),
        cause=EndCause.objects.get(name="отказ наставляемого"),
        words="Работы оказалось больше, чем времени; вернётся к запросу осенью.",
    )  # fmt: skip
