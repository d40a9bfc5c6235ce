"""The portfolio of a pair on paper and in one archive: who gets what of it."""

import datetime as dt
import io
import zipfile
from inspect import getsource

import pytest
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from mentorship import actions
from mentorship.models import (
    DifficultyMark,
    EntryFile,
    Meeting,
    MeetingForm,
    Pair,
    PortfolioEntry,
    PortfolioSection,
)
from people.academic_year import AcademicYear
from people.models import AccessEvent
from roadmap.documents import registry
from roadmap.documents.engine import render
from roadmap.models import IssuedDocument, Roadmap
from roadmap.progress import REGISTRY
from roadmap.streamed_zip import in_memory, length
from roadmap.views.portfolio_archive import named
from tests.factories import AccountFactory, TeacherFactory
from tests.library_factories import AcceptedMaterialFactory
from tests.people.test_stored_files import photo, upload
from tests.request_factories import CompetenceFactory
from tests.roadmap.sample_papers import squeezed, text_of

pytestmark = pytest.mark.django_db
TODAY = dt.date(2024, 11, 19)
PDF = b"%PDF-1.7 plan"


@pytest.fixture(autouse=True)
def _place(settings, tmp_path, clock):
    settings.APP_DATA_DIR = tmp_path
    clock(TODAY)


@pytest.fixture
def pair(mentor, mentee) -> Pair:
    actions.adopt_usual_sections()
    return Pair.objects.create(
        mentor=mentor.teacher, mentee=mentee.teacher, starts_on=dt.date(2024, 9, 2), state="active"
    )


@pytest.fixture
def entries(pair, mentor, mentee) -> list[PortfolioEntry]:
    """One that the two keep to themselves, with a picture and a plan; one they opened."""
    lessons, thoughts = PortfolioSection.objects.filter(name__in=["План работы", "Рефлексия"])
    closed = actions.add_entry(
        pair, by=mentor, section=lessons, title="Урок шестого класса", text="Вышло начало",
        happened_on=TODAY, links=["https://school.example/urok"],
    )  # fmt: skip
    for file in (upload(photo(), "доска.jpg"), SimpleUploadedFile("план.pdf", PDF)):
        actions.attach_entry_file(closed, by=mentor, file=file, max_mb=1)
    opened = actions.add_entry(
        pair, by=mentee, section=thoughts, text="Стало спокойнее", happened_on=TODAY,
        openness="deputy",
    )  # fmt: skip
    return [closed, opened]


def text(pair, account, file_format="docx") -> str:
    paper = registry.build("portfolio", str(pair.pk), by=account)
    return squeezed(text_of(render(paper, file_format), file_format)).replace("-", "")


@pytest.mark.parametrize("file_format", ["pdf", "docx", "odt"])
def test_the_two_print_all_of_it(pair, entries, mentee, file_format):
    actions.save_entry(entries[0], by=mentee, version=1, text="Вышло начало, и конец тоже")
    said = text(pair, mentee, file_format)
    hand = f"исправлено:{squeezed(mentee.teacher.short_name)},"
    for words in ("Портфолиопедагога", "Планработы", "Урокшестогокласса", "Вышлоначало", hand,
                  "school.example", "Файлы:план.pdf", "доска.jpg", "Сталоспокойнее"):  # fmt: skip
        assert words in said, words
    assert "оставилисебе" not in said


def test_the_deputy_prints_what_was_opened(pair, entries, deputy):
    said = text(pair, deputy)
    assert "Сталоспокойнее" in said
    assert "оставилисебе:1" in said
    for words in ("Урокшестого", "Вышлоначало", "доска.jpg", "план.pdf"):
        assert words not in said


def test_nobody_else_prints_it(pair, entries, director, council, teacher, administrator):
    for account in (director, council, teacher, administrator):
        with pytest.raises(registry.NoSuchPaper):
            registry.build("portfolio", str(pair.pk), by=account)


def test_it_is_never_issued_and_a_file_once_kept_opens_to_nobody_else(
    enter, pair, entries, deputy, stranger, accountant, director, secretary
):
    with pytest.raises(registry.NotIssuable):
        registry.build("portfolio", str(pair.pk), by=deputy, issuing=True)
    kept = IssuedDocument(
        key="portfolio", object_id=str(pair.pk), file_format="odt", title="Портфолио",
        dated=TODAY, issued_by=deputy, issued_at=timezone.now(), sha256="0" * 64,
    )  # fmt: skip
    kept.file.save("portfolio.odt", ContentFile(b"kept"), save=True)
    for account in (stranger, accountant, director, secretary):
        for address in (f"portfolio/{pair.pk}.odt", f"issued/{kept.pk}/"):
            assert enter(account).get(f"/documents/{address}").status_code in (403, 404)


