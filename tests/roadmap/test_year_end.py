"""The end of a year: closing keeps it, opening gives it back, the next one takes what goes on."""

import datetime as dt
import hashlib
import io
import zipfile

import pytest
from django.core.exceptions import ValidationError

from mentorship import actions as pairing
from mentorship.models import (
    Interview,
    Pair,
    PairResults,
)
from people.models import MenteeEntry, MentorEntry, ProfessionalRequest
from roadmap import actions
from roadmap.models import (
    Activity,
    IssuedDocument,
    LocalAct,
    MonitoringRules,
    Roadmap,
    Sitting,
)
from roadmap.monitoring.page import sheet_of
from roadmap.progress import Evidence
from roadmap.year_end.unfinished import PAPERS
from tests.act_factories import SignedActFactory
from tests.mentor_factories import MentorFactory
from tests.mentorship.programmes import PairFactory
from tests.request_factories import CompetenceFactory, MenteeFactory, RequestFactory
from tests.roadmap.conftest import YEAR
from tests.served import text

pytestmark = pytest.mark.django_db
NEXT, JUNE = YEAR.next, dt.date(2025, 6, 20)
CLOSE, NEXT_PAGE = f"/roadmap/{YEAR.first}/close/", f"/roadmap/{YEAR.first}/next/"
WHY = "Круглый стол перенесён на август"


@pytest.fixture
def client(enter, deputy):
    return enter(deputy)


@pytest.fixture
def held(plan, deputy) -> Interview:
    """An interview of the year with its conclusion."""
    pair = PairFactory(state="active")
    [row] = pairing.plan_interviews(
        by=deputy, pairs=[pair], stage="middle", planned_on=dt.date(2024, 11, 19)
    )
    return pairing.hold_interview(
        row, by=deputy, version=row.version, answers={}, conclusion="Работают",
        recommendation="continue", held_on=dt.date(2024, 11, 19),
    )  # fmt: skip


def archive_of(client) -> dict[str, bytes]:
    """Name → bytes of the files of the year's archive, none of them of the year 1980."""
    answer = client.get(f"/roadmap/{YEAR.first}/archive/")
    with zipfile.ZipFile(io.BytesIO(b"".join(answer.streaming_content))) as packed:
        assert {info.date_time[0] for info in packed.infolist()} <= {2024, 2025}
        return {name: packed.read(name) for name in packed.namelist()}


