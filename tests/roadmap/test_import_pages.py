"""From a school's file to its plan through the pages: nothing is written before «Применить»."""

import datetime as dt
from html import unescape

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from people.academic_year import AcademicYear
from people.access import Role
from people.tables import MAX_SIZE
from roadmap import actions
from roadmap.models import Activity, PlanUpload, Revision, Roadmap, Stage
from roadmap.plan_import import MEANINGS
from tests.factories import AccountFactory
from tests.roadmap.conftest import SEED, TODAY, YEAR, activities_of
from tests.roadmap.plans import ORDER, SECTIONS, WITH_RESULTS
from tests.roadmap.sources import as_docx, as_text

pytestmark = pytest.mark.django_db
START = "/roadmap/import/"


@pytest.fixture
def client(enter, deputy, today):
    return enter(deputy)


def words(answer) -> str:
    return unescape(answer.content.decode()).replace("\xa0", " ")


def send(client, content: bytes, name: str, address: str = START):
    return client.post(address, {"file": SimpleUploadedFile(name, content)})


@pytest.fixture
def preview(client) -> str:
    """The address of the preview of the school's own document."""
    return send(client, SEED.read_bytes(), "Дорожная карта.txt").url


def apply(client, preview: str):
    return client.post(f"{preview}apply/", follow=True)


def written() -> list[int]:
    return [model.objects.count() for model in (Roadmap, Stage, Activity, Revision)]


# --- looking before writing ---------------------------------------------------------------------


def test_the_preview_shows_everything_and_writes_nothing(client, preview):
    page = words(client.get(preview))
    assert "7 этапов, 16 мероприятий" in page
    assert "август: с 01.08.2024 по 31.08.2024" in page
    assert "в течение учебного года: с 01.09.2024 по 31.05.2025" in page
    assert "дорожная карта утверждена" in page
    assert "Записываем как утверждённую: протокол № 1 от 30.08.2024." in page
    assert "Появится дорожная карта на 2024/2025 учебный год." in page
    assert written() == [0, 0, 0, 0]


def test_apply_makes_the_plan_and_the_upload_is_gone(client, preview):
    answer = apply(client, preview)
    assert answer.redirect_chain[-1][0] == "/roadmap/2024/"
    assert "Дорожная карта загружена: этапов 7, мероприятий 16." in words(answer)
    assert written() == [1, 7, 16, 1]
    assert not PlanUpload.objects.exists()
    assert client.get(preview).status_code == 404


def test_the_same_document_again_has_nothing_to_apply(client, preview):
    apply(client, preview)
    events = Activity.pgh_event_model.objects.count()
    again = send(client, SEED.read_bytes(), "plan.txt").url
    page = words(client.get(again))
    assert "План на 2024/2025 учебный год уже такой же: применять нечего." in page
    apply(client, again)
    assert written() == [1, 7, 16, 1]
    assert Activity.pgh_event_model.objects.count() == events


def test_a_changed_document_shows_what_will_change(client, preview, deputy):
    apply(client, preview)
    text = SEED.read_text().replace("Информационная поддержка", "Рассказ о наставничестве")
    again = send(client, text.encode(), "plan.txt").url
    page = words(client.get(again))
    assert "Рассказ о наставничестве" in page
    assert [change.what for change in client.get(again).context["changes"]] == ["название"]
    assert "отметки и факты останутся" in page


@pytest.mark.parametrize("source", [WITH_RESULTS, SECTIONS, ORDER])
def test_each_family_goes_from_word_to_a_plan_and_back_unchanged(client, source):
    address = send(client, as_docx(source), "План.docx").url
    answer = apply(client, address)
    plan = Roadmap.objects.get()
    assert "Дорожная карта загружена" in words(answer)
    assert plan.stages.exists()
    assert client.get(f"/roadmap/{plan.year.first}/").status_code == 200
    assert client.get(f"/roadmap/{plan.year.first}/edit/").status_code == 200
    fresh = send(client, as_docx(source), "План.docx").url
    assert client.get(fresh).context["changes"] == []


# --- correcting ---------------------------------------------------------------------------------


