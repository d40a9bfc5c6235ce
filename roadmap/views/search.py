from django.db.models import Case, Q, When
from django.shortcuts import render
from django.urls import reverse

from mentorship.models import Interview, Pair
from people.access import Permission, signed_in
from people.models import MenteeEntry, MentorEntry, Teacher
from roadmap.documents import registry
from roadmap.models import (
    Activity,
    Event,
    LibraryItem,
    LocalAct,
    Publication,
    Roadmap,
    Sitting,
)

MOST = 20


@signed_in
def search(request):
    """People, activities of the plans and papers that the words name; only what one may see."""
    typed = request.GET.get("q", "").strip()[:100]
    groups = [group for group in found(request.user, typed) if group["rows"]] if typed else []
    return render(request, "roadmap/search.html", {"typed": typed, "groups": groups})


def found(account, typed: str) -> list[dict]:
    """Groups {title, rows: [(words, note, url)]} of what the account may see."""
    groups = []
    if account.can(Permission.READ_STAFF):
        groups.append({"title": "Сотрудники", "rows": people(typed)})
    groups.append({"title": "Банк наставников", "rows": mentors(account, typed)})
    groups.append({"title": "Банк наставляемых", "rows": mentees(account, typed)})
    groups.append({"title": "Пары", "rows": pairs(account, typed)})
    if account.can(Permission.READ_PLAN):
        groups.append({"title": "Мероприятия плана", "rows": activities(typed)})
    groups.append({"title": "События", "rows": events(account, typed)})
    groups.append({"title": "Собеседования", "rows": interviews(account, typed)})
    groups.append({"title": "Локальные акты", "rows": acts(account, typed)})
    groups.append({"title": "Совет", "rows": sittings(account, typed)})
    groups.append({"title": "Методическая копилка", "rows": materials(account, typed)})
    groups.append({"title": "Публикации", "rows": publications(account, typed)})
    groups.append({"title": "Документы", "rows": papers(account, typed)})
    return groups


def people(typed: str) -> list[tuple[str, str, str]]:
    teachers = Teacher.objects.found_by(typed)[:MOST]
    return [(t.full_name, t.post, reverse("teacher", args=[t.pk])) for t in teachers]


def mentors(account, typed: str) -> list[tuple[str, str, str]]:
    """Entries of the bank by the name of the person, or by a competence."""
    named = Teacher.objects.found_as(typed, "teacher")
    skilled = Q(competences__competence__name__icontains=typed)
    rows = MentorEntry.objects.visible_to(account).filter(named | skilled)
    rows = rows.distinct().select_related("teacher")[:MOST]
    return [(row.teacher.full_name, note_of(row), reverse("mentor", args=[row.pk])) for row in rows]


def mentees(account, typed: str) -> list[tuple[str, str, str]]:
    """Entries of the bank by the name of the person."""
    rows = MenteeEntry.objects.visible_to(account).with_mentors()
    rows = rows.filter(Teacher.objects.found_as(typed, "teacher"))
    rows = rows.select_related("teacher").order_by("-year", "teacher__sort_name", "pk")[:MOST]
    return [(row.teacher.full_name, note_of(row), reverse("mentee", args=[row.pk])) for row in rows]


def pairs(account, typed: str) -> list[tuple[str, str, str]]:
    """Pairs by the name of either of the two, those that go on first."""
    named = Teacher.objects.found_as(typed, "mentee", "mentor")
    rows = Pair.objects.visible_to(account).filter(named).with_named_people()
    going = Case(When(state__in=Pair.GOING, then=0), default=1)
    return [
        (
            f"{row.mentee.full_name} — наставник {row.mentor.full_name}",
            f"{row.get_state_display()}, с {row.starts_on:%d.%m.%Y}",
            reverse("pair", args=[row.pk]),
        )
        for row in rows.order_by(going, "-starts_on", "pk")[:MOST]
    ]  # fmt: skip


def note_of(entry: MentorEntry | MenteeEntry) -> str:
    words = entry.get_state_display() if isinstance(entry, MentorEntry) else entry.state_words
    return f"{entry.year}, {words}"


def activities(typed: str) -> list[tuple[str, str, str]]:
    rows = Activity.objects.found_by(typed).select_related("stage__roadmap")
    rows = rows.order_by("-stage__roadmap__year", "stage__position", "position")[:MOST]
    return [
        (row.text, f"{row.stage.roadmap.year}, {row.stage}", reverse("activity", args=[row.pk]))
        for row in rows
    ]


def events(account, typed: str) -> list[tuple[str, str, str]]:
    rows = Event.objects.visible_to(account).found_by(typed).select_related("kind")
    return [
        (row.title, f"{row.held_on:%d.%m.%Y}, {row.kind.name}", reverse("event", args=[row.pk]))
        for row in rows.order_by("-held_on", "pk")[:MOST]
    ]


def interviews(account, typed: str) -> list[tuple[str, str, str]]:
    """By the name of either of the two."""
    named = Teacher.objects.found_as(typed, "pair__mentor", "pair__mentee")
    rows = Interview.objects.visible_to(account).filter(named).with_people()
    return [
        (str(row.pair), f"{row.title}, {row.day:%d.%m.%Y}", reverse("interview", args=[row.pk]))
        for row in rows.order_by("-planned_on", "pk")[:MOST]
    ]


def sittings(account, typed: str) -> list[tuple[str, str, str]]:
    rows = Sitting.objects.visible_to(account).found_by(typed).order_by("-held_on", "-pk")[:MOST]
    return [(str(row), row.get_state_display(), reverse("sitting", args=[row.pk])) for row in rows]


def acts(account, typed: str) -> list[tuple[str, str, str]]:
    rows = LocalAct.objects.visible_to(account).found_by(typed).select_related("kind")
    return [
        (row.title, f"{row.requisites}, {row.get_state_display()}".strip(", "),
         reverse("act", args=[row.pk]))
        for row in rows.order_by("-pk")[:MOST]
    ]  # fmt: skip


def materials(account, typed: str) -> list[tuple[str, str, str]]:
    rows = LibraryItem.objects.visible_to(account).found_by(typed).with_reading()[:MOST]
    return [
        (row.title, f"{row.kind}, {row.written_by}", reverse("library_item", args=[row.pk]))
        for row in rows
    ]


def publications(account, typed: str) -> list[tuple[str, str, str]]:
    rows = Publication.objects.visible_to(account).found_by(typed)[:MOST]
    return [
        (row.title, f"{row.dated:%d.%m.%Y}, {row.get_state_display()}",
         reverse("publication", args=[row.pk]))
        for row in rows
    ]  # fmt: skip


def papers(account, typed: str) -> list[tuple[str, str, str]]:
    words = typed.lower().replace("ё", "е").split()
    kinds = [
        kind
        for kind in registry.offered_to(account)
        if kind.object_kind == "year"
        and all(word in kind.title.lower().replace("ё", "е") for word in words)
    ]
    years = Roadmap.objects.values_list("year", flat=True) if kinds else []
    return [
        (kind.title, str(year), reverse("paper", args=[kind.key, year.first, "pdf"]))
        for kind in kinds
        for year in years
    ]
