"""A line of the plan knows the difficulties it works on and the facts that fulfil it."""

import datetime as dt

import pytest

from mentorship import actions
from mentorship.actions.replacement import Successor, Why
from mentorship.models import Amendment, EndCause, Pair, PatternItem, PlanItem, PortfolioSection
from people.models import Competence
from roadmap.documents import registry
from tests.factories import TeacherFactory
from tests.mentorship.factories import TODAY, WaitingRequestFactory
from tests.mentorship.programmes import ENDS, STARTS, approved, programme_of
from tests.request_factories import CompetenceFactory
from tests.served import text

pytestmark = pytest.mark.django_db
LINE = {"measure": "Посетить урок", "due_on": "2024-12-02", "form": "", "version": 1,
        "responsible": "both", "expected": "", "another": ""}  # fmt: skip
ENTRY = {"title": "", "happened_on": "2024-11-12", "text": "Конспект", "links": "",
         "openness": "pair", "version": 1}  # fmt: skip


@pytest.fixture
def hard(school) -> list[Competence]:
    area = CompetenceFactory(name="Урок")
    return [CompetenceFactory(name=name, parent=area) for name in ("Порядок", "Время", "Оценки")]


@pytest.fixture
def pair(hard, mentor, mentee, clock) -> Pair:
    """The mentee finds the first two hard."""
    clock(TODAY)
    actions.adopt_usual_sections()
    asked = WaitingRequestFactory(teacher=mentee.teacher, hard=hard[:2])
    return Pair.objects.create(
        mentor=mentor.teacher, mentee=mentee.teacher, request=asked, starts_on=STARTS,
        ends_on=ENDS, state="active",
    )  # fmt: skip


@pytest.fixture
def line(pair, mentor, hard) -> PlanItem:
    """The first line of a plan; it works on two difficulties."""
    programme_of(pair, by=mentor, lines=1)
    return actions.save_plan_item(
        PlanItem.objects.get(), by=mentor, version=1, competences=hard[:2]
    )


def names(line) -> list[str]:
    return [one.name for one in line.competences.order_by("name")]


class TestDifficulties:
    def test_ticked_and_chosen_ones_are_kept_together(self, enter, mentor, pair, hard):
        programme_of(pair, by=mentor)
        client, place = enter(mentor), f"/pairs/{pair.pk}/programme/"
        page = text(client.get(f"{place}items/new/"))
        assert page.index("Порядок") < page.index('name="another"') < page.index("Оценки")
        sent = LINE | {"competences": [one.pk for one in hard[:2]], "another": hard[2].pk}
        client.post(f"{place}items/new/", sent)
        line = PlanItem.objects.get()
        assert names(line) == ["Время", "Оценки", "Порядок"]
        assert "Порядок · Время · Оценки" in " ".join(text(client.get(place)).split())
        client.post(f"{place}items/{line.pk}/", LINE | {"competences": [hard[2].pk]})
        assert names(line) == ["Оценки"]
        told = text(client.get(f"{place}?view=calendar&month=2024-12"))
        assert "Оценки" in told

    def test_the_history_tells_of_them(self, enter, deputy, pair, line, hard):
        actions.save_plan_item(line, by=deputy, version=line.version, competences=hard[1:])
        told = text(enter(deputy).get(f"/history/mentorship.pair/{pair.pk}/"))
        assert "Оценки» (пункт плана «Дело 1»)" in told

    def test_a_copy_a_pattern_and_another_programme_have_them_too(self, mentor, deputy, pair, line):
        assert names(actions.copy_plan_item(line, by=mentor)) == ["Время", "Порядок"]
        programme = pair.programme
        pattern = actions.pattern_from_programme(programme, by=deputy, name="Удачный")
        assert [names(one) for one in PatternItem.objects.filter(pattern=pattern)] == [
            ["Время", "Порядок"]
        ] * 2
        for source in ({"pattern": pattern}, {"earlier": programme}):
            other = Pair.objects.create(
                mentor=TeacherFactory(), mentee=TeacherFactory(), starts_on=STARTS
            )
            made = actions.start_programme(
                other, by=mentor, starts_on=STARTS, ends_on=ENDS, **source
            )
            assert [names(one) for one in made.items.all()] == [["Время", "Порядок"]] * 2

    def test_an_approved_line_gets_others_by_agreement(
        self, enter, mentor, mentee, deputy, pair, line, hard
    ):
        approved(pair.programme, by=deputy)
        page = f"/pairs/{pair.pk}/programme/"
        sent = LINE | {"version": line.version, "measure": line.measure, "why": "Успеем"}
        sent |= {"due_on": line.due_on, "competences": [hard[0].pk], "another": hard[2].pk}
        enter(mentor).post(f"{page}items/{line.pk}/", sent)
        assert names(line) == ["Время", "Порядок"]
        assert "затруднения: Порядок; Время → Порядок; Оценки" in text(enter(mentee).get(page))
        row = Amendment.objects.get()
        actions.agree_to_amendment(row, by=mentee, side="mentee", version=row.version)
        assert names(line) == ["Оценки", "Порядок"]

    def test_a_new_line_for_a_group_names_them(self, deputy, pair, line, hard):
        fields = {"measure": "Семинар", "due_on": "2024-12-02", "competences": [hard[0].pk, 999]}
        change = {"what": "add", "fields": fields}
        actions.change_programmes([pair], by=deputy, change=change, why="Всем")
        assert names(PlanItem.objects.get(measure="Семинар")) == ["Порядок"]

    def test_the_paper_names_them(self, deputy, line):
        made = approved(line.programme, by=deputy)
        told = registry.build("programme", str(made.pair_id), by=deputy).html("docx")
        assert "Затруднения: Порядок; Время" in told


