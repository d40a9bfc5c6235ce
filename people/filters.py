"""Filters of the lists of people; they live in the address."""

import django_filters
from django.db.models import Exists, F, OuterRef, Q, Subquery
from django.forms import TextInput

from people.access import Role
from people.models import AccessLink, Account, Teacher

ANY = "все"
STATES = {
    "link": "есть ссылка для входа",
    "never": "ещё не входили",
    "enabled": "вход разрешён",
    "disabled": "вход закрыт",
}


def words_of(text: str) -> list[str]:
    """What was typed into a search box, as names are kept for searching: lower case, е for ё."""
    return text.lower().replace("ё", "е").split()


def search_box(placeholder: str) -> TextInput:
    return TextInput(
        attrs={
            "type": "search",
            "placeholder": placeholder,
            "autocomplete": "off",
        }
    )


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
    role = django_filters.ChoiceFilter(
        label="Роль", choices=Role.choices, empty_label=ANY, method="holding"
    )
    state = django_filters.ChoiceFilter(
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


class StaffFilter(django_filters.FilterSet):
    q = django_filters.CharFilter(
        label="Имя или прежняя фамилия",
        method="named",
        widget=search_box("Иванова Анна"),
    )
    account = django_filters.ChoiceFilter(
        label="Учётная запись",
        choices=[("yes", "есть"), ("no", "нет")],
        empty_label=ANY,
        method="having_account",
    )

    class Meta:
        model = Teacher
        fields = []

    def named(self, teachers, name, typed):
        return teachers.found_by(typed)

    def having_account(self, teachers, name, answer):
        return teachers.filter(account__isnull=answer == "no")
