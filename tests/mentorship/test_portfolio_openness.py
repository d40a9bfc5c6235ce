"""Who opens an entry, and what becomes of that when it is rewritten, carried on, taken away."""

import pytest
from django.core.exceptions import PermissionDenied

from mentorship import actions
from mentorship.actions.portfolio_carrying import carry_portfolio
from mentorship.models import Pair, PortfolioEntry, PortfolioSection
from people.access import Role
from people.models import Notification
from tests.factories import TeacherFactory
from tests.mentorship.factories import TODAY, working_pair
from tests.served import text

pytestmark = pytest.mark.django_db


@pytest.fixture
def pair(mentor, mentee, clock) -> Pair:
    clock(TODAY)
    actions.adopt_usual_sections()
    return working_pair(mentor, mentee, days=60)


def add(pair, by, **fields) -> PortfolioEntry:
    usual = {"text": "Черновик", "happened_on": TODAY, "section": PortfolioSection.objects.first()}
    return actions.add_entry(pair, by=by, **usual | fields)


def place(entry, end="") -> str:
    return f"/pairs/{entry.pair_id}/portfolio/{entry.pk}/{end}"


def sent(entry, **fields) -> dict:
    usual = {"section": entry.section_id, "title": entry.title, "text": entry.text, "links": "",
             "happened_on": "2024-11-12", "version": entry.version}  # fmt: skip
    return usual | fields


class TestFormerTexts:
    def test_what_was_written_before_it_was_opened_stays_the_pairs(
        self, enter, mentor, mentee, deputy, pair
    ):
        entry = add(pair, mentor)
        actions.save_entry(entry, by=mentor, version=1, text="Прилично", openness="deputy")
        page = text(enter(deputy).get(place(entry)))
        assert "Прилично" in page
        assert "Прежние тексты" not in page
        assert enter(deputy).get(place(entry, "versions/")).status_code == 404
        assert "Черновик" in text(enter(mentee).get(place(entry, "versions/")))

    def test_the_deputy_who_wrote_reads_the_own_ones_alone(self, enter, mentee, deputy, pair):
        entry = add(pair, deputy, openness="deputy")
        actions.save_entry(entry, by=mentee, version=1, text="Для себя", openness="pair")
        actions.save_entry(entry, by=mentee, version=2, text="Для всех", openness="deputy")
        page = text(enter(deputy).get(place(entry, "versions/")))
        assert "Черновик" in page
        assert "Для себя" not in page


class TestTheAuthor:
    def test_reads_the_own_closed_entry_until_the_two_write_in_it(
        self, enter, mentee, deputy, pair
    ):
        entry = add(pair, deputy)
        assert "Черновик" in text(enter(deputy).get(place(entry)))
        actions.save_entry(entry, by=mentee, version=1, text="Теперь наше")
        assert "Теперь наше" not in text(enter(deputy).get(place(entry)))

    def test_links_that_the_two_added_are_theirs(self, enter, mentee, deputy, pair):
        entry = add(pair, deputy)
        actions.save_entry(entry, by=mentee, version=1, links=["https://tayna.example/"])
        assert "tayna.example" not in text(enter(deputy).get(place(entry)))

    def test_copies_that_went_on_with_another_pair_are_that_pairs(self, enter, mentor, pair):
        mentor.roles = [Role.TEACHER, Role.DEPUTY]
        mentor.save()
        add(pair, mentor)
        new = Pair.objects.create(
            mentor=TeacherFactory(), mentee=pair.mentee, starts_on=TODAY, state="preparation"
        )
        carry_portfolio(pair, new)
        copy = PortfolioEntry.objects.get(pair=new)
        assert "Черновик" not in text(enter(mentor).get(place(copy)))


class TestTheTwoDecide:
    @pytest.mark.parametrize("said", [{"pupils": "none"}, {"back": "1"}])
    def test_the_deputy_offers_nothing_for_them(self, enter, mentor, deputy, pair, said):
        entry = add(pair, mentor, openness="deputy")
        if "back" in said:
            actions.offer_entry(entry, by=mentor, pupils="none")
        entry.refresh_from_db()
        before = entry.openness
        page = text(enter(deputy).get(place(entry)))
        assert place(entry, "offer/") not in page
        assert enter(deputy).post(place(entry, "offer/"), said).status_code in (403, 404)
        entry.refresh_from_db()
        assert entry.openness == before

    def test_the_deputy_changes_words_and_not_who_reads_them(self, enter, mentor, deputy, pair):
        entry = add(pair, mentor, openness="deputy")
        client = enter(deputy)
        assert "Кто видит" not in text(client.get(place(entry, "edit/")))
        answer = client.post(place(entry, "edit/"), sent(entry, text="Поправлено", openness="pair"))
        assert answer.status_code == 302
        entry.refresh_from_db()
        assert (entry.text, entry.openness) == ("Поправлено", "deputy")
        with pytest.raises(PermissionDenied):
            actions.save_entry(entry, by=deputy, version=entry.version, openness="pair")

    def test_of_the_own_entry_the_deputy_decides(self, enter, deputy, pair):
        entry = add(pair, deputy, openness="deputy")
        enter(deputy).post(place(entry, "offer/"), {"pupils": "none"})
        entry.refresh_from_db()
        assert entry.openness == "library"

    def test_what_the_deputy_took_away_the_deputy_returns(self, enter, mentor, deputy, pair):
        entry = add(pair, mentor, openness="deputy")
        client = enter(deputy)
        client.post(place(entry, "away/"))
        assert "Вернуть в портфолио" in text(client.get(place(entry)))
        client.post(place(entry, "return/"))
        entry.refresh_from_db()
        assert entry.taken_away_at is None
        actions.take_entry_away(entry, by=mentor)
        assert client.post(place(entry, "return/")).status_code == 404


@pytest.mark.parametrize(
    "change", [{"title": "Петя"}, {"text": "Петя плачет"}, {"links": "https://petya.example/"}]
)
def test_a_candidate_rewritten_is_a_candidate_no_more(enter, mentor, mentee, pair, change):
    entry = add(pair, mentor, title="Урок")
    actions.offer_entry(entry, by=mentor, pupils="none")
    entry.refresh_from_db()
    client, address = enter(mentee), place(entry, "edit/")
    client.post(address, sent(entry))  # the day alone: the word about pupils is still true
    entry.refresh_from_db()
    assert (entry.openness, entry.pupils) == ("library", "none")
    page = text(client.post(address, sent(entry, **change), follow=True))
    assert "больше не предложена в методическую копилку" in page
    entry.refresh_from_db()
    assert (entry.openness, entry.pupils) == ("pair", "")
    told = Notification.objects.get(text__contains="больше не предложена")
    assert told.account == mentor
