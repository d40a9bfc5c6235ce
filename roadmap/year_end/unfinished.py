"""What of a year is not finished yet: who closes it sees that first, each line with its place."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from django.db.models import QuerySet
from django.urls import reverse

from mentorship.models import Interview
from people.academic_year import AcademicYear
from people.asked_at_once import Asker, at_once
from people.counting import count_of
from people.models import ProfessionalRequest
from roadmap.models import Activity, Event, IssuedDocument, Roadmap, Sitting

PAPERS = {
    "roadmap": "Дорожная карта",
    "year-report": "Итоги реализации дорожной карты",
    "roadmap-report": "Отчёт о выполнении дорожной карты",
    "monitoring": "Отчёт о мониторинге",
}
PAPERS_TITLE = "Не выпущены"


@dataclass(frozen=True)
class Unfinished:
    """One thing, how many there are in words, where it is finished, and what becomes of it."""

    what: str
    url: str
    then: str


def unfinished(roadmap: Roadmap, today: dt.date) -> list[Unfinished]:
    """What closing the year would leave as it is; [] when everything is done. One query."""
    year = roadmap.year
    asked = at_once({**{kind: look(kind, roadmap) for kind in KINDS}, PAPERS_TITLE: papers(year)})
    found = [line for line in asked.values() if line]
    if today <= year.end:
        found.append(
            Unfinished(
                f"Год идёт до {year.end:%d.%m.%Y}",
                reverse("roadmap_year", args=[year]),
                "закрыть раньше можно, если работа по плану кончена",
            )
        )
    return found


@dataclass(frozen=True)
class Kind:
    """One kind of unfinished work.

    title  what is left, `words` how it is counted
    rows   the plan → what of its year is not finished
    url    the plan → where it is finished
    then   what becomes of it
    """

    title: str
    words: str
    rows: Callable[[Roadmap], QuerySet]
    url: Callable[[Roadmap], str]
    then: str


KINDS = (
    Kind(
        "Без отметки", "мероприятие,мероприятия,мероприятий",
        lambda plan: Activity.objects.of(plan).filter(closed_as=""),
        lambda plan: reverse("roadmap_year", args=[plan.year]),
        "в итогах — «не выполнено»",
    ),
    Kind(
        "Не проведено", "собеседование,собеседования,собеседований",
        lambda plan: Interview.objects.of_year(plan.year).planned(),
        lambda plan: f"{reverse('interviews')}?state=planned",
        "в закрытом году заключение уже не внести",
    ),
    Kind(
        "Решения не внесены", "заседание,заседания,заседаний",
        lambda plan: Sitting.objects.of_year(plan.year).exclude(
            state__in=(Sitting.State.RECORDED, Sitting.State.CANCELLED)
        ),
        lambda plan: reverse("sittings"),
        "в закрытый год решения совета уже не внести",
    ),
    Kind(
        "Протоколы не выпущены", "заседание,заседания,заседаний",
        lambda plan: Sitting.objects.of_year(plan.year).without_issued_minutes(),
        lambda plan: f"{reverse('sittings')}?state={Sitting.State.RECORDED}",
        "в архив протокол войдёт таким, каким напечатается",
    ),
    Kind(
        "Не отмечены проведёнными", "событие,события,событий",
        lambda plan: Event.objects.of_year(plan.year).filter(state=Event.State.PLANNED),
        lambda plan: reverse("events"),
        "в закрытом году присутствие уже не отметить",
    ),
    Kind(
        "Ждут рассмотрения", "запрос,запроса,запросов",
        lambda plan: ProfessionalRequest.objects.filter(
            year=plan.year, state=ProfessionalRequest.State.OPEN
        ),
        lambda plan: f"{reverse('requests')}?year={plan.year.first}",
        "перейдут в следующий год, если их перенести",
    ),
)  # fmt: skip


def look(kind: Kind, roadmap: Roadmap) -> Asker:
    """The line of the kind, or None when nothing of it is left."""
    (count,) = yield (kind.rows(roadmap),)
    if not count:
        return None
    said = f"{kind.title}: {count_of(count, kind.words)}"
    return Unfinished(said, kind.url(roadmap), kind.then)


def papers(year: AcademicYear) -> Asker:
    """The line that names the papers of the whole year that nobody has issued; None for none."""
    rows = IssuedDocument.objects.filter(object_id=str(year.first), file_format="pdf")
    issued = yield tuple(rows.filter(key=key) for key in PAPERS)
    left = [title for title, count in zip(PAPERS.values(), issued, strict=True) if not count]
    if not left:
        return None
    said = f"{PAPERS_TITLE}: {', '.join(title[0].lower() + title[1:] for title in left)}"
    return Unfinished(
        said, f"{reverse('year_close', args=[year])}#papers", "в архив года не войдут"
    )


def papers_of(year: AcademicYear) -> list[tuple[str, str, IssuedDocument | None]]:
    """(kind, title, the newest issued PDF or None) of the papers that tell of the whole year."""
    rows = IssuedDocument.objects.filter(
        key__in=PAPERS, object_id=str(year.first), file_format="pdf"
    ).order_by("issued_at")
    newest = {row.key: row for row in rows}
    return [(key, title, newest.get(key)) for key, title in PAPERS.items()]