def columns_of(answer) -> dict[str, str]:
    return {f"column-{c.index}": c.meaning for c in answer.context["columns"]}


def test_another_year_is_chosen_and_the_dates_follow(client, preview):
    fields = columns_of(client.get(preview)) | {"year": "2025"}
    answer = client.post(preview, fields, follow=True)
    assert "август: с 01.08.2025 по 31.08.2025" in words(answer)
    apply(client, preview)
    assert Roadmap.objects.get().year == AcademicYear(2025)


def test_a_column_named_anew_is_read_anew(client):
    rows = "№\tМероприятие\tСрок\tОсобое\n1\tСбор запросов\tоктябрь\tпо кабинетам\n"
    address = send(client, rows.encode(), "план.txt").url
    before = client.get(address)
    fields = columns_of(before) | {"column-3": "responsible", "year": "2024"}
    after = client.post(address, fields, follow=True)
    draft = after.context["draft"]
    assert draft.activities[0].responsible == "по кабинетам"
    assert before.context["draft"].activities[0].responsible == ""
    assert written() == [0, 0, 0, 0]


@pytest.mark.parametrize(
    "fields",
    [
        {"year": "x"},
        {"year": "1850"},
        {"year": ""},
        {"column-²": "text"},
        {"column-1": "nonsense"},
        {"column-99": "responsible"},
        {"column-": "text", "year": "2024/2025"},
    ],
)
def test_junk_in_the_corrections_changes_nothing_and_breaks_nothing(client, preview, fields):
    assert client.post(preview, fields).status_code == 302
    answer = client.get(preview)
    assert answer.status_code == 200
    assert len(answer.context["draft"].activities) == 16


@pytest.mark.parametrize("meaning", list(MEANINGS))
def test_whatever_all_columns_are_named_they_can_be_named_again(client, preview, meaning):
    fields = columns_of(client.get(preview))
    client.post(preview, dict.fromkeys(fields, meaning))
    answer = client.get(preview)
    assert answer.status_code == 200
    assert columns_of(answer).keys() == fields.keys()
    client.post(preview, fields)
    assert len(client.get(preview).context["draft"].activities) == 16


def test_a_document_without_a_single_activity_says_so(client):
    empty = "№\tМероприятие\tСрок\tОтветственный\n"
    address = send(client, empty.encode(), "пустой.txt").url
    assert "Проверьте, верно ли названы столбцы" in words(client.get(address))
    assert f'action="{address}apply/"' not in words(client.get(address))


def test_a_document_without_a_single_activity_never_empties_a_plan(client, preview, deputy):
    apply(client, preview)
    empty = "№\tМероприятие\tСрок\tОтветственный\n"
    address = send(client, empty.encode(), "пустой.txt", f"{START}?year=2024").url
    assert "нет ни одного мероприятия" in words(apply(client, address))
    assert written() == [1, 7, 16, 1]


