from django.apps import AppConfig


class PeopleConfig(AppConfig):
    """WHO: the school, accounts and access, staff, history."""

    name = "people"
    verbose_name = "Люди"

    def ready(self):
        from people import reminding  # noqa: F401  (registers itself)
