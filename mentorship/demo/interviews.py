"""Interviews of the demonstration's pairs: one to come, one that ended a pair's year."""

import datetime as dt

from mentorship import actions
from mentorship.models import Interview, Pair, Question
from people.models import Account

LEADER = "Соловьёва М. А., заместитель директора по УВР"
MARKS = {"mentee": (9, 8, 9), "mentor": (8, 8, 7), "curator": (9,)}
WORDS = {
    "mentee": ("Начинаю урок с короткой проверочной, работаю с карточками по уровням.",
               "Проекты пока даются трудно: не хватает времени.", "Проектная работа в 9 классе."),
    "mentor": ("Разбор урока по листу наблюдения: десять минут, и есть о чём говорить.",
               "Посещать уроки чаще раза в месяц не вышло: расписание не совпадает.",
               "Поддержка с проектами.", "Большая нагрузка: замены через день."),
    "curator": ("Нагрузка наставника.", "Лист наблюдения урока и карточки по уровням."),
}  # fmt: skip
CONCLUSION = (
    "Программа выполнена, затруднения первого года решены: уроки проходят спокойно, работа идёт по "
    "уровням. Лист наблюдения, по которому пара разбирала уроки, стоит показать другим."
)


def plan_the_next(pair: Pair, deputy: Account, today: dt.date) -> None:
    """In a week, so that the two have something to prepare."""
    actions.plan_interviews(
        by=deputy, pairs=[pair], stage="middle", planned_on=today + dt.timedelta(days=7),
        planned_at=dt.time(14, 30), place="каб. 214", leader=LEADER,
    )  # fmt: skip


def hold_the_last(pair: Pair, deputy: Account) -> Interview:
    """On the pair's last day but a week, with everybody's answers."""
    day = pair.ends_on - dt.timedelta(days=7)
    [planned] = actions.plan_interviews(
        by=deputy, pairs=[pair], stage="end", planned_on=day, place="каб. 214", leader=LEADER
    )
    return actions.hold_interview(
        planned, by=deputy, version=planned.version, answers=answers_to(planned), held_on=day,
        conclusion=CONCLUSION, recommendation=Interview.Recommendation.SPREAD,
    )  # fmt: skip


def answers_to(interview: Interview) -> dict:
    """Key of a question → an answer, the same each time."""
    said: dict[int, int | str] = {}
    for whom in Question.Whom.values:
        marks, words = iter(MARKS[whom]), iter(WORDS[whom])
        for one in interview.question_set.questions.filter(whom=whom):
            if one.kind == Question.Kind.CHOICE:
                said[one.pk] = one.choices[0]
            elif answer := next(marks if one.kind == Question.Kind.SCALE else words, None):
                said[one.pk] = answer
    return said
