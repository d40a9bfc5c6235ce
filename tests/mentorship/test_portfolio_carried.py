"""Another mentor: the portfolio goes on with the mentee, its authors and days with it."""

import pytest
from django.core.exceptions import ValidationError

from mentorship import actions
from mentorship.models import EndCause, EntryFile, Pair, PortfolioEntry, PortfolioSection
from people.models import StoredFile
from tests.mentorship.factories import TODAY, MathematicianFactory, working_pair
from tests.mentorship.test_portfolio_files import attach
from tests.request_factories import CompetenceFactory
from tests.served import text

pytestmark = pytest.mark.django_db


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
    offered = actions.add_entry(pair, by=mentee, title="Разработка", **rows)
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
    assert carried[1].openness == "deputy"
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


def test_nobody_after_carries_nothing(deputy, mentor, pair):
    section = PortfolioSection.objects.first()
    actions.add_entry(pair, by=mentor, section=section, happened_on=TODAY)
    cause = EndCause.objects.get(name="увольнение наставника")
    why = actions.Why(cause, on=TODAY)
    assert actions.replace_mentor(pair, by=deputy, version=1, why=why, successor=None) is None
    assert PortfolioEntry.objects.count() == 1
