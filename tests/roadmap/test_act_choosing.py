"""Which pairs an act is drafted about: those that lack it, found by name, none of them twice."""

import datetime as dt

from mentorship.models import Pair
from roadmap.models import LocalAct
from tests.act_factories import ActFactory
from tests.roadmap.conftest import YEAR

SEPTEMBER = dt.date(2024, 9, 1)


def test_the_page_of_drafting_offers_those_without_an_order(deputy, enter, make_pair):
    lacking, having = make_pair(), make_pair("Ольхина", "Пихтин")
    ActFactory(kind__role="mentoring", title="О наставничестве", number="70/О", year=YEAR,
               state="signed", dated=SEPTEMBER)  # fmt: skip
    Pair.objects.filter(pk=having.pk).update(order_number="5", order_date=SEPTEMBER)
    page = enter(deputy).get("/acts/draft/pairs/").content.decode()
    assert "приказ № 70/О от 01.09.2024 «О наставничестве»" in page
    ticks = {key: f'id_pair-{key}" checked' in page for key in (lacking.pk, having.pk)}
    assert ticks == {lacking.pk: True, having.pk: False}
    answer = enter(deputy).post(
        "/acts/draft/pairs/", {"year": "2024", "basis": "", f"pair-{lacking.pk}": "on"}
    )
    act = LocalAct.objects.get(state="draft")
    assert answer["Location"] == f"/acts/{act.pk}/"
    assert [row.pair for row in act.act_pairs.all()] == [lacking]


def test_others_are_found_by_name_and_ticks_stay(deputy, enter, make_pair):
    lacking, having = make_pair(), make_pair("Ольхина", "Пихтин")
    Pair.objects.filter(pk=having.pk).update(order_number="5", order_date=SEPTEMBER)
    client, address = enter(deputy), "/acts/draft/pairs/"
    page = client.get(address).content.decode()
    assert f"id_pair-{having.pk}" not in page
    sent = {"year": "2024", f"pair-{lacking.pk}": "on", "find": "Пихтин", "button": "look"}
    assert f"id_pair-{having.pk}" not in client.post(address, sent).content.decode()
    page = client.post(address, {**sent, "everything": "on"}).content.decode()
    assert f'id_pair-{lacking.pk}" checked' in page
    assert f'id_pair-{having.pk}">' in page
    assert not LocalAct.objects.exists()
    client.post(address, {"year": "2024", f"pair-{having.pk}": "on"})
    act = LocalAct.objects.get()
    page = client.get(f"/acts/{act.pk}/pairs/").content.decode()
    assert [f'value="{pair.pk}"' in page for pair in (lacking, having)] == [True, True]


def test_thousands_are_not_listed(deputy, enter, make_pair, monkeypatch):
    monkeypatch.setattr("roadmap.acts.pair_choice.MOST", 1)
    first = make_pair(mentee="Абрамов")
    make_pair("Ольхина", "Пихтин")
    page = enter(deputy).get("/acts/draft/pairs/").content.decode()
    assert f"id_pair-{first.pk}" in page
    assert "есть ещё 1\u00a0пара" in page


def test_a_gate_line_leads_to_drafting(deputy, enter, make_pair):
    pair = make_pair()
    page = enter(deputy).get(f"/pairs/{pair.pk}/").content.decode()
    assert f"/acts/draft/pairs/?pair={pair.pk}" in page
    assert f"/acts/draft/agreement/?pair={pair.pk}" in page


def test_what_is_drafted_is_opened_and_drafted_twice_only_when_meant(deputy, enter, make_pair):
    pair, client, address = make_pair(), enter(deputy), "/acts/draft/pairs/"
    sent = {"year": "2024", f"pair-{pair.pk}": "on"}
    client.post(address, sent)
    act = LocalAct.objects.get()
    page = client.get(f"/pairs/{pair.pk}/").content.decode()
    assert f'Проект есть: <a href="/acts/{act.pk}/"' in page
    assert f"/acts/draft/agreement/?pair={pair.pk}" in page
    for role in ("pairs", "replacement"):
        assert f"id_pair-{pair.pk}" not in client.get(f"/acts/draft/{role}/").content.decode()
    asked = client.post(address, sent)
    assert asked.status_code == 422
    assert "Клёнов И. А. — «О закреплении" in asked.content.decode().replace("\u00a0", " ")
    client.post(address, sent | {"certain": "on"})
    assert LocalAct.objects.count() == 2
    LocalAct.objects.update(state="void", void_on=SEPTEMBER, void_reason="Ошибка")
    assert f'id_pair-{pair.pk}" checked' in client.get(address).content.decode()