# --- refusals -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("план.docx", b"", "пуст"),
        ("план.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "."),
        ("план.pdf", b"%PDF-1.4\n", "PDF"),
        ("план.jpg", b"\xff\xd8\xff\xe0" + b"\0" * 64, "."),
        ("план.docx", b"PK\x03\x04" + b"\0" * 64, "."),
        ("рассказ.txt", "Жили-были дед и баба.".encode(), "не нашлось дорожной карты"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_at_the_field(client, name, content, sentence):
    answer = send(client, content, name)
    assert answer.status_code == 422
    assert any(sentence in error for error in answer.context["form"].errors["file"])
    assert not PlanUpload.objects.exists()
    assert written() == [0, 0, 0, 0]


def test_a_huge_file_is_refused_before_it_is_read(client):
    answer = send(client, b"x" * (MAX_SIZE + 1), "план.txt")
    assert answer.status_code == 422
    assert "Файл больше 20 МБ." in words(answer)
    assert not PlanUpload.objects.exists()


def test_neither_a_file_nor_a_table_is_asked_for(client):
    answer = client.post(START, {"pasted": "   "})
    assert answer.status_code == 422
    assert "Выберите файл или вставьте таблицу." in words(answer)


def test_pasted_words_that_are_no_table_are_refused_and_kept(client):
    answer = client.post(START, {"pasted": "Просто слова без таблицы"})
    assert answer.status_code == 422
    assert "pasted" in answer.context["form"].errors
    assert "Просто слова без таблицы" in words(answer)


# --- pasting ------------------------------------------------------------------------------------


def test_a_table_pasted_as_text_becomes_a_plan(client):
    answer = client.post(START, {"pasted": as_text(SECTIONS).decode()})
    draft = client.get(answer.url).context["draft"]
    assert "Создание рабочей группы" in [a.text for a in draft.activities]


def test_what_the_clipboard_holds_as_html_goes_before_its_text(client):
    table = (
        "<table><tr><th>№</th><th>Мероприятие</th><th>Срок</th><th>Ответственный</th></tr>"
        "<tr><td>1</td><td>Сбор запросов</td><td>октябрь</td><td>куратор</td></tr></table>"
    )
    fields = {"pasted": "№ Мероприятие Срок Ответственный", "pasted_html": table}
    draft = client.get(client.post(START, fields).url).context["draft"]
    assert [(a.text, a.term, a.responsible) for a in draft.activities] == [
        ("Сбор запросов", "октябрь", "куратор")
    ]


def test_the_year_of_the_address_is_the_plan_s(client):
    text = "№\tМероприятие\tСрок\tОтветственный\n1\tСбор запросов\tоктябрь\tкуратор\n"
    address = send(client, text.encode(), "план.txt", f"{START}?year=2027").url
    assert client.get(address).context["year"] == AcademicYear(2027)
    for junk in ("x", "1", "²"):
        assert client.get(f"{START}?year={junk}").status_code == 200


def test_without_a_year_in_the_document_it_is_the_current_one(client):
    text = "№\tМероприятие\tСрок\tОтветственный\n1\tСбор запросов\tоктябрь\tкуратор\n"
    address = send(client, text.encode(), "план.txt").url
    assert client.get(address).context["year"] == YEAR


# --- who, and when refused ----------------------------------------------------------------------


def test_the_upload_of_another_person_is_not_found(client, preview, enter, school):
    other = enter(AccountFactory(login="second", roles=[Role.DEPUTY]))
    assert other.get(preview).status_code == 404
    assert other.post(f"{preview}apply/").status_code == 302
    assert written() == [0, 0, 0, 0]
    assert client.get(preview).status_code == 200


def test_only_the_deputy_imports(enter, director, council, teacher, administrator, preview):
    for account in (director, council, teacher, administrator):
        client = enter(account)
        assert client.get(START).status_code == 403
        assert client.get(preview).status_code == 403
        assert client.post(f"{preview}apply/").status_code == 403
    assert written() == [0, 0, 0, 0]


def test_apply_is_not_done_by_looking(client, preview):
    assert client.get(f"{preview}apply/").status_code == 405


def test_facts_that_would_be_lost_stop_the_document_and_the_preview_stays(client, preview, deputy):
    apply(client, preview)
    row = activities_of(Roadmap.objects.get())[-1]
    actions.add_fact(row, by=deputy, happened_on=TODAY, note="Заметка")
    lines = [line for line in SEED.read_text().splitlines() if not line.startswith("7\t")]
    address = send(client, "\n".join(lines).encode(), "план.txt").url
    answer = apply(client, address)
    assert "К мероприятию приложены факты" in words(answer)
    assert answer.redirect_chain[-1][0] == address
    assert written() == [1, 7, 16, 1]


def test_a_closed_year_is_not_loaded_over(client, preview):
    apply(client, preview)
    Roadmap.objects.update(closed_on=dt.date(2025, 7, 1))
    text = SEED.read_text().replace("Информационная поддержка", "Рассказ о наставничестве")
    answer = apply(client, send(client, text.encode(), "план.txt").url)
    assert "2024/2025 учебный год закрыт, его дорожная карта не меняется." in words(answer)


def test_an_applied_document_is_not_applied_again(client, preview):
    assert apply(client, preview).status_code == 200
    pk = preview.rstrip("/").rsplit("/", 1)[-1]
    answer = client.post(reverse("roadmap_import_apply", args=[pk]), follow=True)
    assert "Этот документ уже загружен." in words(answer)
