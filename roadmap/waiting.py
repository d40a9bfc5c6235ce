"""What of banks and pairs waits for somebody: lines for home, each a link that does it."""

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.db.models import Count, Exists, Min, OuterRef, Q
from django.urls import reverse
from django.utils import timezone

from mentorship import health
from mentorship.models import Pair, PortfolioEntry, Programme
from people.academic_year import AcademicYear
from people.access import Permission
from people.counting import count_of, word_for
from people.models import (
    Consent,
    ConsentKind,
    MenteeEntry,
    MentorEntry,
    MentoringRules,
    ProfessionalRequest,
    RequestCampaign,
    School,
)
from people.waiting_scans import waiting_scans
from roadmap.fact_sources import answers
from roadmap.models import Event, LibraryItem, LocalAct

DAYS = "день,дня,дней"


@dataclass(frozen=True)
class Waiting:
    """One line: a link that does it, why it is there, and how urgent (kind of tag, its word)."""

    title: str
    url: str
    why: str
    kind: str = "info"
    word: str = "ждёт"


def waiting_for(account, year: AcademicYear, today: dt.date) -> list[Waiting]:
    """The lines for those whose work it is; one query or two for each kind of work."""
    own = [
        line for permission, look in OF_PAIRS if account.can(permission)
        for line in look(account, today)
    ]  # fmt: skip
    return own + [
        line for permission, look in WORK if account.can(permission) for line in look(year, today)
    ]


def requests_to_decide(year: AcademicYear, today: dt.date) -> Iterator[Waiting]:
    opened = ProfessionalRequest.objects.filter(year=year, state=ProfessionalRequest.State.OPEN)
    found = opened.aggregate(count=Count("pk"), oldest=Min("submitted_at"))
    if not found["count"]:
        return
    days = (today - timezone.localdate(found["oldest"])).days
    yield Waiting(
        f"Рассмотреть {count_of(found['count'], 'запрос,запроса,запросов')}",
        reverse("requests"),
        f"Самый ранний ждёт {count_of(days, DAYS)}" if days else "Поданы сегодня",
        "warn" if days > MentoringRules.current().request_wait_days else "info",
    )


def campaign_without_answers(year: AcademicYear, today: dt.date) -> Iterator[Waiting]:
    campaign = RequestCampaign.objects.filter(year=year, opens_on__lte=today).first()
    if campaign is None or today > campaign.closes_on:
        return
    asked, answered = answers(campaign)
    if answered >= asked:
        return
    left = (campaign.closes_on - today).days
    silent = asked - answered
    yield Waiting(
        f"Сбор запросов: не {word_for(silent, 'ответил,ответили,ответили')} "
        f"{count_of(silent, 'педагог,педагога,педагогов')}",
        reverse("campaign"),
        f"Ответили {answered} из {asked}",
        "warn" if left <= MentoringRules.current().campaign_last_days else "info",
        f"ещё {count_of(left, DAYS)}" if left else "последний день",
    )


def candidates_to_decide(year: AcademicYear, today: dt.date) -> Iterator[Waiting]:
    states = [MentorEntry.State.CANDIDATE, MentorEntry.State.RECOMMENDED]
    count = MentorEntry.objects.filter(year=year, state__in=states).count()
    if count:
        yield Waiting(
            f"Вынести на совет {count_of(count, 'кандидата,кандидатов,кандидатов')} в наставники",
            reverse("mentors"),
            "После протокола внесите его № и дату: банк пополнится",
        )


def consents_to_register(year: AcademicYear, today: dt.date) -> Iterator[Waiting]:
    count = Consent.objects.filter(signed_on=None).count()
    if count:
        yield Waiting(
            f"Внести даты {count_of(count, 'согласия,согласий,согласий')}",
            reverse("consents"),
            "Напечатаны и ждут подписи; без даты на бумаге не считаются",
        )


def people_without_consent(year: AcademicYear, today: dt.date) -> Iterator[Waiting]:
    own = Consent.objects.filter(teacher=OuterRef("teacher"), kind=ConsentKind.PARTICIPATION)
    lacking = ~Exists(own.valid_on(today)) & ~Exists(own.filter(signed_on=None, withdrawn_on=None))
    mentors = MentorEntry.objects.filter(lacking, year=year, state=MentorEntry.State.APPROVED)
    gone = Q(state__in=[MenteeEntry.State.LEFT, MenteeEntry.State.COMPLETED])
    mentees = MenteeEntry.objects.filter(lacking, year=year).exclude(gone)
    count = len({*mentors.values_list("teacher", flat=True)}
                | {*mentees.values_list("teacher", flat=True)})  # fmt: skip
    if count:
        yield Waiting(
            f"Напечатать согласия на участие: {count_of(count, 'человек,человека,человек')}",
            reverse("consents"),
            "Наставничество — только с письменного согласия (ТК РФ, ст. 351.8)",
            "warn",
            "нет согласия",
        )


def scans_to_put(year: AcademicYear, today: dt.date) -> Iterator[Waiting]:
    scans = waiting_scans(School.current(), today)
    if scans.count:
        yield Waiting(
            f"Разобрать {count_of(scans.count, 'скан согласия,скана согласий,сканов согласий')}",
            reverse("consent_scans"),
            f"Первый удаляется в ночь после {scans.until:%d.%m.%Y}",
            "warn" if scans.leaves_soon else "info",
            f"ещё {count_of(scans.days_left, DAYS)}" if scans.days_left else "последний день",
        )


