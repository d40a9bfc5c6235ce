"""Two people at the same second: threads with their own connections, the real locks."""

import copy
import datetime as dt
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.core.exceptions import ValidationError
from django.db import connection

from mentorship import actions as pairing
from mentorship.models import PortfolioSection
from people.models import StaleVersion
from roadmap import actions
from roadmap.actions import issuing
from roadmap.models import Activity, Fact, IssuedDocument, Roadmap
from tests.mentorship.programmes import PairFactory
from tests.roadmap.conftest import TODAY, YEAR, activities_of

pytestmark = pytest.mark.django_db(transaction=True)
DAY = dt.date(2024, 11, 1)


def at_once(*doings) -> list:
    """Run all of them at the same moment; the results, or the refusals, in their order."""
    gate = Barrier(len(doings))

    def run(do):
        gate.wait(timeout=10)
        try:
            return do()
        except (StaleVersion, ValidationError) as refusal:
            return refusal
        finally:
            connection.close()

    with ThreadPoolExecutor(len(doings)) as people:
        return list(people.map(run, doings))


def kinds(results) -> list[str]:
    return sorted(type(result).__name__ for result in results)


def positions(rows) -> list[int]:
    return list(rows.order_by("position").values_list("position", flat=True))


def test_of_two_editors_one_wins_and_the_other_learns_it(pick, deputy):
    row = pick("3.1")

    def edit(text):
        return lambda: actions.edit_activity(row, by=deputy, version=row.version, text=text)

    results = at_once(edit("Первый текст."), edit("Второй текст."))
    assert kinds(results) == ["Activity", "StaleVersion"]
    winner = next(result for result in results if isinstance(result, Activity))
    loser = next(result for result in results if isinstance(result, StaleVersion))
    row.refresh_from_db()
    assert row.text == winner.text == loser.current.text
    assert row.version == 2


def test_two_moves_at_once_keep_places_whole(plan, deputy):
    stage = plan.stages.get(position=6)
    first, *_, last = stage.activities.order_by("position")
    at_once(
        lambda: actions.move_activity(first, to=4, by=deputy),
        lambda: actions.move_activity(last, to=1, by=deputy),
        lambda: actions.move_stage(stage, to=1, by=deputy),
    )
    assert positions(stage.activities) == [1, 2, 3, 4]
    assert positions(plan.stages) == [1, 2, 3, 4, 5, 6, 7]


def test_two_new_rows_at_once_stand_one_after_the_other(plan, deputy):
    stage = plan.stages.get(position=1)
    at_once(
        lambda: actions.add_activity(stage, by=deputy, text="Собрать желающих."),
        lambda: actions.add_activity(stage, by=deputy, text="Поговорить с каждым."),
    )
    assert positions(stage.activities) == [1, 2, 3, 4]
    assert plan.revisions.count() == 2


def test_one_row_sent_by_two_clicks_is_added_once(plan, deputy):
    stage = plan.stages.get(position=1)
    send = [lambda: actions.add_activity(stage, by=deputy, text="Собрать желающих.")] * 2
    one, other = at_once(*send)
    assert one.pk == other.pk
    assert positions(stage.activities) == [1, 2, 3]


def test_one_fact_sent_by_two_clicks_is_written_once(pick, deputy):
    row = pick("3.1")
    send = [lambda: actions.add_fact(row, by=deputy, happened_on=DAY, note="Анкеты")] * 2
    at_once(*send)
    assert Fact.objects.count() == 1


def test_one_mark_by_two_clicks_is_one_mark(pick, deputy):
    row = pick("3.1")
    mark = [lambda: actions.mark_done(row, by=deputy, version=row.version, on=DAY)] * 2
    assert kinds(at_once(*mark)) == ["Activity", "Activity"]
    row.refresh_from_db()
    assert row.version == 2


def test_a_fact_and_a_removal_at_once_never_break(plan, pick, deputy):
    """Either the fact is there and the activity stays, or the activity is gone and so is it."""
    row, also = pick("6.2"), pick("6.2")
    results = at_once(
        lambda: actions.add_fact(row, by=deputy, happened_on=DAY, note="Педсовет"),
        lambda: actions.remove_activity(also, by=deputy),
    )
    there = Activity.objects.filter(pk=row.pk).exists()
    assert Fact.objects.exists() == there
    assert sum(isinstance(result, ValidationError) for result in results) == 1


