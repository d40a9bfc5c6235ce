from django.apps import AppConfig

from people.forms.left_empty import say_what_to_do


class PeopleConfig(AppConfig):
    """WHO: the school, accounts and access, staff, history."""

    name = "people"
    verbose_name = "Люди"

    def __init__(self, *args):
        say_what_to_do()  # before any form is made: models bring the first ones
        super().__init__(*args)

    def ready(self):
        from people import reminding  # noqa: F401  (registers itself)
