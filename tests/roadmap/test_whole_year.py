"""A whole year, from the school's own staff table to the archive: every activity of the plan gets
its facts from the work itself, and nothing is marked that the application did not offer."""

import datetime as dt
import io
import zipfile
from decimal import Decimal

import pytest
from django.core.management import call_command

from mentorship import actions as pairing
from mentorship.models import Pair, PortfolioSection
from people import actions as people
from people.academic_year import AcademicYear
from people.models import (
    Competence,
    ConsentKind,
    MentorEntry,
    MentoringRules,
    School,
    Teacher,
    WorkReview,
)
from people.requests.content import RequestContent
from roadmap import actions
from roadmap.models import (
    AgendaKind,
    LibraryItem,
    LibraryKind,
    LocalAct,
    Outcome,
    Roadmap,
    Sitting,
    SittingItem,
)
from roadmap.plan.year_view import YearView
from roadmap.year_end.unfinished import PAPERS
from tests.cast import member_of_cast
from tests.factories import AccountFactory, OfficialFactory
from tests.roadmap.conftest import YEAR
from tests.served import text

pytestmark = pytest.mark.django_db
NEXT = YEAR.next
STAFF = """ФИО;Должность;Преподаваемые предметы;Категория;Общий стаж;Стаж по специальности
Снегирёва Анна Петровна;учитель физики;физика;высшая;28 лет;26 лет
Чижов Илья Олегович;учитель физики;физика;;1 год;1 год
Иволгина Вера Львовна;учитель химии;химия;первая;15 лет;14 лет
"""


def on(day: int, month: int) -> dt.date:
    return dt.date(YEAR.calendar_year(month), month, day)


