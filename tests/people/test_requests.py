"""A teacher's professional request: asked, completed, withdrawn; nothing typed is lost."""

import json

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone

from people import actions
from people.actions import RequestContent
from people.models import AskedTeacher, Draft, Notification, ProfessionalRequest
from tests.factories import AccountFactory, TeacherFactory
from tests.request_factories import CampaignFactory, CompetenceFactory, RequestFactory

pytestmark = pytest.mark.django_db
NEW = "/requests/new/"


@pytest.fixture
def competences(school):
    return [CompetenceFactory(name=name) for name in ("Оценивание", "Дисциплина", "Родители")]


def only() -> ProfessionalRequest:
    return ProfessionalRequest.objects.get()


def filled(competences, **changes) -> dict:
    first, second, third = competences
    return {
        "difficulty_1": second.pk,
        "difficulty_2": first.pk,
        f"level_{third.pk}": "4",
        "subject": "биология",
        "class_range": "middle",
        "ways": ["консультации", "переписка"],
        "ways_own": "вместе на конференцию",
        "times": ["после уроков"],
        "own_words": "Пятый класс шумит",
        **changes,
    }


class TestAsking:
    def test_a_request_holds_what_was_said(self, enter, teacher, competences):
        answer = enter(teacher).post(NEW, filled(competences))
        assert answer.status_code == 302
        request = only()
        assert answer["Location"] == f"/requests/{request.pk}/"
        assert (request.teacher, request.source) == (teacher.teacher, "self")
        assert [d.competence.name for d in request.difficulties.all()] == [
            "Дисциплина",
            "Оценивание",
        ]
        assert {a.competence.name: a.level for a in request.assessments.all()} == {"Родители": 4}
        assert request.wished_form == "консультации, переписка, вместе на конференцию"
        assert request.wished_time == "после уроков"

    def test_subject_and_classes_are_known_from_the_staff_record(self, enter, teacher, school):
        teacher.teacher.subjects, teacher.teacher.class_ranges = ["биология", "химия"], ["senior"]
        teacher.teacher.save()
        form = enter(teacher).get(NEW).context["form"]
        assert form["subject"].value() == "биология, химия"
        assert form["class_range"].value() == "senior"

    def test_an_empty_request_may_be_sent(self, enter, teacher, school):
        assert enter(teacher).post(NEW, {}).status_code == 302
        assert only().state == "open"

    def test_one_difficulty_is_named_once(self, enter, teacher, competences):
        twice = filled(competences, difficulty_2=competences[1].pk)
        answer = enter(teacher).post(NEW, twice)
        assert answer.status_code == 422
        assert "уже названо выше" in answer.content.decode()
        assert "Пятый класс шумит" in answer.content.decode()
        assert not ProfessionalRequest.objects.exists()

    def test_a_second_one_leads_to_the_first_that_waits(self, enter, teacher, school):
        first = RequestFactory(teacher=teacher.teacher)
        assert enter(teacher).get(NEW)["Location"] == f"/requests/{first.pk}/edit/"

    def test_nobody_asks_for_somebody_else(self, teacher, school):
        with pytest.raises(PermissionDenied):
            actions.send_request(
                by=teacher, teacher=TeacherFactory(), content=RequestContent({}),
                today=timezone.localdate(),
            )  # fmt: skip

    def test_an_account_of_nobody_is_told_so(self, enter, school):
        nobody = AccountFactory(teacher=None)
        assert enter(nobody).get(NEW).status_code == 403
        assert enter(nobody).get("/requests/my/").status_code == 200


