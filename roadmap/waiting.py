"""What of banks and pairs waits for somebody: lines for home, each a link that does it."""

import datetime as dt
from collections.abc import Callable

from django.db.models import Exists, Max, Min, OuterRef, Q
from django.db.models.functions import TruncDate
from django.urls import reverse

from mentorship.models import Interview, Pair, PortfolioEntry, Programme
from mentorship.pairs import health
from people.academic_year import AcademicYear
from people.access import Permission
from people.asked_at_once import Asker, Day, at_once
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
    Teacher,
)
from people.waiting_scans import waiting_scans
from roadmap.council.waiting import (
    in_agenda,
    minutes_to_number,
    on_agenda,
    sitting_ahead,
    sittings_to_finish,
)
from roadmap.fact_sources.banks import answers_in
from roadmap.models import Event, LibraryItem, LocalAct, MonitoringNote
from roadmap.publications.waiting import names_to_remove, publications_to_finish
from roadmap.waiting_line import Waiting
from roadmap.year_end.waiting import year_to_end

DAYS = "день,дня,дней"
URGENCY = {"bad": 0, "warn": 1}  # kinds of lines; the others follow as they stand


def waiting_for(account, year: AcademicYear, today: dt.date) -> list[Waiting]:
    """The lines for those whose work it is, the urgent ones first; what all of them want to know is
    one query."""
    looks = {look: look(account, today) for whose, look in OF_PAIRS if account.can(whose)}
    looks |= {look: look(year, today) for whose, look in WORK if account.can(whose)}
    found = [line for lines in at_once(looks).values() for line in lines]
    return sorted(found, key=lambda line: URGENCY.get(line.kind, len(URGENCY)))


def requests_to_decide(year: AcademicYear, today: dt.date) -> Asker:
    opened = ProfessionalRequest.objects.filter(year=year, state=ProfessionalRequest.State.OPEN)
    count, oldest = yield opened, Day(opened, Min(TruncDate("submitted_at")))
    if not count:
        return []
    days = (today - oldest).days
    return [Waiting(
        f"Рассмотреть {count_of(count, 'запрос,запроса,запросов')}",
        reverse("requests"),
        f"Самый ранний ждёт {count_of(days, DAYS)}" if days else "Поданы сегодня",
        "warn" if days > MentoringRules.current().request_wait_days else "info",
    )]  # fmt: skip


def campaign_without_answers(year: AcademicYear, today: dt.date) -> Asker:
    goes_on = RequestCampaign.objects.open_on(today).filter(year=year)
    closes_on, asked, answered = yield Day(goes_on, Max("closes_on")), *answers_in(year)
    if closes_on is None or answered >= asked:
        return []
    left, silent = (closes_on - today).days, asked - answered
    return [Waiting(
        f"Сбор запросов: не {word_for(silent, 'ответил,ответили,ответили')} "
        f"{count_of(silent, 'педагог,педагога,педагогов')}",
        reverse("campaign"),
        f"Ответили {answered} из {asked}",
        "warn" if left <= MentoringRules.current().campaign_last_days else "info",
        f"ещё {count_of(left, DAYS)}" if left else "последний день",
    )]  # fmt: skip


def mentees_to_include(year: AcademicYear, today: dt.date) -> Asker:
    """Somebody mentors them already, and the bank of the year does not know them."""
    working = Pair.objects.filter(state__in=[Pair.State.ACTIVE, Pair.State.PAUSED])
    known = MenteeEntry.objects.filter(year=year).values("teacher")
    staff = Teacher.objects.exclude(state=Teacher.State.LEFT)
    (count,) = yield (staff.filter(pk__in=working.values("mentee")).exclude(pk__in=known),)
    if not count:
        return []
    return [Waiting(
        f"Включить в банк {count_of(count, 'наставляемого,наставляемых,наставляемых')}",
        reverse("mentee_candidates"),
        "Пара уже работает, а в банке наставляемых этого года человека нет",
    )]  # fmt: skip


def candidates_to_decide(year: AcademicYear, today: dt.date) -> Asker:
    states = [MentorEntry.State.CANDIDATE, MentorEntry.State.RECOMMENDED]
    rows = MentorEntry.objects.filter(year=year, state__in=states)
    whole, count = yield rows, rows.exclude(pk__in=on_agenda("mentor_entry"))
    words = "кандидат,кандидата,кандидатов"
    found = in_agenda("mentor_entry", whole - count, words, "в наставники")
    if not count:
        return found
    return [Waiting(
        f"Вынести на совет {count_of(count, 'кандидата,кандидатов,кандидатов')} в наставники",
        reverse("mentors"),
        "Внесите их в повестку заседания: с решением банк пополнится сам",
    ), *found]  # fmt: skip


