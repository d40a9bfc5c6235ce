"""The demonstration's bank of mentors: most approved by the council, two wait for it."""

import datetime as dt

from people import actions
from people.academic_year import AcademicYear
from people.models import Account, Competence, MentorEntry, Teacher

# surname|subjects|what they help with, by the beginnings of competences|how many mentees at most
# |achievements|when free|hours of training as a mentor; some of it is not told yet
# ruff: noqa: E501  (a table is read across)
MENTORS = """
Голубкина|математика|Подготовка к ОГЭ;Оценивание;Планирование урока|2|Эксперт муниципальной комиссии по проверке ОГЭ|вторник и четверг после пятого урока|16
Вершинина|русский язык, литература|Планирование урока;Подготовка к ВПР;Самоанализ|2|Победитель городского конкурса «Учитель года»|среда, шестой урок|8
Агафонова|начальные классы|Порядок и внимание;Работа с родителями;Первые шаги|2|Открытые уроки для студентов педагогического колледжа|каждый день после четвёртого урока|6
Белозёрова|начальные классы|Планирование урока;Электронный журнал|1||понедельник после уроков|
Ручьёва|физика|Методы и приёмы;Функциональная;Проекты|2|Ученики — призёры городской конференции проектов|пятница после уроков|12
Шелестова|информатика|Цифровые материалы;Дистанционная|2|Ведёт школьный банк цифровых материалов|вечером на связи|2
Доброхотова|история, обществознание|Классное руководство;Отношения в классе|1|Руководит школьным музеем||
Ёлкина|биология|Функциональная;Одарённые|1||четверг после уроков|
Хвойная|английский язык, немецкий язык|Подготовка к ОГЭ;Методы и приёмы|2|Ведёт клуб разговорного языка|вторник после уроков|6
Ужегова|труд (технология)|Проекты;Порядок и внимание|1|Выставки работ учеников|четверг, седьмой урок|2
Щедрова|математика|Самоанализ;Планирование урока|2|Руководит МО точных наук|пятница после уроков|10
Рябинина|химия|Функциональная;Методы и приёмы|1||среда после уроков|4
""".strip().splitlines()
WAIT = ("Доброхотова", "Ёлкина")
LEVEL = 4


def make_mentors(*, today: dt.date) -> None:
    """The bank of the current year; nothing when somebody is in it already."""
    year = AcademicYear.containing(today)
    if MentorEntry.objects.filter(year=year).exists():
        return
    deputy = Account.objects.get(login="deputy")
    lines = {line.split("|")[0]: line.split("|")[1:] for line in MENTORS}
    teachers = Teacher.objects.filter(surname__in=lines)
    entries = actions.nominate_mentors(by=deputy, teachers=teachers, year=year)
    for entry in entries:
        subjects, helps, capacity, done, free, hours = lines[entry.teacher.surname]
        actions.save_mentor_entry(
            entry.pk, by=deputy, version=entry.version, subjects=subjects.split(", "),
            levels=_levels(helps), capacity=int(capacity), achievements=done, available=free,
            training_hours=int(hours or 0),
        )  # fmt: skip
    decided = MentorEntry.objects.filter(year=year).exclude(teacher__surname__in=WAIT)
    day = min(today, year.start + dt.timedelta(days=28))
    actions.move_mentors(
        decided, by=deputy, to=MentorEntry.State.APPROVED, council_number="1", council_date=day
    )


def _levels(helps: str) -> dict[int, int]:
    """Competences named by their beginnings → the level of each."""
    found = (Competence.objects.in_use().filter(name__startswith=b) for b in helps.split(";"))
    return {rows[0].pk: LEVEL for rows in found if rows}
