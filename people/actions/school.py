"""The school: founded once, changed later by whoever keeps its details."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.db import IntegrityError, transaction

from people.access import Role
from people.actions.competences import adopt_usual_competences
from people.actions.rules import write_rules
from people.audit import because
from people.models import Account, MentoringRules, Official, School, Teacher
from people.names import guess_gender
from people.setup import forget_key

DEPUTY_POST = "заместитель директора по УВР"
DIRECTOR_POST = "директор"


class AlreadySetUp(Exception):
    """Somebody has founded the school meanwhile: the form was sent twice."""


@dataclass(frozen=True)
class Founding:
    """What the first form says.

    school           fields of School
    officials        fields of Official, one mapping for each; the deputy's among them
    administrator    login and password
    deputy           surname, first_name, patronymic, gender, login and password
    """

    school: Mapping
    officials: Iterable[Mapping]
    administrator: Mapping
    deputy: Mapping


def set_up_school(founding: Founding) -> Account:
    """Create the school, its officials and the first two accounts; the deputy's is returned.

    The school begins with the usual dictionary of competences. All or nothing. There is one row
    with key 1: whoever comes second waits for the first and gets AlreadySetUp. The one-time key
    stops working.
    """
    try:
        with transaction.atomic(), because("set_up_school"):
            deputy = _found(founding)
            adopt_usual_competences(by=deputy)
    except IntegrityError:
        if School.objects.exists():
            raise AlreadySetUp from None
        raise
    forget_key()
    return deputy


def _found(founding: Founding) -> Account:
    School.objects.create(pk=1, **founding.school)
    for fields in founding.officials:
        official = Official.objects.create(**fields)
        if official.office == Official.Office.DIRECTOR:
            _director_on_staff(official)
    Account.objects.create_account(roles=[Role.ADMINISTRATOR], **founding.administrator)
    names = ("surname", "first_name", "patronymic", "gender")
    person = Teacher.objects.create(
        posts=[DEPUTY_POST], **{name: founding.deputy[name] for name in names}
    )
    return Account.objects.create_account(
        login=founding.deputy["login"],
        password=founding.deputy["password"],
        roles=[Role.DEPUTY],
        teacher=person,
    )


def _director_on_staff(official: Official) -> None:
    """The director is a member of staff; added when the name tells the gender."""
    gender = guess_gender(official.first_name, official.patronymic, official.surname)
    if gender:
        Teacher.objects.create(
            surname=official.surname,
            first_name=official.first_name,
            patronymic=official.patronymic,
            gender=gender,
            posts=[DIRECTOR_POST],
        )


@transaction.atomic
def save_school(school: School, *, by: Account) -> None:
    """Write changed details and rules. ValidationError when they contradict each other."""
    school.full_clean()
    with because("save_school", by=by):
        school.save()


@transaction.atomic
def save_mentoring_rules(*, by: Account, version: int, **changes) -> MentoringRules:
    """Write changed rules of mentoring.

    ValidationError when one is out of bounds, StaleVersion when somebody saved them meanwhile.
    """
    with because("save_mentoring_rules", by=by):
        return write_rules(MentoringRules, version, changes)


@transaction.atomic
def save_official(official: Official, *, by: Account) -> None:
    """Write a new or changed official; two changes at once come one after the other.

    ValidationError when the dates are out of order or the office is taken on some of the days.
    """
    School.objects.select_for_update().first()
    official.full_clean()
    with because("save_official", by=by):
        official.save()
