"""The register of consents: who lacks one, papers printed for many, dates of many."""

import datetime as dt
import io
import zipfile
from html import unescape

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from openpyxl import load_workbook

from people import actions
from people.models import Consent, School, Teacher
from people.views import consents as consent_pages
from tests.factories import ConsentFactory, TeacherFactory
from tests.htmx import assert_fragment_equals_page
from tests.mentor_factories import MentorFactory
from tests.request_factories import MenteeFactory
from tests.roadmap.test_concurrency import at_once

pytestmark = pytest.mark.django_db
TODAY = dt.date(2026, 11, 24)
EARLIER = TODAY - dt.timedelta(days=10)
PARTICIPATION, PROCESSING, DISSEMINATION = "participation", "processing", "dissemination"


@pytest.fixture(autouse=True)
def _today(clock):
    clock(TODAY)


def text(answer) -> str:
    return unescape(answer.content.decode())


def colleague(surname: str, **fields) -> Teacher:
    return TeacherFactory(surname=surname, **fields)


def printed(*people, kind=PROCESSING, by) -> list[Consent]:
    return actions.print_consents(by=by, kind=kind, teachers=people)


class TestRegister:
    @pytest.fixture
    def staff(self, school):
        """Each stands otherwise with the consent to processing."""
        papers = {
            "Ждунова": {},
            "Живова": {"signed_on": EARLIER},
            "Скорова": {"signed_on": EARLIER, "valid_until": TODAY + dt.timedelta(days=5)},
            "Старова": {"signed_on": EARLIER, "valid_until": EARLIER},
            "Взялова": {"signed_on": EARLIER, "withdrawn_on": TODAY},
        }
        people = {name: colleague(name) for name in (*papers, "Нетова")}
        for name, fields in papers.items():
            ConsentFactory(teacher=people[name], kind=PROCESSING, **fields)
        colleague("Ушлова", state=Teacher.State.LEFT, left_on=EARLIER)
        return people

    @pytest.mark.parametrize(
        ("state", "names"),
        [
            ("waiting", ["Ждунова"]),
            ("valid", ["Живова"]),
            ("expiring", ["Скорова"]),
            ("expired", ["Старова"]),
            ("withdrawn", ["Взялова"]),
            ("lacking", ["Взялова", "Ждунова", "Нетова", "Старова"]),
            ("none", ["Нетова"]),
        ],
    )
    def test_how_each_stands(self, enter, secretary, staff, state, names):
        client = enter(secretary)
        asked = f"?kind=processing&state={state}&q="
        page = client.get(f"/consents/{asked}")
        staff_names = [line.teacher.surname for line in page.context["lines"]]
        assert [name for name in staff_names if name in staff] == names
        book = load_workbook(io.BytesIO(client.get(f"/consents/export/{asked}").content))
        exported = [row[1].split()[0] for row in book.active.iter_rows(2, values_only=True)]
        assert exported == staff_names

    def test_totals_are_of_the_chosen_group(self, enter, secretary, staff):
        MentorFactory(teacher=staff["Живова"])
        MenteeFactory(teacher=staff["Нетова"])
        totals = enter(secretary).get("/consents/?group=banks").context["totals"]
        found = next(total for total in totals if total.kind == PROCESSING)
        assert (found.people, found.running, found.lacking) == (2, 1, 1)

    def test_those_who_left_are_asked_for_by_name(self, enter, secretary, staff):
        lines = enter(secretary).get("/consents/?group=left").context["lines"]
        assert [line.teacher.surname for line in lines] == ["Ушлова"]

    def test_parts_equal_their_pages(self, enter, secretary, staff):
        client = enter(secretary)
        assert_fragment_equals_page(client, "/consents/?state=lacking", "#consents")
        person = f"/consents/people/{staff['Живова'].pk}/"
        assert_fragment_equals_page(client, person, "#consents-of-person")

    @pytest.mark.parametrize("address", ["/consents/", "/consents/export/", "/consents/dates/"])
    def test_costs_the_same_for_one_and_three(
        self, enter, secretary, address, django_assert_num_queries
    ):
        client = enter(secretary)
        ConsentFactory(kind=PROCESSING)
        client.get(address)
        with CaptureQueriesContext(connection) as asked:
            client.get(address)
        for kind in (PARTICIPATION, DISSEMINATION):
            ConsentFactory(kind=kind)
        with django_assert_num_queries(len(asked)):
            client.get(address)


