"""Both banks say who works with whom, as the pairs do, everywhere a bank is read."""

import io

import openpyxl
import pytest

from mentorship import actions
from mentorship.board.bank_case import waiting_requests
from mentorship.models import EndCause, Pair
from people.models import MenteeEntry, MentorEntry, Teacher
from roadmap.documents import registry
from tests.factories import TeacherFactory
from tests.mentor_factories import MentorFactory
from tests.request_factories import MenteeFactory, RequestFactory, this_year

pytestmark = pytest.mark.django_db


@pytest.fixture
def entry(school):
    """A mentee of the bank; the paper that came before the application names somebody."""
    request = RequestFactory(teacher=TeacherFactory(surname="Юнина"))
    return MenteeFactory(
        teacher=request.teacher, request=request, mentor_on_paper="Прежнева Анна Павловна"
    )


def pair(entry, surname: str, state=Pair.State.ACTIVE, **said) -> Pair:
    """A pair of the entry's person; the mentor of that surname is in the bank."""
    mentor = MentorFactory(
        teacher=TeacherFactory(surname=surname, first_name="Вера", patronymic="Ильинична"),
        year=entry.year,
    ).teacher
    return Pair.objects.create(
        mentor=mentor, mentee=entry.teacher, state=state, starts_on=entry.included_on,
        ends_on=this_year().end, end_reason="отказ" if state == "ended" else "",
        request=entry.request, **said,
    )  # fmt: skip


def named(entry) -> str:
    return MenteeEntry.objects.with_mentors().get(pk=entry.pk).mentor_names


def test_until_there_is_a_pair_the_paper_speaks(entry):
    assert named(entry) == "Прежнева Анна Павловна"


def test_the_pair_that_goes_on_is_named_and_not_the_one_it_replaced(entry):
    pair(entry, "Первова", Pair.State.ENDED)
    assert named(entry) == ""  # the person waits for another one
    MenteeEntry.objects.filter(pk=entry.pk).update(state="completed")
    assert named(entry) == "Первова Вера Ильинична"  # nobody mentors now: who did
    pair(entry, "Вторая")
    assert named(entry) == "Вторая Вера Ильинична"


def test_a_main_and_a_second_mentor_stand_in_order_of_names(entry):
    pair(entry, "Яблонева")
    pair(entry, "Ёлкина", part=Pair.Part.ADDITIONAL)
    assert named(entry) == "Ёлкина Вера Ильинична\nЯблонева Вера Ильинична"


def test_a_pair_called_off_is_nobody(entry):
    pair(entry, "Первова", Pair.State.CANCELLED)
    assert named(entry) == "Прежнева Анна Павловна"


def test_everything_that_shows_the_bank_names_the_mentor(entry, enter, deputy):
    """And nobody is said to wait beside one who is named."""
    pair(entry, "Вторая", Pair.State.PREPARATION)
    client, said = enter(deputy), ("Вторая Вера Ильинична", "наставник намечен")
    for address in (
        "/mentees/", "/mentees/?state=planned", f"/mentees/{entry.pk}/",
        f"/requests/{entry.request_id}/", f"/people/{entry.teacher_id}/",
    ):  # fmt: skip
        page = client.get(address).content.decode()
        assert said[1] in page
        assert said[0] in page or "/mentees/" not in address
    page = client.get("/mentees/")
    assert page.context["counts"] == [("наставник намечен", 1)]
    assert not client.get("/mentees/?state=waiting").context["stretch"].rows
    book = openpyxl.load_workbook(io.BytesIO(client.get("/mentees/export/").content))
    assert {*said} <= {cell.value for row in book.active.rows for cell in row}
    paper = registry.build("mentee-bank", str(this_year().first), by=deputy)
    assert {*said} <= {cell for row in paper.context["sheet"].rows for cell in row}
    mentor = MentorEntry.objects.with_load().get(teacher__surname="Вторая")
    assert mentor.mentee_names.startswith("Юнина ")


@pytest.mark.parametrize(
    ("how", "asked", "bank", "waits"),
    [("complete", "closed", "completed", False), ("end", "accepted", "waiting", True)],
)
def test_a_request_is_closed_with_its_pair_and_waits_again_after_an_early_end(
    entry, deputy, how, asked, bank, waits
):
    actions.adopt_usual_dictionaries()
    entry.state, entry.request.state = "paired", "accepted"
    entry.save()
    entry.request.save()
    found = pair(entry, "Первова")
    said = {"by": deputy, "version": found.version, "on": found.starts_on}
    if how == "complete":
        actions.complete_pair(found, **said)
    else:
        cause = EndCause.objects.filter(needs_notice=False).first()  # a dismissal
        Teacher.objects.filter(pk=found.mentor_id).update(state="left", left_on=found.starts_on)
        actions.end_pair(found, cause=cause, **said)
    entry = MenteeEntry.objects.get(pk=entry.pk)
    assert (entry.request.state, entry.state) == (asked, bank)
    assert waiting_requests(this_year()).exists() == waits


def test_whom_a_mentor_works_with_is_led_into_the_bank(entry, enter, deputy):
    """Home tells of it, and the entry made by that step does not say that the person waits."""
    pair(entry, "Первова")
    MenteeEntry.objects.all().delete()
    client = enter(deputy)
    assert "Включить в банк 1\u00a0наставляемого" in client.get("/").content.decode()
    page = client.get("/mentees/candidates/")
    assert "уже работает наставник" in page.context["found"][0][2]
    client.post("/mentees/candidates/", {"teacher": [entry.teacher_id]})
    assert MenteeEntry.objects.get().state == "paired"
    assert "Включить в банк" not in client.get("/").content.decode()
