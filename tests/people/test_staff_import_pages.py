"""A staff table from choosing to taking back, as the deputy does it in the browser."""

import datetime as dt

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command

from people import actions
from people.models import (
    AskedTeacher,
    MenteeEntry,
    MentorEntry,
    RememberedColumns,
    StaffImport,
    StaffReading,
    StaffRow,
    SubjectDepartment,
    Teacher,
    WorkReview,
)
from tests.factories import TeacherFactory
from tests.mentor_factories import CandidateFactory, MentorFactory
from tests.people.reviews import three_indicators
from tests.people.staff_shapes import refusals
from tests.people.test_tables_refusals import bomb, ole
from tests.request_factories import CampaignFactory, MenteeFactory
from tests.review_rows import decided_review
from tests.served import text

pytestmark = pytest.mark.django_db
TABLE = (
    "ФИО\tДолжность\tКатегория\tОбщий стаж\n"
    "Ольхова Анна Петровна\tучитель химии\tвысшая\t21\n"
    "Рябов Илья Львович\tучитель труда, внешний совместитель\tпервая\t7\n"
)

FORMULAS = next(s.content for s in refusals.SHAPES.all if s.name == "formulas.xlsx")


def send(client, table=TABLE) -> StaffReading:
    client.post("/people/import/", {"pasted": table})
    return StaffReading.objects.latest("pk")


def write(client, reading):
    return client.post(f"/people/import/{reading.pk}/apply/", follow=True)


@pytest.fixture
def client(enter, deputy):
    return enter(deputy)


def test_from_the_table_to_the_list(client):
    reading = send(client)
    page = text(client.get(f"/people/import/{reading.pk}/"))
    assert "Новых 2" in page
    assert "внешний совместитель" in page
    assert not Teacher.objects.filter(surname="Ольхова").exists(), "looking writes nothing"
    answer = text(write(client, reading))
    assert "добавлено 2" in answer
    person = Teacher.objects.get(surname="Ольхова")
    assert (person.category, person.posts, person.gender) == ("highest", ["учитель химии"], "f")
    page = text(client.get(f"/people/{person.pk}/"))
    assert "высшая" in page
    assert "21 год" in page
    assert "загрузил" in text(client.get(f"/history/people.teacher/{person.pk}/"))


def test_the_same_table_twice_changes_nothing(client):
    write(client, send(client))
    before = list(Teacher.objects.order_by("pk").values())
    reading = send(client)
    assert "Без изменений 2" in text(client.get(f"/people/import/{reading.pk}/"))
    assert "Записывать нечего" in text(write(client, reading))
    assert list(Teacher.objects.order_by("pk").values()) == before
    assert StaffImport.objects.count() == 1


def test_a_change_shows_what_was_and_what_will_be(client):
    TeacherFactory(
        surname="Ольхова", first_name="Анна", patronymic="Петровна", posts=["учитель химии"],
        category="first",
    )  # fmt: skip
    reading = send(client)
    row = reading.people.get(name__startswith="Ольхова")
    assert row.kind == "changes"
    assert any("первая" in change and "высшая" in change for change in row.changes)


class TestDoubt:
    @pytest.fixture
    def known(self):
        return TeacherFactory(
            surname="Ольхова", first_name="Анна", patronymic="Петровна", posts=["учитель физики"]
        )

    @pytest.fixture
    def reading(self, client, known):
        return send(client)

    def test_another_post_is_asked_about_and_left_until_decided(self, client, known, reading):
        assert "должность другая" in text(client.get(f"/people/import/{reading.pk}/"))
        write(client, reading)
        known.refresh_from_db()
        assert known.posts == ["учитель физики"]
        assert Teacher.objects.filter(surname="Ольхова").count() == 1

    def test_the_same_person_takes_the_change(self, client, known, reading):
        row = reading.people.get(kind=StaffRow.Kind.DOUBTFUL)
        client.post(f"/people/import/{reading.pk}/decide/", {f"row-{row.pk}": f"same-{known.pk}"})
        write(client, reading)
        known.refresh_from_db()
        assert known.posts == ["учитель химии"]

    def test_another_person_is_added(self, client, known, reading):
        client.post(f"/people/import/{reading.pk}/decide/", {"all": "skip"})
        row = reading.people.get(kind=StaffRow.Kind.DOUBTFUL)
        client.post(f"/people/import/{reading.pk}/decide/", {f"row-{row.pk}": "add"})
        write(client, reading)
        assert Teacher.objects.filter(surname="Ольхова").count() == 2

    @pytest.mark.parametrize(
        ("row", "said"),
        [
            ("Ольхова Анна Петрвна\tучитель физики\t\t", "отличается на букву"),
            ("Олхьова Анна Петровна\tучитель физики\t\t", "отличается на букву"),
            ("Ольхова Анна Петровна\tучитель физики\tпервая\t21", "Категория ниже прежней"),
            ("Ольхова Анна Петровна\tучитель физики\tвысшая\t2", "Общий стаж меньше прежнего"),
        ],
    )
    def test_what_hardly_happens_is_asked_about(self, client, known, row, said):
        known.category, known.general_since = "highest", dt.date(2004, 9, 1)
        known.save()
        reading = send(client, f"ФИО\tДолжность\tКатегория\tОбщий стаж\n{row}\n")
        (asked,) = reading.people.all()
        assert (asked.kind, asked.candidates) == ("doubtful", [known.pk])
        assert said in " ".join(asked.reasons)

    def test_a_person_whom_the_row_does_not_offer_is_not_taken(self, client, reading):
        row = reading.people.get(kind=StaffRow.Kind.DOUBTFUL)
        stranger = TeacherFactory()
        sent = {f"row-{row.pk}": f"same-{stranger.pk}"}
        client.post(f"/people/import/{reading.pk}/decide/", sent)
        row.refresh_from_db()
        assert row.decision == ""


