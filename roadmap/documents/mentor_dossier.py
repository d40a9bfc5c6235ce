"""«Сведения о наставнической деятельности»: what a mentor shows for the category.

The category «педагог-наставник» is given by what a teacher did as a mentor (order № 196 of the
Ministry of Education of 24.03.2023, paragraph 51): everything here is counted from what the pairs
have written down already. Dates, numbers and titles of the library alone, no other text.
"""

from dataclasses import dataclass

from django.db.models import Count, OuterRef, Q, Subquery, Sum
from django.utils import timezone

from mentorship.growth import measuring
from mentorship.growth.page import courses_of
from mentorship.meetings.journal import hours_in_words, in_words
from mentorship.models import Meeting, Pair, PlanItem, PortfolioEntry, Programme
from people.access import Permission
from people.counting import count_of
from people.models import MentorEntry, Official, School, Teacher
from people.row_keys import row_key
from people.staff.details import category_of
from roadmap.documents.execution_report import signatures
from roadmap.documents.paper import Orientation, Paper
from roadmap.documents.registry import DocumentKind, NoSuchPaper, register
from roadmap.models import LibraryItem

SIGNED_BY = (Official.Office.DIRECTOR, Official.Office.DEPUTY)
YEARS = "год,года,лет"


@dataclass(frozen=True)
class PairLine:
    """One pair of the mentor in numbers and dates."""

    pair: Pair
    programme: str
    growth: str

    @property
    def term(self) -> str:
        last = f" – {self.pair.ends_on:%d.%m.%Y}" if self.pair.ends_on else ""
        return f"{self.pair.starts_on:%d.%m.%Y}{last}"

    @property
    def order(self) -> str:
        if not self.pair.order_number:
            return "—"
        day = f" от {self.pair.order_date:%d.%m.%Y}" if self.pair.order_date else ""
        return f"№ {self.pair.order_number}{day}"

    @property
    def hours(self) -> str:
        return hours_in_words(self.pair.minutes_held) if self.pair.minutes_held else "—"


def build(object_id: str, *, by, revision: int | None = None, issuing: bool = False) -> Paper:
    """All pairs of the mentor `object_id` as of today. NoSuchPaper for whom it is not."""
    mentor, today = find_mentor(object_id, by), timezone.localdate()
    pairs = list(pairs_of(mentor))
    return Paper(
        title=f"Сведения о наставнической деятельности: {mentor.short_name}",
        template="documents/mentor_dossier.html",
        context={
            "mentor": mentor,
            "about": about(mentor, today),
            "school": School.current(),
            "today": today,
            "lines": [line_of(pair) for pair in pairs],
            "total": total(pairs),
            "practices": practices(mentor),
            "years": list(MentorEntry.objects.filter(teacher=mentor).order_by("year")),
            "signatures": signatures(SIGNED_BY, today),
        },
        orientation=Orientation.PORTRAIT,
        draft=not issuing,
        footer=f"Сведения о наставнической деятельности · {mentor.short_name}",
        dated=today,
    )


def find_mentor(object_id: str, account) -> Teacher:
    """A teacher who was or is somebody's mentor, for himself and for who reads facts of pairs."""
    mentor = Teacher.objects.filter(pk=row_key(object_id)).first()
    allowed = mentor is not None and (
        mentor.pk == account.teacher_id or account.can(Permission.READ_PAIR_FACTS)
    )
    if not allowed or not pairs_of(mentor).exists():
        raise NoSuchPaper
    return mentor


def pairs_of(mentor: Teacher):
    """His pairs that came to work, with how much was done in each."""
    met = Meeting.objects.counted().of_work().filter(pair=OuterRef("pk")).order_by().values("pair")
    sure = met.filter(confirmed_at__isnull=False)
    against = Meeting.objects.held().of_work().disputed().filter(pair=OuterRef("pk")).order_by()
    against = against.values("pair")
    entries = PortfolioEntry.objects.standing().filled()
    entries = entries.filter(pair=OuterRef("pk"), carried_from=None)
    entries = entries.order_by().values("pair")
    return (
        Pair.objects.filter(mentor=mentor)
        .exclude(state__in=[Pair.State.CANCELLED, Pair.State.PREPARATION])
        .with_people()
        .select_related("programme")
        .annotate(
            meetings_held=Subquery(met.annotate(n=Count("pk")).values("n")),
            minutes_held=Subquery(met.annotate(n=Sum("minutes")).values("n")),
            confirmed_held=Subquery(sure.annotate(n=Count("pk")).values("n")),
            disputed_held=Subquery(against.annotate(n=Count("pk")).values("n")),
            entry_count=Subquery(entries.annotate(n=Count("pk")).values("n")),
        )
        .order_by("starts_on", "pk")
    )


