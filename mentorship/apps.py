from django.apps import AppConfig


class MentorshipConfig(AppConfig):
    """WITH WHOM: matching, pairs and what they do together."""

    name = "mentorship"
    verbose_name = "Наставничество"

    def ready(self):
        from mentorship import (  # noqa: F401  (register themselves)
            checks,
            health_signals,
            interview_calendar,
            interview_signals,
            leaving,
            load,
            programme_signals,
            remembered,
            reminding,
            withdrawals,
        )