def test_two_namesakes_of_one_file_are_asked_about_and_both_entered(client):
    head = "ФИО\tДолжность\tПредмет\tКатегория\tОбщий стаж\n"
    rows = "".join(
        f"Рябова Ольга Ильинична\tучитель {post}\t{subject}\t{category}\t{years}\n"
        for post, subject, category, years in (
            ("физики", "физика", "первая", 10), ("химии", "химия", "высшая", 20),
        )
    )  # fmt: skip
    reading = send(client, head + rows)
    assert list(reading.people.values_list("kind", flat=True)) == ["doubtful"] * 2
    client.post(f"/people/import/{reading.pk}/decide/", {"all": "add"})
    write(client, reading)
    posts = Teacher.objects.filter(surname="Рябова").values_list("posts", flat=True)
    assert sorted(posts) == [["учитель физики"], ["учитель химии"]]
    again = send(client, head + rows)
    assert list(again.people.values_list("kind", flat=True)) == ["same"] * 2


def test_the_ways_of_writing_are_one(client):
    exact = SubjectDepartment.objects.create(name="Точные науки")
    known = TeacherFactory(
        surname="Ольхова", first_name="Анна", patronymic="Петровна", department=exact,
        posts=["учитель химии"], subjects=["физика"], building="главный",
    )  # fmt: skip
    head = "ФИО\tДолжность\tПредмет\tМО\tКорпус\n"
    old = "Ольхова Анна Петровна\tучитель химии\tФизика\tМО точных наук\tГлавный корпус\n"
    new = "Рябов Илья Львович\tучитель\tрус. яз, матем, Физика Химия\tМО учителей точных наук\t\n"
    cut = "Ивин Олег Львович\tучитель\tпредм. обл\tКафедра искусств\t\n"
    reading = send(client, head + old + new + cut)
    kinds = dict(reading.people.values_list("name", "kind"))
    assert list(kinds.values()) == ["same", "new", "doubtful"]
    write(client, reading)
    added = Teacher.objects.get(surname="Рябов")
    assert added.department == exact
    assert added.subjects == ["русский язык", "математика", "физика", "химия"]
    assert Teacher.objects.get(pk=known.pk).building == "главный"


class TestUndo:
    def test_a_whole_import_is_taken_back(self, client):
        known = TeacherFactory(
            surname="Рябов", first_name="Илья", patronymic="Львович", gender="m",
            posts=["учитель труда"],
        )  # fmt: skip
        write(client, send(client))
        imported = StaffImport.objects.get()
        answer = client.post(f"/people/import/done/{imported.pk}/undo/", follow=True)
        assert "Загрузка отменена" in text(answer)
        assert not Teacher.objects.filter(surname="Ольхова").exists()
        known.refresh_from_db()
        assert (known.category, known.general_since) == ("", None)

    def test_what_was_built_on_it_stops_it_by_name(self, client):
        write(client, send(client))
        decided_review(Teacher.objects.get(surname="Ольхова"), "опыт")
        imported = StaffImport.objects.get()
        answer = client.post(f"/people/import/done/{imported.pk}/undo/", follow=True)
        assert "уже построено другое" in text(answer)
        assert "Ольхова" in text(answer)
        assert WorkReview.objects.exists()
        assert Teacher.objects.filter(surname="Рябов").exists(), "nothing half undone"

    def undo(self, client, **sent):
        address = f"/people/import/done/{StaffImport.objects.get().pk}/undo/"
        return client.post(address, sent, follow=True)

    def test_what_stops_it_is_led_to_and_once_removed_it_works(self, client, deputy):
        write(client, send(client))
        person = Teacher.objects.get(surname="Ольхова")
        candidate = CandidateFactory(teacher=person)
        entry = MenteeFactory(teacher=Teacher.objects.get(surname="Рябов"))
        WorkReview.objects.create(
            teacher=person, about_year=candidate.year, indicator_set=three_indicators()
        )
        actions.create_accounts(by=deputy, teachers=[person])
        CampaignFactory(asked=[person])
        page = self.undo(client)
        assert page.status_code == 409
        found = {one.url for one in page.context["obstacles"]}
        assert found == {f"/mentors/{candidate.pk}/", f"/mentees/{entry.pk}/"}
        for url in found:
            client.post(f"{url}remove/")
        assert "Загрузка отменена" in text(self.undo(client))
        assert not Teacher.objects.filter(surname__in=["Ольхова", "Рябов"]).exists()
        assert (WorkReview.objects.count(), AskedTeacher.objects.count()) == (0, 0)

    def test_later_edits_stop_it_unless_they_are_given_up(self, client, deputy):
        known = TeacherFactory(
            surname="Рябов", first_name="Илья", patronymic="Львович", gender="m",
            posts=["учитель труда"],
        )  # fmt: skip
        write(client, send(client))
        for row in Teacher.objects.filter(surname__in=["Ольхова", "Рябов"]):
            row.category, row.version = "highest", row.version + 1
            row.save()
        assert all(one.is_edit for one in self.undo(client).context["obstacles"])
        assert Teacher.objects.filter(surname="Ольхова").exists()
        self.undo(client, give_up_edits="1")
        assert not Teacher.objects.filter(surname="Ольхова").exists()
        known.refresh_from_db()
        assert (known.category, known.general_since) == ("highest", None)