def acts_to_register(year: AcademicYear, today: dt.date) -> Iterator[Waiting]:
    count = LocalAct.objects.filter(state=LocalAct.State.AGREED).count()
    if count:
        yield Waiting(
            f"Внести № и дату: {count_of(count, 'акт,акта,актов')}",
            f"{reverse('acts')}?state={LocalAct.State.AGREED}",
            "Текст согласован; № — из журнала школы, когда акт подписан",
        )


def acts_to_finish(year: AcademicYear, today: dt.date) -> Iterator[Waiting]:
    count = LocalAct.objects.filter(state=LocalAct.State.DRAFT).count()
    if count:
        yield Waiting(
            f"Довести до подписи {count_of(count, 'акт,акта,актов')}",
            f"{reverse('acts')}?state={LocalAct.State.DRAFT}",
            "Проверить имена, согласовать текст и напечатать",
        )


def pairs_in_trouble(account, today: dt.date) -> Iterator[Waiting]:
    look = health.Look.at(today, account)
    for signal, number in health.counted(Pair.objects.all(), look):
        yield Waiting(
            f"{count_of(number, 'пара,пары,пар')}: {signal.title}",
            f"{reverse('pairs')}?attention={signal.key}",
            signal.hint,
            signal.kind,
            "срочно" if signal.kind == "bad" else "внимание" if signal.kind == "warn" else "скоро",
        )


def programmes_to_approve(account, today: dt.date) -> Iterator[Waiting]:
    rows = Programme.objects.to_decide(account)
    found = rows.aggregate(count=Count("pk"), oldest=Min("offered_at"))
    if found["count"]:
        yield Waiting(
            f"Утвердить {count_of(found['count'], 'программу,программы,программ')} пар",
            reverse("programmes"),
            f"Первая представлена {timezone.localdate(found['oldest']):%d.%m.%Y}",
        )


def materials_to_judge(year: AcademicYear, today: dt.date) -> Iterator[Waiting]:
    count = LibraryItem.objects.waiting().count()
    if count:
        yield Waiting(
            f"Решить о материалах для копилки: {count_of(count, 'материал,материала,материалов')}",
            f"{reverse('library')}?state=offered",
            "Авторы ждут: принять или вернуть с замечанием",
        )


def entries_for_the_library(year: AcademicYear, today: dt.date) -> Iterator[Waiting]:
    """Entries that pairs have offered and nobody has taken yet."""
    offered = PortfolioEntry.objects.standing().filter(openness=PortfolioEntry.Openness.LIBRARY)
    taken = LibraryItem.objects.filter(entry=OuterRef("pk"))
    if first := offered.exclude(Exists(taken)).order_by("pk").first():
        count = offered.exclude(Exists(taken)).count()
        yield Waiting(
            f"Взять в копилку из портфолио: {count_of(count, 'запись,записи,записей')}",
            reverse("portfolio_entry", args=[first.pair_id, first.pk]),
            "Пара предложила свою разработку и сказала об учениках",
        )


def events_to_mark(year: AcademicYear, today: dt.date) -> Iterator[Waiting]:
    """Events whose day is past, then those of the next week to which nobody is invited."""
    events, url = Event.objects.of_year(year), reverse("events")
    soon = events.empty(today).filter(held_on__lte=today + dt.timedelta(days=7))
    for key, count, title, why in (
        ("unmarked", events.unmarked(today).count(), "Отметить, состоялось ли:",
         "День прошёл; присутствие вносят с листа регистрации"),
        ("unsigned", events.unsigned().count(), "Внести присутствие:",
         "Наставникам за него засчитываются часы обучения"),
        ("empty", soon.count(), "Пригласить людей:", "До события осталось не больше недели"),
    ):  # fmt: skip
        if count:
            said = f"{title} {count_of(count, 'событие,события,событий')}"
            yield Waiting(said, f"{url}?when={key}", why, "warn" if key != "unsigned" else "info")


Look = Callable[[AcademicYear, dt.date], Iterator[Waiting]]
# what waits of pairs depends on who looks: nobody of a pair decides about it
OF_PAIRS = (
    (Permission.READ_PAIR_NOTES, pairs_in_trouble),
    (Permission.APPROVE_PROGRAMMES, programmes_to_approve),
)
WORK: tuple[tuple[Permission, Look], ...] = (
    (Permission.EDIT_BANKS, requests_to_decide),
    (Permission.EDIT_BANKS, campaign_without_answers),
    (Permission.EDIT_BANKS, candidates_to_decide),
    (Permission.REGISTER_CONSENTS, people_without_consent),
    (Permission.REGISTER_CONSENTS, consents_to_register),
    (Permission.REGISTER_CONSENTS, scans_to_put),
    (Permission.REVIEW_LIBRARY, materials_to_judge),
    (Permission.EDIT_LIBRARY, entries_for_the_library),
    (Permission.EDIT_EVENTS, events_to_mark),
    (Permission.EDIT_ACTS, acts_to_finish),
    (Permission.REGISTER_ACTS, acts_to_register),
)
