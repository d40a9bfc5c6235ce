"""Where a substitute works: the pair is replaced for good, or another one stands in."""

import datetime as dt

import pytest
from django.core.exceptions import ValidationError

from mentorship import actions
from mentorship.actions.closing import end_those_past_their_last_day
from mentorship.board.queue import waiting_requests
from mentorship.models import EndCause, Pair, PortfolioSection
from people.models import Notification, Teacher
from tests.factories import AccountFactory
from tests.mentorship.factories import (
    FIRST,
    TODAY,
    YEAR,
    MathematicianFactory,
)
from tests.request_factories import MenteeFactory
from tests.served import text

pytestmark = pytest.mark.django_db
DAY = dt.timedelta(days=1)


@pytest.fixture(autouse=True)
def _today(clock, school):
    clock(TODAY)
    actions.adopt_usual_dictionaries()


@pytest.fixture
def pair(mentor, asked) -> Pair:
    """A working pair of the cast's mentor that answers a request."""
    return Pair.objects.create(
        mentor=mentor.teacher, mentee=asked.teacher, request=asked, state="active",
        starts_on=TODAY - 60 * DAY, ends_on=TODAY + 190 * DAY,
    )  # fmt: skip


def cause(name: str) -> EndCause:
    return EndCause.objects.get(name=name)


def replace(deputy, pair, mentor, **fields) -> Pair:
    said = {"cause": cause("отказ наставника"), "on": FIRST, "notice_on": TODAY} | fields
    return actions.replace_mentor(
        pair, by=deputy, version=pair.version, why=actions.Why(**said),
        successor=mentor and actions.Successor(mentor),
    )  # fmt: skip


@pytest.mark.parametrize("who", ["nobody", "another", "substitute"])
def test_where_a_substitute_works_a_leavers_pair_goes_on(
    enter, clock, deputy, mentor, pair, other, asked, who
):
    """He stays to his term and answers no request; he gives way to another; or he stays for good.
    What he wrote goes on with the mentee, once."""
    actions.adopt_usual_sections()
    entry = MenteeFactory(teacher=asked.teacher, year=YEAR, state="paired")
    add_entry(pair, mentor, "Прежнее")
    substitute = MathematicianFactory(teacher__surname="Дубов").teacher
    stand = stands_in(deputy, pair, substitute)
    Teacher.objects.filter(pk=mentor.teacher.pk).update(state="left", left_on=TODAY - DAY)
    client, address = enter(deputy), f"/pairs/leaving/{mentor.teacher.pk}/"
    assert "Замещает сейчас; 1 свободное место" in text(client.get(address))
    first, chosen = TODAY + 2 * DAY, {"another": other, "substitute": substitute}.get(who)
    sent = {"cause": cause("увольнение наставника").pk, "on": first,
            f"{pair.pk}-mentor": chosen.pk if chosen else ""}  # fmt: skip
    if who == "another":
        first = FIRST
        sent |= warned_in_time(client, address, sent)
    assert client.post(address, sent).status_code == 302
    add_entry(stand, deputy, "После выбора")
    clock(first)
    end_those_past_their_last_day(first)
    stand.refresh_from_db()
    pair.refresh_from_db()
    assert (pair.state, pair.ends_on) == ("ended", first - DAY)
    if chosen is None:
        assert [one.pk for one in waiting_requests(YEAR)] == [asked.pk]
        assert "вне очереди</span>" in text(client.get("/matching/"))
        actions.complete_pair(stand, by=deputy, version=stand.version, on=first)
        entry.refresh_from_db()
        asked.refresh_from_db()
        assert (entry.state, asked.state) == ("waiting", "accepted")
        assert [one.pk for one in waiting_requests(YEAR)] == [asked.pk]
        return
    new = Pair.objects.get(part="main", mentor=chosen)
    assert stand.notice_on == (TODAY if who == "another" else None)
    assert (stand.state, stand.ends_on) == ("ended", first - DAY)
    assert (new.replaces, new.request, new.starts_on) == (pair, asked, first)
    titles = sorted(one.title for one in new.entries.all())
    assert titles == ["После выбора", "Прежнее", "С временным"]
    assert not waiting_requests(YEAR).exists()


def warned_in_time(client, address, sent) -> dict:
    """What has to be typed besides: the leaver needs no notice, whoever stands in does."""
    asked_for = text(client.post(address, sent))
    assert "(Дубов М. П., до 19.12.2024) о досрочном окончании тоже" in asked_for
    too_early = text(client.post(address, sent | {"notice_on": TODAY}))
    assert "Раньше 23.11.2024 нельзя: временный наставник (Дубов М. П.)" in too_early
    return {"notice_on": TODAY, "on": FIRST}


