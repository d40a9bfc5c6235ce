"""The roadmap's paper: the form the council approved, whatever family the plan is of."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from people.academic_year import AcademicYear
from roadmap import actions
from roadmap.documents import registry
from roadmap.documents.approval_block import blank_approval
from roadmap.documents.columns import Column, longest_word, shares, takes_half_a_page
from roadmap.documents.engine import render
from roadmap.documents.paper import Orientation
from roadmap.documents.plan_sheet import sheet
from roadmap.documents.registry import NoSuchPaper, NotIssuable
from roadmap.models import Activity
from roadmap.plan.revisions import ACTIVITY_FIELDS, STAGE_FIELDS
from tests.roadmap import plans
from tests.roadmap.sample_papers import (
    OWN,
    content_from,
    long_content,
    paper_of,
    seed_content,
    seed_draft,
    squeezed,
    text_of,
)

FAMILIES = ["WITH_RESULTS", "SECTIONS", "WITH_CONTENT", "ROMAN", "ORDER"]


def said(content: dict) -> list[str]:
    """Every text of a plan that its paper must print."""
    found = [content["title"], content["approval_text"], *content["headings"].values()]
    for stage in content["stages"]:
        found += [stage[name] for name in STAGE_FIELDS]
        found += [a[name] for a in stage["activities"] for name in ACTIVITY_FIELDS]
    return [line for text in found for line in text.splitlines() if line.strip()]


class TestSheet:
    def test_seed_is_seven_rows_of_five_columns_on_a_lying_page(self):
        plan = sheet(seed_content())
        assert [column.heading for column in plan.columns] == [
            "№",
            "Наименование этапа",
            "Содержание деятельности и примерный план мероприятий",
            "Сроки",
            "Ответственный",
        ]
        assert plan.orientation == Orientation.LANDSCAPE
        assert [len(row.cells[2].lines) for row in plan.rows] == [2, 2, 2, 2, 3, 4, 1]
        assert plan.rows[5].cells[2].lines[3].startswith("4. Пополнение")
        assert not any(row.tall for row in plan.rows)

    @pytest.mark.parametrize("family", FAMILIES)
    def test_nothing_of_any_family_is_lost(self, family):
        content = content_from(getattr(plans, family))
        text = squeezed(text_of(render(paper_of(content), "docx"), "docx"))
        assert [line for line in said(content) if squeezed(line) not in text] == []

    def test_sections_stand_over_all_columns_above_their_activities(self):
        rows = sheet(content_from(plans.SECTIONS)).rows
        assert rows[0].section == "1. Нормативные основы наставничества"
        assert [cell.lines[0] for cell in rows[1].cells[:2]] == ["1.1", "Создание рабочей группы"]
        assert [bool(row.section) for row in rows] == [
            True,
            False,
            False,
            True,
            False,
            False,
            False,
        ]

    def test_four_columns_stand_upright(self):
        assert sheet(content_from(plans.ORDER)).orientation == Orientation.PORTRAIT

    def test_activities_with_own_terms_take_rows_beside_one_stage_cell(self):
        content = seed_content()
        content["stages"][4]["activities"][1]["term"] = "до 1 октября"
        rows = sheet(content).rows
        first, second, third = rows[4:7]
        assert len(rows) == 9
        assert (first.cells[0].lines, first.cells[0].rows) == (("5",), 3)
        assert second.cells[0] is None
        assert second.cells[1] is None
        assert [row.cells[3].lines for row in (first, second, third)] == [
            ("в течение учебного года",),
            ("до 1 октября",),
            ("в течение учебного года",),
        ]
        assert first.cells[4].rows == 3  # nobody has a responsible of their own

    def test_a_cell_never_spans_over_pages(self):
        content = seed_content()
        stage = content["stages"][0]
        stage["activities"] = [{**OWN, "number": str(n), "text": "Урок"} for n in range(1, 21)]
        stage["activities"][3]["term"] = "май"
        rows = sheet(content).rows[:20]
        assert all(cell.rows == 1 for row in rows for cell in row.cells)
        assert {row.cells[1].lines for row in rows} == {("Формирование банка наставников",)}

    def test_what_has_no_column_in_the_document_gets_one(self):
        content = seed_content()
        content["stages"][2]["activities"][0]["result"] = "Список запросов"
        plan = sheet(content)
        assert plan.columns[-1].heading == "Ожидаемый результат"
        assert plan.rows[2].cells[-1].lines == ("Список запросов",)

    def test_stages_of_a_column_stay_in_it_when_activities_have_rows(self):
        rows = sheet(content_from(plans.WITH_CONTENT)).rows
        assert [row.section for row in rows] == ["", "", ""]
        assert (rows[0].cells[1].lines, rows[0].cells[1].rows) == (("Подготовка условий",), 2)

    def test_stage_without_activities_keeps_its_row(self):
        content = long_content(1)
        content["stages"].append({**OWN, "number": "2", "title": "Итоги", "activities": []})
        assert sheet(content).rows[-1].cells[1].lines == ("Итоги",)

    @pytest.mark.parametrize(
        ("heading", "place"), [("Содержание деятельности", 3), ("Примечание", 5)]
    )
    def test_remarks_stand_last_and_other_notes_beside_the_text(self, heading, place):
        content = seed_content()
        content["headings"] = {**content["headings"], "notes": heading}
        assert [column.heading for column in sheet(content).columns].index(heading) == place

    @pytest.mark.parametrize(
        ("number", "printed"),
        [("1", "1. Урок"), ("1)", "1) Урок"), ("2.1", "2.1. Урок"), ("–", "– Урок"), ("", "Урок")],
    )
    def test_items_keep_their_own_numbers(self, number, printed):
        content = seed_content()
        content["stages"][0]["activities"] = [{**OWN, "number": number, "text": "Урок"}]
        assert sheet(content).rows[0].cells[2].lines == (printed,)


class TestBlankApproval:
    def test_minutes_lose_number_and_date_but_not_the_schools_number(self):
        blank = blank_approval(seed_content()["approval_text"], "")
        assert "МОУ СОШ №43 г. Твери" in blank
        assert "протокол № ______ от «____» ______________ 20____ г." in blank
        assert "30.08.2024" not in blank

    @pytest.mark.parametrize(
        "line",
        [
            "приказом № 77/О от 02.09.2024",
            "Приложение 1 к приказу № 15 от 18.02.2022 г.",
            "№259-од от 30.08.2024 г.",
            "протокол № 1 от 30 августа 2024 г.",
            "«30» августа 2024 г.",
        ],
    )
    def test_no_digit_of_the_old_decision_is_left(self, line):
        blank = blank_approval(f"УТВЕРЖДАЮ\n{line}", "").splitlines()
        assert blank[0] == "УТВЕРЖДАЮ"
        rest = blank[1].replace("20____", "").replace("Приложение 1", "")
        assert not any(letter.isdigit() for letter in rest)
        assert "____" in blank[1]

    def test_without_a_printed_block_there_is_one_to_fill_in(self):
        blank = blank_approval("", "МОУ «Заречная школа»")
        assert blank.startswith("Утверждена на заседании\nнаучно-методического совета МОУ")
        assert "протокол № ______" in blank


class TestColumns:
    def test_longest_word_breaks_at_hyphens_and_has_bounds(self):
        assert longest_word(["научно-методической работы"]) == len("методической")
        assert longest_word(["№"]) == 2
        assert longest_word(["а" * 90]) == 20

    @given(
        st.lists(st.tuples(st.integers(2, 20), st.floats(0, 12)), min_size=1, max_size=9).filter(
            lambda columns: sum(weight for _, weight in columns) > 0.1
        ),
        st.sampled_from([180, 267]),
    )
    def test_shares_fill_the_width_and_no_column_vanishes(self, columns, text_width):
        words, weights = zip(*columns, strict=True)
        found = shares(words, weights, text_width)
        assert abs(sum(found) - 100) < 0.1
        assert all(share > 1 for share in found)

    def test_widths_grow_with_words(self):
        narrow, wide = shares([5, 15], [1.0, 1.0], 180)
        assert wide > narrow

    @given(st.integers(0, 4000))
    def test_height_grows_with_text(self, letters):
        columns = [Column("text", "Текст", "50")]
        tall = takes_half_a_page(columns, ["а" * letters], Orientation.PORTRAIT)
        assert tall == (letters > 900) or 700 < letters < 1100


@pytest.fixture
def plan(deputy):
    return actions.apply_plan(seed_draft(), year=AcademicYear(2024), by=deputy)


class TestRevisions:
    def test_the_approved_plan_prints_as_the_council_approved_it(self, plan, teacher):
        paper = registry.build("roadmap", "2024", by=teacher)
        assert not paper.draft
        assert paper.dated == dt.date(2024, 8, 30)
        assert "протокол №1 от 30.08.2024 г." in paper.html("pdf")
        assert "ПРОЕКТ" not in paper.html("pdf")
        assert paper.running_footer == "Дорожная карта · 2024/2025 учебный год"

    def test_a_changed_text_is_a_draft_until_approved(self, plan, deputy):
        activity = Activity.objects.of(plan).in_order().first()
        actions.edit_activity(activity, by=deputy, version=activity.version, text="Новый текст.")
        html = registry.build("roadmap", "2024", by=deputy).html("docx")
        assert "ПРОЕКТ" in html
        assert "Новый текст." in html
        assert "30.08.2024" not in html
        assert "протокол № ______" in html
        first = registry.build("roadmap", "2024", by=deputy, revision=1)
        assert not first.draft
        assert "Новый текст." not in first.html("docx")
        with pytest.raises(NotIssuable, match="не утверждена"):
            registry.build("roadmap", "2024", by=deputy, issuing=True)

    def test_a_draft_is_of_the_day_that_the_schools_clock_showed(self, plan, pick, deputy):
        activity = pick("1.1")
        actions.edit_activity(activity, by=deputy, version=activity.version, text="Иначе")
        late = dt.datetime(2024, 11, 19, 21, 30, tzinfo=dt.UTC)  # in Moscow already the 20th
        plan.revisions.filter(approved_on=None).update(created_at=late)
        assert registry.build("roadmap", "2024", by=deputy).dated == dt.date(2024, 11, 20)

    def test_marks_of_completion_do_not_touch_the_paper(self, plan, deputy):
        before = registry.build("roadmap", "2024", by=deputy).html("pdf")
        activity = Activity.objects.of(plan).first()
        actions.mark_done(activity, by=deputy, version=activity.version, on=dt.date(2024, 9, 2))
        assert registry.build("roadmap", "2024", by=deputy).html("pdf") == before

    @pytest.mark.parametrize("object_id", ["2031", "99", "сентябрь", ""])
    def test_a_year_without_a_plan_has_no_paper(self, plan, deputy, object_id):
        with pytest.raises(NoSuchPaper):
            registry.build("roadmap", object_id, by=deputy)

    def test_an_unknown_revision_has_no_paper(self, plan, deputy):
        with pytest.raises(NoSuchPaper):
            registry.build("roadmap", "2024", by=deputy, revision=7)

    def test_the_accountant_gets_neither_plan_nor_report(self, plan, accountant):
        for key in ("roadmap", "roadmap-report"):
            with pytest.raises(NoSuchPaper):
                registry.build(key, "2024", by=accountant)
        # What remains are the papers anybody has about themselves, or as a member of the council.
        assert {kind.key for kind in registry.offered_to(accountant)} == {
            *("work-review", "consent", "act", "act-pay", "programme", "meetings", "portfolio"),
            *("mentor-dossier", "mentor-hours", "certificate", "interview", "pair-results"),
            *("sitting-agenda", "sitting-minutes", "sitting-extract", "sitting-sheet"),
        }

    def test_building_costs_the_same_for_any_plan(self, plan, deputy, django_assert_num_queries):
        with django_assert_num_queries(1):
            registry.build("roadmap", "2024", by=deputy)


class TestRegistry:
    def test_knows_the_papers_by_key(self):
        assert registry.find("roadmap").object_kind == "year"
        assert registry.find("roadmap-report").title == "Отчёт о выполнении дорожной карты"

    def test_refuses_unknown_and_double_keys(self):
        with pytest.raises(NoSuchPaper):
            registry.find("wish-list")
        with pytest.raises(ValueError, match="registered twice"):
            registry.register(registry.find("roadmap"))
