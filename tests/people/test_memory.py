"""What the memory promises: it misses nothing, keeps no secret, and cannot be rewritten."""

import datetime as dt
import json

import pytest
from django.db import ProgrammingError, connection, models, transaction
from django.test.utils import isolate_apps

from people import models as models_of_people
from people.academic_year import AcademicYear
from people.actions.redaction import REDACTED, redact_person
from people.audit import REMEMBERED, audited, because, record
from people.history import Filters, journal
from people.models import AccessEvent, AccessLink, Account, School, Teacher
from roadmap.actions import start_from_pattern
from tests.factories import PASSWORD, AccountFactory, OfficialFactory, TeacherFactory

pytestmark = pytest.mark.django_db
TeacherEvent = Teacher.pgh_event_model
TRACKED = sorted(REMEMBERED, key=lambda model: model._meta.label)


def test_the_application_is_an_ordinary_role():
    with connection.cursor() as cursor:
        cursor.execute("SELECT rolsuper FROM pg_roles WHERE rolname = current_user")
        assert cursor.fetchone() == (False,)


@pytest.fixture
def something_remembered(school, deputy):
    TeacherFactory()
    OfficialFactory()
    AccessLink.issue(account=deputy, days=1, by=deputy)


@pytest.mark.parametrize("model", [School, Teacher, Account, AccessLink], ids=lambda m: m.__name__)
@pytest.mark.parametrize("change", ["UPDATE {} SET pgh_label = 'x'", "DELETE FROM {}"])
def test_history_refuses_changes_from_raw_sql(something_remembered, model, change):
    table = model.pgh_event_model._meta.db_table
    before = model.pgh_event_model.objects.count()
    assert before
    with pytest.raises(ProgrammingError, match="Cannot update or delete"), transaction.atomic():
        connection.cursor().execute(change.format(table))
    assert model.pgh_event_model.objects.count() == before


@pytest.mark.parametrize("change", ["UPDATE {} SET what = 'x'", "DELETE FROM {}"])
def test_sign_ins_and_refusals_are_written_once(deputy, change):
    record(AccessEvent.Kind.SIGNED_IN, by=deputy)
    with pytest.raises(ProgrammingError, match="Cannot update or delete"), transaction.atomic():
        connection.cursor().execute(change.format(AccessEvent._meta.db_table))


def test_history_refuses_changes_from_the_orm(something_remembered):
    for attempt in (
        lambda: TeacherEvent.objects.update(surname="Иная"),
        lambda: TeacherEvent.objects.all().delete(),
        lambda: TeacherEvent.objects.first().delete(),
    ):
        with pytest.raises(ProgrammingError, match="Cannot update or delete"), transaction.atomic():
            attempt()


