"""The demonstration's pairs in several states, each with what a pair of its age has by now."""

import datetime as dt
import uuid

from mentorship import actions
from mentorship.actions.patterns import adopt_usual_patterns
from mentorship.actions.portfolio import adopt_usual_sections
from mentorship.demo_interviews import hold_the_last, plan_the_next
from mentorship.models import Pair, PortfolioSection, Programme, ProgrammePattern
from mentorship.programme_term import DAY, months_later
from mentorship.results import PARTLY, YES, Line, expected_in
from people.actions import enter_consent
from people.models import Account, Competence, ConsentKind, Teacher

MONTHS = 9
WEEK = dt.timedelta(weeks=1)
CLEAN = {
    "pay_line": True,
    "agreement_content": "Помощь педагогу по его запросу: уроки, разбор, программа.",
}  # fmt: skip
MARKS = {"start": ((2, 2), (1, 2), (3, 3)), "end": ((4, 4), (3, 3), (3, 4))}  # mentee, mentor
ENTRIES = (
    ("Самоанализ и дефициты", "С чем начинаю", "Не успеваю проверить понимание до конца урока."),
    ("Открытые уроки и разработки", "Карточки для устного счёта", "Три уровня, по две на урок."),
    ("Рефлексия", "После первого посещения", "Начинать с короткой проверочной — работает."),
)
# days ago, who tells, form, what was done, next step, minutes; the last one stands last
MEETINGS = (
    (44, "mentor", "встреча", "Разобрали запрос, выбрали, с чего начать", "Прочитать критерии", 45),
    (31, "mentor", "взаимопосещение урока", "Была на уроке в 9 «А»: начало урока", "", 40),
    (17, "mentee", "консультация", "Разобрали пробную работу класса", "Листы подготовки", 40),
    (4, "mentor", "встреча", "Разобрали самоанализ урока", "Карточки для устного счёта", 30),
)
RESULTS = {
    "conclusion": "Цель программы достигнута: наставляемый ведёт уроки с цифровыми заданиями сам и "
    "проверяет их результат. Встречи шли ровно, план выполнен в срок.",
    "ahead": "Провести открытый урок для методического объединения. Карточку практики предложить в "
    "копилку.",
}
PARTLY_SEEN = "Получается в двух классах из трёх."
HELP = "Меня заменяют на каждом втором уроке: не успеваю ходить к наставляемому. Что можно сделать?"


def make_pairs(*, today: dt.date) -> None:
    """Pairs with programmes, talk and growth; nothing when there is a pair already.

    The accounts `mentor` and `mentee` work together in the first of them.
    """
    if Pair.objects.exists():
        return
    deputy = Account.objects.get(login="deputy")
    adopt_usual_patterns()
    going_well(deputy, today)
    waiting_for_approval(deputy, today)
    just_begun(deputy, today)
    asking_for_help(deputy, today)
    finished_last_year(deputy, today)


def pair_of(deputy: Account, mentor: str, mentee: str, starts_on: dt.date, **fields) -> Pair:
    """A pair of two surnames in preparation."""
    people = Teacher.objects.filter(surname__in=[mentor, mentee])
    found = {one.surname: one for one in people}
    return actions.add_pair(
        by=deputy, mentor=found[mentor], mentee=found[mentee], starts_on=starts_on,
        ends_on=months_later(starts_on, MONTHS) - DAY, **fields,
    )  # fmt: skip


def started(deputy: Account, pair: Pair) -> Pair:
    """With its papers on the day before the first."""
    day = pair.starts_on - DAY
    enter_consent(by=deputy, teacher=pair.mentor, kind=ConsentKind.PARTICIPATION, signed_on=day)
    before = Pair.objects.exclude(order_number="").count()  # each has its own line in the journals
    pair = actions.save_pair(
        pair, by=deputy, version=pair.version, agreement_date=day, order_date=day,
        agreement_number=f"{14 + before}", order_number=f"{77 + before}/О", **CLEAN,
    )  # fmt: skip
    return actions.start_pair(pair, by=deputy, version=pair.version)


def programme_for(pair: Pair, by: Account, pattern: str) -> Programme:
    """Begun by a usual pattern, named by its beginning."""
    chosen = ProgrammePattern.objects.filter(name__istartswith=pattern).first()
    return actions.start_programme(
        pair, by=by, pattern=chosen, starts_on=pair.starts_on, ends_on=pair.ends_on
    )


def approved(programme: Programme, deputy: Account, number: str) -> Programme:
    return actions.approve_programme(
        programme, by=deputy, version=programme.version, body=Programme.Body.COUNCIL,
        number=number, date=programme.starts_on + WEEK,
    )  # fmt: skip


def done_until(programme: Programme, by: Account, day: dt.date) -> None:
    """Lines whose term has come are done in time."""
    for item in programme.items.filter(due_on__lte=day):
        actions.mark_item_done(item, by=by, on=item.due_on)


