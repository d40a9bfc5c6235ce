"""Local acts: the registry, moves, № and date, the scan, who is acquainted, who sees what."""

import datetime as dt
import threading

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection, transaction

from mentorship.actions import add_pair
from mentorship.models import Pair
from people.models import Consent, StaleVersion
from roadmap import actions
from roadmap.documents import registry
from roadmap.models import Acknowledgement, ActKind, LocalAct
from tests.act_factories import ActFactory, ActKindFactory, PaymentFactory, SignedActFactory
from tests.factories import ConsentFactory, TeacherFactory

DAY = dt.date(2024, 9, 2)
PNG = b"\x89PNG\r\n\x1a\n" + b"0" * 20
State = LocalAct.State


@pytest.fixture
def pair(deputy, mentor, mentee, today):
    return add_pair(
        by=deputy, mentor=mentor.teacher, mentee=mentee.teacher, starts_on=DAY,
        ends_on=dt.date(2025, 5, 31),
    )  # fmt: skip


@pytest.fixture
def act(deputy, pair):
    return actions.add_act(
        by=deputy, kind="pairs", title="О закреплении пар", year=2024, pairs=[pair]
    )


def register(act, by, number="77/О", dated=DAY, **fields):
    act = LocalAct.objects.get(pk=act.pk)
    return actions.register_act(
        act.pk, by=by, version=act.version, number=number, dated=dated, **fields
    )


class TestEntering:
    def test_the_first_act_brings_the_usual_kinds(self, deputy, enter, today):
        client = enter(deputy)
        page = client.get("/acts/new/?kind=regulation").content.decode()
        assert "Положение о наставничестве" in page
        assert ActKind.objects.count() == 0  # looking writes nothing
        sent = {"kind": "regulation", "title": "Положение", "year": "2024/2025", "version": 1}
        answer = client.post("/acts/new/", sent, follow=True).content.decode()
        assert "Акт в реестре" in answer
        assert LocalAct.objects.get().kind.role == "regulation"
        assert ActKind.objects.count() == 11

    def test_what_is_lacking_is_said(self, deputy, enter, today):
        answer = enter(deputy).post("/acts/new/", {"kind": "", "title": "", "year": "давно"})
        assert answer.status_code == 422
        assert LocalAct.objects.count() == 0

    def test_a_change_made_meanwhile_is_shown(self, deputy, enter, act):
        enter(deputy).post(
            f"/acts/{act.pk}/edit/",
            {"kind": act.kind_id, "title": "Один", "year": "2024", "basis": "", "version": 1},
        )
        answer = enter(deputy).post(
            f"/acts/{act.pk}/edit/",
            {"kind": act.kind_id, "title": "Два", "year": "2024", "basis": "", "version": 1},
        )
        assert answer.status_code == 409
        assert "Один" in answer.content.decode()
        assert "Два" in answer.content.decode()

    def test_kinds_are_the_schools_own(self, deputy, enter, act):
        client = enter(deputy)
        client.post("/acts/kinds/add/", {"name": "Акт передачи"})
        assert client.post("/acts/kinds/add/", {"name": "акт ПЕРЕДАЧИ"}).status_code == 422
        kind = ActKind.objects.get(name="Акт передачи")
        client.post(f"/acts/kinds/{kind.pk}/", {"retired": "yes"})
        assert "Акт передачи" not in client.get("/acts/new/").content.decode()