class TestClosing:
    def test_what_is_unfinished_needs_a_reason_that_stays(self, plan, client):
        page = text(client.get(CLOSE))
        assert "Без отметки: 16 мероприятий" in page
        answer = client.post(CLOSE, {"version": plan.version, "why": ""})
        assert answer.status_code == 422
        assert "напишите, почему год закрывают так" in text(answer)
        assert client.post(CLOSE, {"version": plan.version, "why": WHY}).status_code == 302
        assert WHY in text(client.get(CLOSE))
        plan.refresh_from_db()
        assert (plan.closed_why, plan.is_closed) == (WHY, True)

    def test_a_finished_year_needs_none(self, plan, enter, deputy, clock):
        Activity.objects.of(plan).update(closed_as="done", closed_on=JUNE)
        clock(NEXT.start)
        client = enter(deputy)
        left = "Не выпущены: дорожная карта, итоги реализации дорожной карты, отчёт о выполнении"
        assert left in text(client.get(CLOSE))
        IssuedDocument.objects.bulk_create(
            IssuedDocument(key=key, object_id=str(YEAR.first), file_format="pdf", title=title,
                           dated=JUNE, sha256="0" * 64)
            for key, title in PAPERS.items()
        )  # fmt: skip
        assert "Все мероприятия отмечены" in text(client.get(CLOSE))
        assert client.post(CLOSE, {"version": plan.version}).status_code == 302

    def test_marks_and_interviews_are_read_never_changed(self, plan, held, pick, deputy):
        actions.close_year(plan, by=deputy, version=plan.version, why=WHY)
        with pytest.raises(actions.ClosedYear):
            actions.mark_done(pick("1.1"), by=deputy, version=1, on=dt.date(2024, 9, 1))
        held.refresh_from_db()
        with pytest.raises(ValidationError, match="год закрыт"):
            pairing.reopen_interview(held, by=deputy, version=held.version)
        assert Pair.objects.get().state == "active"  # a running pair goes on
        with pytest.raises(ValidationError, match="учебный год закрыт: выберите другой день"):
            pairing.plan_interviews(
                by=deputy, pairs=[held.pair], stage="end", planned_on=dt.date(2025, 5, 20)
            )

    def test_monitoring_registers_and_results_stay_as_they_were(self, plan, enter, deputy, clock):
        pair = PairFactory(
            state="active", starts_on=dt.date(2024, 9, 2), mentee__surname="Ранняя",
        )  # fmt: skip
        ended = dt.date(2024, 11, 18)
        pairing.complete_with_results(
            pair, by=deputy, version=pair.version, on=ended, written=1, conclusion="Справились"
        )
        shown = sheet_of(YEAR, deputy, ended)
        actions.close_year(plan, by=deputy, version=plan.version, why=WHY)
        kept = archive_of(enter(deputy))["Реестры/Пары.xlsx"]
        PairFactory(state="ended", end_reason="переезд", starts_on=dt.date(2024, 9, 2),
                    ends_on=dt.date(2024, 10, 2), is_from_paper=True)  # fmt: skip
        MonitoringRules.objects.create(pk=1, thresholds={"ended_early": 90})
        clock(NEXT.start)
        told = sheet_of(YEAR, deputy, NEXT.start)
        assert (told.pairs, told.causes) == (1, ())
        assert [(r.said, r.detail, r.threshold, r.status) for r in told.rows] == [
            (r.said, r.detail, r.threshold, r.status) for r in shown.rows
        ]
        client = enter(deputy)
        assert archive_of(client)["Реестры/Пары.xlsx"] == kept
        listed = text(client.get(f"/monitoring/list/ended_early/?year={YEAR.first}"))
        assert "показатель с того дня не меняется: 0 %" in listed
        assert "по ним вышло бы 50 %" in listed
        listed = text(client.get(f"/monitoring/list/practices/?year={YEAR.first}"))
        assert "список ниже с ним сходится" in listed
        results = PairResults.objects.get(pair=pair)
        address = f"/pairs/{pair.pk}/results/"
        assert "учебный год закрыт, они больше не меняются" in text(client.get(address))
        sent = {"version": results.version, "conclusion": "Иначе"}
        answer = client.post(f"{address}edit/", sent)
        assert (answer.status_code, "её итоги больше не меняются" in text(answer)) == (422, True)
        plan.refresh_from_db()
        actions.reopen_year(plan, by=deputy, version=plan.version, why="Забыли пару")
        assert sheet_of(YEAR, deputy, NEXT.start).pairs == 2
        assert client.post(f"{address}edit/", sent).status_code == 302

    def test_facts_stay_as_they_were_seen(self, plan, pick, deputy, client):
        row = pick("1.2")
        entry = MentorFactory(year=YEAR, council_date=dt.date(2024, 8, 28))
        actions.set_fact_sources(row, by=deputy, version=row.version, keys=["mentor_bank"])
        before = text(client.get(f"/roadmap/activities/{row.pk}/"))
        actions.close_year(plan, by=deputy, version=plan.version, why=WHY)
        entry.delete()
        kept = Roadmap.objects.get(pk=plan.pk).closed_facts["mentor_bank"]
        said = kept[1].replace("\xa0", " ")
        assert said in before
        assert said in text(client.get(f"/roadmap/activities/{row.pk}/"))
        assert Evidence(kept[1], kept[0]).met

    def test_opened_again_with_a_reason(self, plan, held, client, deputy, pick):
        actions.close_year(plan, by=deputy, version=plan.version, why=WHY)
        plan.refresh_from_db()
        address = f"/roadmap/{YEAR.first}/reopen/"
        assert client.post(address, {"version": plan.version, "why": ""}).status_code == 422
        stale = client.post(address, {"version": plan.version - 1, "why": "Забыли факт"})
        assert stale.status_code == 409
        assert "Забыли факт" in text(stale)
        client.post(address, {"version": plan.version, "why": "Забыли факт"})
        actions.mark_done(pick("1.1"), by=deputy, version=1, on=dt.date(2024, 9, 1))
        held.refresh_from_db()
        assert held.frozen_on is None

    def test_an_issued_report_of_a_closed_year_is_given_for_good(self, plan, enter, deputy, clock):
        actions.issue_document(key="year-report", object_id=str(YEAR.first), by=deputy)
        actions.close_year(plan, by=deputy, version=plan.version, why=WHY)
        address = f"/documents/year-report/{YEAR.first}.docx"
        first = enter(deputy).get(address).content
        clock(JUNE)
        assert enter(deputy).get(address).content == first


