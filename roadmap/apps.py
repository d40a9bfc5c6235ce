from django.apps import AppConfig


class RoadmapConfig(AppConfig):
    """WHAT, WHEN and ON PAPER: the plan of the year and every printed document."""

    name = "roadmap"
    verbose_name = "Дорожная карта"

    def ready(self):
        from roadmap import (  # noqa: F401  (register themselves)
            act_fact_sources,
            act_reminding,
            activity_reminding,
            agenda_sources,
            event_calendar,
            event_fact_sources,
            event_reminding,
            fact_sources,
            interview_fact_sources,
            library_fact_sources,
            offers_heard,
            portfolio_fact_sources,
            programme_fact_sources,
            publication_fact_sources,
            remembered,
            replacements_heard,
            sitting_calendar,
            sitting_fact_sources,
            sitting_reminding,
        )
