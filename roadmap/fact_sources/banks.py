"""The fact sources that this floor has now; registered when the app is ready."""

from django.db.models import Exists, Max, OuterRef, QuerySet
from django.urls import reverse

from people.academic_year import AcademicYear
from people.asked_at_once import Asker, Day
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
def report_issued(year: AcademicYear) -> Asker:
    (day,) = yield (last_issued("roadmap-report", year),)
    return Evidence(f"Отчёт выпущен {day:%d.%m.%Y}" if day else "Отчёт ещё не выпущен", bool(day))


@fact_source(
    "work_reviewed",
    "проведён анализ работы педагогов по итогам года",
    r"анализ\w*\s+[\w\s-]*(работ|деятельност)\w+\s+педагог",
    r"анализ\w*\s+[\w\s,-]*по\s+итогам\s+(учебного\s+)?года",
)
def work_reviewed(year: AcademicYear) -> Asker:
    """In the cycle Y the analysis is about the year before it."""
    marked = Exists(ReviewMark.objects.filter(review=OuterRef("pk")))
    begun = WorkReview.objects.about(year.previous)
    about = begun.filter(marked)
    reviewed, candidates, there, waiting, issued = yield (
        about,
        about.filter(decision=WorkReview.Decision.CANDIDATE),
        begun.of_working(),
        Teacher.objects.without_review(year.previous),
        last_issued("analytic-note", year.previous),
    )
    staff = there + waiting
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
def mentor_bank(year: AcademicYear) -> Asker:
    entries = MentorEntry.objects.filter(year=year)
    offered = [MentorEntry.State.CANDIDATE, MentorEntry.State.RECOMMENDED]
    approved, waiting = yield (
        entries.filter(state=MentorEntry.State.APPROVED), entries.filter(state__in=offered),
    )  # fmt: skip
    said = f"В банке {count_of(approved, 'наставник,наставника,наставников')}"
    said += f", ждут решения совета {waiting}" if waiting else ""
    return Evidence(said, approved > 0, reverse("mentors"))


@fact_source(
    "requests_collected",
    "собраны профессиональные запросы",
    r"(сбор|выявлен|изучен|анкетирован|опрос|мониторинг)\w*\s+[\w\s,]*"
    r"(запрос|затруднен|дефицит|потребност)",
)
def requests_collected(year: AcademicYear) -> Asker:
    campaigns = RequestCampaign.objects.filter(year=year)
    count, closes_on, asked, answered = yield (
        ProfessionalRequest.objects.filter(year=year).sent(), Day(campaigns, Max("closes_on")),
        *answers_in(year),
    )  # fmt: skip
    said = count_of(count, "запрос,запроса,запросов")
    if closes_on is None:
        return Evidence(f"{said}, сбор не объявлялся", count > 0, reverse("requests"))
    said = f"Ответили {answered} из {asked}; {said}"
    ended = closes_on < School.today() and answered > 0
    return Evidence(said, ended or 0 < asked <= answered, reverse("requests"))


@fact_source(
    "mentee_bank",
    "составлен банк наставляемых",
    r"(формирован|составлен|создан|обновлен|актуализац)\w*\s+(базы|банк\w*)\s+(данных\s+)?"
    r"(педагог\w*[\s-]+)?наставляем",
)
def mentee_bank(year: AcademicYear) -> Asker:
    requests = ProfessionalRequest.objects.filter(year=year)
    entries, waiting = yield (
        MenteeEntry.objects.filter(year=year).exclude(state=MenteeEntry.State.LEFT),
        requests.filter(state=ProfessionalRequest.State.OPEN),
    )
    said = f"В банке {entries} {word_for(entries, 'наставляемый,наставляемых,наставляемых')}"
    said += f", запросов ждут рассмотрения {waiting}" if waiting else ""
    return Evidence(said, entries > 0, reverse("mentees"))


@fact_source("mentor_register_issued", "выпущен реестр наставников", r"реестр\w*\s+наставников")
def mentor_register_issued(year: AcademicYear) -> Asker:
    return (yield from register("mentor-bank", year, "Банк данных наставников"))


@fact_source(
    "mentee_register_issued", "выпущен реестр наставляемых", r"реестр\w*\s+(и\s+)?наставляемых"
)
def mentee_register_issued(year: AcademicYear) -> Asker:
    return (yield from register("mentee-bank", year, "Банк данных наставляемых"))


def register(key: str, year: AcademicYear, title: str) -> Asker:
    (day,) = yield (last_issued(key, year),)
    return Evidence(
        f"{title} выпущен {day:%d.%m.%Y}" if day else f"{title} ещё не выпущен", bool(day)
    )


def last_issued(key: str, year: AcademicYear) -> Day:
    """Asks for the date on the newest issued paper of that kind about the year."""
    issued = IssuedDocument.objects.filter(key=key, object_id=str(year.first))
    return Day(issued, Max("dated"))


def answers_in(year: AcademicYear) -> tuple[QuerySet, QuerySet]:
    """Who is asked in the year's campaign, and who of them answered."""
    asked = AskedTeacher.objects.filter(campaign__year=year)
    return asked, asked.answered()
