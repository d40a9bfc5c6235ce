"""A closed year is read: its pairs keep their last days, its reports what they listed, its archive
the papers about it."""

import datetime as dt
import io
import zipfile

import pytest
from django.core.exceptions import ValidationError

from mentorship import actions as pairing
from mentorship.models import EndCause, MentoringForm, MentoringKind
from roadmap import actions
from roadmap.library.practices_of_year import practices_of
from roadmap.models import IssuedDocument
from roadmap.publications.covered import covered_in
from roadmap.year_end.issued import issued_in
from tests.act_factories import SignedActFactory
from tests.library_factories import AcceptedMaterialFactory
from tests.mentorship.programmes import PairFactory
from tests.publication_factories import PublishedFactory
from tests.roadmap.conftest import YEAR
from tests.served import text

pytestmark = pytest.mark.django_db
NEXT, JUNE = YEAR.next, dt.date(2025, 6, 20)
CLOSE = f"/roadmap/{YEAR.first}/close/"
WHY = "Круглый стол перенесён на август"


def test_no_pair_is_over_on_a_day_of_a_closed_year(plan, enter, deputy, clock):
    """Nor is the one that was over in it: its term stays, until the year is opened again."""
    pairing.adopt_usual_dictionaries()
    usual = {"form": MentoringForm.objects.first(), "kind": MentoringKind.objects.first()}
    days = {"starts_on": dt.date(2024, 9, 2), "ends_on": dt.date(2025, 5, 31)}
    over, goes = (PairFactory(state="active", **usual, **days) for _ in range(2))
    over = pairing.complete_pair(over, by=deputy, version=1, on=dt.date(2024, 11, 1))
    clock(NEXT.start)
    page = text(enter(deputy).get(CLOSE))
    assert "Срок вышел, но не завершены: 1 пара" in page
    actions.close_year(plan, by=deputy, version=plan.version, why=WHY)
    client, may = enter(deputy), "2025-05-31"
    edited = {
        "version": over.version, "part": "main", "form": over.form_id, "kind": over.kind_id,
        "starts_on": "2024-09-02", "ends_on": may, "why": "описка",
    }  # fmt: skip
    address = f"/pairs/{over.pk}/edit/"
    answer = client.post(address, edited)
    assert answer.status_code == 422
    assert "её срок, роль, форма и вид больше не меняются" in text(answer)
    cause = EndCause.objects.create(name="перевод", needs_notice=False)
    for key, typed in (("complete", {}), ("end", {"cause": cause.pk})):
        sent = {"version": goes.version, "on": may} | typed
        answer = client.post(f"/pairs/{goes.pk}/move/{key}/", sent)
        assert answer.status_code == 422
        assert "последний день пары в нём не ставят" in text(answer)
    with pytest.raises(ValidationError, match="последний день пары в нём не ставят"):
        pairing.replace_mentor(
            goes, by=deputy, version=goes.version, successor=None,
            why=pairing.Why(cause, on=dt.date(2025, 6, 1)),
        )  # fmt: skip
    plan.refresh_from_db()
    actions.reopen_year(plan, by=deputy, version=plan.version, why="Ошиблись днём")
    assert client.post(address, edited).status_code == 302
    pairing.complete_pair(goes, by=deputy, version=goes.version, on=dt.date(2025, 5, 31))


def test_reports_keep_what_they_listed(plan, enter, deputy, clock):
    """Publications are withdrawn and practices taken out later too; into a closed year nothing
    is written."""
    day = dt.date(2024, 11, 5)
    told = PublishedFactory(title="Неделя наставника", dated=day)
    actions.add_placement(told, by=deputy, where="site", placed_on=day, link="https://a.ru/1/")
    best = {"is_best": True, "judged_on": day, "dated": day}
    practice = AcceptedMaterialFactory(title="Урок без оценок", subject="физика", **best)
    actions.close_year(plan, by=deputy, version=plan.version, why=WHY)
    before = covered_in(YEAR)
    assert [(one.title, len(one.places)) for one in before.lines] == [("Неделя наставника", 1)]
    actions.withdraw_publication(told.pk, by=deputy, version=told.version, why="Просили")
    actions.remove_library_item(practice.pk, by=deputy, version=practice.version)
    plan.refresh_from_db()
    assert covered_in(YEAR) == before
    assert practices_of(plan) == [["Урок без оценок", "физика"]]
    clock(NEXT.start)
    said = {}
    for key in ("publications", "year-report"):
        client = enter(deputy)
        content = client.get(f"/documents/{key}/{YEAR.first}.docx").content
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            said[key] = packed.read("word/document.xml").decode()
    assert "Неделя наставника" in said["publications"]
    assert "Урок без оценок (физика)" in said["year-report"]
    sent = {"version": 1, "title": "Ещё одна", "text": "Было", "dated": "2025-02-10"}
    answer = client.post("/publications/new/", sent)
    assert answer.status_code == 422
    assert f"{YEAR} учебный год закрыт, его отчёт уже составлен" in text(answer)
    actions.reopen_year(plan, by=deputy, version=plan.version, why="Сняли по ошибке")
    assert covered_in(YEAR).withdrawn == 1
    assert client.post("/publications/new/", sent).status_code == 302


def test_papers_about_the_year_lie_in_it_whenever_they_were_issued(plan, deputy):
    pair = PairFactory(
        state="completed", starts_on=dt.date(2024, 9, 2), ends_on=dt.date(2025, 5, 30)
    )
    act = SignedActFactory(year=NEXT, dated=dt.date(2025, 7, 15))
    autumn, first = dt.date(2025, 9, 10), str(YEAR.first)
    rows = [
        ("publications", first, autumn), ("pair-analysis", first, autumn),
        ("mentor-bank", first, autumn), ("pair-results", str(pair.pk), autumn),
        ("analytic-note", str(YEAR.previous.first), dt.date(2024, 8, 26)),
        ("library", "all", JUNE), ("act", str(act.pk), act.dated),
        ("analytic-note", first, JUNE),
    ]  # fmt: skip
    IssuedDocument.objects.bulk_create(
        IssuedDocument(key=key, object_id=object_id, file_format="pdf", title=key, dated=dated,
                       sha256="0" * 64)
        for key, object_id, dated in rows
    )  # fmt: skip
    own = {(row.key, row.object_id) for row in issued_in(YEAR)}
    assert own == {row[:2] for row in rows[:6]}
    assert {(row.key, row.object_id) for row in issued_in(NEXT)} == {row[:2] for row in rows[6:]}
