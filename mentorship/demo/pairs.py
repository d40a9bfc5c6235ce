"""The demonstration's pairs in several states, each with what a pair of its age has by now."""

import datetime as dt

from mentorship import actions
from mentorship.actions.dictionaries import adopt_usual_dictionaries
from mentorship.demo.interviews import plan_the_next
from mentorship.demo.last_year import finished_last_year
from mentorship.demo.portfolio import fill_portfolio
from mentorship.demo.states import make_other_states
from mentorship.demo.steps import (
    DAY,
    WEEK,
    approved,
    begun,
    difficulties,
    done_until,
    mark_growth,
    pair_of,
    programme_for,
    started,
    write_journal,
)
from mentorship.models import Pair
from people.academic_year import AcademicYear
from people.models import Account

HELP = "Меня заменяют на каждом втором уроке: не успеваю ходить к наставляемому. Что можно сделать?"


def make_pairs(*, today: dt.date) -> None:
    """Pairs with programmes, talk and growth; nothing when there is a pair already.

    The accounts `mentor` and `mentee` work together in the first of them.
    """
    if Pair.objects.exists():
        return
    deputy = Account.objects.get(login="deputy")
    adopt_usual_dictionaries()
    finished_last_year(deputy, AcademicYear.containing(today).previous)
    going_well(deputy, today)
    waiting_for_approval(deputy, today)
    just_begun(deputy, today)
    asking_for_help(deputy, today)
    make_other_states(deputy, today)


def going_well(deputy: Account, today: dt.date) -> None:
    """Eight weeks old: an approved programme, talk, marks of the start."""
    mentor, mentee = (Account.objects.get(login=login) for login in ("mentor", "mentee"))
    pair = started(deputy, pair_of(deputy, "Голубкина", "Незнамова", today - 8 * WEEK))
    programme = approved(programme_for(pair, mentor, "Подготовка"), deputy, "3")
    done_until(programme, mentor, today)
    mark_growth(pair, mentee, ("start",), difficulties(pair))
    fill_portfolio(pair, files=True)
    write_journal(pair, today - 4 * DAY, every=10)
    actions.add_comment(
        pair, by=mentor, text="Посмотрела карточки для устного счёта: третью лучше разбить на две."
    )
    actions.add_comment(pair, by=mentee, text="Спасибо, исправлю к четвергу.")
    plan_the_next(pair, deputy, today)


def waiting_for_approval(deputy: Account, today: dt.date) -> None:
    if (start := begun(today, 3)) is None:
        return
    pair = started(deputy, pair_of(deputy, "Агафонова", "Ивлева", start))
    write_journal(pair, today - DAY, every=7)
    programme = programme_for(pair, deputy, "Работа с родителями")
    actions.offer_programme(programme, by=deputy, version=programme.version)


def just_begun(deputy: Account, today: dt.date) -> None:
    """In preparation: papers are still missing."""
    pair_of(deputy, "Белозёрова", "Калинкина", today - 2 * DAY)


def asking_for_help(deputy: Account, today: dt.date) -> None:
    """A mentor of the council asks the deputy for help."""
    if (start := begun(today, 5)) is None:
        return
    pair = started(deputy, pair_of(deputy, "Вершинина", "Малинина", start))
    write_journal(pair, today - 2 * WEEK, every=7)
    actions.ask_for_help(pair, by=Account.objects.get(login="council"), text=HELP)