def test_a_paper_about_people_asks_whose_it_is_before_a_kept_file_is_given():
    registry.find("portfolio")
    everybodys = registry.DocumentKind.opens
    for kind in registry.KINDS.values():
        of_people = kind.object_kind not in ("year", "analysed year", "period")
        never_issued = "if issuing:\n        raise NotIssuable" in getsource(kind.builder)
        assert not of_people or never_issued or kind.opens is not everybodys, kind.key


def test_the_memory_of_exports_names_the_pair_by_its_number(enter, mentor, pair, entries):
    client = enter(mentor)
    for address in (
        f"/documents/portfolio/{pair.pk}.odt",
        f"/documents/meetings/{pair.pk}.odt",
        f"/pairs/{pair.pk}/portfolio/archive/",
        f"/pairs/{pair.pk}/meetings/export/",
    ):
        assert client.get(address).status_code == 200  # fmt: skip
    told = AccessEvent.objects.filter(kind=AccessEvent.Kind.EXPORTED).order_by("pk")
    assert list(told.values_list("what", flat=True)) == [
        f"Портфолио наставнической пары, пара № {pair.pk}",
        f"Журнал встреч пары, пара № {pair.pk}",
        f"Портфолио наставнической пары, пара № {pair.pk}, архив",
        f"Журнал встреч, пара № {pair.pk} (XLSX)",
    ]


def test_the_list_of_issued_papers_names_what_the_reader_may_open(enter, pair, deputy, secretary):
    kept = IssuedDocument(
        key="mentor-dossier", object_id=str(pair.mentor_id), file_format="odt", dated=TODAY,
        title="Сведения о Клёновой", issued_by=deputy, issued_at=timezone.now(), sha256="0" * 64,
    )  # fmt: skip
    kept.file.save("dossier.odt", ContentFile(b"kept"), save=True)
    Roadmap.objects.create(year=2024)
    assert "Сведения о Клёновой" in enter(deputy).get("/reports/").content.decode()
    assert "Сведения о Клёновой" not in enter(secretary).get("/reports/").content.decode()


def test_a_picture_lost_from_the_disk_is_left_out(pair, entries, mentor):
    stored = EntryFile.objects.get(name="доска.jpg").stored
    stored.preview.storage.delete(stored.preview.name)
    paper = registry.build("portfolio", str(pair.pk), by=mentor)
    assert paper.images == ()
    assert "доска.jpg" in text(pair, mentor)


def test_meetings_stand_with_the_words_that_the_reader_may_read(
    pair, entries, mentor, mentee, deputy
):
    form = MeetingForm.objects.create(name="консультация особая")
    for done, opened in (("Закрытая беседа", False), ("Открытая беседа", True)):
        Meeting.objects.create(
            pair=pair, held_on=TODAY, form=form, done=done, is_opened=opened, minutes=45,
            teller="mentor", entered_by=mentor,
        )  # fmt: skip
    assert "Закрытаябеседа" in text(pair, mentor)
    new = Pair.objects.create(
        mentor=TeacherFactory(), mentee=mentee.teacher, replaces=pair, starts_on=TODAY
    )
    said = text(new, mentee)  # one mentee, one portfolio, whoever sits beside
    assert "Закрытаябеседа" in said
    assert squeezed(f"наставник {mentor.teacher.short_name}") in said
    assert "беседа" not in text(new, AccountFactory(teacher=new.mentor))
    said = text(pair, deputy)
    assert "Открытаябеседа" in said
    assert "записанопарой" in said
    assert "Закрытаябеседа" not in said


