"""Tells the people's floor which pairs stay open when somebody leaves; registered when ready."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from mentorship.models import EndCause, Pair
from people.academic_year import AcademicYear
from people.counting import count_of
from people.models import MentorEntry, School, Teacher
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


STAYS = 'Пары решены, а в списке сотрудников {} остаётся: <a href="{}">отметить увольнение</a>'
IN_BANK = '{}. В банке наставников тоже: <a href="{}">отметить «выбыл»</a>'


def still_here(mentor: Teacher, cause: EndCause) -> SafeString | None:
    """That a mentor whose pairs end by dismissal is still on the staff, with the ways to say so;
    None where nothing is left to be said."""
    if cause.is_leaving_of != "mentor" or mentor.state == Teacher.State.LEFT:
        return None
    leaves = f"{reverse('teacher_state', args=[mentor.pk])}?to=left"
    said = format_html(STAYS, mentor.short_name, leaves)
    year = AcademicYear.containing(School.today())
    entry = MentorEntry.objects.of_year(year).in_bank().filter(teacher=mentor).first()
    return format_html(IN_BANK, said, reverse("mentor", args=[entry.pk])) if entry else said


tell_remaining(open_pairs)
