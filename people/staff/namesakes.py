"""Who of the staff may be the very person that somebody is about to add."""

from collections.abc import Iterable

from django.db.models import Q

from people.models import Teacher
from people.names import PersonName, compare_people, sort_key


def namesakes(name: PersonName, former: Iterable[str] = ()) -> list[Teacher]:
    """Those whose present or former name agrees with this one, as far as both are told.

    `former` are surnames that the new person bore before. Ё is е, an initial agrees with a name.
    """
    own = [name.surname, *former]
    alike = Q()
    for surname in own:
        alike |= Q(search_name__contains=sort_key(surname))
    rows = Teacher.objects.filter(alike).in_order()
    return [row for row in rows if any(_one_person(row, name, surname) for surname in own)]


def _one_person(row: Teacher, name: PersonName, surname: str) -> bool:
    told = PersonName(surname, name.first_name, name.patronymic)
    known = (row.person_name(each) for each in (row.surname, *row.former_surnames))
    return any(bool(compare_people(told, each)) for each in known)
