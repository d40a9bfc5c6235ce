from django.core.management.base import BaseCommand
from django.db import transaction

from mentorship.demo import make_pairs
from people.demo import make_school
from people.demo_last_year import make_last_banks
from people.demo_mentors import make_mentors
from people.demo_requests import make_requests
from people.demo_reviews import make_reviews
from people.models import School
from roadmap.demo import make_plan
from roadmap.demo_acts import make_acts
from roadmap.demo_events import make_events
from roadmap.demo_last_year import make_last_year
from roadmap.demo_library import make_library
from roadmap.demo_pair_papers import make_pair_papers
from roadmap.demo_publications import make_publications
from roadmap.demo_sittings import make_sittings


class Command(BaseCommand):
    """Fill the demonstration's database; what is already there stays as people left it."""

    help = (
        "Вымышленная школа для показа: сотрудники, учётные записи, дорожная карта, банки, запросы, "
        "пары."
    )

    def add_arguments(self, parser):
        parser.add_argument("--password", required=True, help="пароль учётных записей показа")

    @transaction.atomic
    def handle(self, *, password, **options):
        today = School.today()
        make_school(password=password, today=today)
        make_plan(today=today)
        make_reviews(today=today)
        make_mentors(today=today)
        make_requests(today=today)
        make_last_banks(today=today)
        make_acts(today=today)
        make_pairs(today=today)
        make_pair_papers()
        make_events(today=today)
        make_library(today=today)
        make_publications(today=today)
        make_sittings(today=today)
        make_last_year(today=today)
