"""Registers exported here and taken over again: what is known stays, what differs is shown."""

import datetime as dt
import io

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from mentorship.models import Pair
from people.models import Competence, MenteeEntry, MentorEntry
from tests.factories import TeacherFactory
from tests.mentor_factories import CandidateFactory, MentorFactory, agreed
from tests.request_factories import CompetenceFactory, MenteeFactory, RequestFactory

pytestmark = pytest.mark.django_db
WORKING = {
    "starts_on": dt.date(2026, 9, 1), "ends_on": dt.date(2027, 5, 31), "state": Pair.State.ACTIVE,
}  # fmt: skip


@pytest.fixture
def banks(school):
    """Facts of the year's work: minutes, a consent, a pair, a request, a word gone from the list,
    somebody who left."""
    old, hard = CompetenceFactory(name="Прежнее умение"), CompetenceFactory(name="Оценивание")
    mentor = MentorFactory(
        teacher=TeacherFactory(surname="Ведущая", subjects=["физика"]), levels={old: 5, hard: 3},
        class_ranges=["primary", "senior"], achievements="Грамота\nКонкурс", trained_until=None,
    )  # fmt: skip
    Competence.objects.filter(pk=old.pk).update(is_retired=True)
    agreed(mentor.teacher)
    gone = MentorFactory(
        teacher=TeacherFactory(surname="Бывшая"), state="left", left_reason="устала"
    )
    CandidateFactory(teacher=TeacherFactory(surname="Новая"))
    for post in ("учитель химии", "учитель физики"):  # namesakes, told apart by what they are
        twin = TeacherFactory(surname="Двойная", posts=[post])
        CandidateFactory(teacher=twin)
        MenteeFactory(teacher=twin, until=dt.date(2027, 5, len(post)))
    young = TeacherFactory(surname="Ведомый", patronymic="Юрьевич")
    asked = RequestFactory(teacher=young, state="accepted", hard=[hard])
    mentee = MenteeFactory(teacher=young, request=asked, state="paired")
    MenteeFactory(
        teacher=TeacherFactory(surname="Ждущая"), source="staff", until=dt.date(2027, 5, 1)
    )
    pair = Pair.objects.create(mentor=mentor.teacher, mentee=young, request=asked, **WORKING)
    Pair.objects.create(mentor=pair.mentor, mentee=pair.mentee, starts_on=dt.date(2027, 9, 1))
    return {"mentor": mentor, "gone": gone, "mentee": mentee}


@pytest.fixture
def client(enter, deputy):
    return enter(deputy)


def exported(client, bank: str) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(client.get(f"/{bank}/export/").content))


def preview(client, bank: str, book=None, *, pasted: str = "") -> tuple[str, list]:
    """(the address of the preview, its lines) of a workbook or of a table that is pasted."""
    stream = io.BytesIO()
    if book:
        book.save(stream)
    told = SimpleUploadedFile("банк.xlsx", stream.getvalue()) if book else None
    answer = client.post(f"/{bank}/import/", {"file": told} if book else {"pasted": pasted})
    context = client.get(answer["Location"]).context
    return answer["Location"], context.get("rows") or context["lines"]


def put(book, person: str, heading: str, value) -> None:
    sheet = book.active
    column = next(cell.column for cell in sheet[1] if cell.value == heading)
    row = next(cells for cells in sheet.iter_rows(2) if str(cells[1].value).startswith(person))
    sheet.cell(row[0].row, column).value = value


def facts(model) -> list:
    return list(model.objects.order_by("pk").values())


def test_untouched_they_change_nothing(client, banks):
    before = facts(MentorEntry), facts(MenteeEntry)
    for bank in ("mentors", "mentees"):
        address, lines = preview(client, bank, exported(client, bank))
        verdicts = [getattr(line, "verdict", None) or line.kind for line in lines]
        assert verdicts == ["same"] * len(lines)
        assert len(lines) > 1
        assert [line.remarks for line in lines if line.remarks] == []
        client.post(f"{address}apply/")
    assert (facts(MentorEntry), facts(MenteeEntry)) == before


def test_two_who_work_and_will_work_again_stand_once(client, banks):
    for bank, person, other in (
        ("mentors", "Ведущая", "Ведомый Мария Юрьевич"),
        ("mentees", "Ведомый", "Ведущая Мария Петровна"),
    ):  # fmt: skip
        rows = exported(client, bank).active.iter_rows(2, values_only=True)
        (row,) = [row for row in rows if str(row[1]).startswith(person)]
        assert [str(cell).strip("1. ") for cell in row if other in str(cell)] == [other]


