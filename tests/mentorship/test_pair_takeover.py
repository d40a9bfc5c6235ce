"""Pairs on paper: what the rows say, what they would change, and that twice is as once."""

import datetime as dt
import io

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import load_workbook

from mentorship import actions
from mentorship.actions.frozen_years import freeze_year
from mentorship.actions.takeover import TakenPair
from mentorship.board.queue import waiting_requests
from mentorship.models import Pair
from mentorship.pairs.takeover import MEANINGS, NEEDED, number_in, read_pairs
from people.models import Consent, MentoringRules, TableUpload
from people.tables import read_pasted
from people.tables.columns import find_table
from tests.factories import TeacherFactory
from tests.mentorship.factories import TODAY, YEAR, WaitingRequestFactory
from tests.served import text

HEADINGS = "Наставник\tНаставляемый\tРоль наставника\tСрок\tДоп. соглашение\tПриказ\tСостояние\n"


def read(text: str) -> list:
    return read_pairs(find_table(read_pasted(text), MEANINGS, needed=NEEDED))


class TestReading:
    def test_numbers_and_dates_of_one_cell_are_told_apart(self):
        (row,) = read(
            HEADINGS + "Ивина Т. Е.\tКлёнов Илья Андреевич\tосновной\t02.09.2024 – 31.05.2025\t"
            "№ 12 от 1 сентября 2024 г.\tПриказ № 45/2-р от 02.09.24\tработает\n"
        )
        assert row.fields == {
            "part": "main", "starts_on": dt.date(2024, 9, 2), "ends_on": dt.date(2025, 5, 31),
            "agreement_number": "12", "agreement_date": dt.date(2024, 9, 1),
            "order_number": "45/2-р", "order_date": dt.date(2024, 9, 2), "state": "active",
        }  # fmt: skip
        assert row.remarks == []

    @pytest.mark.parametrize(
        ("text", "number"),
        [("№181/1", "181/1"), ("259-од", "259-од"), ("77/О от 02.09.2024", "77/О"),
         ("б/н от 02.09.2024", "б/н"), ("от 02.09.2024 г.", ""), ("приказ", "")],
    )  # fmt: skip
    def test_a_number_is_a_string(self, text, number):
        assert number_in(text) == number

    def test_the_content_of_the_work_comes_along(self):
        head, row = (
            "Наставник\tНаставляемый\tСоглашение\tСодержание работы\n",
            "Ивина Т.\tКлёнов И.",
        )
        (read_pair,) = read(f"{head}{row}\t№ 12 от 02.09.2024\tпомощь на уроках\n")
        assert read_pair.fields["agreement_content"] == "помощь на уроках"
        assert read_pair.fields["agreement_number"] == "12"

    def test_a_mentor_named_once_goes_on(self):
        rows = read(
            "Наставник\tНаставляемый\nИвина Т. Е.\t1. Клёнов И. А.; 2. Липина С. М.\n"
            "\tМятин Г. Ф.\nИтого\tвсего 3\n"
        )
        assert [(row.key, row.mentor, row.mentee) for row in rows] == [
            ("2", "Ивина Т. Е.", "Клёнов И. А."),
            ("2.2", "Ивина Т. Е.", "Липина С. М."),
            ("3", "Ивина Т. Е.", "Мятин Г. Ф."),
        ]

    @pytest.mark.parametrize(
        ("text", "pays"),
        [("15 %", True), ("да", True), ("0,5 ставки", True), ("не предусмотрена", False),
         ("выплата не установлена", False), ("без оплаты", False), ("0", False)],
    )  # fmt: skip
    def test_pay_is_stated_where_there_is_some(self, text, pays):
        (row,) = read(f"Наставник\tНаставляемый\tОплата\nИвина Т.\tКлёнов И.\t{text}\n")
        assert row.fields == {"pay_line": pays}

    @pytest.mark.parametrize(
        ("text", "fields"),
        [
            ("не действует", {}), ("отменена", {}), ("не состоялась", {"state": "cancelled"}),
            ("завершится 31.05.2027", {"state": "active", "ends_on": dt.date(2027, 5, 31)}),
            ("начнёт работу 01.02.2027", {"state": "active", "starts_on": dt.date(2027, 2, 1)}),
            ("срок отказа до 01.12.2026", {"state": "active", "ends_on": dt.date(2026, 12, 1)}),
            ("завершена 31.05.2026", {"state": "completed", "ends_on": dt.date(2026, 5, 31)}),
        ],
    )  # fmt: skip
    def test_a_state_is_what_the_words_mean_and_when(self, text, fields):
        (row,) = read(f"Наставник\tНаставляемый\tСостояние\nИвина Т.\tКлёнов И.\t{text}\n")
        assert row.fields == fields
        assert bool(row.remarks) == (not fields)

    @pytest.mark.parametrize(
        ("text", "fields"),
        [("должностная инструкция", {"basis": "function"}), ("решение педсовета", {})],
    )
    def test_work_by_a_job_description_asks_for_no_agreement(self, text, fields):
        (row,) = read(f"Наставник\tНаставляемый\tОснование\nИвина Т.\tКлёнов И.\t{text}\n")
        assert row.fields == fields
        assert bool(row.remarks) == (not fields)

    def test_what_is_not_understood_is_said(self):
        (row,) = read(HEADINGS + "Ивина Т.\tКлёнов И.\tглазная\tвесь год\t\tпо школе\tхорошее\n")
        assert row.fields == {}
        assert len(row.remarks) == 4


