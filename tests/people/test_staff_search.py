"""People are found by any part of a name, by its beginning, by a former surname, with a slip."""

import pytest
from django.db import connection
from hypothesis import given
from hypothesis import strategies as st

from people.models import MentorEntry, Teacher, staff_queries
from people.models.staff_queries import ALIKE
from tests.factories import TeacherFactory
from tests.mentor_factories import MentorFactory
from tests.request_factories import MenteeFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def staff(school):
    TeacherFactory(surname="Ли", first_name="Ян", patronymic="", gender="m")
    TeacherFactory(surname="Лиственная", first_name="Анна", patronymic="Яновна")
    TeacherFactory(surname="Кленова", first_name="Мария", former_surnames=["Ручьёва"])
    TeacherFactory(surname="Кленова", first_name="Ольга")
    TeacherFactory(surname="Аннина", first_name="Вера")


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("ли", ["Ли Ян", "Лиственная Анна Яновна"]),
        ("л я", ["Ли Ян", "Лиственная Анна Яновна"]),
        ("клен м", ["Кленова Мария Петровна"]),
        ("лист а я", ["Лиственная Анна Яновна"]),
        ("ручьев", ["Кленова Мария Петровна"]),
        ("анна", ["Лиственная Анна Яновна"]),
        ("клинова", ["Кленова Мария Петровна", "Кленова Ольга Петровна"]),
        ("клинова ольга", ["Кленова Ольга Петровна"]),
        ("ольга клинова", ["Кленова Ольга Петровна"]),
        ("ленова", ["Кленова Мария Петровна", "Кленова Ольга Петровна"]),
        ("клеонва ольга", ["Кленова Ольга Петровна"]),
        ("ручьва", ["Кленова Мария Петровна"]),
        ("щщ", []),
        ("щъыьщъ", []),
    ],
)
def test_search(staff, typed, found):
    people = Teacher.objects.found_by(typed)
    assert [str(person) for person in people][: len(found) or None] == found


def test_a_mistyped_first_name_is_found_when_no_surname_is_like_it(staff):
    assert "Лиственная" in {person.surname for person in Teacher.objects.found_by("яновнна")}


@pytest.mark.parametrize("typed", ["кленова", "клинова", "вонраелк"])
def test_a_list_by_its_people_finds_whom_the_staff_list_finds(staff, typed, monkeypatch):
    """Whether a few bear the name, many, some resemble it, or nobody."""
    for person in Teacher.objects.all():
        MentorFactory(teacher=person)
    for most in (300, 1):  # keys that go as a list
        monkeypatch.setattr(staff_queries, "MOST_NEAR", most)
        found = set(Teacher.objects.found_by(typed))
        entries = MentorEntry.objects.filter(Teacher.objects.found_as(typed, "teacher"))
        assert {entry.teacher for entry in entries} == found
        assert len(found) == {"кленова": 2, "клинова": min(2, most), "вонраелк": 0}[typed]


def test_every_connection_asks_the_index_for_the_same_likeness(school):
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_setting('pg_trgm.word_similarity_threshold')::float")
        assert cursor.fetchone() == (ALIKE,)


letters = st.text("абвгдежзиклмнопрстуфхцчшэюя", min_size=4, max_size=12)


@st.composite
def mistyped(draw, most=1, least=1):
    """(a word, the word with letters lost, added, wrong, or two in each other's place)."""
    word = typed = draw(letters)
    for _ in range(draw(st.integers(least, most))):
        place = draw(st.integers(0, len(typed) - 2))
        one, two = typed[place : place + 2]
        slip = st.sampled_from([two, f"{one}щ{two}", f"щ{two}", two + one])
        typed = typed[:place] + draw(slip) + typed[place + 2 :]
    return word, typed


def near(one: str, other: str) -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT people_slips(%s) && people_slips(%s)", [one, other])
        return cursor.fetchone()[0]


@given(mistyped())
def test_one_slip_in_a_word_is_always_seen(words):
    assert near(*words)


def without_a_letter(word: str) -> set[str]:
    lost = {word[:place] + word[place + 1 :] for place in range(len(word))}
    return {word} | (lost if len(word) > 3 else set())


@given(mistyped(most=3, least=0))
def test_words_are_near_when_a_letter_less_makes_them_one(words):
    one, other = map(without_a_letter, words)
    assert near(*words) is bool(one & other)


@given(st.text(max_size=30))
def test_nothing_typed_breaks_it(typed):
    list(Teacher.objects.found_by(typed.replace("\0", ""))[:1])


def test_the_site_finds_the_people_of_both_banks(enter, deputy, director, school):
    mentor = MentorFactory(teacher=TeacherFactory(surname="Опытнова"))
    mentee = MenteeFactory(teacher=TeacherFactory(surname="Юнина"))
    for account in (deputy, director):
        client = enter(account)
        assert f"/mentors/{mentor.pk}/" in client.get("/search/?q=опыт").content.decode()
        assert f"/mentees/{mentee.pk}/" in client.get("/search/?q=юнинна").content.decode()


def test_a_teacher_finds_only_their_own_entry(enter, teacher, school):
    MenteeFactory(teacher=TeacherFactory(surname="Юнина"))
    own = MenteeFactory(teacher=teacher.teacher)
    client = enter(teacher)
    assert "/mentees/" not in client.get("/search/?q=юнина").content.decode()
    page = client.get("/search/", {"q": teacher.teacher.surname}).content.decode()
    assert f"/mentees/{own.pk}/" in page
