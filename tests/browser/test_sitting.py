"""One sitting of the deputy: from the site's staff table to both banks and their papers."""

import io
import zipfile

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from people.academic_year import AcademicYear
from people.models import Consent, MenteeEntry, MentorEntry, Teacher
from roadmap import actions

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

# As the school's own site shows it; everybody in it is invented.
SITE = """<table><tr><th>Фамилия, имя, отчество</th><th>Занимаемая должность</th>
<th>Преподаваемые учебные предметы</th><th>Квалификационная категория</th>
<th>Общий стаж</th><th>Стаж по специальности</th></tr>
<tr itemprop="teachingStaff"><td>Снегирёва Дарья Павловна</td><td>учитель физики</td><td>физика</td>
<td>высшая</td><td>25 лет</td><td>22 года</td></tr>
<tr itemprop="teachingStaff"><td>Чижов Роман Ильич</td><td>учитель физики</td><td>физика</td>
<td>нет</td><td>1 год</td><td>1 год</td></tr></table>"""
HARD = "Порядок и внимание на уроке"


@pytest.fixture
def sitting(page, come_in, deputy):
    """The browser of the deputy of a school that has only its plan."""
    actions.start_from_pattern(year=AcademicYear.containing(timezone.localdate()), by=deputy)
    come_in(deputy)
    page.goto("/")
    return page


def press(page, name):
    page.get_by_role("button", name=name, exact=True).click()


def test_from_the_sites_table_to_both_banks_and_their_papers(sitting):
    upload_staff(sitting)
    take_usual_competences(sitting)
    analyse(sitting, "Снегирёва")
    approve_mentor(sitting, "Снегирёва")
    ask_for_help(sitting, "Чижов Роман Ильич")
    sign_consents(sitting)
    expect_paper(sitting, "mentor-bank", "Снегирёва Дарья Павловна")
    expect_paper(sitting, "mentee-bank", "Чижов Роман Ильич")
    expect_offer(sitting, "Составление банка данных наставников", "В банке 1 наставник")
    expect_offer(sitting, "Составление банка данных наставляемых", "В банке 1 наставляемый")


def upload_staff(page):
    page.get_by_role("link", name="Сотрудники", exact=True).first.click()
    page.get_by_role("link", name="Загрузить из таблицы").click()
    file = {"name": "sostav.html", "mimeType": "text/html", "buffer": SITE.encode()}
    page.get_by_label("Файл").set_input_files(file)
    press(page, "Прочитать")
    expect(page.get_by_role("row", name="Снегирёва")).to_contain_text("новый")
    assert not Teacher.objects.filter(surname="Чижов").exists()
    press(page, "Записать")
    expect(page.get_by_text("добавлено 2")).to_be_visible()


def take_usual_competences(page):
    page.goto("/school/competences/")
    press(page, "Взять обычный словарь")
    expect(page.get_by_text(HARD).first).to_be_visible()


def analyse(page, surname):
    page.goto("/reviews/indicators/")
    press(page, "Взять обычный набор")
    page.goto("/reviews/")
    page.get_by_role("button", name="Начать анализ").click()
    page.get_by_role("link", name=surname).click()
    page.get_by_label("Качество знаний учеников").fill("5")
    page.get_by_label("Открытые уроки и мастер-классы").fill("2")
    press(page, "Сохранить")
    page.get_by_role("radio", name="кандидат в наставники").check()
    page.get_by_label("Почему").fill("Уроки, на которые ходят коллеги.")
    press(page, "Записать решение")
    expect(page.locator(".card", has_text="Решение")).to_contain_text("кандидат")


def approve_mentor(page, surname):
    page.goto("/mentors/")
    page.get_by_role("link", name="анализ работы за год").click()
    press(page, "Добавить отмеченных")
    page.goto("/mentors/move/?to=approved&all=yes")
    page.get_by_label("Протокол совета №").fill("1")
    page.get_by_label("Дата протокола").fill(timezone.localdate().isoformat())
    page.locator("form.card button").click()
    expect(page.locator(".card", has_text="Протокол")).to_contain_text("№ 1")
    assert MentorEntry.objects.get().state == MentorEntry.State.APPROVED


def ask_for_help(page, name):
    page.goto("/requests/enter/")
    page.get_by_label("Чей запрос").fill(name)
    page.get_by_label("Источник").select_option(label="анкета на бумаге")
    page.get_by_label("Труднее всего", exact=True).select_option(label=HARD)
    press(page, "Внести запрос")
    press(page, "Принять в банк")
    expect(page.get_by_text("В банке наставляемых с")).to_be_visible()
    assert MenteeEntry.objects.get().teacher.full_name == name


def sign_consents(page):
    page.goto("/consents/")
    press(page, "Всем в списке, у кого нет")
    page.goto("/consents/dates/")
    for box in page.get_by_label("Дата на бумаге").all():
        box.fill(timezone.localdate().isoformat())
    press(page, "Записать даты")
    assert Consent.objects.filter(signed_on=timezone.localdate()).count() >= 2


def expect_paper(page, key, words):
    year = AcademicYear.containing(timezone.localdate()).first
    answer = page.request.get(f"/documents/{key}/{year}.docx")
    assert answer.ok
    assert words in zipfile.ZipFile(io.BytesIO(answer.body())).read("word/document.xml").decode()


def expect_offer(page, text, fact):
    """The plan offers to close the activity, and says with what."""
    page.goto("/roadmap/")
    page.get_by_role("link", name=text).first.click()
    expect(page.get_by_text(fact).first).to_be_visible()
    press(page, "Отметить выполненным")
    expect(page.get_by_text("Мероприятие отмечено выполненным.")).to_be_visible()
