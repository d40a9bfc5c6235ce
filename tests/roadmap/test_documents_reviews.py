"""The analytic note and one teacher's sheet: what they say, to whom, in every format."""

import pytest

from people import actions
from people.models import MentoringRules, SubjectDepartment, WorkReview
from roadmap.documents import registry
from roadmap.documents.analytic_note import found_of, note
from roadmap.documents.charts import bar_chart
from roadmap.models import IssuedDocument
from tests.people.reviews import (
    COURSES,
    LESSONS,
    WORK,
    YEAR,
    colleague,
    mark,
    review_of,
    three_indicators,
)
from tests.roadmap.sample_papers import pdf_of, squeezed, text_of

pytestmark = pytest.mark.django_db
NOTE = f"/documents/analytic-note/{YEAR.first}"


@pytest.fixture
def reviews(deputy):
    """Two of one department, filled and decided; the deputy's own is not begun."""
    three_indicators()
    department = SubjectDepartment.objects.create(name="Точные науки")
    found = {}
    for name in ("Ёлкина", "Жукова"):
        person = colleague(name, department=department)
        before = review_of(person, by=deputy, year=YEAR.previous)
        mark(before, WORK, 3, by=deputy)
        found[name] = review_of(person, by=deputy)
    for name, value in ((LESSONS, 4), (COURSES, 1), (WORK, 5)):
        mark(found["Ёлкина"], name, value, by=deputy)
    mark(found["Жукова"], WORK, 2, by=deputy)
    actions.decide_review(
        found["Ёлкина"], by=deputy, version=1, decision="candidate", reason="Ведёт кружок и МО."
    )
    return found


def built(today):
    return note(found_of(YEAR, today))


@pytest.fixture
def today(school):
    return school.today()


class TestNote:
    def test_says_the_year_in_numbers(self, reviews, today):
        said = " ".join(built(today).introduction).replace("\u00a0", " ")
        assert said == (
            "Проанализирована работа 2 педагогов из 2 по 3 показателям; "
            "все показатели заполнены у 1. Средний итог 70 %, в прошлом году 60 %. "
            "В банк наставников предлагается 1 кандидат."
        )

    def test_groups_and_departments_are_means_of_what_is_known(self, reviews, today):
        found = built(today)
        assert [(g.name, g.now, g.before) for g in found.groups] == [
            ("Уроки", 100, None), ("МО", 70, 60),
        ]  # fmt: skip
        assert [(d.name, d.teachers, d.total, d.candidates) for d in found.departments] == [
            ("Точные науки", 2, 70, 1),
        ]  # fmt: skip
        assert dict(found.ranges) == {"80–100 %": 1, "60–79 %": 0, "40–59 %": 1, "0–39 %": 0}

    def test_draws_conclusions_from_the_numbers_alone(self, reviews, today):
        assert built(today).conclusions == [
            "Сильнее всего группа «Уроки»: 100 %.",
            "Больше внимания требует группа «МО»: 70 %.",
            "Выросли за год: «МО» (+10\u00a0п.\u00a0п.).",
        ]
        assert note([]).conclusions == ["Показатели ещё не заполнены: выводы делать рано."]

    def test_lists_candidates_with_reasons_and_the_proposed_apart(self, reviews, today, deputy):
        found = built(today)
        assert [(line.name, line.reason) for line in found.candidates] == [
            ("Ёлкина Анна Ивановна", "Ведёт кружок и МО.")
        ]
        assert found.proposed == ()
        MentoringRules.objects.create(
            pk=1, mentor_years_in_school=0, mentor_years_teaching=0, mentor_categories=[],
            mentor_review_share=10,
        )  # fmt: skip
        assert [line.name for line in built(today).proposed] == ["Жукова Анна Ивановна"]

    @pytest.mark.parametrize("file_format", ["pdf", "docx", "odt"])
    def test_says_the_same_in_every_format(self, enter, council, reviews, file_format):
        answer = enter(council).get(f"{NOTE}.{file_format}")
        text = squeezed(text_of(answer.content, file_format))
        for piece in (
            "Аналитическаясправка", "ЁлкинаАннаИвановна", "ВедёткружокиМО.", "Точныенауки",
            "Большевниманиятребуетгруппа«МО»:70%.", "ПРОЕКТ",
        ):  # fmt: skip
            assert piece in text

    def test_sixty_rows_repeat_their_heading_and_keep_the_signature_with_text(
        self, enter, council, deputy, reviews
    ):
        for number in range(57):
            colleague(f"Соколова{'абвгдежзик'[number // 10]}{'абвгдежзик'[number % 10]}")
        actions.start_reviews(by=deputy, year=YEAR)
        pages = [
            page.extract_text() for page in pdf_of(enter(council).get(f"{NOTE}.pdf").content).pages
        ]
        assert sum("Фамилия" in page for page in pages) > 2
        assert "Заместитель директора" in pages[-1]
        assert len(pages[-1].split()) > 30

    def test_no_year_no_note(self, enter, council, school):
        assert enter(council).get(f"{NOTE}.pdf").status_code == 404
        assert enter(council).get("/documents/analytic-note/abc.pdf").status_code == 404