@pytest.fixture
def upload(deputy, mentor, mentee, clock):
    """`upload(rows)` → an upload of the deputy, not applied yet."""
    clock(TODAY)

    def make(*rows: str, headings=HEADINGS) -> TableUpload:
        return TableUpload.objects.create(
            purpose=TableUpload.Purpose.PAIRS, author=deputy, name="пары.txt", pasted=True,
            content=(headings + "".join(row + "\n" for row in rows)).encode(),
        )  # fmt: skip

    return make


WHOLE = (
    "Ивина Тамара Егоровна\tКлёнов И. А.\t\t02.09.2024 – 31.05.2025\t№ 12 от 01.09.2024\t"
    "№ 77/О от 02.09.2024\t"
)


def look(client, upload) -> str:
    return text(client.get(f"/pairs/import/{upload.pk}/"))


def apply(client, upload) -> str:
    return text(client.post(f"/pairs/import/{upload.pk}/apply/", follow=True))


def test_a_pair_on_paper_works_with_its_papers_and_gaps_do_not_hinder(enter, deputy, upload):
    client, table = enter(deputy), upload(WHOLE)
    page = look(client, table)
    assert "новая пара" in page
    assert "Имя сокращено, понято как Клёнов Илья Андреевич" in page
    assert (
        "Не хватает: согласие наставника, запись в банке наставляемых, содержание работы в "
        "соглашении, оплата"
    ) in page
    assert not Pair.objects.exists()
    assert "новых 1, изменено 0" in apply(client, table)
    pair = Pair.objects.get()
    assert (pair.state, pair.is_from_paper, pair.form.name) == ("active", True, "педагог — педагог")
    assert (pair.order_number, pair.agreement_number) == ("77/О", "12")
    assert (pair.starts_on, pair.ends_on) == (dt.date(2024, 9, 2), dt.date(2025, 5, 31))
    assert "внесено по бумагам" in text(client.get(f"/pairs/{pair.pk}/"))


def test_who_has_a_mentor_on_paper_waits_for_none(enter, deputy, mentee, upload):
    asked = WaitingRequestFactory(teacher=mentee.teacher)
    apply(enter(deputy), upload(WHOLE))
    assert Pair.objects.get().request == asked
    assert not waiting_requests(YEAR).exists()


def test_a_number_of_an_order_under_another_date_is_remarked_upon(enter, deputy, upload):
    """Among the rows of the file and the pairs that are here; one order pairs many people."""
    client, remark = enter(deputy), "Приказ № 77/о в 2024 году уже стоит с датой 02.09.2024"
    apply(client, upload(WHOLE))
    TeacherFactory(surname="Мятин", first_name="Глеб", patronymic="Фомич")
    row = "Ивина Тамара Егоровна\tМятин Г. Ф.\t\tдо 31.05.2025\t\t№ 77/о от {}\t"
    assert remark in look(client, upload(row.format("05.09.2024")))
    assert remark not in look(client, upload(row.format("02.09.2024")))
    assert remark not in look(client, upload(row.format("05.09.2023")))
    page = look(client, upload(row.format("05.09.2030")))
    assert "Приказ в файле от 05.09.2030: этот день ещё не настал" in page
    assert "дата приказа" in page


def test_twice_is_as_once(enter, deputy, upload):
    client = enter(deputy)
    apply(client, upload(WHOLE))
    before = Pair.objects.values().get()
    again = upload(WHOLE)
    assert "Применять нечего" in look(client, again)
    apply(client, again)
    assert Pair.objects.values().get() == before


def test_of_a_pair_that_is_here_only_what_the_row_says_changes(enter, deputy, upload):
    client = enter(deputy)
    apply(client, upload(WHOLE))
    other = upload(WHOLE.replace("77/О", "78/О") + "завершена")
    page = look(client, other)
    assert "приказ №: 77/О → <b>78/О</b>" in page
    assert "Состояние останется «работает»" in page
    assert "изменено 1" in apply(client, other)
    pair = Pair.objects.get()
    assert (pair.order_number, pair.state, pair.version) == ("78/О", "active", 2)


