"""The journal of a pair and the hours of mentors: on paper, on the page, in the workbook."""

import datetime as dt
import io
import uuid
from html import unescape

import pytest
from openpyxl import load_workbook

from mentorship import actions
from mentorship.meetings.hours import Period, hours_of
from mentorship.models import Pair
from roadmap.documents import registry
from roadmap.documents.engine import render
from tests.act_factories import PaymentFactory
from tests.factories import TeacherFactory
from tests.mentorship.programmes import programme_of
from tests.roadmap.sample_papers import squeezed, text_of

pytestmark = pytest.mark.django_db
TODAY = dt.date(2024, 11, 19)
NOVEMBER = "2024-11-01_2024-11-30"


@pytest.fixture(autouse=True)
def _place(settings, tmp_path, clock):
    settings.APP_DATA_DIR = tmp_path
    clock(TODAY)


@pytest.fixture
def pair(mentor, mentee, deputy) -> Pair:
    """Three meetings in November, one of them cancelled, one taken away; one in October."""
    made = Pair.objects.create(
        mentor=mentor.teacher, mentee=mentee.teacher, state="active",
        starts_on=dt.date(2024, 9, 2),
    )  # fmt: skip

    def meet(day, by=mentor, **fields):
        told = {"form": "встреча", "done": "Закрытые слова", "held_on": day} | fields
        return actions.enter_meeting(made, by=by, key=uuid.uuid4(), **told)

    actions.confirm_meeting(meet(dt.date(2024, 11, 1), minutes=90), by=mentee, version=1)
    opened = meet(dt.date(2024, 11, 30 - 12), minutes=45, done="Открытые слова")
    actions.open_meeting(opened, by=mentor, opened=True)
    meet(dt.date(2024, 11, 5))
    against = meet(dt.date(2024, 11, 8), minutes=600, done="Чужие слова")
    actions.dispute_meeting(against, by=mentee, dispute="Её не было")
    meet(dt.date(2024, 11, 6), minutes=60, is_cancelled=True, done="")
    actions.take_away_meeting(meet(dt.date(2024, 11, 7), minutes=600), by=mentor)
    line = programme_of(made, by=mentor, lines=1).items.get()
    actions.save_plan_item(line, by=mentor, version=1, measure="Посетить урок")
    meet(dt.date(2024, 10, 31), by=deputy, minutes=20, plan_item=line, done="Внесено")
    return made


@pytest.mark.parametrize("file_format", ["pdf", "docx", "odt"])
def test_the_journal_is_whole_for_the_two(pair, mentor, file_format):
    made = registry.build("meetings", str(pair.pk), by=mentor)
    text = squeezed(text_of(render(made, file_format), file_format))
    for said in ("Журналвстреч", "ИвинаТамараЕгоровна", "Закрытыеслова", "Открытыеслова",
                 "несостоялась", "Всего4встречи,2ч35мин;подтверждено1", "Т.Е.Ивина",
                 "Свозражениеминесосчитано:1встреча", "внёсзаместительдиректора",
                 "Посетитьурок"):  # fmt: skip
        assert said in text, said


def test_the_deputys_journal_has_facts_and_what_was_opened(pair, deputy, director, stranger):
    text = text_of(render(registry.build("meetings", str(pair.pk), by=deputy), "docx"), "docx")
    assert "Открытые слова" in text
    assert "Закрытые слова" not in text
    assert "записано парой" in text
    for account in (director, stranger):
        with pytest.raises(registry.NoSuchPaper):
            registry.build("meetings", str(pair.pk), by=account)


def test_hours_are_those_that_took_place_in_the_period(pair):
    other = Pair.objects.create(
        mentor=pair.mentor, mentee=TeacherFactory(), starts_on=dt.date(2024, 9, 2), state="active"
    )
    other.meetings.create(
        form=pair.meetings.first().form, held_on=dt.date(2024, 11, 2), done="Беседа",
        minutes=15, teller="mentor",
    )  # fmt: skip
    gone = Pair.objects.create(
        mentor=pair.mentor, mentee=TeacherFactory(), starts_on=dt.date(2024, 9, 2),
        state="cancelled",
    )  # fmt: skip
    over = Pair.objects.create(
        mentor=pair.mentor, mentee=TeacherFactory(), starts_on=dt.date(2024, 9, 2),
        ends_on=dt.date(2024, 11, 1), state="completed",
    )  # fmt: skip
    for never in (gone, over):  # of a pair that did not come to be; after the last day
        never.meetings.create(
            form=pair.meetings.first().form, held_on=dt.date(2024, 11, 2), done="Беседа",
            minutes=500, teller="mentor",
        )  # fmt: skip
    (one,) = hours_of(Period.read(NOVEMBER))
    assert (one.teacher, one.pairs, one.held, one.untold) == (pair.mentor, 3, 4, 1)
    assert (one.minutes, one.confirmed, one.confirmed_minutes) == (150, 1, 90)
    assert (one.disputed, one.disputed_minutes) == (1, 600)
    assert hours_of(Period(dt.date(2024, 12, 1), dt.date(2024, 12, 31))) == []


def test_the_accountant_sees_hours_and_no_word(enter, accountant, pair):
    client = enter(accountant)
    PaymentFactory(teacher=TeacherFactory(surname="Незаписанная"))
    assert "Незаписанная" in client.get("/payments/hours/").content.decode()
    page = unescape(client.get("/payments/hours/").content.decode()).replace("\xa0", " ")
    assert "Ивина Тамара Егоровна" in page
    assert "2 ч 15 мин" in page
    assert "слова" not in page
    assert NOVEMBER in page
    book = load_workbook(io.BytesIO(client.get("/payments/hours/export/").content))
    rows = [[cell.value for cell in row] for row in book.active.iter_rows(min_row=2)]
    assert rows == [
        ["Ивина Тамара Егоровна", "учитель русского языка", 1, 3, 2.25, 1, 1.5, 1, 1, 10],
        ["Незаписанная Мария Петровна", "учитель математики", *[0] * 8],
    ]
    refused = client.get("/payments/hours/?since=2024-11-30&until=2024-11-01")
    assert refused.status_code == 422


@pytest.mark.parametrize("file_format", ["pdf", "docx", "odt"])
def test_hours_on_paper(pair, accountant, file_format):
    made = registry.build("mentor-hours", NOVEMBER, by=accountant)
    text = squeezed(text_of(render(made, file_format), file_format))
    assert "Всего1наставник,3встречи,2ч15мин;подтверждено1встреча,1ч30мин.Несосчитаны" in text
    assert "слова" not in text


@pytest.mark.parametrize("key", ["2024", "2024-11-30_2024-11-01", "2024-13-01_2024-13-02"])
def test_an_address_without_a_period_is_none(accountant, key):
    with pytest.raises(registry.NoSuchPaper):
        registry.build("mentor-hours", key, by=accountant)
