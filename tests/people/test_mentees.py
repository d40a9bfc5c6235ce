"""The bank of mentees: its register, its entries, who should be in it, what comes from paper."""

import datetime as dt
import io

import openpyxl
import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from people import actions
from people.banks.mentee_takeover import row_draft
from people.models import (
    MenteeEntry,
    MentorCompetence,
    MentorEntry,
    MentoringRules,
    SubjectDepartment,
    TableUpload,
)
from people.reviews.heat_map import STEPS, heat_rows, shade, shortages
from tests.factories import TeacherFactory
from tests.request_factories import (
    CompetenceFactory,
    MenteeFactory,
    RequestFactory,
    this_year,
)

pytestmark = pytest.mark.django_db


def sheet_of(response) -> list[list]:
    book = openpyxl.load_workbook(io.BytesIO(response.content))
    return [[cell.value for cell in row] for row in book.active.iter_rows()]


class TestRegister:
    @pytest.fixture
    def bank(self, school):
        hard = CompetenceFactory(name="Оценивание")
        asked = RequestFactory(
            teacher=TeacherFactory(surname="Ёлкина"), hard=[hard], subject="физика"
        )
        return {
            "asked": MenteeFactory(teacher=asked.teacher, request=asked),
            "paper": MenteeFactory(
                teacher=TeacherFactory(surname="Елагина", subjects=["химия"]),
                group="newcomer", source="paper", state="paired", request_on_paper="Журнал",
            ),
            "hard": hard,
        }  # fmt: skip

    def test_filters_and_order(self, enter, director, bank):
        asked, paper = bank["asked"], bank["paper"]
        client = enter(director)
        for query, found in {
            "": [paper, asked], "?q=елк": [asked], "?group=newcomer": [paper],
            "?state=waiting": [asked], "?source=paper": [paper], "?subject=хим": [paper],
            "?subject=физ": [asked], f"?difficulty={bank['hard'].pk}": [asked],
        }.items():  # fmt: skip
            rows = client.get(f"/mentees/{query}").context["stretch"].rows
            assert [row.pk for row in rows] == [entry.pk for entry in found], query

    def test_leaves_as_xlsx_exactly_as_filtered(self, enter, director, bank):
        rows = sheet_of(enter(director).get("/mentees/export/?source=paper"))
        assert rows[0][1] == "ФИО"
        assert [row[1] for row in rows[1:]] == ["Елагина Мария Петровна"]
        assert rows[1][6] == "Журнал"
        rows = sheet_of(enter(director).get("/mentees/export/?q=елк"))
        assert rows[1][6] == "1. Оценивание"

    def test_costs_the_same_for_one_and_three(
        self, enter, director, django_assert_num_queries, django_assert_max_num_queries
    ):
        hard = CompetenceFactory()
        MenteeFactory(request=RequestFactory(hard=[hard]))
        client = enter(director)
        client.get("/mentees/")
        with django_assert_max_num_queries(2 + 6) as one:  # session and user, then six
            client.get("/mentees/")
        MenteeFactory(request=RequestFactory(hard=[hard]))
        MenteeFactory()
        with django_assert_num_queries(len(one.captured_queries)):
            client.get("/mentees/")

    def test_many_change_at_once(self, enter, deputy, bank):
        client, ticked = enter(deputy), [bank["asked"].pk, bank["paper"].pk]
        end = this_year().school_end
        for fields, change in [
            ({"act": "term", "until": end}, {"until": end}),
            ({"act": "group", "group": "difficulty"}, {"group": "difficulty"}),
            (
                {"act": "leave", "reason": "Уволились"},
                {"state": "left", "left_reason": "Уволились"},
            ),
        ]:
            client.post("/mentees/change/", {"entry": ticked, **fields})
            assert MenteeEntry.objects.filter(**change).count() == 2, fields

    @pytest.mark.parametrize(
        ("fields", "words"),
        [
            ({"act": "term"}, "Укажите дату"),
            ({"act": "group"}, "Выберите группу"),
            ({"act": "leave"}, "Напишите, почему"),
            ({"act": "term", "until": "2020-01-01"}, "Срок раньше даты включения"),
        ],
    )
    def test_what_is_missing_is_said(self, enter, deputy, bank, fields, words):
        answer = enter(deputy).post(
            "/mentees/change/", {"entry": bank["paper"].pk, **fields}, follow=True
        )
        assert words in answer.content.decode()


