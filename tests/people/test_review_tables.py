"""The analysis through a workbook: out, filled, looked at, applied; twice changes nothing."""

import io

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from people.models import AccessEvent, TableUpload, Teacher, WorkReview
from tests.people.reviews import (
    COURSES,
    LESSONS,
    WORK,
    YEAR,
    colleague,
    mark,
    review_of,
    three_indicators,
)

pytestmark = pytest.mark.django_db
EXPORT = f"/reviews/export/?year={YEAR.first}"
UPLOAD = f"/reviews/import/?year={YEAR.first}"


@pytest.fixture
def reviews(deputy):
    three_indicators()
    return {name: review_of(colleague(name), by=deputy) for name in ("Ёлкина", "Жукова")}


@pytest.fixture
def client(enter, deputy):
    return enter(deputy)


def exported(client, query="") -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(client.get(EXPORT + query).content))


def column(sheet, name: str) -> int:
    return next(c.column for c in sheet[1] if c.value.startswith(name))


def put(book, person: str, name: str, value) -> None:
    sheet = book.active
    row = next(r for r in range(2, sheet.max_row + 1) if sheet.cell(r, 2).value.startswith(person))
    sheet.cell(row, column(sheet, name)).value = value


def sent(client, book, address=UPLOAD):
    stream = io.BytesIO()
    book.save(stream)
    return client.post(address, {"file": SimpleUploadedFile("анализ.xlsx", stream.getvalue())})


def preview(client, book):
    answer = sent(client, book)
    assert answer.status_code == 302, answer.content.decode()
    return client.get(answer["Location"])


def applied(client, page):
    upload = page.context["upload"].pk
    return client.post(
        f"/reviews/import/{upload}/apply/", {"seen": page.context["found"].digest}, follow=True
    )


def values(review) -> dict:
    return {one.indicator.name: one.value for one in review.marks.select_related("indicator")}


def test_what_is_filtered_goes_out_and_is_remembered(client, deputy, reviews):
    mark(reviews["Ёлкина"], COURSES, 1, by=deputy)
    rows = list(exported(client, "&filled=part").active.values)
    assert [row[1] for row in rows[1:]] == ["Ёлкина Анна Ивановна"]
    assert rows[1][column(exported(client).active, COURSES) - 1] == "да"
    event = AccessEvent.objects.filter(kind=AccessEvent.Kind.EXPORTED).last()
    assert event.what == "Анализ работы за 2025-2026 (XLSX)"


def test_the_round_trip_shows_old_and_new_and_writes_on_apply(client, deputy, reviews):
    mark(reviews["Ёлкина"], WORK, 3, by=deputy)
    book = exported(client)
    put(book, "Ёлкина", WORK, 4.5)
    put(book, "Ёлкина", LESSONS, 2)
    put(book, "Жукова", COURSES, "нет")
    put(book, "Жукова", "Вывод", "Хороший год.")
    page = preview(client, book)
    cells = [
        (row.name, c.title, c.old, c.new) for row in page.context["found"].rows for c in row.cells
    ]
    assert sorted(cells) == sorted(
        [
            ("Ёлкина Анна Ивановна", LESSONS, "", "2"),
            ("Ёлкина Анна Ивановна", WORK, "3", "4,5"),
            ("Жукова Анна Ивановна", COURSES, "", "нет"),
            ("Жукова Анна Ивановна", "Вывод", "", "Хороший год."),
        ]
    )
    assert values(reviews["Ёлкина"]) == {WORK: 3}  # looking writes nothing
    assert "изменено значений — 4" in applied(client, page).content.decode()
    assert values(reviews["Ёлкина"]) == {WORK: 4.5, LESSONS: 2}
    assert WorkReview.objects.get(pk=reviews["Жукова"].pk).conclusion == "Хороший год."
    assert not TableUpload.objects.exists()


def test_twice_changes_nothing(client, reviews):
    book = exported(client)
    put(book, "Ёлкина", WORK, 4)
    applied(client, preview(client, book))
    again = preview(client, book)
    assert again.context["found"].changes == 0
    assert "Таблица ничего не меняет" in again.content.decode()


