"""What a withdrawal brings about, said before it is confirmed.

Sources: 152-ФЗ art. 10.1 (publishing stops within three working days), art. 21 (data kept without
another ground are destroyed within thirty days); Labour Code art. 351.8 (three working days).
"""

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.urls import reverse

from people.academic_year import AcademicYear
from people.access import Permission
from people.models import Account, Consent, ConsentKind, MenteeEntry, MentorEntry


@dataclass(frozen=True)
class Consequence:
    """A sentence, and the doors to what has to be done about it: (words, address)."""

    words: str
    doors: tuple[tuple[str, str], ...] = ()


Look = Callable[[Consent, dt.date, Account], Iterable[Consequence]]
_told: list[Look] = []


def tell_consequences(look: Look) -> None:
    """The floor above tells what a withdrawal of that paper on that day means for what it keeps, in
    words that the account may read."""
    _told.append(look)


def consequences_of(consent: Consent, day: dt.date, account: Account) -> list[Consequence]:
    """For that person's page of withdrawal: what stops by itself, what somebody has to do."""
    tell = {
        ConsentKind.DISSEMINATION: _of_dissemination,
        ConsentKind.PARTICIPATION: _of_participation,
        ConsentKind.PROCESSING: _of_processing,
    }
    own = tell[ConsentKind(consent.kind)](consent, day, account)
    return [*own, *(one for look in _told for one in look(consent, day, account))]


def _of_dissemination(consent: Consent, day: dt.date, account: Account) -> list[Consequence]:
    return _said(
        f"Из открытых материалов приложения сразу исчезнет: {', '.join(consent.allowed_fields)}.",
        f"То, что уже размещено на {consent.resource or 'сайте школы'} и в других местах руками, "
        "уберите не позднее трёх рабочих дней со дня получения заявления.",
    )


def _said(*sentences: str) -> list[Consequence]:
    return [Consequence(sentence) for sentence in sentences]


def _of_participation(consent: Consent, day: dt.date, account: Account) -> list[Consequence]:
    reads_banks = account.can(Permission.READ_BANKS)
    return [
        Consequence(
            f"{str(entry._meta.verbose_name_plural).capitalize()}: запись за {entry.year} учебный "
            "год останется без согласия и попадёт в недостающее, закрепить по ней новую пару "
            "будет нельзя.",
            (("Открыть запись", reverse(address, args=[entry.pk])),) if reads_banks else (),
        )
        for address, entry in _entries(consent, day)
    ]


def _entries(consent: Consent, day: dt.date) -> list[tuple[str, MentorEntry | MenteeEntry]]:
    """This year's lines of the person in both banks, with the name of their page."""
    found = []
    for address, model in (("mentor", MentorEntry), ("mentee", MenteeEntry)):
        rows = model.objects.filter(teacher=consent.teacher, year=AcademicYear.containing(day))
        found += [(address, entry) for entry in rows.exclude(state=model.State.LEFT)]
    return found


def _of_processing(consent: Consent, day: dt.date, account: Account) -> list[Consequence]:
    return _said(
        "Сведения, которые школа обязана хранить по закону или трудовому договору, останутся.",
        "Остальное, что хранилось только по этому согласию, уничтожьте в течение тридцати дней "
        "со дня получения заявления и составьте об этом акт.",
        "Человека не предлагайте в новые пары, пока нет нового согласия.",
    )
