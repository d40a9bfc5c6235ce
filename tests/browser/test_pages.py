"""Every page of the application in a real browser: readable, reachable, nothing sideways."""

import pytest
from django.utils import timezone

from people.demo import make_school
from people.demo_mentors import make_mentors
from people.demo_requests import make_requests
from people.models import Account, MenteeEntry, ProfessionalRequest, SubjectDepartment, Teacher
from roadmap.actions import edit_activity
from roadmap.demo import make_plan
from roadmap.demo_acts import make_acts
from roadmap.models import Activity, LocalAct, PlanUpload, Roadmap
from tests.browser.conftest import CONTRAST, DARK, LIGHT, sideways, violations
from tests.roadmap.sample_papers import SEED

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def living_school():
    """The demonstration's school with one change of text that waits for the council."""
    today = timezone.localdate()
    make_school(password="browser-only", today=today)
    make_plan(today=today)
    make_requests(today=today)
    make_mentors(today=today)
    make_acts(today=today)
    deputy = Account.objects.get(login="deputy")
    changed = Activity.objects.select_related("stage__roadmap").last()
    edit_activity(changed, by=deputy, version=changed.version, term="до 15 мая")
    PlanUpload.objects.create(author=deputy, name=SEED.name, content=SEED.read_bytes())
    return deputy


def addresses() -> list[str]:
    year = Roadmap.objects.get().year.first
    plan = f"/roadmap/{year}/"
    activity, done = Activity.objects.filter(closed_as="").first(), Activity.objects.first()
    waiting, mentee = ProfessionalRequest.objects.waiting().first(), MenteeEntry.objects.first()
    signed, draft = LocalAct.objects.running().first(), LocalAct.objects.get(state="draft")
    return [
        "/acts/", "/acts/new/", "/acts/kinds/", "/acts/draft/", "/acts/draft/pay/",
        f"/acts/{signed.pk}/", f"/acts/{signed.pk}/acquaintance/", f"/acts/{draft.pk}/",
        f"/acts/{draft.pk}/text/", f"/acts/wordings/{draft.kind_id}/", "/payments/",
        "/payments/new/", "/school/declined/?phrase=тьютор",
        "/", "/roadmap/", f"/roadmap/{year + 1}/", "/roadmap/import/",
        f"/roadmap/import/{PlanUpload.objects.get().pk}/",
        f"/roadmap/activities/{activity.pk}/", f"/roadmap/activities/{done.pk}/",
        f"/roadmap/activities/{activity.pk}/edit/", f"{plan}edit/", f"{plan}edit/head/",
        f"{plan}report/", f"{plan}revisions/", f"{plan}revisions/2/", f"{plan}revisions/approve/",
        "/reports/", "/people/", f"/people/{Teacher.objects.first().pk}/", "/people/new/",
        f"/people/{Teacher.objects.first().pk}/edit/", "/school/departments/",
        f"/people/{Teacher.objects.first().pk}/state/?to=left",
        f"/school/departments/{SubjectDepartment.objects.first().pk}/", "/access/",
        "/access/new/", "/access/roles/", "/school/", "/me/", "/history/", "/search/?q=совет",
        "/requests/", f"/requests/{waiting.pk}/", f"/requests/{waiting.pk}/edit/",
        "/requests/enter/", "/requests/my/", "/requests/campaign/", "/requests/heat/",
        "/mentees/", f"/mentees/{mentee.pk}/", "/mentees/candidates/", "/mentees/import/",
        "/accounts/password/", "/no-such-page/",
    ]  # fmt: skip


@pytest.mark.parametrize("mode", [LIGHT, DARK, CONTRAST], ids=["light", "dark-phone", "contrast"])
def test_every_page_of_the_deputy_can_be_read_by_everybody(living_school, look, come_in, mode):
    come_in(living_school)
    troubles = {}
    for address in addresses():
        page = look(address, mode)
        found = violations(page)
        if (wide := sideways(page)) > 0:
            found.append(f"wider than the window by {wide} px")
        if found:
            troubles[address] = found
    assert troubles == {}
