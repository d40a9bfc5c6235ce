"""What nobody has finished leaves at night, after the days that the school gives."""

import datetime as dt
import os
from html import unescape
from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from procrastinate.contrib.django import app

from people import actions, tasks
from people.academic_year import AcademicYear
from people.forms.uploads import read_upload
from people.models import ConsentScan, Draft, School, StaffImport, StaffReading, TableUpload
from roadmap.models import PlanUpload
from roadmap.tasks import drop_old_uploads
from tests.factories import ConsentFactory

pytestmark = pytest.mark.django_db
DAY = dt.timedelta(days=1)


@pytest.fixture(autouse=True)
def _folder(settings, tmp_path):
    settings.FILE_UPLOAD_TEMP_DIR = tmp_path


@pytest.fixture(autouse=True)
def _days(school):
    School.objects.update(draft_days=20, upload_days=5, scan_days=10)


def night() -> None:
    tasks.sweep_unfinished(timestamp=0)
    drop_old_uploads(timestamp=0)


def ago(days: int) -> dt.datetime:
    """Just within that many days when positive, just beyond when negative."""
    return (
        timezone.now() - dt.timedelta(days=abs(days)) + dt.timedelta(minutes=1 if days > 0 else -1)
    )


def staff_table(author, created_at) -> TableUpload:
    upload = TableUpload(
        purpose=TableUpload.Purpose.STAFF, author=author, name="штат.txt", pasted=True,
        content="ФИО\tДолжность\nОльхов Пётр Ильич\tучитель химии\n".encode(),
    )  # fmt: skip
    actions.begin_reading(upload, document=read_upload(upload))
    TableUpload.objects.filter(pk=upload.pk).update(created_at=created_at)
    StaffReading.objects.filter(pk=upload.pk).update(moved_at=created_at)
    return upload


def test_both_sweeps_come_every_night():
    names = {job.task.name for job in app.periodic_registry.periodic_tasks.values()}
    assert {"people.tasks.sweep_unfinished", "roadmap.tasks.drop_old_uploads"} <= names


def test_drafts(teacher):
    for key, moment in (("kept", ago(20)), ("gone", ago(-20))):
        Draft.objects.create(account=teacher, key=key, saved_at=moment)
    night()
    assert list(Draft.objects.values_list("key", flat=True)) == ["kept"]


def test_tables_go_with_what_was_read_of_them(deputy):
    kept, gone, written = (staff_table(deputy, moment) for moment in (ago(5), ago(-5), ago(-5)))
    actions.begin_applying(
        StaffReading.objects.get(pk=written.pk), by=deputy, managers=True
    )  # its last movement is now
    TableUpload.objects.create(
        purpose="mentees", author=deputy, name="банк.csv", content=b"-", created_at=ago(-5)
    )
    night()
    assert set(TableUpload.objects.values_list("pk", flat=True)) == {kept.pk, written.pk}
    assert not StaffReading.objects.filter(pk=gone.pk).exists()
    StaffReading.objects.update(moved_at=ago(-5))
    night()
    assert list(TableUpload.objects.values_list("pk", flat=True)) == [kept.pk]
    assert StaffImport.objects.get().changes.count() == 1  # what it wrote can still be undone


def test_plans_that_nobody_applied(deputy):
    year = AcademicYear(2026)
    for name, moment in (("kept", ago(5)), ("gone", ago(-5))):
        PlanUpload.objects.create(
            name=name, content=b"-", author=deputy, year=year, created_at=moment
        )
    night()
    assert list(PlanUpload.objects.values_list("name", flat=True)) == ["kept"]


def test_scans_that_nobody_matched_go_with_their_files(deputy, django_capture_on_commit_callbacks):
    files = {}
    for name, moment in (("kept", ago(10)), ("gone", ago(-10))):
        scan = ConsentScan.objects.create(
            author=deputy, name=name, sha256="1" * 64, preview=b"-", reason="no_code",
            file=SimpleUploadedFile("a.pdf", b"-"), created_at=moment,
        )  # fmt: skip
        files[name] = scan.file.name
    with django_capture_on_commit_callbacks(execute=True):
        night()
    assert list(ConsentScan.objects.values_list("name", flat=True)) == ["kept"]
    assert default_storage.exists(files["kept"])
    assert not default_storage.exists(files["gone"])


def test_files_of_scans_that_no_row_names(school):
    paper = ConsentFactory(signed_on=timezone.localdate(), scan=SimpleUploadedFile("a.pdf", b"-"))
    default_storage.save(paper.preview_name, ContentFile(b"-"))
    left = [
        default_storage.save(name, ContentFile(b"-"))
        for name in ("consents/left.pdf", "consents/left.pdf.preview", "consents/waiting/left.jpg")
    ]
    fresh = default_storage.save("consents/fresh.pdf", ContentFile(b"-"))
    for name in (paper.scan.name, paper.preview_name, *left):
        grow_old(default_storage.path(name))
    night()
    assert all(map(default_storage.exists, (paper.scan.name, paper.preview_name, fresh)))
    assert not any(map(default_storage.exists, left))


def test_parts_of_uploads_that_never_ended(school, tmp_path):
    names = ("tmp1.upload.xlsx", "tmp2.upload", "tmp3.upload.pdf", "other.txt")
    for name in names:
        (tmp_path / name).write_bytes(b"-")
        if name != "tmp3.upload.pdf":  # still coming in
            grow_old(tmp_path / name)
    night()
    assert {path.name for path in tmp_path.iterdir() if path.is_file()} == {
        "tmp3.upload.pdf", "other.txt",
    }  # fmt: skip


def grow_old(path) -> None:
    moment = (timezone.now() - 2 * DAY).timestamp()
    os.utime(path, (moment, moment))


def test_django_itself_names_its_files_so(settings):
    from django.core.files.uploadedfile import TemporaryUploadedFile

    with TemporaryUploadedFile("штат.xlsx", "", 1, "utf-8") as file:
        path = Path(file.temporary_file_path())
    assert path.parent == Path(settings.FILE_UPLOAD_TEMP_DIR)
    assert path.match("*.upload*")


def test_before_the_first_setup_nothing_happens(school):
    School.objects.all().delete()
    night()


def test_the_days_are_settings_of_the_school(enter, deputy):
    client = enter(deputy)
    form = client.get("/school/").context["form"]
    sent = {name: form[name].value() or "" for name in form.fields}
    client.post("/school/", sent | {"draft_days": 90, "upload_days": 3, "scan_days": 14})
    school = School.current()
    assert (school.draft_days, school.upload_days, school.scan_days) == (90, 3, 14)
    answer = client.post("/school/", sent | {"scan_days": 0})
    assert "Не меньше 1 дня" in answer.content.decode()


def test_scans_that_wait_are_reminded_of_before_they_leave(enter, deputy, secretary):
    """A week before; on home, in the register and over the scans, with the day."""
    scan = ConsentScan.objects.create(
        author=deputy,
        name="скан",
        reason="no_code",
        preview=b"",
        created_at=timezone.now() - 2 * DAY,
    )
    client, day = enter(secretary), timezone.localdate() + 8 * DAY
    assert "Неразобранные сканы" not in client.get("/consents/").content.decode()
    ConsentScan.objects.filter(pk=scan.pk).update(created_at=timezone.now() - 3 * DAY)
    day -= DAY
    for address in ("/consents/", "/consents/scans/", "/"):
        page = unescape(client.get(address).content.decode()).replace("\xa0", " ")
        assert f"в ночь после {day:%d.%m.%Y}" in page
    assert "Разобрать 1 скан согласия" in page
