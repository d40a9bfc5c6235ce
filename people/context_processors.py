from django.urls import reverse

from people.access import Permission

P = Permission
# (group, [(title, url name, icon, permission or None for everybody signed in)])
NAVIGATION = [
    (
        "",
        [
            ("Сегодня", "home", "home", None),
            ("Дорожная карта", "roadmap", "map", P.READ_PLAN),
        ],
    ),
    (
        "Люди",
        [
            ("Сотрудники", "staff", "users", P.READ_STAFF),
        ],
    ),
    (
        "Бумаги",
        [
            ("Отчёты и документы", "reports", "document-text", P.READ_REPORTS),
        ],
    ),
    (
        "Порядок",
        [
            ("Доступ", "access", "key", P.MANAGE_ACCOUNTS),
            ("Школа", "school", "building-library", P.MANAGE_SCHOOL),
            ("Журнал", "history", "clock", P.READ_HISTORY),
        ],
    ),
]
del P


def shell(request) -> dict:
    """What every page's frame shows: the school, navigation by role, contrast."""
    account = getattr(request, "user", None)
    signed_in = account is not None and account.is_authenticated
    return {
        "school": getattr(request, "school", None),
        "search_url": reverse("search") if signed_in else "",
        "search_query": request.GET.get("q", "") if request.path == reverse("search") else "",
        "contrast": request.COOKIES.get("contrast") == "high",
        "navigation": navigation(account, request.path) if signed_in else [],
        "perms_of": {str(p): signed_in and account.can(p) for p in Permission},
    }


def navigation(account, path: str) -> list[dict]:
    """The groups of links that this account may use; the current one is marked."""
    groups = []
    for title, entries in NAVIGATION:
        items = [
            entry(name, url_name, icon, path)
            for name, url_name, icon, permission in entries
            if permission is None or account.can(permission)
        ]
        if items:
            groups.append({"title": title, "items": items})
    return groups


def entry(title: str, url_name: str, icon: str, path: str) -> dict:
    url = reverse(url_name)
    current = path == url or (url != "/" and path.startswith(url))
    return {"title": title, "url": url, "icon": icon, "current": current}
