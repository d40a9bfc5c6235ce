"""Incentive payments: entered, settled by an order, and seen only as «Who sees what» says."""

import datetime as dt
import io
from decimal import Decimal

import openpyxl
import pytest
from django.core.exceptions import ValidationError
from django.utils.html import strip_tags

from mentorship.actions import add_pair
from mentorship.models import Pair
from people.models import StaleVersion
from people.tables.writing import CONTENT_TYPE
from roadmap import actions
from roadmap.documents import registry
from roadmap.models import IncentivePayment, IssuedDocument, LocalAct
from tests.act_factories import PaymentFactory, SignedActFactory
from tests.factories import OfficialFactory, TeacherFactory
from tests.mentor_factories import MentorFactory
from tests.roadmap.conftest import YEAR
from tests.served import text

SEPTEMBER = dt.date(2024, 9, 1)
SUM = "4\u00a0321,5"  # of PaymentFactory, as pages and papers say it


@pytest.fixture
def mentor(mentor):
    """In the bank of the year: of others a payment is asked about."""
    MentorFactory(teacher=mentor.teacher, year=YEAR)
    return mentor


@pytest.fixture
def payment(mentor, today):
    return PaymentFactory(teacher=mentor.teacher)


@pytest.fixture
def order(deputy, payment):
    """The order that names the payment, agreed on and signed."""
    OfficialFactory()
    act = actions.draft_pay_order(by=deputy, year=YEAR, payments=[payment], basis="протокол № 2")
    return actions.register_act(
        act.pk, by=deputy, version=act.version, number="45/2-р", dated=SEPTEMBER
    )


