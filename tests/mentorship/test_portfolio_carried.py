"""Another mentor: the portfolio goes on with the mentee, its authors and days with it."""

import datetime as dt

import pytest
from django.core.exceptions import ValidationError

from mentorship import actions
from mentorship.actions.closing import end_those_past_their_last_day
from mentorship.models import EndCause, EntryFile, Pair, PortfolioEntry, PortfolioSection
from people.models import StoredFile
from roadmap.actions import draft_acts
from tests.factories import OfficialFactory, TeacherFactory
from tests.mentorship.factories import (
    TODAY,
    YEAR,
    MathematicianFactory,
    WaitingRequestFactory,
    working_pair,
)
from tests.mentorship.programmes import ApprovedProgrammeFactory
from tests.mentorship.test_portfolio_files import PDF, attach
from tests.request_factories import CompetenceFactory
from tests.served import text

pytestmark = pytest.mark.django_db
DAY = dt.timedelta(days=1)


@pytest.fixture
def pair(mentor, mentee, clock) -> Pair:
    clock(TODAY)
    actions.adopt_usual_dictionaries()
    return working_pair(mentor, mentee, days=60)


def test_it_is_carried_with_authorship_and_the_former_pair_keeps_its_own(
    enter, deputy, mentor, mentee, pair
):
    section, hard = PortfolioSection.objects.first(), CompetenceFactory()
    rows = {"section": section, "happened_on": TODAY}
    told = actions.add_entry(pair, by=mentor, text="Слова наставника", competences=[hard], **rows)
    attach(told)
    offered = actions.add_entry(pair, by=mentee, text="Разработка", **rows)
    actions.offer_entry(offered, by=mentee, pupils="none")
    away = actions.add_entry(pair, by=mentee, title="Убранное", **rows)
    actions.take_entry_away(away, by=mentee)
    cause = EndCause.objects.get(name="увольнение наставника")
    successor = actions.Successor(MathematicianFactory().teacher)
    new = actions.replace_mentor(
        pair, by=deputy, version=1, why=actions.Why(cause, on=TODAY), successor=successor
    )
    carried = list(new.entries.in_order())
    assert [row.carried_from for row in carried] == [told, offered]
    assert [row.author for row in carried] == [mentor, mentee]
    assert carried[0].written_at == told.written_at
    assert list(carried[0].competences.all()) == [hard]
    assert carried[0].versions.get().author == mentor
    assert carried[1].openness == "pair"
    assert EntryFile.objects.count() == 2
    assert StoredFile.objects.count() == 1
    assert PortfolioEntry.objects.filter(pair=pair).count() == 3
    page = enter(mentor).get(f"/pairs/{pair.pk}/portfolio/{told.pk}/").content.decode()
    assert "Слова наставника" in page
    assert enter(mentor).get(f"/pairs/{new.pk}/portfolio/").status_code == 404

    address = f"/pairs/{new.pk}/portfolio/{carried[0].pk}"
    form = text(enter(mentee).get(f"{address}/edit/"))
    assert "Слова остаются как есть" in form
    assert "Слова наставника" not in form
    with pytest.raises(ValidationError, match="не переписывают"):
        actions.save_entry(carried[0], by=mentee, version=1, text="Иначе")
    actions.save_entry(carried[0], by=mentee, version=1, openness="deputy")  # whose it is to say
    assert "исправлено" not in text(enter(mentee).get(f"{address}/"))


def test_what_is_changed_until_the_last_day_reaches_the_successor(
    clock, deputy, mentor, mentee, pair
):
    """Words, what was taken away or out, agreed lines; what was changed over there stays so."""
    made = ApprovedProgrammeFactory(pair=pair, lines=3)
    line, needless, liked = made.items.order_by("pk")
    rows = {"section": PortfolioSection.objects.first(), "happened_on": TODAY}
    lesson, away, word = (
        actions.add_entry(pair, by=mentee, title=title, **rows)
        for title in ("Урок", "Лишнее", "Отзыв")
    )
    wrong, quoted = attach(lesson), attach(word, PDF + b" ")
    first, cause = TODAY + 4 * DAY, EndCause.objects.get(name="отказ наставника")
    new = actions.replace_mentor(
        pair, by=deputy, version=1, why=actions.Why(cause, on=first, notice_on=TODAY),
        successor=actions.Successor(MathematicianFactory().teacher),
    )  # fmt: skip
    actions.save_entry(lesson, by=mentor, version=1, text="Вышло лучше")
    actions.take_entry_away(away, by=mentee)
    actions.save_entry(word, by=mentee, version=1, title="Отзыв прежний")
    over_there = new.entries.get(carried_from=word)
    actions.save_entry(over_there, by=mentee, version=1, title="Отзыв нынешний")
    for file in (wrong, quoted):
        actions.remove_entry_file(file, by=mentee)
    over_there = new.programme.items.get(carried_from=liked)
    actions.save_plan_item(over_there, by=deputy, version=1, expected="Своё")
    for change in (
        {"what": "change", "item": line.pk, "named": "", "fields": {"measure": "Новое"}},
        *({"what": "remove", "item": out.pk, "named": ""} for out in (needless, liked)),
    ):
        row = actions.propose_amendment(made, by=mentor, side="mentor", change=change, why="Иначе")
        actions.record_agreement_on_paper(row, by=deputy, version=row.version, on=TODAY)
    clock(first)
    assert end_those_past_their_last_day(first) == 1
    told = [(entry.title, entry.text) for entry in new.entries.standing().in_order()]
    assert told == [("Урок", "Вышло лучше"), ("Отзыв нынешний", "")]
    plan = new.programme.items.values_list("position", "measure", "expected")
    assert list(plan) == [(1, "Новое", line.expected), (2, liked.measure, "Своё")]
    kept = EntryFile.objects.get(entry__pair=new)
    assert (kept.entry.title, kept.added_by) == ("Отзыв нынешний", quoted.added_by)