class TestPrinting:
    def printing(self, client, query="", **sent):
        return client.post(f"/consents/print/{query}", sent, follow=True)

    def test_for_all_of_the_filter_who_lack_one(self, enter, secretary):
        has, waits, lacks = (colleague(name) for name in ("Живова", "Ждунова", "Нетова"))
        ConsentFactory(teacher=has, kind=PROCESSING, signed_on=EARLIER)
        waiting = ConsentFactory(teacher=waits, kind=PROCESSING)
        for one in (has, waits, lacks):
            MentorFactory(teacher=one)
        client, query = enter(secretary), "?group=mentors"
        answer = self.printing(client, query, kind=PROCESSING, whom="all")
        papers = answer.context["papers"]
        assert [paper.teacher for paper in papers] == [waits, lacks]
        assert papers[0] == waiting
        again = self.printing(client, query, kind=PROCESSING, whom="all").context["papers"]
        assert list(again) == list(papers)

    def test_for_the_ticked_even_where_one_runs(self, enter, secretary):
        paper = ConsentFactory(kind=PROCESSING, signed_on=EARLIER)
        answer = self.printing(enter(secretary), kind=PROCESSING, teacher=[paper.teacher_id, "x"])
        assert answer.context["papers"][0].teacher == paper.teacher
        assert Consent.objects.valid_on(TODAY).get() == paper

    @pytest.mark.parametrize(
        ("sent", "words"),
        [({"kind": "any"}, "Выберите, какое"), ({"kind": PROCESSING}, "Печатать некому")],
    )
    def test_nothing_to_print_is_said(self, enter, secretary, sent, words):
        assert words in text(self.printing(enter(secretary), **sent))

    def test_more_than_a_pile_comes_in_piles(self, enter, secretary, monkeypatch):
        monkeypatch.setattr(consent_pages, "MOST_AT_ONCE", 2)
        for name in ("Адова", "Бодова", "Водова"):
            MentorFactory(teacher=colleague(name))
        answer = self.printing(enter(secretary), "?group=mentors", kind=PROCESSING, whom="all")
        assert len(answer.context["papers"]) == 2
        assert "Напечатаны первые 2" in text(answer)

    def test_what_the_paper_would_leave_blank_is_told_before(self, enter, deputy, secretary):
        address = f"/consents/printed/?of={printed(colleague('Нетова'), by=deputy)[0].pk}"
        assert "ИНН, ОГРН, сайт" in text(enter(secretary).get(address))
        School.objects.update(inn="7707083893", ogrn="1027700132195", site="https://a.example")
        page = text(enter(deputy).get(address))
        assert "Часть строк напечатается пустой" not in page
        assert enter(deputy).get("/consents/printed/?of=999999").status_code == 404

    def test_the_paper_names_the_person_and_bears_its_code(self, enter, deputy):
        paper = printed(colleague("Нетова"), by=deputy)[0]
        answer = enter(deputy).get(f"/documents/consent/{paper.pk}.docx")
        with zipfile.ZipFile(io.BytesIO(b"".join(answer))) as packed:
            said = packed.read("word/document.xml").decode()
            pictures = [name for name in packed.namelist() if name.startswith("word/media/")]
        assert "Нетова Мария Петровна" in said
        assert f"{paper.code[:5]}-{paper.code[5:]}" in said
        assert pictures

    @pytest.mark.django_db(transaction=True)
    def test_two_clerks_at_once_print_one_paper(self, deputy):
        person = colleague("Нетова")
        made = at_once(*[lambda: printed(person, by=deputy) for _ in (1, 2)])
        assert made[0] == made[1]
        assert Consent.objects.count() == 1


