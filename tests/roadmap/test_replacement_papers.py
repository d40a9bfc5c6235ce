"""A replacement drafts its papers in the same step: order, agreement, transfer, pay."""

import datetime as dt

import pytest
from django.core.exceptions import ValidationError

from mentorship import actions
from mentorship.models import EndCause, Pair
from roadmap.actions import agree_act, register_act, void_act
from roadmap.documents import registry
from roadmap.documents.act_paper import key_of
from roadmap.models import ActKind, ActRole, IncentivePayment, LocalAct
from tests.act_factories import ActFactory, ActKindFactory, PaymentFactory, SignedActFactory
from tests.factories import OfficialFactory, TeacherFactory
from tests.mentorship.factories import TODAY, MathematicianFactory
from tests.served import text

pytestmark = pytest.mark.django_db
DAY = dt.timedelta(days=1)
FIRST = dt.date(2024, 11, 23)  # told on Tuesday the 19th: three working days, then the next day
MAY = dt.date(2025, 5, 31)


@pytest.fixture(autouse=True)
def _office(clock, school):
    clock(TODAY)
    actions.adopt_usual_dictionaries()
    OfficialFactory(surname="Громов", first_name="Пётр", patronymic="Ильич")
    OfficialFactory(office="deputy", surname="Берёзова", first_name="Анна", patronymic="Павловна")


@pytest.fixture
def make_pair(deputy):
    def made(mentor, mentee) -> Pair:
        pair = actions.add_pair(
            by=deputy, mentor=mentor, mentee=mentee, starts_on=dt.date(2024, 9, 1), ends_on=MAY,
            over_capacity_reason="ещё один",
        )  # fmt: skip
        Pair.objects.filter(pk=pair.pk).update(
            state="active", order_number="77/О", order_date=dt.date(2024, 8, 30)
        )
        return Pair.objects.get(pk=pair.pk)

    return made


@pytest.fixture
def pair(make_pair) -> Pair:
    mentee = TeacherFactory(
        surname="Клёнов", first_name="Илья", patronymic="Андреевич", gender="m",
        posts=["учитель физики"],
    )  # fmt: skip
    return make_pair(TeacherFactory(surname="Ивина"), mentee)


@pytest.fixture
def paid(pair) -> IncentivePayment:
    """Set by an order that has been signed long ago."""
    order = SignedActFactory(kind=ActKindFactory(role="pay"), number="45/2-р")
    return PaymentFactory(teacher=pair.mentor, pair=pair, size="3000", act=order)


@pytest.fixture
def other():
    return MathematicianFactory(teacher__surname="Рябинина", capacity=5).teacher


def why(**fields) -> actions.Why:
    cause = EndCause.objects.get(name="отказ наставника")
    return actions.Why(**{"cause": cause, "on": FIRST, "notice_on": TODAY} | fields)


def replace(deputy, pair, mentor, **fields) -> Pair:
    return actions.replace_mentor(
        pair, by=deputy, version=pair.version, why=why(**fields),
        successor=mentor and actions.Successor(mentor),
    )  # fmt: skip


def drafted(role) -> LocalAct:
    return LocalAct.objects.get(kind__role=role, state="draft")


def roles_drafted(**about) -> list[str]:
    drafts = LocalAct.objects.filter(state="draft", **about)
    return sorted(drafts.values_list("kind__role", flat=True))


def printed(role, by) -> str:
    act = drafted(role)
    html = registry.build(key_of(act), str(act.pk), by=by).html("docx")
    return " ".join(html.replace("\u00a0", " ").split())