class TestEntering:
    def test_a_payment_before_any_pair(self, deputy, mentor, enter, today):
        sent = {
            "teacher": mentor.teacher.pk, "kind": "доплата", "size": "15", "unit": "percent",
            "starts_on": "2024-09-01", "ends_on": "2025-05-31", "version": 1,
        }  # fmt: skip
        page = text(enter(deputy).get("/payments/new/"))
        assert '<optgroup label="Банк наставников">' in page
        answer = enter(deputy).post("/payments/new/", sent, follow=True).content.decode()
        assert "15\u00a0% оклада" in answer
        assert "с 01.09.2024 по 31.05.2025" in answer

    @pytest.mark.parametrize(
        ("changes", "sentence"),
        [({}, "За эти же дни уже есть такая выплата"),
         ({"size": "1500", "ends_on": "2024-08-31"}, "1\u00a0500\u00a0% оклада")],
    )  # fmt: skip
    def test_what_looks_like_a_slip_is_asked_about(
        self, deputy, mentor, enter, today, changes, sentence
    ):
        PaymentFactory(teacher=mentor.teacher, kind="Доплата", starts_on=SEPTEMBER)
        sent = {
            "teacher": mentor.teacher.pk, "kind": "доплата", "size": "15", "unit": "percent",
            "starts_on": "2024-08-01", "ends_on": "2025-05-31", "version": 1,
        } | changes  # fmt: skip
        client = enter(deputy)
        page = client.post("/payments/new/", sent).content.decode()
        assert sentence in page
        assert 'type="checkbox" name="certain"' in page
        assert IncentivePayment.objects.count() == 1
        client.post("/payments/new/", sent | {"certain": "on"})
        assert IncentivePayment.objects.count() == 2

    def test_of_somebody_who_is_no_mentor_it_is_asked(self, deputy, today):
        fields = {
            "teacher": TeacherFactory(surname="Ольхина"), "kind": "доплата", "unit": "percent",
            "size": Decimal(15), "starts_on": SEPTEMBER,
        }  # fmt: skip
        with pytest.raises(actions.UnusualPayment, match="не в банке наставников"):
            actions.add_payment(by=deputy, **fields)
        assert actions.add_payment(by=deputy, certain=True, **fields).pk

    @pytest.mark.parametrize(
        ("changes", "sentence"),
        [
            ({"size": "0"}, "Напишите размер больше нуля."),
            ({"ends_on": "2024-08-01"}, "раньше даты"),
            ({"starts_on": ""}, "Укажите дату"),
        ],
    )
    def test_what_cannot_be_is_said(self, deputy, mentor, enter, today, changes, sentence):
        sent = {
            "teacher": mentor.teacher.pk, "kind": "доплата", "size": "15", "unit": "percent",
            "starts_on": "2024-09-01", "ends_on": "2025-05-31", "version": 1,
        }  # fmt: skip
        answer = enter(deputy).post("/payments/new/", {**sent, **changes})
        assert answer.status_code == 422
        assert sentence in answer.content.decode()
        assert IncentivePayment.objects.count() == 0

    def test_only_the_chosen_mentors_pairs_are_offered(self, deputy, mentor, mentee, enter, today):
        """The other thousands are not; asking for them loses nothing that was typed."""
        own = add_pair(by=deputy, mentor=mentor.teacher, mentee=mentee.teacher, starts_on=SEPTEMBER)
        other = add_pair(
            by=deputy, mentor=TeacherFactory(), mentee=TeacherFactory(), starts_on=SEPTEMBER
        )
        sent = {"teacher": mentor.teacher.pk, "kind": "доплата", "size": "15", "button": "look"}
        answer = enter(deputy).post("/payments/new/", sent)
        page = answer.content.decode()
        options = {pair.pk: f'<option value="{pair.pk}">{pair.mentee.surname}' in page
                   for pair in (own, other)}  # fmt: skip
        assert options == {own.pk: True, other.pk: False}
        assert 'value="15"' in page
        assert (answer.status_code, IncentivePayment.objects.count()) == (200, 0)

    def test_the_pair_is_the_mentors_own(self, deputy, mentor, mentee, payment):
        pair = add_pair(
            by=deputy, mentor=TeacherFactory(), mentee=mentee.teacher, starts_on=SEPTEMBER
        )
        with pytest.raises(ValidationError, match="другой наставник"):
            actions.save_payment(payment.pk, by=deputy, version=1, pair=pair)

    @pytest.mark.parametrize(("size", "shown"), [("3000", "3000"), ("12.50", "12.5")])
    def test_the_size_stands_in_its_field_as_it_is_typed(self, deputy, enter, payment, size, shown):
        type(payment).objects.filter(pk=payment.pk).update(size=size)
        page = enter(deputy).get(f"/payments/{payment.pk}/").content.decode()
        assert f'name="size" value="{shown}"' in page

    def test_of_two_editors_the_second_is_told(self, deputy, enter, payment):
        actions.save_payment(payment.pk, by=deputy, version=1, kind="доплата")
        with pytest.raises(StaleVersion):
            actions.save_payment(payment.pk, by=deputy, version=1, kind="надбавка")

    def test_what_an_order_has_settled_stays(self, deputy, enter, payment, order):
        payment.refresh_from_db()
        with pytest.raises(ValidationError, match="уже в приказе"):
            actions.save_payment(payment.pk, by=deputy, version=payment.version, size=Decimal(1))
        answer = enter(deputy).post(f"/payments/{payment.pk}/remove/", follow=True)
        assert "уже в приказе" in text(answer)

    @pytest.mark.parametrize(
        ("on", "last", "period"),
        [("2024-12-01", "2024-11-30", "по 30.11.2024"), ("2024-08-20", "2024-08-31", "отменена")],
    )
    def test_it_is_stopped_by_another_order(
        self, deputy, enter, payment, mentee, order, on, last, period
    ):
        """Also before its first day, where the pair did not come to be."""
        pair = Pair.objects.create(
            mentor=payment.teacher, mentee=mentee.teacher, starts_on=SEPTEMBER, state="cancelled"
        )
        IncentivePayment.objects.filter(pk=payment.pk).update(pair=pair)
        client, page = enter(deputy), f"/payments/{payment.pk}/"
        panel = client.get(f"/acts/of-pair/{pair.pk}/").content.decode()
        assert f'Пара не состоялась: <a href="{page}">прекратите выплату' in panel
        payment.refresh_from_db()
        sent = {"version": payment.version, "on": on, "why": ""}
        assert "Напишите причину" in client.post(f"{page}stop/", sent).content.decode()
        assert client.post(f"{page}stop/", sent | {"why": "не состоялась"}).status_code == 302
        payment.refresh_from_db()
        stopping = payment.ended_by
        assert (str(payment.ends_on), stopping.state, stopping.basis) == (
            last, "draft", "не состоялась"
        )  # fmt: skip
        assert payment.act == order
        told = client.get(page).content.decode()
        assert f'href="/acts/{stopping.pk}/">проект приказа' in told
        assert "Прекратить досрочно" not in told
        assert period in client.get("/payments/").content.decode()
        html = registry.build("act-pay", str(stopping.pk), by=deputy).html("docx")
        assert f"{dt.date.fromisoformat(last) + dt.timedelta(days=1):%d.%m.%Y}" in html


