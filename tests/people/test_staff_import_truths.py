"""What holds of a staff import whatever happens: other people, long tables, dead workers."""

import time
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import psycopg
import pytest
from asgiref.sync import async_to_sync
from django.db import DatabaseError, connection, transaction
from procrastinate.contrib.django.models import ProcrastinateJob

from people import actions, tasks
from people.access import Role
from people.models import Account, StaffImport, StaffReading, StaffRow, TableUpload, Teacher
from people.tables import read_pasted
from tests.factories import AccountFactory

Stage = StaffReading.Stage
HEADINGS = "ФИО\tДолжность\tОбщий стаж\n"


def table(*names: str) -> str:
    """Women named Anna; «Рябова Львовна» is Рябова Анна Львовна."""
    people = (name.replace(" ", " Анна ") for name in names)
    return HEADINGS + "".join(f"{one}\tучитель химии\t21\n" for one in people)


def begun(account: Account, pasted: str) -> StaffReading:
    upload = TableUpload(
        purpose=TableUpload.Purpose.STAFF, author=account, name="вставка", pasted=True,
        content=pasted.encode(),
    )  # fmt: skip
    return actions.begin_reading(upload, document=read_pasted(pasted))


def ours() -> list[str]:
    """Surnames of those whom the tables of these tests name."""
    rows = Teacher.objects.filter(first_name="Анна", posts=["учитель химии"])
    return sorted(rows.values_list("surname", flat=True))


class InThread:
    """Work of somebody else, with a connection of their own."""

    def __init__(self, *works):
        self.gate = Barrier(len(works))
        self.pool = ThreadPoolExecutor(len(works))
        self.results = [self.pool.submit(self._run, work) for work in works]

    def _run(self, work):
        self.gate.wait(timeout=20)
        try:
            return work()
        finally:
            connection.close()


@pytest.mark.django_db(transaction=True)
def test_two_who_write_at_the_same_time_add_nobody_twice(deputy):
    other = AccountFactory(roles=[Role.DEPUTY])
    readings = [
        begun(deputy, table("Ольхова Ильинична", "Рябова Львовна", "Соснина Олеговна")),
        begun(other, table("Рябова Львовна", "Соснина Олеговна", "Тисова Марковна")),
    ]
    works = [
        lambda r=reading: actions.begin_applying(r, by=r.upload.author, managers=True)
        for reading in readings
    ]
    for result in InThread(*works).results:
        result.result(timeout=60)
    assert ours() == ["Ольхова", "Рябова", "Соснина", "Тисова"]
    added = StaffImport.objects.values_list("added", flat=True)
    assert sum(added) == len(ours()), "each was added by one of the two"
    for reading in readings:
        assert not reading.people.exclude(kind=StaffRow.Kind.SAME).exists()


def stuck_backend() -> int:
    """The server process of whoever waits for the table of images, as soon as there is one."""
    deadline = time.monotonic() + 60
    sql = (
        "SELECT pid FROM pg_locks JOIN pg_class ON pg_class.oid = relation"
        " WHERE relname = 'people_staffimportchange' AND NOT granted"
    )
    with connection.cursor() as cursor:
        while time.monotonic() < deadline:
            cursor.execute(sql)
            if row := cursor.fetchone():
                return row[0]
    raise AssertionError("nobody came to write")


@pytest.mark.django_db(transaction=True)
def test_work_that_died_in_the_middle_left_nothing_and_is_done_again(deputy):
    reading = begun(deputy, table("Ольхова Ильинична", "Рябова Львовна"))
    reading.enter(Stage.APPLYING)
    events = Teacher.pgh_event_model.objects.count()
    with transaction.atomic():
        with connection.cursor() as cursor:  # people are written by then, their images not yet
            cursor.execute("LOCK TABLE people_staffimportchange IN ACCESS EXCLUSIVE MODE")
        job = InThread(lambda: tasks.apply_staff(upload_id=reading.pk, account_id=deputy.pk))
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_terminate_backend(%s)", [stuck_backend()])
        with pytest.raises((DatabaseError, psycopg.Error)):
            job.results[0].result(timeout=60)
    assert ours() == []
    assert Teacher.pgh_event_model.objects.count() == events
    assert not StaffImport.objects.exists()
    tasks.apply_staff(upload_id=reading.pk, account_id=deputy.pk)
    reading.refresh_from_db()
    assert (ours(), reading.stage) == (["Ольхова", "Рябова"], Stage.READY)


