from django.apps import AppConfig


class RoadmapConfig(AppConfig):
    """WHAT, WHEN and ON PAPER: the plan of the year and every printed document."""

    name = "roadmap"
    verbose_name = "Дорожная карта"

    def ready(self):
        import roadmap.acts.fact_sources
        import roadmap.acts.papers_of_pairs
        import roadmap.acts.reminding
        import roadmap.acts.replacements_heard
        import roadmap.council.agenda_sources
        import roadmap.council.calendar
        import roadmap.council.fact_sources
        import roadmap.council.reminding
        import roadmap.events.calendar
        import roadmap.events.entered_heard
        import roadmap.events.fact_sources
        import roadmap.events.reminding
        import roadmap.fact_sources.banks
        import roadmap.fact_sources.interviews
        import roadmap.fact_sources.portfolios
        import roadmap.fact_sources.programmes
        import roadmap.library.fact_sources
        import roadmap.library.offers_heard
        import roadmap.plan.activity_reminding
        import roadmap.publications.fact_sources
        import roadmap.remembered  # noqa: F401  (all of them register themselves)
