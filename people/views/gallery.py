"""The gallery: every component in all its states on one page, for those who build pages.

Everything in it is invented and nothing is stored; the addresses exist only under DEBUG.
"""

import datetime as dt
from types import SimpleNamespace

import django_filters
from django import forms
from django.contrib import messages
from django.core.paginator import Paginator
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from people.access import public
from people.models import School

STATUSES = [
    ("ok", "выполнено"),
    ("info", "идёт"),
    ("warn", "до 30 ноября"),
    ("bad", "просрочено 2 дня"),
    ("idle", "запланировано"),
]
ROWS = [
    ("1.1", "Провести анализ работы педагогов по итогам года", "август", "ok", "выполнено", 4),
    ("1.2", "Сформировать банк наставников", "август – сентябрь", "bad", "просрочено 2 дня", 0),
    ("4.2", "Провести групповые консультации наставников", "в течение года", "info", "идёт", 6),
    ("6.3", "Провести круглый стол", "май", "idle", "запланировано", 0),
]
NAVIGATION = [
    {"title": "", "items": [
        {"title": "Сегодня", "url": "#", "icon": "home", "current": True},
        {"title": "Дорожная карта", "url": "#", "icon": "map"},
    ]},
    {"title": "Люди", "items": [
        {"title": "Сотрудники", "url": "#", "icon": "users", "count": 64},
        {"title": "Наставники", "url": "#", "icon": "academic-cap", "count": 18},
    ]},
    {"title": "Бумаги", "items": [
        {"title": "Отчёты и документы", "url": "#", "icon": "document-text"},
    ]},
]  # fmt: skip
# What the frame of a page shows to a signed-in person.
FRAME = {
    "frame": {"navigation": NAVIGATION, "unread": 3},
    "search_url": "/search/",
    "current_year": "2026/2027",
    "years": [
        {"title": "2026/2027", "url": "#", "current": True},
        {"title": "2025/2026", "url": "#"},
    ],
    "user": SimpleNamespace(
        is_authenticated=True, name="Ромашкина Т. В.", role_titles="заместитель директора"
    ),
}
STEPS = ["Посетить урок и обсудить его начало", "Вместе спланировать контрольную", "Открытый урок"]


class SampleForm(forms.Form):
    """One field of each kind."""

    name = forms.CharField(label="Фамилия Имя Отчество", max_length=100)
    day = forms.DateField(
        label="Дата",
        widget=forms.DateInput(attrs={"type": "date"}),
        help_text="Можно вставить дату вида 05.09.2024.",
    )
    kind = forms.ChoiceField(label="Вид", choices=[("", "выберите"), ("order", "приказ")])
    note = forms.CharField(label="Что сделано", widget=forms.Textarea, required=False)
    paper = forms.FileField(label="Файл", required=False, help_text="До 20 МБ.")
    where = forms.ChoiceField(
        label="Где",
        widget=forms.RadioSelect,
        choices=[("council", "на методическом совете"), ("meeting", "на педсовете")],
    )
    told = forms.BooleanField(label="Участники оповещены", required=False)
    secret = forms.CharField(label="Пароль", widget=forms.PasswordInput, required=False)


class SampleFilter(django_filters.FilterSet):
    """A list's filters, as pages have them."""

    q = django_filters.CharFilter(
        label="Искать", widget=forms.TextInput(attrs={"type": "search"}), method="keep"
    )
    state = django_filters.ChoiceFilter(
        label="Состояние", choices=STATUSES, empty_label="любое", method="keep"
    )

    def keep(self, queryset, name, value):
        return queryset


@public
def gallery(request):
    """All components; a POST shows the form's errors."""
    form = SampleForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        messages.success(request, "Сохранено.")
        return redirect("gallery")
    return render(request, "gallery/index.html", {"form": form, **samples(request)})


@public
def plain(request):
    """The frame without navigation, with the same form."""
    return render(request, "gallery/plain.html", {"form": SampleForm(request.POST or None)})


@public
@require_POST
def move(request):
    """Put one step of the sample list to its new place; a cookie keeps the order."""
    order = sample_order(request)
    moved, to = int(request.GET["row"]), int(request.POST["to"])
    order.remove(moved)
    order.insert(to - 1, moved)
    answer = redirect("gallery")
    answer.set_cookie("gallery_order", "".join(map(str, order)))
    return answer


def sample_order(request) -> list[int]:
    return [int(figure) for figure in request.COOKIES.get("gallery_order", "012")]


def samples(request) -> dict:
    """What the components show."""
    now = dt.datetime(2026, 11, 23, 14, 30, tzinfo=dt.UTC)
    fact = {"day": now.date(), "who": "Ромашкина Т. В."}
    return {
        **FRAME,
        "statuses": STATUSES,
        "kinds": ["info", "ok", "warn", "bad"],
        "rows": ROWS,
        "filter": SampleFilter(request.GET or None, queryset=School.objects.none()),
        "page": Paginator(range(60), 20).get_page(request.GET.get("page")),
        "tabs": [
            {"title": "План", "url": "#", "current": True, "count": None},
            {"title": "Редакции", "url": "#", "current": False, "count": 2},
        ],
        "definitions": [("Протокол", "№ 1 от 30.08.2024"), ("Утверждена", "НМС"), ("Срок", "")],
        "entries": [
            {"moment": now, "who": "Ромашкина Т. В.", "sentence": "Отмечено: круглый стол проведён"}
        ],
        "facts": [
            {**fact, "note": "Проведён круглый стол", "url": "#", "file_name": "протокол.pdf"},
            {**fact, "note": "Сделаны фотографии"},
        ],
        "steps": [
            (f"{reverse('gallery_move')}?row={number}", STEPS[number])
            for number in sample_order(request)
        ],
        "trail": [("Дорожная карта", "#"), ("Этап 4", "#")],
        "text": "Коллеги, в четверг в 14:30 консультация наставников.",
    }