class TestMoves:
    def test_every_move_is_in_the_table(self, deputy, act):
        moved = actions.agree_act(act.pk, by=deputy, version=act.version)
        moved = actions.reopen_act(act.pk, by=deputy, version=moved.version)
        moved = register(moved, deputy)
        moved = actions.put_in_force(act.pk, by=deputy, version=moved.version, on=DAY)
        moved = actions.void_act(act.pk, by=deputy, version=moved.version, on=DAY, why="заменён")
        assert moved.state == State.VOID
        with pytest.raises(ValidationError, match="утратил силу"):
            actions.agree_act(act.pk, by=deputy, version=moved.version)

    def test_an_agreed_text_is_fixed(self, deputy, act, pair):
        agreed = actions.agree_act(act.pk, by=deputy, version=act.version)
        with pytest.raises(ValidationError, match="больше не меняется"):
            actions.save_act(act.pk, by=deputy, version=agreed.version, title="Другое")
        with pytest.raises(ValidationError, match="больше не меняется"):
            actions.set_act_pairs(act, by=deputy, pairs=[])

    def test_a_stale_move_is_refused(self, deputy, act):
        actions.agree_act(act.pk, by=deputy, version=act.version)
        with pytest.raises(StaleVersion):
            actions.void_act(act.pk, by=deputy, version=act.version, on=DAY, why="ошибка")

    def test_a_draft_given_up_is_not_said_to_have_lost_force(self, deputy, enter, act):
        client = enter(deputy)
        assert "Отказаться от проекта" in client.get(f"/acts/{act.pk}/").content.decode()
        sent = {"version": act.version, "on": "2024-10-01", "why": "составлен дважды"}
        page = client.post(f"/acts/{act.pk}/step/void/", sent, follow=True).content.decode()
        assert "не состоялся" in page
        assert "утратил силу" not in page.lower()

    def test_voiding_wants_a_reason(self, deputy, enter, act):
        sent = {"version": act.version, "on": "2024-10-01", "why": ""}
        answer = enter(deputy).post(f"/acts/{act.pk}/step/void/", sent)
        assert answer.status_code == 422
        assert "Напишите, почему" in answer.content.decode()


class TestRegistering:
    def test_signing_writes_number_and_date_to_the_pairs(self, secretary, enter, act, pair):
        sent = {"version": act.version, "number": "№ 77/О", "dated": "2024-09-02",
                "in_force_on": "2024-09-02"}  # fmt: skip
        answer = enter(secretary).post(f"/acts/{act.pk}/register/", sent, follow=True)
        assert "№ и дата внесены" in answer.content.decode()
        act.refresh_from_db()
        pair.refresh_from_db()
        assert (act.state, act.number, act.in_force_on) == (State.IN_FORCE, "77/О", DAY)
        assert (pair.order_number, pair.order_date) == ("77/О", DAY)

    def test_a_correction_reaches_the_pairs_too(self, deputy, act, pair):
        register(act, deputy)
        register(act, deputy, number="78/О")
        pair.refresh_from_db()
        assert pair.order_number == "78/О"

    def test_an_agreement_tells_of_pay(self, deputy, pair):
        act = actions.add_act(
            by=deputy, kind="agreement", title="Соглашение", year=2024, pairs=[pair]
        )
        register(act, deputy, number="3", pay_line=True)
        pair.refresh_from_db()
        assert (pair.agreement_number, pair.agreement_date, pair.pay_line) == ("3", DAY, True)
        assert pair.order_number == ""

    def test_a_pair_starts_by_the_papers_of_acts_alone(self, deputy, act, pair):
        from mentorship.actions import start_pair

        ConsentFactory(teacher=pair.mentor, signed_on=DAY)
        register(act, deputy)
        agreement = actions.add_act(
            by=deputy, kind="agreement", title="Соглашение", year=2024, pairs=[pair]
        )
        register(agreement, deputy, number="3", pay_line=True, work="помощь на уроках")
        pair.refresh_from_db()
        assert start_pair(pair, by=deputy, version=pair.version).state == Pair.State.ACTIVE
        assert Consent.objects.count() == 1

    @pytest.mark.parametrize("again", ["77/О", "№77/о", "77 / О"])
    def test_a_repeated_number_is_asked_about(self, deputy, enter, act, again):
        register(act, deputy)
        other = ActFactory()
        sent = {"version": other.version, "number": again, "dated": "2024-11-10"}
        client = enter(deputy)
        answer = client.post(f"/acts/{other.pk}/register/", sent)
        assert answer.status_code == 422
        assert "Такой № в 2024 году уже стоит" in answer.content.decode()
        assert 'type="checkbox" name="repeats"' in answer.content.decode()
        client.post(f"/acts/{other.pk}/register/", {**sent, "repeats": "on"})
        other.refresh_from_db()
        assert other.state == State.SIGNED

    def test_a_number_repeats_within_one_journal_only(self, deputy, act):
        """All orders are numbered in one row, agreements in their own."""
        register(act, deputy, number="12")
        register(ActFactory(kind__role="agreement", body=""), deputy, number="12")
        with pytest.raises(actions.RepeatedNumber):
            register(ActFactory(kind__role="replacement"), deputy, number="12")

    def test_a_number_that_stands_at_pairs_from_paper_is_asked_about(self, deputy, act, pair):
        """There is no act of that order here; of the act's own pairs nobody is warned."""
        register(act, deputy)
        register(act, deputy, dated=DAY + dt.timedelta(1))
        Pair.objects.filter(pk=pair.pk).update(order_number="78/О")
        with pytest.raises(actions.RepeatedNumber, match="стоит у пар с приказом от"):
            register(ActFactory(), deputy, number="№ 78/о", dated=DAY + dt.timedelta(2))

    def test_the_history_names_the_people_of_the_pairs(self, enter, deputy, mentor, act):
        page = enter(deputy).get(f"/history/roadmap.localact/{act.pk}/").content.decode()
        assert f"пара в акте «{mentor.teacher.full_name}" in page

    def test_journals_begin_anew_with_the_calendar_year(self, deputy, act):
        register(act, deputy)
        assert register(ActFactory(), deputy, dated=dt.date(2023, 9, 2)).number == "77/О"

    def test_an_order_is_not_registered_without_a_number(self, deputy, act):
        with pytest.raises(ValidationError, match="журнала"):
            register(act, deputy, number=" № ")
        regulation = ActFactory(kind__role="regulation")
        assert register(regulation, deputy, number="").state == State.SIGNED

    def test_the_database_wants_a_date(self, deputy, act):
        with pytest.raises(Exception, match="act_signed_with_date"), transaction.atomic():
            LocalAct.objects.filter(pk=act.pk).update(state="signed")


