"""Методические объединения: added, headed, merged, removed; nobody is lost on the way."""

from concurrent.futures import ThreadPoolExecutor
from html import unescape
from threading import Barrier

import pytest
from django.core.exceptions import ValidationError
from django.db import connection, transaction

from people import actions
from people.models import SubjectDepartment, Teacher
from tests.factories import TeacherFactory
from tests.roadmap.test_conflicts import form_of

pytestmark = pytest.mark.django_db
LIST = "/school/departments/"


@pytest.fixture
def exact(school):
    """МО of two, one of whom has left."""
    made = SubjectDepartment.objects.create(name="МО точных наук")
    TeacherFactory(surname="Ольхова", department=made)
    TeacherFactory(surname="Пихтина", department=made, state="left", left_on="2024-05-31")
    return made


def words_of(answer) -> str:
    return unescape(answer.content.decode())


class TestList:
    def test_tells_head_and_number_of_those_who_have_not_left(self, enter, council, exact):
        exact.head = TeacherFactory(surname="Рябинина")
        exact.save()
        page = words_of(enter(council).get(LIST))
        assert exact.head.full_name in page
        assert '<td data-label="Человек" class="number">1</td>' in page
        assert "Новое МО" not in page

    def test_costs_the_same_for_one_and_three(self, enter, deputy, exact, django_assert_num_queries,
                                              django_assert_max_num_queries):  # fmt: skip
        client = enter(deputy)
        client.get(LIST)
        with django_assert_max_num_queries(2 + 6) as one:
            client.get(LIST)
        for name in ("МО словесников", "МО естественных наук"):
            SubjectDepartment.objects.create(name=name, head=TeacherFactory())
        with django_assert_num_queries(len(one.captured_queries)):
            client.get(LIST)

    def test_one_is_added_and_a_second_of_the_name_is_not(self, enter, deputy):
        client = enter(deputy)
        made = client.post(f"{LIST}new/", {"name": "МО музыки"})
        assert made.url == f"{LIST}{SubjectDepartment.objects.get().pk}/"
        page = words_of(client.post(f"{LIST}new/", {"name": "мо Музыки"}, follow=True))
        assert "Такое методическое объединение уже есть." in page
        assert "напишите название" in words_of(client.post(f"{LIST}new/", {}, follow=True))
        assert SubjectDepartment.objects.count() == 1


class TestOne:
    def test_is_renamed_and_gets_a_head_by_name(self, enter, deputy, exact):
        client, address = enter(deputy), f"{LIST}{exact.pk}/"
        head = TeacherFactory(surname="Ёлкина", first_name="Ольга", patronymic="Борисовна")
        sent = {"version": "1", "name": "МО математики", "head": "елкина ольга борисовна"}
        assert client.post(f"{address}save/", sent).url == address
        exact.refresh_from_db()
        assert (exact.name, exact.head, exact.version) == ("МО математики", head, 2)

    def test_a_leaver_is_not_made_head_but_may_stay_until_another_is(self, enter, deputy, exact):
        client, address = enter(deputy), f"{LIST}{exact.pk}/save/"
        gone = Teacher.objects.get(surname="Пихтина")
        sent = {"version": "1", "name": exact.name, "head": gone.full_name}
        assert client.post(address, sent).status_code == 422
        SubjectDepartment.objects.filter(pk=exact.pk).update(head=gone)
        assert client.post(address, sent | {"name": "МО математики"}).status_code == 302

    def test_two_people_at_once_see_both_texts(self, enter, deputy, exact):
        actions.save_department(exact.pk, by=deputy, version=1, name="МО математики")
        head = TeacherFactory(surname="Рябинина")
        sent = {"version": "1", "name": "МО физики", "head": head.full_name}
        client = enter(deputy)
        answer = client.post(f"{LIST}{exact.pk}/save/", sent)
        assert answer.status_code == 409
        assert "МО математики" in words_of(answer)
        assert client.post(f"{LIST}{exact.pk}/save/", form_of(answer)).status_code == 302
        exact.refresh_from_db()
        assert (exact.name, exact.head) == ("МО физики", head)

    def test_a_reader_sees_people_and_no_forms(self, enter, secretary, exact):
        page = words_of(enter(secretary).get(f"{LIST}{exact.pk}/"))
        assert "Ольхова" in page
        assert "Объединить" not in page