@pytest.mark.django_db
def test_a_job_whose_worker_died_is_taken_up_again(deputy):
    job_id = tasks.understand_staff.defer(upload_id=1)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE procrastinate_jobs SET status = 'doing' WHERE id = %s", [job_id])
    async_to_sync(tasks.take_up_tables.func)(timestamp=0)
    assert ProcrastinateJob.objects.get(pk=job_id).status == "todo"


LETTERS = "абвгдежзиклмнопрстуфхцчш"
LONG = table(*(f"Д{a}{b}{c}ова Ильинична" for a in LETTERS for b in LETTERS for c in "ав"))


@pytest.mark.django_db
class TestLongTable:
    """More than a thousand rows: the worker's business."""

    @pytest.fixture
    def client(self, enter, deputy):
        return enter(deputy)

    @pytest.fixture
    def reading(self, client, django_capture_on_commit_callbacks) -> StaffReading:
        with django_capture_on_commit_callbacks(execute=True):
            client.post("/people/import/", {"pasted": LONG})
        return StaffReading.objects.get()

    def page(self, client, reading, **headers) -> str:
        return client.get(f"/people/import/{reading.pk}/", headers=headers).content.decode()

    def test_is_read_by_the_worker_while_the_person_is_elsewhere(self, client, reading):
        assert reading.rows > actions.staff_reading.SMALL
        assert not reading.people.exists()
        assert ProcrastinateJob.objects.filter(task_name="people.tasks.understand_staff").exists()
        assert "Идёт работа" in self.page(client, reading)
        assert "идёт работа" in client.get("/people/import/").content.decode()
        tasks.understand_staff(upload_id=reading.pk)
        assert "ждёт проверки" in client.get("/people/import/").content.decode()
        assert "Идёт работа" not in self.page(client, reading)

    def test_asks_how_far_it_is_until_the_rows_are_there(self, client, reading):
        address, asks = f"/people/import/{reading.pk}/", {"HX-Request": "true"}
        assert "HX-Refresh" not in client.get(address, headers=asks)
        tasks.understand_staff(upload_id=reading.pk)
        assert client.get(address, headers=asks)["HX-Refresh"] == "true"

    def test_is_written_by_the_worker_once(
        self, client, reading, deputy, django_capture_on_commit_callbacks
    ):
        tasks.understand_staff(upload_id=reading.pk)
        with django_capture_on_commit_callbacks(execute=True):
            for _ in range(2):  # the button pressed twice
                client.post(f"/people/import/{reading.pk}/apply/")
        jobs = ProcrastinateJob.objects.filter(task_name="people.tasks.apply_staff")
        assert jobs.count() == 1
        assert "записываем" in self.page(client, reading).lower()
        tasks.apply_staff(upload_id=reading.pk, account_id=deputy.pk)
        assert len(ours()) == LONG.count("\n") - 1
        page = self.page(client, reading)
        assert f"/people/import/done/{StaffImport.objects.get().pk}/" in page

    def test_a_page_of_it_costs_the_queries_of_a_short_one(
        self, client, reading, django_assert_num_queries, django_assert_max_num_queries
    ):
        tasks.understand_staff(upload_id=reading.pk)
        client.post("/people/import/", {"pasted": table("Ольхова Львовна")})
        short, last = StaffReading.objects.latest("pk"), reading.people.last()
        self.page(client, short)
        with django_assert_max_num_queries(2 + 6) as one:  # session and user, then six
            self.page(client, short)
        with django_assert_num_queries(len(one.captured_queries)):
            self.page(client, reading)
        with django_assert_num_queries(len(one.captured_queries)):
            client.get(f"/people/import/{reading.pk}/?before={last.pk}")
