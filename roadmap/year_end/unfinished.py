"""What of a year is not finished yet: who closes it sees that first, each line with its place."""

import datetime as dt
from dataclasses import dataclass

from django.urls import reverse

from mentorship.models import Interview, Pair
from people.academic_year import AcademicYear
from people.asked_at_once import Asker, at_once
from people.counting import count_of
from people.models import ProfessionalRequest
from roadmap.models import Activity, Event, IssuedDocument, Roadmap, Sitting

ACTIVITIES = "мероприятие,мероприятия,мероприятий"
PAPERS = {
    "year-report": "Итоги реализации дорожной карты",
    "roadmap-report": "Отчёт о выполнении дорожной карты",
    "monitoring": "Отчёт о мониторинге",
}


@dataclass(frozen=True)
class Unfinished:
    """One thing, how many there are in words, where it is finished, and what becomes of it."""

    what: str
    url: str
    then: str


def unfinished(roadmap: Roadmap, today: dt.date) -> list[Unfinished]:
    """What closing the year would leave as it is; [] when everything is done. One query."""
    year = roadmap.year
    looks = {look: look(roadmap, year, today) for look in LOOKS}
    found = [line for line in at_once(looks).values() if line]
    if today <= year.end:
        found.append(
            Unfinished(
                f"Год идёт до {year.end:%d.%m.%Y}",
                reverse("roadmap_year", args=[year]),
                "закрыть раньше можно, если работа по плану кончена",
            )
        )
    return found


def open_activities(roadmap: Roadmap, year: AcademicYear, today: dt.date) -> Asker:
    (count,) = yield (Activity.objects.of(roadmap).filter(closed_as=""),)
    if not count:
        return None
    return Unfinished(
        f"Без отметки: {count_of(count, ACTIVITIES)}",
        reverse("roadmap_year", args=[year]),
        "в итогах — «не выполнено»",
    )


def planned_interviews(roadmap: Roadmap, year: AcademicYear, today: dt.date) -> Asker:
    (count,) = yield (Interview.objects.of_year(year).planned(),)
    if not count:
        return None
    return Unfinished(
        f"Не проведено: {count_of(count, 'собеседование,собеседования,собеседований')}",
        f"{reverse('interviews')}?state=planned",
        "в закрытом году заключение уже не внести",
    )


def sittings_without_minutes(roadmap: Roadmap, year: AcademicYear, today: dt.date) -> Asker:
    done = (Sitting.State.RECORDED, Sitting.State.CANCELLED)
    (count,) = yield (Sitting.objects.filter(year=year).exclude(state__in=done),)
    if not count:
        return None
    return Unfinished(
        f"Решения не внесены: {count_of(count, 'заседание,заседания,заседаний')}",
        reverse("sittings"),
        "в закрытый год решения совета уже не внести",
    )


def events_not_marked(roadmap: Roadmap, year: AcademicYear, today: dt.date) -> Asker:
    rows = Event.objects.filter(year=year, state=Event.State.PLANNED)
    (count,) = yield (rows,)
    if not count:
        return None
    return Unfinished(
        f"Не отмечены проведёнными: {count_of(count, 'событие,события,событий')}",
        reverse("events"),
        "в закрытом году присутствие уже не отметить",
    )


def requests_not_decided(roadmap: Roadmap, year: AcademicYear, today: dt.date) -> Asker:
    rows = ProfessionalRequest.objects.filter(year=year, state=ProfessionalRequest.State.OPEN)
    (count,) = yield (rows,)
    if not count:
        return None
    return Unfinished(
        f"Ждут рассмотрения: {count_of(count, 'запрос,запроса,запросов')}",
        f"{reverse('requests')}?year={year.first}",
        "перейдут в следующий год, если их перенести",
    )


LOOKS = (open_activities, planned_interviews, sittings_without_minutes, events_not_marked,
         requests_not_decided)  # fmt: skip


def papers_of(year: AcademicYear) -> list[tuple[str, str, IssuedDocument | None]]:
    """(kind, title, the newest issued PDF or None) of the papers that tell of the whole year."""
    rows = IssuedDocument.objects.filter(
        key__in=PAPERS, object_id=str(year.first), file_format="pdf"
    ).order_by("issued_at")
    newest = {row.key: row for row in rows}
    return [(key, title, newest.get(key)) for key, title in PAPERS.items()]


def pairs_that_go_on(year: AcademicYear) -> int:
    """How many pairs of the year are not over with it: closing changes nothing about them."""
    return Pair.objects.going().touching(year).count()