def test_whom_a_doubtful_row_means_is_decided_by_the_person(enter, deputy, upload):
    twins = [TeacherFactory(surname="Соснина", first_name=name) for name in ("Мария", "Марфа")]
    client, table = enter(deputy), upload("Ивина Тамара Егоровна\tСоснина М. П.\t\t\t\t\t")
    assert "есть вопрос" in look(client, table)
    client.post(f"/pairs/import/{table.pk}/", {"mentee-2": twins[1].pk, "version": "x"})
    assert "Соснина Марфа" in look(client, table)
    apply(client, table)
    assert Pair.objects.get().mentee == twins[1]


def answer(client, upload, **said) -> str:
    client.post(f"/pairs/import/{upload.pk}/", {f"{name}-2": one for name, one in said.items()})
    return look(client, upload)


def test_a_state_that_may_mean_several_and_a_missing_last_day_are_asked_for(enter, deputy, upload):
    """An over pair without a last day would keep the two apart from every later pair."""
    client = enter(deputy)
    table = upload("Ивина Т. Е.\tКлёнов И. А.\t\t02.09.2023\t\t\tне действует")
    assert "Состояние «не действует» — это" in look(client, table)
    apply(client, table)
    assert not Pair.objects.exists()
    table = upload("Ивина Т. Е.\tКлёнов И. А.\t\tс 02.09.2023\t\t\tне действует")
    assert "Последний день пары" in answer(client, table, state="completed")
    assert "ещё впереди" in answer(client, table, last="2030-05-31")
    page = answer(client, table, last="2024-05-31")
    assert "новая пара" in page
    assert "завершена" in page
    apply(client, table)
    pair = Pair.objects.get()
    assert (pair.state, pair.ends_on) == ("completed", dt.date(2024, 5, 31))


def test_only_plainly_the_same_pair_is_the_same(enter, deputy, upload):
    client = enter(deputy)
    apply(client, upload(WHOLE))
    before = Pair.objects.values().get()
    head = "Наставник\tНаставляемый\tНачало\tПриказ\n"
    former = "Ивина Т. Е.\tКлёнов И. А.\t01.09.2023\t№ 5 от 01.09.2023"
    table = upload(former, headings=head)
    page = look(client, table)
    assert "У этих двоих уже есть пара в эти дни: с 02.09.2024" in page
    apply(client, table)
    assert Pair.objects.values().get() == before
    table = upload(former, headings=head)
    assert "новая пара" in answer(client, table, last="2024-05-31")
    apply(client, table)
    days = Pair.objects.order_by("starts_on").values_list("starts_on", "order_number")
    assert list(days) == [(dt.date(2023, 9, 1), "5"), (before["starts_on"], "77/О")]


def test_dates_of_consents_come_to_their_register(enter, deputy, mentee, upload):
    client = enter(deputy)
    head = "Наставник\tНаставляемый\tНачало\tСогласие наставника\tСогласие наставляемого\n"
    row = "Ивина Т. Е.\tКлёнов И. А.\t02.09.2024\tот 30.08.2024\t+"
    page = look(client, upload(row, headings=head))
    assert "согласие, наставник: от 30.08.2024 — запишем в «Согласия»" in page
    assert "без неё согласия нет" in page
    apply(client, upload(row, headings=head))
    (consent,) = Consent.objects.all()
    assert (consent.teacher.surname, consent.signed_on) == ("Ивина", dt.date(2024, 8, 30))
    assert "Применять нечего" in look(client, upload(row, headings=head))


def test_rows_that_cannot_be_are_refused_with_the_reason(enter, deputy, upload):
    client = enter(deputy)
    second = "Липин Егор Ильич\tКлёнов И. А.\t{}\t01.10.2024 – 01.11.2024\t\t\t"
    lipin = TeacherFactory(surname="Липин", first_name="Егор", patronymic="Ильич")
    prepared = {"mentee": TeacherFactory(surname="Мятин"), "starts_on": TODAY}
    Pair.objects.create(mentor=lipin, **prepared)
    table = upload(
        WHOLE, WHOLE, second.format("основной"), second.format("временный"),
        "Никто Н. Н.\tКлёнов И. А.\t\t\t\t\t", "Ивина Т. Е.\tИвина Т. Е.\t\t\t\t\t",
        "Ивина Т. Е.\tЛипин Егор Ильич\t\t05.09.2024 – 01.09.2024\t\t\t",
        "Ивина Т. Е.\tМятин М. П.\tосновной\t05.09.2024 – 31.05.2025\t\t\t",
    )  # fmt: skip
    page = look(client, table)
    for words in (
        "Эта пара уже есть в строке выше", "основной наставник, Ивина Т. Е.",
        "основной наставник, Липин Е. И. (пара готовится)",
        "Наставник «Никто Н. Н.»: такого сотрудника нет", "один и тот же человек",
        "Окончание раньше начала",
    ):  # fmt: skip
        assert words in page, words
    page = apply(client, table)
    assert "новых 2" in page
    assert ["Что не вошло" in page, "такого сотрудника нет" in page] == [True, True]
    assert "уже так" not in page
    taken = Pair.objects.filter(is_from_paper=True).values_list("part", flat=True)
    assert set(taken) == {"main", "temporary"}