class TestWishes:
    @pytest.mark.parametrize(
        "typed", ["Пихтина Алла Юрьевна", "пихтина алла", "ПИХТИНА", "Пихтина А. Ю."]
    )
    def test_a_colleague_is_understood(self, enter, teacher, school, typed):
        colleague = TeacherFactory(surname="Пихтина", first_name="Алла", patronymic="Юрьевна")
        enter(teacher).post(NEW, {"wished_mentor": typed})
        assert only().wished_mentor == colleague

    def test_a_slip_of_the_pen_is_asked_about(self, enter, teacher, school):
        TeacherFactory(surname="Пихтина", first_name="Алла", patronymic="Юрьевна")
        answer = enter(teacher).post(NEW, {"wished_mentor": "Пихтена Алла"})
        assert "Возможно, это Пихтина Алла Юрьевна?" in answer.content.decode()

    def test_namesakes_are_told_apart_by_their_posts(self, enter, teacher, school):
        TeacherFactory(surname="Пихтина", posts=["учитель физики"])
        other = TeacherFactory(surname="Пихтина", posts=["логопед"])
        client = enter(teacher)
        answer = client.post(NEW, {"wished_mentor": "Пихтина Мария Петровна"})
        assert "не одного человека" in answer.content.decode()
        client.post(NEW, {"wished_mentor": "Пихтина Мария Петровна, логопед"})
        assert only().wished_mentor == other

    def test_not_oneself_and_not_both(self, enter, teacher, school):
        TeacherFactory(surname="Пихтина")
        client = enter(teacher)
        assert client.post(NEW, {"wished_mentor": "Липина Софья Марковна"}).status_code == 422
        both = {"wished_mentor": "Пихтина", "unwanted_mentor": "Пихтина"}
        assert client.post(NEW, both).status_code == 422


class TestCompleting:
    def test_what_is_taken_out_goes_and_ranks_may_change_places(self, enter, teacher, competences):
        first, second, third = competences
        request = RequestFactory(teacher=teacher.teacher, hard=[first, second], levels={third: 2})
        content = {"difficulty_1": second.pk, "difficulty_2": first.pk, "version": request.version}
        enter(teacher).post(f"/requests/{request.pk}/edit/", content)
        assert [d.competence for d in request.difficulties.all()] == [second, first]
        assert not request.assessments.exists()

    def test_the_form_shows_what_was_said(self, enter, teacher, competences):
        client = enter(teacher)
        client.post(NEW, filled(competences))
        form = client.get(f"/requests/{only().pk}/edit/").context["form"]
        assert form["ways"].value() == ["консультации", "переписка"]
        assert form["ways_own"].value() == "вместе на конференцию"
        assert form["difficulty_1"].value() == str(competences[1].pk)

    def test_two_editors_see_both_texts(self, enter, teacher, deputy, competences):
        request = RequestFactory(teacher=teacher.teacher)
        address = f"/requests/{request.pk}/edit/"
        enter(deputy).post(address, {"own_words": "со слов", "version": 1})
        client = enter(teacher)
        answer = client.post(address, {"own_words": "мои слова", "version": 1})
        assert answer.status_code == 409
        assert "со слов" in answer.content.decode()
        assert "мои слова" in answer.content.decode()
        version = answer.context["form"]["version"].value()
        client.post(address, {"own_words": "мои слова", "version": version})
        assert only().own_words == "мои слова"

    def test_what_is_judged_is_not_changed(self, enter, teacher, school):
        request = RequestFactory(teacher=teacher.teacher, state="accepted")
        client = enter(teacher)
        assert client.get(f"/requests/{request.pk}/edit/").status_code == 302
        with pytest.raises(ValidationError):
            actions.edit_request(request, by=teacher, version=1, content=RequestContent({}))

    def test_withdrawn_and_back(self, enter, teacher, school):
        request = RequestFactory(teacher=teacher.teacher)
        client = enter(teacher)
        client.post(f"/requests/{request.pk}/withdraw/")
        assert only().state == "withdrawn"
        client.post(f"/requests/{request.pk}/return/")
        assert only().state == "open"

    def test_the_author_takes_no_decision_back(self, enter, teacher, school):
        request = RequestFactory(teacher=teacher.teacher, state="declined", answer="рано")
        assert enter(teacher).post(f"/requests/{request.pk}/return/").status_code == 403
        assert only().state == "declined"


