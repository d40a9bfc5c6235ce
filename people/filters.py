"""What filters of all lists are made of, and the filter of accounts; they live in the address."""

from collections.abc import Iterable

import django_filters
from django.db.models import Exists, Expression, F, OuterRef, Q, Subquery

from people.academic_year import AcademicYear
from people.access import Role
from people.form_fields import QuickInput, QuickSelect
from people.models import AccessLink, Account
from people.models.staff_queries import words_of

ANY = "все"
STATES = {
    "link": "есть ссылка для входа",
    "never": "ещё не входили",
    "enabled": "вход разрешён",
    "disabled": "вход закрыт",
}


def search_box(placeholder: str) -> QuickInput:
    return QuickInput(
        attrs={
            "type": "search",
            "placeholder": placeholder,
            "autocomplete": "off",
        }
    )


class Typed(django_filters.CharFilter):
    """Words that are typed, in a field drawn in one go."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **{"widget": QuickInput, **kwargs})


class Choice(django_filters.ChoiceFilter):
    """A choice from a list, drawn in one go."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **{"widget": QuickSelect, **kwargs})


class Folded:
    """A mixin of filter sets: the filters named in `rare` lie folded until one of them is used."""

    rare: tuple[str, ...] = ()

    @property
    def often_used(self) -> list:
        return [field for field in self.form if field.name not in self.rare]

    @property
    def rarely_used(self) -> list:
        return [field for field in self.form if field.name in self.rare]

    @property
    def unfolded(self) -> bool:
        return any(self.data.get(name) for name in self.rare)


class Ordered:
    """A mixin of filter sets: `?sort=day` of the address puts the rows in order, `-day` backwards.

    `sorts`: what the address says → a field, or an expression; rows alike in it follow `then`.
    """

    sorts: dict[str, str | Expression] = {}
    then: tuple = ("pk",)

    def filter_queryset(self, queryset):
        rows = super().filter_queryset(queryset)
        asked = self.data.get("sort", "")
        by = self.sorts.get(asked.removeprefix("-"))
        if by is None:
            return rows.order_by(*self.usual_order())
        by = F(by) if isinstance(by, str) else by
        order = by.desc(nulls_last=True) if asked.startswith("-") else by.asc()
        return rows.order_by(order, *self.then)

    def usual_order(self) -> tuple:
        """The order in which nobody has asked for another."""
        return self.then


def years_in(rows) -> list[AcademicYear]:
    """The academic years that the rows are of, the last first."""
    return list(rows.order_by("-year").values_list("year", flat=True).distinct())


def year_choices(years: Iterable[AcademicYear]) -> list[tuple[str, str]]:
    """Years to choose from, as the address and the person read them."""
    return [(str(year.first), str(year)) for year in years]


def accounts_with_state():
    """Accounts with their people and `link_until`; in the order of names, those of nobody last."""
    links = AccessLink.objects.valid().filter(account=OuterRef("pk"))
    return (
        Account.objects.select_related("teacher")
        .annotate(link_until=Subquery(links.values("expires_at")[:1]))
        .order_by(F("teacher__sort_name").asc(nulls_last=True), "login")
    )


class AccountFilter(django_filters.FilterSet):
    q = django_filters.CharFilter(
        label="Имя или логин", method="named", widget=search_box("Иванова или ivanova")
    )
    role = Choice(label="Роль", choices=Role.choices, empty_label=ANY, method="holding")
    state = Choice(
        label="Состояние", choices=list(STATES.items()), empty_label=ANY, method="in_state"
    )

    class Meta:
        model = Account
        fields = []

    def named(self, accounts, name, typed):
        for word in words_of(typed):
            accounts = accounts.filter(
                Q(teacher__sort_name__contains=word)
                | Q(login__contains=word)
                | Q(email__contains=word)
            )
        return accounts

    def holding(self, accounts, name, role):
        return accounts.with_role(role)

    def in_state(self, accounts, name, state):
        return {
            "link": lambda: accounts.filter(
                Exists(AccessLink.objects.valid().filter(account=OuterRef("pk")))
            ),
            "never": lambda: accounts.filter(last_login=None),
            "enabled": accounts.active,
            "disabled": lambda: accounts.filter(is_active=False),
        }[state]()