def test_a_decided_mentor_and_a_paired_mentee_stay_in_their_banks(client):
    mentor, mentee = MentorFactory(), MenteeFactory(state="paired")
    said = text(client.post(f"/mentors/{mentor.pk}/remove/", follow=True))
    said += text(client.post(f"/mentees/{mentee.pk}/remove/", follow=True))
    assert "Совет уже решил" in said
    assert "есть пара" in said
    assert MentorEntry.objects.exists()
    assert MenteeEntry.objects.exists()


def test_a_corrected_column_is_remembered_for_the_next_table_of_that_shape(client):
    table = "ФИО\tДолжность\tПримечание\nОльхова Анна Петровна\tучитель\tхимия\n"
    reading = send(client, table)
    meanings = {f"column-{c['index']}": c["meaning"] for c in reading.columns}
    last = max(meanings)
    client.post(f"/people/import/{reading.pk}/columns/", meanings | {last: "subjects"})
    assert RememberedColumns.objects.exists()
    again = send(client, table.replace("Ольхова Анна Петровна", "Рябова Инна Львовна"))
    assert again.columns[-1]["meaning"] == "subjects"
    assert "вы уже уточняли" in text(client.get(f"/people/import/{again.pk}/"))


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        (
            "штат.doc",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"),
            "doc",
        ),
        ("штат.pdf", b"%PDF-1.4 ...", "PDF"),
        ("штат.xlsx", b"<html><table><tr><td>1</td></tr></table></html>", "обещает .xlsx"),
        ("штат.xlsx", ole("EncryptedPackage"), "защищён паролем"),
        ("штат.xlsx", bomb("xl/workbook.xml", 300_000_000), "слишком большой объём"),
        ("штат.html", b"<html><iframe src='https://x'></iframe></html>", "рамка"),
        ("штат.csv", b"0" * (20 * 2**20 + 1), "больше 20 МБ"),
    ],
)
def test_what_cannot_be_read_is_refused_beside_the_field(client, name, content, said):
    answer = client.post("/people/import/", {"file": SimpleUploadedFile(name, content)})
    assert answer.status_code == 422
    assert said in text(answer)
    assert not StaffReading.objects.exists()


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("формулы.xlsx", FORMULAS, "формулы"),
        ("педагоги.html", "<html><p>Педагоги<p><a href='состав.pdf'>Состав</a>".encode(), "PDF"),
    ],
)
def test_a_file_without_values_says_what_to_do(client, name, content, said):
    answer = client.post(
        "/people/import/", {"file": SimpleUploadedFile(name, content)}, follow=True
    )
    assert "Таблица не прочитана" in text(answer)
    assert said in text(answer)
    assert not StaffRow.objects.exists()


def test_a_page_without_people_says_so(client):
    reading = send(client, "Класс\tУченик\n5\tИванов\n")
    page = text(client.get(f"/people/import/{reading.pk}/"))
    assert "Таблица не прочитана" in page


def test_anothers_table_is_not_found(client, enter):
    from people.access import Role
    from tests.factories import AccountFactory

    reading = send(client)
    other = enter(AccountFactory(roles=[Role.DEPUTY]))
    assert other.get(f"/people/import/{reading.pk}/").status_code == 404
    assert other.post(f"/people/import/{reading.pk}/apply/").status_code == 404


def test_the_command_writes_what_is_certain_and_names_the_rest(school, tmp_path, capsys):
    TeacherFactory(
        surname="Ольхова", first_name="Анна", patronymic="Петровна", posts=["учитель физики"]
    )
    file = tmp_path / "штат.txt"
    file.write_text(TABLE, encoding="utf-8")
    call_command("import_staff", str(file), "--json")
    assert Teacher.objects.count() == 1, "--json writes nothing"
    call_command("import_staff", str(file), "--apply")
    said = capsys.readouterr().out
    assert "Добавлено: 1, изменено: 0." in said
    assert "Под вопросом: Ольхова Анна Петровна" in said
    call_command("import_staff", str(file), "--apply")
    assert "Записывать нечего" in capsys.readouterr().out
