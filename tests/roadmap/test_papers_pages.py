"""Papers at their addresses: drafts made now, issued files kept, who may have which."""

import datetime as dt
import hashlib
from html import unescape
from pathlib import Path
from urllib.parse import unquote

import pytest
from django.urls import reverse

from people.models import AccessEvent
from roadmap import actions
from roadmap.documents import pdf
from roadmap.documents.failures import PdfUnavailable, RenderingFailed
from roadmap.documents.pdf import NO_PANGO
from roadmap.models import IssuedDocument
from tests.roadmap.conftest import TODAY

pytestmark = pytest.mark.django_db
TYPES = {
    "pdf": ("application/pdf", b"%PDF-"),
    "docx": (
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document", b"PK\x03\x04",
    ),
    "odt": ("application/vnd.oasis.opendocument.text", b"PK\x03\x04"),
}  # fmt: skip
ISSUE = "/documents/roadmap/2024/issue/"


@pytest.fixture
def client(enter, deputy):
    return enter(deputy)


def words(answer) -> str:
    return unescape(answer.content.decode()).replace("\xa0", " ")


def exported() -> list[str]:
    events = AccessEvent.objects.filter(kind=AccessEvent.Kind.EXPORTED)
    return list(events.order_by("pk").values_list("what", flat=True))


@pytest.fixture
def quick(monkeypatch):
    """Files made of the paper's own words, at once; the engine itself has its own tests."""

    def make(paper, file_format):
        return f"{file_format}|{paper.title}|{paper.draft}|{paper.context}".encode()

    for owner in ("roadmap.views.papers.render_paper", "roadmap.actions.issuing.render"):
        monkeypatch.setattr(*split(owner), make)


def split(name: str):
    """The module and the attribute of a dotted name, past packages that hide their modules."""
    import importlib

    module, attribute = name.rsplit(".", 1)
    return importlib.import_module(module), attribute


# --- drafts -------------------------------------------------------------------------------------


@pytest.mark.parametrize("file_format", list(TYPES))
@pytest.mark.parametrize("key", ["roadmap", "roadmap-report"])
def test_each_format_is_what_it_says(client, plan, key, file_format):
    answer = client.get(f"/documents/{key}/2024.{file_format}")
    content_type, beginning = TYPES[file_format]
    assert answer.status_code == 200
    assert answer["Content-Type"] == content_type
    assert answer.content.startswith(beginning)
    assert answer["Cache-Control"] == "private, no-store"


@pytest.mark.parametrize(
    ("file_format", "kind"), [("pdf", "inline"), ("docx", "attachment"), ("odt", "attachment")]
)
def test_a_pdf_is_looked_at_and_the_others_are_saved(client, plan, quick, file_format, kind):
    header = client.get(f"/documents/roadmap-report/2024.{file_format}")["Content-Disposition"]
    assert header.startswith(f"{kind};")
    name = unquote(header)
    assert name.endswith(
        f"Отчёт о выполнении дорожной карты на 2024-2025 учебный год.{file_format}"
    )


def test_a_plan_that_is_not_approved_is_printed_as_a_draft(client, plan, pick, deputy, quick):
    assert "|False|" in client.get("/documents/roadmap/2024.pdf").content.decode()
    actions.edit_activity(pick("3.1"), by=deputy, version=1, text="Опрос педагогов.")
    page = client.get("/documents/roadmap/2024.pdf").content.decode()
    assert "|True|" in page
    assert "Опрос педагогов." in page


def test_any_revision_is_printed_by_its_number(client, plan, pick, deputy, quick):
    actions.edit_activity(pick("3.1"), by=deputy, version=1, text="Опрос педагогов.")
    first = client.get("/documents/roadmap/2024.pdf?revision=1").content.decode()
    assert "Сбор информации о профессиональных запросах" in first
    assert "Опрос педагогов." not in first
    for number in ("9" * 5000, "9" * 30, "²"):
        assert client.get(f"/documents/roadmap/2024.pdf?revision={number}").status_code == 404


@pytest.mark.parametrize(
    "address",
    [
        *("roadmap/2030.pdf", "roadmap/2024.doc", "roadmap/2024.html", "roadmap/x.pdf"),
        *("weather/2024.pdf", "roadmap-report/2030.pdf", "roadmap/2024.pdf?revision=9"),
        *("roadmap/2024.pdf?revision=x", "roadmap/2024.pdf?revision=²", "roadmap/1.pdf"),
        "roadmap/2024.pdf?revision=99999999999999999999",
    ],
)
def test_what_is_not_there_is_not_found(client, plan, quick, address):
    assert client.get(f"/documents/{address}").status_code == 404
    assert exported() == []