def test_a_closed_year_gets_no_pair_and_its_own_stay_as_they_worked(enter, deputy, upload):
    """What goes on belongs to no year; №№ of papers come later."""
    freeze_year(YEAR.previous, by=deputy, on=TODAY)
    lipin, row = TeacherFactory(surname="Липин", patronymic="Ильич"), "{}\t{}\t{}\t{}\t\t{}\t"
    days = "02.09.2023 – 31.05.2024"
    over = {"state": "completed", "starts_on": dt.date(2023, 9, 2), "ends_on": dt.date(2024, 5, 31)}
    was = [Pair.objects.create(mentor=lipin, mentee=TeacherFactory(surname=name), **over)
           for name in ("Мятин", "Рябинин")]  # fmt: skip
    client, table = enter(deputy), upload(
        WHOLE, row.format("Ивина Т. Е.", "Клёнов И. А.", "", days, ""),
        row.format(lipin.full_name, was[0].mentee.full_name, "дополнительный", days, ""),
        row.format(lipin.full_name, was[1].mentee.full_name, "", days, "№ 5 от 01.09.2023"),
    )  # fmt: skip
    page = look(client, table)
    said = f"{YEAR.previous} учебный год закрыт: последний день пары в нём не ставят"
    assert page.count(said) == 1
    assert "пара войдёт завершённой" not in page
    assert "не войдёт 2" in page.replace("\xa0", " ")
    assert "её срок, роль, форма и вид больше не меняются" in page
    assert "новых 1, изменено 1" in apply(client, table)
    assert [Pair.objects.get(pk=pair.pk).order_number for pair in was] == ["", "5"]
    for taken in (
        TakenPair(lipin, TeacherFactory(), over),
        TakenPair(lipin, was[0].mentee, {"form_id": None}, was[0].pk),
    ):  # closed after the look
        with pytest.raises(ValidationError, match="закрыт"):
            actions.take_over_pairs(by=deputy, taken=[taken])


def test_more_mentees_than_the_bank_allows_keep_their_reason(enter, deputy, upload):
    MentoringRules.objects.create(pk=1, mentor_capacity=1)
    TeacherFactory(surname="Липин", first_name="Егор", patronymic="Ильич")
    client, table = enter(deputy), upload(WHOLE, "Ивина Т. Е.\tЛипин Е. И.\t\t\t\t\t")
    assert look(client, table).count("не осталось мест по банку") == 1
    apply(client, table)
    reasons = Pair.objects.order_by("pk").values_list("over_capacity_reason", flat=True)
    assert [bool(reason) for reason in reasons] == [False, True]


def test_our_own_workbook_comes_back(enter, deputy, upload):
    client = enter(deputy)
    apply(client, upload(WHOLE))
    book = client.get("/pairs/export/")
    named = [
        cell.value
        for cell in load_workbook(io.BytesIO(client.get("/pairs/import/blank/").content)).active[1]
    ]
    assert named[-2:] == ["Оплата", "Основание"]
    file = SimpleUploadedFile("Пары.xlsx", book.content)
    answer = client.post("/pairs/import/", {"file": file}, follow=True)
    assert "уже так" in text(answer)
    assert "изменится" not in text(answer)


def test_a_preview_costs_the_same_for_one_and_three(
    enter, deputy, upload, django_assert_num_queries, django_assert_max_num_queries
):
    people = [TeacherFactory() for _ in range(3)]
    rows = [f"Ивина Т. Е.\t{person.full_name}\t\t\t\t\t" for person in people]
    client, one, three = enter(deputy), upload(rows[0]), upload(*rows)
    client.get(f"/pairs/import/{one.pk}/")
    with django_assert_max_num_queries(20) as asked:
        client.get(f"/pairs/import/{one.pk}/")
    with django_assert_num_queries(len(asked.captured_queries)):
        client.get(f"/pairs/import/{three.pk}/")


def test_a_file_without_the_columns_is_refused_in_words(enter, deputy, upload):
    answer = enter(deputy).post("/pairs/import/", {"pasted": "а\tб\n1\t2\n"})
    assert answer.status_code == 422
    assert "нет строки с заголовками столбцов" in text(answer)
