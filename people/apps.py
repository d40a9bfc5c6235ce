from django.apps import AppConfig


class PeopleConfig(AppConfig):
    """WHO: the school, accounts and access, staff, history."""

    name = "people"
    verbose_name = "Люди"
