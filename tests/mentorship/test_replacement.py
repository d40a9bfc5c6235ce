"""Another mentor for a pair: screens, dates, one transaction, what is kept and for whom."""

import datetime as dt
import re

import pytest
from django.core.exceptions import ValidationError

from mentorship import actions
from mentorship.actions.closing import end_those_past_their_last_day
from mentorship.board.bank_case import bank
from mentorship.board.queue import waiting_requests
from mentorship.models import EndCause, Pair, PortfolioSection
from mentorship.pairs.candidates import candidates_for
from people.models import MenteeEntry, MentorEntry, Notification, StaleVersion, Teacher
from tests.factories import AccountFactory, TeacherFactory
from tests.mentorship.factories import (
    FIRST,
    TODAY,
    YEAR,
    MathematicianFactory,
    WaitingRequestFactory,
)
from tests.mentorship.programmes import ApprovedProgrammeFactory
from tests.request_factories import MenteeFactory
from tests.served import text

pytestmark = pytest.mark.django_db
DAY = dt.timedelta(days=1)


@pytest.fixture(autouse=True)
def _today(clock, school):
    clock(TODAY)
    actions.adopt_usual_dictionaries()


@pytest.fixture
def pair(deputy, mentor, asked) -> Pair:
    """A working pair of the cast's mentor that answers a request."""
    MathematicianFactory(teacher=mentor.teacher, capacity=2)
    made = actions.add_pair(
        by=deputy, mentor=mentor.teacher, mentee=asked.teacher, request=asked,
        starts_on=TODAY - 60 * DAY, ends_on=TODAY + 190 * DAY, group="физмат",
    )  # fmt: skip
    Pair.objects.update(state="active")
    made.refresh_from_db()
    return made


def cause(notice=True, name="отказ наставника") -> EndCause:
    return EndCause.objects.get(name=name if notice else "увольнение наставника")


def why(**fields) -> actions.Why:
    return actions.Why(**{"cause": cause(), "on": FIRST, "notice_on": TODAY} | fields)


def replace(deputy, pair, mentor=None, **fields):
    successor = mentor and actions.Successor(mentor, [{"key": "subject", "score": 1}])
    return actions.replace_mentor(
        pair, by=deputy, version=pair.version, why=why(**fields), successor=successor
    )


def test_the_old_pair_ends_the_day_before_the_new_one(deputy, pair, other, asked):
    new = replace(deputy, pair, other, words="Много классов")
    pair.refresh_from_db()
    assert (pair.state, pair.ends_on, pair.notice_on) == ("active", FIRST - DAY, TODAY)
    assert new.replaces_because == pair.end_reason
    assert (pair.end_cause, pair.end_reason) == (cause(), "отказ наставника: Много классов")
    assert (new.state, new.mentor, new.mentee) == ("preparation", other, pair.mentee)
    assert (new.starts_on, new.ends_on) == (FIRST, TODAY + 190 * DAY)
    assert (new.replaces, new.request, new.group, new.part) == (pair, asked, "физмат", "main")
    assert new.explanation == [{"key": "subject", "score": 1}]
    assert not waiting_requests(YEAR).exists()


def test_the_notice_is_counted_in_working_days(deputy, pair, other):
    with pytest.raises(ValidationError) as refusal:
        replace(deputy, pair, other, on=FIRST - DAY)
    assert refusal.value.message_dict["on"] == [
        "Раньше 23.11.2024 нельзя: прежняя пара работает до 22.11.2024, пока идёт предупреждение."
    ]
    with pytest.raises(ValidationError, match="Укажите, когда предупредили"):
        replace(deputy, pair, other, notice_on=None)
    assert replace(deputy, pair, other, cause=cause(notice=False), on=TODAY, notice_on=None)