def test_one_document_applied_by_two_at_once_is_one_plan(seed, deputy, today):
    drafts = [copy.deepcopy(seed), copy.deepcopy(seed)]
    apply = [lambda d=draft: actions.apply_plan(d, year=YEAR, by=deputy) for draft in drafts]
    assert kinds(at_once(*apply)) == ["Roadmap", "Roadmap"]
    plan = Roadmap.objects.get()
    assert len(activities_of(plan)) == 16
    assert plan.revisions.count() == 1


@pytest.mark.parametrize("way", ["copy", "pattern"])
def test_a_year_begun_by_two_at_once_begins_once(plan, deputy, way):
    def begin():
        if way == "copy":
            return actions.copy_to_year(plan, year=YEAR.next, by=deputy)
        return actions.start_from_pattern(year=YEAR.next, by=deputy)

    assert kinds(at_once(begin, begin)) == ["Roadmap", "ValidationError"]
    assert Roadmap.objects.filter(year=YEAR.next).count() == 1


def test_an_approval_and_an_edit_at_once_leave_revisions_in_order(plan, pick, deputy):
    row = pick("3.1")
    row = actions.edit_activity(row, by=deputy, version=row.version, text="Опрос педагогов.")
    at_once(
        lambda: actions.approve_revision(
            plan, by=deputy, kind="приказ", number="7", on=DAY, body="директора"
        ),
        lambda: actions.edit_activity(row, by=deputy, version=row.version, term="октябрь"),
    )
    numbers = [(r.number, r.is_approved) for r in plan.revisions.order_by("number")]
    assert numbers in ([(1, True), (2, True)], [(1, True), (2, True), (3, False)])


def test_a_paper_issued_by_two_clicks_is_issued_once(plan, deputy, monkeypatch):
    made = Barrier(2)

    def render_together(paper, file_format):
        if file_format == "odt":  # the last of the three
            made.wait(timeout=10)
        return file_format.encode()

    monkeypatch.setattr(issuing, "render", render_together)
    issue = [lambda: actions.issue_document(key="roadmap", object_id="2024", by=deputy)] * 2
    one, other = at_once(*issue)
    assert [kept.pk for kept in one] == [kept.pk for kept in other]
    assert IssuedDocument.objects.count() == 3


def test_a_text_changed_while_its_paper_is_made_is_not_the_papers(
    plan, pick, deputy, enter, monkeypatch, clock
):
    def render_slowly(paper, file_format):
        if file_format == "pdf":
            clock(TODAY, hour=13)
            row = pick("3.1")
            actions.edit_activity(row, by=deputy, version=row.version, text="Опрос педагогов.")
            clock(TODAY, hour=14)
        return b"old words"

    monkeypatch.setattr(issuing, "render", render_slowly)
    actions.issue_document(key="roadmap", object_id="2024", by=deputy)
    assert enter(deputy).get("/documents/roadmap/2024.docx").content != b"old words"


def test_a_pair_takes_back_what_an_expert_is_accepting(deputy, council, teacher):
    """Nobody waits for ever, and nothing is accepted that was taken back before."""
    section = PortfolioSection.objects.create(name="Разработки")
    pair = PairFactory(mentee=teacher.teacher)
    entry = pairing.add_entry(pair, by=teacher, section=section, text="Карточки", happened_on=TODAY)
    pairing.offer_entry(entry, by=teacher, pupils="none")
    item = actions.take_from_portfolio(entry, by=deputy)
    _, accepted = at_once(
        lambda: pairing.take_back_offer(entry, by=teacher),
        lambda: actions.accept_library_item(item.pk, by=council, version=1, visibility="pair"),
    )
    item.refresh_from_db()
    refused = isinstance(accepted, (StaleVersion, ValidationError))
    assert item.state == ("removed" if refused else "accepted")
    entry.refresh_from_db()
    assert entry.openness == "pair"  # as before the offer
