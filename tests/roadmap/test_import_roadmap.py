"""`manage.py import_roadmap`: what it prints, and how it refuses."""

import datetime as dt
import io
import json

import pytest
from django.core.management import CommandError, call_command

from people.academic_year import AcademicYear
from roadmap.models import Roadmap
from tests.factories import SchoolFactory
from tests.roadmap import plans, sources
from tests.roadmap.test_plan_import import SEED


def printed(*arguments: str) -> dict:
    out = io.StringIO()
    call_command("import_roadmap", *arguments, "--json", stdout=out)
    return json.loads(out.getvalue())


def refused(*arguments: str) -> dict:
    out = io.StringIO()
    with pytest.raises(SystemExit) as left:
        call_command("import_roadmap", *arguments, "--json", stdout=out)
    assert left.value.code == 1
    return json.loads(out.getvalue())


def test_json_of_the_schools_document_without_a_database():
    answer = printed(str(SEED))
    assert answer["status"] == "ok"
    assert [len(stage["activities"]) for stage in answer["stages"]] == [2, 2, 2, 2, 3, 4, 1]


def test_the_year_moves_the_dates(tmp_path):
    file = tmp_path / "план.docx"
    file.write_bytes(sources.as_docx(plans.ROMAN))
    activity = printed(str(file), "--year", "2025")["stages"][0]["activities"][0]
    assert (activity["start"], activity["end"]) == ("2025-08-01", "2025-08-31")


def test_a_refused_file_is_json_with_the_sentence(tmp_path):
    file = tmp_path / "план.doc"
    file.write_bytes(b"{\\rtf1}")
    answer = refused(str(file))
    assert answer["status"] == "refused"
    assert "сохран" in answer["message"].lower()
    assert answer["stages"] == []


def test_a_year_that_cannot_be_is_refused():
    assert "Учебный год" in refused(str(SEED), "--year", "двадцать")["message"]


def test_without_json_a_refusal_is_a_sentence(tmp_path):
    with pytest.raises(CommandError, match="не открывается"):
        call_command("import_roadmap", str(tmp_path / "нет.docx"))


@pytest.mark.django_db
def test_a_form_without_activities_prints_empty(tmp_path):
    file = tmp_path / "форма.csv"
    file.write_text("№;Мероприятие;Срок;Ответственный\n1;;;\n")
    assert printed(str(file))["status"] == "empty"
    with pytest.raises(CommandError, match="ни одного мероприятия"):
        call_command("import_roadmap", str(file))


@pytest.mark.django_db
def test_writing_twice_changes_nothing():
    for _ in range(2):
        out = io.StringIO()
        call_command("import_roadmap", str(SEED), stdout=out)
        assert "2024/2025" in out.getvalue()
    roadmap = Roadmap.objects.get()
    assert roadmap.revisions.count() == 1
    assert sum(stage.activities.count() for stage in roadmap.stages.all()) == 16


@pytest.mark.django_db
def test_a_plan_without_a_year_is_of_the_cycle_that_the_schools_clock_shows(tmp_path, clock):
    SchoolFactory(time_zone="Asia/Kamchatka")
    clock(dt.date(2026, 7, 31), hour=18)  # in Moscow; in Kamchatka it is the 1st of August
    file = tmp_path / "план.csv"
    file.write_text("№;Мероприятие;Срок;Ответственный\n1;Провести семинар;май;педагоги\n")
    call_command("import_roadmap", str(file), stdout=io.StringIO())
    assert Roadmap.objects.get().year == AcademicYear(2026)