def test_what_differs_in_the_bank_of_mentors_is_shown_and_written(client, banks):
    book = exported(client, "mentors")
    put(book, "Ведущая", "Протокол", "№ 7 от 02.09.2026")
    put(book, "Ведущая", "Компетенции", "Прежнее умение (5); Оценивание (4)")
    put(book, "Ведущая", "Наставляемые", "Кто-то Другой Иванович")
    put(book, "Ведущая", "Согласие", "01.02.2026")
    put(book, "Ведущая", "Статус", "кандидат")
    address, lines = preview(client, "mentors", book)
    (line,) = [line for line in lines if line.changes]
    was = banks["mentor"].council_date
    assert line.changes == [
        ("протокол совета №", "1", "7"),
        ("дата протокола", f"{was:%d.%m.%Y}", "02.09.2026"),
        ("Оценивание", "3", "4"),
    ]
    assert "Статус в файле «кандидат»" in " ".join(line.remarks)
    assert "пары по списку не меняются" in " ".join(line.remarks)
    assert "Согласие в файле: «01.02.2026»" in " ".join(line.remarks)
    client.post(f"{address}apply/")
    entry = MentorEntry.objects.get(pk=banks["mentor"].pk)
    assert (entry.council_number, entry.source, entry.mentees_on_paper) == ("7", "deputy", "")


@pytest.mark.parametrize("said", ["не утверждён", "отклонён советом", "без утверждения", "ждём"])
def test_who_was_not_approved_comes_in_as_no_approved_mentor(client, banks, said):
    TeacherFactory(surname="Ожидалова")
    row = f"Ожидалова Мария Петровна\t{said}\t№ 9 от 01.09.2026\n"
    address, (line,) = preview(client, "mentors", pasted=f"ФИО\tСтатус\tПротокол\n{row}")
    assert ("статус", "", "кандидат") in line.changes
    assert said in " ".join(line.remarks)
    client.post(f"{address}apply/")
    assert MentorEntry.objects.get(teacher__surname="Ожидалова").state == "candidate"


@pytest.mark.parametrize("said", ["наставник не закреплён", "не работает в паре"])
def test_whose_mentor_is_not_named_waits(client, banks, said):
    TeacherFactory(surname="Ожидалова")
    table = f"ФИО\tНаставник\tСтатус\nОжидалова Мария Петровна\tНигдеев И. И.\t{said}\n"
    address, (line,) = preview(client, "mentees", pasted=table)
    assert f"статус: не понято «{said}»" in line.remarks
    assert "наставника «Нигдеев И. И.» нет среди сотрудников" in " ".join(line.remarks)
    client.post(f"{address}apply/")
    assert MenteeEntry.objects.get(teacher__surname="Ожидалова").state == "waiting"


def test_a_level_that_is_none_is_told_and_the_competence_stays_known(client, banks):
    book = exported(client, "mentors")
    put(book, "Ведущая", "Компетенции", "Оценивание (9)")
    _, lines = preview(client, "mentors", book)
    (line,) = [line for line in lines if line.changes]
    assert line.changes == [("Оценивание", "3", "4")]
    assert line.remarks == ["Уровень «9» у «Оценивание» — не от 1 до 5: взят обычный, 4."]


def test_competences_between_commas_are_read(client, banks):
    book = exported(client, "mentors")
    put(book, "Ведущая", "Компетенции", "Прежнее умение (4), Оценивание (5)")
    _, lines = preview(client, "mentors", book)
    (line,) = [line for line in lines if line.changes]
    assert line.changes == [("Прежнее умение", "5", "4"), ("Оценивание", "3", "5")]


def test_a_request_and_a_pair_are_not_rewritten_by_a_list(client, banks):
    book = exported(client, "mentees")
    put(book, "Ведомый", "Наставник", "Кто-то Другой Иванович")
    put(book, "Ведомый", "Запрос", "1. Что-то ещё")
    put(book, "Ведомый", "Статус", "ждёт наставника")
    put(book, "Ведомый", "Срок до", dt.date(2027, 5, 31))
    address, lines = preview(client, "mentees", book)
    (line,) = [line for line in lines if line.changes]
    assert line.changes == (("срок до", "—", "31.05.2027"),)
    assert len(line.remarks) == 3
    client.post(f"{address}apply/")
    entry = MenteeEntry.objects.get(pk=banks["mentee"].pk)
    assert (entry.mentor_on_paper, entry.request_on_paper, entry.state) == ("", "", "paired")
    assert entry.until == dt.date(2027, 5, 31)