def test_one_step_drafts_all_and_its_page_leads_to_each(enter, deputy, mentee, pair, paid, other):
    ActKindFactory(role=ActRole.PAIRS)  # a dictionary from before acts of transfer were known
    sent = {"cause": why().cause.pk, "notice_on": "2024-11-19", "on": "2024-11-23",
            "version": pair.version, "mentor": other.pk, "words": "По здоровью"}  # fmt: skip
    page = text(enter(deputy).post(f"/pairs/{pair.pk}/replace/", sent, follow=True))
    roles = (ActRole.REPLACEMENT, ActRole.AGREEMENT, ActRole.TRANSFER, ActRole.PAY)
    assert all(f'href="/acts/{drafted(role).pk}/"' in page for role in roles)
    order = printed(ActRole.REPLACEMENT, deputy)
    assert "с Ивиной Марии Петровны, учителя математики, снять с 23.11.2024" in order
    basis = "замена наставника, причина: отказ наставника; предупреждение от 19.11.2024"
    assert f"Основание: {basis}.</p>" in order
    assert "(отказ наставника); наставником назначить" in order
    assert "По здоровью" not in order + printed(ActRole.TRANSFER, deputy)
    assert "____________________" not in order
    assert drafted(ActRole.REPLACEMENT).acknowledgements.count() == 3
    new = pair.replaced_by.get()
    assert [row.pair for row in drafted(ActRole.AGREEMENT).act_pairs.all()] == [new]
    assert "3 000 руб. в месяц" in printed(ActRole.AGREEMENT, deputy)
    handed = printed(ActRole.TRANSFER, deputy)
    assert "последний день прежнего наставника — 22.11.2024" in handed
    assert "не составлена" in handed
    assert "Передал: учитель математики" in handed
    assert "АКТ ПРИЁМА-ПЕРЕДАЧИ" in handed


def test_what_was_paid_goes_over_on_the_day(enter, deputy, mentee, pair, paid, other):
    new = replace(deputy, pair, other)
    paid.refresh_from_db()
    made = IncentivePayment.objects.get(pair=new)
    assert (paid.ends_on, paid.act.number) == (FIRST - DAY, "45/2-р")
    assert (made.teacher, made.size, made.starts_on, made.ends_on) == (other, 3000, FIRST, MAY)
    assert made.act == paid.ended_by == drafted(ActRole.PAY)
    paper = printed(ActRole.PAY, deputy)
    assert "<td>23.11.2024</td> <td>№ 45/2-р от 02.09.2024</td>" in paper.replace(
        "</td><", "</td> <"
    )
    assert "наставничество: Клёнов И. А." in paper
    assert "Основание: приказ о замене наставника, дополнительное соглашение к трудовому" in paper
    act = drafted(ActRole.PAY)
    void_act(act.pk, by=deputy, version=act.version, on=TODAY, why="Передумали")
    made.refresh_from_db()
    assert made.act is None
    panel = text(enter(deputy).get(f"/acts/of-pair/{new.pk}/"))
    assert f'href="/payments/{made.pk}/"' in panel


def test_who_is_chosen_anew_gets_the_pay_of_who_did_not_come(enter, deputy, pair, paid, other):
    """What was drafted for the first is given up; what is signed is named to the deputy."""
    first = replace(deputy, pair, other)
    SignedActFactory(kind=ActKindFactory(role="agreement"), number="12").act_pairs.create(
        pair=first
    )
    sent = {"version": first.version, "why": "Передумали"}
    said = text(enter(deputy).post(f"/pairs/{first.pk}/move/cancel/", sent, follow=True))
    assert "№ 12 от" in said
    assert not IncentivePayment.objects.filter(pair=first).exists()
    assert [act.kind.role for act in LocalAct.objects.filter(state="draft")] == [ActRole.PAY]
    given_up = LocalAct.objects.filter(state="void", void_reason="Замена не состоялась")
    assert given_up.count() == 3
    pair.refresh_from_db()
    second = replace(deputy, pair, MathematicianFactory().teacher, notice_on=None)
    made = IncentivePayment.objects.exclude(pk=paid.pk).get()
    assert (made.pair, made.size, made.starts_on, made.ends_on) == (second, 3000, FIRST, MAY)


@pytest.mark.parametrize("stopped", ["draft", "signed"])
def test_whose_end_is_taken_back_is_paid_as_before(enter, deputy, pair, paid, other, stopped):
    new = replace(deputy, pair, other)
    actions.cancel_pair(new, by=deputy, version=new.version, why="Передумали")
    LocalAct.objects.filter(state="draft").update(state=stopped, dated=TODAY)
    pair.refresh_from_db()
    sent = {"version": pair.version, "until": "2025-05-31"}
    said = text(enter(deputy).post(f"/pairs/{pair.pk}/move/keep/", sent, follow=True))
    paid.refresh_from_db()
    if stopped == "draft":
        assert (paid.ends_on, paid.ended_by) == (MAY, None)
        assert not LocalAct.objects.filter(state="draft").exists()
    else:
        assert paid.ends_on == FIRST - DAY
        assert "эти бумаги согласованы или подписаны" in said