class TestDossier:
    """What a mentor did, in numbers, for the category «педагог-наставник»."""

    @pytest.fixture
    def done(self, pair, entries, mentor, mentee):
        form = MeetingForm.objects.create(name="консультация особая")
        for minutes in (45, 60):
            Meeting.objects.create(
                pair=pair, held_on=TODAY, form=form, done="Тайная беседа", minutes=minutes,
                teller="mentor", entered_by=mentor,
            )  # fmt: skip
        actions.offer_entry(entries[0], by=mentor, pupils="none")
        Pair.objects.create(
            mentor=mentor.teacher, mentee=TeacherFactory(surname="Ольхина"), state="completed",
            starts_on=dt.date(2023, 9, 1), ends_on=dt.date(2024, 5, 31), order_number="12-п",
            order_date=dt.date(2023, 9, 1),
        )  # fmt: skip

    def text(self, account, file_format="docx", of=None):
        paper = registry.build("mentor-dossier", str(of or account.teacher_id), by=account)
        return squeezed(text_of(render(paper, file_format), file_format)).replace("-", "")

    @pytest.mark.parametrize("file_format", ["pdf", "docx", "odt"])
    def test_pairs_hours_and_practices_are_counted(self, mentor, done, file_format):
        said = self.text(mentor, file_format).replace("\u00ad", "")
        for words in ("педагогнаставник", "Ольхина", "№12пот01.09.2023", "Клёнов", "1ч45мин",
                      "2пары,2наставляемых", "2встречи", "записейвпортфолио2",
                      "Урокшестогокласса"):  # fmt: skip
            assert words in said, words
        for words in ("Тайнаябеседа", "Вышлоначало", "Сталоспокойнее"):
            assert words not in said, words

    def test_growth_is_the_mentees_own_word_and_the_library_is_read_by_author(self, mentor, done):
        pair = Pair.objects.get(mentee__surname="Ольхина")
        hard = CompetenceFactory(name="Оценка")
        for level, stage in ((1, "start"), (4, "middle")):
            DifficultyMark.objects.create(
                pair=pair, competence=hard, stage=stage, side="mentor", level=level, made_on=TODAY
            )
        AcceptedMaterialFactory(title="Как начать урок", is_best=True, authors=[mentor.teacher])
        mentor.teacher.special_categories = ["mentor"]
        mentor.teacher.save()
        said = self.text(mentor)
        assert "+3" not in said
        assert "(лучшаяпрактика)" in said.split("Какначатьурок")[1]
        assert "педагогнаставник." in said.split("Квалификационнаякатегория:")[1]
        pair.difficulty_marks.update(side="mentee")
        assert "+3(1из1)" in self.text(mentor)

    def test_it_is_the_mentors_own_and_the_deputys(self, mentor, mentee, deputy, director, done):
        assert "Ольхина" in self.text(deputy, of=mentor.teacher_id)
        for account in (mentee, director):
            with pytest.raises(registry.NoSuchPaper):
                self.text(account, of=mentor.teacher_id)

    def test_who_was_nobodys_mentor_has_none(self, enter, mentee, teacher, done):
        for account in (mentee, teacher):
            address = f"/documents/mentor-dossier/{account.teacher_id}.docx"
            assert enter(account).get(address).status_code == 404


class TestArchive:
    def unpacked(self, client, pair) -> dict[str, bytes]:
        answer = client.get(f"/pairs/{pair.pk}/portfolio/archive/")
        content = b"".join(answer.streaming_content)
        assert int(answer["Content-Length"]) == len(content)
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            assert packed.testzip() is None
            return {name: packed.read(name) for name in packed.namelist()}

    def test_it_holds_the_paper_the_files_and_a_list(self, enter, mentee, pair, entries):
        found = self.unpacked(enter(mentee), pair)
        assert list(found)[2:] == ["файлы/001 доска.jpg", "файлы/002 план.pdf"]
        assert found["Портфолио.pdf"].startswith(b"%PDF")
        assert found["файлы/002 план.pdf"] == PDF
        assert found["файлы/001 доска.jpg"][:3] == b"\xff\xd8\xff"
        assert "%D1%84%D0%B0%D0%B9%D0%BB%D1%8B/002%20" in found["index.html"].decode()

    def test_of_closed_entries_the_deputy_gets_nothing(self, enter, deputy, pair, entries):
        assert list(self.unpacked(enter(deputy), pair)) == ["Портфолио.pdf", "index.html"]

    def test_a_stranger_finds_no_archive(self, enter, teacher, director, pair, entries):
        for account in (teacher, director):
            assert enter(account).get(f"/pairs/{pair.pk}/portfolio/archive/").status_code == 404

    @pytest.mark.parametrize(
        ("name", "kept"),
        [("../../а.jpg", "файлы/007 а.jpg"), ('а:"б"?.pdf', "файлы/007 а__б__.pdf"),
         ("...", "файлы/007 файл"), ("\x00а.txt", "файлы/007 а.txt")],
    )  # fmt: skip
    def test_names_fit_every_disk(self, name, kept):
        assert named(7, name) == kept

    def test_the_length_of_nothing_is_known_too(self):
        assert length([]) == 22
        assert length([in_memory("а", b"12")]) == 22 + 30 + 16 + 46 + 2 * 2 + 2


def test_the_fact_counts_pairs_and_tells_nothing(pair, mentor):
    year = AcademicYear(2024)
    look = REGISTRY["portfolios"].look
    assert not look(year).met
    section = PortfolioSection.objects.first()
    entry = actions.add_entry(pair, by=mentor, section=section, happened_on=TODAY, title="Тайна")
    assert not look(year).met  # a title alone is not there yet, and is not printed
    assert "Тайна" not in text(pair, mentor)
    actions.save_entry(entry, by=mentor, version=1, links=["https://school.example/urok"])
    assert look(year).met
    Pair.objects.create(mentor=mentor.teacher, mentee=TeacherFactory(), starts_on=TODAY,
                        state="active")  # fmt: skip
    found = look(year)
    assert found.sentence.replace("\xa0", " ") == "Портфолио ведут 1 из 2 работавших в году пар"
    assert not found.met