class TestEntry:
    def test_moves_follow_the_table(self, enter, deputy, school):
        entry = MenteeFactory()
        client = enter(deputy)
        client.post(f"/mentees/{entry.pk}/move/", {"to": "paired"})
        client.post(f"/mentees/{entry.pk}/move/", {"to": "completed"})
        entry.refresh_from_db()
        assert entry.state == "completed"
        with pytest.raises(ValidationError):
            actions.move_mentee(entry, by=deputy, to="paired")

    def test_leaving_wants_a_reason_and_coming_back_forgets_it(self, enter, deputy, school):
        entry = MenteeFactory()
        client = enter(deputy)
        address = f"/mentees/{entry.pk}/move/"
        assert client.post(address, {"to": "left"}).status_code == 422
        client.post(address, {"to": "left", "reason": "Перешла в другую школу"})
        assert "Перешла в другую школу" in client.get(f"/mentees/{entry.pk}/").content.decode()
        client.post(address, {"to": "waiting"})
        entry.refresh_from_db()
        assert (entry.state, entry.left_reason) == ("waiting", "")

    def fields(self, entry, **changes):
        return {
            "group": entry.group, "source": entry.source, "included_on": entry.included_on,
            "version": entry.version, **changes,
        }  # fmt: skip

    def test_is_corrected_and_two_editors_see_both_texts(self, enter, deputy, school):
        entry = MenteeFactory()
        client, address = enter(deputy), f"/mentees/{entry.pk}/save/"
        client.post(address, self.fields(entry, mentor_on_paper="Ивина Т. Е."))
        answer = client.post(address, self.fields(entry, mentor_on_paper="Мятин Г. Ф."))
        assert answer.status_code == 409
        for text in ("Ивина Т. Е.", "Мятин Г. Ф."):
            assert text in answer.content.decode()
        version = answer.context["current"].version
        client.post(address, self.fields(entry, mentor_on_paper="Мятин Г. Ф.", version=version))
        entry.refresh_from_db()
        assert entry.mentor_on_paper == "Мятин Г. Ф."

    def test_keeping_ones_own_words_does_not_take_back_the_others_field(
        self, enter, deputy, school
    ):
        entry = MenteeFactory()
        client, address = enter(deputy), f"/mentees/{entry.pk}/save/"
        client.post(address, self.fields(entry, group="newcomer"))
        answer = client.post(address, self.fields(entry, mentor_on_paper="Мятин Г. Ф."))
        assert answer.status_code == 409
        assert 'name="group" value="newcomer"' in answer.content.decode()

    def test_term_in_order(self, enter, deputy, school):
        entry = MenteeFactory()
        answer = enter(deputy).post(
            f"/mentees/{entry.pk}/save/", self.fields(entry, until="2020-01-01")
        )
        assert answer.status_code == 422
        assert "Окончание раньше начала" in answer.content.decode()


class TestCandidates:
    def test_young_and_new_ones_who_are_not_in_the_bank(self, enter, deputy, school):
        recently = timezone.localdate() - dt.timedelta(days=100)
        young = TeacherFactory(surname="Юнина", teaching_since=recently)
        new = TeacherFactory(surname="Новикова", school_since=recently)
        TeacherFactory(surname="Опытнова")
        MenteeFactory(teacher=TeacherFactory(surname="Ужевнова", teaching_since=recently))
        client = enter(deputy)
        found = client.get("/mentees/candidates/").context["found"]
        assert [teacher for teacher, _, _ in found] == [new, young]
        client.post("/mentees/candidates/", {"teacher": [young.pk]})
        entry = MenteeEntry.objects.get(teacher=young)
        assert (entry.group, entry.source) == ("young", "staff")
        client.post("/mentees/candidates/", {"teacher": [young.pk]})
        assert MenteeEntry.objects.filter(teacher=young).count() == 1