@pytest.mark.parametrize("model", TRACKED, ids=lambda m: m.__name__)
def test_every_history_table_is_locked_in_the_database(model):
    """Both triggers of the lock stand on the table itself, whoever writes to it."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT tgtype & 8 > 0, tgtype & 16 > 0 FROM pg_trigger "
            "WHERE tgrelid = %s::regclass AND tgname LIKE %s AND tgenabled = 'O'",
            [model.pgh_event_model._meta.db_table, "pgtrigger_append_only%"],
        )
        rows = cursor.fetchall()
    assert any(on_delete for on_delete, on_update in rows)
    assert any(on_update for on_delete, on_update in rows)


class TestContext:
    """Who, which action and why are written whatever way the row is changed."""

    expected = {"action": "import_staff", "why": "начало года"}

    def last(self):
        return TeacherEvent.objects.order_by("-pgh_id").first().pgh_context

    def because(self, deputy):
        return because("import_staff", by=deputy, why="начало года")

    def test_saved_by_the_orm(self, deputy):
        with self.because(deputy):
            TeacherFactory()
        assert self.last() == self.expected | {"user": deputy.pk}

    def test_bulk(self, deputy):
        people = [Teacher(surname=name, first_name="Анна", gender="f") for name in ("Ада", "Боя")]
        with self.because(deputy):
            Teacher.objects.bulk_create(people)
            Teacher.objects.filter(first_name="Анна").update(posts=["учитель"])
        contexts = TeacherEvent.objects.filter(first_name="Анна", surname__in=["Ада", "Боя"])
        assert contexts.count() == 4
        assert {e.pgh_context["user"] for e in contexts} == {deputy.pk}
        assert len({e.pgh_context_id for e in contexts}) == 1

    def test_raw_update_from_a_temporary_table(self, deputy):
        pk = TeacherFactory(surname="Прежняя").pk
        with self.because(deputy), connection.cursor() as cursor:
            cursor.execute("CREATE TEMPORARY TABLE incoming (id bigint, surname text)")
            cursor.execute("INSERT INTO incoming VALUES (%s, 'Новая')", [pk])
            cursor.execute(
                "UPDATE people_teacher SET surname = incoming.surname FROM incoming"
                " WHERE people_teacher.id = incoming.id"
                " AND people_teacher.surname IS DISTINCT FROM incoming.surname"
            )
        event = TeacherEvent.objects.order_by("-pgh_id").first()
        assert (event.pgh_label, event.surname) == ("changed", "Новая")
        assert event.pgh_context == self.expected | {"user": deputy.pk}

    def test_the_outer_door_gives_the_name(self, deputy):
        with because("import_staff", by=deputy), because("edit_teacher", by=deputy, why="опечатка"):
            TeacherFactory()
        assert self.last() == {"action": "import_staff", "user": deputy.pk, "why": "опечатка"}

    def test_a_second_action_of_one_request_keeps_nothing_of_the_first(self, deputy):
        import pghistory

        with pghistory.context(user=deputy.pk, url="/people/"):
            with because("import_staff", by=deputy, why="начало года"):
                TeacherFactory()
            with because("edit_teacher", by=deputy):
                TeacherFactory()
        assert self.last()["action"] == "edit_teacher"
        assert self.last()["why"] == ""


class TestSecrets:
    def test_no_history_table_has_a_place_for_a_password(self):
        columns = {
            (model.__name__, field.column)
            for model in TRACKED
            for field in model.pgh_event_model._meta.fields
        }
        assert not {c for c in columns if c[1] in {"password", "nonce", "token"}}

    def test_a_new_password_leaves_no_trace(self, deputy):
        events = Account.pgh_event_model.objects
        before = events.count()
        deputy.set_password("совсем другой пароль")
        deputy.save()
        assert events.count() == before
        assert deputy.password not in json.dumps(list(events.values()), default=str)

    def test_hidden_fields_say_only_that_they_changed(self, deputy):
        with isolate_apps("people"), private_note() as model:
            row = model.objects.create(topic="Урок", note="тайные слова")
            model.objects.filter(pk=row.pk).update(note="другие тайные слова")
            model.objects.filter(pk=row.pk).update(topic="Другой урок")
            events = model.pgh_event_model.objects.order_by("pgh_id")
            assert [e.pgh_label for e in events] == ["created", "changed_hidden:note", "changed"]
            assert "тайные" not in json.dumps(list(events.values()), default=str)

    def test_the_journal_tells_of_a_hidden_field_without_its_value(self, deputy):
        with isolate_apps("people"), private_note() as model:
            row = model.objects.create(topic="Урок", note="тайные слова")
            with because("edit_note", by=deputy):
                model.objects.filter(pk=row.pk).update(note="другие тайные слова")
            told = [
                " ".join((entry.sentence, *entry.lines))
                for entry in journal(deputy, filters=Filters(kind="people.privatenote")).entries
            ]
            assert any("заметка: изменено" in sentence for sentence in told)
            assert not any("тайные" in sentence for sentence in told)


class private_note:
    """A model with a hidden field, its table, its history and their triggers, for one test."""

    def __enter__(self):
        @audited(hidden=["note"])
        class PrivateNote(models.Model):
            topic = models.CharField("тема", max_length=100)
            note = models.TextField("заметка")

            class Meta:
                app_label = "people"
                verbose_name = "заметка"

        self.model = PrivateNote
        with connection.schema_editor() as editor:
            editor.create_model(PrivateNote)
            editor.create_model(PrivateNote.pgh_event_model)
        with connection.cursor() as cursor:
            for trigger in PrivateNote._meta.triggers:
                cursor.execute(trigger.compile(PrivateNote).install_sql)
        return PrivateNote

    def __exit__(self, *problem):
        """Leaves no trace in the registries that other tests look at."""
        REMEMBERED.pop(self.model)
        del models_of_people.PrivateNoteEvent
        for trigger in list(self.model._meta.triggers):
            trigger.unregister(self.model)


class TestRedaction:
    def test_names_go_from_history_and_that_is_remembered(self, deputy):
        person = TeacherFactory(surname="Заметная", former_surnames=["Прежняя"])
        AccountFactory(teacher=person, login="zametnaya", email="zametnaya@example.org")
        other = TeacherFactory(surname="Соседка")
        changed = redact_person(teacher=person, by=deputy, why="отозвала согласие")
        assert changed == 2
        kept = TeacherEvent.objects.filter(pgh_obj_id=person.pk).get()
        assert (kept.surname, kept.former_surnames, kept.patronymic) == (REDACTED, [], "")
        account = Account.pgh_event_model.objects.get(teacher_id=person.pk)
        assert (account.login, account.email) == (REDACTED, "")
        assert TeacherEvent.objects.get(pgh_obj_id=other.pk).surname == "Соседка"
        event = AccessEvent.objects.get(kind=AccessEvent.Kind.REDACTED)
        assert event.account == deputy
        assert event.what.endswith("отозвала согласие")

    def test_the_lock_closes_again(self, deputy):
        redact_person(teacher=TeacherFactory(), by=deputy, why="проверка")
        with pytest.raises(ProgrammingError), transaction.atomic():
            TeacherEvent.objects.update(surname="Иная")


class TestEventsWithoutRows:
    def test_record_keeps_who_and_what(self, deputy, rf):
        request = rf.get("/", REMOTE_ADDR="192.0.2.7")
        record(AccessEvent.Kind.EXPORTED, by=deputy, what="список сотрудников", request=request)
        event = AccessEvent.objects.get()
        assert (event.account, event.what, event.address) == (
            deputy, "список сотрудников", "192.0.2.7",
        )  # fmt: skip
        assert abs(event.at - dt.datetime.now(dt.UTC)) < dt.timedelta(minutes=1)

    def test_coming_in_and_going_out_are_remembered(self, deputy, client):
        for password in ("не тот", PASSWORD):
            client.post("/accounts/login/", {"username": "deputy", "password": password})
        client.post("/accounts/logout/")
        Kind = AccessEvent.Kind
        assert list(AccessEvent.objects.order_by("pk").values_list("kind", "login")) == [
            (Kind.SIGN_IN_REFUSED, "deputy"),
            (Kind.SIGNED_IN, "deputy"),
            (Kind.SIGNED_OUT, "deputy"),
        ]

    def test_an_export_is_remembered(self, deputy, enter):
        start_from_pattern(year=AcademicYear(2026), by=deputy)
        assert enter(deputy).get("/documents/roadmap/2026.docx").status_code == 200
        event = AccessEvent.objects.get(kind=AccessEvent.Kind.EXPORTED)
        assert event.account == deputy
        assert event.what

    def test_a_refused_page_is_remembered(self, accountant, enter):
        assert enter(accountant).get("/history/").status_code == 403
        event = AccessEvent.objects.get(kind=AccessEvent.Kind.REFUSED)
        assert (event.account, event.what) == (accountant, "/history/")