def test_under_notice_it_works_to_its_last_day_and_ends_by_itself(
    enter, clock, deputy, mentor, pair, other
):
    """Art. 351.8; what is written in those days reaches the successor too."""
    made = ApprovedProgrammeFactory(pair=pair, lines=1)
    new = replace(deputy, pair, other)
    client, place = enter(mentor), Pair.objects.taking_place_of(pair.mentor)
    actions.adopt_usual_sections()
    section = PortfolioSection.objects.first()
    actions.add_entry(pair, by=mentor, section=section, title="Напоследок", happened_on=TODAY)
    actions.mark_item_done(made.items.get(), by=mentor, on=TODAY, result="")
    clock(FIRST - DAY)
    assert end_those_past_their_last_day(FIRST - DAY) == 0
    assert "идёт срок отказа до 22.11.2024" in text(client.get(f"/pairs/{pair.pk}/"))
    assert client.get(f"/pairs/{pair.pk}/meetings/new/").status_code == 200
    assert place.exists()
    clock(FIRST)  # the worker sleeps: what is read follows the date
    assert "прекращена досрочно" in text(client.get(f"/pairs/{pair.pk}/"))
    assert client.get(f"/pairs/{pair.pk}/programme/edit/").status_code == 404
    assert client.get(f"/pairs/{pair.pk}/meetings/new/").status_code == 200  # of the last day
    assert not place.all().exists()
    assert end_those_past_their_last_day(FIRST) == 1
    assert end_those_past_their_last_day(FIRST) == 0
    pair.refresh_from_db()
    assert (pair.state, pair.ends_on) == ("ended", FIRST - DAY)
    assert [entry.title for entry in new.entries.all()] == ["Напоследок"]
    assert new.programme.items.get().done_by == mentor


def test_who_replaces_a_pair_under_notice_begins_after_its_last_day(deputy, enter, pair, other):
    ending = actions.end_pair(
        pair, by=deputy, version=pair.version, cause=cause(), on=FIRST - DAY, notice_on=TODAY
    )
    page = text(enter(deputy).get(f"/pairs/{pair.pk}/replace/"))
    assert 'value="2024-11-23"' in page
    with pytest.raises(ValidationError, match=r"работает до 22\.11\.2024"):
        replace(deputy, ending, other, on=FIRST - DAY)
    new = replace(deputy, ending, other, on=FIRST + 3 * DAY)
    pair.refresh_from_db()
    assert (pair.state, pair.ends_on, new.starts_on) == ("active", FIRST - DAY, FIRST + 3 * DAY)
    step = {"by": deputy, "version": pair.version}
    with pytest.raises(ValidationError, match="сначала отмените новую пару"):
        actions.keep_pair(pair, until=FIRST, **step)
    with pytest.raises(ValidationError, match="последний день прежней пары — раньше"):
        actions.end_pair(pair, cause=cause(), on=FIRST + 5 * DAY, notice_on=TODAY, **step)


def test_nothing_happens_when_the_new_pair_cannot_be(deputy, pair, other):
    actions.add_pair(by=deputy, mentor=other, mentee=TeacherFactory(), starts_on=TODAY)
    with pytest.raises(actions.NoFreePlace):
        replace(deputy, pair, other)
    pair.refresh_from_db()
    assert pair.state == "active"
    assert not pair.replaced_by.exists()


def test_without_a_successor_the_request_waits_before_the_others(clock, deputy, pair, asked):
    later = WaitingRequestFactory(submitted_at=asked.submitted_at - 9 * DAY)
    entry = MenteeFactory(teacher=asked.teacher, year=YEAR, state="paired")
    assert replace(deputy, pair) is None
    assert [r.pk for r in waiting_requests(YEAR)] == [asked.pk, later.pk]
    clock(FIRST)
    end_those_past_their_last_day(FIRST)
    entry.refresh_from_db()
    assert entry.state == MenteeEntry.State.WAITING
    MentorEntry.objects.update(state="suspended")
    MathematicianFactory(capacity=1)
    made = actions.start_match(by=deputy, year=YEAR)
    assert [line.request_id for line in made.lines.filter(mentor__isnull=False)] == [asked.pk]


def test_a_temporary_substitute_stands_in_while_the_pair_is_paused(deputy, pair, other):
    until = FIRST + 30 * DAY
    both = {AccountFactory(teacher=one) for one in (other, pair.mentee)}
    new = replace(deputy, pair, other, until=until, on=TODAY, notice_on=None)
    pair.refresh_from_db()
    assert (pair.state, pair.ends_on) == ("paused", TODAY + 190 * DAY)
    assert (new.part, new.starts_on, new.ends_on) == ("temporary", TODAY, until)
    assert new.replaces_because == "отказ наставника"
    told = Notification.objects.filter(text__startswith="Другой наставник с 19.11.2024")
    assert {one.account for one in told} == both


def test_a_pair_that_was_only_prepared_is_cancelled(enter, mentor, deputy, pair, other):
    Pair.objects.update(state="preparation")
    new = replace(deputy, pair, other, on=TODAY, notice_on=None)
    pair.refresh_from_db()
    assert (pair.state, new.replaces) == ("cancelled", pair)
    assert "наставник сменился до её начала" in text(enter(mentor).get("/"))