def test_nobody_after_carries_nothing(deputy, mentor, pair):
    section = PortfolioSection.objects.first()
    actions.add_entry(pair, by=mentor, section=section, happened_on=TODAY)
    cause = EndCause.objects.get(name="увольнение наставника")
    why = actions.Why(cause, on=TODAY)
    assert actions.replace_mentor(pair, by=deputy, version=1, why=why, successor=None) is None
    assert PortfolioEntry.objects.count() == 1


class TestBackThroughTheQueue:
    """The main mentor gives notice with nobody to go on, and another is matched meanwhile."""

    LAST = dt.date(2024, 11, 22)

    @pytest.fixture
    def made(self, deputy, mentor, mentee, pair):
        """A matching of the mentee whose pair works to its last day; something stands in it."""
        asked = WaitingRequestFactory(teacher=mentee.teacher)
        Pair.objects.filter(pk=pair.pk).update(request=asked)
        rows = {"section": PortfolioSection.objects.first(), "happened_on": TODAY}
        actions.add_entry(pair, by=mentor, text="Слова наставника", **rows)
        cause = EndCause.objects.get(name="отказ наставника")
        actions.end_pair(pair, by=deputy, version=1, cause=cause, on=self.LAST, notice_on=TODAY)
        MathematicianFactory()
        return actions.start_match(by=deputy, year=YEAR)

    def published(self, client, made, **sent) -> Pair:
        rows = [line.pk for line in made.lines.all()]
        client.post(f"/matching/{made.pk}/publish/", {"starts_on": TODAY, "rows": rows, **sent})
        return Pair.objects.get(match=made)

    def test_the_new_pair_begins_after_the_old_one_and_goes_on(self, enter, deputy, pair, made):
        client = enter(deputy)
        page = client.get(f"/matching/{made.pk}/").content.decode()
        assert "не раньше 23.11.2024: до 22.11.2024 работает прежний наставник" in page
        assert 'name="starts_on" value="2024-11-23"' in page
        assert f"прежде наставник {pair.mentor.short_name}" in page
        new = self.published(client, made, goes_on="on")
        assert (new.starts_on, new.replaces) == (self.LAST + DAY, pair)
        assert [entry.author for entry in new.entries.all()] == [pair.entries.get().author]
        with pytest.raises(ValidationError, match=r"До 22\.11\.2024 .* начало 23\.11\.2024"):
            actions.save_pair(new, by=deputy, version=new.version, starts_on=TODAY)
        person = TeacherFactory()
        with pytest.raises(ValidationError, match=r"До 22\.11\.2024 .* начало 23\.11\.2024"):
            actions.add_pair(by=deputy, mentor=person, mentee=pair.mentee, starts_on=TODAY)

    def test_a_pair_made_without_it_may_go_on_later(self, enter, deputy, mentee, pair, made):
        client = enter(deputy)
        new = self.published(client, made)
        assert (new.replaces, new.entries.count()) == (None, 0)
        page = client.get(f"/pairs/{new.pk}/").content.decode()
        assert f"из пары с наставником {pair.mentor.short_name} перейдут сюда" in page
        own = enter(mentee).get(f"/pairs/{new.pk}/").content.decode()
        assert "Продолжить прежнюю работу" not in own
        client.post(f"/pairs/{new.pk}/move/continue/", {"version": new.version})
        assert new.entries.get().carried_from == pair.entries.get()
        again = client.post(f"/pairs/{new.pk}/move/continue/", {"version": new.version + 1})
        assert "Продолжать нечего" in again.content.decode()

    def test_a_prepared_pair_is_not_opened_while_the_other_works(self, enter, deputy, pair, made):
        """Its end may have been put off since; the papers of the new one warn of it."""
        OfficialFactory()
        [new] = actions.publish_match(made, by=deputy, starts_on=TODAY)
        Pair.objects.filter(pk=new.pk).update(starts_on=TODAY, is_from_paper=True)
        [act] = draft_acts(by=deputy, role="pairs", year=YEAR, lines=[(new, None)])
        page = enter(deputy).get(f"/acts/{act.pk}/").content.decode()
        assert "Прежний наставник ещё работает" in page
        assert f"начало 19.11.2024, а {pair.mentor.short_name} работает наставником до" in page
        with pytest.raises(ValidationError, match=r"До 22\.11\.2024 .* начало 23\.11\.2024"):
            actions.start_pair(new, by=deputy, version=new.version)


def test_the_programme_goes_over_with_its_plan_and_its_marks(deputy, mentor, pair):
    """A copy to be approved again; the former mentor's own stays as it was."""
    made = ApprovedProgrammeFactory(pair=pair, lines=2)
    line = made.items.first()
    actions.mark_item_done(line, by=mentor, on=TODAY, result="Разобрали")
    successor = actions.Successor(MathematicianFactory(capacity=2).teacher)
    cause = EndCause.objects.get(name="увольнение наставника")
    new = actions.replace_mentor(
        pair, by=deputy, version=pair.version, why=actions.Why(cause, on=TODAY),
        successor=successor,
    )  # fmt: skip
    carried = new.programme
    assert (carried.state, carried.carried_from, carried.aims) == ("draft", made, made.aims)
    first, second = carried.items.all()
    assert (first.done_on, first.done_by, first.result) == (TODAY, mentor, "Разобрали")
    assert (first.carried_from, second.done_on) == (line, None)
    made.refresh_from_db()
    assert (made.state, made.items.count()) == ("approved", 2)
    actions.offer_programme(carried, by=deputy, version=carried.version)
