"""The rules of mentoring: what a change would change follows the fingers, and can be read."""

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from people.models import MentoringRules
from people.staff.experience import years_before
from tests.browser.reading import troubles
from tests.factories import TeacherFactory

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_the_part_beside_the_rules_follows_what_is_typed(page, come_in, deputy):
    TeacherFactory(surname="Юнина", teaching_since=years_before(timezone.localdate(), 4))
    come_in(deputy)
    page.goto("/school/rules/")
    line = page.locator("#rules-effects li").filter(has_text="молодой специалист")
    expect(line.locator(".num")).to_have_text("0")
    page.get_by_label("Молодой специалист").fill("5")
    page.get_by_label("Новый в школе").focus()  # the change is told when the field is left
    expect(line).to_contain_text("0 → 1")
    expect(line).to_contain_text("Юнина")
    assert not MentoringRules.objects.exists()
    page.get_by_label("Итог анализа").fill("300")
    page.get_by_label("Сбор длится").focus()
    expect(page.locator("#rules-effects")).to_contain_text("Не больше 100")
    assert troubles(page) == []
    page.get_by_role("button", name="Сохранить").click()
    expect(page.locator(".form-errors")).to_be_focused()
    assert troubles(page) == []
    page.get_by_label("Итог анализа").fill("30")
    page.get_by_role("button", name="Сохранить").click()
    expect(page.get_by_label("Молодой специалист")).to_have_value("5")
    expect(page.locator("#messages")).to_contain_text("сохранены")
    assert MentoringRules.objects.get().mentor_review_share == 30