class TestWhoMayHaveIt:
    @pytest.mark.parametrize("who", ["secretary", "accountant", "administrator", "teacher"])
    def test_others_have_no_note_even_an_issued_one(self, request, enter, deputy, reviews, who):
        account = request.getfixturevalue(who)
        enter(deputy).post(f"{NOTE}/issue/")
        issued = IssuedDocument.objects.filter(key="analytic-note").first()
        client = enter(account)
        assert client.get(f"{NOTE}.pdf").status_code == 404
        assert client.get(f"/documents/issued/{issued.pk}/").status_code in (403, 404)
        assert "Аналитическая справка" not in client.get("/reports/").content.decode()

    def test_the_council_finds_the_note_among_the_papers(self, enter, council, reviews):
        page = enter(council).get("/reports/").content.decode()
        assert f"{NOTE}.pdf" in page
        assert "Лист анализа" not in page

    def test_the_sheet_is_its_own_persons(self, enter, deputy, director, council, teacher, reviews):
        own = review_of(teacher.teacher, by=deputy)
        address = "/documents/work-review/{}.docx"
        assert enter(teacher).get(address.format(own.pk)).status_code == 200
        assert enter(teacher).get(address.format(reviews["Ёлкина"].pk)).status_code == 404
        assert enter(council).get(address.format(own.pk)).status_code == 404
        assert enter(director).get(address.format(own.pk)).status_code == 200

    def test_the_sheet_is_never_issued(self, enter, deputy, reviews):
        answer = enter(deputy).post(
            f"/documents/work-review/{reviews['Ёлкина'].pk}/issue/", follow=True
        )
        assert "Лист анализа не выпускают" in answer.content.decode()
        assert not IssuedDocument.objects.exists()


@pytest.mark.parametrize("file_format", ["pdf", "docx", "odt"])
def test_the_sheet_says_marks_profile_and_decision(enter, deputy, reviews, file_format):
    pk = reviews["Ёлкина"].pk
    text = squeezed(
        text_of(
            enter(deputy).get(f"/documents/work-review/{pk}.{file_format}").content, file_format
        )
    )
    for piece in ("Итог100%,заполнено3из3", "РаботавМО5100", "ВедёткружокиМО.", "ознакомлена"):
        assert piece in text


def test_bars_stay_within_their_room():
    chart = bar_chart(
        [("Очень длинное название группы показателей школы", 100, 0), ("Б", 0, 100), ("В", None, 5)]
    )
    assert [bar.label for bar in chart.bars] == ["Очень длинное название группы показат…", "Б"]
    for bar in chart.bars:
        assert chart.left + bar.length <= chart.width
        assert chart.left <= bar.mark <= chart.left + chart.full
        assert bar.y + chart.thickness <= chart.height


def test_a_paper_knows_its_keys():
    assert {"analytic-note", "work-review"} <= {kind.key for kind in registry.KINDS.values()}
    assert WorkReview.Decision.CANDIDATE.label == "кандидат в наставники"
