"""One change of many people: a look at whom and what, the change, two people at once."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection
from django.utils import timezone

from people import actions
from people.models import SubjectDepartment, Teacher
from tests.factories import TeacherFactory
from tests.served import text


@pytest.fixture
def trio(school):
    return [TeacherFactory(surname=name) for name in ("Алова", "Белкина", "Вишнина")]


def asked(people, field) -> str:
    return f"?field={field}&list=sort%3D-name&" + "&".join(f"person={p.pk}" for p in people)


def seen(people) -> list[str]:
    return [f"{person.pk}:{person.version}" for person in people]


@pytest.mark.django_db
class TestPages:
    def test_says_whom_it_touches_and_what_they_have_and_writes_nothing(self, enter, deputy, trio):
        Teacher.objects.filter(pk=trio[0].pk).update(building="Корпус 2")
        page = text(enter(deputy).get(f"/people/change/{asked(trio, 'building')}"))
        for words in ("Сменить корпус: 3 человека", "Алова Мария Петровна", "сейчас: Корпус 2",
                      "сейчас: не указано"):  # fmt: skip
            assert words in page
        assert Teacher.objects.filter(version=1).count() == Teacher.objects.count()

    @pytest.mark.parametrize(
        ("field", "sent", "kept"),
        [
            ("building", {"value": " Корпус 5 "}, "Корпус 5"),
            ("class_ranges", {"value": ["primary", "senior"]}, ["primary", "senior"]),
            ("class_ranges", {"clear": "on"}, []),
            ("state", {"value": "on_leave"}, "on_leave"),
        ],
    )
    def test_changes_all_and_leads_back_to_the_list(self, enter, deputy, trio, field, sent, kept):
        client = enter(deputy)
        answer = client.post("/people/change/", {
            "field": field, "list": "sort=-name", "seen": seen(trio), **sent,
        })  # fmt: skip
        assert answer.url == "/people/?sort=-name"
        changed = Teacher.objects.filter(**{field: kept}, version=2)
        assert set(changed) == set(trio) or kept == []
        if kept == []:
            assert not Teacher.objects.filter(version=2).exists(), "it was so already"

    def test_department_and_its_removal(self, enter, deputy, trio):
        science, client = SubjectDepartment.objects.create(name="МО наук"), enter(deputy)
        form = {"field": "department", "seen": seen(trio[:2])}
        page = text(client.post("/people/change/", {**form, "value": science.pk}, follow=True))
        assert "Методическое объединение: МО наук. Изменено: 2 из 2 человек." in page
        assert set(science.teachers.all()) == set(trio[:2])
        form["seen"] = [f"{trio[0].pk}:2"]
        client.post("/people/change/", {**form, "clear": "on"})
        assert list(science.teachers.all()) == [trio[1]]

    def test_history_tells_it_as_one_action(self, enter, deputy, trio):
        actions.change_staff(
            by=deputy, people={p.pk: 1 for p in trio}, field="building", value="Корпус 5"
        )
        feed = text(enter(deputy).get("/history/"))
        assert "изменила одним разом записи сотрудников" in feed
        assert "3 сотрудника" in feed

    @pytest.mark.parametrize(
        ("field", "sent"), [("building", {}), ("class_ranges", {}), ("state", {"value": "left"})]
    )
    def test_nothing_is_emptied_by_an_idle_press(self, enter, deputy, trio, field, sent):
        form = {"field": field, "seen": seen(trio), **sent}
        answer = enter(deputy).post("/people/change/", form)
        assert answer.status_code == 422
        assert "Алова" in text(answer)
        assert not Teacher.objects.filter(version=2).exists()

    def test_nobody_chosen_is_said(self, enter, deputy, trio):
        client = enter(deputy)
        answer = client.get("/people/change/?field=state&person=x", follow=True)
        assert "Отметьте, кого это касается" in text(answer)
        assert client.get(f"/people/change/{asked(trio, 'surname')}").status_code == 404

    def test_who_has_left_neither_goes_on_leave_nor_comes_back(self, enter, deputy, trio):
        Teacher.objects.filter(pk=trio[0].pk).update(state="left", left_on=timezone.localdate())
        page = text(enter(deputy).get(f"/people/change/{asked(trio, 'state')}"))
        assert "Алова М. П.: уже не работают" in page
        people = {person.pk: 1 for person in trio}
        done = actions.change_staff(by=deputy, people=people, field="state", value="on_leave")
        assert (done.changed, done.left, done.stale) == (2, [trio[0]], [])

    def test_a_record_changed_meanwhile_stays_and_is_named(self, enter, deputy, trio):
        Teacher.objects.filter(pk=trio[1].pk).update(building="Корпус 1", version=2)
        page = text(
            enter(deputy).post(
                "/people/change/",
                {"field": "building", "value": "Корпус 5", "seen": seen(trio)},
                follow=True,
            )
        )
        assert "Изменено: 2 из 3 человек" in page
        assert "осталась как есть: Белкина М. П." in page
        trio[1].refresh_from_db()
        assert trio[1].building == "Корпус 1"

    def test_a_colleague_who_only_reads_sees_no_bar_and_is_refused(self, enter, director, trio):
        client = enter(director)
        page = text(client.get("/people/"))
        assert "С отмеченными" not in page
        assert 'name="person"' not in page
        assert client.get(f"/people/change/{asked(trio, 'state')}").status_code == 403
        form = {"field": "state", "value": "on_leave", "seen": seen(trio)}
        assert client.post("/people/change/", form).status_code == 403
        assert not Teacher.objects.filter(state="on_leave").exists()

    def test_costs_the_same_for_one_and_for_three(
        self, enter, deputy, trio, django_assert_num_queries
    ):
        with django_assert_num_queries(4) as one:
            actions.change_staff(by=deputy, people={trio[0].pk: 1}, field="state", value="on_leave")
        people = {trio[0].pk: 2, trio[1].pk: 1, trio[2].pk: 1}
        with django_assert_num_queries(len(one.captured_queries)):
            actions.change_staff(by=deputy, people=people, field="state", value="on_leave")


@pytest.mark.django_db(transaction=True)
def test_of_two_who_change_the_same_people_at_once_one_wins_whole(deputy, school):
    trio = TeacherFactory.create_batch(3)
    gate = Barrier(2)

    def change(people, building):
        gate.wait(timeout=10)
        try:
            return actions.change_staff(
                by=deputy, people={p.pk: 1 for p in people}, field="building", value=building
            )
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        doings = [pool.submit(change, trio, "А"), pool.submit(change, trio[::-1], "Б")]
        results = [doing.result() for doing in doings]
    assert sorted(done.changed for done in results) == [0, 3]
    assert sorted(len(done.stale) for done in results) == [0, 3]
    assert (
        Teacher.objects.filter(pk__in=[p.pk for p in trio]).values("building").distinct().count()
        == 1
    )


@pytest.mark.django_db
class TestExperience:
    """Years that the cards lack, typed for many at once."""

    @pytest.fixture
    def unknown(self, school):
        known = {"general_since": timezone.localdate().replace(year=2010, day=1)}
        TeacherFactory(surname="Известнова", **{f"{k}_since": known["general_since"] for k in
                       ("teaching", "school")})  # fmt: skip
        TeacherFactory(surname="Счётова", posts=["бухгалтер"])
        return [TeacherFactory(surname=name, **known) for name in ("Алова", "Белкина")]

    def test_asks_of_pedagogues_only_and_writes_what_was_typed(self, enter, deputy, unknown):
        client, (one, other) = enter(deputy), unknown
        page = text(client.get("/people/experience/"))
        assert ("Алова" in page, "Известнова" in page, "Счётова" in page) == (True, False, False)
        today = timezone.localdate()
        sent = {"on": f"{today}", f"teaching-{one.pk}": "7", f"school-{one.pk}": "2",
                f"teaching-{other.pk}": ""}  # fmt: skip
        assert client.post("/people/experience/", sent).status_code == 302
        one.refresh_from_db()
        assert (one.experience("teaching", today), one.experience("school", today)) == (7, 2)
        assert one.version == 2
        other.refresh_from_db()
        assert (other.teaching_since, other.version) == (None, 1)
        again = {"on": f"{today}", f"teaching-{one.pk}": "9"}
        client.post("/people/experience/", again)
        one.refresh_from_db()
        assert one.experience("teaching", today) == 7, "what is known is not rewritten"

    @pytest.mark.parametrize(("typed", "said"), [("90", "Не больше 70"), ("30", "общего стажа")])
    def test_a_wrong_number_writes_nothing_and_loses_nothing(
        self, enter, deputy, unknown, typed, said
    ):
        one, other = unknown
        sent = {"on": f"{timezone.localdate()}", f"teaching-{one.pk}": typed,
                f"school-{other.pk}": "3"}  # fmt: skip
        answer = enter(deputy).post("/people/experience/", sent)
        assert answer.status_code == 422
        page = text(answer)
        assert said in page
        assert 'value="3"' in page
        assert not Teacher.objects.filter(version=2).exists()