def test_each_paper_handed_out_is_written_down(client, plan, quick, deputy):
    client.get("/documents/roadmap-report/2024.pdf")
    client.get("/documents/roadmap-report/2024.docx")
    event = AccessEvent.objects.filter(kind=AccessEvent.Kind.EXPORTED).last()
    assert exported() == ["Отчёт о выполнении дорожной карты на 2024/2025 учебный год"] * 2
    assert event.account == deputy


# --- who may have them --------------------------------------------------------------------------


def test_a_teacher_prints_the_plan_and_not_the_report(enter, plan, teacher, quick):
    client = enter(teacher)
    assert client.get("/documents/roadmap/2024.pdf").status_code == 200
    assert client.get("/documents/roadmap-report/2024.pdf").status_code == 404
    assert client.get("/reports/").status_code == 403


def test_accountant_and_administrator_get_none(enter, plan, accountant, administrator, quick):
    for account in (accountant, administrator):
        client = enter(account)
        for key in ("roadmap", "roadmap-report"):
            assert client.get(f"/documents/{key}/2024.pdf").status_code == 404
            assert client.post(f"/documents/{key}/2024/issue/").status_code == 403
    assert exported() == []


def test_the_anonymous_are_sent_to_sign_in(client, plan):
    client.logout()
    answer = client.get("/documents/roadmap/2024.pdf")
    assert answer.status_code == 302
    assert answer.url.startswith("/accounts/login/")


def test_only_who_may_issue_issues(enter, plan, director, council, secretary, teacher, quick):
    for account in (director, council, secretary, teacher):
        assert enter(account).post(ISSUE).status_code == 403
        assert "Выпустить" not in words(enter(account).get("/reports/"))
    assert not IssuedDocument.objects.exists()


# --- issuing ------------------------------------------------------------------------------------


@pytest.fixture
def issued(client, plan, quick) -> dict[str, IssuedDocument]:
    answer = client.post(ISSUE, follow=True)
    assert "Документ выпущен и больше не изменится." in words(answer)
    return {document.file_format: document for document in IssuedDocument.objects.all()}


def test_issuing_keeps_every_format_with_its_hash_and_author(issued, deputy):
    assert issued.keys() == {"pdf", "docx", "odt"}
    for document in issued.values():
        content = Path(document.file.path).read_bytes()
        assert document.sha256 == hashlib.sha256(content).hexdigest()
        assert (document.key, document.object_id) == ("roadmap", "2024")
        assert document.issued_by == deputy
        assert document.dated == dt.date(2024, 8, 30)
        assert b"|False|" in content


def test_from_then_on_the_address_gives_that_very_file(client, issued, pick, deputy, monkeypatch):
    def never(*args):
        raise AssertionError("an issued paper is never made again")

    monkeypatch.setattr(*split("roadmap.views.papers.render_paper"), never)
    actions.mark_done(pick("3.1"), by=deputy, version=1, on=TODAY)
    for file_format, document in issued.items():
        answer = client.get(f"/documents/roadmap/2024.{file_format}")
        assert answer.content == Path(document.file.path).read_bytes()
        assert answer["Content-Type"] == TYPES[file_format][0]


def test_once_the_text_has_changed_the_address_gives_the_new_draft(
    client, issued, pick, deputy, clock
):
    clock(TODAY, 13)
    before = pick("3.1").text
    row = actions.edit_activity(pick("3.1"), by=deputy, version=1, text="Опрос педагогов.")
    draft = client.get("/documents/roadmap/2024.pdf").content.decode()
    assert "Опрос педагогов." in draft
    assert "|True|" in draft
    actions.edit_activity(row, by=deputy, version=row.version, text=before)
    again = client.get("/documents/roadmap/2024.pdf").content
    assert again == Path(issued["pdf"].file.path).read_bytes()


def test_a_new_issue_takes_the_address_and_the_old_one_stays_at_its_own(
    client, issued, plan, pick, deputy, clock
):
    clock(TODAY, hour=13)
    actions.edit_activity(pick("3.1"), by=deputy, version=1, text="Опрос педагогов.")
    actions.approve_revision(plan, by=deputy, kind="приказ", number="5", on=TODAY, body="директора")
    client.post(ISSUE)
    assert "Опрос педагогов." in client.get("/documents/roadmap/2024.pdf").content.decode()
    old = client.get(reverse("issued_paper", args=[issued["pdf"].pk]))
    assert "Опрос педагогов." not in old.content.decode()
    assert old.content == Path(issued["pdf"].file.path).read_bytes()