def test_it_is_done_once_and_not_to_a_finished_pair(deputy, pair, other):
    with pytest.raises(StaleVersion):
        actions.replace_mentor(pair, by=deputy, version=9, why=why(), successor=None)
    replace(deputy, pair, other)
    pair.refresh_from_db()
    with pytest.raises(ValidationError, match="Замена уже есть: наставник Яшина"):
        replace(deputy, pair, other)
    Pair.objects.filter(pk=pair.pk).update(state="completed")
    pair.refresh_from_db()
    with pytest.raises(ValidationError, match="заменять некого"):
        replace(deputy, pair, other)


def test_a_place_is_free_from_the_day_after_it_was_held(deputy, pair, other):
    held = actions.add_pair(
        by=deputy, mentor=other, mentee=TeacherFactory(), starts_on=TODAY, ends_on=FIRST - DAY
    )
    (now,) = candidates_for(pair, today=TODAY, account=deputy)
    (then,) = candidates_for(pair, today=TODAY, account=deputy, since=FIRST)
    assert (now.has_place, then.has_place) == (False, True)
    assert replace(deputy, pair, other).over_capacity_reason == ""
    with pytest.raises(actions.NoFreePlace, match="в эти дни уже 1"):
        actions.save_pair(held, by=deputy, version=held.version, ends_on=FIRST)
    longer = {"ends_on": FIRST, "over_capacity_reason": "на день"}
    assert actions.save_pair(held, by=deputy, version=held.version, **longer)


def test_whom_a_conflict_parted_only_a_reason_joins_again(enter, deputy, pair, asked):
    actions.end_pair(
        pair, by=deputy, version=pair.version, cause=cause(name="работа вместе не сложилась"),
        on=TODAY - DAY, notice_on=TODAY - 20 * DAY,
    )  # fmt: skip
    sent = {"mentor": pair.mentor_id, "mentee": pair.mentee_id, "part": "main",
            "starts_on": "2024-11-25"}  # fmt: skip
    answer = enter(deputy).post("/pairs/new/", sent)
    assert "по правилам подбора их больше не соединяют" in text(answer)
    made = actions.start_match(by=deputy, year=YEAR)
    assert made.lines.get().why_nobody == "Никто не подходит: работа вместе не сложилась — 1"
    chosen = {"request": asked, "mentor": pair.mentor, "kind": "pin", "reason": "помирились"}
    actions.choose_by_hand(made, by=deputy, **chosen)
    (again,) = actions.publish_match(made, by=deputy, starts_on=TODAY)
    assert again.mentor == pair.mentor


def test_candidates_disturb_as_few_as_they_can(deputy, pair, other):
    """A mentor whose place somebody waits for comes after one whom nobody needs."""
    idle = MathematicianFactory(teacher__surname="Абрамова", teacher__subjects=["физика"]).teacher
    WaitingRequestFactory()
    full = MathematicianFactory(capacity=1).teacher
    actions.add_pair(by=deputy, mentor=full, mentee=TeacherFactory(), starts_on=TODAY)
    said = {one.mentor: one.disturbs for one in candidates_for(pair, today=TODAY, account=deputy)}
    assert list(said) == [idle, other, full]
    assert "никого не потеснит" not in said[other]
    assert "понадобится причина" in said[full]
    assert pair.mentor not in said
    Pair.objects.create(mentor=idle, mentee=pair.mentee, starts_on=TODAY, part="additional")
    assert idle not in {one.mentor for one in candidates_for(pair, today=TODAY, account=deputy)}


