"""Tells the people's floor which pairs stay open when somebody leaves; registered when ready."""

from collections.abc import Iterator

from django.urls import reverse

from mentorship.models import Pair
from people.counting import count_of
from people.models import Teacher
from people.staff.moves import Remaining, tell_remaining

PAIRS = "пара,пары,пар"


def open_pairs(person: Teacher) -> Iterator[Remaining]:
    """The pairs that somebody else has to take over, and those where the person is the mentee."""
    going = Pair.objects.going()
    if count := going.filter(mentor=person).nobody_chosen().count():
        words = f"Наставник, {count_of(count, PAIRS)}: выберите, кто продолжит"
        yield Remaining(words, reverse("leaving_pairs", args=[person.pk]))
    for pair in going.filter(mentee=person).with_people():
        words = f"Наставляемый, наставник {pair.mentor.short_name}: завершите или прекратите"
        yield Remaining(words, reverse("pair", args=[pair.pk]))


tell_remaining(open_pairs)