@pytest.mark.django_db(transaction=True)
def test_of_two_who_type_one_number_the_second_is_told(deputy):
    """Both have looked and found no such №; the lock makes the second look again."""
    acts = [ActFactory(kind=ActKindFactory()) for _ in range(2)]
    told, ready = [], threading.Barrier(2)

    def clerk(act):
        try:
            ready.wait(5)
            register(act, deputy)
        except actions.RepeatedNumber:
            told.append(act)
        finally:
            connection.close()

    threads = [threading.Thread(target=clerk, args=(act,)) for act in acts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(told) == 1
    assert LocalAct.objects.filter(state=State.SIGNED).count() == 1


class TestScan:
    def test_the_secretary_attaches_and_others_take_it(self, secretary, director, enter, act):
        register(act, secretary)
        file = SimpleUploadedFile("приказ 77.png", PNG)
        client = enter(secretary)
        client.post(f"/acts/{act.pk}/scan/attach/", {"file": file})
        answer = enter(director).get(f"/acts/{act.pk}/scan/")
        assert b"".join(answer.streaming_content) == PNG
        assert "attachment" in answer["Content-Disposition"]

    @pytest.mark.parametrize(("name", "content"), [("a.exe", b"MZ"), ("a.png", b"<html>")])
    def test_what_is_no_scan_is_refused(self, secretary, enter, act, name, content):
        register(act, secretary)
        sent = {"file": SimpleUploadedFile(name, content)}
        enter(secretary).post(f"/acts/{act.pk}/scan/attach/", sent)
        act.refresh_from_db()
        assert not act.scan


class TestAcquaintance:
    def test_a_date_on_paper_counts_and_a_click_informs(
        self, deputy, secretary, mentor, enter, act, today
    ):
        register(act, secretary)  # an order brings those it names by itself
        enter(mentor).post(f"/acts/{act.pk}/read/")
        own = Acknowledgement.objects.get(teacher=mentor.teacher)
        assert own.read_at
        assert own.signed_on is None
        page = enter(secretary).get(f"/acts/{act.pk}/").content.decode()
        assert "0 из 2" in page
        dates = {f"date-{row.pk}": "" for row in act.acknowledgements.all()}
        dates[f"date-{own.pk}"] = "03.09.2024"
        enter(secretary).post(f"/acts/{act.pk}/acquaintance/dates/", dates)
        assert "1 из 2" in enter(secretary).get(f"/acts/{act.pk}/").content.decode()

    def test_a_wrong_date_keeps_what_was_typed(self, secretary, enter, act, today):
        row = act.acknowledgements.first()
        sent = {f"date-{row.pk}": "2030-01-01"}
        answer = enter(secretary).post(f"/acts/{act.pk}/acquaintance/dates/", sent)
        assert answer.status_code == 422
        assert "ещё не наступила" in answer.content.decode()
        assert "2030-01-01" in answer.content.decode()

    def test_it_follows_the_pairs_of_a_draft(self, deputy, secretary, act, pair):
        actions.set_act_pairs(act, by=deputy, pairs=[])
        assert not act.acknowledgements.exists()
        actions.set_act_pairs(act, by=deputy, pairs=[pair])
        named = {row.teacher for row in act.acknowledgements.all()}
        assert named == {pair.mentor, pair.mentee}

    def test_the_sheet_is_printed_to_be_signed(self, secretary, enter, act):
        actions.ask_to_acquaint(act, by=secretary, teachers=[TeacherFactory(surname="Ольхина")])
        html = registry.build("acquaintance", str(act.pk), by=secretary).html("docx")
        assert "Ольхина Мария Петровна" in html
        assert act.title in html
        assert "ПРОЕКТ" not in html

    def test_who_has_signed_stays_on_the_list(self, secretary, act):
        row = act.acknowledgements.first()
        actions.set_acquainted(act, by=secretary, dates={row.pk: DAY})
        with pytest.raises(ValidationError, match="уже ознакомлен"):
            actions.stop_acquainting(row, by=secretary)


class TestHome:
    def test_what_waits_is_a_line_that_does_it(self, deputy, secretary, mentor, enter, act):
        assert "Довести до подписи 1" in enter(deputy).get("/").content.decode().replace(
            "\xa0", " "
        )
        act = actions.agree_act(act.pk, by=deputy, version=act.version)
        page = enter(secretary).get("/").content.decode().replace("\xa0", " ")
        assert "Внести № и дату: 1 акт" in page
        assert "Ознакомьтесь" not in enter(mentor).get("/").content.decode()
        register(act, secretary)
        actions.ask_to_acquaint(act, by=secretary, teachers=[mentor.teacher])
        page = enter(mentor).get("/").content.decode()
        assert f'href="/acts/{act.pk}/"' in page
        enter(mentor).post(f"/acts/{act.pk}/read/")
        assert "Ознакомьтесь" not in enter(mentor).get("/").content.decode()


class TestWhoSees:
    def test_a_teacher_sees_only_signed_acts_to_be_acquainted_with(
        self, deputy, mentor, stranger, enter, act
    ):
        assert enter(mentor).get(f"/acts/{act.pk}/").status_code == 404
        register(act, deputy)
        actions.ask_to_acquaint(act, by=deputy, teachers=[mentor.teacher])
        assert enter(mentor).get(f"/acts/{act.pk}/").status_code == 200
        assert enter(stranger).get(f"/acts/{act.pk}/").status_code == 404

    def test_the_two_of_a_pair_read_their_order(self, deputy, mentor, mentee, stranger, enter, act):
        """Also who is on no acquaintance sheet; the pair's page leads there."""
        register(act, deputy)
        for account in (mentor, mentee):
            panel = enter(account).get(f"/acts/of-pair/{act.act_pairs.get().pair_id}/")
            assert f'href="/acts/{act.pk}/"' in panel.content.decode()
            page = enter(account).get(f"/acts/{act.pk}/").content.decode()
            assert "№ 77/О" in page
        assert enter(stranger).get(f"/acts/{act.pk}/").status_code == 404

    def test_an_agreement_is_the_mentors_whole_and_the_mentees_in_part(
        self, deputy, mentor, mentee, council, stranger, enter, pair
    ):
        body = "Работник {наставник} ведёт работу. Выплата: {размер выплаты}."
        made = actions.add_act(
            by=deputy, kind="agreement", title="Соглашение", year=2024, pairs=[pair]
        )
        LocalAct.objects.filter(pk=made.pk).update(body=body)
        PaymentFactory(teacher=mentor.teacher, basis="приказ № 1")
        agreed = actions.agree_act(made.pk, by=deputy, version=made.version)
        for account in (mentor, mentee):
            assert enter(account).get(f"/acts/{made.pk}/").status_code == 404  # not signed yet
        register(agreed, deputy, number="3", pay_line=True, work="помощь на уроках")
        own = enter(mentor).get(f"/acts/{made.pk}/").content.decode()
        assert "4\u00a0321,5" in own
        seen = enter(mentee).get(f"/acts/{made.pk}/").content.decode()
        assert "№ 3 от 02.09.2024" in seen
        assert "помощь на уроках" in seen
        assert "4\u00a0321,5" not in seen
        Pair.objects.filter(pk=pair.pk).update(ends_on=dt.date(2024, 12, 1))
        signed = enter(mentee).get(f"/acts/{made.pk}/").content.decode()
        assert "по 31.05.2025" in signed  # as it was signed, whatever came after
        opens = registry.find("act-pay").opens
        assert opens(str(made.pk), mentor)
        assert not any(opens(str(made.pk), account) for account in (mentee, council, stranger))
        for account in (council, stranger):
            assert enter(account).get(f"/acts/{made.pk}/").status_code == 404, account

    def test_an_order_on_pay_is_not_the_councils(self, deputy, council, secretary, mentor, enter):
        pay = SignedActFactory(kind__role="pay", title="О выплатах наставникам", basis="Протокол 5")
        actions.ask_to_acquaint(pay, by=deputy, teachers=[mentor.teacher])
        client = enter(council)
        assert client.get(f"/acts/{pay.pk}/").status_code == 404
        for address in ("/acts/", "/search/?q=выплатах"):
            assert "О выплатах наставникам" not in client.get(address).content.decode()
        assert client.get(f"/history/roadmap.localact/{pay.pk}/").status_code == 404
        assert enter(mentor).get(f"/acts/{pay.pk}/").status_code == 404
        page = enter(secretary).get(f"/acts/{pay.pk}/").content.decode()
        assert "Протокол 5" not in page
        assert "Исправить № и дату" in page

    def test_search_finds_by_number_title_and_people(self, deputy, enter, act, pair):
        register(act, deputy)
        client = enter(deputy)
        for typed in ("77/О", "закреплении", pair.mentor.surname):
            assert "О закреплении пар" in client.get("/search/", {"q": typed}).content.decode()

    def test_the_list_asks_the_same_for_one_and_for_three(self, deputy, enter, act, asks):
        client = enter(deputy)
        one = asks(client, "/acts/")
        SignedActFactory.create_batch(2)
        assert asks(client, "/acts/") == one

    def test_filters_and_the_workbook_agree(self, deputy, enter, act):
        SignedActFactory(title="Положение о наставничестве", kind__role="regulation")
        client = enter(deputy)
        page = client.get("/acts/?lacks=scan").content.decode()
        assert "Положение о наставничестве" in page
        assert "О закреплении пар" not in page
        assert client.get("/acts/export/?lacks=scan")["Content-Type"].endswith("sheet")
