"""What of a year is not finished yet: who closes it sees that first, each line with its place."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from django.db.models import Exists, OuterRef, QuerySet
from django.urls import reverse

from mentorship.models import Interview, InterviewStage, Pair, PairRules, QuestionSet
from people.academic_year import AcademicYear
from people.asked_at_once import Asker, at_once
from people.counting import count_of
from people.models import ProfessionalRequest, School
from roadmap.models import (
    Activity,
    Event,
    IssuedDocument,
    LocalAct,
    Publication,
    Roadmap,
    Sitting,
)

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
    """What closing the year would leave as it is; [] when everything is done. One query, and one
    for the names in the address where interviews are to be planned.
    """
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


def run_out(year: AcademicYear) -> QuerySet[Pair]:
    """Pairs whose term ended in the year and which nobody has completed or prolonged."""
    last = min(year.end, School.today() - dt.timedelta(days=1))
    going = Pair.objects.going().exclude(state=Pair.State.PREPARATION)
    return going.filter(ends_on__range=(year.start, last))


def not_talked_with(year: AcademicYear) -> QuerySet[Pair]:
    """Pairs that came to their end in the year without the last interview, where the school expects
    one of all; who parted early is not asked."""
    if not PairRules.current().interview_days:
        return Pair.objects.none()
    own = Interview.objects.standing().filter(pair=OuterRef("pk"), stage=InterviewStage.END)
    expected = QuestionSet.objects.expected().filter(stage=InterviewStage.END)
    states = (Pair.State.ACTIVE, Pair.State.PAUSED, Pair.State.COMPLETED)
    rows = Pair.objects.filter(state__in=states, ends_on__range=(year.start, year.end))
    return rows.filter(~Exists(own), Exists(expected), end_cause=None)


def planning_for(pairs: QuerySet[Pair]) -> str:
    """Where interviews with these pairs are planned."""
    keys = pairs.order_by("ends_on", "pk").values_list("pk", flat=True)
    asked = ",".join(map(str, keys))
    return f"{reverse('interview_plan')}?stage={InterviewStage.END}&pairs={asked}"


def acts_of(year: AcademicYear, state: str) -> QuerySet[LocalAct]:
    return LocalAct.objects.filter(year=year, state=state)


def acts_in(year: AcademicYear, which: str) -> str:
    return f"{reverse('acts')}?year={year.first}&{which}"


KINDS = (
    Kind(
        "Без отметки", "мероприятие,мероприятия,мероприятий",
        lambda plan: Activity.objects.of(plan).filter(closed_as=""),
        lambda plan: reverse("roadmap_year", args=[plan.year]),
        "в итогах — «не выполнено»",
    ),
    Kind(
        "Срок вышел, но не завершены", "пара,пары,пар",
        lambda plan: run_out(plan.year),
        lambda plan: f"{reverse('pairs')}?attention=over",
        "в закрытом году последний день пары уже не поставить",
    ),
    Kind(
        "Нет итогового собеседования", "пара,пары,пар",
        lambda plan: not_talked_with(plan.year),
        lambda plan: planning_for(not_talked_with(plan.year)),
        "в закрытый год собеседование уже не внести",
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
        "Остались проектами", "акт,акта,актов",
        lambda plan: acts_of(plan.year, LocalAct.State.DRAFT),
        lambda plan: acts_in(plan.year, f"state={LocalAct.State.DRAFT}"),
        "в реестре года останутся без № и даты",
    ),
    Kind(
        "Согласованы, но без № и даты", "акт,акта,актов",
        lambda plan: acts_of(plan.year, LocalAct.State.AGREED),
        lambda plan: acts_in(plan.year, "lacks=number"),
        "в реестре года останутся неподписанными",
    ),
    Kind(
        "Не опубликованы", "публикация,публикации,публикаций",
        lambda plan: Publication.objects.of_year(plan.year).filter(
            state__in=(Publication.State.DRAFT, Publication.State.READY)
        ),
        lambda plan: f"{reverse('publications')}?year={plan.year.first}",
        "в отчёт года об информационной поддержке не войдут",
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
