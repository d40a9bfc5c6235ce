from django.apps import AppConfig


class MentorshipConfig(AppConfig):
    """WITH WHOM: matching, pairs and what they do together."""

    name = "mentorship"
    verbose_name = "Наставничество"

    def ready(self):
        import mentorship.checks
        import mentorship.interviews.calendar
        import mentorship.interviews.signals
        import mentorship.load
        import mentorship.pairs.health_signals
        import mentorship.pairs.leaving
        import mentorship.programme.signals
        import mentorship.remembered
        import mentorship.reminding
        import mentorship.withdrawals  # noqa: F401  (all of them register themselves)
