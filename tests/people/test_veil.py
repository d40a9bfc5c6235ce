"""Names in free texts: known in every form, shown with a consent, hidden in doubt."""

import datetime as dt
import re

import pytest

from people.veil import veil_for
from tests.factories import ConsentFactory, TeacherFactory

pytestmark = pytest.mark.django_db
STAFF = [
    ("Гусева", "Анна", "Павловна"), ("Заяц", "Пётр", "Львович"), ("Достоевский", "Лев", "Ильич"),
    ("Иванова-Петрова", "Яна", "Юрьевна"), ("Ким", "Дина", "Сергеевна"),
    ("Соловей", "Ян", "Янович"), ("Швец", "Игорь", "Олегович"),
]  # fmt: skip
INSTEAD = re.compile("педагог[а-я]{0,2} школы")
HIDDEN = [
    "Урок вела Гусева А. П. вместе со всеми", "спасибо Гусевой Анне Павловне", "А.П. Гусеву",
    "ГУСЕВА", "Анна Павловна", "Анне Павловне", "с Зайцем П. Л.", "о Достоевском Льве Ильиче",
    "Льва Ильича", "Петровой Яне", "Ивановой-Петровой", "Кимом Диной", "Соловьём", "Швецу И.О.",
    "Лебедева", "Лебедеву",
]  # fmt: skip
SEEN = ["Гуси летят", "Морозы и зима", "Кимоно", "Швеция", "Анна читает", "в Киеве", "Павловна",
        "Заячий остров", "Ильинский Лев"]  # fmt: skip


@pytest.fixture
def staff(school):
    made = {
        name: TeacherFactory(surname=name, first_name=first, patronymic=patronymic)
        for name, first, patronymic in STAFF
    }
    made["Гусева"].former_surnames = ["Лебедева"]
    made["Гусева"].save()
    return made


def agreed(person, *fields):
    return ConsentFactory(
        teacher=person, kind="dissemination", fields=fields or ["name"], signed_on="2026-09-01"
    )


def test_every_form_of_a_name_is_hidden(staff):
    veil = veil_for(HIDDEN)
    shown = {
        text: veil.over(text) for text in HIDDEN if not INSTEAD.search(veil.over(text).lower())
    }
    assert shown == {}
    for text in HIDDEN:
        assert not veil.hides(veil.over(text)), text


def test_other_words_stay(staff):
    veil = veil_for(SEEN)
    assert [veil.over(text) for text in SEEN] == SEEN


def test_who_agreed_is_named(staff):
    for person in staff.values():
        agreed(person)
    veil = veil_for(HIDDEN)
    assert [veil.over(text) for text in HIDDEN] == HIDDEN
    assert veil.named("Гусевой и Зайцу") == {staff["Гусева"].pk, staff["Заяц"].pk}


def test_of_namesakes_a_doubt_hides(staff):
    other = TeacherFactory(surname="Гусева", first_name="Мария", patronymic="Ильинична")
    agreed(other)
    texts = ["Гусева М. И.", "Марию Гусеву", "Гусева А. П.", "Гусева", "Гусева С. С."]
    veil = veil_for(texts)
    assert [veil.over(text) for text in texts[:2]] == texts[:2]
    assert [veil.over(text) for text in texts[2:]] == ["Педагог школы"] * 3
    about = veil_for(texts, about={other.pk})
    assert about.over("Гусева") == "Гусева"
    assert about.over("Гусева А. П.") == "Педагог школы"


def test_a_sentence_stays_a_sentence(staff):
    text = "Говорил Заяц. Достоевский слушал. Гусева. В школе тихо."
    said = "Говорил педагог школы. Педагог школы слушал. Педагог школы. В школе тихо."
    assert veil_for([text]).over(text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [("ГУСЕВОЙ вручили грамоту.", "Педагогу школы вручили грамоту."),
     ("Занятие вели с Анной Павловной Гусевой.", "Занятие вели с педагогом школы."),
     ("Урок Гусевой, вопросы к Зайцу.", "Урок педагога школы, вопросы к педагогу школы."),
     ("Вела Гусева А. П. Потом спорили.", "Вела педагог школы. Потом спорили."),
     ("Поздравили Гусеву А. П. и Ивановой-Петровой вручили",
      "Поздравили педагога школы и педагогу школы вручили")],
)  # fmt: skip
def test_the_words_stand_in_the_case_of_the_name(staff, text, said):
    assert veil_for([text]).over(text) == said


def test_many_texts_cost_as_much_as_one(staff, django_assert_num_queries):
    with django_assert_num_queries(3):
        veil_for(HIDDEN * 3, on=dt.date(2026, 9, 1))
    with django_assert_num_queries(0):
        veil_for(["ни одного имени", ""])