class TestReport:
    def test_says_what_was_done_what_was_not_and_what_proves_it(self, plan, pick, client, deputy):
        row = pick("1.1")
        actions.add_fact(row, by=deputy, happened_on=dt.date(2024, 8, 28), note="Протокол № 1")
        actions.mark_done(row, by=deputy, version=1, on=dt.date(2024, 8, 28))
        with zipfile.ZipFile(
            io.BytesIO(client.get(f"/documents/year-report/{YEAR.first}.docx").content)
        ) as packed:
            said = packed.read("word/document.xml").decode()
        for words in ("Протокол № 1", "выполнено 28.08.2024", "не выполнено", "Сводка по этапам"):
            assert words in said


class TestArchive:
    def test_holds_papers_as_issued_scans_registers_and_true_hashes(self, plan, client, deputy):
        issued = actions.issue_document(key="year-report", object_id=str(YEAR.first), by=deputy)
        act = SignedActFactory(year=YEAR, dated=dt.date(2024, 9, 2))
        act.scan.save("scan.pdf", io.BytesIO(b"%PDF-1.4 scan"), save=False)
        LocalAct.objects.filter(pk=act.pk).update(
            scan=act.scan.name, scan_name="Скан.PDF",
            scan_sha256=hashlib.sha256(b"%PDF-1.4 scan").hexdigest(),
        )  # fmt: skip
        Sitting.objects.create(
            held_on=dt.date(2024, 9, 10), year=YEAR, number="2", state=Sitting.State.RECORDED
        )
        files = archive_of(client)
        listed = files.pop("Состав архива.txt").decode()
        hashes = dict(reversed(line.split("  ", 1)) for line in listed.splitlines() if "  " in line)
        assert hashes == {name: hashlib.sha256(data).hexdigest() for name, data in files.items()}
        assert {row.sha256 for row in issued} <= set(hashes.values())
        assert "# " not in listed
        assert {
            "Реестры/Банк наставников.xlsx", "Реестры/Пары.xlsx", "Реестры/Мероприятия плана.xlsx",
            "Протоколы/2024-09-10 Протокол заседания совета № 2 от 10.09.2024.docx",
        } <= set(files)  # fmt: skip
        assert [name for name in files if name.startswith("Сканы актов/2024-09-02")]

    def test_says_what_is_gone_or_not_the_same(self, plan, client, deputy):
        gone, other, *_ = actions.issue_document(
            key="year-report", object_id=str(YEAR.first), by=deputy
        )
        gone.file.storage.delete(gone.file.name)
        with other.file.storage.open(other.file.name, "wb") as stored:
            stored.write(b"changed")
        answer = client.get(f"/roadmap/{YEAR.first}/archive/")
        with zipfile.ZipFile(io.BytesIO(b"".join(answer.streaming_content))) as packed:
            listed = packed.read("Состав архива.txt").decode()
        assert "нет на диске" in listed
        assert "файл на диске не тот, что был выпущен" in listed