class TestFacts:
    def test_an_entry_fulfils_its_line_and_both_know_of_each_other(
        self, enter, mentor, mentee, deputy, pair, line
    ):
        client, home = enter(mentee), f"/pairs/{pair.pk}/"
        section = PortfolioSection.objects.first()
        sent = ENTRY | {"section": section.pk, "plan_item": line.pk, "item_done": "on"}
        client.post(f"{home}portfolio/new/", sent)
        entry = line.entries.get()
        line.refresh_from_db()
        assert (line.done_on, line.done_by) == (entry.happened_on, mentee)
        link = f'href="/pairs/{pair.pk}/portfolio/{entry.pk}/"'
        for account in (mentor, deputy):
            assert link in text(enter(account).get(f"{home}programme/"))
        page = text(client.get(f"{home}portfolio/{entry.pk}/"))
        assert f"/programme/#item-{line.pk}" in page
        assert "выполнен 12.11.2024" in page
        assert "по плану: Дело 1" in text(client.get(f"{home}portfolio/"))
        actions.take_entry_away(entry, by=mentee)
        assert link not in text(enter(mentor).get(f"{home}programme/"))

    @pytest.mark.parametrize("fact", ["meeting", "entry"])
    def test_a_fact_is_the_mark_in_one_tap(self, enter, mentor, pair, line, fact):
        day, client = dt.date(2024, 11, 11), enter(mentor)
        if fact == "meeting":
            made = actions.enter_meeting(
                pair, by=mentor, form="встреча", done="Урок", held_on=day, plan_item=line
            )
            place = f"/pairs/{pair.pk}/meetings/{made.pk}/"
        else:
            made = actions.add_entry(
                pair, by=mentor, section=PortfolioSection.objects.first(), text="Урок",
                happened_on=day, plan_item=line,
            )  # fmt: skip
            place = f"/pairs/{pair.pk}/portfolio/{made.pk}/"
        assert "Отметить пункт выполненным" in text(client.get(place))
        page = text(client.get(f"/pairs/{pair.pk}/programme/"))
        assert "Выполнено 11.11.2024" in page
        client.post(f"/pairs/{pair.pk}/programme/items/{line.pk}/done/", {"on": "2024-11-11"})
        line.refresh_from_db()
        assert line.done_on == day

    def test_a_line_of_another_pair_is_nobodys(self, enter, mentee, pair, line, deputy):
        other = Pair.objects.create(
            mentor=TeacherFactory(), mentee=TeacherFactory(), starts_on=STARTS, ends_on=ENDS
        )
        foreign = programme_of(other, by=deputy, lines=1).items.get()
        sent = ENTRY | {"section": PortfolioSection.objects.first().pk, "plan_item": foreign.pk}
        assert enter(mentee).post(f"/pairs/{pair.pk}/portfolio/new/", sent).status_code == 422

    def test_a_new_mentor_finds_lines_difficulties_and_facts(self, mentor, deputy, pair, line):
        entry = actions.add_entry(
            pair, by=mentor, section=PortfolioSection.objects.first(), text="Урок",
            happened_on=TODAY, plan_item=line,
        )  # fmt: skip
        cause = EndCause.objects.create(name="переезд", needs_notice=False)
        why, who = Why(cause, TODAY + dt.timedelta(days=1)), Successor(TeacherFactory())
        new = actions.replace_mentor(pair, by=deputy, version=1, why=why, successor=who)
        carried = new.entries.get()
        assert carried.carried_from == entry
        assert carried.plan_item == new.programme.items.get() != line
        assert names(carried.plan_item) == ["Время", "Порядок"]
