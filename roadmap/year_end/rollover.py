"""What of a year goes on into the next one: seen first, then carried by one press."""

from dataclasses import dataclass

from django.urls import reverse

from mentorship.models import ProgrammePattern, QuestionSet
from people.academic_year import AcademicYear
from people.actions import carry_plan, mentee_plan, open_requests
from people.counting import count_of
from roadmap.models import Activity, LibraryItem, Roadmap
from roadmap.year_end.pairs import finishing_before, in_words, pairs_at_end


@dataclass(frozen=True)
class Going:
    """One part of the year: what would come over.

    count   how many rows; 0 when nothing is left to carry
    said    that in words, or why there is nothing
    names   who or what, to be looked through
    more    (address, words) of the place where the rest is decided; ("", "") when there is none
    """

    key: str
    title: str
    count: int
    said: str
    names: tuple[str, ...] = ()
    more: tuple[str, str] = ("", "")


def going_into(year: AcademicYear) -> list[Going]:
    """The parts in the order of the plan, as they would come into the year from the one before."""
    return [plan(year), mentors(year), mentees(year), requests(year)]


def plan(year: AcademicYear) -> Going:
    title = "Дорожная карта"
    if Roadmap.objects.filter(year=year).exists():
        place = (reverse("roadmap_year", args=[year]), "Открыть")
        return Going("plan", title, 0, f"План {year} уже есть.", more=place)
    count = Activity.objects.filter(stage__roadmap__year=year.previous).count()
    if not count:
        return Going("plan", title, 0, f"Плана {year.previous} нет: переносить нечего.")
    said = count_of(count, "мероприятие,мероприятия,мероприятий")
    return Going(
        "plan", title, count, f"{said}: сроки сдвинутся на год, отметок и фактов не будет."
    )


def mentors(year: AcademicYear) -> Going:
    found = carry_plan(into=year)
    place = (f"{reverse('mentor_carry')}?year={year.first}", "Посмотреть и отметить")
    said = (
        f"Утверждённых — {len(found.going)}: войдут рекомендованными, решение совета будет новым."
    )
    if not found.going:
        said = f"Утверждённых наставников {year.previous}, которых ещё нет в новом банке, нет."
    if found.suspended:
        said += f" Приостановленных — {len(found.suspended)}: их отмечают отдельно."
    more = place if found.suspended else ("", "")
    names = tuple(str(entry.teacher) for entry in found.going)
    return Going("mentors", "Банк наставников", len(found.going), said, names, more)


def mentees(year: AcademicYear) -> Going:
    found = mentee_plan(into=year, finishing=finishing_before(year))
    parts = [
        (len(found.accompanied), "с наставником — {}"),
        (len(found.waiting), "ждут наставника — {}, принятые запросы перейдут с ними"),
    ]
    said = "; ".join(words.format(count) for count, words in parts if count)
    said = f"{said[:1].upper()}{said[1:]}"
    names = tuple(str(entry.teacher) for entry in (*found.accompanied, *found.waiting))
    said = f"{said}." if said else (
        f"Все, кто не завершил программу в {year.previous}, уже в новом банке."
    )  # fmt: skip
    more = ("", "")
    if found.finishing:
        people = ", ".join(entry.teacher.short_name for entry in found.finishing)
        said += (
            f" Не перейдут сами — {len(found.finishing)}: срок пары кончается до нового года "
            f"({people}). Завершите или продлите пары."
        )
        more = (f"{reverse('pairs')}?year={year.previous.first}", "Пары")
    return Going("mentees", "Банк наставляемых", len(found), said, names, more)


def requests(year: AcademicYear) -> Going:
    rows = list(open_requests(into=year).select_related("teacher").defer("own_words"))
    said = f"{count_of(len(rows), 'запрос,запроса,запросов')}: место в очереди сохранится."
    names = tuple(str(row.teacher) for row in rows)
    nothing = f"Все запросы {year.previous} рассмотрены."
    title = "Запросы, которые ждут рассмотрения"
    return Going("requests", title, len(rows), said if rows else nothing, names)


def going_by_themselves(year: AcademicYear) -> list[tuple[str, str, str]]:
    """(what, how many in words, address): it belongs to no year and simply goes on."""
    pairs = in_words(pairs_at_end(year.previous), year)
    sets = QuestionSet.objects.filter(is_retired=False).count()
    patterns = ProgrammePattern.objects.filter(is_retired=False).count()
    library = LibraryItem.objects.accepted().count()
    return [
        ("Пары", pairs or "действующих пар нет", reverse("pairs")),
        ("Наборы вопросов", count_of(sets, "набор,набора,наборов"), reverse("question_sets")),
        ("Образцы программ", count_of(patterns, "образец,образца,образцов"), reverse("patterns")),
        ("Методическая копилка", count_of(library, "материал,материала,материалов"),
         reverse("library")),
    ]  # fmt: skip