TABLE = (
    "№;ФИО наставляемого;Группа;Профессиональный запрос;Источник;Срок;Дата включения;"
    "ФИО наставника;Статус\n"
    "1;Юнина Мария Петровна;молодые специалисты;Оценивание;анкета;до 31.05.2027;01.09.2026;"
    "Ивина Т. Е.;закреплён\n"
    "2;Новикова М.П.;;;;;;;\n"
    "3;Никтотова Анна Павловна;молодые;;;;;;\n"
    "4;Опытнова Мария Петровна;непонятно что;;;с 01.09.2026 по 01.05.2026;01.10.2026;;\n"
)


class TestFromPaper:
    @pytest.fixture
    def staff(self, school):
        return {n: TeacherFactory(surname=n) for n in ("Юнина", "Новикова", "Опытнова")}

    def upload(self, client, table=TABLE):
        answer = client.post("/mentees/import/", {"pasted": table.replace(";", "\t")})
        assert answer.status_code == 302, answer.content.decode()
        return answer["Location"]

    def kinds(self, client, address) -> list[str]:
        return [line.kind for line in client.get(address).context["lines"]]

    def test_each_row_says_what_will_happen_and_nothing_is_written(self, enter, deputy, staff):
        client = enter(deputy)
        address = self.upload(client)
        assert self.kinds(client, address) == ["new", "doubtful", "error", "error"]
        page = client.get(address).content.decode()
        for words in ("сначала добавьте его", "Похоже на: Новикова Мария Петровна",
                      "группа: не понято «непонятно что»", "рок раньше даты включ"):  # fmt: skip
            assert words in page, words
        assert not MenteeEntry.objects.exists()

    def test_certain_rows_and_ticked_ones_are_taken_over_once(self, enter, deputy, staff):
        client = enter(deputy)
        client.post(f"{self.upload(client)}apply/", {"take": ["3"]})
        young = MenteeEntry.objects.get(teacher=staff["Юнина"])
        assert (young.group, young.source, young.state) == ("young", "form", "paired")
        assert (young.until, young.mentor_on_paper) == (dt.date(2027, 5, 31), "Ивина Т. Е.")
        doubtful = MenteeEntry.objects.get(teacher=staff["Новикова"])
        assert (doubtful.source, doubtful.included_on) == ("paper", this_year().school_start)
        assert MenteeEntry.objects.count() == 2
        before = dict(MenteeEntry.objects.values_list("pk", "version"))
        again = self.upload(client)
        assert self.kinds(client, again)[0] == "same"
        client.post(f"{again}apply/", {"take": ["3"]})
        assert dict(MenteeEntry.objects.values_list("pk", "version")) == before

    def test_empty_cells_erase_nothing_and_changes_are_shown(self, enter, deputy, staff):
        MenteeFactory(teacher=staff["Юнина"], group="newcomer", left_reason="", until=None,
                      request_on_paper="Было")  # fmt: skip
        client = enter(deputy)
        address = self.upload(client, "ФИО\tГруппа\tЗапрос\nЮнина Мария Петровна\tмолодой\t\n")
        line = client.get(address).context["lines"][0]
        assert line.changes == (("группа", "новый в школе", "молодой специалист"),)
        client.post(f"{address}apply/")
        assert MenteeEntry.objects.get().request_on_paper == "Было"

    def test_one_person_twice_is_taken_once(self, enter, deputy, staff):
        client = enter(deputy)
        row = "Юнина Мария Петровна\tмолодой\n"
        assert self.kinds(client, self.upload(client, f"ФИО\tГруппа\n{row}{row}")) == [
            "new", "error",
        ]  # fmt: skip

    def test_what_is_no_register_is_refused_in_words(self, enter, deputy, school):
        answer = enter(deputy).post("/mentees/import/", {"pasted": "а\tб\n1\t2\n"})
        assert answer.status_code == 422
        assert "нет строки с заголовками" in answer.content.decode()

    def test_another_persons_table_is_not_there(self, enter, deputy, director, school):
        foreign = TableUpload.objects.create(
            purpose="mentees", author=director, name="а.csv", content=TABLE.encode()
        )
        assert enter(deputy).get(f"/mentees/import/{foreign.pk}/").status_code == 404

    @given(st.text(max_size=40), st.text(max_size=40), st.text(max_size=40))
    def test_any_cells_are_understood_or_said_to_be_not(self, group, until, state):
        draft = row_draft(1, {"name": "Юнина", "group": group, "until": until, "state": state})
        for name, value in draft.fields.items():
            if name in ("group", "state"):
                assert value in dict(MenteeEntry._meta.get_field(name).choices)
        assert len(draft.fields) + len(draft.doubts) <= 5


