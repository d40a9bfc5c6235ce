import gc

from django.core.management.base import BaseCommand
from django.db import transaction

from mentorship.demo.pairs import make_pairs
from people.demo.last_year import make_last_banks
from people.demo.mentors import make_mentors
from people.demo.requests import make_requests
from people.demo.reviews import make_reviews
from people.demo.school import make_school
from people.models import School
from roadmap.demo.acts import make_acts
from roadmap.demo.events import make_events
from roadmap.demo.last_year import make_last_year
from roadmap.demo.library import make_library
from roadmap.demo.pair_papers import make_pair_papers
from roadmap.demo.plan import make_plan
from roadmap.demo.publications import make_publications
from roadmap.demo.sittings import make_sittings


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
        gc.freeze()  # what has been imported stays: no collection need look through it
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
