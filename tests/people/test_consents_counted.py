"""Which consent counts on a day: by the date on its paper, until it runs out or is withdrawn."""

import datetime as dt

import pytest

from people.models import Consent, ConsentKind, MentorEntry, Teacher, has_consent
from tests.factories import ConsentFactory, TeacherFactory

pytestmark = pytest.mark.django_db
DAY = dt.date(2026, 11, 24)
YESTERDAY, TOMORROW = DAY - dt.timedelta(days=1), DAY + dt.timedelta(days=1)


def counts(day: dt.date = DAY) -> list[int]:
    return list(Consent.objects.valid_on(day).order_by("pk").values_list("pk", flat=True))


@pytest.mark.parametrize(
    ("dates", "counted"),
    [
        ({"signed_on": None}, False),
        ({"signed_on": DAY}, True),
        ({"signed_on": TOMORROW}, False),
        ({"signed_on": YESTERDAY, "valid_until": DAY}, True),
        ({"signed_on": YESTERDAY, "valid_until": YESTERDAY}, False),
        ({"signed_on": YESTERDAY, "withdrawn_on": DAY}, False),
        ({"signed_on": YESTERDAY, "withdrawn_on": TOMORROW}, True),
    ],
)
def test_a_paper_counts_from_its_date_until_its_end(dates, counted):
    paper = ConsentFactory(**dates)
    assert counts() == ([paper.pk] if counted else [])


def test_a_newer_paper_takes_the_place_of_the_one_before():
    old = ConsentFactory(signed_on=DAY - dt.timedelta(days=400))
    new = ConsentFactory(teacher=old.teacher, signed_on=DAY)
    assert counts(YESTERDAY) == [old.pk]
    assert counts() == [new.pk]


def test_of_two_papers_of_one_day_the_one_made_later_counts():
    old = ConsentFactory(signed_on=DAY)
    new = ConsentFactory(teacher=old.teacher, signed_on=DAY)
    assert counts() == [new.pk]


def test_withdrawing_the_newer_paper_does_not_bring_the_older_back():
    old = ConsentFactory(signed_on=DAY - dt.timedelta(days=400))
    ConsentFactory(teacher=old.teacher, signed_on=YESTERDAY, withdrawn_on=DAY)
    assert counts() == []


def test_papers_of_other_kinds_and_people_do_not_meddle():
    one = ConsentFactory(kind=ConsentKind.PARTICIPATION, signed_on=YESTERDAY)
    two = ConsentFactory(teacher=one.teacher, kind=ConsentKind.PROCESSING, signed_on=DAY)
    three = ConsentFactory(kind=ConsentKind.PARTICIPATION, signed_on=DAY)
    assert counts() == [one.pk, two.pk, three.pk]


def test_a_persons_papers_lie_in_the_order_of_the_kinds():
    person = TeacherFactory(surname="Ясенева")
    for kind in reversed(ConsentKind):
        ConsentFactory(teacher=person, kind=kind, signed_on=None)
    ConsentFactory(teacher=TeacherFactory(surname="Алова"), kind="processing", signed_on=None)
    found = [(one.teacher.surname, one.kind) for one in Consent.objects.in_order()]
    assert found[0] == ("Алова", "processing")
    assert [kind for _, kind in found[1:]] == list(ConsentKind)


def test_the_banks_ask_with_one_annotation():
    entry = MentorEntry.objects.create(teacher=TeacherFactory(), year=2026, source="deputy")
    asked = has_consent(ConsentKind.PARTICIPATION, DAY)
    assert MentorEntry.objects.annotate(agreed=asked).get().agreed is False
    ConsentFactory(teacher=entry.teacher, kind=ConsentKind.PARTICIPATION, signed_on=DAY)
    assert MentorEntry.objects.annotate(agreed=asked).get().agreed is True
    staff = has_consent(ConsentKind.PARTICIPATION, DAY, "pk")
    assert list(Teacher.objects.filter(staff)) == [entry.teacher]


class TestWhoSees:
    def test_the_office_sees_all(self, deputy, director, secretary):
        ConsentFactory()
        for account in (deputy, director, secretary):
            assert Consent.objects.visible_to(account).count() == 1

    def test_others_see_their_own(self, teacher, council, accountant, administrator):
        own = ConsentFactory(teacher=teacher.teacher)
        ConsentFactory()
        assert list(Consent.objects.visible_to(teacher)) == [own]
        for account in (council, accountant, administrator):
            assert not Consent.objects.visible_to(account).exists()