class TestMerging:
    def test_people_go_over_and_the_name_stays_in_the_history(self, enter, deputy, exact):
        client = enter(deputy)
        into = SubjectDepartment.objects.create(name="МО математики", head=TeacherFactory())
        kept = TeacherFactory(department=into)
        answer = client.post(f"{LIST}{exact.pk}/merge/", {"into": into.pk}, follow=True)
        assert answer.redirect_chain[-1][0] == f"{LIST}{into.pk}/"
        assert not SubjectDepartment.objects.filter(pk=exact.pk).exists()
        assert {one.surname for one in into.teachers.all()} == {"Ольхова", "Пихтина", kept.surname}
        moved = Teacher.objects.get(surname="Ольхова")
        assert moved.version == 2, "a form opened before the merging is told of it"
        assert into.head_id is not None
        history = words_of(client.get(f"/history/people.teacher/{moved.pk}/"))
        assert "МО точных наук → МО математики" in history

    def test_with_itself_and_with_a_gone_one_is_refused(self, enter, deputy, exact):
        client = enter(deputy)
        for into in (exact.pk, 999999, ""):
            answer = client.post(f"{LIST}{exact.pk}/merge/", {"into": into})
            assert answer.status_code == 422
        assert exact.teachers.count() == 2

    def test_only_an_empty_one_is_removed(self, enter, deputy, exact):
        client = enter(deputy)
        page = words_of(client.post(f"{LIST}{exact.pk}/remove/", follow=True))
        assert "Переведите их в другое МО" in page
        exact.teachers.update(department=None)
        assert "Убрать МО" in words_of(client.get(f"{LIST}{exact.pk}/"))
        assert client.post(f"{LIST}{exact.pk}/remove/").url == LIST
        assert not SubjectDepartment.objects.exists()


def somebody_waits() -> bool:
    """Whether a statement of another connection stands before a lock."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_locks WHERE NOT granted")
        return cursor.fetchone()[0] > 0


def one_moved(person, department, by):
    actions.save_teacher(person.pk, by=by, version=1, department=department)


def many_moved(person, department, by):
    actions.change_staff(by=by, people={person.pk: 1}, field="department", value=department)


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("moved", [one_moved, many_moved])
def test_a_person_moved_into_a_department_that_is_merged_at_once_hears_of_it(deputy, moved):
    """The form was valid when it was read; the answer is a sentence, not a broken foreign key."""
    gone, into = (SubjectDepartment.objects.create(name=name) for name in ("МО А", "МО Б"))
    person = TeacherFactory()

    def move():
        try:
            return moved(person, gone, deputy)
        except ValidationError as refusal:
            return refusal
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as other:
        with transaction.atomic():
            actions.merge_departments(gone, by=deputy, into=into)
            moving = other.submit(move)
            while not somebody_waits():
                assert not moving.done()
        refusal = moving.result(timeout=10)
    assert refusal.message_dict == {"department": ["Этого МО больше нет: выберите другое."]}
    assert Teacher.objects.get(pk=person.pk).department is None


@pytest.mark.django_db(transaction=True)
def test_of_two_who_add_one_name_at_once_the_second_reads_a_sentence(deputy):
    gate = Barrier(2)

    def add(name):
        gate.wait(timeout=10)
        try:
            return actions.add_department(by=deputy, name=name)
        except ValidationError as refusal:
            return refusal
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as people:
        told = list(people.map(add, ("МО музыки", "Мо Музыки")))
    refusal = next(one for one in told if isinstance(one, ValidationError))
    assert refusal.messages == ["Такое методическое объединение уже есть."]
    assert SubjectDepartment.objects.count() == 1