class TestDates:
    ADDRESS = "/consents/dates/"

    @pytest.fixture
    def papers(self, deputy):
        people = [colleague(name) for name in ("Адова", "Бодова", "Водова")]
        return [*printed(*people, by=deputy), *printed(people[0], kind=DISSEMINATION, by=deputy)]

    def sent(self, papers, *dates, **more) -> dict:
        return {f"date-{p.pk}": date for p, date in zip(papers, dates, strict=False)} | more

    def test_rows_with_a_date_are_written_and_others_wait(self, enter, secretary, papers):
        public = {f"fields-{papers[3].pk}": ["post", "name", "nonsense"]}
        sent = self.sent(papers, "20.11.2026", "", "2026-11-21", "21.11.2026", **public)
        answer = enter(secretary).post(self.ADDRESS, sent, follow=True)
        assert "Даты внесены: 3\u00a0бумаги" in text(answer)
        rows = {row.pk: row for row in Consent.objects.all()}
        assert [rows[p.pk].signed_on and rows[p.pk].signed_on.day for p in papers] == [
            20, None, 21, 21,
        ]  # fmt: skip
        assert rows[papers[0].pk].valid_until == dt.date(2029, 11, 20)
        assert rows[papers[3].pk].fields == ["name", "post"]

    @pytest.mark.parametrize(
        ("dates", "words"),
        [
            (["20.11.2026", "25.11.2026"], "ещё не наступила"),
            (["20.11.2026", "позавчера"], "дд.мм.гггг"),
            (["20.11.2026", "", "", "20.11.2026"], "Отметьте, что разрешено публиковать"),
        ],
    )
    def test_one_wrong_row_writes_nothing_and_loses_nothing(
        self, enter, secretary, papers, dates, words
    ):
        answer = enter(secretary).post(self.ADDRESS, self.sent(papers, *dates))
        assert answer.status_code == 422
        assert words in text(answer)
        assert 'value="20.11.2026"' in text(answer)
        assert Consent.objects.waiting().count() == 4

    def test_a_mark_without_a_date_is_not_forgotten(self, enter, secretary, papers):
        sent = self.sent(papers, "", "", "", "", **{f"fields-{papers[3].pk}": ["name"]})
        assert "но нет даты" in text(enter(secretary).post(self.ADDRESS, sent))

    def test_a_row_that_another_clerk_has_written_is_told_of(self, enter, secretary, papers):
        """Nothing that was typed vanishes, though the page would not show that paper any more."""
        client = enter(secretary)
        client.post(self.ADDRESS, self.sent(papers, "20.11.2026"))
        answer = client.post(self.ADDRESS, self.sent(papers, "21.11.2026", "21.11.2026", ""))
        assert answer.status_code == 422
        assert "уже не ждёт подписи" in text(answer)
        assert [row["typed"] for row in answer.context["grid"].rows[:2]] == ["21.11.2026"] * 2
        assert Consent.objects.waiting().count() == 3
        client.post(self.ADDRESS, self.sent(papers, "", "21.11.2026", ""))
        assert Consent.objects.waiting().count() == 2

    def test_no_date_at_all_is_said(self, enter, secretary, papers):
        answer = enter(secretary).post(self.ADDRESS, self.sent(papers, ""), follow=True)
        assert "Ни одной даты не набрано" in text(answer)

    def test_one_kind_at_a_time(self, enter, secretary, papers):
        page = enter(secretary).get(f"{self.ADDRESS}?kind=dissemination")
        assert [row["paper"] for row in page.context["grid"].rows] == [papers[3]]


def test_a_paper_that_was_replaced_is_not_withdrawn(enter, secretary, school):
    person = colleague("Сменова")
    old, new = (
        ConsentFactory(teacher=person, kind=PROCESSING, signed_on=day) for day in (EARLIER, TODAY)
    )
    client, said = enter(secretary), "отзыв вносят в неё"
    assert said in text(client.get(f"/consents/{old.pk}/"))
    sent = {"version": 1, "withdrawn_on": "2026-11-24", "withdrawal_reason": "заявление"}
    answer = client.post(f"/consents/{old.pk}/withdraw/", sent)
    assert answer.status_code == 422
    assert "заменила новая, от 24.11.2026" in text(answer)
    assert said not in text(client.get(f"/consents/{new.pk}/"))
    assert client.post(f"/consents/{new.pk}/withdraw/", sent).status_code == 302


def test_a_slip_in_the_year_of_a_paper_is_asked_about(enter, secretary, school):
    paper = ConsentFactory(teacher=colleague("Давнова"), kind=PROCESSING)
    answer = enter(secretary).post(
        f"/consents/{paper.pk}/signed/", {"version": 1, "signed_on": "1996-11-20"}
    )
    assert answer.status_code == 422
    assert "больше чем 10 лет назад" in text(answer).replace("\u00a0", " ")