class TestScreens:
    def sent(self, **fields) -> dict:
        return {"cause": cause().pk, "notice_on": "2024-11-19", "on": "2024-11-23"} | fields

    def address(self, pair, **fields) -> str:
        sent = self.sent(**fields).items()
        return f"/pairs/{pair.pk}/replace/?" + "&".join(f"{k}={v}" for k, v in sent)

    def test_three_of_them_lead_to_the_new_pair(self, enter, deputy, pair, other):
        client = enter(deputy)
        first = text(client.get(f"/pairs/{pair.pk}/replace/"))
        assert "работает до 22.11.2024, новая — не раньше 23.11.2024" in first
        assert 'value="2024-11-23"' in first
        second = client.get(self.address(pair))
        assert "Яшина" in text(second)
        assert "Ведёт тот же предмет: математика" in text(second)
        assert "работает до 22.11.2024 включительно" in text(second)
        sent = self.sent(version=pair.version, mentor=other.pk)
        third = client.post(f"/pairs/{pair.pk}/replace/", sent, follow=True)
        assert "Наставник заменён: Яшина" in text(third)
        new = Pair.objects.get(mentor=other)
        assert new.explanation[0]["sentence"]
        assert "Вместо" in text(client.get(f"/pairs/{new.pk}/"))
        assert "Заменить наставника" not in text(client.get(f"/pairs/{pair.pk}/"))

    def test_who_is_on_leave_is_the_last_and_not_marked(self, enter, deputy, pair, other):
        Teacher.objects.filter(pk=other.pk).update(state="on_leave")
        marked = re.compile(r'name="mentor" value="(\d*)" checked')
        page = text(enter(deputy).get(self.address(pair)))
        assert ("В отпуске: назначают" in page, marked.findall(page)) == (True, [""])
        free = MathematicianFactory(teacher__subjects=["труд"]).teacher
        page = text(enter(deputy).get(self.address(pair)))
        assert page.index(free.full_name) < page.index(other.full_name)
        assert ("у кого есть место, не подходит" in page, marked.findall(page)) == (True, [""])
        near = MathematicianFactory(teacher__subjects=["физика"]).teacher
        assert marked.findall(text(enter(deputy).get(self.address(pair)))) == [str(near.pk)]

    def test_who_leaves_the_school_is_asked_about_and_offered_no_more(self, enter, deputy, pair):
        sent = self.sent(cause=cause(notice=False).pk, on=FIRST, version=pair.version, mentor="")
        client, leaver = enter(deputy), pair.mentor
        page = text(client.post(f"/pairs/{pair.pk}/replace/", sent, follow=True))
        entry = MentorEntry.objects.get(teacher=leaver)
        assert f'<a href="/people/{leaver.pk}/state/?to=left">отметить увольнение</a>' in page
        assert f'<a href="/mentors/{entry.pk}/">отметить «выбыл»</a>' in page
        last = Pair.objects.get(pk=pair.pk).ends_on
        asked = [[one.teacher for one in bank(YEAR, day)] for day in (last - DAY, last)]
        assert [leaver in there for there in asked] == [True, False]
        MentorEntry.objects.filter(pk=entry.pk).update(council_date=last + DAY)
        assert leaver in [one.teacher for one in bank(YEAR, last)]

    def test_a_day_too_early_is_said_at_the_field(self, enter, deputy, pair):
        answer = enter(deputy).get(self.address(pair, on="2024-11-20"))
        assert answer.status_code == 422
        assert "Раньше 23.11.2024 нельзя" in text(answer)

    def test_a_full_mentor_asks_for_the_reason(self, enter, deputy, pair, other):
        actions.add_pair(by=deputy, mentor=other, mentee=TeacherFactory(), starts_on=TODAY)
        sent = self.sent(version=pair.version, mentor=other.pk)
        client = enter(deputy)
        answer = client.post(f"/pairs/{pair.pk}/replace/", sent)
        assert answer.status_code == 422
        assert "уже 1 наставляемый из 1" in text(answer)
        sent["over_capacity_reason"] = "параллель"
        assert client.post(f"/pairs/{pair.pk}/replace/", sent).status_code == 302

    def test_of_two_deputies_the_second_is_told(self, enter, deputy, pair, other):
        sent = self.sent(version=77, mentor=other.pk)
        answer = enter(deputy).post(f"/pairs/{pair.pk}/replace/", sent)
        assert answer.status_code == 409
        assert "изменил кто-то другой" in text(answer)

    def test_the_former_mentor_still_opens_the_pair(self, enter, deputy, mentor, pair, other):
        new = replace(deputy, pair, other)
        assert enter(mentor).get(f"/pairs/{pair.pk}/").status_code == 200
        assert enter(mentor).get(f"/pairs/{new.pk}/").status_code == 404


