from django.apps import AppConfig


class MentorshipConfig(AppConfig):
    """WITH WHOM: matching, pairs and what they do together."""

    name = "mentorship"
    verbose_name = "Наставничество"

    def ready(self):
        from mentorship import checks, load, remembered  # noqa: F401  (register themselves)
