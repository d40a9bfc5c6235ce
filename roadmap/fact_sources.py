"""The fact sources that this floor has now; registered when the app is ready."""

import datetime as dt

from django.db.models import Exists, OuterRef, Q
from django.urls import reverse

from people.academic_year import AcademicYear
from people.counting import count_of, word_for
from people.models import (
    AskedTeacher,
    MenteeEntry,
    MentorEntry,
    ProfessionalRequest,
    RequestCampaign,
    ReviewMark,
    School,
    Teacher,
    WorkReview,
)
from roadmap.models import IssuedDocument, Revision
from roadmap.progress import Evidence, fact_source


@fact_source(
    "roadmap_approved",
    "дорожная карта утверждена",
    r"\bдорожн\w+\s+карт\w+\s*\(план",
    r"(утвержд|разработ|приняти|подготовк)\w*\s+(и\s+\w+\s+)?дорожн\w+\s+карт",
)
def roadmap_approved(year: AcademicYear) -> Evidence | None:
    last = Revision.objects.filter(roadmap__year=year).defer("content").order_by("number").last()
    if last is None:
        return None
    if not last.is_approved:
        return Evidence(f"Редакция {last.number} ещё не утверждена", False)
    day = last.approved_on.strftime("%d.%m.%Y")
    return Evidence(
        f"Дорожная карта утверждена: {last.approved_kind} № {last.approved_number} от {day}", True
    )


@fact_source(
    "report_issued",
    "выпущен отчёт о выполнении плана",
    r"(отч[её]т|анализ|итог)\w*\s+(о\s+|по\s+)?(выполнени|реализаци)\w+\s+(дорожн|плана)",
)
def report_issued(year: AcademicYear) -> Evidence | None:
    day = last_issued("roadmap-report", year)
    return Evidence(f"Отчёт выпущен {day:%d.%m.%Y}" if day else "Отчёт ещё не выпущен", bool(day))


@fact_source(
    "work_reviewed",
    "проведён анализ работы педагогов по итогам года",
    r"анализ\w*\s+[\w\s-]*(работ|деятельност)\w+\s+педагог",
    r"анализ\w*\s+[\w\s,-]*по\s+итогам\s+(учебного\s+)?года",
)
def work_reviewed(year: AcademicYear) -> Evidence | None:
    """In the cycle Y the analysis is about the year before it."""
    marked = Exists(ReviewMark.objects.filter(review=OuterRef("pk")))
    about = WorkReview.objects.filter(marked, about_year=year.previous)
    reviewed = about.count()
    candidates = about.filter(decision=WorkReview.Decision.CANDIDATE).count()
    staff = Teacher.objects.filter(state=Teacher.State.WORKS, is_external=False).count()
    issued = last_issued("analytic-note", year.previous)
    said = f"Анализ за {year.previous}: {reviewed} из {staff}"
    said += f", кандидатов в наставники {candidates}" if candidates else ""
    said += f"; справка выпущена {issued:%d.%m.%Y}" if issued else ""
    met = bool(reviewed) and (bool(issued) or reviewed >= staff)
    return Evidence(said, met, reverse("reviews"))


@fact_source(
    "mentor_bank",
    "составлен банк наставников",
    r"(формирован|составлен|создан|обновлен|актуализац)\w*\s+(базы|банк\w*)\s+(данных\s+)?"
    r"(педагог\w*[\s-]+)?наставник",
)
def mentor_bank(year: AcademicYear) -> Evidence | None:
    entries = MentorEntry.objects.filter(year=year)
    approved = entries.filter(state=MentorEntry.State.APPROVED).count()
    waiting = entries.filter(
        state__in=[MentorEntry.State.CANDIDATE, MentorEntry.State.RECOMMENDED]
    ).count()
    said = f"В банке {count_of(approved, 'наставник,наставника,наставников')}"
    said += f", ждут решения совета {waiting}" if waiting else ""
    return Evidence(said, approved > 0, reverse("mentors"))


@fact_source(
    "requests_collected",
    "собраны профессиональные запросы",
    r"(сбор|выявлен|изучен|анкетирован|опрос|мониторинг)\w*\s+[\w\s,]*"
    r"(запрос|затруднен|дефицит|потребност)",
)
def requests_collected(year: AcademicYear) -> Evidence | None:
    requests = ProfessionalRequest.objects.filter(year=year)
    count = requests.count()
    said = count_of(count, "запрос,запроса,запросов")
    campaign = RequestCampaign.objects.filter(year=year).first()
    if campaign is None:
        return Evidence(f"{said}, сбор не объявлялся", count > 0, reverse("requests"))
    asked, answered = answers(campaign)
    said = f"Ответили {answered} из {asked}; {said}"
    ended = campaign.closes_on < School.today() and answered > 0
    return Evidence(said, ended or 0 < asked <= answered, reverse("requests"))


@fact_source(
    "mentee_bank",
    "составлен банк наставляемых",
    r"(формирован|составлен|создан|обновлен|актуализац)\w*\s+(базы|банк\w*)\s+(данных\s+)?"
    r"(педагог\w*[\s-]+)?наставляем",
)
def mentee_bank(year: AcademicYear) -> Evidence | None:
    entries = MenteeEntry.objects.filter(year=year).exclude(state=MenteeEntry.State.LEFT).count()
    waiting = ProfessionalRequest.objects.filter(
        year=year, state=ProfessionalRequest.State.OPEN
    ).count()
    said = f"В банке {entries} {word_for(entries, 'наставляемый,наставляемых,наставляемых')}"
    said += f", запросов ждут рассмотрения {waiting}" if waiting else ""
    return Evidence(said, entries > 0, reverse("mentees"))


@fact_source("mentor_register_issued", "выпущен реестр наставников", r"реестр\w*\s+наставников")
def mentor_register_issued(year: AcademicYear) -> Evidence | None:
    return register("mentor-bank", year, "Банк данных наставников")


@fact_source(
    "mentee_register_issued", "выпущен реестр наставляемых", r"реестр\w*\s+(и\s+)?наставляемых"
)
def mentee_register_issued(year: AcademicYear) -> Evidence | None:
    return register("mentee-bank", year, "Банк данных наставляемых")


def register(key: str, year: AcademicYear, title: str) -> Evidence:
    day = last_issued(key, year)
    return Evidence(
        f"{title} выпущен {day:%d.%m.%Y}" if day else f"{title} ещё не выпущен", bool(day)
    )


def last_issued(key: str, year: AcademicYear) -> dt.date | None:
    """The date on the newest issued paper of that kind about the year."""
    issued = IssuedDocument.objects.filter(key=key, object_id=str(year.first))
    return issued.order_by("dated").values_list("dated", flat=True).last()


def answers(campaign: RequestCampaign) -> tuple[int, int]:
    """How many were asked, and how many of them answered: by a request or that none is needed."""
    own = ProfessionalRequest.objects.filter(teacher=OuterRef("teacher"), year=campaign.year)
    asked = AskedTeacher.objects.filter(campaign=campaign)
    answered = asked.filter(Q(no_need_at__isnull=False) | Exists(own))
    return asked.count(), answered.count()