def test_he_gives_way_to_a_mentor_of_the_matching(enter, clock, deputy, mentor, pair, other, asked):
    """In the days of a notice that is asked for; his release is drafted, what he wrote goes on."""
    actions.adopt_usual_sections()
    add_entry(pair, mentor, "Прежнее")
    stand = stands_in(deputy, pair, MathematicianFactory(teacher__surname="Дубов").teacher)
    sent = {"cause": cause("долгое отсутствие").pk, "on": FIRST, "notice_on": TODAY}
    whom = enter(deputy).get(f"/pairs/{pair.pk}/replace/", sent)
    assert "Сейчас замещает Дубов М. П. (до 19.12.2024)" in text(whom)
    pair.refresh_from_db()
    replace(deputy, pair, None)
    made = actions.start_match(by=deputy, year=YEAR)
    pinned = {"kind": "pin", "request": asked, "mentor": other, "reason": "давно знакомы"}
    actions.choose_by_hand(made, by=deputy, **pinned)
    client, publish = enter(deputy), f"/matching/{made.pk}/publish/"
    assert "Уступят место: Дубов М. П." in text(client.get(f"/matching/{made.pk}/"))
    both = [AccountFactory(teacher=one) for one in (other, asked.teacher)]
    sent = {"starts_on": TODAY, "rows": made.lines.get().pk, "goes_on": "on"}
    assert "о досрочном окончании тоже предупреждают" in text(client.post(publish, sent))
    assert client.post(publish, sent | {"notice_on": TODAY}).status_code == 302
    assert "Об освобождении от обязанностей" in text(client.get("/acts/?state=draft"))
    add_entry(stand, deputy, "После подбора")
    clock(FIRST)
    end_those_past_their_last_day(FIRST)
    stand.refresh_from_db()
    assert (stand.state, stand.ends_on) == ("ended", FIRST - DAY)
    new = Pair.objects.get(mentor=other)
    assert (new.replaces, new.starts_on) == (pair, FIRST)
    told = Notification.objects.filter(url=f"/pairs/{new.pk}/", kind="pair")
    assert sorted(one.account.pk for one in told) == [one.pk for one in both]  # each once
    titles = sorted(one.title for one in new.entries.all())
    assert titles == ["После подбора", "Прежнее", "С временным"]


def stands_in(deputy, pair, substitute) -> Pair:
    """The substitute's pair at work, with an entry of its own."""
    away = {"cause": cause("долгое отсутствие"), "until": TODAY + 30 * DAY, "on": TODAY}
    stand = replace(deputy, pair, substitute, **away)
    add_entry(stand, deputy, "С временным")
    return working(stand)


def working(pair) -> Pair:
    Pair.objects.filter(pk=pair.pk).update(state="active")
    return pair


def add_entry(pair, by, title) -> None:
    section = PortfolioSection.objects.first()
    actions.add_entry(pair, by=by, section=section, title=title, happened_on=TODAY)


def test_another_substitute_stands_in_for_the_same_pair(enter, deputy, pair, other):
    first = MathematicianFactory().teacher
    until = TODAY + 30 * DAY
    stand = replace(deputy, pair, first, on=TODAY, until=until, notice_on=None)
    for_good = {"cause": cause("назначен постоянный наставник"), "on": TODAY}
    with pytest.raises(ValidationError, match="когда предупредили"):
        actions.end_pair(working(stand), by=deputy, version=stand.version, **for_good)
    Pair.objects.filter(pk=stand.pk).update(state="preparation")
    second = replace(deputy, stand, other, on=TODAY)
    stand.refresh_from_db()
    assert (stand.state, second.part) == ("cancelled", "temporary")
    assert (second.replaces, second.ends_on) == (pair, until)
    page = text(enter(deputy).get(f"/pairs/{pair.pk}/"))
    assert "<dt>Замещает</dt>" in page
    assert f'href="/pairs/{second.pk}/"' in page
    pair.refresh_from_db()
    with pytest.raises(ValidationError, match="Замена уже есть: наставник Яшина"):
        replace(deputy, pair, first, on=TODAY, until=until)
    new = replace(deputy, pair, MathematicianFactory().teacher, on=FIRST)
    second.refresh_from_db()
    assert (second.state, new.part) == ("cancelled", "main")