class TestOrder:
    def test_the_order_lists_its_payments(self, deputy, payment, order):
        html = registry.build("act-pay", str(order.pk), by=deputy).html("docx")
        assert payment.teacher.full_name in html
        assert f"{SUM}\u00a0руб. в месяц" in html
        assert "№ 45/2-р" in html

    def test_without_a_basis_it_rests_on_the_order_on_the_pair(self, deputy, mentee, payment):
        Pair.objects.create(
            mentor=payment.teacher, mentee=mentee.teacher, starts_on=SEPTEMBER, state="active",
            order_number="81/О", order_date=SEPTEMBER,
        )  # fmt: skip
        act = actions.draft_pay_order(by=deputy, year=YEAR, payments=[payment])
        html = registry.build("act-pay", str(act.pk), by=deputy).html("docx")
        assert "приказ № 81/О от 01.09.2024</td>" in html

    def test_only_payments_without_an_order_are_offered(self, deputy, enter, order):
        other = PaymentFactory(teacher=TeacherFactory(surname="Ольхина"))
        page = enter(deputy).get("/acts/draft/pay/").content.decode()
        assert "Ольхина" in page
        assert page.count('name="payment-') == 1
        enter(deputy).post("/acts/draft/pay/", {"year": "2024", f"payment-{other.pk}": "on"})
        other.refresh_from_db()
        assert other.act.state == LocalAct.State.DRAFT

    def test_a_draft_given_up_lets_its_payments_go(self, deputy, payment):
        act = actions.draft_pay_order(by=deputy, year=YEAR, payments=[payment])
        actions.void_act(act.pk, by=deputy, version=act.version, on=SEPTEMBER, why="ошибка")
        payment.refresh_from_db()
        assert payment.act is None

    def test_nothing_marked_is_said(self, deputy, enter, payment):
        answer = enter(deputy).post("/acts/draft/pay/", {"year": "2024"})
        assert "какие выплаты" in answer.content.decode()


class TestWhoSeesMoney:
    """Deputy, director, accountant and the person: in the page, export, search, history, paper."""

    def test_in_the_list(self, deputy, director, accountant, mentor, enter, order):
        for account in (deputy, director, accountant, mentor):
            assert SUM in enter(account).get("/payments/").content.decode(), account

    def test_not_in_the_list_of_others(
        self, council, secretary, mentee, teacher, stranger, administrator, enter, order
    ):
        for account in (council, secretary, mentee, teacher, stranger):
            page = enter(account).get("/payments/").content.decode()
            assert SUM not in page, account
            assert order.number not in page, account
        assert enter(administrator).get("/payments/").status_code == 404

    def test_a_person_sees_their_own_when_it_is_settled(self, deputy, mentor, enter, payment):
        other = PaymentFactory(teacher=TeacherFactory(), size=Decimal("777"), basis="приказ № 1")
        assert SUM not in enter(mentor).get("/payments/").content.decode()
        actions.save_payment(payment.pk, by=deputy, version=1, basis="приказ № 9 от 01.09.2024")
        page = enter(mentor).get("/payments/").content.decode()
        assert SUM in page
        assert "777" not in page
        assert enter(mentor).get(f"/payments/{other.pk}/").status_code == 403

    def test_in_the_export(self, accountant, council, mentor, enter, order):
        answer = enter(accountant).get("/payments/export/")
        assert answer["Content-Type"] == CONTENT_TYPE
        [row] = list(openpyxl.load_workbook(io.BytesIO(answer.content)).active.values)[1:]
        assert row[3] == 4321.5
        for account in (council, mentor):
            assert enter(account).get("/payments/export/").status_code == 403

    def test_in_the_registry_and_search(self, council, secretary, teacher, enter, order, payment):
        words = ("выплате", "45/2-р", payment.teacher.surname, "4321")
        for account in (council, teacher):
            client = enter(account)
            pages = [client.get("/search/", {"q": word}).content.decode() for word in words]
            if account == council:
                pages.append(client.get("/acts/").content.decode())
                pages.append(client.get("/reports/").content.decode())
            for page in pages:
                assert f"/acts/{order.pk}/" not in page, account
                assert SUM not in page, account
        assert SUM not in enter(secretary).get(f"/acts/{order.pk}/").content.decode()

    def test_of_an_order_each_reads_the_own_line(self, deputy, mentor, mentee, enter, payment):
        """The whole text names what others get; the paper and the scan are not opened either."""
        other = PaymentFactory(teacher=mentee.teacher, size=Decimal("777"))
        act = actions.draft_pay_order(
            by=deputy, year=YEAR, payments=[payment, other], basis="приказ"
        )
        assert enter(mentor).get(f"/acts/{act.pk}/").status_code == 404  # nothing is settled yet
        actions.register_act(
            act.pk, by=deputy, version=act.version, number="45/2-р", dated=SEPTEMBER
        )
        for account, own, foreign in ((mentor, SUM, "777"), (mentee, "777", SUM)):
            page = enter(account).get(f"/acts/{act.pk}/").content.decode()
            assert own in page
            assert foreign not in page
            assert enter(account).get(f"/documents/act-pay/{act.pk}.docx").status_code == 404

    def test_on_paper_also_when_it_was_issued(
        self, deputy, director, council, secretary, mentor, accountant, enter, order, pango
    ):
        actions.issue_document(key="act-pay", object_id=str(order.pk), by=deputy)
        issued = IssuedDocument.objects.get(file_format="docx")
        addresses = [
            f"/documents/act-pay/{order.pk}.docx", f"/documents/act/{order.pk}.docx",
            f"/documents/issued/{issued.pk}/",
        ]  # fmt: skip
        for account in (council, secretary, mentor, accountant):
            for address in addresses:
                assert enter(account).get(address).status_code in (403, 404), (account, address)
            assert "выплате" not in enter(account).get("/reports/").content.decode()
        assert enter(director).get(addresses[0]).status_code == 200

    def test_in_the_history_only_that_it_changed(self, deputy, council, mentor, enter, payment):
        actions.save_payment(payment.pk, by=deputy, version=1, size=Decimal("8765.25"))
        address = f"/history/roadmap.incentivepayment/{payment.pk}/"
        page = enter(deputy).get(address).content.decode()
        assert "размер" in page
        for shown in (page, enter(deputy).get("/history/").content.decode()):
            assert "8765" not in shown
            assert "4321" not in shown
        for account in (council, mentor):
            assert enter(account).get(address).status_code == 404

    def test_sums_are_not_in_the_memory_of_the_act(self, deputy, order):
        rows = order.pgh_event_model.objects.values()
        # Its own marks are random letters and figures: some day they hold any number.
        told = str([{k: row[k] for k in row if not k.startswith("pgh_")} for row in rows])
        assert "4321" not in told
        assert SUM not in told