def test_a_substitute_is_appointed_for_a_time_and_nothing_is_stopped(
    enter, deputy, pair, paid, other
):
    """Nor paid twice: the substitute's pay is the school's own decision."""
    new = replace(deputy, pair, other, on=TODAY, until=TODAY + 30 * DAY, words="больничный лист")
    order = printed(ActRole.REPLACEMENT, deputy)
    assert "на период с 19.11.2024 по 19.12.2024 обязанности наставника Клёнова" in order
    assert "возложить на Рябинину" in order
    assert "(отказ наставника)" in order
    assert "снять с" not in order
    paid.refresh_from_db()
    assert (paid.ends_on, paid.ended_by) == (MAY, None)
    assert IncentivePayment.objects.get() == paid
    assert not LocalAct.objects.filter(kind__role=ActRole.PAY, state="draft").exists()
    panel = text(enter(deputy).get(f"/acts/of-pair/{new.pk}/"))
    assert f'/payments/new/?teacher={other.pk}"' in panel
    assert "предупреждение" not in order


def test_of_two_substitutes_each_order_says_for_whom(deputy, pair, paid, other):
    """The first has begun; then somebody is found for good, and the order frees the second."""
    first, until = MathematicianFactory(teacher__surname="Дубова").teacher, TODAY + 30 * DAY
    stand = replace(deputy, pair, first, on=TODAY - 2 * DAY, until=until)
    Pair.objects.filter(pk=stand.pk).update(state="active")
    LocalAct.objects.filter(state="draft").update(state="signed", dated=TODAY)
    stand.refresh_from_db()
    second = replace(deputy, stand, other, on=FIRST)
    order = printed(ActRole.REPLACEMENT, deputy)
    for words in (
        "О замене наставника", "которые исполняет Ивина Мария Петровна",
        "на период с 23.11.2024 по 19.12.2024", "возложить на Рябинину",
        "временно возложенные на Дубову Марию Петровну, учителя математики, снять с 23.11.2024",
        "смена временного наставника, причина: отказ наставника",
    ):  # fmt: skip
        assert words in order, words
    handed = drafted(ActRole.TRANSFER).act_pairs.get()
    assert (handed.pair, handed.instead_of) == (second, stand)
    LocalAct.objects.filter(state="draft").update(state="signed", dated=TODAY)
    Pair.objects.filter(pk=second.pk).update(state="active")
    pair.refresh_from_db()
    lasting = replace(deputy, pair, MathematicianFactory().teacher, on=FIRST + 5 * DAY)
    assert lasting.replaces == pair
    order = printed(ActRole.REPLACEMENT, deputy)
    assert "с Ивиной Марии Петровны, учителя математики, снять с 28.11.2024" in order
    assert "возложенные на Рябинину" in order
    assert "(назначен постоянный наставник)" in order
    assert "возложенные на Дубову" not in order


