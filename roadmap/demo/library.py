"""The demonstration's library: some materials of fictitious teachers, one waiting for an expert."""

import datetime as dt

from django.core.files.base import ContentFile

from mentorship.demo.portfolio import sheet
from people.models import Account, Competence, Teacher
from roadmap import actions
from roadmap.models import LibraryItem, LibraryKind

# kind, title, author's surname, subject, classes, annotation, days ago, best, name of the file
ITEMS = [
    ("описание практики", "Взаимопосещение уроков без оценивания", "Голубкина", "математика",
     ["middle"], "Как договориться, за чем смотрим, и разобрать урок за двадцать минут.", 40, True,
     "Лист наблюдения.txt"),
    ("памятка", "Первая неделя молодого учителя", "Агафонова", "", ["primary", "middle"],
     "Что сделать до первого урока, кого спросить, где взять журнал.\n\nПамятка разложена по дням: "
     "в каждом три дела и одно имя — к кому подойти. Её удобно пройти вдвоём с наставником.",
     70, False, "Первая неделя.txt"),
    ("рабочий лист", "Карточки для устного счёта", "Незнамова", "математика", ["middle"],
     "Двенадцать карточек на первые пять минут урока.\n\nКарточки трёх уровней: на каждой четыре "
     "примера и место для ответа. Проверяют друг у друга, отметок не ставим.",
     21, False, "Карточки.pdf"),
    ("материал для наставников", "Вопросы для разбора посещённого урока", "Вершинина", "",
     ["primary", "middle", "senior"], "Десять вопросов, которые не звучат как упрёк.\n\nДля одного "
     "разбора хватает трёх. Первым отвечает тот, кто вёл урок, наставник только добавляет.",
     33, False, "Вопросы для разбора.txt"),
]  # fmt: skip
CARD = {
    "problem": "Новому учителю трудно показывать свои уроки: он ждёт оценки.",
    "actions_taken": "1. Сначала наставник приглашает к себе.\n2. Смотрим одно: как начат урок.\n"
    "3. Разбор — по трём вопросам, без слов «надо было».",
    "result": "К третьему посещению наставляемый сам просит прийти.",
    "how_to_repeat": "Начните с одного вопроса и не берите больше двадцати минут.",
    "materials": "Лист наблюдения на полстраницы.",
}
SHEET = "С чего начат урок?\nКто из детей включился и когда?\nЧто возьму себе?\n"
TEXTS = {
    "Лист наблюдения.txt": SHEET,
    "Первая неделя.txt": """\
Понедельник. Взять журнал и списки классов; посмотреть кабинет; узнать расписание звонков.
Вторник. Познакомиться с соседями по этажу; прийти на урок наставника; записать имена детей.
Среда. Провести урок с одним заданием на проверку; спросить, что было непонятно.
Четверг. Показать наставнику план на неделю; заполнить журнал за три дня.
Пятница. Записать одно, что получилось, и одно, что изменю; отдохнуть.
""",
    "Вопросы для разбора.txt": """\
1. Что на этом уроке получилось так, как было задумано?
2. В какую минуту дети начали работать сами?
3. Что они теперь умеют, чего не умели утром?
4. Что удивило?
5. Кому было трудно и по чему это видно?
6. Какое задание дало больше всего?
7. Что можно было не объяснять?
8. На что ушло время, которого не хватило?
9. Что попробуем в следующий раз?
10. Чем помочь к следующему уроку?
""",
}
LAST = (
    "Лист наблюдения урока на полстраницы", "Три строки вместо протокола: что увидел, что взял.",
    "Агафонова", {"problem": "После посещённого урока трудно говорить о деле, а не о впечатлении.",
                  "result": "Разбор занимает двадцать минут и кончается одним договором."},
)  # fmt: skip


def make_library(*, today: dt.date) -> None:
    """What the library holds by now; nothing when something is there."""
    if LibraryItem.objects.exists():
        return
    actions.adopt_usual_kinds(LibraryKind)
    deputy, council = (Account.objects.get(login=login) for login in ("deputy", "council"))
    asked = Competence.objects.in_use().filter(difficulties__isnull=False).distinct()
    hard = list(asked[: len(ITEMS) + 1])
    for place, row in enumerate(ITEMS):
        item = _written(deputy, row, today, hard[place : place + 2])
        item = actions.offer_library_item(item.pk, by=deputy, version=item.version, pupils="none")
        _with_file(item, deputy, row[-1])
        if row[0] != "рабочий лист":  # this one waits for its expert
            actions.accept_library_item(
                item.pk, by=deputy, version=item.version, visibility="school", is_best=row[-2]
            )
    for item in LibraryItem.objects.accepted()[:2]:
        actions.say_useful(item, by=council, useful=True)


def _written(by: Account, row: tuple, today: dt.date, hard: list[Competence]) -> LibraryItem:
    kind, title, surname, subject, classes, annotation, ago, best, _ = row
    return actions.add_library_item(
        by=by, kind=LibraryKind.objects.get(name=kind), title=title, subject=subject,
        class_ranges=classes, annotation=annotation, dated=today - dt.timedelta(days=ago),
        authors=Teacher.objects.filter(surname=surname), competences=hard,
        **(CARD if best else {}),
    )  # fmt: skip


def _with_file(item: LibraryItem, by: Account, name: str) -> None:
    content = TEXTS[name].encode() if name in TEXTS else sheet("PDF", 4)
    file = ContentFile(content, name=name)
    actions.attach_library_file(item, by=by, file=file, max_mb=1)


def practice_of_last_year(by: Account, day: dt.date) -> None:
    """The one that the library took at the end of the year before."""
    made = actions.add_library_item(
        by=by, kind=LibraryKind.objects.get(name="описание практики"), title=LAST[0],
        annotation=LAST[1], subject="начальные классы", class_ranges=["primary"], dated=day,
        authors=Teacher.objects.filter(surname=LAST[2]), **CARD | LAST[3],
    )  # fmt: skip
    _with_file(made, by, "Лист наблюдения.txt")
    made = actions.offer_library_item(made.pk, by=by, version=made.version, pupils="none")
    actions.accept_library_item(
        made.pk, by=by, version=made.version, visibility="school", is_best=True
    )
    LibraryItem.objects.filter(pk=made.pk).update(judged_on=day)