def consents_to_register(year: AcademicYear, today: dt.date) -> Asker:
    (count,) = yield (Consent.objects.filter(signed_on=None),)
    if not count:
        return []
    return [Waiting(
        f"Внести даты {count_of(count, 'согласия,согласий,согласий')}",
        reverse("consents"),
        "Напечатаны и ждут подписи; без даты на бумаге не считаются",
    )]  # fmt: skip


def people_without_consent(year: AcademicYear, today: dt.date) -> Asker:
    own = Consent.objects.filter(teacher=OuterRef("teacher"), kind=ConsentKind.PARTICIPATION)
    lacking = ~Exists(own.valid_on(today)) & ~Exists(own.filter(signed_on=None, withdrawn_on=None))
    mentors = MentorEntry.objects.filter(lacking, year=year, state=MentorEntry.State.APPROVED)
    gone = Q(state__in=[MenteeEntry.State.LEFT, MenteeEntry.State.COMPLETED])
    mentees = MenteeEntry.objects.filter(lacking, year=year).exclude(gone)
    either = Q(pk__in=mentors.values("teacher")) | Q(pk__in=mentees.values("teacher"))
    (count,) = yield (Teacher.objects.filter(either),)
    if not count:
        return []
    return [Waiting(
        f"Напечатать согласия на участие: {count_of(count, 'человек,человека,человек')}",
        reverse("consents"),
        "Наставничество — только с письменного согласия (ТК РФ, ст. 351.8)",
        "warn",
        "нет согласия",
    )]  # fmt: skip


def scans_to_put(year: AcademicYear, today: dt.date) -> Asker:
    yield ()
    scans = waiting_scans(School.current(), today)
    if not scans.count:
        return []
    return [Waiting(
        f"Разобрать {count_of(scans.count, 'скан согласия,скана согласий,сканов согласий')}",
        reverse("consent_scans"),
        f"Первый удаляется в ночь после {scans.until:%d.%m.%Y}",
        "warn" if scans.leaves_soon else "info",
        f"ещё {count_of(scans.days_left, DAYS)}" if scans.days_left else "последний день",
    )]  # fmt: skip


def acts_to_register(year: AcademicYear, today: dt.date) -> Asker:
    (count,) = yield (LocalAct.objects.filter(state=LocalAct.State.AGREED),)
    if not count:
        return []
    return [Waiting(
        f"Внести № и дату: {count_of(count, 'акт,акта,актов')}",
        f"{reverse('acts')}?state={LocalAct.State.AGREED}",
        "Текст согласован; № — из журнала школы, когда акт подписан",
    )]  # fmt: skip


def acts_to_finish(year: AcademicYear, today: dt.date) -> Asker:
    (count,) = yield (LocalAct.objects.filter(state=LocalAct.State.DRAFT),)
    if not count:
        return []
    return [Waiting(
        f"Довести до подписи {count_of(count, 'акт,акта,актов')}",
        f"{reverse('acts')}?state={LocalAct.State.DRAFT}",
        "Проверить имена, согласовать текст и напечатать",
    )]  # fmt: skip


def pairs_in_trouble(account, today: dt.date) -> Asker:
    yield ()
    look = health.Look.at(today, account)
    return [
        Waiting(
            f"{count_of(number, 'пара,пары,пар')}: {signal.title}",
            f"{reverse('pairs')}?attention={signal.key}",
            signal.hint,
            signal.kind,
            "срочно" if signal.kind == "bad" else "внимание" if signal.kind == "warn" else "скоро",
        )
        for signal, number in sorted(health.counted(look), key=urgency)
    ]


def urgency(found: tuple[health.Signal, int]) -> int:
    """What is urgent first, then what wants attention."""
    return ("bad", "warn", "info").index(found[0].kind)


def programmes_to_approve(account, today: dt.date) -> Asker:
    """Those on the agenda of a sitting wait for its day."""
    rows = Programme.objects.to_decide(account)
    waits = rows.exclude(pk__in=on_agenda("programme"))
    whole, count, oldest = yield rows, waits, Day(waits, Min(TruncDate("offered_at")))
    found = in_agenda("programme", whole - count, "программа,программы,программ", "пар")
    if not count:
        return found
    return [Waiting(
        f"Утвердить {count_of(count, 'программу,программы,программ')} пар",
        reverse("programmes"),
        f"Первая представлена {oldest:%d.%m.%Y}",
    ), *found]  # fmt: skip


def materials_to_judge(year: AcademicYear, today: dt.date) -> Asker:
    (count,) = yield (LibraryItem.objects.waiting(),)
    if not count:
        return []
    return [Waiting(
        f"Решить о материалах для копилки: {count_of(count, 'материал,материала,материалов')}",
        f"{reverse('library')}?state=offered",
        "Авторы ждут: принять или вернуть с замечанием",
    )]  # fmt: skip


