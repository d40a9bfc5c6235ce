"""The deputy's decisions on requests: accepted, declined, merged, entered, taken back."""

import datetime as dt

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from people import actions
from people.models import MenteeEntry, ProfessionalRequest
from people.requests.content import content_of
from tests.request_factories import CompetenceFactory, MenteeFactory, RequestFactory, this_year
from tests.roadmap.test_concurrency import at_once, kinds

TODAY = dt.date(2026, 10, 5)


@pytest.mark.django_db
class TestDecisions:
    @pytest.fixture
    def asked(self, school):
        return RequestFactory(hard=[CompetenceFactory()], subject="физика")

    def press(self, client, asked, name, follow=False, **fields):
        return client.post(f"/requests/{asked.pk}/{name}/", fields, follow=follow)

    def test_accepted_it_is_in_the_bank(self, enter, deputy, asked):
        answer = self.press(enter(deputy), asked, "accept", group="young",
                            included_on="2026-09-01", until="31.05.2027")  # fmt: skip
        assert answer.status_code == 302
        entry = MenteeEntry.objects.get()
        assert (entry.teacher, entry.request, entry.group) == (asked.teacher, asked, "young")
        assert entry.until == dt.date(2027, 5, 31)

    def test_the_proposed_group_stands_with_its_reason(self, enter, deputy, asked):
        asked.teacher.teaching_since = timezone.localdate() - dt.timedelta(days=400)
        asked.teacher.save()
        page = enter(deputy).get(f"/requests/{asked.pk}/")
        assert page.context["accept_form"]["group"].value() == "young"
        assert page.context["accept_form"]["until"].value() == this_year().school_end
        assert "педагогический стаж 1" in page.content.decode().replace("\u00a0", " ")

    def test_declined_with_a_reason_that_the_teacher_reads(self, enter, deputy, teacher):
        asked = RequestFactory(teacher=teacher.teacher)
        assert self.press(enter(deputy), asked, "decline").status_code == 422
        self.press(enter(deputy), asked, "decline", reason="Есть другой путь")
        assert "Есть другой путь" in enter(teacher).get("/requests/my/").content.decode()

    def test_merged_with_another_of_the_same_teacher_only(self, enter, deputy, asked):
        first = RequestFactory(teacher=asked.teacher, state="accepted")
        other = RequestFactory(state="accepted")
        client = enter(deputy)
        refused = self.press(client, asked, "merge", into=other.pk, reason="то же")
        assert refused.status_code == 422
        self.press(client, asked, "merge", into=first.pk, reason="то же")
        asked.refresh_from_db()
        first.refresh_from_db()
        assert (asked.state, asked.merged_into) == ("merged", first)
        assert content_of(first) == content_of(asked)  # it lacked everything
        with pytest.raises(ValidationError):
            actions.merge_request(asked, by=deputy, into=other, reason="то же")

    def test_what_merging_carries_over_is_said_before(self, enter, deputy, asked):
        """The kept request gains what it lacks; where both speak, its own word stands."""
        hard, more, beyond = asked.difficulties.get().competence, *CompetenceFactory.create_batch(2)
        first = RequestFactory(
            teacher=asked.teacher, state="accepted", hard=[hard, more], levels={hard: 2},
            subject="химия",
        )  # fmt: skip
        third = CompetenceFactory()
        for rank, competence in [(2, third), (3, beyond)]:
            asked.difficulties.create(competence=competence, rank=rank)
        for competence, level in [(hard, 4), (third, 1)]:
            asked.assessments.create(competence=competence, level=level)
        asked.own_words, asked.wished_form = "Шумно", "беседа"
        asked.save()
        preview = enter(deputy).get(f"/requests/{asked.pk}/").context["merge_previews"][0]
        assert preview.gains == (
            f"затруднения: {third.name}", f"самооценка: {third.name} — 1", "как удобнее: беседа",
            "своими словами: Шумно",
        )  # fmt: skip
        assert preview.stays == (
            "предмет: химия (в этом запросе — физика)",
            f"самооценка, {hard.name}: 2 (в этом запросе — 4)",
        )
        assert preview.beyond == (beyond.name,)
        actions.merge_request(asked, by=deputy, into=first, reason="то же")
        kept = content_of(ProfessionalRequest.objects.get(pk=first.pk))
        assert kept.difficulties == (hard.pk, more.pk, third.pk)
        assert kept.levels == {hard.pk: 2, third.pk: 1}
        assert (kept.fields["subject"], kept.fields["own_words"]) == ("химия", "Шумно")

    @pytest.mark.parametrize("name", ["accept", "decline"])
    def test_every_decision_is_taken_back(self, enter, deputy, asked, name):
        client = enter(deputy)
        self.press(client, asked, name, group="young", included_on="2026-09-01", reason="рано")
        self.press(client, asked, "return")
        asked.refresh_from_db()
        assert (asked.state, asked.answer) == ("open", "")
        assert not MenteeEntry.objects.exists()

    def test_but_not_when_a_mentor_is_assigned(self, enter, deputy, asked):
        done = actions.accept_request(
            asked, by=deputy, group="young", included_on=timezone.localdate()
        )
        actions.move_mentee(done.entry, by=deputy, to="paired")
        answer = enter(deputy).post(f"/requests/{asked.pk}/return/", follow=True)
        assert "наставник закреплён" in answer.content.decode()
        assert MenteeEntry.objects.exists()

    def test_nor_when_another_waits(self, enter, deputy, asked):
        actions.decline_request(asked, by=deputy, reason="рано")
        RequestFactory(teacher=asked.teacher)
        answer = enter(deputy).post(f"/requests/{asked.pk}/return/", follow=True)
        assert "уже ждёт рассмотрения" in answer.content.decode()

    def test_a_judged_one_is_not_judged_again(self, enter, deputy, asked):
        actions.decline_request(asked, by=deputy, reason="рано")
        answer = self.press(enter(deputy), asked, "accept", group="young",
                            included_on="2026-09-01")  # fmt: skip
        assert answer.status_code == 422
        assert not MenteeEntry.objects.exists()

    @pytest.mark.parametrize("state", ["waiting", "paired", "left", "completed"])
    def test_who_is_in_the_bank_already_gets_what_was_typed_and_has_it_back(
        self, enter, deputy, asked, state
    ):
        """The page says what the entry says; taken back, the decision leaves it as it was."""
        before = {
            "state": state, "group": "newcomer", "source": "staff", "until": None,
            "included_on": this_year().start, "request": None,
            "left_reason": "Отказалась" if state == "left" else "",
        }  # fmt: skip
        entry = MenteeFactory(teacher=asked.teacher, **before)
        client = enter(deputy)
        page = client.get(f"/requests/{asked.pk}/")
        assert page.context["accept_form"]["group"].value() == "newcomer"
        assert before["left_reason"] in page.content.decode()
        typed = {"group": "young", "included_on": "2026-09-02", "until": "2027-05-30"}
        said = self.press(client, asked, "accept", follow=True, **typed).content.decode()
        entry.refresh_from_db()
        kept = (entry.request, entry.state, entry.group, entry.until, entry.left_reason)
        stays = state in ("waiting", "paired")
        assert kept == (asked, state if stays else "waiting", "young", dt.date(2027, 5, 30), "")
        assert ("уже в банке" if stays else "снова в банке") in said
        actions.return_request(asked, by=deputy)
        entry.refresh_from_db()
        assert {name: getattr(entry, name) for name in before} == before

    def test_a_new_request_of_who_has_left_stands_for_the_former_one(self, deputy, asked):
        """An entry that goes on waiting keeps its own request, and the sentence says so."""
        former = RequestFactory(teacher=asked.teacher, state="accepted")
        entry = MenteeFactory(teacher=asked.teacher, request=former)
        typed = {"group": "young", "included_on": timezone.localdate()}
        done = actions.accept_request(asked, by=deputy, **typed)
        assert (done.entry.request, done.kept) == (former, former)
        assert "Запрос в записи прежний" in done.said
        actions.return_request(asked, by=deputy)
        actions.leave_mentees(by=deputy, entries=[entry.pk], reason="Передумала")
        assert actions.accept_request(asked, by=deputy, **typed).entry.request == asked
        former.refresh_from_db()
        assert former.state == "closed"
        actions.return_request(asked, by=deputy)
        former.refresh_from_db()
        entry.refresh_from_db()
        assert (former.state, entry.state, entry.request) == ("accepted", "left", former)

    def test_an_empty_one_is_accepted_only_with_a_reason(self, enter, deputy, school):
        empty, client = RequestFactory(), enter(deputy)
        typed = {"group": "young", "included_on": "2026-09-01"}
        assert self.press(client, empty, "accept", **typed).status_code == 422
        with pytest.raises(ValidationError):
            actions.accept_request(empty, by=deputy, **typed)
        self.press(client, empty, "accept", reason="Первый год работы", **typed)
        assert MenteeEntry.objects.get().request == empty

    def test_an_entry_made_by_the_request_leaves_with_it(self, deputy, asked):
        actions.accept_request(asked, by=deputy, group="young", included_on=timezone.localdate())
        actions.return_request(asked, by=deputy)
        assert not MenteeEntry.objects.exists()

    def test_many_at_once_without_the_empty_ones(self, enter, deputy, asked):
        more, empty = RequestFactory(own_words="трудно"), RequestFactory()
        paper = MenteeFactory(teacher=more.teacher, request_on_paper="по бумаге")
        ticked = {"request": [asked.pk, more.pk, empty.pk]}
        answer = enter(deputy).post("/requests/accept/", ticked, follow=True)
        assert "Пустые запросы не приняты" in answer.content.decode()
        assert {e.teacher for e in MenteeEntry.objects.all()} == {asked.teacher, more.teacher}
        paper.refresh_from_db()
        assert (paper.request, paper.until) == (more, this_year().school_end)
        states = ProfessionalRequest.objects.values_list("pk", "state")
        assert dict(states) == {asked.pk: "accepted", more.pk: "accepted", empty.pk: "open"}

    def test_many_cost_as_many_queries_as_few(self, deputy, school, django_assert_num_queries):
        def accept(number):
            rows = [RequestFactory(own_words="трудно") for _ in range(number)]
            return {row.pk: "young" for row in rows}

        few, many = accept(1), accept(5)
        with django_assert_num_queries(10, exact=False) as captured:
            actions.accept_requests(by=deputy, chosen=few, included_on=TODAY)
        with django_assert_num_queries(len(captured.captured_queries)):
            actions.accept_requests(by=deputy, chosen=many, included_on=TODAY)

    def test_the_deputy_enters_anybodys(self, enter, deputy, stranger):
        answer = enter(deputy).post(
            "/requests/enter/",
            {"teacher": "Мятин Глеб Фёдорович", "source": "visit", "own_words": "Шумно"},
        )
        assert answer.status_code == 302
        made = ProfessionalRequest.objects.get()
        assert (made.teacher, made.source, made.entered_by) == (
            stranger.teacher, "visit", deputy,
        )  # fmt: skip
        again = enter(deputy).post(
            "/requests/enter/", {"teacher": "Мятин Глеб Фёдорович", "source": "visit"}
        )
        assert "уже ждёт рассмотрения" in again.content.decode()


@pytest.mark.django_db(transaction=True)
def test_accepted_and_included_at_once_a_person_is_in_the_bank_once(deputy):
    asked = RequestFactory(own_words="трудно")
    day, young = timezone.localdate(), "young"
    results = at_once(
        lambda: actions.accept_request(asked, by=deputy, group=young, included_on=day),
        lambda: actions.accept_requests(by=deputy, chosen={asked.pk: young}, included_on=day),
        lambda: actions.include_mentees(
            by=deputy, chosen={asked.teacher_id: young}, year=asked.year, included_on=day
        ),
    )
    assert "IntegrityError" not in kinds(results)
    assert MenteeEntry.objects.get().request == asked
