"""An issued paper is served as it was kept, as long as it still says what is so."""

import datetime as dt
import hashlib

import pytest

from roadmap import actions
from roadmap.models import IssuedDocument
from tests.roadmap.conftest import TODAY

DOCX = "/documents/roadmap/2024.docx"
REPORT = "/documents/roadmap-report/2024.docx"


def bytes_of(answer) -> bytes:
    return b"".join(answer) if answer.streaming else answer.content


@pytest.fixture
def issued(plan, deputy):
    """The plan issued in all its formats."""
    return {
        kept.file_format: kept
        for kept in actions.issue_document(key="roadmap", object_id="2024", by=deputy)
    }


def test_the_address_gives_the_kept_file_with_its_hash(issued, enter, council):
    content = bytes_of(enter(council).get(DOCX))
    assert hashlib.sha256(content).hexdigest() == issued["docx"].sha256


def test_a_changed_text_prints_anew_and_the_kept_file_stays(issued, pick, enter, deputy, clock):
    clock(TODAY, hour=13)
    activity = pick("2.2")
    actions.edit_activity(activity, by=deputy, version=activity.version, term="до 1 октября")
    client = enter(deputy)
    assert bytes_of(client.get(DOCX)) != issued["docx"].file.open().read()
    kept = client.get(f"/documents/issued/{issued['docx'].pk}/")
    assert hashlib.sha256(bytes_of(kept)).hexdigest() == issued["docx"].sha256


def test_a_report_holds_for_its_day(plan, pick, enter, deputy, clock):
    [kept] = [
        document
        for document in actions.issue_document(key="roadmap-report", object_id="2024", by=deputy)
        if document.file_format == "docx"
    ]
    client = enter(deputy)
    assert bytes_of(client.get(REPORT)) == kept.file.open().read()
    clock(TODAY + dt.timedelta(days=1))
    assert bytes_of(client.get(REPORT)) != kept.file.open().read()


def test_an_unapproved_text_cannot_be_issued(plan, pick, enter, deputy):
    activity = pick("2.2")
    actions.edit_activity(activity, by=deputy, version=activity.version, term="до 1 октября")
    enter(deputy).post("/documents/roadmap/2024/issue/")
    assert not IssuedDocument.objects.exists()