def test_a_pair_that_never_worked_is_taken_out_of_its_order(deputy, make_pair, pair, paid, other):
    """With somebody else to go on, and with nobody: then both sides are told, no day is invented
    and nothing is handed over."""
    Pair.objects.filter(pk=pair.pk).update(state="preparation")
    second = make_pair(pair.mentor, TeacherFactory())
    begins = FIRST + 9 * DAY
    Pair.objects.filter(pk=second.pk).update(starts_on=begins)
    pair.refresh_from_db()
    second.refresh_from_db()
    replace(deputy, pair, other)
    order = printed(ActRole.REPLACEMENT, deputy)
    for words in (
        "закрепление Клёнова Ильи Андреевича за Ивиной Марией Петровной, учителем математики,",
        "приказом № 77/О от 30.08.2024 отменить (отказ наставника)", "работа не начиналась",
        "Рябинину Марию Петровну, учителя математики, — наставником Клёнова",
    ):  # fmt: skip
        assert words in order, words
    assert "снять с" not in order
    assert "акту приёма-передачи" not in order
    assert not LocalAct.objects.filter(kind__role=ActRole.TRANSFER).exists()
    ahead = PaymentFactory(teacher=pair.mentor, pair=second, act=paid.act, starts_on=begins)
    mentee_leaves = EndCause.objects.get(name="увольнение наставляемого")
    done = actions.end_pair(
        second, by=deputy, version=second.version, cause=mentee_leaves, on=begins - 3 * DAY
    )
    assert (done.state, done.starts_on) == ("cancelled", begins)
    ahead.refresh_from_db()
    assert ahead.is_never_paid
    assert ahead.ended_by.state == "draft"
    act = LocalAct.objects.get(title="Об отмене закрепления наставника")
    assert act.basis == "прекращение наставничества, причина: увольнение наставляемого"
    html = registry.build(key_of(act), str(act.pk), by=deputy).html("docx").replace("\u00a0", " ")
    assert "отменить (увольнение наставляемого)" in html


def test_what_only_a_draft_has_set_is_shortened_there(enter, deputy, pair, other):
    order = ActFactory(kind=ActKindFactory(role="pay"))
    paid = PaymentFactory(teacher=pair.mentor, pair=pair, size="3000", act=order)
    new = replace(deputy, pair, other)
    paid.refresh_from_db()
    assert (paid.ends_on, paid.ended_by, paid.act) == (FIRST - DAY, None, order)
    assert not LocalAct.objects.exclude(ended_payments=None).exists()
    panel = text(enter(deputy).get(f"/acts/of-pair/{new.pk}/"))
    assert "в проекте приказа срок выплаты (3 000 руб. в месяц) сокращён" in panel
    assert f'href="/acts/{order.pk}/">Проверьте проект' in panel


def test_nothing_is_drafted_when_the_replacement_is_refused(deputy, pair, paid, other):
    with pytest.raises(ValidationError, match="Раньше"):
        replace(deputy, pair, other, on=FIRST - DAY)
    paid.refresh_from_db()
    assert paid.ends_on == MAY
    assert not LocalAct.objects.filter(state="draft").exists()
    assert not ActKind.objects.filter(role=ActRole.TRANSFER).exists()


def test_a_mentor_with_nobody_to_go_on_is_released_on_paper(enter, deputy, make_pair, pair, other):
    """Until somebody is found; the order writes no № to the pair that it ends."""
    second = make_pair(pair.mentor, TeacherFactory())
    sent = {"cause": why().cause.pk, "notice_on": "2024-11-19", "on": "2024-11-23"}
    leaving = f"/pairs/leaving/{pair.mentor_id}/"
    sent |= {f"{one.pk}-mentor": "" for one in (pair, second)}
    said = text(enter(deputy).post(leaving, sent, follow=True))
    assert "Прекращаем, 2 пары" in said
    assert "Об освобождении от обязанностей наставника" in said
    order = printed(ActRole.REPLACEMENT, deputy)
    assert order.count("с Ивиной Марии Петровны, учителя математики, снять с 23.11.2024") == 2
    assert "Произвести замену" not in order
    assert "прекращение наставничества, причина: отказ наставника" in order
    assert "Назначить" not in order
    release = drafted(ActRole.REPLACEMENT)
    third, cause = make_pair(pair.mentor, TeacherFactory()), why().cause
    actions.end_pair(
        third, by=deputy, version=third.version, cause=cause, on=FIRST - DAY, notice_on=TODAY
    )
    alike = LocalAct.objects.get(act_pairs__pair=third, kind__role=ActRole.REPLACEMENT)
    assert (alike.title, alike.basis) == (release.title, release.basis)
    end_for_another_cause(third, deputy)
    alike.refresh_from_db()
    assert "причина: большая нагрузка наставника" in alike.basis
    alike.delete()
    pair.refresh_from_db()
    replace(deputy, pair, None)
    assert roles_drafted() == ["replacement", *["transfer"] * 3]  # said twice, drafted once
    pair.refresh_from_db()
    replace(deputy, pair, other)  # of two, one stays to be released
    release = LocalAct.objects.get(title="Об освобождении от обязанностей наставника")
    assert [row.pair for row in release.act_pairs.all()] == [second]
    assert roles_drafted(act_pairs__pair=pair, act_pairs__instead_of=None) == []
    agreed = agree_act(release.pk, by=deputy, version=release.version)
    register_act(agreed.pk, by=deputy, version=agreed.version, number="90/О", dated=TODAY)
    second.refresh_from_db()
    assert second.order_number == "77/О"
    sent = {"version": second.version, "until": "2025-05-31"}
    kept = text(enter(deputy).post(f"/pairs/{second.pk}/move/keep/", sent, follow=True))
    assert "№ 90/О от 19.11.2024 (подписан)" in kept


