from dataclasses import dataclass

from django.urls import reverse

from people.access import Permission as P


@dataclass(frozen=True)
class Section:
    """One link of the navigation; any of `needs` opens it, nothing needed means everybody."""

    title: str
    url_name: str
    icon: str
    needs: tuple[P, ...] = ()

    def opens_for(self, account) -> bool:
        return not self.needs or any(account.can(permission) for permission in self.needs)


NAVIGATION: list[tuple[str, list[Section]]] = [
    (
        "",
        [
            Section("Сегодня", "home", "home"),
            Section("Дорожная карта", "roadmap", "map", (P.READ_PLAN,)),
        ],
    ),
    ("Люди", [Section("Сотрудники", "staff", "users", (P.READ_STAFF,))]),
    ("Бумаги", [Section("Отчёты и документы", "reports", "document-text", (P.READ_REPORTS,))]),
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
    return {
        "school": getattr(request, "school", None),
        "search_url": reverse("search") if signed_in else "",
        "search_query": request.GET.get("q", "") if request.path == reverse("search") else "",
        "contrast": request.COOKIES.get("contrast") == "high",
        "navigation": navigation(account, request.path) if signed_in else [],
        "perms_of": {str(p): signed_in and account.can(p) for p in P},
    }


def navigation(account, path: str) -> list[dict]:
    """Groups {title, items} of the sections that the account may open; the current one marked."""
    groups = [
        {"title": title, "items": [item(s, path) for s in sections if s.opens_for(account)]}
        for title, sections in NAVIGATION
    ]
    return [group for group in groups if group["items"]]


def item(section: Section, path: str) -> dict:
    url = reverse(section.url_name)
    current = path == url or (url != "/" and path.startswith(url))
    return {"title": section.title, "url": url, "icon": section.icon, "current": current}
