"""Wordings of acts: what may stand in braces, and how lines become the blocks of a paper."""

import pytest

from roadmap import actions
from roadmap.acts.text import BLANK, blocks_of, lines_of, troubles
from roadmap.acts.wordings import USUAL_WORDINGS
from roadmap.models import OF_ONE_PAIR
from tests.act_factories import ActFactory


def say(name, case, pair):
    """«наставник:вин» of the pair «А» → «наставник/accs/А»; unknown without a pair."""
    if name in ("школа", "год"):
        return name.upper()
    return f"{name}/{case.value}/{pair}" if pair else ""


def shown(body, pairs=(), one=None):
    return [(b.kind, b.number, b.text) for b in blocks_of(body, say, pairs, one)]


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        ("{наставик:вин}", "Такой подстановки нет: {наставик:вин}"),
        ("* {наставник:вн}", "Падеж в {наставник:вн} не понять"),
        ("{школа:род}", "{школа} не склоняется"),
        ("1. Закрепить {таблица пар}", "Поставьте отдельной строкой: {таблица пар}"),
        ("* [иногда] {наставник:вин}", "Пометки [иногда] нет"),
        ("Назначить {наставник:вин}", "такая строка начинается с «* »"),
        ("Назначить {наставник:вин", "осталась без пары"),
        ("Назначить наставник}", "осталась без пары"),
    ],
)
def test_what_could_not_be_printed_is_said(body, sentence):
    assert any(sentence in said for said in troubles(body, about_one_pair=False))


@pytest.mark.parametrize(
    "body",
    [
        "* {Наставник : вин}, {должность  наставника:вин},\nнаставником {наставляемый:род}",
        "1. Пары:\n{таблица пар}\nДальше {школы} и {куратор кратко:дат}",
        "Без подстановок",
    ],
)
def test_what_can_be_printed_is_let_through(body):
    assert troubles(body, about_one_pair=False) == []


def test_an_agreement_speaks_of_its_pair_in_any_line():
    assert troubles("Стороны: {наставник}", about_one_pair=True) == []


@pytest.mark.parametrize("role", USUAL_WORDINGS)
def test_the_usual_wordings_are_sound(role):
    one = role in OF_ONE_PAIR
    wording = USUAL_WORDINGS[role]
    assert troubles(wording.title, about_one_pair=one) == []
    assert troubles(wording.body, about_one_pair=one) == []


def test_clauses_are_numbered_anew_and_pairs_under_them():
    body = "5. Пары:\n* {наставник:вин}\n* ещё {наставник}\n7. Контроль\n* {наставник:дат}"
    assert shown(body, ["А", "Б"]) == [
        ("clause", "1.", "Пары:"),
        ("subclause", "1.1.", "наставник/accs/А"),
        ("subclause", "1.2.", "наставник/accs/Б"),
        ("subclause", "1.3.", "ещё наставник/nomn/А"),
        ("subclause", "1.4.", "ещё наставник/nomn/Б"),
        ("clause", "2.", "Контроль"),
        ("subclause", "2.1.", "наставник/datv/А"),
        ("subclause", "2.2.", "наставник/datv/Б"),
    ]


def test_a_clause_under_which_nothing_remains_is_left_out():
    body = "1. Насовсем:\n* [замена] {наставник}\n2. На время:\n* [временно] {наставник:вин}\n"
    body += "3. Прекратить:\n{таблица прекращаемых выплат}\n4. Контроль"

    def numbered(mark):
        blocks = blocks_of(
            body, say, ["А"], holds=lambda named, pair: named == mark,
            without=["таблица прекращаемых выплат"],
        )  # fmt: skip
        return [f"{block.number} {block.text}" for block in blocks]

    assert numbered("замена") == ["1. Насовсем:", "1.1. наставник/nomn/А", "2. Контроль"]
    assert numbered("временно") == ["1. На время:", "1.1. наставник/accs/А", "2. Контроль"]


def test_broken_lines_are_put_together():
    body = "# Общее\nПервая\nстрока\n\nвторая\n1. пункт\nдальше\n{таблица пар}\nпосле"
    assert lines_of(body) == [
        "# Общее", "Первая строка", "вторая", "1. пункт дальше", "{таблица пар}", "после",
    ]  # fmt: skip
    assert [kind for kind, *_ in shown(body)] == [
        "heading", "text", "text", "clause", "table", "text",
    ]  # fmt: skip


def test_what_is_not_known_is_a_blank_and_no_point_is_doubled():
    assert shown("Основание: {основание}.")[0][2] == f"Основание: {BLANK}."
    body = "По закону ({основание})\n\nи Положению {реквизиты положения}, с согласия\n\n"
    blocks = blocks_of(
        body + "Основание: {основание}.", say, without=["основание", "реквизиты положения"]
    )
    assert [block.text for block in blocks] == ["По закону", "и Положению, с согласия"]
    assert blocks_of("на {куратор кратко:вин}.", lambda *_: "Иванову А. П.")[0].text == (
        "на Иванову А. П."
    )
    assert blocks_of("ждать...", say)[0].text == "ждать..."


@pytest.mark.parametrize(
    ("clause", "named"),
    [("Работнику устанавливается доплата 15 %.", True), ("Выплата не предусмотрена.", False),
     ("Работа ведётся без дополнительной оплаты.", False), ("Срок: {срок}.", False)],
)  # fmt: skip
def test_pay_is_named_where_the_text_says_so(clause, named):
    act = ActFactory.build(kind__role="agreement", body=f"1. Форма: {{форма}}.\n2. {clause}")
    assert actions.names_pay(act) is named
