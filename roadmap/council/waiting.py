"""What of the council waits for somebody: lines for home, each a link that does it."""

import datetime as dt

from django.db.models import Min, QuerySet
from django.urls import reverse

from people.academic_year import AcademicYear
from people.asked_at_once import Asker, Day
from people.counting import count_of
from roadmap.models import Sitting, SittingSubject
from roadmap.waiting_line import Waiting

SOON = dt.timedelta(days=14)


def list_of(state: str) -> str:
    return f"{reverse('sittings')}?state={state}"


def on_agenda(field: str) -> QuerySet:
    """Keys of the rows behind the field of a subject that stand on an open agenda."""
    return SittingSubject.objects.open().filter(**{f"{field}__isnull": False}).values(field)


def in_agenda(field: str, count: int, words: str, of: str) -> list[Waiting]:
    """«2 кандидата в наставники»: nothing is to be done with them but to hold the sitting."""
    if not count:
        return []
    subjects = SittingSubject.objects.open().filter(**{f"{field}__isnull": False})
    sitting = Sitting.objects.filter(items__subjects__in=subjects).order_by("held_on", "pk").first()
    return [Waiting(
        f"{count_of(count, words)} {of}", reverse("sitting", args=[sitting.pk]),
        f"В повестке {sitting.held_on:%d.%m.%Y}: решит совет", "info", "в повестке",
    )]  # fmt: skip


def sittings_to_finish(year: AcademicYear, today: dt.date) -> Asker:
    """Of the deputy: sittings whose day is past, and those whose decisions are not written down."""
    unmarked, unrecorded = yield Sitting.objects.unmarked(today), Sitting.objects.unrecorded()
    found = []
    if unmarked:
        words = count_of(unmarked, "заседание,заседания,заседаний")
        why = "День прошёл; присутствие вносят с листа регистрации"
        title = f"Отметить, состоялось ли: {words} совета"
        found.append(Waiting(title, list_of("planned"), why, "warn"))
    if unrecorded:
        words = count_of(unrecorded, "заседания,заседаний,заседаний")
        why = "Банк, программы и план обновятся с № и датой протокола"
        found.append(Waiting(f"Внести решения {words} совета", list_of("held"), why, "warn"))
    return found


def minutes_to_number(year: AcademicYear, today: dt.date) -> Asker:
    """Of the secretary: minutes that have no № yet."""
    (count,) = yield (Sitting.objects.without_number(),)
    if not count:
        return []
    words = count_of(count, "протокола,протоколов,протоколов")
    return [Waiting(f"Внести № {words} совета", list_of("held"), "Из журнала протоколов")]


def sitting_ahead(year: AcademicYear, today: dt.date) -> Asker:
    """Of everybody who reads the council's papers: the next sitting, when it is near."""
    coming = Sitting.objects.planned().filter(held_on__gte=today, held_on__lte=today + SOON)
    count, day = yield coming, Day(coming, Min("held_on"))
    if not count:
        return []
    left = (day - today).days
    word = f"ещё {count_of(left, 'день,дня,дней')}" if left else "сегодня"
    why = "Повестка и материалы — на его странице"
    return [Waiting(f"Заседание совета {day:%d.%m.%Y}", list_of("planned"), why, "info", word)]
