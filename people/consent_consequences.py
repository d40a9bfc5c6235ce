"""What a withdrawal brings about, said before it is confirmed.

Sources: 152-ФЗ art. 10.1 (publishing stops within three working days), art. 21 (data kept without
another ground are destroyed within thirty days); Labour Code art. 351.8 (three working days).
"""

import datetime as dt

from people.academic_year import AcademicYear
from people.models import Consent, ConsentKind, MenteeEntry, MentorEntry


def consequences_of(consent: Consent, day: dt.date) -> list[str]:
    """Sentences for the page of withdrawal: what stops by itself, what somebody has to do."""
    tell = {
        ConsentKind.DISSEMINATION: _of_dissemination,
        ConsentKind.PARTICIPATION: _of_participation,
        ConsentKind.PROCESSING: _of_processing,
    }
    return tell[ConsentKind(consent.kind)](consent, day)


def _of_dissemination(consent: Consent, day: dt.date) -> list[str]:
    return [
        f"Из открытых материалов приложения сразу исчезнет: {', '.join(consent.allowed_fields)}.",
        f"То, что уже размещено на {consent.resource or 'сайте школы'} и в других местах руками, "
        "уберите не позднее трёх рабочих дней со дня получения заявления.",
    ]


def _of_participation(consent: Consent, day: dt.date) -> list[str]:
    said = [
        f"В «{title}» запись за {entry.year} учебный год останется без согласия: она попадёт "
        "в недостающее, закрепить по ней новую пару будет нельзя."
        for title, entry in _entries(consent, day)
    ]
    return [
        *said,
        "Действующая пара сама не закроется: об отказе стороны предупреждают друг друга письменно "
        "не менее чем за три рабочих дня, затем оформляют замену или завершение.",
    ]


def _entries(consent: Consent, day: dt.date) -> list[tuple[str, MentorEntry | MenteeEntry]]:
    """This year's lines of the person in both banks, with the bank's name."""
    found = []
    for model in (MentorEntry, MenteeEntry):
        rows = model.objects.filter(teacher=consent.teacher, year=AcademicYear.containing(day))
        title = str(model._meta.verbose_name_plural)
        found += [(title, entry) for entry in rows.exclude(state=model.State.LEFT)]
    return found


def _of_processing(consent: Consent, day: dt.date) -> list[str]:
    return [
        "Сведения, которые школа обязана хранить по закону или трудовому договору, останутся.",
        "Остальное, что хранилось только по этому согласию, уничтожьте в течение тридцати дней "
        "со дня получения заявления и составьте об этом акт.",
        "Человека не предлагайте в новые пары, пока нет нового согласия.",
    ]