class TestHeat:
    def test_counts_people_by_rank_and_by_doubt_in_oneself(self, school):
        """What was merged is neither lost nor counted twice; the kept self-assessment is right."""
        first, second, third = (CompetenceFactory() for _ in range(3))
        asked = RequestFactory(hard=[first, second], levels={first: 2, second: 3})
        RequestFactory(hard=[first], state="accepted")
        RequestFactory(hard=[first], state="declined", answer="рано")
        RequestFactory(
            teacher=asked.teacher, hard=[second, third], levels={first: 1, second: 1, third: 1},
            state="merged", merged_into=asked, answer="то же",
        )  # fmt: skip
        rows = {row.competence: row.counts for row in heat_rows(this_year(), MentoringRules())}
        assert rows == {first: (2, 0, 0, 1), second: (1, 0, 0, 0), third: (0, 1, 0, 1)}

    def test_what_mentors_cannot_take_comes_first(self, school):
        """Who has a mentor asks no more, and a place that is taken is not free."""
        lacking, enough, unasked = (CompetenceFactory() for _ in range(3))
        RequestFactory(hard=[lacking, enough])
        RequestFactory(hard=[lacking])
        served = RequestFactory(hard=[lacking], state="accepted")
        MenteeFactory(teacher=served.teacher, request=served, state="paired")
        for level, state in [(3, "approved"), (2, "approved"), (5, "candidate")]:
            mentor = MentorEntry.objects.create(
                teacher=TeacherFactory(), year=this_year(), state=state, source="paper",
                capacity=2, mentees_on_paper="Юнина М. П.",
            )  # fmt: skip
            for competence in (enough, unasked):
                MentorCompetence.objects.create(entry=mentor, competence=competence, level=level)
        found = shortages(heat_rows(this_year(), MentoringRules()), this_year(), MentoringRules())
        assert [(s.competence, s.asked, s.mentors, s.places, s.lacking) for s in found] == [
            (lacking, 2, 0, 0, 2),
            (enough, 1, 1, 1, 0),
        ]

    def test_one_department_against_its_own_mentors(self, enter, director, school):
        hard = CompetenceFactory()
        one, other = (SubjectDepartment.objects.create(name=name) for name in ("Физики", "Химики"))
        for department in (one, other):
            RequestFactory(teacher__department=department, hard=[hard])
        mentor = MentorEntry.objects.create(
            teacher=TeacherFactory(department=other), year=this_year(), state="approved",
            source="paper",
        )  # fmt: skip
        MentorCompetence.objects.create(entry=mentor, competence=hard, level=5)
        client = enter(director)
        for chosen, asked, places in [("999", 2, 2), (one.pk, 1, 0), (other.pk, 1, 2)]:
            page = client.get(f"/requests/heat/?department={chosen}")
            assert page.context["rows"][0].counts[0] == asked
            lack = page.context["shortages"][0]
            assert (lack.asked, lack.places) == (asked, places)
        assert "МО «Химики», которые ждут наставника" in page.content.decode()

    def test_the_picture_and_the_table_say_the_same_and_name_nobody(self, enter, council, school):
        hard = CompetenceFactory(name="Оценивание")
        RequestFactory(teacher=TeacherFactory(surname="Ольхина"), hard=[hard])
        page = enter(council).get("/requests/heat/").content.decode()
        assert page.count("Оценивание") == 4  # two maps, wide and narrow; the table; what lacks
        assert "Ольхина" not in page

    @given(st.integers(0, 500), st.integers(1, 500))
    def test_shades_grow_with_the_count(self, count, most):
        found = shade(min(count, most), most)
        assert (found == 0) == (count == 0)
        assert found <= STEPS
        assert shade(most, most) == STEPS
        assert found >= shade(max(0, min(count, most) - 1), most)
