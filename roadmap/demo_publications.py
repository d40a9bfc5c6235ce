"""The demonstration's publications: three that stand in the public section, one in writing."""

import datetime as dt

from people.models import Account, Consent, ConsentKind, MentorEntry, PublishedField, Teacher
from roadmap import actions
from roadmap.models import Activity, Event, LibraryItem, LocalAct, Publication

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
NAMED = 3  # mentors who let themselves be named


def make_publications(*, today: dt.date) -> None:
    """What the school has told by now; nothing when something is there."""
    if Publication.objects.exists():
        return
    deputy = Account.objects.get(login="deputy")
    _consents(today)
    plan = Activity.objects.filter(fact_sources__contains=["publications"]).first()
    for row in PUBLISHED:
        _published(deputy, row, today, plan)
    title, text = DRAFT
    actions.add_publication(by=deputy, title=title, text=text, dated=today, activity=plan)
    for act in LocalAct.objects.filter(state="in_force", kind__role="regulation"):
        actions.show_act(act, by=deputy, names="nofile")
    best = LibraryItem.objects.accepted().filter(is_best=True)
    best.update(visibility=LibraryItem.Visibility.PUBLIC)


def _published(by: Account, row: tuple, today: dt.date, plan: Activity | None) -> None:
    ago, title, text, short_text, event = row
    day = today - dt.timedelta(days=ago)
    made = actions.add_publication(
        by=by, title=title, text=text, short_text=short_text, dated=day, activity=plan,
        event=Event.objects.filter(title__startswith=event, is_open=True).first(),
    )  # fmt: skip
    actions.make_publication_ready(made.pk, by=by, version=made.version, pupils="none")
    actions.publish_publication(made.pk, by=by, version=made.version + 1)
    for where, link in (("site", "news"), ("page", "wall")):
        actions.add_placement(
            made, by=by, where=where, link=f"https://school.example/{link}/{made.pk}/",
            placed_on=day,
        )  # fmt: skip


def _consents(today: dt.date) -> None:
    """Papers of some mentors that let them be named; the others have said nothing."""
    mentors = MentorEntry.objects.in_bank().order_by("teacher__sort_name").values("teacher")
    for place, person in enumerate(Teacher.objects.filter(pk__in=mentors).order_by("pk")[:NAMED]):
        Consent.objects.get_or_create(
            teacher=person, kind=ConsentKind.DISSEMINATION,
            defaults={
                "code": f"DEMO-PUBLIC-{place}", "signed_on": today - dt.timedelta(days=60),
                "fields": [PublishedField.NAME, PublishedField.POST, PublishedField.CATEGORY,
                           PublishedField.EXPERIENCE, PublishedField.ACHIEVEMENTS],
            },
        )  # fmt: skip