def test_an_empty_cell_says_nothing_and_a_dash_takes_away(client, deputy, reviews):
    for name in (WORK, LESSONS):
        mark(reviews["Ёлкина"], name, 2, by=deputy)
    book = exported(client)
    put(book, "Ёлкина", WORK, None)
    put(book, "Ёлкина", LESSONS, "—")
    applied(client, preview(client, book))
    assert values(reviews["Ёлкина"]) == {WORK: 2}


def test_a_wrong_cell_is_named_and_the_rest_is_written(client, reviews):
    book = exported(client)
    put(book, "Ёлкина", WORK, "отлично")
    put(book, "Жукова", WORK, 5)
    page = preview(client, book)
    assert "«отлично». Напишите число от 0 до 5." in page.content.decode()
    applied(client, page)
    assert (values(reviews["Ёлкина"]), values(reviews["Жукова"])) == ({}, {WORK: 5})


def test_a_row_that_is_not_surely_that_persons_is_not_taken(client, reviews):
    book = exported(client)
    sheet = book.active
    put(book, "Ёлкина", WORK, 5)
    put(book, "Ёлкина", "Фамилия", "Жукова Анна Ивановна")
    sheet.append(["2024-1", "Ёлкина Анна Ивановна", "", 4])
    sheet.append(["мой ключ", "Ёлкина Анна Ивановна", "", 4])
    sheet.append([f"2025-{reviews['Жукова'].pk}", "Жукова Анна Ивановна", "", 4])
    errors = [row.error for row in preview(client, book).context["found"].rows]
    assert errors == [
        "Ключ строки принадлежит другому человеку: Ёлкина Анна Ивановна.",
        "Строка из таблицы за 2024/2025 учебный год.",
        "Ключа строки нет или он изменён. Скачайте таблицу заново.",
        f"Этот человек уже есть в строке {rows_of(sheet, 'Жукова')[-2]}.",
    ]


def test_a_surname_changed_meanwhile_is_no_other_person(client, reviews):
    book = exported(client)
    put(book, "Ёлкина", WORK, 5)
    Teacher.objects.filter(surname="Ёлкина").update(surname="Новая", former_surnames=["Ёлкина"])
    page = preview(client, book)
    assert "В таблице другая фамилия: Ёлкина Анна Ивановна." in page.content.decode()
    applied(client, page)
    assert values(reviews["Ёлкина"]) == {WORK: 5}


def rows_of(sheet, person: str) -> list[int]:
    found = [r for r in range(2, sheet.max_row + 1) if sheet.cell(r, 2).value.startswith(person)]
    return [r for r in found if sheet.cell(r, 1).value.startswith("2025-")]


def test_what_changed_between_looking_and_applying_is_shown_anew(client, deputy, reviews):
    book = exported(client)
    put(book, "Ёлкина", WORK, 5)
    page = preview(client, book)
    mark(reviews["Ёлкина"], WORK, 2, by=deputy)
    assert "Пока вы смотрели, записи изменились" in applied(client, page).content.decode()
    assert values(reviews["Ёлкина"]) == {WORK: 2}


def test_a_column_that_is_gone_changes_nothing_and_is_named(client, deputy, reviews):
    mark(reviews["Ёлкина"], WORK, 2, by=deputy)
    book = exported(client)
    book.active.delete_cols(column(book.active, WORK))
    page = preview(client, book)
    assert page.context["found"].missing == [WORK]
    assert page.context["found"].changes == 0


def test_what_is_no_such_table_is_refused_in_words(client, reviews):
    answer = client.post(UPLOAD, {"pasted": "ФИО\tСтаж\nЁлкина\t5\n"})
    assert answer.status_code == 422
    assert "нет строки с заголовками столбцов" in answer.content.decode()


def test_an_upload_is_its_authors(client, enter, director, reviews):
    upload = preview(client, exported(client)).context["upload"]
    upload.author = director
    upload.save()
    assert client.get(f"/reviews/import/{upload.pk}/").status_code == 404
    answer = client.post(f"/reviews/import/{upload.pk}/apply/", follow=True)
    assert "Эта таблица уже загружена." in answer.content.decode()
    assert TableUpload.objects.filter(pk=upload.pk).exists()