class Year:
    """The deputy's year: each method is a stage of the plan, done by the application's actions."""

    def __init__(self, deputy, seed, clock, tmp_path):
        self.deputy, self.seed, self.clock, self.folder = deputy, seed, clock, tmp_path
        self.expert = member_of_cast("council")

    def at(self, day: int, month: int) -> dt.date:
        """The calendar stands on that day of the year."""
        self.clock(on(day, month))
        return on(day, month)

    @property
    def plan(self) -> Roadmap:
        return Roadmap.objects.get(year=YEAR)

    @property
    def mentor(self) -> Teacher:
        return Teacher.objects.get(surname="Снегирёва")

    @property
    def mentee(self) -> Teacher:
        return Teacher.objects.get(surname="Чижов")

    def ready(self) -> set[str]:
        """Numbers of the activities that are offered for «выполнено» today."""
        view = YearView(self.plan, today_of_school())
        return {item.activity.full_number for item in view.ready}

    def mark(self, *numbers: str) -> None:
        """Mark them done; the application must offer each, with its facts."""
        assert set(numbers) <= self.ready()
        view = YearView(self.plan, today_of_school())
        for item in view.items:
            if item.activity.full_number in numbers:
                row = item.activity
                actions.mark_done(row, by=self.deputy, version=row.version, on=today_of_school())

    def august(self) -> None:
        """Stage 1 and the plan: the staff table, the analysis, the bank, the council."""
        self.at(20, 8)
        file = self.folder / "staff.csv"
        file.write_text(STAFF, encoding="utf-8")
        call_command("import_staff", str(file), "--apply", stdout=io.StringIO())
        assert self.mentor.post == "учитель физики"
        actions.apply_plan(self.seed, year=YEAR, by=self.deputy)
        people.adopt_usual_competences(by=self.deputy)
        people.adopt_usual_indicators(by=self.deputy)
        people.start_reviews(by=self.deputy, year=YEAR.previous)
        for review in WorkReview.objects.all():
            indicator = review.indicator_set.indicators.filter(kind="yes_no").first()
            people.set_mark(review, indicator, by=self.deputy, shown=None, value=Decimal(1))
        [entry] = people.nominate_mentors(by=self.deputy, teachers=[self.mentor], year=YEAR)
        people.move_mentors([entry], by=self.deputy, to=MentorEntry.State.RECOMMENDED)
        self.sitting(on(28, 8), "1", AgendaKind.CANDIDATES)
        self.mark("1.1", "1.2", "2.1")

    def sitting(self, day: dt.date, number: str, *kinds: str) -> None:
        """A sitting that hears what waits, accepts it, and is written down with its №."""
        self.clock(day)
        made = actions.add_sitting(by=self.deputy, held_on=day, kinds=kinds)
        for item in SittingItem.objects.filter(sitting=made):
            outcomes = {one.pk: (Outcome.ACCEPTED, "") for one in item.subjects.all()}
            actions.save_item(
                item.pk, by=self.deputy, version=item.version, outcomes=outcomes,
                decided="Принять.",
            )  # fmt: skip
        made.refresh_from_db()
        made = actions.hold_sitting(made.pk, by=self.deputy, version=made.version)
        actions.record_sitting(made.pk, by=self.deputy, version=made.version, number=number)

    def autumn(self) -> None:
        """Stages 2 to 5.1: the order on pay, requests, consents, matching, papers, the pair."""
        self.at(2, 9)
        [pay] = actions.draft_acts(by=self.deputy, role="pay", year=YEAR)
        self.register(pay, "12-од")
        self.mark("2.2")
        hard = Competence.objects.in_use().last()
        people.open_campaign(
            by=self.deputy, year=YEAR, opens_on=on(2, 9), closes_on=on(20, 9),
            teachers=[self.mentee],
        )  # fmt: skip
        asked = people.send_request(
            by=AccountFactory(login="mentee", teacher=self.mentee), teacher=self.mentee,
            content=RequestContent({"subject": "физика"}, (hard.pk,), {hard.pk: 2}),
            today=on(3, 9),
        )  # fmt: skip
        people.accept_request(asked, by=self.deputy, group="young", included_on=on(10, 9))
        for person in (self.mentor, self.mentee):
            people.enter_consent(
                by=self.deputy, teacher=person, kind=ConsentKind.PARTICIPATION, signed_on=on(5, 9)
            )
        self.at(21, 9)
        match = pairing.start_match(by=self.deputy, year=YEAR)
        [pair] = pairing.publish_match(match, by=self.deputy, starts_on=on(1, 10))
        assert (pair.mentor, pair.mentee) == (self.mentor, self.mentee)
        for role, number in (("pairs", "77/О"), ("agreement", "5")):
            [act] = actions.draft_acts(by=self.deputy, role=role, year=YEAR, lines=[(pair, None)])
            self.register(act, number)
        self.at(1, 10)
        pair.refresh_from_db()
        pairing.start_pair(pair, by=self.deputy, version=pair.version)

    def register(self, act: LocalAct, number: str) -> None:
        actions.register_act(
            act.pk, by=self.deputy, version=act.version, number=number, dated=today_of_school(),
            pay_line=True, left="впишут от руки",
        )  # fmt: skip

    def winter(self) -> None:
        """Stages 4.2, 5.2, 5.3: training with its materials, the programme, the portfolio."""
        self.event("mentor_school", on(15, 10), "Школа наставника")
        self.at(20, 10)
        AccountFactory(login="mentor", teacher=self.mentor)
        self.material(LibraryKind.Purpose.TRAINING, "Лист разбора урока")
        pair = Pair.objects.get()
        mentor = self.mentor.account
        made = pairing.start_programme(pair, by=mentor, starts_on=on(1, 10), ends_on=on(31, 5))
        pairing.save_programme(
            made, by=mentor, version=made.version, aims="Вести урок без окриков",
            results="Три урока без замечаний",
        )  # fmt: skip
        pairing.add_plan_item(made, by=mentor, measure="Взаимные посещения", due_on=on(1, 12))
        made.refresh_from_db()
        made = pairing.offer_programme(made, by=mentor, version=made.version)
        pairing.approve_programme(
            made, by=self.deputy, version=made.version, body="deputy", date=on(20, 10)
        )
        pairing.add_entry(
            pair, by=mentor, section=PortfolioSection.objects.first(), title="Открытый урок",
            text="Провели и разобрали", happened_on=on(18, 10),
        )  # fmt: skip
        pairing.enter_meeting(
            pair, by=mentor, form="встреча", done="Разобрали урок", held_on=on(19, 10)
        )
        self.interview("middle", on(20, 12))
        pairing.add_pair_note(pair, by=self.deputy, made_on=on(20, 12), works="Встречи по плану")

    def event(self, role: str, day: dt.date, title: str) -> None:
        self.clock(day)
        made = actions.add_event(by=self.deputy, kind=role, title=title, held_on=day)
        actions.hold_event(made.pk, by=self.deputy, version=made.version, outcome="Обсудили")

    def material(self, purpose: str, title: str, **more) -> LibraryItem:
        actions.adopt_usual_kinds(LibraryKind)
        kind = LibraryKind.objects.filter(purpose=purpose).first()
        made = actions.add_library_item(
            by=self.deputy,
            kind=kind,
            title=title,
            annotation="Как повторить",
            dated=today_of_school(),
        )
        made = actions.offer_library_item(
            made.pk, by=self.deputy, version=made.version, pupils="none"
        )
        return actions.accept_library_item(
            made.pk, by=self.expert, version=made.version, visibility="school", **more
        )

    def interview(self, stage: str, day: dt.date) -> None:
        self.clock(day)
        [row] = pairing.plan_interviews(
            by=self.deputy, pairs=[Pair.objects.get()], stage=stage, planned_on=day
        )
        pairing.hold_interview(
            row, by=self.deputy, version=row.version, answers={}, conclusion="Цели достигнуты",
            recommendation="close", held_on=day,
        )  # fmt: skip

    def may(self) -> None:
        """Stages 6 and 7: interviews and monitoring, the seminar, the round table, the library."""
        self.interview("end", on(12, 5))
        note = actions.save_monitoring_note(
            YEAR, by=self.deputy, version=1, conclusions="Опыт пар обобщить."
        )
        assert not note.is_empty
        self.event("seminar", on(14, 5), "Что изменилось у наших пар")
        self.event("round_table", on(20, 5), "Лучшие практики")
        self.material(LibraryKind.Purpose.PRACTICE, "Урок без окриков", is_best=True)
        made = actions.add_publication(by=self.deputy, title="Итоги года", text="Учились вместе.")
        made = actions.make_publication_ready(
            made.pk, by=self.deputy, version=made.version, pupils="none"
        )
        actions.publish_publication(made.pk, by=self.deputy, version=made.version)
        self.at(28, 5)
        self.mark(
            "3.1", "3.2", "4.1", "4.2", "5.1", "5.2", "5.3", "6.1", "6.2", "6.3", "6.4", "7.1"
        )
        pair = Pair.objects.get()
        pairing.complete_pair(pair, by=self.deputy, version=pair.version, on=on(28, 5))

    def ends(self) -> dict[str, bytes]:
        """The year is closed without a word of excuse; its archive."""
        self.clock(NEXT.start)
        papers = [(key, str(YEAR.first)) for key in PAPERS]
        papers += [("sitting-minutes", str(one.pk)) for one in Sitting.objects.of_year(YEAR)]
        for key, object_id in papers:
            actions.issue_document(key=key, object_id=object_id, by=self.deputy)
        plan = self.plan
        actions.close_year(plan, by=self.deputy, version=plan.version)


def today_of_school() -> dt.date:
    return School.today()


def test_from_the_staff_table_to_the_archive(deputy, enter, seed, clock, tmp_path):
    clock(on(20, 8))
    OfficialFactory()
    MentoringRules.current()
    year = Year(deputy, seed, clock, tmp_path)
    year.august()
    year.autumn()
    year.winter()
    year.may()
    assert not year.ready()
    assert {row.closed_as for row in YearView(year.plan, today_of_school()).activities} == {"done"}
    year.ends()
    client = enter(deputy)
    packed = b"".join(client.get(f"/roadmap/{YEAR.first}/archive/").streaming_content)
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        names = archive.namelist()
    assert any(name.startswith("Документы/") and "Итоги" in name for name in names)
    assert "Реестры/Пары.xlsx" in names
    actions.roll_over(into=NEXT, by=deputy, parts=["plan", "mentors", "mentees", "requests"])
    assert MentorEntry.objects.of_year(NEXT).get().teacher == year.mentor
    assert "Дорожная карта" in text(client.get("/"))
    assert AcademicYear.containing(today_of_school()) == NEXT
    assert Sitting.objects.of_year(YEAR).get().number == "1"
