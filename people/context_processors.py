from dataclasses import dataclass, field

from django.urls import reverse
from django.utils.functional import SimpleLazyObject

from people.access import Permission as P
from people.waiting import counted


@dataclass(frozen=True)
class Section:
    """One link of the navigation; any of `needs` opens it, nothing needed means everybody.

    Any of `unless` hides it; `count` is a key of `people.waiting.COUNTS`.
    """

    title: str
    url_name: str
    icon: str
    needs: tuple[P, ...] = ()
    unless: tuple[P, ...] = ()
    count: str = ""

    def opens_for(self, account) -> bool:
        if any(account.can(permission) for permission in self.unless):
            return False
        return not self.needs or any(account.can(permission) for permission in self.needs)


NAVIGATION: list[tuple[str, list[Section]]] = [
    (
        "",
        [
            Section("Сегодня", "home", "home"),
            Section("Дорожная карта", "roadmap", "map", (P.READ_PLAN,)),
            Section("События", "events", "calendar-days", (P.READ_EVENTS,)),
        ],
    ),
    (
        "Люди",
        [
            Section("Сотрудники", "staff", "users", (P.READ_STAFF,)),
            Section("Наставники", "mentors", "star", (P.READ_BANKS,), count="mentors"),
            Section(
                "Запросы", "requests", "chat-bubble-left-right", (P.READ_BANKS,), count="requests"
            ),
            Section("Наставляемые", "mentees", "academic-cap", (P.READ_BANKS,), count="mentees"),
            Section(
                "Мой запрос",
                "my_requests",
                "chat-bubble-left-right",
                (P.SEND_REQUEST,),
                unless=(P.READ_BANKS,),
            ),
            Section("Анализ работы", "reviews", "chart-bar", (P.READ_REVIEWS,)),
        ],
    ),
    (
        "Работа",
        [
            Section("Подбор", "matching", "arrows-right-left", (P.READ_MATCHES, P.MATCH_MENTORS)),
            Section("Пары", "pairs", "user-group", (P.READ_PAIRS,)),
            Section("Программы", "programmes", "map-pin", (P.APPROVE_PROGRAMMES,)),
            Section(
                "Собеседования", "interviews", "chat-bubble-left-ellipsis", (P.READ_CONCLUSIONS,)
            ),
            Section("Мониторинг", "monitoring", "presentation-chart-line", (P.READ_MONITORING,)),
            Section("Копилка", "library", "book-open", (P.READ_LIBRARY,)),
            Section("Публикации", "publications", "megaphone", (P.READ_PUBLICATIONS,)),
        ],
    ),
    (
        "Бумаги",
        [
            Section("Отчёты и документы", "reports", "document-text", (P.READ_REPORTS,)),
            Section("Локальные акты", "acts", "scale", (P.READ_ACTS,)),
            Section("Совет", "sittings", "clipboard-document-list", (P.READ_COUNCIL,)),
            Section("Выплаты", "payments", "banknotes", (P.READ_PAYMENTS,)),
            Section("Согласия", "consents", "hand-raised", (P.READ_CONSENTS,), count="consents"),
        ],
    ),
    (
        "Порядок",
        [
            Section("Доступ", "access", "key", (P.MANAGE_ACCOUNTS,)),
            Section("Школа", "school", "building-library", (P.MANAGE_SCHOOL,)),
            Section("Журнал", "history", "clock", (P.READ_HISTORY, P.READ_ACCESS_HISTORY)),
        ],
    ),
]


def shell(request) -> dict:
    """What every page's frame shows: the school, navigation by role, search, contrast."""
    account = getattr(request, "user", None)
    signed_in = account is not None and account.is_authenticated
    # components are rendered with the request too: only the frame asks for the sections
    frame = SimpleLazyObject(lambda: frame_of(account, request.path) if signed_in else Frame())
    return {
        "school": getattr(request, "school", None),
        "search_url": reverse("search") if signed_in else "",
        "search_query": request.GET.get("q", "") if request.path == reverse("search") else "",
        "contrast": request.COOKIES.get("contrast") == "high",
        "frame": frame,
        "perms_of": {str(p): signed_in and account.can(p) for p in P},
    }


@dataclass(frozen=True)
class Frame:
    """What stands around a page: groups {title, items} of sections; how much is not read."""

    navigation: list[dict] = field(default_factory=list)
    unread: int = 0


def frame_of(account, path: str) -> Frame:
    """The sections that the account may open, the current one marked; all numbers in one query."""
    opened = [(title, [s for s in part if s.opens_for(account)]) for title, part in NAVIGATION]
    keys = [s.count for title, part in opened for s in part if s.count]
    counts = counted(account, [*keys, "notifications"])
    sections = [
        {"title": title, "items": [item(s, path, counts) for s in part]}
        for title, part in opened
        if part
    ]
    return Frame(sections, counts.get("notifications", 0))


def item(section: Section, path: str, counts: dict[str, int]) -> dict:
    url = reverse(section.url_name)
    return {
        "title": section.title,
        "url": url,
        "icon": section.icon,
        "count": counts.get(section.count),
        "current": path == url or (url != "/" and path.startswith(url)),
    }
