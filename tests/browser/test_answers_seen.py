"""What the application answers is in sight, and the keyboard is where the work is."""

import pytest
from playwright.sync_api import expect

from people.academic_year import AcademicYear
from people.tables import read_path
from roadmap import actions
from roadmap.models import Activity
from roadmap.plan_import import understand
from tests.roadmap.sample_papers import SEED

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
YEAR = AcademicYear(2024)


@pytest.fixture
def editor(page, come_in, deputy, live_server):
    """The editor of the school's plan, in a window of a small notebook."""
    plan = actions.apply_plan(understand(read_path(SEED), YEAR), year=YEAR, by=deputy)
    row = Activity.objects.get(stage__roadmap=plan, text__startswith="Освещение мероприятий")
    actions.add_fact(row, by=deputy, happened_on=YEAR.start, note="Заметка на сайте")
    come_in(deputy)
    page.set_viewport_size({"width": 1366, "height": 700})
    page.goto(f"{live_server.url}/roadmap/{YEAR.first}/edit/")
    return page


def test_a_refusal_is_in_sight_where_the_row_was(editor):
    row = editor.locator(".edit-activity", has_text="Освещение мероприятий")
    row.get_by_text("Убрать", exact=True).click()
    editor.get_by_role("button", name="Убрать мероприятие").click()
    refusal = editor.get_by_text("К мероприятию приложены факты")
    expect(refusal).to_be_in_viewport()
    expect(row).to_be_in_viewport()


def test_the_form_opened_in_place_takes_the_keyboard(editor):
    row = editor.locator(".edit-activity", has_text="Освещение мероприятий")
    row.get_by_role("link", name="Править").press("Enter")
    expect(row.get_by_label("Мероприятие", exact=True)).to_be_focused()
