"""The demonstration's autumn: requests gathered, some judged, a bank of mentees begun."""

import datetime as dt

from people import actions
from people.academic_year import AcademicYear
from people.actions import RequestContent
from people.audit import because
from people.models import Account, Competence, MenteeEntry, ProfessionalRequest, Teacher
from people.requests.campaigns import working_teachers

# surname|subject|difficulties|self-assessment|form|time|own words; competences by their beginnings
# ruff: noqa: E501  (a table is read across)
REQUESTS = """
Ивлева|начальные классы|Работа с родителями;Порядок и внимание|Планирование урока=4;Оценивание=2|разбирать мои уроки|после уроков|Первый класс, родители пишут вечером.
Калинкина|начальные классы|Порядок и внимание;Электронный журнал|Порядок и внимание=1;Планирование урока=3|посещать уроки друг друга|между уроками|
Лазурина|английский язык|Подготовка к ОГЭ;Цифровые материалы|Подготовка к ОГЭ=2|консультации|вечером на связи|В девятом классе сдают впервые.
Незнамова|математика|Подготовка к ОГЭ;Оценивание;Одарённые|Одарённые=2;Оценивание=3|вместе готовить уроки|после уроков|
Полевая|музыка|Ученики с ОВЗ||консультации||
Синицкая|начальные классы|Работа с родителями;Ученики, которым трудно|Работа с родителями=1|консультации|после уроков|
Фиалкина|изобразительное искусство|Проекты;Порядок и внимание|Проекты=2|вместе готовить уроки|после уроков|Хочу посмотреть, как другие ведут проекты.
Боровиков|информатика|Классное руководство;Работа с родителями|Классное руководство=2|переписка|вечером на связи|
Ветлугин|физика|Функциональная грамотность;Методы и приёмы|Методы и приёмы=2;Функциональная=1|посещать уроки друг друга|между уроками|
Дальнев|история|Порядок и внимание|Порядок и внимание=2|разбирать мои уроки|после уроков|
Тишин|||||||
""".strip().splitlines()
ACCEPTED = (
    "Ивлева", "Калинкина", "Незнамова", "Ветлугин", "Лазурина", "Синицкая", "Фиалкина", "Боровиков",
)  # fmt: skip
DECLINED = "Полевая"
YOUNG = ("Ивлева", "Калинкина", "Лазурина", "Боровиков")
NO_NEED = ("Вершинина", "Доброхотова", "Кедров")


def make_requests(*, today: dt.date) -> None:
    """A campaign that has run for a week, its answers; nothing when there are requests already."""
    if ProfessionalRequest.objects.exists():
        return
    deputy = Account.objects.get(login="deputy")
    year = AcademicYear.containing(today)
    campaign = actions.open_campaign(
        by=deputy, year=year, opens_on=max(year.start, today - dt.timedelta(days=7)),
        closes_on=min(year.end, today + dt.timedelta(days=7)), teachers=working_teachers(),
    )  # fmt: skip
    campaign.asked.filter(teacher__surname__in=NO_NEED).update(no_need_at=campaign_moment(today))
    made = {line.split("|")[0]: _request(line, deputy, today) for line in REQUESTS}
    asked_on = min(campaign.opens_on, year.school_start)
    moment = dt.datetime.combine(asked_on, dt.time(9), dt.UTC)
    early = ProfessionalRequest.objects.filter(teacher__surname__in=ACCEPTED)
    with because("send_request", by=deputy):  # they did not wait for the campaign
        early.update(submitted_at=moment)
    for surname in ACCEPTED:
        actions.accept_request(
            made[surname], by=deputy, group=_group(surname), included_on=asked_on,
            until=year.school_end,
        )  # fmt: skip
    actions.decline_request(
        made[DECLINED], by=deputy, reason="Поможет школьный психолог: договорились о встрече."
    )


def campaign_moment(today: dt.date) -> dt.datetime:
    return dt.datetime.combine(today, dt.time(9), dt.UTC) - dt.timedelta(days=2)


def _group(surname: str) -> str:
    return MenteeEntry.Group.YOUNG if surname in YOUNG else MenteeEntry.Group.DIFFICULTY


def _competence(beginning: str) -> int:
    return Competence.objects.in_use().filter(name__startswith=beginning).first().pk


def _request(line: str, deputy: Account, today: dt.date) -> ProfessionalRequest:
    surname, subject, hard, levels, form, time, words = line.split("|")[:7]
    pairs = [pair.split("=") for pair in levels.split(";") if pair]
    return actions.send_request(
        by=deputy, teacher=Teacher.objects.get(surname=surname), today=today,
        source=ProfessionalRequest.Source.FORM,
        content=RequestContent(
            fields={
                "subject": subject, "wished_form": form, "wished_time": time, "own_words": words,
            },
            difficulties=tuple(_competence(name) for name in hard.split(";") if name),
            levels={_competence(name): int(level) for name, level in pairs},
        ),
    )  # fmt: skip