def entries_for_the_library(year: AcademicYear, today: dt.date) -> Asker:
    """Entries that pairs have offered and nobody has taken yet."""
    offered = PortfolioEntry.objects.standing().filter(openness=PortfolioEntry.Openness.LIBRARY)
    taken = LibraryItem.objects.filter(entry=OuterRef("pk")).exclude(state="removed")
    waiting = offered.exclude(Exists(taken))
    (count,) = yield (waiting,)
    if not count:
        return []
    first = waiting.order_by("pk").first()
    return [Waiting(
        f"Взять в копилку из портфолио: {count_of(count, 'запись,записи,записей')}",
        reverse("portfolio_entry", args=[first.pair_id, first.pk]),
        "Пара предложила свою разработку и сказала об учениках",
    )]  # fmt: skip


def events_to_mark(year: AcademicYear, today: dt.date) -> Asker:
    """Events whose day is past, then those of the next week to which nobody is invited."""
    events, url = Event.objects.of_year(year), reverse("events")
    soon = events.empty(today).filter(held_on__lte=today + dt.timedelta(days=7))
    unmarked, unsigned, empty = yield events.unmarked(today), events.unsigned(), soon
    found = (
        ("unmarked", unmarked, "Отметить, состоялось ли:",
         "День прошёл; присутствие вносят с листа регистрации"),
        ("unsigned", unsigned, "Внести присутствие:",
         "Наставникам за него засчитываются часы обучения"),
        ("empty", empty, "Пригласить людей:", "До события осталось не больше недели"),
    )  # fmt: skip
    return [
        Waiting(
            f"{title} {count_of(count, 'событие,события,событий')}", f"{url}?when={key}", why,
            "warn" if key != "unsigned" else "info",
        )
        for key, count, title, why in found if count
    ]  # fmt: skip


def interviews_to_mark(year: AcademicYear, today: dt.date) -> Asker:
    """Planned interviews whose day is past."""
    (count,) = yield (Interview.objects.unmarked(today),)
    if not count:
        return []
    return [Waiting(
        f"Внести заключение: {count_of(count, 'собеседование,собеседования,собеседований')}",
        f"{reverse('interviews')}?when=unmarked",
        "День прошёл: заполните записи или перенесите",
        "warn",
    )]  # fmt: skip


def monitoring_to_conclude(year: AcademicYear, today: dt.date) -> Asker:
    """From May on, while pairs have worked and nobody has concluded anything from the year."""
    pairs = Pair.objects.touching(year).exclude(state=Pair.State.CANCELLED)
    worked, written = yield pairs, MonitoringNote.objects.filter(year=year).exclude(conclusions="")
    if not worked or written or today < year.school_end.replace(day=1):
        return []
    return [Waiting(
        "Подвести итоги мониторинга",
        f"{reverse('monitoring_note')}?year={year.first}&from=answers",
        "Числа готовы; черновик SWOT-анализа соберётся из ответов",
    )]  # fmt: skip


Look = Callable[[AcademicYear, dt.date], Asker]  # returns its lines
# what waits of pairs depends on who looks: nobody of a pair decides about it
OF_PAIRS = (
    (Permission.READ_PAIR_NOTES, pairs_in_trouble),
    (Permission.APPROVE_PROGRAMMES, programmes_to_approve),
)
WORK: tuple[tuple[Permission, Look], ...] = (
    (Permission.CLOSE_YEAR, year_to_end),
    (Permission.EDIT_BANKS, requests_to_decide),
    (Permission.EDIT_BANKS, campaign_without_answers),
    (Permission.EDIT_BANKS, mentees_to_include),
    (Permission.EDIT_BANKS, candidates_to_decide),
    (Permission.REGISTER_CONSENTS, people_without_consent),
    (Permission.REGISTER_CONSENTS, consents_to_register),
    (Permission.REGISTER_CONSENTS, scans_to_put),
    (Permission.REVIEW_LIBRARY, materials_to_judge),
    (Permission.EDIT_LIBRARY, entries_for_the_library),
    (Permission.EDIT_EVENTS, events_to_mark),
    (Permission.RUN_INTERVIEWS, interviews_to_mark),
    (Permission.EDIT_COUNCIL, sittings_to_finish),
    (Permission.READ_COUNCIL, sitting_ahead),
    (Permission.EDIT_PUBLICATIONS, names_to_remove),
    (Permission.EDIT_PUBLICATIONS, publications_to_finish),
    (Permission.EDIT_MONITORING, monitoring_to_conclude),
    (Permission.EDIT_ACTS, acts_to_finish),
    (Permission.REGISTER_ACTS, acts_to_register),
    (Permission.REGISTER_ACTS, minutes_to_number),
)
