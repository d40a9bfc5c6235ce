"""The demonstration's publications: three that stand in the public section, one in writing."""

import datetime as dt
from contextlib import suppress

from django.core.files.base import ContentFile

from people.models import Account, Consent, ConsentKind, PublishedField, Teacher
from roadmap import actions
from roadmap.demo.picture import cards_on_a_table
from roadmap.documents.failures import RenderingFailed
from roadmap.documents.registry import NotIssuable
from roadmap.models import Activity, ActRole, Event, LibraryItem, LocalAct, Publication
from roadmap.models.site_section import NEVER_PUBLIC

# days ago, title, text, short text; what the event's title begins with
PUBLISHED = [
    (36, "Школа наставника открыла год", """\
Наставники собрались на первую встречу **школы наставника**. Говорили о том, с чего начать работу \
в паре и как договориться о времени.

## Что решили

- первые три встречи — раз в неделю;
- после каждой — одна строка о том, что сделано;
- трудное обсуждаем сразу, не копим.

Следующая встреча — о том, как говорить о чужом уроке без обид.
""", "Школа наставника открыла год: договорились о первых встречах и о записи сделанного.",
     "Школа наставника: с чего"),
    (22, "Как разбирать урок вместе", """\
На групповой консультации наставники пробовали разбирать урок по трём вопросам:

1. Что получилось?
2. Что удивило?
3. Что попробуем в следующий раз?

Лист разбора уже в работе: его можно взять в методической копилке школы.
""", "Три вопроса после урока вместо оценки: наставники школы договорились, как разбирать уроки.",
     "Групповая консультация"),
    (7, "Математики смотрят уроки друг друга", """\
Неделю учителя математики ходили друг к другу на уроки. Смотрели одно: как начинается урок и как \
дети включаются в устный счёт. Собрали четыре приёма — они появятся среди практик.
""", "Неделя взаимных посещений у математиков: собрали четыре приёма устного счёта.",
     "Обмен опытом"),
]  # fmt: skip
DRAFT = ("Что изменилось у пар за четверть", "Здесь будет рассказ о семинаре.\n")
WITH_PICTURE = "Обмен опытом"
# mentors who let themselves be named; the deputy, whom the order names as the curator, does too
NAMED = ("Голубкина", "Вершинина", "Агафонова")


def make_publications(*, today: dt.date) -> None:
    """What the school has told by now; nothing when something is there."""
    if Publication.objects.exists():
        return
    deputy = Account.objects.get(login="deputy")
    _consents(today, deputy.teacher)
    plan = Activity.objects.filter(fact_sources__contains=["publications"]).first()
    for row in PUBLISHED:
        _published(deputy, row, today, plan)
    title, text = DRAFT
    actions.add_publication(by=deputy, title=title, text=text, dated=today, activity=plan)
    _acts(deputy)
    best = LibraryItem.objects.accepted().filter(is_best=True)
    best.update(visibility=LibraryItem.Visibility.PUBLIC)


def _published(by: Account, row: tuple, today: dt.date, plan: Activity | None) -> None:
    ago, title, text, short_text, event = row
    day = today - dt.timedelta(days=ago)
    made = actions.add_publication(
        by=by, title=title, text=text, short_text=short_text, dated=day, activity=plan,
        event=Event.objects.filter(title__startswith=event, is_open=True).first(),
    )  # fmt: skip
    if event == WITH_PICTURE:
        _picture(made, by)
    _placed(made, by, day)


def _placed(made: Publication, by: Account, day: dt.date) -> None:
    """It stands in the section, on the school's site and on its public page."""
    made = actions.make_publication_ready(made.pk, by=by, version=made.version, pupils="none")
    actions.publish_publication(made.pk, by=by, version=made.version)
    for where, link in (("site", "news"), ("page", "wall")):
        actions.add_placement(
            made, by=by, where=where, link=f"https://school.example/{link}/{made.pk}/",
            placed_on=day,
        )  # fmt: skip


def _picture(made: Publication, by: Account) -> None:
    file = ContentFile(cards_on_a_table(), name="карточки.png")
    picture = actions.attach_publication_picture(made, by=by, file=file, max_mb=1)
    actions.describe_publication_picture(
        picture, by=by, people=[], alt="Карточки с приёмами устного счёта на столе",
        adults="none", pupils="none",
    )  # fmt: skip


def _acts(by: Account) -> None:
    """Those in force that are for everybody, each with the paper printed here."""
    rows = LocalAct.objects.filter(state="in_force").exclude(kind__role__in=NEVER_PUBLIC)
    for act in rows.select_related("kind").order_by("pk"):
        orders = act.kind.role == ActRole.MENTORING
        people = [by.teacher] if orders else []
        actions.show_act(act, by=by, names="some" if people else "none", people=people)
        with suppress(RenderingFailed, NotIssuable):  # without Pango the section has the titles
            actions.issue_document(key="act", object_id=str(act.pk), by=by)


def news_of_last_year(by: Account, day: dt.date, title: str, text: str) -> None:
    """A piece of news of the year before, with where it stood."""
    made = actions.add_publication(by=by, title=title, text=text, short_text=title, dated=day)
    _placed(made, by, day)


def _consents(today: dt.date, curator: Teacher) -> None:
    """Papers of some mentors that let them be named; the others have said nothing."""
    mentors = Teacher.objects.filter(surname__in=NAMED).order_by("pk")
    for place, person in enumerate([*mentors, curator]):
        Consent.objects.get_or_create(
            teacher=person, kind=ConsentKind.DISSEMINATION,
            defaults={
                "code": f"DEMO-PUBLIC-{place}", "signed_on": today - dt.timedelta(days=60),
                "fields": [PublishedField.NAME, PublishedField.POST, PublishedField.CATEGORY,
                           PublishedField.EXPERIENCE, PublishedField.ACHIEVEMENTS],
            },
        )  # fmt: skip
