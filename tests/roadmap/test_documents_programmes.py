"""The programme of a pair on paper: what it says, to whom, when an issued one still holds."""

import datetime as dt

import pytest

from mentorship import actions
from mentorship.models import Pair, PlanItem, Programme
from roadmap.documents import registry
from roadmap.documents.engine import render
from roadmap.progress import evidence_for, guess_sources
from tests.factories import OfficialFactory, TeacherFactory
from tests.mentorship.programmes import ApprovedProgrammeFactory, ProgrammeFactory
from tests.request_factories import CompetenceFactory, RequestFactory
from tests.roadmap.conftest import YEAR
from tests.roadmap.sample_papers import squeezed, text_of

pytestmark = pytest.mark.django_db
TODAY = dt.date(2024, 11, 19)


@pytest.fixture(autouse=True)
def _place(settings, tmp_path, clock):
    settings.APP_DATA_DIR = tmp_path
    clock(TODAY)


@pytest.fixture
def pair(mentor, mentee) -> Pair:
    hard = CompetenceFactory(name="Порядок на уроке")
    asked = RequestFactory(teacher=mentee.teacher, hard=[hard], levels={hard: 2})
    return Pair.objects.create(
        mentor=mentor.teacher, mentee=mentee.teacher, starts_on=dt.date(2024, 9, 2),
        state="active", request=asked, order_number="77/О", order_date=dt.date(2024, 9, 1),
    )  # fmt: skip


def paper(account, pair):
    return registry.build("programme", str(pair.pk), by=account)


@pytest.mark.parametrize("file_format", ["pdf", "docx", "odt"])
def test_it_says_who_why_what_and_what_is_done(pair, mentor, deputy, file_format):
    OfficialFactory(office="deputy", surname="Берёзова", first_name="Анна", patronymic="Павловна")
    made = ApprovedProgrammeFactory(pair=pair, tasks="Первая задача\nВторая задача")
    line = made.items.first()
    actions.mark_item_done(line, by=mentor, on=dt.date(2024, 9, 20), result="Урок разобран")
    row = actions.propose_amendment(
        made, by=mentor, side="mentor", why="Болел", change={"what": "shift", "weeks": 2}
    )
    actions.record_agreement_on_paper(row, by=deputy, version=row.version, on=TODAY)
    text = squeezed(text_of(render(paper(mentor, pair), file_format), file_format))
    text = text.replace("-", "").replace("\u00ad", "")
    for said in ("УТВЕРЖДЕНА", "протокол№3от", "ИвинаТамараЕгоровна", "КлёновИльяАндреевич",
                 "приказ№77/О", "Порядокнауроке", "2из5", "Втораязадача", "Дело1",
                 "20.09.2024.Урокразобран", "Изменение№1", "Болел", "Т.Е.Ивина",
                 "А.П.Берёзова"):  # fmt: skip
        assert said in text, said
    assert "ПРОЕКТ" not in text
    PlanItem.objects.update(result="")
    Programme.objects.update(approved_body="deputy")
    built = paper(mentor, pair)
    assert built.context["lines"][0][0][-1] == ("20.09.2024", False)
    assert [one.post for one in built.context["signatures"]] == ["Наставник", "Наставляемый"]
    assert "Берёзова" in built.context["approval"][2]


def test_before_the_approval_it_is_a_draft_with_lines_to_write_on(pair, mentor, council):
    ProgrammeFactory(pair=pair)
    text = squeezed(text_of(render(paper(mentor, pair), "docx"), "docx"))
    assert "ПРОЕКТ" in text
    assert "протокол№_" in text
    with pytest.raises(registry.NoSuchPaper):
        paper(council, pair)
    with pytest.raises(registry.NotIssuable):
        registry.build("programme", str(pair.pk), by=mentor, issuing=True)


def test_a_stranger_has_none(enter, pair, council, director, stranger):
    ApprovedProgrammeFactory(pair=pair)
    for account, status in ((council, 200), (director, 404), (stranger, 404)):
        answer = enter(account).get(f"/documents/programme/{pair.pk}.docx")
        assert answer.status_code == status
    assert enter(council).get("/documents/programme/999999.docx").status_code == 404


def test_an_issued_one_holds_until_the_plan_or_a_mark_changes(pair):
    made, holds = ApprovedProgrammeFactory(pair=pair), registry.find("programme").holds
    written = PlanItem.pgh_event_model.objects.filter(programme=made.pk).first().pgh_created_at
    assert holds(str(pair.pk), written)
    assert not holds(str(pair.pk), written - dt.timedelta(seconds=1))


def test_the_plan_of_the_year_counts_approved_programmes(pair):
    words = "Портфолио педагога для каждой пары (персонализированная программа)"
    assert "programmes" in guess_sources(words)
    assert "programmes" not in guess_sources("Мониторинг реализации персонализированных программ")

    def found():
        return evidence_for(YEAR, ["programmes"])["programmes"]

    assert not found().met
    own = ApprovedProgrammeFactory(pair=pair)
    assert found().met
    other = Pair.objects.create(mentor=pair.mentor, mentee=TeacherFactory(), state="active",
                                starts_on=TODAY)  # fmt: skip
    ProgrammeFactory(pair=other, state="offered")
    assert (
        found().sentence.replace("\xa0", " ")
        == "Утверждены программы: 1 из 2 работавших в году пар, ждут утверждения 1"
    )
    assert not found().met
    Pair.objects.filter(pk=pair.pk).update(state="ended", ends_on=TODAY, end_reason="переезд")
    again = Pair.objects.create(mentor=TeacherFactory(), mentee=pair.mentee, state="active",
                                starts_on=TODAY, replaces=pair)  # fmt: skip
    ProgrammeFactory(pair=again, state="offered", carried_from=own)
    Pair.objects.create(mentor=TeacherFactory(), mentee=pair.mentee, state="active",
                        part="temporary", starts_on=TODAY, replaces=again)  # fmt: skip
    assert found().sentence.replace("\xa0", " ") == (
        "Утверждены программы: 0 из 2 работавших в году пар, ждут утверждения 2; пара, у которой "
        "сменился наставник, считается один раз — по нынешней программе"
    )