class TestNextYear:
    @pytest.fixture
    def year(self, plan, clock):
        """A year with all that goes on: a plan, a mentor, mentees of both kinds, a request."""
        hard = CompetenceFactory(name="Дисциплина в классе")
        MentorFactory(year=YEAR, state=MentorEntry.State.APPROVED)
        accepted = RequestFactory(year=YEAR, state="accepted", hard=[hard])
        waits = MenteeFactory(year=YEAR, teacher=accepted.teacher, request=accepted)
        answered = RequestFactory(year=YEAR, state="accepted", hard=[hard])
        works = MenteeFactory(year=YEAR, teacher=answered.teacher, request=answered, state="paired")
        pair = PairFactory(state="active", mentee=answered.teacher, request=answered)
        asks = RequestFactory(
            year=YEAR, hard=[hard], levels={hard: 2}, own_words="Шумят",
            submitted_at=dt.datetime(2025, 5, 5, tzinfo=dt.UTC),
        )  # fmt: skip
        ends = MenteeFactory(year=YEAR, teacher__surname="Кончаева", state="paired")
        PairFactory(state="active", mentee=ends.teacher, ends_on=dt.date(2025, 5, 31))
        clock(NEXT.start)
        return {"waits": waits, "works": works, "pair": pair, "asks": asks}

    def test_seen_first_then_carried_by_one_press(self, year, client):
        page = text(client.get(NEXT_PAGE))
        assert "16 мероприятий: сроки сдвинутся на год" in page
        assert "Утверждённых — 1: войдут рекомендованными" in page
        assert str(year["waits"].teacher) in page
        assert "Не перейдут сами — 1: срок пары кончается до нового года (Кончаева" in page
        told = f"1 пара продолжится в {NEXT}; у 1 пары срок кончается раньше."
        assert told in page
        assert told in text(client.get(CLOSE))
        parts = ["plan", "mentors", "mentees", "requests"]
        answer = client.post(NEXT_PAGE, {"parts": parts}, follow=True)
        said = "дорожная карта, 1 наставник, 2 наставляемых, 1 запрос"
        assert f"В {NEXT} учебный год перешли: {said}." in text(answer)
        assert "Переносить больше нечего" in text(answer)
        assert Roadmap.objects.filter(year=NEXT).exists()
        again = client.post(NEXT_PAGE, {"parts": parts})
        assert again.status_code == 422
        assert MenteeEntry.objects.of_year(NEXT).count() == 2

    def test_who_waits_brings_the_request_a_pair_keeps_its_own(self, year, deputy):
        actions.roll_over(into=NEXT, by=deputy, parts=["mentees"])
        own = {entry.teacher_id: entry for entry in MenteeEntry.objects.of_year(NEXT)}
        waits, works = own[year["waits"].teacher_id], own[year["works"].teacher_id]
        assert (waits.state, waits.request.state, waits.request.year) == (
            "waiting",
            "accepted",
            NEXT,
        )
        assert [one.competence.name for one in waits.request.difficulties.all()] == [
            "Дисциплина в классе"
        ]
        assert (works.state, works.request) == ("paired", None)
        assert works.request_on_paper == f"Дисциплина в классе (запрос {YEAR})"
        year["pair"].refresh_from_db()
        assert year["pair"].request_id == year["works"].request_id
        old = ProfessionalRequest.objects.get(pk=year["waits"].request_id)
        assert (old.state, old.answer) == ("closed", f"Перенесён в {NEXT} учебный год.")

    def test_an_open_request_keeps_its_place_and_its_words(self, year, deputy):
        actions.roll_over(into=NEXT, by=deputy, parts=["requests"])
        new = ProfessionalRequest.objects.get(year=NEXT)
        asked = year["asks"]
        assert (new.teacher, new.submitted_at) == (asked.teacher, asked.submitted_at)
        assert (new.state, new.own_words) == ("open", "Шумят")
        assert new.assessments.get().level == 2
        asked.refresh_from_db()
        assert asked.state == "closed"

    def test_home_leads_into_the_new_year_and_then_to_closing_the_old(self, year, enter, deputy):
        client = enter(deputy)
        page = text(client.get("/"))
        assert f"Перейти в {NEXT} учебный год" in page
        assert f"Закрыть {YEAR} учебный год" in page
        actions.roll_over(into=NEXT, by=deputy, parts=["plan"])
        plan = Roadmap.objects.get(year=YEAR)
        actions.close_year(plan, by=deputy, version=plan.version, why=WHY)
        page = text(client.get("/"))
        assert "Перейти в" not in page
        assert "Закрыть" not in page

    def test_all_or_nothing(self, year, deputy, monkeypatch):
        def refuse(**said):
            raise ValidationError("Нет")

        monkeypatch.setattr("roadmap.actions.year_end.carry_requests", refuse)
        with pytest.raises(ValidationError):
            actions.roll_over(into=NEXT, by=deputy, parts=["plan", "mentors", "requests"])
        assert not Roadmap.objects.filter(year=NEXT).exists()
        assert not MentorEntry.objects.of_year(NEXT).exists()

    def test_nothing_comes_into_a_closed_year(self, year, client, deputy):
        actions.copy_to_year(Roadmap.objects.get(year=YEAR), year=NEXT, by=deputy)
        Roadmap.objects.filter(year=NEXT).update(closed_on=NEXT.end)
        answer = client.post(NEXT_PAGE, {"parts": ["mentors"]})
        assert answer.status_code == 422
        assert "учебный год закрыт" in text(answer)