def end_for_another_cause(pair, deputy, last=FIRST - DAY) -> None:
    pair.refresh_from_db()
    busy = EndCause.objects.get(name="большая нагрузка наставника")
    actions.end_pair(pair, by=deputy, version=pair.version, cause=busy, on=last, notice_on=TODAY)


def test_agreed_words_free_for_the_day_that_they_name(deputy, make_pair, pair):
    replace(deputy, pair, None)
    taken = printed(ActRole.TRANSFER, deputy)
    assert "передаёт, а Берёзова Анна Павловна, заместитель директора" in taken
    assert "Передал: учитель математики" in taken
    release = drafted(ActRole.REPLACEMENT)
    agree_act(release.pk, by=deputy, version=release.version)
    pair.refresh_from_db()
    replace(deputy, pair, None)  # said again, of the same day
    later = make_pair(pair.mentor, TeacherFactory())
    replace(deputy, later, None)
    drafts = LocalAct.objects.filter(title=release.title, state="draft")
    assert [act.act_pairs.get().pair for act in drafts] == [later]
    end_for_another_cause(pair, deputy, last=FIRST)
    assert {act.act_pairs.get().pair for act in drafts.all()} == {later, pair}


def test_of_a_mentor_who_leaves_one_order_speaks_of_all_pairs(deputy, make_pair, pair, paid, other):
    """Also of one where somebody only stands in: the leaver's own pair ends all the same. What was
    paid for mentoring as a whole goes over once."""
    whole = PaymentFactory(teacher=pair.mentor, size="2500", act=paid.act)
    second, until = make_pair(pair.mentor, TeacherFactory()), TODAY + 60 * DAY
    actions.replace_leaving(
        pair.mentor, by=deputy, why=why(),
        successors=[(pair, actions.Successor(other, until=until)),
                    (second, actions.Successor(other))],
    )  # fmt: skip
    counted = [
        LocalAct.objects.filter(kind__role=role, state="draft").count()
        for role in (ActRole.REPLACEMENT, ActRole.AGREEMENT, ActRole.TRANSFER, ActRole.PAY)
    ]
    assert counted == [1, 2, 2, 1]
    order = printed(ActRole.REPLACEMENT, deputy)
    assert order.count("снять с 23.11.2024") == 2
    assert "Временно возложить" not in order
    for payment in (paid, whole):
        payment.refresh_from_db()
        assert payment.ends_on == FIRST - DAY
    made = IncentivePayment.objects.filter(teacher=other)
    assert sorted(payment.size for payment in made) == [2500, 3000]


def test_an_act_without_force_leaves_its_pairs_without_the_paper(deputy, make_pair, pair):
    """Those that bear just this № and go on."""
    day = dt.date(2024, 8, 30)
    order = SignedActFactory(kind=ActKindFactory(role="pairs"), number="77/О", dated=day)
    over = make_pair(pair.mentor, TeacherFactory())
    later = make_pair(pair.mentor, TeacherFactory())
    Pair.objects.filter(pk=over.pk).update(state="completed")
    Pair.objects.filter(pk=later.pk).update(order_number="90/О")
    for one in (pair, over, later):
        order.act_pairs.create(pair=one)
    void_act(order.pk, by=deputy, version=order.version, on=TODAY, why="ошибка")
    papers = Pair.objects.order_by("pk").values_list("order_number", "order_date")
    assert list(papers) == [("", None), ("77/О", day), ("90/О", day)]