def test_who_leaves_is_replaced_in_all_pairs_at_once(enter, deputy, pair, other, mentor):
    second = actions.add_pair(
        by=deputy, mentor=mentor.teacher, mentee=TeacherFactory(), starts_on=TODAY
    )
    client, address = enter(deputy), f"/pairs/leaving/{mentor.teacher.pk}/"
    leaves = f"/people/{mentor.teacher.pk}/state/"
    assert "Наставник, 2 пары: выберите, кто" in text(client.get(f"{leaves}?to=left"))
    moved = client.post(leaves, {"to": "left", "left_on": TODAY - DAY}, follow=True)
    assert text(moved).count(f'<a href="{address}">Наставник, 2 пары') == 2  # told, and kept
    assert f'href="{address}"' in text(client.get("/pairs/"))
    page = text(client.get(address))
    assert page.count("<b>Яшина") == 2
    assert page.count("Никого не потеснит") + page.count("никого не потеснит") == 2
    assert page.count("Ведёт тот же предмет: математика") == 1  # reasons, of the pair that has any
    assert re.search(rf'name="{pair.pk}-mentor" value="{other.pk}" checked', page)
    sent = {"cause": cause(notice=False).pk, "on": "2024-11-19", f"{pair.pk}-mentor": other.pk}
    assert "в парах: 1 из 2" in text(client.post(address, sent, follow=True))
    states = Pair.objects.filter(mentor=mentor.teacher).values_list("pk", "state")
    assert dict(states) == {pair.pk: "ended", second.pk: "cancelled"}
    assert Pair.objects.get(mentor=other).replaces == pair
    assert "Пар, которые идут" in text(client.get(address))


def test_who_only_stands_in_for_a_leaver_leaves_the_request_in_the_queue(
    enter, deputy, pair, other, mentor, asked
):
    """Also the request of last year, and that of a pair that was only prepared."""
    type(asked).objects.update(year=YEAR.previous)
    prepared = WaitingRequestFactory(submitted_at=asked.submitted_at + DAY)
    MentorEntry.objects.update(capacity=3)
    actions.add_pair(by=deputy, mentor=mentor.teacher, mentee=prepared.teacher, starts_on=TODAY)
    later = WaitingRequestFactory(submitted_at=asked.submitted_at - 9 * DAY)
    Teacher.objects.filter(pk=mentor.teacher.pk).update(state="left", left_on=TODAY - DAY)
    sent = {
        "cause": cause(notice=False).pk, "on": "2024-11-19", f"{pair.pk}-mentor": other.pk,
        f"{pair.pk}-until": "2024-11-01",
    }  # fmt: skip
    client, address = enter(deputy), f"/pairs/leaving/{mentor.teacher.pk}/"
    assert "кончается раньше, чем начинается" in text(client.post(address, sent))
    client.post(address, sent | {f"{pair.pk}-until": "2024-12-20"})
    new = Pair.objects.get(mentor=other)
    assert (new.part, new.ends_on, new.request) == ("temporary", dt.date(2024, 12, 20), asked)
    assert [one.pk for one in waiting_requests(YEAR)] == [asked.pk, prepared.pk, later.pk]
    queue = text(client.get("/matching/"))
    assert queue.count("вне очереди</span>") == 2


def test_of_a_pair_that_did_not_come_to_be_the_two_read_nothing_carried(
    enter, deputy, mentor, teacher, pair, tmp_path, settings
):
    settings.MEDIA_ROOT = tmp_path
    actions.adopt_usual_sections()
    section = PortfolioSection.objects.first()
    actions.add_entry(pair, by=mentor, section=section, title="Тайна", happened_on=TODAY)
    ApprovedProgrammeFactory(pair=pair, lines=1)
    MathematicianFactory(teacher=teacher.teacher, capacity=2)
    new = replace(deputy, pair, teacher.teacher)
    entry, item, client = new.entries.get(), new.programme.items.get(), enter(teacher)
    pages = {
        f"/pairs/{new.pk}/portfolio/": "Тайна",
        f"/pairs/{new.pk}/portfolio/{entry.pk}/": "Тайна",
        f"/pairs/{new.pk}/talk/entry/{entry.pk}/": "Запись портфолио",
        f"/pairs/{new.pk}/talk/item/{item.pk}/": item.measure,
        f"/pairs/{new.pk}/programme/": item.measure,
    }
    for page, word in pages.items():
        assert word in text(client.get(page)), page
    actions.cancel_pair(new, by=deputy, version=new.version, why="Передумали")
    assert client.get(f"/pairs/{new.pk}/").status_code == 200
    for page, word in pages.items():
        assert word not in text(client.get(page)), page
    assert "Тайна" in text(enter(mentor).get(f"/pairs/{pair.pk}/portfolio/"))