def test_handing_out_an_issued_file_is_written_down_too(client, issued):
    client.get("/documents/roadmap/2024.pdf")
    client.get(reverse("issued_paper", args=[issued["odt"].pk]))
    assert exported() == [issued["pdf"].title] * 2


def test_the_list_of_papers_shows_what_was_issued(client, issued, deputy):
    page = words(client.get("/reports/"))
    assert issued["pdf"].sha256[:16] in page
    assert reverse("issued_paper", args=[issued["pdf"].pk]) in page
    assert str(deputy.name).replace("\xa0", " ") in page


def test_a_draft_is_not_issued_and_the_page_says_why(client, plan, pick, deputy, quick):
    actions.edit_activity(pick("3.1"), by=deputy, version=1, text="Опрос педагогов.")
    answer = client.post(ISSUE, follow=True)
    assert "Эта редакция дорожной карты ещё не утверждена." in words(answer)
    assert not IssuedDocument.objects.exists()


@pytest.mark.parametrize("address", ["weather/2024", "roadmap/2030", "roadmap/x"])
def test_what_is_not_there_is_not_issued(client, plan, quick, address):
    assert client.post(f"/documents/{address}/issue/").status_code == 404
    assert not IssuedDocument.objects.exists()


def test_issuing_is_not_done_by_looking(client, plan):
    assert client.get(ISSUE).status_code == 405


def test_the_second_click_issues_nothing_more(client, issued):
    client.post(ISSUE)
    assert IssuedDocument.objects.count() == 3


def test_a_report_issued_on_another_day_is_another_paper(client, plan, quick, clock):
    for day in (TODAY, TODAY, TODAY + dt.timedelta(days=7)):
        clock(day)
        client.post("/documents/roadmap-report/2024/issue/")
    dated = IssuedDocument.objects.filter(file_format="pdf").order_by("dated")
    assert [document.dated for document in dated] == [TODAY, TODAY + dt.timedelta(days=7)]


def test_a_file_lost_from_the_disk_is_not_found(client, issued):
    Path(issued["pdf"].file.path).unlink()
    assert client.get("/documents/roadmap/2024.pdf").status_code == 404


def test_issued_papers_of_others_follow_their_kind(client, plan, quick, enter, council, teacher):
    client.post("/documents/roadmap-report/2024/issue/")
    address = reverse("issued_paper", args=[IssuedDocument.objects.first().pk])
    assert enter(council).get(address).status_code == 200
    assert enter(teacher).get(address).status_code == 403
    assert client.get(reverse("issued_paper", args=[999999])).status_code == 404


# --- when a file cannot be made -----------------------------------------------------------------


@pytest.fixture
def no_pango(monkeypatch):
    """What the engine does on a machine without Pango."""

    def without_pango():
        raise PdfUnavailable(NO_PANGO)

    monkeypatch.setattr(pdf, "_weasyprint", without_pango)


def test_without_pango_the_page_says_what_to_do_and_office_files_still_work(client, plan, no_pango):
    answer = client.get("/documents/roadmap/2024.pdf")
    assert answer.status_code == 503
    assert "apt-get install libpango-1.0-0" in words(answer)
    assert client.get("/documents/roadmap/2024.docx").status_code == 200
    assert len(exported()) == 1


def test_without_pango_nothing_is_half_issued(client, plan, no_pango):
    answer = client.post(ISSUE, follow=True)
    assert "на сервере нет библиотеки Pango" in words(answer)
    assert not IssuedDocument.objects.exists()


def test_a_file_that_fails_is_a_sentence_too(client, plan, monkeypatch):
    def fails(*args):
        raise RenderingFailed("PDF не получился. Возьмите DOCX или ODT.")

    monkeypatch.setattr(*split("roadmap.views.papers.render_paper"), fails)
    monkeypatch.setattr(*split("roadmap.actions.issuing.render"), fails)
    answer = client.get("/documents/roadmap/2024.pdf")
    assert answer.status_code == 503
    assert "PDF не получился." in words(answer)
    assert "PDF не получился." in words(client.post(ISSUE, follow=True))


# --- the list -----------------------------------------------------------------------------------


def test_a_school_without_a_plan_has_nothing_to_print_and_is_told_so(client, school):
    assert "Печатать пока нечего" in words(client.get("/reports/"))


def test_the_list_offers_every_paper_of_every_year(client, plan):
    page = words(client.get("/reports/"))
    for key in ("roadmap", "roadmap-report"):
        for file_format in TYPES:
            assert f'href="/documents/{key}/2024.{file_format}"' in page
