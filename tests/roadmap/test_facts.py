"""Facts: what was done, by a note, a file or a link; who sees them; what stays of them."""

import datetime as dt
from pathlib import Path

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction
from django.urls import reverse

from people.models import School
from roadmap import actions
from roadmap.models import Fact
from tests.people.test_files import HEIC, JPEG, PAGE, PDF, WORD
from tests.roadmap.conftest import TODAY

pytestmark = pytest.mark.django_db
DAY = dt.date(2024, 11, 5)


@pytest.fixture
def client(enter, deputy):
    return enter(deputy)


@pytest.fixture
def row(pick):
    return pick("6.4")


def send(client, activity, **fields):
    fields = {"happened_on": "05.11.2024"} | fields
    return client.post(reverse("fact_new", args=[activity.pk]), fields)


def page_of(client, activity) -> str:
    return client.get(reverse("activity", args=[activity.pk])).content.decode()


def attached(name: str, content: bytes) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)


@pytest.fixture
def fact(row, deputy):
    """A fact with a note and a file."""
    file = attached("Протокол круглого стола.pdf", PDF)
    return actions.add_fact(row, by=deputy, happened_on=DAY, note="Круглый стол прошёл", file=file)


# --- writing down -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "fields",
    [
        {"note": "Три разработки сданы в копилку"},
        {"link": "https://school.example.org/news/1"},
        {"link": "school.example.org/news/1"},
        {"file": ("Справка.docx", WORD)},
        {"note": "И слова,\nи файл", "file": ("Фото.JPG", JPEG)},
    ],
    ids=["note", "link", "link without https", "file", "note and file"],
)
def test_a_note_or_a_file_or_a_link_is_enough(client, row, deputy, fields):
    if "file" in fields:
        fields = fields | {"file": attached(*fields["file"])}
    assert send(client, row, **fields).status_code == 302
    fact = Fact.objects.get()
    assert (fact.happened_on, fact.entered_by, fact.activity) == (DAY, deputy, row)
    assert fact.note == fields.get("note", "")
    assert fact.link in ("", "https://school.example.org/news/1")
    assert fact.file_name == (fields["file"].name if "file" in fields else "")
    page = page_of(client, row)
    assert "05.11.2024" in page
    assert "1\xa0факт" in page


def test_nothing_said_is_refused_and_nothing_is_written(client, row):
    answer = send(client, row, note="   ")
    assert answer.status_code == 422
    assert "Напишите, что сделано, или приложите файл либо ссылку." in answer.content.decode()
    assert not Fact.objects.exists()


def test_the_action_and_the_database_refuse_it_too(row, deputy):
    with pytest.raises(ValidationError, match="Напишите, что сделано"):
        actions.add_fact(row, by=deputy, happened_on=DAY)
    with pytest.raises(IntegrityError), transaction.atomic():
        Fact.objects.create(activity=row, happened_on=DAY)


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"happened_on": "20.11.2024"}, "Эта дата ещё не наступила."),
        ({"happened_on": "вчера"}, "Напишите дату как дд.мм.гггг."),
        ({"link": "javascript:alert(1)"}, "Скопируйте адрес страницы целиком"),
        ({"file": ("a.html", PAGE)}, "Такие файлы не принимаются."),
        ({"file": ("a.pdf", PAGE)}, "Внутри файла не то"),
        ({"file": ("a.pdf.exe", PDF)}, "Такие файлы не принимаются."),
        ({"file": ("IMG.heic", HEIC)}, "Сохраните его как JPEG"),
        ({"file": ("a.pdf", b"")}, "пуст"),
        ({"file": ("a.pdf", PDF.ljust(2**20 + 1))}, "Файл больше 1 МБ."),
    ],
)
def test_what_is_wrong_is_said_and_the_note_stays(client, row, fields, sentence):
    School.objects.update(max_upload_mb=1)
    if "file" in fields:
        fields = {"file": attached(*fields["file"])}
    answer = send(client, row, note="Круглый стол прошёл, 12 человек", **fields)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert sentence in page
    assert "Круглый стол прошёл, 12 человек" in page
    assert not Fact.objects.exists()


def test_the_same_fact_sent_twice_is_written_once(client, row):
    for _ in range(2):
        fields = {"note": "Круглый стол", "file": attached("a.pdf", PDF)}
        assert send(client, row, **fields).status_code == 302
    assert Fact.objects.count() == 1


def test_the_same_words_about_another_day_or_a_minute_later_are_another_fact(
    client, row, clock, deputy
):
    send(client, row, note="Консультация")
    send(client, row, note="Консультация", happened_on="06.11.2024")
    send(client, row, note="Консультация", file=attached("a.pdf", PDF))
    clock(TODAY, 12, 2)
    send(client, row, note="Консультация")
    assert Fact.objects.count() == 4


