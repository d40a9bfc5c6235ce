"""The council's report: what was done, when, by whom, and what is late."""

import datetime as dt

import pytest

from people.academic_year import AcademicYear
from people.models import Official
from roadmap import actions
from roadmap.documents import execution_report, registry
from roadmap.documents.engine import render
from roadmap.documents.execution_report import (
    ReportLine,
    ReportSheet,
    ReportStage,
    Signature,
    report,
    signatures,
)
from roadmap.documents.paper import Orientation, Paper
from roadmap.models import Activity
from roadmap.progress import Evidence
from tests.factories import OfficialFactory
from tests.roadmap.sample_papers import part, pdf_of, seed_draft, squeezed, text_of

STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
TODAY = dt.date(2024, 11, 5)
YEAR = AcademicYear(2024)
DEPUTY, MENTOR = "Берёзова\u00a0А.\u00a0П.", "Липина\u00a0С.\u00a0М."


@pytest.fixture(autouse=True)
def own_data_folder(settings, tmp_path):
    settings.APP_DATA_DIR = tmp_path


@pytest.fixture
def plan(deputy):
    return actions.apply_plan(seed_draft(), year=YEAR, by=deputy)


@pytest.fixture
def activities(plan):
    return list(Activity.objects.of(plan).in_order())


@pytest.fixture
def worked_on(plan, activities, deputy, teacher):
    """Two activities done, one not needed, one with a fact, the rest as their dates say."""
    first, second, third = activities[0], activities[2], activities[9]
    actions.mark_done(first, by=deputy, version=first.version, on=dt.date(2024, 8, 28))
    actions.mark_done(
        second, by=deputy, version=second.version, on=dt.date(2024, 9, 2), why="подписан директором"
    )
    actions.mark_not_needed(
        third, by=deputy, version=third.version, on=TODAY, why="пар в этом году нет"
    )
    actions.add_fact(
        activities[1], by=teacher, happened_on=dt.date(2024, 10, 3), note="Собран список из 9 имён",
        link="https://school.example.org/list",
    )  # fmt: skip
    actions.add_fact(
        activities[1], by=deputy, happened_on=dt.date(2024, 9, 3), note="Первый список"
    )
    return plan


def sheet_of(plan, evidence=None):
    found = (
        Activity.objects.of(plan).with_state(TODAY).select_related("stage", "closed_by__teacher")
    )
    return report(found.in_order(), TODAY, evidence or {})


class TestReport:
    def test_counts_every_state(self, worked_on):
        assert dict(sheet_of(worked_on).summary) == {
            "Всего": 16,
            "Выполнено": 2,
            "Идёт": 11,
            "Просрочено": 2,
            "Запланировано": 0,
            "Не требуется": 1,
        }

    def test_lists_what_is_late_longest_first(self, worked_on):
        late = sheet_of(worked_on).late
        assert [(line.number, line.state) for line in late] == [
            ("1.2", "просрочено на 66\u00a0дней"),
            ("2.2", "просрочено на 36\u00a0дней"),
        ]

    def test_says_when_by_whom_and_why(self, worked_on):
        lines = {line.number: line for stage in sheet_of(worked_on).stages for line in stage.lines}
        assert lines["1.1"].state == f"выполнено 28.08.2024\nотметка: {DEPUTY}"
        assert lines["2.1"].state.splitlines()[1] == "подписан директором"
        assert lines["5.1"].state == "идёт"
        assert [line.state for line in lines.values() if "не требуется" in line.state] == [
            "не требуется: пар в этом году нет"
        ]

    def test_lists_facts_in_the_order_of_days_with_who_entered_them(self, worked_on):
        lines = {line.number: line for stage in sheet_of(worked_on).stages for line in stage.lines}
        assert lines["1.2"].facts == (
            f"03.09.2024: Первый список ({DEPUTY})",
            f"03.10.2024: Собран список из 9 имён; https://school.example.org/list ({MENTOR})",
        )
        assert lines["1.1"].facts == ()

    def test_adds_what_the_application_saw_itself(self, plan, activities, deputy):
        first = activities[0]
        actions.set_fact_sources(first, by=deputy, version=first.version, keys=["a", "b", "gone"])
        evidence = {
            "a": Evidence("Анализов: 58 из 58", True),
            "b": Evidence("Утверждены программы: 5 из 10 пар", False),
        }
        line = sheet_of(plan, evidence).stages[0].lines[0]
        partly = "Не закончено. Утверждены программы: 5 из 10 пар"
        assert line.facts == ("Анализов: 58 из 58", partly)
        first.refresh_from_db()
        actions.mark_done(first, by=deputy, version=first.version, on=TODAY)
        closed = sheet_of(plan, evidence).stages[0].lines[0]
        assert closed.facts[1] == evidence["b"].sentence  # nothing is said against the mark
        ahead = activities[-1]
        actions.set_fact_sources(ahead, by=deputy, version=ahead.version, keys=["b"])
        Activity.objects.filter(pk=ahead.pk).update(start=TODAY + dt.timedelta(days=1))
        assert sheet_of(plan, evidence).stages[-1].lines[-1].facts == ()


