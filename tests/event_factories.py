"""Events of the year, one way to make each."""

import datetime as dt

import factory

from people.academic_year import AcademicYear
from roadmap.actions.sheet_lines import give_lines
from roadmap.models import Event, EventKind, Invitation
from tests.factories import TeacherFactory


class EventKindFactory(factory.django.DjangoModelFactory):
    """A kind by what it is for; asked for twice, it is the same kind."""

    class Meta:
        model = EventKind
        django_get_or_create = ("role",)

    role = "group"
    name = factory.LazyAttribute(lambda kind: f"Вид: {kind.role}")
    is_training = True


class EventFactory(factory.django.DjangoModelFactory):
    """A planned consultation for mentors, open to all."""

    class Meta:
        model = Event

    kind = factory.SubFactory(EventKindFactory)
    title = factory.Sequence(lambda n: f"Как разбирать урок, занятие {n + 1}")
    held_on = dt.date(2024, 11, 26)
    year = factory.LazyAttribute(lambda event: AcademicYear.containing(event.held_on))


class HeldEventFactory(EventFactory):
    held_on = dt.date(2024, 11, 12)
    state = Event.State.HELD
    training_hours = 2


class InvitationFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Invitation

    event = factory.SubFactory(EventFactory)
    teacher = factory.SubFactory(TeacherFactory)

    @classmethod
    def _create(cls, model_class, *args, **fields):
        row = model_class(*args, **fields)
        row.event.refresh_from_db(fields=["sheet_lines"])
        give_lines(row.event, [row])
        row.save()
        return row