class TestMonth:
    """On 19 November 2024: what is paid in this month, not the sum of all that ever was set."""

    def test_halves_of_a_replacement_bring_a_part_each(
        self, accountant, mentor, enter, order, payment
    ):
        type(payment).objects.filter(pk=payment.pk).update(ends_on=dt.date(2024, 11, 10))
        PaymentFactory(
            teacher=TeacherFactory(), starts_on=dt.date(2024, 11, 11), act=order, size=Decimal(3000)
        )
        PaymentFactory(teacher=TeacherFactory(), size=Decimal(600))
        void = SignedActFactory(kind__role="pay", state="void", void_on=SEPTEMBER, void_reason="!")
        PaymentFactory(teacher=TeacherFactory(), starts_on=dt.date(2024, 12, 1), act=order)
        PaymentFactory(teacher=TeacherFactory(), act=void)
        client = enter(accountant)
        page = client.get("/payments/").content.decode()
        said = " ".join(strip_tags(page).replace("\u00a0", " ").split())
        assert (
            "За ноябрь 2024 по этому списку, по календарным дням: 3 440,50 руб. по подписанным "
            "приказам, ещё 600 руб. ждут приказа."
        ) in said
        book = openpyxl.load_workbook(io.BytesIO(client.get("/payments/export/").content))
        heading, *rows = book.active.values
        assert heading[-1] == "За ноябрь 2024 по подписанному, руб."
        assert sum(row[-1] or 0 for row in rows) == 3440.5
        assert "3\u00a0440,50" not in enter(mentor).get("/payments/").content.decode()


class TestList:
    def test_it_asks_the_same_for_one_and_for_three(self, deputy, enter, order, asks):
        client = enter(deputy)
        one = asks(client, "/payments/")
        for _ in range(2):
            PaymentFactory(teacher=TeacherFactory(), act=SignedActFactory(kind__role="pay"))
        assert asks(client, "/payments/") == one

    def test_filters(self, deputy, enter, order):
        PaymentFactory(
            teacher=TeacherFactory(surname="Ольхина"), starts_on=dt.date(2022, 9, 1),
            ends_on=dt.date(2023, 5, 31), unit="points", size=Decimal(10),
        )  # fmt: skip
        client = enter(deputy)
        for terms, seen in (
            ({"year": "2024"}, False), ({"order": "no"}, True), ({"unit": "points"}, True),
            ({"q": "ольхина"}, True), ({"order": "yes"}, False),
        ):  # fmt: skip
            page = client.get("/payments/", terms).content.decode()
            assert ("Ольхина" in page) == seen, terms
            assert (SUM in page) != seen, terms