def line_of(pair: Pair) -> PairLine:
    """The growth is the mentee's own word: nobody's attestation rests on one's own marks."""
    seen = measuring.change_of("mentee", courses_of(pair))
    said = f"{seen.said} ({seen.of})" if seen.of else seen.said
    return PairLine(pair, programme_in_words(pair), said)


def programme_in_words(pair: Pair) -> str:
    """«утверждена 12.10.2026, выполнено 6 из 13»; only of an approved one."""
    found = getattr(pair, "programme", None)
    if found is None or found.state != Programme.State.APPROVED:
        return "—"
    items = PlanItem.objects.filter(programme=found).order_by()
    counted = items.aggregate(all=Count("pk"), done=Count("pk", filter=Q(done_on__isnull=False)))
    day = f" {found.approval_date:%d.%m.%Y}" if found.approval_date else ""
    return f"утверждена{day}, выполнено {counted['done']} из {counted['all']}"


def total(pairs: list[Pair]) -> str:
    """«4 пары, 3 наставляемых; 37 встреч, 41 ч, второй стороной подтверждено 30; записей в
    портфолио 58.» What the other side objects to stands apart."""
    names = ("minutes_held", "meetings_held", "confirmed_held", "disputed_held")
    minutes, met, sure, against = (sum(getattr(p, n) or 0 for p in pairs) for n in names)
    parts = [
        f"{count_of(len(pairs), 'пара,пары,пар')}, "
        + count_of(len({p.mentee_id for p in pairs}), "наставляемый,наставляемых,наставляемых"),
        in_words(met, minutes) + (f", второй стороной подтверждено {sure}" if met else ""),
        *([f"с возражением и не сосчитано: {against}"] if against else []),
        f"записей в портфолио {sum(pair.entry_count or 0 for pair in pairs)}",
    ]
    return "; ".join(parts) + "."


def practices(mentor: Teacher) -> list[str]:
    """What the library has of him, in words, then what he himself offered to it of a portfolio and
    is no material there yet: the titles are open already."""
    states = (LibraryItem.State.ACCEPTED, LibraryItem.State.OFFERED)
    kept = LibraryItem.objects.filter(authors=mentor, state__in=states).select_related("kind")
    kept = list(kept.defer("slips").order_by("dated", "pk"))
    offered = PortfolioEntry.objects.standing().filter(
        openness=PortfolioEntry.Openness.LIBRARY, author__teacher=mentor
    )
    offered = offered.exclude(pk__in=[item.entry_id for item in kept if item.entry_id])
    offered = offered.select_related("section").order_by("happened_on", "pk")
    return [
        *(material_in_words(item) for item in kept),
        *(f"{one.title or one.section.name}, {one.happened_on:%d.%m.%Y} (предложена)"
          for one in offered),
    ]  # fmt: skip


def material_in_words(item: LibraryItem) -> str:
    """«Урок-практикум, практика, 12.05.2026 (лучшая практика, протокол совета № 3 от …)»."""
    best = "лучшая практика" if item.is_best else ""
    minutes = f"протокол совета {item.minutes}" if item.is_best and item.minutes else ""
    waits = "ждёт решения" if item.state == LibraryItem.State.OFFERED else ""
    more = ", ".join(filter(None, [best, minutes, waits]))
    said = f"{item.title}, {str(item.kind).lower()}, {item.dated:%d.%m.%Y}"
    return f"{said} ({more})" if more else said


def about(mentor: Teacher, today) -> list[tuple[str, str]]:
    """(what, how it is) of the person, without what nobody has written."""
    experience = [(title, mentor.experience(kind, today)) for title, kind in
                  (("Педагогический стаж", "teaching"), ("Стаж в школе", "school"))]  # fmt: skip
    rows = [
        ("Должность", mentor.post),
        ("Квалификационная категория", category_of(mentor)),
        ("Образование", mentor.education_level),
        *((title, count_of(years, YEARS) if years is not None else "")
          for title, years in experience),
    ]  # fmt: skip
    return [(title, said) for title, said in rows if said]


register(
    DocumentKind(
        key="mentor-dossier",
        title="Сведения о наставнической деятельности",
        builder=build,
        # Whose it is, is the builder's question: a mentor has one's own.
        may_see=lambda account: bool(account.teacher_id) or account.can(Permission.READ_PAIR_FACTS),
        object_kind="mentor",
        opens=lambda object_id, account: (
            account.can(Permission.READ_PAIR_FACTS) or object_id == str(account.teacher_id)
        ),
    )
)