def mark_growth(pair: Pair, by: Account, stages: tuple[str, ...], hard: list[Competence]) -> None:
    for stage in stages:
        day = pair.starts_on if stage == "start" else pair.ends_on
        for competence, levels in zip(hard, MARKS[stage], strict=False):
            for side, level in zip(("mentee", "mentor"), levels, strict=True):
                actions.mark_difficulty(
                    pair, by=by, competence=competence, stage=stage, side=side, level=level, on=day
                )


def going_well(deputy: Account, today: dt.date) -> None:
    """Eight weeks old: an approved programme, talk, marks of the start."""
    mentor, mentee = (Account.objects.get(login=login) for login in ("mentor", "mentee"))
    pair = started(deputy, pair_of(deputy, "Голубкина", "Незнамова", today - 8 * WEEK))
    programme = approved(programme_for(pair, mentor, "Подготовка"), deputy, "3")
    done_until(programme, mentor, today)
    hard = [one.competence for one in pair.request.difficulties.select_related("competence")]
    mark_growth(pair, mentee, ("start",), hard)
    fill_portfolio(pair, mentee)
    fill_journal(pair, {"mentor": mentor, "mentee": mentee}, today)
    actions.add_comment(
        pair, by=mentor, text="Посмотрела карточки для устного счёта: третью лучше разбить на две."
    )
    actions.add_comment(pair, by=mentee, text="Спасибо, исправлю к четвергу.")
    plan_the_next(pair, deputy, today)


def fill_portfolio(pair: Pair, mentee: Account) -> None:
    """An entry in each of the first sections that a mentee fills."""
    adopt_usual_sections()
    sections = {section.name: section for section in PortfolioSection.objects.all()}
    lines = pair.programme.items.order_by("position")
    for weeks, (name, title, text) in enumerate(ENTRIES, start=1):
        actions.add_entry(
            pair, by=mentee, section=sections[name], title=title, text=text,
            happened_on=pair.starts_on + weeks * WEEK, plan_item=lines[weeks],
        )  # fmt: skip


def fill_journal(pair: Pair, accounts: dict[str, Account], today: dt.date) -> None:
    """A meeting every week or two; the last waits for the other side's word."""
    other = {"mentor": "mentee", "mentee": "mentor"}
    for place, (ago, teller, form, done, next_step, minutes) in enumerate(MEETINGS):
        meeting = actions.enter_meeting(
            pair, by=accounts[teller], key=uuid.UUID(int=place + 1), form=form, done=done,
            next_step=next_step, minutes=minutes, held_on=today - ago * DAY,
        )  # fmt: skip
        if ago > MEETINGS[-1][0]:
            actions.confirm_meeting(meeting, by=accounts[other[teller]], version=meeting.version)


def waiting_for_approval(deputy: Account, today: dt.date) -> None:
    pair = started(deputy, pair_of(deputy, "Агафонова", "Ивлева", today - 3 * WEEK))
    programme = programme_for(pair, deputy, "Работа с родителями")
    actions.offer_programme(programme, by=deputy, version=programme.version)


def just_begun(deputy: Account, today: dt.date) -> None:
    """In preparation: papers are still missing."""
    pair_of(deputy, "Белозёрова", "Калинкина", today - 2 * DAY)


def asking_for_help(deputy: Account, today: dt.date) -> None:
    """A mentor of the council asks the deputy for help."""
    pair = started(deputy, pair_of(deputy, "Вершинина", "Малинина", today - 5 * WEEK))
    actions.ask_for_help(pair, by=Account.objects.get(login="council"), text=HELP)


def finished_last_year(deputy: Account, today: dt.date) -> None:
    """Completed, with growth on its difficulties."""
    last = months_later(today, -(MONTHS + 3))
    pair = started(deputy, pair_of(deputy, "Шелестова", "Родников", last, is_from_paper=True))
    programme = approved(programme_for(pair, deputy, "Цифровые"), deputy, "2")
    done_until(programme, deputy, pair.ends_on)
    mark_growth(pair, deputy, ("start", "end"), list(Competence.objects.in_use()[:3]))
    actions.complete_with_results(
        pair, by=deputy, version=pair.version, on=pair.ends_on, written=1,
        reached=reached_in(programme), **RESULTS,
    )  # fmt: skip
    hold_the_last(pair, deputy)


def reached_in(programme: Programme) -> list[dict]:
    """Each expected result reached, the last one partly."""
    expected = expected_in(programme.results)
    marks = [YES] * (len(expected) - 1) + [PARTLY]
    pairs = zip(expected, marks, strict=True)
    return [Line(one, mark, PARTLY_SEEN if mark == PARTLY else "").kept() for one, mark in pairs]