def test_a_fact_does_not_touch_the_activity(client, row):
    send(client, row, note="Круглый стол")
    row.refresh_from_db()
    assert (row.version, row.closed_as) == (1, "")


def test_markup_in_a_note_is_shown_as_it_was_typed(client, row):
    send(client, row, note="<b>Важно</b>")
    assert "&lt;b&gt;Важно&lt;/b&gt;" in page_of(client, row)


# --- the file -----------------------------------------------------------------------------------


def test_the_file_lies_under_a_name_that_nobody_can_guess(fact, settings):
    stored = Path(fact.file.path)
    assert stored.is_relative_to(settings.MEDIA_ROOT)
    assert stored.parent.name == "2024"
    assert stored.name != fact.file_name
    assert len(stored.stem) == 32


def test_it_comes_back_under_its_own_name_as_a_download(client, fact):
    answer = client.get(reverse("fact_file", args=[fact.pk]))
    assert b"".join(answer.streaming_content) == PDF
    assert answer["Content-Type"] == "application/octet-stream"
    assert answer["Content-Disposition"].startswith("attachment;")
    assert "%D0%9F%D1%80%D0%BE%D1%82%D0%BE%D0%BA%D0%BE%D0%BB" in answer["Content-Disposition"]
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Security-Policy"] == "default-src 'none'; sandbox"


def test_a_fact_without_a_file_and_a_lost_file_are_not_found(client, fact, row, deputy):
    bare = actions.add_fact(row, by=deputy, happened_on=DAY, note="Без файла")
    assert client.get(reverse("fact_file", args=[bare.pk])).status_code == 404
    Path(fact.file.path).unlink()
    assert client.get(reverse("fact_file", args=[fact.pk])).status_code == 404


# --- who sees facts -----------------------------------------------------------------------------


def test_those_who_read_reports_see_facts_and_files(
    enter, fact, row, deputy, director, council, secretary
):
    for account in (deputy, director, council, secretary):
        client = enter(account)
        assert "Круглый стол прошёл" in page_of(client, row)
        assert client.get(reverse("fact_file", args=[fact.pk])).status_code == 200


def test_a_teacher_sees_the_activity_without_its_facts(enter, fact, row, teacher):
    client = enter(teacher)
    page = page_of(client, row)
    assert row.text in page
    assert "Круглый стол прошёл" not in page
    assert "Протокол круглого стола" not in page
    assert client.get(reverse("fact_file", args=[fact.pk])).status_code == 403


def test_nobody_else_sees_anything(enter, client, fact, row, accountant, administrator):
    for account in (accountant, administrator):
        stranger = enter(account)
        assert stranger.get(reverse("activity", args=[row.pk])).status_code == 403
        assert stranger.get(reverse("fact_file", args=[fact.pk])).status_code == 403
    client.logout()
    address = reverse("fact_file", args=[fact.pk])
    assert client.get(address).status_code == 302


# --- taking away --------------------------------------------------------------------------------


def test_a_removed_fact_leaves_the_page_and_stays_in_the_history(client, fact, row):
    stored = Path(fact.file.path)
    answer = client.post(reverse("fact_remove", args=[fact.pk]), follow=True)
    assert "Факт убран." in answer.content.decode()
    assert "Круглый стол прошёл" not in page_of(client, row)
    events = Fact.pgh_event_model.objects.filter(pgh_obj_id=fact.pk).order_by("pgh_id")
    assert [event.pgh_label for event in events] == ["created", "deleted"]
    assert events.last().note == "Круглый стол прошёл"
    assert stored.exists()


def test_a_fact_is_not_removed_by_looking(client, fact):
    assert client.get(reverse("fact_remove", args=[fact.pk])).status_code == 405
    assert Fact.objects.exists()


def test_a_second_click_on_remove_finds_nothing_to_remove(client, fact):
    address = reverse("fact_remove", args=[fact.pk])
    client.post(address)
    assert "Этот факт уже убран." in client.post(address, follow=True).content.decode()


def test_a_closed_year_keeps_its_facts(client, fact, plan, row):
    plan.closed_on = dt.date(2025, 7, 1)
    plan.save()
    answer = client.post(reverse("fact_remove", args=[fact.pk]), follow=True)
    assert "учебный год закрыт" in answer.content.decode()
    assert "учебный год закрыт" in client.get(send(client, row, note="Ещё").url).content.decode()
    assert Fact.objects.count() == 1