class TestDrafts:
    KEY = "/drafts/request-new/"

    def save(self, client, content):
        return client.post(self.KEY, json.dumps(content), content_type="application/json")

    def test_what_was_typed_is_there_again_on_any_device(self, enter, teacher, competences):
        typed = {"own_words": ["Пятый класс"], "ways": ["переписка"], "difficulty_1": ["x"]}
        answer = self.save(enter(teacher), typed)
        assert answer.json()["saved"] == f"{timezone.localtime():%H:%M}"
        page = enter(teacher).get(NEW)
        assert page.context["form"]["own_words"].value() == "Пятый класс"
        assert page.context["form"]["ways"].value() == ["переписка"]
        assert "черновик сохранён" in page.content.decode()

    def test_it_goes_when_the_form_is_sent(self, enter, teacher, school):
        self.save(enter(teacher), {"own_words": ["Пятый класс"]})
        enter(teacher).post(NEW, {"own_words": "Пятый класс шумит"})
        assert not Draft.objects.exists()

    def test_it_stays_when_the_form_is_refused(self, enter, teacher, school):
        self.save(enter(teacher), {"own_words": ["Пятый класс"]})
        enter(teacher).post(NEW, {"wished_mentor": "нет такого"})
        assert Draft.objects.exists()

    def test_it_is_nobody_elses(self, enter, teacher, stranger, deputy):
        self.save(enter(teacher), {"own_words": ["Пятый класс"]})
        for other in (stranger, deputy):
            assert "Пятый класс" not in enter(other).get(NEW).content.decode()

    def test_the_form_begins_anew(self, enter, teacher, school):
        self.save(enter(teacher), {"own_words": ["Пятый класс"]})
        answer = enter(teacher).post(f"{self.KEY}drop/", {"next": NEW})
        assert answer["Location"] == NEW
        assert "Пятый класс" not in enter(teacher).get(NEW).content.decode()

    @pytest.mark.parametrize(
        "body", ["", "[]", '{"a": "b"}', '{"a": [1]}', "не джейсон", '{"a": ["\\u0000"]}'],
    )  # fmt: skip
    def test_what_is_no_draft_is_refused(self, enter, teacher, body):
        answer = enter(teacher).post(self.KEY, body, content_type="application/json")
        assert answer.status_code == 422
        assert not Draft.objects.exists()

    def test_a_person_keeps_only_so_many_and_so_much(self, enter, teacher, school):
        client = enter(teacher)
        assert self.save(client, {"own_words": ["д" * 100_001]}).status_code == 422
        Draft.objects.bulk_create(Draft(account=teacher, key=f"other-{n}") for n in range(50))
        assert self.save(client, {"own_words": ["д"]}).status_code == 422


class TestNoNeed:
    def test_an_answer_in_one_tap_and_back(self, enter, teacher, school):
        CampaignFactory(asked=[teacher.teacher])
        client = enter(teacher)
        assert "Помощь не нужна" in client.get("/").content.decode()
        client.post("/requests/no-need/")
        assert AskedTeacher.objects.get().no_need_at
        assert "вы ответили: помощь не нужна" in client.get("/requests/my/").content.decode()
        client.post("/requests/no-need/", {"back": "yes"})
        assert not AskedTeacher.objects.get().no_need_at

    def test_a_request_takes_it_back_too(self, enter, teacher, school):
        CampaignFactory(asked=[teacher.teacher])
        client = enter(teacher)
        client.post("/requests/no-need/")
        client.post(NEW, {"own_words": "всё-таки трудно"})
        assert not AskedTeacher.objects.get().no_need_at

    def test_it_is_said_only_when_asked(self, enter, teacher, stranger, school):
        CampaignFactory(asked=[stranger.teacher])
        client = enter(teacher)
        assert "Помощь не нужна" not in client.get("/").content.decode()
        answer = client.post("/requests/no-need/", follow=True)
        assert "сейчас не идёт" in answer.content.decode()


class TestTheReminder:
    """«Одно напоминание»: one press of the deputy tells whoever is silent, once."""

    def test_tells_the_silent_once_and_counts_them(self, enter, deputy, teacher, stranger):
        campaign = CampaignFactory(asked=[teacher.teacher, stranger.teacher, TeacherFactory()])
        enter(stranger).post("/requests/no-need/")
        answer = enter(deputy).post("/requests/campaign/remind/", follow=True)
        assert "Напомнили в приложении: 1\xa0человек" in answer.content.decode()
        for _ in (1, 2):
            line = Notification.objects.get()
            assert (line.account, line.url) == (teacher, "/requests/my/")
            assert f"до {campaign.closes_on:%d.%m.%Y}" in line.text
            again = enter(deputy).post("/requests/campaign/remind/", follow=True)
        assert "оно одно за сбор" in again.content.decode()
        assert "уведомлений 1" in again.content.decode()
        assert "не могут войти в приложение: 1" in again.content.decode()
        assert "Напоминаем" in enter(teacher).get("/").content.decode()
        assert "Напоминаем" not in enter(stranger).get("/").content.decode()