class TestSignatures:
    def test_are_of_those_who_held_the_office_on_the_day(self, school):
        office = Official.Office.COUNCIL_CHAIR
        OfficialFactory(office=office, surname="Рощин", until=dt.date(2024, 9, 30))
        OfficialFactory(office=office, surname="Садов", since=dt.date(2024, 10, 1))
        before, after = (
            signatures([office], day)[0] for day in (dt.date(2024, 9, 30), dt.date(2024, 10, 1))
        )
        assert before.name == "П.\u00a0И.\u00a0Рощин"
        assert after.name == "П.\u00a0И.\u00a0Садов"
        assert after.post == "Председатель научно-методического совета"

    def test_an_office_nobody_holds_keeps_its_line(self, school):
        (line,) = signatures([Official.Office.DEPUTY], TODAY)
        assert (line.post, line.name) == ("Заместитель директора по УВР", "")


class TestPaper:
    def test_says_everything_in_every_format(self, worked_on, council):
        OfficialFactory(office=Official.Office.DEPUTY, surname="Берёзова", first_name="Анна")
        paper = registry.build("roadmap-report", "2024", by=council)
        for file_format in registry.find("roadmap-report").formats:
            text = squeezed(text_of(render(paper, file_format), file_format))
            for words in (
                "на 2024/2025 учебный год",
                "МОУ «Заречная школа № 12»",
                "Просроченные мероприятия",
                "Собран список из 9 имён",
                "не требуется: пар в этом году нет",
                "А. И. Берёзова",
                "Председатель научно-методического совета",
            ):
                assert squeezed(words) in text, (file_format, words)

    def test_is_a_draft_until_it_is_issued(self, plan, council):
        assert registry.build("roadmap-report", "2024", by=council).draft
        assert not registry.build("roadmap-report", "2024", by=council, issuing=True).draft

    @pytest.mark.parametrize("rows", range(8, 13))
    def test_signatures_never_stand_alone_on_a_page(self, rows):
        line = ReportLine("1.1", "Урок наставника", "май", "наставник", "идёт", (), 0)
        sheet = ReportSheet((("Всего", rows),), (), (ReportStage("", (line,) * rows),))
        signed = [Signature("Заместитель", "А. П. Берёзова"), Signature("Председатель", "")]
        context = {"year": YEAR, "today": TODAY, "sheet": sheet, "signatures": signed}
        paper = Paper("Отчёт", "documents/execution_report.html", context, Orientation.LANDSCAPE)
        last = pdf_of(render(paper, "pdf")).pages[-1].extract_text()
        assert "А. П. Берёзова" in last
        assert "Председатель" in last
        assert "Урок наставника" in last

    def test_signature_lines_have_no_borders_in_word(self, plan, deputy):
        word = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
        data = render(registry.build("roadmap-report", "2024", by=deputy), "docx")
        tables = part(data, "word/document.xml").findall(f".//{word}tbl")
        borders = [t.find(f"{word}tblPr/{word}tblBorders/{word}top") for t in tables]
        assert [border.get(f"{word}val") for border in borders] == [
            *["single"] * (len(tables) - 1),
            "nil",
        ]

    def test_last_row_is_bound_to_the_signatures_in_libreoffice(self, plan, deputy):
        data = render(registry.build("roadmap-report", "2024", by=deputy), "odt")
        content = part(data, "content.xml")
        tables = content.findall(f".//{TABLE}table")
        last, signed = tables[-2:]
        assert "7. Информационная" in "".join(last.itertext())
        assert "7.1" in "".join(last.itertext())
        assert "7.1" not in "".join(tables[-3].itertext())
        assert "Председатель" in "".join(signed.itertext())
        kept = content.findall(f".//{STYLE}table-properties[@{FO}keep-with-next='always']/..")
        assert [node.get(f"{STYLE}name") for node in kept] == [last.get(f"{TABLE}style-name")]

    def test_costs_the_same_number_of_queries_for_one_fact_and_for_many(
        self, plan, activities, deputy, django_assert_num_queries
    ):
        def add(activity):
            actions.add_fact(activity, by=deputy, happened_on=TODAY, note="Встреча")

        add(activities[0])
        with django_assert_num_queries(8):
            registry.build("roadmap-report", "2024", by=deputy).html("docx")
        for activity in activities:
            add(activity)
            add(activity)
        with django_assert_num_queries(8):
            registry.build("roadmap-report", "2024", by=deputy).html("docx")


def test_day_of_the_report_is_the_schools_day(plan, deputy, school, monkeypatch):
    night = dt.datetime(2024, 11, 5, 20, 0, tzinfo=dt.UTC)
    monkeypatch.setattr(execution_report.timezone, "now", lambda: night)
    school.time_zone = "Asia/Vladivostok"
    school.save()
    assert registry.build("roadmap-report", "2024", by=deputy).dated == dt.date(2024, 11, 6)
